//! Files beside the texts.

use crate::source::FileId;

/// A file in the folder of a text, published if one of them links to it.
#[derive(Debug, Clone)]
pub struct Attachment {
    /// The file.
    pub file: FileId,
    /// Its size in bytes.
    pub size: u64,
}
