//! Numbers and intervals as text, for people and for machines.

use super::NO_BREAK_SPACE;
use super::plural::singular;
use crate::value::{Amount, End, Interval, Lang};
use rust_decimal::Decimal;

/// Returns a number as the language writes it: "1 608,5" with spaces that do not break, "1,608.5" in English.
///
/// Zeros at the end of decimals are dropped.
pub fn print(number: Decimal, lang: Lang) -> String {
    let (between_thousands, before_decimals) = match lang {
        Lang::Sv => (NO_BREAK_SPACE, ','),
        Lang::En => (',', '.'),
    };
    let plain = machine(number.abs());
    let (whole, decimals) = plain.split_once('.').unwrap_or((&plain, ""));
    let mut printed = String::new();
    if number.is_sign_negative() && !number.is_zero() {
        printed.push('\u{2212}');
    }
    for (at, digit) in whole.char_indices() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            printed.push(between_thousands);
        }
        printed.push(digit);
    }
    if !decimals.is_empty() {
        printed.push(before_decimals);
        printed.push_str(decimals);
    }
    printed
}

/// Returns a number for data: a decimal point, nothing between thousands, no zeros at the end of decimals.
pub fn machine(number: Decimal) -> String {
    number.normalize().to_string()
}

/// Returns what an interval says, with its unit: "minst 1 108 tillfällen", "15–20 unga vuxna", "18 möten".
///
/// The interval from zero without an end says nothing and is "okänt antal".
pub fn interval(interval: &Interval, unit: Option<&str>, lang: Lang) -> String {
    let words = IntervalWords::of(lang);
    let number = |end: End| print(end.amount, lang);
    let last = interval.high.unwrap_or(interval.low).amount;
    let with_unit = |phrase: String| match unit {
        Some(unit) if last == Amount::ONE => format!("{phrase}{NO_BREAK_SPACE}{}", singular(unit, lang)),
        Some(unit) => format!("{phrase}{NO_BREAK_SPACE}{unit}"),
        None => phrase,
    };
    let lower = |end: End| format!("{} {}", if end.open { words.more_than } else { words.at_least }, number(end));
    let upper = |end: End| format!("{} {}", if end.open { words.less_than } else { words.at_most }, number(end));

    let low = interval.low;
    let from_zero = low.amount.is_zero() && !low.open;
    match interval.high {
        None if from_zero => {
            unit.map_or_else(|| words.unknown.to_owned(), |unit| format!("{} {unit}", words.unknown_of))
        }
        None if low.open => with_unit(format!("{} {}", words.over, number(low))),
        None => with_unit(lower(low)),
        Some(high) if low == high && !low.open => with_unit(number(low)),
        Some(high) if from_zero => with_unit(upper(high)),
        Some(high) if !low.open && !high.open => with_unit(format!("{}–{}", number(low), number(high))),
        Some(high) => with_unit(format!("{} {} {}", lower(low), words.and, upper(high))),
    }
}

/// Returns a sum for the eye: what is proved, or "ca 271 tillfällen, varav 131 säkert räknade" where a figure of it was
/// about so many.
pub fn total(proved: &Interval, estimate: Option<&Interval>, unit: Option<&str>, lang: Lang) -> String {
    let Some(near) = estimate else { return interval(proved, unit, lang) };
    let about = lang.pick("ca", "about");
    let mut words = interval(near, unit, lang);
    // "minst ca 620": what is added to it has no end.
    let number = words.find(|c: char| c.is_ascii_digit()).unwrap_or_default();
    words.insert_str(number, &format!("{about} "));
    if proved.low.amount.is_zero() && !proved.low.open {
        return words;
    }
    let least = print(proved.low.amount, lang);
    match (lang, proved.low.open) {
        (Lang::Sv, false) => format!("{words}, varav {least} säkert räknade"),
        (Lang::Sv, true) => format!("{words}, varav över {least} säkert räknade"),
        (Lang::En, false) => format!("{words}, {least} of them counted for certain"),
        (Lang::En, true) => format!("{words}, more than {least} of them counted for certain"),
    }
}

struct IntervalWords {
    at_least: &'static str,
    /// Alone: "över 5".
    over: &'static str,
    /// Before an upper end: "mer än 5 och högst 8".
    more_than: &'static str,
    at_most: &'static str,
    less_than: &'static str,
    and: &'static str,
    unknown: &'static str,
    /// Before a unit.
    unknown_of: &'static str,
}

impl IntervalWords {
    fn of(lang: Lang) -> Self {
        match lang {
            Lang::Sv => Self {
                at_least: "minst",
                over: "över",
                more_than: "mer än",
                at_most: "högst",
                less_than: "färre än",
                and: "och",
                unknown: "okänt antal",
                unknown_of: "okänt antal",
            },
            Lang::En => Self {
                at_least: "at least",
                over: "more than",
                more_than: "more than",
                at_most: "at most",
                less_than: "fewer than",
                and: "and",
                unknown: "unknown number",
                unknown_of: "unknown number of",
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{interval, machine, print};
    use crate::locale::figure;
    use crate::value::{End, Interval, Lang};
    use proptest::prelude::proptest;
    use rust_decimal::Decimal;

    #[test]
    fn thousands_and_decimals_are_the_languages_own() {
        for (number, sv, en, data) in [
            ("0", "0", "0", "0"),
            ("0.50", "0,5", "0.5", "0.5"),
            ("608", "608", "608", "608"),
            ("1608.5", "1 608,5", "1,608.5", "1608.5"),
            ("900000", "900 000", "900,000", "900000"),
            ("1234567", "1 234 567", "1,234,567", "1234567"),
            ("-1500", "−1 500", "−1,500", "-1500"),
        ] {
            let number: Decimal = number.parse().unwrap();
            assert_eq!(print(number, Lang::Sv), sv.replace(' ', "\u{a0}"));
            assert_eq!(print(number, Lang::En), en);
            assert_eq!(machine(number), data);
        }
    }

    fn end(amount: u32, open: bool) -> End {
        End { amount: Decimal::from(amount), open }
    }

    #[test]
    fn intervals_in_words() {
        let (shut, open) = (false, true);
        for (low, high, sv, en) in [
            (end(18, shut), Some(end(18, shut)), "18_m", "18_m"),
            (end(0, shut), Some(end(0, shut)), "0_m", "0_m"),
            (end(1108, shut), None, "minst 1_108_m", "at least 1,108_m"),
            (end(500, open), None, "över 500_m", "more than 500_m"),
            (end(0, open), None, "över 0_m", "more than 0_m"),
            (end(15, shut), Some(end(20, shut)), "15–20_m", "15–20_m"),
            (end(0, shut), Some(end(4, shut)), "högst 4_m", "at most 4_m"),
            (end(0, shut), Some(end(4, open)), "färre än 4_m", "fewer than 4_m"),
            (end(5, open), Some(end(8, shut)), "mer än 5 och högst 8_m", "more than 5 and at most 8_m"),
            (end(5, shut), Some(end(8, open)), "minst 5 och färre än 8_m", "at least 5 and fewer than 8_m"),
            (end(5, open), Some(end(8, open)), "mer än 5 och färre än 8_m", "more than 5 and fewer than 8_m"),
            (end(0, shut), None, "okänt antal m", "unknown number of m"),
        ] {
            assert_eq!(interval(&Interval { low, high }, Some("m"), Lang::Sv), sv.replace('_', "\u{a0}"));
            assert_eq!(interval(&Interval { low, high }, Some("m"), Lang::En), en.replace('_', "\u{a0}"));
        }
        let unknown = Interval { low: end(0, shut), high: None };
        assert_eq!(interval(&unknown, None, Lang::Sv), "okänt antal");
        assert_eq!(interval(&Interval::ZERO, None, Lang::Sv), "0");
    }

    #[test]
    fn a_sum_with_about_figures_says_what_is_certain() {
        let near = |low: u32, high| Interval { low: end(low, false), high };
        let total = |proved: &Interval, near: &Interval| super::total(proved, Some(near), Some("m"), Lang::Sv);
        let exactly = near(271, Some(end(271, false)));
        assert_eq!(total(&near(131, None), &exactly), "ca 271\u{a0}m, varav 131 säkert räknade");
        assert_eq!(total(&near(0, None), &exactly), "ca 271\u{a0}m");
        let open = Interval { low: end(60, true), high: None };
        assert_eq!(total(&open, &exactly), "ca 271\u{a0}m, varav över 60 säkert räknade");
        assert_eq!(super::total(&near(131, None), None, Some("m"), Lang::Sv), "minst 131\u{a0}m");
    }

    proptest! {
        #[test]
        fn what_is_printed_reads_as_the_same_number(digits in 0i64..1_000_000_000_000, decimals in 0u32..6) {
            let number = Decimal::new(digits, decimals);
            for lang in Lang::ALL {
                assert_eq!(figure::read(&print(number, lang), lang).unwrap().low, number);
            }
            assert_eq!(machine(number).parse::<Decimal>().unwrap(), number);
        }

        #[test]
        fn the_words_of_an_interval_read_as_that_interval(low in 0u32..5_000, more in 0u32..5_000, shape in 0usize..6) {
            let (zero, one, two) = (end(0, false), end(low + 1, false), end(low + 1 + more, false));
            let (low, high) = match shape {
                0 => (one, Some(one)),
                1 => (one, None),
                2 => (end(low, true), None),
                3 => (zero, Some(one)),
                4 => (zero, Some(end(low + 1, true))),
                _ => (one, Some(two)),
            };
            let meant = Interval { low, high };
            for lang in Lang::ALL {
                let read = figure::read(&interval(&meant, Some("fordon"), lang), lang).unwrap();
                assert_eq!(read.interval(), meant);
                assert_eq!(read.unit.as_deref(), Some("fordon"));
            }
        }
    }
}
