//! Source locations: a file and a range of bytes in it.

use std::ops::Range;

/// The number of a file in [`super::Sources`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(u32);

impl FileId {
    /// The first file of any input.
    pub const FIRST: Self = Self(0);

    pub(super) fn new(index: usize) -> Self {
        Self(u32::try_from(index).expect("fewer than four billion files"))
    }

    pub(super) fn index(self) -> usize {
        self.0 as usize
    }
}

/// A range of bytes in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file, by its number in [`super::Sources`].
    pub file: FileId,
    start: u32,
    end: u32,
}

impl Span {
    /// Creates a span of a file and a range of bytes.
    pub fn new(file: FileId, range: Range<usize>) -> Self {
        let byte = |at| u32::try_from(at).expect("a text is smaller than four gigabytes");
        Self { file, start: byte(range.start), end: byte(range.end) }
    }

    /// Returns the empty span at the start of a file, for mistakes that concern the whole of it.
    pub fn start_of(file: FileId) -> Self {
        Self { file, start: 0, end: 0 }
    }

    /// Returns the offset of the first byte.
    pub fn start(self) -> usize {
        self.start as usize
    }

    /// Returns the offset after the last byte.
    pub fn end(self) -> usize {
        self.end as usize
    }

    /// Returns the range of bytes, to index the text with.
    pub fn range(self) -> Range<usize> {
        self.start()..self.end()
    }
}

/// A value and where it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Where it was written.
    pub span: Span,
}

impl<T> Spanned<T> {
    /// Attaches a span to a value.
    pub fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }
}

/// A line and a column, both counted from one; a column counts characters, not bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct LineColumn {
    /// The line, from 1.
    pub line: usize,
    /// The character in the line, from 1. A byte order mark does not count.
    pub column: usize,
}

/// Returns the line and the column of a byte offset; one past the end counts as the end.
pub fn line_column(text: &str, byte: usize) -> LineColumn {
    let mut byte = byte.min(text.len());
    while !text.is_char_boundary(byte) {
        byte -= 1;
    }
    let before = &text[..byte];
    let line = before.bytes().filter(|&b| b == b'\n').count() + 1;
    let last = before.rsplit_once('\n').map_or(before, |(_, last)| last);
    LineColumn { line, column: last.chars().filter(|&c| c != '\u{feff}').count() + 1 }
}

#[cfg(test)]
mod tests {
    use super::line_column;

    #[test]
    fn columns_count_characters_and_lines_end_in_either_way() {
        let text = "\u{feff}å = 1\r\nö = 2\n";
        let at = |byte| {
            let place = line_column(text, byte);
            (place.line, place.column)
        };
        assert_eq!(at(3), (1, 1));
        assert_eq!(at(5), (1, 2));
        assert_eq!(at(text.find('ö').unwrap()), (2, 1));
        assert_eq!(at(999), (3, 1));
    }
}
