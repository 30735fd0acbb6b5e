//! What the page of the editor asks for, as JSON.

use super::step::Step;
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// What a site publishes for the writing of one promise: texts without comments and drafts, and the names of what lies
/// beside them.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Bundle {
    /// The edition that its pages belong to.
    pub edition: String,
    /// The address of that edition.
    pub base_url: String,
    /// Texts by their path.
    pub files: BTreeMap<String, String>,
    /// The sizes of other files by their path.
    #[serde(default)]
    pub attachments: BTreeMap<String, u64>,
    /// The theme of the edition.
    #[serde(default)]
    pub theme: String,
    /// The fingerprints of what that theme publishes, by the paths below `static/`.
    #[serde(default)]
    pub assets: BTreeMap<String, String>,
}

/// What the page with the form asks the module for, as JSON: `{"do": "open", …}`.
#[derive(Debug, Deserialize)]
#[serde(tag = "do", rename_all = "kebab-case")]
pub(super) enum EditorRequest {
    /// Opens a file, which every other request is about.
    Open(Box<Open>),
    /// Changes values of the form, one after the other.
    Set {
        /// The changes, in the order in which they are made.
        changes: Vec<ValueChange>,
    },
    /// Takes the whole text as somebody has written it.
    Source {
        /// The whole file, front matter included.
        text: String,
    },
    /// Renders the page of the file.
    Preview,
    /// Says where the file is handed in.
    HandIn,
}

/// A change of a value.
#[derive(Debug, Deserialize)]
pub(super) struct ValueChange {
    /// The way to it.
    pub(super) at: Vec<Step>,
    /// Its new value; nothing takes it away.
    pub(super) value: Value,
}

/// What is to be written.
#[derive(Debug, Deserialize)]
pub(super) struct Open {
    /// What the site publishes of the promise.
    pub(super) bundle: Bundle,
    /// The path of the file: `content/exempelstad/2026/t1.md`.
    pub(super) path: String,
    /// The text that somebody has begun; without it, what is published, or else an empty file.
    pub(super) text: Option<String>,
    /// The title or name of what is begun.
    pub(super) title: Option<String>,
    /// The day that due and late are counted from.
    pub(super) today: String,
}
