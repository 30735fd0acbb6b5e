//! Reads and writes files. No other module does.
//!
//! A folder comes in and its files go out; rendered files come in and a folder with them goes out.

mod create;
mod git_lock;
mod last_build;
mod lock;
mod manifest;
mod place;
mod read;
mod refused;
mod replace;
mod sink;
mod stamp;
mod write;

pub use create::{CreateError, create};
pub use git_lock::{age, git_lock};
pub use last_build::{Inputs, LastBuild, MadeOf, Untouched, save};
pub use lock::{Lock, lock};
pub use place::{OutRefused, check_out, find_root};
pub use read::{
    Seen, contents, is_absent_or_empty, is_hidden_name, is_read, is_text, look_again, read, read_with_content,
};
pub use refused::Refused;
pub use replace::{Replaced, replace};
pub use sink::Sink;
pub use stamp::{DirIdentity, Stamp, identity, mounts, stamps};
pub use write::{WriteError, Written, write};

/// An open file of the disk.
pub use std::fs::File;

use refused::At;
use std::io::{self, Read as _};
use std::path::Path;

/// Opens a file that is copied, and returns its size in bytes as well. A link that has taken its place is not followed.
///
/// # Errors
/// On an I/O error, or if there is anything but a file at `path`.
pub fn open(path: &Path) -> io::Result<(File, u64)> {
    match std::fs::symlink_metadata(path).at(path)?.is_file() {
        true => File::open(path).and_then(|file| file.metadata().map(|there| (file, there.len()))).at(path),
        false => Err(io::Error::new(io::ErrorKind::InvalidInput, "it is no file")).at(path),
    }
}

/// Reads the bytes of a file that is copied. A link that has taken its place is not followed.
///
/// # Errors
/// On an I/O error, or if there is anything but a file at `path`.
pub fn bytes(path: &Path) -> io::Result<Vec<u8>> {
    let (mut file, size) = open(path)?;
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or_default());
    file.read_to_end(&mut bytes).at(path)?;
    Ok(bytes)
}
