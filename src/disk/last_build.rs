//! What the last build was made of and what it left, so that one of the same has nothing to do.
//!
//! A page follows from the files of the site, the options and the program alone. Where all of these are as they were, and
//! every file of the output has the size and the time that the last build left it with, the output is right as it stands.

use super::write::OWN;
use crate::source::{Contents, File};
use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};
use sha2::{Digest, Sha256};
use std::fmt::Write;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

/// A digest of all that an output follows from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inputs(String);

impl Inputs {
    /// Digests the files of the site in the folder `root`, the options as `told`, and the file of the `program`.
    ///
    /// # Errors
    /// When the machine refuses to tell of a file.
    pub fn of(root: &Path, files: &[File], told: &str, program: &Path) -> io::Result<Self> {
        let digest = |file: &File| -> io::Result<[u8; 32]> {
            let mut digest = Sha256::new_with_prefix(format!("{}\0", file.path));
            match &file.contents {
                Contents::Text(text) => digest.update(&**text),
                Contents::Bytes(bytes) => digest.update(bytes),
                // It is copied without being read, so that its time stands for what it holds.
                Contents::Attachment { .. } => digest.update(state(&root.join(file.path.as_str()))?),
                other => digest.update(format!("{other:?}")),
            }
            Ok(digest.finalize().into())
        };
        let digests: Vec<[u8; 32]> = files.par_iter().map(digest).collect::<io::Result<_>>()?;
        let mut whole = Sha256::new_with_prefix(digests.concat());
        whole.update(told);
        whole.update(state(program)?);
        let hex = whole.finalize().iter().fold(String::new(), |mut hex, byte| {
            let _ = write!(hex, "{byte:02x}");
            hex
        });
        Ok(Self(hex))
    }

    /// Returns how many files the output `out` has, if it was made of the same and nobody touched it since.
    #[must_use]
    pub fn stand_in(&self, out: &Path) -> Option<usize> {
        let text = fs::read_to_string(place(out)).ok()?;
        let (inputs, files) = text.split_once('\n')?;
        let lines: Vec<&str> = files.lines().collect();
        let stands = |line: &&str| {
            let found = line.split_once('\t').map(|(left, path)| state(&out.join(path)).is_ok_and(|now| now == left));
            found.unwrap_or(false)
        };
        (inputs == self.0 && lines.par_iter().all(stands)).then_some(lines.len())
    }

    /// Remembers that the output `out` is made of these and consists of the files `paths`.
    ///
    /// # Errors
    /// When the machine refuses.
    pub fn remember(&self, out: &Path, paths: &[&str]) -> io::Result<()> {
        let line = |path: &&str| Ok(format!("{}\t{path}\n", state(&out.join(path))?));
        let lines: Vec<String> = paths.par_iter().map(line).collect::<io::Result<_>>()?;
        fs::write(place(out), format!("{}\n{}", self.0, lines.concat()))
    }
}

/// Forgets what the last build was made of, before its output changes.
pub(super) fn forget(out: &Path) -> io::Result<()> {
    match fs::remove_file(place(out)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

fn place(out: &Path) -> PathBuf {
    out.join(OWN).join("last-build.txt")
}

/// The size and the time of a file; a link is not followed.
fn state(place: &Path) -> io::Result<String> {
    let found = fs::symlink_metadata(place)?;
    let time = found.modified()?.duration_since(UNIX_EPOCH).map_err(io::Error::other)?;
    Ok(format!("{} {} {}", found.len(), time.as_nanos(), found.is_file()))
}
