//! How a page is cited.

use serde::Serialize;

/// How to cite a promise or a follow-up, so that whoever reads the citation finds the same words again.
#[derive(Debug, Clone, Default, Serialize)]
pub struct CiteView {
    /// The reference: title, publisher, period, version, address.
    pub text: String,
    /// The same as BibTeX.
    pub bibtex: String,
    /// The address that stays: that of the original, where this edition shows a page of another.
    pub url: String,
    /// The version: when the text was last changed, where that is known, and a fingerprint of its words.
    pub version: String,
    /// The same for programs that collect references, as `meta` elements: `citation_title` and so on.
    pub meta: Vec<CiteMeta>,
    /// Whether the page has activities: each has an address of its own on it, to cite it by.
    pub has_activities: bool,
}

/// A fact of a reference for programs.
#[derive(Debug, Clone, Serialize)]
pub struct CiteMeta {
    /// Its name: `citation_title`.
    pub name: String,
    /// What it is.
    pub content: String,
}
