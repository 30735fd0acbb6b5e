//! Settings below the fence: nobody reads them there, and a status or a correction would be lost.

use super::{Found, Line};
use crate::diag::Kind;
use crate::schema;

/// Finds lines that are settings.
pub(super) fn find(lines: &[Line<'_>], found: &mut Vec<Found>) {
    let first = lines.iter().find(|line| is_setting(line.text));
    if let Some(line) = first {
        found.push((Kind::SettingInText { written: line.text.to_owned() }, line.range()));
    }
}

/// Returns whether a line is `key = value`, a header of a table, or a line of plus signs.
pub(super) fn is_setting(line: &str) -> bool {
    line == "+++" || is_header(line) || is_field(line)
}

/// `[outcome.x]`, `[[party]]`.
fn is_header(line: &str) -> bool {
    let line = line.split(" #").next().unwrap_or(line).trim_end();
    let Some(inside) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) else { return false };
    let doubled = inside.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    let name = doubled.unwrap_or(inside);
    let (first, rest) = name.split_once('.').unwrap_or((name, ""));
    let known = || schema::tables().flat_map(|table| table.fields).filter(|field| field.key == first);
    match doubled {
        Some(_) => known().any(schema::Field::has_header),
        None => !rest.is_empty() && !rest.contains(' ') && known().any(schema::Field::has_header),
    }
}

/// `status = "…"`, and of the fields that are no words of a sentence `status: …`.
fn is_field(line: &str) -> bool {
    let length = line.bytes().take_while(|byte| byte.is_ascii_lowercase() || *byte == b'_').count();
    let (key, rest) = line.split_at(length);
    let rest = rest.trim_start_matches([' ', '\t', '\u{a0}']);
    if key.is_empty() || !rest.starts_with(['=', ':']) {
        return false;
    }
    let known = || schema::tables().any(|table| table.field(key).is_some());
    let value = rest[1..].trim_start();
    match rest.as_bytes()[0] {
        b'=' => {
            let begins = |c: char| matches!(c, '"' | '\'' | '[' | '{' | '”' | '“' | '„') || c.is_alphanumeric();
            value.starts_with(begins) && known()
        }
        _ => {
            ["status", "figures", "corrections", "unchanged", "published", "updated"].contains(&key)
                && !value.is_empty()
        }
    }
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
        for sentence in ["status är ett ord", "x = 3", "[text]", "[outcome]", "Status: pågår", "next: ny", "[a.b c]"]
        {
            assert!(!is_setting(sentence), "{sentence}");
        }
    }
}
