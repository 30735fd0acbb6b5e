//! The list of files that builds wrote, so that no build touches any other.

use super::refused::At;
use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Write};
use std::path::Path;

/// Paths below the output, with `/`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct OutputManifest(BTreeSet<String>);

impl OutputManifest {
    pub(super) const NAME: &'static str = "manifest.txt";

    pub(super) fn of(paths: &[&str]) -> Self {
        Self(paths.iter().map(|&path| path.to_owned()).collect())
    }

    /// Reads the manifest of the last build; without one, every file counts as somebody else's.
    ///
    /// A path that could lead out of the output is ignored, so that an edited manifest cannot make a build remove files
    /// elsewhere.
    pub(super) fn read(own: &Path) -> io::Result<Self> {
        match fs::read_to_string(own.join(Self::NAME)) {
            Ok(text) => Ok(Self(text.lines().filter(|path| stays_inside(path)).map(str::to_owned).collect())),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Self::default()),
            Err(error) => Err(error).at(&own.join(Self::NAME)),
        }
    }

    /// Writes the manifest in one step.
    pub(super) fn write(&self, own: &Path) -> io::Result<()> {
        write_in_one_step(&own.join("manifest.new"), &own.join(Self::NAME), |file| {
            self.0.iter().try_for_each(|path| writeln!(file, "{path}"))
        })
    }

    pub(super) fn contains(&self, path: &str) -> bool {
        self.0.contains(path)
    }

    /// Returns the paths of both.
    pub(super) fn and(&self, other: &Self) -> Self {
        Self(self.0.union(&other.0).cloned().collect())
    }

    /// Lists the paths that the other does not have.
    pub(super) fn without<'a>(&'a self, other: &'a Self) -> impl Iterator<Item = &'a str> {
        self.0.difference(&other.0).map(String::as_str)
    }
}

/// Writes a file of ours at `staged` and renames it. What lies there already is removed and not opened, as it may be a
/// link to somebody else's.
pub(super) fn write_in_one_step(
    staged: &Path,
    place: &Path,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    match fs::remove_file(staged) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error).at(staged),
        _ => {}
    }
    let file = fs::OpenOptions::new().write(true).create_new(true).open(staged).at(staged)?;
    let mut file = io::BufWriter::new(file);
    write(&mut file).and_then(|()| file.flush()).at(staged)?;
    fs::rename(staged, place).at(place)
}

fn stays_inside(path: &str) -> bool {
    !path.is_empty()
        && path.split('/').all(|part| !matches!(part, "" | "." | ".."))
        && !path.contains(['\\', ':', '\0'])
}

#[cfg(test)]
mod tests {
    use super::{OutputManifest, stays_inside};

    #[test]
    fn two_manifests_together_have_the_paths_of_both() {
        let (old, new) = (OutputManifest::of(&["a", "b"]), OutputManifest::of(&["b", "c"]));
        let both = old.and(&new);
        assert!(["a", "b", "c"].into_iter().all(|path| both.contains(path)) && !both.contains("d"));
        assert_eq!(both.without(&new).collect::<Vec<_>>(), ["a"]);
    }

    #[test]
    fn a_manifest_names_nothing_outside() {
        assert!(stays_inside("om/index.html"));
        for wrong in ["", "/etc/passwd", "../x", "a/../../x", "a//b", "C:\\x", "c:x"] {
            assert!(!stays_inside(wrong), "{wrong}");
        }
    }
}
