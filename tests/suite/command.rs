//! Runs the program as people do, and other programs, each in the same surroundings on every machine.
//!
//! Nothing of the environment of whoever runs the tests reaches a program that they start: no repository that a hook of
//! git is about, no identity, no signing, no colour that is forced, no day. A test says what it wants to be different.

use crate::golden::{files_below, sections};
use crate::mistakes::BASE;
use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::SystemTime;
use std::{env, fs};
use tempfile::TempDir;
use utfall::source::Contents;

/// The variables that a program keeps: where other programs and temporary files are, and where coverage is noted.
const KEPT: [&str; 9] =
    ["PATH", "PATHEXT", "COMSPEC", "SYSTEMROOT", "WINDIR", "TMPDIR", "TEMP", "TMP", "LLVM_PROFILE_FILE"];

/// What git is to know instead of what the machine tells it.
const GIT: [(&str, &str); 9] = [
    ("GIT_CONFIG_GLOBAL", "/dev/null"),
    ("GIT_CONFIG_NOSYSTEM", "1"),
    ("GIT_ATTR_NOSYSTEM", "1"),
    // Hooks come with the templates of new repositories as well.
    ("GIT_TEMPLATE_DIR", ""),
    ("GIT_TERMINAL_PROMPT", "0"),
    ("GIT_AUTHOR_NAME", "Test"),
    ("GIT_AUTHOR_EMAIL", "test@example.org"),
    ("GIT_COMMITTER_NAME", "Test"),
    ("GIT_COMMITTER_EMAIL", "test@example.org"),
];

/// Returns from the test, and says that it was skipped, if the machine lacks one of the programs.
macro_rules! needs {
    ($($program:literal),+) => {{
        fn here() {}
        let test = std::any::type_name_of_val(&here);
        if !($(crate::command::is_installed($program, test))&&+) {
            return;
        }
    }};
}
pub(crate) use needs;

/// Whether a program can be started; if not, says which test is skipped.
pub fn is_installed(program: &str, test: &str) -> bool {
    let started = command(program).arg("--version").stdin(Stdio::null()).output();
    let missing = started.is_err_and(|error| error.kind() == std::io::ErrorKind::NotFound);
    if missing {
        let test = test.trim_start_matches("suite::").trim_end_matches("::here");
        // Straight to standard error, since what a test prints is shown only if it fails.
        let _ = writeln!(std::io::stderr(), "skipped: {test} needs {program}, which is not installed");
    }
    !missing
}

/// Any program, in the surroundings that all tests share.
pub fn command(program: &str) -> Command {
    let mut command = Command::new(program);
    let kept = KEPT.into_iter().filter_map(|name| Some((name, env::var_os(name)?)));
    command.env_clear().envs(kept).envs(GIT);
    // Temporary folders may lie in somebody's repository.
    command.env("GIT_CEILING_DIRECTORIES", env::temp_dir());
    command
}

/// This program.
pub fn program() -> Command {
    command(env!("CARGO_BIN_EXE_utfall"))
}

/// Runs git in a folder, and returns what it prints.
#[track_caller]
pub fn git(folder: &Path, arguments: &[&str]) -> String {
    git_on(None, folder, arguments)
}

/// Runs git in a folder on a day, so that a commit is of that day; returns what it prints.
#[track_caller]
pub fn git_on(day: Option<&str>, folder: &Path, arguments: &[&str]) -> String {
    let noon = day.map(|day| format!("{day}T12:00:00+0200"));
    let dates = ["GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"];
    let output = command("git")
        .args(arguments)
        .current_dir(folder)
        .envs(noon.iter().flat_map(|noon| dates.map(|name| (name, noon))))
        .output()
        .unwrap();
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// What a run of the program gave.
#[derive(Debug)]
pub struct Run {
    /// The exit status.
    pub status: i32,
    /// The standard output.
    pub out: String,
    /// The standard error.
    pub err: String,
}

/// Runs the program in a folder.
pub fn utfall(arguments: &[&str], folder: &Path) -> Run {
    utfall_with(&[], arguments, folder)
}

/// Runs the program in a folder, with variables of the environment.
pub fn utfall_with(variables: &[(&str, &str)], arguments: &[&str], folder: &Path) -> Run {
    let output = program()
        .args(arguments)
        .current_dir(folder)
        .envs(variables.iter().copied())
        .output()
        .expect("the program is built before its tests");
    Run {
        status: output.status.code().expect("no signal ends the program"),
        out: String::from_utf8(output.stdout).expect("the program prints UTF-8"),
        err: String::from_utf8(output.stderr).expect("the program prints UTF-8"),
    }
}

/// Writes files, as `== path` sections on top of the base, to a folder of their own.
pub fn folder_with(files: &str) -> TempDir {
    let folder = TempDir::new().unwrap();
    for (path, file) in sections(BASE).into_iter().chain(sections(files)) {
        let place = folder.path().join(path);
        match file.map(|file| file.contents) {
            Some(Contents::Text(text)) => write(&place, text.as_bytes()),
            Some(Contents::Attachment { .. }) => write(&place, b"bytes"),
            Some(other) => panic!("{other:?} is not written"),
            None => fs::remove_file(place).unwrap(),
        }
    }
    folder
}

/// Writes a file and the folders that it lies in.
pub fn write(path: &Path, bytes: &[u8]) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, bytes).unwrap();
}

/// All files of a folder: what they hold, and when they were written.
pub fn snapshot(folder: &Path) -> BTreeMap<String, (Vec<u8>, SystemTime)> {
    let file = |path: String| {
        let place = folder.join(&path);
        let modified = place.metadata().unwrap().modified().unwrap();
        (path, (fs::read(&place).unwrap(), modified))
    };
    files_below(folder).into_iter().map(file).collect()
}
