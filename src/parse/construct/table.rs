//! Tables that are none: those of spreadsheets, of paper and of pandoc.

use super::{Found, Line};
use crate::diag::{Kind, Unread};

/// Finds the first line of what looks like a table. Nearly no line has columns of any kind, so that each kind first looks for
/// the sign between them.
pub(super) fn find(lines: &[Line<'_>], found: &mut Vec<Found>) {
    if let Some(line) = lines.iter().find(|line| is_grid(line.text)) {
        found.push((unread(Unread::GridTable, line.text, None), line.range()));
        return;
    }
    for columns in [by_tabs, by_bars, by_semicolons, by_commas, by_gaps, by_dashes] {
        let rows = lines.windows(2).find(|rows| {
            let first = columns(rows[0].text).len();
            first > 1 && first == columns(rows[1].text).len() && !is_border(rows[0].text)
        });
        if let Some(rows) = rows {
            let suggestion = Some(row(&columns(rows[0].text)));
            found.push((unread(Unread::Table, rows[0].text, suggestion), rows[0].range()));
            return;
        }
    }
    let is_row = |line: &&Line<'_>| line.text.starts_with('|') && by_bars(line.text).len() > 1 && !is_border(line.text);
    if let Some(line) = lines.iter().find(is_row) {
        found.push((unread(Unread::Table, line.text, Some(row(&by_bars(line.text)))), line.range()));
    } else if let Some(line) = lines.iter().find(|line| by_tabs(line.text).len() > 1) {
        found.push((unread(Unread::Table, line.text, Some(row(&by_tabs(line.text)))), line.range()));
    }
}

/// `|---|---|`, which stands between the first row of a table and the others.
fn is_border(line: &str) -> bool {
    line.contains('-') && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '))
}

fn unread(construct: Unread, written: &str, suggestion: Option<String>) -> Kind {
    Kind::UnreadMarkdown { construct, written: written.to_owned(), suggestion }
}

fn row(cells: &[&str]) -> String {
    format!("| {} |", cells.join(" | "))
}

/// `+---+---+`, `+:==:+`, `┌──┬──┐`, and columns of hyphens with blanks between.
pub(super) fn is_grid(line: &str) -> bool {
    let is_drawn = |c: char| matches!(c, '\u{2500}'..='\u{257f}' | ' ');
    if line.chars().count() > 2 && line.chars().all(is_drawn) {
        return true;
    }
    let is_line = |c: char| matches!(c, '+' | '-' | '=' | ':');
    let crosses = line.len() > 4 && line.starts_with('+') && line.ends_with('+') && line.chars().all(is_line);
    crosses || is_columns(line)
}

/// `------  ------`.
pub(super) fn is_columns(line: &str) -> bool {
    let mut groups = line.split_whitespace();
    let is_dashes = |group: &str| group.len() > 2 && group.bytes().all(|byte| byte == b'-');
    groups.clone().all(is_dashes) && groups.nth(1).is_some()
}

fn by_tabs(line: &str) -> Vec<&str> {
    if !line.contains('\t') || line.starts_with(|c: char| !c.is_alphanumeric() && !matches!(c, '"' | '(' | '-' | '|')) {
        return Vec::new();
    }
    let first = line.split('\t').next().unwrap_or_default();
    // The sign or the number of a part of a list.
    if first.len() < 4 && (first == "o" || first.ends_with(['.', ')', '-'])) {
        return Vec::new();
    }
    line.split('\t').map(str::trim).collect()
}

fn by_bars(line: &str) -> Vec<&str> {
    let is_bar = |c: char| matches!(c, '|' | '│' | '┃' | '║' | '¦' | '｜');
    if !line.contains(is_bar) || line.contains("](") {
        return Vec::new();
    }
    line.trim_matches(is_bar).split(is_bar).map(str::trim).collect()
}

fn by_semicolons(line: &str) -> Vec<&str> {
    if !line.contains(';') {
        return Vec::new();
    }
    let cells: Vec<&str> = line.trim_end_matches(';').split(';').map(str::trim).collect();
    let is_spaced = line.contains("; ") && !cells.iter().all(|cell| is_short(cell));
    if is_spaced || line.contains('&') { Vec::new() } else { cells }
}

/// `September – 60`, `September: 60`: two columns, the second of which begins with a number or names one.
fn by_dashes(line: &str) -> Vec<&str> {
    let Some((first, second)) = [" - ", " – ", " / ", ": "].into_iter().find_map(|sign| line.split_once(sign)) else {
        return Vec::new();
    };
    let is_number = second.starts_with(|c: char| c.is_ascii_digit());
    if is_short(first) && is_short(second) && is_number { vec![first, second] } else { Vec::new() }
}

fn is_short(cell: &str) -> bool {
    (1..=3).contains(&cell.split_whitespace().count())
}

/// Lists as programs write them, with no blank behind any comma; a decimal comma alone makes none.
fn by_commas(line: &str) -> Vec<&str> {
    if !line.contains(',') {
        return Vec::new();
    }
    let is_spaced = line.contains(", ") || line.split_whitespace().count() > 4;
    let bytes = line.as_bytes();
    let digit = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_digit);
    let decimal = line.match_indices(',').all(|(at, _)| digit(at.checked_sub(1)) && digit(Some(at + 1)));
    if is_spaced || (decimal && line.matches(',').count() < 2) { Vec::new() } else { line.split(',').collect() }
}

/// Columns that are kept apart by three blanks or more.
fn by_gaps(line: &str) -> Vec<&str> {
    if !line.contains("   ") {
        return Vec::new();
    }
    line.split("   ").map(str::trim).filter(|cell| !cell.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::{by_commas, by_dashes, by_gaps, by_semicolons, by_tabs, is_grid};

    #[test]
    fn columns_are_told_from_sentences() {
        assert_eq!(by_semicolons("Månad;Antal").len(), 2);
        assert!(by_semicolons("Vi gick dit igen; sedan gick vi hem").len() < 2 && by_commas("ett, två").len() < 2);
        assert_eq!(by_semicolons("Torget; 18"), ["Torget", "18"]);
        assert_eq!(by_dashes("Sep – 60"), ["Sep", "60"]);
        assert!(by_dashes("Polisen – som alltid – gick").is_empty());
        assert!(by_tabs("1.\tFotpatrull").is_empty() && by_tabs("Sep\t60").len() == 2);
        assert_eq!(by_commas("Månad,Antal").len(), 2);
        assert!(by_commas("1,5 timmar").len() < 2);
        assert_eq!(by_gaps("Månad      Antal"), ["Månad", "Antal"]);
        assert!(
            is_grid("┌──┬──┐")
                && is_grid("+---+===+")
                && is_grid("-----  -----")
                && !is_grid("- - -")
                && !is_grid("+46 36")
        );
    }
}
