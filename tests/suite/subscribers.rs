//! Subscribers over time: six revisions of a site as programs that remember see them, a reader of feeds and a calendar. Nothing
//! comes twice, nothing is missed, and nothing is lost when a folder is renamed.

use super::folder::{Built, STATEMENT, checked, files, on, rendered};
use atom_syndication::Feed;
use std::collections::BTreeMap;
use utfall::source::History;

const SETTINGS: &str = "format = 1\ntitle = \"Prov\"\nbase_url = \"https://example.org/\"\nlanguage = \"sv\"\n\
    authority = \"example.org,2026\"\n[publisher]\nname = \"Prov\"\nkind = \"official\"\n\
    [[edition]]\nid = \"alla\"\ntheme = \"base\"\ntitle = \"Löften\"\n";
const PLACE: &str = "+++\nname = \"Byn\"\nkind = \"municipality\"\ncounty = \"Provlän\"\n+++\n";
const PROMISE: &str = "+++\ntitle = \"Löfte 2026\"\nvalid = \"2026\"\nschedule = \"tertial\"\npublished = 2026-02-01\n\
    [[pledge]]\nid = \"lugnt\"\ntext = \"Det ska vara lugnt.\"\n\
    [[activity]]\nid = \"vandring\"\npledge = \"lugnt\"\ntitle = \"Vandringar\"\n+++\n";
const OLD: &str = "+++\ntitle = \"Löfte 2016\"\nvalid = \"2016\"\npublished = 2016-03-01\n\
    [[activity]]\nid = \"moten\"\ntitle = \"Möten\"\n+++\n";

/// A follow-up with a status, and more settings.
fn report(published: &str, status: &str, more: &str) -> String {
    format!("+++\npublished = {published}\n{more}[outcome.vandring]\nstatus = \"{status}\"\n+++\n")
}

/// A site that is committed again and again.
#[derive(Default)]
struct Repository {
    files: BTreeMap<String, String>,
    /// As git tells it, the newest first.
    log: String,
}

impl Repository {
    /// Writes files, removes those without a text, and builds the site on that day.
    fn commit(&mut self, day: &str, changed: &[(&str, Option<&str>)]) -> Built {
        let mut names = String::new();
        for (path, text) in changed {
            let path = format!("content/{path}");
            names.push_str(&format!("{path}\0"));
            match text {
                Some(text) => drop(self.files.insert(path, (*text).to_owned())),
                None => drop(self.files.remove(&path)),
            }
        }
        let parent = if self.log.is_empty() { "" } else { "abc" };
        self.log = format!("@{day} {parent}\0\n{names}{}", self.log);
        self.build(day)
    }

    fn build(&self, day: &str) -> Built {
        let settings = format!("{SETTINGS}{STATEMENT}");
        let mut given = files(&[("site.toml", &settings)]);
        given.extend(self.files.iter().flat_map(|(path, text)| files(&[(path, text)])));
        let mut check = checked(given, &on(day));
        check.ready = check.ready.map(|ready| ready.with_history(History::parse(&self.log, false)));
        rendered(&check, None)
    }
}

/// What a program remembers of a feed or a calendar: what each id said last.
#[derive(Default)]
struct Memory {
    seen: BTreeMap<String, String>,
}

impl Memory {
    /// Reads again: what is new, and what says something else than it did, each by its title.
    fn read(&mut self, entries: Vec<(String, String, String)>) -> (Vec<String>, Vec<String>) {
        let (mut new, mut changed) = (Vec::new(), Vec::new());
        for (id, title, said) in entries {
            match self.seen.insert(id, said.clone()) {
                None => new.push(title),
                Some(before) if before != said => changed.push(title),
                Some(_) => {}
            }
        }
        (new, changed)
    }
}

/// The entries of a feed: id, title, and when it says that each was changed.
fn entries(built: &Built, path: &str) -> Vec<(String, String, String)> {
    let bytes = built.get(path).unwrap_or_else(|| panic!("subscribers of {path} get nothing"));
    let feed = Feed::read_from(&bytes[..]).unwrap();
    let entry = |entry: atom_syndication::Entry| (entry.id, entry.title.value, entry.updated.date_naive().to_string());
    feed.entries.into_iter().map(entry).collect()
}

/// The events of a calendar: id, title, and what says that one has been changed.
fn events(built: &Built, path: &str) -> Vec<(String, String, String)> {
    let text = String::from_utf8(built[path].clone()).unwrap().replace("\r\n ", "");
    let of = |event: &str, key: &str| {
        event.lines().find_map(|line| line.strip_prefix(key)).map(str::to_owned).unwrap_or_default()
    };
    let event = |event: &str| {
        let version = format!("{} {}", of(event, "SEQUENCE:"), of(event, "LAST-MODIFIED:"));
        (of(event, "UID:"), of(event, "SUMMARY:"), version)
    };
    text.split("BEGIN:VEVENT").skip(1).map(event).collect()
}

#[test]
fn six_revisions_give_subscribers_each_thing_once() {
    let mut repository = Repository::default();
    let (mut site, mut own, mut calendar) = (Memory::default(), Memory::default(), Memory::default());
    let t1 = report("2026-05-20", "ongoing", "");
    let first = repository.commit(
        "2026-06-01",
        &[("byn/place.md", Some(PLACE)), ("byn/2026/promise.md", Some(PROMISE)), ("byn/2026/t1.md", Some(&t1))],
    );
    let at_first = ["Byn: nytt löfte, Löfte 2026", "Byn: Tertial 1 2026"];
    let mut told = site.read(entries(&first, "atom.xml")).0;
    told.sort();
    assert_eq!(told, [at_first[1], at_first[0]]);
    own.read(entries(&first, "provlan/byn/2026/atom.xml"));
    assert_eq!(calendar.read(events(&first, "provlan/byn/kalender.ics")).0.len(), 6);

    // A day when nothing changed: the same bytes.
    let later = repository.build("2026-06-10");
    for path in ["atom.xml", "provlan/byn/atom.xml", "provlan/byn/2026/atom.xml", "provlan/byn/kalender.ics"] {
        assert!(first[path] == later[path], "{path} changes on a day when nothing does");
    }

    // 1. A follow-up comes, with another status.
    let t2 = report("2026-09-20", "done", "");
    let built = repository.commit("2026-09-21", &[("byn/2026/t2.md", Some(&t2))]);
    let expected = ["Byn: Tertial 2 2026", "Byn: ändrad status i tertial 2 2026"].map(str::to_owned).to_vec();
    assert_eq!(site.read(entries(&built, "atom.xml")), (expected, Vec::new()));
    let (new, changed) = calendar.read(events(&built, "provlan/byn/kalender.ics"));
    let expected = ["Byn: sista dagen i tertial 2 2026", "Byn: sista dagen för uppföljningen av tertial 2 2026"];
    assert_eq!((new, changed), (Vec::new(), expected.map(str::to_owned).to_vec()));

    // 2. It is corrected.
    let correction = "corrections = [{ date = 2026-10-01, text = \"Antalet var fel.\" }]\n";
    let corrected = report("2026-09-20", "done", correction);
    let built = repository.commit("2026-10-01", &[("byn/2026/t2.md", Some(&corrected))]);
    let expected = vec!["Rättelse – Byn: Tertial 2 2026".to_owned()];
    assert_eq!(site.read(entries(&built, "atom.xml")), (expected, Vec::new()));

    // 3. A second correction of that day is written before the first.
    let more = correction.replace("[{", "[{ date = 2026-10-01, text = \"Dagen var fel.\" }, {");
    let corrected = report("2026-09-20", "done", &more);
    let built = repository.commit("2026-10-01", &[("byn/2026/t2.md", Some(&corrected))]);
    let expected = vec!["Rättelse – Byn: Tertial 2 2026".to_owned()];
    assert_eq!(site.read(entries(&built, "atom.xml")), (expected, Vec::new()));
    own.read(entries(&built, "provlan/byn/2026/atom.xml"));
    calendar.read(events(&built, "provlan/byn/kalender.ics"));

    // 4. The promise is moved, with an alias: nothing is new, and who subscribes at the old address goes on doing so.
    let moved = PROMISE.replace("valid =", "aliases = [\"/provlan/byn/2026/\"]\nvalid =");
    let built = repository.commit(
        "2026-10-12",
        &[
            ("byn/2026/promise.md", None),
            ("byn/2026/t1.md", None),
            ("byn/2026/t2.md", None),
            ("byn/lofte-2026/promise.md", Some(&moved)),
            ("byn/lofte-2026/t1.md", Some(&t1)),
            ("byn/lofte-2026/t2.md", Some(&corrected)),
        ],
    );
    assert_eq!(site.read(entries(&built, "atom.xml")), (Vec::new(), Vec::new()));
    assert_eq!(own.read(entries(&built, "provlan/byn/2026/atom.xml")), (Vec::new(), Vec::new()));
    assert!(calendar.read(events(&built, "provlan/byn/kalender.ics")).0.is_empty());
    let (old, new) = ("provlan/byn/2026/index.json", "provlan/byn/lofte-2026/index.json");
    assert!(built[old] == built[new], "{old} is what {new} is");
    for page in ["", "t1/", "t2/"] {
        let leads = String::from_utf8(built[&format!("provlan/byn/2026/{page}index.html")].clone()).unwrap();
        let to = format!("https://example.org/provlan/byn/lofte-2026/{page}");
        assert!(leads.contains(&format!("<link rel=\"canonical\" href=\"{to}\">")), "{leads}");
        assert!(leads.contains("data-moved"), "the place in the page that a link names is kept");
    }

    // 5. Ten years later somebody enters an old promise: news on the day that it can be read first, and it says so.
    let t0 = "+++\npublished = 2016-09-01\n[outcome.moten]\nstatus = \"done\"\n+++\n";
    let built = repository.commit("2026-11-02", &[("byn/2016/promise.md", Some(OLD)), ("byn/2016/t2.md", Some(t0))]);
    let (new, changed) = site.read(entries(&built, "atom.xml"));
    assert_eq!(new, ["Byn: Tertial 2 2016", "Byn: nytt löfte, Löfte 2016"]);
    assert!(changed.is_empty(), "{changed:?}");
    let newest = &Feed::read_from(&built["atom.xml"][..]).unwrap().entries[0];
    assert_eq!(newest.updated.date_naive().to_string(), "2026-11-02");
    assert_eq!(newest.published.unwrap().date_naive().to_string(), "2016-09-01");
    assert!(newest.summary.as_ref().unwrap().value.contains("Inlagt här 2\u{a0}november 2026."));

    // 6. Nobody reports in time: the calendar says so, once.
    let built = repository.build("2027-03-01");
    assert_eq!(site.read(entries(&built, "atom.xml")), (Vec::new(), Vec::new()));
    let (new, changed) = calendar.read(events(&built, "provlan/byn/kalender.ics"));
    let late = ["Byn: sista dagen i tertial 3 2026", "Byn: sista dagen för uppföljningen av tertial 3 2026"];
    assert!(new.is_empty());
    assert_eq!(changed, late);
    assert!(calendar.read(events(&repository.build("2027-04-01"), "provlan/byn/kalender.ics")).1.is_empty());
}

#[test]
fn a_place_that_was_moved_takes_its_promises_and_their_files_along() {
    let mut repository = Repository::default();
    let moved = PLACE.replace("name =", "aliases = [\"/provlan/gamla/\"]\nname =");
    let t1 = report("2026-05-20", "ongoing", "");
    let built = repository.commit(
        "2026-06-01",
        &[("byn/place.md", Some(&moved)), ("byn/2026/promise.md", Some(PROMISE)), ("byn/2026/t1.md", Some(&t1))],
    );
    for file in ["atom.xml", "kalender.ics", "2026/atom.xml", "2026/index.json"] {
        assert!(built[&format!("provlan/gamla/{file}")] == built[&format!("provlan/byn/{file}")], "{file}");
    }
    for page in ["", "2026/", "2026/t1/"] {
        assert!(built.contains_key(&format!("provlan/gamla/{page}index.html")), "{page}");
    }
}

#[test]
fn what_a_calendar_holds_is_escaped_and_asks_to_be_read_again() {
    let mut repository = Repository::default();
    let place = PLACE.replace("\"Byn\"", "\"Byn; norra, \\\\ södra\"");
    let built = repository.commit(
        "2026-06-01",
        &[("byn/place.md", Some(&place)), ("byn/2026/promise.md", Some(&PROMISE.replace("Löfte 2026", "A, b; c")))],
    );
    let text = String::from_utf8(built["provlan/byn/kalender.ics"].clone()).unwrap().replace("\r\n ", "");
    for line in [
        "NAME:Uppföljningar som ska komma: Byn\\; norra\\, \\\\ södra",
        "X-WR-CALNAME:Uppföljningar som ska komma: Byn\\; norra\\, \\\\ södra",
        "SUMMARY:Byn\\; norra\\, \\\\ södra: sista dagen i tertial 1 2026",
        "DESCRIPTION:A\\, b\\; c. ",
        "REFRESH-INTERVAL;VALUE=DURATION:P1D",
        "X-PUBLISHED-TTL:P1D",
        "LAST-MODIFIED:20260601T000000Z",
        "SEQUENCE:",
    ] {
        assert!(text.contains(&format!("\r\n{line}")), "{line} is not in {text}");
    }
    assert!(!text.contains("DTEND"));
    let page = String::from_utf8(built["provlan/byn/index.html"].clone()).unwrap();
    assert!(page.contains("href=\"webcal://example.org/provlan/byn/kalender.ics\""));
}
