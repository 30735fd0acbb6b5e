//! Comparisons for a terminal.

use crate::diff::{Comparison, words};
use crate::value::Lang;
use std::fmt::Write;

/// Prints a comparison, each change on a line below what it is about.
pub fn text(comparison: &Comparison, lang: Lang) -> String {
    let mut out = String::new();
    for section in &comparison.sections {
        let path = section.path.as_ref().map(|path| format!(" ({path})")).unwrap_or_default();
        let _ = writeln!(out, "{}{path}", words::about(section, lang));
        for change in &section.changes {
            let words = words::words(change, lang);
            let mark = if change.is_warning { format!("{}: ", words::warning(lang)) } else { String::new() };
            let _ = writeln!(out, "  - {mark}{}", words.message);
            if let Some(help) = words.help {
                let _ = writeln!(out, "    {help}");
            }
        }
        out.push('\n');
    }
    out.push_str(&words::summary(comparison, lang));
    out.push('\n');
    out
}
