//! What the last build knew: whether the next would write the same, and which of its files need not be rendered again.
//!
//! Files of an output depend on the files of the site, the options and the program alone. If all of these are as they were,
//! and every file of the output has the size and modification time that the last build left it with, the output is up to
//! date. Else the record says for each file which promises it was made of, and what is common to all: if these are as they
//! were, and the file lies untouched, it would become the same again.
//!
//! The record is removed before the output changes and saved when it is whole, with a digest of itself. One that is missing,
//! cut off or altered is none, and all is rendered.

use super::manifest::write_in_one_step;
use super::refused::At;
use super::write::{INTERNAL_DIR, Written};
use crate::pipeline::Ingredients;
use crate::source::{Contents, Digest, Digester, File, SourcePath};
use rayon::prelude::{IndexedParallelIterator, IntoParallelRefIterator, ParallelIterator};
use std::collections::HashMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

/// The first line of a record; another format gets another.
const FORMAT: &str = "utfall last build 2";

/// What stands for the inputs of a build that has to be made again, since it has something to say.
const NEVER: &str = "-";

/// How many files of an output are asked for their state together.
const FILES_AT_A_TIME: usize = 1024;

/// A digest of everything that an output depends on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inputs {
    files: HashMap<SourcePath, Digest>,
    /// What was asked for, and the program.
    options: Digest,
    whole: Digest,
}

impl Inputs {
    /// Digests the files of the site in the folder `root`, the `options`, and the size and time of the `program`'s file.
    ///
    /// # Errors
    /// On an I/O error.
    pub fn of(root: &Path, files: &[File], options: &str, program: &Path) -> io::Result<Self> {
        let digest = |file: &File| -> io::Result<Digest> {
            let mut digest = Digester::default();
            digest.update(format!("{}\0", file.path));
            match &file.contents {
                Contents::Text(text) => digest.update(&**text),
                Contents::Bytes(bytes) => digest.update(bytes),
                // It is copied without being read, so that its time stands for what it holds.
                Contents::Attachment { .. } => match state(&root.join(file.path.as_str())) {
                    // It is gone since, or its name is not what the disk says: the check reports that.
                    Err(error) if error.kind() == io::ErrorKind::NotFound => digest.update("gone"),
                    state => digest.update(state?),
                },
                other => digest.update(format!("{other:?}")),
            }
            Ok(digest.digest())
        };
        let digests: Vec<Digest> = files.par_iter().map(digest).collect::<io::Result<_>>()?;
        let mut rest = Digester::default();
        rest.update(format!("{options}\0{}", state(program)?));
        let options = rest.digest();
        let mut whole = Digester::default();
        digests.iter().chain([&options]).for_each(|digest| whole.update(digest));
        let paths = files.iter().map(|file| file.path.clone());
        Ok(Self { files: paths.zip(digests).collect(), options, whole: whole.digest() })
    }

    /// Returns the digest of a file of the site.
    pub fn of_file(&self, path: &SourcePath) -> Option<Digest> {
        self.files.get(path).copied()
    }

    /// Returns the digest of what was asked for, and of the program.
    pub fn options(&self) -> Digest {
        self.options
    }
}

/// The record of the last build, as text.
#[derive(Debug, Default)]
pub struct LastBuild(String);

/// A file of the output that need not be rendered again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Untouched {
    /// Its size in bytes.
    pub size: u64,
    /// Its line in the record, for the next one. Its state is not asked again: whoever touches it while this build goes on
    /// must not become part of it.
    line: String,
}

/// What a file of the output was made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MadeOf {
    /// It is as it was.
    AsBefore(Untouched),
    /// These promises, as [`Ingredients::numbers`] writes them.
    Promises(String),
}

/// A record that was read.
struct BuildRecord<'t> {
    inputs: &'t str,
    common: &'t str,
    /// Digest and name of each promise.
    promises: Vec<&'t str>,
    files: Vec<FileLine<'t>>,
}

struct FileLine<'t> {
    line: &'t str,
    state: &'t str,
    made_of: &'t str,
    path: &'t str,
}

impl LastBuild {
    /// Reads the record below the output `out`; nothing where there is none that is whole.
    pub fn read(out: &Path) -> Self {
        let text = fs::read_to_string(place(out)).unwrap_or_default();
        let whole = text.strip_suffix('\n').and_then(|text| text.rsplit_once('\n'));
        let is_whole = whole.is_some_and(|(lines, digest)| Digest::of(lines.as_bytes()).to_string() == digest);
        Self(whole.filter(|_| is_whole).map(|(lines, _)| lines.to_owned()).unwrap_or_default())
    }

    /// Returns what the output `out` holds, if it was built from these inputs and none of it changed since.
    pub fn up_to_date(&self, out: &Path, inputs: &Inputs) -> Option<Written> {
        let record = self.parse().filter(|record| record.inputs == inputs.whole.to_string())?;
        if !record.files.par_iter().all(|file| file.is_untouched(out)) {
            return None;
        }
        let mut written = Written { unchanged: record.files.len(), ..Written::default() };
        for file in &record.files {
            written.add_size(file.path, file.size()?);
        }
        Some(written)
    }

    /// Returns for each of the files `paths` of the output `out` whether it would become what it is.
    pub fn untouched(&self, out: &Path, ingredients: &Ingredients, paths: &[&str]) -> Vec<Option<Untouched>> {
        let none = || vec![None; paths.len()];
        let Some(record) = self.parse().filter(|record| record.common == ingredients.common.to_string()) else {
            return none();
        };
        let now = promise_lines(ingredients);
        if record.promises.len() != now.len() {
            return none();
        }
        // How many promises before each have changed.
        let mut changed = vec![0];
        for (then, now) in record.promises.iter().zip(&now) {
            changed.push(changed[changed.len() - 1] + usize::from(then != now));
        }
        let files: HashMap<&str, &FileLine<'_>> = record.files.iter().map(|file| (file.path, file)).collect();
        let untouched = |path: &&str| {
            let file = files.get(path).filter(|file| file.is_made_of_the_same(&changed) && file.is_untouched(out))?;
            Some(Untouched { size: file.size()?, line: file.line.to_owned() })
        };
        paths.par_iter().map(untouched).collect()
    }

    /// Returns what reads files of the output `out` by their path, if all but promises is as it was: those that lie there as
    /// the last build left them, whatever it made them of.
    pub fn reader(&self, out: &Path, ingredients: &Ingredients) -> impl Fn(&str) -> Option<Vec<u8>> + Sync {
        let record = self.parse().filter(|record| record.common == ingredients.common.to_string());
        let files = record.into_iter().flat_map(|record| record.files);
        let files: HashMap<&str, FileLine<'_>> = files.map(|file| (file.path, file)).collect();
        move |path| {
            files.get(path).filter(|file| file.is_untouched(out))?;
            fs::read(out.join(path)).ok()
        }
    }

    fn parse(&self) -> Option<BuildRecord<'_>> {
        let mut lines = self.0.lines();
        if lines.next()? != FORMAT {
            return None;
        }
        let (inputs, common) = (lines.next()?, lines.next()?);
        let count: usize = lines.next()?.parse().ok()?;
        let promises: Vec<&str> = lines.by_ref().take(count).collect();
        let files: Vec<FileLine<'_>> = lines.map(FileLine::parse).collect::<Option<_>>()?;
        (promises.len() == count).then_some(BuildRecord { inputs, common, promises, files })
    }
}

impl<'t> FileLine<'t> {
    fn parse(line: &'t str) -> Option<Self> {
        let (state, rest) = line.split_once('\t')?;
        let (made_of, path) = rest.split_once('\t')?;
        Some(Self { line, state, made_of, path })
    }

    fn is_untouched(&self, out: &Path) -> bool {
        state(&out.join(self.path)).is_ok_and(|now| now == self.state)
    }

    fn size(&self) -> Option<u64> {
        self.state.split(' ').next()?.parse().ok()
    }

    /// `changed` counts how many promises before each are others than then.
    fn is_made_of_the_same(&self, changed: &[usize]) -> bool {
        self.made_of.split(' ').filter(|range| !range.is_empty()).all(|range| {
            let (first, last) = range.split_once('-').unwrap_or((range, range));
            let (Ok(first), Ok(last)) = (first.parse::<usize>(), last.parse::<usize>()) else { return false };
            let before = changed.get(first);
            before.is_some() && before == changed.get(last.saturating_add(1))
        })
    }
}

/// Saves below the output `out` what its files `paths` were made of, and their state. A build with `inputs` need not be made
/// again.
///
/// # Errors
/// On an I/O error.
pub fn save(
    out: &Path,
    inputs: Option<&Inputs>,
    ingredients: &Ingredients,
    paths: &[&str],
    made_of: &[MadeOf],
) -> io::Result<()> {
    let file = |(path, made_of): (&&str, &MadeOf)| match made_of {
        MadeOf::AsBefore(untouched) => Ok(untouched.line.clone()),
        MadeOf::Promises(numbers) => Ok(format!("{}\t{numbers}\t{path}", state(&out.join(path))?)),
    };
    let inputs = inputs.map_or(NEVER.to_owned(), |inputs| inputs.whole.to_string());
    let promises = promise_lines(ingredients);
    let head = format!("{FORMAT}\n{inputs}\n{}\n{}", ingredients.common, promises.len());
    write_in_one_step(&out.join(INTERNAL_DIR).join("last-build.new"), &place(out), |record| {
        let mut digest = Digester::default();
        let mut put = |text: &str| {
            digest.update(text);
            record.write_all(text.as_bytes())
        };
        put(&head)?;
        promises.iter().try_for_each(|line| put("\n").and_then(|()| put(line)))?;
        // Some at a time, as this is where a build needs the most memory.
        for (paths, made_of) in paths.chunks(FILES_AT_A_TIME).zip(made_of.chunks(FILES_AT_A_TIME)) {
            let lines: Vec<String> = paths.par_iter().zip(made_of).map(file).collect::<io::Result<_>>()?;
            lines.iter().try_for_each(|line| put("\n").and_then(|()| put(line)))?;
        }
        writeln!(record, "\n{}", digest.digest())
    })
}

fn promise_lines(ingredients: &Ingredients) -> Vec<String> {
    ingredients.promises.iter().map(|(id, digest)| format!("{digest}\t{id}")).collect()
}

/// Removes what was saved about the last build, before its output changes.
pub(super) fn invalidate(out: &Path) -> io::Result<()> {
    match fs::remove_file(place(out)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error).at(&place(out)),
        _ => Ok(()),
    }
}

fn place(out: &Path) -> PathBuf {
    out.join(INTERNAL_DIR).join("last-build.txt")
}

/// The size and the modification time of a file; a link is not followed.
fn state(place: &Path) -> io::Result<String> {
    let found = fs::symlink_metadata(place).at(place)?;
    let time = found.modified()?.duration_since(UNIX_EPOCH).map_err(io::Error::other)?;
    Ok(format!("{} {} {}", found.len(), time.as_nanos(), found.is_file()))
}

#[cfg(test)]
mod tests {
    use super::{FileLine, invalidate, place};
    use std::fs;
    use tempfile::TempDir;

    #[test]
    fn a_record_is_removed_and_what_is_no_record_is_an_error() {
        let out = TempDir::new().unwrap();
        let record = place(out.path());
        invalidate(out.path()).unwrap();
        fs::create_dir_all(record.parent().unwrap()).unwrap();
        fs::write(&record, "old").unwrap();
        invalidate(out.path()).unwrap();
        assert!(!record.exists());
        fs::create_dir(&record).unwrap();
        assert!(invalidate(out.path()).is_err() && record.is_dir());
    }

    #[test]
    fn the_size_of_a_file_begins_its_state() {
        let line = |state| FileLine { line: "", state, made_of: "", path: "" };
        assert_eq!(line("12 1700000000").size(), Some(12));
        assert_eq!(line("gone").size(), None);
    }
}
