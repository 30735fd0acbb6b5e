//! TOML of themes: tables with the place of every key and value.

use super::{MistakeKind, ThemeMistake};
use crate::source::{Contents, FileId, Sources};
use std::ops::Range;
use toml::de::{DeTable, DeValue};

/// A key, its place, its value and the place of that.
pub(super) struct TomlEntry {
    pub(super) key: String,
    pub(super) key_span: Range<usize>,
    pub(super) value: Node,
    pub(super) span: Range<usize>,
}

/// A value of TOML, as far as themes use them.
pub(super) enum Node {
    Text(String),
    Number(i64),
    Flag(bool),
    List(Vec<Node>),
    Table(Vec<TomlEntry>),
    Other,
}

/// Reads a file of TOML; entries come in the order in which they are written.
pub(super) fn read(sources: &Sources, file: FileId, mistakes: &mut Vec<ThemeMistake>) -> Vec<TomlEntry> {
    let path = sources.get(file).path.as_str();
    let Contents::Text(text) = &sources.get(file).contents else {
        mistakes.push(ThemeMistake::new(path, file, None, MistakeKind::Unreadable));
        return Vec::new();
    };
    let offset = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let (table, errors) = DeTable::parse_recoverable(&text[offset..]);
    mistakes.extend(errors.iter().map(|error| {
        let span = error.span().map(|span| span.start + offset..span.end + offset);
        ThemeMistake::new(path, file, span, MistakeKind::Toml { message: error.message().to_owned() })
    }));
    entries(table.get_ref(), offset)
}

fn entries(table: &DeTable<'_>, offset: usize) -> Vec<TomlEntry> {
    let mut entries: Vec<TomlEntry> = table
        .iter()
        .map(|(key, value)| TomlEntry {
            key: key.get_ref().to_string(),
            key_span: key.span().start + offset..key.span().end + offset,
            value: node(value.get_ref(), offset),
            span: value.span().start + offset..value.span().end + offset,
        })
        .collect();
    entries.sort_by_key(|entry| entry.key_span.start);
    entries
}

fn node(value: &DeValue<'_>, offset: usize) -> Node {
    match value {
        DeValue::String(text) => Node::Text(text.to_string()),
        DeValue::Integer(number) => number
            .as_str()
            .replace('_', "")
            .parse()
            .ok()
            .filter(|_| number.radix() == 10)
            .map_or(Node::Other, Node::Number),
        DeValue::Boolean(flag) => Node::Flag(*flag),
        DeValue::Array(items) => Node::List(items.iter().map(|item| node(item.get_ref(), offset)).collect()),
        DeValue::Table(table) => Node::Table(entries(table, offset)),
        _ => Node::Other,
    }
}
