//! The page of the open data.

use super::dataset::RESOURCES;
use super::{Page, head, json_ld};
use crate::locale::{about, phrase};
use crate::value::Lang;
use crate::view::dataset::{FORMAT, Field, Resource};
use crate::view::questions::{QUESTIONS, Question};
use crate::view::{
    CATALOG_TURTLE, CATALOG_XML, DataFile, FieldView, HeadLink, OpenDataView, QuestionView, ResourceView, WHOLE_XLSX,
    WHOLE_ZIP,
};

pub(super) fn open_data(page: &Page<'_, '_>, version: &str) -> OpenDataView {
    let title = phrase::page("open-data", page.lang());
    let mut head = page.frame(&title);
    let described = [("datapackage.json", "application/json"), (CATALOG_XML, "application/rdf+xml")];
    head.links.extend(described.map(|(href, media_type)| HeadLink {
        rel: "describedby".to_owned(),
        href: href.to_owned(),
        media_type: Some(media_type.to_owned()),
        title: None,
    }));
    let head = head::with_breadcrumb(page, head, Vec::new(), &title);
    let mut head = head::with_description(page, head, &about::open_data(page.lang()));
    head.json_ld = json_ld::data_json_ld(page, &head, &title, version);
    let compressed = page.views.compresses_tables();
    OpenDataView {
        license: page.views.license(),
        whole: whole(page),
        resources: RESOURCES.iter().map(|resource| self::resource(page, resource)).collect(),
        package: "datapackage.json".to_owned(),
        compressed,
        csvw: (!compressed).then(|| "csv-metadata.json".to_owned()),
        catalog: CATALOG_XML.to_owned(),
        catalog_turtle: CATALOG_TURTLE.to_owned(),
        contact: page.views.data_contact(),
        format: FORMAT.to_string(),
        questions: QUESTIONS.iter().map(|question| self::question(page, question)).collect(),
        schema: format!("schema/{FORMAT}.json"),
        feed: page.local("atom.xml"),
        calendars: page.views.has_calendars(),
        beside_promises: page.views.has_promise_data(),
        title,
        head,
    }
}

/// The files with all tables.
fn whole(page: &Page<'_, '_>) -> Vec<DataFile> {
    let xlsx = page.views.has_workbook().then_some(("xlsx", WHOLE_XLSX));
    let file =
        |(key, name): (&str, &str)| DataFile { key: key.to_owned(), name: name.to_owned(), href: name.to_owned() };
    [("zip", WHOLE_ZIP)].into_iter().chain(xlsx).map(file).collect()
}

fn question(page: &Page<'_, '_>, question: &Question) -> QuestionView {
    // DuckDB knows by the name that a file is compressed.
    let sql = if page.views.compresses_tables() {
        question.sql.replace(".csv'", ".csv.gz'")
    } else {
        question.sql.to_owned()
    };
    QuestionView { words: question.words(page.lang()).to_owned(), sql }
}

fn resource(page: &Page<'_, '_>, resource: &Resource) -> ResourceView {
    let file = |(key, ending): (&str, &str)| {
        let name = format!("{}{ending}", resource.name);
        DataFile { key: key.to_owned(), href: name.clone(), name }
    };
    ResourceView {
        name: resource.name.to_owned(),
        words: resource.words(page.lang()).to_owned(),
        rows: phrase::rows(page.views.count_rows(resource), page.lang()),
        files: page.views.table_forms().into_iter().map(file).collect(),
        fields: resource.fields().map(|field| self::field(page, field)).collect(),
    }
}

fn field(page: &Page<'_, '_>, field: &Field) -> FieldView {
    let other = match page.lang() {
        Lang::Sv => Lang::En,
        Lang::En => Lang::Sv,
    };
    FieldView {
        name: field.name.to_owned(),
        key: field.holds.key().to_owned(),
        words: field.words(page.lang()).to_owned(),
        other: field.words(other).to_owned(),
        other_lang: other.code().to_owned(),
        legend: field.holds.is_sign(),
        choices: field.holds.choices(page.publisher()).into_iter().map(str::to_owned).collect(),
    }
}
