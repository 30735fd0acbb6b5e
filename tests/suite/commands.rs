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
    is_refused(&run(&[]), "Användning: utfall");
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
        [&first[..], &["check", "find what does not change", "render and write", "save the state of the build"]]
            .concat(),
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

#[test]
fn help_speaks_one_language() {
    let folder = TempDir::new().unwrap();
    let help = |variables: &[(&str, &str)], arguments: &[&str]| {
        let run = utfall_with(variables, arguments, folder.path());
        assert_eq!((run.status, &*run.err), (0, ""), "{arguments:?}");
        run.out
    };
    let (sv, en) = (help(&[], &["--help"]), help(&[], &["--help", "--lang", "en"]));
    assert!(sv.starts_with("Gör webbsidor av Markdown-filer om medborgarlöften"), "{sv}");
    assert!(en.starts_with("A static site generator for Swedish citizen promises"), "{en}");
    let (sv_build, en_build) = (help(&[], &["build", "--help"]), help(&[], &["build", "--help", "--lang", "en"]));
    for words in ["Användning: utfall build [FLAGGOR]", "Flaggor:", "--out <MAPP>", "[förval: public]", "Visa hjälpen"]
    {
        assert!(sv_build.contains(words), "{words}: {sv_build}");
    }
    for words in ["Usage: utfall build [OPTIONS]", "Options:", "--out <DIR>", "[default: public]", "Print help"] {
        assert!(en_build.contains(words), "{words}: {en_build}");
    }
    for (text, foreign) in [
        (&sv, ["Usage", "Commands", "Options", "Print", "default", "ossible"]),
        (&sv_build, ["Usage", "Commands", "Options", "Print", "default", "ossible"]),
        (&en, ["Användning", "Kommandon", "Flaggor", "Visa", "förval", "Värden"]),
        (&en_build, ["Användning", "Kommandon", "Flaggor", "Visa", "förval", "Värden"]),
    ] {
        for word in foreign {
            assert!(!text.contains(word), "{word}: {text}");
        }
    }
    // The variable of the program, and that of the machine.
    assert_eq!(help(&[("UTFALL_LANG", "en")], &["--help"]), en);
    assert_eq!(help(&[("LANG", "en_GB.UTF-8")], &["--help"]), en);
    assert_eq!(help(&[("LANG", "en_GB.UTF-8"), ("UTFALL_LANG", "sv")], &["--help"]), sv);
    assert_eq!(help(&[("LC_ALL", "C.UTF-8")], &["--help"]), sv);
    // Asked for in another way.
    assert_eq!(help(&[], &["help"]), sv);
    assert_eq!(help(&[], &["help", "build"]), sv_build);
    assert_eq!(help(&[("UTFALL_LANG", "en")], &["help", "build"]), en_build);
}

#[test]
fn what_is_wrong_with_a_command_is_told_in_one_language() {
    let folder = TempDir::new().unwrap();
    for (arguments, sv, en) in [
        (
            &["check", "--fromat", "json"][..],
            "fel: `utfall check` har ingen flagga `--fromat`\nhjälp: Menade du `--format`?\n",
            "error: `utfall check` has no flag `--fromat`\nhelp: Did you mean `--format`?\n",
        ),
        (
            &["build", "--farlig"],
            "fel: `utfall build` har ingen flagga `--farlig`\nhjälp: `utfall build --help` visar vad som går att skriva.\n",
            "error: `utfall build` has no flag `--farlig`\nhelp: `utfall build --help` shows what can be written.\n",
        ),
        (
            &["buidl"],
            "fel: det finns inget kommando `buidl`\nhjälp: Menade du `build`?\n",
            "error: there is no command `buidl`\nhelp: Did you mean `build`?\n",
        ),
        (
            &["help", "new", "sote"],
            "fel: det finns inget kommando `sote`\nhjälp: Menade du `site`?\n",
            "error: there is no command `sote`\nhelp: Did you mean `site`?\n",
        ),
        (
            &["help", "kaffe"],
            "fel: det finns inget kommando `kaffe`\nhjälp: `utfall --help` räknar upp kommandona.\n",
            "error: there is no command `kaffe`\nhelp: `utfall --help` lists the commands.\n",
        ),
        (
            &["check", "--format", "xml"],
            "fel: `--format` kan inte vara `xml`\nhjälp: Det kan vara `human`, `short`, `json`, `github` eller `markdown`.\n",
            "error: `--format` cannot be `xml`\nhelp: It can be `human`, `short`, `json`, `github` or `markdown`.\n",
        ),
        (
            &["check", "--deny", "errors"],
            "fel: `--deny` kan inte vara `errors`\nhjälp: Det kan bara vara `warnings`.\n",
            "error: `--deny` cannot be `errors`\nhelp: It can only be `warnings`.\n",
        ),
        (
            &["check", "--as-of", "2020-06-31"],
            "fel: `--as-of` kan inte vara `2020-06-31`\nhjälp: Skriv en dag som finns, som `--as-of 2026-11-20`.\n",
            "error: `--as-of` cannot be `2020-06-31`\nhelp: Write a day that exists, as in `--as-of 2026-11-20`.\n",
        ),
        (
            &["serve", "--port", "99999"],
            "fel: `--port` kan inte vara `99999`\nhjälp: Skriv ett tal från 0 till 65535.\n",
            "error: `--port` cannot be `99999`\nhelp: Write a number from 0 to 65535.\n",
        ),
        (
            &["check", "--format"],
            "fel: efter `--format` saknas ett värde\nhjälp: Det kan vara `human`, `short`, `json`, `github` eller `markdown`.\n",
            "error: there is no value after `--format`\nhelp: It can be `human`, `short`, `json`, `github` or `markdown`.\n",
        ),
        (
            &["build", "--quiet=ja"],
            "fel: `--quiet` tar inget värde, men fick `ja`\nhjälp: `utfall build --help` visar vad som går att skriva.\n",
            "error: `--quiet` takes no value, but got `ja`\nhelp: `utfall build --help` shows what can be written.\n",
        ),
        (
            &["build", "mappen"],
            "fel: `mappen` är ett ord för mycket\nhjälp: `utfall build --help` visar vad som går att skriva.\n",
            "error: `mappen` is one word too many\nhelp: `utfall build --help` shows what can be written.\n",
        ),
        (
            &["build", "--out", "a", "--out", "b"],
            "fel: `--out` står två gånger\nhjälp: `utfall build --help` visar vad som går att skriva.\n",
            "error: `--out` is written twice\nhelp: `utfall build --help` shows what can be written.\n",
        ),
        (
            &["diff"],
            "fel: efter `utfall diff` saknas `FÖRE`\nhjälp: `utfall diff --help` visar vad som går att skriva.\n",
            "error: after `utfall diff` there is no `OLD`\nhelp: `utfall diff --help` shows what can be written.\n",
        ),
        (
            &["new", "place", "Storstad"],
            "fel: efter `utfall new place` saknas `--code <KOD>` / `--county <NAMN>` / `--within <PLATS>`\n\
             hjälp: `utfall new place --help` visar vad som går att skriva.\n",
            "error: after `utfall new place` there is no `--code <CODE>` / `--county <NAME>` / `--within <PLACE>`\n\
             help: `utfall new place --help` shows what can be written.\n",
        ),
        (
            &["new", "place", "Storstad", "--code", "0680", "--county", "Län"],
            "fel: `--code` kan inte stå tillsammans med `--county`\n\
             hjälp: `utfall new place --help` visar vad som går att skriva.\n",
            "error: `--code` cannot stand together with `--county`\n\
             help: `utfall new place --help` shows what can be written.\n",
        ),
        (
            &["completions", "skalet"],
            "fel: `SKAL` kan inte vara `skalet`\n\
             hjälp: Det kan vara `bash`, `elvish`, `fish`, `powershell` eller `zsh`.\n",
            "error: `SHELL` cannot be `skalet`\nhelp: It can be `bash`, `elvish`, `fish`, `powershell` or `zsh`.\n",
        ),
    ] {
        for (lang, told) in [("sv", sv), ("en", en)] {
            let run = utfall_with(&[("UTFALL_LANG", lang)], arguments, folder.path());
            assert_eq!((run.status, &*run.out, &*run.err), (2, "", told), "{arguments:?}");
        }
    }
    let run = utfall_with(&[("UTFALL_LANG", "svenska")], &["check"], folder.path());
    let told = "fel: `UTFALL_LANG` är `svenska`\nhjälp: Skriv `sv` eller `en`, eller ta bort variabeln.\n";
    assert_eq!((run.status, &*run.err), (2, told));
    let run = utfall_with(&[("UTFALL_LANG", "de"), ("LANG", "en_GB")], &["check"], folder.path());
    let told = "error: `UTFALL_LANG` is `de`\nhelp: Write `sv` or `en`, or unset the variable.\n";
    assert_eq!((run.status, &*run.err), (2, told));
}

#[test]
fn the_manual_and_completions_follow_the_language() {
    let folder = TempDir::new().unwrap();
    let printed = |arguments: &[&str]| {
        let run = utfall(arguments, folder.path());
        assert_eq!(run.status, 0, "{}", run.err);
        run.out
    };
    let (sv, en) = (printed(&["manual"]), printed(&["manual", "--lang", "en"]));
    assert!(sv.contains(".SH NAMN\n") && sv.contains(".SH FLAGGOR\n") && sv.contains("Sajtens mapp"), "{sv}");
    assert!(en.contains(".SH NAME\n") && en.contains(".SH OPTIONS\n") && en.contains("The folder of the site"), "{en}");
    for english in [".SH NAME", ".SH SYNOPSIS", ".SH DESCRIPTION", ".SH OPTIONS", "Possible values", "[default"] {
        assert!(!sv.contains(english), "{english}: {sv}");
    }
    for (shell, begins) in
        [("bash", "_utfall()"), ("zsh", "#compdef utfall"), ("fish", "# Print an optspec"), ("powershell", "\nusing")]
    {
        let (sv, en) = (printed(&["completions", shell]), printed(&["completions", shell, "--lang", "en"]));
        assert!(sv.starts_with(begins), "{shell}: {}", &sv[..100]);
        if shell != "bash" {
            assert!(sv.contains("Sajtens mapp") && !sv.contains("The folder of the site"), "{shell}");
            assert!(en.contains("The folder of the site") && !en.contains("Sajtens mapp"), "{shell}");
        }
    }
}

#[test]
fn new_files_are_in_the_language_that_is_asked_for_and_not_in_that_of_the_machine() {
    let folder = TempDir::new().unwrap();
    let new = |variables: &[(&str, &str)], name: &str| {
        let run = utfall_with(variables, &["new", "site", name, "--from", "exempel/utfall"], folder.path());
        assert_eq!(run.status, 0, "{}", run.err);
        (std::fs::read_to_string(folder.path().join(name).join("site.toml")).unwrap(), run.err)
    };
    let machine = ("LANG", "en_GB.UTF-8");
    let (settings, told) = new(&[machine], "one");
    assert!(settings.contains("Medborgarlöften") && told.starts_with("25 files in one"), "{told}{settings}");
    let (settings, told) = new(&[machine, ("UTFALL_LANG", "en")], "two");
    assert!(settings.contains("language = \"en\"") && told.starts_with("25 files in two"), "{told}{settings}");

    let run = utfall_with(&[machine], &["new", "place", "Storstad", "--code", "0680"], &folder.path().join("one"));
    assert!(run.err.starts_with("Wrote content/storstad/place.md"), "{}", run.err);
    let place = std::fs::read_to_string(folder.path().join("one/content/storstad/place.md")).unwrap();
    assert!(place.contains("Storstad") && !place.contains(" the "), "{place}");
}

#[test]
fn nothing_is_named_as_windows_names_a_device() {
    let site = folder_with("");
    for arguments in [
        &["new", "place", "Con", "--code", "0680"][..],
        &["new", "place", "Kon", "--id", "con", "--code", "0680"],
        &["new", "promise", "exempelstad/con", "--from", "2027"],
    ] {
        is_refused(
            &utfall(arguments, site.path()),
            "fel: `con` kan inte vara namn på en mapp eller fil\n\
             hjälp: Windows har det namnet för sig självt. Lägg till något, till exempel `con-1`.\n",
        );
    }
    is_refused(
        &utfall(&["new", "place", "Con", "--code", "0680", "--lang", "en"], site.path()),
        "help: Windows keeps that name for itself. Add something to it, as in `con-1`.\n",
    );
}
