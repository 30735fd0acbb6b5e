//! The records that a word stands in, in as few bytes as the files of the index have them.

use std::iter;

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
    let mut number = 0;
    for (at, byte) in bytes.enumerate() {
        number |= u32::from(byte & 0x7f) << (7 * at);
        if byte & 0x80 == 0 {
            return Some(number);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::Postings;
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

    proptest! {
        #[test]
        fn what_was_pushed_is_listed(records in btree_set(any::<u32>(), 0..40)) {
            let postings: Vec<u32> = records.into_iter().map(|record| record / 4 * 4).collect();
            let mut once = postings.clone();
            once.dedup();
            assert_eq!(listed(&postings), once);
        }
    }
}
