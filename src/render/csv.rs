//! Comma-separated values (RFC 4180), and a twin for spreadsheets that speak Swedish.
//!
//! The twin divides by semicolons, since a comma is theirs for decimals, and begins with a byte order mark, without which
//! Excel reads UTF-8 as something else. Its decimals have a comma.

use crate::view::EditionViews;
use crate::view::dataset::{Datum, Resource, Scope};
use csv::{QuoteStyle, Terminator, WriterBuilder};
use std::borrow::Cow;
use std::io::{self, Write};

/// Which spreadsheet a table is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Dialect {
    /// Commas, as the standard says.
    Comma,
    /// Semicolons, a byte order mark, a decimal comma.
    Semicolon,
}

/// Writes a table in UTF-8, with a header line and CRLF at the end of each.
pub(super) fn csv(
    views: &EditionViews<'_>,
    resource: &Resource,
    dialect: Dialect,
    out: &mut dyn Write,
) -> io::Result<()> {
    if dialect == Dialect::Semicolon {
        out.write_all("\u{feff}".as_bytes())?;
    }
    let mut writer = begun(resource, dialect, Terminator::CRLF, out)?;
    let mut written = Ok(());
    views.each_row(resource, Scope::Edition, &mut |row| {
        if written.is_ok() {
            written = write_row(&mut writer, row, dialect);
        }
    });
    written?;
    writer.flush()
}

/// Writes some rows of a table, as its file with commas has them, with the ends of lines that a terminal takes.
///
/// # Errors
/// If `out` takes no more.
pub fn csv_of_rows<'r>(
    resource: &Resource,
    rows: impl IntoIterator<Item = &'r [Datum]>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut writer = begun(resource, Dialect::Comma, Terminator::Any(b'\n'), out)?;
    for row in rows {
        write_row(&mut writer, row, Dialect::Comma)?;
    }
    writer.flush()
}

/// Writes the names of the columns.
fn begun<'w>(
    resource: &Resource,
    dialect: Dialect,
    terminator: Terminator,
    out: &'w mut dyn Write,
) -> io::Result<csv::Writer<&'w mut dyn Write>> {
    let mut writer = WriterBuilder::new()
        .delimiter(if dialect == Dialect::Semicolon { b';' } else { b',' })
        .terminator(terminator)
        .quote_style(QuoteStyle::Necessary)
        .from_writer(out);
    writer.write_record(resource.fields().map(|field| field.name))?;
    Ok(writer)
}

fn write_row(writer: &mut csv::Writer<&mut dyn Write>, row: &[Datum], dialect: Dialect) -> csv::Result<()> {
    row.iter().try_for_each(|datum| writer.write_field(cell(datum, dialect).as_bytes()))?;
    // Ends the record.
    writer.write_record(None::<&[u8]>)
}

fn cell(datum: &Datum, dialect: Dialect) -> Cow<'_, str> {
    match (datum, dialect) {
        (Datum::Number(digits), Dialect::Semicolon) => digits.replace('.', ",").into(),
        (Datum::Text(_) | Datum::List(_), _) => harmless(datum.cell()),
        _ => datum.cell(),
    }
}

/// Puts an apostrophe before a text that a spreadsheet would take for a formula (OWASP, CSV Injection): content comes from
/// many hands.
fn harmless(text: Cow<'_, str>) -> Cow<'_, str> {
    const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
    if text.starts_with(FORMULA) { format!("'{text}").into() } else { text }
}

#[cfg(test)]
mod tests {
    use super::{Dialect, cell, harmless};
    use crate::view::dataset::Datum;
    use proptest::prelude::proptest;

    #[test]
    fn a_text_never_begins_as_a_formula() {
        for (text, expected) in [
            ("=1+1", "'=1+1"),
            ("+46 10 123", "'+46 10 123"),
            ("-", "'-"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\t=1"),
            ("\r=1", "'\r=1"),
            ("＝1", "'＝1"),
            ("minst 4 = bra", "minst 4 = bra"),
            ("'redan", "'redan"),
            ("", ""),
        ] {
            assert_eq!(harmless(text.into()), expected);
        }
        let list = Datum::List(vec!["=a".to_owned(), "b".to_owned()]);
        assert_eq!(cell(&list, Dialect::Comma), "'=a | b");
    }

    #[test]
    fn a_number_is_a_number_where_it_is_read() {
        let number = Datum::Number("1608.5".to_owned());
        assert_eq!(cell(&number, Dialect::Comma), "1608.5");
        assert_eq!(cell(&number, Dialect::Semicolon), "1608,5");
    }

    proptest! {
        #[test]
        fn nothing_but_an_apostrophe_is_added(text in "\\PC*") {
            let safe = harmless(text.as_str().into()).into_owned();
            assert!(safe == text || safe == format!("'{text}"));
            assert!(!safe.starts_with(['=', '+', '-', '@']));
        }
    }
}
