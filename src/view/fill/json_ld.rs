//! Structured data about a page, for search engines.
//!
//! A page says where it lies (`BreadcrumbList`) and what it is: a promise, a report, a list, a page. An unofficial
//! publisher is never called an authority, and names the source that a page is based on.

use super::{Page, part};
use crate::locale::handed_over;
use crate::model::{Promise, PublisherKind};
use crate::plan::PageKey;
use crate::view::{HeadView, ValidityView};
use serde_json::{Map, Value, json};

/// What a page says of itself that is no promise, no report and no data: what it is about, and where it lies.
pub(super) fn with_json_ld(page: &Page<'_, '_>, head: HeadView) -> HeadView {
    let kind = match page.key {
        // They say more than that, when the rest is known.
        PageKey::Start | PageKey::Promise(_) | PageKey::FollowUp(..) | PageKey::OpenData => return head,
        PageKey::County(_)
        | PageKey::Place(_)
        | PageKey::FocusIndex
        | PageKey::Focus(_)
        | PageKey::FollowUps
        | PageKey::FollowUpsOf(_)
        | PageKey::FollowUpsIn(..)
        | PageKey::Reporting => "CollectionPage",
        _ => "WebPage",
    };
    let name = head.breadcrumb.last().map_or(&head.title, |crumb| &crumb.text);
    let thing = thing(page, kind, &head, name);
    let json_ld = graph(page, &head, Some(thing));
    HeadView { json_ld, ..head }
}

/// What the front page says.
pub(super) fn site_json_ld(page: &Page<'_, '_>, head: &HeadView) -> Option<String> {
    let site = thing(page, "WebSite", head, &page.views.edition.title);
    graph(page, head, Some(site))
}

/// What the page of a promise says.
pub(super) fn promise_json_ld(page: &Page<'_, '_>, head: &HeadView, promise: &Promise) -> Option<String> {
    let mut work = thing(page, "CreativeWork", head, &promise.title);
    let ValidityView { from, to, .. } = part::validity(page, promise);
    work.insert("temporalCoverage".to_owned(), json!(format!("{from}/{}", to.as_deref().unwrap_or(".."))));
    add_places(page, &mut work, promise);
    graph(page, head, Some(work))
}

/// What the page of a follow-up says; `name` is its title with its period, `days` are those that it is about.
pub(super) fn report_json_ld(
    page: &Page<'_, '_>,
    head: &HeadView,
    promise: &Promise,
    name: &str,
    (from, to): (&str, &str),
    of: &str,
) -> Option<String> {
    let mut report = thing(page, "Report", head, name);
    report.insert("temporalCoverage".to_owned(), json!(format!("{from}/{to}")));
    report.insert(
        "isPartOf".to_owned(),
        json!({ "@type": "CreativeWork", "name": promise.title, "url": absolute(page, of) }),
    );
    add_places(page, &mut report, promise);
    graph(page, head, Some(report))
}

/// What the page of the open data says, which are of a version.
pub(super) fn data_json_ld(page: &Page<'_, '_>, head: &HeadView, name: &str, version: &str) -> Option<String> {
    let mut thing = thing(page, "WebPage", head, name);
    thing.insert("mainEntity".to_owned(), Value::Object(data_set(page, head, version)));
    graph(page, head, Some(thing))
}

/// The data set of the edition, for search engines that look for such.
fn data_set(page: &Page<'_, '_>, head: &HeadView, version: &str) -> Map<String, Value> {
    let (lang, view) = (page.lang(), page.views.catalog(version));
    let mut set = thing(page, "Dataset", head, handed_over::data_set(lang));
    let notice = view.notice.iter().flatten().find(|(of, _)| *of == lang).map(|(_, notice)| format!("{notice} "));
    let holds = format!("{}{}", notice.unwrap_or_default(), handed_over::data_set_holds(lang));
    let mut put = |key: &str, value: Value| set.insert(key.to_owned(), value);
    put("description", json!(holds));
    put("keywords", json!(handed_over::keywords(lang)));
    put("version", json!(view.version));
    put("isAccessibleForFree", json!(true));
    if let Some(license) = &view.license {
        put("license", json!(license));
    }
    if let Some(day) = view.modified {
        put("dateModified", json!(day.to_string()));
    }
    if let Some(from) = view.from {
        put("temporalCoverage", json!(format!("{from}/{}", view.to.map_or("..".to_owned(), |day| day.to_string()))));
    }
    let places = view.places.iter().map(|place| json!({ "@type": "AdministrativeArea", "name": place.name }));
    put("spatialCoverage", places.collect());
    if let Some(original) = &view.original {
        put("isBasedOn", json!(original));
    }
    let files = view.forms.iter().filter_map(|form| Some((form, form.file?)));
    let files = files.map(|(form, file)| {
        let words = form.words.iter().find(|(of, _)| *of == lang).map(|(_, words)| *words);
        json!({
            "@type": "DataDownload",
            "name": words,
            "encodingFormat": form.media_type,
            "contentUrl": format!("{}{file}", view.page),
        })
    });
    put("distribution", files.collect());
    set
}

fn add_places(page: &Page<'_, '_>, thing: &mut Map<String, Value>, promise: &Promise) {
    let place = |id| json!({ "@type": "AdministrativeArea", "name": page.place_name(id) });
    let places: Vec<Value> = promise.places.iter().map(place).collect();
    thing.insert("spatialCoverage".to_owned(), Value::Array(places));
}

/// What all things have.
fn thing(page: &Page<'_, '_>, kind: &str, head: &HeadView, name: &str) -> Map<String, Value> {
    let publisher = &page.views.edition.publisher;
    let mut by = Map::new();
    let kind_of_publisher = match publisher.kind {
        PublisherKind::Official => "GovernmentOrganization",
        PublisherKind::Joint | PublisherKind::Unofficial => "Organization",
    };
    by.insert("@type".to_owned(), json!(kind_of_publisher));
    by.insert("name".to_owned(), json!(publisher.name));
    if let Some(url) = &publisher.url {
        by.insert("url".to_owned(), json!(url));
    }
    let mut thing = Map::new();
    thing.insert("@type".to_owned(), json!(kind));
    thing.insert("name".to_owned(), json!(name));
    thing.insert("url".to_owned(), json!(head.url));
    thing.insert("inLanguage".to_owned(), json!(head.lang));
    thing.insert("publisher".to_owned(), Value::Object(by));
    if let Some(words) = &head.description {
        thing.insert("description".to_owned(), json!(words));
    }
    if let Some(date) = &head.published {
        thing.insert("datePublished".to_owned(), json!(date.iso));
    }
    if let Some(date) = &head.updated {
        thing.insert("dateModified".to_owned(), json!(date.iso));
    }
    if let Some(source) = &head.source {
        thing.insert("isBasedOn".to_owned(), json!(source.href));
    }
    thing
}

fn graph(page: &Page<'_, '_>, head: &HeadView, thing: Option<Map<String, Value>>) -> Option<String> {
    let steps = head.breadcrumb.iter().enumerate().map(|(at, crumb)| {
        let mut step = json!({ "@type": "ListItem", "position": at + 1, "name": crumb.text });
        // The last is this page.
        if let Some(href) = &crumb.href {
            step["item"] = json!(absolute(page, href));
        }
        step
    });
    let steps: Vec<Value> = steps.collect();
    // The macro would copy what is in a list.
    let path = (steps.len() > 1)
        .then(|| object([("@type", json!("BreadcrumbList")), ("itemListElement", Value::Array(steps))]));
    let graph: Vec<Value> = thing.map(Value::Object).into_iter().chain(path).collect();
    let whole = |graph| object([("@context", json!("https://schema.org")), ("@graph", Value::Array(graph))]);
    (!graph.is_empty()).then(|| safe(&whole(graph)))
}

fn object<const N: usize>(fields: [(&str, Value); N]) -> Value {
    Value::Object(fields.map(|(key, value)| (key.to_owned(), value)).into_iter().collect())
}

/// An address of this page as a whole one.
fn absolute(page: &Page<'_, '_>, href: &str) -> String {
    if href.starts_with("https:") || href.starts_with("http:") {
        return href.to_owned();
    }
    let mut folder = page.address.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut rest = href.strip_prefix("./").unwrap_or(href);
    while let Some(after) = rest.strip_prefix("../") {
        folder = folder.rsplit_once('/').map_or("", |(folder, _)| folder);
        rest = after;
    }
    let slash = if folder.is_empty() { "" } else { "/" };
    format!("{}{folder}{slash}{rest}", page.views.edition.base_url)
}

/// Writes data so that no text in it can end the script that it stands in, nor begin a comment.
fn safe(data: &Value) -> String {
    let plain = data.to_string();
    if !plain.contains(['<', '>', '&', '\u{2028}', '\u{2029}']) {
        return plain;
    }
    let mut safe = String::with_capacity(plain.len());
    for letter in plain.chars() {
        match letter {
            '<' => safe.push_str("\\u003c"),
            '>' => safe.push_str("\\u003e"),
            '&' => safe.push_str("\\u0026"),
            '\u{2028}' => safe.push_str("\\u2028"),
            '\u{2029}' => safe.push_str("\\u2029"),
            letter => safe.push(letter),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::safe;
    use proptest::prelude::proptest;
    use serde_json::{Value, json};

    #[test]
    fn a_text_cannot_end_the_script() {
        let written = safe(&json!({ "name": "</script><!-- & \u{2028}" }));
        assert_eq!(written, r#"{"name":"\u003c/script\u003e\u003c!-- \u0026 \u2028"}"#);
    }

    proptest! {
        #[test]
        fn what_is_written_safely_means_the_same(text in "\\PC*") {
            let data = json!({ "name": text });
            assert_eq!(serde_json::from_str::<Value>(&safe(&data)).unwrap(), data);
        }
    }
}
