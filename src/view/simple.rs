//! Pages that hold little but a text.

use super::{FileView, HeadView, HeadingItem, Html, Link};
use serde::Serialize;

/// A plain page.
#[derive(Debug, Clone, Serialize)]
pub struct PlainView {
    /// The title, the addresses and the navigation that every page has.
    pub head: HeadView,
    /// The title.
    pub title: String,
    /// What the page is about, in a sentence or two that stand out; not a part of the text.
    pub preamble: Option<String>,
    /// The text; headings begin at level 2.
    pub html: Option<Html>,
    /// The headings of the text, for a list of contents.
    pub contents: Vec<HeadingItem>,
    /// Files that the text links to.
    pub attachments: Vec<FileView>,
}

/// The page that is shown for unknown addresses, at any depth: all its addresses are whole.
#[derive(Debug, Clone, Serialize)]
pub struct NotFoundView {
    /// The title, the addresses and the navigation that every page has.
    pub head: HeadView,
    /// All places, their counties where there are many, or in an edition of one place its promises.
    pub places: Vec<Link>,
    /// The other editions, on the page of the edition at the root: hosts like GitHub Pages show it for the addresses of all.
    pub editions: Vec<Link>,
}

/// A page at an older address, which leads on to the new one.
#[derive(Debug, Clone, Serialize)]
pub struct RedirectView {
    /// The title, the addresses and the navigation that every page has.
    pub head: HeadView,
    /// The title of the page that it leads to.
    pub title: String,
    /// Where it leads.
    pub href: String,
}
