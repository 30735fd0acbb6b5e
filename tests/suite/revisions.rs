//! `utfall diff` of folders and of git revisions.

use crate::command::{git, needs, program};
use crate::tiny_site::{DONE, tiny_site};
use std::fs;
use std::path::Path;
use std::process::Output;
use tempfile::TempDir;

const T1: &str = "content/exempelstad/2026/t1.md";
const POSTPONED: &str = "+++\n[outcome.fotpatrull]\nstatus = \"postponed\"\nreason = \"Regn.\"\n+++\n";
const CHANGED: &str = "Varning: Status för ”Fotpatrull” ändras från Genomförd till Framflyttad.";

fn diff(arguments: &[&str], folder: &Path) -> Output {
    program().arg("diff").args(arguments).current_dir(folder).output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// A repository with two commits: done, then postponed.
fn repository() -> TempDir {
    let site = tiny_site("base", DONE);
    git(site.path(), &["init", "--quiet", "--initial-branch=main"]);
    commit(site.path());
    fs::write(site.path().join(T1), POSTPONED).unwrap();
    commit(site.path());
    site
}

fn commit(folder: &Path) {
    git(folder, &["add", "."]);
    git(folder, &["commit", "--quiet", "--message=test"]);
}

#[test]
fn two_revisions_are_compared_without_touching_the_folder() {
    needs!("git");
    let site = repository();
    fs::write(site.path().join(T1), "not even a follow-up").unwrap();
    let output = diff(&["HEAD~1", "HEAD"], site.path());
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(said(&output).contains(CHANGED), "{}", said(&output));
    assert_eq!(fs::read_to_string(site.path().join(T1)).unwrap(), "not even a follow-up");
}

#[test]
fn one_revision_is_compared_with_the_folder_as_it_is() {
    needs!("git");
    let site = repository();
    assert_eq!(said(&diff(&["main"], site.path())), "Ingenting ändras för läsarna.\n");
    fs::write(site.path().join(T1), DONE).unwrap();
    assert!(said(&diff(&["main"], site.path())).contains("från Framflyttad till Genomförd"));
}

#[test]
fn a_site_may_lie_in_a_folder_of_the_repository() {
    needs!("git");
    let outer = tempfile::tempdir().unwrap();
    let inner = outer.path().join("sajt");
    let site = tiny_site("base", DONE);
    fs::rename(site.path(), &inner).unwrap();
    git(outer.path(), &["init", "--quiet"]);
    fs::write(outer.path().join("site.toml"), "none of this site").unwrap();
    commit(outer.path());
    fs::write(inner.join(T1), POSTPONED).unwrap();
    let output = diff(&["HEAD"], &inner);
    assert!(said(&output).contains(CHANGED), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn files_of_every_kind_are_read_from_a_revision_as_from_a_folder() {
    needs!("git");
    let site = tiny_site("base", &format!("{DONE}Se [planen](plan.pdf) och ![en bild](bild.png).\n"));
    let folder = site.path().join("content/exempelstad/2026");
    fs::write(folder.join("plan.pdf"), vec![7; 200_000]).unwrap();
    fs::write(folder.join("bild.png"), [0xff, 0xfe, 0x00]).unwrap();
    fs::write(folder.join(".hemlig.md"), "none of the site").unwrap();
    for number in 1..200 {
        let page =
            format!("+++\ntitle = \"Sida {number}\"\n+++\n{}\n", "Många ord, så att rören blir fulla. ".repeat(60));
        fs::write(site.path().join(format!("content/sida-{number}.md")), page).unwrap();
    }
    git(site.path(), &["init", "--quiet"]);
    commit(site.path());
    let output = diff(&["HEAD"], site.path());
    assert_eq!(said(&output), "Ingenting ändras för läsarna.\n", "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn two_folders_are_compared_whole_or_by_their_content() {
    let (old, new) = (tiny_site("base", DONE), tiny_site("base", POSTPONED));
    let paths = [old.path(), new.path()].map(|path| path.to_str().unwrap().to_owned());
    assert!(said(&diff(&[&paths[0], &paths[1]], Path::new("."))).contains(CHANGED));

    let content = paths.map(|path| format!("{path}/content"));
    assert!(said(&diff(&[&content[0], &content[1]], Path::new("."))).contains(CHANGED));

    fs::rename(old.path().join("content"), new.path().join("forra")).unwrap();
    assert!(said(&diff(&["forra", "content"], new.path())).contains(CHANGED));
}

#[test]
fn warnings_fail_only_on_request_and_what_cannot_be_compared_says_why() {
    needs!("git");
    let site = repository();
    assert_eq!(diff(&["HEAD~1", "HEAD", "--deny", "warnings"], site.path()).status.code(), Some(1));

    let unknown = diff(&["nowhere", "--lang", "en"], site.path());
    assert_eq!(unknown.status.code(), Some(2));
    let told = String::from_utf8_lossy(&unknown.stderr).into_owned();
    assert!(told.starts_with("error: `nowhere` is neither a folder nor a revision that git knows\n"), "{told}");
    assert_eq!(diff(&["--", "--output=x"], site.path()).status.code(), Some(2), "a flag of git is no revision");

    fs::write(site.path().join(T1), "+++\n[outcome.fotpatrul]\nstatus = \"done\"\n+++\n").unwrap();
    let broken = diff(&["HEAD"], site.path());
    assert_eq!(broken.status.code(), Some(1));
    let told = String::from_utf8_lossy(&broken.stderr).into_owned();
    assert!(
        told.starts_with("Det går inte att jämföra, för i filerna som de är nu finns fel:\n\nfel[unknown-row]"),
        "{told}"
    );
    assert!(told.contains(" --> content/exempelstad/2026/t1.md:2:10\n"), "{told}");
    assert!(told.ends_with("\n1 fel. Rätta felen för att kunna jämföra.\n"), "{told}");

    let broken = diff(&[".", "HEAD", "--lang", "en"], site.path());
    let told = String::from_utf8_lossy(&broken.stderr).into_owned();
    assert!(told.starts_with("Cannot compare: there are errors in `.`:\n\nerror[unknown-row]"), "{told}");
}

#[test]
fn what_git_tells_its_hooks_about_another_repository_does_not_count() {
    needs!("git");
    let (site, other) = (repository(), TempDir::new().unwrap());
    git(other.path(), &["init", "--quiet"]);
    let variables = git(other.path(), &["rev-parse", "--local-env-vars"]);
    assert!(variables.lines().any(|name| name == "GIT_DIR"), "{variables}");
    let elsewhere = other.path().join(".git");
    let run = program()
        .args(["diff", "HEAD~1", "HEAD"])
        .current_dir(site.path())
        .envs(variables.lines().map(|name| (name, elsewhere.as_os_str())))
        .output()
        .unwrap();
    assert!(said(&run).contains(CHANGED), "{}", String::from_utf8_lossy(&run.stderr));
}

#[test]
fn a_revision_that_a_shallow_clone_lacks_is_to_be_fetched() {
    needs!("git");
    let (site, clones) = (repository(), TempDir::new().unwrap());
    let from = format!("file://{}", site.path().display());
    git(clones.path(), &["clone", "--quiet", "--depth", "1", &from, "klon"]);
    let output = diff(&["HEAD~1"], &clones.path().join("klon"));
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("`HEAD~1` är varken en mapp eller en version"), "{said}");
    assert!(said.contains("git fetch --unshallow"), "{said}");
}

#[test]
fn a_file_that_is_replaced_by_one_of_the_same_size_is_told() {
    needs!("git");
    let site = repository();
    let page = "+++\ntitle = \"Om\"\n+++\n[Protokollet](protokoll.pdf)\n";
    fs::write(site.path().join("content/om.md"), page).unwrap();
    let file = site.path().join("content/protokoll.pdf");
    fs::write(&file, "%PDF-1.4 a").unwrap();
    commit(site.path());
    let nothing = "Ingenting ändras för läsarna.\n";
    assert_eq!(said(&diff(&["HEAD"], site.path())), nothing);
    fs::write(&file, "%PDF-1.4 b").unwrap();
    let replaced = "Filen protokoll.pdf byts ut mot en annan med samma namn.";
    assert!(said(&diff(&["HEAD"], site.path())).contains(replaced));
    commit(site.path());
    assert!(said(&diff(&["HEAD~1", "HEAD"], site.path())).contains(replaced));
    assert_eq!(said(&diff(&["HEAD"], site.path())), nothing);
    // A content folder and a folder of a site.
    let other = TempDir::new().unwrap();
    git(site.path(), &["worktree", "add", "--quiet", other.path().join("gammal").to_str().unwrap(), "HEAD~1"]);
    let (old, content) = (other.path().join("gammal"), other.path().join("gammal/content"));
    for older in [old, content] {
        let printed = said(&diff(&[older.to_str().unwrap(), "."], site.path()));
        assert!(printed.contains(replaced), "{}: {printed}", older.display());
    }
}
