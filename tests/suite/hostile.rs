//! What comes from a stranger's hands: names, links and files that would do more than their reviewer sees.

use crate::check::{check, files_of};
use crate::command::{command, git, needs, program, snapshot};
use crate::folder::{SMALL, built, checked, files, on, write};
use crate::golden::{all_right, cases, compare, folder};
use crate::mistakes::BASE;
use std::fs;
use std::path::Path;
use std::process::{Output, Stdio};
use utfall::value::Lang;

#[test]
#[cfg(unix)]
fn a_file_name_of_content_never_becomes_a_file_of_the_theme() {
    let site = tempfile::tempdir().unwrap();
    write(site.path(), SMALL);
    let name = r"x\..\..\themes\base\templates\layout.html";
    fs::write(site.path().join("content").join(name), "<script>alert(1)</script>").unwrap();
    let found = check(files_of(site.path()));
    assert_eq!(found.found(), [format!("content/{name}:1 file-name")]);
    fs::remove_file(site.path().join("content").join(name)).unwrap();
    fs::write(site.path().join(r"content/byn\2020\t2.md"), "+++\n+++\n").unwrap();
    assert_eq!(check(files_of(site.path())).found(), [r"content/byn\2020\t2.md:1 file-name"]);
}

#[test]
#[cfg(target_os = "linux")]
fn a_name_that_is_not_utf_8_is_told_of() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let site = tempfile::tempdir().unwrap();
    write(site.path(), SMALL);
    fs::write(site.path().join("content/byn").join(OsStr::from_bytes(b"x\xff.pdf")), "%PDF").unwrap();
    assert!(check(files_of(site.path())).short(Lang::En).contains("error[file-name]"));
}

/// Builds a site with the program.
fn build(root: &Path, flags: &[&str]) -> Output {
    program()
        .arg("build")
        .arg("--root")
        .arg(root)
        .args(["--lang", "en", "--as-of", "2020-06-01"])
        .args(flags)
        .output()
        .unwrap()
}

#[track_caller]
fn says(output: &Output, status: i32, words: &[&str]) {
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(status), "{said}");
    for words in words {
        assert!(said.contains(words), "no {words:?} in\n{said}");
    }
}

#[test]
#[cfg(unix)]
fn a_folder_of_the_site_that_is_a_link_is_not_followed() {
    use std::os::unix::fs::symlink;
    for folder in ["content", "themes"] {
        let (site, outside) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        write(site.path(), SMALL);
        write(outside.path(), &[("base/static/id.txt", "secret"), ("byn/place.md", "secret")]);
        let _ = fs::remove_dir_all(site.path().join(folder));
        symlink(outside.path(), site.path().join(folder)).unwrap();
        assert_eq!(check(files_of(site.path())).found(), [format!("{folder}:1 symlink")]);
        says(&build(site.path(), &[]), 1, &["error[symlink]", folder]);
        assert!(!site.path().join("public").exists());
    }
}

#[test]
#[cfg(unix)]
fn the_record_of_a_build_that_is_a_link_is_not_followed() {
    use std::os::unix::fs::symlink;
    for link in [".utfall", ".utfall/manifest.txt", ".utfall/manifest.new", ".utfall/last-build.txt", ".utfall/staging"]
    {
        let (site, victim) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        write(site.path(), SMALL);
        says(&build(site.path(), &[]), 0, &[]);
        // So that there is something to do.
        fs::remove_file(site.path().join("public/index.html")).unwrap();
        write(victim.path(), &[("staging/mine.txt", "mine"), ("manifest.txt", "mine"), ("last-build.txt", "mine")]);
        let place = site.path().join("public").join(link);
        let _ = fs::remove_file(&place);
        let _ = fs::remove_dir_all(&place);
        let to = if link.ends_with(".utfall") || link.ends_with("staging") { "" } else { "manifest.txt" };
        symlink(victim.path().join(to), &place).unwrap();
        says(&build(site.path(), &[]), 2, &["Nothing was written", link]);
        for (path, text) in [("staging/mine.txt", "mine"), ("manifest.txt", "mine"), ("last-build.txt", "mine")] {
            assert_eq!(fs::read_to_string(victim.path().join(path)).unwrap(), text, "{link}: {path}");
        }
    }
}

#[test]
#[cfg(unix)]
fn a_pipe_is_told_of_and_never_opened() {
    needs!("mkfifo");
    let site = tempfile::tempdir().unwrap();
    write(site.path(), SMALL);
    fs::create_dir_all(site.path().join("themes/x/static")).unwrap();
    for path in ["content/byn/f.md", "content/byn/f.pdf", "themes/x/static/f.css"] {
        let made = command("mkfifo").arg(site.path().join(path)).status();
        assert!(made.unwrap().success());
    }
    let expected =
        ["content/byn/f.md:1 special-file", "content/byn/f.pdf:1 special-file", "themes/x/static/f.css:1 special-file"];
    assert_eq!(check(files_of(site.path())).found(), expected);
    says(&build(site.path(), &[]), 1, &["error[special-file]"]);
}

#[test]
fn a_text_without_an_end_is_not_read() {
    let site = tempfile::tempdir().unwrap();
    write(site.path(), SMALL);
    let large = fs::File::create(site.path().join("content/byn/stor.md")).unwrap();
    large.set_len(200 << 20).unwrap();
    assert_eq!(check(files_of(site.path())).found(), ["content/byn/stor.md:1 large-file"]);
}

#[test]
fn an_empty_site_never_takes_the_place_of_a_whole_one() {
    let site = tempfile::tempdir().unwrap();
    write(site.path(), SMALL);
    says(&build(site.path(), &[]), 0, &[]);
    let page = site.path().join("public/provlan/byn/index.html");
    assert!(page.exists());
    fs::rename(site.path().join("content"), site.path().join("innehall")).unwrap();
    says(&build(site.path(), &[]), 1, &["error[no-place]", "the folder `content` is missing or empty"]);
    fs::write(site.path().join("content"), "x").unwrap();
    says(&build(site.path(), &[]), 1, &["error[no-folder]"]);
    fs::remove_file(site.path().join("content")).unwrap();
    fs::create_dir(site.path().join("content")).unwrap();
    says(&build(site.path(), &[]), 1, &["error[no-place]"]);
    assert!(page.exists());
}

#[test]
fn nothing_is_written_into_the_folder_of_git() {
    let site = tempfile::tempdir().unwrap();
    write(site.path(), SMALL);
    write(site.path(), &[(".git/HEAD", "ref: refs/heads/main\n")]);
    says(&build(site.path(), &["--out", ".git"]), 2, &["where git keeps its own files"]);
    says(&build(site.path(), &["--out", ".git/sajt"]), 2, &["where git keeps its own files"]);
    assert_eq!(fs::read_dir(site.path().join(".git")).unwrap().count(), 1);
}

#[test]
#[cfg(target_os = "linux")]
fn an_attachment_whose_name_is_not_utf_8_is_named_by_a_build() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let site = tempfile::tempdir().unwrap();
    write(site.path(), SMALL);
    fs::write(site.path().join("content/byn").join(OsStr::from_bytes(b"x\xff.pdf")), "%PDF").unwrap();
    says(&build(site.path(), &[]), 1, &["error[file-name]", "content/byn/x\u{fffd}.pdf"]);
}

#[test]
fn a_list_of_files_that_is_damaged_is_named_with_a_way_out() {
    let site = tempfile::tempdir().unwrap();
    write(site.path(), SMALL);
    says(&build(site.path(), &[]), 0, &[]);
    fs::remove_file(site.path().join("public/.utfall/last-build.txt")).unwrap();
    fs::write(site.path().join("public/.utfall/manifest.txt"), b"\xff\x00\xfe").unwrap();
    says(&build(site.path(), &[]), 2, &["manifest.txt", "is damaged", "help: Remove the whole folder"]);
}

#[test]
#[cfg(target_os = "linux")]
fn output_that_cannot_be_written_does_not_count_as_done() {
    let site = tempfile::tempdir().unwrap();
    write(site.path(), SMALL);
    let root = site.path().to_str().unwrap();
    for command in [
        &["check", "--format", "json", "--root", root][..],
        &["diff", root, "--root", root],
        &["schema"],
        &["explain"],
        &["completions", "bash"],
    ] {
        let full = fs::File::options().write(true).open("/dev/full").unwrap();
        let output = program().args(command).args(["--lang", "en"]).stdout(full).output().unwrap();
        says(&output, 2, &["the disk is full"]);
        let mut child = program().args(command).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        // Who closes the pipe has read enough.
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!(
            (output.status.code(), String::from_utf8_lossy(&output.stderr).as_ref()),
            (Some(0), ""),
            "{command:?}"
        );
    }
}

#[test]
fn no_comparison_steers_a_terminal() {
    let (old, new) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    write(old.path(), SMALL);
    write(new.path(), SMALL);
    let place = "+++\nname = \"Byn\u{202e}\"\nkind = \"municipality\"\ncounty = \"Provlän\"\n+++\n";
    write(new.path(), &[("content/byn/place.md", place)]);
    for format in ["text", "markdown", "github", "json"] {
        let mut command = program();
        command.arg("diff").arg(old.path()).arg(new.path()).args(["--format", format]).arg("--root").arg(old.path());
        let output = command.output().unwrap();
        let said = String::from_utf8(output.stdout).unwrap();
        assert!(
            (said.contains("Byn") || format == "github") && !said.contains(|c| utfall::source::steers(c) && c != '\n'),
            "{format}: {said}"
        );
    }
    let output = program().arg("diff").arg("x\u{1b}]0;titel\u{7}").arg("--root").arg(old.path()).output().unwrap();
    assert!(!output.stderr.contains(&0x1b) && !output.stderr.contains(&7));
}

#[test]
fn a_character_that_breaks_feeds_is_told_of_at_its_place() {
    for c in ['\0', '\u{7}', '\u{b}', '\u{c}', '\u{1b}', '\u{7f}', '\u{9b}', '\u{fffe}', '\u{ffff}'] {
        let text = format!("+++\npublished = 2020-05-20\n+++\nVi har{c}gått.\n");
        let mut files = files(SMALL);
        files.push(crate::check::text("content/byn/2020/t2.md", &text));
        assert_eq!(check(files).found(), ["content/byn/2020/t2.md:4 control-character"], "{c:?}");
    }
}

#[test]
fn many_mistakes_of_one_file_are_counted_and_no_error_is_hidden_by_warnings() {
    let links: String = (0..2_000).map(|number| format!("[här](borta-{number}.md) ")).collect();
    let mut files = files(SMALL);
    files.push(crate::check::text("content/lankar.md", &format!("+++\ntitle = \"Länkar\"\n+++\n{links}\n")));
    let found = check(files);
    let said = found.human(Lang::En);
    assert_eq!(said.matches("error[broken-link]").count(), 50);
    assert!(said.contains("more in content/lankar.md") && said.len() < 100_000, "{}", said.len());
    assert_eq!(found.short(Lang::En).matches("broken-link").count(), 2_000);
}

#[test]
fn a_pull_request_of_a_stranger_is_told_of_in_one_run() {
    let path = folder("hostile/pull-request.txt");
    let written = fs::read_to_string(&path).unwrap();
    let [case] = &cases(&written)[..] else { panic!("the file holds one case") };
    let found = check(case.files(BASE));
    let (sv, en) = (found.human(Lang::Sv), found.human(Lang::En));
    all_right(&compare(&path, &case.written(&sv, &en)).err().into_iter().collect::<Vec<_>>());
    assert!(found.pages.is_empty(), "nothing is built");
    let steers = |c: char| utfall::source::steers(c) && c != '\n';
    assert!(!sv.contains(steers) && !en.contains(steers), "nothing in a message steers a terminal");
}

/// Puts a file where a pull request would, whatever it is.
#[cfg(unix)]
fn put(root: &Path, file: &utfall::source::File) {
    use utfall::source::Contents;
    let place = root.join(file.path.as_str());
    fs::create_dir_all(place.parent().unwrap()).unwrap();
    let _ = fs::remove_file(&place);
    match &file.contents {
        Contents::Text(text) => fs::write(place, text.as_bytes()).unwrap(),
        Contents::Bytes(bytes) => fs::write(place, bytes).unwrap(),
        Contents::Attachment { size, .. } | Contents::TooLarge { size } => {
            fs::File::create(place).unwrap().set_len(*size).unwrap();
        }
        Contents::Link => std::os::unix::fs::symlink("/etc", place).unwrap(),
        Contents::Special => assert!(command("mkfifo").arg(place).status().unwrap().success()),
        Contents::NotUtf8 { .. } | Contents::Fingerprint(_) => unreachable!("the case has none"),
    }
}

#[test]
#[cfg(unix)]
fn a_pull_request_of_a_stranger_changes_nothing_that_is_published() {
    needs!("mkfifo");
    let site = tempfile::tempdir().unwrap();
    cases("=== a site without a mistake")[0].files(BASE).iter().for_each(|file| put(site.path(), file));
    says(&build(site.path(), &[]), 0, &[]);
    let before = snapshot(&site.path().join("public"));
    let case = &cases(&fs::read_to_string(folder("hostile/pull-request.txt")).unwrap())[0];
    case.files(BASE).iter().for_each(|file| put(site.path(), file));
    // What a disk tells is what the messages of the golden file are about.
    assert_eq!(check(files_of(site.path())).found(), check(case.files(BASE)).found());
    says(&build(site.path(), &[]), 1, &["error[alias-taken]", "error[file-name]"]);
    assert_eq!(snapshot(&site.path().join("public")), before);
}

/// The small site with more aliases of its page.
fn with_aliases(aliases: &[String]) -> Vec<utfall::source::File> {
    let mut files = files(SMALL);
    files.retain(|file| file.path.as_str() != "content/om.md");
    files.push(crate::check::text("content/om.md", &format!("+++\ntitle = \"Om\"\naliases = {aliases:?}\n+++\n")));
    files
}

#[test]
fn every_file_that_is_written_is_claimed() {
    let paths: Vec<String> = built(files(SMALL), &on("2020-06-01")).into_keys().collect();
    assert!(paths.len() > 50);
    // An older address for each, and then each as a file that is published as it is: all meet what is there.
    let aliases: Vec<String> = paths.iter().map(|path| format!("/{path}")).collect();
    let found = check(with_aliases(&aliases)).found();
    let taken = found.iter().filter(|one| one.ends_with("alias-taken")).count();
    assert_eq!((taken, found.len()), (paths.len(), paths.len()), "{found:#?}");
    for path in
        paths.iter().map(String::as_str).chain(["sitemap-1.xml", "sitemap.xml", "robots.txt", "Sitemap-100.xml"])
    {
        let mut files = files(SMALL);
        files.push(crate::check::attachment(&format!("static/{path}"), 10));
        let mut found = check(files).found();
        // Of the workbook of the open data it is said as well that it is one.
        found.retain(|one| !one.ends_with("office-file"));
        assert_eq!(found, [format!("static/{path}:1 address-taken")]);
    }
}

#[test]
fn the_style_guide_takes_no_file_of_anybody() {
    let stil = |files| {
        let check = checked(files, &on("2020-06-01"));
        let ready = check.ready.unwrap().with_style_page();
        let output = ready.output(&check.sources);
        output.paths().filter(|path| path.eq_ignore_ascii_case("stil/index.html") || *path == "stil").count()
    };
    assert_eq!(stil(files(SMALL)), 1);
    assert_eq!(stil(with_aliases(&["/stil/".to_owned()])), 1);
    assert_eq!(stil(with_aliases(&["/STIL/index.html".to_owned()])), 1);
    let mut with_static = files(SMALL);
    with_static.push(crate::check::attachment("static/stil", 10));
    assert_eq!(stil(with_static), 1);
}

#[test]
fn control_characters_in_names_of_units_and_abbreviations_are_told_of() {
    for section in ["[abbreviations]\n\"A\\u001bB\" = \"Ord\"\n", "[units]\n\"tim\\u0007mar\" = [\"h\"]\n"] {
        let mut files = files(SMALL);
        files.retain(|file| file.path.as_str() != "site.toml");
        let site = format!("{}{section}", SMALL[0].1);
        let line = site.lines().count();
        files.push(crate::check::text("site.toml", &site));
        assert_eq!(check(files).found(), [format!("site.toml:{line} control-character")]);
    }
}

#[test]
fn a_link_to_no_host_is_told_of() {
    for address in ["https://", "https:///evil.example/", "HTTPS:/evil.example", "http:evil.example"] {
        let mut files = files(SMALL);
        let text = format!("+++\ntitle = \"Länk\"\n+++\nLäs [om brotten i centrum]({address}).\n");
        files.push(crate::check::text("content/lank.md", &text));
        assert_eq!(check(files).found(), ["content/lank.md:4 bad-url"], "{address}");
    }
}

#[test]
#[cfg(unix)]
fn a_revision_whose_folders_are_links_is_refused() {
    needs!("git");
    let commit = |root: &Path| {
        git(root, &["add", "."]);
        git(root, &["commit", "--quiet", "--message=test"]);
    };
    for folder in ["content", "themes", "static"] {
        let site = tempfile::tempdir().unwrap();
        write(site.path(), SMALL);
        git(site.path(), &["init", "--quiet", "--initial-branch=main"]);
        commit(site.path());
        let place = site.path().join(folder);
        let _ = fs::remove_dir_all(&place);
        std::os::unix::fs::symlink("/etc", &place).unwrap();
        commit(site.path());
        let output =
            program().args(["diff", "HEAD~1", "HEAD", "--lang", "en"]).current_dir(site.path()).output().unwrap();
        says(&output, 1, &["error[symlink]", &format!("--> {folder}\n")]);
        says(&build(site.path(), &["--history"]), 1, &["error[symlink]"]);
    }
}

#[test]
#[cfg(unix)]
fn nothing_new_is_created_behind_a_link() {
    let (site, outside) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    write(site.path(), SMALL);
    std::os::unix::fs::symlink(outside.path(), site.path().join("content/staden")).unwrap();
    let root = site.path().to_str().unwrap();
    let output = program().args(["new", "place", "staden", "--root", root, "--lang", "en"]).output().unwrap();
    assert_ne!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(fs::read_dir(outside.path()).unwrap().count(), 0);
}

#[test]
fn more_threads_than_a_machine_can_start_are_not_started() {
    let site = tempfile::tempdir().unwrap();
    write(site.path(), SMALL);
    for asked in ["100000", "99999999999999999999999", "0", "-1", ""] {
        let mut command = program();
        command.env("RAYON_NUM_THREADS", asked).args(["check", "--root"]).arg(site.path()).args(["--lang", "en"]);
        says(&command.output().unwrap(), 0, &["No errors"]);
        let schema = program().env("RAYON_NUM_THREADS", asked).args(["schema"]).output().unwrap();
        assert_eq!(schema.status.code(), Some(0), "{asked:?}");
    }
}
