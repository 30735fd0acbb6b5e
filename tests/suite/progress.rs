//! What a build shows while it works: on a terminal, in a pipe, and when it is to be quiet.

use crate::command::utfall;
use crate::folder::{self, SMALL};
use tempfile::TempDir;

/// On the terminal of `script`, which every Linux has (util-linux).
#[cfg(target_os = "linux")]
mod on_a_terminal {
    use crate::command::{command, needs, utfall};
    use crate::folder::{self, SMALL};
    use tempfile::TempDir;

    const WAITING: &str = "Skriver sidor";

    /// Shows the bar from the first file on, however fast the machine is.
    const AT_ONCE: &str = "--progress-after 0";

    /// Shows no bar, however slow the machine is.
    const NEVER: &str = "--progress-after 1000000000";

    /// Builds a small site on a terminal, and returns all that it shows.
    fn shown(arguments: &str, variables: &[(&str, &str)]) -> String {
        let root = TempDir::new().unwrap();
        folder::write(root.path(), SMALL);
        let line = format!("{} build --as-of 2020-06-01 {arguments}", env!("CARGO_BIN_EXE_utfall"));
        let run = command("script")
            .args(["--quiet", "--return", "--command", &line, "/dev/null"])
            .current_dir(root.path())
            .env("TERM", "xterm-256color")
            .envs(variables.iter().copied())
            .output()
            .unwrap();
        assert!(run.status.success(), "{run:?}");
        String::from_utf8_lossy(&run.stdout).into_owned()
    }

    #[test]
    fn a_bar_comes_and_goes_before_the_closing_line() {
        needs!("script");
        let shown = shown(AT_ONCE, &[]);
        assert!(shown.contains(WAITING) && shown.contains("\u{1b}[36m"), "{shown:?}");
        let last = shown.trim_end().rsplit(['\r', '\n']).next().unwrap();
        // Where the bar was, the line is empty again.
        let last = last.trim_start_matches("\u{1b}[2K");
        assert!(last.starts_with(char::is_numeric) && last.contains("\u{a0}filer, "), "{last:?}");
        assert!(last.contains(" nya, 0 ändrade, 0 borttagna (") && last.ends_with(" s)"), "{last:?}");
    }

    #[test]
    fn a_bar_without_colours_where_none_are_wanted() {
        needs!("script");
        let shown = shown(AT_ONCE, &[("NO_COLOR", "1")]);
        assert!(shown.contains(WAITING), "{shown:?}");
        assert!(!shown.contains("\u{1b}[3") && !shown.contains("\u{1b}[1m"), "{shown:?}");
    }

    #[test]
    fn no_bar_before_its_time() {
        needs!("script");
        let shown = shown(NEVER, &[]);
        assert!(shown.contains("\u{a0}filer, ") && !shown.contains(WAITING), "{shown:?}");
    }

    #[test]
    fn nothing_at_all_where_it_is_to_be_quiet() {
        needs!("script");
        assert_eq!(shown(&format!("{AT_ONCE} --quiet"), &[]), "");
    }

    #[test]
    fn no_bar_in_a_pipe() {
        let root = TempDir::new().unwrap();
        folder::write(root.path(), SMALL);
        let arguments: Vec<&str> = AT_ONCE.split(' ').collect();
        let piped = utfall(&[&["build", "--as-of", "2020-06-01"], &arguments[..]].concat(), root.path());
        assert!(!piped.err.contains(WAITING) && !piped.err.contains(['\r', '\u{1b}']), "{}", piped.err);
        assert_eq!((piped.err.lines().count(), piped.out.as_str()), (1, ""));
    }
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
