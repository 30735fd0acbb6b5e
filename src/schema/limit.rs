//! How much of each thing a site may hold.
//!
//! Each limit is many times what any document known has, so that nobody meets one by writing. They are there for what ends
//! up in a file by accident or by ill will: no site costs more time, memory or disk than its files are large.

use super::{Field, FieldType};
use crate::locale::figure::MAX_DIGITS;
use crate::source::{MAX_ID_LETTERS, MAX_NAME_BYTES, MAX_TEXT_BYTES};
use crate::value::Lang;

/// A limit, and how a mistake says that it is crossed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    /// The most that there may be.
    pub most: usize,
    /// What is counted.
    pub unit: Unit,
    /// The code of the mistake.
    pub code: &'static str,
    /// The keys of fields whose entries are counted; none for what is no list of a file.
    pub keys: &'static [&'static str],
    sv: &'static str,
    en: &'static str,
}

/// What a limit counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Bytes of a file or of a path.
    Bytes,
    /// Characters of Unicode.
    Characters,
    /// Digits of a number.
    Digits,
    /// Calendar years, those in part included.
    Years,
    /// What lies within each other.
    Levels,
    /// How often something is there.
    Pieces,
}

impl Limit {
    /// Says what is limited.
    pub fn what(&self, lang: Lang) -> &'static str {
        lang.pick(self.sv, self.en)
    }
}

const fn limit(most: usize, unit: Unit, code: &'static str, sv: &'static str, en: &'static str) -> Limit {
    Limit { most, unit, code, keys: &[], sv, en }
}

const fn entries(most: usize, keys: &'static [&'static str], sv: &'static str, en: &'static str) -> Limit {
    Limit { most, unit: Unit::Pieces, code: "too-many", keys, sv, en }
}

/// The size of a text.
const TEXT: Limit =
    limit(MAX_TEXT_BYTES as usize, Unit::Bytes, "large-file", "En text med inställningar", "A text with settings");

/// A name on the disk.
const NAME: Limit =
    limit(MAX_NAME_BYTES, Unit::Bytes, "file-name", "Namnet på en fil eller mapp", "The name of a file or folder");

/// An id.
const ID: Limit = limit(MAX_ID_LETTERS, Unit::Characters, "bad-id", "Ett id", "An id");

/// The longest path of a file below the output, in bytes. The systems that a site is built, packed and copied on hold
/// 4,096 at most, with the folder of the output in front.
pub const PATH: Limit =
    limit(1_000, Unit::Bytes, "long-address", "Adressen till en sida eller fil", "The address of a page or file");

/// A text in one line.
pub const LINE: Limit = limit(
    2_000,
    Unit::Characters,
    "long-text",
    "En text i en rad: en rubrik, ett namn, en webbadress",
    "A text in one line: a heading, a name, a web address",
);

/// A text in Markdown that stands in a field.
pub const MARKDOWN: Limit = limit(
    20_000,
    Unit::Characters,
    "long-text",
    "En text i Markdown bland inställningarna",
    "A text in Markdown among the settings",
);

/// The digits of a number.
const DIGITS: Limit = limit(MAX_DIGITS, Unit::Digits, "number-size", "Ett tal", "A number");

/// How long a promise or a follow-up may be about. No promise has held for ten years, and each year of it has pages.
pub const YEARS: Limit =
    limit(50, Unit::Years, "long-period", "Giltighet och perioder", "The validity of a promise, and periods");

/// Lists and quotations in each other.
pub const LEVELS: Limit =
    limit(20, Unit::Levels, "too-many", "Listor och citat i varandra", "Lists and quotations in each other");

/// The columns of a table in a text.
pub const COLUMNS: Limit = limit(50, Unit::Pieces, "too-many", "Kolumner i en tabell", "Columns of a table");

/// The places of a site.
pub const PLACES: Limit = limit(2_000, Unit::Pieces, "too-many", "Platser på en sajt", "Places of a site");

/// The promises of a place.
pub const PROMISES: Limit = limit(500, Unit::Pieces, "too-many", "Medborgarlöften på en plats", "Promises of a place");

/// The follow-ups of a promise.
pub const FOLLOW_UPS: Limit =
    limit(500, Unit::Pieces, "too-many", "Uppföljningar av ett medborgarlöfte", "Follow-ups of a promise");

/// What the entries of a list are limited to that no other limit names.
const OTHERS: Limit = entries(
    1_000,
    &[],
    "Annat som står flera gånger, till exempel källor, rättelser, utfall och äldre adresser",
    "Anything else that is there several times, such as sources, corrections, outcomes and older addresses",
);

/// All limits, in the order of the reference.
pub const LIMITS: &[Limit] = &[
    TEXT,
    NAME,
    ID,
    PATH,
    LINE,
    MARKDOWN,
    DIGITS,
    YEARS,
    LEVELS,
    COLUMNS,
    PLACES,
    PROMISES,
    FOLLOW_UPS,
    entries(300, &["edition"], "Utgåvor", "Editions"),
    entries(1_000, &["activity"], "Aktiviteter i ett medborgarlöfte", "Activities of a promise"),
    entries(500, &["pledge"], "Löften i ett medborgarlöfte", "Pledges of a promise"),
    entries(200, &["focus"], "Fokusområden", "Focus areas"),
    entries(100, &["party", "responsible"], "Parter och ansvariga", "Parties, and who is responsible"),
    entries(100, &["targets", "figures"], "Mål och tal i en aktivitet", "Targets and figures of an activity"),
    OTHERS,
];

impl Field {
    /// Returns how many entries it may have, if it has entries.
    ///
    /// ```
    /// use utfall::schema::{OUTCOME, PROMISE};
    /// assert_eq!(PROMISE.field("activity").unwrap().limit().unwrap().most, 1_000);
    /// assert_eq!(OUTCOME.field("status").unwrap().limit(), None);
    /// ```
    pub fn limit(&self) -> Option<&'static Limit> {
        let has_entries = matches!(
            self.field_type,
            FieldType::References(_)
                | FieldType::Texts
                | FieldType::Choices(_)
                | FieldType::Tables(_)
                | FieldType::TableMap(_)
                | FieldType::TextMap
                | FieldType::TextsMap
                | FieldType::Figures(_)
                | FieldType::Targets(_)
                | FieldType::Codes
        );
        let named = || LIMITS.iter().find(|limit| limit.keys.contains(&self.key));
        has_entries.then(|| named().unwrap_or(&OTHERS))
    }
}
