//! A file on its way to its place.
//!
//! As long as what comes is what the file of the last build holds, nothing is written. From the first piece on that is
//! anything else, all of it is staged. So a file is never held as a whole, however large it is.

use std::fs::{self, File};
use std::io::{self, Read, Seek, Write};
use std::path::{Path, PathBuf};

/// Takes the bytes of a file. Each piece is compared or written at once: who has many small ones buffers them.
#[derive(Debug)]
pub struct Sink {
    place: Option<PathBuf>,
    staged: PathBuf,
    /// None before the first byte.
    state: Option<State>,
}

#[derive(Debug)]
enum State {
    /// All so far is what the old file begins with.
    Same { old: File, so_far: u64 },
    /// The file is another one, and this is it.
    Other(File),
}

impl Sink {
    /// Prepares a file that is to be staged at `staged` if it is not what the one at `place` holds.
    pub(super) fn new(place: Option<PathBuf>, staged: PathBuf) -> Self {
        Self { place, staged, state: None }
    }

    /// Ends the file, and tells whether it is staged.
    pub(super) fn end(mut self) -> io::Result<bool> {
        match self.state()? {
            State::Other(_) => Ok(true),
            State::Same { old, so_far } if old.metadata()?.len() == *so_far => Ok(false),
            State::Same { .. } => self.part().map(|_| true),
        }
    }

    fn state(&mut self) -> io::Result<&mut State> {
        let state = match (self.state.take(), &self.place) {
            (Some(state), _) => state,
            (None, Some(place)) => State::Same { old: File::open(place)?, so_far: 0 },
            (None, None) => State::Other(create(&self.staged)?),
        };
        Ok(self.state.insert(state))
    }

    /// Parts from the old file: what was the same so far is staged.
    fn part(&mut self) -> io::Result<&mut File> {
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
            State::Same { .. } => unreachable!("it has just parted"),
        }
    }
}

/// Makes a file and first its folder: most files are the first of theirs, so that few folders are asked for twice.
fn create(staged: &Path) -> io::Result<File> {
    let folder = staged.parent().unwrap_or(staged);
    match fs::create_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => fs::create_dir_all(folder)?,
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
        made => made?,
    }
    File::create(staged)
}

impl Write for Sink {
    fn write(&mut self, piece: &[u8]) -> io::Result<usize> {
        if let State::Same { old, so_far } = self.state()? {
            let mut there = Vec::with_capacity(piece.len());
            old.take(piece.len() as u64).read_to_end(&mut there)?;
            if there == piece {
                *so_far += piece.len() as u64;
                return Ok(piece.len());
            }
        }
        self.part()?.write(piece)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
