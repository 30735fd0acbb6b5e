//! Detects that a build would write what the last one wrote, so that it can be skipped.
//!
//! Pages depend on the files of the site, the options and the program alone. If all of these are unchanged, and every file
//! of the output has the size and modification time that the last build left it with, the output is up to date.

use super::manifest::write_in_one_step;
use super::refused::At;
use super::write::{INTERNAL_DIR, Written};
use crate::source::{Contents, File};
use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};
use sha2::{Digest, Sha256};
use std::fmt::Write;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

/// A digest of everything that an output depends on, as hexadecimal SHA-256.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inputs(String);

impl Inputs {
    /// Digests the files of the site in the folder `root`, the `options`, and the size and time of the `program`'s file.
    ///
    /// # Errors
    /// On an I/O error.
    pub fn of(root: &Path, files: &[File], options: &str, program: &Path) -> io::Result<Self> {
        let digest = |file: &File| -> io::Result<[u8; 32]> {
            let mut digest = Sha256::new_with_prefix(format!("{}\0", file.path));
            match &file.contents {
                Contents::Text(text) => digest.update(&**text),
                Contents::Bytes(bytes) => digest.update(bytes),
                // It is copied without being read, so that its time stands for what it holds.
                Contents::Attachment { .. } => match state(&root.join(file.path.as_str())) {
                    // It is gone since, or its name is not what the disk says: the check tells of that.
                    Err(error) if error.kind() == io::ErrorKind::NotFound => digest.update("gone"),
                    state => digest.update(state?),
                },
                other => digest.update(format!("{other:?}")),
            }
            Ok(digest.finalize().into())
        };
        let digests: Vec<[u8; 32]> = files.par_iter().map(digest).collect::<io::Result<_>>()?;
        let mut whole = Sha256::new_with_prefix(digests.concat());
        whole.update(options);
        whole.update(state(program)?);
        let hex = whole.finalize().iter().fold(String::new(), |mut hex, byte| {
            let _ = write!(hex, "{byte:02x}");
            hex
        });
        Ok(Self(hex))
    }

    /// Returns what the output `out` holds, if it was built from the same inputs and none of it changed since.
    #[must_use]
    pub fn up_to_date(&self, out: &Path) -> Option<Written> {
        let text = fs::read_to_string(place(out)).ok()?;
        let (inputs, files) = text.split_once('\n')?;
        let lines: Vec<&str> = files.lines().collect();
        let unchanged = |line: &&str| {
            let found = line.split_once('\t').map(|(left, path)| state(&out.join(path)).is_ok_and(|now| now == left));
            found.unwrap_or(false)
        };
        if inputs != self.0 || !lines.par_iter().all(unchanged) {
            return None;
        }
        let mut written = Written { unchanged: lines.len(), ..Written::default() };
        for (state, path) in lines.iter().filter_map(|line| line.split_once('\t')) {
            written.add_size(path, state.split(' ').next()?.parse().ok()?);
        }
        Some(written)
    }

    /// Saves these inputs, and the state of the files `paths`, below the output `out`.
    ///
    /// # Errors
    /// On an I/O error.
    pub fn save(&self, out: &Path, paths: &[&str]) -> io::Result<()> {
        let line = |path: &&str| Ok(format!("{}\t{path}\n", state(&out.join(path))?));
        let lines: Vec<String> = paths.par_iter().map(line).collect::<io::Result<_>>()?;
        let text = format!("{}\n{}", self.0, lines.concat());
        write_in_one_step(&out.join(INTERNAL_DIR).join("last-build.new"), &place(out), text.as_bytes())
    }
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
