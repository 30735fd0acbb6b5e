//! Comparisons as Markdown, for the summary of a pull request.

use crate::diag::print::escaped;
use crate::diff::{Comparison, words};
use crate::value::Lang;
use std::fmt::Write;

/// Prints a comparison as Markdown. What the files say is never markup in it, and mentions nobody.
pub fn markdown(comparison: &Comparison, lang: Lang) -> String {
    let mut out = format!("## {}\n\n{}\n", words::heading(lang), words::summary(comparison, lang));
    for section in &comparison.sections {
        let _ = write!(out, "\n### {}\n\n", escaped(&words::about(section, lang)));
        if let Some(path) = &section.path {
            let _ = write!(out, "`{path}`\n\n");
        }
        for change in &section.changes {
            let words = words::words(change, lang);
            let mark = if change.is_warning { format!("⚠️ **{}:** ", words::warning(lang)) } else { String::new() };
            let _ = writeln!(out, "- {mark}{}", escaped(&words.message));
            if let Some(help) = words.help {
                let _ = writeln!(out, "  <br>{help}");
            }
        }
    }
    out
}
