//! `utfall new`: what it writes is right as it is, and it never writes over anything.

use crate::check::text;
use crate::command::{Run, snapshot, utfall, write};
use crate::example;
use crate::folder;
use std::path::Path;
use utfall::scaffold::{NewSite, RELEASE_FILE, Release, site};
use utfall::value::Lang;

const DAY: &str = "2026-11-20";

fn new_site(lang: Lang, day: &str) -> Vec<(String, String)> {
    site(&NewSite::new(lang, day.parse().unwrap()))
}

/// Writes a new site, and returns its folder.
fn fresh(lang: Lang) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, written) in new_site(lang, DAY) {
        write(&folder.path().join(path), written.as_bytes());
    }
    folder
}

#[track_caller]
fn run(arguments: &[&str], folder: &Path) -> Run {
    utfall(&[arguments, &["--as-of", DAY]].concat(), folder)
}

#[track_caller]
fn well(arguments: &[&str], folder: &Path) -> Run {
    let run = run(arguments, folder);
    assert_eq!(run.status, 0, "{arguments:?}: {}{}", run.out, run.err);
    run
}

#[test]
fn a_new_site_is_without_mistake_on_any_day_of_the_year() {
    for lang in Lang::ALL {
        for (day, follow_ups) in
            [("2026-01-01", 2), ("2026-01-31", 3), ("2026-06-01", 4), ("2026-12-31", 5), ("2028-02-29", 3)]
        {
            let files = new_site(lang, day);
            let is_follow_up =
                |path: &str| path.ends_with("/t1.md") || path.ends_with("/t2.md") || path.ends_with("/t3.md");
            assert_eq!(files.iter().filter(|(path, _)| is_follow_up(path)).count(), follow_ups, "{day}");
            let of_site = files.iter().filter(|(path, _)| path == "site.toml" || path.starts_with("content/"));
            let built = folder::built(of_site.map(|(path, written)| text(path, written)).collect(), &folder::on(day));
            assert!(built.contains_key("exempellan/exempelstad/index.html"), "{day}");
        }
    }
}

#[test]
fn a_new_site_of_a_place_holds_nothing_invented_and_knows_its_repository() {
    for (lang, code, repository, base_url) in [
        ("sv", ["--county", "Storlän"], "https://github.com/Kommunen/loften", "https://kommunen.github.io/loften/"),
        ("sv", ["--code", "0686"], "https://github.com/kommunen/kommunen.github.io.git", "https://kommunen.github.io/"),
        ("en", ["--county", "Storlän"], "https://gitlab.com/kommunen/grupp/loften/", "https://example.org/"),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let site = ["new", "site", ".", "--lang", lang, "--place", "Öst i Viken", "--repository", repository];
        let written = well(&[&site[..], &code].concat(), folder.path());
        assert!(written.err.contains("`utfall new promise ost-i-viken/2026`"), "{}", written.err);
        well(&["check", "--deny", "warnings"], folder.path());
        let files = snapshot(folder.path());
        for (path, text) in files.iter().filter(|(path, _)| path.starts_with("content/") || path == &"README.md") {
            let text = String::from_utf8_lossy(&text.0);
            let shown = text.lines().filter(|line| !line.starts_with('#') && !line.contains(" # "));
            for word in ["Exempel", "påhitt", "invented", "Storstad"] {
                assert!(shown.clone().all(|line| !line.contains(word)), "{path}: {word}");
            }
        }
        let settings = String::from_utf8_lossy(&files["site.toml"].0);
        let shown = repository.trim_end_matches('/').trim_end_matches(".git");
        for line in [format!("base_url = \"{base_url}\""), format!("url = \"{shown}\"")] {
            assert!(settings.lines().any(|found| found.starts_with(&line)), "{line}: {settings}");
        }
        well(&["build"], folder.path());
    }
}

#[test]
fn the_name_of_a_place_breaks_no_file_of_a_new_site() {
    for name in [r#"Stor"stad""#, r"Stor\stad", "Stor @Y@ stad"] {
        let folder = tempfile::tempdir().unwrap();
        well(&["new", "site", ".", "--place", name, "--county", "Storlän"], folder.path());
        well(&["check", "--deny", "warnings"], folder.path());
        for (path, shown) in [("content/index.md", "description = "), ("site.toml", "title = ")] {
            let text = std::fs::read_to_string(folder.path().join(path)).unwrap();
            let written = name.replace('\\', r"\\").replace('"', "\\\"");
            let line = text.lines().find(|line| line.starts_with(shown)).unwrap();
            assert!(line.contains(&written), "{path}: {line}");
        }
    }
}

#[test]
fn a_place_of_a_new_site_needs_its_county_and_a_repository_its_address() {
    let folder = tempfile::tempdir().unwrap();
    for flags in [
        &["--place", "Storstad"][..],
        &["--county", "Storlän"],
        &["--place", "Storstad", "--code", "9999"],
        &["--place", "…", "--county", "Storlän"],
        &["--repository", "kommunen/loften"],
        &["--repository", "https://github.com/kommunen"],
        &["--repository", "https://github.com/kommunen/loften/tree/main?x=\"\nsearch = true"],
    ] {
        let refused = run(&[&["new", "site", "ny"], flags].concat(), folder.path());
        assert_eq!((refused.status, snapshot(folder.path()).len()), (2, 0), "{flags:?}: {}", refused.err);
    }
}

#[test]
fn nothing_is_left_to_fill_in_but_the_release_that_workflows_use() {
    let is_mark = |part: &&str| !part.is_empty() && part.chars().all(|c| c.is_ascii_uppercase() || c == '_');
    for lang in Lang::ALL {
        let release = Release::parse("kommunen/utfall@v0.2.0", "0.2.0");
        let known = site(&NewSite { release, ..NewSite::new(lang, DAY.parse().unwrap()) });
        for (path, written) in &known {
            assert_eq!(written.split('@').find(is_mark), None, "{path}");
        }
        let naming: Vec<&str> =
            known.iter().filter(|(_, text)| text.contains("kommunen/utfall@")).map(|(path, _)| path.as_str()).collect();
        assert_eq!(naming, [RELEASE_FILE], "the version stands in one place");
        let unknown = new_site(lang, DAY);
        let differing = known.iter().zip(&unknown).filter(|(known, unknown)| known != unknown);
        let differing: Vec<&str> = differing.map(|((path, _), _)| path.as_str()).collect();
        assert_eq!(differing, [RELEASE_FILE, "README.md"]);
    }
}

#[test]
fn an_update_touches_workflows_alone_and_shows_what_it_changes() {
    let folder = fresh(Lang::Sv);
    let check = folder.path().join(".github/workflows/check.yml");
    let written = std::fs::read_to_string(&check).unwrap();
    std::fs::write(&check, written.replace("timeout-minutes: 20", "timeout-minutes: 5")).unwrap();
    std::fs::write(folder.path().join(".gitignore"), "/public/\n/eget/\n").unwrap();
    std::fs::remove_file(folder.path().join(".github/dependabot.yml")).unwrap();
    let before = snapshot(folder.path());

    let updated = well(&["new", "site", ".", "--update", "--from", "kommunen/utfall@v0.9.0"], folder.path());
    for line in [
        "+++ b/.github/workflows/check.yml",
        "-    timeout-minutes: 5",
        "+    timeout-minutes: 20",
        "+    - uses: kommunen/utfall@v0.9.0",
        "+++ b/.github/dependabot.yml",
    ] {
        assert!(updated.out.lines().any(|found| found == line), "{line}: {}", updated.out);
    }
    assert!(updated.err.starts_with("3\u{a0}filer ändrades"), "{}", updated.err);
    let after = snapshot(folder.path());
    let changed: Vec<&str> =
        after.iter().filter(|(path, text)| before.get(*path) != Some(text)).map(|(path, _)| path.as_str()).collect();
    assert_eq!(changed, [RELEASE_FILE, ".github/dependabot.yml", ".github/workflows/check.yml"]);

    // A program that was compiled from source does not know which release the site is to use, and leaves it as it is.
    let again = well(&["new", "site", ".", "--update"], folder.path());
    assert_eq!(again.out, "");
    assert_eq!(snapshot(folder.path()), after);
}

#[test]
fn an_update_needs_a_site_and_a_release_a_repository() {
    let folder = tempfile::tempdir().unwrap();
    let update = run(&["new", "site", ".", "--update"], folder.path());
    assert_eq!((update.status, snapshot(folder.path()).len()), (2, 0), "{}", update.err);
    let from = run(&["new", "site", "ny", "--from", "https://github.com/kommunen/utfall"], folder.path());
    assert_eq!((from.status, snapshot(folder.path()).len()), (2, 0), "{}", from.err);
    assert!(from.err.contains("--from kommunen/utfall"), "{}", from.err);
}

#[test]
fn the_commands_of_its_readme_do_what_it_says() {
    for lang in Lang::ALL {
        let folder = fresh(lang);
        let readme = std::fs::read_to_string(folder.path().join("README.md")).unwrap();
        let commands: Vec<&str> = readme.lines().filter(|line| line.starts_with("utfall ")).collect();
        assert!(commands.len() >= 6, "{commands:?}");
        for command in commands.iter().filter(|command| !command.contains(" serve ")) {
            let command = command.split('#').next().unwrap().replace('"', "");
            let arguments: Vec<&str> = command.split_whitespace().skip(1).collect();
            well(&arguments, folder.path());
        }
        for path in ["storstad/place.md", "storstad/2027/promise.md", "storstad/2027/t1.md"] {
            assert!(folder.path().join("content").join(path).is_file(), "{path}");
        }
        warns_of_nothing_but_blanks(folder.path());
        well(&["build"], folder.path());
        assert!(folder.path().join("public/storlan/storstad/2027/t1/index.html").is_file());
    }
}

#[test]
fn nothing_is_ever_written_over() {
    let folder = fresh(Lang::Sv);
    let before = snapshot(folder.path());
    for (arguments, path) in [
        (&["new", "site", "."][..], "./.editorconfig"),
        (&["new", "place", "Exempelstad", "--county", "Exempellän"], "content/exempelstad/place.md"),
        (&["new", "promise", "exempelstad/2026"], "content/exempelstad/2026/promise.md"),
        (&["new", "follow-up", "exempelstad/2026", "t1"], "content/exempelstad/2026/t1.md"),
        (&["new", "follow-up", "exempelstad/2026", "2026-t1"], "content/exempelstad/2026/t1.md"),
    ] {
        let run = run(arguments, folder.path());
        assert_eq!(run.status, 2, "{arguments:?}");
        assert!(run.err.contains(path) && run.err.contains("finns redan"), "{arguments:?}: {}", run.err);
    }
    assert_eq!(snapshot(folder.path()), before);
}

#[test]
fn a_new_promise_takes_over_what_the_last_one_says() {
    let folder = fresh(Lang::Sv);
    well(&["new", "promise", "exempelstad/2027"], folder.path());
    let written = std::fs::read_to_string(folder.path().join("content/exempelstad/2027/promise.md")).unwrap();
    let lines: Vec<&str> = written.lines().map(|line| line.split(" #").next().unwrap().trim()).collect();
    for known in [
        "title = \"Medborgarlöfte 2027\"",
        "valid = \"2027\"",
        "schedule = \"tertial\"",
        "name = \"Exempelstads kommun\"",
    ] {
        assert!(lines.contains(&known), "{known}: {written}");
    }
    warns_of_nothing_but_blanks(folder.path());

    // Its parts are there to be used: without the signs in front, all of it is right.
    let in_use: Vec<String> = written
        .lines()
        .map(|line| match line.strip_prefix("# ") {
            Some(rest) if rest.contains(" = ") || rest.starts_with('[') => rest.to_owned(),
            _ => line.to_owned(),
        })
        .collect();
    // All but what is to be filled in, which nobody may publish as it stands.
    let in_use = in_use.join("\n").replace("\"https://…\"", "\"https://polisen.se/\"").replace("\"…\"", "\"Namn\"");
    write(&folder.path().join("content/exempelstad/2027/promise.md"), in_use.as_bytes());
    let checked = run(&["check"], folder.path());
    assert_eq!(checked.status, 0, "{}\n{in_use}", checked.err);
}

#[test]
fn a_promise_may_hold_from_any_day_to_any_other_or_until_further_notice() {
    let folder = fresh(Lang::Sv);
    well(&["new", "promise", "exempelstad/parken", "--from", "2026-05", "--schedule", "quarter,year"], folder.path());
    well(
        &["new", "promise", "exempelstad/torget", "--from", "2026-05", "--to", "2027", "--schedule", "once"],
        folder.path(),
    );
    well(
        &["new", "follow-up", "exempelstad/parken", "sommaren", "--from", "2026-06", "--to", "2026-08"],
        folder.path(),
    );
    well(&["new", "follow-up", "exempelstad/torget", "once"], folder.path());
    well(&["new", "place", "Norra stan", "--within", "exempelstad"], folder.path());
    well(
        &["new", "place", "Lokalpolisområde Exempelbygden", "--kind", "police-area", "--county", "Exempellän"],
        folder.path(),
    );
    well(&["new", "place", "Jönköping", "--code", "0680"], folder.path());
    warns_of_nothing_but_blanks(folder.path());
    let place = std::fs::read_to_string(folder.path().join("content/norra-stan/place.md")).unwrap();
    assert!(place.contains("kind = \"district\"") && place.contains("within = \"exempelstad\""), "{place}");
}

#[test]
fn what_cannot_be_is_said_with_a_way_out() {
    let folder = fresh(Lang::Sv);
    let before = snapshot(folder.path());
    for (arguments, error, help) in [
        (
            &["new", "follow-up", "exempelstad/2062", "t1"][..],
            "inget medborgarlöfte `exempelstad/2062`",
            "`utfall new promise exempelstad/2062`",
        ),
        (
            &["new", "follow-up", "exempelstad", "t1"],
            "`exempelstad` är inte en plats och ett löfte",
            "`exempelstad/2027`",
        ),
        (&["new", "follow-up", "exempelstad/2026", "tertial3"], "`tertial3` är ingen standardperiod", "`t3`"),
        (&["new", "follow-up", "exempelstad/2026", "2027-t1"], "ingen dag i `2027-t1`", "som gäller 2026"),
        (
            &["new", "follow-up", "exempelstad/2026", "t3", "--from", "2026", "--to", "2026"],
            "`t3` betyder redan",
            "annat namn",
        ),
        (&["new", "promise", "exempelstd/2027"], "ingen plats `exempelstd`", "Menade du `exempelstad`?"),
        (&["new", "promise", "exempelstad/parken"], "`parken` säger inte när löftet gäller", "--from"),
        (&["new", "promise", "exempelstad/x", "--from", "maj"], "`maj` är inget datum", "`2027-05`"),
        (&["new", "promise", "exempelstad/x", "--from", "2026", "--schedule", "once"], "`once`", "--to"),
        (&["new", "place", "Jönköping", "--code", "680"], "`680` är ingen kommunkod", "--code 0680"),
        (
            &["new", "place", "Norra stan", "--within", "exempelstd"],
            "ingen kommun `exempelstd`",
            "Menade du `exempelstad`?",
        ),
        (
            &["new", "place", "Norra stan", "--within", "exempelstad", "--kind", "municipality"],
            "bara en stadsdel",
            "--within",
        ),
        (&["new", "site", "y", "--from", "kommunen"], "`kommunen` är inget förråd", "--from kommunen/utfall"),
    ] {
        let run = run(arguments, folder.path());
        assert_eq!(run.status, 2, "{arguments:?}: {}", run.err);
        assert!(run.err.contains(error) && run.err.contains(help), "{arguments:?}: {}", run.err);
    }
    assert_eq!(snapshot(folder.path()), before);
}

#[test]
fn mistakes_in_what_it_would_build_on_come_first_and_others_do_not_matter() {
    let folder = fresh(Lang::Sv);
    let promise = folder.path().join("content/exempelstad/2026/promise.md");
    write(&folder.path().join("content/exempelstad/2025/t1.md"), b"+++\nstatus = Klar\n+++\n");
    well(&["new", "follow-up", "exempelstad/2026", "t3"], folder.path());

    let slip = std::fs::read_to_string(&promise).unwrap().replace("title = ", "titel = ");
    write(&promise, slip.as_bytes());
    let run = run(&["new", "follow-up", "exempelstad/2026", "q3"], folder.path());
    assert_eq!(run.status, 1);
    assert!(run.err.contains("`titel`") && run.err.contains("Filen skrevs inte."), "{}", run.err);
    assert!(!run.err.contains("Klar"), "{}", run.err);
    assert!(!folder.path().join("content/exempelstad/2026/q3.md").exists());
}

#[test]
fn the_example_of_the_repository_takes_new_files_too() {
    let folder = tempfile::tempdir().unwrap();
    for file in utfall::disk::read(example::root()).unwrap() {
        if let utfall::source::Contents::Text(written) = &file.contents {
            write(&folder.path().join(file.path.as_str()), written.as_bytes());
        } else {
            let bytes = std::fs::read(example::root().join(file.path.as_str())).unwrap();
            write(&folder.path().join(file.path.as_str()), &bytes);
        }
    }
    well(&["new", "follow-up", "exempelstad/2026", "t3"], folder.path());
    well(&["new", "promise", "jonkoping/2027"], folder.path());
    warns_of_nothing_but_blanks(folder.path());
}

/// Checks a folder with new files: that nothing is filled in is all that is said of it.
fn warns_of_nothing_but_blanks(folder: &std::path::Path) {
    let run = run(&["check", "--format", "short"], folder);
    assert_eq!(run.status, 0, "{}", run.err);
    let said = format!("{}{}", run.out, run.err);
    let others = said.lines().filter(|line| line.contains('[') && !line.contains("[empty-"));
    assert_eq!(others.collect::<Vec<_>>(), [""; 0]);
}
