//! Plain pages, and files beside the texts.

use super::Markup;
use crate::source::{FileId, Spanned};
use crate::value::PartialDate;

/// A plain page, or the text of the front page.
#[derive(Debug, Clone)]
pub struct Page {
    /// The file, which the spans point into.
    pub file: FileId,
    /// Its address below the edition, ending in `/`; empty for the front page.
    pub address: String,
    /// The title; `None` only of a front page that has none.
    pub title: Option<String>,
    /// A sentence for search engines and previews.
    pub description: Option<String>,
    /// When it was last changed.
    pub updated: Option<PartialDate>,
    /// Addresses that lead here besides its own, as written: `/gammal/`.
    pub aliases: Box<[Spanned<String>]>,
    /// Codes of the lints that are silenced, from `allow`.
    pub allow: Box<[Spanned<&'static str>]>,
    /// The text below the front matter.
    pub body: Markup,
}

/// A file in the folder of a text, published if one of them links to it.
#[derive(Debug, Clone)]
pub struct Attachment {
    /// The file.
    pub file: FileId,
    /// Its size in bytes.
    pub size: u64,
}
