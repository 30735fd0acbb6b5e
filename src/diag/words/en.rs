//! The words in English.

mod construct;
mod figure;
mod help;
mod message;
mod unfit;

pub(super) use help::help;
pub(super) use message::message;

use super::RunOutcome;
use super::quote::{code, join, list};
use crate::diag::{Kind, SeverityCount};

/// What the marker at the other place says.
pub(super) fn other(kind: &Kind) -> Option<String> {
    let label = match kind {
        Kind::DuplicateKey { .. } | Kind::DuplicateId { .. } | Kind::DuplicateHeading { .. } => "is already here",
        Kind::OpenQuotes { .. } | Kind::OpenList { .. } => "begins here",
        Kind::MisplacedKey { table, .. } => return Some(format!("{} begins here", code(table))),
        Kind::PeriodTwice { .. } | Kind::OwnPlace { .. } => "is written here",
        Kind::OutsideValidity { .. } | Kind::OnceWithoutEnd => "the validity is written here",
        Kind::SamePeriod { .. } => "this is the other file",
        Kind::PledgeKey { .. } => "the first activity is here",
        Kind::NotARow { .. } => "is here in the promise",
        Kind::HeadingNearId { id, .. } => return Some(format!("{} is here", code(id))),
        Kind::UnchangedAndMore { .. } => "`unchanged` is here",
        Kind::FigureWithoutTarget { .. } | Kind::FigureWithoutUnit { .. } => "the targets are here",
        Kind::ExtendsRing { .. } | Kind::ThemeRing { .. } => "leads back here",
        Kind::RepeatedText { .. } => "the same text is here",
        Kind::DoneBelowTarget { .. } => "the target is here",
        Kind::EditionPath { .. } => "the other edition is here",
        Kind::AddressTaken { .. } | Kind::AddressCase { .. } | Kind::AliasTaken { .. } => "the address comes from here",
        _ => return None,
    };
    Some(label.to_owned())
}

/// The line that closes the messages of a run.
pub(super) fn closing(count: SeverityCount, outcome: RunOutcome) -> String {
    let many = |count: usize, one: &str| match count {
        0 => None,
        1 => Some(format!("1 {one}")),
        _ => Some(format!("{count} {one}s")),
    };
    let SeverityCount { errors, warnings, hints } = count;
    let said: Vec<String> =
        [many(errors, "error"), many(warnings, "warning"), many(hints, "hint")].into_iter().flatten().collect();
    let count = if said.is_empty() { "No errors and no warnings".to_owned() } else { join(said, "and") };
    let result = match outcome {
        RunOutcome::Checked if errors > 0 => "Fix the errors to build the site.",
        RunOutcome::Checked => "The site can be built.",
        RunOutcome::Written => "The site is built.",
        RunOutcome::NothingWritten => "Nothing was written; the site is unchanged.",
        RunOutcome::StillServing => "The last version without errors is still shown.",
        RunOutcome::FileNotCreated => "The file was not written. Fix the errors first.",
        RunOutcome::NotCompared => "Fix the errors to compare.",
    };
    format!("{count}. {result}")
}

/// "`a`, `b` or `c`".
fn either<T: AsRef<str>>(written: impl IntoIterator<Item = T>) -> String {
    list(written, "or")
}

/// "Did you mean …?", where something is near, and else another way out.
fn meant_or(suggestion: Option<&String>, otherwise: String) -> String {
    suggestion.map_or(otherwise, |near| format!("Did you mean {}?", code(near)))
}

/// "Did you mean …?" where something is near, and then what holds in any case.
fn meant_and(suggestion: Option<&String>, always: &str) -> String {
    suggestion.map_or(always.to_owned(), |near| format!("Did you mean {}? {always}", code(near)))
}

/// Where the fields of a table stand: "in `promise.md`", "under `[[party]]`".
fn within(table: &str) -> String {
    match table {
        "uppföljningen" | "follow-up" => "in the follow-up".to_owned(),
        "sidan" | "page" => "on the page".to_owned(),
        header if header.starts_with('[') => format!("under {}", code(header)),
        name => format!("in {}", code(name)),
    }
}
