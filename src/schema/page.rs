//! Plain pages, and the text of the front page.

use super::{ALIASES, ALLOW, DRAFT, Field, Table, Takes, UPDATED, may, must};

/// A plain page.
pub const PAGE: Table = Table {
    name: "page",
    fields: &[
        must("title", Takes::Text, "Sidans rubrik", "The heading of the page"),
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
    fields: &[
        may("title", Takes::Text, "Sidans rubrik", "The heading of the page"),
        DESCRIPTION,
        UPDATED,
        DRAFT,
        ALIASES,
        ALLOW,
    ],
};

/// `description`, as in all pages.
const DESCRIPTION: Field = may("description", Takes::Text, "En mening om sidan", "A sentence about the page");
