//! The page where a file is written in a form.

use super::{HeadView, Link};
use serde::Serialize;

/// The page where a file is written in a form, by the script `editor/form.js` and the module for browsers.
#[derive(Debug, Clone, Serialize)]
pub struct WriteView {
    /// The title, the addresses and the navigation that every page has.
    pub head: HeadView,
    /// The title: `Skriv i formuläret`.
    pub title: String,
    /// The name of the host of the files: `github`, `gitlab` or `forgejo`.
    pub host: String,
    /// The editor's desk, where one chooses what to write.
    pub desk: Link,
    /// The address of the repository.
    pub repository: String,
    /// The folder that files can be read from with their comments, ending in `/`; `null` where the host has none.
    pub raw: Option<String>,
    /// What stands behind the path of a file that is read there: `?ref=main`, or nothing.
    pub raw_end: String,
    /// Whether the slashes of such a path are encoded.
    pub raw_one_part: bool,
}
