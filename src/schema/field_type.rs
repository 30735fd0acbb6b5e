//! What a field takes.

use super::Table;
use crate::value::Lang;

/// What a field takes.
#[derive(Debug)]
pub enum FieldType {
    /// A text in one line.
    Text,
    /// A text in Markdown.
    Markdown,
    /// An address with http or https.
    Url,
    /// An e-mail address.
    Email,
    /// A colour: `#0f4a4f`.
    Color,
    /// A relative path to a file.
    Path,
    /// `true` or `false`.
    Flag,
    /// A whole number from the first to the second.
    Whole(i64, i64),
    /// A year, a month or a day.
    Date,
    /// An identifier of its own.
    Id,
    /// The identifier of something that stands elsewhere.
    Reference(Referent),
    /// A list of such identifiers.
    References(Referent),
    /// `place/promise`.
    PromiseId,
    /// A list of texts.
    Texts,
    /// One of these words.
    Choice(&'static [Choice]),
    /// One of these words, or a list of them.
    Choices(&'static [Choice]),
    /// A status, as key or label.
    Status,
    /// A table.
    Table(&'static Table),
    /// A list of tables.
    Tables(&'static Table),
    /// A table of tables, by id.
    TableMap(&'static Table),
    /// A table of texts.
    TextMap,
    /// A table of lists of texts.
    TextsMap,
    /// A date, or a table of two.
    Validity(&'static Table),
    /// A list of figures, each a text or a table.
    Figures(&'static Table),
    /// A list of targets, each a text or a table.
    Targets(&'static Table),
    /// A list of codes of lints.
    Codes,
}

/// What an identifier refers to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Referent {
    /// A party of the same promise.
    Party,
    /// A pledge of the same promise.
    Pledge,
    /// A focus area of the same promise.
    Focus,
    /// A subject of the site, or else something of its own.
    Subject,
    /// A place of the site.
    Place,
    /// An edition of the site.
    Edition,
}

/// What a value should have been, as far as messages tell values apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// A text in quotes.
    Text,
    /// `true` or `false`.
    Flag,
    /// A whole number.
    Whole,
    /// A date.
    Date,
    /// A list of texts.
    Texts,
    /// A table of its own.
    Table,
    /// A list of tables.
    Tables,
    /// A text, or a table.
    TextOrTable,
    /// A text, or a list of texts.
    TextOrTexts,
    /// A year, or from and to.
    Validity,
}

impl FieldType {
    /// Returns what a value of the wrong type should have been.
    pub fn expected(&self) -> Expected {
        match self {
            Self::Text | Self::Markdown | Self::Url | Self::Email | Self::Color | Self::Path => Expected::Text,
            Self::Id | Self::Reference(_) | Self::PromiseId | Self::Choice(_) | Self::Status => Expected::Text,
            Self::Flag => Expected::Flag,
            Self::Whole(..) => Expected::Whole,
            Self::Date => Expected::Date,
            Self::References(_) | Self::Texts | Self::Codes => Expected::Texts,
            Self::Choices(_) => Expected::TextOrTexts,
            Self::Table(_) | Self::TableMap(_) | Self::TextMap | Self::TextsMap => Expected::Table,
            Self::Tables(_) => Expected::Tables,
            Self::Validity(_) => Expected::Validity,
            Self::Figures(_) | Self::Targets(_) => Expected::TextOrTable,
        }
    }

    /// Returns whether it is a table whose keys are anything, each an entry.
    pub fn is_map(&self) -> bool {
        matches!(self, Self::TableMap(_) | Self::TextMap | Self::TextsMap)
    }

    /// Returns the words that it takes; none where it takes others.
    pub fn choices(&self) -> &'static [Choice] {
        match self {
            Self::Choice(choices) | Self::Choices(choices) => choices,
            _ => &[],
        }
    }

    /// Returns the table that it holds, if it holds one.
    pub fn table(&self) -> Option<&'static Table> {
        match self {
            Self::Table(table) | Self::Tables(table) | Self::TableMap(table) => Some(table),
            Self::Validity(table) | Self::Figures(table) | Self::Targets(table) => Some(table),
            _ => None,
        }
    }
}

/// A word that a field takes.
#[derive(Debug)]
pub struct Choice {
    /// The word.
    pub key: &'static str,
    sv: &'static str,
    en: &'static str,
}

impl Choice {
    /// Says what it means; empty where the word says that itself.
    pub fn meaning(&self, lang: Lang) -> &'static str {
        lang.pick(self.sv, self.en)
    }
}

pub(super) const fn choice(key: &'static str, sv: &'static str, en: &'static str) -> Choice {
    Choice { key, sv, en }
}
