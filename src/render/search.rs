//! The index of search: files of JSON that the script of the search page fetches as it needs them.
//!
//! - `index.json`: how many records each file of them holds, how words are divided over their files, the words that are
//!   passed over, synonyms, and a fingerprint of all;
//! - `words-<number>.gz`: words without their endings, each with the records that it stands in, in bytes
//!   ([`Postings::put_word`]). Words that begin alike lie in one file: [`Division::file_of`];
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
//! found as what was done. A short name that is a usual word too, such as *SIG*, stands in capitals.
//!
//! Records are numbered through all files, those of the newest promise first. A search reads `index.json`, one file for
//! the first letters of each word, one for each filter that is set, and those with the records that it shows. So what is
//! fetched grows with the question, and with how many records its words stand in, not with all that the country says.
//!
//! After an edit the index is read back but for what the edit changed: [`revise`].
//!
//! The well-kept library for this, Pagefind, more than doubles the time to compile this program: 193 s of processor time
//! from nothing instead of 83 s (1.6, without its server). It also writes a file for each record, needs WebAssembly and a
//! wider content security policy for it, and does not find "fotpatrull" for "fotpatrullering".

mod postings;
mod revise;

pub use revise::LastFile;

use super::gzip::{Trailer, gzip, trailer};
use crate::locale::stem::{negations, stem, stop_words};
use crate::value::{Lang, fold};
use crate::view::{EditionViews, RecordView};
use flate2::Crc;
use indexmap::{IndexMap, IndexSet};
use postings::{AS_LAST_PART, AS_TITLE, IN_TEXT, IN_TITLE, Postings, WAYS};
use rayon::iter::{IntoParallelIterator, ParallelIterator};
use rustc_hash::FxBuildHasher;
use serde::ser::SerializeSeq;
use serde::{Serialize, Serializer};
use serde_json::json;
use sha2::{Digest, Sha256};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The folder of the files, below the edition.
pub(super) const FOLDER: &str = "sok/index/";

/// From how many files of records on words are divided by three letters, and not by one.
const MIN_FILES_FOR_THREE_LETTERS: usize = 500;

/// Over how many files words are divided: a file for each letter and one more, and of a large site, a prime number.
const FILES_OF_ONE_LETTER: u32 = 27;
const FILES_OF_THREE_LETTERS: u32 = 401;

/// How long the last part of a word is at least that the word is found by, and what stands before it.
const MIN_LAST_PART: usize = 5;
const MIN_FIRST_PART: usize = 3;

/// A file of the index.
#[derive(Debug, Clone)]
pub(super) enum IndexPart {
    /// `index.json`
    Index,
    /// The words that lie in this file.
    Words(u32),
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
    /// For each word its records, each with the best way that it stands in it. While words are collected they are found by a
    /// hash; then they are sorted.
    words: IndexMap<String, Postings, FxBuildHasher>,
    /// For each file the numbers of its words, in their order.
    files: Vec<Vec<usize>>,
    /// For the words that people ask with, without endings, those that stand here.
    synonyms: BTreeSet<(Vec<String>, Vec<String>)>,
    filters: BTreeMap<String, BTreeMap<String, Vec<u32>>>,
    /// What each file of records ends with.
    trailers: Vec<Trailer>,
}

impl IndexPart {
    /// The path below the edition.
    pub(super) fn path(&self) -> String {
        match self {
            Self::Index => format!("{FOLDER}index.json"),
            Self::Words(file) => format!("{FOLDER}words-{file}.gz"),
            Self::Filter(key) => format!("{FOLDER}filter-{key}.json.gz"),
            Self::Records(file) => format!("{FOLDER}records-{file}.json.gz"),
        }
    }
}

/// Lists the files of the index with their paths below the edition.
pub(super) fn parts(views: &EditionViews<'_>) -> Vec<(String, IndexPart)> {
    let records = (0..views.record_files()).map(IndexPart::Records);
    let parts = std::iter::once(IndexPart::Index).chain(all_but_records(views)).chain(records);
    parts.map(|part| (part.path(), part)).collect()
}

/// The files of words and filters.
fn all_but_records(views: &EditionViews<'_>) -> impl Iterator<Item = IndexPart> {
    let words = (0..Division::of(views.record_files()).files).map(IndexPart::Words);
    words.chain(EditionViews::FILTERS.into_iter().map(IndexPart::Filter))
}

/// What a hit shows besides its text, in the order of its numbers; the page and its anchor come before.
const SHOWN: [&str; 7] = ["title", "where", "kind", "of", "period", "status", "key"];

/// Renders the records of one file: `strings`, each once, and `records`, each a text and the numbers of its strings:
/// its page, its anchor and what is [`SHOWN`]. What ends a record and is missing is left out, other missing is `-1`.
pub(super) fn records(views: &EditionViews<'_>, file: usize) -> Vec<u8> {
    compressed(&record_file(&views.records(file)))
}

fn record_file(records: &[RecordView]) -> Vec<u8> {
    let mut strings: IndexSet<&str, FxBuildHasher> = IndexSet::default();
    let mut packed = Vec::with_capacity(records.len());
    for record in records {
        let (page, anchor) = match record.address.split_once('#') {
            Some((page, anchor)) => (page, Some(anchor)),
            None => (&*record.address, None),
        };
        let shown = SHOWN.into_iter().map(|key| record.meta.get(key).map(String::as_str));
        let fields = [Some(page), anchor].into_iter().chain(shown);
        let mut fields: Vec<Option<usize>> = fields.map(|one| one.map(|one| strings.insert_full(one).0)).collect();
        fields.truncate(fields.iter().rposition(Option::is_some).map_or(0, |last| last + 1));
        packed.push(PackedRecord { text: &record.text, fields });
    }
    bytes(&RecordFile { records: packed, strings: strings.into_iter().collect() })
}

/// A file of records.
#[derive(Serialize)]
struct RecordFile<'r> {
    records: Vec<PackedRecord<'r>>,
    strings: Vec<&'r str>,
}

/// A record as a list: its text, and the numbers of its strings.
struct PackedRecord<'r> {
    text: &'r str,
    fields: Vec<Option<usize>>,
}

impl Serialize for PackedRecord<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(Some(1 + self.fields.len()))?;
        list.serialize_element(self.text)?;
        for field in &self.fields {
            match field {
                Some(number) => list.serialize_element(number)?,
                None => list.serialize_element(&-1)?,
            }
        }
        list.end()
    }
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
        self.words.sort_unstable_keys();
        self.add_last_parts();
        let division = Division::of(self.sizes.len());
        self.files.resize_with(division.files as usize, Vec::new);
        for (number, word) in self.words.keys().enumerate() {
            self.files[division.file_of(word) as usize].push(number);
        }
        let lang = views.lang();
        let stems = |text: &str| -> Vec<String> {
            let words = fold(text);
            let indexed = words.split(' ').filter(|word| is_indexed(word, lang));
            indexed.map(|word| stem(word, lang).to_owned()).collect()
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
        let mut longer: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (place, word) in self.words.keys().enumerate() {
            let last = word.len().saturating_sub(MIN_LAST_PART);
            let parts = (MIN_FIRST_PART..=last).filter_map(|at| self.words.get_index_of(word.get(at..)?));
            parts.for_each(|part| longer.entry(part).or_default().push(place));
        }
        let with_longer = |(part, longer): (usize, Vec<usize>)| {
            let loose = longer.into_iter().flat_map(|place| self.words[place].iter());
            let loose = loose.map(|posting| posting / WAYS * WAYS + AS_LAST_PART);
            let mut postings: Vec<u32> = self.words[part].iter().chain(loose).collect();
            postings.sort_unstable();
            (part, postings.into_iter().collect())
        };
        let extended: Vec<(usize, Postings)> = longer.into_iter().map(with_longer).collect();
        extended.into_iter().for_each(|(part, postings)| self.words[part] = postings);
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
        let mut sum = Crc::new();
        sum.update(&record_file(records));
        self.trailers.push(trailer(&sum));
        let names = |one: &RecordView| -> BTreeSet<&'static str> {
            [title(one), &one.text, &one.words].into_iter().flat_map(|text| short_names(text, lang)).collect()
        };
        let names: Vec<BTreeSet<&'static str>> = records.iter().map(names).collect();
        let folded: Vec<[String; 3]> = records
            .iter()
            .map(|one| {
                let denied = |text: &str| with_denied(fold(&joined_thousands(text)), lang);
                [denied(title(one)), fold(&joined_thousands(&one.text)), denied(&one.words)]
            })
            .collect();
        // Texts of a promise say the same words again and again: each is shortened and looked up once.
        let mut places: HashMap<&str, Option<usize>, FxBuildHasher> = HashMap::default();
        for (at, [title, text, words]) in folded.iter().enumerate() {
            // A short name stands only in the records that have it in capitals, whichever were read before.
            let mut place_of = |word| {
                let everywhere = || is_indexed(word, lang).then(|| self.place_of(stem(word, lang)));
                let known = *places.entry(word).or_insert_with(everywhere);
                known.or_else(|| names[at].contains(word).then(|| self.place_of(&word.to_ascii_uppercase())))
            };
            let in_title: Vec<usize> = title.split(' ').filter_map(&mut place_of).collect();
            let in_text: Vec<usize> = text.split(' ').chain(words.split(' ')).filter_map(place_of).collect();
            let way_of_title = if in_title.len() == 1 { AS_TITLE } else { IN_TITLE };
            in_title.into_iter().for_each(|place| self.words[place].push(number(at) * WAYS + way_of_title));
            in_text.into_iter().for_each(|place| self.words[place].push(number(at) * WAYS + IN_TEXT));
        }
        for (at, record) in records.iter().enumerate() {
            for (key, value) in record.filters.iter().flat_map(|(key, values)| values.iter().map(move |one| (key, one)))
            {
                self.filters.entry(key.clone()).or_default().entry(value.clone()).or_default().push(number(at));
            }
        }
        self
    }

    /// Where the postings of a word lie.
    fn place_of(&mut self, word: &str) -> usize {
        match self.words.get_index_of(word) {
            Some(place) => place,
            None => self.words.insert_full(word.to_owned(), Postings::default()).0,
        }
    }

    /// Words that are passed over, unless they are asked for in capitals: somebody wrote them so, as a short name. They alone
    /// have capitals in the index.
    fn short_names(&self) -> BTreeSet<String> {
        let names = self.words.keys().filter(|word| word.starts_with(|c: char| c.is_ascii_uppercase()));
        names.map(|word| word.to_ascii_lowercase()).collect()
    }

    /// Adds what was read of the files behind.
    fn and(mut self, behind: Self) -> Self {
        let first = self.count();
        for (word, postings) in behind.words {
            let own = self.words.entry(word).or_default();
            postings.iter().for_each(|posting| own.push(posting + WAYS * first));
        }
        for (key, values) in behind.filters {
            let own = self.filters.entry(key).or_default();
            for (value, records) in values {
                own.entry(value).or_default().extend(records.into_iter().map(|number| number + first));
            }
        }
        self.sizes.extend(behind.sizes);
        self.trailers.extend(behind.trailers);
        self
    }

    /// Renders a file of the index that is not one of records.
    pub(super) fn render(&self, part: &IndexPart, lang: Lang) -> Vec<u8> {
        match part {
            IndexPart::Index => {
                let division = Division::of(self.sizes.len());
                let short_names = self.short_names();
                bytes(&json!({
                    "fingerprint": self.fingerprint(),
                    "language": lang.code(),
                    "letters": division.letters,
                    "files": division.files,
                    "beginnings": self.beginnings(division.letters),
                    "sizes": self.sizes,
                    "stop": stop_words(lang).iter().filter(|word| !short_names.contains(**word)).collect::<Vec<_>>(),
                    "short": short_names,
                    "not": negations(lang),
                    "synonyms": self.synonyms,
                }))
            }
            IndexPart::Words(file) => compressed(&self.packed_words(*file)),
            IndexPart::Filter(key) => compressed(&self.filter(key)),
            IndexPart::Records(_) => Vec::new(),
        }
    }

    /// The words of a file.
    fn packed_words(&self, file: u32) -> Vec<u8> {
        let mut packed = Vec::new();
        let own = self.files[file as usize].iter().filter_map(|number| self.words.get_index(*number));
        own.for_each(|(word, postings)| postings.put_word(word, &mut packed));
        packed
    }

    /// The values of a filter.
    fn filter(&self, key: &str) -> Vec<u8> {
        let values = self.filters.get(key).into_iter().flatten();
        bytes(&values.map(|(value, records)| (value, runs(records))).collect::<BTreeMap<_, _>>())
    }

    /// Lists what words begin with, one behind the other, so that nothing is fetched where no word begins so.
    fn beginnings(&self, letters: usize) -> String {
        let mut all: Vec<&str> = self.words.keys().filter_map(|word| letters_of(word, letters)).collect();
        // The words are sorted, and those that begin alike stand side by side.
        all.dedup();
        all.concat()
    }

    /// What is another as soon as any file of the index is.
    fn fingerprint(&self) -> String {
        let mut whole = Fingerprint::default();
        let division = Division::of(self.sizes.len());
        (0..division.files).for_each(|file| whole.add(&self.packed_words(file)));
        EditionViews::FILTERS.into_iter().for_each(|key| whole.add(&self.filter(key)));
        whole.of(&self.sizes, &self.trailers)
    }
}

/// Lists the words in capitals that are passed over where they are written as usual: `SIG` is a group, *sig* says nothing.
fn short_names(text: &str, lang: Lang) -> impl Iterator<Item = &'static str> {
    // Few texts have a capital behind a capital, or one that is no ASCII: Å, Ä and Ö are 0xc3 with a byte below 0xa0, and what
    // begins with a higher byte is rare. Without a branch, many bytes are looked at together.
    let is_capital = |pair: &[u8]| {
        (pair[0].is_ascii_uppercase() & (pair[1].is_ascii_uppercase() | (pair[1] >= 0x80)))
            | ((pair[0] == 0xc3) & (pair[1] < 0xa0))
            | (pair[0] >= 0xc4)
    };
    let has_capitals = text.as_bytes().windows(2).fold(false, |any, pair| any | is_capital(pair));
    let words = has_capitals.then(|| text.split(|c: char| !c.is_alphanumeric())).into_iter().flatten();
    let capitals = words.filter(|word| word.len() > 1 && word.chars().all(char::is_uppercase));
    capitals.filter_map(move |word| {
        let folded = fold(word);
        stop_words(lang).iter().copied().find(|stop| *stop == folded)
    })
}

/// Makes one word of a folded word and what denies it.
fn with_denied(folded: String, lang: Lang) -> String {
    let may_deny = negations(lang).iter().any(|word| folded.contains(word));
    if !may_deny {
        return folded;
    }
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
    // Nearly no text has a digit with a blank behind it that another follows; 0xc2 and 0xe2 begin the other blanks.
    let may_join = |three: &[u8]| {
        three[0].is_ascii_digit()
            & ((three[1] == 0xc2) | (three[1] == 0xe2) | ((three[1] == b' ') & three[2].is_ascii_digit()))
    };
    if !text.as_bytes().windows(3).fold(false, |any, three| any | may_join(three)) {
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

/// A digest of the files of an index, as they are before they are compressed.
#[derive(Default)]
struct Fingerprint(Sha256);

impl Fingerprint {
    /// Adds the next file that is not one of records, in the order of [`all_but_records`].
    fn add(&mut self, file: &[u8]) {
        self.0.update((file.len() as u64).to_le_bytes());
        self.0.update(file);
    }

    /// Adds the files of records, and how many each holds.
    fn of(mut self, sizes: &[u32], records: &[Trailer]) -> String {
        sizes.iter().for_each(|size| self.0.update(size.to_le_bytes()));
        records.iter().for_each(|trailer| self.0.update(trailer));
        self.0.finalize()[..4].iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// Words of one letter say nothing, but a figure may.
fn is_indexed(word: &str, lang: Lang) -> bool {
    (word.len() > 1 || word.starts_with(|c: char| c.is_ascii_digit())) && !stop_words(lang).contains(&word)
}

/// How words are divided over files: so that those which may answer one asked word lie in one.
#[derive(Debug, Clone, Copy)]
struct Division {
    /// By so many of their first letters.
    letters: usize,
    files: u32,
}

impl Division {
    /// Of an index with so many files of records: known before the words are.
    fn of(files: usize) -> Self {
        match files < MIN_FILES_FOR_THREE_LETTERS {
            true => Self { letters: 1, files: FILES_OF_ONE_LETTER },
            false => Self { letters: 3, files: FILES_OF_THREE_LETTERS },
        }
    }

    /// The file that a word lies in. A word that does not begin with so many letters, such as a number, is found only as a
    /// whole and lies by itself.
    fn file_of(self, word: &str) -> u32 {
        let beginning = letters_of(word, self.letters).unwrap_or(word);
        beginning.bytes().fold(0, |sum, letter| (sum * 31 + u32::from(letter)) % self.files)
    }
}

/// Returns the first letters of a word, if it begins with so many.
fn letters_of(word: &str, letters: usize) -> Option<&str> {
    word.get(..letters).filter(|begin| begin.bytes().all(|c| c.is_ascii_lowercase()))
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

fn bytes(value: &impl Serialize) -> Vec<u8> {
    let mut bytes = serde_json::to_vec(value).expect("keys are strings");
    bytes.push(b'\n');
    bytes
}

fn compressed(bytes: &[u8]) -> Vec<u8> {
    let mut packed = Vec::new();
    gzip(&mut packed, |out| out.write_all(bytes)).expect(super::MEMORY);
    packed
}

#[cfg(test)]
mod tests {
    use super::{Division, joined_thousands, runs, short_names, with_denied};
    use crate::value::{Lang, fold};

    #[test]
    fn numbers_are_written_as_what_lies_between() {
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
        assert_eq!(with_denied("ej genomford".to_owned(), Lang::Sv), "integenomford");
        assert_eq!(with_denied("inte paborjad men planerad".to_owned(), Lang::Sv), "intepaborjad men planerad");
        assert_eq!(with_denied("not done".to_owned(), Lang::En), "notdone");
    }

    #[test]
    fn a_word_in_capitals_is_a_short_name() {
        assert_eq!(short_names("Ärenden i SIG, och sig själv", Lang::Sv).collect::<Vec<_>>(), ["sig"]);
        assert_eq!(short_names("Polisen rör sig i SSPF", Lang::Sv).count(), 0);
    }

    #[test]
    fn a_word_lies_where_the_script_looks_for_it() {
        let list = include_str!("../../tests/browser/word-files.json");
        let list: Vec<(String, u32, u32)> = serde_json::from_str(list).unwrap();
        for (written, small, large) in list {
            let files = [1, 5000].map(|files| Division::of(files).file_of(&fold(&written)));
            assert_eq!(files, [small, large], "{written}");
        }
    }
}
