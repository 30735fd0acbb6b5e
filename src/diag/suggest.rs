//! The nearest known name, for "menade du".

use crate::value::fold;

/// The longest name that is compared letter by letter, in bytes. What is longer was not mistyped but pasted, and to compare
/// takes the product of both lengths.
const LONGEST: usize = 64;

/// Returns the known name that `written` was most likely meant to be, if one is near enough.
///
/// Near enough is what [`near`] says, or at most a third of the letters wrong.
#[must_use]
pub fn nearest<'a>(written: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if written.len() > LONGEST {
        return None;
    }
    let folded = fold(written);
    let known: Vec<&str> = known.into_iter().filter(|name| name.len() <= 2 * LONGEST).collect();
    // "Delvis" is the beginning of one name alone.
    let mut longer = known.iter().filter(|name| folded.len() >= 4 && fold(name).starts_with(&folded));
    let beginning = longer.next().copied().filter(|_| longer.next().is_none());
    let keeps_meaning = |name: &&str| digits(&folded) == digits(&fold(name)) && denies(&folded) == denies(&fold(name));
    known
        .into_iter()
        .filter(|name| *name != written && keeps_meaning(name))
        .map(|name| (strsim::osa_distance(&folded, &fold(name)), name))
        .filter(|(distance, name)| *distance <= 1.max(folded.chars().count().max(name.chars().count()) / 3))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
        .or(beginning.filter(keeps_meaning))
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
#[must_use]
pub fn near(one: &str, two: &str) -> bool {
    let (one, two) = (fold(one), fold(two));
    let (long, short) = (one.len().max(two.len()), one.len().min(two.len()));
    let most = 2.min(long / 5);
    if long > LONGEST {
        return one == two;
    }
    long > 0 && long - short <= most && strsim::osa_distance(&one, &two) <= most
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
