//! Tables and their fields.

use super::field_type::{Expected, FieldType};
use crate::value::Lang;
use std::sync::OnceLock;

/// A table of fields.
#[derive(Debug)]
pub struct Table {
    /// What messages call it: the file, or the header of the table.
    pub name: &'static str,
    /// What it is, in Swedish.
    pub(super) sv: &'static str,
    /// What it is, in English.
    pub(super) en: &'static str,
    /// Its fields, in the order that files have them.
    pub fields: &'static [Field],
}

impl Table {
    /// Finds a field.
    pub fn field(&self, key: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.key == key)
    }

    /// Says what it is.
    pub fn purpose(&self, lang: Lang) -> &'static str {
        lang.pick(self.sv, self.en)
    }

    /// Lists it and all tables in it, each once and before those that it holds.
    pub fn with_nested(&'static self) -> Vec<&'static Self> {
        let mut found: Vec<&'static Self> = vec![self];
        let mut at = 0;
        while let Some(table) = found.get(at) {
            for inner in table.fields.iter().filter_map(|field| field.field_type.table()) {
                if !found.iter().any(|known| std::ptr::eq(*known, inner)) {
                    found.push(inner);
                }
            }
            at += 1;
        }
        found
    }
}

/// A field: a key with what it takes and what it is for.
#[derive(Debug)]
pub struct Field {
    /// The key.
    pub key: &'static str,
    /// What it takes.
    pub field_type: FieldType,
    /// Whether it must be there.
    pub required: bool,
    /// A value as it is written, or the header that begins the table.
    example: &'static str,
    sv: &'static str,
    en: &'static str,
}

impl Field {
    /// Says what it is for.
    pub fn purpose(&self, lang: Lang) -> &'static str {
        lang.pick(self.sv, self.en)
    }

    /// Returns whether it is written as a header with its fields below, and not in one line.
    pub fn has_header(&self) -> bool {
        matches!(self.field_type.expected(), Expected::Table | Expected::Tables)
            && self.example.starts_with('[')
            && !self.example.starts_with("[{")
    }

    /// Returns a line that shows how it is written, to copy: `schedule = "tertial"`, `[[party]]`.
    ///
    /// ```
    /// use utfall::schema::{OUTCOME, PROMISE};
    /// assert_eq!(OUTCOME.field("status").unwrap().line(), "status = \"Genomförd\"");
    /// assert_eq!(PROMISE.field("party").unwrap().line(), "[[party]]");
    /// ```
    pub fn line(&self) -> String {
        if self.has_header() { self.example.to_owned() } else { format!("{} = {}", self.key, self.example) }
    }
}

/// Lists all tables of the format, each once.
pub fn tables() -> impl Iterator<Item = &'static Table> {
    // Messages ask for each value that is wrong, and a broken file may have thousands.
    static TABLES: OnceLock<Vec<&Table>> = OnceLock::new();
    let tables = TABLES.get_or_init(|| {
        let mut tables: Vec<&Table> = Vec::new();
        for table in super::KINDS.into_iter().flat_map(|(_, table)| table.with_nested()) {
            if !tables.iter().any(|known| std::ptr::eq(*known, table)) {
                tables.push(table);
            }
        }
        tables
    });
    tables.iter().copied()
}

/// The table that a field stands in, as messages name it where it was written in another.
pub fn home(key: &str) -> Option<&'static Table> {
    let has_it = |table: &&Table| table.field(key).is_some();
    let activity = tables().filter(|table| table.name == "[[activity]]").find(has_it);
    activity.or_else(|| tables().find(has_it))
}

/// Finds the first field of a key that takes what is expected, or else the first of that key.
///
/// For messages about a value, where the table it stands in does not matter.
pub fn find(key: &str, expected: Option<Expected>) -> Option<&'static Field> {
    let fields = || tables().flat_map(|table| table.fields).filter(|field| field.key == key);
    fields().find(|field| Some(field.field_type.expected()) == expected).or_else(|| fields().next())
}

pub(super) const fn required(
    key: &'static str,
    field_type: FieldType,
    example: &'static str,
    sv: &'static str,
    en: &'static str,
) -> Field {
    Field { key, field_type, required: true, example, sv, en }
}

pub(super) const fn optional(
    key: &'static str,
    field_type: FieldType,
    example: &'static str,
    sv: &'static str,
    en: &'static str,
) -> Field {
    Field { key, field_type, required: false, example, sv, en }
}
