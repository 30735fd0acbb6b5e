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

#[cfg(test)]
mod tests {
    use super::{CreateError, create};
    use std::fs;
    use tempfile::TempDir;

    fn files(paths: &[&str]) -> Vec<(String, String)> {
        paths.iter().map(|path| ((*path).to_owned(), format!("text of {path}"))).collect()
    }

    #[test]
    fn files_and_their_folders_are_made_and_nothing_if_one_is_there() {
        let root = TempDir::new().unwrap();
        create(root.path(), &files(&["a/b.md", "c.md"])).unwrap();
        assert_eq!(fs::read_to_string(root.path().join("a/b.md")).unwrap(), "text of a/b.md");
        match create(root.path(), &files(&["d.md", "c.md"])) {
            Err(CreateError::AlreadyExist(places)) => assert_eq!(places, [root.path().join("c.md")]),
            other => panic!("{other:?}"),
        }
        assert!(!root.path().join("d.md").exists());
        // Twice in one list: the first is there when the second comes.
        match create(root.path(), &files(&["e.md", "e.md"])) {
            Err(CreateError::AlreadyExist(places)) => assert_eq!(places, [root.path().join("e.md")]),
            other => panic!("{other:?}"),
        }
    }

    #[cfg(unix)]
    #[test]
    fn nothing_is_made_behind_a_link() {
        let (root, elsewhere) = (TempDir::new().unwrap(), TempDir::new().unwrap());
        std::os::unix::fs::symlink(elsewhere.path(), root.path().join("a")).unwrap();
        match create(root.path(), &files(&["a/b/c.md"])) {
            Err(CreateError::Io(error)) => assert!(error.to_string().contains("/a"), "{error}"),
            other => panic!("{other:?}"),
        }
        assert_eq!(fs::read_dir(elsewhere.path()).unwrap().count(), 0);
        // The folder itself may be reached by a link.
        let way = root.path().join("a");
        create(&way, &files(&["b.md"])).unwrap();
        assert!(elsewhere.path().join("b.md").exists());
    }
}
