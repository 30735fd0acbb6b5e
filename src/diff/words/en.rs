//! English.

use crate::diff::{Excerpt, Kind, TextOf, Turn, Value};
use crate::locale::{status, words::list};
use crate::model::RowKind;
use crate::value::{Lang, Status};
use Turn::{Appears, Disappears};

pub(super) fn message(kind: &Kind) -> String {
    match kind {
        Kind::Place(Appears) => "The place is new.".to_owned(),
        Kind::Place(Disappears) => "The place disappears.".to_owned(),
        Kind::Promise(turn, follow_ups) => promise(*turn, *follow_ups),
        Kind::FollowUp { turn: Appears, told, rows, row_kind } => {
            format!("The follow-up is new. It tells of {told} of {}.", several(*rows, *row_kind))
        }
        Kind::FollowUp { turn: Disappears, told, rows, row_kind } => {
            format!("The follow-up disappears. It told of {told} of {}.", several(*rows, *row_kind))
        }
        Kind::Page(Appears) => "The page is new.".to_owned(),
        Kind::Page(Disappears) => "The page disappears.".to_owned(),
        Kind::Row(Appears, kind, title) => format!("The {} “{title}” is new.", row(*kind)),
        Kind::Row(Disappears, kind, title) => format!("The {} “{title}” disappears.", row(*kind)),
        Kind::Pledge(Appears, text) => format!("The pledge “{text}” is new."),
        Kind::Pledge(Disappears, text) => format!("The pledge “{text}” disappears."),
        Kind::Focus(Appears, title) => format!("The focus area “{title}” is new."),
        Kind::Focus(Disappears, title) => format!("The focus area “{title}” disappears."),
        Kind::Edition(Appears, title) => format!("The edition “{title}” is new."),
        Kind::Edition(Disappears, title) => format!("The edition “{title}” disappears, with all its pages."),
        Kind::Attachment(Appears, name) => format!("The file {name} is new."),
        Kind::Attachment(Disappears, name) => format!("The file {name} disappears."),
        Kind::AttachmentReplaced(name) => format!("The file {name} is replaced by another of the same name."),
        Kind::Value { what, before, after } => value(what, before.as_deref(), after.as_deref()),
        Kind::Status { row, before, after } => status_of(row, *before, *after),
        Kind::Figures { row, before, after } => numbers(("reported figure", "reported figures"), row, before, after),
        Kind::Targets { row, before, after } => numbers(("target", "targets"), row, before, after),
        Kind::Unchanged { row, now: true } => format!("“{row}” is now said to be unchanged."),
        Kind::Unchanged { row, now: false } => format!("“{row}” is no longer said to be unchanged."),
        Kind::Partial(true) => "It now says that only a part of the source is entered.".to_owned(),
        Kind::Partial(false) => "All of the source is entered now.".to_owned(),
        Kind::Text(of, excerpt) => text(of, excerpt),
        Kind::Correction(day, text) => format!("A correction of {day} is new: “{text}”"),
        Kind::Moved { from, to } => format!("The page moves from {from} to {to}, and the older address leads there."),
        Kind::AddressGone { addresses, now_at: None, .. } => {
            format!("{} {} nowhere any more.", list(addresses, Lang::En), lead(addresses))
        }
        Kind::AddressGone { addresses, now_at: Some(now), .. } => {
            let addresses_listed = list(addresses, Lang::En);
            format!("The page moves to {now}, but {addresses_listed} {} nowhere any more.", lead(addresses))
        }
        Kind::Theme(name) => format!("The theme “{name}” changes, so pages may look different."),
    }
}

pub(super) fn help(kind: &Kind) -> Option<String> {
    let help = match kind {
        Kind::Status { .. } | Kind::Figures { .. } => {
            "It has been published. Add a dated correction at the top of the file: \
             `corrections = [{ date = YYYY-MM-DD, text = \"What was wrong.\" }]`."
        }
        Kind::Targets { .. } => {
            "It has been published. Add a dated correction at the top of `promise.md`: \
             `corrections = [{ date = YYYY-MM-DD, text = \"What was wrong.\" }]`."
        }
        Kind::FollowUp { .. } => {
            "It has been published. Put the file back, or add a dated correction to `promise.md` that says why it is gone."
        }
        Kind::AddressGone { alias: Some(alias), now_at: Some(_), .. } => {
            return Some(format!("Add the older address to the file of the page: `aliases = [\"{alias}\"]`."));
        }
        Kind::AddressGone { alias: Some(alias), now_at: None, .. } => {
            return Some(format!(
                "Somebody may have linked there. Add the address to the file of the page that replaces it: `aliases = [\"{alias}\"]`."
            ));
        }
        Kind::AddressGone { alias: None, .. } => {
            "Somebody may have linked there. Put the file back, or give the new one the same name."
        }
        Kind::Value { what: Value::BaseUrl, .. } => "The older address must lead on to the new one.",
        Kind::Value { what: Value::EditionPath(_), .. } | Kind::Edition(..) => {
            "All links to the edition stop working. See to it that the older addresses lead on."
        }
        _ => return None,
    };
    Some(help.to_owned())
}

fn lead(addresses: &[String]) -> &'static str {
    if addresses.len() == 1 { "leads" } else { "lead" }
}

fn promise(turn: Turn, follow_ups: usize) -> String {
    let with = match follow_ups {
        0 => String::new(),
        1 => ", with one follow-up".to_owned(),
        n => format!(", with {n} follow-ups"),
    };
    match turn {
        Appears => format!("The promise is new{with}."),
        Disappears => format!("The promise disappears{with}."),
    }
}

fn row(kind: RowKind) -> &'static str {
    match kind {
        RowKind::Activity => "activity",
        RowKind::Pledge => "pledge",
    }
}

fn several(n: usize, kind: RowKind) -> String {
    match (n, kind) {
        (1, RowKind::Activity) => "1 activity".to_owned(),
        (n, RowKind::Activity) => format!("{n} activities"),
        (1, RowKind::Pledge) => "1 pledge".to_owned(),
        (n, RowKind::Pledge) => format!("{n} pledges"),
    }
}

fn status_of(row: &str, before: Option<Status>, after: Option<Status>) -> String {
    let label = |status| status::label(status, Lang::En);
    match (before, after) {
        (Some(before), Some(after)) => {
            format!("The status of “{row}” changes from {} to {}.", label(before), label(after))
        }
        (None, Some(after)) => format!("“{row}” gets the status {}. There was none before.", label(after)),
        (Some(before), None) => format!("“{row}” has no status any more. It was {}.", label(before)),
        (None, None) => String::new(),
    }
}

fn numbers((one, many): (&str, &str), row: &str, before: &[String], after: &[String]) -> String {
    let quoted = |list: &[String]| list.iter().map(|words| format!("“{words}”")).collect::<Vec<_>>();
    let (was, is) = (list(&quoted(before), Lang::En), list(&quoted(after), Lang::En));
    let what = if before.len().max(after.len()) == 1 { one } else { many };
    match (before.is_empty(), after.is_empty()) {
        (true, _) => format!("New {what} of “{row}”: {is}."),
        (_, true) => format!("No {many} of “{row}” any more: {was}."),
        _ => format!("The {what} of “{row}”: from {was} to {is}."),
    }
}

fn value(what: &Value, before: Option<&str>, after: Option<&str>) -> String {
    let what = name(what);
    match (before, after) {
        (Some(before), Some(after)) => format!("{what}: from “{before}” to “{after}”."),
        (None, Some(after)) => format!("{what}: added, “{after}”."),
        (Some(before), None) => format!("{what}: removed. It was “{before}”."),
        (None, None) => what,
    }
}

fn name(what: &Value) -> String {
    let name = match what {
        Value::SiteTitle => "The title of the site",
        Value::BaseUrl => "The address of the site",
        Value::Publisher => "The publisher",
        Value::Contact => "The contact",
        Value::Grace => "The number of days until a follow-up is due",
        Value::PlaceName => "The name of the place",
        Value::County => "The county",
        Value::PageTitle => "The title of the page",
        Value::PromiseTitle => "The title of the promise",
        Value::Validity => "The validity of the promise",
        Value::Schedule => "How often the promise is followed up",
        Value::Places => "The places of the promise",
        Value::Parties => "The parties",
        Value::Published => "The day of publication",
        Value::Updated => "The day of the last change",
        Value::Sources => "The source",
        Value::Basis => "What the promise rests on",
        Value::Signed => "The signature",
        Value::Period => "The period",
        Value::EditionTitle(title) => return format!("The title of the edition “{title}”"),
        Value::EditionPath(title) => return format!("The address of the edition “{title}”"),
        Value::EditionTheme(title) => return format!("The theme of the edition “{title}”"),
        Value::Subject(id) => return format!("The subject `{id}`"),
        Value::RowTitle(row) => return format!("The title of “{row}”"),
        Value::RowPledge(row) => return format!("The pledge that “{row}” belongs to"),
        Value::Responsible(row) => return format!("Who is responsible for “{row}”"),
        Value::FocusOf(row) => return format!("The focus area of “{row}”"),
        Value::FocusTitle(title) => return format!("The title of the focus area “{title}”"),
    };
    name.to_owned()
}

fn text(of: &TextOf, excerpt: &Excerpt) -> String {
    let of = match of {
        TextOf::Page => "The text of the page".to_owned(),
        TextOf::Closing => "The text at the end of the page".to_owned(),
        TextOf::Note => "The publisher's remark".to_owned(),
        TextOf::Row(row) => format!("The text about “{row}”"),
        TextOf::Reason(row) => format!("The reason of “{row}”"),
        TextOf::Next(row) => format!("What comes next of “{row}”"),
        TextOf::RowNote(row) => format!("The publisher's remark on “{row}”"),
        TextOf::Pledge(pledge) => format!("The text about the pledge “{pledge}”"),
        TextOf::Focus(focus) => format!("The text about the focus area “{focus}”"),
    };
    match excerpt {
        Excerpt::Added(words) => format!("{of} is added: “{words}”"),
        Excerpt::Removed(words) => format!("{of} is removed: “{words}”"),
        Excerpt::Changed(before, after) => format!("{of} changes: “{before}” becomes “{after}”"),
        Excerpt::Form => format!("{of} has the same words, but other links or another form."),
    }
}
