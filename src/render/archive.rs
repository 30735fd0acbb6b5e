//! All tables in one file: a zip that is a data package of its own.
//!
//! The same rows give the same bytes: no clock, the files in the order of the tables, and nothing that tells one machine
//! from another. The tables of a country are only held compressed.

use super::Edition;
use super::json::pretty;
use crate::locale::handed_over::{self, HandedOver};
use crate::view::EditionViews;
use crate::view::dataset::{MetadataView, Resource};
use std::io::{self, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

/// How hard it is compressed, from 1 to 9. At 6 the tables of a country would be a sixteenth smaller, and take twice the
/// time.
const LEVEL: i64 = 3;

/// How each part of a zip is written: nothing tells one machine, or one day, from another.
pub(super) fn options() -> SimpleFileOptions {
    SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(LEVEL))
        .last_modified_time(DateTime::DEFAULT)
        .system(System::Unix)
        .unix_permissions(0o644)
}

/// Writes all tables as CSV, what describes them, and what people need to know of them.
pub(super) fn archive(edition: &Edition<'_>, resources: &[&Resource], out: &mut dyn Write) -> io::Result<()> {
    let views = &edition.views;
    let mut zip = ZipWriter::new_stream(out);
    let version = edition.data_version();
    let (name, words) = read_me(views, version);
    let described = [
        (name.to_owned(), words.into_bytes()),
        ("datapackage.json".to_owned(), pretty(&super::data_package::data_package(views, resources, false, version))),
        ("csv-metadata.json".to_owned(), pretty(&super::csvw::csvw(views, resources))),
    ];
    for (name, bytes) in described {
        zip.start_file(name, options())?;
        zip.write_all(&bytes)?;
    }
    for resource in resources {
        edition.packed_table(resource).write_to(&mut zip)?;
    }
    zip.finish()?;
    Ok(())
}

/// The file for people.
fn read_me(views: &EditionViews<'_>, version: &str) -> (&'static str, String) {
    (handed_over::file_name(views.lang()), handed_over::read_me(facts(views, version)))
}

/// What people need to know: who publishes, as of when, and what one may do with it.
pub(super) fn facts(views: &EditionViews<'_>, version: &str) -> Vec<(&'static str, String)> {
    let MetadataView { title, publisher, notice, license, described_by, .. } = views.metadata();
    let facts = HandedOver {
        title: &title,
        publisher: &publisher,
        notice: notice.as_deref(),
        as_of: &views.as_of(),
        version,
        license: license.as_ref().map(|license| (license.title.as_str(), license.url.as_deref())),
        described_by: &described_by,
    };
    handed_over::facts_of(&facts, views.lang())
}
