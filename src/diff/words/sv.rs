//! Swedish.

use crate::diff::{ChangeKind, Excerpt, Fact, OrderOf, Presence, TextKind};
use crate::locale::{phrase::inside, status, words::count, words::list};
use crate::model::RowKind;
use crate::value::{Lang, Status};
use Presence::{Added, Removed};

pub(super) fn message(kind: &ChangeKind) -> String {
    match kind {
        ChangeKind::Place(Added) => "Platsen är ny.".to_owned(),
        ChangeKind::Place(Removed) => "Platsen försvinner.".to_owned(),
        ChangeKind::Promise(presence, follow_ups) => promise(*presence, *follow_ups),
        ChangeKind::FollowUp { presence: Added, reported, rows, row_kind } => {
            format!("Uppföljningen är ny. Den berättar om {reported} av {}.", several(*rows, *row_kind))
        }
        ChangeKind::FollowUp { presence: Removed, reported, rows, row_kind } => {
            format!("Uppföljningen försvinner. Den berättade om {reported} av {}.", several(*rows, *row_kind))
        }
        ChangeKind::Page(Added) => "Sidan är ny.".to_owned(),
        ChangeKind::Page(Removed) => "Sidan försvinner.".to_owned(),
        ChangeKind::Row(Added, kind, title) => format!("{} ”{title}” är {}.", row(*kind), new(*kind)),
        ChangeKind::Row(Removed, kind, title) => format!("{} ”{title}” försvinner.", row(*kind)),
        ChangeKind::Pledge(Added, text) => format!("Löftet ”{text}” är nytt."),
        ChangeKind::Pledge(Removed, text) => format!("Löftet ”{text}” försvinner."),
        ChangeKind::Focus(Added, title) => format!("Fokusområdet ”{title}” är nytt."),
        ChangeKind::Focus(Removed, title) => format!("Fokusområdet ”{title}” försvinner."),
        ChangeKind::Edition(Added, title) => format!("Utgåvan ”{title}” är ny."),
        ChangeKind::Edition(Removed, title) => format!("Utgåvan ”{title}” försvinner, med alla sina sidor."),
        ChangeKind::Attachment(Added, name) => format!("Filen {name} är ny."),
        ChangeKind::Attachment(Removed, name) => format!("Filen {name} försvinner."),
        ChangeKind::AttachmentReplaced(name) => format!("Filen {name} byts ut mot en annan med samma namn."),
        ChangeKind::Fact { what, before, after } => fact(what, before.as_deref(), after.as_deref()),
        ChangeKind::Status { row, before, after } => status_of(row, *before, *after),
        ChangeKind::Figures { row, before, after } => {
            numbers("Det redovisade talet", "De redovisade talen", row, before, after)
        }
        ChangeKind::Targets { row, before, after } => numbers("Målvärdet", "Målvärdena", row, before, after),
        ChangeKind::Verdict { row, target, span, before, after } => {
            let span = span.as_ref().map(|span| format!(", {}", inside(span))).unwrap_or_default();
            format!("Bedömningen av ”{row}” (”{target}”{span}) ändras från ”{before}” till ”{after}”.")
        }
        ChangeKind::News { row, before, after, figures, targets } => {
            let label = |status: &Status| status::label(*status, Lang::Sv).to_owned();
            let reported: Vec<String> = after.iter().map(label).chain(quoted(figures)).collect();
            let targets = match targets.len() {
                _ if figures.is_empty() => String::new(),
                0 => String::new(),
                1 => format!(" (målvärde: {})", list(&quoted(targets), Lang::Sv)),
                _ => format!(" (målvärden: {})", list(&quoted(targets), Lang::Sv)),
            };
            let before = before.filter(|before| after.is_some_and(|after| after != *before));
            let before = before.map(|before| format!(" Förut: {}.", label(&before))).unwrap_or_default();
            format!("Nytt om ”{row}”: {}{targets}.{before}", reported.join(", "))
        }
        ChangeKind::NotAwaited(periods) => format!("Uppföljningar väntas inte längre: {}.", periods_in(periods)),
        ChangeKind::NotLate(periods) => format!("Uppföljningar räknas inte längre som sena: {}.", periods_in(periods)),
        ChangeKind::Renamed { row, before, after } => {
            format!("”{row}” byter id från `{before}` till `{after}`, så `#{before}` leder ingenstans längre.")
        }
        ChangeKind::Unspoken(row) => format!("En rättelse är ny, men den nämner inte ”{row}”, där uppgifter ändras."),
        ChangeKind::Unchanged { row, now: true } => format!("Om ”{row}” står nu att inget har ändrats."),
        ChangeKind::Unchanged { row, now: false } => format!("Om ”{row}” står inte längre att inget har ändrats."),
        ChangeKind::Partial(true) => "Nu står det att bara en del av källan är inlagd.".to_owned(),
        ChangeKind::Partial(false) => "Nu är hela källan inlagd.".to_owned(),
        ChangeKind::Text(of, excerpt) => text(of, excerpt),
        ChangeKind::Correction(day, text) => format!("En rättelse från {day} är ny: ”{text}”"),
        ChangeKind::CorrectionGone(day, text) => format!("En rättelse från {day} försvinner: ”{text}”"),
        ChangeKind::CorrectionChanged { before, after } => {
            let ((day, text), (new_day, new_text)) = (before, after);
            match (day == new_day, text == new_text) {
                (true, true) => {
                    format!("Rättelsen från {day} har samma ord, men andra länkar eller annan form: ”{text}”")
                }
                (true, false) => format!("Rättelsen från {day} får andra ord: ”{text}” blir ”{new_text}”"),
                (false, true) => format!("Rättelsen från {day} får en annan dag, {new_day}: ”{text}”"),
                (false, false) => {
                    format!("Rättelsen från {day}, ”{text}”, blir en rättelse från {new_day}: ”{new_text}”")
                }
            }
        }
        ChangeKind::Order(OrderOf::Rows(RowKind::Activity)) => "Aktiviteterna står i en annan ordning.".to_owned(),
        ChangeKind::Order(OrderOf::Rows(RowKind::Pledge)) => "Löftena står i en annan ordning.".to_owned(),
        ChangeKind::Order(OrderOf::Focus) => "Fokusområdena står i en annan ordning.".to_owned(),
        ChangeKind::Order(OrderOf::Corrections) => "Rättelserna står i en annan ordning.".to_owned(),
        ChangeKind::Order(OrderOf::Editions) => "Utgåvorna står i en annan ordning.".to_owned(),
        ChangeKind::Setting { key, purpose, before, after } => {
            setting(key, purpose.as_deref(), before.as_deref(), after.as_deref())
        }
        ChangeKind::LeadsOn { from, to } => format!("Adressen {from} leder nu till {to}."),
        ChangeKind::Moved { from, to } => {
            format!("Sidan flyttar från {from} till {to}, och den äldre adressen leder dit.")
        }
        ChangeKind::AddressGone { addresses, now_at: None, .. } => {
            format!("{} leder ingenstans längre.", list(addresses, Lang::Sv))
        }
        ChangeKind::AddressGone { addresses, now_at: Some(now), .. } => {
            format!("Sidan flyttar till {now}, men {} leder ingenstans längre.", list(addresses, Lang::Sv))
        }
        ChangeKind::ListsGone(addresses) => format!(
            "{} listor finns inte längre, för de har inget att lista: {} med flera.",
            addresses.len(),
            addresses[..addresses.len().min(3)].join(", ")
        ),
        ChangeKind::PublisherKind { missing: None } => {
            "Utgivaren är ingen myndighet längre: sidorna får en remsa som säger det, \
            och säger aldrig att en uppföljning saknas."
                .to_owned()
        }
        ChangeKind::PublisherKind { missing: Some(missing) } => format!(
            "En myndighet är utgivare nu: remsan om att sidorna är inofficiella försvinner, och sidorna säger {}.",
            match missing {
                0 => "när en uppföljning saknas; ingen gör det".to_owned(),
                _ => format!("att {} saknas", count(*missing, "uppföljning", "uppföljningar")),
            }
        ),
        ChangeKind::Theme(name) => format!("Temat ”{name}” ändras, så sidorna kan se annorlunda ut."),
    }
}

pub(super) fn help(kind: &ChangeKind) -> Option<String> {
    let help = match kind {
        ChangeKind::Status { .. } | ChangeKind::Figures { .. } => {
            "Uppgiften har varit publicerad. Lägg till en daterad rättelse överst i filen: \
             `corrections = [{ date = ÅÅÅÅ-MM-DD, text = \"Vad som var fel.\" }]`."
        }
        ChangeKind::Verdict { .. } => {
            "Läsarna har sett en annan bedömning, och ingen ny uppföljning säger varför. Se efter om enheterna eller talen har \
             ändrats av misstag; annars, lägg till en daterad rättelse i `promise.md` som nämner aktiviteten."
        }
        ChangeKind::Row(Removed, ..) | ChangeKind::Pledge(Removed, _) => {
            "Läsarna har sett det utlovat. Lägg tillbaka det, eller säg i `promise.md` varför det är borta, med \
             `changes` om parterna ändrade löftet och annars med `corrections`."
        }
        ChangeKind::Text(TextKind::Pledge(_), _) => {
            "Läs båda: lovar de lika mycket? Om parterna ändrade löftet, säg det med dagen i `changes` i `promise.md`; var det fel \
             återgivet, i `corrections`."
        }
        ChangeKind::NotAwaited(_) | ChangeKind::NotLate(_) => {
            "Läsarna har sett att de väntas. Ändrade parterna hur ofta löftet följs upp? Säg det med dagen i `changes` i \
             `promise.md`."
        }
        ChangeKind::Fact { what: Fact::Grace, .. } => {
            "Uppföljningar som är sena i dag kan sluta att vara det. Är det vad ni har kommit överens om?"
        }
        ChangeKind::Renamed { .. } => "Behåll id:t: andra kan ha länkat till aktiviteten eller hänvisat till den.",
        ChangeKind::Unspoken(_) => "Skriv i rättelsen vad som var fel och vad som är rätt.",
        ChangeKind::Targets { .. } => {
            "Målvärdet har varit publicerat. Lägg till en daterad rättelse överst i `promise.md`: \
             `corrections = [{ date = ÅÅÅÅ-MM-DD, text = \"Vad som var fel.\" }]`."
        }
        ChangeKind::CorrectionGone(..) | ChangeKind::CorrectionChanged { .. } => {
            "Läsarna har fått rättelsen, och den ska stå kvar. Lägg tillbaka den; är den fel, skriv en ny rättelse efter den."
        }
        ChangeKind::FollowUp { .. } => {
            "Uppgifterna har varit publicerade. Lägg tillbaka filen, eller lägg till en daterad rättelse i `promise.md` \
             som säger varför den är borta."
        }
        ChangeKind::AddressGone { alias: Some(alias), now_at: Some(_), .. } => {
            return Some(format!("Lägg till den äldre adressen i sidans fil: `aliases = [\"{alias}\"]`."));
        }
        ChangeKind::AddressGone { alias: Some(alias), now_at: None, .. } => {
            return Some(format!(
                "Någon kan ha länkat dit. Ersätter en annan sida den, lägg till adressen i den sidans fil: `aliases = [\"{alias}\"]`. Annars behövs inget."
            ));
        }
        ChangeKind::ListsGone(_) => "De kommer tillbaka på samma adresser när det finns något att lista.",
        ChangeKind::AddressGone { alias: None, .. } => {
            "Någon kan ha länkat dit. Lägg tillbaka filen, eller låt den nya ha samma namn."
        }
        ChangeKind::Fact { what: Fact::BaseUrl, .. } => "Den äldre adressen måste leda vidare till den nya.",
        ChangeKind::Fact { what: Fact::EditionPath(_), .. } | ChangeKind::Edition(..) => {
            "Alla länkar till utgåvan slutar att fungera. Se till att de äldre adresserna leder vidare."
        }
        _ => return None,
    };
    Some(help.to_owned())
}

/// Periods inside a sentence: `tertial 1 2026 och tertial 2 2026`.
fn periods_in(periods: &[String]) -> String {
    list(&periods.iter().map(|period| inside(period)).collect::<Vec<_>>(), Lang::Sv)
}

fn promise(presence: Presence, follow_ups: usize) -> String {
    let with = match follow_ups {
        0 => String::new(),
        1 => ", med en uppföljning".to_owned(),
        n => format!(", med {n} uppföljningar"),
    };
    match presence {
        Added => format!("Löftet är nytt{with}."),
        Removed => format!("Löftet försvinner{with}."),
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

fn quoted(list: &[String]) -> Vec<String> {
    list.iter().map(|words| format!("”{words}”")).collect()
}

fn numbers(one: &str, many: &str, row: &str, before: &[String], after: &[String]) -> String {
    let (was, is) = (list(&quoted(before), Lang::Sv), list(&quoted(after), Lang::Sv));
    let what = |figures: &[String]| if figures.len() == 1 { one } else { many };
    match (before.is_empty(), after.is_empty()) {
        (true, _) if after.len() == 1 => format!("{one} för ”{row}” är nytt: {is}."),
        (true, _) => format!("{many} för ”{row}” är nya: {is}."),
        (_, true) => format!("{} för ”{row}” försvinner: {was}.", what(before)),
        _ => format!("{} för ”{row}” ändras från {was} till {is}.", what(before)),
    }
}

fn setting(key: &str, purpose: Option<&str>, before: Option<&str>, after: Option<&str>) -> String {
    changed(purpose.map_or_else(|| format!("`{key}`"), |purpose| format!("{purpose} (`{key}`)")), before, after)
}

fn fact(what: &Fact, before: Option<&str>, after: Option<&str>) -> String {
    changed(name(what), before, after)
}

fn changed(what: String, before: Option<&str>, after: Option<&str>) -> String {
    match (before, after) {
        (Some(before), Some(after)) => format!("{what} ändras från ”{before}” till ”{after}”."),
        (None, Some(after)) => format!("{what} läggs till: ”{after}”."),
        (Some(before), None) => format!("{what} tas bort. Förut stod ”{before}”."),
        (None, None) => what,
    }
}

fn name(what: &Fact) -> String {
    let name = match what {
        Fact::SiteTitle => "Webbplatsens namn",
        Fact::BaseUrl => "Webbplatsens adress",
        Fact::Publisher => "Utgivaren",
        Fact::Contact => "Kontaktuppgifterna",
        Fact::Grace => "Antalet dagar till redovisning",
        Fact::PlaceName => "Platsens namn",
        Fact::County => "Länet",
        Fact::PageTitle => "Sidans rubrik",
        Fact::PromiseTitle => "Löftets rubrik",
        Fact::Validity => "Löftets giltighetstid",
        Fact::Schedule => "Hur ofta löftet följs upp",
        Fact::Extends => "Det äldre löfte som förlängs",
        Fact::Places => "Platserna som löftet gäller",
        Fact::Parties => "Parterna",
        Fact::Published => "Dagen för publicering",
        Fact::Updated => "Dagen för senaste ändring",
        Fact::Sources => "Källan",
        Fact::Basis => "Det som löftet vilar på",
        Fact::Signed => "Uppgiften om underskrift",
        Fact::Period => "Perioden",
        Fact::EditionTitle(title) => return format!("Rubriken för utgåvan ”{title}”"),
        Fact::EditionPath(title) => return format!("Adressen till utgåvan ”{title}”"),
        Fact::EditionTheme(title) => return format!("Temat för utgåvan ”{title}”"),
        Fact::Subject(id) => return format!("Ämnet `{id}`"),
        Fact::RowTitle(row) => return format!("Rubriken för ”{row}”"),
        Fact::RowPledge(row) => return format!("Löftet som ”{row}” hör till"),
        Fact::Responsible(row) => return format!("Vem som ansvarar för ”{row}”"),
        Fact::FocusOf(row) => return format!("Fokusområdet för ”{row}”"),
        Fact::FocusTitle(title) => return format!("Rubriken för fokusområdet ”{title}”"),
    };
    name.to_owned()
}

fn text(of: &TextKind, excerpt: &Excerpt) -> String {
    let of = match of {
        TextKind::Page => "Sidans text".to_owned(),
        TextKind::Closing => "Texten sist på sidan".to_owned(),
        TextKind::Note => "Utgivarens anmärkning".to_owned(),
        TextKind::Row(row) => format!("Texten om ”{row}”"),
        TextKind::Reason(row) => format!("Skälet för ”{row}”"),
        TextKind::Next(row) => format!("Texten om vad som händer härnäst med ”{row}”"),
        TextKind::RowNote(row) => format!("Utgivarens anmärkning om ”{row}”"),
        TextKind::Pledge(pledge) => format!("Texten om löftet ”{pledge}”"),
        TextKind::Focus(focus) => format!("Texten om fokusområdet ”{focus}”"),
    };
    match excerpt {
        Excerpt::Added(words) => format!("{of} läggs till: ”{words}”"),
        Excerpt::Removed(words) => format!("{of} tas bort: ”{words}”"),
        Excerpt::Changed(before, after) => format!("{of} ändras: ”{before}” blir ”{after}”"),
        Excerpt::Form => format!("{of} har samma ord, men andra länkar eller annan form."),
    }
}
