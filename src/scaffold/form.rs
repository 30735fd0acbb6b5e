//! A table of fields, filled in with what is known; the rest is there to be uncommented.

use super::comment::in_toml;
use crate::schema::{Field, Table};
use crate::value::Lang;
use std::fmt::Write as _;

/// How wide a line is before its comment, as far as it fits.
const COMMENT_COLUMN: usize = 34;

/// What is known of a field.
pub(super) enum Prefill {
    /// Its value.
    Is(String),
    /// A value that it may well have, to be uncommented.
    MayBe(String),
}

/// Returns how a file with settings begins: the line of plus signs, and what comments in it are.
pub(super) fn opening(lang: Lang) -> String {
    let comments = lang.pick(
        "# Det som står efter # är hjälp och visas aldrig. Ta bort # framför en rad för att använda den.",
        "# What stands after # is help and never shown. Take away the # in front of a line to use it.",
    );
    format!("+++\n{comments}\n")
}

/// Writes the fields of a table one to a line, in the order of the table: those in `known` as they are, the rest as
/// comments with an example. Fields in `left_out`, and those that are written as a header of their own, are not written.
pub(super) fn fields(out: &mut String, table: &Table, known: &[(&str, Prefill)], left_out: &[&str], lang: Lang) {
    let wanted = table.fields.iter().filter(|field| !field.has_header() && !left_out.contains(&field.key));
    for field in wanted {
        match known.iter().find(|(key, _)| *key == field.key) {
            Some((key, Prefill::Is(value))) => line(out, &format!("{key} = {value}"), field, lang),
            Some((key, Prefill::MayBe(value))) => line(out, &format!("# {key} = {value}"), field, lang),
            None => line(out, &format!("# {}", field.line()), field, lang),
        }
    }
}

/// Writes a table of its own as comments, to be uncommented and filled in.
pub(super) fn example(out: &mut String, field: &Field, left_out: &[&str], lang: Lang) {
    let table = field.field_type.table().expect("what has a header holds a table");
    let _ = writeln!(out, "# {}", field.line());
    fields(out, table, &[], left_out, lang);
}

/// Writes tables that may be there several times as such comments, each with what it is for: by its key, without the
/// fields beside it.
pub(super) fn examples(out: &mut String, table: &Table, keys: &[(&str, &[&str])], lang: Lang) {
    let many = lang.pick("kopiera raderna för varje", "copy the lines for each");
    for (key, left_out) in keys {
        let field = table.field(key).expect("the table has the field");
        let _ = writeln!(out, "\n# {}; {many}.", field.purpose(lang));
        example(out, field, left_out, lang);
    }
}

/// Writes a line and, beside it, what its field takes or is for.
fn line(out: &mut String, line: &str, field: &Field, lang: Lang) {
    let words = field.field_type.choices().iter().map(|word| match word.meaning(lang) {
        meaning if meaning == word.key => word.key.to_owned(),
        meaning => format!("{} ({meaning})", word.key),
    });
    let words: Vec<String> = words.collect();
    let comment = if words.is_empty() {
        field.purpose(lang).to_owned()
    } else {
        format!("{}: {}", field.purpose(lang), words.join(", "))
    };
    let _ = writeln!(out, "{line:<COMMENT_COLUMN$} # {comment}");
}

/// A text as a value.
pub(super) fn quoted(text: &str) -> Prefill {
    Prefill::Is(in_quotes(text))
}

/// Writes a text as a value, in quotes that it does not hold itself.
pub(super) fn in_quotes(text: &str) -> String {
    format!("\"{}\"", in_toml(text).replace('\\', "\\\\").replace('"', "\\\""))
}
