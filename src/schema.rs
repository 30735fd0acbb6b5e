//! The content format as data: one table of fields per kind of file.
//!
//! [`crate::parse`] reads by these tables: a key that is not in them is a mistake, and so is one that must be there and
//! is not. Nothing is read here.

mod follow_up;
mod page;
mod place;
mod promise;
mod site;

pub use follow_up::{FIGURE, FOLLOW_UP, INTERVAL, OUTCOME};
pub use page::{FRONT, PAGE};
pub use place::PLACE;
pub use promise::{ACTIVITY, CORRECTION, FOCUS, PARTY, PLEDGE, PROMISE, SIGNATORY, SIGNED, SOURCE, TARGET, VALIDITY};
pub use site::{ACCESSIBILITY, CONTACT, EDITION, LINK, NUMBER, PUBLISHER, REPORTING, REPOSITORY, SITE, SUBJECT};

use crate::value::Lang;

/// The only version of the format.
pub const FORMAT: i64 = 1;

/// Endings of files that may lie beside the texts.
pub const ATTACHMENTS: &[&str] = &["pdf", "png", "jpg", "jpeg", "webp", "avif", "csv", "xlsx", "docx", "odt"];

/// Endings of attachments that are images.
pub const IMAGES: &[&str] = &["png", "jpg", "jpeg", "webp", "avif"];

/// A table of fields.
#[derive(Debug)]
pub struct Table {
    /// What messages call it: the file, or the header of the table.
    pub name: &'static str,
    /// Its fields, in the order that files have them.
    pub fields: &'static [Field],
}

impl Table {
    /// Finds a field.
    #[must_use]
    pub fn field(&self, key: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.key == key)
    }
}

/// A field: a key with what it takes and what it is for.
#[derive(Debug)]
pub struct Field {
    /// The key.
    pub key: &'static str,
    /// What it takes.
    pub takes: Takes,
    /// Whether it must be there.
    pub required: bool,
    /// What it is for, in Swedish.
    pub sv: &'static str,
    /// What it is for, in English.
    pub en: &'static str,
}

/// What a field takes.
#[derive(Debug)]
pub enum Takes {
    /// A text in one line.
    Text,
    /// A text in Markdown.
    Markdown,
    /// An address with http or https.
    Url,
    /// An e-mail address.
    Email,
    /// A relative path to a file.
    Path,
    /// `true` or `false`.
    Flag,
    /// A whole number from the first to the second.
    Whole(i64, i64),
    /// A year, a month or a day.
    Date,
    /// An identifier.
    Id,
    /// A list of identifiers.
    Ids,
    /// `place/promise`.
    PromiseId,
    /// A list of texts.
    Texts,
    /// One of these words.
    Word(&'static [&'static str]),
    /// One of these words, or a list of them.
    Words(&'static [&'static str]),
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

impl Field {
    /// Says what it is for.
    #[must_use]
    pub fn purpose(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Sv => self.sv,
            Lang::En => self.en,
        }
    }
}

const fn must(key: &'static str, takes: Takes, sv: &'static str, en: &'static str) -> Field {
    Field { key, takes, required: true, sv, en }
}

const fn may(key: &'static str, takes: Takes, sv: &'static str, en: &'static str) -> Field {
    Field { key, takes, required: false, sv, en }
}

/// `allow`, which any file, outcome and activity may have.
const ALLOW: Field = may(
    "allow",
    Takes::Codes,
    "Påpekanden som är avsiktliga här, med sina koder",
    "Lints that are meant here, by code",
);

/// `aliases`, which any file with a page may have.
const ALIASES: Field =
    may("aliases", Takes::Texts, "Äldre adresser som ska leda hit", "Older addresses that shall lead here");

/// `draft`, which any file with a page may have.
const DRAFT: Field = may("draft", Takes::Flag, "Utkast: visas ingenstans", "A draft: shown nowhere");

/// `published`, as in promises and follow-ups.
const PUBLISHED: Field = may("published", Takes::Date, "När texten publicerades", "When the text was published");

/// `updated`, as in all texts.
const UPDATED: Field = may("updated", Takes::Date, "När texten senast ändrades", "When the text was last changed");

/// `note`, as in promises, follow-ups and outcomes.
const NOTE: Field = may(
    "note",
    Takes::Markdown,
    "Utgivarens egen anmärkning, som visas skild från källans ord",
    "The publisher's own remark, shown apart from the source's words",
);

/// `sources`, as in promises and follow-ups.
const SOURCES: Field =
    may("sources", Takes::Tables(&SOURCE), "Var uppgifterna är hämtade", "Where the facts are taken from");

/// `corrections`, as in promises and follow-ups.
const CORRECTIONS: Field = may(
    "corrections",
    Takes::Tables(&CORRECTION),
    "Rättelser, var och en med datum",
    "What was corrected, each with its day",
);
