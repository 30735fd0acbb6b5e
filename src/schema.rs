//! The content format as data: one table of fields per kind of file.
//!
//! All that is said of a field comes from here: [`crate::parse`] reads by these tables, messages take their examples from
//! them, [`crate::scaffold`] fills in what is to be filled in, and [`crate::json_schema`] and the pages in `docs/` are
//! made of them. So are the limits of what a site may hold: [`LIMITS`]. Nothing is read here.

mod document;
mod field;
mod field_type;
mod follow_up;
mod indicator;
mod limit;
mod page;
mod place;
mod promise;
mod role_contact;
mod site;

pub use field::{Field, Table, find, home, tables};
pub use field_type::{Choice, Expected, FieldType, Referent};
pub use follow_up::{FIGURE, FOLLOW_UP, INTERVAL, OUTCOME};
pub use limit::{COLUMNS, FOLLOW_UPS, LEVELS, LIMITS, LINE, Limit, MARKDOWN, PATH, PLACES, PROMISES, Unit, YEARS};
pub use page::{FRONT, PAGE};
pub use place::PLACE;
pub use promise::{ACTIVITY, CORRECTION, FOCUS, PARTY, PLEDGE, PROMISE, SIGNATORY, SIGNED, SOURCE, TARGET, VALIDITY};
pub use site::{
    ACCESSIBILITY, COLORS, CONTACT, EDITION, LICENSE, LINK, NUMBER, PUBLISHER, REPORTING, REPOSITORY, SHARE, SITE,
    SUBJECT,
};

use document::DOCUMENTS;
use field::{optional, required};
use field_type::choice;
use indicator::INDICATORS;
use role_contact::ROLE_CONTACTS;

/// The only version of the format.
pub const FORMAT: i64 = 1;

/// Extensions of files that may be in the folders of the texts.
pub const ATTACHMENTS: &[&str] = &["pdf", "png", "jpg", "jpeg", "webp", "avif", "csv", "xlsx", "docx", "odt"];

/// Extensions of attachments that are images.
pub const IMAGES: &[&str] = &["png", "jpg", "jpeg", "webp", "avif"];

/// The kinds of files, by the names that commands know them by. Of the front page, which differs from any other page
/// only in that its title may be missing, there is no name.
pub const KINDS: [(&str, &Table); 5] =
    [("site", &SITE), ("place", &PLACE), ("promise", &PROMISE), ("follow-up", &FOLLOW_UP), ("page", &PAGE)];

/// `allow`, which any file, outcome and activity may have.
const ALLOW: Field = optional(
    "allow",
    FieldType::Codes,
    r#"["figure-without-target"]"#,
    "Påpekanden som är avsiktliga här, med sina koder",
    "Lints that are meant here, by code",
);

/// `aliases`, which any file with a page may have.
const ALIASES: Field = optional(
    "aliases",
    FieldType::Texts,
    r#"["/exempelstad/2019/"]"#,
    "Äldre adresser som ska leda hit",
    "Older addresses that shall lead here",
);

/// `draft`, which any file with a page may have.
const DRAFT: Field = optional("draft", FieldType::Flag, "true", "Utkast: visas ingenstans", "A draft: shown nowhere");

/// `published`, as in promises and follow-ups.
const PUBLISHED: Field =
    optional("published", FieldType::Date, "2020-03-05", "När texten publicerades", "When the text was published");

/// `updated`, as in all texts.
const UPDATED: Field =
    optional("updated", FieldType::Date, "2020-03-05", "När texten senast ändrades", "When the text was last changed");

/// `note`, as in promises, follow-ups and outcomes.
const NOTE: Field = optional(
    "note",
    FieldType::Markdown,
    r#""Källan anger två olika tal.""#,
    "Utgivarens egen anmärkning, som visas skild från källans ord",
    "The publisher's own remark, shown apart from the source's words",
);

/// `sources`, as in promises and follow-ups.
const SOURCES: Field = optional(
    "sources",
    FieldType::Tables(&SOURCE),
    r#"[{ title = "…", url = "https://…" }]"#,
    "Var uppgifterna är hämtade",
    "Where the facts are taken from",
);

/// `corrections`, as in promises and follow-ups.
const CORRECTIONS: Field = optional(
    "corrections",
    FieldType::Tables(&CORRECTION),
    r#"[{ date = 2020-11-02, text = "…" }]"#,
    "Rättelser, var och en med datum",
    "What was corrected, each with its day",
);

#[cfg(test)]
mod tests;
