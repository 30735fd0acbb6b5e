//! Plain pages, and the text of the front page.

use super::{ALIASES, ALLOW, DRAFT, Field, FieldType, Table, UPDATED, optional, required};

/// A plain page.
pub const PAGE: Table = Table {
    name: "page",
    sv: "En sida för sig, till exempel `content/om.md`",
    en: "A page of its own, such as `content/om.md`",
    fields: &[
        required("title", FieldType::Text, r#""Om sajten""#, "Sidans rubrik", "The heading of the page"),
        DESCRIPTION,
        UPDATED,
        DRAFT,
        ALIASES,
        ALLOW,
    ],
};

/// The front page, whose heading is the title of the edition unless it has one of its own.
pub const FRONT: Table = Table {
    name: "page",
    sv: "Startsidans text, `content/index.md`",
    en: "The text of the front page, `content/index.md`",
    fields: &[
        optional("title", FieldType::Text, r#""Om sajten""#, "Sidans rubrik", "The heading of the page"),
        DESCRIPTION,
        UPDATED,
        DRAFT,
        ALIASES,
        ALLOW,
    ],
};

/// `description`, as in all pages.
const DESCRIPTION: Field = optional(
    "description",
    FieldType::Text,
    r#""Vem som ger ut sajten och varför.""#,
    "En mening om sidan",
    "A sentence about the page",
);
