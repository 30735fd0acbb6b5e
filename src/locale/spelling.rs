//! Two ways of typing the same letter, made one.

/// Joins the letters of Swedish that were typed as a base and a combining mark, as text copied from some PDFs is.
///
/// Marks on other letters stay as they are.
pub(super) fn compose(text: &str) -> String {
    let mut composed = String::with_capacity(text.len());
    for c in text.chars() {
        let joined = match (composed.chars().next_back(), c) {
            (Some('a'), '\u{30a}') => 'å',
            (Some('a'), '\u{308}') => 'ä',
            (Some('o'), '\u{308}') => 'ö',
            (Some('e'), '\u{301}') => 'é',
            (Some('a'), '\u{300}') => 'à',
            (Some('A'), '\u{30a}') => 'Å',
            (Some('A'), '\u{308}') => 'Ä',
            (Some('O'), '\u{308}') => 'Ö',
            (Some('E'), '\u{301}') => 'É',
            _ => {
                composed.push(c);
                continue;
            }
        };
        composed.pop();
        composed.push(joined);
    }
    composed
}

/// Returns whether a composed text is `lower`, a text in lower case, whatever its own case.
pub(super) fn same(written: &str, lower: &str) -> bool {
    !differs_at_once(written, lower) && strip(written, lower) == Some("")
}

/// Returns whether the first letters alone say that `lower`, a text in lower case, does not stand in front.
///
/// They do for nearly all of the many words that one is compared with; letters outside of ASCII are left to [`strip`].
#[inline]
pub(super) fn differs_at_once(written: &str, lower: &str) -> bool {
    match (written.as_bytes().first(), lower.as_bytes().first()) {
        (Some(one), Some(other)) => one.is_ascii() && one.to_ascii_lowercase() != *other,
        _ => false,
    }
}

/// Drops `lower`, a text in lower case, from the front of a composed text, whatever the case of that.
pub(super) fn strip<'a>(written: &'a str, lower: &str) -> Option<&'a str> {
    let (mut rest, mut lower) = (written.chars(), lower.chars());
    while !lower.as_str().is_empty() {
        let is_same = match rest.next()? {
            // ASCII has no table of cases to look into.
            c if c.is_ascii() => lower.next() == Some(c.to_ascii_lowercase()),
            c => c.to_lowercase().all(|c| lower.next() == Some(c)),
        };
        if !is_same {
            return None;
        }
    }
    Some(rest.as_str())
}

#[cfg(test)]
mod tests {
    use super::{compose, same, strip};

    #[test]
    fn letters_of_two_characters_become_one() {
        assert_eq!(compose("A\u{30a}tga\u{308}rd o\u{308}ver n\u{303}"), "Åtgärd över n\u{303}");
        assert_eq!(compose("pa\u{30a}"), "på");
        assert_eq!(compose("A\u{308}O\u{308}E\u{301} e\u{301}a\u{300}"), "ÄÖÉ éà");
    }

    #[test]
    fn case_makes_no_difference() {
        assert!(same("ÖVER", "över") && same("", ""));
        assert!(!same("over", "över") && !same("överallt", "över") && !same("öv", "över"));
        assert_eq!(strip("Högst 12", "högst"), Some(" 12"));
        // The capital I with a dot has two letters in lower case, and the sign of kelvin is no letter of ASCII.
        assert!(same("İ", "i\u{307}") && !same("İ", "i") && same("\u{212a}", "k"));
    }
}
