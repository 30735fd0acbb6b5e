//! A number that was reported as about so many is shown as that, wherever it is shown, and proves nothing.

use super::folder::{Built, built, files, on};
use super::page::{all, page, text};
use scraper::Html;

const SITE: &str = "format = 1\ntitle = \"Exempel\"\nbase_url = \"https://example.org/\"\n[publisher]\nname = \"Exempel\"\n\
    kind = \"unofficial\"\n[[edition]]\nid = \"hela\"\ntheme = \"polisen\"\n";
const PLACE: &str = "+++\nname = \"Exempelstad\"\nkind = \"municipality\"\ncounty = \"Exempellän\"\n+++\n";
const PROMISE: &str = "+++\ntitle = \"Medborgarlöfte 2020\"\nvalid = \"2020\"\nschedule = \"tertial\"\n[[activity]]\n\
    id = \"fotpatrull\"\ntitle = \"Fotpatrull\"\ntargets = [\"minst 400 tillfällen\"]\n+++\n";

/// A site of a promise with what three tertials report, in this order.
fn site(reported: [&str; 3]) -> Built {
    let follow_ups = reported
        .map(|figures| format!("+++\npublished = 2020-12-30\n[outcome.fotpatrull]\nfigures = [{figures}]\n+++\n"));
    let [one, two, three] = &follow_ups;
    let all = [
        ("site.toml", SITE),
        ("content/exempelstad/place.md", PLACE),
        ("content/exempelstad/2020/promise.md", PROMISE),
        ("content/exempelstad/2020/t1.md", one),
        ("content/exempelstad/2020/t2.md", two),
        ("content/exempelstad/2020/t3.md", three),
    ];
    built(files(&all), &on("2021-03-01"))
}

fn promise(site: &Built) -> Html {
    page(site, "exempellan/exempelstad/2020/index.html")
}

/// What a chart says to those who cannot see it.
fn chart(page: &Html) -> String {
    text(all(page, ".chart desc")[0])
}

#[test]
fn the_sum_says_what_it_comes_to_and_what_is_certain() {
    let page = promise(&site(["\"ca 140 tillfällen\"", "\"131 tillfällen\"", "\"inga tillfällen\""]));
    let said = text(page.root_element());
    assert!(said.contains("ca 271 tillfällen, varav 131 säkert räknade"), "{said}");
    assert!(chart(&page).contains("Tillsammans: ca 271, varav 131 säkert räknade."), "{}", chart(&page));
}

#[test]
fn what_was_reported_is_nowhere_an_unknown_number() {
    let one = "\"ca 140 tillfällen\", \"ett tjugotal tillfällen\"";
    let site = site([one, one, "\"ca 5 tillfällen\""]);
    for (path, bytes) in &site {
        let words = String::from_utf8_lossy(bytes);
        assert!(!words.contains("okänt antal") && !words.contains("unknown number"), "{path}");
    }
    assert!(site.keys().any(|path| path.ends_with(".xml")) && site.keys().any(|path| path.ends_with(".csv")));
    let chart = chart(&promise(&site));
    assert!(chart.contains("januari–april: ca 160. ") && chart.contains("Tillsammans: ca 325 tillfällen."), "{chart}");
}

#[test]
fn about_so_many_on_top_of_at_least_so_many_has_no_end() {
    let page = promise(&site(["\"ca 140 tillfällen\"", "\"minst 60 tillfällen\"", "\"inga tillfällen\""]));
    let said = text(page.root_element());
    assert!(said.contains("minst ca 200 tillfällen, varav 60 säkert räknade"), "{said}");
}
