//! What must be true of every page.

use scraper::{ElementRef, Html, Selector};
use std::collections::BTreeSet;

const SHAPES: &str = include_str!("../../../themes/base/static/_icons.css");

fn all<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

/// Checks headings, ids, names and links within the page.
pub(super) fn check(name: &str, html: &str) {
    let page = Html::parse_document(html);
    assert_eq!(page.errors, [] as [&str; 0], "{name}");
    assert!(!html.contains("{{") && !html.contains("{%"), "{name}: template code");

    let levels: Vec<u8> =
        all(&page, "h1, h2, h3, h4, h5, h6").iter().map(|h| h.value().name().as_bytes()[1] - b'0').collect();
    assert_eq!(levels.iter().filter(|&&level| level == 1).count(), 1, "{name}: one h1");
    let mut last = 1;
    for (at, level) in levels.into_iter().enumerate() {
        assert!(level <= last + 1, "{name}: heading {at} skips from {last} to {level}");
        last = level;
    }

    let mut ids = BTreeSet::new();
    for element in all(&page, "[id]") {
        let id = element.value().id().unwrap_or_default();
        assert!(!id.is_empty() && ids.insert(id), "{name}: id `{id}` twice");
    }
    for element in all(&page, "[aria-labelledby]") {
        for id in element.attr("aria-labelledby").unwrap().split(' ') {
            assert!(ids.contains(id), "{name}: nothing is called `{id}`");
        }
    }
    for element in all(&page, "a[href^='#']") {
        let id = &element.attr("href").unwrap()[1..];
        assert!(ids.contains(id), "{name}: no place `{id}`");
    }
    for element in all(&page, "a, h1, h2, h3, h4, caption, summary, dt, dd, li, th, td, label") {
        let text: String = element.text().collect();
        let picture = !element.select(&Selector::parse("img[alt]").unwrap()).collect::<Vec<_>>().is_empty();
        assert!(!text.trim().is_empty() || picture, "{name}: empty {}", element.html());
    }
    let mut names = BTreeSet::new();
    for element in all(&page, "nav[aria-label]") {
        assert!(
            names.insert(element.attr("aria-label")),
            "{name}: two menus are called {:?}",
            element.attr("aria-label")
        );
    }
    for element in all(&page, "svg") {
        if element.attr("role") == Some("img") {
            // The description is no part of the name, or it would be read twice.
            let refers = |attribute: &str, tag: &str| {
                let tag = element.select(&Selector::parse(&format!(":scope > {tag}[id]")).unwrap()).next();
                tag.is_some_and(|tag| element.attr(attribute) == tag.attr("id"))
            };
            let named = refers("aria-labelledby", "title") && refers("aria-describedby", "desc");
            assert!(named, "{name}: a picture without a name");
        } else {
            assert_eq!(element.attr("aria-hidden"), Some("true"), "{name}");
        }
        assert!(element.has_children(), "{name}: a picture without a shape");
    }
    for block in ["icon", "badge", "blank", "sign", "verdict", "count", "answer__count", "period", "due__item"] {
        for element in all(&page, &format!(".{block}")) {
            let prefix = format!("{block}--");
            let class = element.value().classes().find(|class| class.starts_with(&prefix)).unwrap_or_default();
            let drawn = [" ", ",", ")"].iter().any(|end| SHAPES.contains(&format!(".{class}{end}")));
            let has_the_general = ["--not-reported", "--outside"].iter().any(|key| class.ends_with(key));
            assert!(drawn || has_the_general, "{name}: no shape is drawn for `{class}`");
        }
    }
    for element in all(&page, "i") {
        assert!(!element.has_children(), "{name}: a shape with words in it");
    }
    for element in all(&page, "table") {
        assert_eq!(
            element.select(&Selector::parse("caption").unwrap()).count().min(1),
            usize::from(
                element.select(&Selector::parse("td").unwrap()).next().is_some() && element.attr("class").is_some()
            ),
            "{name}: caption"
        );
    }
    for element in all(&page, "thead th, tbody th") {
        assert!(element.attr("scope").is_some(), "{name}: th without scope");
    }
    assert!(
        all(&page, "[style], style, script:not([type='application/ld+json'], [src]), [onclick], [onload]").is_empty(),
        "{name}: inline code"
    );
    assert_eq!(all(&page, "main").len(), 1, "{name}");
    let first = all(&page, "body > *")[0];
    let is_frame = !all(&page, "body > main:only-child").is_empty();
    assert!(is_frame || first.attr("class") == Some("skip-link"), "{name}: the skip link comes first");
}
