//! Where this program was built from, as far as the build that made it has said so.

use crate::scaffold::Release;

/// `OWNER/REPO` and the commit, which the release workflow sets; a build of somebody else sets neither.
const REPOSITORY: Option<&str> = option_env!("UTFALL_REPOSITORY");
const COMMIT: Option<&str> = option_env!("UTFALL_COMMIT");

/// What `--version` prints behind the name of the program.
pub(super) fn version() -> String {
    let version = env!("CARGO_PKG_VERSION");
    match (REPOSITORY, COMMIT) {
        (Some(repository), Some(commit)) => {
            format!("{version} ({} of https://github.com/{repository})", &commit[..commit.len().min(12)])
        }
        _ => format!("{version} (compiled from source)"),
    }
}

/// The release that this program is, or the one that `from` names.
///
/// # Errors
/// If `from` is not `OWNER/REPO` or `OWNER/REPO@REF`.
pub(super) fn release(from: Option<&str>) -> Result<Option<Release>, ()> {
    let version = env!("CARGO_PKG_VERSION");
    match (from, REPOSITORY) {
        (Some(from), _) => Release::parse(from, version).map(Some).ok_or(()),
        (None, Some(repository)) => Ok(Release::new(repository, version, COMMIT)),
        (None, None) => Ok(None),
    }
}
