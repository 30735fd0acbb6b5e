//! Brings files of a folder up to a newer text, each as a whole.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

/// What became of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Replaced {
    /// It was not there, and is now.
    Added,
    /// It had another text, which is returned.
    Changed(String),
    /// It has that text already.
    Same,
}

/// Writes a text below `root`, unless it is there already. The file is never seen half-written.
///
/// # Errors
/// On an I/O error, or where there is something in its place that is no plain file: a link is not followed.
pub fn replace(root: &Path, path: &str, text: &str) -> io::Result<Replaced> {
    let place = root.join(path);
    let before = match place.symlink_metadata() {
        Ok(found) if found.is_file() => Some(String::from_utf8_lossy(&fs::read(&place)?).into_owned()),
        Ok(_) => return Err(io::Error::new(io::ErrorKind::InvalidInput, "it is not a plain file")),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(error),
    };
    if before.as_deref() == Some(text) {
        return Ok(Replaced::Same);
    }
    let folder = place.parent().unwrap_or(root);
    fs::create_dir_all(folder)?;
    let staged = folder.join(format!(".{}.new", place.file_name().unwrap_or_default().to_string_lossy()));
    let mut file = fs::File::create(&staged)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    fs::rename(&staged, &place)?;
    Ok(before.map_or(Replaced::Added, Replaced::Changed))
}

#[cfg(test)]
mod tests {
    use super::{Replaced, replace};
    use std::fs;
    use tempfile::TempDir;

    #[test]
    fn a_file_is_added_changed_or_the_same() {
        let root = TempDir::new().unwrap();
        let put = |text: &str| replace(root.path(), "a/b.yml", text).unwrap();
        assert_eq!(put("one"), Replaced::Added);
        assert_eq!(put("one"), Replaced::Same);
        assert_eq!(put("two"), Replaced::Changed("one".to_owned()));
        assert_eq!(fs::read_to_string(root.path().join("a/b.yml")).unwrap(), "two");
        assert_eq!(fs::read_dir(root.path().join("a")).unwrap().count(), 1, "nothing is left beside it");
    }

    #[test]
    fn what_is_no_file_is_not_replaced() {
        let root = TempDir::new().unwrap();
        fs::create_dir(root.path().join("folder")).unwrap();
        fs::write(root.path().join("file"), "").unwrap();
        let error = replace(root.path(), "folder", "text").unwrap_err();
        assert_eq!(error.kind(), std::io::ErrorKind::InvalidInput);
        assert!(replace(root.path(), "file/b.yml", "text").is_err());
        assert!(root.path().join("folder").is_dir());
    }
}
