//! Numbers of files that stay while others come and go.

use super::{File, FileId, SourcePath};
use std::cmp::Ordering;

/// The numbers of files, in the order of their paths and with room in between.
///
/// What was made of a file has its number in it, in every [`super::Span`]. So whoever keeps that gives files their numbers
/// from here: a file keeps its own for as long as it is there, and one that comes gets one between its neighbours'.
#[derive(Debug, Default)]
pub struct Numbers(Vec<(SourcePath, FileId)>);

/// As many numbers as there are.
const ALL: u64 = 1 << 32;

impl Numbers {
    /// Numbers `files`, which are sorted by path. Returns whether those that were there before have kept their numbers:
    /// where there is no room left between two, all get others.
    pub(super) fn number(&mut self, files: &[File]) -> bool {
        let kept = self.between_neighbours(files);
        let numbers =
            kept.clone().unwrap_or_else(|| spread(0, ALL, files.len()).expect("fewer than four billion files"));
        self.0 = files.iter().map(|file| file.path.clone()).zip(numbers).collect();
        kept.is_some()
    }

    /// Lists the numbers, in the order of the files.
    pub(super) fn list(&self) -> Box<[FileId]> {
        self.0.iter().map(|(_, number)| *number).collect()
    }

    /// Gives files that are known the number that they have, and others one in between; `None` where there is no room.
    fn between_neighbours(&self, files: &[File]) -> Option<Vec<FileId>> {
        let mut numbers = Vec::with_capacity(files.len());
        let mut known = self.0.iter().peekable();
        let (mut free, mut fresh) = (0, 0);
        for file in files {
            while known.next_if(|(path, _)| path.cmp(&file.path) == Ordering::Less).is_some() {}
            match known.next_if(|(path, _)| *path == file.path) {
                None => fresh += 1,
                Some((_, number)) => {
                    numbers.extend(spread(free, number.index() as u64, fresh)?);
                    numbers.push(*number);
                    (free, fresh) = (number.index() as u64 + 1, 0);
                }
            }
        }
        numbers.extend(spread(free, ALL, fresh)?);
        Some(numbers)
    }
}

/// Chooses `n` numbers from `from` up to and not including `to`, far from each other; `None` if there are not so many.
fn spread(from: u64, to: u64, n: usize) -> Option<Vec<FileId>> {
    let (room, n) = (to - from, n as u64);
    if n > room {
        return None;
    }
    // As much room before the first and behind the last as between two: a file may come anywhere.
    let at = |place: u64| from + (place * 2 + 1) * room / (2 * n);
    Some(
        (0..n)
            .map(|place| FileId::new(usize::try_from(at(place)).expect("a number is smaller than four billion")))
            .collect(),
    )
}

#[cfg(test)]
mod tests {
    use super::Numbers;
    use crate::source::{Contents, File, SourcePath};

    fn files(names: &[&str]) -> Vec<File> {
        let file = |name: &&str| File { path: SourcePath::new(name).unwrap(), contents: Contents::Link };
        names.iter().map(file).collect()
    }

    #[test]
    fn a_file_keeps_its_number_and_numbers_keep_the_order_of_paths() {
        let mut numbers = Numbers::default();
        numbers.number(&files(&["b", "d", "f"]));
        let before = numbers.list();
        assert!(numbers.number(&files(&["a", "b", "c", "d", "d1", "f", "g"])));
        let after = numbers.list();
        assert!(after.is_sorted() && after.windows(2).all(|two| two[0] != two[1]));
        assert_eq!([after[1], after[3], after[5]], *before);
        assert!(numbers.number(&files(&["b", "g"])));
        assert_eq!(*numbers.list(), [after[1], after[6]]);
    }

    #[test]
    fn where_there_is_no_room_all_are_numbered_anew() {
        let mut numbers = Numbers::default();
        numbers.number(&files(&["b"]));
        let names: Vec<String> = (0..60).map(|number| format!("{number:02}")).collect();
        let kept = (1..=60).map(|n| {
            let names: Vec<&str> = names[60 - n..].iter().map(String::as_str).chain(["z"]).collect();
            numbers.number(&files(&names))
        });
        assert!(kept.filter(|kept| !kept).count() > 1, "half of the room goes with each file at the same place");
    }
}
