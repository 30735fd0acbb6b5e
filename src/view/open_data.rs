//! The page that hands over the data, and describes it.

use super::{HeadView, LicenseView};
use serde::Serialize;

/// The file with all tables as CSV, beside the page.
pub const WHOLE_ZIP: &str = "medborgarloften.zip";

/// The workbook with all tables, beside the page.
pub const WHOLE_XLSX: &str = "medborgarloften.xlsx";

/// The catalogue that data portals read, beside the page.
pub const CATALOG_XML: &str = "dcat.rdf";

/// The same as Turtle.
pub const CATALOG_TURTLE: &str = "dcat.ttl";

/// The page of open data.
#[derive(Debug, Clone, Serialize)]
pub struct OpenDataView {
    /// The title, the addresses and the navigation that every page has.
    pub head: HeadView,
    /// The title: `Öppna data`.
    pub title: String,
    /// The licence; `null` where none is stated, and then nothing may be taken for granted.
    pub license: Option<LicenseView>,
    /// The files that hold all tables.
    pub whole: Vec<DataFile>,
    /// The tables.
    pub resources: Vec<ResourceView>,
    /// Whether the files of the tables are compressed (gzip).
    pub compressed: bool,
    /// The description of all tables for machines: a Frictionless data package.
    pub package: String,
    /// The same as CSV on the Web, which knows nothing compressed; `null` where the tables are, and then it is in the zip.
    pub csvw: Option<String>,
    /// The same as a catalogue for data portals: DCAT-AP-SE as RDF/XML.
    pub catalog: String,
    /// Its twin as Turtle.
    pub catalog_turtle: String,
    /// Whom those who use the data write to; `null` where there is no e-mail address.
    pub contact: Option<DataContact>,
    /// The JSON Schema of all JSON files.
    pub schema: String,
    /// The version of the tables, within which columns are only added.
    pub format: String,
    /// Questions that the tables answer.
    pub questions: Vec<QuestionView>,
    /// The feed of the whole edition.
    pub feed: String,
    /// Whether places have calendars of what is due.
    pub calendars: bool,
    /// Whether each promise has its data beside its page, in `index.json`, and a feed of its own.
    pub beside_promises: bool,
}

/// Whom those who use the data write to.
#[derive(Debug, Clone, Serialize)]
pub struct DataContact {
    /// The name: `Kontaktcenter`.
    pub name: String,
    /// The e-mail address.
    pub email: String,
}

/// A question that the tables answer.
#[derive(Debug, Clone, Serialize)]
pub struct QuestionView {
    /// The question.
    pub words: String,
    /// What answers it, for DuckDB.
    pub sql: String,
}

/// A table of data.
#[derive(Debug, Clone, Serialize)]
pub struct ResourceView {
    /// Its name, unique on the page: `outcomes`.
    pub name: String,
    /// What a row of it is.
    pub words: String,
    /// How many rows it has, for people: `1 234 rader`.
    pub rows: String,
    /// Its files.
    pub files: Vec<DataFile>,
    /// Its columns.
    pub fields: Vec<FieldView>,
}

/// A file of a table.
#[derive(Debug, Clone, Serialize)]
pub struct DataFile {
    /// `csv`, `csv-gz`, `csv-semicolon`, `json` or `json-gz`; of a file with all tables, `zip` or `xlsx`. What that means is a
    /// string of the theme: `open_data.file.<key>`.
    pub key: String,
    /// Its name: `outcomes.csv`.
    pub name: String,
    /// Its address.
    pub href: String,
}

/// A column of a table.
#[derive(Debug, Clone, Serialize)]
pub struct FieldView {
    /// Its name in every format.
    pub name: String,
    /// What it holds: `text`, `id`, `url`, `number`, `whole`, `day`, `date`, `flag`, `list` or `word`. What that means is
    /// a string of the theme: `open_data.holds.<key>`.
    pub key: String,
    /// What it means, in the language of the site.
    pub words: String,
    /// The same in the other language.
    pub other: String,
    /// That language (BCP 47).
    pub other_lang: String,
    /// The words that it can be; none where it can be anything.
    pub choices: Vec<String>,
    /// Whether these are signs of the pages, so that what each means is a string of the theme: `legend.<choice>`.
    pub legend: bool,
}
