//! Mistakes as workflow commands, which GitHub shows beside the lines of a pull request.

use super::grouped::{Shown, grouped};
use super::printed_span::{Cursor, PrintedSpan};
use super::workflow_command::{MAX_ANNOTATIONS, workflow_command};
use crate::diag::words::{self, RunOutcome};
use crate::diag::{Diagnostics, Severity, SeverityCount};
use crate::source::Sources;
use crate::value::Lang;

/// Prints `::error file=…,line=…,col=…,endColumn=…,title=Fel [code]::path:line: message%0AHjälp: …`, a line for each, and
/// closes in plain words with how many there were.
///
/// The log of a run shows nothing of a command but its message, which therefore names the file and the line itself.
/// `endColumn` is the last character that is marked, as one that is left out means that of `col` (`toCommandProperties`
/// in `utils.ts`, in <https://github.com/actions/toolkit>). GitHub takes paths from the top of the repository.
pub fn github(diagnostics: &Diagnostics, sources: &Sources, lang: Lang) -> String {
    let mut out = String::new();
    let mut cursor = Cursor::default();
    for Shown { diagnostic, words } in grouped(diagnostics, sources, lang) {
        let place = PrintedSpan::after(&mut cursor, diagnostic.span, sources);
        let severity = diagnostic.kind.severity();
        let number = |number: usize| place.line.as_ref().map(|_| number.to_string());
        let properties = [
            ("file", Some(place.path.to_string())),
            ("line", number(place.start.line)),
            ("col", number(place.start.column)),
            ("endColumn", number(place.last_column)),
            ("title", Some(format!("{} [{}]", words::severity_title(severity, lang), diagnostic.kind.code()))),
        ];
        let mut message = format!("{}: {}", place.file_and_line(), words.message);
        if let Some(help) = words.help {
            message = format!("{message}\n{}: {help}", words::help_title(lang));
        }
        out.push_str(&workflow_command(command(severity), &properties, &message));
    }
    let count = diagnostics.count();
    if !diagnostics.is_empty() {
        out.push_str(&format!(
            "{}{}\n",
            words::closing(count, RunOutcome::Checked, lang),
            shown_by_github(count, lang)
        ));
    }
    out
}

/// Where the rest is to be found, if GitHub does not show all beside their lines.
fn shown_by_github(count: SeverityCount, lang: Lang) -> String {
    let SeverityCount { errors, warnings, hints } = count;
    if errors.max(warnings).max(hints) <= MAX_ANNOTATIONS {
        return String::new();
    }
    match lang {
        Lang::Sv => format!(
            " GitHub visar högst {MAX_ANNOTATIONS} av varje slag vid raderna; alla står ovan och i körningens \
             sammanfattning."
        ),
        Lang::En => format!(
            " GitHub shows at most {MAX_ANNOTATIONS} of each kind beside the lines; all stand above and in the \
             summary of the run."
        ),
    }
}

/// The command that GitHub has for a severity; its third is called a notice.
fn command(severity: Severity) -> &'static str {
    match severity {
        Severity::Error | Severity::Warning => severity.key(),
        Severity::Hint => "notice",
    }
}
