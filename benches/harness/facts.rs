//! Whether all outputs hold the same pages and facts.

use super::expected::{Expected, expected};
use super::found::{Found, found};
use super::programs::Generator;
use super::{Programs, addresses};
use crate::country::{BASE_URL, Country};
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::fmt::{Debug, Write as _};
use std::fs;
use std::path::Path;

/// How many of the problems are shown.
const SHOWN: usize = 10;

/// Reads every page that the programs made below `folder`, and compares it with the country.
pub(crate) fn check(country: &Country, folder: &Path, programs: &Programs) -> Result<(), String> {
    let mut problems = String::new();
    for (generator, _) in programs.iter() {
        let found = check_one(country, &folder.join(format!("public-{}", generator.name())), generator)?;
        let shown: Vec<&str> = found.iter().take(SHOWN).map(String::as_str).collect();
        if !found.is_empty() {
            let _ = writeln!(problems, "{}: {} problems\n{}", generator.name(), found.len(), shown.join("\n"));
        }
    }
    if problems.is_empty() { Ok(()) } else { Err(problems) }
}

fn check_one(country: &Country, public: &Path, generator: Generator) -> Result<Vec<String>, String> {
    let (pages, days) = expected(country, generator);
    let files = files(public)?;
    let is_page = |file: &&String| file.ends_with("/index.html");
    let there: BTreeSet<&str> = files.iter().filter(is_page).map(|file| file.trim_end_matches("index.html")).collect();
    let mut problems: Vec<String> =
        pages.keys().filter(|page| !there.contains(page.as_str())).map(|page| format!("{page}: is missing")).collect();
    let extra = there.iter().filter(|page| !pages.contains_key(**page) && !addresses::is_beyond(generator, page));
    problems.extend(extra.map(|page| format!("{page}: is one too many")));
    let read = |address: &str, file: &str| {
        fs::read_to_string(public.join(file)).map_err(|error| format!("{address}: {error}"))
    };
    let of_pages: Vec<String> = pages
        .par_iter()
        .flat_map_iter(|(address, expected)| {
            let page = |address: &str| -> Result<Option<Found>, String> {
                Ok(found(&read(address, &format!("{}index.html", &address[1..]))?, address))
            };
            let with_parts = || -> Result<Option<Found>, String> {
                let Some(mut whole) = page(address)? else { return Ok(None) };
                // What a page says that is divided by county stands on its parts.
                for part in there.iter().filter(|part| addresses::is_part(generator, part, address)) {
                    whole.links.extend(page(part)?.map(|part| part.links).unwrap_or_default());
                }
                Ok(Some(whole))
            };
            match with_parts() {
                Ok(Some(found)) => differences(expected, &found, &days),
                Ok(None) => vec!["has no <main>".to_owned()],
                Err(error) => vec![error],
            }
            .into_iter()
            .map(move |problem| format!("{address}: {problem}"))
        })
        .collect();
    problems.extend(of_pages);
    let atom = read("atom.xml", "atom.xml")?;
    let published: Vec<String> =
        between(&atom, "<published>", "</published>").map(|time| time[..10].to_owned()).collect();
    // Ours tells of changed statuses as well, on the same days; in a large country a feed holds few days.
    let once = |days: &[String]| days.iter().cloned().collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>();
    if published.len() < days.len().min(FEWEST) || !once(&days).ends_with(&once(&published)) {
        problems.push("atom.xml: does not hold the latest follow-ups".to_owned());
    }
    let listed: BTreeSet<String> = between(&read("sitemap.xml", "sitemap.xml")?, "<loc>", "</loc>")
        .map(|address| address.trim_start_matches(BASE_URL).to_owned())
        .collect();
    let missing = pages.keys().filter(|page| !listed.contains(*page));
    problems.extend(missing.map(|page| format!("sitemap.xml: {page} is missing")));
    let facts: usize = pages.values().filter_map(|page| page.texts.as_ref().map(Vec::len)).sum();
    eprintln!(
        "{}: {} files; {} pages compared, {facts} texts of outcomes, {} problems",
        generator.name(),
        files.len(),
        pages.len(),
        problems.len()
    );
    Ok(problems)
}

fn differences(expected: &Expected, found: &Found, days: &[String]) -> Vec<String> {
    let mut problems = Vec::new();
    let mut compare = |what: &str, wanted: Option<String>, is: String| {
        if wanted.as_ref().is_some_and(|wanted| *wanted != is) {
            let cut = |text: String| text.chars().take(300).collect::<String>();
            problems.push(format!("{what}: {} instead of {}", cut(is), cut(wanted.unwrap_or_default())));
        }
    };
    fn shown(value: &impl Debug) -> String {
        format!("{value:?}")
    }
    compare("cells", expected.cells.as_ref().map(shown), shown(&found.cells));
    compare("statuses", expected.statuses.as_ref().map(shown), shown(&found.statuses));
    compare("figures", expected.figures.as_ref().map(shown), shown(&found.figures));
    compare("sums", expected.totals.as_ref().map(shown), shown(&found.totals));
    compare("targets reached", expected.reached.as_ref().map(shown), shown(&found.reached));
    compare("texts", expected.texts.as_ref().map(shown), shown(&found.texts));
    compare("links", expected.links.as_ref().map(shown), shown(&found.links));
    compare("dates", expected.dates.as_ref().map(shown), shown(&found.dates));
    compare("counties", expected.counties.as_ref().map(shown), shown(&found.counties));
    problems.extend(
        expected.says.iter().filter(|text| !found.words.contains(*text)).map(|text| format!("does not say {text}")),
    );
    if expected.counties.is_some() && !are_latest(&found.dates, days) {
        problems.push("does not list the latest follow-ups".to_owned());
    }
    problems
}

/// The fewest follow-ups that a list of the latest holds.
const FEWEST: usize = 8;

/// Whether these are the last of all days. How many a list holds is the generator's choice, but some it must.
fn are_latest(dates: &[String], days: &[String]) -> bool {
    let mut dates = dates.to_vec();
    dates.sort();
    dates.len() >= days.len().min(FEWEST) && days.ends_with(&dates)
}

/// Lists the files below a folder, each beginning with `/`.
fn files(folder: &Path) -> Result<BTreeSet<String>, String> {
    let mut files = BTreeSet::new();
    for entry in walkdir::WalkDir::new(folder) {
        let entry = entry.map_err(|error| error.to_string())?;
        let path = entry.path().strip_prefix(folder).unwrap_or(entry.path());
        if entry.file_type().is_file() {
            files.insert(format!("/{}", path.display()));
        }
    }
    Ok(files)
}

fn between<'a>(text: &'a str, start: &'a str, end: &'a str) -> impl Iterator<Item = &'a str> {
    text.split(start).skip(1).filter_map(move |rest| Some(rest.split_once(end)?.0))
}
