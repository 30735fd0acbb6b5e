//! Errors, warnings and hints in every shape, and what each does to the exit status.

use crate::command::{utfall, write};
use utfall::scaffold::{NewSite, site};
use utfall::value::Lang;

/// A new site, and below the follow-up of its first period what is wrong with it.
fn site_with(slip: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in site(&NewSite::new(Lang::Sv, "2026-11-20".parse().unwrap())) {
        let text = if path == "content/exempelstad/2025/t1.md" { format!("{text}\n{slip}\n") } else { text };
        write(&folder.path().join(path), text.as_bytes());
    }
    folder
}

#[track_caller]
fn check(folder: &tempfile::TempDir, arguments: &[&str], status: i32, said: &[&str]) {
    let run = utfall(&[&["check", "--as-of", "2026-11-20"], arguments].concat(), folder.path());
    assert_eq!(run.status, status, "{arguments:?}: {}{}", run.out, run.err);
    for words in said {
        let (expected, other) = match arguments {
            ["--format", ..] => (&run.out, &run.err),
            _ => (&run.err, &run.out),
        };
        assert!(expected.contains(words), "{words}: {expected}");
        assert_eq!(other, "", "data and messages for people are apart");
    }
}

#[test]
fn nothing_to_say_is_fine_in_every_shape() {
    let folder = site_with("");
    check(&folder, &[], 0, &["Inga fel och inga varningar. Sajten kan byggas.\n"]);
    check(&folder, &["--deny", "warnings"], 0, &[]);
    for (format, expected) in [("short", ""), ("github", ""), ("json", "[]\n")] {
        let run = utfall(&["check", "--as-of", "2026-11-20", "--format", format], folder.path());
        assert_eq!((run.status, run.out.as_str()), (0, expected), "{format}");
    }
}

#[test]
fn a_hint_stops_nothing_even_where_warnings_are_denied() {
    let folder = site_with("Arbetet avseende kameror fortsätter.");
    check(&folder, &[], 0, &["tips[plain-language]: ", "1 tips. Sajten kan byggas.\n"]);
    check(&folder, &["--deny", "warnings"], 0, &["1 tips."]);
    check(&folder, &["--format", "short"], 0, &["content/exempelstad/2025/t1.md:", ": hint[plain-language]: "]);
    check(&folder, &["--format", "json"], 0, &["\"code\": \"plain-language\"", "\"severity\": \"hint\""]);
    check(&folder, &["--format", "github"], 0, &["::notice file=content/exempelstad/2025/t1.md,line="]);
}

#[test]
fn a_warning_stops_only_where_warnings_are_denied() {
    let folder = site_with("[Läs mer här](https://polisen.se/).");
    check(&folder, &[], 0, &["varning[link-text]: ", "1 varning. Sajten kan byggas.\n"]);
    check(&folder, &["--deny", "warnings"], 1, &["varning[link-text]: "]);
    check(&folder, &["--format", "short"], 0, &[": warning[link-text]: "]);
    check(&folder, &["--format", "json", "--deny", "warnings"], 1, &["\"severity\": \"warning\""]);
    check(&folder, &["--format", "github"], 0, &["::warning file=content/exempelstad/2025/t1.md,line="]);
}

#[test]
fn an_error_stops_always() {
    let folder = site_with("<b>fet</b>");
    check(&folder, &[], 1, &["fel[raw-html]: ", "1 fel. Sajten kan byggas när felen är rättade.\n"]);
    check(&folder, &["--format", "short"], 1, &[": error[raw-html]: "]);
    check(&folder, &["--format", "json"], 1, &["\"severity\": \"error\""]);
    check(&folder, &["--format", "github"], 1, &["::error file=content/exempelstad/2025/t1.md,line="]);
}
