//! `theme.toml`: the name of a theme, its parent, its options.

use super::mistake::suggest;
use super::table::{Node, TomlEntry, read};
use super::{API, MistakeKind, ThemeMistake};
use crate::source::{FileId, Sources};
use crate::view::OptionValue;
use std::collections::BTreeMap;
use std::ops::Range;

const KEYS: [&str; 4] = ["name", "parent", "api", "options"];

/// What `theme.toml` says.
pub(super) struct Manifest {
    pub(super) parent: Option<(String, Range<usize>)>,
    pub(super) options: BTreeMap<String, (OptionValue, Range<usize>)>,
}

/// Reads the manifest of the theme in the folder `name`.
pub(super) fn manifest(sources: &Sources, file: FileId, name: &str, mistakes: &mut Vec<ThemeMistake>) -> Manifest {
    let before = mistakes.len();
    let entries = read(sources, file, mistakes);
    let path = sources.get(file).path.as_str();
    let mut report = |span: Option<Range<usize>>, kind| mistakes.push(ThemeMistake::new(path, file, span, kind));
    let mut found = Manifest { parent: None, options: BTreeMap::new() };
    let (mut named, mut api) = (false, None);
    for entry in entries {
        let wrong = |expected| MistakeKind::WrongType { key: entry.key.clone(), expected };
        match (entry.key.as_str(), entry.value) {
            ("name", Node::Text(written)) => {
                named = true;
                if written != name {
                    report(Some(entry.span), MistakeKind::WrongName { found: written, expected: name.to_owned() });
                }
            }
            ("parent", Node::Text(parent)) => found.parent = Some((parent, entry.span)),
            ("api", Node::Number(number)) => api = Some((number, entry.span)),
            ("options", Node::Table(options)) => {
                for TomlEntry { key, value, span, .. } in options {
                    match option(value) {
                        Some(value) => drop(found.options.insert(key, (value, span))),
                        None => report(
                            Some(span),
                            MistakeKind::WrongType {
                                key,
                                expected: "a text, a whole number, true, false or a list of texts",
                            },
                        ),
                    }
                }
            }
            ("name" | "parent", _) => report(Some(entry.span), wrong("a text")),
            ("api", _) => report(Some(entry.span), wrong("a whole number")),
            ("options", _) => report(Some(entry.span), wrong("a table")),
            (key, _) => {
                let suggestion = suggest(key, KEYS);
                report(Some(entry.key_span), MistakeKind::UnknownKey { key: key.to_owned(), suggestion });
            }
        }
    }
    match api {
        Some((API, _)) => {}
        Some((other, span)) => report(Some(span), MistakeKind::Api { found: Some(other), expected: API }),
        // A file with a mistake may have held the keys that seem to be missing.
        None if mistakes.len() > before => {}
        None => mistakes.push(ThemeMistake::new(path, file, None, MistakeKind::Api { found: None, expected: API })),
    }
    if !named && mistakes.len() == before {
        mistakes.push(ThemeMistake::new(path, file, None, MistakeKind::MissingKey { key: "name" }));
    }
    found
}

fn option(value: Node) -> Option<OptionValue> {
    Some(match value {
        Node::Text(text) => OptionValue::Text(text),
        Node::Number(number) => OptionValue::Number(number),
        Node::Flag(flag) => OptionValue::Flag(flag),
        Node::List(items) => OptionValue::List(
            items
                .into_iter()
                .map(|item| match item {
                    Node::Text(text) => Some(text),
                    _ => None,
                })
                .collect::<Option<_>>()?,
        ),
        Node::Table(_) | Node::Other => return None,
    })
}
