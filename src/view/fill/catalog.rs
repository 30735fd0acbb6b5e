//! What is known of the data of an edition, for catalogues.

use super::EditionViews;
use crate::locale::phrase;
use crate::model::PublisherKind;
use crate::plan::PageKey;
use crate::value::license::canonical;
use crate::value::{Lang, Scheme};
use crate::view::catalog::{CatalogForm, CatalogPlace, CatalogPublisher, CatalogView};
use crate::view::{DataContact, WHOLE_XLSX, WHOLE_ZIP};

const ZIP: CatalogForm = CatalogForm {
    id: "zip",
    words: [(Lang::Sv, "Alla tabeller som CSV i en zip-fil"), (Lang::En, "All tables as CSV in a zip file")],
    format: "text/csv+zip",
    media_type: "application/zip",
    compressed_as: None,
    file: Some(WHOLE_ZIP),
    conforms_to: "https://datapackage.org/standard/data-package/",
};

const XLSX: CatalogForm = CatalogForm {
    id: "xlsx",
    words: [(Lang::Sv, "Alla tabeller som kalkylark i en arbetsbok"), (Lang::En, "All tables as sheets of a workbook")],
    format: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    media_type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    compressed_as: None,
    file: Some(WHOLE_XLSX),
    conforms_to: "https://ecma-international.org/publications-and-standards/standards/ecma-376/",
};

/// The most rows of `outcomes` that a workbook is made of: it is held in memory while it is made, and spreadsheets become slow.
const MAX_OUTCOMES: usize = 50_000;

const CSV: CatalogForm = CatalogForm {
    id: "csv",
    words: [(Lang::Sv, "En CSV-fil för varje tabell"), (Lang::En, "A CSV file for each table")],
    format: "text/csv",
    media_type: "text/csv",
    compressed_as: None,
    file: None,
    conforms_to: "https://www.w3.org/TR/tabular-metadata/",
};

const CSV_GZ: CatalogForm = CatalogForm {
    words: [(Lang::Sv, "En komprimerad CSV-fil för varje tabell"), (Lang::En, "A compressed CSV file for each table")],
    compressed_as: Some(GZIP),
    ..CSV
};

const JSON: CatalogForm = CatalogForm {
    id: "json",
    words: [(Lang::Sv, "En JSON-fil för varje tabell"), (Lang::En, "A JSON file for each table")],
    format: "application/json",
    media_type: "application/json",
    compressed_as: None,
    file: None,
    conforms_to: "schema/1.json",
};

const JSON_GZ: CatalogForm = CatalogForm {
    words: [
        (Lang::Sv, "En komprimerad JSON-fil för varje tabell"),
        (Lang::En, "A compressed JSON file for each table"),
    ],
    compressed_as: Some(GZIP),
    ..JSON
};

/// What RFC 6713 calls a file with the ending `.gz`.
const GZIP: &str = "application/gzip";

impl EditionViews<'_> {
    /// Whether all tables go into one workbook.
    pub fn has_workbook(&self) -> bool {
        self.outcomes() <= MAX_OUTCOMES
    }

    /// How many rows the table of outcomes has.
    pub(super) fn outcomes(&self) -> usize {
        *self.outcomes.get_or_init(|| {
            let page = self.page("", &PageKey::Start);
            let of_promise = |id| {
                let (promise, derived) = page.promise_of(id);
                promise.rows.len() * derived.columns.len()
            };
            self.plan.promises.iter().map(of_promise).sum()
        })
    }

    /// Whether tables are compressed: as the settings have it, or else where they are large. All are or none is, so that
    /// nobody has to ask of which table which address is true.
    pub fn compresses_tables(&self) -> bool {
        self.material.site.config.open_data.gzip.unwrap_or_else(|| !self.has_workbook())
    }

    /// The forms of each table: its key and the end of its name. CSV is always there; what says the same once more is not
    /// made of large tables unless the settings ask for it. Spreadsheets, which semicolons are for, open nothing compressed.
    pub fn table_forms(&self) -> Vec<(&'static str, &'static str)> {
        let settings = &self.material.site.config.open_data;
        let compressed = self.compresses_tables();
        [
            (true, if compressed { ("csv-gz", ".csv.gz") } else { ("csv", ".csv") }),
            (self.says_again(settings.semicolons), ("csv-semicolon", "-semikolon.csv")),
            (self.says_again(settings.json), if compressed { ("json-gz", ".json.gz") } else { ("json", ".json") }),
        ]
        .into_iter()
        .filter_map(|(made, form)| made.then_some(form))
        .collect()
    }

    /// Whether each promise has its data and its feed beside it.
    pub fn has_promise_data(&self) -> bool {
        self.says_again(self.material.site.config.open_data.promises)
    }

    /// Whether there are files with what others say already: as the settings have it, or else where they are small.
    fn says_again(&self, setting: Option<bool>) -> bool {
        setting.unwrap_or_else(|| self.has_workbook())
    }

    /// Collects what a catalogue says of the data, which are of a version.
    pub fn catalog(&self, version: &str) -> CatalogView {
        let (edition, site) = (self.edition, self.material.site);
        let promises = || self.plan.promises.iter().map(|id| &site.promises[id]);
        let publisher = &edition.publisher;
        let ends = promises().map(|promise| promise.validity.last_day());
        let notice = |lang| (lang, phrase::unofficial(&publisher.name, lang));
        let (csv, json) = if self.compresses_tables() { (CSV_GZ, JSON_GZ) } else { (CSV, JSON) };
        let json = self.says_again(site.config.open_data.json).then_some(json);
        CatalogView {
            title: edition.title.clone(),
            lang: self.lang,
            home: edition.base_url.clone(),
            page: self.metadata().described_by,
            notice: (publisher.kind == PublisherKind::Unofficial).then(|| Lang::ALL.map(notice)),
            publisher: CatalogPublisher {
                name: publisher.name.clone(),
                home: publisher.url.clone(),
                organisation_number: publisher.organisation_number.clone(),
                kind: self.kind_of_publisher(),
            },
            contact: self.data_contact(),
            license: edition
                .license
                .as_ref()
                .and_then(|license| canonical(license.id.as_deref(), license.url.as_deref())),
            version: version.to_owned(),
            modified: self.plan.promises.iter().filter_map(|id| self.last_changed(&PageKey::Promise(id.clone()))).max(),
            from: promises().map(|promise| promise.validity.first_day()).min(),
            to: ends.collect::<Option<Vec<_>>>().and_then(|days| days.into_iter().max()),
            places: self.catalog_places(),
            times_a_year: self.times_a_year(),
            original: self.original_of_data(),
            forms: [ZIP].into_iter().chain(self.has_workbook().then_some(XLSX)).chain([csv]).chain(json).collect(),
        }
    }

    /// Whom those who use the data write to; none where there is no e-mail address, since a catalogue asks for one.
    pub(super) fn data_contact(&self) -> Option<DataContact> {
        let (contact, publisher) = (&self.edition.contact, &self.edition.publisher);
        let email = contact.email.as_ref().or(publisher.email.as_ref())?;
        let name = contact.name.as_ref().unwrap_or(&publisher.name);
        Some(DataContact { name: name.clone(), email: email.clone() })
    }

    /// What the publisher is: an authority that is called as a party of its promises is what they say.
    fn kind_of_publisher(&self) -> Option<crate::model::PartyKind> {
        let publisher = &self.edition.publisher;
        if publisher.kind != PublisherKind::Official {
            return None;
        }
        let parties = self.plan.promises.iter().flat_map(|id| &self.material.site.promises[id].parties);
        let mut kinds = parties.filter(|party| party.name == publisher.name).map(|party| party.kind);
        let first = kinds.next()?;
        kinds.all(|kind| kind == first).then_some(first)
    }

    fn catalog_places(&self) -> Vec<CatalogPlace> {
        let places = self.plan.places.iter().filter_map(|id| self.material.site.places.get(id));
        places
            .map(|place| CatalogPlace { id: place.id.to_string(), name: place.name.clone(), code: place.code.clone() })
            .collect()
    }

    fn times_a_year(&self) -> Option<u8> {
        let today = self.material.as_of.0;
        let promises = self.plan.promises.iter().map(|id| &self.material.site.promises[id]);
        let in_force = promises.filter(|promise| {
            promise.validity.first_day() <= today && promise.validity.last_day().is_none_or(|day| day >= today)
        });
        let mut schedules = in_force.map(|promise| &*promise.schedule);
        let [scheme] = schedules.next()? else { return None };
        let times = match scheme {
            Scheme::Tertial => 3,
            Scheme::Quarter => 4,
            Scheme::HalfYear => 2,
            Scheme::Year => 1,
            Scheme::Once => return None,
        };
        schedules.all(|other| *other == [*scheme]).then_some(times)
    }

    /// The page of open data of the edition that holds the originals, where it is not this one.
    fn original_of_data(&self) -> Option<String> {
        let canonical = self.edition.canonical.as_ref()?;
        let editions = &self.material.site.config.editions;
        let original = editions.iter().find(|edition| edition.id == *canonical)?;
        Some(format!("{}oppna-data/", original.base_url))
    }
}
