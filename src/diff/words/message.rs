//! The sentence about each change, and what to do about a warning, in Swedish and in English.

use crate::diff::{ChangeKind, Excerpt, Fact, OrderOf, Presence, TextKind};
use crate::locale::{phrase::inside, status, words::count, words::list};
use crate::model::RowKind;
use crate::value::{Lang, Status, define_say};
use Presence::{Added, Removed};

pub(super) fn message(kind: &ChangeKind, lang: Lang) -> String {
    define_say!(lang, $);
    match kind {
        ChangeKind::Place(Added) => say!("Platsen är ny.", "The place is new."),
        ChangeKind::Place(Removed) => say!("Platsen försvinner.", "The place is removed."),
        ChangeKind::Promise(presence, follow_ups) => promise(*presence, *follow_ups, lang),
        ChangeKind::FollowUp { presence: Added, reported, rows, row_kind } => say!(
            "Uppföljningen är ny. Den berättar om {reported} av {}.",
            "The follow-up is new. It reports on {reported} of {}.",
            several(*rows, *row_kind, lang)
        ),
        ChangeKind::FollowUp { presence: Removed, reported, rows, row_kind } => say!(
            "Uppföljningen försvinner. Den berättade om {reported} av {}.",
            "The follow-up is removed. It reported on {reported} of {}.",
            several(*rows, *row_kind, lang)
        ),
        ChangeKind::Page(Added) => say!("Sidan är ny.", "The page is new."),
        ChangeKind::Page(Removed) => say!("Sidan försvinner.", "The page is removed."),
        ChangeKind::Row(Added, kind, title) => match kind {
            RowKind::Activity => say!("Aktiviteten ”{title}” är ny.", "The activity “{title}” is new."),
            RowKind::Pledge => say!("Löftet ”{title}” är nytt.", "The pledge “{title}” is new."),
        },
        ChangeKind::Row(Removed, kind, title) => match kind {
            RowKind::Activity => say!("Aktiviteten ”{title}” försvinner.", "The activity “{title}” is removed."),
            RowKind::Pledge => say!("Löftet ”{title}” försvinner.", "The pledge “{title}” is removed."),
        },
        ChangeKind::Pledge(Added, text) => say!("Löftet ”{text}” är nytt.", "The pledge “{text}” is new."),
        ChangeKind::Pledge(Removed, text) => say!("Löftet ”{text}” försvinner.", "The pledge “{text}” is removed."),
        ChangeKind::Focus(Added, title) => say!("Fokusområdet ”{title}” är nytt.", "The focus area “{title}” is new."),
        ChangeKind::Focus(Removed, title) => {
            say!("Fokusområdet ”{title}” försvinner.", "The focus area “{title}” is removed.")
        }
        ChangeKind::Edition(Added, title) => say!("Utgåvan ”{title}” är ny.", "The edition “{title}” is new."),
        ChangeKind::Edition(Removed, title) => say!(
            "Utgåvan ”{title}” försvinner, med alla sina sidor.",
            "The edition “{title}” is removed, with all its pages."
        ),
        ChangeKind::Attachment(Added, name) => say!("Filen {name} är ny.", "The file {name} is new."),
        ChangeKind::Attachment(Removed, name) => say!("Filen {name} försvinner.", "The file {name} is removed."),
        ChangeKind::AttachmentReplaced(name) => say!(
            "Filen {name} byts ut mot en annan med samma namn.",
            "The file {name} is replaced by another file of the same name."
        ),
        ChangeKind::Fact { what, before, after } => fact(what, before.as_deref(), after.as_deref(), lang),
        ChangeKind::Status { row, before, after } => status_of(row, *before, *after, lang),
        ChangeKind::Figures { row, before, after } => {
            let names =
                lang.pick(["Det redovisade talet", "De redovisade talen"], ["reported figure", "reported figures"]);
            numbers(names, row, before, after, lang)
        }
        ChangeKind::Targets { row, before, after } => {
            numbers(lang.pick(["Målvärdet", "Målvärdena"], ["target", "targets"]), row, before, after, lang)
        }
        ChangeKind::Verdict { row, target, span, before, after } => {
            let span = span.as_ref().map(|span| format!(", {}", inside_in(span, lang))).unwrap_or_default();
            say!(
                "Bedömningen av ”{row}” (”{target}”{span}) ändras från ”{before}” till ”{after}”.",
                "The verdict on “{row}” (“{target}”{span}): from “{before}” to “{after}”."
            )
        }
        ChangeKind::News { row, before, after, figures, targets } => {
            let label = |status: &Status| status::label(*status, lang).to_owned();
            let reported: Vec<String> = after.iter().map(label).chain(quoted(figures, lang)).collect();
            let reported = reported.join(", ");
            let all = list(&quoted(targets, lang), lang);
            let targets = match targets.len() {
                _ if figures.is_empty() => String::new(),
                0 => String::new(),
                1 => say!(" (målvärde: {all})", " (target: {all})"),
                _ => say!(" (målvärden: {all})", " (targets: {all})"),
            };
            let before = before.filter(|before| after.is_some_and(|after| after != *before));
            let before = before.map(|before| say!(" Förut: {}.", " Before: {}.", label(&before))).unwrap_or_default();
            say!("Nytt om ”{row}”: {reported}{targets}.{before}", "News of “{row}”: {reported}{targets}.{before}")
        }
        ChangeKind::NotAwaited(periods) => say!(
            "Uppföljningar väntas inte längre: {}.",
            "Follow-ups are not expected any more: {}.",
            periods_in(periods, lang)
        ),
        ChangeKind::NotLate(periods) => say!(
            "Uppföljningar räknas inte längre som sena: {}.",
            "Follow-ups do not count as late any more: {}.",
            periods_in(periods, lang)
        ),
        ChangeKind::Renamed { row, before, after } => say!(
            "”{row}” byter id från `{before}` till `{after}`, så `#{before}` leder ingenstans längre.",
            "“{row}” has the id `{after}` instead of `{before}`, so `#{before}` no longer leads anywhere."
        ),
        ChangeKind::Unspoken(row) => say!(
            "En rättelse är ny, men den nämner inte ”{row}”, där uppgifter ändras.",
            "A correction is new, but it does not speak of “{row}”, whose facts change."
        ),
        ChangeKind::Unchanged { row, now: true } => {
            say!("Om ”{row}” står nu att inget har ändrats.", "“{row}” is now said to be unchanged.")
        }
        ChangeKind::Unchanged { row, now: false } => {
            say!("Om ”{row}” står inte längre att inget har ändrats.", "“{row}” is no longer said to be unchanged.")
        }
        ChangeKind::Partial(true) => say!(
            "Nu står det att bara en del av källan är inlagd.",
            "It now says that only a part of the source is entered."
        ),
        ChangeKind::Partial(false) => say!("Nu är hela källan inlagd.", "The whole source is now entered."),
        ChangeKind::Text(of, excerpt) => text(of, excerpt, lang),
        ChangeKind::Correction(day, text) => {
            say!("En rättelse från {day} är ny: ”{text}”", "A correction of {day} is new: “{text}”")
        }
        ChangeKind::CorrectionGone(day, text) => {
            say!("En rättelse från {day} försvinner: ”{text}”", "A correction of {day} disappears: “{text}”")
        }
        ChangeKind::CorrectionChanged { before, after } => {
            let ((day, text), (new_day, new_text)) = (before, after);
            match (day == new_day, text == new_text) {
                (true, true) => say!(
                    "Rättelsen från {day} har samma ord, men andra länkar eller annan form: ”{text}”",
                    "The correction of {day} has the same words, but other links or another form: “{text}”"
                ),
                (true, false) => say!(
                    "Rättelsen från {day} får andra ord: ”{text}” blir ”{new_text}”",
                    "The correction of {day} gets other words: “{text}” becomes “{new_text}”"
                ),
                (false, true) => say!(
                    "Rättelsen från {day} får en annan dag, {new_day}: ”{text}”",
                    "The correction of {day} gets another day, {new_day}: “{text}”"
                ),
                (false, false) => say!(
                    "Rättelsen från {day}, ”{text}”, blir en rättelse från {new_day}: ”{new_text}”",
                    "The correction of {day}, “{text}”, becomes a correction of {new_day}: “{new_text}”"
                ),
            }
        }
        ChangeKind::Order(OrderOf::Rows(RowKind::Activity)) => {
            say!("Aktiviteterna står i en annan ordning.", "The activities stand in another order.")
        }
        ChangeKind::Order(OrderOf::Rows(RowKind::Pledge)) => {
            say!("Löftena står i en annan ordning.", "The pledges stand in another order.")
        }
        ChangeKind::Order(OrderOf::Focus) => {
            say!("Fokusområdena står i en annan ordning.", "The focus areas stand in another order.")
        }
        ChangeKind::Order(OrderOf::Corrections) => {
            say!("Rättelserna står i en annan ordning.", "The corrections stand in another order.")
        }
        ChangeKind::Order(OrderOf::Editions) => {
            say!("Utgåvorna står i en annan ordning.", "The editions stand in another order.")
        }
        ChangeKind::Setting { key, purpose, before, after } => {
            setting(key, purpose.as_deref(), before.as_deref(), after.as_deref(), lang)
        }
        ChangeKind::LeadsOn { from, to } => {
            say!("Adressen {from} leder nu till {to}.", "The address {from} leads to {to} now.")
        }
        ChangeKind::Moved { from, to } => say!(
            "Sidan flyttar från {from} till {to}, och den äldre adressen leder dit.",
            "The page moves from {from} to {to}; the old address redirects there."
        ),
        ChangeKind::AddressGone { addresses, now_at: None, .. } => format!("{}.", lead_nowhere(addresses, lang)),
        ChangeKind::AddressGone { addresses, now_at: Some(now), .. } => {
            say!("Sidan flyttar till {now}, men {}.", "The page moves to {now}, but {}.", lead_nowhere(addresses, lang))
        }
        ChangeKind::ListsGone(addresses) => say!(
            "{} listor finns inte längre, för de har inget att lista: {} med flera.",
            "{} lists are gone, as they have nothing to list: {} and more.",
            addresses.len(),
            addresses[..addresses.len().min(3)].join(", ")
        ),
        ChangeKind::PublisherKind { missing: None } => say!(
            "Utgivaren är ingen myndighet längre: sidorna får en remsa som säger det, och säger aldrig att en \
             uppföljning saknas.",
            "The publisher is no authority any more: pages get a bar that says so, and never say that a follow-up is \
             missing."
        ),
        ChangeKind::PublisherKind { missing: Some(missing) } => say!(
            "En myndighet är utgivare nu: remsan om att sidorna är inofficiella försvinner, och sidorna säger {}.",
            "The publisher is an authority now: the bar that says that pages are unofficial goes, and pages say {}.",
            are_missing(*missing, lang)
        ),
        ChangeKind::Theme(name) => say!(
            "Temat ”{name}” ändras, så sidorna kan se annorlunda ut.",
            "The theme “{name}” changes, so pages may look different."
        ),
    }
}

pub(super) fn help(kind: &ChangeKind, lang: Lang) -> Option<String> {
    define_say!(lang, $);
    Some(match kind {
        ChangeKind::Status { .. } | ChangeKind::Figures { .. } => say!(
            "Uppgiften har varit publicerad. Lägg till en daterad rättelse överst i filen: `corrections = [{{ date = \
             ÅÅÅÅ-MM-DD, text = \"Vad som var fel.\" }}]`.",
            "Readers have seen it. Add a dated correction at the top of the file: `corrections = [{{ date = \
             YYYY-MM-DD, text = \"What was wrong.\" }}]`."
        ),
        ChangeKind::Verdict { .. } => say!(
            "Läsarna har sett en annan bedömning, och ingen ny uppföljning säger varför. Se efter om enheterna eller \
             talen har ändrats av misstag; annars, lägg till en daterad rättelse i `promise.md` som nämner \
             aktiviteten.",
            "Readers have seen another verdict, and no new follow-up says why. Check whether units or figures were \
             changed by mistake; else add a dated correction to `promise.md` that names the activity."
        ),
        ChangeKind::Row(Removed, ..) | ChangeKind::Pledge(Removed, _) => say!(
            "Läsarna har sett det utlovat. Lägg tillbaka det, eller säg i `promise.md` varför det är borta, med \
             `changes` om parterna ändrade löftet och annars med `corrections`.",
            "Readers have seen it promised. Put it back, or say in `promise.md` why it is gone: with `changes` if the \
             parties changed the promise, else with `corrections`."
        ),
        ChangeKind::Text(TextKind::Pledge(_), _) => say!(
            "Läs båda: lovar de lika mycket? Om parterna ändrade löftet, säg det med dagen i `changes` i \
             `promise.md`; var det fel återgivet, i `corrections`.",
            "Read both: do they promise as much? If the parties changed the promise, say so with the day in `changes` \
             of `promise.md`; if its words were wrong here, in `corrections`."
        ),
        ChangeKind::NotAwaited(_) | ChangeKind::NotLate(_) => say!(
            "Läsarna har sett att de väntas. Ändrade parterna hur ofta löftet följs upp? Säg det med dagen i \
             `changes` i `promise.md`.",
            "Readers have seen that they are expected. Did the parties change how often the promise is followed up? \
             Say so with the day in `changes` of `promise.md`."
        ),
        ChangeKind::Fact { what: Fact::Grace, .. } => say!(
            "Uppföljningar som är sena i dag kan sluta att vara det. Är det vad ni har kommit överens om?",
            "Follow-ups that are late today may not be any more. Is that what was agreed?"
        ),
        ChangeKind::Renamed { .. } => say!(
            "Behåll id:t: andra kan ha länkat till aktiviteten eller hänvisat till den.",
            "Keep the id: others may have linked to the activity or cited it."
        ),
        ChangeKind::Unspoken(_) => say!(
            "Skriv i rättelsen vad som var fel och vad som är rätt.",
            "Say in the correction what was wrong and what is right."
        ),
        ChangeKind::Targets { .. } => say!(
            "Målvärdet har varit publicerat. Lägg till en daterad rättelse överst i `promise.md`: `corrections = [{{ \
             date = ÅÅÅÅ-MM-DD, text = \"Vad som var fel.\" }}]`.",
            "Readers have seen it. Add a dated correction at the top of `promise.md`: `corrections = [{{ date = \
             YYYY-MM-DD, text = \"What was wrong.\" }}]`."
        ),
        ChangeKind::CorrectionGone(..) | ChangeKind::CorrectionChanged { .. } => say!(
            "Läsarna har fått rättelsen, och den ska stå kvar. Lägg tillbaka den; är den fel, skriv en ny rättelse \
             efter den.",
            "Readers were given the correction, and it is to stay. Put it back; if it is wrong, add a new one after \
             it."
        ),
        ChangeKind::FollowUp { .. } => say!(
            "Uppgifterna har varit publicerade. Lägg tillbaka filen, eller lägg till en daterad rättelse i \
             `promise.md` som säger varför den är borta.",
            "Readers have seen it. Put the file back, or add a dated correction to `promise.md` that says why it is \
             gone."
        ),
        ChangeKind::AddressGone { alias: Some(alias), now_at: Some(_), .. } => say!(
            "Lägg till den äldre adressen i sidans fil: `aliases = [\"{alias}\"]`.",
            "Add the old address to the file of the page: `aliases = [\"{alias}\"]`."
        ),
        ChangeKind::AddressGone { alias: Some(alias), now_at: None, .. } => say!(
            "Någon kan ha länkat dit. Ersätter en annan sida den, lägg till adressen i den sidans fil: `aliases = \
             [\"{alias}\"]`. Annars behövs inget.",
            "Somebody may have linked there. If another page replaces it, add the address to the file of that page: \
             `aliases = [\"{alias}\"]`. If none does, nothing is needed."
        ),
        ChangeKind::ListsGone(_) => say!(
            "De kommer tillbaka på samma adresser när det finns något att lista.",
            "They come back at the same addresses once there is something to list."
        ),
        ChangeKind::AddressGone { alias: None, .. } => say!(
            "Någon kan ha länkat dit. Lägg tillbaka filen, eller låt den nya ha samma namn.",
            "Somebody may have linked there. Put the file back, or give the new one the same name."
        ),
        ChangeKind::Fact { what: Fact::BaseUrl, .. } => {
            say!("Den äldre adressen måste leda vidare till den nya.", "The old address must redirect to the new one.")
        }
        ChangeKind::Fact { what: Fact::EditionPath(_), .. } | ChangeKind::Edition(..) => say!(
            "Alla länkar till utgåvan slutar att fungera. Se till att de äldre adresserna leder vidare.",
            "All links to the edition stop working. Make sure that the old addresses redirect."
        ),
        _ => return None,
    })
}

fn lead_nowhere(addresses: &[String], lang: Lang) -> String {
    define_say!(lang, $);
    let all = list(addresses, lang);
    match addresses.len() {
        1 => say!("{all} leder ingenstans längre", "{all} no longer leads anywhere"),
        _ => say!("{all} leder ingenstans längre", "{all} no longer lead anywhere"),
    }
}

/// Words as they stand inside a sentence: in Swedish, the name of a period has no capital letter there.
fn inside_in(words: &str, lang: Lang) -> String {
    lang.pick(inside(words), words.to_owned())
}

/// Periods inside a sentence: `tertial 1 2026 och tertial 2 2026`.
fn periods_in(periods: &[String], lang: Lang) -> String {
    list(&periods.iter().map(|period| inside_in(period, lang)).collect::<Vec<_>>(), lang)
}

fn are_missing(follow_ups: usize, lang: Lang) -> String {
    define_say!(lang, $);
    let counted = count(follow_ups, "uppföljning", "uppföljningar");
    match follow_ups {
        0 => say!("när en uppföljning saknas; ingen gör det", "when a follow-up is missing; none is"),
        1 => say!("att {counted} saknas", "that 1 follow-up is missing"),
        n => say!("att {counted} saknas", "that {n} follow-ups are missing"),
    }
}

fn promise(presence: Presence, follow_ups: usize, lang: Lang) -> String {
    define_say!(lang, $);
    let with = match follow_ups {
        0 => String::new(),
        1 => say!(", med en uppföljning", ", with one follow-up"),
        n => say!(", med {n} uppföljningar", ", with {n} follow-ups"),
    };
    match presence {
        Added => say!("Löftet är nytt{with}.", "The promise is new{with}."),
        Removed => say!("Löftet försvinner{with}.", "The promise is removed{with}."),
    }
}

fn several(n: usize, kind: RowKind, lang: Lang) -> String {
    define_say!(lang, $);
    match (n, kind) {
        (1, RowKind::Activity) => say!("1 aktivitet", "1 activity"),
        (n, RowKind::Activity) => say!("{n} aktiviteter", "{n} activities"),
        (1, RowKind::Pledge) => say!("1 löfte", "1 pledge"),
        (n, RowKind::Pledge) => say!("{n} löften", "{n} pledges"),
    }
}

fn status_of(row: &str, before: Option<Status>, after: Option<Status>, lang: Lang) -> String {
    define_say!(lang, $);
    let label = |status| status::label(status, lang);
    match (before.map(label), after.map(label)) {
        (Some(before), Some(after)) => say!(
            "Status för ”{row}” ändras från {before} till {after}.",
            "The status of “{row}” changes from {before} to {after}."
        ),
        (None, Some(after)) => say!(
            "”{row}” får status {after}. Förut stod ingen.",
            "“{row}” now has the status {after}; it had none before."
        ),
        (Some(before), None) => say!(
            "”{row}” har inte längre någon status. Förut stod {before}.",
            "“{row}” no longer has a status. It was {before}."
        ),
        (None, None) => String::new(),
    }
}

fn quoted(list: &[String], lang: Lang) -> Vec<String> {
    define_say!(lang, $);
    list.iter().map(|words| say!("”{words}”", "“{words}”")).collect()
}

fn numbers([one, many]: [&str; 2], row: &str, before: &[String], after: &[String], lang: Lang) -> String {
    define_say!(lang, $);
    let (was, is) = (list(&quoted(before, lang), lang), list(&quoted(after, lang), lang));
    // In Swedish the definite form is that of the figures before; in English one form goes for both.
    let first = if before.len() == 1 { one } else { many };
    let most = if before.len().max(after.len()) == 1 { one } else { many };
    match (before.is_empty(), after.is_empty()) {
        (true, _) if after.len() == 1 => say!("{one} för ”{row}” är nytt: {is}.", "New {one} of “{row}”: {is}."),
        (true, _) => say!("{many} för ”{row}” är nya: {is}.", "New {many} of “{row}”: {is}."),
        (_, true) => say!("{first} för ”{row}” försvinner: {was}.", "Removed {first} of “{row}”: {was}."),
        _ => say!("{first} för ”{row}” ändras från {was} till {is}.", "The {most} of “{row}”: from {was} to {is}."),
    }
}

fn setting(key: &str, purpose: Option<&str>, before: Option<&str>, after: Option<&str>, lang: Lang) -> String {
    define_say!(lang, $);
    let what = purpose.map_or_else(|| format!("`{key}`"), |purpose| format!("{purpose} (`{key}`)"));
    match (before, after) {
        (None, Some(after)) => say!("{what} läggs till: ”{after}”.", "{what} is added: “{after}”."),
        (Some(before), None) => {
            say!("{what} tas bort. Förut stod ”{before}”.", "{what} is removed. It was “{before}”.")
        }
        _ => changed(what, before, after, lang),
    }
}

fn fact(what: &Fact, before: Option<&str>, after: Option<&str>, lang: Lang) -> String {
    changed(name(what, lang), before, after, lang)
}

fn changed(what: String, before: Option<&str>, after: Option<&str>, lang: Lang) -> String {
    define_say!(lang, $);
    match (before, after) {
        (Some(before), Some(after)) => {
            say!("{what} ändras från ”{before}” till ”{after}”.", "{what}: from “{before}” to “{after}”.")
        }
        (None, Some(after)) => say!("{what} läggs till: ”{after}”.", "{what}: added, “{after}”."),
        (Some(before), None) => say!("{what} tas bort. Förut stod ”{before}”.", "{what}: removed. It was “{before}”."),
        (None, None) => what,
    }
}

fn name(what: &Fact, lang: Lang) -> String {
    define_say!(lang, $);
    match what {
        Fact::SiteTitle => say!("Webbplatsens namn", "The title of the site"),
        Fact::BaseUrl => say!("Webbplatsens adress", "The address of the site"),
        Fact::Publisher => say!("Utgivaren", "The publisher"),
        Fact::Contact => say!("Kontaktuppgifterna", "The contact"),
        Fact::Grace => say!("Antalet dagar till redovisning", "The number of days until a follow-up is due"),
        Fact::PlaceName => say!("Platsens namn", "The name of the place"),
        Fact::County => say!("Länet", "The county"),
        Fact::PageTitle => say!("Sidans rubrik", "The title of the page"),
        Fact::PromiseTitle => say!("Löftets rubrik", "The title of the promise"),
        Fact::Validity => say!("Löftets giltighetstid", "The validity of the promise"),
        Fact::Schedule => say!("Hur ofta löftet följs upp", "How often the promise is followed up"),
        Fact::Extends => say!("Det äldre löfte som förlängs", "The older promise that it prolongs"),
        Fact::Places => say!("Platserna som löftet gäller", "The places of the promise"),
        Fact::Parties => say!("Parterna", "The parties"),
        Fact::Published => say!("Dagen för publicering", "The day of publication"),
        Fact::Updated => say!("Dagen för senaste ändring", "The day of the last change"),
        Fact::Sources => say!("Källan", "The source"),
        Fact::Basis => say!("Det som löftet vilar på", "The basis of the promise"),
        Fact::Signed => say!("Uppgiften om underskrift", "The signature"),
        Fact::Period => say!("Perioden", "The period"),
        Fact::EditionTitle(title) => say!("Rubriken för utgåvan ”{title}”", "The title of the edition “{title}”"),
        Fact::EditionPath(title) => say!("Adressen till utgåvan ”{title}”", "The address of the edition “{title}”"),
        Fact::EditionTheme(title) => say!("Temat för utgåvan ”{title}”", "The theme of the edition “{title}”"),
        Fact::Subject(id) => say!("Ämnet `{id}`", "The subject `{id}`"),
        Fact::RowTitle(row) => say!("Rubriken för ”{row}”", "The title of “{row}”"),
        Fact::RowPledge(row) => say!("Löftet som ”{row}” hör till", "The pledge that “{row}” belongs to"),
        Fact::Responsible(row) => say!("Vem som ansvarar för ”{row}”", "Who is responsible for “{row}”"),
        Fact::FocusOf(row) => say!("Fokusområdet för ”{row}”", "The focus area of “{row}”"),
        Fact::FocusTitle(title) => say!("Rubriken för fokusområdet ”{title}”", "The title of the focus area “{title}”"),
    }
}

fn text(of: &TextKind, excerpt: &Excerpt, lang: Lang) -> String {
    define_say!(lang, $);
    let of = match of {
        TextKind::Page => say!("Sidans text", "The text of the page"),
        TextKind::Closing => say!("Texten sist på sidan", "The text at the end of the page"),
        TextKind::Note => say!("Utgivarens anmärkning", "The publisher's remark"),
        TextKind::Row(row) => say!("Texten om ”{row}”", "The text about “{row}”"),
        TextKind::Reason(row) => say!("Skälet för ”{row}”", "The reason given for “{row}”"),
        TextKind::Next(row) => say!("Texten om vad som händer härnäst med ”{row}”", "What comes next for “{row}”"),
        TextKind::RowNote(row) => say!("Utgivarens anmärkning om ”{row}”", "The publisher's remark on “{row}”"),
        TextKind::Pledge(pledge) => say!("Texten om löftet ”{pledge}”", "The text about the pledge “{pledge}”"),
        TextKind::Focus(focus) => say!("Texten om fokusområdet ”{focus}”", "The text about the focus area “{focus}”"),
    };
    match excerpt {
        Excerpt::Added(words) => say!("{of} läggs till: ”{words}”", "{of} is added: “{words}”"),
        Excerpt::Removed(words) => say!("{of} tas bort: ”{words}”", "{of} is removed: “{words}”"),
        Excerpt::Changed(before, after) => {
            say!("{of} ändras: ”{before}” blir ”{after}”", "{of} changes: “{before}” becomes “{after}”")
        }
        Excerpt::Form => say!(
            "{of} har samma ord, men andra länkar eller annan form.",
            "{of} has the same words, but different links or formatting."
        ),
    }
}
