//! The index of search: files of JSON that the script of the search page fetches as it needs them.
//!
//! - `index.json`: how many records each file of them holds, the words that are passed over, and a fingerprint of all;
//! - `words-<letters>.json`: for each word that begins so, without its ending, the records that it stands in;
//! - `filter-<key>.json`: for each value, its records;
//! - `records-<number>.json`: what a hit shows and where it leads; the first holds pages, the others a promise each.
//!
//! Records are numbered through all files, those of the newest promise first. A search reads `index.json`, one file for
//! the first letters of each word, one for each filter that is set, and those with the records that it shows. So what is
//! fetched grows with the question and not with the country.
//!
//! The well-kept library for this, Pagefind, more than doubles the time to compile this program: 193 s of processor time
//! from nothing instead of 83 s (1.6, without its server). It also writes a file for each record, needs WebAssembly and a
//! wider content security policy for it, and does not find "fotpatrull" for "fotpatrullering".

use crate::locale::stem::{stem, stop_words};
use crate::value::{Lang, fold};
use crate::view::{EditionViews, RecordView};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// The folder of the files, below the edition.
const FOLDER: &str = "sok/index/";

/// From how many files of records on words are divided by two letters, and not by one.
const MANY: usize = 500;

/// A file of the index.
#[derive(Debug, Clone)]
pub(super) enum Part {
    /// `index.json`
    Index,
    /// The words that begin so.
    Words(String),
    /// The values of a filter.
    Filter(&'static str),
    /// The records of a number.
    Records(usize),
}

/// The words and the filters of an edition, with the records that they stand in.
#[derive(Debug)]
pub(super) struct Words {
    lang: Lang,
    letters: usize,
    /// How many records each file holds.
    sizes: Vec<usize>,
    /// For each word, its records in ascending order, and whether it stands in the title.
    words: BTreeMap<String, Vec<(u32, bool)>>,
    filters: BTreeMap<String, BTreeMap<String, Vec<u32>>>,
    fingerprint: String,
}

/// Lists the files of the index with their paths below the edition.
pub(super) fn parts(views: &EditionViews<'_>) -> Vec<(String, Part)> {
    let letters = letters(views.record_files());
    let path = |name: String| format!("{FOLDER}{name}.json");
    let words = beginnings(letters).into_iter().map(|begin| (path(format!("words-{begin}")), Part::Words(begin)));
    let filters = EditionViews::FILTERS.into_iter().map(|key| (path(format!("filter-{key}")), Part::Filter(key)));
    let records = (0..views.record_files()).map(|at| (path(format!("records-{at}")), Part::Records(at)));
    std::iter::once((path("index".to_owned()), Part::Index)).chain(words).chain(filters).chain(records).collect()
}

/// Renders the records of one file.
pub(super) fn records(views: &EditionViews<'_>, file: usize) -> Vec<u8> {
    let record = |record: RecordView| json!({ "href": record.address, "text": record.content, "meta": record.meta });
    bytes(&views.records(file).into_iter().map(record).collect())
}

impl Words {
    /// Reads all records of an edition once.
    pub(super) fn of(views: &EditionViews<'_>, lang: Lang) -> Self {
        let letters = letters(views.record_files());
        let (sizes, words, filters) = (Vec::new(), BTreeMap::new(), BTreeMap::new());
        let mut index = Self { lang, letters, sizes, words, filters, fingerprint: String::new() };
        let mut print = Sha256::new();
        let mut number = 0;
        for file in 0..views.record_files() {
            let records = views.records(file);
            index.sizes.push(records.len());
            for record in records {
                print.update(record.address.as_bytes());
                print.update(record.content.as_bytes());
                index.add(number, &record);
                number += 1;
            }
        }
        for byte in &print.finalize()[..4] {
            write!(index.fingerprint, "{byte:02x}").expect("a String takes every text");
        }
        index
    }

    fn add(&mut self, number: u32, record: &RecordView) {
        let title = record.meta.get("title").map(String::as_str).unwrap_or_default();
        for (text, is_title) in [(title, true), (record.content.as_str(), false)] {
            for word in fold(text).split(' ').filter(|word| is_indexed(word, self.lang)) {
                let word = stem(word, self.lang);
                let records = match self.words.get_mut(word) {
                    Some(records) => records,
                    None => self.words.entry(word.to_owned()).or_default(),
                };
                if records.last().is_none_or(|(last, _)| *last != number) {
                    records.push((number, is_title));
                }
            }
        }
        for (key, values) in &record.filters {
            for value in values {
                self.filters.entry(key.clone()).or_default().entry(value.clone()).or_default().push(number);
            }
        }
    }

    /// Renders a file of the index that is not one of records.
    pub(super) fn render(&self, part: &Part) -> Vec<u8> {
        match part {
            Part::Index => bytes(&json!({
                "fingerprint": self.fingerprint,
                "language": self.lang.code(),
                "letters": self.letters,
                "sizes": self.sizes,
                "stop": stop_words(self.lang),
            })),
            Part::Words(begin) => {
                let own = self.words.iter().filter(|(word, _)| beginning(word, self.letters) == *begin);
                bytes(&own.map(|(word, records)| (word.clone(), json!(deltas(records)))).collect())
            }
            Part::Filter(key) => {
                let values = self.filters.get(*key).into_iter().flatten();
                bytes(&values.map(|(value, records)| (value.clone(), json!(runs(records)))).collect())
            }
            Part::Records(_) => Vec::new(),
        }
    }
}

/// Words of one letter say nothing, but a figure may.
fn is_indexed(word: &str, lang: Lang) -> bool {
    (word.len() > 1 || word.starts_with(|c: char| c.is_ascii_digit())) && !stop_words(lang).contains(&word)
}

fn letters(files: usize) -> usize {
    if files < MANY { 1 } else { 2 }
}

/// Lists all beginnings of words, so that the files are known before the words are.
fn beginnings(letters: usize) -> Vec<String> {
    let one: Vec<String> = ('a'..='z').map(String::from).collect();
    let all = match letters {
        1 => one,
        _ => one.iter().flat_map(|first| one.iter().map(move |second| format!("{first}{second}"))).collect(),
    };
    all.into_iter().chain(["0".to_owned()]).collect()
}

/// Returns what a word begins with: letters, or `0` where there are not so many.
fn beginning(word: &str, letters: usize) -> &str {
    match word.get(..letters) {
        Some(begin) if begin.bytes().all(|c| c.is_ascii_lowercase()) => begin,
        _ => "0",
    }
}

/// Writes numbers as steps from one to the next, doubled, and one more where the word stands in the title.
fn deltas(records: &[(u32, bool)]) -> Vec<u32> {
    let mut before = 0;
    let step = |&(number, is_title): &(u32, bool)| {
        let step = number - before;
        before = number;
        step * 2 + u32::from(is_title)
    };
    records.iter().map(step).collect()
}

/// Writes numbers as runs: how many are left out, how many follow, and so on.
fn runs(records: &[u32]) -> Vec<u32> {
    let mut runs = Vec::new();
    let mut next = 0;
    for &number in records {
        match runs.last_mut() {
            Some(length) if number == next => *length += 1,
            _ => runs.extend([number - next, 1]),
        }
        next = number + 1;
    }
    runs
}

fn bytes(value: &Value) -> Vec<u8> {
    let mut text = value.to_string();
    text.push('\n');
    text.into_bytes()
}

#[cfg(test)]
mod tests {
    use super::{beginning, beginnings, deltas, runs};

    #[test]
    fn numbers_are_written_as_what_lies_between() {
        assert_eq!(deltas(&[(0, true), (3, false), (4, true)]), [1, 6, 3]);
        assert_eq!(runs(&[0, 1, 2, 7, 9, 10]), [0, 3, 4, 1, 1, 2]);
        assert_eq!(runs(&[]), [] as [u32; 0]);
    }

    #[test]
    fn every_word_begins_with_one_of_the_beginnings() {
        for letters in [1, 2] {
            let all = beginnings(letters);
            for word in ["polis", "a", "2020", "t2", "zz"] {
                assert!(all.iter().any(|begin| begin == beginning(word, letters)), "{word}");
            }
        }
        assert_eq!(beginning("polis", 2), "po");
        assert_eq!(beginning("t2", 2), "0");
    }
}
