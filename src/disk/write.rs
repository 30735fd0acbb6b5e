//! Writes a site: unchanged files are not touched, and files that no build wrote are never removed.
//!
//! Every file that is not known to become what it is ([`super::LastBuild`]) is rendered, compared with that of the last build
//! and, only if it differs, staged at its path below `.utfall/staging/`. When all are rendered without an error, files of earlier builds that no longer belong to the site
//! are removed, and the staged files are renamed to their paths, new folders as a whole. So an error leaves the old site
//! as it was. A crash in the middle of the renames leaves old and new files side by side but never half a file, and the
//! next build repairs it.
//!
//! A manifest in `.utfall/` lists the files that builds wrote. Any other file is somebody else's.

use super::last_build::invalidate;
use super::manifest::OutputManifest;
use super::refused::At;
use super::sink::Sink;
use rayon::prelude::{IndexedParallelIterator, IntoParallelIterator, ParallelIterator};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The folder inside the output for what is not published.
pub(super) const INTERNAL_DIR: &str = ".utfall";

/// A file of more bytes is reported: GitHub takes none above 100 MiB.
pub(super) const HEAVY_FILE_BYTES: u64 = 90_000_000;

/// What a build changed, and the size of what is there now.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Written {
    /// Files that were not there before.
    pub made: usize,
    /// Files that hold something else now.
    pub changed: usize,
    /// Files that are as they were.
    pub unchanged: usize,
    /// Files of earlier builds that are gone.
    pub removed: usize,
    /// The bytes of all files.
    pub bytes: u64,
    /// The same by what the names of files end in: `html`, `csv`.
    pub by_extension: BTreeMap<String, u64>,
    /// The files of 90 MB and more, with their sizes.
    pub heavy: Vec<(String, u64)>,
}

impl Written {
    /// Adds a file to what is there.
    pub(super) fn add_size(&mut self, path: &str, size: u64) {
        self.bytes += size;
        let name = path.rsplit('/').next().unwrap_or(path);
        if let Some((_, extension)) = name.rsplit_once('.') {
            *self.by_extension.entry(extension.to_owned()).or_default() += size;
        }
        if size >= HEAVY_FILE_BYTES {
            self.heavy.push((path.to_owned(), size));
        }
    }
}

/// Why a site was not written.
#[derive(Debug)]
pub enum WriteError<E> {
    /// Some files could not be rendered; nothing was written.
    Failed(Vec<E>),
    /// There are files at these paths that no build wrote; nothing was written.
    Foreign(Vec<PathBuf>),
    /// The list of the files that builds made is none any more, so that none of them is known to be ours; nothing was
    /// written.
    Damaged(PathBuf),
    /// An I/O error.
    Io(io::Error),
}

impl<E> From<io::Error> for WriteError<E> {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// What was done about one file.
enum WriteOutcome {
    Unchanged {
        size: u64,
    },
    Staged {
        is_new: bool,
        size: u64,
    },
    /// Somebody else's file or folder is at its path.
    Foreign,
}

/// Writes files below `out`. `paths` are sorted and relative, with `/`; `untouched` returns the size of the one with a number
/// if it lies there and would become the same, else `render` puts its bytes into the sink.
///
/// # Errors
/// If a file cannot be rendered, if somebody else's file is in the way, or on an I/O error.
pub fn write<E: Send>(
    out: &Path,
    paths: &[&str],
    untouched: impl Fn(usize) -> Option<u64> + Sync,
    render: impl Fn(usize, &mut Sink) -> Result<(), E> + Sync,
) -> Result<Written, WriteError<E>> {
    let strange = not_ours(&out.join(INTERNAL_DIR))?;
    if !strange.is_empty() {
        return Err(WriteError::Foreign(strange));
    }
    let old = match OutputManifest::read(&out.join(INTERNAL_DIR)) {
        Err(error) if error.kind() == io::ErrorKind::InvalidData => {
            return Err(WriteError::Damaged(out.join(INTERNAL_DIR).join(OutputManifest::NAME)));
        }
        old => old?,
    };
    let is_empty = holds_nothing(out)?;
    let foreign = if is_empty { Vec::new() } else { in_the_way_of_folders(out, paths, &old)? };
    if !foreign.is_empty() {
        return Err(WriteError::Foreign(foreign));
    }
    let staging = out.join(INTERNAL_DIR).join("staging");
    if staging.exists() {
        fs::remove_dir_all(&staging).at(&staging)?;
    }
    fs::create_dir_all(&staging).at(&staging)?;
    let results: Vec<Result<WriteOutcome, WriteError<E>>> = (0..paths.len())
        .into_par_iter()
        // Small batches: with rayon's default split, cores idle at the end while one finishes its large part.
        .with_max_len(16)
        .map(|number| {
            if let Some(size) = untouched(number).filter(|_| old.contains(paths[number])) {
                return Ok(WriteOutcome::Unchanged { size });
            }
            let there = if is_empty { None } else { there(&out.join(paths[number]))? };
            stage(out, paths[number], there, &staging, &old, |sink| {
                render(number, sink).map_err(|error| WriteError::Failed(vec![error]))
            })
        })
        .collect();
    let outcomes = match sort_out(out, paths, results) {
        Ok(outcomes) => outcomes,
        Err(error) => {
            fs::remove_dir_all(&staging).at(&staging)?;
            // Without a manifest in it, the folder is of this build alone; the lock goes with it.
            let _ = fs::remove_dir(out.join(INTERNAL_DIR));
            return Err(error);
        }
    };
    commit(out, paths, outcomes, &old, &staging)
}

/// Lists what lies in the folder for what is not published and was never put there by a build: links above all, through
/// which a build would write and remove somewhere else.
fn not_ours(own: &Path) -> io::Result<Vec<PathBuf>> {
    let Some(there) = there(own)? else { return Ok(Vec::new()) };
    if !there.is_dir() {
        return Ok(vec![own.to_path_buf()]);
    }
    let mut strange = Vec::new();
    for entry in fs::read_dir(own).at(own)? {
        let entry = entry.at(own)?;
        let kind = entry.file_type().at(&entry.path())?;
        let right = if entry.file_name() == "staging" { kind.is_dir() } else { kind.is_file() };
        if !right {
            strange.push(entry.path());
        }
    }
    strange.sort();
    Ok(strange)
}

/// Lists what is no folder where one is needed, but for files of ours, which go as orphans. A link is never followed.
fn in_the_way_of_folders(out: &Path, paths: &[&str], old: &OutputManifest) -> io::Result<Vec<PathBuf>> {
    let above = |path| std::iter::successors(Some(path), |path: &&str| Some(path.rsplit_once('/')?.0)).skip(1);
    let folders: BTreeSet<&str> = paths.iter().flat_map(|path| above(*path)).collect();
    let mut foreign = Vec::new();
    for folder in folders {
        let place = out.join(folder);
        match fs::symlink_metadata(&place) {
            Ok(there) if there.is_dir() || (there.is_file() && old.contains(folder)) => {}
            Ok(_) => foreign.push(place),
            Err(error) if error.kind() == io::ErrorKind::NotFound || is_blocked(&error) => {}
            Err(error) => return Err(error).at(&place),
        }
    }
    Ok(foreign)
}

/// Returns whether a folder holds nothing but [`INTERNAL_DIR`]; then no file in it has to be compared.
fn holds_nothing(out: &Path) -> io::Result<bool> {
    match fs::read_dir(out) {
        Ok(mut entries) => Ok(entries.all(|entry| entry.is_ok_and(|entry| entry.file_name() == INTERNAL_DIR))),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(true),
        Err(error) => Err(error).at(out),
    }
}

/// Returns the metadata of a path, if it exists. A link is never followed.
fn there(place: &Path) -> io::Result<Option<fs::Metadata>> {
    match fs::symlink_metadata(place) {
        Err(error) if error.kind() == io::ErrorKind::NotFound || is_blocked(&error) => Ok(None),
        there => there.map(Some).at(place),
    }
}

/// Renders a file, compares it with the existing one, and stages it if they differ.
fn stage<E>(
    out: &Path,
    path: &str,
    there: Option<fs::Metadata>,
    staging: &Path,
    old: &OutputManifest,
    render: impl FnOnce(&mut Sink) -> Result<(), WriteError<E>>,
) -> Result<WriteOutcome, WriteError<E>> {
    let place = out.join(path);
    let is_file = there.as_ref().is_some_and(fs::Metadata::is_file);
    let mut sink = Sink::new(is_file.then(|| place.clone()), staging.join(path));
    render(&mut sink)?;
    let (is_staged, size) = sink.end()?;
    if !is_staged {
        return Ok(WriteOutcome::Unchanged { size });
    }
    let (is_ours, is_new) = match &there {
        None => (true, true),
        Some(there) if there.is_dir() => (goes_with_orphans(&place, path, old)?, true),
        Some(_) => (old.contains(path), false),
    };
    if !is_ours {
        return Ok(WriteOutcome::Foreign);
    }
    Ok(WriteOutcome::Staged { is_new, size })
}

/// Returns whether a folder holds nothing but files of the manifest. They are orphans, since the folder becomes a file.
fn goes_with_orphans(folder: &Path, path: &str, old: &OutputManifest) -> io::Result<bool> {
    for entry in fs::read_dir(folder).at(folder)? {
        let entry = entry.at(folder)?;
        let Some(name) = entry.file_name().to_str().map(|name| format!("{path}/{name}")) else { return Ok(false) };
        let goes = match entry.file_type()?.is_dir() {
            true => goes_with_orphans(&entry.path(), &name, old)?,
            false => old.contains(&name),
        };
        if !goes {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Returns whether a file is in the place of a folder of the path.
fn is_blocked(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::NotADirectory
}

fn sort_out<E>(
    out: &Path,
    paths: &[&str],
    results: Vec<Result<WriteOutcome, WriteError<E>>>,
) -> Result<Vec<WriteOutcome>, WriteError<E>> {
    let (mut outcomes, mut failed, mut foreign) = (Vec::new(), Vec::new(), Vec::new());
    for (result, path) in results.into_iter().zip(paths) {
        match result {
            Ok(WriteOutcome::Foreign) => foreign.push(out.join(path)),
            Ok(outcome) => outcomes.push(outcome),
            Err(WriteError::Failed(errors)) => failed.extend(errors),
            Err(error) => return Err(error),
        }
    }
    if !failed.is_empty() {
        return Err(WriteError::Failed(failed));
    }
    if !foreign.is_empty() {
        return Err(WriteError::Foreign(foreign));
    }
    Ok(outcomes)
}

fn commit<E>(
    out: &Path,
    paths: &[&str],
    outcomes: Vec<WriteOutcome>,
    old: &OutputManifest,
    staging: &Path,
) -> Result<Written, WriteError<E>> {
    let own = out.join(INTERNAL_DIR);
    let new = OutputManifest::of(paths);
    if *old != new || outcomes.iter().any(|outcome| matches!(outcome, WriteOutcome::Staged { .. })) {
        invalidate(out)?;
    }
    let mut written = Written::default();
    // Until the renames are done the manifest lists old and new files, so that a build after a crash knows both.
    let orphans: Vec<&str> = old.without(&new).collect();
    let with_orphans = (!orphans.is_empty()).then(|| old.and(&new));
    let both = with_orphans.as_ref().unwrap_or(&new);
    if old != both {
        both.write(&own)?;
    }
    for orphan in orphans {
        written.removed += usize::from(remove(out, orphan)?);
    }
    for (outcome, path) in outcomes.into_iter().zip(paths) {
        let (count, size) = match outcome {
            WriteOutcome::Foreign => continue,
            WriteOutcome::Unchanged { size } => (&mut written.unchanged, size),
            WriteOutcome::Staged { is_new: true, size } => (&mut written.made, size),
            WriteOutcome::Staged { is_new: false, size } => (&mut written.changed, size),
        };
        *count += 1;
        written.add_size(path, size);
    }
    move_all(staging, out)?;
    if *both != new {
        new.write(&own)?;
    }
    fs::remove_dir_all(staging).at(staging)?;
    Ok(written)
}

/// Moves the contents of a staged folder to its path, and a folder that does not exist yet as a whole. Refuses a link,
/// which may lead out of the output.
fn move_all(staged: &Path, place: &Path) -> io::Result<()> {
    let entries: Vec<fs::DirEntry> = fs::read_dir(staged).at(staged)?.collect::<io::Result<_>>().at(staged)?;
    entries.into_par_iter().try_for_each(|entry| {
        let (staged, place) = (entry.path(), place.join(entry.file_name()));
        if !entry.file_type()?.is_dir() {
            return move_to(&staged, &place);
        }
        match there(&place)? {
            None => fs::rename(&staged, &place).at(&place),
            Some(there) if there.is_dir() => move_all(&staged, &place),
            Some(_) => Err(io::ErrorKind::AlreadyExists.into()).at(&place),
        }
    })
}

/// Renames a staged file to its path, and replaces an empty folder there.
fn move_to(staged: &Path, place: &Path) -> io::Result<()> {
    match fs::rename(staged, place) {
        Err(_) if fs::symlink_metadata(place).is_ok_and(|there| there.is_dir()) => {
            remove_empty(place).at(place)?;
            fs::rename(staged, place).at(place)
        }
        moved => moved.at(place),
    }
}

/// Removes folders that hold nothing but empty folders, where a file is to be.
fn remove_empty(place: &Path) -> io::Result<()> {
    if !fs::symlink_metadata(place).is_ok_and(|there| there.is_dir()) {
        return Ok(());
    }
    for entry in fs::read_dir(place)? {
        remove_empty(&entry?.path())?;
    }
    fs::remove_dir(place)
}

/// Removes a file of an earlier build, and the folders that it leaves empty. Nothing behind a link is removed.
fn remove(out: &Path, path: &str) -> io::Result<bool> {
    let place = out.join(path);
    let folders = place.ancestors().skip(1).take_while(|folder| *folder != out);
    if folders.into_iter().any(|folder| fs::symlink_metadata(folder).is_ok_and(|there| !there.is_dir())) {
        return Ok(false);
    }
    match fs::symlink_metadata(&place) {
        Ok(there) if there.is_dir() => return Ok(false),
        Ok(_) => fs::remove_file(&place).at(&place)?,
        Err(error) if error.kind() == io::ErrorKind::NotFound || is_blocked(&error) => return Ok(false),
        Err(error) => return Err(error).at(&place),
    }
    let mut folder = place.parent();
    // `remove_dir` fails for a folder that is not empty, which ends the loop.
    while let Some(empty) = folder.filter(|folder| *folder != out && fs::remove_dir(folder).is_ok()) {
        folder = empty.parent();
    }
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::{
        INTERNAL_DIR, holds_nothing, in_the_way_of_folders, is_blocked, move_all, move_to, not_ours, remove, there,
        write,
    };
    use crate::disk::manifest::OutputManifest;
    use std::fs;
    use std::io::{self, ErrorKind};
    use std::path::Path;
    use tempfile::TempDir;

    /// A name that no file can have.
    fn too_long() -> String {
        "x".repeat(300)
    }

    /// Writes files that hold their path.
    fn written(out: &Path, paths: &[&str]) {
        let render = |at: usize, sink: &mut crate::disk::sink::Sink| -> Result<(), io::Error> {
            io::Write::write_all(sink, paths[at].as_bytes())
        };
        write(out, paths, |_| None, render).unwrap();
    }

    #[test]
    fn a_folder_of_ours_holds_files_and_one_folder() {
        let out = TempDir::new().unwrap();
        let own = out.path().join(INTERNAL_DIR);
        assert!(not_ours(&own).unwrap().is_empty());
        fs::create_dir_all(own.join("staging")).unwrap();
        fs::write(own.join("last-build.txt"), "").unwrap();
        assert!(not_ours(&own).unwrap().is_empty());
        fs::create_dir(own.join("b")).unwrap();
        fs::create_dir(own.join("a")).unwrap();
        assert_eq!(not_ours(&own).unwrap(), [own.join("a"), own.join("b")]);
        fs::write(out.path().join("file"), "").unwrap();
        assert_eq!(not_ours(&out.path().join("file")).unwrap(), [out.path().join("file")]);
    }

    #[test]
    fn a_folder_holds_nothing_if_all_in_it_is_ours() {
        let out = TempDir::new().unwrap();
        assert!(holds_nothing(&out.path().join("absent")).unwrap());
        assert!(holds_nothing(out.path()).unwrap());
        fs::create_dir(out.path().join(INTERNAL_DIR)).unwrap();
        assert!(holds_nothing(out.path()).unwrap());
        fs::write(out.path().join("file"), "").unwrap();
        assert!(!holds_nothing(out.path()).unwrap());
        assert!(holds_nothing(&out.path().join("file")).is_err());
    }

    #[test]
    fn what_cannot_be_looked_at_is_an_error_and_not_absent() {
        let out = TempDir::new().unwrap();
        fs::write(out.path().join("file"), "").unwrap();
        let old = OutputManifest::of(&[]);
        let long = too_long();
        let below = format!("{long}/index.html");
        assert!(there(&out.path().join("absent")).unwrap().is_none());
        assert!(there(&out.path().join(&long)).is_err());
        assert!(in_the_way_of_folders(out.path(), &["absent/index.html"], &old).unwrap().is_empty());
        assert_eq!(in_the_way_of_folders(out.path(), &["file/index.html"], &old).unwrap(), [out.path().join("file")]);
        assert!(in_the_way_of_folders(out.path(), &[&below], &old).is_err());
        assert!(!remove(out.path(), "absent").unwrap());
        assert!(remove(out.path(), &long).is_err());
        assert!(is_blocked(&ErrorKind::NotADirectory.into()) && !is_blocked(&ErrorKind::PermissionDenied.into()));
    }

    #[test]
    fn a_file_takes_the_place_of_empty_folders_and_of_nothing_else() {
        let out = TempDir::new().unwrap();
        let (staged, place) = (out.path().join("staged"), out.path().join("place"));
        fs::write(&staged, "new").unwrap();
        fs::create_dir_all(place.join("a/b")).unwrap();
        fs::write(place.join("a/file"), "somebody's").unwrap();
        assert!(move_to(&staged, &place).is_err() && place.join("a/file").exists());
        fs::remove_file(place.join("a/file")).unwrap();
        move_to(&staged, &place).unwrap();
        assert_eq!(fs::read_to_string(&place).unwrap(), "new");
    }

    #[test]
    fn a_staged_folder_takes_the_place_of_no_file() {
        let out = TempDir::new().unwrap();
        let (staged, place) = (out.path().join("staged"), out.path().join("place"));
        fs::create_dir_all(staged.join("a")).unwrap();
        fs::write(staged.join("a/index.html"), "new").unwrap();
        fs::create_dir(&place).unwrap();
        fs::write(place.join("a"), "somebody's").unwrap();
        assert_eq!(move_all(&staged, &place).unwrap_err().kind(), ErrorKind::AlreadyExists);
        fs::remove_file(place.join("a")).unwrap();
        move_all(&staged, &place).unwrap();
        assert_eq!(fs::read_to_string(place.join("a/index.html")).unwrap(), "new");
    }

    #[test]
    fn a_removed_file_takes_along_the_folders_that_it_leaves_empty() {
        let out = TempDir::new().unwrap();
        fs::create_dir_all(out.path().join("a/b/c")).unwrap();
        for path in ["a/b/c/file", "a/file"] {
            fs::write(out.path().join(path), "").unwrap();
        }
        assert!(remove(out.path(), "a/b/c/file").unwrap());
        assert!(!out.path().join("a/b").exists() && out.path().join("a/file").exists());
        assert!(remove(out.path(), "a/file").unwrap());
        assert!(!out.path().join("a").exists() && out.path().exists());
    }

    #[cfg(unix)]
    #[test]
    fn nothing_behind_a_link_is_removed() {
        let (out, elsewhere) = (TempDir::new().unwrap(), TempDir::new().unwrap());
        fs::write(elsewhere.path().join("file"), "").unwrap();
        std::os::unix::fs::symlink(elsewhere.path(), out.path().join("a")).unwrap();
        assert!(!remove(out.path(), "a/file").unwrap());
        assert!(elsewhere.path().join("file").exists());
    }

    #[test]
    fn the_record_of_the_last_build_stays_only_where_nothing_is_written() {
        let out = TempDir::new().unwrap();
        let record = out.path().join(INTERNAL_DIR).join("last-build.txt");
        written(out.path(), &["a", "b"]);
        let stays = |paths: &[&str]| {
            fs::write(&record, "record").unwrap();
            written(out.path(), paths);
            record.exists()
        };
        assert!(stays(&["a", "b"]));
        fs::write(out.path().join("a"), "changed by hand").unwrap();
        assert!(!stays(&["a", "b"]), "a file is written");
        assert!(!stays(&["a"]), "a file is removed");
        assert!(stays(&["a"]));
    }
}
