//! `build --history`: a repository is asked once, and only then.

use super::command::{git_on, needs, program};
use super::tiny_site::{DONE, tiny_site};
use std::fs;
use std::path::Path;
use std::process::Output;

fn git(root: &Path, day: &str, arguments: &[&str]) {
    git_on(Some(day), root, arguments);
}

fn build(root: &Path, flags: &[&str], path: Option<&str>) -> Output {
    let mut command = program();
    command.args(["build", "--as-of", "2026-11-20", "--quiet", "--root"]).arg(root).args(flags);
    if let Some(path) = path {
        command.env("PATH", path);
    }
    command.output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn page(root: &Path, path: &str) -> String {
    fs::read_to_string(root.join("public/exempellan/exempelstad/2026").join(path)).unwrap()
}

/// A repository with a promise of January, whose follow-up was merged in October.
fn repository() -> tempfile::TempDir {
    let site = tiny_site("polisen", DONE);
    let root = site.path();
    let settings = fs::read_to_string(root.join("site.toml")).unwrap();
    let settings = settings.replace("[[edition]]", "[repository]\nurl = \"https://example.org/kod\"\n[[edition]]");
    fs::write(root.join("site.toml"), settings).unwrap();
    fs::write(root.join(".gitignore"), "public/\n").unwrap();
    git(root, "2026-01-10", &["init", "--quiet", "--initial-branch", "main"]);
    git(root, "2026-01-10", &["add", "."]);
    git(root, "2026-01-10", &["commit", "--quiet", "--message", "Löftet"]);
    git(root, "2026-09-01", &["switch", "--quiet", "--create", "gren"]);
    fs::write(root.join("content/exempelstad/2026/t1.md"), format!("{DONE}Mer om det.\n")).unwrap();
    git(root, "2026-09-01", &["commit", "--quiet", "--all", "--message", "Uppföljningen"]);
    git(root, "2026-10-05", &["switch", "--quiet", "main"]);
    git(root, "2026-10-05", &["merge", "--quiet", "--no-ff", "--message", "In", "gren"]);
    site
}

#[test]
fn each_page_says_when_its_file_was_last_changed_and_leads_to_all_its_versions() {
    needs!("git");
    let site = repository();
    let output = build(site.path(), &["--history"], None);
    assert!(output.status.success() && said(&output).is_empty(), "{}", said(&output));
    let (promise, follow_up) = (page(site.path(), "index.html"), page(site.path(), "t1/index.html"));
    assert!(promise.contains("<time datetime=\"2026-01-10\">10\u{a0}januari 2026</time>"), "{promise}");
    // Readers saw it when it was merged, not when it was written.
    assert!(follow_up.contains("<time datetime=\"2026-10-05\">5\u{a0}oktober 2026</time>"), "{follow_up}");
    let versions = "https://example.org/kod/commits/main/content/exempelstad/2026/t1.md";
    assert!(follow_up.contains(versions));
    let table = fs::read_to_string(site.path().join("public/oppna-data/follow_ups.csv")).unwrap();
    assert!(table.contains("content/exempelstad/2026/t1.md,2026-10-05,"), "{table}");
    assert_eq!(page(site.path(), "t1/index.html"), follow_up);

    // A citation names a day that these words stood there, and stays as it is from day to day.
    assert!(follow_up.contains("urldate = {2026-10-05}") && promise.contains("urldate = {2026-10-05}"));
    build(site.path(), &[], None);
    assert!(page(site.path(), "t1/index.html").contains("urldate = {2026-11-20}"), "without the history: the day");
}

#[test]
fn what_a_branch_took_over_from_main_is_not_newer_than_on_main() {
    needs!("git");
    let site = repository();
    let root = site.path();
    // The promise changes on main in November; a branch that began before takes that over in December.
    git(root, "2026-10-06", &["branch", "annan"]);
    let promise = root.join("content/exempelstad/2026/promise.md");
    let text = fs::read_to_string(&promise).unwrap();
    fs::write(&promise, format!("{text}Om löftet.\n")).unwrap();
    git(root, "2026-11-01", &["commit", "--quiet", "--all", "--message", "Löftet på main"]);
    git(root, "2026-12-01", &["switch", "--quiet", "annan"]);
    fs::write(root.join("content/exempelstad/2026/t1.md"), format!("{DONE}Ännu mer om det.\n")).unwrap();
    git(root, "2026-12-01", &["commit", "--quiet", "--all", "--message", "Uppföljningen igen"]);
    git(root, "2026-12-02", &["merge", "--quiet", "--no-ff", "--message", "Main hit", "main"]);
    git(root, "2026-12-10", &["switch", "--quiet", "main"]);
    git(root, "2026-12-10", &["merge", "--quiet", "--no-ff", "--message", "In", "annan"]);
    build(root, &["--history"], None);
    let dates = ["index.html", "t1/index.html"].map(|path| {
        let html = page(root, path);
        let (_, rest) = html.split_once("Källfilen ändrades senast").unwrap();
        rest.split_once("datetime=\"").unwrap().1[..10].to_owned()
    });
    assert_eq!(dates, ["2026-11-01", "2026-12-10"]);
}

#[test]
fn without_the_flag_git_is_not_there_at_all() {
    needs!("git");
    let site = repository();
    let nowhere = tempfile::tempdir().unwrap();
    let path = nowhere.path().to_str().unwrap();
    let output = build(site.path(), &[], Some(path));
    assert!(output.status.success(), "{}", said(&output));
    assert!(!page(site.path(), "index.html").contains("Källfilen ändrades senast"));
    assert_eq!(build(site.path(), &["--history"], Some(path)).status.code(), Some(2));
}

#[test]
fn a_folder_without_a_history_is_said_to_have_none() {
    needs!("git");
    let site = tiny_site("polisen", DONE);
    let output = build(site.path(), &["--history"], None);
    assert_eq!(output.status.code(), Some(2));
    assert!(said(&output).contains("inte i något git-förråd"), "{}", said(&output));
    assert!(!site.path().join("public").exists());
}

#[test]
fn a_shallow_clone_is_recognised_and_nothing_is_made_up() {
    needs!("git");
    let site = repository();
    let clone = tempfile::tempdir().unwrap();
    let from = format!("file://{}", site.path().display());
    git(clone.path(), "2026-11-01", &["clone", "--quiet", "--depth", "1", &from, "klon"]);
    let root = clone.path().join("klon");
    let output = build(&root, &["--history"], None);
    assert!(output.status.success());
    assert!(said(&output).contains("klonen är grund"), "{}", said(&output));
    for path in ["index.html", "t1/index.html"] {
        assert!(!page(&root, path).contains("Källfilen ändrades senast"), "{path}");
    }
    // One commit more, and what that changed is known.
    fs::write(root.join("content/exempelstad/2026/t1.md"), format!("{DONE}Ännu mer.\n")).unwrap();
    git(&root, "2026-11-02", &["commit", "--quiet", "--all", "--message", "Mer"]);
    build(&root, &["--history"], None);
    assert!(!page(&root, "index.html").contains("Källfilen ändrades senast"));
    assert!(page(&root, "t1/index.html").contains("2\u{a0}november 2026"));
}

#[test]
fn a_repository_without_a_commit_is_said_to_have_none() {
    needs!("git");
    let site = tiny_site("polisen", DONE);
    git(site.path(), "2026-01-10", &["init", "--quiet"]);
    let output = build(site.path(), &["--history"], None);
    assert_eq!(output.status.code(), Some(2));
    assert!(said(&output).contains("har ingen version än"), "{}", said(&output));
}

#[test]
fn where_git_is_missing_that_is_said() {
    needs!("git");
    let (site, nowhere) = (repository(), tempfile::tempdir().unwrap());
    let output = build(site.path(), &["--history"], nowhere.path().to_str());
    assert_eq!(output.status.code(), Some(2));
    let said = said(&output);
    assert!(said.starts_with("fel: programmet git finns inte på den här datorn"), "{said}");
    assert!(said.contains("Bygg utan `--history`") && !said.contains("os error"), "{said}");
}

#[test]
fn where_another_owns_the_repository_the_command_that_allows_it_is_shown() {
    needs!("git");
    let site = repository();
    let mut command = program();
    // Git has this variable for tests of its own.
    command.env("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1").args(["build", "--history", "--root"]).arg(site.path());
    let output = command.output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    let said = said(&output);
    assert!(said.contains("ägs av en annan användare (dubious ownership)"), "{said}");
    assert!(said.contains("`git config --global --add safe.directory "), "{said}");
}

#[test]
fn files_of_a_submodule_get_no_day_and_that_is_said() {
    needs!("git");
    let site = repository();
    let content = tempfile::tempdir().unwrap();
    let inner = content.path().join("content");
    fs::rename(site.path().join("content"), &inner).unwrap();
    for arguments in [&["init", "--quiet"][..], &["add", "."], &["commit", "--quiet", "--message", "Texterna"]] {
        git(&inner, "2026-11-01", arguments);
    }
    git(site.path(), "2026-11-01", &["rm", "--quiet", "-r", "--cached", "content"]);
    let from = inner.to_str().unwrap();
    let add = ["-c", "protocol.file.allow=always", "submodule", "--quiet", "add", from, "content"];
    git(site.path(), "2026-11-01", &add);
    git(site.path(), "2026-11-01", &["commit", "--quiet", "--message", "Undermodulen"]);
    let output = build(site.path(), &["--history"], None);
    assert!(output.status.success(), "{}", said(&output));
    assert!(said(&output).contains("`content` är en undermodul (submodule)"), "{}", said(&output));
    assert!(!page(site.path(), "t1/index.html").contains("Källfilen ändrades senast"));
    let mut diff = program();
    let output = diff.args(["diff", "HEAD", "--root"]).arg(site.path()).output().unwrap();
    assert_eq!((output.status.code(), &*output.stdout), (Some(2), &b""[..]));
    assert!(said(&output).contains("har inte filerna som de var i `HEAD`"), "{}", said(&output));
}
