//! Warnings of a comparison as commands that annotate a pull request on GitHub.

use crate::diag::Severity;
use crate::diag::print::{MAX_ANNOTATIONS, workflow_command};
use crate::diag::words::{help_title, severity_title};
use crate::diff::{Comparison, words};
use crate::value::Lang;

/// Prints a line for each warning (`::warning file=…,line=…,title=Varning [code]::path:line: …`), and nothing for all else
/// that changes; where GitHub will not show all of them, a last line says so.
pub fn github(comparison: &Comparison, lang: Lang) -> String {
    let mut out = String::new();
    for section in &comparison.sections {
        for change in section.changes.iter().filter(|change| change.is_warning) {
            let words = words::words(change, lang);
            let properties = [
                ("file", section.path.as_ref().map(ToString::to_string)),
                ("line", change.line.map(|line| line.to_string())),
                ("title", Some(format!("{} [{}]", severity_title(Severity::Warning, lang), change.kind.code()))),
            ];
            let place = match (&section.path, change.line) {
                (Some(path), Some(line)) => format!("{path}:{line}: "),
                (Some(path), None) => format!("{path}: "),
                (None, _) => String::new(),
            };
            let help = words.help.map(|help| format!("\n{}: {help}", help_title(lang))).unwrap_or_default();
            out.push_str(&workflow_command("warning", &properties, &format!("{place}{}{help}", words.message)));
        }
    }
    let warnings = comparison.warnings();
    if warnings > MAX_ANNOTATIONS {
        out.push_str(&match lang {
            Lang::Sv => format!(
                "{warnings} varningar. GitHub visar högst {MAX_ANNOTATIONS} vid raderna; alla står ovan och i \
                 körningens sammanfattning.\n"
            ),
            Lang::En => format!(
                "{warnings} warnings. GitHub shows at most {MAX_ANNOTATIONS} beside the lines; all stand above and \
                 in the summary of the run.\n"
            ),
        });
    }
    out
}
