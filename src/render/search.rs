//! The index of search: files of JSON that the script of the search page fetches as it needs them.
//!
//! - `index.json`: how many records each file of them holds, the words that are passed over, synonyms, and a fingerprint
//!   of all;
//! - `words-<letters>.json.gz`: for each word that begins so, without its ending, the records that it stands in;
//! - `filter-<key>.json.gz`: for each value, its records;
//! - `records-<number>.json.gz`: what a hit shows and where it leads; the first holds places and focus areas, the last two
//!   parties and all other pages, the others a promise each.
//!
//! All but the first are compressed as they lie: for a country they would be a tenth of what GitHub Pages holds, and not
//! every host compresses what it sends.
//!
//! A word stands in a record as the whole of its title, in its title, elsewhere, or only as the last part of a longer word:
//! so "kontroller" finds "trafikkontroller", behind what has the word itself. A number is one word, however its thousands
//! are spaced. In titles and statuses a word that is denied is a word of its own, so that what was *inte genomförd* is not
//! found as what was done.
//!
//! Records are numbered through all files, those of the newest promise first. A search reads `index.json`, one file for
//! the first letters of each word, one for each filter that is set, and those with the records that it shows. So what is
//! fetched grows with the question and not with the country.
//!
//! The well-kept library for this, Pagefind, more than doubles the time to compile this program: 193 s of processor time
//! from nothing instead of 83 s (1.6, without its server). It also writes a file for each record, needs WebAssembly and a
//! wider content security policy for it, and does not find "fotpatrull" for "fotpatrullering".

use crate::locale::stem::{negations, stem, stop_words};
use crate::value::{Lang, fold};
use crate::view::{EditionViews, RecordView};
use flate2::{Compression, write::GzEncoder};
use rayon::iter::{IntoParallelIterator, ParallelIterator};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;

/// The folder of the files, below the edition.
pub(super) const FOLDER: &str = "sok/index/";

/// From how many files of records on words are divided by two letters, and not by one.
const MIN_FILES_FOR_TWO_LETTERS: usize = 500;

/// How long the last part of a word is at least that the word is found by, and what stands before it.
const MIN_LAST_PART: usize = 5;
const MIN_FIRST_PART: usize = 3;

/// How a word stands in a record, from the loosest; what is multiplied by [`WAYS`] and added is a record with its way.
const AS_LAST_PART: u32 = 0;
const IN_TEXT: u32 = 1;
const IN_TITLE: u32 = 2;
const AS_TITLE: u32 = 3;
const WAYS: u32 = 4;

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
    /// For each word, its records in ascending order, each with the best way that it stands in it.
    words: BTreeMap<String, Vec<u32>>,
    /// Words that are passed over, unless they are asked for in capitals: somebody wrote them so, as a short name.
    short_names: BTreeSet<&'static str>,
    /// For the words that people ask with, without endings, those that stand here.
    synonyms: BTreeSet<(Vec<String>, Vec<String>)>,
    filters: BTreeMap<String, BTreeMap<String, Vec<u32>>>,
    /// Of all that each file says.
    digests: Vec<[u8; 32]>,
}

/// Lists the files of the index with their paths below the edition.
pub(super) fn parts(views: &EditionViews<'_>) -> Vec<(String, Part)> {
    let letters = letters(views.record_files());
    let path = |name: String| format!("{FOLDER}{name}.json.gz");
    let words = beginnings(letters).into_iter().map(|begin| (path(format!("words-{begin}")), Part::Words(begin)));
    let filters = EditionViews::FILTERS.into_iter().map(|key| (path(format!("filter-{key}")), Part::Filter(key)));
    let records = (0..views.record_files()).map(|at| (path(format!("records-{at}")), Part::Records(at)));
    std::iter::once((format!("{FOLDER}index.json"), Part::Index)).chain(words).chain(filters).chain(records).collect()
}

/// Renders the records of one file.
pub(super) fn records(views: &EditionViews<'_>, file: usize) -> Vec<u8> {
    let record = |record: RecordView| json!({ "href": record.address, "text": record.text, "meta": record.meta });
    compressed(&views.records(file).into_iter().map(record).collect())
}

impl WordIndex {
    /// Reads all records of an edition once, on the processor that asks.
    pub(super) fn of(views: &EditionViews<'_>) -> Self {
        let read = (0..views.record_files())
            .fold(Self::default(), |words, file| words.with(&views.records(file), views.lang()));
        read.finished(views)
    }

    /// The same on all processors.
    pub(super) fn of_together(views: &EditionViews<'_>) -> Self {
        let files = (0..views.record_files()).into_par_iter();
        let parts = files.fold(Self::default, |words, file| words.with(&views.records(file), views.lang()));
        // Neighbours are joined, so that the order of files stays.
        parts.reduce(Self::default, Self::and).finished(views)
    }

    /// Adds what can be said only when all words are known.
    fn finished(mut self, views: &EditionViews<'_>) -> Self {
        self.add_last_parts();
        let lang = views.lang();
        let stems = |text: &str| -> Vec<String> {
            let words = fold(text);
            let telling = words.split(' ').filter(|word| is_indexed(word, lang));
            telling.map(|word| stem(word, lang).to_owned()).collect()
        };
        for (own, others) in views.synonyms() {
            let own = stems(own);
            let others = others.iter().map(|other| stems(other)).filter(|other| !other.is_empty() && !own.is_empty());
            self.synonyms.extend(others.map(|other| (other, own.clone())));
        }
        self
    }

    /// Adds to each word the records of those that end in it.
    fn add_last_parts(&mut self) {
        let mut longer: BTreeMap<String, Vec<u32>> = BTreeMap::new();
        for (word, told) in &self.words {
            let last = word.len().saturating_sub(MIN_LAST_PART);
            for part in (MIN_FIRST_PART..=last).filter_map(|at| word.get(at..)) {
                if self.words.contains_key(part) {
                    let told = told.iter().map(|told| told / WAYS * WAYS + AS_LAST_PART);
                    longer.entry(part.to_owned()).or_default().extend(told);
                }
            }
        }
        for (part, told) in longer {
            let own = self.words.entry(part).or_default();
            own.extend(told);
            keep_the_best(own);
        }
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
        let names = |one: &RecordView| -> BTreeSet<&'static str> {
            [title(one), &one.text, &one.words].into_iter().flat_map(|text| short_names(text, lang)).collect()
        };
        let names: Vec<BTreeSet<&'static str>> = records.iter().map(names).collect();
        self.short_names.extend(names.iter().flatten());
        let folded: Vec<[String; 3]> = records
            .iter()
            .map(|one| {
                let told = |text: &str| with_denied(&fold(&joined_thousands(text)), lang);
                [told(title(one)), fold(&joined_thousands(&one.text)), told(&one.words)]
            })
            .collect();
        // A short name stands only in the records that have it in capitals, whichever were read before.
        let is_told = |word: &str, at: usize| is_indexed(word, lang) || names[at].contains(word);
        let said = folded.iter().enumerate().flat_map(|(at, [title, text, words])| {
            let own = number(at) * WAYS;
            let told = title.split(' ').filter(|word| is_told(word, at)).count();
            let in_title = if told == 1 { AS_TITLE } else { IN_TITLE };
            let texts = [(title, own + in_title), (text, own + IN_TEXT), (words, own + IN_TEXT)].into_iter();
            texts.flat_map(|(text, told)| text.split(' ').map(move |word| (beginning_of(word), word, told)))
        });
        let mut said: Vec<(u64, &str, u32)> = said.collect();
        said.sort_unstable();
        // Texts of a promise say the same words again and again: each is shortened once.
        let mut stems: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
        for same in said.chunk_by(|(_, one, _), (_, two, _)| one == two) {
            let word = same[0].1;
            let told = same.iter().map(|(_, _, told)| *told);
            if is_indexed(word, lang) {
                stems.entry(stem(word, lang)).or_default().extend(told);
            } else {
                let own = told.filter(|told| is_told(word, (told / WAYS - first) as usize));
                let own: Vec<u32> = own.collect();
                if !own.is_empty() {
                    stems.entry(stem(word, lang)).or_default().extend(own);
                }
            }
        }
        for (stem, mut told) in stems {
            keep_the_best(&mut told);
            match self.words.get_mut(stem) {
                Some(records) => records.extend(told),
                None => drop(self.words.insert(stem.to_owned(), told)),
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
            self.words.entry(word).or_default().extend(told.into_iter().map(|told| told + WAYS * first));
        }
        self.short_names.extend(behind.short_names);
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
                "stop": stop_words(lang).iter().filter(|word| !self.short_names.contains(*word)).collect::<Vec<_>>(),
                "short": self.short_names,
                "not": negations(lang),
                "synonyms": self.synonyms,
            })),
            Part::Words(begin) => {
                let own = self.words.iter().filter(|(word, _)| beginning(word, letters) == *begin);
                compressed(&own.map(|(word, records)| (word.clone(), json!(deltas(records)))).collect())
            }
            Part::Filter(key) => {
                let values = self.filters.get(*key).into_iter().flatten();
                compressed(&values.map(|(value, records)| (value.clone(), json!(runs(records)))).collect())
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

/// Sorts what is told of a word; of a record in which it stands in several ways, the best stays.
fn keep_the_best(told: &mut Vec<u32>) {
    told.sort_unstable_by_key(|told| std::cmp::Reverse(*told));
    told.dedup_by_key(|told| *told / WAYS);
    told.reverse();
}

/// Lists the words in capitals that are passed over where they are written as usual: `SIG` is a group, *sig* says nothing.
fn short_names(text: &str, lang: Lang) -> impl Iterator<Item = &'static str> {
    let words = text.split(|c: char| !c.is_alphanumeric());
    let capitals = words.filter(|word| word.len() > 1 && word.chars().all(char::is_uppercase));
    capitals.filter_map(move |word| {
        let folded = fold(word);
        stop_words(lang).iter().copied().find(|stop| *stop == folded)
    })
}

/// Makes one word of a folded word and what denies it.
fn with_denied(folded: &str, lang: Lang) -> String {
    let mut before = "";
    let mut words: Vec<Cow<'_, str>> = Vec::new();
    for word in folded.split(' ') {
        if negations(lang).contains(&word) {
            before = negations(lang)[0];
            continue;
        }
        words.push(if before.is_empty() { word.into() } else { format!("{before}{word}").into() });
        before = "";
    }
    words.join(" ")
}

/// Takes the spaces between thousands out of numbers: `1 200` is one word.
fn joined_thousands(text: &str) -> Cow<'_, str> {
    const SPACES: [char; 4] = [' ', '\u{a0}', '\u{2009}', '\u{202f}'];
    let is_digit = |c: &char| c.is_ascii_digit();
    if !text.contains(|c: char| c.is_ascii_digit()) {
        return text.into();
    }
    let letters: Vec<char> = text.chars().collect();
    let mut joined = String::with_capacity(text.len());
    let mut at = 0;
    // Whether the number that goes on may be followed by thousands.
    let mut digits: usize = 0;
    let mut in_word = false;
    while at < letters.len() {
        let c = letters[at];
        if is_digit(&c) {
            digits += 1;
        } else {
            let three = letters.get(at + 1..at + 4).is_some_and(|next| next.iter().all(is_digit));
            let ends = letters.get(at + 4).is_none_or(|next| !is_digit(next));
            if !in_word && (1..=3).contains(&digits) && SPACES.contains(&c) && three && ends {
                digits = 0;
                joined.extend(&letters[at + 1..at + 4]);
                at += 4;
                // Millions have thousands behind them as well.
                digits += 3;
                continue;
            }
            digits = 0;
            in_word = c.is_alphabetic();
        }
        joined.push(c);
        at += 1;
    }
    joined.into()
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

/// Writes records with their ways as steps from one record to the next, with the ways.
fn deltas(told: &[u32]) -> Vec<u32> {
    let mut before = 0;
    let step = |&told: &u32| {
        let step = told - before;
        before = told / WAYS * WAYS;
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

/// Compresses JSON, without a name or a time, so that the same value gives the same bytes.
fn compressed(value: &Value) -> Vec<u8> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
    let written = packed.write_all(&bytes(value)).and_then(|()| packed.finish());
    written.expect("a buffer in memory takes all that is written to it")
}

#[cfg(test)]
mod tests {
    use super::{beginning, beginnings, deltas, joined_thousands, keep_the_best, runs, short_names, with_denied};
    use crate::value::{Lang, fold};

    #[test]
    fn numbers_are_written_as_what_lies_between() {
        assert_eq!(deltas(&[1, 14, 17]), [1, 14, 5]);
        assert_eq!(runs(&[0, 1, 2, 7, 9, 10]), [0, 3, 4, 1, 1, 2]);
        assert_eq!(runs(&[]), [] as [u32; 0]);
    }

    #[test]
    fn a_number_is_one_word_however_its_thousands_are_spaced() {
        let list = include_str!("../../tests/browser/numbers.json");
        let list: Vec<(String, String)> = serde_json::from_str(list).unwrap();
        for (written, expected) in list {
            assert_eq!(fold(&joined_thousands(&written)), expected, "{written}");
        }
    }

    #[test]
    fn what_is_denied_is_a_word_of_its_own() {
        assert_eq!(with_denied("ej genomford", Lang::Sv), "integenomford");
        assert_eq!(with_denied("inte paborjad men planerad", Lang::Sv), "intepaborjad men planerad");
        assert_eq!(with_denied("not done", Lang::En), "notdone");
    }

    #[test]
    fn a_word_in_capitals_is_a_short_name() {
        assert_eq!(short_names("Ärenden i SIG, och sig själv", Lang::Sv).collect::<Vec<_>>(), ["sig"]);
        assert_eq!(short_names("Polisen rör sig i SSPF", Lang::Sv).count(), 0);
    }

    #[test]
    fn of_a_record_the_best_way_counts() {
        let mut told = vec![5, 4, 6, 13, 12];
        keep_the_best(&mut told);
        assert_eq!(told, [6, 13]);
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
