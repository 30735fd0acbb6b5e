//! The way out of figures that cannot be read, in Swedish.

use crate::diag::Kind;
use crate::diag::words::quote::{code, one_line, quoted};
use crate::locale::figure::{NotACount, NumberPair};

/// Says how to write a figure; `None` for other kinds.
pub(super) fn help(kind: &Kind) -> Option<String> {
    let write = |instead: &str| format!("Skriv {}", code(instead));
    Some(match kind {
        Kind::NoFigure { instead: Some(instead), first_word, .. } => {
            format!("{}. Ta bort {}, eller flytta orden till texten.", write(instead), code(first_word))
        }
        Kind::NoFigure { first_word, .. }
            if matches!(first_word.to_lowercase().as_str(), "inga" | "ingen" | "inget") =>
        {
            "Skriv nollan med en siffra, till exempel `0 möten`.".to_owned()
        }
        Kind::NoFigure { written, first_word, .. } if first_word == written => {
            "Skriv ett tal först, till exempel `minst 3 möten`, eller flytta orden till texten.".to_owned()
        }
        Kind::NoFigure { first_word, .. } => format!(
            "Skriv ett tal i stället för {}, till exempel `minst 3 möten`, eller flytta orden till texten.",
            code(first_word)
        ),
        Kind::TwoFigures { parts: NumberPair::Separate(parts), .. } => {
            let [one, other] = &**parts;
            format!("Dela upp det i två delar av listan: `[{}, {}]`.", quoted(&one_line(one)), quoted(&one_line(other)))
        }
        Kind::TwoFigures { parts: NumberPair::PartOf { whole, part }, .. } => format!(
            "Skriv {}. Är det andra talet en del av det första skrivs det som `{{ value = {}, part_of = {} }}`, så \
             läggs de aldrig ihop.",
            code(whole),
            quoted(&one_line(part)),
            quoted(&one_line(whole))
        ),
        Kind::TwoFigures { parts: NumberPair::First(Some(first)), .. } => {
            format!("{}, och resten i texten.", write(first))
        }
        Kind::TwoFigures { written, .. } => {
            format!("Skriv bara ett av talen i {}, och resten i texten.", code(written))
        }
        Kind::BadNumber { instead: Some(instead), .. } => format!("{}.", write(instead)),
        Kind::BadNumber { .. } => {
            "Skriv decimaler med komma och dela upp stora tal med mellanslag: `1,5` och `1 200`.".to_owned()
        }
        Kind::NotACount { what: NotACount::Change, instead: Some(instead), is_target: true, .. } => {
            format!("{}, om det är det som menas. Resten hör hemma i aktivitetens text.", write(instead))
        }
        Kind::NotACount { what, instead: None, written, is_target: true } if what.belongs_in_text() => format!(
            "Skriv hur många det ska bli, till exempel `minst 3 möten`. Säger källan inte det, flytta {} till aktivitetens text.",
            code(written)
        ),
        Kind::NotACount { what, instead, written, .. } => not_a_count(*what, instead.as_deref(), written),
        Kind::NumberSize { negative: true, .. } => "Skriv ett tal från noll och uppåt.".to_owned(),
        Kind::NumberSize { .. } => "Kontrollera talet.".to_owned(),
        Kind::RangeReversed { instead: Some(instead), .. } => {
            format!("Skriv det lägre talet först: {}.", code(instead))
        }
        Kind::RangeReversed { .. } => "Skriv det lägre talet först, till exempel `15–20 unga`.".to_owned(),
        _ => return None,
    })
}

fn not_a_count(what: NotACount, instead: Option<&str>, written: &str) -> String {
    let has_plus = written.starts_with('+');
    let written = code(written);
    let instead = instead.map(code);
    match (what, instead) {
        (NotACount::Change, Some(at_least)) if has_plus => format!(
            "Skriv {at_least} om det är det som menas, annars hur många det blev. Hur mycket som har ändrats hör hemma i texten."
        ),
        (NotACount::Change, Some(now)) => format!(
            "Skriv hur många det blev, {now}. Hur det var förut och hur mycket som har ändrats hör hemma i texten."
        ),
        (NotACount::Change, None) => {
            format!("Skriv hur många det blev, till exempel `3 möten`, och flytta {written} till texten.")
        }
        (NotACount::Date, Some(without)) => format!("Skriv {without}. Dagen eller året hör hemma i texten."),
        (NotACount::Date, None) => {
            format!("Flytta {written} till texten, och skriv här hur många det var, till exempel `3 möten`.")
        }
        (NotACount::Age, Some(aged)) => format!("Skriv {aged}."),
        (NotACount::Age, None) => {
            format!("Skriv hur många de var, till exempel `20 ungdomar`, och flytta {written} till texten.")
        }
        (NotACount::During, Some(bound)) => {
            format!("Skriv {bound} om det är det som menas. Pågick det så länge hör {written} hemma i texten.")
        }
        (NotACount::Deadline | NotACount::During, _) => {
            format!("Flytta {written} till texten, och skriv här hur många det var, till exempel `3 möten`.")
        }
        (NotACount::Fraction, Some(number)) => {
            format!("Skriv {number}, eller hur många det var, och det hela i texten.")
        }
        (NotACount::Fraction, None) => {
            format!("Skriv {written} i procent eller med decimaler, till exempel `50 procent` eller `2,5 timmar`.")
        }
        (NotACount::Ordinal, _) => {
            format!("Skriv hur många det var, till exempel `3 möten`, och flytta {written} till texten.")
        }
        (NotACount::Average, _) => format!(
            "Skriv vad det är ett snitt per, till exempel `3 möten per vecka`, eller ta bort talet och flytta {written} till \
             texten."
        ),
        (NotACount::Cumulative, Some(rest)) => format!(
            "Skriv bara vad den här perioden gav, för perioderna läggs ihop. Är det {rest}, ta bort orden framför."
        ),
        (NotACount::Cumulative, None) => "Skriv bara vad den här perioden gav, för perioderna läggs ihop.".to_owned(),
    }
}
