//! `utfall list`: rows of the open data, for people in a terminal and for scripts.

use super::flags::{Common, ListFlags, ListFormat, ListKind};
use super::site::{self, CommandError};
use super::{EXIT_MISTAKES, words};
use crate::diag::print;
use crate::diag::words::RunOutcome;
use crate::render::csv_of_rows;
use crate::value::Lang;
use crate::view::RESOURCES;
use crate::view::dataset::{Datum, Record, Resource};

/// Which rows of which table a list has, and the columns that a terminal shows of them.
struct ListTable {
    table: &'static str,
    /// The states of the rows; nothing for all.
    states: &'static [&'static str],
    columns: &'static [&'static str],
}

const PERIOD: &[&str] = &["promise", "period", "state", "due", "published", "days_late", "period_label"];

impl ListKind {
    fn list(self) -> ListTable {
        let (table, states, columns): (_, &[&str], _) = match self {
            Self::Promises => ("promises", &[], &["promise", "valid_from", "valid_to", "state", "title"][..]),
            Self::Periods => ("follow_ups", &[], PERIOD),
            Self::Due => ("follow_ups", &["due"], PERIOD),
            Self::Late => ("follow_ups", &["missing", "not-in-collection"], PERIOD),
            Self::Verdicts => ("targets", &[], &["promise", "activity", "verdict", "words", "sum"][..]),
        };
        ListTable { table, states, columns }
    }
}

pub(super) fn list(common: &Common, flags: &ListFlags) -> Result<u8, CommandError> {
    let lang: Lang = common.lang.into();
    let root = site::root(common)?;
    let options = site::options(common, flags.drafts, None, flags.edition.as_deref())?;
    let check = site::check(common, site::read(common, &root)?, &options, |_| {})?;
    let Some(ready) = &check.ready else {
        let coloured = site::is_coloured(common);
        let found = print::human(&check.diagnostics, &check.sources, RunOutcome::Checked, lang, coloured);
        site::print_stderr_styled(&found);
        return Ok(EXIT_MISTAKES);
    };
    let list = flags.kind.list();
    let resource = RESOURCES.iter().find(|resource| resource.name == list.table).expect("a table of the open data");
    let mut rows = ready.output(&check.sources).rows(resource);
    if !list.states.is_empty() {
        let state = column(resource, "state");
        rows.retain(|row| list.states.contains(&&*row[state].cell()));
    }
    let printed = match flags.format {
        ListFormat::Json => json(resource, &rows),
        ListFormat::Csv => csv(resource, &rows),
        ListFormat::Table if rows.is_empty() => {
            if !common.quiet {
                site::print_stderr(words::no_rows(lang));
            }
            String::new()
        }
        ListFormat::Table => table(resource, &rows, list.columns),
    };
    site::print_result(&printed, lang)
}

/// Where a column stands in the rows of its table.
fn column(resource: &Resource, name: &str) -> usize {
    resource.fields().position(|field| field.name == name).expect("a column of the table")
}

/// A list of objects, one to a line.
fn json(resource: &Resource, rows: &[Vec<Datum>]) -> String {
    let line = |row: &Vec<Datum>| serde_json::to_string(&Record(resource, row)).expect("texts are JSON");
    let lines: Vec<String> = rows.iter().map(line).collect();
    if lines.is_empty() { "[]\n".to_owned() } else { format!("[\n{}\n]\n", lines.join(",\n")) }
}

/// The same rows as CSV, with a header also where there are none.
fn csv(resource: &Resource, rows: &[Vec<Datum>]) -> String {
    let mut bytes = Vec::new();
    csv_of_rows(resource, rows.iter().map(Vec::as_slice), &mut bytes).expect("memory takes what is written");
    String::from_utf8(bytes).expect("texts are UTF-8")
}

/// Columns beside each other, each as wide as its widest value.
fn table(resource: &Resource, rows: &[Vec<Datum>], columns: &[&str]) -> String {
    let header: Vec<String> = columns.iter().map(|&name| name.to_owned()).collect();
    let places: Vec<usize> = columns.iter().map(|name| column(resource, name)).collect();
    let cells = rows.iter().map(|row| places.iter().map(|&at| row[at].cell().into_owned()).collect());
    let lines: Vec<Vec<String>> = std::iter::once(header).chain(cells).collect();
    let width = |at: usize| lines.iter().map(|line| line[at].chars().count()).max().unwrap_or_default();
    let widths: Vec<usize> = (0..columns.len()).map(width).collect();
    let line = |line: &Vec<String>| {
        let cells: Vec<String> = line.iter().zip(&widths).map(|(cell, width)| format!("{cell:width$}")).collect();
        format!("{}\n", cells.join("  ").trim_end())
    };
    lines.iter().map(line).collect()
}
