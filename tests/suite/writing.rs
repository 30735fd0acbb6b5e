//! What a build does to the folder that it writes to, and what it never does.

use super::command::program;
use super::folder::{self, SMALL};
use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Output;
use std::time::{Duration, SystemTime};
use tempfile::TempDir;
use utfall::disk::{self, WriteError, Written};

/// What a folder holds: files with their text, links with where they lead, folders with nothing.
type Tree = BTreeMap<String, String>;

fn tree(folder: &Path) -> Tree {
    let entries = walkdir::WalkDir::new(folder).min_depth(1).into_iter().map(Result::unwrap);
    let entry = |entry: walkdir::DirEntry| {
        let path = entry.path().strip_prefix(folder).unwrap().to_str().unwrap().to_owned();
        let what = if entry.path_is_symlink() {
            format!("-> {}", fs::read_link(entry.path()).unwrap().display())
        } else if entry.file_type().is_dir() {
            "folder".to_owned()
        } else {
            String::from_utf8_lossy(&fs::read(entry.path()).unwrap()).into_owned()
        };
        (path, what)
    };
    entries.map(entry).collect()
}

/// The same without what is not published.
fn published(folder: &Path) -> Tree {
    tree(folder).into_iter().filter(|(path, _)| !path.starts_with(".utfall")).collect()
}

/// Writes files with these texts.
fn write(out: &Path, files: &[(&str, &str)]) -> Result<Written, WriteError<()>> {
    let mut files = files.to_vec();
    files.sort_unstable();
    let paths: Vec<&str> = files.iter().map(|(path, _)| *path).collect();
    disk::write(
        out,
        &paths,
        |_| None,
        |number, sink| {
            // In two pieces, so that files part in the middle as well.
            let (one, two) = files[number].1.as_bytes().split_at(files[number].1.len() / 2);
            sink.write_all(one).and_then(|()| sink.write_all(two)).map_err(|error| panic!("{error}"))
        },
    )
}

#[track_caller]
fn written(out: &Path, files: &[(&str, &str)], made: usize, changed: usize, unchanged: usize, removed: usize) {
    let bytes = files.iter().map(|(_, text)| text.len() as u64).sum();
    match write(out, files) {
        Ok(done) => {
            assert_eq!((done.made, done.changed, done.unchanged, done.removed), (made, changed, unchanged, removed));
            assert_eq!((done.bytes, done.heavy.as_slice()), (bytes, [].as_slice()));
            let ends = files.iter().filter(|(path, _)| path.rsplit('/').next().is_some_and(|name| name.contains('.')));
            assert_eq!(done.by_extension.values().sum::<u64>(), ends.map(|(_, text)| text.len() as u64).sum::<u64>());
        }
        Err(error) => panic!("{error:?}"),
    }
    let whole: Tree = published(out).into_iter().filter(|(_, what)| what != "folder").collect();
    for (path, text) in files {
        assert_eq!(whole.get(*path).map(String::as_str), Some(*text), "{path}");
    }
    assert!(!out.join(".utfall/staging").exists(), "staging is left behind");
}

/// Writes, expects that somebody else's files are in the way, and that nothing was changed.
#[track_caller]
fn refused(out: &Path, files: &[(&str, &str)], in_the_way: &[&str]) {
    let before = tree(out);
    match write(out, files) {
        Err(WriteError::Foreign(paths)) => {
            let expected: Vec<PathBuf> = in_the_way.iter().map(|path| out.join(path)).collect();
            assert_eq!(paths, expected);
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(tree(out), before);
}

fn long_ago(place: &Path) -> SystemTime {
    let then = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
    fs::File::options().write(true).open(place).unwrap().set_modified(then).unwrap();
    then
}

fn modified(place: &Path) -> SystemTime {
    fs::metadata(place).unwrap().modified().unwrap()
}

#[test]
fn a_folder_of_somebody_else_where_a_page_was_stays() {
    let out = TempDir::new().unwrap();
    written(out.path(), &[("a.html", "a"), ("b.html", "b")], 2, 0, 0, 0);
    fs::remove_file(out.path().join("b.html")).unwrap();
    fs::create_dir(out.path().join("b.html")).unwrap();
    // An empty one as well: it is not what an earlier build made.
    written(out.path(), &[("a.html", "a")], 0, 0, 1, 0);
    assert!(out.path().join("b.html").is_dir());
    fs::write(out.path().join("b.html/egen.txt"), "min").unwrap();
    written(out.path(), &[("a.html", "a")], 0, 0, 1, 0);
    assert_eq!(fs::read_to_string(out.path().join("b.html/egen.txt")).unwrap(), "min");
}

#[test]
fn what_is_unchanged_is_not_touched() {
    let out = TempDir::new().unwrap();
    let out = out.path();
    written(out, &[("a/index.html", "a"), ("b.html", "b")], 2, 0, 0, 0);
    let then = long_ago(&out.join("a/index.html"));
    long_ago(&out.join("b.html"));
    let manifest = long_ago(&out.join(".utfall/manifest.txt"));
    written(out, &[("a/index.html", "a"), ("b.html", "B")], 0, 1, 1, 0);
    assert_eq!(modified(&out.join("a/index.html")), then);
    assert_ne!(modified(&out.join("b.html")), then);
    assert_eq!(modified(&out.join(".utfall/manifest.txt")), manifest);
    written(out, &[("a/index.html", "a"), ("b.html", "B")], 0, 0, 2, 0);
}

#[test]
fn what_an_earlier_build_made_goes_with_its_folder() {
    let out = TempDir::new().unwrap();
    let out = out.path();
    written(out, &[("a/b/c/index.html", "x"), ("a/index.html", "y"), ("z.html", "z")], 3, 0, 0, 0);
    written(out, &[("a/index.html", "y"), ("z.html", "z")], 0, 0, 2, 1);
    assert!(!out.join("a/b").exists() && out.join("a").exists());
    written(out, &[("z.html", "z")], 0, 0, 1, 1);
    assert_eq!(published(out), [("z.html".to_owned(), "z".to_owned())].into());
}

#[test]
fn somebody_elses_files_stay() {
    let out = TempDir::new().unwrap();
    let out = out.path();
    folder::write(out, &[("CNAME", "example.org"), ("a/own.txt", "mine")]);
    written(out, &[("a/index.html", "a"), ("b.html", "b")], 2, 0, 0, 0);
    written(out, &[("b.html", "b")], 0, 0, 1, 1);
    let mut expected = published(out);
    assert_eq!(expected.remove("a/own.txt").as_deref(), Some("mine"));
    assert_eq!(expected.remove("CNAME").as_deref(), Some("example.org"));
    assert_eq!(expected.keys().collect::<Vec<_>>(), ["a", "b.html"]);
}

#[test]
fn somebody_elses_file_at_our_place_is_refused() {
    let out = TempDir::new().unwrap();
    let out = out.path();
    written(out, &[("a.html", "a"), ("old.html", "old")], 2, 0, 0, 0);
    folder::write(out, &[("b.html", "mine"), ("c/index.html", "mine")]);
    refused(
        out,
        &[("a.html", "A"), ("b.html", "b"), ("c/index.html", "c"), ("d.html", "d")],
        &["b.html", "c/index.html"],
    );
    // The same bytes harm nobody, and from then on the file is ours.
    written(out, &[("a.html", "a"), ("b.html", "mine")], 0, 0, 2, 1);
    written(out, &[("a.html", "a"), ("b.html", "b")], 0, 1, 1, 0);
}

#[test]
fn a_folder_of_somebody_else_at_the_place_of_a_file_is_refused() {
    let out = TempDir::new().unwrap();
    let out = out.path();
    written(out, &[("a.html", "a"), ("old.html", "old")], 2, 0, 0, 0);
    folder::write(out, &[("b.html/mine.txt", "mine")]);
    refused(out, &[("a.html", "A"), ("b.html", "b")], &["b.html"]);
}

#[test]
fn a_file_of_somebody_else_at_the_place_of_a_folder_is_refused() {
    let out = TempDir::new().unwrap();
    let out = out.path();
    written(out, &[("a.html", "a"), ("old.html", "old")], 2, 0, 0, 0);
    folder::write(out, &[("b", "mine")]);
    refused(out, &[("a.html", "A"), ("b/c/index.html", "b")], &["b"]);
}

#[test]
fn a_file_becomes_a_folder_and_a_folder_a_file() {
    let out = TempDir::new().unwrap();
    let out = out.path();
    written(out, &[("a", "file"), ("b/c/d.html", "d"), ("b/e.html", "e")], 3, 0, 0, 0);
    written(out, &[("a/b/index.html", "inside"), ("b", "file")], 2, 0, 0, 3);
    written(out, &[("a", "file"), ("b/c/d.html", "d")], 2, 0, 0, 2);
    assert_eq!(published(out).keys().collect::<Vec<_>>(), ["a", "b", "b/c", "b/c/d.html"]);
}

#[test]
fn a_folder_that_still_holds_something_else_does_not_become_a_file() {
    let out = TempDir::new().unwrap();
    let out = out.path();
    written(out, &[("a.html", "a"), ("b/c.html", "c")], 2, 0, 0, 0);
    folder::write(out, &[("b/mine.txt", "mine")]);
    refused(out, &[("a.html", "A"), ("b", "file")], &["b"]);
}

#[test]
fn a_file_may_part_from_the_old_one_anywhere() {
    let out = TempDir::new().unwrap();
    let old = "abcdef";
    for new in ["abcdef", "abcdeF", "Abcdef", "abcDef", "abc", "abcdefg", "", "a", "xyz"] {
        written(out.path(), &[("a.txt", old)], usize::from(!out.path().join("a.txt").exists()), 0, 0, 0);
        let same = new == old;
        written(out.path(), &[("a.txt", new)], 0, usize::from(!same), usize::from(same), 0);
        written(out.path(), &[], 0, 0, 0, 1);
    }
}

#[test]
fn a_mistake_leaves_the_old_site() {
    let out = TempDir::new().unwrap();
    let out = out.path();
    written(out, &[("a.html", "a"), ("old.html", "old")], 2, 0, 0, 0);
    let before = tree(out);
    let paths = ["a.html", "b.html", "c.html"];
    let failed = disk::write(
        out,
        &paths,
        |_| None,
        |number, sink| match number {
            0 => sink.write_all(b"new").map_err(|error| panic!("{error}")),
            number => Err(paths[number]),
        },
    );
    assert!(matches!(failed, Err(WriteError::Failed(mistakes)) if mistakes == ["b.html", "c.html"]));
    assert_eq!(tree(out), before);
}

#[test]
fn a_build_that_was_stopped_heals() {
    let out = TempDir::new().unwrap();
    let out = out.path();
    written(out, &[("a.html", "a"), ("old/index.html", "old")], 2, 0, 0, 0);
    // The machine stopped: both old and new files are in the manifest, some are renamed, the rest is staged.
    folder::write(
        out,
        &[
            (".utfall/manifest.txt", "a.html\nb.html\nc/index.html\nold/index.html\n"),
            (".utfall/manifest.new", "a.ht"),
            (".utfall/staging/0", "cut"),
            ("b.html", "b of the build that was stopped"),
        ],
    );
    written(out, &[("a.html", "a"), ("b.html", "b"), ("c/index.html", "c")], 1, 1, 1, 1);
    assert!(!out.join("old").exists());
    let manifest = fs::read_to_string(out.join(".utfall/manifest.txt")).unwrap();
    assert_eq!(manifest, "a.html\nb.html\nc/index.html\n");
}

#[test]
fn a_first_build_that_was_stopped_heals() {
    let out = TempDir::new().unwrap();
    let out = out.path();
    // The machine stopped before anything was moved: there is nothing but what is not published.
    folder::write(out, &[(".utfall/staging/a/index.html", "cut"), (".utfall/staging/old/index.html", "old")]);
    written(out, &[("a/index.html", "a"), ("b.html", "b")], 2, 0, 0, 0);
    assert_eq!(published(out).keys().collect::<Vec<_>>(), ["a", "a/index.html", "b.html"]);
    // It stopped while they were moved: `a` and all in it is at its place, `b` is still staged.
    let out = TempDir::new().unwrap();
    let out = out.path();
    folder::write(
        out,
        &[
            (".utfall/manifest.txt", "a/b/index.html\na/index.html\nb/index.html\n"),
            (".utfall/staging/b/index.html", "b"),
            ("a/b/index.html", "ab"),
            ("a/index.html", "a of the build that was stopped"),
        ],
    );
    written(out, &[("a/b/index.html", "ab"), ("a/index.html", "a"), ("b/index.html", "b")], 1, 1, 1, 0);
}

#[test]
fn a_new_folder_stands_beside_old_ones_and_in_them() {
    let out = TempDir::new().unwrap();
    let out = out.path();
    written(out, &[("a/index.html", "a"), ("b/index.html", "b")], 2, 0, 0, 0);
    folder::write(out, &[("a/mine/own.txt", "mine"), ("d/own.txt", "mine")]);
    fs::create_dir_all(out.join("e/f")).unwrap();
    let site = [
        ("a/index.html", "a"),
        ("a/mine/index.html", "beside"),
        ("a/new/x/index.html", "x"),
        ("a/new/y/index.html", "y"),
        ("b/index.html", "B"),
        ("c/x/index.html", "x"),
        ("d/index.html", "d"),
        ("e/f/index.html", "f"),
    ];
    written(out, &site, 6, 1, 1, 0);
    let texts = published(out);
    assert_eq!((&*texts["a/mine/own.txt"], &*texts["d/own.txt"]), ("mine", "mine"));
}

#[test]
fn what_somebody_removed_comes_back() {
    let out = TempDir::new().unwrap();
    let out = out.path();
    written(out, &[("a/index.html", "a"), ("b.html", "b")], 2, 0, 0, 0);
    fs::remove_dir_all(out.join("a")).unwrap();
    written(out, &[("a/index.html", "a"), ("b.html", "b")], 1, 0, 1, 0);
    fs::remove_file(out.join("b.html")).unwrap();
    written(out, &[("a/index.html", "a")], 0, 0, 1, 0);
}

#[cfg(unix)]
mod links {
    use super::{Path, TempDir, folder, fs, published, refused, tree, write, written};
    use std::os::unix::fs::symlink;

    /// Makes a folder that nobody may write to.
    fn elsewhere() -> TempDir {
        let elsewhere = TempDir::new().unwrap();
        folder::write(elsewhere.path(), &[("index.html", "mine"), ("old.html", "mine")]);
        elsewhere
    }

    fn is_untouched(elsewhere: &Path) {
        let texts = tree(elsewhere);
        assert_eq!(texts.len(), 2);
        assert!(texts.values().all(|text| text == "mine"), "{texts:?}");
    }

    #[test]
    fn a_link_in_place_of_a_folder_is_not_followed() {
        let (out, elsewhere) = (TempDir::new().unwrap(), elsewhere());
        let out = out.path();
        written(out, &[("a/index.html", "a"), ("a/old.html", "old"), ("b.html", "b")], 3, 0, 0, 0);
        fs::remove_dir_all(out.join("a")).unwrap();
        symlink(elsewhere.path(), out.join("a")).unwrap();
        refused(out, &[("a/index.html", "A"), ("b.html", "B")], &["a"]);
        is_untouched(elsewhere.path());
        // An orphan behind the link is none of ours either.
        written(out, &[("b.html", "b")], 0, 0, 1, 0);
        is_untouched(elsewhere.path());
        assert!(published(out)["a"].starts_with("-> "));
    }

    #[test]
    fn a_link_in_place_of_a_file_is_not_followed() {
        let (out, elsewhere) = (TempDir::new().unwrap(), elsewhere());
        let out = out.path();
        symlink(elsewhere.path().join("index.html"), out.join("a.html")).unwrap();
        refused(out, &[("a.html", "a")], &["a.html"]);
        // Even if it shows the same: a change there would change the site.
        refused(out, &[("a.html", "mine")], &["a.html"]);
        fs::remove_file(out.join("a.html")).unwrap();
        written(out, &[("a.html", "a"), ("b.html", "b")], 2, 0, 0, 0);
        fs::remove_file(out.join("a.html")).unwrap();
        symlink(elsewhere.path().join("index.html"), out.join("a.html")).unwrap();
        // Where a file of ours was, the link is replaced, and what it led to stays.
        written(out, &[("a.html", "A"), ("b.html", "b")], 0, 1, 1, 0);
        is_untouched(elsewhere.path());
        assert_eq!(published(out)["a.html"], "A");
    }

    #[test]
    fn a_link_in_staging_is_not_followed() {
        let (out, elsewhere) = (TempDir::new().unwrap(), elsewhere());
        let out = out.path();
        folder::write(out, &[(".utfall/staging/x", "cut")]);
        symlink(elsewhere.path(), out.join(".utfall/staging/a")).unwrap();
        written(out, &[("a/index.html", "a"), ("a/old.html", "old")], 2, 0, 0, 0);
        is_untouched(elsewhere.path());
        assert_eq!(published(out)["a"], "folder");
    }

    #[test]
    fn the_output_itself_may_be_a_link() {
        let (base, elsewhere) = (TempDir::new().unwrap(), TempDir::new().unwrap());
        let out = base.path().join("public");
        symlink(elsewhere.path(), &out).unwrap();
        written(&out, &[("a.html", "a")], 1, 0, 0, 0);
        assert!(elsewhere.path().join("a.html").is_file());
    }

    #[test]
    fn a_folder_that_nobody_may_write_to_is_told_in_words() {
        use std::os::unix::fs::PermissionsExt;
        let out = TempDir::new().unwrap();
        fs::set_permissions(out.path(), fs::Permissions::from_mode(0o555)).unwrap();
        let is_allowed = fs::write(out.path().join("probe"), "").is_ok();
        let answer = write(out.path(), &[("a.html", "a")]);
        fs::set_permissions(out.path(), fs::Permissions::from_mode(0o755)).unwrap();
        // The administrator may write anywhere.
        assert!(is_allowed || matches!(answer, Err(super::WriteError::Io(_))));
    }
}

/// A small site in a folder of its own.
fn site() -> TempDir {
    let site = TempDir::new().unwrap();
    folder::write(site.path(), SMALL);
    site
}

fn build(root: &Path, arguments: &[&str]) -> Output {
    let command = ["--lang", "en", "--as-of", "2020-06-01", "build"];
    program().args(command).args(arguments).current_dir(root).env("HOME", root.join("home")).output().unwrap()
}

fn said(output: &Output) -> String {
    assert!(output.stdout.is_empty(), "a build says nothing to other programs");
    String::from_utf8(output.stderr.clone()).unwrap()
}

#[track_caller]
fn says(output: &Output, code: i32, words: &str) {
    let said = said(output);
    assert!(output.status.code() == Some(code) && said.contains(words), "{:?}: {said}", output.status);
}

#[test]
fn a_second_build_changes_nothing() {
    let site = site();
    says(&build(site.path(), &[]), 0, " 0 changed, 0 removed");
    // It says when each file was left, one of which is another now.
    let last_build = site.path().join("public/.utfall/last-build.txt");
    let left = fs::read_to_string(&last_build).unwrap();
    let mut before = tree(site.path());
    let then = long_ago(&site.path().join("public/index.html"));
    says(&build(site.path(), &[]), 0, ": 0 new, 0 changed, 0 removed");
    before.insert("public/.utfall/last-build.txt".to_owned(), fs::read_to_string(&last_build).unwrap());
    assert_ne!(fs::read_to_string(&last_build).unwrap(), left);
    assert_eq!(tree(site.path()), before);
    assert_eq!(modified(&site.path().join("public/index.html")), then);
}

#[test]
fn a_page_that_is_gone_goes_from_the_site() {
    let site = site();
    build(site.path(), &[]);
    assert!(site.path().join("public/om/index.html").is_file());
    fs::remove_file(site.path().join("content/om.md")).unwrap();
    says(&build(site.path(), &[]), 0, " 1 removed");
    assert!(!site.path().join("public/om").exists());
}

#[test]
fn a_mistake_in_a_text_leaves_the_old_site() {
    let site = site();
    build(site.path(), &[]);
    let before = tree(&site.path().join("public"));
    folder::write(site.path(), &[("content/om.md", "+++\ntitel = \"Om\"\n+++\n")]);
    says(&build(site.path(), &[]), 1, "content/om.md");
    assert_eq!(tree(&site.path().join("public")), before);
}

#[test]
fn a_mistake_in_a_template_leaves_the_old_site() {
    let site = site();
    build(site.path(), &[]);
    let before = tree(&site.path().join("public"));
    let broken = "{% extends \"base/plain.html\" %}{% block main %}{{ page.nothing }}{% endblock %}";
    folder::write(site.path(), &[("themes/polisen/templates/plain.html", broken)]);
    says(&build(site.path(), &[]), 1, "themes/polisen/templates/plain.html:1");
    assert_eq!(tree(&site.path().join("public")), before);
}

#[test]
fn with_a_mistake_from_the_beginning_nothing_is_made() {
    let site = site();
    folder::write(site.path(), &[("content/om.md", "+++\ntitel = \"Om\"\n+++\n")]);
    let before = tree(site.path());
    says(&build(site.path(), &[]), 1, "content/om.md");
    assert_eq!(tree(site.path()), before);
}

#[test]
fn somebody_elses_file_is_named_and_kept() {
    let site = site();
    folder::write(site.path(), &[("public/om/index.html", "mine"), ("public/CNAME", "mine")]);
    let before = tree(&site.path().join("public"));
    says(&build(site.path(), &[]), 2, "om/index.html");
    assert_eq!(tree(&site.path().join("public")), before);
    fs::remove_file(site.path().join("public/om/index.html")).unwrap();
    says(&build(site.path(), &[]), 0, " new");
    assert_eq!(fs::read_to_string(site.path().join("public/CNAME")).unwrap(), "mine");
}

#[test]
fn where_somebody_writes_no_site_is_written() {
    let site = site();
    let root = site.path();
    fs::create_dir(root.join("home")).unwrap();
    folder::write(root, &[("a-file", "x")]);
    let before = tree(root);
    let outside = root.parent().unwrap().to_str().unwrap().to_owned();
    for out in
        ["content", "content/public", "content/../content/x", "themes/x", ".", "..", "home", "/", "a-file", &outside]
    {
        let output = build(root, &["--out", out]);
        says(&output, 2, "cannot be written to");
        assert_eq!(tree(root), before, "{out}");
    }
}

#[cfg(unix)]
#[test]
fn a_link_does_not_lead_to_where_somebody_writes() {
    let site = site();
    std::os::unix::fs::symlink(site.path().join("content"), site.path().join("public")).unwrap();
    let before = tree(site.path());
    says(&build(site.path(), &[]), 2, "cannot be written to");
    assert_eq!(tree(site.path()), before);
}

#[test]
fn an_output_that_cannot_be_made_is_told_in_words() {
    let site = site();
    folder::write(site.path(), &[("a-file", "x")]);
    let output = build(site.path(), &["--out", "a-file/public"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(said(&output).starts_with("error: ") && !said(&output).contains("panicked"), "{}", said(&output));
}

#[cfg(target_os = "linux")]
#[test]
fn a_folder_that_the_machine_refuses_is_told_in_words() {
    let site = site();
    let output = build(site.path(), &["--out", "/proc/utfall"]);
    says(&output, 2, "error: the system refused");
}

#[test]
fn a_mistake_in_a_template_makes_nothing() {
    let site = site();
    let broken = "{% extends \"base/plain.html\" %}{% block main %}{{ page.nothing }}{% endblock %}";
    folder::write(site.path(), &[("themes/polisen/templates/plain.html", broken)]);
    says(&build(site.path(), &[]), 1, "themes/polisen/templates/plain.html:1");
    assert_eq!(tree(&site.path().join("public")), Tree::new());
}

#[test]
fn one_edition_then_all_leaves_no_rest() {
    let site = site();
    let config = format!(
        "{}\n[[edition]]\nid = \"byn\"\ntheme = \"jonkoping\"\npath = \"byn\"\ntitle = \"Byn\"\nplaces = [\"byn\"]\ncanonical = \"polisen\"\n",
        SMALL[0].1
    );
    folder::write(site.path(), &[("site.toml", &config)]);
    says(&build(site.path(), &[]), 0, " new");
    let both = published(&site.path().join("public"));
    says(&build(site.path(), &["--edition", "byn"]), 0, " removed");
    let alone = published(&site.path().join("public"));
    assert!(alone.contains_key("2020/t1/index.html") && !alone.contains_key("byn"));
    says(&build(site.path(), &[]), 0, " removed");
    assert_eq!(published(&site.path().join("public")), both);
}
