//! The description of the tables for machines: a Frictionless data package (datapackage.org, version 2).

use crate::locale::handed_over;
use crate::value::Lang;
use crate::view::EditionViews;
use crate::view::dataset::{Field, Holds, MetadataView, Reference, Resource};
use serde_json::{Map, Value, json};

/// Describes all tables, which are of a version and lie as plain CSV or, if `compressed`, as gzip has it.
pub(super) fn data_package(
    views: &EditionViews<'_>,
    resources: &[&Resource],
    compressed: bool,
    version: &str,
) -> Value {
    let MetadataView { format, title, publisher, notice, license, url, language, described_by, .. } = views.metadata();
    let mut package = Map::new();
    let mut put = |key: &str, value: Value| package.insert(key.to_owned(), value);
    put("$schema", json!("https://datapackage.org/profiles/2.0/datapackage.json"));
    put("name", json!("medborgarloften"));
    put("id", json!(format!("{described_by}#dataset")));
    put("format", json!(format));
    put("title", json!(title));
    if let Some(notice) = &notice {
        put("description", json!(notice));
    }
    put("homepage", json!(url));
    put("version", json!(version));
    put("created", json!(format!("{}T00:00:00Z", views.as_of())));
    put("language", json!(language));
    put("contributors", json!([{ "title": publisher, "roles": ["publisher"] }]));
    put("keywords", json!(handed_over::keywords(views.lang())));
    if let Some(license) = &license {
        let mut stated = Map::new();
        // A licence needs a name or a path; one without an identifier is known by where its words stand, or by its title.
        let name = license.id.as_ref().or(license.url.is_none().then_some(&license.title));
        let members = [("name", name), ("path", license.url.as_ref()), ("title", Some(&license.title))];
        stated.extend(members.into_iter().filter_map(|(key, value)| Some((key.to_owned(), json!(value?)))));
        put("licenses", json!([stated]));
    }
    put("resources", resources.iter().map(|resource| self::resource(views, resource, compressed)).collect());
    Value::Object(package)
}

fn resource(views: &EditionViews<'_>, resource: &Resource, compressed: bool) -> Value {
    let lang = views.lang();
    let refers = resource.refers.iter().filter(|reference| is_declared(views, reference)).map(|reference| {
        // A table that refers to itself is the empty name.
        let table = if reference.table == resource.name { "" } else { reference.table };
        json!({ "fields": reference.fields, "reference": { "resource": table, "fields": reference.to } })
    });
    let mut described = json!({
        "$schema": "https://datapackage.org/profiles/2.0/dataresource.json",
        "type": "table",
        "name": resource.name,
        "path": format!("{}.csv{}", resource.name, if compressed { ".gz" } else { "" }),
        "description": resource.words(lang),
        "descriptions": { "sv": resource.words(Lang::Sv), "en": resource.words(Lang::En) },
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": { "$schema": "https://datapackage.org/profiles/2.0/tabledialect.json", "delimiter": ",", "lineTerminator": "\r\n", "quoteChar": "\"", "doubleQuote": true },
        "schema": {
            "$schema": "https://datapackage.org/profiles/2.0/tableschema.json",
            "fields": resource.fields().map(|field| self::field(views, field)).collect::<Vec<_>>(),
            "primaryKey": resource.key,
            "foreignKeys": refers.collect::<Vec<_>>(),
        },
    });
    if compressed {
        // As the recipe for compressed resources has it: all else is said of the table within.
        described["compression"] = json!("gz");
    }
    described
}

/// The type of a column, by the name that Frictionless and CSV on the Web share.
pub(super) fn kind(holds: Holds) -> &'static str {
    match holds {
        Holds::Number => "number",
        Holds::Whole => "integer",
        Holds::Day => "date",
        Holds::Flag => "boolean",
        _ => "string",
    }
}

/// Whether every row has what it refers to, as Frictionless understands it: a key of several columns is whole there, or
/// empty. A part of a collection may lack the older promise that one of its own prolongs.
fn is_declared(views: &EditionViews<'_>, reference: &Reference) -> bool {
    let is_whole = reference.always || reference.fields.len() == 1;
    is_whole && (reference.fields == reference.to || reference.table != "promises" || !views.is_selection())
}

fn field(views: &EditionViews<'_>, field: &Field) -> Value {
    let mut described = Map::new();
    let mut put = |key: &str, value: Value| described.insert(key.to_owned(), value);
    put("name", json!(field.name));
    put("type", json!(kind(field.holds)));
    if field.holds == Holds::Url {
        put("format", json!("uri"));
    }
    put("description", json!(field.words(views.lang())));
    put("descriptions", json!({ "sv": field.words(Lang::Sv), "en": field.words(Lang::En) }));
    let mut constraints = Map::new();
    // An empty list is an empty cell.
    if field.required && field.holds != Holds::List {
        constraints.insert("required".to_owned(), json!(true));
    }
    let choices = field.holds.choices(views.publisher_kind());
    if !choices.is_empty() {
        constraints.insert("enum".to_owned(), json!(choices));
    }
    if field.holds == Holds::Date {
        constraints.insert("pattern".to_owned(), json!(super::DATE));
    }
    if !constraints.is_empty() {
        put("constraints", Value::Object(constraints));
    }
    Value::Object(described)
}
