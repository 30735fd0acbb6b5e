//! The settings of a file as a form sees them: values by their way, and each change in its place.

use super::body::BodyLayout;
use super::source_file::Unchanged;
use super::step::Step;
use crate::schema::{Field, FieldType, Table};
use crate::value::PartialDate;
use serde_json::{Map, Value as Json};
use std::ops::Range;
use toml_edit::visit_mut::{VisitMut, visit_table_mut};
use toml_edit::{Array, ArrayOfTables, Document, DocumentMut, InlineTable, Item, TableLike, Value};

/// Returns all values, dates as texts; `None` where the settings cannot be read.
pub(super) fn values(text: &str) -> Option<Json> {
    let document: DocumentMut = text.parse().ok()?;
    Some(of_table(document.as_table()))
}

fn of_table(table: &dyn TableLike) -> Json {
    table.iter().map(|(key, item)| (key.to_owned(), of_item(item))).collect::<Map<_, _>>().into()
}

fn of_item(item: &Item) -> Json {
    match item {
        Item::None => Json::Null,
        Item::Value(value) => of_value(value),
        Item::Table(table) => of_table(table),
        Item::ArrayOfTables(tables) => tables.iter().map(|table| of_table(table)).collect(),
    }
}

fn of_value(value: &Value) -> Json {
    match value {
        Value::String(text) => text.value().as_str().into(),
        Value::Integer(number) => (*number.value()).into(),
        Value::Float(number) => (*number.value()).into(),
        Value::Boolean(flag) => (*flag.value()).into(),
        Value::Datetime(date) => date.value().to_string().into(),
        Value::Array(list) => list.iter().map(of_value).collect(),
        Value::InlineTable(table) => of_table(table),
    }
}

/// Changes one value, and leaves everything else as it is written.
pub(super) fn set(
    text: &str,
    table: &'static Table,
    layout: &BodyLayout,
    at: &[Step],
    value: &Json,
) -> Result<String, Unchanged> {
    let mut document: DocumentMut = text.parse().map_err(|_| Unchanged::Unreadable)?;
    if let [Step::Key(map), Step::Key(id), ..] = at
        && let Some(FieldType::TableMap(inner)) = table.field(map).map(|field| &field.field_type)
    {
        set_in_map(&mut document, map, id, inner, layout, &at[2..], value)?;
    } else {
        set_in(document.as_table_mut(), table, at, value)?;
    }
    Ok(document.to_string())
}

/// Changes a value of a table with a header of its own, `[outcome.krogtillsyn]`, which comes and goes with its values.
fn set_in_map(
    document: &mut DocumentMut,
    map: &str,
    id: &str,
    inner: &'static Table,
    layout: &BodyLayout,
    at: &[Step],
    value: &Json,
) -> Result<(), Unchanged> {
    if at.is_empty() {
        return Err(Unchanged::NoSuchField);
    }
    let is_there = document.get(map).and_then(Item::as_table_like).is_some_and(|tables| tables.contains_key(id));
    if !is_there && is_empty(value) {
        return Ok(());
    }
    if !is_there {
        let place = place_for(document, map, id, layout);
        let header = document.entry(map).or_insert_with(|| {
            let mut header = toml_edit::Table::new();
            header.set_implicit(true);
            Item::Table(header)
        });
        let Some(tables) = header.as_table_like_mut() else { return Err(Unchanged::Unreadable) };
        let mut own = toml_edit::Table::new();
        own.decor_mut().set_prefix("\n");
        own.set_position(place);
        tables.insert(id, Item::Table(own));
    }
    let tables = document.get_mut(map).and_then(Item::as_table_like_mut).ok_or(Unchanged::Unreadable)?;
    let own = tables.get_mut(id).and_then(Item::as_table_like_mut).ok_or(Unchanged::Unreadable)?;
    set_in(own, inner, at, value)?;
    // A header above nothing says nothing, unless somebody has written a comment there.
    let is_bare = tables.get(id).and_then(Item::as_table).is_some_and(|table| {
        let prefix = table.decor().prefix().and_then(|prefix| prefix.as_str()).unwrap_or_default();
        table.is_empty() && !prefix.contains('#')
    });
    if is_bare {
        tables.remove(id);
        if tables.is_empty() {
            document.remove(map);
        }
    }
    Ok(())
}

/// Makes room for a table in the order of the ids: behind the last that comes before it.
fn place_for(document: &mut DocumentMut, map: &str, id: &str, layout: &BodyLayout) -> Option<isize> {
    struct Spread;
    impl VisitMut for Spread {
        fn visit_table_mut(&mut self, table: &mut toml_edit::Table) {
            table.set_position(table.position().map(|position| position * 2));
            visit_table_mut(self, table);
        }
    }
    #[derive(Default)]
    struct Last(Option<isize>);
    impl VisitMut for Last {
        fn visit_table_mut(&mut self, table: &mut toml_edit::Table) {
            self.0 = self.0.max(table.position());
            visit_table_mut(self, table);
        }
    }
    let place = |id: &str| layout.ids.iter().position(|known| known == id);
    let own = place(id)?;
    Spread.visit_document_mut(document);
    let tables = document.get_mut(map)?.as_table_mut()?;
    let (mut before, mut first) = (Last::default(), None);
    for (key, item) in tables.iter_mut() {
        if place(&key).is_some_and(|other| other < own) {
            before.visit_item_mut(item);
        } else if let Some(table) = item.as_table() {
            first = [first, table.position()].into_iter().flatten().min();
        }
    }
    before.0.map(|position| position + 1).or_else(|| first.map(|position| position - 1))
}

/// Changes a value of a table.
fn set_in(table: &mut dyn TableLike, schema: &'static Table, at: &[Step], value: &Json) -> Result<(), Unchanged> {
    let [Step::Key(key), rest @ ..] = at else { return Err(Unchanged::NoSuchField) };
    let field = schema.field(key).ok_or(Unchanged::NoSuchField)?;
    if rest.is_empty() {
        match written(&field.field_type, value) {
            None => {
                table.remove(key);
            }
            Some(new) => put(table, schema, field, new),
        }
        return Ok(());
    }
    let is_list = matches!(
        field.field_type,
        FieldType::Tables(_)
            | FieldType::Figures(_)
            | FieldType::Targets(_)
            | FieldType::Texts
            | FieldType::References(_)
            | FieldType::Choices(_)
            | FieldType::Codes
    );
    if !table.contains_key(key) {
        if is_empty(value) {
            return Ok(());
        }
        match is_list {
            true if field.has_header() => {
                table.insert(key, Item::ArrayOfTables(ArrayOfTables::new()));
            }
            true => put(table, schema, field, Array::new().into()),
            false => put(table, schema, field, InlineTable::new().into()),
        }
    }
    let Some(item) = table.get_mut(key) else { return Err(Unchanged::Unreadable) };
    if is_list {
        set_in_list(item, field, rest, value)?;
    } else {
        let inner = field.field_type.table().ok_or(Unchanged::NoSuchField)?;
        // `valid = "2026"` becomes `{ from = …, to = … }` when the second is filled in.
        if item.is_value() && !item.is_inline_table() {
            *item = Item::Value(InlineTable::new().into());
        }
        match item {
            Item::Value(Value::InlineTable(table)) => set_inline(table, inner, rest, value)?,
            _ => set_in(item.as_table_like_mut().ok_or(Unchanged::Unreadable)?, inner, rest, value)?,
        }
    }
    let is_bare = match item {
        Item::Value(Value::Array(list)) => list.is_empty(),
        Item::ArrayOfTables(tables) => tables.is_empty(),
        Item::Value(Value::InlineTable(table)) => table.is_empty(),
        _ => false,
    };
    if is_bare {
        table.remove(key);
    }
    Ok(())
}

/// Changes an entry of a list, adds one behind the last, or takes one away.
fn set_in_list(item: &mut Item, field: &Field, at: &[Step], value: &Json) -> Result<(), Unchanged> {
    let [Step::At(number), rest @ ..] = at else { return Err(Unchanged::NoSuchField) };
    let inner = field.field_type.table();
    if let Item::ArrayOfTables(tables) = item {
        if rest.is_empty() {
            if is_empty(value) && *number < tables.len() {
                tables.remove(*number);
            }
            return Ok(());
        }
        if *number >= tables.len() {
            let mut own = toml_edit::Table::new();
            own.decor_mut().set_prefix("\n");
            tables.push(own);
        }
        let last = tables.len() - 1;
        let table = tables.get_mut((*number).min(last)).ok_or(Unchanged::NoSuchField)?;
        return set_in(table, inner.ok_or(Unchanged::NoSuchField)?, rest, value);
    }
    let Item::Value(Value::Array(list)) = item else { return Err(Unchanged::Unreadable) };
    let is_text = matches!(field.field_type, FieldType::Figures(_) | FieldType::Targets(_));
    // What is emptied while others stand behind it keeps its place until it is taken away: the ways to the others lead on.
    let is_last = *number + 1 >= list.len();
    let is_emptied = !is_last && value.as_str().is_some_and(|words| words.trim().is_empty());
    match (rest, list.get_mut(*number)) {
        ([], Some(old)) if is_emptied => {
            let mut new = Value::from("");
            *new.decor_mut() = old.decor().clone();
            *old = new;
            Ok(())
        }
        // The words of a figure that is a table.
        ([], Some(Value::InlineTable(table))) if is_text && !is_empty(value) => {
            set_in(table, inner.ok_or(Unchanged::NoSuchField)?, &["value".into()], value)
        }
        ([], old) => {
            match (written(&FieldType::Text, value), old) {
                (None, Some(_)) => {
                    list.remove(*number);
                    // What stood before the second stands before the first now.
                    if let (0, Some(Value::String(first))) = (*number, list.get_mut(0)) {
                        first.decor_mut().set_prefix("");
                    }
                }
                (None, None) => {}
                (Some(mut new), Some(old)) => {
                    *new.decor_mut() = old.decor().clone();
                    *old = new;
                }
                (Some(new), None) => list.push(new),
            }
            Ok(())
        }
        (_, Some(Value::InlineTable(table))) => {
            set_inline(table, inner.ok_or(Unchanged::NoSuchField)?, rest, value)?;
            if table.is_empty() && is_last {
                list.remove(*number);
            }
            Ok(())
        }
        (_, old) => {
            if is_empty(value) {
                return Ok(());
            }
            let mut own = InlineTable::new();
            if let (true, Some(words)) = (is_text, &old) {
                own.insert("value", Value::from(words.as_str().unwrap_or_default()));
            }
            set_inline(&mut own, inner.ok_or(Unchanged::NoSuchField)?, rest, value)?;
            match old {
                Some(old) => {
                    *own.decor_mut() = old.decor().clone();
                    *old = own.into();
                }
                None => list.push(own),
            }
            Ok(())
        }
    }
}

/// Changes a value of a table in braces. One that gets another key gets new blanks too: those before the closing brace are
/// the last value's.
fn set_inline(table: &mut InlineTable, schema: &'static Table, at: &[Step], value: &Json) -> Result<(), Unchanged> {
    let keys = table.len();
    set_in(table, schema, at, value)?;
    if table.len() != keys {
        table.fmt();
    }
    Ok(())
}

/// Puts a value in the place of an older one, or else behind the fields that the format has before it.
fn put(table: &mut dyn TableLike, schema: &Table, field: &Field, mut new: Value) {
    if let Some(Item::Value(old)) = table.get_mut(field.key) {
        let same = match (old.as_str(), new.as_str()) {
            (Some(old), Some(new)) => old.trim_end() == new,
            _ => of_value(old) == of_value(&new),
        };
        if !same {
            *new.decor_mut() = old.decor().clone();
            *old = new;
        }
        return;
    }
    let place = |key: &str| schema.fields.iter().position(|known| known.key == key);
    let own = place(field.key);
    let keys: Vec<String> = table.iter().map(|(key, _)| key.to_owned()).collect();
    let behind = keys.iter().rposition(|key| place(key) < own).map_or(0, |last| last + 1);
    // Those behind are taken out and put back, since a table takes new ones at its end alone.
    let later: Vec<(String, Option<toml_edit::Key>, Item)> = keys[behind..]
        .iter()
        .filter_map(|key| {
            let written = table.key(key).cloned();
            table.remove(key).map(|item| (key.clone(), written, item))
        })
        .collect();
    table.insert(field.key, Item::Value(new));
    for (key, written, item) in later {
        match written {
            Some(written) => {
                table.entry_format(&written).or_insert(item);
            }
            None => {
                table.insert(&key, item);
            }
        }
    }
}

fn is_empty(value: &Json) -> bool {
    match value {
        Json::Null | Json::Bool(false) => true,
        Json::String(text) => text.trim().is_empty(),
        Json::Array(list) => list.is_empty(),
        Json::Object(table) => table.is_empty(),
        _ => false,
    }
}

/// Writes a value as files have it; `None` where there is nothing to write.
fn written(field_type: &FieldType, value: &Json) -> Option<Value> {
    if is_empty(value) {
        return None;
    }
    let text = |text: &str| match field_type {
        FieldType::Markdown => text.trim_end().to_owned(),
        _ => text.trim().to_owned(),
    };
    match value {
        Json::Bool(flag) => Some((*flag).into()),
        Json::Number(number) => number.as_i64().map(Into::into),
        Json::String(words) => Some(match field_type {
            FieldType::Date | FieldType::Validity(_) => date(words.trim()),
            FieldType::Whole(..) => words.trim().parse::<i64>().map_or_else(|_| text(words).into(), Into::into),
            _ => text(words).into(),
        }),
        Json::Array(list) => {
            let parts = list.iter().filter_map(|part| written(&FieldType::Text, part));
            Some(parts.collect::<Array>().into())
        }
        Json::Object(_) | Json::Null => None,
    }
}

/// A whole day is a date of TOML; a month or a year is a text, and so is what is no date.
fn date(words: &str) -> Value {
    let day = PartialDate::parse(words).and_then(PartialDate::day);
    let date = day.and_then(|day| day.to_string().parse::<toml_edit::Datetime>().ok());
    date.map_or_else(|| words.into(), Into::into)
}

/// Finds the way to the smallest value around a byte; to a header, where the byte stands in one.
pub(super) fn at(text: &str, byte: usize) -> Option<Vec<Step>> {
    let document = Document::parse(text).ok()?;
    let mut found: Vec<(Range<usize>, Vec<Step>)> = Vec::new();
    collect(document.as_table(), &mut Vec::new(), &mut found);
    let around = |(range, _): &&(Range<usize>, Vec<Step>)| range.start <= byte && byte <= range.end;
    found
        .iter()
        .filter(around)
        .min_by_key(|(range, way)| (range.len(), usize::MAX - way.len()))
        .map(|(_, way)| way.clone())
}

fn collect(table: &dyn TableLike, way: &mut Vec<Step>, found: &mut Vec<(Range<usize>, Vec<Step>)>) {
    for (key, item) in table.iter() {
        way.push(key.into());
        if let Some(span) = table.key(key).and_then(toml_edit::Key::span) {
            found.push((span, way.clone()));
        }
        if let Some(span) = item.span() {
            found.push((span, way.clone()));
        }
        match item {
            Item::Table(inner) => collect(inner, way, found),
            Item::ArrayOfTables(tables) => {
                for (number, inner) in tables.iter().enumerate() {
                    way.push(number.into());
                    found.extend(inner.span().map(|span| (span, way.clone())));
                    collect(inner, way, found);
                    way.pop();
                }
            }
            Item::Value(value) => collect_value(value, way, found),
            Item::None => {}
        }
        way.pop();
    }
}

fn collect_value(value: &Value, way: &mut Vec<Step>, found: &mut Vec<(Range<usize>, Vec<Step>)>) {
    match value {
        Value::Array(list) => {
            for (number, part) in list.iter().enumerate() {
                way.push(number.into());
                found.extend(part.span().map(|span| (span, way.clone())));
                collect_value(part, way, found);
                way.pop();
            }
        }
        Value::InlineTable(table) => collect(table, way, found),
        _ => {}
    }
}
