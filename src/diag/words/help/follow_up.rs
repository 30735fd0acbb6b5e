//! The way out of mistakes about follow-ups.

use super::suggestion::meant_first;
use crate::diag::words::quote::{code, copied, either, is_heading_of};
use crate::diag::{Kind, TextPlace};
use crate::value::{Lang, define_say};

/// Says the way out; `None` for other kinds.
pub(super) fn help(kind: &Kind, lang: Lang) -> Option<String> {
    define_say!(lang, $);
    Some(match kind {
        Kind::NoPeriod { suggestion, .. } => say!(
            "{}Döp filen efter perioden, till exempel `t1.md`, eller skriv överst i den: `period = {{ from = \
             \"2018-05\", to = \"2018-07\" }}`.",
            "{}Name the file after the period, such as `t1.md`, or write at its top: `period = {{ from = \"2018-05\", \
             to = \"2018-07\" }}`.",
            meant_first(suggestion.as_ref().map(|near| format!("{near}.md")).as_deref(), lang)
        ),
        Kind::PeriodTwice { key, .. } => say!(
            "Ta bort raden med {}, eller byt namn på filen om den gäller en annan period.",
            "Remove the line with {}, or rename the file if it is about another period.",
            code(key)
        ),
        Kind::OutsideValidity { .. } => say!(
            "Rätta perioden, eller `valid` i `promise.md`. Från medborgarlöftets andra år står året först i \
             filnamnet: `2021-t1.md`.",
            "Correct the period, or `valid` in `promise.md`. From the second year of the promise, the year comes \
             first in the file name: `2021-t1.md`."
        ),
        Kind::SamePeriod { .. } => say!(
            "Slå ihop filerna till en. Under medborgarlöftets första år betyder namnet detsamma med och utan år: \
             `t1.md` och `2020-t1.md`.",
            "Merge the files into one. In the first year of a promise the name means the same with and without the \
             year: `t1.md` and `2020-t1.md`."
        ),
        Kind::UnknownRow { suggestion: None, .. } => say!(
            "Skriv ett id som det står i `promise.md`, efter `id =` under `[[activity]]`. Har id:t ändrats där, skriv \
             tillbaka det, för det är en adress; ett nytt namn skrivs i `title`.",
            "Write an id as it is in `promise.md`, after `id =` under `[[activity]]`. If the id was changed there, \
             change it back, for it is an address; a new name goes into `title`."
        ),
        Kind::UnknownRow { suggestion, .. } => say!(
            "{}Skriv ett id som det står i `promise.md`, efter `id =` under `[[activity]]`.",
            "{}Write an id as it is in `promise.md`, after `id =` under `[[activity]]`.",
            meant_first(suggestion.as_deref(), lang)
        ),
        Kind::NotARow { id } => say!(
            "Skriv utfallet för en aktivitet i stället. En text om löftet eller fokusområdet kan stå under rubriken \
             {}.",
            "Write the outcome of an activity instead. A text about the pledge or focus area can go under the heading \
             {}.",
            code(&format!("## {id}"))
        ),
        Kind::HeadingNearId { written, id } if written.starts_with("- ##") => say!(
            "Rubriken står i en lista eller ett citat. Ta bort tecknet före `##`, så att raden börjar med {}.",
            "The heading stands in a list or a quotation. Take away the sign before `##`, so that the line begins \
             with {}.",
            code(&format!("## {id}"))
        ),
        Kind::HeadingNearId { written, id } if is_heading_of(written, id) => say!(
            "Den är indragen, eller har ett osynligt mellanslag från Word efter `##`. Radera allt före ordet, och \
             skriv {} längst till vänster.",
            "It is indented, or has an unseen blank from Word behind `##`. Delete all before the word, and write {} \
             at the very left.",
            code(&format!("## {id}"))
        ),
        Kind::HeadingNearId { id, .. } => say!(
            "Skriv {}; sidan visar titeln ändå. Med en annan rubrik skulle det se ut som om inget hade redovisats.",
            "Write {}; the page shows the title anyway. With another heading it would look as if nothing had been \
             reported.",
            code(&format!("## {id}"))
        ),
        Kind::FreeHeading { ids, .. } => say!(
            "Menade du {}? Står där en annan rubrik finns ingen text under aktiviteten på sidan. Är det ett eget \
             avsnitt kan det stå kvar.",
            "Did you mean {}? With another heading the activity has no text on the page. A section of your own may \
             stay.",
            either(ids.iter().map(|id| format!("## {id}")), lang)
        ),
        Kind::OutcomeWithoutText { place: TextPlace::EmptyHeading, .. } => say!(
            "Skriv vad som har gjorts på raden under rubriken. Ska det inte stå något, ta bort rubriken.",
            "Write what was done on the line below the heading. If there is nothing to say, take the heading away."
        ),
        Kind::OutcomeWithoutText { place: TextPlace::Comment, .. } => say!(
            "Flytta texten till en egen rad efter `-->`. Är den en anteckning till er själva kan den stå kvar.",
            "Move the text to a line of its own behind `-->`. A note to yourselves can stay."
        ),
        Kind::OutcomeWithoutStatus { .. } => say!(
            "Skriv statusen inom citattecknen: `status = \"Genomförd\"`. Säger källan ingen status, ta bort raden.",
            "Write the status in the quotes: `status = \"Genomförd\"`. If the source states none, take the line away."
        ),
        Kind::OutcomeWithoutText { id, .. } => say!(
            "Skriv vad som har gjorts under rubriken {}. Finns texten redan, saknas kanske den rubriken ovanför.",
            "Write what was done below the heading {}. If the text is there, that heading may be missing above it.",
            code(&format!("## {id}"))
        ),
        Kind::DuplicateHeading { .. } => say!(
            "Samla texten under en av rubrikerna och ta bort den andra.",
            "Move the text under one of the headings and remove the other."
        ),
        Kind::UnknownWhole { suggestion, .. } => say!(
            "{}`part_of` är orden i ett annat tal i samma lista, som inte självt är en del: `figures = [\"39 \
             kontroller\", {{ value = \"5 kontroller\", part_of = \"39 kontroller\" }}]`.",
            "{}`part_of` holds the words of another figure in the same list, which is no part itself: `figures = \
             [\"39 kontroller\", {{ value = \"5 kontroller\", part_of = \"39 kontroller\" }}]`.",
            meant_first(suggestion.as_deref(), lang)
        ),
        Kind::AlikeFigures { .. } => say!(
            "De läggs ihop. Säg vad som skiljer dem, till exempel `{{ value = \"8 personer\", what = \"alkohol\" }}`, \
             och är ett tal en del av ett annat, `part_of = \"39 personer\"`.",
            "They are added. Say what tells them apart, such as `{{ value = \"8 personer\", what = \"alkohol\" }}`, \
             and if one is a part of another, `part_of = \"39 personer\"`."
        ),
        Kind::PlaceInTarget { instead, .. } => say!(
            "Skriv {}, och samma `where` vid talen i uppföljningarna. Då räknas bara de mot målet.",
            "Write {}, and the same `where` with the figures of follow-ups. Only those are then compared with the \
             target.",
            copied(instead)
        ),
        Kind::UnchangedFromNothing { .. } => say!(
            "`unchanged = true` betyder att inget har hänt sedan förra gången. Skriv vad som gäller nu i stället, eller ta \
             bort raden.",
            "`unchanged = true` means that nothing has happened since last time. Write what is true now instead, or \
             remove the line."
        ),
        Kind::UnchangedAndMore { key } => say!(
            "Ta bort `unchanged = true` om något har hänt, annars raden med {}.",
            "Remove `unchanged = true` if something has happened, or else the line with {}.",
            code(key)
        ),
        Kind::FigureWithoutTarget { targets, .. } if targets.is_empty() => say!(
            "Lägg till ett mål i `promise.md` om talet ska räknas, annars raden `allow = [\"figure-without-target\"]` \
             här.",
            "Add a target in `promise.md` if the number should count, or else the line `allow = \
             [\"figure-without-target\"]` here."
        ),
        Kind::FigureWithoutTarget { instead: Some(instead), .. } => say!(
            "Ska talet räknas mot målet, skriv {}. Annars tystar raden `allow = [\"figure-without-target\"]` \
             varningen.",
            "If the number counts towards the target, write {}. Otherwise the line `allow = \
             [\"figure-without-target\"]` silences the warning.",
            copied(instead)
        ),
        Kind::FigureWithoutTarget { targets, .. } => say!(
            "Hör talet till målet {}, skriv enhet och plats på samma sätt, eller samla två ord för samma sak i \
             `[units]` i `site.toml`. Annars tystar raden `allow = [\"figure-without-target\"]` varningen.",
            "If the number belongs to the target {}, write unit and place in the same way, or list two words for one \
             thing in `[units]` in `site.toml`. Otherwise the line `allow = [\"figure-without-target\"]` silences the \
             warning.",
            either(targets, lang)
        ),
        _ => return None,
    })
}
