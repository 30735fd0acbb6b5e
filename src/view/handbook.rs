//! The handbook of those who write follow-ups.

use super::{HeadView, HeadingItem, Html, Link};
use serde::Serialize;

/// The handbook. It comes with the program, in Swedish, and is there wherever the editor's desk is.
#[derive(Debug, Clone, Serialize)]
pub struct HandbookView {
    /// The title, the addresses and the navigation that every page has.
    pub head: HeadView,
    /// The title.
    pub title: String,
    /// What the page is about, in a sentence.
    pub preamble: String,
    /// The language of the text (BCP 47), which may be another than the page's.
    pub lang: String,
    /// The name of the host of the files, `github`, `gitlab` or `forgejo`. The text describes GitHub.
    pub host: String,
    /// The editor's desk.
    pub desk: Link,
    /// The repository.
    pub repository: Link,
    /// Where changes wait for somebody to approve them.
    pub proposals: String,
    /// The text; headings begin at level 2, and its links lead to other sites.
    pub html: Html,
    /// The headings of the text, for a list of contents.
    pub contents: Vec<HeadingItem>,
}
