//! The same numbers everywhere: what is counted on the pages, in the lists of a status, in feeds and in search is what
//! the open data says, and no count mixes periods without saying so.

use super::example;
use super::folder::{Built, SMALL, STATEMENT, built, file, files, on};
use super::page::{all, page, plain, search_index, text};
use atom_syndication::Feed;
use proptest::prelude::{ProptestConfig, Strategy, prop, proptest};
use proptest::sample::select;
use serde_json::Value;
use std::collections::BTreeMap;
use utfall::source::Contents;

type Row = BTreeMap<String, String>;

fn table(built: &Built, name: &str) -> Vec<Row> {
    let mut reader = csv::Reader::from_reader(&built[&format!("oppna-data/{name}.csv")][..]);
    let header: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    reader
        .records()
        .map(|record| header.iter().cloned().zip(record.unwrap().iter().map(str::to_owned)).collect())
        .collect()
}

/// A promise as the data has it: its address, its periods, and for each activity a cell for each period.
struct Told {
    address: String,
    periods: Vec<Row>,
    activities: Vec<Vec<Row>>,
}

fn promises(built: &Built, published: &str) -> Vec<Told> {
    let (periods, outcomes) = (table(built, "follow_ups"), table(built, "outcomes"));
    let of = |promise: &Row| {
        let own = |row: &&Row| row["promise"] == promise["promise"];
        let periods: Vec<Row> = periods.iter().filter(own).cloned().collect();
        let cells: Vec<Row> = outcomes.iter().filter(own).cloned().collect();
        let activities =
            if periods.is_empty() { Vec::new() } else { cells.chunks(periods.len()).map(<[Row]>::to_vec).collect() };
        Told { address: promise["url"].strip_prefix(published).unwrap().to_owned(), periods, activities }
    };
    table(built, "promises").iter().map(of).collect()
}

fn is_told(cell: &Row) -> bool {
    matches!(&*cell["kind"], "told" | "unchanged")
}

fn is_read_elsewhere(cell: &Row) -> bool {
    matches!(&*cell["kind"], "see-source" | "see-text")
}

/// Where an activity stands: a key, and the period that stated it where that is an earlier one.
fn stand(told: &Told, cells: &[Row]) -> (String, Option<String>) {
    let Some(at) = cells.iter().rposition(|cell| !cell["status"].is_empty()) else {
        let key = match cells.iter().any(is_told) {
            true => "told",
            false => ["see-source", "see-text", "not-reported", "missing", "not-in-collection", "not-due-yet"]
                .into_iter()
                .find(|kind| cells.iter().any(|cell| cell["kind"] == *kind))
                .unwrap(),
        };
        return (key.to_owned(), None);
    };
    let status = cells[at]["status"].clone();
    let latest = told.periods.iter().rposition(|period| period["state"] == "in").unwrap();
    let none_between = cells[at + 1..latest.max(at + 1)].iter().all(|cell| cell["kind"] != "told");
    let holds = at == latest || none_between && matches!(&*cells[latest]["kind"], "unchanged" | "done-since");
    (status, (!holds).then(|| told.periods[at]["period"].clone()))
}

/// Reads the answer of a promise or a follow-up, `3 aktiviteter: 2 genomförda, 1 pågick enligt uppföljningen för januari–april.`:
/// of each part its key, how many of how many, and whether it is of an earlier period.
fn answered(html: &scraper::Html) -> Vec<(String, usize, usize, bool)> {
    let number = |words: &str| words.split(' ').find_map(|word| word.parse().ok()).unwrap();
    let total = all(html, "main > .answer > .answer__counts").into_iter().map(|counts| number(&text(counts))).next();
    let read = |count: scraper::ElementRef<'_>| {
        let key = count.value().classes().find_map(|class| class.strip_prefix("answer__count--")).unwrap().to_owned();
        let words = text(count);
        (key, number(&words), total.unwrap(), words.contains(" enligt uppföljningen "))
    };
    all(html, "main > .answer .answer__count").into_iter().map(read).collect()
}

/// Checks every number of a site against its data.
fn agree(built: &Built, published: &str) {
    let told = promises(built, published);
    for one in &told {
        on_the_page_of_the_promise(built, one);
        on_the_pages_of_the_follow_ups(built, one);
        in_the_feed(built, one);
    }
    let cells: Vec<&Row> = told.iter().flat_map(|one| one.activities.iter().flatten()).collect();
    in_the_lists_of_a_status(built, &cells);
    in_search(built, &cells);
}

fn on_the_page_of_the_promise(built: &Built, one: &Told) {
    let html = page(built, &format!("{}index.html", one.address));
    let mut expected: BTreeMap<(String, bool), usize> = BTreeMap::new();
    for cells in &one.activities {
        let (key, stated) = stand(one, cells);
        *expected.entry((key, stated.is_some())).or_default() += 1;
    }
    let mut found: BTreeMap<(String, bool), usize> = BTreeMap::new();
    for (key, n, total, is_earlier) in answered(&html) {
        assert_eq!(total, one.activities.len(), "{}", one.address);
        *found.entry((key, is_earlier)).or_default() += n;
    }
    assert_eq!(found, expected, "{}", one.address);
    // What a follow-up says is counted at the end of one period, which stands in front.
    let at: Vec<String> = all(&html, "main > .answer > .answer__at").into_iter().map(text).collect();
    let latest = one.periods.iter().rfind(|period| period["state"] == "in").filter(|_| !one.activities.is_empty());
    assert_eq!(at.len(), usize::from(latest.is_some()), "{}", one.address);
    let year = |words: &str| latest.is_some_and(|period| words.contains(&period["period_to"][..4]));
    assert!(at.iter().all(|words| year(words)), "{at:?} {latest:?}");
    // That there is none yet is said once, and of nothing is it said that it is missing.
    let main = text(all(&html, "main")[0]);
    assert_eq!(main.matches("Ingen uppföljning än").count(), usize::from(one.periods.is_empty()), "{}", one.address);
}

/// Counts what a follow-up says of the activities, by status or by kind. A report of another shape is no report of nothing.
fn said(cells: &[&Row]) -> BTreeMap<String, usize> {
    let mut said: BTreeMap<String, usize> = BTreeMap::new();
    if cells.iter().any(|cell| is_told(cell)) || !cells.iter().any(|cell| is_read_elsewhere(cell)) {
        for cell in cells {
            let key = if cell["status"].is_empty() { &cell["kind"] } else { &cell["status"] };
            *said.entry(key.clone()).or_default() += 1;
        }
    }
    said
}

fn on_the_pages_of_the_follow_ups(built: &Built, one: &Told) {
    for (at, period) in one.periods.iter().enumerate().filter(|(_, period)| period["state"] == "in") {
        let html = page(built, &format!("{}{}/index.html", one.address, period["period"]));
        let cells: Vec<&Row> = one.activities.iter().map(|cells| &cells[at]).collect();
        let told = cells.iter().filter(|cell| is_told(cell)).count();
        assert_eq!(period["told"], told.to_string());
        let expected = said(&cells);
        let mut found: BTreeMap<String, usize> = BTreeMap::new();
        for (key, n, total, _) in answered(&html) {
            assert_eq!(total, cells.len(), "{}", one.address);
            found.insert(key, n);
        }
        assert_eq!(found, expected, "{}{}", one.address, period["period"]);
    }
}

fn in_the_feed(built: &Built, one: &Told) {
    let feed = Feed::read_from(&built[&format!("{}atom.xml", one.address)][..]).unwrap();
    let summaries = |term: &str| -> Vec<String> {
        let of = feed.entries.iter().filter(|entry| entry.categories.iter().any(|category| category.term == term));
        of.map(|entry| entry.summary.as_ref().map(|text| plain(&text.value)).unwrap_or_default()).collect()
    };
    let is_in = |period: &&Row| period["state"] == "in";
    let mut expected: Vec<String> = Vec::new();
    for period in one.periods.iter().filter(is_in) {
        let at = one.periods.iter().position(|other| other == period).unwrap();
        let cells: Vec<&Row> = one.activities.iter().map(|cells| &cells[at]).collect();
        let mut numbers: Vec<usize> = said(&cells).into_values().collect();
        numbers.sort_unstable();
        if !numbers.is_empty() {
            expected.push(format!("{} {numbers:?}", cells.len()));
        }
    }
    // `13 aktiviteter: 3 genomförda, 9 pågår och 1 inte redovisad. …`
    let read = |summary: &String| -> Option<String> {
        let (total, rest) = summary.split_once(' ')?;
        let counts =
            rest.split_once(": ").filter(|(noun, _)| ["aktivitet", "löft"].iter().any(|one| noun.starts_with(one)))?.1;
        let sentence = counts.split_once('.').map_or(counts, |(sentence, _)| sentence);
        let mut numbers: Vec<usize> = sentence.split(' ').filter_map(|word| word.parse().ok()).collect();
        numbers.sort_unstable();
        Some(format!("{total} {numbers:?}"))
    };
    let mut found: Vec<String> = summaries("follow-up").iter().filter_map(read).collect();
    expected.sort();
    found.sort();
    assert_eq!(found, expected, "{}", one.address);
    let changes = |cells: &Vec<Row>| {
        let stated: Vec<&String> =
            cells.iter().map(|cell| &cell["status"]).filter(|status| !status.is_empty()).collect();
        stated.windows(2).filter(|pair| pair[0] != pair[1]).count()
    };
    let changed: usize = summaries("status").iter().map(|summary| summary.matches(": från ").count()).sum();
    assert_eq!(changed, one.activities.iter().map(changes).sum::<usize>(), "{}", one.address);
}

const STATUSES: [(&str, &str, &str); 7] = [
    ("genomford", "done", "Genomförd"),
    ("delvis-genomford", "partly", "Delvis genomförd"),
    ("pagar", "ongoing", "Pågår"),
    ("planerad", "planned", "Planerad"),
    ("ej-paborjad", "not-started", "Inte påbörjad"),
    ("framflyttad", "postponed", "Framflyttad"),
    ("ej-genomford", "not-done", "Inte genomförd"),
];

fn in_the_lists_of_a_status(built: &Built, cells: &[&Row]) {
    let listed = |slug: &str| match built.contains_key(&format!("status/{slug}/index.html")) {
        true => all(&page(built, &format!("status/{slug}/index.html")), ".stated > li > ul > li").len(),
        false => 0,
    };
    let count = |fits: &dyn Fn(&Row) -> bool| cells.iter().filter(|cell| fits(cell)).count();
    for (slug, key, _) in STATUSES {
        assert_eq!(listed(slug), count(&|cell| cell["status"] == key), "{slug}");
    }
    assert_eq!(listed("utan-status"), count(&|cell| cell["kind"] == "told" && cell["status"].is_empty()));
    assert_eq!(listed("ej-redovisad"), count(&|cell| cell["kind"] == "not-reported"));
}

fn in_search(built: &Built, cells: &[&Row]) {
    // Each value has the numbers of its records, as how many are passed over and how many follow, in turn.
    let records = |filter: &Value, value: &str| -> u64 {
        let runs = filter[value].as_array().cloned().unwrap_or_default();
        runs.iter().skip(1).step_by(2).filter_map(Value::as_u64).sum()
    };
    let (statuses, kinds) = (search_index(built, "filter-status"), search_index(built, "filter-sidtyp"));
    for (_, key, label) in STATUSES {
        let stated = cells.iter().filter(|cell| cell["status"] == key).count();
        assert_eq!(records(&statuses, label), stated as u64, "{label}");
    }
    let told = cells.iter().filter(|cell| is_told(cell)).count();
    assert_eq!(records(&kinds, "Redovisad aktivitet"), told as u64);
}

#[test]
fn the_numbers_of_the_example_are_the_same_everywhere() {
    agree(example::built(), "https://example.org/utfall/");
}

/// What a follow-up says of an activity.
const SAID: [&str; 8] = [
    "",
    "status = \"done\"",
    "status = \"ongoing\"",
    "status = \"not-done\"\nreason = \"Det regnade.\"",
    "status = \"planned\"",
    "figures = [\"3 möten\"]",
    "unchanged = true",
    "note = \"Källan är otydlig.\"",
];

/// What a follow-up says beside that.
const BESIDE: [&str; 4] = ["", "partial = true\n", "sources = [{ title = \"Rapport\" }]\n", "text"];

/// The files of a promise: how it is followed up, and for each period what is said of each of three activities; the last
/// belongs to a focus area.
fn promise(number: usize, schedule: &str, said: &[Said]) -> Vec<(String, String)> {
    let folder = format!("content/byn/{}", 2020 + number);
    let activities: String = (0..3)
        .map(|at| {
            let focus = if at == 2 { "focus = [\"trafik\"]\n" } else { "" };
            format!("[[activity]]\nid = \"a{at}\"\ntitle = \"Sak {at}\"\n{focus}")
        })
        .collect();
    let front = format!(
        "+++\ntitle = \"Löfte\"\nvalid = \"{}\"\n{schedule}[[focus]]\nid = \"trafik\"\ntitle = \"Trafik\"\n{activities}+++\n",
        2020 + number
    );
    let mut files = vec![(format!("{folder}/promise.md"), front)];
    let mut was_told = [false; 3];
    for (at, one) in said.iter().enumerate() {
        let Some((beside, cells)) = one else { continue };
        let mut outcomes = String::new();
        for (activity, &cell) in cells.iter().enumerate() {
            // That nothing has changed needs something that was told.
            let cell = if SAID[cell].starts_with("unchanged") && !was_told[activity] { "" } else { SAID[cell] };
            was_told[activity] |= !cell.is_empty() && !cell.starts_with("note");
            if !cell.is_empty() {
                outcomes += &format!("[outcome.a{activity}]\n{cell}\n");
            }
        }
        let (front, body) = match BESIDE[*beside] {
            "text" => ("", "## trafik\n\nVi har mätt farten.\n"),
            front => (front, ""),
        };
        files.push((format!("{folder}/t{}.md", at + 1), format!("+++\n{front}{outcomes}+++\n{body}")));
    }
    files
}

/// What a period says, by numbers of `BESIDE` and of `SAID` for each activity; `None` where it has no follow-up.
type Said = Option<(usize, [usize; 3])>;

fn any_promise() -> impl Strategy<Value = (&'static str, Vec<Said>)> {
    let cells = [0..SAID.len(), 0..SAID.len(), 0..SAID.len()];
    let period = prop::option::weighted(0.8, (0..BESIDE.len(), cells));
    (select(&["", "schedule = \"tertial\"\n"][..]), prop::collection::vec(period, 3))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_numbers_of_any_site_are_the_same_everywhere(
        made in prop::collection::vec(any_promise(), 1..4),
        kind in select(&["unofficial", "official"][..]),
        day in select(&["2020-06-20", "2022-01-10", "2025-01-01"][..]),
    ) {
        let site = format!(
            "format = 1\ntitle = \"Prov\"\nbase_url = \"https://example.org/\"\nsearch = true\n[publisher]\nname = \"Prov\"\nkind = \"{kind}\"\n\
             [[edition]]\nid = \"hela\"\ntheme = \"polisen\"\n{}", super::folder::STATEMENT
        );
        let place = "+++\nname = \"Byn\"\nkind = \"municipality\"\ncounty = \"Provlän\"\n+++\n";
        let mut files = vec![("site.toml".to_owned(), site), ("content/byn/place.md".to_owned(), place.to_owned())];
        for (number, (schedule, said)) in made.iter().enumerate() {
            files.extend(promise(number, schedule, said));
        }
        let files = files.iter().map(|(path, contents)| file(path, Contents::Text(contents.as_str().into())));
        agree(&built(files.collect(), &on(day)), "https://example.org/");
    }
}

#[test]
fn a_follow_up_after_one_that_is_late_is_not_the_first() {
    let said = |day: &str| {
        let site = SMALL[0].1.replace("unofficial", "official") + STATEMENT;
        let literal = SMALL.iter().filter(|(path, _)| *path != "content/byn/2020/t1.md");
        let literal: Vec<(&str, &str)> =
            literal.map(|&(path, text)| (path, if path == "site.toml" { &*site } else { text })).collect();
        let html = page(&built(files(&literal), &on(day)), "provlan/byn/2020/index.html");
        text(all(&html, ".main > .answer > .answer__more")[0])
    };
    let (early, late) = (said("2020-05-10"), said("2020-07-01"));
    assert!(early.ends_with("Den första uppföljningen ska komma senast 14 juni 2020."), "{early}");
    let missing = "Uppföljningen för januari–april 2020 skulle ha kommit senast 14 juni 2020 men saknas.";
    assert!(late.ends_with(&format!("{missing} Nästa uppföljning ska komma senast 15 oktober 2020.")), "{late}");
}

#[test]
fn an_answer_tells_which_follow_up_is_late() {
    let said = |kind: &str, day: &str| {
        let of = |path: &str, text: &str| match (kind, path) {
            ("official", "site.toml") => text.replace("unofficial", kind) + STATEMENT,
            _ => text.to_owned(),
        };
        let of_kind: Vec<(&str, String)> = SMALL.iter().map(|(path, text)| (*path, of(path, text))).collect();
        let files = files(&of_kind.iter().map(|(path, text)| (*path, text.as_str())).collect::<Vec<_>>());
        let html = page(&built(files, &on(day)), "provlan/byn/2020/index.html");
        text(all(&html, ".main > .answer > .answer__more")[0])
    };
    let next = "Nästa uppföljning ska komma senast 15 oktober 2020.";
    assert_eq!(said("official", "2020-06-01"), format!("1 mål: inte avgjort än. {next}"));
    let late = "Uppföljningen för maj–augusti 2020 skulle ha kommit senast 15 oktober 2020 men saknas.";
    let next = "Nästa uppföljning ska komma senast 14 februari 2021.";
    assert_eq!(said("official", "2020-11-01"), format!("1 mål: inte avgjort än. {late} {next}"));
    let both = "Uppföljningarna för maj–augusti 2020 och september–december 2020 saknas.";
    let ended = "Hur de slutade är inte angivet. 1 mål: går inte att avgöra.";
    assert_eq!(said("official", "2021-03-01"), format!("{ended} {both}"));
    // A collection never says that something is missing.
    let late = "Uppföljningen för maj–augusti 2020 är inte inlagd här. Vi vet inte om den har publicerats.";
    assert_eq!(said("unofficial", "2020-11-01"), format!("1 mål: inte avgjort än. {late} {next}"));
    let both = "Uppföljningarna för maj–augusti 2020 och september–december 2020 är inte inlagda här. Vi vet inte om de har \
                publicerats.";
    assert_eq!(said("unofficial", "2021-03-01"), format!("{ended} {both}"));
}
