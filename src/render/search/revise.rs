//! The index of the last build, read back: after an edit nearly all records are what they were, and to find their words
//! again would take a third of such a build.

use super::postings::{AS_LAST_PART, WAYS, take_words};
use super::{EditionViews, Fingerprint, IndexPart, Trailer, WordIndex, all_but_records};
use flate2::read::GzDecoder;
use rayon::iter::{IntoParallelIterator, ParallelIterator};
use serde_json::Value;
use std::collections::BTreeMap;
use std::io::Read as _;

/// Reads a file by its path below the edition, where it lies as the last build left it.
pub type LastFile<'r> = dyn Fn(&str) -> Option<Vec<u8>> + Sync + 'r;

/// The records of each value, for each filter.
type Filters = BTreeMap<String, BTreeMap<String, Vec<u32>>>;

/// What the last build left.
struct LastIndex {
    sizes: Vec<u32>,
    trailers: Vec<Trailer>,
    /// The files of words, unpacked: they are many times as large when they are read.
    words: Vec<Vec<u8>>,
    filters: Filters,
}

impl WordIndex {
    /// Takes from the last index what it says of the files of records that `is_same`, and reads the records of the others.
    /// `None` where there is no index that is whole, or where less is the same than is not.
    pub(in crate::render) fn revised(
        views: &EditionViews<'_>,
        is_same: impl Fn(usize) -> bool,
        last_file: &LastFile<'_>,
    ) -> Option<Self> {
        let files = views.record_files();
        let others: Vec<usize> = (0..files).filter(|file| !is_same(*file)).collect();
        if others.len() * 2 > files {
            return None;
        }
        let last = LastIndex::read(views, last_file)?;
        let others: BTreeMap<usize, Self> = others
            .into_par_iter()
            .map(|file| (file, Self::default().with(&views.records(file), views.lang())))
            .collect();
        let mut revised = Self::default();
        // For each record of the last index its number in this one.
        let mut numbers = Vec::new();
        let (mut words, mut filters): (BTreeMap<String, Vec<u32>>, Filters) = Default::default();
        for (file, (size, trailer)) in last.sizes.into_iter().zip(last.trailers).enumerate() {
            let first = revised.count();
            let Some(other) = others.get(&file) else {
                numbers.extend((first..first + size).map(Some));
                revised.sizes.push(size);
                revised.trailers.push(trailer);
                continue;
            };
            numbers.extend((0..size).map(|_| None));
            revised.sizes.extend(&other.sizes);
            revised.trailers.extend(&other.trailers);
            for (word, postings) in &other.words {
                words.entry(word.clone()).or_default().extend(postings.iter().map(|posting| posting + first * WAYS));
            }
            add(&mut filters, &other.filters, |record| Some(record + first));
        }
        let number = |record: u32| *numbers.get(record as usize)?;
        // Words that begin alike lie in one file, so that none is read twice.
        for file in last.words {
            for (word, postings) in take_words(&file)? {
                // Those of longer words are found again when all words are known.
                let own = postings.into_iter().filter(|posting| posting % WAYS != AS_LAST_PART);
                let own = own.filter_map(|posting| Some(number(posting / WAYS)? * WAYS + posting % WAYS));
                let mut own: Vec<u32> = own.chain(words.remove(word).into_iter().flatten()).collect();
                own.sort_unstable();
                if !own.is_empty() {
                    revised.words.insert(word.to_owned(), own.into_iter().collect());
                }
            }
        }
        revised.words.extend(words.into_iter().map(|(word, own)| (word, own.into_iter().collect())));
        add(&mut filters, &last.filters, number);
        for values in filters.values_mut() {
            values.retain(|_, records| !records.is_empty());
            values.values_mut().for_each(|records| records.sort_unstable());
        }
        revised.filters = filters;
        Some(revised.finished(views))
    }
}

/// Adds the records of each value, by the numbers that they have now, if they have one.
fn add(filters: &mut Filters, others: &Filters, number: impl Fn(u32) -> Option<u32>) {
    for (key, values) in others {
        let own = filters.entry(key.clone()).or_default();
        for (value, records) in values {
            own.entry(value.clone()).or_default().extend(records.iter().filter_map(|record| number(*record)));
        }
    }
}

impl LastIndex {
    /// `None` unless all of its files are there, as many as there would be now, and have its fingerprint.
    fn read(views: &EditionViews<'_>, last_file: &LastFile<'_>) -> Option<Self> {
        let mut head: Value = serde_json::from_slice(&last_file(&IndexPart::Index.path())?).ok()?;
        let sizes: Vec<u32> = serde_json::from_value(head["sizes"].take()).ok()?;
        if sizes.len() != views.record_files() {
            return None;
        }
        let trailer = |file| last_file(&IndexPart::Records(file).path())?.last_chunk().copied();
        let trailers: Vec<Trailer> = (0..sizes.len()).into_par_iter().map(trailer).collect::<Option<_>>()?;
        let unpacked = |part: IndexPart| {
            let mut bytes = Vec::new();
            GzDecoder::new(&*last_file(&part.path())?).read_to_end(&mut bytes).ok()?;
            Some((part, bytes))
        };
        let unpacked: Vec<(IndexPart, Vec<u8>)> = all_but_records(views).map(unpacked).collect::<Option<_>>()?;
        let mut fingerprint = Fingerprint::default();
        unpacked.iter().for_each(|(_, bytes)| fingerprint.add(bytes));
        if head["fingerprint"] != fingerprint.of(&sizes, &trailers) {
            return None;
        }
        let (mut words, mut filters) = (Vec::new(), Filters::new());
        for (part, bytes) in unpacked {
            match part {
                IndexPart::Filter(key) => {
                    let values: BTreeMap<String, Vec<u32>> = serde_json::from_slice(&bytes).ok()?;
                    let values = values.into_iter().map(|(value, runs)| (value, listed(&runs)));
                    filters.insert(key.to_owned(), values.collect());
                }
                _ => words.push(bytes),
            }
        }
        Some(Self { sizes, trailers, words, filters })
    }
}

/// Lists the numbers that [`super::runs`] wrote.
fn listed(runs: &[u32]) -> Vec<u32> {
    let mut next = 0;
    let mut numbers = Vec::new();
    for run in runs.chunks_exact(2) {
        let first = next + run[0];
        next = first + run[1];
        numbers.extend(first..next);
    }
    numbers
}
