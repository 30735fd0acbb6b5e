//! A lock against two builds into the same folder.
//!
//! Two builds at once would move each other's staged files, and the record of the one would vouch for files of the other.

use super::refused::At;
use super::write::INTERNAL_DIR;
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

/// Held while a build writes; the system releases it when the process ends, however it ends.
#[derive(Debug)]
pub struct Lock {
    out: PathBuf,
    _file: Option<File>,
}

/// Locks the output folder `out`, which is created if there is none. Returns `None` if another build holds the lock. Where the
/// file system has no locks, a build goes on without.
///
/// # Errors
/// On an I/O error, or where a link lies in the place of our folder or of the file: it is not followed.
pub fn lock(out: &Path) -> io::Result<Option<Lock>> {
    let internal = out.join(INTERNAL_DIR);
    let place = internal.join("lock");
    for path in [&internal, &place] {
        if fs::symlink_metadata(path).is_ok_and(|found| found.is_symlink()) {
            // What is there is named by `write`, which refuses it.
            return Ok(Some(Lock { out: out.to_path_buf(), _file: None }));
        }
    }
    fs::create_dir_all(&internal).at(&internal)?;
    let file = File::options().create(true).append(true).open(&place).at(&place)?;
    match file.try_lock() {
        Ok(()) => Ok(Some(Lock { out: out.to_path_buf(), _file: Some(file) })),
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(_)) => Ok(Some(Lock { out: out.to_path_buf(), _file: None })),
    }
}

impl Drop for Lock {
    /// Leaves nothing behind where nothing was written. Beside the records of a build the file stays, since another build may
    /// have opened it.
    fn drop(&mut self) {
        let internal = self.out.join(INTERNAL_DIR);
        let is_alone = fs::read_dir(&internal).is_ok_and(|entries| entries.count() == 1);
        if is_alone && fs::remove_file(internal.join("lock")).is_ok() {
            let _ = fs::remove_dir(&internal);
        }
    }
}
