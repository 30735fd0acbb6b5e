//! Where a span stands, as people count and as a line can show it.

use crate::source::{Contents, LineColumn, Sources, Span, line_column, steers};
use std::borrow::Cow;
use std::ops::Range;

/// A span as it is printed.
#[derive(Debug)]
pub(super) struct Place<'a> {
    /// The file, without characters that would steer a terminal.
    pub(super) path: Cow<'a, str>,
    /// Where it begins; the first character of a file without lines.
    pub(super) start: LineColumn,
    /// The column of the last character that is marked.
    pub(super) last_column: usize,
    /// The line that it begins in; `None` for a file that is not text, and for what concerns the whole of a file.
    pub(super) line: Option<Line<'a>>,
}

/// A line of a text, with what is marked in it.
#[derive(Debug)]
pub(super) struct Line<'a> {
    /// The whole text.
    pub(super) text: &'a str,
    /// The bytes of the line, without its ending.
    pub(super) bytes: Range<usize>,
    /// The bytes that are marked: within the line, at the borders of characters, perhaps none.
    pub(super) marked: Range<usize>,
}

impl<'a> Place<'a> {
    /// Finds a span. One that leaves its line, its text or a character is cut to what a line can show.
    pub(super) fn of(span: Span, sources: &'a Sources) -> Self {
        let file = sources.get(span.file);
        let path = shown(file.path.as_str());
        let whole = span == Span::start_of(span.file);
        let Contents::Text(text) = (if whole { &Contents::Link } else { &file.contents }) else {
            return Self { path, start: LineColumn { line: 1, column: 1 }, last_column: 1, line: None };
        };
        let line = Line::around(text, span.start(), span.end());
        let start = line_column(text, line.marked.start);
        let last_column = line_column(text, line.marked.end).column.saturating_sub(1).max(start.column);
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

impl<'a> Line<'a> {
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
