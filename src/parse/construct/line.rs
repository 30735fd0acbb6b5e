//! The lines of a block, as somebody typed them.

use super::Block;
use std::ops::Range;

/// The bytes without one of which nothing in a block can look like more than words: signs, and the first bytes of those
/// that are no ASCII. Points, commas, hyphens within words and å, ä and ö are in nearly all.
///
/// The last are of no-break space and middle dot, of bullets and dashes, of the private letters of Symbol, and of pictures.
pub(super) const MAY_BEGIN: &[u8] = b"#[]{}|\t;*_:~<>=$+\\-)0123456789\n@%\"\xc2\xe2\xee\xef\xf0";

/// A line without its indent and what marks it as a part of a quote.
pub(super) struct Line<'t> {
    /// What stands in it, without blanks at its ends.
    pub(super) text: &'t str,
    /// Where that begins in the whole text.
    pub(super) start: usize,
}

impl Line<'_> {
    /// Where it stands in the whole text.
    pub(super) fn range(&self) -> Range<usize> {
        self.start..self.start + self.text.len()
    }
}

/// Lists the lines of a block.
pub(super) fn lines<'t>(block: &Block<'t>) -> Vec<Line<'t>> {
    let mut start = block.range.start;
    let lines = block.raw().split_inclusive('\n').enumerate().map(|(number, line)| {
        let from = start;
        start += line.len();
        let is_mark = |c: char| matches!(c, ' ' | '\t' | '>');
        let text = if number == 0 { line } else { line.trim_start_matches(is_mark) };
        Line { text: text.trim_end_matches(['\n', '\r', ' ', '\t']), start: from + line.len() - text.len() }
    });
    lines.collect()
}
