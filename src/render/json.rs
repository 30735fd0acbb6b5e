//! Data as JSON: all of a table, or all that a page is about.
//!
//! Every file has the same shape, an object with `metadata` and an array for each table that it holds, so that one schema
//! describes them all. Each row is a line: files can be compared, and read without being held.

use crate::view::EditionViews;
use crate::view::dataset::{Record, Resource, Scope};
use serde_json::Value;
use std::io::{self, Write};

/// Writes the rows of some tables in a scope. `address` is that of the page that shows the same.
pub(super) fn json(
    views: &EditionViews<'_>,
    resources: &[&Resource],
    scope: Scope<'_>,
    address: &str,
    out: &mut dyn Write,
) -> io::Result<()> {
    out.write_all(b"{\n\"metadata\": ")?;
    serde_json::to_writer(&mut *out, &views.metadata_of(scope, address))?;
    for resource in resources {
        write!(out, ",\n\"{}\": [", resource.name)?;
        let (mut before, mut written) = ("\n", Ok(()));
        views.each_row(resource, scope, &mut |row| {
            if written.is_ok() {
                written = out.write_all(before.as_bytes());
            }
            if written.is_ok() {
                written = serde_json::to_writer(&mut *out, &Record(resource, row)).map_err(io::Error::from);
            }
            before = ",\n";
        });
        written?;
        out.write_all(b"\n]")?;
    }
    out.write_all(b"\n}\n")
}

/// Renders a description for people and machines, over several lines.
pub(super) fn pretty(value: &Value) -> Vec<u8> {
    let mut text = format!("{value:#}");
    text.push('\n');
    text.into_bytes()
}
