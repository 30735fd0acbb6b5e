//! What the output of the theme `polisen` consists of: files and bytes by kind, and the largest pages.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

/// Kinds by what their addresses begin with or end in, the first that fits; places, promises and follow-ups lie by counties
/// and are told by how deep.
const BEGIN: [(&str, &str); 11] = [
    ("oppna-data/", "open data"),
    ("sok/index/", "index of search"),
    ("status/", "lists by status"),
    ("jamfor/", "comparisons"),
    ("fokusomraden/", "focus areas"),
    ("ansvariga/", "parties"),
    ("uppfoljningar/", "lists of a year"),
    ("redovisning/", "lists of a year"),
    ("ar/", "lists of a year"),
    ("redaktion/", "editors' desks"),
    ("assets/", "style sheets, scripts, fonts"),
];
const END: [(&str, &str); 6] = [
    ("/atom.xml", "feeds"),
    ("/kalender.ics", "calendars"),
    ("/inbaddning/index.html", "frames and pictures for other sites"),
    (".svg", "frames and pictures for other sites"),
    (".xml", "sitemap and feed of all"),
    ("/index.json", "JSON beside promises"),
];

#[derive(Default)]
pub(super) struct Kind {
    pub(super) files: usize,
    pub(super) bytes: u64,
    largest: u64,
    most_elements: usize,
}

/// What a site consists of.
pub(super) struct Counted {
    kinds: BTreeMap<&'static str, Kind>,
    pub(super) all: Kind,
    /// The page with most bytes, and how many.
    pub(super) heaviest: (u64, String),
    /// The page with most elements, and how many.
    pub(super) longest: (usize, String),
}

/// Counts the files below a folder by kind, as a table, and names the pages with most bytes and elements.
pub(crate) fn kinds(folder: &Path) -> Result<String, String> {
    let Counted { kinds, all, heaviest, longest } = count(folder)?;
    let mut sorted: Vec<(&str, Kind)> = kinds.into_iter().collect();
    sorted.sort_by_key(|(_, kind)| std::cmp::Reverse(kind.bytes));
    sorted.push(("all", all));
    let mut text =
        "| what | files | MB | mean kB | largest kB | most elements |\n|---|---|---|---|---|---|\n".to_owned();
    for (name, kind) in sorted {
        let mean = kind.bytes as f64 / kind.files.max(1) as f64 / 1e3;
        let elements = if kind.most_elements > 0 { kind.most_elements.to_string() } else { String::new() };
        let (files, megabytes, largest) = (kind.files, kind.bytes as f64 / 1e6, kind.largest as f64 / 1e3);
        let _ = writeln!(text, "| {name} | {files} | {megabytes:.1} | {mean:.1} | {largest:.1} | {elements} |");
    }
    let _ = writeln!(
        text,
        "\nThe largest page: {} ({} B); with most elements: {} ({}).",
        heaviest.1, heaviest.0, longest.1, longest.0
    );
    Ok(text)
}

/// Counts the files below a folder by kind.
pub(super) fn count(folder: &Path) -> Result<Counted, String> {
    let mut kinds: BTreeMap<&str, Kind> = BTreeMap::new();
    let mut all = Kind::default();
    let (mut heaviest, mut longest) = ((0, String::new()), (0, String::new()));
    for entry in
        walkdir::WalkDir::new(folder).into_iter().filter_map(Result::ok).filter(|one| one.file_type().is_file())
    {
        let path = entry.path().strip_prefix(folder).map_err(|error| error.to_string())?.to_string_lossy().into_owned();
        let bytes = entry.metadata().map_err(|error| error.to_string())?.len();
        let elements = match path.ends_with(".html") {
            true => elements(&std::fs::read(entry.path()).map_err(|error| format!("{path}: {error}"))?),
            false => 0,
        };
        if path.ends_with(".html") {
            heaviest = heaviest.max((bytes, path.clone()));
            longest = longest.max((elements, path.clone()));
        }
        for kind in [kinds.entry(kind_of(&path)).or_default(), &mut all] {
            kind.files += 1;
            kind.bytes += bytes;
            kind.largest = kind.largest.max(bytes);
            kind.most_elements = kind.most_elements.max(elements);
        }
    }
    Ok(Counted { kinds, all, heaviest, longest })
}

fn kind_of(path: &str) -> &'static str {
    let end = END.iter().find(|(end, _)| path.ends_with(end) || path == &end[1..]);
    let begin = BEGIN.iter().find(|(begin, _)| path.starts_with(begin));
    match (begin, end, path.matches('/').count()) {
        (Some((_, kind)), ..) | (None, Some((_, kind)), _) => kind,
        // A county, a place, a promise and a follow-up each have a folder in that of the one before.
        (None, None, 2) => "places",
        (None, None, 3) => "promises",
        (None, None, 4) => "follow-ups",
        _ => "the rest",
    }
}

/// Counts the start tags of a page.
fn elements(html: &[u8]) -> usize {
    html.windows(2).filter(|two| two[0] == b'<' && two[1].is_ascii_alphabetic()).count()
}
