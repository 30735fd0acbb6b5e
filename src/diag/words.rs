//! What each kind of mistake is called, and the way out, in both languages.
//!
//! In comes a [`Kind`], out go sentences for an editor who has never programmed. Each language says all of it itself;
//! no sentence is put together from translated parts. `message` stands once for each language, a line for each kind;
//! `help`, with its longer texts, once for both. What was written is made safe to print by `quote`; nothing here
//! knows a file, a place or a colour.

mod en;
mod help;
mod other;
mod quote;
mod sv;

use super::{Kind, Severity, SeverityCount};
use crate::value::Lang;

/// What an editor reads of a mistake. Each text is one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// What is wrong: lower case, no full stop, what was written between backticks.
    pub message: String,
    /// The way out, as full sentences.
    pub help: Option<String>,
    /// What the marker at the other place says, where there is one.
    pub other: Option<String>,
}

/// How a run ended, for the line that closes its messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RunOutcome {
    /// The content was checked, and nothing was meant to be written.
    Checked,
    /// The site was written.
    Written,
    /// Nothing was written, and an earlier site is as it was.
    NothingWritten,
    /// The last site without an error is shown.
    StillServing,
    /// A new file would build on files with mistakes, and was not written.
    FileNotCreated,
    /// One of two sites has mistakes, so that they were not compared.
    NotCompared,
}

/// Returns the words for a mistake.
pub fn words(kind: &Kind, lang: Lang) -> Message {
    let message = match lang {
        Lang::Sv => sv::message(kind),
        Lang::En => en::message(kind),
    };
    Message { message, help: help::help(kind, lang), other: other::other(kind, lang) }
}

/// Returns the word for a severity.
pub fn severity(severity: Severity, lang: Lang) -> &'static str {
    match (severity, lang) {
        (Severity::Error, Lang::Sv) => "fel",
        (Severity::Warning, Lang::Sv) => "varning",
        (Severity::Hint, Lang::Sv) => "tips",
        (severity, Lang::En) => severity.key(),
    }
}

/// Returns the word for a severity as a title begins with it.
pub fn severity_title(severity: Severity, lang: Lang) -> &'static str {
    match (severity, lang) {
        (Severity::Error, Lang::Sv) => "Fel",
        (Severity::Error, Lang::En) => "Error",
        (Severity::Warning, Lang::Sv) => "Varning",
        (Severity::Warning, Lang::En) => "Warning",
        (Severity::Hint, Lang::Sv) => "Tips",
        (Severity::Hint, Lang::En) => "Hint",
    }
}

/// Returns the label in front of the way out, as a line begins with it.
pub fn help_title(lang: Lang) -> &'static str {
    lang.pick("Hjälp", "Help")
}

/// Returns the label in front of the way out.
pub fn help_label(lang: Lang) -> &'static str {
    lang.pick("hjälp", "help")
}

/// Returns the line that says how many more mistakes a file has than are printed.
pub fn and_more(more: usize, path: &str, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!("… och {more} till i {path}; `utfall check --format short` visar alla."),
        Lang::En => format!("… and {more} more in {path}; `utfall check --format short` shows all."),
    }
}

/// Says how many more mistakes of a file have the same message as one that is shown, and in which lines.
pub fn and_more_like_it(more: usize, lines: &[usize], lang: Lang) -> String {
    let numbers: Vec<String> = lines.iter().map(usize::to_string).collect();
    let numbers = numbers.join(", ");
    match (lang, more) {
        (Lang::Sv, 1) => format!("Detsamma gäller ett ställe till i filen: rad {numbers}."),
        (Lang::Sv, more) => format!("Detsamma gäller {more} ställen till i filen: rad {numbers}."),
        (Lang::En, 1) => format!("The same goes for one more place in the file: line {numbers}."),
        (Lang::En, more) => format!("The same goes for {more} more places in the file: line {numbers}."),
    }
}

/// Returns the line that closes the messages of a run: how many there were, and what became of the site.
///
/// ```
/// use utfall::diag::SeverityCount;
/// use utfall::diag::words::{RunOutcome, closing};
/// use utfall::value::Lang;
/// let line = closing(SeverityCount { errors: 3, warnings: 1, hints: 0 }, RunOutcome::NothingWritten, Lang::Sv);
/// assert_eq!(line, "3 fel och 1 varning. Ingenting skrevs; sajten är som den var.");
/// ```
pub fn closing(count: SeverityCount, outcome: RunOutcome, lang: Lang) -> String {
    let SeverityCount { errors, warnings, hints } = count;
    let counted = [
        (errors, lang.pick(["fel", "fel"], ["error", "errors"])),
        (warnings, lang.pick(["varning", "varningar"], ["warning", "warnings"])),
        (hints, lang.pick(["tips", "tips"], ["hint", "hints"])),
    ];
    let counted = counted.into_iter().filter(|(count, _)| *count > 0);
    let counted: Vec<String> =
        counted.map(|(count, [one, many])| format!("{count} {}", if count == 1 { one } else { many })).collect();
    let counted = match counted.is_empty() {
        true => lang.pick("Inga fel och inga varningar", "No errors and no warnings").to_owned(),
        false => quote::join(counted, lang.pick("och", "and")),
    };
    let result = match outcome {
        RunOutcome::Checked if errors > 0 => {
            lang.pick("Sajten kan byggas när felen är rättade.", "Fix the errors to build the site.")
        }
        RunOutcome::Checked => lang.pick("Sajten kan byggas.", "The site can be built."),
        RunOutcome::Written => lang.pick("Sajten är byggd.", "The site is built."),
        RunOutcome::NothingWritten => {
            lang.pick("Ingenting skrevs; sajten är som den var.", "Nothing was written; the site is unchanged.")
        }
        RunOutcome::StillServing => {
            lang.pick("Sidorna visas som de var innan.", "The last version without errors is still shown.")
        }
        RunOutcome::FileNotCreated => {
            lang.pick("Filen skrevs inte. Rätta felen först.", "The file was not written. Fix the errors first.")
        }
        RunOutcome::NotCompared => lang.pick("Rätta felen för att kunna jämföra.", "Fix the errors to compare."),
    };
    format!("{counted}. {result}")
}

#[cfg(test)]
mod tests;
