//! English.

use crate::diff::{ChangeKind, Excerpt, Fact, OrderOf, Presence, TextKind};
use crate::locale::{status, words::list};
use crate::model::RowKind;
use crate::value::{Lang, Status};
use Presence::{Added, Removed};

pub(super) fn message(kind: &ChangeKind) -> String {
    match kind {
        ChangeKind::Place(Added) => "The place is new.".to_owned(),
        ChangeKind::Place(Removed) => "The place is removed.".to_owned(),
        ChangeKind::Promise(presence, follow_ups) => promise(*presence, *follow_ups),
        ChangeKind::FollowUp { presence: Added, reported, rows, row_kind } => {
            format!("The follow-up is new. It reports on {reported} of {}.", several(*rows, *row_kind))
        }
        ChangeKind::FollowUp { presence: Removed, reported, rows, row_kind } => {
            format!("The follow-up is removed. It reported on {reported} of {}.", several(*rows, *row_kind))
        }
        ChangeKind::Page(Added) => "The page is new.".to_owned(),
        ChangeKind::Page(Removed) => "The page is removed.".to_owned(),
        ChangeKind::Row(Added, kind, title) => format!("The {} “{title}” is new.", row(*kind)),
        ChangeKind::Row(Removed, kind, title) => format!("The {} “{title}” is removed.", row(*kind)),
        ChangeKind::Pledge(Added, text) => format!("The pledge “{text}” is new."),
        ChangeKind::Pledge(Removed, text) => format!("The pledge “{text}” is removed."),
        ChangeKind::Focus(Added, title) => format!("The focus area “{title}” is new."),
        ChangeKind::Focus(Removed, title) => format!("The focus area “{title}” is removed."),
        ChangeKind::Edition(Added, title) => format!("The edition “{title}” is new."),
        ChangeKind::Edition(Removed, title) => format!("The edition “{title}” is removed, with all its pages."),
        ChangeKind::Attachment(Added, name) => format!("The file {name} is new."),
        ChangeKind::Attachment(Removed, name) => format!("The file {name} is removed."),
        ChangeKind::AttachmentReplaced(name) => {
            format!("The file {name} is replaced by another file of the same name.")
        }
        ChangeKind::Fact { what, before, after } => fact(what, before.as_deref(), after.as_deref()),
        ChangeKind::Status { row, before, after } => status_of(row, *before, *after),
        ChangeKind::Figures { row, before, after } => {
            numbers(("reported figure", "reported figures"), row, before, after)
        }
        ChangeKind::Targets { row, before, after } => numbers(("target", "targets"), row, before, after),
        ChangeKind::Verdict { row, target, span, before, after } => {
            let span = span.as_ref().map(|span| format!(", {span}")).unwrap_or_default();
            format!("The verdict on “{row}” (“{target}”{span}): from “{before}” to “{after}”.")
        }
        ChangeKind::News { row, before, after, figures, targets } => {
            let label = |status: &Status| status::label(*status, Lang::En).to_owned();
            let reported: Vec<String> = after.iter().map(label).chain(quoted(figures)).collect();
            let targets = match targets.len() {
                _ if figures.is_empty() => String::new(),
                0 => String::new(),
                1 => format!(" (target: {})", list(&quoted(targets), Lang::En)),
                _ => format!(" (targets: {})", list(&quoted(targets), Lang::En)),
            };
            let before = before.filter(|before| after.is_some_and(|after| after != *before));
            let before = before.map(|before| format!(" Before: {}.", label(&before))).unwrap_or_default();
            format!("News of “{row}”: {}{targets}.{before}", reported.join(", "))
        }
        ChangeKind::NotAwaited(periods) => {
            format!("Follow-ups are not expected any more: {}.", list(periods, Lang::En))
        }
        ChangeKind::NotLate(periods) => {
            format!("Follow-ups do not count as late any more: {}.", list(periods, Lang::En))
        }
        ChangeKind::Renamed { row, before, after } => {
            format!("“{row}” has the id `{after}` instead of `{before}`, so `#{before}` no longer leads anywhere.")
        }
        ChangeKind::Unspoken(row) => {
            format!("A correction is new, but it does not speak of “{row}”, whose facts change.")
        }
        ChangeKind::Unchanged { row, now: true } => format!("“{row}” is now said to be unchanged."),
        ChangeKind::Unchanged { row, now: false } => format!("“{row}” is no longer said to be unchanged."),
        ChangeKind::Partial(true) => "It now says that only a part of the source is entered.".to_owned(),
        ChangeKind::Partial(false) => "The whole source is now entered.".to_owned(),
        ChangeKind::Text(of, excerpt) => text(of, excerpt),
        ChangeKind::Correction(day, text) => format!("A correction of {day} is new: “{text}”"),
        ChangeKind::CorrectionGone(day, text) => format!("A correction of {day} disappears: “{text}”"),
        ChangeKind::CorrectionChanged { before, after } => {
            let ((day, text), (new_day, new_text)) = (before, after);
            match (day == new_day, text == new_text) {
                (true, true) => {
                    format!("The correction of {day} has the same words, but other links or another form: “{text}”")
                }
                (true, false) => format!("The correction of {day} gets other words: “{text}” becomes “{new_text}”"),
                (false, true) => format!("The correction of {day} gets another day, {new_day}: “{text}”"),
                (false, false) => {
                    format!("The correction of {day}, “{text}”, becomes a correction of {new_day}: “{new_text}”")
                }
            }
        }
        ChangeKind::Order(OrderOf::Rows(RowKind::Activity)) => "The activities stand in another order.".to_owned(),
        ChangeKind::Order(OrderOf::Rows(RowKind::Pledge)) => "The pledges stand in another order.".to_owned(),
        ChangeKind::Order(OrderOf::Focus) => "The focus areas stand in another order.".to_owned(),
        ChangeKind::Order(OrderOf::Corrections) => "The corrections stand in another order.".to_owned(),
        ChangeKind::Order(OrderOf::Editions) => "The editions stand in another order.".to_owned(),
        ChangeKind::Setting { key, purpose, before, after } => {
            setting(key, purpose.as_deref(), before.as_deref(), after.as_deref())
        }
        ChangeKind::LeadsOn { from, to } => format!("The address {from} leads to {to} now."),
        ChangeKind::Moved { from, to } => {
            format!("The page moves from {from} to {to}; the old address redirects there.")
        }
        ChangeKind::AddressGone { addresses, now_at: None, .. } => {
            format!("{} no longer {} anywhere.", list(addresses, Lang::En), lead(addresses))
        }
        ChangeKind::AddressGone { addresses, now_at: Some(now), .. } => {
            let addresses_listed = list(addresses, Lang::En);
            format!("The page moves to {now}, but {addresses_listed} no longer {} anywhere.", lead(addresses))
        }
        ChangeKind::ListsGone(addresses) => format!(
            "{} lists are gone, as they have nothing to list: {} and more.",
            addresses.len(),
            addresses[..addresses.len().min(3)].join(", ")
        ),
        ChangeKind::PublisherKind { missing: None } => {
            "The publisher is no authority any more: pages get a bar that says so, and \
            never say that a follow-up is missing."
                .to_owned()
        }
        ChangeKind::PublisherKind { missing: Some(missing) } => format!(
            "The publisher is an authority now: the bar that says that pages are unofficial goes, and pages say {}.",
            match missing {
                0 => "when a follow-up is missing; none is".to_owned(),
                1 => "that 1 follow-up is missing".to_owned(),
                _ => format!("that {missing} follow-ups are missing"),
            }
        ),
        ChangeKind::Theme(name) => format!("The theme “{name}” changes, so pages may look different."),
    }
}

pub(super) fn help(kind: &ChangeKind) -> Option<String> {
    let help = match kind {
        ChangeKind::Status { .. } | ChangeKind::Figures { .. } => {
            "Readers have seen it. Add a dated correction at the top of the file: \
             `corrections = [{ date = YYYY-MM-DD, text = \"What was wrong.\" }]`."
        }
        ChangeKind::Verdict { .. } => {
            "Readers have seen another verdict, and no new follow-up says why. Check whether units or figures were changed by \
             mistake; else add a dated correction to `promise.md` that names the activity."
        }
        ChangeKind::Row(Removed, ..) | ChangeKind::Pledge(Removed, _) => {
            "Readers have seen it promised. Put it back, or say in `promise.md` why it is gone: with `changes` if the parties \
             changed the promise, else with `corrections`."
        }
        ChangeKind::Text(TextKind::Pledge(_), _) => {
            "Read both: do they promise as much? If the parties changed the promise, say so with the day in `changes` of \
             `promise.md`; if its words were wrong here, in `corrections`."
        }
        ChangeKind::NotAwaited(_) | ChangeKind::NotLate(_) => {
            "Readers have seen that they are expected. Did the parties change how often the promise is followed up? Say so with \
             the day in `changes` of `promise.md`."
        }
        ChangeKind::Fact { what: Fact::Grace, .. } => {
            "Follow-ups that are late today may not be any more. Is that what was agreed?"
        }
        ChangeKind::Renamed { .. } => "Keep the id: others may have linked to the activity or cited it.",
        ChangeKind::Unspoken(_) => "Say in the correction what was wrong and what is right.",
        ChangeKind::Targets { .. } => {
            "Readers have seen it. Add a dated correction at the top of `promise.md`: \
             `corrections = [{ date = YYYY-MM-DD, text = \"What was wrong.\" }]`."
        }
        ChangeKind::CorrectionGone(..) | ChangeKind::CorrectionChanged { .. } => {
            "Readers were given the correction, and it is to stay. Put it back; if it is wrong, add a new one after it."
        }
        ChangeKind::FollowUp { .. } => {
            "Readers have seen it. Put the file back, or add a dated correction to `promise.md` that says why it is gone."
        }
        ChangeKind::AddressGone { alias: Some(alias), now_at: Some(_), .. } => {
            return Some(format!("Add the old address to the file of the page: `aliases = [\"{alias}\"]`."));
        }
        ChangeKind::AddressGone { alias: Some(alias), now_at: None, .. } => {
            return Some(format!(
                "Somebody may have linked there. If another page replaces it, add the address to the file of that page: `aliases = [\"{alias}\"]`. If none does, nothing is needed."
            ));
        }
        ChangeKind::ListsGone(_) => "They come back at the same addresses once there is something to list.",
        ChangeKind::AddressGone { alias: None, .. } => {
            "Somebody may have linked there. Put the file back, or give the new one the same name."
        }
        ChangeKind::Fact { what: Fact::BaseUrl, .. } => "The old address must redirect to the new one.",
        ChangeKind::Fact { what: Fact::EditionPath(_), .. } | ChangeKind::Edition(..) => {
            "All links to the edition stop working. Make sure that the old addresses redirect."
        }
        _ => return None,
    };
    Some(help.to_owned())
}

fn lead(addresses: &[String]) -> &'static str {
    if addresses.len() == 1 { "leads" } else { "lead" }
}

fn promise(presence: Presence, follow_ups: usize) -> String {
    let with = match follow_ups {
        0 => String::new(),
        1 => ", with one follow-up".to_owned(),
        n => format!(", with {n} follow-ups"),
    };
    match presence {
        Added => format!("The promise is new{with}."),
        Removed => format!("The promise is removed{with}."),
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
        (None, Some(after)) => format!("“{row}” now has the status {}; it had none before.", label(after)),
        (Some(before), None) => format!("“{row}” no longer has a status. It was {}.", label(before)),
        (None, None) => String::new(),
    }
}

fn quoted(list: &[String]) -> Vec<String> {
    list.iter().map(|words| format!("“{words}”")).collect()
}

fn numbers((one, many): (&str, &str), row: &str, before: &[String], after: &[String]) -> String {
    let (was, is) = (list(&quoted(before), Lang::En), list(&quoted(after), Lang::En));
    let what = if before.len().max(after.len()) == 1 { one } else { many };
    match (before.is_empty(), after.is_empty()) {
        (true, _) => format!("New {what} of “{row}”: {is}."),
        (_, true) => format!("Removed {what} of “{row}”: {was}."),
        _ => format!("The {what} of “{row}”: from {was} to {is}."),
    }
}

fn setting(key: &str, purpose: Option<&str>, before: Option<&str>, after: Option<&str>) -> String {
    let what = purpose.map_or_else(|| format!("`{key}`"), |purpose| format!("{purpose} (`{key}`)"));
    match (before, after) {
        (Some(before), Some(after)) => format!("{what}: from “{before}” to “{after}”."),
        (None, Some(after)) => format!("{what} is added: “{after}”."),
        (Some(before), None) => format!("{what} is removed. It was “{before}”."),
        (None, None) => what,
    }
}

fn fact(what: &Fact, before: Option<&str>, after: Option<&str>) -> String {
    let what = name(what);
    match (before, after) {
        (Some(before), Some(after)) => format!("{what}: from “{before}” to “{after}”."),
        (None, Some(after)) => format!("{what}: added, “{after}”."),
        (Some(before), None) => format!("{what}: removed. It was “{before}”."),
        (None, None) => what,
    }
}

fn name(what: &Fact) -> String {
    let name = match what {
        Fact::SiteTitle => "The title of the site",
        Fact::BaseUrl => "The address of the site",
        Fact::Publisher => "The publisher",
        Fact::Contact => "The contact",
        Fact::Grace => "The number of days until a follow-up is due",
        Fact::PlaceName => "The name of the place",
        Fact::County => "The county",
        Fact::PageTitle => "The title of the page",
        Fact::PromiseTitle => "The title of the promise",
        Fact::Validity => "The validity of the promise",
        Fact::Schedule => "How often the promise is followed up",
        Fact::Extends => "The older promise that it prolongs",
        Fact::Places => "The places of the promise",
        Fact::Parties => "The parties",
        Fact::Published => "The day of publication",
        Fact::Updated => "The day of the last change",
        Fact::Sources => "The source",
        Fact::Basis => "The basis of the promise",
        Fact::Signed => "The signature",
        Fact::Period => "The period",
        Fact::EditionTitle(title) => return format!("The title of the edition “{title}”"),
        Fact::EditionPath(title) => return format!("The address of the edition “{title}”"),
        Fact::EditionTheme(title) => return format!("The theme of the edition “{title}”"),
        Fact::Subject(id) => return format!("The subject `{id}`"),
        Fact::RowTitle(row) => return format!("The title of “{row}”"),
        Fact::RowPledge(row) => return format!("The pledge that “{row}” belongs to"),
        Fact::Responsible(row) => return format!("Who is responsible for “{row}”"),
        Fact::FocusOf(row) => return format!("The focus area of “{row}”"),
        Fact::FocusTitle(title) => return format!("The title of the focus area “{title}”"),
    };
    name.to_owned()
}

fn text(of: &TextKind, excerpt: &Excerpt) -> String {
    let of = match of {
        TextKind::Page => "The text of the page".to_owned(),
        TextKind::Closing => "The text at the end of the page".to_owned(),
        TextKind::Note => "The publisher's remark".to_owned(),
        TextKind::Row(row) => format!("The text about “{row}”"),
        TextKind::Reason(row) => format!("The reason given for “{row}”"),
        TextKind::Next(row) => format!("What comes next for “{row}”"),
        TextKind::RowNote(row) => format!("The publisher's remark on “{row}”"),
        TextKind::Pledge(pledge) => format!("The text about the pledge “{pledge}”"),
        TextKind::Focus(focus) => format!("The text about the focus area “{focus}”"),
    };
    match excerpt {
        Excerpt::Added(words) => format!("{of} is added: “{words}”"),
        Excerpt::Removed(words) => format!("{of} is removed: “{words}”"),
        Excerpt::Changed(before, after) => format!("{of} changes: “{before}” becomes “{after}”"),
        Excerpt::Form => format!("{of} has the same words, but different links or formatting."),
    }
}
