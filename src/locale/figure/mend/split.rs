//! Two numbers in one figure: two figures, a whole with a part of it, or one figure and something more.

use super::{Case, bare, starts_with_digit, without_open_remark};
use crate::locale::figure::grammar::{is_any, is_dash, strip_any};
use crate::locale::figure::numeral::{named, spell};
use crate::locale::figure::{FigureMistake, NumberPair};
use crate::value::{Amount, Figure, Lang};

pub(super) fn parts(case: &Case<'_>) -> Option<FigureMistake> {
    let FigureMistake::TwoNumbers { .. } = case.mistake else { return None };
    let parts = part_of(case).or_else(|| separate(case)).or_else(|| compound(case))?;
    Some(FigureMistake::TwoNumbers { parts })
}

/// "15 möten, varav 3 på torget" is a whole and a part of it.
fn part_of(case: &Case<'_>) -> Option<NumberPair> {
    let at = (1..case.words.len()).find(|&at| {
        let rest = case.words[at..].join(" ");
        let rest = rest.trim_start_matches(['(', ',']);
        case.vocabulary.of_which.iter().any(|words| strip_any(rest, &[words]).is_some())
    })?;
    let rest = case.words[at..].join(" ");
    let rest = rest.trim_start_matches(['(', ',']);
    let after = case.vocabulary.of_which.iter().find_map(|words| strip_any(rest, &[words]))?;
    let whole = case.words[..at].join(" ");
    let whole = case.reads(whole.trim_end_matches([',', ';', '(', ' ']))?;
    let part = case.reads(after.trim_end_matches(')'))?;
    let part = match (&part.unit, &whole.unit) {
        (None, Some(unit)) => {
            let number =
                after.trim_end_matches(')').split(' ').take_while(|word| !is_any(word, case.grammar.prepositions));
            case.good(&format!("{} {unit}", number.collect::<Vec<_>>().join(" ")))?
        }
        _ => String::from(part.words),
    };
    Some(NumberPair::PartOf { whole: String::from(whole.words), part })
}

/// "45 tillfällen, 116 timmar" are two figures, but only where they count different things: two of the same are perhaps
/// a whole and a part of it.
fn separate(case: &Case<'_>) -> Option<NumberPair> {
    let (mut same_unit, mut found) = (None, None);
    for at in 1..case.words.len() {
        let front = case.words[..at].join(" ");
        let front = trimmed(case, &front);
        if front.rsplit(' ').next().is_some_and(|last| case.hangs(last)) {
            continue;
        }
        let Some(one) = with_unit(case, front) else { continue };
        let back = case.words[at..].join(" ");
        let back = trimmed_front(case, &back);
        let Some(other) = with_unit(case, back.trim_end_matches(')')) else { continue };
        if let Some(parts) = share_a_noun(case, &one, &other) {
            return Some(parts);
        }
        if case.lang == Lang::Sv && is_adjective(&other) {
            // "8 möten (3 digitala)" are eight in all.
            return Some(NumberPair::First(Some(String::from(one.words))));
        }
        let month = |figure: &Figure| figure.words.split(' ').any(|word| is_any(bare(word), case.grammar.months));
        if is_of_the_same(&one, &other) && !(month(&one) && month(&other)) {
            same_unit.get_or_insert((one, other));
        } else {
            found = Some((one, other));
            break;
        }
    }
    let words = |figure: Figure| String::from(figure.words);
    match (found, same_unit) {
        (_, Some((one, _))) if is_total(case) => Some(NumberPair::First(Some(words(one)))),
        (_, Some((one, other))) => Some(NumberPair::PartOf { whole: words(one), part: words(other) }),
        (Some((one, other)), None) => Some(NumberPair::Separate(Box::new([words(one), words(other)]))),
        (None, None) => None,
    }
}

/// Returns whether a unit is a word like "digitala", which says which of what was counted before.
fn is_adjective(figure: &Figure) -> bool {
    let unit = figure.unit.as_deref().unwrap_or_default();
    figure.low > Amount::ONE && unit.ends_with('a') && !unit.contains(' ')
}

/// "8 fysiska och 3 digitala möten" are "8 fysiska möten" and "3 digitala möten".
fn share_a_noun(case: &Case<'_>, one: &Figure, other: &Figure) -> Option<NumberPair> {
    let (adjective, noun) = other.unit.as_deref()?.split_once(' ')?;
    if case.lang != Lang::Sv || !is_adjective(one) || !adjective.ends_with('a') || other.low <= Amount::ONE {
        return None;
    }
    let one = case.good(&format!("{} {noun}", one.words))?;
    Some(NumberPair::Separate(Box::new([one, String::from(&*other.words)])))
}

fn is_total(case: &Case<'_>) -> bool {
    case.has_word(case.vocabulary.totals)
}

fn with_unit(case: &Case<'_>, words: &str) -> Option<Figure> {
    case.reads(words).filter(|figure| figure.unit.is_some())
}

/// Returns whether two units may be forms of one: "kontroller" and "kontroller av moped", "möte" and "möten".
fn is_of_the_same(one: &Figure, other: &Figure) -> bool {
    let unit = |figure: &Figure| figure.unit.as_deref().unwrap_or_default().to_lowercase();
    let stem = |word: &str| word.chars().take(word.chars().count().saturating_sub(2).max(3)).collect::<String>();
    let alike = |one: &str, other: &str| one.starts_with(&stem(other)) || other.starts_with(&stem(one));
    let (one, other) = (unit(one), unit(other));
    let long = |word: &&str| word.len() > 3;
    one.split(' ').filter(long).any(|one| other.split(' ').filter(long).any(|other| alike(one, other)))
}

fn trimmed<'a>(case: &Case<'_>, text: &'a str) -> &'a str {
    let mut text = without_open_remark(text).trim_end_matches([',', ';', ':', '(', ' ']);
    while let Some((before, last)) = text.rsplit_once(' ') {
        if !is_any(last, case.vocabulary.joints) && !is_any(last, case.vocabulary.totals) {
            break;
        }
        text = before.trim_end_matches([',', ';', ':', '(', ' ']);
    }
    text
}

fn trimmed_front<'a>(case: &Case<'_>, text: &'a str) -> &'a str {
    let mut text = text.trim_start_matches(['(', ' ']);
    while let Some(after) = strip_any(text, case.vocabulary.joints).or(strip_any(text, case.vocabulary.totals)) {
        text = after.trim_start_matches(['(', ' ']);
    }
    text
}

/// "200 stycken 20 minuters kontroller" are "200 tjugominuters kontroller", "20 15-åringar" "20 femtonåringar".
fn compound(case: &Case<'_>) -> Option<NumberPair> {
    let Some(last) = (1..case.words.len()).rev().find(|&at| starts_with_digit(bare(case.words[at]))) else {
        return first(case);
    };
    let word = bare(case.words[last]);
    let digits = word.split(|c: char| !c.is_ascii_digit()).next().unwrap_or_default();
    let Some(number) = digits.parse().ok().and_then(|digits| spell(digits, case.grammar)) else { return first(case) };
    let ending = word[digits.len()..].trim_start_matches(is_dash);
    let rest = &case.words[last + 1..];
    let (joined, rest) = match rest {
        _ if ending.starts_with(char::is_alphabetic) && word[digits.len()..].starts_with(is_dash) => {
            (format!("{number}{ending}"), rest)
        }
        [measure, rest @ ..] if ending.is_empty() && !rest.is_empty() && measure.ends_with('s') => {
            (format!("{number}{measure}"), rest)
        }
        _ => return first(case),
    };
    let words = [&case.words[..last], &[joined.as_str()], rest].concat().join(" ");
    match case.good(&words).filter(|_| named(&joined, case.grammar).is_none()) {
        Some(instead) => Some(NumberPair::First(Some(instead))),
        None => first(case),
    }
}

fn first(case: &Case<'_>) -> Option<NumberPair> {
    case.first_figure().map(|figure| NumberPair::First(Some(figure)))
}
