//! Mistakes as data, for programs.

use super::grouped::{Shown, grouped};
use super::printed_span::{Cursor, PrintedSpan};
use crate::diag::Diagnostics;
use crate::source::{Sources, printable_json};
use crate::value::Lang;
use serde::Serialize;
use std::borrow::Cow;

/// A mistake, with its keys in the order that they are printed.
#[derive(Serialize)]
struct JsonDiagnostic<'a> {
    code: &'static str,
    severity: &'static str,
    path: Cow<'a, str>,
    line: usize,
    column: usize,
    message: String,
    help: Option<String>,
}

/// Prints an array of objects with `code`, `severity`, `path`, `line`, `column`, `message` and `help`.
///
/// Of equal mistakes in a file the first three are there, and the help of the third counts the others.
pub fn json(diagnostics: &Diagnostics, sources: &Sources, lang: Lang) -> String {
    let mut cursor = Cursor::default();
    let entries: Vec<JsonDiagnostic<'_>> = grouped(diagnostics, sources, lang)
        .into_iter()
        .map(|Shown { diagnostic, words }| {
            let PrintedSpan { path, start, .. } = PrintedSpan::after(&mut cursor, diagnostic.span, sources);
            JsonDiagnostic {
                code: diagnostic.kind.code(),
                severity: diagnostic.kind.severity().key(),
                path,
                line: start.line,
                column: start.column,
                message: words.message,
                help: words.help,
            }
        })
        .collect();
    let mut out = serde_json::to_string_pretty(&entries).expect("texts and numbers are always JSON");
    out.push('\n');
    printable_json(&out).into_owned()
}
