//! The words in Swedish.

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
        Kind::DuplicateKey { .. } | Kind::DuplicateId { .. } | Kind::DuplicateHeading { .. } => "står redan här",
        Kind::OpenQuotes { .. } | Kind::OpenList { .. } => "börjar här",
        Kind::MisplacedKey { table, .. } => return Some(format!("{} börjar här", code(table))),
        Kind::PeriodTwice { .. } | Kind::OwnPlace { .. } => "står här",
        Kind::OutsideValidity { .. } | Kind::OnceWithoutEnd => "giltigheten står här",
        Kind::SamePeriod { .. } => "här är den andra filen",
        Kind::PledgeKey { .. } => "den första aktiviteten står här",
        Kind::NotARow { .. } => "står här i medborgarlöftet",
        Kind::HeadingNearId { id, .. } => return Some(format!("{} står här", code(id))),
        Kind::UnchangedAndMore { .. } => "`unchanged` står här",
        Kind::FigureWithoutTarget { .. } | Kind::FigureWithoutUnit { .. } => "målen står här",
        Kind::ExtendsRing { .. } | Kind::ThemeRing { .. } => "leder tillbaka hit",
        Kind::RepeatedText { .. } => "samma text står här",
        Kind::DoneBelowTarget { .. } => "målet står här",
        Kind::EditionPath { .. } => "den andra utgåvan står här",
        Kind::AddressTaken { .. } | Kind::AddressCase { .. } | Kind::AliasTaken { .. } => {
            "adressen kommer redan härifrån"
        }
        _ => return None,
    };
    Some(label.to_owned())
}

/// The line that closes the messages of a run.
pub(super) fn closing(count: SeverityCount, outcome: RunOutcome) -> String {
    let SeverityCount { errors, warnings, hints } = count;
    let many = if warnings == 1 { "varning" } else { "varningar" };
    let said = [(errors, "fel"), (warnings, many), (hints, "tips")];
    let said: Vec<String> =
        said.into_iter().filter(|(count, _)| *count > 0).map(|(count, noun)| format!("{count} {noun}")).collect();
    let count = if said.is_empty() { "Inga fel och inga varningar".to_owned() } else { join(said, "och") };
    let result = match outcome {
        RunOutcome::Checked if errors > 0 => "Sajten kan byggas när felen är rättade.",
        RunOutcome::Checked => "Sajten kan byggas.",
        RunOutcome::Written => "Sajten är byggd.",
        RunOutcome::NothingWritten => "Ingenting skrevs; sajten är som den var.",
        RunOutcome::StillServing => "Sidorna visas som de var innan.",
        RunOutcome::FileNotCreated => "Filen skrevs inte. Rätta felen först.",
        RunOutcome::NotCompared => "Rätta felen för att kunna jämföra.",
    };
    format!("{count}. {result}")
}

/// "`a`, `b` eller `c`".
fn either<T: AsRef<str>>(written: impl IntoIterator<Item = T>) -> String {
    list(written, "eller")
}

/// "Menade du …?", where something is near, and else another way out.
fn meant_or(suggestion: Option<&String>, otherwise: String) -> String {
    suggestion.map_or(otherwise, |near| format!("Menade du {}?", code(near)))
}

/// "Menade du …?" where something is near, and then what holds in any case.
fn meant_and(suggestion: Option<&String>, always: &str) -> String {
    suggestion.map_or(always.to_owned(), |near| format!("Menade du {}? {always}", code(near)))
}

/// Where the fields of a table stand: "i `promise.md`", "under `[[party]]`".
fn within(table: &str) -> String {
    match table {
        "uppföljningen" | "follow-up" => "i uppföljningen".to_owned(),
        "sidan" | "page" => "på sidan".to_owned(),
        header if header.starts_with('[') => format!("under {}", code(header)),
        name => format!("i {}", code(name)),
    }
}
