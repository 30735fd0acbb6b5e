//! The description of the tables for machines as W3C has it: CSV on the Web, under the name that its readers look for.

use super::data_package::kind;
use crate::value::Lang;
use crate::view::EditionViews;
use crate::view::dataset::{Field, Holds, LIST_SEPARATOR, MetadataView, Resource};
use serde_json::{Map, Value, json};

/// Describes all tables.
pub(super) fn csvw(views: &EditionViews<'_>, resources: &[&Resource]) -> Value {
    let MetadataView { title, publisher, notice, license, url, .. } = views.metadata();
    let mut group = Map::new();
    let mut put = |key: &str, value: Value| group.insert(key.to_owned(), value);
    put("@context", json!(["http://www.w3.org/ns/csvw", { "@language": views.lang().code() }]));
    put("dc:title", json!(title));
    if let Some(notice) = notice {
        put("dc:description", json!(notice));
    }
    put("dc:publisher", json!(publisher));
    put("dc:source", json!({ "@id": url }));
    if let Some(url) = license.and_then(|license| license.url) {
        put("dc:license", json!({ "@id": url }));
    }
    put("tables", resources.iter().map(|resource| table(views, resource)).collect());
    Value::Object(group)
}

fn table(views: &EditionViews<'_>, resource: &Resource) -> Value {
    let refers = resource.refers.iter().map(|reference| {
        let to = format!("{}.csv", reference.table);
        json!({ "columnReference": reference.fields, "reference": { "resource": to, "columnReference": reference.to } })
    });
    json!({
        "url": format!("{}.csv", resource.name),
        "dc:description": described(resource.words(Lang::Sv), resource.words(Lang::En)),
        "tableSchema": {
            "columns": resource.fields().map(|field| column(views, field)).collect::<Vec<_>>(),
            "primaryKey": resource.key,
            "foreignKeys": refers.collect::<Vec<_>>(),
        },
    })
}

fn column(views: &EditionViews<'_>, field: &Field) -> Value {
    let mut column = Map::new();
    let mut put = |key: &str, value: Value| column.insert(key.to_owned(), value);
    put("name", json!(field.name));
    put("titles", json!(field.name));
    put("dc:description", described(field.words(Lang::Sv), field.words(Lang::En)));
    let choices = field.holds.choices(views.publisher_kind());
    put(
        "datatype",
        match field.holds {
            Holds::Url => json!("anyURI"),
            Holds::Date => json!({ "base": "string", "format": super::DATE }),
            _ if !choices.is_empty() => json!({ "base": "string", "format": choices.join("|") }),
            holds => json!(kind(holds)),
        },
    );
    if field.holds == Holds::List {
        put("separator", json!(LIST_SEPARATOR));
    } else if field.required {
        put("required", json!(true));
    }
    Value::Object(column)
}

fn described(sv: &str, en: &str) -> Value {
    json!([{ "@value": sv, "@language": "sv" }, { "@value": en, "@language": "en" }])
}
