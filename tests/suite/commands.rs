//! Commands and flags: what is printed where, and with which exit status the program ends.

use crate::command::{Run, folder_with, snapshot, utfall, utfall_with, write};
use tempfile::TempDir;

/// A mistake that stops a build.
const WRONG: &str = "== content/om.md\nText.\n";
/// A mistake that does not.
const WARNED: &str = "== content/exempelstad/plan.pdf (attachment)\n";

#[track_caller]
fn is_refused(run: &Run, words: &str) {
    assert_eq!((run.status, &*run.out), (2, ""), "{}", run.err);
    assert!(run.err.contains(words), "{}", run.err);
}

#[test]
fn wrong_use_ends_with_two_and_words() {
    let site = folder_with("");
    let run = |arguments: &[&str]| utfall(arguments, site.path());
    is_refused(&run(&[]), "Usage: utfall");
    is_refused(&run(&["chekc"]), "check");
    is_refused(&run(&["check", "--farlig"]), "--farlig");
    is_refused(&run(&["check", "--format", "xml"]), "xml");
    is_refused(&run(&["check", "--deny", "errors"]), "errors");
    is_refused(&run(&["check", "--lang", "de"]), "de");
    is_refused(&run(&["check", "--as-of", "2020-06-31"]), "2020-06-31");
    is_refused(&run(&["build", "--base-url", "example.org"]), "fel: `example.org` kan inte vara adressen till en sajt");
    is_refused(&utfall_with(&[("SOURCE_DATE_EPOCH", "i går")], &["check"], site.path()), "i går");
    assert!(!site.path().join("public").exists());
}

#[test]
fn no_settings_ends_with_two_and_words() {
    let empty = TempDir::new().unwrap();
    let run = |arguments: &[&str]| utfall(arguments, empty.path());
    for command in ["build", "check"] {
        is_refused(&run(&[command]), "fel: det finns ingen `site.toml` i ");
        is_refused(&run(&[command]), "hjälp: ");
        is_refused(&run(&[command, "--lang", "en"]), "error: there is no `site.toml` in ");
        is_refused(&run(&[command, "--root", "annanstans"]), "fel: det finns ingen `site.toml` i annanstans");
    }
    assert_eq!(std::fs::read_dir(empty.path()).unwrap().count(), 0);
}

#[test]
fn timings_have_a_line_for_each_step_and_each_kind_of_file() {
    let site = folder_with("");
    let run = utfall(&["build", "--timings", "--quiet", "--lang", "en"], site.path());
    let names = |err: &str| -> Vec<String> {
        let name = |line: &str| line.split_once(" ms  ").unwrap_or_else(|| panic!("{line}")).1.to_owned();
        err.lines().map(name).collect()
    };
    let steps = names(&run.err);
    let top: Vec<&str> = steps.iter().map(String::as_str).filter(|name| !name.starts_with(' ')).collect();
    let first = ["read the files", "compare with the last build"];
    assert_eq!(
        top,
        [&first[..], &["check", "render and write", "save the state of the build"]].concat(),
        "{}",
        run.err
    );
    for part in ["  parse promises, places and pages", "  lint the reporting", "  pages (summed over threads)"] {
        assert!(steps.iter().any(|step| step == part), "{part}: {}", run.err);
    }
    // How it is told is no part of what is made.
    utfall(&["build", "--lang", "en"], site.path());
    let again = utfall(&["build", "--timings", "--quiet", "--lang", "en"], site.path());
    assert_eq!(names(&again.err), first, "nothing changed: nothing else is done");
}

#[test]
fn an_edition_that_is_not_there_ends_with_two_and_words() {
    let site = folder_with("");
    let site = site.path();
    is_refused(
        &utfall(&["build", "--edition", "webben"], site),
        "fel: det finns ingen utgåva `webben`\nhjälp: Menade du `webb`?",
    );
    is_refused(&utfall(&["build", "--edition", "kommunen"], site), "hjälp: Sajten har `webb`.");
    is_refused(&utfall(&["build", "--edition", "Webb", "--lang", "en"], site), "error: there is no edition `Webb`");
    assert!(!site.join("public").exists());
}

#[test]
fn nothing_is_written_where_somebody_writes() {
    let site = folder_with("");
    let before = snapshot(site.path());
    for out in ["content", "content/public", "themes", ".", "..", "site.toml", "public/../content"] {
        is_refused(&utfall(&["build", "--out", out], site.path()), "fel: sajten kan inte skrivas till ");
    }
    assert_eq!(snapshot(site.path()), before);
}

#[test]
fn files_of_others_stay() {
    let site = folder_with("");
    write(&site.path().join("public/index.html"), b"min egen");
    is_refused(&utfall(&["build"], site.path()), "public/index.html");
    assert_eq!(std::fs::read(site.path().join("public/index.html")).unwrap(), b"min egen");
}

#[test]
fn a_mistake_ends_with_one_and_a_warning_with_nought() {
    let (fine, warned, wrong) = (folder_with(""), folder_with(WARNED), folder_with(WRONG));
    for command in ["check", "build"] {
        assert_eq!(utfall(&[command], fine.path()).status, 0);
        assert_eq!(utfall(&[command], warned.path()).status, 0);
        assert_eq!(utfall(&[command], wrong.path()).status, 1);
    }
    assert!(!wrong.path().join("public").exists());
    for (site, status) in [(&fine, 0), (&warned, 1), (&wrong, 1)] {
        assert_eq!(utfall(&["check", "--deny", "warnings"], site.path()).status, status);
    }
}

#[test]
fn messages_for_people_go_to_the_standard_error() {
    let site = folder_with(WRONG);
    let run = utfall(&["check"], site.path());
    assert_eq!(run.out, "");
    assert!(run.err.starts_with("fel[no-front-matter]: "), "{}", run.err);
    assert!(run.err.ends_with("1 fel. Sajten kan byggas när felen är rättade.\n"), "{}", run.err);
    let run = utfall(&["check", "--lang", "en"], site.path());
    assert!(run.err.starts_with("error[no-front-matter]: "), "{}", run.err);
    assert!(run.err.ends_with("1 error. Fix the errors to build the site.\n"), "{}", run.err);
    let run = utfall(&["build"], site.path());
    assert_eq!(run.out, "");
    assert!(run.err.ends_with("1 fel. Ingenting skrevs; sajten är som den var.\n"), "{}", run.err);
}

#[test]
fn messages_for_programs_go_to_the_standard_output() {
    let (fine, wrong) = (folder_with(""), folder_with(WRONG));
    for (format, nothing, start) in [
        ("short", "", "content/om.md:1:1: error[no-front-matter]: "),
        ("json", "[]\n", "[\n  {\n    \"code\": \"no-front-matter\","),
        (
            "github",
            "",
            "::error file=content/om.md,line=1,col=1,endColumn=5,title=Fel [no-front-matter]::content/om.md:1: ",
        ),
        (
            "markdown",
            "**Inga fel och inga varningar. Sajten kan byggas.**\n",
            "### content/om.md\n\n- **Fel, rad 1:** ",
        ),
    ] {
        let run = utfall(&["check", "--format", format], fine.path());
        assert_eq!((run.status, &*run.out, &*run.err), (0, nothing, ""), "{format}");
        let run = utfall(&["check", "--format", format], wrong.path());
        assert_eq!((run.status, &*run.err), (1, ""), "{format}");
        assert!(run.out.starts_with(start), "{}", run.out);
    }
}

#[test]
fn a_quiet_run_prints_nothing_but_mistakes() {
    let (fine, warned, wrong) = (folder_with(""), folder_with(WARNED), folder_with(WRONG));
    for command in ["check", "build"] {
        let run = utfall(&[command, "--quiet"], fine.path());
        assert_eq!((run.status, &*run.out, &*run.err), (0, "", ""), "{command}");
        assert!(utfall(&[command, "-q"], warned.path()).err.starts_with("varning[unused-attachment]"));
        assert!(utfall(&[command, "-q"], wrong.path()).err.starts_with("fel[no-front-matter]"));
    }
}

#[test]
fn colours_come_when_they_are_asked_for() {
    let site = folder_with(WRONG);
    assert!(!utfall(&["check"], site.path()).err.contains('\u{1b}'));
    assert!(!utfall(&["check", "--color", "never"], site.path()).err.contains('\u{1b}'));
    assert!(utfall(&["check", "--color", "always"], site.path()).err.contains('\u{1b}'));
}

#[test]
fn a_check_writes_nothing() {
    for files in ["", WARNED, WRONG] {
        let site = folder_with(files);
        let before = snapshot(site.path());
        utfall(&["check"], site.path());
        assert_eq!(snapshot(site.path()), before);
    }
}

#[test]
fn a_site_is_found_from_a_folder_inside_it() {
    let site = folder_with(WRONG);
    let run = utfall(&["check", "--format", "short"], &site.path().join("content/exempelstad/2020"));
    assert!(run.out.starts_with("content/om.md:1:1: "), "{}", run.out);
    let elsewhere = TempDir::new().unwrap();
    let root = site.path().to_str().unwrap();
    let run = utfall(&["check", "--root", root, "--format", "short"], elsewhere.path());
    assert!(run.out.starts_with("content/om.md:1:1: "), "{}", run.out);
}

#[test]
fn a_build_tells_what_it_wrote_and_does_it_once() {
    let site = folder_with("");
    let first = utfall(&["build", "--as-of", "2021-03-01"], site.path());
    assert_eq!((first.status, &*first.out), (0, ""));
    assert!(first.err.contains(" nya, 0 ändrade, 0 borttagna"), "{}", first.err);
    let before = snapshot(&site.path().join("public"));
    let second = utfall(&["build", "--as-of", "2021-03-01", "--lang", "en"], site.path());
    assert!(second.err.contains(": 0 new, 0 changed, 0 removed"), "{}", second.err);
    assert_eq!(snapshot(&site.path().join("public")), before);
}

#[test]
fn scripts_for_shells_are_data() {
    let empty = TempDir::new().unwrap();
    let run = utfall(&["completions", "bash"], empty.path());
    assert_eq!((run.status, &*run.err), (0, ""));
    assert!(run.out.contains("utfall"));
    is_refused(&utfall(&["completions", "skalet"], empty.path()), "skalet");
}
