//! The ids of headings, which links lead to.

use crate::value::Slug;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The ids that a text has so far: each once, in time that does not grow with how many are alike.
#[derive(Debug, Default)]
pub(super) struct HeadingIds {
    taken: BTreeSet<String>,
    /// For each id that was asked for, the number that the next of them may have.
    next: BTreeMap<String, usize>,
}

impl HeadingIds {
    /// Returns an id for a heading with these words: `dialog`, then `dialog-2`.
    pub(super) fn unique(&mut self, words: &str) -> String {
        let base = heading_id(words).unwrap_or_else(|| "avsnitt".to_owned());
        let number = self.next.entry(base.clone()).or_insert(1);
        loop {
            let id = if *number == 1 { base.clone() } else { format!("{base}-{number}") };
            *number += 1;
            if self.taken.insert(id.clone()) {
                return id;
            }
        }
    }
}

/// Makes an id of words; `None` where they have no letter.
///
/// Swedish words give the letters a to z, as addresses have them. Letters that those do not stand for are kept as they
/// are, which HTML allows: an id of its own letters stays where it is when another heading is added.
///
/// ```
/// use utfall::parse::heading_id;
/// assert_eq!(heading_id("Så här går det").as_deref(), Some("sa-har-gar-det"));
/// assert_eq!(heading_id("العربية").as_deref(), Some("العربية"));
/// assert_eq!(heading_id("Język polski").as_deref(), Some("język-polski"));
/// assert_eq!(heading_id("…"), None);
/// ```
pub fn heading_id(words: &str) -> Option<String> {
    let is_foreign = |c: char| !c.is_ascii() && (c.is_alphanumeric() || is_combining_mark(c));
    let mut id = String::with_capacity(words.len());
    let words: Cow<'_, str> = if words.is_ascii() { words.into() } else { words.nfc().collect() };
    let words = words.to_lowercase();
    for word in words.split(|c: char| !(c.is_alphanumeric() || is_foreign(c))).filter(|word| !word.is_empty()) {
        if !id.is_empty() {
            id.push('-');
        }
        word.chars().for_each(|c| push_folded(c, &mut id));
    }
    (!id.is_empty()).then_some(id)
}

/// Adds a letter as addresses write it, where they have one for it.
fn push_folded(c: char, id: &mut String) {
    let slug = (!c.is_ascii()).then(|| Slug::from_text(c.encode_utf8(&mut [0; 4]))).flatten();
    match slug {
        Some(slug) => id.push_str(slug.as_str()),
        None => id.push(c),
    }
}

#[cfg(test)]
mod tests {
    use super::{HeadingIds, heading_id};

    #[test]
    fn each_script_has_ids_of_its_own_letters() {
        for (words, id) in [
            ("Українська", "українська"),
            ("العربية", "العربية"),
            ("中文", "中文"),
            ("हिन्दी में", "हिन्दी-में"),
            ("Język polski", "język-polski"),
            ("Crème & Ångström 2", "creme-angstrom-2"),
            ("A\u{30a}terkoppling", "aterkoppling"),
        ] {
            assert_eq!(heading_id(words).as_deref(), Some(id), "{words}");
        }
    }

    #[test]
    fn no_two_headings_have_one_id() {
        let mut ids = HeadingIds::default();
        let made: Vec<String> =
            ["Dialog", "Dialog 2", "Dialog", "Dialog", "…", "…"].map(|words| ids.unique(words)).into();
        assert_eq!(made, ["dialog", "dialog-2", "dialog-3", "dialog-4", "avsnitt", "avsnitt-2"]);
    }
}
