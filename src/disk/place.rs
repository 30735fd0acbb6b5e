//! Finds the folder of a site, and checks that a build may write to a folder.

use std::path::{Component, Path, PathBuf};

/// Finds the nearest folder upwards that holds a `site.toml`.
pub fn find_root(from: &Path) -> Option<PathBuf> {
    from.ancestors().find(|folder| folder.join("site.toml").is_file()).map(Path::to_path_buf)
}

/// Why nothing may be written to a folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OutRefused {
    /// It is the folder of the site, or an ancestor of it.
    Root,
    /// It is `content/` or `themes/`, or inside them.
    Source,
    /// It is the home folder, or the root of the disk.
    Home,
    /// It is a file.
    File,
    /// It lies in the folder of git.
    Git,
}

/// Checks that a site may be written to `out`. `home` is the home folder, if there is one.
///
/// # Errors
/// If a build could overwrite or remove files that somebody wrote.
pub fn check_out(root: &Path, out: &Path, home: Option<&Path>) -> Result<(), OutRefused> {
    let (root, out) = (normal(root), normal(out));
    if out.parent().is_none() || home.is_some_and(|home| normal(home).starts_with(&out)) {
        return Err(OutRefused::Home);
    }
    if root.starts_with(&out) {
        return Err(OutRefused::Root);
    }
    if ["content", "themes"].iter().any(|source| out.starts_with(root.join(source))) {
        return Err(OutRefused::Source);
    }
    if out.iter().any(|part| part.eq_ignore_ascii_case(".git")) {
        return Err(OutRefused::Git);
    }
    if out.is_file() {
        return Err(OutRefused::File);
    }
    Ok(())
}

/// Follows links as far as the path exists, and takes `.` and `..` out of the rest.
fn normal(path: &Path) -> PathBuf {
    let whole = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
    let mut plain = PathBuf::new();
    for part in whole.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => {
                plain.pop();
            }
            part => plain.push(part),
        }
    }
    let existing = plain.ancestors().find_map(|part| Some((part.canonicalize().ok()?, plain.strip_prefix(part).ok()?)));
    match existing {
        Some((real, rest)) if rest.as_os_str().is_empty() => real,
        Some((real, rest)) => real.join(rest),
        None => plain,
    }
}

#[cfg(test)]
mod tests {
    use super::{OutRefused, check_out};
    use std::path::Path;

    #[test]
    fn nothing_is_written_where_somebody_writes() {
        let root = Path::new("/home/anna/sajt");
        let check = |out: &str| check_out(root, Path::new(out), Some(Path::new("/home/anna")));
        assert_eq!(check("/home/anna/sajt/public"), Ok(()));
        assert_eq!(check("/tmp/ut"), Ok(()));
        assert_eq!(check("/home/anna/sajt"), Err(OutRefused::Root));
        assert_eq!(check("/home/anna/sajt/public/.."), Err(OutRefused::Root));
        assert_eq!(check("/home/anna/sajt/content/public"), Err(OutRefused::Source));
        assert_eq!(check("/home/anna/sajt/themes"), Err(OutRefused::Source));
        assert_eq!(check("/home/anna/sajt/.git"), Err(OutRefused::Git));
        assert_eq!(check("/tmp/x/.git/ut"), Err(OutRefused::Git));
        assert_eq!(check("/home/anna"), Err(OutRefused::Home));
        assert_eq!(check("/home"), Err(OutRefused::Home));
        assert_eq!(check("/"), Err(OutRefused::Home));
    }
}
