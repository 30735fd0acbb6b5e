//! The content format as JSON Schema (draft 2020-12), for tools that help while settings are written.
//!
//! In come the tables of [`crate::schema`]; out goes a schema of what the TOML of a file holds, with dates as texts, as
//! tools for TOML see them. What a schema cannot say is left to a check: which ids there are, what a figure is, which
//! keys exclude each other. An empty text or list means absent, and is let through where the field need not be there.

use crate::diag::Kind;
use crate::locale;
use crate::schema::{Choice, Field, FieldType, KINDS, LINE, MARKDOWN, Table};
use crate::value::{Lang, Status};
use serde_json::{Map, Value, json};

/// The dialect that the schemas are written in.
const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";
/// A year, a month or a day.
const DATE: &str = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$";
/// An identifier.
const ID: &str = "[a-z0-9]([a-z0-9-]*[a-z0-9])?";

/// Returns the schema of one kind of file, by its name in [`KINDS`]; `None` if there is no such kind.
pub fn of_kind(kind: &str, lang: Lang) -> Option<Value> {
    let (_, table) = KINDS.into_iter().find(|(name, _)| *name == kind)?;
    let mut schema = object(table, lang);
    schema.insert("$schema".to_owned(), json!(DIALECT));
    schema.insert("title".to_owned(), json!(kind));
    let inner = table.with_nested().into_iter().skip(1);
    let defs: Map<String, Value> = inner.map(|table| (name(table), Value::Object(object(table, lang)))).collect();
    schema.insert("$defs".to_owned(), Value::Object(defs));
    Some(Value::Object(schema))
}

/// Returns the schemas of all kinds of files in one: below `$defs`, by the name of the kind.
pub fn of_all(lang: Lang) -> Value {
    let mut defs: Map<String, Value> =
        KINDS.into_iter().map(|(kind, table)| (kind.to_owned(), Value::Object(object(table, lang)))).collect();
    for table in KINDS.into_iter().flat_map(|(_, table)| table.with_nested().into_iter().skip(1)) {
        defs.entry(name(table)).or_insert_with(|| Value::Object(object(table, lang)));
    }
    json!({ "$schema": DIALECT, "title": "utfall", "$defs": defs })
}

/// The name of a table that others hold: its header without brackets. `[focus.…]` of `site.toml`, of which there is one
/// for each id, is not `[[focus]]` of a promise.
fn name(table: &Table) -> String {
    let name = table.name.replace("…", "each").replace(['[', ']'], "").replace('.', "-");
    // `[contact]` is one table, `[[contact]]` a list of them.
    format!("{}-{name}", if table.name.starts_with("[[") { "list" } else { "table" })
}

fn object(table: &Table, lang: Lang) -> Map<String, Value> {
    let properties: Map<String, Value> =
        table.fields.iter().map(|field| (field.key.to_owned(), property(field, lang))).collect();
    let required: Vec<&str> = table.fields.iter().filter(|field| field.required).map(|field| field.key).collect();
    let mut object = Map::new();
    object.insert("description".to_owned(), json!(plain(table.purpose(lang))));
    object.insert("type".to_owned(), json!("object"));
    object.insert("properties".to_owned(), Value::Object(properties));
    if !required.is_empty() {
        object.insert("required".to_owned(), json!(required));
    }
    object.insert("additionalProperties".to_owned(), json!(false));
    object
}

/// Tools show descriptions as they are, so that marks of Markdown would be noise.
fn plain(text: &str) -> String {
    text.replace('`', "")
}

fn property(field: &Field, lang: Lang) -> Value {
    let mut property = field_type(field, lang);
    let shape = property.as_object_mut().expect("what a field takes is an object");
    limit(field, shape);
    shape.insert("description".to_owned(), json!(plain(field.purpose(lang))));
    if !field.has_header()
        && let Some(example) = example(field)
    {
        shape.insert("examples".to_owned(), json!([example]));
    }
    property
}

/// Adds how long a text may be, and how many entries a list or a table of names may have.
fn limit(field: &Field, shape: &mut Map<String, Value>) {
    let length = match &field.field_type {
        FieldType::Markdown => Some(MARKDOWN.most),
        FieldType::Text | FieldType::Path | FieldType::Url | FieldType::Email | FieldType::Color => Some(LINE.most),
        _ => None,
    };
    if let Some(length) = length {
        shape.insert("maxLength".to_owned(), json!(length));
    }
    let Some(limit) = field.limit() else { return };
    // One word alone is allowed as well, for a list of one.
    let list = match shape.get_mut("anyOf").and_then(Value::as_array_mut).and_then(|forms| forms.last_mut()) {
        Some(list) => list.as_object_mut().expect("a form of a list is an object"),
        None => shape,
    };
    let key = if list["type"] == "array" { "maxItems" } else { "maxProperties" };
    list.insert(key.to_owned(), json!(limit.most));
}

/// The example of a field as a value of JSON.
fn example(field: &Field) -> Option<Value> {
    let table: toml::Table = field.line().parse().ok()?;
    Some(value(table.get(field.key)?))
}

fn value(written: &toml::Value) -> Value {
    match written {
        toml::Value::String(text) => json!(text),
        toml::Value::Integer(number) => json!(number),
        toml::Value::Float(number) => json!(number),
        toml::Value::Boolean(flag) => json!(flag),
        toml::Value::Datetime(date) => json!(date.to_string()),
        toml::Value::Array(list) => list.iter().map(value).collect(),
        toml::Value::Table(table) => {
            Value::Object(table.iter().map(|(key, inner)| (key.clone(), value(inner))).collect())
        }
    }
}

fn field_type(field: &Field, lang: Lang) -> Value {
    let absent = !field.required;
    let held = |table: &'static Table| json!({ "$ref": format!("#/$defs/{}", name(table)) });
    match &field.field_type {
        FieldType::Text | FieldType::Markdown | FieldType::Path if absent => json!({ "type": "string" }),
        FieldType::Text | FieldType::Markdown | FieldType::Path => json!({ "type": "string", "minLength": 1 }),
        FieldType::Url => pattern("^https?://[^\\s]+$", absent),
        FieldType::Email => pattern("^[^@\\s]+@[^@\\s]+$", absent),
        FieldType::Color => pattern("^#[0-9A-Fa-f]{6}$", absent),
        FieldType::Flag => json!({ "type": "boolean" }),
        FieldType::Whole(least, most) if *most == i64::MAX => json!({ "type": "integer", "minimum": least }),
        FieldType::Whole(least, most) => json!({ "type": "integer", "minimum": least, "maximum": most }),
        FieldType::Date => pattern(DATE, absent),
        FieldType::Id | FieldType::Reference(_) => pattern(&format!("^{ID}$"), absent),
        FieldType::References(_) => json!({ "type": "array", "items": pattern(&format!("^{ID}$"), false) }),
        FieldType::PromiseId => pattern(&format!("^{ID}/{ID}$"), absent),
        FieldType::Texts => json!({ "type": "array", "items": { "type": "string" } }),
        FieldType::Choice(choices) => one_of(choices, absent, lang),
        FieldType::Choices(choices) => {
            let one = one_of(choices, absent, lang);
            json!({ "anyOf": [one, { "type": "array", "items": one_of(choices, false, lang) }] })
        }
        FieldType::Status => {
            let keys = Status::ALL.into_iter().map(Status::key);
            let labels =
                Lang::ALL.into_iter().flat_map(|lang| Status::ALL.map(|status| locale::status::label(status, lang)));
            let known: Vec<&str> = keys.chain(labels).chain(absent.then_some("")).collect();
            json!({ "enum": known })
        }
        FieldType::Table(table) => held(table),
        FieldType::Tables(table) => json!({ "type": "array", "items": held(table) }),
        FieldType::TableMap(table) => json!({
            "type": "object",
            "propertyNames": { "pattern": format!("^{ID}$") },
            "additionalProperties": held(table),
        }),
        FieldType::TextMap => json!({ "type": "object", "additionalProperties": { "type": "string" } }),
        FieldType::TextsMap => json!({
            "type": "object",
            "additionalProperties": { "type": "array", "items": { "type": "string" } },
        }),
        FieldType::Validity(table) => json!({ "anyOf": [pattern(DATE, absent), held(table)] }),
        FieldType::Figures(table) | FieldType::Targets(table) => {
            json!({ "type": "array", "items": { "anyOf": [{ "type": "string", "minLength": 1 }, held(table)] } })
        }
        FieldType::Codes => json!({ "type": "array", "items": { "enum": Kind::lints().collect::<Vec<_>>() } }),
    }
}

/// A text of a form; the empty one too where that means absent.
fn pattern(form: &str, absent: bool) -> Value {
    match absent {
        true => json!({ "type": "string", "pattern": format!("^$|{form}") }),
        false => json!({ "type": "string", "pattern": form }),
    }
}

/// One of some words, each with what it means.
fn one_of(choices: &[Choice], absent: bool, lang: Lang) -> Value {
    let mut known: Vec<Value> =
        choices.iter().map(|choice| json!({ "const": choice.key, "description": choice.meaning(lang) })).collect();
    if absent {
        known.push(json!({ "const": "" }));
    }
    json!({ "oneOf": known })
}

#[cfg(test)]
mod tests {
    use super::{of_all, of_kind};
    use crate::schema::KINDS;
    use crate::value::Lang;
    use serde_json::Value;

    fn references(value: &Value, found: &mut Vec<String>) {
        match value {
            Value::Object(object) => {
                found.extend(object.get("$ref").and_then(Value::as_str).map(str::to_owned));
                object.values().for_each(|inner| references(inner, found));
            }
            Value::Array(list) => list.iter().for_each(|inner| references(inner, found)),
            _ => {}
        }
    }

    #[test]
    fn every_reference_leads_somewhere_and_no_table_is_lost() {
        for lang in Lang::ALL {
            let kinds =
                KINDS.into_iter().map(|(kind, table)| (of_kind(kind, lang).unwrap(), table.with_nested().len() - 1));
            for (schema, inner) in kinds.chain([(of_all(lang), crate::schema::tables().count())]) {
                let mut found = Vec::new();
                references(&schema, &mut found);
                for reference in &found {
                    assert!(schema.pointer(reference.trim_start_matches('#')).is_some(), "{reference}");
                }
                assert_eq!(schema["$defs"].as_object().unwrap().len(), inner, "two tables share a name");
            }
        }
        assert_eq!(of_kind("annat", Lang::Sv), None);
    }

    #[test]
    fn what_must_be_there_and_what_may_be_said_are_those_of_the_tables() {
        let promise = of_kind("promise", Lang::Sv).unwrap();
        assert_eq!(promise["required"], serde_json::json!(["title", "valid"]));
        assert_eq!(promise["additionalProperties"], false);
        let kinds = promise.pointer("/$defs/list-party/properties/kind/oneOf").unwrap().as_array().unwrap();
        assert_eq!(promise.pointer("/properties/activity/maxItems"), Some(&1_000.into()));
        assert_eq!(promise.pointer("/properties/note/maxLength"), Some(&20_000.into()));
        assert_eq!(promise.pointer("/properties/title/maxLength"), Some(&2_000.into()));
        let follow_up = of_kind("follow-up", Lang::Sv).unwrap();
        assert_eq!(follow_up.pointer("/properties/outcome/maxProperties"), Some(&1_000.into()));
        assert_eq!(kinds[2], serde_json::json!({ "const": "housing", "description": "bostadsbolag" }));
    }
}
