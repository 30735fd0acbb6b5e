//! Settings below the fence: nobody reads them there, and a status or a correction would be lost.

use super::{Found, Line};
use crate::diag::{Expected, Kind};
use crate::parse::fields::translation;
use crate::schema;
use crate::value::fold;

/// Finds lines that are settings.
pub(super) fn find(lines: &[Line<'_>], found: &mut Vec<Found>) {
    let first = lines.iter().find(|line| is_setting(line.text));
    if let Some(line) = first {
        found.push((Kind::SettingInText { written: line.text.to_owned() }, line.range()));
    }
}

/// Returns whether a line is `key = value`, a header of a table, a part of a list of tables, or a line of plus signs;
/// also in bold, and with the keys that people write for ours.
pub(super) fn is_setting(line: &str) -> bool {
    let bare = line.trim_matches(['*', '_']).trim();
    line == "+++" || is_header(bare) || is_field(bare) || is_inline_table(bare) || is_correction(bare)
}

/// `{ date = 2027-01-25, text = "…" }`.
fn is_inline_table(line: &str) -> bool {
    line.strip_prefix('{').is_some_and(|inside| inside.contains('=') && is_field(inside.trim_start()))
}

/// `Rättelse: …`, `Rättelse 2027-01-25: …`: a correction that is on no list of corrections.
fn is_correction(line: &str) -> bool {
    let length = line.chars().take_while(|c| c.is_alphabetic()).map(char::len_utf8).sum();
    let (word, rest) = line.split_at(length);
    let date = rest.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, ' ' | '-' | '/' | '.' | '(' | ')'));
    date.starts_with(':') && matches!(fold(word).as_str(), "rattelse" | "rattelser" | "correction" | "corrections")
}

/// `[outcome.x]`, `[[party]]`.
fn is_header(line: &str) -> bool {
    let Some(rest) = line.strip_prefix('[') else { return false };
    let rest = rest.split(" #").next().unwrap_or(rest).trim_end();
    let Some(inside) = rest.strip_suffix(']') else { return false };
    let doubled = inside.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    let name = doubled.unwrap_or(inside);
    let (first, rest) = name.split_once('.').unwrap_or((name, ""));
    let known = || schema::tables().flat_map(|table| table.fields).filter(|field| field.key == first);
    match doubled {
        Some(_) => known().any(|field| field.has_header() || field.field_type.expected() == Expected::Tables),
        None => !rest.is_empty() && !rest.contains(' ') && known().any(schema::Field::has_header),
    }
}

/// `status = "…"`, and of the fields that are no words of a sentence `status: …`; also `Status = …`, `läge = "…"`,
/// `outcome.x.status = "…"` and `status "…"`.
fn is_field(line: &str) -> bool {
    let is_part = |c: &char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.');
    let length = line.chars().take_while(is_part).map(char::len_utf8).sum();
    let (written, rest) = line.split_at(length);
    let key = written.split('.').next().unwrap_or_default();
    let rest = rest.trim_start_matches([' ', '\t', '\u{a0}']);
    // The tables are asked for no word of a sentence: all texts are looked at line by line.
    if key.is_empty() || !rest.starts_with(['=', ':', '"']) {
        return false;
    }
    let is_known = |key: &str| schema::tables().any(|table| table.field(key).is_some());
    let is_ours = || is_known(&key.to_ascii_lowercase());
    // A word that only means one of our keys may begin a sentence: it needs a value as settings have them.
    let is_quoted = |value: &str| value.starts_with(['"', '\'', '[', '{', '”', '“', '„']);
    let is_meant = |value: &str| (is_quoted(value) || is_date(value)) && translation(key).is_some_and(is_known);
    if let Some(value) = rest.strip_prefix('=').map(str::trim_start) {
        let is_value = is_quoted(value) || value.starts_with(char::is_alphanumeric);
        return (is_value && is_ours()) || is_meant(value);
    }
    if let Some(value) = rest.strip_prefix(':').map(str::trim_start) {
        let is_name = ["status", "figures", "corrections", "unchanged", "published", "updated"].contains(&written);
        return is_name || is_meant(value);
    }
    ["status", "figures", "corrections", "published"].contains(&written)
        && rest.starts_with('"')
        && rest.len() > 1
        && rest.ends_with('"')
}

/// `2027-01-20`, with anything behind.
fn is_date(value: &str) -> bool {
    let bytes = value.as_bytes();
    let digits =
        |range: std::ops::Range<usize>| bytes.get(range).is_some_and(|part| part.iter().all(u8::is_ascii_digit));
    digits(0..4) && digits(5..7) && digits(8..10) && bytes[4] == b'-' && bytes[7] == b'-'
}

#[cfg(test)]
mod tests {
    use super::is_setting;

    #[test]
    fn a_setting_is_told_from_a_sentence() {
        for setting in
            ["status = \"Genomförd\"", "corrections = [", "[outcome.fotpatrull]", "[[party]]", "+++", "figures=[\"3\"]"]
        {
            assert!(is_setting(setting), "{setting}");
        }
        for setting in [
            "Status = Genomförd",
            "läge = \"Genomförd\"",
            "rättelser = [{ date = 2027-01-25, text = \"Rättat.\" }]",
            "publicerad: 2027-01-20",
            "corrections:",
            "[[corrections]]",
            "{ date = 2027-01-25, text = \"Rättat.\" }",
            "outcome.fotpatrull.status = \"Pågår\"",
            "**status = \"Pågår\"**",
            "status \"Pågår\"",
            "Rättelse 2027-01-25: Talet är rättat.",
        ] {
            assert!(is_setting(setting), "{setting}");
        }
        for sentence in [
            "status är ett ord",
            "x = 3",
            "[text]",
            "[outcome]",
            "Status: pågår",
            "next: ny",
            "[a.b c]",
            "Ansvarig: Polisen",
            "Mål: minst 4",
            "Rättelser görs på sidan.",
            "Talet = 3",
        ] {
            assert!(!is_setting(sentence), "{sentence}");
        }
    }
}
