//! The nearest known name, for "menade du".

use crate::value::fold;

/// The longest name that is compared letter by letter, in bytes. What is longer was not mistyped but pasted, and to compare
/// takes the product of both lengths.
const MAX_COMPARED_BYTES: usize = 64;

/// The most letters that are wrong in a name that was mistyped.
const MAX_SLIPS: usize = 6;

/// Returns the known name that `written` was most likely meant to be, if one is near enough.
///
/// Near enough is what [`near`] says, or at most a third of the letters wrong, and no more than six.
pub fn nearest<S: AsRef<str>>(written: &str, known: impl IntoIterator<Item = S>) -> Option<S> {
    if written.len() > MAX_COMPARED_BYTES {
        return None;
    }
    let folded = fold(written);
    let own = Letters::of(&folded);
    let (own_digits, denials) = (digits(&folded), denies(&folded));
    let known: Vec<(String, S)> = known
        .into_iter()
        .filter(|name| name.as_ref().len() <= 2 * MAX_COMPARED_BYTES)
        .map(|name| (fold(name.as_ref()), name))
        .collect();
    let keeps_meaning = |name: &str| own_digits == digits(name) && denials == denies(name);
    let distance = |name: &str| within(&own, name, (folded.len().max(name.len()) / 3).clamp(1, MAX_SLIPS));
    let others = known.iter().enumerate().filter(|(_, (other, name))| name.as_ref() != written && keeps_meaning(other));
    let best = others.filter_map(|(at, (other, _))| Some((distance(other)?, at))).min().map(|(_, at)| at);
    // "Delvis" is the beginning of one name alone.
    let begun = || {
        let mut longer = (0..known.len()).filter(|&at| folded.len() >= 4 && known[at].0.starts_with(&folded));
        longer.next().filter(|&at| longer.next().is_none() && keeps_meaning(&known[at].0))
    };
    let at = best.or_else(begun)?;
    known.into_iter().nth(at).map(|(_, name)| name)
}

/// A folded name that others are compared with.
struct Letters<'a> {
    name: &'a str,
    pairs: Vec<&'a [u8]>,
}

impl<'a> Letters<'a> {
    fn of(name: &'a str) -> Self {
        Self { name, pairs: pairs(name) }
    }
}

/// Returns the edit distance of two folded names, if it is at most so long.
fn within(one: &Letters<'_>, two: &str, most: usize) -> Option<usize> {
    // The cheap bounds come first, since most names have nothing in common: each edit changes the length by one at most.
    let is_near = one.name.len().abs_diff(two.len()) <= most && least_distance(one, two) <= most;
    is_near.then(|| strsim::osa_distance(one.name, two)).filter(|distance| *distance <= most)
}

/// A lower bound of the edit distance of two folded names: each edit takes and brings three pairs of neighbouring letters at
/// most. It tells most names apart in a fraction of the time that the distance takes.
fn least_distance(one: &Letters<'_>, two: &str) -> usize {
    let (one_pairs, two_pairs) = (&one.pairs, pairs(two));
    let (mut left, mut right, mut common) = (0, 0, 0);
    while let (Some(of_one), Some(of_two)) = (one_pairs.get(left), two_pairs.get(right)) {
        common += usize::from(of_one == of_two);
        left += usize::from(of_one <= of_two);
        right += usize::from(of_two <= of_one);
    }
    let apart = one_pairs.len() + two_pairs.len() - 2 * common;
    apart.div_ceil(6)
}

/// The pairs of neighbouring letters of a name, sorted.
fn pairs(name: &str) -> Vec<&[u8]> {
    let mut pairs: Vec<&[u8]> = name.as_bytes().windows(2).collect();
    pairs.sort_unstable();
    pairs
}

/// The digits of a name: another year or number is another thing, not a slip.
fn digits(name: &str) -> String {
    name.chars().filter(char::is_ascii_digit).collect()
}

/// Counts the words that turn what a name says into its opposite, or into a part of it.
fn denies(name: &str) -> usize {
    name.split(' ').filter(|word| ["ej", "inte", "icke", "delvis", "not", "partly", "no", "un"].contains(word)).count()
}

/// Returns whether two texts are equal, or nearly: after folding case, å, ä, ö and punctuation, an edit distance of at
/// most two and at most a fifth of the longer one's length.
pub fn near(one: &str, two: &str) -> bool {
    let (one, two) = (fold(one), fold(two));
    let (long, short) = (one.len().max(two.len()), one.len().min(two.len()));
    let most = 2.min(long / 5);
    if long > MAX_COMPARED_BYTES {
        return one == two;
    }
    long > 0 && long - short <= most && within(&Letters::of(&one), &two, most).is_some()
}

#[cfg(test)]
mod tests {
    use super::{near, nearest};

    #[test]
    fn a_slip_of_the_pen_is_found_and_a_stranger_is_not() {
        let known = ["responsible", "title", "targets", "text"];
        assert_eq!(nearest("responsable", known), Some("responsible"));
        assert_eq!(nearest("Titel", known), Some("title"));
        assert_eq!(nearest("ansvarig", known), None);
        assert_eq!(nearest("delvis", ["Genomförd", "Delvis genomförd"]), Some("Delvis genomförd"));
        assert_eq!(nearest("Påbörjad", ["Ej påbörjad", "Pågår"]), None);
        assert_eq!(nearest("exempelstad/2025", ["exempelstad/2026"]), None);
        assert_eq!(nearest("exemplstad/2025", ["exempelstad/2025"]), Some("exempelstad/2025"));
        assert_eq!(nearest("ej ", ["Ej påbörjad", "Ej genomförd"]), None);
    }

    #[test]
    fn the_lower_bound_is_never_above_the_distance() {
        let names = ["", "a", "ab", "ba", "abc", "acb", "krogtillsyn", "korgtillsyn", "krogtlilsyn", "tillsyn krog"];
        for (one, two) in names.iter().flat_map(|one| names.iter().map(move |two| (one, two))) {
            let least = super::least_distance(&super::Letters::of(one), two);
            assert!(least <= strsim::osa_distance(one, two), "{one} {two}");
        }
    }

    #[test]
    fn what_is_longer_than_any_name_is_like_no_other() {
        let (long, other) = ("a".repeat(1_000), format!("{}b", "a".repeat(999)));
        assert_eq!(nearest(&long, [other.as_str()]), None);
        assert!(!near(&long, &other) && near(&long, &long));
    }

    #[test]
    fn nearly_is_two_letters_in_ten() {
        assert!(near("Krogtillsyn", "krogtilsyn"));
        assert!(near("Krog-tillsyn!", "krog tillsyn"));
        assert!(near("Åtgärder", "atgarder"));
        assert!(!near("park", "bark"));
        assert!(!near("fotpatrull", "hundpatrull"));
        assert!(!near("", ""));
    }
}
