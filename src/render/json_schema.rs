//! The JSON Schema (2020-12) of all JSON files: each holds `metadata` and some of the tables.
//!
//! It is open: a column that is added to a table breaks nobody who reads by an older copy of it.

use crate::value::Lang;
use crate::view::EditionViews;
use crate::view::dataset::{FORMAT, Field, Holds, MetadataView, Resource};
use serde_json::{Map, Value, json};

/// Describes the files of an edition.
pub(super) fn json_schema(views: &EditionViews<'_>, resources: &[&Resource]) -> Value {
    let MetadataView { schema, title, .. } = views.metadata();
    let mut properties = Map::new();
    let mut definitions = Map::new();
    properties.insert("metadata".to_owned(), json!({ "$ref": "#/$defs/metadata" }));
    definitions.insert("metadata".to_owned(), metadata(views));
    for resource in resources {
        let rows = json!({ "type": "array", "items": { "$ref": format!("#/$defs/{}", resource.name) } });
        properties.insert(resource.name.to_owned(), rows);
        definitions.insert(resource.name.to_owned(), row(views, resource));
    }
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": schema,
        "title": title,
        "type": "object",
        "properties": properties,
        "required": ["metadata"],
        "$defs": definitions,
    })
}

fn metadata(views: &EditionViews<'_>) -> Value {
    let text = json!({ "type": "string" });
    let url = json!({ "type": "string", "format": "uri" });
    let some = |kind: &str| json!({ "type": [kind, "null"] });
    let properties = json!({
        "format": { "const": FORMAT },
        "title": text,
        "publisher": text,
        "publisher_kind": { "const": views.publisher_kind().key() },
        // The unofficial always say so.
        "notice": if views.metadata().notice.is_some() { text.clone() } else { json!({ "type": "null" }) },
        "as_of": { "type": ["string", "null"], "format": "date" },
        "language": { "const": views.lang().code() },
        "license": {
            "type": ["object", "null"],
            "properties": { "id": some("string"), "title": text, "url": some("string") },
            "required": ["id", "title", "url"],
        },
        "url": url,
        "described_by": url,
        "schema": url,
    });
    let required: Vec<&String> = properties.as_object().into_iter().flat_map(Map::keys).collect();
    json!({ "type": "object", "properties": properties, "required": required })
}

fn row(views: &EditionViews<'_>, resource: &Resource) -> Value {
    let properties: Map<String, Value> =
        resource.fields().map(|field| (field.name.to_owned(), self::field(views, field))).collect();
    json!({
        "type": "object",
        "description": resource.words(views.lang()),
        "descriptions": { "sv": resource.words(Lang::Sv), "en": resource.words(Lang::En) },
        "properties": properties,
        "required": resource.fields().map(|field| field.name).collect::<Vec<_>>(),
    })
}

fn field(views: &EditionViews<'_>, field: &Field) -> Value {
    let mut described = Map::new();
    let mut put = |key: &str, value: Value| described.insert(key.to_owned(), value);
    let kind = match field.holds {
        Holds::Number => "number",
        Holds::Whole => "integer",
        Holds::Flag => "boolean",
        Holds::List => "array",
        _ => "string",
    };
    put("type", if field.required { json!(kind) } else { json!([kind, "null"]) });
    match field.holds {
        Holds::List => drop(put("items", json!({ "type": "string" }))),
        Holds::Url => drop(put("format", json!("uri"))),
        Holds::Day => drop(put("format", json!("date"))),
        Holds::Date => drop(put("pattern", json!(super::DATE))),
        _ => {}
    }
    let choices = field.holds.choices(views.publisher_kind());
    if !choices.is_empty() {
        let mut choices: Vec<Value> = choices.into_iter().map(Value::from).collect();
        choices.extend((!field.required).then_some(Value::Null));
        put("enum", Value::Array(choices));
    }
    put("description", json!(field.words(views.lang())));
    put("descriptions", json!({ "sv": field.words(Lang::Sv), "en": field.words(Lang::En) }));
    Value::Object(described)
}
