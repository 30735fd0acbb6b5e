//! What holds for every field.

use super::{Expected, Field, FieldType, find, tables};
use crate::value::{Lang, PartialDate, Slug};
use toml::Value;

fn fields() -> impl Iterator<Item = (&'static str, &'static Field)> {
    tables().flat_map(|table| table.fields.iter().map(|field| (table.name, field)))
}

#[test]
fn every_example_is_what_its_field_takes() {
    for (table, field) in fields() {
        let line = field.line();
        let read: toml::Table = line.parse().unwrap_or_else(|error| panic!("{table}: {line}: {error}"));
        if field.has_header() {
            continue;
        }
        let value = &read[field.key];
        let text = value.as_str().unwrap_or_default();
        let right = match &field.field_type {
            FieldType::Choice(choices) => choices.iter().any(|choice| choice.key == text),
            FieldType::Choices(choices) => choices.iter().any(|choice| choice.key == text),
            FieldType::Status => crate::locale::status::read(text, Lang::Sv).is_some(),
            FieldType::Id | FieldType::Reference(_) => Slug::new(text).is_some(),
            FieldType::Whole(least, most) => {
                value.as_integer().is_some_and(|number| (*least..=*most).contains(&number))
            }
            FieldType::Url => text.starts_with("https://"),
            FieldType::Email => text.contains('@'),
            FieldType::Color => crate::value::Color::parse(text).is_some(),
            field_type => match field_type.expected() {
                Expected::Text => !text.is_empty(),
                Expected::Flag => value == &Value::Boolean(true),
                Expected::Date | Expected::Validity => {
                    PartialDate::parse(value.to_string().trim_matches('"')).is_some()
                }
                Expected::Table => value.is_table(),
                _ => value.as_array().is_some_and(|list| !list.is_empty()),
            },
        };
        assert!(right, "{table}: {line}");
    }
}

#[test]
fn every_field_and_table_says_what_it_is_for() {
    for lang in Lang::ALL {
        for (table, field) in fields() {
            let purpose = field.purpose(lang);
            assert!(purpose.starts_with(char::is_uppercase) && !purpose.ends_with('.'), "{table}: {purpose}");
            let words = field.field_type.choices().iter();
            assert!(words.clone().all(|word| !word.meaning(lang).is_empty()), "{table}: {}", field.key);
        }
        assert!(tables().all(|table| !table.purpose(lang).is_empty()));
    }
}

#[test]
fn a_field_is_found_by_what_it_takes() {
    assert_eq!(find("focus", Some(Expected::Table)).unwrap().line(), "[focus.narkotika]");
    assert_eq!(find("focus", Some(Expected::Tables)).unwrap().line(), "[[focus]]");
    assert_eq!(find("focus", Some(Expected::Texts)).unwrap().line(), "focus = [\"narkotika\"]");
    assert_eq!(find("grace_days", None).unwrap().line(), "grace_days = 45");
    assert!(find("kommun", None).is_none());
}
