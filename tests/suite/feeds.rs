//! Feeds: what each holds, in what order, and that what is in them keeps its name.

use super::folder::{Built, SMALL, built, files, on};
use atom_syndication::Feed;

const PROMISE: &str = r#"+++
title = "Löfte 2020"
valid = "2020"
schedule = "tertial"
corrections = [{ date = 2020-03-01, text = "Löftets **namn** var fel." }]

[[pledge]]
id = "lugnt"
text = "Det ska vara lugnt."
focus = ["trafik"]

[[activity]]
id = "vandring"
title = "Vandringar"

[[activity]]
id = "moten"
pledge = "lugnt"
title = "Möten"
+++
"#;

const T1: &str = "+++\npublished = 2020-05-20\n[outcome.vandring]\nstatus = \"ongoing\"\n[outcome.moten]\nstatus = \"planned\"\n+++\n";

const T2: &str = r#"+++
published = 2020-09-20
updated = 2020-11-02
corrections = [{ date = 2020-11-02, text = "Antalet var fel." }, { date = 2020-11-02, text = "Dagen var fel." }]
[outcome.vandring]
status = "done"
[outcome.moten]
status = "ongoing"
+++
"#;

fn site(more: &[(&'static str, &'static str)]) -> Built {
    let mut literal = SMALL.to_vec();
    literal.extend([("content/byn/2020/promise.md", PROMISE), ("content/byn/2020/t1.md", T1)]);
    literal.extend(more);
    let settings = literal.remove(0).1.to_owned() + "\n[focus.trafik]\ntitle = \"Trafik\"\n";
    let mut given = files(&literal);
    given.reverse();
    given.extend(files(&[("site.toml", &settings)]));
    built(given, &on("2021-03-01"))
}

fn feed(built: &Built, path: &str) -> Feed {
    Feed::read_from(&built[path][..]).unwrap()
}

/// The entries of a feed: day and title.
fn titles(feed: &Feed) -> Vec<String> {
    feed.entries.iter().map(|entry| format!("{} {}", entry.updated.date_naive(), entry.title.value)).collect()
}

const ALL: [&str; 7] = [
    "2020-11-02 Byn: Tertial 2 2020",
    "2020-11-02 Byn: ändrad status i tertial 2 2020",
    "2020-11-02 Rättelse – Byn: Tertial 2 2020",
    "2020-11-02 Rättelse – Byn: Tertial 2 2020",
    "2020-05-20 Byn: Tertial 1 2020",
    "2020-03-01 Rättelse – Byn: Löfte 2020",
    "2020-01-01 Byn: nytt löfte, Löfte 2020",
];

#[test]
fn a_feed_tells_of_follow_ups_changes_of_status_and_corrections_newest_first() {
    let built = site(&[("content/byn/2020/t2.md", T2)]);
    for path in ["atom.xml", "provlan/byn/atom.xml", "provlan/byn/2020/atom.xml"] {
        assert_eq!(titles(&feed(&built, path)), ALL, "{path}");
    }
    let entries = feed(&built, "atom.xml").entries;
    let said = |at: usize| entries[at].summary.as_ref().unwrap().value.clone();
    assert_eq!(said(1), "Vandringar: från pågår till genomförd. Möten: från planerad till pågår.");
    assert_eq!(said(2), "Dagen var fel.");
    assert_eq!(said(5), "Löftets namn var fel.");
    let kinds: Vec<&str> = entries.iter().map(|entry| entry.categories[0].term.as_str()).collect();
    assert_eq!(kinds, ["follow-up", "status", "correction", "correction", "follow-up", "correction", "promise"]);
}

#[test]
fn the_feed_of_a_subject_tells_of_its_activities_alone() {
    let built = site(&[("content/byn/2020/t2.md", T2)]);
    let subject = feed(&built, "fokusomraden/trafik/atom.xml");
    assert_eq!(titles(&subject), ALL);
    assert_eq!(subject.entries[1].summary.as_ref().unwrap().value, "Möten: från planerad till pågår.");
    assert_ne!(subject.entries[1].id, feed(&built, "atom.xml").entries[1].id, "it says something else");
    // Of a follow-up that says nothing of them, it says nothing.
    let silent = "+++\npublished = 2020-09-20\n[outcome.vandring]\nstatus = \"done\"\n+++\n";
    let built = site(&[("content/byn/2020/t2.md", silent)]);
    let told = titles(&feed(&built, "fokusomraden/trafik/atom.xml"));
    assert_eq!(told, ALL[4..]);
}

#[test]
fn a_feed_cuts_no_day_in_two() {
    let correction = |number| format!("{{ date = 2021-01-04, text = \"Rättelse {number}.\" }}, ");
    let many: String = (0..60).map(correction).collect();
    let t2 = format!("+++\npublished = 2020-09-20\ncorrections = [{many}]\n+++\n");
    let built = site(&[("content/byn/2020/t2.md", t2.leak())]);
    let titles = titles(&feed(&built, "atom.xml"));
    assert_eq!(titles.len(), 60, "{titles:?}");
    assert!(titles.iter().all(|title| title.starts_with("2021-01-04 ")), "what is older is for the page");
}

#[test]
fn what_was_told_once_keeps_its_name() {
    let ids =
        |built: &Built| -> Vec<String> { feed(built, "atom.xml").entries.into_iter().map(|entry| entry.id).collect() };
    let (before, after) = (ids(&site(&[])), ids(&site(&[("content/byn/2020/t2.md", T2)])));
    assert!(before.iter().all(|id| after.contains(id)), "what is new takes no name away");
    let mut unique = after.clone();
    unique.sort();
    unique.dedup();
    assert_eq!(unique.len(), after.len(), "no two have one name");
    // Another day of change: the same thing. A correction of the same day that is written before the others is one more.
    let changed = T2.replace("updated = 2020-11-02", "updated = 2020-12-24");
    let mut again = ids(&site(&[("content/byn/2020/t2.md", changed.leak())]));
    again.sort();
    assert_eq!(again, unique);
    let first = "corrections = [{ date = 2020-11-02, text = \"Platsen var fel.\" }, ";
    let more = ids(&site(&[("content/byn/2020/t2.md", T2.replace("corrections = [", first).leak())]));
    assert!(unique.iter().all(|id| more.contains(id)), "{more:?}");
    assert_eq!(more.len(), unique.len() + 1);
}

#[test]
fn an_entry_of_a_month_or_a_year_is_of_the_first_day_that_it_can_be_of() {
    let days = |published: &str, as_of: &str| {
        let text = T1.replace("2020-05-20", &format!("\"{published}\""));
        let promise = PROMISE
            .replace("focus = [\"trafik\"]\n", "")
            .replace("schedule", &format!("published = \"{published}\"\nschedule"));
        let mut literal: Vec<(&str, &str)> = SMALL.to_vec();
        literal.retain(|(path, _)| !path.starts_with("content/byn/2020/"));
        literal.extend([("content/byn/2020/promise.md", &*promise), ("content/byn/2020/t1.md", &text)]);
        let feed = feed(&built(files(&literal), &on(as_of)), "atom.xml");
        let day = |title: &str| {
            let entry = feed.entries.iter().find(|entry| entry.title.value.contains(title)).unwrap();
            format!("{} {:?}", entry.updated.date_naive(), entry.published.map(|day| day.date_naive().to_string()))
        };
        [day("nytt löfte"), day("Tertial 1 2020")]
    };
    for as_of in ["2020-06-15", "2020-06-16", "2021-03-01"] {
        assert_eq!(days("2020", as_of), ["2020-01-01 None", "2020-04-30 None"], "{as_of}");
    }
    assert_eq!(days("2020-05", "2020-06-15"), ["2020-05-01 None", "2020-05-01 None"]);
    let known = ["2020-05-20 Some(\"2020-05-20\")"; 2];
    assert_eq!(days("2020-05-20", "2020-06-15"), known);
}
