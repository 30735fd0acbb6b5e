//! Paths that mean the same on every system.

use std::fmt;
use std::sync::Arc;

/// A path relative to the folder of `site.toml`: parts joined by `/`, no `.`, no `..`, no leading `/`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourcePath(Arc<str>);

impl SourcePath {
    /// Takes a path as somebody wrote it, in a link or in settings, with `\` as `/`, and resolves `.` and `..` in it.
    ///
    /// Returns `None` where `..` leads out of the root.
    ///
    /// ```
    /// use utfall::source::SourcePath;
    /// assert_eq!(SourcePath::new("content/a/../b.md").unwrap().as_str(), "content/b.md");
    /// assert!(SourcePath::new("../outside").is_none());
    /// ```
    pub fn new(written: &str) -> Option<Self> {
        let mut parts: Vec<&str> = Vec::new();
        for part in written.split(['/', '\\']) {
            match part {
                "" | "." => {}
                ".." => {
                    parts.pop()?;
                }
                part => parts.push(part),
            }
        }
        Some(Self(parts.join("/").into()))
    }

    /// Takes a path as a disk or git gives it, with `/`: nothing in it is another way to write something else, so that
    /// a name with `\` or `..` in it stays that name, which [`super::unfit`] reports.
    ///
    /// ```
    /// use utfall::source::SourcePath;
    /// assert_eq!(SourcePath::exact(r"content/x\..\y.md").name(), r"x\..\y.md");
    /// ```
    pub fn exact(path: &str) -> Self {
        Self(path.into())
    }

    /// Returns the path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the folder; that of a file at the root is the empty path.
    pub fn parent(&self) -> Self {
        Self(self.0.rsplit_once('/').map_or("", |(folder, _)| folder).into())
    }

    /// Returns the last part.
    pub fn name(&self) -> &str {
        self.0.rsplit_once('/').map_or(&self.0, |(_, name)| name)
    }

    /// Returns the last part without its extension.
    pub fn stem(&self) -> &str {
        self.name().rsplit_once('.').map_or(self.name(), |(stem, _)| stem)
    }

    /// Returns what stands after the last dot of the name, or the empty text.
    pub fn extension(&self) -> &str {
        self.name().rsplit_once('.').map_or("", |(_, extension)| extension)
    }

    /// Resolves a relative path, as written in a link, against the folder that this path names.
    pub fn join(&self, relative: &str) -> Option<Self> {
        Self::new(&format!("{}/{relative}", self.0))
    }

    /// Returns the rest of the path below `folder`, if it lies there.
    pub fn below(&self, folder: &str) -> Option<&str> {
        self.0.strip_prefix(folder)?.strip_prefix('/')
    }
}

impl fmt::Display for SourcePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for SourcePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", &self.0)
    }
}
