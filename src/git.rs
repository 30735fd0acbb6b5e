//! Runs git. No other module does.
//!
//! In comes a folder and the name of a revision; out come the files of the site in it, as [`crate::disk::read`] would have
//! found them; or in comes a folder, and out comes the day each of its files was last changed. Nothing is checked out, and
//! the repository is never written to. Where git refuses, [`GitError`] says why.

mod error;

pub use error::GitError;

use crate::disk;
use crate::source::{Contents, Digest, File, History, MAX_TEXT_BYTES, SourcePath};
use std::io::{self, BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Output, Stdio};

/// A file in a revision.
struct TreeEntry {
    path: SourcePath,
    object: String,
    /// Size in bytes.
    size: u64,
    is_link: bool,
}

/// Reads `site.toml`, `content/` and `themes/` of a revision, where `root` is the folder of the site.
///
/// # Errors
/// If there is no such revision, a part of the site is a submodule, or git refuses.
pub fn read(root: &Path, revision: &str) -> Result<Vec<File>, GitError> {
    let commit = commit(root, revision)?;
    let Tree { entries, mut submodules } = tree(root, &commit, &["site.toml", "content", "static", "themes"])?;
    if let Some(path) = submodules.pop() {
        return Err(GitError::Submodule { path });
    }
    let (read, unread): (Vec<TreeEntry>, Vec<TreeEntry>) =
        entries.into_iter().partition(|entry| !entry.is_link && disk::is_read(&entry.path) && !is_large(entry));
    let mut files: Vec<File> = unread
        .into_iter()
        .map(|TreeEntry { path, size, is_link, .. }| {
            let contents = match is_link {
                true => Contents::Link,
                false if size > MAX_TEXT_BYTES && disk::is_text(&path) => Contents::TooLarge { size },
                false => Contents::Attachment { size, metadata: None },
            };
            File { path, contents }
        })
        .collect();
    files.extend(contents(root, read)?);
    Ok(files)
}

/// Computes the digests of some files of a revision, where `root` is the folder of the site.
///
/// # Errors
/// As [`read`].
pub fn digests(root: &Path, revision: &str, paths: &[SourcePath]) -> Result<Vec<(SourcePath, Digest)>, GitError> {
    let commit = commit(root, revision)?;
    let mut entries = tree(root, &commit, &["content", "static"])?.entries;
    entries.retain(|entry| paths.contains(&entry.path));
    objects(root, entries, |entry, bytes| (entry.path, Digest::of(&bytes)))
}

/// Reads the log of the site in the folder `root`: when each of its files was last changed.
///
/// Only first parents are followed. What came in with a pull request dates from its merge, which is when readers saw it.
///
/// # Errors
/// If the folder lies in no repository or one without a commit, or git refuses.
pub fn history(root: &Path) -> Result<History, GitError> {
    let is_cut = is_shallow(root)?;
    let log = answer(
        git(root)
            .args(["-c", "log.showSignature=false", "log", "--first-parent", "-m", "--no-renames", "--relative"])
            .args(["--name-only", "-z", "--format=@%cs %p", "--", "site.toml", "content/"]),
    )?;
    let mut history = History::parse(&String::from_utf8_lossy(&log.stdout), is_cut);
    history.submodules = tree(root, "HEAD", &["content"])?.submodules;
    Ok(history)
}

fn is_shallow(root: &Path) -> Result<bool, GitError> {
    Ok(answer(git(root).args(["rev-parse", "--is-shallow-repository"]))?.stdout.starts_with(b"true"))
}

fn is_large(entry: &TreeEntry) -> bool {
    entry.size > MAX_TEXT_BYTES && disk::is_text(&entry.path)
}

fn commit(root: &Path, revision: &str) -> Result<String, GitError> {
    let is_shallow = is_shallow(root)?;
    let name = format!("{revision}^{{commit}}");
    let output = git(root).args(["rev-parse", "--verify", "--quiet", "--end-of-options", &name]).output()?;
    let commit = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    if output.status.success() && !commit.is_empty() {
        Ok(commit)
    } else {
        Err(GitError::NoSuchRevision { is_shallow })
    }
}

/// What a commit holds below some paths. A folder is named without a slash, so that one that is a submodule is found.
#[derive(Default)]
struct Tree {
    entries: Vec<TreeEntry>,
    /// The folders whose files lie in a repository of their own: of those a commit knows only which revision it was.
    submodules: Vec<SourcePath>,
}

/// Lists the files below some paths, as `MODE TYPE OBJECT SIZE<TAB>PATH<NUL>`; paths are relative to `root`.
fn tree(root: &Path, commit: &str, paths: &[&str]) -> Result<Tree, GitError> {
    let output = answer(git(root).args(["ls-tree", "-r", "-l", "-z", commit, "--"]).args(paths))?;
    let listed = String::from_utf8_lossy(&output.stdout).into_owned();
    let mut tree = Tree::default();
    for line in listed.split('\0') {
        let Some((facts, path)) = line.split_once('\t') else { continue };
        let is_hidden = path.split('/').any(disk::is_hidden_name);
        let (path, false) = (SourcePath::exact(path), is_hidden) else { continue };
        match facts.split_whitespace().collect::<Vec<_>>()[..] {
            [mode, "blob", object, size] => tree.entries.push(TreeEntry {
                path,
                object: object.to_owned(),
                size: size.parse().unwrap_or(0),
                is_link: mode == "120000",
            }),
            [_, "commit", ..] => tree.submodules.push(path),
            _ => {}
        }
    }
    Ok(tree)
}

fn contents(root: &Path, entries: Vec<TreeEntry>) -> Result<Vec<File>, GitError> {
    objects(root, entries, |entry, bytes| File { contents: disk::contents(&entry.path, bytes), path: entry.path })
}

/// Reads many objects from one process, and makes something of each.
fn objects<T>(
    root: &Path,
    entries: Vec<TreeEntry>,
    made: impl Fn(TreeEntry, Vec<u8>) -> T,
) -> Result<Vec<T>, GitError> {
    let mut child = git(root).args(["cat-file", "--batch"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
    let (Some(stdin), Some(stdout)) = (child.stdin.take(), child.stdout.take()) else {
        return Err(GitError::Io(io::Error::other("git")));
    };
    let objects: Vec<String> = entries.iter().map(|entry| entry.object.clone()).collect();
    // What is asked for is written beside the reading: both pipes are short, and either side would wait for the other.
    let writer = std::thread::spawn(move || ask(stdin, &objects));
    let mut stdout = BufReader::new(stdout);
    let read: io::Result<Vec<T>> = entries.into_iter().map(|entry| Ok(made(entry, object(&mut stdout)?))).collect();
    let asked = writer.join().unwrap_or_else(|_| Err(io::Error::other("git")));
    ended(child)?;
    let read = read?;
    asked?;
    Ok(read)
}

fn ask(mut git: ChildStdin, objects: &[String]) -> io::Result<()> {
    let lines: String = objects.iter().map(|object| format!("{object}\n")).collect();
    git.write_all(lines.as_bytes())
}

/// Reads `OBJECT TYPE SIZE<LF>BYTES<LF>`.
fn object(stdout: &mut impl BufRead) -> io::Result<Vec<u8>> {
    let mut head = String::new();
    stdout.read_line(&mut head)?;
    let size = head.trim_end().rsplit(' ').next().and_then(|size| size.parse().ok());
    let mut bytes = vec![0; size.ok_or_else(|| io::Error::other(format!("git: {}", head.trim_end())))?];
    stdout.read_exact(&mut bytes)?;
    stdout.read_exact(&mut [0])?;
    Ok(bytes)
}

fn ended(mut child: Child) -> Result<(), GitError> {
    if child.wait()?.success() { Ok(()) } else { Err(GitError::Io(io::Error::other("git cat-file"))) }
}

/// Waits for what git says; where it refuses, that is the error.
fn answer(command: &mut Command) -> Result<Output, GitError> {
    let output = command.output()?;
    if output.status.success() { Ok(output) } else { Err(GitError::of(&String::from_utf8_lossy(&output.stderr))) }
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
    // Its reasons are recognised by their words, which it would translate.
    command.env("LC_ALL", "C").env("LANGUAGE", "C").arg("-C").arg(root).stdin(Stdio::null());
    for variable in LOCAL_VARIABLES {
        command.env_remove(variable);
    }
    command
}
