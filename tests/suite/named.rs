//! Every picture and every bar has a name that is read out, or is hidden from whoever hears the page.

use crate::example::built;
use crate::page::{all, by_id, page, pages, text};
use scraper::{ElementRef, Html};

#[test]
fn every_svg_meter_and_progress_has_a_name_or_is_hidden() {
    let (mut named, mut hidden) = (0, 0);
    for path in pages(built()) {
        let html = page(built(), path);
        for element in all(&html, "svg, meter, progress, [role=img], [role=meter], [role=progressbar]") {
            if is_hidden(element) {
                hidden += 1;
            } else {
                let name = name(&html, element);
                assert!(!name.is_empty(), "{path}: no name: {}", start_tag(element));
                // Without the role some readers pass over it, others read out its pieces.
                let role = element.value().name() != "svg" || element.attr("role") == Some("img");
                assert!(role, "{path}: no role: {}", start_tag(element));
                named += 1;
            }
        }
    }
    assert!(named > 20 && hidden > 20, "{named} with a name, {hidden} hidden");
}

#[test]
fn the_name_is_found_as_a_browser_finds_it() {
    for (piece, expected) in [
        ("<svg role='img'></svg>", ""),
        ("<svg role='img'><title> Tal </title></svg>", "Tal"),
        ("<svg role='img'><g><title>En del</title></g></svg>", ""),
        ("<svg role='img' aria-label='Tal'></svg>", "Tal"),
        ("<svg role='img' aria-labelledby='a b'><title id='a'>Tal</title><desc id='b'>Fler</desc></svg>", "Tal Fler"),
        ("<svg role='img' aria-labelledby='a nix'><title id='a'>Tal</title></svg>", ""),
        ("<meter></meter>", ""),
        ("<label for='m'>Andel</label><meter id='m'></meter>", "Andel"),
        ("<label>Andel <progress></progress></label>", "Andel"),
    ] {
        let html = Html::parse_document(piece);
        assert_eq!(name(&html, all(&html, "svg, meter, progress")[0]), expected, "{piece}");
    }
}

fn is_hidden(element: ElementRef<'_>) -> bool {
    let above = element.ancestors().filter_map(ElementRef::wrap);
    std::iter::once(element).chain(above).any(|one| one.attr("aria-hidden") == Some("true"))
}

/// Returns the name of an element; none where a part of it is missing.
fn name(html: &Html, element: ElementRef<'_>) -> String {
    if let Some(ids) = element.attr("aria-labelledby") {
        let parts: Vec<String> =
            ids.split_whitespace().map(|id| by_id(html, id).map(text).unwrap_or_default()).collect();
        return if parts.iter().any(String::is_empty) { String::new() } else { parts.join(" ") };
    }
    if let Some(label) = element.attr("aria-label") {
        return label.trim().to_owned();
    }
    if element.value().name() == "svg" {
        let title = element.children().filter_map(ElementRef::wrap).find(|child| child.value().name() == "title");
        return title.map(text).unwrap_or_default();
    }
    let above = element.ancestors().filter_map(ElementRef::wrap).find(|one| one.value().name() == "label");
    let beside = || element.attr("id").and_then(|id| all(html, &format!("label[for=\"{id}\"]")).into_iter().next());
    above.or_else(beside).map(text).unwrap_or_default()
}

fn start_tag(element: ElementRef<'_>) -> String {
    element.html().split_inclusive('>').next().unwrap_or_default().to_owned()
}
