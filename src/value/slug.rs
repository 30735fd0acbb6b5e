//! Identifiers that are safe in an address.

use std::borrow::Borrow;
use std::fmt;
use std::sync::Arc;

/// An identifier of `a–z`, `0–9` and `-`, neither empty nor with `-` at an end.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slug(Arc<str>);

impl Slug {
    /// Takes a text that is an identifier already.
    pub fn new(written: &str) -> Option<Self> {
        let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        let right =
            !written.is_empty() && written.chars().all(allowed) && !written.starts_with('-') && !written.ends_with('-');
        right.then(|| Self(written.into()))
    }

    /// Makes an identifier of any text, with å and ä as a, ö as o, and all else that is not a letter as `-`.
    ///
    /// Returns `None` for a text without a letter or a digit.
    ///
    /// ```
    /// use utfall::value::Slug;
    /// assert_eq!(Slug::from_text("Återställ Öxnehaga!").unwrap().as_str(), "aterstall-oxnehaga");
    /// ```
    pub fn from_text(text: &str) -> Option<Self> {
        let folded = fold(text);
        let parts: Vec<&str> = folded.split(' ').filter(|part| !part.is_empty()).collect();
        Self::new(&parts.join("-"))
    }

    /// Returns the identifier as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Borrow<str> for Slug {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", &self.0)
    }
}

/// Folds case, accents and punctuation, so that two ways of writing the same words compare equal.
///
/// Letters become lower case without accents, runs of anything else one blank, with none at the ends.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut rest = text;
    // Most letters are plain: they need no look into the tables of Unicode, and are taken many at a time.
    while !rest.is_empty() {
        let plain = rest.bytes().position(|byte| !byte.is_ascii_alphanumeric()).unwrap_or(rest.len());
        folded.push_str(&rest[..plain]);
        let mut behind = rest[plain..].chars();
        match behind.next() {
            None => {}
            Some(c) if c.is_ascii() => push_blank(&mut folded),
            Some(c) => c.to_lowercase().for_each(|c| push_folded(c, &mut folded)),
        }
        rest = behind.as_str();
    }
    folded.make_ascii_lowercase();
    folded.truncate(folded.trim_end().len());
    folded
}

fn push_folded(c: char, folded: &mut String) {
    match c {
        'å' | 'ä' | 'á' | 'à' | 'â' | 'ã' | 'æ' => folded.push('a'),
        'ö' | 'ø' | 'ó' | 'ò' | 'ô' | 'õ' => folded.push('o'),
        'é' | 'è' | 'ê' | 'ë' => folded.push('e'),
        'í' | 'ì' | 'î' | 'ï' => folded.push('i'),
        'ü' | 'ú' | 'ù' | 'û' => folded.push('u'),
        'ñ' => folded.push('n'),
        'ç' => folded.push('c'),
        // Letters typed as a base and a combining mark fold to the base.
        '\u{300}'..='\u{36f}' => {}
        c if c.is_ascii_alphanumeric() => folded.push(c),
        _ => push_blank(folded),
    }
}

fn push_blank(folded: &mut String) {
    if folded.as_bytes().last().is_some_and(|last| *last != b' ') {
        folded.push(' ');
    }
}

#[cfg(test)]
mod tests {
    use super::{Slug, fold};

    #[test]
    fn an_identifier_is_lower_case_and_has_no_dash_at_an_end() {
        for right in ["a", "2020", "krog-tillsyn-2"] {
            assert!(Slug::new(right).is_some(), "{right}");
        }
        for wrong in ["", "-a", "a-", "A", "å", "a b", "a/b", "a_b"] {
            assert!(Slug::new(wrong).is_none(), "{wrong}");
        }
    }

    #[test]
    fn folding_makes_equal_what_people_see_as_equal() {
        assert_eq!(fold("  Gemensamma  krogtillsyner! "), "gemensamma krogtillsyner");
        assert_eq!(fold("a\u{30a}tga\u{308}rd"), "atgard");
        assert_eq!(fold("Íñigo Garçía, naïv"), "inigo garcia naiv");
        assert_eq!(Slug::from_text("–"), None);
    }
}
