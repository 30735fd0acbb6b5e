//! The index of search: files of JSON that the script of the search page fetches as it needs them.
//!
//! - `index.json`: how many records each file of them holds, the words that are passed over, and a fingerprint of all;
//! - `words-<letters>.json`: for each word that begins so, without its ending, the records that it stands in;
//! - `filter-<key>.json`: for each value, its records;
//! - `records-<number>.json`: what a hit shows and where it leads; the first holds places and focus areas, the last plain
//!   pages, the others a promise each.
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
use rayon::iter::{IntoParallelIterator, ParallelIterator};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// The folder of the files, below the edition.
pub(super) const FOLDER: &str = "sok/index/";

/// From how many files of records on words are divided by two letters, and not by one.
const MIN_FILES_FOR_TWO_LETTERS: usize = 500;

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
#[derive(Debug, Default)]
pub struct WordIndex {
    /// How many records each file holds.
    sizes: Vec<u32>,
    /// For each word, its records in ascending order: their numbers doubled, and one more where it stands in the title.
    words: BTreeMap<String, Vec<u32>>,
    filters: BTreeMap<String, BTreeMap<String, Vec<u32>>>,
    /// Of all that each file says.
    digests: Vec<[u8; 32]>,
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
    let record = |record: RecordView| json!({ "href": record.address, "text": record.text, "meta": record.meta });
    bytes(&views.records(file).into_iter().map(record).collect())
}

impl WordIndex {
    /// Reads all records of an edition once, on the processor that asks.
    pub(super) fn of(views: &EditionViews<'_>) -> Self {
        (0..views.record_files()).fold(Self::default(), |words, file| words.with(&views.records(file), views.lang()))
    }

    /// The same on all processors.
    pub(super) fn of_together(views: &EditionViews<'_>) -> Self {
        let files = (0..views.record_files()).into_par_iter();
        let parts = files.fold(Self::default, |words, file| words.with(&views.records(file), views.lang()));
        // Neighbours are joined, so that the order of files stays.
        parts.reduce(Self::default, Self::and)
    }

    /// How many records there are.
    fn count(&self) -> u32 {
        self.sizes.iter().sum()
    }

    /// Adds the records of the next file.
    fn with(mut self, records: &[RecordView], lang: Lang) -> Self {
        let first = self.count();
        let number = |at: usize| first + u32::try_from(at).expect("there are not that many records");
        self.sizes.push(number(records.len()) - first);
        self.digests.push(digest(records));
        let folded: Vec<[String; 3]> =
            records.iter().map(|one| [fold(title(one)), fold(&one.text), fold(&one.words)]).collect();
        let said = folded.iter().enumerate().flat_map(|(at, [title, text, words])| {
            let (in_title, elsewhere) = (number(at) * 2, number(at) * 2 + 1);
            let texts = [(title, in_title), (text, elsewhere), (words, elsewhere)].into_iter();
            texts.flat_map(|(text, told)| text.split(' ').map(move |word| (beginning_of(word), word, told)))
        });
        let mut said: Vec<(u64, &str, u32)> = said.collect();
        said.sort_unstable();
        // Texts of a promise say the same words again and again: each is shortened once.
        let mut stems: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
        for same in said.chunk_by(|(_, one, _), (_, two, _)| one == two) {
            let word = same[0].1;
            if is_indexed(word, lang) {
                stems.entry(stem(word, lang)).or_default().extend(same.iter().map(|(_, _, told)| told));
            }
        }
        for (stem, mut told) in stems {
            told.sort_unstable();
            // Of a record that has a word both in its title and elsewhere, the title counts: so far it has the lower number.
            told.dedup_by_key(|told| *told / 2);
            let told = told.into_iter().map(|told| told ^ 1);
            match self.words.get_mut(stem) {
                Some(records) => records.extend(told),
                None => drop(self.words.insert(stem.to_owned(), told.collect())),
            }
        }
        for (at, record) in records.iter().enumerate() {
            for (key, value) in record.filters.iter().flat_map(|(key, values)| values.iter().map(move |one| (key, one)))
            {
                self.filters.entry(key.clone()).or_default().entry(value.clone()).or_default().push(number(at));
            }
        }
        self
    }

    /// Adds what was read of the files behind.
    fn and(mut self, behind: Self) -> Self {
        let first = self.count();
        for (word, told) in behind.words {
            self.words.entry(word).or_default().extend(told.into_iter().map(|told| told + 2 * first));
        }
        for (key, values) in behind.filters {
            let own = self.filters.entry(key).or_default();
            for (value, records) in values {
                own.entry(value).or_default().extend(records.into_iter().map(|number| number + first));
            }
        }
        self.sizes.extend(behind.sizes);
        self.digests.extend(behind.digests);
        self
    }

    /// Renders a file of the index that is not one of records.
    pub(super) fn render(&self, part: &Part, lang: Lang) -> Vec<u8> {
        let letters = letters(self.sizes.len());
        match part {
            Part::Index => bytes(&json!({
                "fingerprint": self.fingerprint(),
                "language": lang.code(),
                "letters": letters,
                "sizes": self.sizes,
                "stop": stop_words(lang),
            })),
            Part::Words(begin) => {
                let own = self.words.iter().filter(|(word, _)| beginning(word, letters) == *begin);
                bytes(&own.map(|(word, records)| (word.clone(), json!(deltas(records)))).collect())
            }
            Part::Filter(key) => {
                let values = self.filters.get(*key).into_iter().flatten();
                bytes(&values.map(|(value, records)| (value.clone(), json!(runs(records)))).collect())
            }
            Part::Records(_) => Vec::new(),
        }
    }

    /// What is another as soon as any file of the index is.
    fn fingerprint(&self) -> String {
        let whole = Sha256::digest(self.digests.concat());
        whole[..4].iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

fn title(record: &RecordView) -> &str {
    record.meta.get("title").map(String::as_str).unwrap_or_default()
}

/// A digest of all that records say and can be found by.
fn digest(records: &[RecordView]) -> [u8; 32] {
    let mut digest = Sha256::new();
    for record in records {
        let filters = record.filters.iter().flat_map(|(key, values)| std::iter::once(key).chain(values));
        let told = [&record.address, &record.text, &record.words].into_iter();
        for text in told.chain(record.meta.iter().flat_map(|(key, value)| [key, value])).chain(filters) {
            digest.update(text);
            digest.update(b"\n");
        }
    }
    digest.finalize().into()
}

/// The first letters of a word as a number: most words are told apart by it, and faster than by their letters.
fn beginning_of(word: &str) -> u64 {
    let mut letters = [0; 8];
    letters.iter_mut().zip(word.bytes()).for_each(|(letter, byte)| *letter = byte);
    u64::from_be_bytes(letters)
}

/// Words of one letter say nothing, but a figure may.
fn is_indexed(word: &str, lang: Lang) -> bool {
    (word.len() > 1 || word.starts_with(|c: char| c.is_ascii_digit())) && !stop_words(lang).contains(&word)
}

fn letters(files: usize) -> usize {
    if files < MIN_FILES_FOR_TWO_LETTERS { 1 } else { 2 }
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

/// Writes doubled numbers as steps from one to the next, doubled, and one more where the word stands in the title.
fn deltas(told: &[u32]) -> Vec<u32> {
    let mut before = 0;
    let step = |&told: &u32| {
        let step = told - before;
        before = told & !1;
        step
    };
    told.iter().map(step).collect()
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
        assert_eq!(deltas(&[1, 6, 9]), [1, 6, 3]);
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
