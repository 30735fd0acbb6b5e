//! One table of a file, read field by field by the schema.
//!
//! What the schema does not know is reported when the table is opened; each getter reports what is wrong with its own
//! value and answers `None`, so that one mistake never hides another.

use super::address::{is_attachment, is_email, is_local, url_flaw};
use super::context::Context;
use super::markdown;
use super::markup::Markup;
use super::repaired_date::{repaired, validity_line};
use crate::diag::{Expected, Kind, Many, Unread, UrlFlaw, suggest};
use crate::locale;
use crate::schema::{self, Choice, Field, FieldType, LINE, Limit, MARKDOWN, Table};
use crate::source::{Span, Spanned, forbidden, unfit_id};
use crate::value::{Color, Lang, PartialDate, Slug, Status, fold, into_exact_slice};
use toml::Spanned as TomlSpanned;
use toml::de::{DeArray, DeTable, DeValue};

/// A value as the parser gives it, with its place in the file.
pub(super) type Value<'i> = Spanned<DeValue<'i>>;

/// A table that is being read.
pub(super) struct Fields<'i> {
    table: Vec<(String, Value<'i>)>,
    schema: &'static Table,
    /// The keys whose values were left empty, and where those stand.
    blank: Vec<(String, Span)>,
    /// Where its header stands.
    pub(super) span: Span,
}

impl<'i> Fields<'i> {
    /// Opens a table: drops what is empty, reports what the schema does not know and what is not there.
    pub(super) fn open(cx: &mut Context<'_>, table: DeTable<'i>, schema: &'static Table, span: Span) -> Self {
        let (mut fields, mut blank) = (Vec::new(), Vec::new());
        // A key that is misspelt is not missing besides.
        let mut meant: Vec<String> = Vec::new();
        // A missing header is reported once.
        let mut is_reported = false;
        for (key, value) in table {
            let key_span = cx.span(key.span());
            let mut value = located(cx, value);
            let key = key.into_inner().into_owned();
            if let Some(field) = schema.field(&key) {
                cut_to_limit(cx, field, &mut value);
                if is_empty(&value.value) {
                    blank.push((key, value.span));
                } else {
                    fields.push((key, value));
                }
            } else if !cx.is_broken(key_span) {
                let is_table = value.value.is_table();
                let kind = unknown(cx.root, schema, key, is_table);
                let of_outcome =
                    matches!(&kind, Kind::UnknownKey { key, suggestion: None, .. } if is_of_outcome(schema, key));
                if of_outcome && std::mem::replace(&mut is_reported, true) {
                    continue;
                }
                if let Kind::UnknownKey { suggestion: Some(near), .. } = &kind {
                    meant.push(near.clone());
                }
                cx.report(kind, key_span);
            }
        }
        if !cx.has_broken_lines_in_table(span) {
            for field in schema.fields.iter().filter(|field| field.required) {
                if !fields.iter().any(|(key, _)| key == field.key) && !meant.iter().any(|key| key == field.key) {
                    cx.report(Kind::MissingKey { key: field.key, table: schema.name }, span);
                }
            }
        }
        Self { table: fields, schema, blank, span }
    }

    /// Takes a value out; `None` if it is not there or its line is no TOML.
    fn take(&mut self, cx: &Context<'_>, key: &'static str) -> Option<Value<'i>> {
        assert!(self.schema.field(key).is_some(), "`{key}` is not in the schema of {}", self.schema.name);
        let at = self.table.iter().position(|(known, _)| known == key)?;
        let value = self.table.swap_remove(at).1;
        if !cx.is_broken(value.span) {
            return Some(value);
        }
        // A text without quotes is known all the same, and tables know themselves what is broken in them; the rest of a
        // broken line is lost.
        match value.value {
            DeValue::String(text) => {
                let parts = text
                    .split(['“', '”', '„', '‟', '"'])
                    .map(|part| part.trim_matches(|c: char| c.is_whitespace() || matches!(c, '’' | '‘')));
                let bare = parts.filter(|part| !part.is_empty()).map(str::to_owned).next().unwrap_or_default();
                (!bare.is_empty()).then(|| Spanned::new(DeValue::String(bare.into()), value.span))
            }
            DeValue::Table(_) => Some(value),
            DeValue::Array(list) if list.iter().any(|part| part.get_ref().is_table()) => {
                Some(Spanned::new(DeValue::Array(list), value.span))
            }
            _ => None,
        }
    }

    fn field_type(&self, key: &str) -> &'static FieldType {
        &self.schema.field(key).expect("getters name fields of the schema").field_type
    }

    /// Returns whether it is the table that the file begins with.
    pub(super) fn is_root(&self, cx: &Context<'_>) -> bool {
        std::ptr::eq(self.schema, cx.root)
    }

    /// Returns where the value of a key stands.
    pub(super) fn place(&self, key: &str) -> Option<Span> {
        self.table.iter().find(|(known, _)| known == key).map(|(_, value)| value.span)
    }

    /// Returns where the value of a key stands that is there and was left empty: `status = ""`.
    pub(super) fn blank(&self, key: &str) -> Option<Span> {
        self.blank.iter().find(|(known, _)| known == key).map(|(_, span)| *span)
    }

    /// Reads a text in one line; an address or an e-mail address is checked.
    pub(super) fn text(&mut self, cx: &mut Context<'_>, key: &'static str) -> Option<Spanned<String>> {
        let value = self.take(cx, key)?;
        let text = string(cx, key, value, Expected::Text)?;
        let kind = match self.field_type(key) {
            FieldType::Url => match url_flaw(&text.value) {
                _ if cx.is_broken(text.span) => return None,
                Some(flaw) => Kind::BadUrl { written: text.value.clone(), flaw },
                None if key != "base_url" && is_local_url(&text.value) => {
                    Kind::BadUrl { written: text.value.clone(), flaw: UrlFlaw::Local }
                }
                None => return Some(text),
            },
            FieldType::Color if Color::parse(&text.value).is_none() => Kind::BadColor { written: text.value.clone() },
            FieldType::Email if !is_email(&text.value) => Kind::BadEmail { written: text.value.clone() },
            _ => return Some(text),
        };
        cx.report(kind, text.span);
        None
    }

    /// Reads a text, without its place.
    pub(super) fn plain(&mut self, cx: &mut Context<'_>, key: &'static str) -> Option<String> {
        let text = self.text(cx, key)?;
        if let Some(suggestion) = without_markup(&text.value).filter(|_| matches!(key, "title" | "name" | "label")) {
            let written = text.value.clone();
            let kind = Kind::UnreadMarkdown { construct: Unread::Title, written, suggestion: Some(suggestion) };
            if !cx.allowed.contains(&kind.code()) {
                cx.report(kind, text.span);
            }
        }
        Some(text.value)
    }

    /// Reads a text in Markdown; it is empty where it is missing.
    pub(super) fn markdown(&mut self, cx: &mut Context<'_>, key: &'static str) -> Markup {
        match self.take(cx, key) {
            None => Markup::default(),
            Some(Value { value: DeValue::String(text), span }) if is_placeholder(&text) => {
                cx.report(Kind::Placeholder { written: text.trim().to_owned() }, span);
                Markup::default()
            }
            Some(Value { value: DeValue::String(text), span }) if is_long(cx, key, &text, &MARKDOWN, span) => {
                Markup::default()
            }
            Some(Value { value: DeValue::String(text), span }) => markdown::inside(cx, &text, span),
            Some(value) => {
                wrong(cx, key, Expected::Text, value.span);
                Markup::default()
            }
        }
    }

    /// Reads `true` or `false`; false where it is missing.
    pub(super) fn flag(&mut self, cx: &mut Context<'_>, key: &'static str) -> bool {
        self.known_flag(cx, key).is_some_and(|flag| flag.value)
    }

    /// Reads `true` or `false`; `None` where it is missing or neither.
    pub(super) fn known_flag(&mut self, cx: &mut Context<'_>, key: &'static str) -> Option<Spanned<bool>> {
        match self.take(cx, key)? {
            Value { value: DeValue::Boolean(flag), span } => Some(Spanned::new(flag, span)),
            value => {
                wrong(cx, key, Expected::Flag, value.span);
                None
            }
        }
    }

    /// Reads a whole number within the range of the schema.
    pub(super) fn whole(&mut self, cx: &mut Context<'_>, key: &'static str) -> Option<Spanned<i64>> {
        let value = self.take(cx, key)?;
        let &FieldType::Whole(least, most) = self.field_type(key) else { unreachable!("`{key}` is a whole number") };
        let DeValue::Integer(number) = &value.value else {
            wrong(cx, key, Expected::Whole, value.span);
            return None;
        };
        match i64::from_str_radix(number.as_str(), number.radix()) {
            Ok(number) if (least..=most).contains(&number) => Some(Spanned::new(number, value.span)),
            _ => {
                cx.report(Kind::OutOfRange { key: key.to_owned(), least, most }, value.span);
                None
            }
        }
    }

    /// Reads a year, a month or a day.
    pub(super) fn date(&mut self, cx: &mut Context<'_>, key: &'static str) -> Option<Spanned<PartialDate>> {
        let value = self.take(cx, key)?;
        date(cx, key, &value, Expected::Date)
    }

    /// Reads an identifier.
    pub(super) fn id(&mut self, cx: &mut Context<'_>, key: &'static str) -> Option<Spanned<Slug>> {
        let value = self.take(cx, key)?;
        let text = string(cx, key, value, Expected::Text)?;
        identifier(cx, text)
    }

    /// Reads a list of identifiers.
    pub(super) fn ids(&mut self, cx: &mut Context<'_>, key: &'static str) -> Box<[Spanned<Slug>]> {
        // They are collected in the place of the texts, which are larger.
        into_exact_slice(self.texts(cx, key).into_iter().filter_map(|text| identifier(cx, text)).collect())
    }

    /// Reads a list of texts.
    pub(super) fn texts(&mut self, cx: &mut Context<'_>, key: &'static str) -> Box<[Spanned<String>]> {
        let Some(value) = self.take(cx, key) else { return Box::default() };
        texts(cx, key, value, Expected::Texts)
    }

    /// Reads one of the words of the schema.
    pub(super) fn word(&mut self, cx: &mut Context<'_>, key: &'static str) -> Option<&'static str> {
        let value = self.take(cx, key)?;
        let FieldType::Choice(allowed) = self.field_type(key) else { unreachable!("`{key}` is a word") };
        let text = string(cx, key, value, Expected::Text)?;
        word(cx, key, &text, allowed)
    }

    /// Reads one of the words of the schema, or a list of them.
    pub(super) fn words(&mut self, cx: &mut Context<'_>, key: &'static str) -> Vec<Spanned<&'static str>> {
        let Some(value) = self.take(cx, key) else { return Vec::new() };
        let FieldType::Choices(allowed) = self.field_type(key) else { unreachable!("`{key}` is words") };
        let written = match value {
            Value { value: DeValue::String(_), .. } => {
                string(cx, key, value, Expected::TextOrTexts).into_iter().collect()
            }
            value => texts(cx, key, value, Expected::TextOrTexts),
        };
        written.into_iter().filter_map(|text| Some(Spanned::new(word(cx, key, &text, allowed)?, text.span))).collect()
    }

    /// Reads a status, as its key or as the label of the language.
    pub(super) fn status(&mut self, cx: &mut Context<'_>, key: &'static str) -> Option<Spanned<Status>> {
        let value = self.take(cx, key)?;
        let text = string(cx, key, value, Expected::Text)?;
        if let Some(status) = locale::status::read(&text.value, cx.lang) {
            return Some(Spanned::new(status, text.span));
        }
        if cx.is_broken(text.span) {
            return None;
        }
        let labels = Status::ALL.map(|status| locale::status::label(status, cx.lang));
        let keys = Status::ALL.map(Status::key);
        let near = || {
            suggest::nearest(&text.value, labels.into_iter().chain(keys))
                .filter(|near| !locale::status::is_opposite(&text.value, near))
        };
        let suggestion = locale::status::meant(&text.value, cx.lang).or_else(near).map(str::to_owned);
        let allowed = labels.into_iter().map(str::to_owned).collect();
        cx.report(Kind::UnknownWord { key: key.to_owned(), written: text.value, suggestion, allowed }, text.span);
        None
    }

    /// Opens a table of its own.
    pub(super) fn table(&mut self, cx: &mut Context<'_>, key: &'static str) -> Option<Fields<'i>> {
        let value = self.take(cx, key)?;
        let (FieldType::Table(schema) | FieldType::Validity(schema)) = self.field_type(key) else {
            unreachable!("`{key}` is a table")
        };
        opened(cx, key, value, schema, Expected::Table)
    }

    /// Opens each table of a list.
    pub(super) fn tables(&mut self, cx: &mut Context<'_>, key: &'static str) -> Vec<Fields<'i>> {
        let Some(value) = self.take(cx, key) else { return Vec::new() };
        let FieldType::Tables(schema) = self.field_type(key) else { unreachable!("`{key}` is a list of tables") };
        if let Some(right) = as_tables(cx, key, &value, schema) {
            wrong_with(cx, key, Expected::Tables, value.span, Some(right));
            return Vec::new();
        }
        let DeValue::Array(list) = value.value else {
            wrong(cx, key, Expected::Tables, value.span);
            return Vec::new();
        };
        list.into_iter()
            .filter_map(|value| {
                let value = located(cx, value);
                opened(cx, key, value, schema, Expected::Tables)
            })
            .collect()
    }

    /// Opens each table of a table, by its id.
    pub(super) fn table_map(&mut self, cx: &mut Context<'_>, key: &'static str) -> Vec<(Spanned<Slug>, Fields<'i>)> {
        let FieldType::TableMap(schema) = self.field_type(key) else { unreachable!("`{key}` is a table of tables") };
        let (mut tables, mut is_reported) = (Vec::new(), false);
        for (name, value) in self.entries(cx, key) {
            if is_empty(&value.value) {
                continue;
            }
            if !value.value.is_table() {
                if !std::mem::replace(&mut is_reported, true) {
                    // `[[outcome.x]]`, or a field right below `[outcome]`.
                    let is_list =
                        value.value.as_array().is_some_and(|list| list.iter().all(|part| part.get_ref().is_table()));
                    let right = is_list.then(|| format!("[{key}.{}]", name.value));
                    wrong_with(cx, key, Expected::Table, value.span, right);
                }
                continue;
            }
            if let Some(mut fields) = opened(cx, key, value, schema, Expected::Table)
                && let Some(id) = identifier(cx, name)
            {
                fields.span = id.span;
                tables.push((id, fields));
            }
        }
        tables
    }

    /// Lists the keys and values of a table whose keys are anything.
    pub(super) fn entries(&mut self, cx: &mut Context<'_>, key: &'static str) -> Vec<(Spanned<String>, Value<'i>)> {
        match self.take(cx, key) {
            None => Vec::new(),
            Some(Value { value: DeValue::Table(table), .. }) => table
                .into_iter()
                .filter_map(|(name, value)| {
                    let span = cx.span(name.span());
                    if let Some(code) = forbidden(name.get_ref()) {
                        // The file holds none as it is: this one was written as an escape.
                        cx.report(Kind::ControlCharacter { code }, span);
                        return None;
                    }
                    Some((Spanned::new(name.into_inner().into_owned(), span), located(cx, value)))
                })
                .collect(),
            Some(value) => {
                wrong(cx, key, Expected::Table, value.span);
                Vec::new()
            }
        }
    }

    /// Lists the values of a list that are texts or tables.
    pub(super) fn texts_or_tables(&mut self, cx: &mut Context<'_>, key: &'static str) -> Vec<TextOrTable<'i>> {
        let Some(value) = self.take(cx, key) else { return Vec::new() };
        let (FieldType::Figures(schema) | FieldType::Targets(schema)) = self.field_type(key) else {
            unreachable!("`{key}` takes texts or tables")
        };
        let DeValue::Array(list) = value.value else {
            no_list(cx, key, value, Expected::Texts);
            return Vec::new();
        };
        list.into_iter()
            .filter_map(|value| {
                let value = located(cx, value);
                match value.value {
                    DeValue::String(_) => string(cx, key, value, Expected::TextOrTable).map(TextOrTable::Text),
                    _ => opened(cx, key, value, schema, Expected::TextOrTable).map(TextOrTable::Table),
                }
            })
            .collect()
    }

    /// Reads a date, or opens the table of two that stands in its place.
    pub(super) fn date_or_table(&mut self, cx: &mut Context<'_>, key: &'static str) -> Option<DateOrTable<'i>> {
        let value = self.take(cx, key)?;
        let FieldType::Validity(schema) = self.field_type(key) else { unreachable!("`{key}` is a validity") };
        match value.value {
            DeValue::Table(_) => opened(cx, key, value, schema, Expected::Validity).map(DateOrTable::Table),
            _ => date(cx, key, &value, Expected::Validity).map(DateOrTable::Date),
        }
    }
}

/// A text, or a table that says more.
pub(super) enum TextOrTable<'i> {
    /// A text.
    Text(Spanned<String>),
    /// A table.
    Table(Fields<'i>),
}

/// A date, or a table of two.
pub(super) enum DateOrTable<'i> {
    /// A date.
    Date(Spanned<PartialDate>),
    /// A table.
    Table(Fields<'i>),
}

/// Reads a list of texts out of a value.
pub(super) fn texts(cx: &mut Context<'_>, key: &str, value: Value<'_>, expected: Expected) -> Box<[Spanned<String>]> {
    let DeValue::Array(list) = value.value else {
        no_list(cx, key, value, expected);
        return Box::default();
    };
    let texts = list.into_iter().filter_map(|value| {
        let value = located(cx, value);
        if is_empty(&value.value) { None } else { string(cx, key, value, expected) }
    });
    into_exact_slice(texts.collect())
}

/// Reads a text out of a value, its blanks folded.
pub(super) fn string(cx: &mut Context<'_>, key: &str, value: Value<'_>, expected: Expected) -> Option<Spanned<String>> {
    match value.value {
        DeValue::String(text) => {
            if is_long(cx, key, &text, &LINE, value.span) {
                return None;
            }
            // No-break blanks are kept: people put them between a number and its unit on purpose.
            let is_blank = |byte: &u8| matches!(byte, b' ' | b'\t' | b'\n' | b'\r');
            let bytes = text.as_bytes();
            let folds = bytes.first().is_some_and(is_blank)
                || bytes.last().is_some_and(is_blank)
                || bytes.windows(2).any(|pair| is_blank(&pair[0]) && (pair[0] != b' ' || is_blank(&pair[1])));
            let text = if folds {
                let words = text.split([' ', '\t', '\n', '\r']).filter(|word| !word.is_empty());
                words.collect::<Vec<_>>().join(" ")
            } else {
                text.into_owned()
            };
            if let Some(code) = forbidden(&text) {
                // The file holds none as it is: this one was written as an escape.
                cx.report(Kind::ControlCharacter { code }, value.span);
                return None;
            }
            if is_placeholder(&text) && !cx.is_broken(value.span) {
                cx.report(Kind::Placeholder { written: text }, value.span);
                return None;
            }
            Some(Spanned::new(text, value.span))
        }
        _ => {
            wrong(cx, key, expected, value.span);
            None
        }
    }
}

/// Reports a text of more characters than its place takes; returns whether it is one.
fn is_long(cx: &mut Context<'_>, key: &str, text: &str, limit: &Limit, span: Span) -> bool {
    // There are never more characters than bytes.
    if text.len() <= limit.most || cx.is_broken(span) {
        return false;
    }
    let length = text.chars().count();
    let is_long = length > limit.most;
    if is_long {
        cx.report(Kind::LongText { key: key.to_owned(), length, most: limit.most }, span);
    }
    is_long
}

/// Reports a field with more entries than it may have, at the first of those, and takes them away, so that nothing that
/// follows costs more than the limit.
fn cut_to_limit(cx: &mut Context<'_>, field: &Field, value: &mut Value<'_>) {
    let Some(limit) = field.limit() else { return };
    let (count, first) = match &mut value.value {
        DeValue::Array(list) if list.len() > limit.most => {
            let (count, first) = (list.len(), list.get(limit.most).map(TomlSpanned::span));
            let whole = std::mem::replace(list, DeArray::new());
            whole.into_iter().take(limit.most).for_each(|entry| list.push(entry));
            (count, first)
        }
        DeValue::Table(table) if table.len() > limit.most && field.field_type.is_map() => {
            let count = table.len();
            let mut spans: Vec<_> = table.keys().map(TomlSpanned::span).collect();
            spans.sort_unstable_by_key(|span| span.start);
            let first = spans[limit.most].clone();
            *table = std::mem::take(table).into_iter().filter(|(key, _)| key.span().start < first.start).collect();
            (count, Some(first))
        }
        _ => return,
    };
    // What was taken away may be what others refer to.
    cx.lost_ids = true;
    let span = first.map_or(value.span, |first| cx.span(first));
    cx.report(Kind::TooMany { what: Many::Entries(field.key.to_owned()), count, most: limit.most }, span);
}

/// Reports a value where a list of texts should be: a text only lacks its brackets.
fn no_list(cx: &mut Context<'_>, key: &str, value: Value<'_>, expected: Expected) {
    match value.value {
        DeValue::String(text) if !cx.is_broken(value.span) => {
            let kind = Kind::MissingBrackets { key: key.to_owned(), written: text.trim().to_owned() };
            cx.report(kind, value.span);
        }
        _ => wrong(cx, key, expected, value.span),
    }
}

/// The letters of a day: `2026-09-24`.
const DATE_CHARS: usize = 10;

/// Returns whether a text is a day with a time of midnight, which is how forms for editors (Decap, Sveltia) write a
/// day.
fn is_midnight(text: &str) -> bool {
    let Some((day, time)) = text.split_once(['T', ' ']) else { return false };
    let zone = time.find(['Z', '+', '-']).unwrap_or(time.len());
    let clock: Vec<&str> = time[..zone].split([':', '.']).collect();
    let is_zero = |part: &&str| !part.is_empty() && part.bytes().all(|digit| digit == b'0');
    let is_zone = time[zone..].bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'Z' | b'+' | b'-' | b':'));
    day.len() == DATE_CHARS && day.is_ascii() && clock.len() > 1 && clock.iter().all(is_zero) && is_zone
}

fn date(cx: &mut Context<'_>, key: &str, value: &Value<'_>, expected: Expected) -> Option<Spanned<PartialDate>> {
    let written = match &value.value {
        DeValue::Datetime(datetime) if datetime.time.is_none() => datetime.date?.to_string(),
        DeValue::Datetime(datetime) if is_midnight(&datetime.to_string()) => datetime.date?.to_string(),
        // The day in another time zone need not be the day here.
        DeValue::Datetime(datetime) if datetime.offset.is_some() => {
            if !cx.is_broken(value.span) {
                cx.report(Kind::BadDate { suggestion: None, written: datetime.to_string() }, value.span);
            }
            return None;
        }
        DeValue::Datetime(datetime) => {
            let (written, suggestion) = (datetime.to_string(), datetime.date.map(|date| date.to_string()));
            if !cx.is_broken(value.span) {
                cx.report(Kind::BadDate { suggestion, written }, value.span);
            }
            return None;
        }
        DeValue::String(text) if is_midnight(text.trim()) => text.trim()[..DATE_CHARS].to_owned(),
        DeValue::String(text) => text.trim().to_owned(),
        _ => {
            let raw = cx.text.get(value.span.range()).unwrap_or_default();
            let right = (expected == Expected::Validity).then(|| validity_line(key, raw)).flatten();
            wrong_with(cx, key, expected, value.span, right);
            return None;
        }
    };
    match PartialDate::parse(&written) {
        Some(date) => Some(Spanned::new(date, value.span)),
        None if cx.is_broken(value.span) => None,
        None => {
            let suggestion = repaired(&written);
            let is_day = written.len() == 10 && written.chars().all(|c| c.is_ascii_digit() || c == '-');
            let kind = match expected {
                Expected::Validity if suggestion.is_none() && !is_day => {
                    Kind::WrongType { key: key.to_owned(), expected, instead: validity_line(key, &written) }
                }
                _ => Kind::BadDate { suggestion, written },
            };
            cx.report(kind, value.span);
            None
        }
    }
}

/// Reads an identifier out of a text.
pub(super) fn identifier(cx: &mut Context<'_>, text: Spanned<String>) -> Option<Spanned<Slug>> {
    match cx.identifier(&text.value) {
        Some(slug) => Some(Spanned::new(slug, text.span)),
        None if cx.is_broken(text.span) => {
            cx.lost_ids = true;
            None
        }
        None => {
            cx.lost_ids = true;
            let unfit = unfit_id(&text.value);
            let known = if cx.diagnostics.may_seek() { cx.known_id(&text.value) } else { None };
            let slug = Slug::from_text(&text.value).map(|slug| slug.to_string()).filter(|id| unfit_id(id).is_none());
            // What a title becomes as an id is rarely the id that the promise gives an activity.
            let is_row = cx.root.name == schema::FOLLOW_UP.name;
            let slug = slug.filter(|slug| !is_row || !slug.contains('-'));
            let meant = known.is_some() || (is_row && slug.is_none());
            cx.report(Kind::BadId { written: text.value, unfit, suggestion: known.or(slug), meant }, text.span);
            None
        }
    }
}

fn word(cx: &mut Context<'_>, key: &str, text: &Spanned<String>, allowed: &'static [Choice]) -> Option<&'static str> {
    let keys = || allowed.iter().map(|word| word.key);
    let found = keys().find(|word| *word == text.value);
    if found.is_none() {
        let translated = translated_word(&text.value, allowed);
        let nearest = translated.or_else(|| suggest::nearest(&text.value, keys()));
        let suggestion = nearest.map(str::to_owned);
        let allowed = keys().map(str::to_owned).collect();
        let written = text.value.clone();
        cx.report(Kind::UnknownWord { key: key.to_owned(), written, suggestion, allowed }, text.span);
    }
    found
}

fn opened<'i>(
    cx: &mut Context<'_>,
    key: &str,
    value: Value<'i>,
    schema: &'static Table,
    expected: Expected,
) -> Option<Fields<'i>> {
    match value.value {
        DeValue::Table(table) => Some(Fields::open(cx, table, schema, value.span)),
        _ => {
            wrong(cx, key, expected, value.span);
            None
        }
    }
}

fn wrong(cx: &mut Context<'_>, key: &str, expected: Expected, span: Span) {
    // A number in a list of figures is repeated with what is counted.
    let raw = cx.text.get(span.range()).unwrap_or_default().trim_matches(['[', ']', ' ']);
    let is_number = !raw.is_empty() && raw.bytes().all(|byte| byte.is_ascii_digit());
    let is_counted = matches!(key, "figures" | "targets") && is_number;
    let right = is_counted.then(|| format!("{key} = [\"{raw} tillfällen\"]"));
    wrong_with(cx, key, expected, span, right);
}

fn wrong_with(cx: &mut Context<'_>, key: &str, expected: Expected, span: Span, instead: Option<String>) {
    if !cx.is_broken(span) {
        let written = cx.text.get(span.range()).unwrap_or_default();
        let instead = instead.or_else(|| in_type(written, expected).map(|value| format!("{key} = {value}")));
        cx.report(Kind::WrongType { key: key.to_owned(), expected, instead }, span);
    }
}

/// Writes a value in the type that is expected, where what is meant is certain: `2025` for `"2025"`.
fn in_type(written: &str, expected: Expected) -> Option<String> {
    let quoted = written.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    let is_plain = |text: &str| !text.is_empty() && !text.contains(['"', '\\', '\n', '[', '{']);
    match (expected, quoted) {
        (Expected::Whole, Some(text)) => {
            // "30 dagar": what is counted says the field already.
            let counted = text.trim().trim_end_matches(|c: char| c.is_alphabetic());
            let digits: String = counted.split_whitespace().collect();
            digits.parse::<i64>().ok().map(|number| number.to_string())
        }
        (Expected::Flag, Some(text)) => match &*text.trim().to_lowercase() {
            "true" | "ja" | "yes" => Some("true".to_owned()),
            "false" | "nej" | "no" => Some("false".to_owned()),
            _ => None,
        },
        (Expected::Text, None) if is_plain(written) => Some(format!("\"{written}\"")),
        (Expected::Texts, Some(text)) if is_plain(text) => Some(format!("[{written}]")),
        _ => None,
    }
}

/// The whole line for texts, or a table without brackets, where a list of tables belongs: with a title or an address.
fn as_tables(cx: &Context<'_>, key: &str, value: &Value<'_>, schema: &'static Table) -> Option<String> {
    let has_field = |name: &str| schema.field(name).is_some();
    let texts: Vec<&str> = match &value.value {
        DeValue::Table(_) if schema::find(key, Some(Expected::Tables)).is_some_and(|field| !field.has_header()) => {
            return Some(format!("{key} = [{}]", cx.text.get(value.span.range())?));
        }
        _ if !has_field("title") => return None,
        DeValue::String(text) => vec![text],
        DeValue::Array(list) if !list.is_empty() => {
            list.iter().map(|part| part.get_ref().as_str()).collect::<Option<_>>()?
        }
        _ => return None,
    };
    let is_url = |text: &str| url_flaw(text).is_none() && has_field("url");
    let is_file = |text: &&str| is_attachment(text) && !is_url(text);
    // A file that is published here is a document of ours, not a source elsewhere.
    let key = if key == "sources" && texts.iter().any(is_file) { "documents" } else { key };
    let table = |text: &&str| match text {
        text if is_url(text) => format!("{{ title = \"…\", url = \"{text}\" }}"),
        text if is_file(text) && (has_field("file") || key == "documents") => {
            format!("{{ title = \"…\", file = \"{text}\" }}")
        }
        text => format!("{{ title = \"{text}\" }}"),
    };
    Some(format!("{key} = [{}]", texts.iter().map(table).collect::<Vec<_>>().join(", ")))
}

/// Returns whether an address is that of a computer that nobody outside can reach.
fn is_local_url(url: &str) -> bool {
    let rest = url.split_once("://").map_or("", |(_, rest)| rest);
    is_local(rest.split(['/', '?', '#']).next().unwrap_or_default())
}

/// Returns whether a key is one of an outcome, in a table that has outcomes.
fn is_of_outcome(table: &Table, key: &str) -> bool {
    table.field("outcome").is_some() && schema::OUTCOME.field(key).is_some()
}

fn located<'i>(cx: &Context<'_>, value: TomlSpanned<DeValue<'i>>) -> Value<'i> {
    let span = cx.span(value.span());
    Spanned::new(value.into_inner(), span)
}

/// Returns whether a text is what a template leaves to be filled in.
fn is_placeholder(text: &str) -> bool {
    let text = text.trim();
    matches!(text, "…" | "..." | "[…]" | "https://…" | "https://..." | "https://" | "http://")
}

/// An empty text, list or table means that nothing was said, so that a file filled in beforehand passes.
fn is_empty(value: &DeValue<'_>) -> bool {
    match value {
        DeValue::String(text) => text.trim().is_empty(),
        DeValue::Array(list) => list.is_empty(),
        DeValue::Table(table) => table.is_empty(),
        _ => false,
    }
}

fn unknown(root: &'static Table, schema: &'static Table, key: String, is_table: bool) -> Kind {
    if !std::ptr::eq(root, schema) && root.field(&key).is_some() {
        return Kind::MisplacedKey { key, table: schema.name.to_owned() };
    }
    let known: Vec<&'static str> = schema.fields.iter().map(|field| field.key).collect();
    let english = translation(&key);
    let translated = english.filter(|english| known.contains(english));
    // A word that surely means a field of another table is nothing near in this one.
    let headed = || root.fields.iter().filter(|field| field.has_header()).filter_map(|field| field.field_type.table());
    let is_common = |key: &&str| ["id", "name", "title", "text", "kind", "url", "email", "phone", "note"].contains(key);
    let others = || std::iter::once(root).chain(headed());
    let elsewhere = english
        .filter(|english| !is_common(english))
        .filter(|english| others().any(|table| table.field(english).is_some()));
    let outcome = (is_table && known.contains(&"outcome")).then_some("outcome");
    let nearest = || suggest::nearest(&key, known.iter().copied()).filter(|_| !is_of_outcome(schema, &key));
    // The key of another table of this file, right or nearly so. Those of an outcome have words of their own.
    let of_another = || {
        // Messages name one home of a key, which may be in files of another kind, or else the top of the file.
        let is_home =
            |table: &Table, home: &str| table.name == home || !(table.name.starts_with('[') || home.starts_with('['));
        let is_here = |key: &&str| {
            let home = schema::home(key).map_or("", |home| home.name);
            others().any(|table| table.field(key).is_some() && is_home(table, home))
        };
        let keys = others().flat_map(|table| table.fields).map(|field| field.key).filter(|known| !is_common(known));
        let mut near = keys.filter(|known| suggest::near(&key, known));
        near.find(is_here).filter(|_| !is_of_outcome(schema, &key))
    };
    let suggestion = translated.or(elsewhere).or(outcome).or_else(nearest).or_else(of_another);
    let suggestion = suggestion.map(str::to_owned);
    Kind::UnknownKey { key, table: schema.name, suggestion, known }
}

/// The word that a Swedish one surely stands for: what it means, or another word for that.
fn translated_word(written: &str, allowed: &'static [Choice]) -> Option<&'static str> {
    let written = fold(written);
    let other = match written.as_str() {
        "kommunen" => "municipality",
        "stadsdel" | "kommundel" | "tatort" => "district",
        "lokalpolisomrade" => "police-area",
        "polis" => "police",
        "bostadsbolaget" => "housing",
        "kvartalsvis" => "quarter",
        "halvarsvis" => "half-year",
        "arlig" | "arligen" => "year",
        "myndighet" => "official",
        _ => "",
    };
    let means = |word: &Choice| word.key == other || fold(word.meaning(Lang::Sv)) == written;
    allowed.iter().find(|word| means(word)).map(|word| word.key)
}

/// A title as it should be, where it has signs of Markdown or HTML in it, which pages would show.
fn without_markup(title: &str) -> Option<String> {
    let is_tag = |at: usize| {
        let inside = title[at + 1..].split_once('>').map(|(inside, _)| inside.trim_start_matches('/'));
        inside.is_some_and(|inside| inside.len() < 12 && inside.starts_with(|c: char| c.is_ascii_alphabetic()))
    };
    let has_tag = title.match_indices('<').any(|(at, _)| is_tag(at));
    let has_bold = ["**", "__"].into_iter().any(|sign| title.matches(sign).count() > 1);
    if !has_tag && !has_bold {
        return None;
    }
    let mut bare = title.replace("**", "").replace("__", "");
    while let Some((at, end)) = bare.find('<').zip(bare.find('>')).filter(|(at, end)| at < end) {
        bare.replace_range(at..=end, "");
    }
    Some(bare)
}

/// The key that a Swedish word surely stands for.
pub(super) fn translation(written: &str) -> Option<&'static str> {
    Some(match fold(written).as_str() {
        "adress" | "lank" | "webbadress" => "url",
        "aktivitet" | "aktiviteter" | "activities" | "atgard" | "atgarder" | "insats" | "insatser" => "activity",
        "anledning" => "reason",
        "anmarkning" | "kommentar" | "anteckning" | "not" => "note",
        "ansvar" | "ansvarig" | "ansvariga" => "responsible",
        "beskrivning" => "description",
        "datum" | "dag" => "date",
        "attachments" | "bilaga" | "bilagor" | "dokument" | "handling" | "handlingar" => "documents",
        "e post" | "epost" | "mejl" => "email",
        "enhet" => "unit",
        "fil" => "file",
        "fokus" | "fokusomrade" | "fokusomraden" => "focus",
        "forlanger" | "forlangning" => "extends",
        "foljer" | "foljer pa" => "follows",
        "andrat" | "andring" | "andringar" => "changes",
        "fran" | "start" => "from",
        "galler" | "giltig" | "giltighet" => "valid",
        "kalla" | "kallor" => "sources",
        "kontakt" | "kontakter" => "contact",
        "roll" | "befattning" => "role",
        "telefon" | "telefonnummer" => "phone",
        "kod" | "kommunkod" => "code",
        "kommun" | "inom" => "within",
        "lage" => "status",
        "lan" => "county",
        "lofte" | "loften" => "pledge",
        "mal" | "malvarde" | "malvarden" => "targets",
        "namn" => "name",
        "nyckeltal" | "indikator" | "indikatorer" => "indicator",
        "nasta" | "framat" => "next",
        "oforandrad" | "oforandrat" => "unchanged",
        "ort" => "place",
        "orsak" | "skal" | "varfor" => "reason",
        "pahittad" | "pahittat" => "invented",
        "part" | "parter" => "party",
        "plats" | "platser" => "places",
        "polisomrade" | "lokalpolisomrade" => "police_area",
        "publicerad" | "publicerat" | "publiceringsdatum" => "published",
        "rattelse" | "rattelser" => "corrections",
        "rubrik" | "titel" => "title",
        "siffror" | "tal" | "antal" => "figures",
        "slut" | "till" => "to",
        "sort" | "typ" => "kind",
        "sprak" => "language",
        "tema" => "theme",
        "uppdaterad" | "andrad" => "updated",
        "undertecknad" | "undertecknat" => "signed",
        "utfall" | "resultat" => "outcome",
        "utgava" | "utgavor" => "edition",
        "utgivare" => "publisher",
        "utkast" => "draft",
        _ => return None,
    })
}
