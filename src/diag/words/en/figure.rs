//! The way out of figures that cannot be read, in English.

use crate::diag::Kind;
use crate::diag::words::quote::{code, one_line, quoted};
use crate::locale::figure::{NotACount, NumberPair};

/// Says how to write a figure; `None` for other kinds.
pub(super) fn help(kind: &Kind) -> Option<String> {
    let write = |instead: &str| format!("Write {}", code(instead));
    Some(match kind {
        Kind::NoFigure { instead: Some(instead), first_word, .. } => {
            format!("{}. Remove {}, or move the words to the text.", write(instead), code(first_word))
        }
        Kind::NoFigure { first_word, .. }
            if matches!(first_word.to_lowercase().as_str(), "inga" | "ingen" | "inget") =>
        {
            "Write the zero in digits, as in `0 möten`.".to_owned()
        }
        Kind::NoFigure { written, first_word, .. } if first_word == written => {
            "Write a number first, as in `minst 3 möten`, or move the words to the text.".to_owned()
        }
        Kind::NoFigure { first_word, .. } => format!(
            "Write a number instead of {}, as in `minst 3 möten`, or move the words to the text.",
            code(first_word)
        ),
        Kind::TwoFigures { parts: NumberPair::Separate(parts), .. } => {
            let [one, other] = &**parts;
            format!(
                "Split it into two parts of the list: `[{}, {}]`.",
                quoted(&one_line(one)),
                quoted(&one_line(other))
            )
        }
        Kind::TwoFigures { parts: NumberPair::PartOf { whole, part }, .. } => format!(
            "Write {}. If the second number is a part of the first, write it as `{{ value = {}, part_of = {} }}`, and \
             they are never added.",
            code(whole),
            quoted(&one_line(part)),
            quoted(&one_line(whole))
        ),
        Kind::TwoFigures { parts: NumberPair::First(Some(first)), .. } => {
            format!("{}, and the rest in the text.", write(first))
        }
        Kind::TwoFigures { written, .. } => {
            format!("Write only one of the numbers in {}, and the rest in the text.", code(written))
        }
        Kind::BadNumber { instead: Some(instead), .. } => format!("{}.", write(instead)),
        Kind::BadNumber { .. } => {
            "Write decimals with a comma, and large numbers with spaces: `1,5` and `1 200`.".to_owned()
        }
        Kind::NotACount { what: NotACount::Change, instead: Some(instead), is_target: true, .. } => {
            format!("{} if that is what is meant. The rest belongs in the text of the activity.", write(instead))
        }
        Kind::NotACount { what, instead: None, written, is_target: true } if what.belongs_in_text() => format!(
            "Write how many there shall be, as in `minst 3 möten`. If the source does not say it, move {} to the text of the activity.",
            code(written)
        ),
        Kind::NotACount { what, instead, written, .. } => not_a_count(*what, instead.as_deref(), written),
        Kind::NumberSize { negative: true, .. } => "Write a number from zero upwards.".to_owned(),
        Kind::NumberSize { .. } => "Check the number.".to_owned(),
        Kind::RangeReversed { instead: Some(instead), .. } => {
            format!("Write the lower number first: {}.", code(instead))
        }
        Kind::RangeReversed { .. } => "Write the lower number first, as in `15–20 unga`.".to_owned(),
        _ => return None,
    })
}

fn not_a_count(what: NotACount, instead: Option<&str>, written: &str) -> String {
    let has_plus = written.starts_with('+');
    let written = code(written);
    let instead = instead.map(code);
    match (what, instead) {
        (NotACount::Change, Some(at_least)) if has_plus => format!(
            "Write {at_least} if that is what is meant, or else how many there were in the end. What has changed belongs in the text."
        ),
        (NotACount::Change, Some(now)) => {
            format!("Write how many there were in the end, {now}. What it was before belongs in the text.")
        }
        (NotACount::Change, None) => {
            format!("Write how many there were in the end, as in `3 möten`, and move {written} to the text.")
        }
        (NotACount::Date, Some(without)) => format!("Write {without}. The day or the year belongs in the text."),
        (NotACount::Age, Some(aged)) => format!("Write {aged}."),
        (NotACount::During, Some(bound)) => {
            format!("Write {bound} if that is meant. If it went on for so long, {written} belongs in the text.")
        }
        (NotACount::Age, None) => {
            format!("Write how many they were, as in `20 ungdomar`, and move {written} to the text.")
        }
        (NotACount::Date | NotACount::Deadline | NotACount::During, _) => {
            format!("Move {written} to the text, and write how many there were, as in `3 möten`.")
        }
        (NotACount::Fraction, Some(number)) => {
            format!("Write {number}, or how many there were, and the whole in the text.")
        }
        (NotACount::Fraction, None) => {
            format!("Write {written} in percent or with decimals, as in `50 procent` or `2,5 timmar`.")
        }
        (NotACount::Ordinal, _) => {
            format!("Write how many there were, as in `3 möten`, and move {written} to the text.")
        }
        (NotACount::Average, _) => format!(
            "Write what it is an average per, as in `3 möten per vecka`, or remove the number and move {written} to the text."
        ),
        (NotACount::Cumulative, Some(rest)) => {
            format!(
                "Write only what this period gave, since periods are added. If that is {rest}, remove the words in front."
            )
        }
        (NotACount::Cumulative, None) => "Write only what this period gave, since periods are added.".to_owned(),
    }
}
