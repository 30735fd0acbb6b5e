//! What other sites show of a promise or a place.

use super::{AnswerView, PromiseState, ShareView, ValidityView};
use serde::Serialize;

/// What came of a promise, or of those that hold in a place, for a frame in a page of another site: no header, no footer, no
/// script.
#[derive(Debug, Clone, Serialize)]
pub struct EmbedView {
    /// The title, the addresses and the navigation that every page has.
    pub head: EmbedHead,
    /// The promise with its place, `Exempelstad: medborgarlöfte 2026`, or the title of the page of the place.
    pub heading: String,
    /// The page of the promise or of the place. Links must leave the frame: `target="_top"`.
    pub href: String,
    /// The name of the place; `null` for a promise.
    pub place: Option<String>,
    /// Whether one of its promises holds; of a place say so where none does.
    pub in_force: bool,
    /// The promise; of a place those that hold, and where none does, the next and the latest.
    pub promises: Vec<EmbedPromise>,
}

/// What came of a promise, in a frame.
#[derive(Debug, Clone, Serialize)]
pub struct EmbedPromise {
    /// Its title; `null` where the page is about it alone.
    pub title: Option<String>,
    /// Its page.
    pub href: String,
    /// From when to when it holds.
    pub validity: ValidityView,
    /// Whether it holds on the day of the site.
    pub state: PromiseState,
    /// The same for people: `Gäller nu`.
    pub state_words: String,
    /// What came of it. Its counts lead nowhere.
    pub answer: AnswerView,
}

/// What frames a page that other sites show.
#[derive(Debug, Clone, Serialize)]
pub struct EmbedHead {
    /// That its place is invented, as a sentence: `Påhittat exempel: Exempelstad finns inte.`
    pub invented: Option<String>,
    /// The language of the page (BCP 47).
    pub lang: String,
    /// What leads from this page to the root of the edition, ending in `/`.
    pub root: String,
    /// The title of the document.
    pub title: String,
    /// The whole address that search engines should know it by: that of the promise.
    pub canonical: String,
}

/// A drawing of what came of a promise, as a file of its own: [`crate::chart`] and texts broken into lines.
#[derive(Debug, Clone, Serialize)]
pub struct PictureView {
    /// The language of its texts (BCP 47).
    pub lang: String,
    /// Its width.
    pub width: String,
    /// Its height.
    pub height: String,
    /// What it shows: the promise with its place.
    pub title: String,
    /// The same as the picture says, in words.
    pub description: String,
    /// How wide the mark of the theme is, at the left edge.
    pub mark: String,
    /// Where all texts and the bar begin from the left.
    pub x: String,
    /// The texts from top to bottom.
    pub texts: Vec<PictureText>,
    /// The bar of outcomes; `null` where there is one count alone, or none.
    pub share: Option<ShareView>,
    /// Where the bar begins from the top.
    pub share_y: String,
    /// How wide the bar is. Draw it in an `svg` with a `viewBox` of its own, `0 0 320 26`.
    pub share_width: String,
    /// How high the bar is.
    pub share_height: String,
}

/// A text of a picture.
#[derive(Debug, Clone, Serialize)]
pub struct PictureText {
    /// What it is: `heading`, `at`, `words`, `next` or `publisher`.
    pub key: String,
    /// The size of its letters. Their places are computed for letters as wide as those of Arial.
    pub size: String,
    /// Its lines.
    pub lines: Vec<PictureLine>,
}

/// A line of a text of a picture.
#[derive(Debug, Clone, Serialize)]
pub struct PictureLine {
    /// The words.
    pub text: String,
    /// Where its letters stand.
    pub y: String,
}

/// How another site shows something of this one: what its editors copy.
#[derive(Debug, Clone, Serialize)]
pub struct EmbedCode {
    /// What is shown: `place` and `promise` are frames, `picture` is a picture of a promise.
    pub key: String,
    /// Where that is.
    pub href: String,
    /// The HTML to copy: print it as text.
    pub code: String,
}
