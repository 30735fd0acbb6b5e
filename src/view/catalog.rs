//! What a catalogue of data sets says of the data of an edition: only what is known.

use super::DataContact;
use crate::model::PartyKind;
use crate::value::Lang;
use chrono::NaiveDate;

/// The data set of an edition, for catalogues and search engines.
#[derive(Debug, Clone)]
pub struct CatalogView {
    /// The title of the edition.
    pub title: String,
    /// The language of the texts in the data.
    pub lang: Lang,
    /// The address of the start page.
    pub home: String,
    /// The page that hands over the data.
    pub page: String,
    /// Who speaks, where that is no authority, in both languages.
    pub notice: Option<[(Lang, String); 2]>,
    /// Who publishes.
    pub publisher: CatalogPublisher,
    /// Whom those who use the data write to; `None` where there is no e-mail address.
    pub contact: Option<DataContact>,
    /// The address of the licence that all languages share; `None` where none is stated.
    pub license: Option<String>,
    /// A digest of all rows.
    pub version: String,
    /// The day that the newest of what the data hold was changed on, where that is known.
    pub modified: Option<NaiveDate>,
    /// The first day that a promise holds.
    pub from: Option<NaiveDate>,
    /// The last one; `None` where a promise holds until further notice.
    pub to: Option<NaiveDate>,
    /// The places that it shows.
    pub places: Vec<CatalogPlace>,
    /// How often a year follow-ups come, where all promises in force have announced the same.
    pub times_a_year: Option<u8>,
    /// The page that hands over the data of the edition with the originals.
    pub original: Option<String>,
    /// What the data set can be fetched as.
    pub forms: Vec<CatalogForm>,
}

/// Who publishes a data set.
#[derive(Debug, Clone)]
pub struct CatalogPublisher {
    /// The name.
    pub name: String,
    /// Its own site.
    pub home: Option<String>,
    /// Its organisation number, with a hyphen.
    pub organisation_number: Option<String>,
    /// What it is, where a promise has a party of that name.
    pub kind: Option<PartyKind>,
}

/// A place that a data set is about.
#[derive(Debug, Clone)]
pub struct CatalogPlace {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The code of a municipality.
    pub code: Option<String>,
}

/// A form of a data set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CatalogForm {
    /// What it is called in addresses: `zip`.
    pub id: &'static str,
    /// What it is, in both languages.
    pub words: [(Lang, &'static str); 2],
    /// Its media type as the national data portal writes it.
    pub format: &'static str,
    /// The media type of the file itself, or of each file.
    pub media_type: &'static str,
    /// The media type of what each file is compressed as.
    pub compressed_as: Option<&'static str>,
    /// The file that holds all of it; otherwise the page links to its files.
    pub file: Option<&'static str>,
    /// What its files follow: a whole address, or one beside the page.
    pub conforms_to: &'static str,
}
