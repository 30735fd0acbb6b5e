//! Creates files, and never overwrites one.

use super::refused::At as _;
use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// Why files were not written.
#[derive(Debug)]
pub enum CreateError {
    /// Files that exist already. Nothing was written.
    AlreadyExist(Vec<PathBuf>),
    /// An I/O error.
    Io(io::Error),
}

/// Writes files below the folder `root`, given as relative paths and texts, and creates their folders. If one of the paths
/// exists, as a file or as anything else, nothing is written.
///
/// # Errors
/// See [`CreateError`].
pub fn create(root: &Path, files: &[(String, String)]) -> Result<(), CreateError> {
    let places: Vec<PathBuf> = files.iter().map(|(path, _)| root.join(path)).collect();
    let existing: Vec<PathBuf> = places.iter().filter(|place| place.symlink_metadata().is_ok()).cloned().collect();
    if !existing.is_empty() {
        return Err(CreateError::AlreadyExist(existing));
    }
    for (place, (_, text)) in places.iter().zip(files) {
        refuse_links(root, place).map_err(CreateError::Io)?;
        write(place, text).map_err(|error| match error.kind() {
            io::ErrorKind::AlreadyExists => CreateError::AlreadyExist(vec![place.clone()]),
            _ => CreateError::Io(error),
        })?;
    }
    Ok(())
}

/// Refuses a file in a folder below `root` that is a link: it may lead out of the site.
fn refuse_links(root: &Path, place: &Path) -> io::Result<()> {
    let folders = place.ancestors().skip(1).take_while(|folder| *folder != root && folder.starts_with(root));
    match folders.into_iter().find(|folder| folder.is_symlink()) {
        Some(link) => Err(io::Error::from(io::ErrorKind::NotADirectory)).at(link),
        None => Ok(()),
    }
}

fn write(place: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = place.parent() {
        fs::create_dir_all(folder).at(folder)?;
    }
    OpenOptions::new().write(true).create_new(true).open(place)?.write_all(text.as_bytes())
}
