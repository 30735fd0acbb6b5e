//! Swedish.

use crate::diff::{Excerpt, Kind, TextOf, Turn, Value};
use crate::locale::{status, words::list};
use crate::model::RowKind;
use crate::value::{Lang, Status};
use Turn::{Appears, Disappears};

pub(super) fn message(kind: &Kind) -> String {
    match kind {
        Kind::Place(Appears) => "Platsen är ny.".to_owned(),
        Kind::Place(Disappears) => "Platsen försvinner.".to_owned(),
        Kind::Promise(turn, follow_ups) => promise(*turn, *follow_ups),
        Kind::FollowUp { turn: Appears, told, rows, row_kind } => {
            format!("Uppföljningen är ny. Den berättar om {told} av {}.", several(*rows, *row_kind))
        }
        Kind::FollowUp { turn: Disappears, told, rows, row_kind } => {
            format!("Uppföljningen försvinner. Den berättade om {told} av {}.", several(*rows, *row_kind))
        }
        Kind::Page(Appears) => "Sidan är ny.".to_owned(),
        Kind::Page(Disappears) => "Sidan försvinner.".to_owned(),
        Kind::Row(Appears, kind, title) => format!("{} ”{title}” är {}.", row(*kind), new(*kind)),
        Kind::Row(Disappears, kind, title) => format!("{} ”{title}” försvinner.", row(*kind)),
        Kind::Pledge(Appears, text) => format!("Löftet ”{text}” är nytt."),
        Kind::Pledge(Disappears, text) => format!("Löftet ”{text}” försvinner."),
        Kind::Focus(Appears, title) => format!("Fokusområdet ”{title}” är nytt."),
        Kind::Focus(Disappears, title) => format!("Fokusområdet ”{title}” försvinner."),
        Kind::Edition(Appears, title) => format!("Utgåvan ”{title}” är ny."),
        Kind::Edition(Disappears, title) => format!("Utgåvan ”{title}” försvinner, med alla sina sidor."),
        Kind::Attachment(Appears, name) => format!("Filen {name} är ny."),
        Kind::Attachment(Disappears, name) => format!("Filen {name} försvinner."),
        Kind::AttachmentReplaced(name) => format!("Filen {name} byts ut mot en annan med samma namn."),
        Kind::Value { what, before, after } => value(what, before.as_deref(), after.as_deref()),
        Kind::Status { row, before, after } => status_of(row, *before, *after),
        Kind::Figures { row, before, after } => {
            numbers("Det redovisade talet", "De redovisade talen", row, before, after)
        }
        Kind::Targets { row, before, after } => numbers("Målvärdet", "Målvärdena", row, before, after),
        Kind::Unchanged { row, now: true } => format!("Om ”{row}” står nu att inget har ändrats."),
        Kind::Unchanged { row, now: false } => format!("Om ”{row}” står inte längre att inget har ändrats."),
        Kind::Partial(true) => "Nu står det att bara en del av källan är inlagd.".to_owned(),
        Kind::Partial(false) => "Nu är hela källan inlagd.".to_owned(),
        Kind::Text(of, excerpt) => text(of, excerpt),
        Kind::Correction(day, text) => format!("En rättelse från {day} är ny: ”{text}”"),
        Kind::Moved { from, to } => format!("Sidan flyttar från {from} till {to}, och den äldre adressen leder dit."),
        Kind::AddressGone { addresses, now_at: None, .. } => {
            format!("{} leder ingenstans längre.", list(addresses, Lang::Sv))
        }
        Kind::AddressGone { addresses, now_at: Some(now), .. } => {
            format!("Sidan flyttar till {now}, men {} leder ingenstans längre.", list(addresses, Lang::Sv))
        }
        Kind::Theme(name) => format!("Temat ”{name}” ändras, så sidorna kan se annorlunda ut."),
    }
}

pub(super) fn help(kind: &Kind) -> Option<String> {
    let help = match kind {
        Kind::Status { .. } | Kind::Figures { .. } => {
            "Uppgiften har varit publicerad. Lägg till en daterad rättelse överst i filen: \
             `corrections = [{ date = ÅÅÅÅ-MM-DD, text = \"Vad som var fel.\" }]`."
        }
        Kind::Targets { .. } => {
            "Målvärdet har varit publicerat. Lägg till en daterad rättelse överst i `promise.md`: \
             `corrections = [{ date = ÅÅÅÅ-MM-DD, text = \"Vad som var fel.\" }]`."
        }
        Kind::FollowUp { .. } => {
            "Uppgifterna har varit publicerade. Lägg tillbaka filen, eller lägg till en daterad rättelse i `promise.md` \
             som säger varför den är borta."
        }
        Kind::AddressGone { alias: Some(alias), now_at: Some(_), .. } => {
            return Some(format!("Lägg till den äldre adressen i sidans fil: `aliases = [\"{alias}\"]`."));
        }
        Kind::AddressGone { alias: Some(alias), now_at: None, .. } => {
            return Some(format!(
                "Någon kan ha länkat dit. Lägg till adressen i filen till den sida som ersätter den: `aliases = [\"{alias}\"]`."
            ));
        }
        Kind::AddressGone { alias: None, .. } => {
            "Någon kan ha länkat dit. Lägg tillbaka filen, eller låt den nya ha samma namn."
        }
        Kind::Value { what: Value::BaseUrl, .. } => "Den äldre adressen måste leda vidare till den nya.",
        Kind::Value { what: Value::EditionPath(_), .. } | Kind::Edition(..) => {
            "Alla länkar till utgåvan slutar att fungera. Se till att de äldre adresserna leder vidare."
        }
        _ => return None,
    };
    Some(help.to_owned())
}

fn promise(turn: Turn, follow_ups: usize) -> String {
    let with = match follow_ups {
        0 => String::new(),
        1 => ", med en uppföljning".to_owned(),
        n => format!(", med {n} uppföljningar"),
    };
    match turn {
        Appears => format!("Löftet är nytt{with}."),
        Disappears => format!("Löftet försvinner{with}."),
    }
}

fn row(kind: RowKind) -> &'static str {
    match kind {
        RowKind::Activity => "Aktiviteten",
        RowKind::Pledge => "Löftet",
    }
}

fn new(kind: RowKind) -> &'static str {
    match kind {
        RowKind::Activity => "ny",
        RowKind::Pledge => "nytt",
    }
}

fn several(n: usize, kind: RowKind) -> String {
    match (n, kind) {
        (1, RowKind::Activity) => "1 aktivitet".to_owned(),
        (n, RowKind::Activity) => format!("{n} aktiviteter"),
        (1, RowKind::Pledge) => "1 löfte".to_owned(),
        (n, RowKind::Pledge) => format!("{n} löften"),
    }
}

fn status_of(row: &str, before: Option<Status>, after: Option<Status>) -> String {
    let label = |status| status::label(status, Lang::Sv);
    match (before, after) {
        (Some(before), Some(after)) => {
            format!("Status för ”{row}” ändras från {} till {}.", label(before), label(after))
        }
        (None, Some(after)) => format!("”{row}” får status {}. Förut stod ingen.", label(after)),
        (Some(before), None) => format!("”{row}” har inte längre någon status. Förut stod {}.", label(before)),
        (None, None) => String::new(),
    }
}

fn numbers(one: &str, many: &str, row: &str, before: &[String], after: &[String]) -> String {
    let quoted = |list: &[String]| list.iter().map(|words| format!("”{words}”")).collect::<Vec<_>>();
    let (was, is) = (list(&quoted(before), Lang::Sv), list(&quoted(after), Lang::Sv));
    let what = |figures: &[String]| if figures.len() == 1 { one } else { many };
    match (before.is_empty(), after.is_empty()) {
        (true, _) if after.len() == 1 => format!("{one} för ”{row}” är nytt: {is}."),
        (true, _) => format!("{many} för ”{row}” är nya: {is}."),
        (_, true) => format!("{} för ”{row}” försvinner: {was}.", what(before)),
        _ => format!("{} för ”{row}” ändras från {was} till {is}.", what(before)),
    }
}

fn value(what: &Value, before: Option<&str>, after: Option<&str>) -> String {
    let what = name(what);
    match (before, after) {
        (Some(before), Some(after)) => format!("{what} ändras från ”{before}” till ”{after}”."),
        (None, Some(after)) => format!("{what} läggs till: ”{after}”."),
        (Some(before), None) => format!("{what} tas bort. Förut stod ”{before}”."),
        (None, None) => what,
    }
}

fn name(what: &Value) -> String {
    let name = match what {
        Value::SiteTitle => "Webbplatsens namn",
        Value::BaseUrl => "Webbplatsens adress",
        Value::Publisher => "Utgivaren",
        Value::Contact => "Kontaktuppgifterna",
        Value::Grace => "Antalet dagar till redovisning",
        Value::PlaceName => "Platsens namn",
        Value::County => "Länet",
        Value::PageTitle => "Sidans rubrik",
        Value::PromiseTitle => "Löftets rubrik",
        Value::Validity => "Löftets giltighetstid",
        Value::Schedule => "Hur ofta löftet följs upp",
        Value::Places => "Platserna som löftet gäller",
        Value::Parties => "Parterna",
        Value::Published => "Dagen för publicering",
        Value::Updated => "Dagen för senaste ändring",
        Value::Sources => "Källan",
        Value::Basis => "Det som löftet vilar på",
        Value::Signed => "Uppgiften om underskrift",
        Value::Period => "Perioden",
        Value::EditionTitle(title) => return format!("Rubriken för utgåvan ”{title}”"),
        Value::EditionPath(title) => return format!("Adressen till utgåvan ”{title}”"),
        Value::EditionTheme(title) => return format!("Temat för utgåvan ”{title}”"),
        Value::Subject(id) => return format!("Ämnet `{id}`"),
        Value::RowTitle(row) => return format!("Rubriken för ”{row}”"),
        Value::RowPledge(row) => return format!("Löftet som ”{row}” hör till"),
        Value::Responsible(row) => return format!("Vem som ansvarar för ”{row}”"),
        Value::FocusOf(row) => return format!("Fokusområdet för ”{row}”"),
        Value::FocusTitle(title) => return format!("Rubriken för fokusområdet ”{title}”"),
    };
    name.to_owned()
}

fn text(of: &TextOf, excerpt: &Excerpt) -> String {
    let of = match of {
        TextOf::Page => "Sidans text".to_owned(),
        TextOf::Closing => "Texten sist på sidan".to_owned(),
        TextOf::Note => "Utgivarens anmärkning".to_owned(),
        TextOf::Row(row) => format!("Texten om ”{row}”"),
        TextOf::Reason(row) => format!("Skälet för ”{row}”"),
        TextOf::Next(row) => format!("Texten om vad som händer härnäst med ”{row}”"),
        TextOf::RowNote(row) => format!("Utgivarens anmärkning om ”{row}”"),
        TextOf::Pledge(pledge) => format!("Texten om löftet ”{pledge}”"),
        TextOf::Focus(focus) => format!("Texten om fokusområdet ”{focus}”"),
    };
    match excerpt {
        Excerpt::Added(words) => format!("{of} läggs till: ”{words}”"),
        Excerpt::Removed(words) => format!("{of} tas bort: ”{words}”"),
        Excerpt::Changed(before, after) => format!("{of} ändras: ”{before}” blir ”{after}”"),
        Excerpt::Form => format!("{of} har samma ord, men andra länkar eller annan form."),
    }
}
