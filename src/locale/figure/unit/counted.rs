//! The words of a unit, one by one: what only says when is cut off, and what compares or counts is refused.

use super::{bare, is_article};
use crate::locale::figure::grammar::{Grammar, is_any, is_dash};
use crate::locale::figure::numeral::named;
use crate::locale::figure::{FigureMistake, NotACount};

/// Returns the words up to what only says when ("under 2024"), or how many of something else took part ("med tre
/// skolor").
///
/// # Errors
/// Words that compare, a month or a year that says what the number is, and numbers that count.
pub(super) fn counted<'a>(unit: &'a str, is_share: bool, grammar: &Grammar) -> Result<&'a str, FigureMistake> {
    let words = words(unit);
    let core = |at: usize| words.get(at).map_or("", |&(_, word)| bare(word));
    let until = |at: usize| Ok(unit[..words[at].0].trim_end());
    // "4 st, gärna fler": a remark, unless what is counted stands in it: "30, helst 40 möten".
    if unit.trim_start().starts_with([',', ';', '(']) {
        let counts = |at: usize| {
            let next = core(at + 1);
            let is_of = is_any(next, grammar.prepositions) || is_any(next, grammar.of);
            is_number(core(at), grammar)
                && !is_article(core(at), grammar)
                && !is_year(core(at))
                && !next.is_empty()
                && !is_of
        };
        let has_unit = !unit.trim_start().starts_with('(') && (0..words.len()).any(counts);
        return if has_unit { Err(FigureMistake::two_numbers()) } else { Ok(unit) };
    }
    let mut is_label = false;
    for at in 0..words.len() {
        let word = core(at);
        let before = if at > 0 { core(at - 1) } else { "" };
        if compares(word, core(at + 1), is_share, grammar) {
            if let Some(remark) =
                (1..=at).rev().find(|&at| words[at - 1].1.ends_with([',', ';']) || words[at].1.starts_with('('))
            {
                return until(remark);
            }
            // "möten med fler än 20 deltagare" are so many meetings.
            return match at > 1 && is_any(before, grammar.prepositions) && is_number(core(at + 2), grammar) {
                true => until(at - 1),
                false => Err(FigureMistake::not_a_count(NotACount::Change)),
            };
        }
        if is_any(words[at].1, grammar.fractions) {
            return Err(FigureMistake::not_a_count(NotACount::Fraction));
        }
        if is_any(word, grammar.about_endings) {
            return Err(FigureMistake::bad_number(unit));
        }
        if at == 0 && is_any(word, grammar.years) {
            return Err(FigureMistake::not_a_count(NotACount::Age));
        }
        if at == 0 && is_article(word, grammar) && words.len() > 1 {
            return Err(FigureMistake::bad_number(unit));
        }
        if at == 0 && is_any(word, grammar.ordinal_endings) && words.len() > 1 {
            return Err(FigureMistake::not_a_count(NotACount::Ordinal));
        }
        if is_month(word, at, grammar) || is_year(word) || (is_day(word) && is_month(core(at + 1), 1, grammar)) {
            let first = (0..at).rev().take_while(|&before| is_before_date(core(before), grammar)).last();
            return match first {
                Some(first) if counts_nothing(&words[first..], grammar) => until(first),
                Some(_) => Err(FigureMistake::two_numbers()),
                None => Err(FigureMistake::not_a_count(NotACount::Date)),
            };
        }
        if starts_with_digit(word) && is_any(before, grammar.time_labels) {
            let first = (0..at - 1).rev().take_while(|&before| is_before_date(core(before), grammar)).last();
            return until(first.unwrap_or(at - 1));
        }
        is_label = (is_label && (is_any(word, grammar.and) || word.is_empty() || starts_with_digit(word)))
            || (starts_with_digit(word) && is_any(before, grammar.labels));
        if is_label || !is_number(word, grammar) || is_age(&words, at, grammar) {
            continue;
        }
        let is_last = at + 1 == words.len();
        let is_glued = word.contains(is_dash) && word.contains(char::is_alphabetic) && !is_numerals(word, grammar);
        if (at > 0 && is_glued) || (is_last && is_any(word, &["sex"])) {
            continue;
        }
        if at == 0 && !starts_with_digit(word) {
            return Err(FigureMistake::bad_number(unit));
        }
        let nearest = (1..at).rev().take(3).find(|&before| is_any(core(before), grammar.prepositions));
        return nearest.map_or_else(|| Err(FigureMistake::two_numbers()), until);
    }
    // "två möten till"
    match words.last() {
        Some(&(last, word)) if words.len() > 1 && is_any(word, grammar.to) => Ok(unit[..last].trim_end()),
        _ => Ok(unit),
    }
}

/// Returns whether "under" or "över" before such a unit may say how long something went on.
pub(super) fn is_perhaps_during(unit: &str, hedge: &str, grammar: &Grammar) -> bool {
    let is_first = grammar.during.first() == Some(&hedge);
    let is_measure = |word: &str| {
        let word = word.to_lowercase();
        let ends = |ending: &&&str| word == **ending || (ending.len() > 3 && word.ends_with(**ending));
        grammar.durations.iter().any(|ending| ends(&ending))
            && (is_first || !grammar.counted_durations.iter().any(|ending| ends(&ending)))
    };
    let what = unit.split_whitespace().map(bare).take_while(|word| !is_any(word, grammar.prepositions));
    grammar.during.contains(&hedge) && what.into_iter().any(is_measure)
}

/// Writes short forms in full: "ggr" as "gånger", and "g" where a rate makes that certain.
pub(super) fn in_full(unit: &str, is_rate: bool, grammar: &Grammar) -> Result<String, FigureMistake> {
    let (first, rest) = unit.split_at(unit.find(char::is_whitespace).unwrap_or(unit.len()));
    let full = |forms: &[(&str, &'static str)]| {
        forms.iter().find(|(short, _)| crate::locale::spelling::same(first, short)).map(|&(_, full)| full)
    };
    match (full(grammar.short_units), full(grammar.letters)) {
        (Some(full), _) => Ok(format!("{full}{rest}")),
        (None, Some(full)) if is_rate && rest.is_empty() => Ok(full.to_owned()),
        (None, Some(_)) if rest.is_empty() => Err(FigureMistake::bad_number(unit)),
        _ => Ok(unit.to_owned()),
    }
}

fn words(unit: &str) -> Vec<(usize, &str)> {
    let start = |word: &str| word.as_ptr() as usize - unit.as_ptr() as usize;
    unit.split_whitespace().map(|word| (start(word), word)).collect()
}

fn starts_with_digit(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
}

fn is_number(word: &str, grammar: &Grammar) -> bool {
    starts_with_digit(word) || is_numerals(word, grammar)
}

/// "tre", "två-tre", but not an article.
fn is_numerals(word: &str, grammar: &Grammar) -> bool {
    let named = |part: &str| !is_article(part, grammar) && named(&part.to_lowercase(), grammar).is_some();
    named(word) || (word.contains(is_dash) && word.split(is_dash).all(named))
}

fn compares(word: &str, next: &str, is_share: bool, grammar: &Grammar) -> bool {
    let than = grammar.comparisons.contains(&next);
    is_any(word, grammar.comparisons) || ((is_share || than) && is_any(word, grammar.comparatives))
}

fn is_month(word: &str, at: usize, grammar: &Grammar) -> bool {
    let parts = || word.split(is_dash);
    let is_short = |part: &str| is_any(part, grammar.short_months);
    let all = word.contains(is_dash) && parts().all(|part| is_short(part) || is_any(part, grammar.months));
    parts().any(|part| is_any(part, grammar.months)) || all || (at == 0 && is_short(word))
}

/// "2024", "2023/24", "2023–2024".
fn is_year(word: &str) -> bool {
    let mut parts = word.split(|c: char| is_dash(c) || c == '/');
    let first = parts.next().unwrap_or_default();
    let century = first.len() == 4 && (first.starts_with("19") || first.starts_with("20"));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    century && digits(first) && parts.all(digits)
}

fn is_before_date(word: &str, grammar: &Grammar) -> bool {
    word.is_empty() || is_any(word, grammar.before_dates) || is_year(word) || is_month(word, 1, grammar) || is_day(word)
}

fn is_day(word: &str) -> bool {
    (1..=2).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_digit())
}

/// Returns whether all numbers in words that say when are years, or days of a month.
fn counts_nothing(words: &[(usize, &str)], grammar: &Grammar) -> bool {
    let core = |at: usize| words.get(at).map_or("", |&(_, word)| bare(word));
    (0..words.len()).all(|at| {
        let is_of_month = is_month(core(at + 1), 1, grammar) || (at > 0 && is_any(core(at - 1), &["den"]));
        !is_number(core(at), grammar) || is_year(core(at)) || is_of_month
    })
}

/// "i åldern 18–25 år", "(18–25 år)", "under 18 år".
fn is_age(words: &[(usize, &str)], at: usize, grammar: &Grammar) -> bool {
    let core = |at: usize| words.get(at).map_or("", |&(_, word)| bare(word));
    let years = (at + 1..at + 4).any(|later| is_any(core(later), grammar.years));
    let opens = words[at].1.starts_with('(') || (at > 0 && is_any(core(at - 1), grammar.ages));
    let goes_on = at > 1 && starts_with_digit(core(at - 2)) && words[at - 1].1.chars().all(is_dash);
    let named = at > 0 && grammar.names_age(core(at - 1));
    starts_with_digit(core(at)) && ((years && (opens || goes_on)) || named)
}
