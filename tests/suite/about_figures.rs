//! A number that was reported as about so many is shown as that, wherever it is shown, and proves nothing.

use crate::check::{check, text};
use crate::page::{all, text as words};
use scraper::Html;
use std::collections::BTreeMap;

const SITE: &str = "format = 1\ntitle = \"Exempel\"\nbase_url = \"https://example.org/\"\n[publisher]\nname = \"Exempel\"\n\
    kind = \"unofficial\"\n[[edition]]\nid = \"hela\"\ntheme = \"polisen\"\n";
const PLACE: &str = "+++\nname = \"Exempelstad\"\nkind = \"municipality\"\ncounty = \"Exempellän\"\n+++\n";
const PROMISE: &str = "+++\ntitle = \"Medborgarlöfte 2020\"\nvalid = \"2020\"\nschedule = \"tertial\"\n[[activity]]\n\
    id = \"fotpatrull\"\ntitle = \"Fotpatrull\"\ntargets = [\"minst 400 tillfällen\"]\n+++\n";

/// The pages of a promise with what three tertials report, in this order.
fn pages(reported: [&str; 3]) -> BTreeMap<String, String> {
    let mut files = vec![
        text("site.toml", SITE),
        text("content/exempelstad/place.md", PLACE),
        text("content/exempelstad/2020/promise.md", PROMISE),
    ];
    for (number, figures) in (1..).zip(reported) {
        let follow_up = format!("+++\n[outcome.fotpatrull]\nfigures = [{figures}]\n+++\n");
        files.push(text(&format!("content/exempelstad/2020/t{number}.md"), &follow_up));
    }
    check(files).pages
}

fn promise(pages: &BTreeMap<String, String>) -> Html {
    Html::parse_document(&pages["exempellan/exempelstad/2020/index.html"])
}

#[test]
fn the_sum_says_what_it_comes_to_and_what_is_certain() {
    let page = promise(&pages(["\"ca 140 tillfällen\"", "\"131 tillfällen\"", "\"inga tillfällen\""]));
    let said = words(page.root_element()).replace('\u{a0}', " ");
    assert!(said.contains("ca 271 tillfällen, varav 131 säkert räknade"), "{said}");
    let chart = words(all(&page, ".chart desc")[0]).replace('\u{a0}', " ");
    assert!(chart.contains("Tillsammans: ca 271, varav 131 säkert räknade."), "{chart}");
}

#[test]
fn what_was_reported_is_nowhere_an_unknown_number() {
    let one = "\"ca 140 tillfällen\", \"ett tjugotal tillfällen\"";
    let pages = pages([one, one, "\"ca 5 tillfällen\""]);
    let with_unknown: Vec<&String> =
        pages.iter().filter(|(_, page)| page.contains("okänt antal")).map(|(path, _)| path).collect();
    assert!(with_unknown.is_empty(), "{with_unknown:?}");
    let chart = words(all(&promise(&pages), ".chart desc")[0]).replace('\u{a0}', " ");
    assert!(chart.contains("Tertial 1: ca 160. ") && chart.contains("Tillsammans: ca 325 tillfällen."), "{chart}");
}

#[test]
fn about_so_many_on_top_of_at_least_so_many_has_no_end() {
    let page = promise(&pages(["\"ca 140 tillfällen\"", "\"minst 60 tillfällen\"", "\"inga tillfällen\""]));
    let said = words(page.root_element()).replace('\u{a0}', " ");
    assert!(said.contains("minst ca 200 tillfällen, varav 60 säkert räknade"), "{said}");
}
