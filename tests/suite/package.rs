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

#[cfg(unix)]
#[test]
fn an_archive_has_the_program_completions_for_every_shell_and_the_manual_in_both_languages() {
    use crate::command::{command, needs, program, utfall};
    needs!("bash", "tar", "gzip");
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    // The program itself is large where nothing strips it, and packing it shows nothing more than packing what starts it.
    let path = folder.path().join("program");
    let program = program();
    fs::write(&path, format!("#!/bin/sh\nexec '{}' \"$@\"\n", program.get_program().display())).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
    let packed = command("bash")
        .arg(root().join("release/package.sh"))
        .arg(&path)
        .args(["x86_64-unknown-linux-musl", "dist"])
        .current_dir(folder.path())
        .output()
        .unwrap();
    assert!(packed.status.success(), "{}", String::from_utf8_lossy(&packed.stderr));
    let archive = String::from_utf8(packed.stdout).unwrap();
    let unpacked = command("tar").args(["-xzf", archive.trim()]).current_dir(folder.path()).status().unwrap();
    assert!(unpacked.success());

    let name = format!("utfall-{}-x86_64-unknown-linux-musl", env!("CARGO_PKG_VERSION"));
    let shells = ["bash", "elvish", "fish", "powershell", "zsh"];
    let completions = shells.map(|shell| format!("completions/utfall.{shell}"));
    let mut expected: Vec<&str> = completions.iter().map(String::as_str).collect();
    expected.extend(["CHANGELOG.md", "LICENSE-APACHE", "LICENSE-MIT", "README.md", "bin/utfall"]);
    expected.extend(["man/man1/utfall.1", "man/sv/man1/utfall.1"]);
    expected.sort_unstable();
    let holds = crate::golden::files_below(&folder.path().join(&name));
    assert_eq!(holds.iter().map(String::as_str).collect::<Vec<_>>(), expected);

    let bin = folder.path().join(&name).join("bin/utfall");
    assert_eq!(fs::read(&bin).unwrap(), fs::read(&path).unwrap());
    assert_eq!(fs::metadata(&bin).unwrap().permissions().mode() & 0o100, 0o100, "it can be run");

    // What is told of them is so.
    let told = fs::read_to_string(root().join("docs/install.md")).unwrap();
    for path in ["man/man1/utfall.1", "man/sv/man1/utfall.1"] {
        assert!(told.contains(&format!("`{path}`")), "{path}");
    }
    for shell in shells {
        assert!(told.contains(&format!("`utfall completions {shell} >")), "{shell}");
        let printed = utfall(&["completions", shell, "--lang", "sv"], folder.path());
        let packed = fs::read_to_string(folder.path().join(&name).join(format!("completions/utfall.{shell}"))).unwrap();
        assert_eq!(packed, printed.out, "{shell}");
    }
}
