//! `utfall list`: rows of the open data, for people in a terminal and for scripts.

use super::flags::{Common, ListFlags, ListFormat, ListKind};
use super::site::{self, CommandError};
use super::{EXIT_FAILURE, EXIT_MISTAKES, words};
use crate::diag::print;
use crate::diag::words::RunOutcome;
use crate::value::Lang;
use crate::view::dataset::LIST_SEPARATOR;
use crate::view::{RESOURCES, dataset};
use serde_json::value::RawValue;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// Which rows of which table a list has, and the columns that a terminal shows of them.
struct List {
    table: &'static str,
    /// The states of the rows; nothing for all.
    states: &'static [&'static str],
    columns: &'static [&'static str],
}

const PERIOD: &[&str] = &["promise", "period", "state", "due", "published", "days_late", "period_label"];

impl ListKind {
    fn list(self) -> List {
        let (table, states, columns): (_, &[&str], _) = match self {
            Self::Promises => ("promises", &[], &["promise", "valid_from", "valid_to", "state", "title"][..]),
            Self::Periods => ("follow_ups", &[], PERIOD),
            Self::Due => ("follow_ups", &["due"], PERIOD),
            Self::Late => ("follow_ups", &["missing", "not-in-collection"], PERIOD),
            Self::Verdicts => ("targets", &[], &["promise", "activity", "verdict", "words", "sum"][..]),
        };
        List { table, states, columns }
    }
}

pub(super) fn list(common: &Common, flags: &ListFlags) -> u8 {
    try_list(common, flags).unwrap_or_else(|CommandError(words)| {
        site::print_stderr(&words);
        EXIT_FAILURE
    })
}

fn try_list(common: &Common, flags: &ListFlags) -> Result<u8, CommandError> {
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
    let rows = rows(&ready.output(&check.sources).table(list.table), &list);
    let printed = match flags.format {
        ListFormat::Json => json(&rows),
        ListFormat::Csv => csv(&rows, list.table),
        ListFormat::Table if rows.is_empty() => {
            if !common.quiet {
                site::print_stderr(words::no_rows(lang));
            }
            String::new()
        }
        ListFormat::Table => table(&rows, list.columns),
    };
    Ok(site::print_result(&printed, lang))
}

/// A row as it stands in the open data, and read.
type Row = (Box<RawValue>, Map<String, Value>);

/// Reads the rows of a table that a list has.
fn rows(json: &[u8], list: &List) -> Vec<Row> {
    let mut tables: BTreeMap<String, Box<RawValue>> = serde_json::from_slice(json).expect("the open data are JSON");
    let rows = tables.remove(list.table).expect("the file of a table holds it");
    let rows: Vec<Box<RawValue>> = serde_json::from_str(rows.get()).expect("a table is a list");
    let read = |row: Box<RawValue>| {
        let values: Map<String, Value> = serde_json::from_str(row.get()).expect("a row is an object");
        let state = values.get("state").and_then(Value::as_str).unwrap_or_default();
        (list.states.is_empty() || list.states.contains(&state)).then_some((row, values))
    };
    rows.into_iter().filter_map(read).collect()
}

/// A list of objects, one to a line, with the columns in the order of the open data.
fn json(rows: &[Row]) -> String {
    let lines: Vec<&str> = rows.iter().map(|(row, _)| row.get()).collect();
    if lines.is_empty() { "[]\n".to_owned() } else { format!("[\n{}\n]\n", lines.join(",\n")) }
}

/// The same rows as CSV, with a header also where there are none.
fn csv(rows: &[Row], table: &str) -> String {
    let fields = RESOURCES.iter().filter(|resource| resource.name == table).flat_map(|resource| resource.fields());
    let names: Vec<&str> = fields.map(|field: &dataset::Field| field.name).collect();
    let mut writer = ::csv::Writer::from_writer(Vec::new());
    let written = "memory takes what is written";
    writer.write_record(&names).expect(written);
    for (_, values) in rows {
        writer.write_record(names.iter().map(|name| shown(values.get(*name)))).expect(written);
    }
    String::from_utf8(writer.into_inner().expect(written)).expect("texts are UTF-8")
}

/// Columns beside each other, each as wide as its widest value.
fn table(rows: &[Row], columns: &[&str]) -> String {
    let header: Vec<String> = columns.iter().map(|&name| name.to_owned()).collect();
    let cells = rows.iter().map(|(_, values)| columns.iter().map(|name| shown(values.get(*name))).collect());
    let lines: Vec<Vec<String>> = std::iter::once(header).chain(cells).collect();
    let width = |at: usize| lines.iter().map(|line| line[at].chars().count()).max().unwrap_or_default();
    let widths: Vec<usize> = (0..columns.len()).map(width).collect();
    let line = |line: &Vec<String>| {
        let cells: Vec<String> = line.iter().zip(&widths).map(|(cell, width)| format!("{cell:width$}")).collect();
        format!("{}\n", cells.join("  ").trim_end())
    };
    lines.iter().map(line).collect()
}

fn shown(value: Option<&Value>) -> String {
    match value {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(Value::Array(values)) => {
            values.iter().map(|value| shown(Some(value))).collect::<Vec<_>>().join(LIST_SEPARATOR)
        }
        Some(other) => other.to_string(),
    }
}
