//! Splits a text into its front matter and its body.

use crate::diag::{Checked, Diagnostics, Kind};
use crate::source::{FileId, Span};
use std::ops::Range;

/// Where the two parts of a text lie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct FrontMatterSpans {
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
pub(super) fn split(file: FileId, text: &str, diagnostics: &mut Diagnostics) -> Checked<FrontMatterSpans> {
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
                return Ok(FrontMatterSpans { opening: opening.clone(), front, body: at..text.len() });
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
pub fn front_matter(text: &str) -> Option<&str> {
    split(FileId::FIRST, text, &mut Diagnostics::default()).ok().map(|parts| &text[parts.front])
}

/// Returns a text as readers may have it: without the comments of its settings and of its Markdown. `None` where its settings
/// cannot be read.
pub fn without_comments(text: &str) -> Option<String> {
    let Ok(FrontMatterSpans { front, body, .. }) = split(FileId::FIRST, text, &mut Diagnostics::default()) else {
        return without_toml_comments(text);
    };
    let settings = without_toml_comments(&text[front.clone()])?;
    let between = &text[front.end..body.start];
    Some(format!("+++\n{settings}{between}{}", super::markdown::without_html_comments(&text[body])))
}

fn without_toml_comments(text: &str) -> Option<String> {
    let document = toml_edit::Document::parse(text).ok()?;
    // A number sign inside a key or a value begins no comment.
    let mut spans: Vec<Range<usize>> = Vec::new();
    of_table(document.as_table(), &mut spans);
    let is_inside = |at: usize| spans.iter().any(|span| span.contains(&at));
    let mut out = String::with_capacity(text.len());
    let mut rest = 0;
    while let Some(at) = text[rest..].find('#').map(|at| rest + at) {
        if is_inside(at) {
            out.push_str(&text[rest..=at]);
            rest = at + 1;
        } else {
            out.push_str(text[rest..at].trim_end_matches([' ', '\t']));
            rest = text[at..].find('\n').map_or(text.len(), |end| at + end);
        }
    }
    out.push_str(&text[rest..]);
    Some(out)
}

fn of_table(table: &dyn toml_edit::TableLike, spans: &mut Vec<Range<usize>>) {
    for (key, item) in table.iter() {
        spans.extend(table.key(key).and_then(toml_edit::Key::span));
        match item {
            toml_edit::Item::Table(table) => of_table(table, spans),
            toml_edit::Item::ArrayOfTables(tables) => tables.iter().for_each(|table| of_table(table, spans)),
            toml_edit::Item::Value(value) => of_value(value, spans),
            toml_edit::Item::None => {}
        }
    }
}

fn of_value(value: &toml_edit::Value, spans: &mut Vec<Range<usize>>) {
    match value {
        toml_edit::Value::Array(list) => list.iter().for_each(|value| of_value(value, spans)),
        toml_edit::Value::InlineTable(table) => of_table(table, spans),
        value => spans.extend(value.span()),
    }
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
    use super::{split, without_comments};
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
    fn a_text_for_readers_has_no_comments() {
        let text = "+++\n# A\na = \"#1 # 2\" # B\nb = [ # C\n  \"x\", # D\n]\n'#k' = 1\n[t] # E\n+++\nText # 1 <!-- F -->.\n\n<!-- G\n\nH -->\n";
        let expected = "+++\n\na = \"#1 # 2\"\nb = [\n  \"x\",\n]\n'#k' = 1\n[t]\n+++\nText # 1 .\n\n";
        assert_eq!(without_comments(text).unwrap().trim_end(), expected.trim_end());
        assert_eq!(without_comments("a = 1 # b\n").unwrap(), "a = 1\n");
    }

    #[test]
    fn reports_what_has_no_front_matter() {
        for wrong in ["", "Text", "---\na: 1\n---\n", "+++\na = 1\n", "Text\n+++\n+++\n"] {
            assert_eq!(parts(wrong), None, "{wrong:?}");
        }
    }
}
