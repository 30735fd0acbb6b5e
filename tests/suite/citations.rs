//! Citations: what they say, that they change with the text alone, and that every part has an address to copy.

use super::example::built;
use super::folder::{Built, SMALL, built as build, files, on};
use super::page::{all, by_id, id_of, page, pages, text, within};

fn small(t1: &'static str, day: &str) -> Built {
    let mut literal = SMALL.to_vec();
    literal.push(("content/byn/2020/t1.md", t1));
    literal.reverse();
    build(files(&literal), &on(day))
}

const T1: &str = "+++\npublished = 2020-05-20\nupdated = 2020-06-01\n[outcome.moten]\nstatus = \"ongoing\"\n+++\n";

fn cited(built: &Built, path: &str) -> Vec<String> {
    let html = page(built, path);
    all(&html, ".cite__text").into_iter().map(text).collect()
}

/// A reference with its fingerprint as `#`.
fn without_print(text: &str) -> String {
    let print =
        text.split(['(', ')', ' ', '.']).find(|word| word.len() == 12 && word.bytes().all(|b| b.is_ascii_hexdigit()));
    text.replace(print.unwrap_or_else(|| panic!("no fingerprint in {text}")), "#")
}

#[test]
fn a_citation_names_title_publisher_period_version_and_address() {
    let built = small(T1, "2021-03-01");
    let promise: Vec<String> =
        cited(&built, "provlan/byn/2020/index.html").iter().map(|one| without_print(one)).collect();
    let says = "Inofficiell sammanställning. Gäller 2020. Version 2020-06-01 (#).";
    assert_eq!(promise, [format!("Prov. Löfte 2020, Byn. {says} https://example.org/provlan/byn/2020/")]);
    let follow_up = cited(&built, "provlan/byn/2020/t1/index.html");
    assert_eq!(
        without_print(&follow_up[0]),
        "Prov. Uppföljning av medborgarlöften för Byns kommun, tertial 1 2020. Inofficiell sammanställning. \
         Gäller januari–april 2020. Version 2020-06-01 (#). https://example.org/provlan/byn/2020/t1/"
    );
    let html = page(&built, "provlan/byn/2020/t1/index.html");
    let bibtex = all(&html, ".cite__bibtex")[0].text().collect::<String>();
    assert!(bibtex.starts_with("@report{byn-2020-t1,\n  title = {{Uppföljning av"), "{bibtex}");
    assert!(bibtex.contains("/t1/},\n  urldate = {") && bibtex.ends_with("},\n  langid = {swedish},\n}\n"), "{bibtex}");
    let meta: Vec<String> = all(&html, "meta[name^=citation_]")
        .into_iter()
        .map(|meta| format!("{} {}", meta.attr("name").unwrap(), meta.attr("content").unwrap()))
        .collect();
    assert_eq!(
        meta,
        [
            "citation_title Uppföljning av medborgarlöften för Byns kommun, tertial 1 2020",
            "citation_author Prov",
            "citation_technical_report_institution Prov",
            "citation_publication_date 2020/06/01",
            "citation_language sv",
            "citation_public_url https://example.org/provlan/byn/2020/t1/",
        ]
    );
    assert!(bibtex.contains("  author = {{Prov}},\n  institution = {Prov},\n  year = {2020},\n"), "{bibtex}");
}

#[test]
fn the_version_changes_with_the_text_and_with_nothing_else() {
    let version = |built: &Built| cited(built, "provlan/byn/2020/t1/index.html");
    let before = version(&small(T1, "2021-03-01"));
    assert_eq!(version(&small(T1, "2025-01-01")), before, "another day");
    let other = "+++\npublished = 2020-05-20\nupdated = 2020-06-01\n[outcome.moten]\nstatus = \"done\"\n+++\n";
    assert_ne!(version(&small(other, "2021-03-01")), before);
}

#[test]
fn a_page_of_another_edition_cites_the_original() {
    for path in ["jonkopings-kommun/2020/index.html", "jonkopings-lan/jonkoping/2020/index.html"] {
        let cited = cited(built(), path);
        assert!(cited[0].ends_with(" https://example.org/utfall/jonkopings-lan/jonkoping/2020/"), "{cited:?}");
    }
}

#[test]
fn every_activity_and_pledge_has_an_address_that_can_be_copied() {
    let mut found = 0;
    for path in pages(built()) {
        let html = page(built(), path);
        let own = all(
            &html,
            "article.outcome, article.activity, .matrix__table > tbody > tr[id]:not(.matrix__numbers), section.pledge",
        );
        for part in own {
            let id = id_of(part).unwrap_or_else(|| panic!("{path}: a part without an id"));
            let anchors = within(part, "a[aria-labelledby^=Adress]");
            let anchor = anchors.iter().find(|anchor| anchor.attr("href") == Some(&format!("#{id}")));
            let anchor = anchor.unwrap_or_else(|| panic!("{path}#{id} has no link to itself"));
            let named = anchor.attr("aria-labelledby").unwrap_or_default().split(' ');
            let name: Vec<String> = named.filter_map(|id| by_id(&html, id)).map(text).collect();
            assert!(name.len() == 2 && name[0] == "Adressen till" && !name[1].is_empty(), "{path}#{id}: {name:?}");
            assert!(by_id(&html, id).is_some());
            found += 1;
        }
    }
    assert!(found > 150, "{found}");
}

#[test]
fn the_log_says_from_what_to_what_each_status_changed() {
    let html = page(built(), "exempellan/exempelstad/2026/index.html");
    let steps: Vec<String> = all(&html, ".log__list > li").into_iter().map(text).collect();
    assert!(steps[0].starts_with("Tertial 2 2026") && steps[1].starts_with("Tertial 1 2026"), "{steps:?}");
    let changes: Vec<String> = all(&html, ".log__changes li").into_iter().map(text).collect();
    assert!(changes.iter().any(|change| change.contains(" från ") && change.contains(" till ")), "{changes:?}");
}
