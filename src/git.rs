//! Runs git. No other module does.
//!
//! In comes a folder and the name of a revision; out come the files of the site in it, as [`crate::disk::read`] would have
//! found them; or in comes a folder, and out comes the day each of its files was last changed. Nothing is checked out, and
//! the repository is never written to.

use crate::disk;
use crate::source::{Contents, File, History, SourcePath};
use std::io::{self, BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};

/// Why files could not be read from git.
#[derive(Debug)]
pub enum GitError {
    /// There is no such revision, or the folder is in no repository.
    NoSuchRevision,
    /// Git is not installed, or exited with an error.
    Io(io::Error),
}

impl From<io::Error> for GitError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// A file in a revision.
struct Entry {
    path: SourcePath,
    object: String,
    /// Size in bytes.
    size: u64,
    is_link: bool,
}

/// Reads `site.toml`, `content/` and `themes/` of a revision, where `root` is the folder of the site.
///
/// # Errors
/// If there is no such revision, or git fails.
pub fn read(root: &Path, revision: &str) -> Result<Vec<File>, GitError> {
    let commit = commit(root, revision)?;
    let entries = entries(root, &commit)?;
    let (read, unread): (Vec<Entry>, Vec<Entry>) =
        entries.into_iter().partition(|entry| !entry.is_link && disk::is_read(&entry.path));
    let mut files: Vec<File> = unread
        .into_iter()
        .map(|Entry { path, size, is_link, .. }| {
            let contents = if is_link { Contents::Link } else { Contents::Attachment { size } };
            File { path, contents }
        })
        .collect();
    files.extend(contents(root, read)?);
    Ok(files)
}

/// Reads the log of the site in the folder `root`: when each of its files was last changed.
///
/// Only first parents are followed. What came in with a pull request dates from its merge, which is when readers saw it.
///
/// # Errors
/// If the folder is in no repository or in one without a commit, or git fails.
pub fn history(root: &Path) -> Result<History, GitError> {
    let is_cut = git(root).args(["rev-parse", "--is-shallow-repository"]).output()?;
    let log = git(root)
        .args(["-c", "log.showSignature=false", "log", "--first-parent", "-m", "--no-renames", "--relative"])
        .args(["--name-only", "-z", "--format=@%cs %p", "--", "site.toml", "content/"])
        .output()?;
    if !log.status.success() {
        return Err(GitError::NoSuchRevision);
    }
    let is_cut = is_cut.stdout.starts_with(b"true");
    Ok(History::parse(&String::from_utf8_lossy(&log.stdout), is_cut))
}

fn commit(root: &Path, revision: &str) -> Result<String, GitError> {
    let name = format!("{revision}^{{commit}}");
    let output = git(root).args(["rev-parse", "--verify", "--quiet", "--end-of-options", &name]).output()?;
    let commit = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    if output.status.success() && !commit.is_empty() { Ok(commit) } else { Err(GitError::NoSuchRevision) }
}

/// Lists the files of the site, as `MODE TYPE OBJECT SIZE<TAB>PATH<NUL>`; paths are relative to `root`.
fn entries(root: &Path, commit: &str) -> Result<Vec<Entry>, GitError> {
    let output = git(root)
        .args(["ls-tree", "-r", "-l", "-z", commit, "--", "site.toml", "content/", "themes/"])
        .stderr(Stdio::inherit())
        .output()?;
    if !output.status.success() {
        return Err(git_failed());
    }
    let listed = String::from_utf8_lossy(&output.stdout).into_owned();
    let entry = |line: &str| {
        let (facts, path) = line.split_once('\t')?;
        let mut facts = facts.split_whitespace();
        let (mode, kind, object, size) = (facts.next()?, facts.next()?, facts.next()?, facts.next()?);
        let is_hidden = path.split('/').any(|part| part.starts_with('.'));
        if kind != "blob" || is_hidden {
            return None;
        }
        let path = SourcePath::exact(path);
        Some(Entry { path, object: object.to_owned(), size: size.parse().unwrap_or(0), is_link: mode == "120000" })
    };
    Ok(listed.split('\0').filter_map(entry).collect())
}

/// Reads the contents of all entries from one `git cat-file` process.
fn contents(root: &Path, entries: Vec<Entry>) -> Result<Vec<File>, GitError> {
    let mut child = git(root).args(["cat-file", "--batch"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
    let (Some(stdin), Some(stdout)) = (child.stdin.take(), child.stdout.take()) else { return Err(git_failed()) };
    let objects: Vec<String> = entries.iter().map(|entry| entry.object.clone()).collect();
    // Requests are written by a second thread: pipes hold little, so writing and reading in turn would deadlock.
    let writer = std::thread::spawn(move || request_objects(stdin, &objects));
    let mut stdout = BufReader::new(stdout);
    let files: io::Result<Vec<File>> = entries
        .into_iter()
        .map(|entry| Ok(File { contents: disk::contents(&entry.path, read_object(&mut stdout)?), path: entry.path }))
        .collect();
    let requested = writer.join().unwrap_or_else(|_| Err(io::Error::other("git")));
    wait(child)?;
    let files = files?;
    requested?;
    Ok(files)
}

fn request_objects(mut git: ChildStdin, objects: &[String]) -> io::Result<()> {
    let lines: String = objects.iter().map(|object| format!("{object}\n")).collect();
    git.write_all(lines.as_bytes())
}

/// Reads `OBJECT TYPE SIZE<LF>BYTES<LF>`.
fn read_object(stdout: &mut impl BufRead) -> io::Result<Vec<u8>> {
    let mut head = String::new();
    stdout.read_line(&mut head)?;
    let size = head.trim_end().rsplit(' ').next().and_then(|size| size.parse().ok());
    let mut bytes = vec![0; size.ok_or_else(|| io::Error::other(format!("git: {}", head.trim_end())))?];
    stdout.read_exact(&mut bytes)?;
    stdout.read_exact(&mut [0])?;
    Ok(bytes)
}

fn wait(mut child: Child) -> Result<(), GitError> {
    if child.wait()?.success() { Ok(()) } else { Err(git_failed()) }
}

fn git_failed() -> GitError {
    GitError::Io(io::Error::other("git"))
}

/// The variables that make git look at another repository than that of the folder: `git rev-parse --local-env-vars`.
///
/// Git sets some of them for the hooks that it runs, and a hook may well run this program. githooks(5) says to clear them.
const LOCAL_VARIABLES: [&str; 15] = [
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_COMMON_DIR",
    "GIT_CONFIG",
    "GIT_CONFIG_COUNT",
    "GIT_CONFIG_PARAMETERS",
    "GIT_DIR",
    "GIT_GRAFT_FILE",
    "GIT_IMPLICIT_WORK_TREE",
    "GIT_INDEX_FILE",
    "GIT_NO_REPLACE_OBJECTS",
    "GIT_OBJECT_DIRECTORY",
    "GIT_PREFIX",
    "GIT_REPLACE_REF_BASE",
    "GIT_SHALLOW_FILE",
    "GIT_WORK_TREE",
];

fn git(root: &Path) -> Command {
    let mut command = Command::new("git");
    command.arg("-C").arg(root).stdin(Stdio::null());
    for variable in LOCAL_VARIABLES {
        command.env_remove(variable);
    }
    command
}
