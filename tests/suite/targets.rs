//! What a page says beside a target, where figures do not tell whether it is reached or a report says something else.

use super::folder::{built, files, on};
use super::page::{page, text};

const SITE: &str = "format = 1\ntitle = \"Exempel\"\nbase_url = \"https://example.org/\"\n[publisher]\nname = \"Exempel\"\n\
    kind = \"unofficial\"\n[[edition]]\nid = \"hela\"\ntheme = \"polisen\"\n";
const PLACE: &str = "+++\nname = \"Exempelstad\"\nkind = \"municipality\"\ncounty = \"Exempellän\"\n+++\n";

/// The words of the page of a promise of at least 400, with what its periods report.
fn words(valid: &str, schedule: &str, reported: &[(&str, &str)]) -> String {
    let promise = format!(
        "+++\ntitle = \"Medborgarlöfte\"\nvalid = {valid}\nschedule = \"{schedule}\"\n[[activity]]\nid = \"fotpatrull\"\n\
         title = \"Fotpatrull\"\ntargets = [\"minst 400 tillfällen\"]\n+++\n"
    );
    let follow_up = |&(period, lines): &(&str, &str)| {
        let text = format!("+++\npublished = 2021-01-30\n[outcome.fotpatrull]\n{lines}\n+++\n");
        (format!("content/exempelstad/lofte/{period}.md"), text)
    };
    let follow_ups: Vec<(String, String)> = reported.iter().map(follow_up).collect();
    let mut all = vec![
        ("site.toml", SITE),
        ("content/exempelstad/place.md", PLACE),
        ("content/exempelstad/lofte/promise.md", &promise),
    ];
    all.extend(follow_ups.iter().map(|(path, text)| (path.as_str(), text.as_str())));
    let site = built(files(&all), &on("2021-03-01"));
    text(page(&site, "exempellan/exempelstad/lofte/index.html").root_element())
}

fn tertials(reported: &[(&str, &str)]) -> String {
    words("\"2020\"", "tertial", reported)
}

#[test]
fn a_report_of_done_without_the_figures_says_that_they_do_not_show_it() {
    let further = "säger att det är genomfört. Talen som redovisats visar inte att målet är nått.";
    assert!(tertials(&[("t1", "status = \"Genomförd\"\nfigures = [\"30 tillfällen\"]")]).contains(further));
    assert!(!tertials(&[("t1", "status = \"Genomförd\"\nfigures = [\"430 tillfällen\"]")]).contains(further));
}

#[test]
fn a_report_of_not_done_with_the_figures_says_that_they_reach_the_target() {
    let further = "säger att det inte är genomfört. Talen som redovisats når ändå målet.";
    let (reached, not_done) = ("figures = [\"430 tillfällen\"]", "status = \"Inte genomförd\"");
    assert!(tertials(&[("t1", reached), ("t2", not_done)]).contains(further));
    // What was not done in the spring is no contradiction to what was done in the autumn.
    assert!(!tertials(&[("t1", not_done), ("t2", reached)]).contains(further));
}

#[test]
fn periods_without_figures_are_named_and_more_than_three_of_them_counted() {
    let (figures, nothing) = ("figures = [\"30 tillfällen\"]", "status = \"Pågår\"");
    let said = tertials(&[("t1", figures), ("t2", nothing), ("t3", nothing)]);
    assert!(said.contains("men här finns inga tal för maj–augusti och september–december"), "{said}");
    let two_years = "{ from = \"2019\", to = \"2020\" }";
    let halves = [("h1", figures), ("h2", nothing), ("2020-h1", nothing), ("2020-h2", nothing)];
    let said = words(two_years, "half-year", &halves);
    assert!(
        said.contains("men här finns inga tal för juli–december 2019, januari–juni 2020 och juli–december 2020"),
        "{said}"
    );
    let quarters = [("q1", figures), ("q2", nothing), ("q3", nothing), ("q4", nothing), ("2020-q1", nothing)];
    let said = words(two_years, "quarter", &quarters);
    assert!(said.contains("men här finns inga tal för 7 perioder"), "{said}");
}
