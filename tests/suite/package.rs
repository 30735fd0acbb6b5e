//! What `cargo install` downloads, and what a release consists of.

use crate::command::command;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn the_crate_holds_sources_themes_and_its_papers_and_nothing_else() {
    let started =
        command(env!("CARGO")).args(["package", "--list", "--allow-dirty", "--offline"]).current_dir(root()).output();
    let Ok(output) = started else {
        // The tests may be run by somebody who may not use the Cargo that compiled them.
        eprintln!("skipped: package::the_crate… needs Cargo, which cannot be started");
        return;
    };
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let list = String::from_utf8(output.stdout).unwrap();
    // cargo itself adds the manifest as it was, and the commit.
    let tops: BTreeSet<&str> = list.lines().map(|path| path.split(['/', '\\']).next().unwrap()).collect();
    let expected = [
        ".cargo_vcs_info.json",
        "CHANGELOG.md",
        "Cargo.lock",
        "Cargo.toml",
        "Cargo.toml.orig",
        "LICENSE-APACHE",
        "LICENSE-MIT",
        "README.md",
        "src",
        "themes",
    ];
    let unexpected: Vec<_> = tops.iter().filter(|top| !expected.contains(top)).collect();
    assert!(unexpected.is_empty(), "{unexpected:?}");
    for needed in ["src/main.rs", "src/lib.rs", "themes/base/theme.toml", "LICENSE-MIT", "LICENSE-APACHE"] {
        assert!(list.lines().any(|path| path.replace('\\', "/") == needed), "{needed}");
    }
}

#[test]
fn the_changelog_has_a_section_for_the_version_of_the_crate() {
    let changelog = fs::read_to_string(root().join("CHANGELOG.md")).unwrap();
    let version = env!("CARGO_PKG_VERSION");
    assert!(changelog.contains(&format!("\n## [{version}]")), "CHANGELOG.md: {version}");
}
