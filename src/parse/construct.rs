//! What looks like Markdown, or like a setting, and is not read as that.
//!
//! Whatever somebody types is either read or named with the way out: this is the one place that decides which. In come
//! the blocks that [`super::markdown`] found, with their lines as they were typed; out go mistakes with their places, and
//! lines that may have been meant as headings, of which only the promise can say which they are. Nothing is read here.

mod block;
mod heading;
mod inline;
mod line;
mod link;
mod list;
mod setting;
mod table;

pub(super) use block::{Numbers, code, deepest, definition, emphasis, heading, lost_cells, plus, quote, rule, strike};
pub use heading::Lookalike;
pub(super) use link::{bare_addresses, is_footnote};

use crate::diag::Kind;
use line::Line;
use memchr::memmem;
use std::ops::Range;

/// A mistake, and where it is in the text.
pub(super) type Found = (Kind, Range<usize>);

/// A paragraph, a heading, a cell, or what stands directly in a part of a list.
pub(super) struct Block<'t> {
    /// The text that it is a part of.
    text: &'t str,
    /// Where it stands in it.
    range: Range<usize>,
    /// The parts of it that are read as links, images, code or HTML, in order and none within another.
    read: &'t [Range<usize>],
    /// The parts of it that are bold or in italics.
    emphasised: &'t [Range<usize>],
    /// Whether it stands in no list, quote or table.
    is_top: bool,
    /// Which bytes it has. Nearly all signs that are looked for are in nearly no block.
    bytes: [bool; 256],
}

impl<'t> Block<'t> {
    /// `read` are the parts that are links, images, code or HTML, in order and none within another, `emphasised` those that
    /// are bold or in italics.
    pub(super) fn new(
        text: &'t str,
        range: Range<usize>,
        read: &'t [Range<usize>],
        emphasised: &'t [Range<usize>],
        is_top: bool,
    ) -> Self {
        let mut bytes = [false; 256];
        text[range.clone()].bytes().for_each(|byte| bytes[usize::from(byte)] = true);
        Self { text, range, read, emphasised, is_top, bytes }
    }

    fn raw(&self) -> &'t str {
        &self.text[self.range.clone()]
    }

    /// Returns whether a place belongs to something that is read, or stands behind a backslash.
    fn is_read(&self, at: usize) -> bool {
        let before = self.read.partition_point(|read| read.start <= at);
        self.read[..before].last().is_some_and(|read| at < read.end) || self.text[..at].ends_with('\\')
    }

    /// Returns whether it has all bytes of some letters, without which they cannot stand in it.
    fn may_hold(&self, letters: &str) -> bool {
        letters.bytes().all(|byte| self.bytes[usize::from(byte)])
    }

    /// Lists where some letters stand that are not read, in order.
    fn places(&self, letters: &'static str) -> impl Iterator<Item = usize> {
        let places = self.may_hold(letters).then(|| memmem::find_iter(self.raw().as_bytes(), letters));
        places.into_iter().flatten().map(|at| self.range.start + at).filter(|&at| !self.is_read(at))
    }
}

/// Finds what is not read in a block; `settings` says whether it stands in the text of a file.
pub(super) fn unread(block: &Block<'_>, settings: bool, found: &mut Vec<Found>) {
    if !line::MAY_BEGIN.iter().any(|&byte| block.bytes[usize::from(byte)]) {
        inline::words(block, found);
        return;
    }
    let lines = line::lines(block);
    let before = found.len();
    if settings {
        setting::find(&lines, found);
    }
    if found.len() > before {
        return;
    }
    table::find(&lines, found);
    if found.len() > before {
        return;
    }
    heading::find(block, &lines, found);
    list::find(block, &lines, found);
    inline::find(block, &lines, found);
    inline::words(block, found);
    link::find(block, found);
}

/// Finds lines that may have been meant as headings.
pub(super) fn lookalike(block: &Block<'_>) -> Option<Lookalike> {
    heading::lookalike(block)
}
