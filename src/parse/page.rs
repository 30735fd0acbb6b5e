//! Plain pages, and the text of the front page.

use super::markdown::body;
use super::markup::Markup;
use super::with_front_matter;
use crate::diag::Diagnostics;
use crate::schema;
use crate::source::{FileId, Spanned, Text};
use crate::value::{Lang, PartialDate};

/// A plain page, or the text of the front page.
#[derive(Debug, Clone)]
pub struct Page {
    /// The file, which the spans point into.
    pub file: FileId,
    /// Its address below the edition, ending in `/`; empty for the front page.
    pub address: String,
    /// The title; every page but the front page has one.
    pub title: Option<String>,
    /// A sentence for search engines and previews.
    pub description: Option<String>,
    /// When it was last changed.
    pub updated: Option<PartialDate>,
    /// Whether it is left out where nobody asks for drafts.
    pub draft: bool,
    /// Addresses that lead here besides its own, as written: `/gammal/`.
    pub aliases: Box<[Spanned<String>]>,
    /// Codes of the lints that are silenced.
    pub allow: Box<[Spanned<&'static str>]>,
    /// The text below the front matter.
    pub body: Markup,
}

pub(super) fn parse(
    file: FileId,
    text: &Text,
    lang: Lang,
    address: String,
    diagnostics: &mut Diagnostics,
) -> Option<Page> {
    let schema = if address.is_empty() { &schema::FRONT } else { &schema::PAGE };
    with_front_matter(file, text, lang, schema, diagnostics, |cx, mut fields, rest| {
        let title = fields.plain(cx, "title");
        Page {
            file,
            address,
            title,
            description: fields.plain(cx, "description"),
            updated: fields.date(cx, "updated").map(|date| date.value),
            draft: fields.flag(cx, "draft"),
            aliases: fields.texts(cx, "aliases"),
            allow: super::allow::allowed(cx, &mut fields),
            body: body(cx, rest),
        }
    })
}
