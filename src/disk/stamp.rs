//! Finds out without reading a file whether it is the one that it was.

use super::is_hidden_name;
use std::collections::BTreeMap;
use std::fs::{self, FileType, Metadata};
use std::path::{Path, PathBuf};
use std::time::{Duration, UNIX_EPOCH};
use walkdir::WalkDir;

/// The size, the modification time and the kind of a file, as far as the system has them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    size: u64,
    /// Since 1970, or before it.
    modified: Option<Result<Duration, Duration>>,
    kind: FileType,
}

impl Stamp {
    fn of(there: &Metadata) -> Self {
        let modified = there.modified().ok();
        let modified = modified.map(|time| time.duration_since(UNIX_EPOCH).map_err(|before| before.duration()));
        Self { size: there.len(), modified, kind: there.file_type() }
    }
}

/// Looks at all files of some folders of `root`, and at its `site.toml`. What is hidden or behind a link is left out, and
/// what cannot be looked at is not there.
pub fn stamps(root: &Path, folders: &[&str]) -> BTreeMap<PathBuf, Stamp> {
    let settings = root.join("site.toml");
    let settings = fs::symlink_metadata(&settings).ok().map(|there| (settings, Stamp::of(&there)));
    let walks = folders.iter().map(|name| root.join(name)).flat_map(|folder| {
        let walk = WalkDir::new(folder).follow_links(false).follow_root_links(false).into_iter();
        walk.filter_entry(|entry| !is_hidden_name(&entry.file_name().to_string_lossy()))
    });
    let found = walks.filter_map(Result::ok).filter(|entry| !entry.file_type().is_dir());
    let found = found.filter_map(|entry| Some((entry.path().to_path_buf(), Stamp::of(&entry.metadata().ok()?))));
    settings.into_iter().chain(found).collect()
}

/// Which folder it is that lies at a path: another one in its place differs, and it does not when files in it change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DirIdentity(u64, u64);

/// Returns which folder lies at `path`, if one does.
pub fn identity(path: &Path) -> Option<DirIdentity> {
    let there = fs::metadata(path).ok().filter(Metadata::is_dir)?;
    Some(identity_of(&there))
}

#[cfg(unix)]
fn identity_of(there: &Metadata) -> DirIdentity {
    use std::os::unix::fs::MetadataExt as _;
    DirIdentity(there.dev(), there.ino())
}

/// Elsewhere a folder is known by when it was made.
#[cfg(not(unix))]
fn identity_of(there: &Metadata) -> DirIdentity {
    let made = there.created().ok().and_then(|made| made.duration_since(UNIX_EPOCH).ok()).unwrap_or_default();
    DirIdentity(made.as_secs(), made.subsec_nanos().into())
}

/// Reads the list of mounts that the kernel of Linux keeps, one in a line. `None` elsewhere.
pub fn mounts() -> Option<String> {
    fs::read("/proc/self/mountinfo").ok().map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
}

#[cfg(test)]
mod tests {
    use super::identity;
    use std::fs;
    use tempfile::TempDir;

    #[test]
    fn a_folder_is_itself_and_no_other_whatever_is_in_it() {
        let root = TempDir::new().unwrap();
        let (one, other) = (root.path().join("one"), root.path().join("other"));
        fs::create_dir(&one).unwrap();
        let before = identity(&one).unwrap();
        fs::write(one.join("file"), "text").unwrap();
        assert_eq!(identity(&one), Some(before));
        assert_eq!(identity(&one.join("file")), None);
        // Where folders are known by when they are made, two may be made at once.
        if cfg!(unix) {
            fs::create_dir(&other).unwrap();
            assert_ne!(identity(&other), Some(before));
        }
    }

    #[test]
    fn mounts_are_listed_where_the_system_lists_them() {
        match super::mounts() {
            Some(list) => assert!(!list.is_empty() && list.lines().all(|line| line.contains(" - ")), "{list}"),
            None => assert!(!std::path::Path::new("/proc/self/mountinfo").exists()),
        }
    }
}
