//! Faults while a site is written: whatever happens, no file is cut, none of somebody else's is lost, and the next build heals.
//!
//! `UTFALL_FAULTS=N` sets how often each fault is tried; by default it is few times, for a test run of everyday use.
#![cfg(unix)]

use crate::command::program;
use crate::folder::{self, SMALL};
use crate::golden::files_below;
use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::Path;
use std::process::{Child, Stdio};
use std::sync::mpsc::channel;
use std::thread;
use std::time::{Duration, Instant};
use tempfile::TempDir;

const DAY: &str = "2020-06-01";

/// How many pages are written: fewer where there are few moments to kill a build at.
fn pages() -> u32 {
    if times() > 12 { 200 } else { 60 }
}

/// Files of a folder by path; the program's own records are left out.
type Tree = BTreeMap<String, Vec<u8>>;

fn times() -> u32 {
    std::env::var("UTFALL_FAULTS").ok().and_then(|times| times.parse().ok()).unwrap_or(12)
}

fn published(folder: &Path) -> Tree {
    let files = files_below(folder).into_iter().filter(|path| !path.starts_with(".utfall/"));
    files.map(|path| (path.clone(), fs::read(folder.join(&path)).unwrap())).collect()
}

/// A site in two versions that differ on all of its pages, of which one is long.
struct Site {
    root: TempDir,
}

impl Site {
    fn new() -> Self {
        let root = tempfile::tempdir().unwrap();
        folder::write(root.path(), SMALL);
        for number in 0..pages() {
            let text = "Ett stycke om hur det gick.\n\n".repeat(if number == 0 { 2000 } else { 10 });
            let page = format!("+++\ntitle = \"Sida {number}\"\n+++\n{text}[Planen](byn/plan.csv)\n");
            folder::write(root.path(), &[(&format!("content/sida-{number}.md"), &page)]);
        }
        folder::write(root.path(), &[("content/byn/plan.csv", "a,b\n1,2\n")]);
        let site = Self { root };
        site.entitle("Ett");
        site
    }

    /// Changes the title of the site, and with it every page.
    fn entitle(&self, title: &str) {
        let (path, settings) = SMALL[0];
        folder::write(
            self.root.path(),
            &[(path, &settings.replace("title = \"Löften\"", &format!("title = \"{title}\"")))],
        );
    }

    fn start(&self) -> Child {
        self.start_with(Stdio::null())
    }

    /// Starts a build whose messages go to `stderr`.
    fn start_with(&self, stderr: Stdio) -> Child {
        program()
            .args(["build", "--quiet", "--as-of", DAY])
            .current_dir(self.root.path())
            .stdout(Stdio::null())
            .stderr(stderr)
            .spawn()
            .unwrap()
    }

    fn build(&self) -> bool {
        self.start().wait().unwrap().success()
    }

    fn public(&self) -> Tree {
        published(&self.root.path().join("public"))
    }
}

/// Where files are neither as before nor as after.
fn cut(found: &Tree, before: &Tree, after: &Tree) -> Vec<String> {
    let is_whole = |path: &String, bytes: &Vec<u8>| before.get(path) == Some(bytes) || after.get(path) == Some(bytes);
    found.iter().filter(|(path, bytes)| !is_whole(path, bytes)).map(|(path, _)| path.clone()).collect()
}

/// Files that one folder has and the other has not, or has otherwise.
fn differing(found: &Tree, expected: &Tree) -> Vec<String> {
    let paths = found.keys().chain(expected.keys().filter(|path| !found.contains_key(*path)));
    paths.filter(|path| found.get(*path) != expected.get(*path)).cloned().collect()
}

#[test]
fn a_killed_build_cuts_no_file_and_the_next_one_heals() {
    let site = Site::new();
    assert!(site.build());
    let one = site.public();
    site.entitle("Två");
    let began = Instant::now();
    assert!(site.build());
    let takes = began.elapsed();
    let two = site.public();
    assert!(one.iter().filter(|(path, bytes)| two.get(*path) != Some(bytes)).count() > 50, "most pages differ");
    let foreign = site.root.path().join("public/lan/eget.txt");
    fs::create_dir_all(foreign.parent().unwrap()).unwrap();
    fs::write(&foreign, "mitt").unwrap();

    let (mut killed, mut finished) = (0, 0);
    for number in 0..times() {
        let (title, before, after) = if number % 2 == 0 { ("Ett", &two, &one) } else { ("Två", &one, &two) };
        site.entitle(title);
        let mut build = site.start();
        // Spread over the time that a build takes; where it is faster, it has finished, which is fine.
        thread::sleep(takes * number / times());
        build.kill().unwrap();
        if build.wait().unwrap().success() {
            finished += 1
        } else {
            killed += 1
        }
        let mut found = site.public();
        assert_eq!(found.remove("lan/eget.txt").as_deref(), Some(&b"mitt"[..]));
        assert_eq!(cut(&found, before, after), Vec::<String>::new(), "after {number} kills");
        assert!(site.build(), "a build after a kill");
        let mut healed = site.public();
        healed.remove("lan/eget.txt");
        assert_eq!(differing(&healed, after), Vec::<String>::new(), "after {number} kills the next build heals");
    }
    eprintln!("{killed} builds killed, {finished} finished before; 0 files cut, all healed");
}

#[test]
fn two_builds_at_once_leave_a_whole_site() {
    let site = Site::new();
    assert!(site.build());
    let one = site.public();
    site.entitle("Två");
    assert!(site.build());
    let two = site.public();
    for number in 0..times().div_ceil(2) {
        let (title, before, after) = if number % 2 == 0 { ("Ett", &two, &one) } else { ("Två", &one, &two) };
        site.entitle(title);
        let (mut first, mut second) = (site.start(), site.start());
        first.wait().unwrap();
        second.wait().unwrap();
        assert_eq!(cut(&site.public(), before, after), Vec::<String>::new());
        assert!(site.build());
        assert_eq!(
            differing(&site.public(), after),
            Vec::<String>::new(),
            "after two builds at once the next one heals"
        );
    }
}

#[test]
fn records_of_the_last_build_that_somebody_changed_touch_nothing_outside() {
    let site = Site::new();
    assert!(site.build());
    let one = site.public();
    let victim = site.root.path().join("victim.txt");
    let records = site.root.path().join("public/.utfall");
    for record in ["manifest.txt", "last-build.txt"] {
        let written = fs::read(records.join(record)).unwrap();
        let texts: [Vec<u8>; 5] = [
            Vec::new(),
            b"../victim.txt\n".to_vec(),
            format!("{}\n", victim.display()).into_bytes(),
            (0..=255).cycle().take(4096).collect(),
            [&written[..], b"\n../victim.txt\nindex.html/x\n"].concat(),
        ];
        for (number, text) in texts.into_iter().enumerate() {
            fs::write(&victim, "mitt").unwrap();
            fs::write(records.join(record), text).unwrap();
            // A record that cannot be read may be refused, with words; what it names outside stays.
            let built = site.build();
            assert_eq!(fs::read_to_string(&victim).unwrap(), "mitt", "{record} {number}");
            assert_eq!(cut(&site.public(), &one, &one), Vec::<String>::new(), "{record} {number}");
            if !built {
                fs::remove_dir_all(site.root.path().join("public")).unwrap();
            }
            assert!(site.build(), "{record} {number}: the next build");
            assert!(site.public() == one, "{record} {number}: the next build does not heal");
        }
    }
}

#[test]
fn a_disk_that_is_full_leaves_the_old_site() {
    let site = Site::new();
    assert!(site.build());
    let one = site.public();
    site.entitle("Två");
    // No file may grow beyond the limit, which is what a full disk looks like to a program that ignores the signal.
    for kilobytes in [0, 1, 8, 32] {
        let utfall = env!("CARGO_BIN_EXE_utfall");
        let script = format!("trap '' XFSZ; ulimit -f {kilobytes}; exec {utfall} build --quiet --as-of {}", DAY);
        let status =
            crate::command::command("bash").args(["-c", &script]).current_dir(site.root.path()).status().unwrap();
        assert_eq!(status.code(), Some(2), "{kilobytes} kB");
        let found = site.public();
        let smaller = cut(&found, &one, &one);
        assert!(smaller.is_empty() && found.len() == one.len(), "{kilobytes} kB: {smaller:?}");
    }
    assert!(site.build());
    assert!(site.public() != one);
}

#[test]
fn a_deadline_ends_what_would_hang() {
    // A pipe that nobody writes to is reported, not opened.
    let site = Site::new();
    let pipe = site.root.path().join("content/pipe.md");
    assert!(crate::command::command("mkfifo").arg(&pipe).status().unwrap().success());
    let mut build = site.start_with(Stdio::piped());
    // The end of its output is the end of the program.
    let mut output = build.stderr.take().unwrap();
    let (ended, end) = channel();
    thread::spawn(move || {
        let mut said = String::new();
        ended.send(output.read_to_string(&mut said).map(|_| said))
    });
    let Ok(said) = end.recv_timeout(Duration::from_secs(120)) else {
        build.kill().unwrap();
        panic!("a build waits for a pipe");
    };
    let status = build.wait().unwrap();
    assert!(said.unwrap().contains("content/pipe.md"));
    assert!(!status.success());
}
