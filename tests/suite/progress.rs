//! What a build shows while it works: on a terminal, in a pipe, and when it is to be quiet.
//!
//! The terminal is one of `script`, which every Linux has (util-linux).

use crate::command::{utfall, write};
use crate::folder::{self, SMALL};
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;

/// So many pages take longer than a moment, the half second after which a bar comes, in this profile.
const PAGES: usize = 600;

const WAITING: &str = "Skriver sidor";

fn large() -> TempDir {
    let root = TempDir::new().unwrap();
    folder::write(root.path(), SMALL);
    for number in 0..PAGES {
        let text = format!("+++\ntitle = \"Sida {number}\"\n+++\n{}\n", "Ord på en sida. ".repeat(50));
        write(&root.path().join(format!("content/sidor/n{number}.md")), text.as_bytes());
    }
    root
}

/// Builds on a terminal, and returns all that it shows.
fn on_a_terminal(root: &Path, arguments: &str, variable: (&str, &str)) -> String {
    let out = TempDir::new().unwrap();
    let program = env!("CARGO_BIN_EXE_utfall");
    let line = format!("{program} build --as-of 2020-06-01 --out {} {arguments}", out.path().display());
    let run = Command::new("script")
        .args(["--quiet", "--return", "--command", &line, "/dev/null"])
        .current_dir(root)
        .env("TERM", "xterm-256color")
        .env_remove("NO_COLOR")
        .env(variable.0, variable.1)
        .output()
        .expect("`script` of util-linux is there");
    assert!(run.status.success(), "{run:?}");
    String::from_utf8_lossy(&run.stdout).into_owned()
}

#[test]
fn a_bar_comes_on_a_terminal_and_goes_before_the_closing_line() {
    let root = large();
    let shown = on_a_terminal(root.path(), "", ("COLORTERM", ""));
    assert!(shown.contains(WAITING) && shown.contains("\u{1b}[36m"), "{shown:?}");
    let last = shown.trim_end().rsplit(['\r', '\n']).next().unwrap();
    // Where the bar was, the line is empty again.
    let last = last.trim_start_matches("\u{1b}[2K");
    assert!(last.starts_with(char::is_numeric) && last.contains("\u{a0}filer i "), "{last:?}");
    assert!(last.contains(" nya, 0 ändrade, 0 borttagna (") && last.ends_with(" s)"), "{last:?}");
    let shown = on_a_terminal(root.path(), "", ("NO_COLOR", "1"));
    assert!(shown.contains(WAITING), "{shown:?}");
    assert!(!shown.contains("\u{1b}[3") && !shown.contains("\u{1b}[1m"), "{shown:?}");
    assert_eq!(on_a_terminal(root.path(), "--quiet", ("COLORTERM", "")), "");
    let piped = utfall(&["build", "--as-of", "2020-06-01"], root.path());
    assert!(!piped.err.contains(WAITING) && !piped.err.contains(['\r', '\u{1b}']), "{}", piped.err);
    assert_eq!((piped.err.lines().count(), piped.out.as_str()), (1, ""));
}

#[test]
fn what_is_done_in_a_moment_shows_no_bar() {
    let root = TempDir::new().unwrap();
    folder::write(root.path(), SMALL);
    let shown = on_a_terminal(root.path(), "--lang en", ("COLORTERM", ""));
    let seconds = shown.trim_end().trim_end_matches(" s)").rsplit('(').next().unwrap();
    let took: f64 = seconds.parse().unwrap();
    // A busy machine may be slower than that.
    assert!(took > 0.5 || !shown.contains("Writing pages"), "{shown:?}");
}

#[test]
fn a_build_counts_what_it_made_changed_and_removed() {
    let root = TempDir::new().unwrap();
    folder::write(root.path(), SMALL);
    folder::write(root.path(), &[("content/borta.md", "+++\ntitle = \"Borta\"\n+++\n")]);
    let build = || utfall(&["build", "--as-of", "2020-06-01"], root.path()).err;
    assert!(build().contains(" nya, 0 ändrade, 0 borttagna ("));
    assert!(build().contains(": 0 nya, 0 ändrade, 0 borttagna ("));
    folder::write(root.path(), &[("content/ny.md", "+++\ntitle = \"Ny\"\n+++\n")]);
    folder::write(root.path(), &[("content/om.md", "+++\ntitle = \"Om\"\n+++\nEtt annat prov.\n")]);
    std::fs::remove_file(root.path().join("content/borta.md")).unwrap();
    let said = build();
    assert!(said.contains(": 1 nya, ") && said.contains(" ändrade, 1 borttagna ("), "{said}");
    assert!(!said.contains(" 0 ändrade"), "{said}");
}
