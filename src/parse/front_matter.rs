//! Splits a text into its front matter and its body.

use crate::diag::{Checked, Diagnostics, Kind};
use crate::source::{FileId, Span};
use std::ops::Range;

/// Where the two parts of a text lie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Parts {
    /// The line that opens the front matter.
    pub(super) opening: Range<usize>,
    /// What stands between the lines of plus signs.
    pub(super) front: Range<usize>,
    /// What comes after them.
    pub(super) body: Range<usize>,
}

/// Finds the lines of plus signs.
///
/// A byte order mark, empty lines in front, either line ending and blanks after the signs are accepted.
pub(super) fn split(file: FileId, text: &str, diagnostics: &mut Diagnostics) -> Checked<Parts> {
    let mut opening: Option<Range<usize>> = None;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let start = at;
        at += line.len();
        let bare = line.trim_start_matches('\u{feff}').trim();
        match &opening {
            None if bare.is_empty() => {}
            None if bare == "+++" => {
                let indent = line.len() - line.trim_start_matches('\u{feff}').trim_start().len();
                opening = Some(start + indent..start + indent + 3);
            }
            None => return Err(diagnostics.report(Kind::NoFrontMatter, Span::new(file, first_line(text)))),
            Some(opening) if bare == "+++" => {
                let front = line_end(text, opening.end)..start;
                return Ok(Parts { opening: opening.clone(), front, body: at..text.len() });
            }
            Some(_) => {}
        }
    }
    Err(match opening {
        Some(opening) => diagnostics.report(Kind::OpenFrontMatter, Span::new(file, opening)),
        None => diagnostics.report(Kind::NoFrontMatter, Span::new(file, first_line(text))),
    })
}

/// Returns the settings of a text that has them, as they are written.
#[must_use]
pub fn front_matter(text: &str) -> Option<&str> {
    split(FileId::FIRST, text, &mut Diagnostics::default()).ok().map(|parts| &text[parts.front])
}

fn first_line(text: &str) -> Range<usize> {
    let start = text.len() - text.trim_start_matches('\u{feff}').len();
    let line = text[start..].lines().next().unwrap_or_default();
    start..start + line.len()
}

fn line_end(text: &str, from: usize) -> usize {
    text[from..].find('\n').map_or(text.len(), |at| from + at + 1)
}

#[cfg(test)]
mod tests {
    use super::split;
    use crate::diag::Diagnostics;
    use crate::source::FileId;

    fn parts(text: &str) -> Option<(&str, &str)> {
        let mut diagnostics = Diagnostics::default();
        let parts = split(FileId::FIRST, text, &mut diagnostics).ok()?;
        assert_eq!(&text[parts.opening], "+++");
        Some((&text[parts.front], &text[parts.body]))
    }

    #[test]
    fn accepts_what_editors_on_any_system_save() {
        assert_eq!(parts("+++\na = 1\n+++\nText\n"), Some(("a = 1\n", "Text\n")));
        assert_eq!(parts("\u{feff}+++  \r\na = 1\r\n+++\t\r\nText"), Some(("a = 1\r\n", "Text")));
        assert_eq!(parts("\n\n+++\n+++"), Some(("", "")));
    }

    #[test]
    fn reports_what_has_no_front_matter() {
        for wrong in ["", "Text", "---\na: 1\n---\n", "+++\na = 1\n", "Text\n+++\n+++\n"] {
            assert_eq!(parts(wrong), None, "{wrong:?}");
        }
    }
}
