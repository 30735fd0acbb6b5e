//! The release of this program that the workflows of a site use.

/// A release as `uses:` in a workflow names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Release {
    /// The repository of the program on GitHub: `OWNER/REPO`.
    pub repository: String,
    /// The version, without `v`.
    pub version: String,
    /// The commit of the version, if it is known: 40 hexadecimal digits.
    pub commit: Option<String>,
}

impl Release {
    /// Reads `OWNER/REPO`, or `OWNER/REPO@REF` where the reference is a tag or the 40 digits of a commit.
    pub fn parse(written: &str, version: &str) -> Option<Self> {
        let (repository, reference) = match written.split_once('@') {
            Some((repository, reference)) => (repository, Some(reference)),
            None => (written, None),
        };
        match reference {
            None => Self::new(repository, version, None),
            Some(hash) if is_commit(hash) => Self::new(repository, version, Some(hash)),
            Some(tag) => Self::new(repository, tag.strip_prefix('v')?, None),
        }
    }

    /// The release of a repository, or `None` where one of the parts is not what it should be.
    pub fn new(repository: &str, version: &str, commit: Option<&str>) -> Option<Self> {
        let (owner, name) = repository.split_once('/')?;
        let is_owner = |c: char| c.is_ascii_alphanumeric() || c == '-';
        let is_name = |c: char| is_owner(c) || c == '.' || c == '_';
        let is_repository =
            !owner.is_empty() && !name.is_empty() && owner.chars().all(is_owner) && name.chars().all(is_name);
        let is_version = !version.is_empty() && version.chars().all(|c| is_owner(c) || c == '.');
        if !is_repository || !is_version || !commit.is_none_or(is_commit) {
            return None;
        }
        Some(Self { repository: repository.to_owned(), version: version.to_owned(), commit: commit.map(str::to_owned) })
    }

    /// Returns the value of `uses:`: pinned by commit where that is known, since a tag can be moved.
    pub fn uses(&self) -> String {
        let Self { repository, version, commit } = self;
        match commit {
            Some(commit) => format!("{repository}@{commit} # v{version}"),
            None => format!("{repository}@v{version}"),
        }
    }
}

fn is_commit(text: &str) -> bool {
    text.len() == 40 && text.chars().all(|c| c.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::Release;

    #[test]
    fn a_release_is_named_as_workflows_name_it() {
        let hash = "0123456789abcdef0123456789abcdef01234567";
        for (written, uses) in [
            ("kommunen/utfall", Some("kommunen/utfall@v0.2.0".to_owned())),
            ("kommunen/utfall@v0.3.1", Some("kommunen/utfall@v0.3.1".to_owned())),
            (&format!("a-b/c.d_e@{hash}"), Some(format!("a-b/c.d_e@{hash} # v0.2.0"))),
            ("utfall", None),
            ("/utfall", None),
            ("kommunen/", None),
            ("kommunen/utfall@main", None),
            ("kommunen/utfall@v", None),
            ("https://github.com/kommunen/utfall", None),
            ("kommunen/utfall\n      run: rm", None),
            ("${{ secrets }}/utfall", None),
        ] {
            assert_eq!(Release::parse(written, "0.2.0").map(|release| release.uses()), uses, "{written}");
        }
    }

    #[test]
    fn what_a_build_says_of_itself_is_checked_in_the_same_way() {
        let commit = "0123456789abcdef0123456789abcdef01234567";
        let release = Release::new("org/utfall", "1.2.3", Some(commit)).unwrap();
        assert_eq!(release.uses(), format!("org/utfall@{commit} # v1.2.3"));
        assert_eq!(Release::parse(&format!("org/utfall@{commit}"), "1.2.3"), Some(release));
        for (repository, version, commit) in
            [("org", "1", None), ("org/x y", "1", None), ("org/x", "", None), ("org/x", "1", Some("abc"))]
        {
            assert_eq!(Release::new(repository, version, commit), None, "{repository} {version} {commit:?}");
        }
    }
}
