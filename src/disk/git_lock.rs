//! Whether git is changing a folder.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Finds the file that git holds while it changes the folder, where the folder is under git.
#[must_use]
pub fn git_lock(root: &Path) -> Option<PathBuf> {
    let git = root.ancestors().map(|folder| folder.join(".git")).find(|git| git.exists())?;
    if git.is_dir() {
        return Some(git.join("index.lock"));
    }
    // In a worktree it is a file that says where the folder is.
    let said = fs::read_to_string(&git).ok()?;
    Some(git.parent()?.join(said.strip_prefix("gitdir:")?.trim()).join("index.lock"))
}

/// Returns how long ago a file was written, if it is there. A time to come counts as now.
#[must_use]
pub fn age(path: &Path) -> Option<Duration> {
    let written = fs::symlink_metadata(path).and_then(|there| there.modified()).ok()?;
    Some(written.elapsed().unwrap_or_default())
}
