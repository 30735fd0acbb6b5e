//! Data as JSON: all of a table, or all that a page is about.
//!
//! Every file has the same shape, an object with `metadata` and an array for each table that it holds, so that one schema
//! describes them all. Each row is a line: files can be compared, and read without being held.

use crate::view::EditionViews;
use crate::view::dataset::{Record, Resource, Scope};
use serde_json::Value;

/// Why writing cannot fail.
const MEMORY: &str = "all keys are texts, and memory takes all of it";

/// Renders the rows of some tables in a scope. `address` is that of the page that shows the same.
pub(super) fn json(views: &EditionViews<'_>, resources: &[&Resource], scope: Scope<'_>, address: &str) -> Vec<u8> {
    let mut bytes = b"{\n\"metadata\": ".to_vec();
    serde_json::to_writer(&mut bytes, &views.metadata(address)).expect(MEMORY);
    for resource in resources {
        bytes.extend_from_slice(b",\n\"");
        bytes.extend_from_slice(resource.name.as_bytes());
        bytes.extend_from_slice(b"\": [");
        let mut before: &[u8] = b"\n";
        views.each_row(resource, scope, &mut |row| {
            bytes.extend_from_slice(before);
            serde_json::to_writer(&mut bytes, &Record(resource, row)).expect(MEMORY);
            before = b",\n";
        });
        bytes.extend_from_slice(b"\n]");
    }
    bytes.extend_from_slice(b"\n}\n");
    bytes
}

/// Renders a description for people and machines, over several lines.
pub(super) fn pretty(value: &Value) -> Vec<u8> {
    let mut text = format!("{value:#}");
    text.push('\n');
    text.into_bytes()
}
