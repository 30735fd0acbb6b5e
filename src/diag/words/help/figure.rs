//! The way out of figures that cannot be read.

use crate::diag::Kind;
use crate::diag::words::quote::{code, one_line, quoted, with_occasions};
use crate::locale::figure::{NotACount, NumberPair};
use crate::value::{Lang, define_say};

/// Says how to write a figure; `None` for other kinds.
pub(super) fn help(kind: &Kind, lang: Lang) -> Option<String> {
    define_say!(lang, $);
    let write = |instead: &str| say!("Skriv {}", "Write {}", code(instead));
    Some(match kind {
        Kind::NoFigure { instead: Some(instead), first_word, .. } => say!(
            "{}. Ta bort {}, eller flytta orden till texten.",
            "{}. Remove {}, or move the words to the text.",
            write(instead),
            code(first_word)
        ),
        Kind::NoFigure { first_word, .. }
            if matches!(first_word.to_lowercase().as_str(), "inga" | "ingen" | "inget") =>
        {
            say!("Skriv nollan med en siffra, till exempel `0 möten`.", "Write the zero in digits, as in `0 möten`.")
        }
        Kind::NoFigure { written, first_word, .. } if first_word == written => say!(
            "Skriv ett tal först, till exempel `minst 3 möten`, eller flytta orden till texten.",
            "Write a number first, as in `minst 3 möten`, or move the words to the text."
        ),
        Kind::NoFigure { first_word, .. } => say!(
            "Skriv ett tal i stället för {}, till exempel `minst 3 möten`, eller flytta orden till texten.",
            "Write a number instead of {}, as in `minst 3 möten`, or move the words to the text.",
            code(first_word)
        ),
        Kind::TwoFigures { parts: NumberPair::Separate(parts), .. } => say!(
            "Dela upp det i två delar av listan: `[{}, {}]`.",
            "Split it into two parts of the list: `[{}, {}]`.",
            quoted(&one_line(&parts[0])),
            quoted(&one_line(&parts[1]))
        ),
        Kind::TwoFigures { parts: NumberPair::PartOf { whole, part }, .. } => say!(
            "Skriv {}. Är det andra talet en del av det första skrivs det som `{{ value = {}, part_of = {} }}`, så \
             läggs de aldrig ihop.",
            "Write {}. If the second number is a part of the first, write it as `{{ value = {}, part_of = {} }}`, and \
             they are never added.",
            code(whole),
            quoted(&one_line(part)),
            quoted(&one_line(whole))
        ),
        Kind::TwoFigures { parts: NumberPair::First(Some(first)), .. } => {
            say!("{}, och resten i texten.", "{}, and the rest in the text.", write(first))
        }
        Kind::TwoFigures { written, .. } => say!(
            "Skriv bara ett av talen i {}, och resten i texten.",
            "Write only one of the numbers in {}, and the rest in the text.",
            code(written)
        ),
        Kind::BadNumber { instead: Some(instead), .. } => format!("{}.", write(instead)),
        Kind::BadNumber { .. } => say!(
            "Skriv decimaler med komma och dela upp stora tal med mellanslag: `1,5` och `1 200`.",
            "Write decimals with a comma, and large numbers with spaces: `1,5` and `1 200`."
        ),
        Kind::NotACount { what: NotACount::Change, instead: Some(instead), is_target: true, .. } => say!(
            "{}, om det är det som menas. Resten hör hemma i aktivitetens text.",
            "{} if that is what is meant. The rest belongs in the text of the activity.",
            write(instead)
        ),
        Kind::NotACount { what, instead: None, written, is_target: true } if what.belongs_in_text() => say!(
            "Skriv hur många det ska bli, till exempel `minst 3 möten`. Säger källan inte det, flytta {} till \
             aktivitetens text.",
            "Write how many there shall be, as in `minst 3 möten`. If the source does not say it, move {} to the text \
             of the activity.",
            code(written)
        ),
        Kind::NotACount { what, instead, written, .. } => not_a_count(*what, instead.as_deref(), written, lang),
        Kind::NumberSize { negative: true, .. } => {
            say!("Skriv ett tal från noll och uppåt.", "Write a number from zero upwards.")
        }
        Kind::NumberSize { .. } => say!("Kontrollera talet.", "Check the number."),
        Kind::RangeReversed { instead: Some(instead), .. } => {
            say!("Skriv det lägre talet först: {}.", "Write the lower number first: {}.", code(instead))
        }
        Kind::RangeReversed { .. } => say!(
            "Skriv det lägre talet först, till exempel `15–20 unga`.",
            "Write the lower number first, as in `15–20 unga`."
        ),
        Kind::FigureWithoutUnit { written, is_target: true } => say!(
            "Skriv vad det är efter talet, till exempel {}: det är det som talen i uppföljningarna jämförs med.",
            "Write what is counted after the number, as in {}: figures of follow-ups are compared with that.",
            code(&with_occasions(written))
        ),
        Kind::FigureWithoutUnit { written, is_target: false } => say!(
            "Skriv vad det är efter talet, till exempel {}. Bara när aktiviteten har ett enda mål går det bra utan.",
            "Write what is counted after the number, as in {}. Only an activity with a single target can do without.",
            code(&with_occasions(written))
        ),
        _ => return None,
    })
}

fn not_a_count(what: NotACount, instead: Option<&str>, written: &str, lang: Lang) -> String {
    define_say!(lang, $);
    let has_plus = written.starts_with('+');
    let written = code(written);
    let instead = instead.map(code);
    match (what, instead) {
        (NotACount::Change, Some(at_least)) if has_plus => say!(
            "Skriv {at_least} om det är det som menas, annars hur många det blev. Hur mycket som har ändrats hör \
             hemma i texten.",
            "Write {at_least} if that is what is meant, or else how many there were in the end. What has changed \
             belongs in the text."
        ),
        (NotACount::Change, Some(now)) => say!(
            "Skriv hur många det blev, {now}. Hur det var förut och hur mycket som har ändrats hör hemma i texten.",
            "Write how many there were in the end, {now}. What it was before belongs in the text."
        ),
        (NotACount::Change, None) => say!(
            "Skriv hur många det blev, till exempel `3 möten`, och flytta {written} till texten.",
            "Write how many there were in the end, as in `3 möten`, and move {written} to the text."
        ),
        (NotACount::Date, Some(without)) => say!(
            "Skriv {without}. Dagen eller året hör hemma i texten.",
            "Write {without}. The day or the year belongs in the text."
        ),
        (NotACount::Age, Some(aged)) => say!("Skriv {aged}.", "Write {aged}."),
        (NotACount::Age, None) => say!(
            "Skriv hur många de var, till exempel `20 ungdomar`, och flytta {written} till texten.",
            "Write how many they were, as in `20 ungdomar`, and move {written} to the text."
        ),
        (NotACount::During, Some(bound)) => say!(
            "Skriv {bound} om det är det som menas. Pågick det så länge hör {written} hemma i texten.",
            "Write {bound} if that is meant. If it went on for so long, {written} belongs in the text."
        ),
        (NotACount::Date | NotACount::Deadline | NotACount::During, _) => say!(
            "Flytta {written} till texten, och skriv här hur många det var, till exempel `3 möten`.",
            "Move {written} to the text, and write how many there were, as in `3 möten`."
        ),
        (NotACount::Fraction, Some(number)) => say!(
            "Skriv {number}, eller hur många det var, och det hela i texten.",
            "Write {number}, or how many there were, and the whole in the text."
        ),
        (NotACount::Fraction, None) => say!(
            "Skriv {written} i procent eller med decimaler, till exempel `50 procent` eller `2,5 timmar`.",
            "Write {written} in percent or with decimals, as in `50 procent` or `2,5 timmar`."
        ),
        (NotACount::Ordinal, _) => say!(
            "Skriv hur många det var, till exempel `3 möten`, och flytta {written} till texten.",
            "Write how many there were, as in `3 möten`, and move {written} to the text."
        ),
        (NotACount::Average, _) => say!(
            "Skriv vad det är ett snitt per, till exempel `3 möten per vecka`, eller ta bort talet och flytta \
             {written} till texten.",
            "Write what it is an average per, as in `3 möten per vecka`, or remove the number and move {written} to \
             the text."
        ),
        (NotACount::Cumulative, Some(rest)) => say!(
            "Skriv bara vad den här perioden gav, för perioderna läggs ihop. Är det {rest}, ta bort orden framför.",
            "Write only what this period gave, since periods are added. If that is {rest}, remove the words in front."
        ),
        (NotACount::Cumulative, None) => say!(
            "Skriv bara vad den här perioden gav, för perioderna läggs ihop.",
            "Write only what this period gave, since periods are added."
        ),
    }
}
