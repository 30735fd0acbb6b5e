//! What a release consists of; what the crate holds is looked at by `.ci/run`.

use std::fs;
use std::path::Path;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn the_changelog_has_a_section_for_the_version_of_the_crate() {
    let changelog = fs::read_to_string(root().join("CHANGELOG.md")).unwrap();
    let version = env!("CARGO_PKG_VERSION");
    assert!(changelog.contains(&format!("\n## [{version}]")), "CHANGELOG.md: {version}");
}
