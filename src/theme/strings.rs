//! The words of a theme, by key and language.

use super::table::{Node, TomlEntry, read};
use super::{MistakeKind, ThemeMistake};
use crate::source::{FileId, Sources};
use std::collections::BTreeMap;

/// The words of a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum ThemeString {
    /// The same for every number.
    Plain(String),
    /// One form for one, another for all other numbers.
    Plural { one: String, other: String },
}

/// All words of a theme in one language, its ancestors' included.
pub(super) type Strings = BTreeMap<String, ThemeString>;

/// Reads a file of strings; keys of nested tables are joined by dots.
pub(super) fn strings(sources: &Sources, file: FileId, mistakes: &mut Vec<ThemeMistake>) -> Strings {
    let mut found = Strings::new();
    let path = sources.get(file).path.as_str();
    let entries = read(sources, file, mistakes);
    collect("", entries, &mut found, &mut |entry_span, key| {
        let kind = MistakeKind::WrongType { key, expected: "a text, or a table of `one` and `other`" };
        mistakes.push(ThemeMistake::new(path, file, Some(entry_span), kind));
    });
    found
}

fn collect(
    prefix: &str,
    entries: Vec<TomlEntry>,
    found: &mut Strings,
    wrong: &mut impl FnMut(std::ops::Range<usize>, String),
) {
    for TomlEntry { key, value, span, .. } in entries {
        let key = if prefix.is_empty() { key } else { format!("{prefix}.{key}") };
        match value {
            Node::Text(text) => drop(found.insert(key, ThemeString::Plain(text))),
            Node::Table(entries) => match plural(&entries) {
                Some(words) => drop(found.insert(key, words)),
                None => collect(&key, entries, found, wrong),
            },
            _ => wrong(span, key),
        }
    }
}

fn plural(entries: &[TomlEntry]) -> Option<ThemeString> {
    let form = |name: &str| {
        entries.iter().find(|entry| entry.key == name).and_then(|entry| match &entry.value {
            Node::Text(text) => Some(text.clone()),
            _ => None,
        })
    };
    (entries.len() == 2).then_some(())?;
    Some(ThemeString::Plural { one: form("one")?, other: form("other")? })
}

/// Puts values in the place of `{name}`.
///
/// # Errors
/// The name that has no value.
pub(super) fn fill(text: &str, value: impl Fn(&str) -> Option<String>) -> Result<String, String> {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let Some((name, tail)) = after.split_once('}') else {
            filled.push('{');
            rest = after;
            continue;
        };
        filled.push_str(&value(name).ok_or_else(|| name.to_owned())?);
        rest = tail;
    }
    filled.push_str(rest);
    Ok(filled)
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn names_in_braces_get_their_values() {
        let value = |name: &str| (name == "n").then(|| "3".to_owned());
        assert_eq!(fill("{n} av {n}", value), Ok("3 av 3".to_owned()));
        assert_eq!(fill("inget", value), Ok("inget".to_owned()));
        assert_eq!(fill("{m}", value), Err("m".to_owned()));
        assert_eq!(fill("öppen {", value), Ok("öppen {".to_owned()));
    }
}
