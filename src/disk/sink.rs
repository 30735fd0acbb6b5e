//! A writer that stages a file only if it differs from the last build's.
//!
//! While the bytes equal those of the existing file, nothing is written. From the first difference on, the whole file is
//! staged. So no file is ever held in memory, however large it is.

use super::refused::At;
use std::fs::{self, File};
use std::io::{self, Read, Seek, Write};
use std::path::{Path, PathBuf};

/// Takes the bytes of a file. It does not buffer: each write is compared or written at once.
#[derive(Debug)]
pub struct Sink {
    place: Option<PathBuf>,
    staged: PathBuf,
    /// `None` before the first byte.
    state: Option<State>,
    size: u64,
}

#[derive(Debug)]
enum State {
    /// The first `so_far` bytes equal those of the old file.
    Same { old: File, so_far: u64 },
    /// The bytes differ; this is the staged file.
    Other(File),
}

impl Sink {
    /// Creates a sink that stages its bytes at `staged` unless the file at `place` already holds them.
    pub(super) fn new(place: Option<PathBuf>, staged: PathBuf) -> Self {
        Self { place, staged, state: None, size: 0 }
    }

    /// Ends the file, and returns whether it is staged, and its size in bytes.
    pub(super) fn end(mut self) -> io::Result<(bool, u64)> {
        let is_staged = match self.state()? {
            State::Other(_) => true,
            State::Same { old, so_far } if old.metadata()?.len() == *so_far => false,
            State::Same { .. } => self.start_staging().map(|_| true)?,
        };
        Ok((is_staged, self.size))
    }

    fn state(&mut self) -> io::Result<&mut State> {
        let state = match (self.state.take(), &self.place) {
            (Some(state), _) => state,
            (None, Some(place)) => State::Same { old: File::open(place).at(place)?, so_far: 0 },
            (None, None) => State::Other(create(&self.staged)?),
        };
        Ok(self.state.insert(state))
    }

    /// Creates the staged file, with the bytes that were the same so far.
    fn start_staging(&mut self) -> io::Result<&mut File> {
        let staged = self.staged.clone();
        let state = self.state()?;
        if let State::Same { old, so_far } = state {
            let mut new = create(&staged)?;
            old.rewind()?;
            io::copy(&mut old.take(*so_far), &mut new)?;
            *state = State::Other(new);
        }
        match state {
            State::Other(new) => Ok(new),
            State::Same { .. } => unreachable!("staging has just begun"),
        }
    }
}

/// Creates a file and first its folder. Most files are the first of their folder, so few of these calls are in vain.
fn create(staged: &Path) -> io::Result<File> {
    let folder = staged.parent().unwrap_or(staged);
    match fs::create_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => fs::create_dir_all(folder).at(folder)?,
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
        made => made.at(folder)?,
    }
    File::create(staged).at(staged)
}

impl Write for Sink {
    fn write(&mut self, piece: &[u8]) -> io::Result<usize> {
        let written = self.put(piece)?;
        self.size += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Sink {
    fn put(&mut self, piece: &[u8]) -> io::Result<usize> {
        if let State::Same { old, so_far } = self.state()? {
            let mut there = Vec::with_capacity(piece.len());
            old.take(piece.len() as u64).read_to_end(&mut there)?;
            if there == piece {
                *so_far += piece.len() as u64;
                return Ok(piece.len());
            }
        }
        let written = self.start_staging()?.write(piece);
        written.at(&self.staged)
    }
}
