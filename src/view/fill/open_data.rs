//! The page of the open data.

use super::Page;
use super::dataset::RESOURCES;
use crate::locale::{about, phrase};
use crate::plan::PageKey;
use crate::value::Lang;
use crate::view::dataset::{FORMAT, Field, Resource};
use crate::view::questions::{QUESTIONS, Question};
use crate::view::{
    CATALOG_TURTLE, CATALOG_XML, DataFile, FeedLink, FieldView, HeadLink, OpenDataView, QuestionView, ResourceView,
    WHOLE_XLSX, WHOLE_ZIP,
};

impl Page<'_, '_> {
    pub(super) fn open_data(&self) -> OpenDataView {
        let title = phrase::page("open-data", self.lang());
        let mut head = self.frame(&title);
        let described = [("datapackage.json", "application/json"), (CATALOG_XML, "application/rdf+xml")];
        head.links.extend(described.map(|(href, media_type)| HeadLink {
            rel: "describedby".to_owned(),
            href: href.to_owned(),
            media_type: Some(media_type.to_owned()),
            title: None,
        }));
        let head = self.with_breadcrumb(head, Vec::new(), &title);
        let head = self.with_description(head, &about::open_data(self.lang()));
        OpenDataView {
            license: self.views.license(),
            whole: self.whole(),
            resources: RESOURCES.iter().map(|resource| self.resource(resource)).collect(),
            package: "datapackage.json".to_owned(),
            csvw: "csv-metadata.json".to_owned(),
            catalog: CATALOG_XML.to_owned(),
            catalog_turtle: CATALOG_TURTLE.to_owned(),
            contact: self.views.data_contact(),
            format: FORMAT.to_string(),
            questions: QUESTIONS.iter().map(|question| self.question(question)).collect(),
            schema: format!("schema/{FORMAT}.json"),
            feed: self.local("atom.xml"),
            calendars: self.views.has_calendars(),
            beside_promises: self.views.has_promise_data(),
            title,
            head,
        }
    }

    /// The files with all tables.
    fn whole(&self) -> Vec<DataFile> {
        let xlsx = self.views.has_workbook().then_some(("xlsx", WHOLE_XLSX));
        let file =
            |(key, name): (&str, &str)| DataFile { key: key.to_owned(), name: name.to_owned(), href: name.to_owned() };
        [("zip", WHOLE_ZIP)].into_iter().chain(xlsx).map(file).collect()
    }

    fn question(&self, question: &Question) -> QuestionView {
        QuestionView { words: question.words(self.lang()).to_owned(), sql: question.sql.to_owned() }
    }

    fn resource(&self, resource: &Resource) -> ResourceView {
        let file = |(key, ending): (&str, &str)| {
            let name = format!("{}{ending}", resource.name);
            DataFile { key: key.to_owned(), href: name.clone(), name }
        };
        ResourceView {
            name: resource.name.to_owned(),
            words: resource.words(self.lang()).to_owned(),
            rows: phrase::rows(self.views.count_rows(resource), self.lang()),
            files: self.views.table_forms().into_iter().map(file).collect(),
            fields: resource.fields().map(|field| self.field(field)).collect(),
        }
    }

    fn field(&self, field: &Field) -> FieldView {
        let other = match self.lang() {
            Lang::Sv => Lang::En,
            Lang::En => Lang::Sv,
        };
        FieldView {
            name: field.name.to_owned(),
            key: field.holds.key().to_owned(),
            words: field.words(self.lang()).to_owned(),
            other: field.words(other).to_owned(),
            other_lang: other.code().to_owned(),
            legend: field.holds.is_sign(),
            choices: field.holds.choices(self.publisher()).into_iter().map(str::to_owned).collect(),
        }
    }

    /// The data of the promise that a page is about.
    pub(super) fn data_link(&self) -> Option<FeedLink> {
        let (PageKey::Promise(id) | PageKey::FollowUp(id, _)) = self.key else { return None };
        let address =
            self.views.plan.address(&PageKey::Promise(id.clone())).filter(|_| self.views.has_promise_data())?;
        Some(FeedLink {
            title: self.site().promises[id].title.clone(),
            // The data lie beside the page of the promise itself, and not beside an older address of it.
            href: self.local(&format!("{address}index.json")),
            subscribe: None,
            media_type: "application/json".to_owned(),
        })
    }
}
