//! All tables as one workbook for spreadsheets (Office Open XML): a sheet for each, after one that says what it is.
//!
//! Types are kept: a number is a number, a day a day, yes or no a truth value. A text is a text, whatever it begins with. A day,
//! a month or a year in one column stays as written, since a spreadsheet knows only days. The same rows of the same day give the
//! same bytes.

use super::Edition;
use super::archive::options;
use crate::locale::handed_over;
use crate::view::EditionViews;
use crate::view::dataset::{Datum, Field, Holds, Resource, Scope};
use chrono::Datelike as _;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};
use std::io::{self, Cursor, Write};
use zip::{ZipArchive, ZipWriter};

/// The most letters that a cell takes, in units of UTF-16.
const MAX_CELL_UTF16_UNITS: usize = 32_767;

/// What stands at the end of a text that was cut.
const CUT: &str = " […]";

struct Formats {
    head: Format,
    day: Format,
}

/// Writes the workbook.
pub(super) fn workbook(edition: &Edition<'_>, resources: &[&Resource], out: &mut dyn Write) -> io::Result<()> {
    let bytes =
        filled(edition, resources).and_then(|mut workbook| workbook.save_to_buffer()).map_err(io::Error::other)?;
    out.write_all(&repacked(bytes)?)
}

/// Packs the parts anew: as they come, each says on which system it was packed.
fn repacked(bytes: Vec<u8>) -> io::Result<Vec<u8>> {
    let mut parts = ZipArchive::new(Cursor::new(bytes))?;
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..parts.len() {
        let mut part = parts.by_index(at)?;
        zip.start_file(part.name()?.into_owned(), options())?;
        io::copy(&mut part, &mut zip)?;
    }
    Ok(zip.finish()?.into_inner())
}

fn filled(edition: &Edition<'_>, resources: &[&Resource]) -> Result<Workbook, XlsxError> {
    let views = &edition.views;
    let lang = views.lang();
    let metadata = views.metadata();
    let mut workbook = Workbook::new();
    let properties = DocProperties::new().set_title(&metadata.title).set_author(&metadata.publisher);
    // Otherwise it would be the time of the clock.
    workbook.set_properties(&match day(&views.as_of()) {
        Some(day) => properties.set_creation_datetime(&day),
        None => properties,
    });
    let formats = Formats { head: Format::new().set_bold(), day: Format::new().set_num_format("yyyy-mm-dd") };
    let sheet = workbook.add_worksheet().set_name(handed_over::sheet_name(lang))?;
    sheet.set_column_width(0, 28)?.set_column_width(1, 100)?;
    for (row, (label, value)) in (0..).zip(super::archive::facts(views, edition.data_version())) {
        sheet.write_string_with_format(row, 0, label, &formats.head)?.write_string(row, 1, value)?;
    }
    for resource in resources {
        table(workbook.add_worksheet().set_name(resource.name)?, views, resource, &formats)?;
    }
    Ok(workbook)
}

fn table(
    sheet: &mut Worksheet,
    views: &EditionViews<'_>,
    resource: &Resource,
    formats: &Formats,
) -> Result<(), XlsxError> {
    let mut last = 0;
    for (column, field) in (0..).zip(resource.fields()) {
        sheet.write_string_with_format(0, column, field.name, &formats.head)?;
        sheet.set_column_width(column, width(field))?;
        last = column;
    }
    sheet.set_freeze_panes(1, 0)?;
    let (mut row, mut written) = (0, Ok(()));
    views.each_row(resource, Scope::Edition, &mut |data| {
        row += 1;
        if written.is_ok() {
            let mut cells = (0..).zip(resource.fields().zip(data));
            written = cells.try_for_each(|(column, (field, datum))| cell(sheet, (row, column), field, datum, formats));
        }
    });
    written?;
    sheet.autofilter(0, 0, row, last)?;
    Ok(())
}

fn cell(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    field: &Field,
    datum: &Datum,
    formats: &Formats,
) -> Result<(), XlsxError> {
    match datum {
        Datum::Nothing => {}
        Datum::Flag(flag) => drop(sheet.write_boolean(row, column, *flag)?),
        Datum::Number(digits) => match digits.parse::<f64>() {
            Ok(number) => drop(sheet.write_number(row, column, number)?),
            Err(_) => drop(sheet.write_string(row, column, digits)?),
        },
        Datum::Text(text) => match (field.holds == Holds::Day).then(|| day(text)).flatten() {
            Some(day) => drop(sheet.write_datetime_with_format(row, column, &day, &formats.day)?),
            None => drop(sheet.write_string(row, column, fitting(text))?),
        },
        Datum::List(texts) if texts.is_empty() => {}
        Datum::List(_) => drop(sheet.write_string(row, column, fitting(&datum.cell()))?),
    }
    Ok(())
}

/// A day as spreadsheets count it; none before their first year, and none where the text is no day.
fn day(text: &str) -> Option<ExcelDateTime> {
    let day: chrono::NaiveDate = text.parse().ok()?;
    let (month, number) = (u8::try_from(day.month()).ok()?, u8::try_from(day.day()).ok()?);
    ExcelDateTime::from_ymd(u16::try_from(day.year()).ok()?, month, number).ok()
}

/// A text that a cell can hold, its end marked where it was cut.
fn fitting(text: &str) -> String {
    let text = super::permitted::xml(text);
    if text.encode_utf16().count() <= MAX_CELL_UTF16_UNITS {
        return text.into_owned();
    }
    let mut room = MAX_CELL_UTF16_UNITS - CUT.chars().count();
    let fits = |letter: &char| {
        let left = room.checked_sub(letter.len_utf16());
        room = left.unwrap_or(0);
        left.is_some()
    };
    text.chars().take_while(fits).chain(CUT.chars()).collect()
}

/// How wide a column is, in letters.
fn width(field: &Field) -> f64 {
    let of_kind: f64 = match field.holds {
        Holds::Text | Holds::Url | Holds::List => 30.0,
        Holds::Id | Holds::Word(_) | Holds::State(_) => 18.0,
        Holds::Number | Holds::Whole | Holds::Day | Holds::Date | Holds::Flag => 12.0,
    };
    of_kind.max(f64::from(u8::try_from(field.name.len()).unwrap_or(u8::MAX)) + 3.0)
}

#[cfg(test)]
mod tests {
    use super::{MAX_CELL_UTF16_UNITS, fitting};

    #[test]
    fn a_text_that_no_cell_holds_is_cut_and_says_so() {
        for (text, whole) in [
            ("å".repeat(MAX_CELL_UTF16_UNITS), true),
            ("å".repeat(MAX_CELL_UTF16_UNITS + 1), false),
            ("🚓".repeat(20_000), false),
        ] {
            let written = fitting(&text);
            assert_eq!(written == text, whole);
            assert!(written.encode_utf16().count() <= MAX_CELL_UTF16_UNITS);
            assert!(whole || written.ends_with(" […]"));
        }
    }
}
