//! Blocks that are Markdown, but were surely not meant to be what they are.

use super::table::{is_columns, is_grid};
use super::{Found, heading as headings, setting};
use crate::diag::{Kind, Unmeant, Unread};
use crate::locale::date::MONTHS_SV;
use crate::schema::LEVELS;
use std::ops::Range;

/// Months cut short, as they stand behind the number of a day.
const SHORT_MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "okt", "nov", "dec"];

/// The fewest hyphens or equals signs below a line that show that it was meant as a heading.
const MIN_UNDERLINE_CHARS: usize = 4;

/// Finds a line that begins with so many signs of quotations and lists that the parser would take the product of their number
/// and the length of the text for it: how many there are, and where.
pub(in crate::parse) fn deepest(text: &str) -> Option<(usize, Range<usize>)> {
    let signs = |line: &str| -> usize {
        let end = line.find(|c: char| !">-+*0123456789.) \t".contains(c)).unwrap_or(line.len());
        let quotations = line[..end].matches('>').count();
        let lists = line[..end].split([' ', '\t']).filter(|sign| sign.ends_with(['-', '+', '*', '.', ')'])).count();
        quotations + lists
    };
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let count = signs(line);
        let is_rule = || line.trim().chars().all(|c| "-+* \t".contains(c));
        if count > 5 * LEVELS.most && !is_rule() {
            return Some((count, start..start + line.trim_end().len()));
        }
        start += line.len();
    }
    None
}

fn unmeant(construct: Unmeant, written: &str, suggestion: Option<String>) -> Kind {
    let written = written.lines().next().unwrap_or_default().trim().to_owned();
    Kind::UnmeantMarkdown { construct, written, suggestion }
}

/// Looks at a heading: one without words, and one that a line of hyphens made.
pub(in crate::parse) fn heading(text: &str, range: Range<usize>, words: &str, found: &mut Vec<Found>) {
    let raw = text[range.clone()].trim_end();
    if words.is_empty() && !raw.contains('!') {
        found.push((unmeant(Unmeant::EmptyHeading, raw, None), range.start..range.start + raw.len()));
        return;
    }
    if raw.trim_start_matches([' ', '>']).starts_with('#') {
        return;
    }
    let line = raw.rfind('\n').map_or(0, |at| at + 1);
    let signs = raw[line..].trim();
    let at = range.start + line..range.start + line + raw[line..].len();
    if signs.starts_with('=') {
        found.push((unmeant(Unmeant::EqualsLine, signs, None), at));
        return;
    }
    let is_long = signs.len() >= MIN_UNDERLINE_CHARS || signs.len() == raw[..line].trim().chars().count();
    let is_meant = is_long && !raw[..line].trim_end().contains('\n') && !words.ends_with(['.', '!', ',', ';']);
    if !is_meant {
        let is_line = !raw[..line].trim_end().contains('\n') && !words.ends_with(['.', '!', ',', ';']);
        let suggestion = is_line.then(|| format!("## {words}"));
        found.push((unmeant(Unmeant::Underline, signs, suggestion), at));
    }
}

/// Looks at a block of code: one that an indent made, and one that is never closed.
pub(in crate::parse) fn code(text: &str, range: Range<usize>, indented: bool, settings: bool, found: &mut Vec<Found>) {
    let raw = text[range.clone()].trim_end();
    let first = raw.lines().next().unwrap_or_default();
    let start = range.start + first.len() - first.trim_start().len();
    let at = start..range.start + first.trim_end().len();
    if !indented {
        let fence = first.trim_start_matches([' ', '>']);
        let signs = &fence[..fence.len() - fence.trim_start_matches(['`', '~']).len()];
        if signs.len() == 3 && fence[signs.len()..].trim() == "suggestion" {
            found.push((unmeant(Unmeant::Proposal, first, None), at));
            return;
        }
        let last = raw.lines().skip(1).last().unwrap_or_default().trim_start_matches([' ', '>']);
        if !last.starts_with(signs) {
            found.push((unmeant(Unmeant::OpenCode, first, None), at));
        }
        return;
    }
    let mut line_start = range.start;
    for line in raw.split_inclusive('\n') {
        let trimmed = line.trim();
        if settings && setting::is_setting(trimmed) {
            let from = line_start + line.len() - line.trim_start().len();
            found.push((Kind::SettingInText { written: trimmed.to_owned() }, from..from + trimmed.len()));
            return;
        }
        line_start += line.len();
    }
    // What has signs of a language in it was meant as code.
    let is_code = |c: char| matches!(c, '{' | '}' | '<' | '>' | '=' | '$' | '`' | '\\' | '_' | '|');
    let is_command =
        |line: &str| line.contains("://") || line.contains(" --") || line.trim_start().starts_with(['/', '.', '@']);
    let numbered = headings::numbered(first.trim()).is_some() || first.trim_start().starts_with("# ");
    if numbered || is_grid(first.trim()) || !raw.lines().any(|line| line.contains(is_code) || is_command(line)) {
        found.push((unmeant(Unmeant::Code, first, Some(first.trim().to_owned())), at));
    }
}

/// Looks at a line between parts of the text: one that was a column of a table.
pub(in crate::parse) fn rule(text: &str, range: Range<usize>, found: &mut Vec<Found>) {
    let raw = text[range.clone()].trim_end();
    if is_columns(raw.trim()) {
        let construct = Unread::GridTable;
        let kind = Kind::UnreadMarkdown { construct, written: raw.trim().to_owned(), suggestion: None };
        found.push((kind, range.start..range.start + raw.len()));
    }
}

/// Looks at a quote: one that begins with a number was a comparison.
pub(in crate::parse) fn quote(text: &str, range: Range<usize>, found: &mut Vec<Found>) {
    let raw = &text[range.clone()];
    let first = raw.lines().next().unwrap_or_default();
    if first.trim_start_matches(['>', ' ']).starts_with(|c: char| c.is_ascii_digit()) && !first.starts_with(">>") {
        found.push((unmeant(Unmeant::Quote, first, None), range.start..range.start + first.trim_end().len()));
    }
}

/// The numbers of a list, as they are typed and as they are shown.
pub(in crate::parse) struct Numbers {
    first: u64,
    next: u64,
    /// Whether all so far are the same, as some people number theirs.
    same: bool,
    is_reported: bool,
}

impl Numbers {
    /// Begins a list with a first number.
    pub(in crate::parse) fn from(first: u64) -> Self {
        Self { first, next: first, same: true, is_reported: false }
    }

    /// Looks at the next part of the list.
    pub(in crate::parse) fn item(&mut self, text: &str, range: Range<usize>, found: &mut Vec<Found>) {
        let raw = text[range.clone()].lines().next().unwrap_or_default().trim_end();
        let digits = raw.bytes().take_while(u8::is_ascii_digit).count();
        let Ok(number) = raw[..digits].parse::<u64>() else { return };
        let shown = self.next;
        self.next += 1;
        self.same &= number == self.first;
        if self.is_reported {
            return;
        }
        let at = range.start..range.start + raw.len();
        let rest = raw[digits..].trim_start_matches(['.', ')', ' ', '\t']);
        let month = rest.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
        if (1..=31).contains(&number) && (MONTHS_SV.contains(&month) || SHORT_MONTHS.contains(&month)) {
            let suggestion = Some(format!("{number}\\. {rest}"));
            found.push((unmeant(Unmeant::DateList, raw, suggestion), at));
            self.is_reported = true;
        } else if number != shown && !self.same {
            found.push((unmeant(Unmeant::ListNumber, raw, Some(format!("{shown}."))), at));
            self.is_reported = true;
        } else if number > 31 && number == self.first {
            let suggestion = Some(format!("{number}\\. {rest}"));
            found.push((unmeant(Unmeant::DateList, raw, suggestion), at));
            self.is_reported = true;
        }
    }
}

/// Looks at a part of a list without numbers: `+ 12 procent` was a sum.
pub(in crate::parse) fn plus(text: &str, range: Range<usize>, found: &mut Vec<Found>) {
    let raw = text[range.clone()].lines().next().unwrap_or_default().trim_end();
    if raw.strip_prefix('+').is_some_and(|rest| rest.trim_start().starts_with(|c: char| c.is_ascii_digit())) {
        found.push((unmeant(Unmeant::PlusList, raw, Some(format!("\\{raw}"))), range.start..range.start + raw.len()));
    }
}

/// Looks at words that are struck out: between single tildes they were more likely an estimate.
pub(in crate::parse) fn strike(text: &str, range: Range<usize>, found: &mut Vec<Found>) {
    let raw = &text[range.clone()];
    if !raw.starts_with("~~") {
        found.push((unmeant(Unmeant::Strike, raw, None), range));
    }
}

/// Looks at words in italics: between numbers, asterisks were meant to multiply.
pub(in crate::parse) fn emphasis(text: &str, range: Range<usize>, found: &mut Vec<Found>) {
    let raw = &text[range.clone()];
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, '*' | ',' | '.' | ' ');
    let digits = |c: char| c.is_ascii_digit();
    let inside = raw.trim_matches('*');
    if !raw.starts_with('*') || !inside.starts_with(digits) || !inside.chars().all(is_part) {
        return;
    }
    let first = text[..range.start].chars().rev().take_while(char::is_ascii_digit).count();
    let last = text[range.end..].bytes().take_while(u8::is_ascii_digit).count();
    if first > 0 && last > 0 {
        let at = range.start - first..range.end + last;
        let written = &text[at.clone()];
        let factors: Vec<&str> = written.split('*').map(str::trim).collect();
        found.push((unmeant(Unmeant::Times, written, Some(factors.join(" × "))), at));
    }
}

/// Looks at a row of a table: cells behind the last column are shown nowhere.
pub(in crate::parse) fn lost_cells(text: &str, range: Range<usize>, columns: usize, found: &mut Vec<Found>) {
    let raw = text[range.clone()].lines().next().unwrap_or_default();
    let line = raw.trim_end();
    let inner = line.trim_start().trim_start_matches('|');
    let start = range.start + (line.len() - inner.len());
    let mut borders = inner.match_indices('|').map(|(at, _)| at).filter(|&at| !inner[..at].ends_with('\\'));
    if let Some(at) = borders.nth(columns.saturating_sub(1)) {
        let lost = inner[at + 1..].trim_matches(['|', ' ', '\t']);
        if !lost.is_empty() {
            let from = start + at + 1;
            found.push((unmeant(Unmeant::Cells, lost, None), from..range.start + line.len()));
        }
    }
}

/// Looks at a line that only says where a name leads, and that nobody uses.
pub(in crate::parse) fn definition(text: &str, range: Range<usize>) -> Found {
    let raw = text[range.clone()].trim_end();
    (unmeant(Unmeant::Definition, raw, None), range.start..range.start + raw.len())
}
