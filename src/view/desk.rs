//! The editor's desk: what is to be written, and where.

use super::{HeadView, Link, PeriodState, PeriodView};
use serde::Serialize;

/// The desk of the edition, or of one of its places. There is one only where `[repository]` says where the files lie.
#[derive(Debug, Clone, Serialize)]
pub struct DeskView {
    /// The title, the addresses and the navigation that every page has.
    pub head: HeadView,
    /// The title: `Redaktion`.
    pub title: String,
    /// The name of the host of the files: `github`, `gitlab` or `forgejo`.
    pub host: String,
    /// The repository.
    pub repository: String,
    /// How a follow-up is written.
    pub handbook: Link,
    /// The place; `null` on the desk of an edition of several places.
    pub place: Option<String>,
    /// A file to begin with: on the desk of a place its next promise, on that of several another place.
    pub new_file: DeskNewFile,
    /// The text about the place; `null` on the desk of several places.
    pub about: Option<DeskFile>,
    /// Where a page of its own is begun in a form on this site; `null` where the site has no editor, and on the desk of one
    /// place of several.
    pub new_page: Option<String>,
    /// The places, each with its own desk; empty on the desk of a place.
    pub places: Vec<DeskPlace>,
    /// The promises of the place, those in force first; empty on the desk of several places.
    pub promises: Vec<DeskPromise>,
}

/// A file that can be begun at any time.
#[derive(Debug, Clone, Serialize)]
pub struct DeskNewFile {
    /// Where the file is made.
    pub href: String,
    /// Where it is written in a form on this site; `null` where the site has no editor.
    pub write: Option<String>,
    /// Its path: `content/exempelstad/2027/promise.md`. Of a place the folder is for its editor to name.
    pub path: String,
    /// The whole text, for copying; `null` where the address brings it.
    pub text: Option<String>,
}

/// A place on the desk of several.
#[derive(Debug, Clone, Serialize)]
pub struct DeskPlace {
    /// Its own desk.
    pub desk: Link,
    /// What is to be written there, the most urgent first: `Medborgarlöfte 2026: tertial 2`.
    pub to_write: Vec<DeskItem>,
}

/// A follow-up that is to be written, on the desk of several places.
#[derive(Debug, Clone, Serialize)]
pub struct DeskItem {
    /// The promise and the period, `Medborgarlöfte 2026, tertial 2 2026`, with the place on the desk where it is written.
    pub desk: Link,
    /// Why it is not here.
    pub state: PeriodState,
    /// The same for people.
    pub words: String,
}

/// A promise on the desk of a place.
#[derive(Debug, Clone, Serialize)]
pub struct DeskPromise {
    /// Its page.
    pub promise: Link,
    /// An id that is unique on the page.
    pub id: String,
    /// Whether it holds on the day.
    pub in_force: bool,
    /// Follow-ups whose period has begun and that are not here.
    pub to_write: Vec<DeskFollowUp>,
    /// The files of the promise, each with the address where it is edited: `promise.md`, then follow-ups, newest first.
    pub files: Vec<DeskFile>,
}

/// A follow-up that is to be written.
#[derive(Debug, Clone, Serialize)]
pub struct DeskFollowUp {
    /// The period.
    pub period: PeriodView,
    /// Why it is not here.
    pub state: PeriodState,
    /// The same for people: `Ska komma senast 14 februari 2021`.
    pub words: String,
    /// Where the file is made.
    pub href: String,
    /// The path of the file: `content/exempelstad/2026/t2.md`.
    pub path: String,
    /// The name of the file: `t2.md`.
    pub name: String,
    /// Where it is written in a form on this site; `null` where the site has no editor.
    pub write: Option<String>,
    /// How much of the text the address brings: `full`, `brief`, `bare` or `none`.
    pub prefill: String,
    /// The whole text, for copying; `null` where the address brings it.
    pub text: Option<String>,
}

/// A file that can be edited.
#[derive(Debug, Clone, Serialize)]
pub struct DeskFile {
    /// What it holds: `Tertial 1 2026`.
    pub title: String,
    /// Where it is edited.
    pub href: String,
    /// Where it is edited in a form on this site; `null` where the site has no editor.
    pub write: Option<String>,
    /// Its path.
    pub path: String,
}
