//! Dates as text, as precise as they were given.

use super::NO_BREAK_SPACE;
use crate::value::{Lang, PartialDate};
use chrono::Datelike;
use std::fmt::Write;

/// The Swedish months, as they are written within a sentence.
pub(crate) const MONTHS_SV: [&str; 12] = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
];

const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Returns a date in words: "5 oktober 2020", "maj 2023", "2023". The day and its month stay on one line.
pub fn print(date: PartialDate, lang: Lang) -> String {
    let mut text = String::with_capacity(LONGEST);
    push(date, lang, &mut text);
    text
}

/// How many bytes two dates and a dash have at most.
const LONGEST: usize = 48;

// Pages say hundreds of thousands of dates: each is written where it stands, and no part of it by itself.
fn push(date: PartialDate, lang: Lang, text: &mut String) {
    if !matches!(date, PartialDate::Year(_)) {
        push_without_year(date, lang, text);
        text.push(' ');
    }
    let _ = write!(text, "{}", date.year());
}

/// Returns a stretch of time in words, saying what both ends share only once.
///
/// "2020", "2021–2022", "maj–december 2018", "8 maj 2019–30 april 2020"; without an end, "från september 2024, tills
/// vidare". A year beside something finer is its first or last month.
pub fn span(from: PartialDate, to: Option<PartialDate>, lang: Lang) -> String {
    let Some(to) = to else {
        return match lang {
            Lang::Sv => format!("från {}, tills vidare", print(from, lang)),
            Lang::En => format!("from {}, until further notice", print(from, lang)),
        };
    };
    let (from, to) = match (from, to) {
        _ if is_whole_years(from, to) => (PartialDate::Year(from.year()), PartialDate::Year(to.year())),
        (PartialDate::Year(year), to) => (PartialDate::Month(year, 1), to),
        (from, PartialDate::Year(year)) => (from, PartialDate::Month(year, 12)),
        _ => (from, to),
    };
    if from == to {
        return print(to, lang);
    }
    let mut text = String::with_capacity(LONGEST);
    match (from, to) {
        _ if from.year() != to.year() => push(from, lang, &mut text),
        (PartialDate::Day(first), PartialDate::Day(last)) if first.month() == last.month() => {
            let _ = write!(text, "{}", first.day());
        }
        _ => push_without_year(from, lang, &mut text),
    }
    text.push('–');
    push(to, lang, &mut text);
    text
}

/// Returns whether two days or months are the first and the last of a year: `2022-01-01` and `2023-12-31`.
fn is_whole_years(from: PartialDate, to: PartialDate) -> bool {
    let (first, last) = (from.first_day(), to.last_day());
    (first.month(), first.day(), last.month(), last.day()) == (1, 1, 12, 31)
}

/// A year alone has nothing to say without it.
fn push_without_year(date: PartialDate, lang: Lang, text: &mut String) {
    let _ = match date {
        PartialDate::Year(year) => write!(text, "{year}"),
        PartialDate::Month(_, month) => write!(text, "{}", month_name(month, lang)),
        PartialDate::Day(day) => write!(text, "{}{NO_BREAK_SPACE}{}", day.day(), month_name(day.month(), lang)),
    };
}

/// Returns whether a text begins with the name of a month, as a word of its own.
pub fn begins_with_month(text: &str, lang: Lang) -> bool {
    let rest = month_names(lang).iter().find_map(|name| text.strip_prefix(name));
    rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

fn month_name(month: u32, lang: Lang) -> &'static str {
    month_names(lang)[month as usize - 1]
}

fn month_names(lang: Lang) -> &'static [&'static str; 12] {
    lang.pick(&MONTHS_SV, &MONTHS_EN)
}

#[cfg(test)]
mod tests {
    use super::{print, span};
    use crate::value::{Lang, PartialDate};

    fn date(written: &str) -> PartialDate {
        PartialDate::parse(written).unwrap()
    }

    #[test]
    fn a_date_is_as_precise_as_it_was_given() {
        for (written, sv, en) in [
            ("2023", "2023", "2023"),
            ("2023-05", "maj 2023", "May 2023"),
            ("2020-10-05", "5_oktober 2020", "5_October 2020"),
            ("2019-12-31", "31_december 2019", "31_December 2019"),
        ] {
            assert_eq!(print(date(written), Lang::Sv), sv.replace('_', "\u{a0}"));
            assert_eq!(print(date(written), Lang::En), en.replace('_', "\u{a0}"));
        }
    }

    #[test]
    fn a_span_says_once_what_its_ends_share() {
        for (from, to, words) in [
            ("2020", "2020", "2020"),
            ("2021", "2022", "2021–2022"),
            ("2022-01-01", "2023-12-31", "2022–2023"),
            ("2025-01-01", "2025-12-31", "2025"),
            ("2025-01", "2026-12-31", "2025–2026"),
            ("2020-05", "2020-05", "maj 2020"),
            ("2018-05", "2018-12", "maj–december 2018"),
            ("2023-05", "2024-05", "maj 2023–maj 2024"),
            ("2020-03-05", "2020-03-05", "5 mars 2020"),
            ("2020-03-05", "2020-03-09", "5–9 mars 2020"),
            ("2020-03-05", "2020-04-09", "5 mars–9 april 2020"),
            ("2019-05-08", "2020-04-30", "8 maj 2019–30 april 2020"),
            ("2019-05-08", "2020-05-09", "8 maj 2019–9 maj 2020"),
            ("2020", "2021-05", "januari 2020–maj 2021"),
            ("2020-05", "2021", "maj 2020–december 2021"),
            ("2020", "2020-05", "januari–maj 2020"),
            ("2020-05-08", "2020-12", "8 maj–december 2020"),
        ] {
            assert_eq!(span(date(from), Some(date(to)), Lang::Sv).replace('\u{a0}', " "), words);
        }
        assert_eq!(span(date("2018-05"), Some(date("2018-12")), Lang::En), "May–December 2018");
    }

    #[test]
    fn an_open_end_is_said() {
        assert_eq!(span(date("2024-09"), None, Lang::Sv), "från september 2024, tills vidare");
        assert_eq!(span(date("2022"), None, Lang::En), "from 2022, until further notice");
    }
}
