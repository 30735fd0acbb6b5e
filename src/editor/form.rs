//! The form of a file, made of the tables of the format: what there is to fill in, in which order, and what helps.

use super::body::BodyLayout;
use crate::locale::{period, phrase, status};
use crate::model::{Outcome, Promise, PromiseId, Row, Site};
use crate::schema::{Choice, Field, FieldType, Referent, Table};
use crate::source::SourcePath;
use crate::value::{Lang, Period, Slug, Status};
use serde_json::{Value, json};

/// The statuses that ask for a reason, and those that ask for what comes next.
const ASK_WHY: &[Status] = &[Status::Partly, Status::NotStarted, Status::Postponed, Status::NotDone];
const ASK_NEXT: &[Status] = &[Status::Partly, Status::NotStarted, Status::Postponed];

/// Describes the fields of a table, and those of the tables inside it.
pub(super) fn fields(table: &Table, lang: Lang) -> Value {
    table.fields.iter().map(|one| field(one, lang)).collect()
}

fn field(field: &Field, lang: Lang) -> Value {
    let mut described = json!({
        "key": field.key,
        "label": field.purpose(lang),
        "type": kind(&field.field_type),
        "required": field.required,
        "example": field.line(),
    });
    let choices = field.field_type.choices();
    if !choices.is_empty() {
        let choice = |choice: &Choice| json!({ "key": choice.key, "label": choice.meaning(lang) });
        described["choices"] = choices.iter().map(choice).collect();
    }
    if let FieldType::PromiseId = field.field_type {
        described["refers_to"] = "promises".into();
    }
    if let FieldType::Reference(to) | FieldType::References(to) = field.field_type {
        described["refers_to"] = referent(to).into();
    }
    if let FieldType::Status = field.field_type {
        let choice = |status: Status| {
            json!({
                "key": status.key(),
                "label": status::label(status, lang),
                "asks_why": ASK_WHY.contains(&status),
                "asks_next": ASK_NEXT.contains(&status),
            })
        };
        described["choices"] = Status::ALL.into_iter().map(choice).collect();
    }
    if let Some(inner) = field.field_type.table() {
        described["fields"] = fields(inner, lang);
    }
    described
}

/// What a field refers to: the name of the table in the same file, or of what the site has.
fn referent(to: Referent) -> &'static str {
    match to {
        Referent::Party => "party",
        Referent::Pledge => "pledge",
        Referent::Focus => "focus",
        Referent::Subject => "subjects",
        Referent::Place => "places",
        Referent::Edition => "editions",
    }
}

/// What the site has that a file may refer to, by what it is: ids with their titles.
pub(super) fn known(site: &Site, own: &SourcePath) -> Value {
    let places = site.places.iter().map(|(id, place)| json!([id.as_str(), place.name]));
    let place = |id: &PromiseId| site.places.get(&id.place).map(|place| place.name.as_str()).unwrap_or_default();
    let promises = site.promises.values().filter(|promise| Some(promise.id.to_string()) != promise_of(own));
    let promises = promises.map(|one| json!([one.id.to_string(), format!("{}, {}", place(&one.id), one.title)]));
    let subjects = site.config.subjects.iter().map(|(id, subject)| json!([id.as_str(), subject.title]));
    json!({
        "places": places.collect::<Value>(),
        "promises": promises.collect::<Value>(),
        "subjects": subjects.collect::<Value>(),
    })
}

/// The id of the promise that a file is of.
fn promise_of(path: &SourcePath) -> Option<String> {
    path.as_str().strip_prefix("content/")?.strip_suffix("/promise.md").map(str::to_owned)
}

/// What a field takes, by the name that the script of the form knows it by.
fn kind(field_type: &FieldType) -> &'static str {
    match field_type {
        FieldType::Text => "text",
        FieldType::Markdown => "markdown",
        FieldType::Url => "url",
        FieldType::Email => "email",
        FieldType::Color => "color",
        FieldType::Path => "path",
        FieldType::Flag => "flag",
        FieldType::Whole(..) => "whole",
        FieldType::Date => "date",
        FieldType::Id => "id",
        FieldType::Reference(Referent::Subject) => "subject",
        FieldType::Reference(_) => "reference",
        FieldType::References(_) => "references",
        FieldType::PromiseId => "promise",
        FieldType::Texts => "texts",
        FieldType::Choice(_) => "choice",
        FieldType::Choices(_) => "choices",
        FieldType::Status => "status",
        FieldType::Table(_) => "table",
        FieldType::Tables(_) => "tables",
        FieldType::TableMap(_) => "map",
        FieldType::TextMap => "texts-by-id",
        FieldType::TextsMap => "lists-by-id",
        FieldType::Validity(_) => "validity",
        FieldType::Figures(_) => "figures",
        FieldType::Targets(_) => "targets",
        FieldType::Codes => "codes",
    }
}

/// The order of the parts of a follow-up of this promise.
pub(super) fn layout(promise: &Promise) -> BodyLayout {
    let mut ids: Vec<String> = Vec::new();
    for (group, rows) in groups(promise) {
        let own = group.filter(|group| promise.row(group.as_str()).is_none());
        ids.extend(own.map(Slug::to_string));
        ids.extend(rows.into_iter().map(|row| row.id.to_string()));
    }
    BodyLayout { ids }
}

/// The rows of a promise by what they belong to, in the order that its page has.
fn groups(promise: &Promise) -> Vec<(Option<&Slug>, Vec<&Row>)> {
    let of =
        |group: Option<&Slug>| promise.rows.iter().filter(|row| promise.group_of(row) == group).collect::<Vec<_>>();
    let ids: Vec<&Slug> = match promise.is_by_focus() {
        true => promise.focus.iter().map(|focus| &focus.id).collect(),
        false => promise.pledges.iter().map(|pledge| &pledge.id).collect(),
    };
    let groups = ids.into_iter().map(|id| (Some(id), of(Some(id)))).chain([(None, of(None))]);
    groups.filter(|(id, rows)| id.is_some() || !rows.is_empty()).collect()
}

/// Describes the rows that a follow-up reports on: what was promised, its targets, what was said of it last.
pub(super) fn rows(promise: &Promise, own: Option<Period>, lang: Lang) -> Value {
    let title = |id: Option<&Slug>| match id {
        Some(id) if promise.is_by_focus() => {
            promise.focus.iter().find(|focus| focus.id == *id).map(|focus| focus.title.clone()).unwrap_or_default()
        }
        Some(id) => {
            let pledge = promise.pledges.iter().find(|pledge| pledge.id == *id);
            pledge.map(|pledge| pledge.title.clone().unwrap_or_else(|| pledge.text.plain())).unwrap_or_default()
        }
        None if promise.is_by_focus() => phrase::outside_focus(lang),
        None if promise.pledges.is_empty() => phrase::all_activities(lang),
        None => phrase::outside_pledges(lang),
    };
    let group = |(id, rows): (Option<&Slug>, Vec<&Row>)| {
        let rows: Value = rows.into_iter().map(|one| row(promise, one, own, lang)).collect();
        let about = id.filter(|id| promise.row(id.as_str()).is_none());
        json!({ "id": about.map(Slug::as_str), "title": title(id), "rows": rows })
    };
    groups(promise).into_iter().map(group).collect()
}

fn row(promise: &Promise, row: &Row, own: Option<Period>, lang: Lang) -> Value {
    let at = promise.row(row.id.as_str()).unwrap_or_default();
    let in_full = |target: &crate::value::Target| phrase::target_in_full(target, &target.figure.words, lang);
    let targets: Vec<String> = row.targets.iter().map(|one| in_full(&one.target)).collect();
    let responsible: Vec<&str> =
        row.responsible.iter().filter_map(|id| promise.party(id)).map(|party| party.name.as_str()).collect();
    let earlier = promise.follow_ups.iter().rev().filter(|follow_up| {
        own.is_none_or(|own| (follow_up.period.to, follow_up.period.days()) < (own.to, own.days()))
    });
    let last = earlier.into_iter().find_map(|follow_up| {
        let outcome = follow_up.outcomes[at].as_ref().filter(|outcome| outcome.is_reported() && !outcome.unchanged)?;
        let label = match (follow_up.name, &follow_up.label) {
            (Some(name), _) => period::in_text(name, lang),
            (None, Some(label)) => label.clone(),
            (None, None) => period::days(follow_up.period, lang),
        };
        Some(json!({ "period": label, "said": said(outcome, lang) }))
    });
    json!({
        "id": row.id.as_str(),
        "title": row.title,
        "text": row.text.plain(),
        "targets": targets,
        "responsible": responsible,
        "last": last,
    })
}

/// What was said last in few words: the status and the figures, or else the beginning of the text.
fn said(outcome: &Outcome, lang: Lang) -> String {
    let status = outcome.status.map(|status| status::label(status, lang).to_owned());
    let figures = outcome.figures.iter().map(|figure| phrase::figure(&figure.value, &figure.value.words, lang));
    let said: Vec<String> = status.into_iter().chain(figures).collect();
    if said.is_empty() { outcome.text.plain().chars().take(200).collect() } else { said.join("; ") }
}
