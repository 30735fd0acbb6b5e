//! The whole input, in memory.
//!
//! In come files as [`crate::disk`] or [`crate::git`] read them, or a literal in a test; out go [`Sources`], sorted by
//! path. Nothing is read from the disk or parsed here.

mod digest;
mod forbidden;
mod history;
mod name;
mod numbers;
mod path;
mod printable;
mod span;
mod text;

pub use digest::{Digest, Digester};
pub use forbidden::{forbidden, is_forbidden};
pub use history::History;
pub use name::{MAX_ID_LETTERS, MAX_NAME_BYTES, Unfit, is_device, is_unseen, unfit, unfit_id};
pub use numbers::Numbers;
pub use path::SourcePath;
pub use printable::{printable, printable_in_colour, printable_json, steers};
pub use span::{FileId, LineColumn, Span, Spanned, line_column};
pub use text::Text;

use crate::metadata::Metadata;
use std::sync::Arc;

/// The size of the largest text that is read, in bytes. The longest book that anybody publishes a promise in is a tenth of
/// it.
pub const MAX_TEXT_BYTES: u64 = 4 * 1024 * 1024;

/// What a file holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Contents {
    /// UTF-8 text as in the file, a byte order mark included.
    Text(Text),
    /// Bytes that themes publish as they are, such as fonts.
    Bytes(Arc<[u8]>),
    /// Not the bytes of a file that a theme publishes, but the hash that its published name has. It is all that a page needs,
    /// and all that a browser has of it.
    Fingerprint(Arc<str>),
    /// A file that is copied.
    Attachment {
        /// The size in bytes.
        size: u64,
        /// What it is and says of those who made it; `None` where its bytes were not looked at.
        metadata: Option<Arc<Metadata>>,
    },
    /// A file that should be text but is not UTF-8.
    NotUtf8 {
        /// How many bytes at its beginning are valid.
        valid_up_to: usize,
    },
    /// A symbolic link. It is never followed, so that no build reads outside its folder.
    Link,
    /// A pipe, a socket or a device. It is never opened: what it gives has no end.
    Special,
    /// A text that is larger than [`MAX_TEXT_BYTES`], and is not read.
    TooLarge {
        /// Size in bytes.
        size: u64,
    },
}

/// One file of the input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// The path, relative to the folder of `site.toml`.
    pub path: SourcePath,
    /// What it holds.
    pub contents: Contents,
}

/// All files of a site: `site.toml`, `content/`, `themes/`.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    files: Vec<File>,
    /// Their numbers, in the same order; none where they are counted from 0.
    numbers: Box<[FileId]>,
}

impl Sources {
    /// Sorts `files` by path; of two with the same path the first stays.
    ///
    /// So callers put the files on disk before those of the shipped themes, and a site's own file wins.
    pub fn new(files: impl IntoIterator<Item = File>) -> Self {
        let mut files: Vec<File> = files.into_iter().collect();
        files.sort_by(|one, other| one.path.cmp(&other.path));
        files.dedup_by(|second, first| second.path == first.path);
        files.shrink_to_fit();
        Self { files, numbers: Box::default() }
    }

    /// Gives the files numbers that stay from one list of files to the next. Returns whether files that were there
    /// before have kept theirs.
    pub fn number(&mut self, numbers: &mut Numbers) -> bool {
        let kept = numbers.number(&self.files);
        self.numbers = numbers.list();
        kept
    }

    /// Returns the file with this number, or else the one before it: [`FileId::FIRST`] is always the first.
    pub fn get(&self, id: FileId) -> &File {
        if self.numbers.is_empty() {
            return &self.files[id.index()];
        }
        &self.files[self.numbers.partition_point(|number| *number <= id).saturating_sub(1)]
    }

    /// Returns the number of the file at this place of the list.
    fn id(&self, place: usize) -> FileId {
        self.numbers.get(place).copied().unwrap_or_else(|| FileId::new(place))
    }

    /// Returns the number of the file at `path`, if there is one.
    pub fn find(&self, path: &SourcePath) -> Option<FileId> {
        self.files.binary_search_by(|file| file.path.cmp(path)).ok().map(|place| self.id(place))
    }

    /// Lists the files in a folder and below it, sorted by path.
    pub fn below(&self, folder: &SourcePath) -> impl Iterator<Item = (FileId, &File)> {
        let prefix = format!("{folder}/");
        let start = self.files.partition_point(|file| *file.path.as_str() < *prefix);
        let rest = self.files[start..].iter().enumerate().map(move |(at, file)| (self.id(start + at), file));
        rest.take_while(move |(_, file)| file.path.as_str().starts_with(&prefix))
    }

    /// Returns the text of a file; of anything but text, the empty text.
    pub fn text(&self, id: FileId) -> &str {
        match &self.get(id).contents {
            Contents::Text(text) => text,
            _ => "",
        }
    }

    /// Lists all files, sorted by path.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (FileId, &File)> {
        self.files.iter().enumerate().map(|(at, file)| (self.id(at), file))
    }
}
