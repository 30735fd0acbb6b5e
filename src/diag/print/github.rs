//! Mistakes as workflow commands, which GitHub shows beside the lines of a pull request.

use super::place::Place;
use crate::diag::{Diagnostics, Severity, words};
use crate::source::Sources;
use crate::value::Lang;
use std::fmt::Write as _;

/// Prints `::error file=…,line=…,col=…,endColumn=…,title=code::message%0Ahelp`, a line for each.
///
/// The form and what must be escaped are those of `packages/core/src/command.ts` (`escapeData`, `escapeProperty`) and
/// of `toCommandProperties` in `utils.ts`, in <https://github.com/actions/toolkit>. `endColumn` is the last character
/// that is marked, as one that is left out means that of `col`. GitHub takes paths from the top of the repository.
#[must_use]
pub fn github(diagnostics: &Diagnostics, sources: &Sources, lang: Lang) -> String {
    let mut out = String::new();
    for diagnostic in diagnostics.sorted() {
        let place = Place::of(diagnostic.span, sources);
        let words = words::words(&diagnostic.kind, lang);
        let at = match place.line {
            Some(_) => format!(",line={},col={},endColumn={}", place.start.line, place.start.column, place.last_column),
            None => String::new(),
        };
        let text = match words.help {
            Some(help) => format!("{}\n{help}", words.message),
            None => words.message,
        };
        let (severity, code) = (command(diagnostic.kind.severity()), diagnostic.kind.code());
        writeln!(out, "::{severity} file={}{at},title={code}::{}", property(&place.path), data(&text))
            .expect("a string takes every line");
    }
    out
}

/// The command that GitHub has for a severity; its third is called a notice.
fn command(severity: Severity) -> &'static str {
    match severity {
        Severity::Error | Severity::Warning => severity.key(),
        Severity::Hint => "notice",
    }
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::{data, property};

    #[test]
    fn what_means_something_to_github_is_escaped() {
        assert_eq!(data("20 %: a, b\r\nc"), "20 %25: a, b%0D%0Ac");
        assert_eq!(property("a:b,c%\n"), "a%3Ab%2Cc%25%0A");
    }
}
