//! Warnings of a comparison as commands that annotate a pull request on GitHub.

use crate::diff::{Comparison, words};
use crate::value::Lang;
use std::fmt::Write;

/// Prints a line for each warning (`::warning file=…,line=…::`), and nothing for all else that changes.
#[must_use]
pub fn github(comparison: &Comparison, lang: Lang) -> String {
    let mut out = String::new();
    for section in &comparison.sections {
        for change in section.changes.iter().filter(|change| change.is_warning) {
            let words = words::words(change, lang);
            let place =
                section.path.as_ref().map(|path| format!(" file={}", property(path.as_str()))).unwrap_or_default();
            let line = change.line.map(|line| format!(",line={line}")).unwrap_or_default();
            let help = words.help.map(|help| format!("\n{help}")).unwrap_or_default();
            let message = data(&format!("{}{help}", words.message));
            let _ = writeln!(out, "::warning{place}{line},title={}::{message}", property(change.kind.code()));
        }
    }
    out
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
