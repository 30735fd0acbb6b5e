//! All mistakes as Markdown, for the summary of a run on GitHub: there is room for all of them, also for those of
//! pictures and other files that have no lines to stand beside.

use super::grouped::{Shown, grouped};
use super::printed_span::{Cursor, PrintedSpan};
use crate::diag::words::{self, Message, RunOutcome};
use crate::diag::{Diagnostic, Diagnostics};
use crate::source::{FileId, Sources};
use crate::value::Lang;
use std::fmt::Write as _;

/// How many bytes are written at most: of a summary larger than a mebibyte GitHub shows nothing.
const MAX_SUMMARY_BYTES: usize = 900_000;

/// Prints a heading for each file, below it a point for each mistake, and closes with how many there were.
pub fn markdown(diagnostics: &Diagnostics, sources: &Sources, outcome: RunOutcome, lang: Lang) -> String {
    let mut out = String::new();
    let (mut file, mut left_out): (Option<FileId>, usize) = (None, 0);
    let mut cursor = Cursor::default();
    for Shown { diagnostic, words } in grouped(diagnostics, sources, lang) {
        if out.len() > MAX_SUMMARY_BYTES {
            left_out += 1;
            continue;
        }
        let place = PrintedSpan::after(&mut cursor, diagnostic.span, sources);
        if file.replace(diagnostic.span.file) != Some(diagnostic.span.file) {
            let gap = if out.is_empty() { "" } else { "\n" };
            write!(out, "{gap}### {}\n\n", escaped(&place.path)).expect("a string takes every line");
        }
        out.push_str(&point(diagnostic, words, &place, lang));
    }
    if !out.is_empty() {
        out.push('\n');
    }
    if left_out > 0 {
        let words = match lang {
            Lang::Sv => format!("… och {left_out} till, som inte får plats här."),
            Lang::En => format!("… and {left_out} more, for which there is no room here."),
        };
        write!(out, "{words}\n\n").expect("a string takes every line");
    }
    format!("{out}**{}**\n", words::closing(diagnostics.count(), outcome, lang))
}

/// "- **Fel, rad 3:** … `[code]`", with the way out on a line of its own.
fn point(diagnostic: &Diagnostic, words: Message, place: &PrintedSpan<'_>, lang: Lang) -> String {
    let severity = words::severity_title(diagnostic.kind.severity(), lang);
    let at = match (&place.line, lang) {
        (Some(_), Lang::Sv) => format!(", rad {}", place.start.line),
        (Some(_), Lang::En) => format!(", line {}", place.start.line),
        (None, _) => String::new(),
    };
    let mut point = format!("- **{severity}{at}:** {} `[{}]`", with_code(&words.message), diagnostic.kind.code());
    if let Some(help) = words.help {
        write!(point, "<br>{}: {}", words::help_title(lang), with_code(&help)).expect("a string takes every line");
    }
    point.push('\n');
    point
}

/// Marks as code what stands between backticks. What was written is escaped there too: it may hold backticks itself.
fn with_code(text: &str) -> String {
    let parts: Vec<&str> = text.split('`').collect();
    let is_paired = parts.len() % 2 == 1;
    let part = |(number, part): (usize, &&str)| match (is_paired, number % 2 == 1) {
        (true, true) => format!("<code>{}</code>", escaped(part)),
        _ => escaped(part),
    };
    parts.iter().enumerate().map(part).collect::<Vec<_>>().join(if is_paired { "" } else { "\\`" })
}

/// Takes from a text what Markdown or GitHub would read in it: it is never markup, and mentions nobody.
pub(crate) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '/' if out.ends_with(':') => {
                out.pop();
                out.push_str("&#58;/");
            }
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '@' => out.push_str("&#64;"),
            '#' => out.push_str("&#35;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '~' | '|' => {
                out.push('\\');
                out.push(c);
            }
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{escaped, with_code};

    #[test]
    fn what_files_say_is_never_markup() {
        assert_eq!(
            escaped("<b> *a* [b](c) @d #1 `e` &lt;"),
            "&lt;b> \\*a\\* \\[b\\](c) &#64;d &#35;1 \\`e\\` &amp;lt;"
        );
        assert_eq!(escaped("www.example.org https://example.org"), "www.example.org https&#58;//example.org");
    }

    #[test]
    fn what_was_written_is_code_and_stays_text() {
        assert_eq!(with_code("skriv `<b>` i `@grupp`"), "skriv <code>&lt;b></code> i <code>&#64;grupp</code>");
        assert_eq!(with_code("ett ` ensamt"), "ett \\` ensamt");
    }
}
