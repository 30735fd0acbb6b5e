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

/// Tells whether a composed text is `lower`, a text in lower case, whatever its own case.
pub(super) fn same(written: &str, lower: &str) -> bool {
    written.chars().flat_map(char::to_lowercase).eq(lower.chars())
}

#[cfg(test)]
mod tests {
    use super::{compose, same};

    #[test]
    fn letters_of_two_characters_become_one() {
        assert_eq!(compose("A\u{30a}tga\u{308}rd o\u{308}ver n\u{303}"), "Åtgärd över n\u{303}");
        assert!(same("ÖVER", "över") && !same("over", "över"));
    }
}
