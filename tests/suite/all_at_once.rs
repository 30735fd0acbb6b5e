//! All tables in one file: what is in it, and that nothing but the rows makes it another.

use super::example::built;
use super::folder::{Built, SMALL, built as build, files, on};
use std::io::{Cursor, Read as _};
use utfall::view::RESOURCES;
use zip::ZipArchive;

const XLSX: &str = "oppna-data/medborgarloften.xlsx";
const ZIP: &str = "oppna-data/medborgarloften.zip";

fn zip(built: &Built) -> ZipArchive<Cursor<&[u8]>> {
    ZipArchive::new(Cursor::new(&built[ZIP][..])).unwrap()
}

fn member(built: &Built, name: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    zip(built).by_name(name).unwrap().read_to_end(&mut bytes).unwrap();
    bytes
}

fn site(kind: &str, more: &str, day: &str) -> Built {
    let settings = SMALL[0].1.replace("unofficial", kind) + more;
    build(files(&[&[("site.toml", settings.as_str())], &SMALL[1..]].concat()), &on(day))
}

#[test]
fn the_zip_holds_each_table_as_it_is_published_and_what_describes_it() {
    let names: Vec<String> = zip(built()).file_names().map(|name| name.unwrap().into_owned()).collect();
    let tables = RESOURCES.iter().map(|resource| format!("{}.csv", resource.name));
    let expected = ["LASMIG.txt", "datapackage.json", "csv-metadata.json"].map(str::to_owned).into_iter().chain(tables);
    assert_eq!(names, expected.collect::<Vec<_>>());
    for name in &names[1..] {
        assert!(member(built(), name) == built()[&format!("oppna-data/{name}")], "{name}");
    }
}

#[test]
fn the_zip_says_who_publishes_it_and_of_which_day_it_is() {
    let license = "\n[license]\ntitle = \"CC0\"\nurl = \"http://creativecommons.org/publicdomain/zero/1.0/\"\n";
    let said = |built: &Built| String::from_utf8(member(built, "LASMIG.txt")).unwrap();
    let stated = said(&site("unofficial", license, "2021-03-01"));
    assert_eq!(stated.lines().count(), 7, "{stated}");
    for line in [
        "Utgivare: ",
        "Inofficiell sammanställning från ",
        "Uppgifterna gäller: 2021-03-01\r\n",
        "Licens: CC0, http://creativecommons.org/publicdomain/zero/1.0/\r\n",
        "/oppna-data/\r\n",
    ] {
        assert!(stated.contains(line), "{line} in {stated}");
    }
    assert!(said(&site("unofficial", "", "2021-03-01")).contains("Licens: ingen är angiven. Fråga "));
}

#[test]
fn the_zip_knows_no_clock_and_no_machine() {
    let mut zip = zip(built());
    for number in 0..zip.len() {
        let file = zip.by_index(number).unwrap();
        assert_eq!(file.last_modified(), Some(zip::DateTime::DEFAULT), "{number}");
        assert_eq!(file.unix_mode(), Some(0o100_644), "{number}");
    }
    let one = |day| site("unofficial", "", day);
    assert!(one("2021-03-01")[ZIP] == one("2021-03-01")[ZIP]);
}

/// A file inside the workbook, which is a zip itself.
fn part(built: &Built, name: &str) -> String {
    let mut text = String::new();
    let mut zip = ZipArchive::new(Cursor::new(&built[XLSX][..])).unwrap();
    zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn the_workbook_has_a_sheet_for_each_table_and_keeps_types() {
    let book = part(built(), "xl/workbook.xml");
    for resource in RESOURCES {
        assert!(book.contains(&format!("name=\"{}\"", resource.name)), "{}", resource.name);
    }
    let promises = RESOURCES.iter().position(|resource| resource.name == "promises").unwrap();
    let sheet = part(built(), &format!("xl/worksheets/sheet{}.xml", promises + 2));
    assert!(sheet.contains("state=\"frozen\"") && sheet.contains("<autoFilter"), "the head stays");
    assert!(!sheet.contains("<f>"), "no formula");
    // Valid from: a number with the format of a day.
    let column = RESOURCES[promises].fields().position(|field| field.name == "valid_from").unwrap();
    let cell = format!("<c r=\"{}2\" s=\"", char::from(b'A' + u8::try_from(column).unwrap()));
    assert!(sheet.contains(&cell), "{cell}");
    assert!(
        part(built(), "xl/styles.xml").contains("formatCode=\"yyyy\\-mm\\-dd\"")
            || part(built(), "xl/styles.xml").contains("yyyy-mm-dd")
    );
}

#[test]
fn the_workbook_knows_the_day_of_the_data_and_no_clock() {
    let one = |day| site("unofficial", "", day);
    assert!(one("2021-03-01")[XLSX] == one("2021-03-01")[XLSX]);
    assert!(part(&one("2021-03-01"), "docProps/core.xml").contains("2021-03-01T00:00:00Z"));
    assert!(part(&one("2021-03-01"), "xl/sharedStrings.xml").contains("Inofficiell sammanställning från "));
}
