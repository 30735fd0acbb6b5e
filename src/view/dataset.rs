//! What is handed over as data: tables of columns, from which every format of it follows.
//!
//! A [`Resource`] is a table of [`Field`]s, each with its name, what it holds, what it means in both languages, and how its
//! value is taken from a row. The header of the CSV, the keys of the JSON, the data package, the JSON Schema and the page
//! that describes them are made of the same list, so that none can say anything else.

use super::fill::{CallBack, Promised, Row};
use crate::model::{PromiseId, PublisherKind};
use crate::value::{Lang, Status};
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};
use serde_json::value::RawValue;
use std::borrow::Cow;

/// The version of the tables: within it columns are only added. One that is renamed, removed or means something else makes
/// the next version.
pub const FORMAT: u32 = 1;

/// What divides the values of a list in a cell of CSV.
pub const LIST_SEPARATOR: &str = " | ";

/// A table of data.
#[derive(Debug)]
pub struct Resource {
    /// Its name, which is that of its files, its key in JSON, and its anchor on the page that describes it.
    pub name: &'static str,
    /// What a row of it is, in Swedish.
    pub sv: &'static str,
    /// What a row of it is, in English.
    pub en: &'static str,
    /// Its columns, in groups that several tables share.
    pub groups: &'static [&'static [Field]],
    /// The columns that name a row.
    pub key: &'static [&'static str],
    /// The rows of other tables that a row names.
    pub refers: &'static [Reference],
    /// Calls back with each row of a place itself, given its place; none where all rows belong to promises.
    pub(super) of_place: Option<fn(&Row<'_, '_, '_, '_>, &mut CallBack<'_>)>,
    /// Calls back with each row of a promise.
    pub(super) each: fn(&Promised<'_, '_, '_>, &mut CallBack<'_>),
}

impl Resource {
    /// Lists its columns, in order.
    pub fn fields(&self) -> impl Iterator<Item = &'static Field> {
        self.groups.iter().copied().flatten()
    }

    /// Says what a row of it is.
    pub fn words(&self, lang: Lang) -> &'static str {
        lang.pick(self.sv, self.en)
    }
}

/// Columns that name a row of another table.
#[derive(Debug)]
pub struct Reference {
    /// The columns.
    pub fields: &'static [&'static str],
    /// The name of the other table.
    pub table: &'static str,
    /// The columns there, in the same order.
    pub to: &'static [&'static str],
    /// Whether every row names one; otherwise the last of its columns may be empty.
    pub always: bool,
}

impl Reference {
    /// Columns that have the same names in both tables.
    pub(super) const fn same(fields: &'static [&'static str], table: &'static str) -> Self {
        Self { fields, table, to: fields, always: true }
    }

    /// The same, where some rows name none.
    pub(super) const fn or_none(fields: &'static [&'static str], table: &'static str) -> Self {
        Self { fields, table, to: fields, always: false }
    }

    /// A column that names a row of another table by its key, or none.
    pub(super) const fn by(fields: &'static [&'static str], table: &'static str, to: &'static [&'static str]) -> Self {
        Self { fields, table, to, always: false }
    }
}

/// A column of a table.
#[derive(Debug)]
pub struct Field {
    /// Its name, which never changes.
    pub name: &'static str,
    /// What it holds.
    pub holds: Holds,
    /// Whether every row has it.
    pub required: bool,
    /// What it means, in Swedish.
    pub sv: &'static str,
    /// What it means, in English.
    pub en: &'static str,
    /// Takes its value from a row.
    pub(super) value: fn(&Row<'_, '_, '_, '_>) -> Datum,
}

impl Field {
    /// Says what it means.
    pub fn words(&self, lang: Lang) -> &'static str {
        lang.pick(self.sv, self.en)
    }
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// A text.
    Text,
    /// A text that names something, in lower case without blanks.
    Id,
    /// An address.
    Url,
    /// A number with a decimal point.
    Number,
    /// A whole number.
    Whole,
    /// A day.
    Day,
    /// A day, a month or a year, as precise as it was given.
    Date,
    /// Yes or no.
    Flag,
    /// Several texts.
    List,
    /// One of these words.
    Word(&'static [&'static str]),
    /// What is known of a follow-up or a cell: the words for what is not there depend on who publishes.
    State(&'static [&'static str]),
}

impl Holds {
    /// Lists the words that it can be; none where it can be anything.
    ///
    /// An unofficial publisher never says that something is missing, and an authority never that it did not collect it.
    pub fn choices(self, publisher: PublisherKind) -> Vec<&'static str> {
        let never = match publisher {
            PublisherKind::Unofficial => "missing",
            PublisherKind::Official | PublisherKind::Joint => "not-in-collection",
        };
        match self {
            Self::Word(words) => words.to_vec(),
            Self::State(words) => words.iter().copied().filter(|word| *word != never).collect(),
            _ => Vec::new(),
        }
    }

    /// Returns whether it holds a sign that the pages explain: a status, or what is known of a follow-up or a cell.
    pub fn is_sign(self) -> bool {
        matches!(self, Self::State(_)) || matches!(self, Self::Word(words) if words.contains(&Status::Done.key()))
    }

    /// Returns the key that stands in the description of the data.
    pub fn key(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Id => "id",
            Self::Url => "url",
            Self::Number => "number",
            Self::Whole => "whole",
            Self::Day => "day",
            Self::Date => "date",
            Self::Flag => "flag",
            Self::List => "list",
            Self::Word(_) | Self::State(_) => "word",
        }
    }
}

/// A value of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Datum {
    /// There is none.
    Nothing,
    /// A text, a day, an address or a word.
    Text(String),
    /// A number, written as data is: `1.23`.
    Number(String),
    /// Yes or no.
    Flag(bool),
    /// Several texts; none is an empty list.
    List(Vec<String>),
}

impl Datum {
    /// A text; nothing where it is empty.
    pub(super) fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() { Self::Nothing } else { Self::Text(text) }
    }

    /// A text that may not be there.
    pub(super) fn some(text: Option<impl Into<String>>) -> Self {
        text.map_or(Self::Nothing, Self::text)
    }

    /// A count.
    pub(super) fn whole(number: usize) -> Self {
        Self::Number(number.to_string())
    }

    /// A number that may not be there.
    pub(super) fn number(number: Option<String>) -> Self {
        number.map_or(Self::Nothing, Self::Number)
    }

    /// Returns it as it stands in a cell of CSV, before anything is quoted.
    pub fn cell(&self) -> Cow<'_, str> {
        match self {
            Self::Nothing => "".into(),
            Self::Text(text) | Self::Number(text) => text.into(),
            Self::Flag(true) => "true".into(),
            Self::Flag(false) => "false".into(),
            Self::List(texts) => texts.join(LIST_SEPARATOR).into(),
        }
    }
}

impl Serialize for Datum {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Nothing => serializer.serialize_none(),
            Self::Text(text) => serializer.serialize_str(text),
            // As written: a detour through a binary number would make 0.1 something else.
            Self::Number(digits) => match RawValue::from_string(digits.clone()) {
                Ok(raw) => raw.serialize(serializer),
                Err(_) => serializer.serialize_str(digits),
            },
            Self::Flag(flag) => serializer.serialize_bool(*flag),
            Self::List(texts) => texts.serialize(serializer),
        }
    }
}

/// A row of a table as an object of JSON, its keys in the order of the columns.
#[derive(Debug)]
pub struct Record<'r>(pub &'r Resource, pub &'r [Datum]);

impl Serialize for Record<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.1.len()))?;
        for (field, datum) in self.0.fields().zip(self.1) {
            map.serialize_entry(field.name, datum)?;
        }
        map.end()
    }
}

/// What part of the data is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope<'s> {
    /// All that the edition shows.
    Edition,
    /// A promise with all its follow-ups.
    Promise(&'s PromiseId),
}

/// What a file of data says of itself.
#[derive(Debug, Clone, Serialize)]
pub struct MetadataView {
    /// The version of the tables: [`FORMAT`].
    pub format: u32,
    /// The title of the edition.
    pub title: String,
    /// Who publishes.
    pub publisher: String,
    /// `official`, `joint` or `unofficial`.
    pub publisher_kind: String,
    /// What must be known of the data: who speaks, where that is no authority.
    pub notice: Option<String>,
    /// The day that due and late are counted from; `null` where nothing is counted from it.
    pub as_of: Option<String>,
    /// The language of the texts and labels (BCP 47).
    pub language: String,
    /// The licence; `null` where none is stated.
    pub license: Option<LicenseView>,
    /// The page that shows the same.
    pub url: String,
    /// The page that describes the data.
    pub described_by: String,
    /// The JSON Schema.
    pub schema: String,
}

/// A licence.
#[derive(Debug, Clone, Serialize)]
pub struct LicenseView {
    /// Its identifier: `CC0-1.0`.
    pub id: Option<String>,
    /// Its title.
    pub title: String,
    /// Where its words stand.
    pub url: Option<String>,
}
