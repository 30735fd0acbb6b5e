//! One line per mistake, for editors and scripts.

use super::printed_span::{Cursor, PrintedSpan};
use crate::diag::{Diagnostics, words};
use crate::source::Sources;
use crate::value::Lang;
use std::fmt::Write as _;

/// Prints `path:line:col: error[code]: message`, a line for each.
///
/// `error`, `warning` and `hint` are the same in every language, so that a script can look for them.
pub fn short(diagnostics: &Diagnostics, sources: &Sources, lang: Lang) -> String {
    let mut out = String::new();
    let mut cursor = Cursor::default();
    for diagnostic in diagnostics.sorted() {
        let PrintedSpan { path, start, .. } = PrintedSpan::after(&mut cursor, diagnostic.span, sources);
        let (severity, code) = (diagnostic.kind.severity().key(), diagnostic.kind.code());
        let message = words::words(&diagnostic.kind, lang).message;
        writeln!(out, "{path}:{}:{}: {severity}[{code}]: {message}", start.line, start.column)
            .expect("a string takes every line");
    }
    out
}
