//! Periods and schedules in words.

use super::{date, words};
use crate::value::{Lang, PartialDate, Period, PeriodName, Scheme, fold};
use chrono::Datelike;
use std::fmt::Write;

/// Returns the name of a standard period as headings show it: "Tertial 2", "Andra halvåret 2021", "Hela perioden".
///
/// The year is there if the name has one.
pub fn name(period: PeriodName, lang: Lang) -> String {
    let mut text = in_text(period, lang);
    // They all begin with a letter of ASCII.
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    text
}

/// Returns the standard name that a file name was meant to be: `t3` for "tertial-3", `2021-q2` for "kvartal 2 2021".
pub fn likely(name: &str) -> Option<String> {
    let words = [
        ("tertial", "t"),
        ("kvartal", "q"),
        ("quarter", "q"),
        ("halvar", "h"),
        ("kv", "q"),
        ("k", "q"),
        ("t", "t"),
        ("q", "q"),
        ("h", "h"),
    ];
    let folded = fold(name);
    let is_year = |part: &&str| part.len() == 4 && part.chars().all(|c| c.is_ascii_digit());
    let year = folded.split(' ').find(is_year).map(|year| format!("{year}-")).unwrap_or_default();
    let folded: String = folded.split(' ').filter(|part| !is_year(part)).collect();
    if ["ar", "helar", "aret", "helaret", "arsrapport"].contains(&folded.as_str()) {
        return Some(format!("{year}year"));
    }
    words.into_iter().find_map(|(word, letter)| {
        let number = folded.strip_prefix(word)?;
        let name = format!("{year}{letter}{number}");
        PeriodName::parse(&name).map(|_| name)
    })
}

/// What people write beside the period in the name of a file, in the form of an id: that it is a follow-up, or which
/// version of it.
const WORDS_BESIDE: &[&str] = &[
    "uppfoljning",
    "uppfoljningen",
    "uppfoljningar",
    "redovisning",
    "redovisningen",
    "aterrapportering",
    "aterrapport",
    "rapport",
    "rapporten",
    "utfall",
    "utfallet",
    "resultat",
    "report",
    "ny",
    "nya",
    "klar",
    "final",
    "slutlig",
    "slutversion",
    "version",
    "reviderad",
    "godkand",
    "utkast",
    "draft",
];

/// Returns the standard name in an id that says beside it that it is a follow-up: `t2` for "uppfoljning-t2", `2026-t2` for
/// "redovisning-tertial-2-2026", `t2` for "t2-slutversion".
///
/// A year alone is none: it may be that of the promise.
pub fn reported(id: &str) -> Option<String> {
    let parts: Vec<&str> = id.split('-').collect();
    parts.iter().find(|part| WORDS_BESIDE.contains(part))?;
    let windows = (1..=parts.len().min(3)).rev().flat_map(|length| parts.windows(length));
    let standard = |window: &[&str]| {
        let joined = window.join("-");
        let is_year = joined.bytes().all(|b| b.is_ascii_digit());
        let known = || PeriodName::parse(&joined).map(|_| joined.clone());
        if is_year { None } else { known().or_else(|| likely(&window.join(" "))) }
    };
    windows.into_iter().find_map(standard)
}

/// Returns the name of a standard period as running text has it: "tertial 2", "andra halvåret 2021", "hela perioden".
pub fn in_text(period: PeriodName, lang: Lang) -> String {
    let (words, number) = match (lang, period.scheme, period.number) {
        (_, Scheme::Tertial, number) => ("tertial", Some(number)),
        (Lang::Sv, Scheme::Quarter, number) => ("kvartal", Some(number)),
        (Lang::Sv, Scheme::HalfYear, 1) => ("första halvåret", None),
        (Lang::Sv, Scheme::HalfYear, _) => ("andra halvåret", None),
        (Lang::Sv, Scheme::Year, _) => ("helåret", None),
        (Lang::Sv, Scheme::Once, _) => ("hela perioden", None),
        (Lang::En, Scheme::Quarter, number) => ("quarter", Some(number)),
        (Lang::En, Scheme::HalfYear, 1) => ("first half-year", None),
        (Lang::En, Scheme::HalfYear, _) => ("second half-year", None),
        (Lang::En, Scheme::Year, _) => ("full year", None),
        (Lang::En, Scheme::Once, _) => ("whole period", None),
    };
    let mut text = String::with_capacity(words.len() + " 1 2020".len());
    text.push_str(words);
    if let Some(number) = number {
        let _ = write!(text, " {number}");
    }
    if let Some(year) = period.year {
        let _ = write!(text, " {year}");
    }
    text
}

/// Returns the days of a period in words, in whole years or months where it has such: "2020", "maj–juli 2018",
/// "17 november 2016–18 maj 2017".
pub fn days(period: Period, lang: Lang) -> String {
    let (from, to) = (period.from, period.to);
    let ends_a_month = to.succ_opt().is_none_or(|next| next.day() == 1);
    let (from, to) = if from.day() != 1 || !ends_a_month {
        (PartialDate::Day(from), PartialDate::Day(to))
    } else if from.month() == 1 && to.month() == 12 {
        (PartialDate::Year(from.year()), PartialDate::Year(to.year()))
    } else {
        (PartialDate::Month(from.year(), from.month()), PartialDate::Month(to.year(), to.month()))
    };
    date::span(from, Some(to), lang)
}

/// Returns how often a promise is followed up, as "följs upp …" continues: "tre gånger om året", "två gånger om året och en
/// gång om året".
///
/// The empty schedule gives the empty text: nothing is announced, so the sentence is not to be written.
pub fn schedule(schemes: &[Scheme], lang: Lang) -> String {
    let adverbs: Vec<String> = schemes.iter().map(|&scheme| adverb(scheme, lang).to_owned()).collect();
    words::list(&adverbs, lang)
}

fn adverb(scheme: Scheme, lang: Lang) -> &'static str {
    match (lang, scheme) {
        (Lang::Sv, Scheme::Tertial) => "tre gånger om året",
        (Lang::Sv, Scheme::Quarter) => "fyra gånger om året",
        (Lang::Sv, Scheme::HalfYear) => "två gånger om året",
        (Lang::Sv, Scheme::Year) => "en gång om året",
        (Lang::Sv, Scheme::Once) => "en gång",
        (Lang::En, Scheme::Tertial) => "three times a year",
        (Lang::En, Scheme::Quarter) => "four times a year",
        (Lang::En, Scheme::HalfYear) => "twice a year",
        (Lang::En, Scheme::Year) => "once a year",
        (Lang::En, Scheme::Once) => "once",
    }
}

#[cfg(test)]
mod tests {
    use super::{days, in_text, name, schedule};
    use crate::value::{Lang, Period, PeriodName, Scheme};

    #[test]
    fn names_have_the_year_that_they_were_given() {
        for (key, heading, text, english) in [
            ("t2", "Tertial 2", "tertial 2", "Tertial 2"),
            ("2026-t1", "Tertial 1 2026", "tertial 1 2026", "Tertial 1 2026"),
            ("q1", "Kvartal 1", "kvartal 1", "Quarter 1"),
            ("h1", "Första halvåret", "första halvåret", "First half-year"),
            ("2021-h2", "Andra halvåret 2021", "andra halvåret 2021", "Second half-year 2021"),
            ("year", "Helåret", "helåret", "Full year"),
            ("2021-year", "Helåret 2021", "helåret 2021", "Full year 2021"),
            ("once", "Hela perioden", "hela perioden", "Whole period"),
        ] {
            let period = PeriodName::parse(key).unwrap();
            assert_eq!(name(period, Lang::Sv), heading);
            assert_eq!(in_text(period, Lang::Sv), text);
            assert_eq!(name(period, Lang::En), english);
        }
    }

    #[test]
    fn days_are_said_in_whole_months_and_years_where_they_are() {
        for (from, to, words) in [
            ("2018-05-01", "2018-07-31", "maj–juli 2018"),
            ("2016-11-17", "2017-05-18", "17 november 2016–18 maj 2017"),
            ("2020-01-01", "2020-12-31", "2020"),
            ("2021-01-01", "2022-12-31", "2021–2022"),
            ("2020-05-01", "2020-05-31", "maj 2020"),
            ("2018-10-01", "2019-09-30", "oktober 2018–september 2019"),
            ("2020-02-01", "2020-02-28", "1–28 februari 2020"),
            ("2020-11-18", "2021-03-31", "18 november 2020–31 mars 2021"),
        ] {
            let period = Period::new(from.parse().unwrap(), to.parse().unwrap()).unwrap();
            assert_eq!(days(period, Lang::Sv).replace('\u{a0}', " "), words);
        }
    }

    #[test]
    fn schedules_are_said_in_words_that_everybody_knows() {
        assert_eq!(schedule(&[], Lang::Sv), "");
        assert_eq!(schedule(&[Scheme::Tertial], Lang::Sv), "tre gånger om året");
        assert_eq!(
            schedule(&[Scheme::HalfYear, Scheme::Year, Scheme::Once], Lang::Sv),
            "två gånger om året, en gång om året och en gång"
        );
        assert_eq!(schedule(&[Scheme::Tertial, Scheme::Year], Lang::En), "three times a year and once a year");
    }
}
