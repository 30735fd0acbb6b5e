//! The records that a word stands in, in as few bytes as the files of the index have them.

use std::{iter, slice};

/// How a word stands in a record, from the loosest; what is multiplied by [`WAYS`] and added is a record with its way, a
/// posting.
pub(super) const AS_LAST_PART: u32 = 0;
pub(super) const IN_TEXT: u32 = 1;
pub(super) const IN_TITLE: u32 = 2;
pub(super) const AS_TITLE: u32 = 3;
pub(super) const WAYS: u32 = 4;

/// Postings in ascending order, one for each record. All words of a country are held while its index is made: of numbers
/// of four bytes they would be three times as large.
#[derive(Debug, Default)]
pub(super) struct Postings {
    /// The steps from one record to the next, with the ways, but for the last.
    steps: Vec<u8>,
    /// The number of the record before the last one, multiplied by [`WAYS`].
    before: u32,
    /// Its way may still become better.
    last: Option<u32>,
}

impl Postings {
    /// Adds a posting of the last record, or of one behind it. Where the word stands in it already, the better way stays.
    pub(super) fn push(&mut self, posting: u32) {
        let Some(last) = self.last.replace(posting) else { return };
        if last / WAYS == posting / WAYS {
            self.last = Some(posting.max(last));
        } else {
            put_number(last - self.before, &mut self.steps);
            self.before = last / WAYS * WAYS;
        }
    }

    /// Lists them.
    pub(super) fn iter(&self) -> impl Iterator<Item = u32> {
        let (mut steps, mut before) = (self.steps.iter(), 0);
        let next = move || {
            let posting = before + take_number(&mut steps)?;
            before = posting / WAYS * WAYS;
            Some(posting)
        };
        iter::from_fn(next).chain(self.last)
    }

    /// Writes a word with its records: how many bytes the word has, the word, how many bytes follow, and the steps from one
    /// record to the next, with the ways.
    pub(super) fn put_word(&self, word: &str, to: &mut Vec<u8>) {
        let mut last = Vec::new();
        self.last.into_iter().for_each(|posting| put_number(posting - self.before, &mut last));
        let length = |bytes: usize| u32::try_from(bytes).expect("a word has fewer records than there are numbers");
        put_number(length(word.len()), to);
        to.extend(word.as_bytes());
        put_number(length(self.steps.len() + last.len()), to);
        to.extend(&self.steps);
        to.extend(last);
    }
}

/// Reads what [`Postings::put_word`] wrote: each word with its postings. `None` if it did not write that.
pub(super) fn take_words(bytes: &[u8]) -> Option<Vec<(&str, Vec<u32>)>> {
    let mut words = Vec::new();
    let mut rest = bytes.iter();
    while !rest.as_slice().is_empty() {
        let word = str::from_utf8(take_bytes(&mut rest)?).ok()?;
        let mut steps = take_bytes(&mut rest)?.iter();
        let (mut postings, mut before) = (Vec::new(), 0_u32);
        while !steps.as_slice().is_empty() {
            let posting = before.checked_add(take_number(&mut steps)?)?;
            postings.push(posting);
            before = posting / WAYS * WAYS;
        }
        words.push((word, postings));
    }
    Some(words)
}

/// Reads how many bytes there are, and these.
fn take_bytes<'b>(bytes: &mut slice::Iter<'b, u8>) -> Option<&'b [u8]> {
    let length = take_number(bytes)?;
    let (taken, rest) = bytes.as_slice().split_at_checked(length as usize)?;
    *bytes = rest.iter();
    Some(taken)
}

impl FromIterator<u32> for Postings {
    fn from_iter<I: IntoIterator<Item = u32>>(postings: I) -> Self {
        let mut own = Self::default();
        postings.into_iter().for_each(|posting| own.push(posting));
        own
    }
}

/// Writes seven bits a byte, the lowest first; all bytes but the last have the eighth bit set.
#[expect(clippy::cast_possible_truncation, reason = "seven bits are taken")]
fn put_number(mut number: u32, to: &mut Vec<u8>) {
    while number > 0x7f {
        to.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    to.push(number as u8);
}

fn take_number<'b>(bytes: &mut impl Iterator<Item = &'b u8>) -> Option<u32> {
    let (mut number, mut shift) = (0, 0);
    for byte in bytes {
        number |= u32::from(byte & 0x7f).checked_shl(shift)?;
        shift += 7;
        if byte & 0x80 == 0 {
            return Some(number);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{Postings, take_words};
    use proptest::collection::btree_set;
    use proptest::prelude::{any, proptest};

    fn listed(postings: &[u32]) -> Vec<u32> {
        postings.iter().copied().collect::<Postings>().iter().collect()
    }

    #[test]
    fn of_a_record_the_best_way_counts() {
        assert_eq!(listed(&[4, 6, 5, 12, 13, 12]), [6, 13]);
        assert_eq!(listed(&[]), [] as [u32; 0]);
    }

    #[test]
    fn a_word_is_written_in_bytes() {
        let mut bytes = Vec::new();
        let postings: Postings = [1, 14, 17, 1017].into_iter().collect();
        postings.put_word("polis", &mut bytes);
        // 1000 is 7 * 128 + 104, and the step of ways begins at 1016.
        assert_eq!(bytes, [&[5], &b"polis"[..], &[5], &[1, 14, 5], &[0x69 | 0x80, 7]].concat());
    }

    #[test]
    fn words_are_read_back() {
        let words = [("polis", vec![1, 14, 17, 1017]), ("SIG", vec![]), ("trafik", vec![u32::MAX])];
        let mut bytes = Vec::new();
        words.iter().for_each(|(word, postings)| {
            postings.iter().copied().collect::<Postings>().put_word(word, &mut bytes);
        });
        assert_eq!(take_words(&bytes).unwrap(), words);
        assert_eq!(take_words(&bytes[..bytes.len() - 1]), None);
    }

    proptest! {
        #[test]
        fn any_bytes_can_be_read(bytes: Vec<u8>) {
            let _ = take_words(&bytes);
        }

        #[test]
        fn what_was_pushed_is_listed(records in btree_set(any::<u32>(), 0..40)) {
            let postings: Vec<u32> = records.into_iter().map(|record| record / 4 * 4).collect();
            let mut once = postings.clone();
            once.dedup();
            assert_eq!(listed(&postings), once);
        }
    }
}
