//! The way to a value of a file: `["outcome", "krogtillsyn", "figures", 0]`.

use serde::{Deserialize, Serialize};

/// A step from a table or a list to what it holds.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Step {
    /// The place in a list, from 0.
    At(usize),
    /// The key in a table, or an id.
    Key(String),
}

impl From<&str> for Step {
    fn from(key: &str) -> Self {
        Self::Key(key.to_owned())
    }
}

impl From<usize> for Step {
    fn from(at: usize) -> Self {
        Self::At(at)
    }
}

/// The first step to the text below the settings: alone it is the introduction or the whole text, followed by an id the text
/// about what has that id. No table of the format has such a key.
pub const BODY: &str = "#text";
