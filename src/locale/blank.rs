//! Blanks at which no line may break.

use super::{NO_BREAK_SPACE, date};
use crate::value::Lang;
use std::borrow::Cow;

/// Keeps a number and a day with its month on one line: the blanks in "4 230 fordon den 14 juni" that a reader would
/// stumble over become [`NO_BREAK_SPACE`], the others stay.
pub fn keep_together(text: &str, lang: Lang) -> Cow<'_, str> {
    let mut kept = String::new();
    let mut done = 0;
    for at in blanks_behind_digits(text.as_bytes()) {
        let after = &text[at + 1..];
        let digits = text[..at].bytes().rev().take_while(u8::is_ascii_digit).count();
        let thousands = (1..=3).contains(&digits) && after.bytes().take_while(u8::is_ascii_digit).count() == 3;
        let day = (1..=2).contains(&digits) && date::begins_with_month(after, lang);
        if thousands || day {
            kept.push_str(&text[done..at]);
            kept.push(NO_BREAK_SPACE);
            done = at + 1;
        }
    }
    if done == 0 {
        return Cow::Borrowed(text);
    }
    kept.push_str(&text[done..]);
    Cow::Owned(kept)
}

/// Lists where a blank stands behind a digit. Most texts have few digits: pieces without one are passed over as a whole.
fn blanks_behind_digits(bytes: &[u8]) -> impl Iterator<Item = usize> {
    const CHUNK_BYTES: usize = 32;
    let digits = bytes.chunks(CHUNK_BYTES).enumerate().filter(|(_, piece)| {
        // Without an early end, so that all bytes of a piece are looked at together.
        piece.iter().fold(false, |any, byte| any | byte.is_ascii_digit())
    });
    digits
        .flat_map(|(number, piece)| (number * CHUNK_BYTES..).zip(piece))
        .filter(|(_, byte)| byte.is_ascii_digit())
        .map(|(at, _)| at + 1)
        .filter(|&next| bytes.get(next) == Some(&b' '))
}

#[cfg(test)]
mod tests {
    use super::keep_together;
    use crate::value::Lang;

    #[test]
    fn numbers_and_days_stay_on_one_line() {
        for (lang, text) in [
            (Lang::Sv, "4_230 fordon passerade"),
            (Lang::Sv, "12_345_678 kronor"),
            (Lang::Sv, "den 14_juni, och 5_maj."),
            (Lang::Sv, "15–16_april"),
            (Lang::Sv, "tolv kontroller av trettio på 4_230 fordon"),
            (Lang::Sv, "år 2020 150 personer"),
            (Lang::Sv, "9 kontroller i maj 2020"),
            (Lang::Sv, "2 majstänger och 1 2345"),
            (Lang::En, "on 14_June, 3 marchers"),
            (Lang::Sv, " "),
        ] {
            assert_eq!(keep_together(&text.replace('_', " "), lang), text.replace('_', "\u{a0}"));
        }
    }
}
