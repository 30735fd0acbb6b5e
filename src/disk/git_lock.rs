//! Finds the lock file that git holds while it changes a working tree.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Returns the path of git's `index.lock` for the folder `root`, if that is in a working tree. The file need not exist.
pub fn git_lock(root: &Path) -> Option<PathBuf> {
    let git = root.ancestors().map(|folder| folder.join(".git")).find(|git| git.exists())?;
    if git.is_dir() {
        return Some(git.join("index.lock"));
    }
    // In a linked worktree `.git` is a file that names the folder.
    let text = fs::read_to_string(&git).ok()?;
    Some(git.parent()?.join(text.strip_prefix("gitdir:")?.trim()).join("index.lock"))
}

/// Returns how long ago a file was written, if it exists. A time in the future counts as now.
pub fn age(path: &Path) -> Option<Duration> {
    let written = fs::symlink_metadata(path).and_then(|there| there.modified()).ok()?;
    Some(written.elapsed().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::age;
    use std::fs;
    use std::time::{Duration, SystemTime};
    use tempfile::TempDir;

    #[test]
    fn a_file_has_an_age_and_an_absent_one_has_none() {
        let root = TempDir::new().unwrap();
        let file = root.path().join("index.lock");
        assert_eq!(age(&file), None);
        let written = fs::File::create(&file).unwrap();
        written.set_modified(SystemTime::now() - Duration::from_secs(3_600)).unwrap();
        assert!(age(&file).unwrap() >= Duration::from_secs(3_600));
        written.set_modified(SystemTime::now() + Duration::from_secs(3_600)).unwrap();
        assert_eq!(age(&file), Some(Duration::ZERO));
    }
}
