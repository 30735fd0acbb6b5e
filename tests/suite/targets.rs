//! What a page says beside a target, where figures do not tell whether it is reached or a report says something else.

use super::folder::{Built, built, files, on};
use super::page::{page, text};

const SITE: &str = "format = 1\ntitle = \"Exempel\"\nbase_url = \"https://example.org/\"\n[publisher]\nname = \"Exempel\"\n\
    kind = \"unofficial\"\n[[edition]]\nid = \"hela\"\ntheme = \"polisen\"\n";
const PLACE: &str = "+++\nname = \"Exempelstad\"\nkind = \"municipality\"\ncounty = \"Exempellän\"\n+++\n";

/// The site of a promise of one activity, with its targets and what its periods report.
fn site(targets: &str, valid: &str, schedule: &str, reported: &[(&str, &str)]) -> Built {
    let promise = format!(
        "+++\ntitle = \"Medborgarlöfte\"\nvalid = {valid}\nschedule = {schedule}\n[[activity]]\nid = \"fotpatrull\"\n\
         title = \"Fotpatrull\"\ntargets = {targets}\n+++\n"
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
    built(files(&all), &on("2021-03-01"))
}

/// The words of the page of the promise.
fn words_of(site: &Built) -> String {
    text(page(site, "exempellan/exempelstad/lofte/index.html").root_element())
}

/// The table of activities.
fn activities(site: &Built) -> String {
    std::str::from_utf8(&site["oppna-data/activities.csv"]).unwrap().replace('\u{a0}', " ")
}

/// The words of the page of a promise of at least 400.
fn words(valid: &str, schedule: &str, reported: &[(&str, &str)]) -> String {
    words_of(&site("[\"minst 400 tillfällen\"]", valid, &format!("\"{schedule}\""), reported))
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

#[test]
fn a_sum_that_is_no_one_number_says_why() {
    let (two, three) = ("figures = [\"2 av 5 torg\"]", "figures = [\"3 av 5 torg\"]");
    let said = words_of(&site("[\"minst 4 av 5 torg\"]", "\"2020\"", "\"tertial\"", &[("t1", two), ("t2", three)]));
    assert!(said.contains("Går inte att avgöra 3–5 torg, eftersom samma kan ha räknats flera gånger"), "{said}");
    let turns = |n: u32| format!("figures = [\"{n} tillfällen\"]");
    let (one, year) = (turns(200), turns(300));
    let told = [("t1", &*one), ("t2", &one), ("t3", &one), ("year", &year)];
    let said = words_of(&site("[\"minst 400 tillfällen\"]", "\"2020\"", "[\"tertial\", \"year\"]", &told));
    let expected = "Går inte att avgöra 300–600 tillfällen, eftersom uppföljningarna har olika tal för samma tid";
    assert!(said.contains(expected), "{said}");
}

#[test]
fn figures_that_do_not_count_are_told_from_none() {
    let hours = "figures = [\"30 timmar\"]";
    let said = tertials(&[("t1", hours)]);
    assert!(said.contains("Går inte att avgöra inga tal som räknas mot målet"), "{said}");
    let said = tertials(&[("t1", "status = \"Pågår\"")]);
    assert!(said.contains("Går inte att avgöra inga tal redovisade"), "{said}");
    let said = tertials(&[("t1", "figures = [\"30 tillfällen\"]"), ("t2", hours), ("t3", "status = \"Pågår\"")]);
    let expected = "men här finns inga tal som räknas mot målet för maj–augusti och september–december";
    assert!(said.contains(expected), "{said}");
}

#[test]
fn a_target_for_a_year_is_not_missed_in_a_part_of_one() {
    let told = [("t3", "figures = [\"30 tillfällen\"]")];
    let target = "[{ value = \"minst 40 tillfällen\", per = \"year\" }]";
    let said = words_of(&site(target, "{ from = \"2020-09\", to = \"2020-12\" }", "\"tertial\"", &told));
    let expected = "2020 Går inte att avgöra 30 tillfällen, men löftet gäller bara en del av året";
    assert!(said.contains(expected), "{said}");
}

#[test]
fn a_target_keeps_its_span_wherever_it_is_shown() {
    let told = [("t1", "figures = [\"30 tillfällen\"]")];
    for (value, span) in [("year", "minst 40 tillfällen per år"), ("period", "minst 40 tillfällen per period")] {
        let target = format!("[{{ value = \"minst 40 tillfällen\", per = \"{value}\" }}]");
        let site = site(&target, "\"2020\"", "\"tertial\"", &told);
        let said = words_of(&site);
        assert!(said.contains(&format!("Mål: {span}")), "the chart: {said}");
        let follow_up = text(page(&site, "exempellan/exempelstad/lofte/t1/index.html").root_element());
        assert!(follow_up.contains(&format!("Mål: {span}")), "{follow_up}");
        let activities = activities(&site);
        assert!(activities.contains(&format!(",{span},")), "{activities}");
    }
    // Words that say it themselves say it once, and no word that merely holds "år" does.
    for (value, shown) in
        [("minst 40 vandringar per år", "minst 40 vandringar per år"), ("5 vårdar", "5 vårdar per år")]
    {
        let target = format!("[{{ value = \"{value}\", per = \"year\" }}]");
        let site = site(&target, "\"2020\"", "\"tertial\"", &told);
        let said = activities(&site);
        assert!(said.contains(&format!(",{shown},")), "{said}");
    }
}
