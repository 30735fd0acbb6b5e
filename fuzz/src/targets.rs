//! What must hold for any bytes.

use super::second_reader::problems;
use std::collections::BTreeMap;
use utfall::derive::AsOf;
use utfall::diag::{self, words::RunOutcome};
use utfall::diff::{self, Digests, Revision};
use utfall::locale;
use utfall::pipeline::{self, Check, Options};
use utfall::render::Artifact;
use utfall::source::{Contents, File, SourcePath};
use utfall::value::{Lang, PartialDate, PeriodName, Slug};

/// The site that the input changes: `== path` begins a file.
const BASE: &str = include_str!("base.txt");

/// Files by path.
type Files = BTreeMap<String, String>;

/// Reads `== path` sections; what stands before the first is the text of a follow-up.
fn sections(text: &str) -> Files {
    let mut files = Files::new();
    let mut path = "content/exempelstad/2020/t1.md".to_owned();
    for line in text.split_inclusive('\n') {
        match line.strip_prefix("== ") {
            Some(name) => path = name.trim_end().to_owned(),
            None => files.entry(path.clone()).or_default().push_str(line),
        }
    }
    files
}

fn site(changes: Files) -> Vec<File> {
    let mut files = sections(BASE);
    files.extend(changes);
    let file = |(path, text): (String, String)| {
        Some(File { path: SourcePath::exact(&path), contents: Contents::Text(text.as_str().into()) })
    };
    let mut files: Vec<File> = files.into_iter().filter_map(file).collect();
    files.sort_by(|one, two| one.path.cmp(&two.path));
    files.dedup_by(|one, two| one.path == two.path);
    files
}

fn options() -> Options {
    let as_of = AsOf("2021-03-01".parse().expect("it is a day"));
    Options { as_of, drafts: false, base_url: None, preview: false, edition: None }
}

/// Checks files, prints what is wrong in all shapes, and reads every file that is built with a second reader.
pub fn check(files: Vec<File>) -> Check {
    check_with(files, problems)
}

/// The same with a reader that may remember what it has read.
pub fn check_with(files: Vec<File>, problems: impl Fn(&str, &[u8]) -> Vec<String>) -> Check {
    let has_own_theme = files.iter().any(|file| file.path.below("themes").is_some());
    let check = pipeline::check(files, &options()).expect("no edition is asked for");
    for lang in Lang::ALL {
        clean(&diag::print::human(&check.diagnostics, &check.sources, RunOutcome::NothingWritten, lang, false));
        clean(&diag::print::short(&check.diagnostics, &check.sources, lang));
        clean(&diag::print::github(&check.diagnostics, &check.sources, lang));
        let json = diag::print::json(&check.diagnostics, &check.sources, lang);
        serde_json::from_str::<serde_json::Value>(&json).expect("messages are JSON");
    }
    if let Some(ready) = &check.ready {
        let output = ready.output(&check.sources);
        for (number, path) in output.paths().enumerate() {
            let bytes = match output.render(number) {
                Ok(Artifact::Bytes(bytes)) => bytes,
                Ok(Artifact::Stream(stream)) => stream.bytes(),
                // Files of themes and attachments are copied as they are.
                Ok(Artifact::Shared(_) | Artifact::CopyOf(_)) => continue,
                // A template of the site's own may go wrong; it is said at its place.
                Err(failure) => {
                    assert!(has_own_theme, "{path}: {failure:?}");
                    continue;
                }
            };
            let found = problems(path, &bytes);
            assert!(found.is_empty(), "{path}: {found:#?}");
        }
    }
    check
}

/// Nothing of a file reaches a terminal that it would obey.
fn clean(printed: &str) {
    let obeyed = |c: &char| matches!(c, '\u{0}'..='\u{8}' | '\u{b}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    assert_eq!(printed.chars().find(obeyed), None, "{printed:?}");
}

/// Files of `content/`.
pub fn content(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let mut changes = sections(text);
    changes.retain(|path, _| path.starts_with("content/"));
    check(site(changes));
}

/// `site.toml`.
pub fn settings(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    check(site(Files::from([("site.toml".to_owned(), text.to_owned())])));
}

fn theme(path: &str, data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let settings = sections(BASE)["site.toml"].replace("theme = \"base\"", "theme = \"eget\"");
    let manifest = "api = 1\nparent = \"base\"\n";
    let changes = [("site.toml", settings.as_str()), ("themes/eget/theme.toml", manifest), (path, text)];
    let files = site(changes.map(|(path, text)| (path.to_owned(), text.to_owned())).into());
    let check = pipeline::check(files, &options()).expect("no edition is asked for");
    clean(&diag::print::human(&check.diagnostics, &check.sources, RunOutcome::NothingWritten, Lang::Sv, false));
    // A theme is trusted: what it renders is its own business, but it must not panic.
    if let Some(ready) = &check.ready {
        let output = ready.output(&check.sources);
        for number in 0..output.paths().count().min(12) {
            let _ = output.render(number);
        }
    }
}

/// A template of a theme.
pub fn template(data: &[u8]) {
    // Loops within loops, and texts that double, are a theme's own business: it is trusted.
    if data.len() > 512 || data.windows(3).filter(|word| *word == b"for").count() > 1 {
        return;
    }
    theme("themes/eget/templates/plain.html", data);
}

/// The strings of a theme.
pub fn strings(data: &[u8]) {
    theme("themes/eget/strings/sv.toml", data);
}

/// A style sheet of a theme.
pub fn stylesheet(data: &[u8]) {
    theme("themes/eget/static/_local.css", data);
}

/// A figure: what is printed is read as the same figure.
pub fn figure(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    for lang in Lang::ALL {
        let Ok(figure) = locale::figure::read(text, lang) else { continue };
        let again = locale::figure::read(&figure.printed, lang);
        let again = again.unwrap_or_else(|mistake| panic!("{:?} is printed and not read: {mistake:?}", figure.printed));
        let key = |figure: &utfall::value::Figure| {
            (figure.bound, figure.low, figure.high, figure.unit.as_deref().map(str::to_owned))
        };
        assert_eq!(key(&again), key(&figure), "{text:?}");
    }
}

/// Dates, periods and ids: what is printed is read as the same.
pub fn period(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    if let Some(date) = PartialDate::parse(text) {
        assert!(date.first_day() <= date.last_day());
        assert_eq!(PartialDate::parse(&date.iso()), Some(date));
        for lang in Lang::ALL {
            let _ = locale::date::print(date, lang);
        }
    }
    if let Some(name) = PeriodName::parse(text) {
        assert_eq!(PeriodName::parse(name.slug().as_str()), Some(name));
    }
    if let Some(slug) = Slug::from_text(text) {
        assert_eq!(Slug::new(slug.as_str()), Some(slug));
    }
}

/// Two revisions of a site: a comparison never fails, and says nothing of what is the same.
pub fn diff(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let (old, new) = text.split_once("\n==== \n").unwrap_or(("", text));
    let read = |text: &str| {
        let mut changes = sections(text);
        changes.retain(|path, _| path.starts_with("content/") || path == "site.toml");
        pipeline::check(site(changes), &options()).expect("no edition is asked for")
    };
    let (old, new) = (read(old), read(new));
    let (Some(old_ready), Some(new_ready)) = (&old.ready, &new.ready) else { return };
    let digests = Digests::new();
    let before = Revision {
        site: old_ready.site(),
        derived: old_ready.derived(),
        plan: old_ready.plan(),
        sources: &old.sources,
        digests: &digests,
    };
    let after = Revision {
        site: new_ready.site(),
        derived: new_ready.derived(),
        plan: new_ready.plan(),
        sources: &new.sources,
        digests: &digests,
    };
    assert_eq!(diff::diff(after, after, Lang::Sv).changes().count(), 0, "the same differs from itself");
    let comparison = diff::diff(before, after, Lang::Sv);
    clean(&diff::text(&comparison, Lang::Sv));
    clean(&diff::markdown(&comparison, Lang::Sv));
    clean(&diff::github(&comparison, Lang::Sv));
    serde_json::from_str::<serde_json::Value>(&diff::json(&comparison, Lang::Sv)).expect("a comparison is JSON");
}
