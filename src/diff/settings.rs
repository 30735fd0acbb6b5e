//! Settings that no other part of the comparison is about.
//!
//! The tables of the format say which there are, so that none is forgotten: what is not named in [`COMPARED`] is compared
//! as it is written.

use super::excerpt::shortened;
use super::{Change, ChangeKind, Comparer};
use crate::locale::{date, phrase};
use crate::parse::front_matter;
use crate::schema::{FOLLOW_UP, Field, FieldType, PAGE, PLACE, PROMISE, SITE, Table};
use crate::source::FileId;
use crate::value::{Lang, PartialDate};
use toml::Value;

/// By the name of its table, what other parts of the comparison are about, and what no page shows.
const COMPARED: [(&Table, &[&str]); 5] = [
    (
        &SITE,
        &[
            "format",
            "title",
            "base_url",
            "publisher.name",
            "publisher.contact_url",
            "publisher.email",
            "contact",
            "reporting.grace_days",
            "edition.id",
            "edition.theme",
            "edition.path",
            "edition.title",
            "focus",
        ],
    ),
    (&PLACE, &["name", "county", "aliases", "allow"]),
    (
        &PROMISE,
        &[
            "title",
            "valid",
            "schedule",
            "published",
            "updated",
            "extends",
            "places",
            "sources",
            "basis",
            "signed",
            "note",
            "corrections",
            "party.id",
            "party.name",
            "party.signatory",
            "focus",
            "pledge.id",
            "pledge.text",
            "pledge.focus",
            "pledge.responsible",
            "pledge.targets",
            "activity",
            "aliases",
            "allow",
        ],
    ),
    (
        &FOLLOW_UP,
        &["period", "published", "updated", "corrections", "partial", "sources", "note", "outcome", "aliases", "allow"],
    ),
    (&PAGE, &["title", "aliases", "allow"]),
];

impl Comparer<'_> {
    /// What differs between the settings of a file of before and one of now, which both are of the kind of `table`.
    pub(super) fn settings(&self, table: &'static Table, before: FileId, now: FileId) -> Vec<Change> {
        let (old, new) = (self.old.sources.text(before), self.new.sources.text(now));
        if old == new {
            return Vec::new();
        }
        let (Some(old), Some(new)) = (settings(table, old), settings(table, new)) else { return Vec::new() };
        let compared = COMPARED.iter().find(|(of, _)| of.name == table.name).map_or(&[][..], |(_, keys)| keys);
        let mut walk = Walk { compared, lang: self.lang, changes: Vec::new() };
        walk.tables(Some(table), &Path::default(), &old, &new);
        walk.changes
    }
}

fn settings(table: &Table, text: &str) -> Option<toml::Table> {
    let text = if table.name == SITE.name { text.trim_start_matches('\u{feff}') } else { front_matter(text)? };
    text.parse().ok()
}

/// Where a setting stands: as [`COMPARED`] names it, and with the ids of the tables that it stands in.
#[derive(Debug, Clone, Default)]
struct Path {
    key: String,
    shown: String,
    /// The field that holds the table, where the format knows it.
    holder: Option<&'static Field>,
}

impl Path {
    fn with(&self, key: &str) -> Self {
        let joint = if self.key.is_empty() { "" } else { "." };
        Self { key: format!("{}{joint}{key}", self.key), shown: format!("{}{joint}{key}", self.shown), ..*self }
    }

    fn inside(&self, holder: Option<&'static Field>) -> Self {
        Self { holder, ..self.clone() }
    }

    /// The same in the table of a list that has this id.
    fn of_id(&self, id: &str) -> Self {
        Self { shown: format!("{}.{id}", self.shown), ..self.clone() }
    }

    /// What a field here is for: `Myndigheten som utövar tillsyn: orden`. A table that stands in no other is named by the
    /// purposes of its fields.
    fn purpose(&self, field: &Field, lang: Lang) -> String {
        let own = first_clause(field.purpose(lang));
        match self.holder {
            Some(holder) if self.shown.matches('.').count() > 1 => {
                format!("{}: {}", first_clause(holder.purpose(lang)), phrase::inside(own))
            }
            _ => own.to_owned(),
        }
    }
}

struct Walk {
    compared: &'static [&'static str],
    lang: Lang,
    changes: Vec<Change>,
}

impl Walk {
    fn tables(&mut self, table: Option<&'static Table>, path: &Path, old: &toml::Table, new: &toml::Table) {
        let only_new = new.keys().filter(|key| !old.contains_key(*key));
        for key in old.keys().chain(only_new) {
            self.values(table, key, &path.with(key), old.get(key), new.get(key));
        }
    }

    fn values(
        &mut self,
        table: Option<&'static Table>,
        key: &str,
        path: &Path,
        old: Option<&Value>,
        new: Option<&Value>,
    ) {
        if old == new || self.compared.contains(&path.key.as_str()) {
            return;
        }
        let field = table.and_then(|table| table.field(key));
        let inner = field.and_then(|field| field.field_type.table());
        let empty = toml::Table::new();
        match (old, new) {
            (Some(Value::Table(old)), Some(Value::Table(new))) => self.tables(inner, &path.inside(field), old, new),
            (Some(Value::Table(old)), None) => self.tables(inner, &path.inside(field), old, &empty),
            (None, Some(Value::Table(new))) => self.tables(inner, &path.inside(field), &empty, new),
            // One that comes or goes is named by its title.
            (Some(Value::Array(all)), None) | (None, Some(Value::Array(all))) if have_ids(all) => {}
            (Some(Value::Array(old)), Some(Value::Array(new))) if have_ids(old) && have_ids(new) => {
                for new in new.iter().filter_map(Value::as_table) {
                    let id = id_of(new);
                    if let Some(old) = old.iter().filter_map(Value::as_table).find(|old| id_of(old) == id) {
                        self.tables(inner, &path.inside(field).of_id(id.unwrap_or_default()), old, new);
                    }
                }
            }
            _ => {
                let purpose = field.map(|field| path.purpose(field, self.lang));
                let words = |value: &Value| self.words(field.map(|field| &field.field_type), value);
                let (before, after) = (old.map(words), new.map(words));
                let kind = ChangeKind::Setting { key: path.shown.clone(), purpose, before, after };
                self.changes.push(Change::note(kind));
            }
        }
    }

    /// A value as a sentence can quote it: with the words of people where the file has keys.
    fn words(&self, field_type: Option<&FieldType>, value: &Value) -> String {
        match (value, self.lang) {
            (Value::String(text), _) => {
                let choice = field_type.into_iter().flat_map(|one| one.choices()).find(|choice| choice.key == text);
                let meaning = choice.map(|choice| choice.meaning(self.lang)).filter(|words| !words.is_empty());
                let day = || PartialDate::parse(text).map(|day| date::print(day, self.lang));
                let is_date = matches!(field_type, Some(FieldType::Date));
                meaning.map(str::to_owned).or_else(|| day().filter(|_| is_date)).unwrap_or_else(|| shortened(text))
            }
            (Value::Boolean(true), Lang::Sv) => "ja".to_owned(),
            (Value::Boolean(false), Lang::Sv) => "nej".to_owned(),
            (Value::Boolean(true), Lang::En) => "yes".to_owned(),
            (Value::Boolean(false), Lang::En) => "no".to_owned(),
            (Value::Datetime(day), _) => {
                let day = day.to_string();
                PartialDate::parse(&day).map_or(day, |day| date::print(day, self.lang))
            }
            (Value::Array(list), _) => {
                let joint = if list.iter().any(Value::is_table) { "; " } else { ", " };
                list.iter().map(|one| self.words(field_type, one)).collect::<Vec<_>>().join(joint)
            }
            (Value::Table(table), _) => {
                let inner = field_type.and_then(FieldType::table);
                let of = |key: &str| inner.and_then(|inner| inner.field(key)).map(|field| &field.field_type);
                table.iter().map(|(key, one)| self.words(of(key), one)).collect::<Vec<_>>().join(", ")
            }
            (value, _) => shortened(&value.to_string()),
        }
    }
}

fn have_ids(list: &[Value]) -> bool {
    list.iter().all(|item| item.as_table().is_some_and(|table| id_of(table).is_some()))
}

fn id_of(table: &toml::Table) -> Option<&str> {
    table.get("id").and_then(Value::as_str)
}

/// What a field is for as far as a sentence can begin with it: without what is added after it.
fn first_clause(purpose: &str) -> &str {
    let end = [". ", "; ", ": "].iter().filter_map(|joint| purpose.find(joint)).min();
    &purpose[..end.unwrap_or(purpose.len())]
}

#[cfg(test)]
mod tests {
    use super::COMPARED;
    use crate::schema::Table;

    #[test]
    fn what_is_compared_elsewhere_is_in_the_format() {
        for (table, keys) in COMPARED {
            for key in keys {
                let parts = key.split('.');
                let mut inner: Option<&Table> = Some(table);
                for part in parts {
                    let field = inner.and_then(|table| table.field(part));
                    assert!(field.is_some(), "{}: {key}", table.name);
                    inner = field.and_then(|field| field.field_type.table());
                }
            }
        }
    }
}
