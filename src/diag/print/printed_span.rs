//! Where a span stands, as people count and as a line can show it.

use crate::source::{Contents, FileId, LineColumn, Sources, Span, steers};
use std::borrow::Cow;
use std::ops::Range;

/// A span as it is printed.
#[derive(Debug)]
pub(super) struct PrintedSpan<'a> {
    /// The file, without characters that would steer a terminal.
    pub(super) path: Cow<'a, str>,
    /// Where it begins; the first character of a file without lines.
    pub(super) start: LineColumn,
    /// The column of the last character that is marked.
    pub(super) last_column: usize,
    /// The line that it begins in; `None` for a file that is not text, and for what concerns the whole of a file.
    pub(super) line: Option<PrintedLine<'a>>,
}

/// A line of a text, with what is marked in it.
#[derive(Debug)]
pub(super) struct PrintedLine<'a> {
    /// The whole text.
    pub(super) text: &'a str,
    /// The bytes of the line, without its ending.
    pub(super) bytes: Range<usize>,
    /// The bytes that are marked: within the line, at the borders of characters, perhaps none.
    pub(super) marked: Range<usize>,
}

impl<'a> PrintedSpan<'a> {
    /// Finds a span. One that leaves its line, its text or a character is cut to what a line can show.
    pub(super) fn of(span: Span, sources: &'a Sources) -> Self {
        Self::after(&mut Cursor::default(), span, sources)
    }

    /// Finds a span, and counts on from the one before: of sorted spans, each file is read once.
    pub(super) fn after(cursor: &mut Cursor, span: Span, sources: &'a Sources) -> Self {
        let file = sources.get(span.file);
        let path = shown(file.path.as_str());
        let whole = span == Span::start_of(span.file);
        let Contents::Text(text) = (if whole { &Contents::Link } else { &file.contents }) else {
            return Self { path, start: LineColumn { line: 1, column: 1 }, last_column: 1, line: None };
        };
        let line = PrintedLine::around(text, span.start(), span.end());
        let start = cursor.go_to(span.file, text, line.marked.start);
        let last_column = (start.column + columns(&text[line.marked.clone()])).saturating_sub(1).max(start.column);
        Self { path, start, last_column, line: Some(line) }
    }

    /// "content/om.md:3"; of a file without lines, its path.
    pub(super) fn file_and_line(&self) -> String {
        match self.line {
            Some(_) => format!("{}:{}", self.path, self.start.line),
            None => self.path.to_string(),
        }
    }
}

/// How far a file has been read.
#[derive(Debug, Default)]
pub(super) struct Cursor {
    at: Option<(FileId, usize, LineColumn)>,
    /// How many bytes have been counted, for the test that this does not grow with the square of the file.
    #[cfg(test)]
    pub(super) counted: usize,
}

impl Cursor {
    fn go_to(&mut self, file: FileId, text: &str, byte: usize) -> LineColumn {
        let begin = (0, LineColumn { line: 1, column: 1 });
        let (from, before) = match self.at {
            Some((of, from, at)) if of == file && from <= byte => (from, at),
            _ => begin,
        };
        let between = &text[from..byte];
        #[cfg(test)]
        {
            self.counted += between.len();
        }
        let found = match between.rsplit_once('\n') {
            None => LineColumn { column: before.column + columns(between), ..before },
            Some((above, last)) => LineColumn {
                line: before.line + above.bytes().filter(|&byte| byte == b'\n').count() + 1,
                column: columns(last) + 1,
            },
        };
        self.at = Some((file, byte, found));
        found
    }
}

/// Counts the columns of a part of a line; a byte order mark is none.
fn columns(text: &str) -> usize {
    text.chars().filter(|&c| c != '\u{feff}').count()
}

/// How long a line may be that is printed as a whole, in bytes. Of a longer one only the part around the mark is looked
/// at, so that many mistakes in it cost no more than as many in short ones.
const LONG_LINE_BYTES: usize = 2_000;

/// How much of a long line is printed before and behind where the mark begins, in bytes.
const CONTEXT_BYTES: usize = 200;

impl<'a> PrintedLine<'a> {
    /// Returns whether only a part of the line is printed.
    pub(super) fn is_long(&self) -> bool {
        self.bytes.len() > LONG_LINE_BYTES
    }

    /// Returns the part of the line around the mark.
    pub(super) fn cut(&self) -> Self {
        let text = self.text;
        let start = floor(text, self.marked.start.saturating_sub(CONTEXT_BYTES)).max(self.bytes.start);
        let end = ceil(text, self.marked.start + CONTEXT_BYTES).min(self.bytes.end);
        Self { text, bytes: start..end, marked: self.marked.start..self.marked.end.min(end) }
    }

    fn around(text: &'a str, start: usize, end: usize) -> Self {
        let start = floor(text, start);
        let first = text[..start].rfind('\n').map_or(0, |newline| newline + 1);
        let last = match text[start..].find('\n') {
            Some(newline) if text[first..start + newline].ends_with('\r') => start + newline - 1,
            Some(newline) => start + newline,
            None => text.len(),
        };
        let start = start.min(last);
        let end = ceil(text, end.max(start)).min(last);
        Self { text, bytes: first..last, marked: start..end }
    }
}

/// Shows a path in one line.
fn shown(path: &str) -> Cow<'_, str> {
    match path.contains(steers) {
        true => path.replace(steers, "\u{fffd}").into(),
        false => path.into(),
    }
}

fn floor(text: &str, byte: usize) -> usize {
    let byte = byte.min(text.len());
    (0..=byte).rev().find(|&byte| text.is_char_boundary(byte)).unwrap_or(0)
}

fn ceil(text: &str, byte: usize) -> usize {
    let byte = byte.min(text.len());
    (byte..=text.len()).find(|&byte| text.is_char_boundary(byte)).unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::{Cursor, PrintedSpan};
    use crate::source::{Contents, File, FileId, SourcePath, Sources, Span, line_column};

    #[test]
    fn a_file_is_read_once_however_many_mistakes_it_has() {
        for lines in [1_000, 2_000, 4_000] {
            let text = "\u{feff}[å](x)\r\n[b](y) [c](z)\n".repeat(lines);
            let file = File { path: SourcePath::exact("content/a.md"), contents: Contents::Text(text.as_str().into()) };
            let sources = Sources::new([file]);
            let mut cursor = Cursor::default();
            for (at, _) in text.match_indices('[') {
                let place = PrintedSpan::after(&mut cursor, Span::new(FileId::FIRST, at..at + 3), &sources);
                if lines == 1_000 {
                    assert_eq!(place.start, line_column(&text, at));
                }
            }
            assert!(cursor.counted <= text.len(), "{} of {}", cursor.counted, text.len());
        }
    }
}
