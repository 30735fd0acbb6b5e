//! When files were first seen and last changed, by the log of a repository.

use super::SourcePath;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// When each file was last changed on the branch that is published. A named input like the day: without it nothing is said.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct History {
    changed: BTreeMap<SourcePath, NaiveDate>,
    added: BTreeMap<SourcePath, NaiveDate>,
    /// Whether the clone is shallow, so that the dates of some files are unknown.
    pub is_cut: bool,
    /// The folders whose files lie in a repository of their own, so that of them nothing is known.
    pub submodules: Vec<SourcePath>,
}

impl History {
    /// Reads the log of a repository, the newest commit first: `<NUL>` or `<LF>` between all parts, `@`, the day and the
    /// hashes of the parents for a commit, then the paths of the files in it.
    ///
    /// In a shallow clone (`is_cut`) the oldest commit seems to have added all files, so a commit without a parent is
    /// ignored.
    ///
    /// ```
    /// use utfall::source::{History, SourcePath};
    /// let log = "@2024-05-02 a1\0\ncontent/om.md\0@2020-01-01 \0\ncontent/om.md\0site.toml\0";
    /// let history = History::parse(log, false);
    /// let day = |path: &str| history.changed(&SourcePath::new(path)?).map(|day| day.to_string());
    /// assert_eq!(day("content/om.md").as_deref(), Some("2024-05-02"));
    /// assert_eq!(day("site.toml").as_deref(), Some("2020-01-01"));
    /// let added = history.added(&SourcePath::new("content/om.md").unwrap());
    /// assert_eq!(added.map(|day| day.to_string()).as_deref(), Some("2020-01-01"));
    /// ```
    pub fn parse(log: &str, is_cut: bool) -> Self {
        let (mut changed, mut added) = (BTreeMap::new(), BTreeMap::new());
        let mut day: Option<NaiveDate> = None;
        for part in log.split(['\0', '\n']).filter(|part| !part.is_empty()) {
            if let Some(commit) = part.strip_prefix('@') {
                let (written, parents) = commit.split_once(' ').unwrap_or((commit, ""));
                day = written.parse().ok().filter(|_| !(is_cut && parents.is_empty()));
            } else if let Some(day) = day {
                let path = SourcePath::exact(part);
                added.insert(path.clone(), day);
                changed.entry(path).or_insert(day);
            }
        }
        if is_cut {
            // The commit that added a file may be behind the cut.
            added.clear();
        }
        Self { changed, added, is_cut, submodules: Vec::new() }
    }

    /// Returns the day that a file was last changed on, where that is known.
    pub fn changed(&self, path: &SourcePath) -> Option<NaiveDate> {
        // What an older commit says of a file there is of before it was moved out.
        let is_elsewhere = self.submodules.iter().any(|folder| path.below(folder.as_str()).is_some());
        self.changed.get(path).copied().filter(|_| !is_elsewhere)
    }

    /// Returns the day that a path was first a file on, where that is known.
    pub fn added(&self, path: &SourcePath) -> Option<NaiveDate> {
        self.added.get(path).copied()
    }
}
