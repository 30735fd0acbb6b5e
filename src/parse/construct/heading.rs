//! Headings that are none.

use super::{Block, Found, Line};
use crate::diag::{Kind, Unread};
use std::ops::Range;

/// A line that looks like a heading to a reader, and is none.
///
/// Whether it was meant as one is only known where it is compared with the ids and titles of the promise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lookalike {
    /// Its words without marks.
    pub words: Box<str>,
    /// How it is typed.
    pub written: Box<str>,
    /// Whether it is marked as more than words: by number signs or bold letters.
    pub is_marked: bool,
    /// Whether words of a paragraph follow in the same line.
    pub runs_in: bool,
    /// Where it stands in the text that was read.
    pub(in crate::parse) at: Range<usize>,
}

/// The most words and letters that a heading has which is not marked as one.
const MAX_WORDS_AND_LETTERS: (usize, usize) = (12, 100);

/// Finds lines with number signs that are no heading.
pub(super) fn find(block: &Block<'_>, lines: &[Line<'_>], found: &mut Vec<Found>) {
    for line in lines {
        let Some((level, words)) = numbered(line.text) else { continue };
        // One sign and a word may be a tag, as in social media.
        let is_tag = level == 1 && !line.text.contains(char::is_whitespace) && lines.len() > 1;
        if is_tag || block.is_read(line.start) {
            continue;
        }
        // One sign is the heading of the page itself.
        let suggestion = Some(format!("{} {words}", "#".repeat(level.max(2))));
        let kind = Kind::UnreadMarkdown { construct: Unread::Heading, written: line.text.to_owned(), suggestion };
        found.push((kind, line.range()));
    }
}

/// The level and the words of a line that is marked as a heading, in our Markdown or in that of a wiki.
pub(super) fn numbered(line: &str) -> Option<(usize, &str)> {
    let wiki = line.bytes().take_while(|&byte| byte == b'=').count();
    if (2..=6).contains(&wiki) {
        let words = line[wiki..].strip_suffix(&"=".repeat(wiki))?.trim();
        let is_heading = !words.is_empty() && line[wiki..].starts_with(' ') && !words.contains('=');
        return is_heading.then_some((wiki, words));
    }
    let level = line.bytes().take_while(|&byte| byte == b'#').count();
    let words = line[level..].trim().trim_end_matches('#').trim_end();
    if super::inline::cell_error(line).is_some_and(|at| at.start == 0) {
        return None;
    }
    let begins = |c: char| c.is_alphabetic() || matches!(c, '*' | '_' | '"' | '”') || (level > 1 && c.is_numeric());
    let is_heading = (1..=6).contains(&level) && words.starts_with(begins) && !words.contains('#');
    (is_heading && (level > 1 || line[1..].starts_with(begins) || !line[1..].starts_with(' ')))
        .then_some((level, words))
}

/// Finds the first line of a block, or all of it, that looks like a heading.
pub(super) fn lookalike(block: &Block<'_>) -> Option<Lookalike> {
    let raw = block.raw().trim_end();
    let first = raw.lines().next()?.trim();
    let start = block.range.start + (raw.len() - raw.trim_start().len());
    if let Some(words) =
        in_other_signs(first).filter(|words| !words.is_empty() && first.len() <= MAX_WORDS_AND_LETTERS.1)
    {
        let at = start..start + first.len();
        return Some(Lookalike { words: words.into(), written: first.into(), is_marked: false, runs_in: false, at });
    }
    if let Some(words) = behind_bullet(first, raw) {
        let at = start..start + first.len();
        return Some(Lookalike {
            words: bare(words).into(),
            written: first.into(),
            is_marked: true,
            runs_in: false,
            at,
        });
    }
    if block.is_top && raw.trim() == first && first.len() <= MAX_WORDS_AND_LETTERS.1 && first.starts_with('[') {
        let words = first[1..].split(']').next().unwrap_or_default();
        let is_whole = first.ends_with([']', ')']) && first.matches(['[', ']', '(']).count() <= 3;
        let at = start..start + first.len();
        return is_whole.then(|| Lookalike {
            words: bare(words).into(),
            written: first.into(),
            is_marked: false,
            runs_in: false,
            at,
        });
    }
    let whole = |words: &str, is_marked| Lookalike {
        words: bare(words).into(),
        written: first.into(),
        is_marked,
        runs_in: false,
        at: start..start + first.len(),
    };
    if let Some((_, words)) = numbered(first) {
        return Some(whole(words, true));
    }
    if let Some(mark) = ["***", "**", "__", "*", "_"].into_iter().find(|mark| first.starts_with(mark)) {
        let inside = &first[mark.len()..];
        let end = inside.find(mark)?;
        let rest = inside[end + mark.len()..].trim_matches([':', '.', ' ']);
        if rest.is_empty() {
            return Some(whole(&inside[..end], true));
        }
        let written = &first[..mark.len() * 2 + end];
        let at = start..start + written.len();
        let runs_in = mark.len() > 1;
        return runs_in.then(|| Lookalike {
            words: bare(&inside[..end]).into(),
            written: written.into(),
            is_marked: true,
            runs_in,
            at,
        });
    }
    let (words, letters) = MAX_WORDS_AND_LETTERS;
    let is_short = first.len() <= letters && first.split_whitespace().count() <= words;
    let is_plain = is_short && !first.ends_with(['.', '!', '?', ',', ';']) && first.starts_with(char::is_alphanumeric);
    (is_plain && (block.is_top || is_alone(block))).then(|| whole(first, false))
}

/// The words of a line that are set apart by signs which make no heading here: quotes, bars, wide number signs, those of
/// other programs.
fn in_other_signs(line: &str) -> Option<&str> {
    let line = line.trim_start_matches(['\u{200b}', '\u{feff}', '\u{a0}', ' ']);
    let words = ["&nbsp;", "h1. ", "h2. ", "h3. "].into_iter().find_map(|sign| line.strip_prefix(sign));
    let is_sign = |c: char| matches!(c, '"' | '”' | '“' | '»' | '«' | '|' | '＃');
    let set_apart = || line.starts_with(is_sign).then(|| line.trim_matches(is_sign));
    let words = words.or_else(set_apart)?.trim().trim_start_matches('#');
    Some(bare(words))
}

/// What stands behind a bullet, where no other line of the paragraph has one: those are a list.
fn behind_bullet<'t>(line: &'t str, paragraph: &str) -> Option<&'t str> {
    let words = line.strip_prefix(super::list::is_bullet)?.trim();
    let others = paragraph.lines().skip(1).filter(|line| line.trim_start().starts_with(super::list::is_bullet));
    (!words.is_empty() && line.len() <= MAX_WORDS_AND_LETTERS.1 && others.count() == 0).then_some(words)
}

/// Returns whether a line is all that stands in a quote, or the only part of a list.
fn is_alone(block: &Block<'_>) -> bool {
    let (before, after) = (&block.text[..block.range.start], &block.text[block.range.end..]);
    let line = before.rfind('\n').map_or(0, |at| at + 1);
    let mark = before[line..].trim();
    let is_mark = |line: &str| {
        line.trim_start().starts_with(['-', '*', '+', '>']) || line.trim_start().starts_with(char::is_numeric)
    };
    let next = after.lines().map(str::trim).find(|line| !line.is_empty());
    let previous = before[..line].lines().rev().map(str::trim).find(|line| !line.is_empty());
    is_mark(mark) && !next.is_some_and(is_mark) && !previous.is_some_and(is_mark)
}

fn bare(words: &str) -> &str {
    words.trim_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '.' | '*' | '_'))
}

#[cfg(test)]
mod tests {
    use super::{in_other_signs, numbered};

    #[test]
    fn signs_of_other_programs_are_taken_off() {
        for line in ["\"fotpatrull\"", "|fotpatrull|", "h2. fotpatrull", "＃＃ fotpatrull", "&nbsp;## fotpatrull"] {
            assert_eq!(in_other_signs(line), Some("fotpatrull"), "{line}");
        }
        assert_eq!(in_other_signs("fotpatrull"), None);
    }

    #[test]
    fn number_signs_without_a_blank_are_a_heading_and_a_number_is_none() {
        assert_eq!(numbered("##fotpatrull"), Some((2, "fotpatrull")));
        assert_eq!(numbered("##\u{a0}fotpatrull"), Some((2, "fotpatrull")));
        assert_eq!(numbered("## Fotpatrull ##"), Some((2, "Fotpatrull")));
        assert_eq!(numbered("== Fotpatrull =="), Some((2, "Fotpatrull")));
        for none in
            ["#1 i listan", "#trygghet #polisen", "########x", "#NAMN?", "#DIV/0!", "a ## b", "== ", "=====", "#"]
        {
            assert_eq!(numbered(none), None, "{none}");
        }
    }
}
