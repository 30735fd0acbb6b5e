//! Figures as reports write them: "minst 608 tillfällen", "15–20 unga vuxna", "1,23 kontroller/dag".
//!
//! In comes one text, out goes a [`Figure`] that keeps its words, or the one thing that is wrong with it. A text is
//! read from its front: a bound, a number (or a range of two), a filler, then the unit with what it is a rate or a
//! share of. The words of each language are tables in `grammar`. What cannot be read for certain is a mistake,
//! never a guess, because figures are added up.

mod grammar;
mod numeral;
mod unit;

use super::NO_BREAK_SPACE;
use super::spelling::compose;
use crate::value::{Amount, Bound, Figure, Lang};
use grammar::{Grammar, chunk, is_dash, strip_any, strip_dash, strip_phrase, through_word};
use numeral::{Numeral, numeral};
use std::ops::Range;

/// What is wrong with the words of a figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FigureMistake {
    /// There are no words.
    Empty,
    /// There is no number where it should stand: "några möten", "ett stort antal", "inom en vecka".
    NoNumber {
        /// What stands there instead, as written: "några", "ett stort antal".
        first_word: String,
    },
    /// There are two numbers: "45 tillfällen, 116 timmar", "3 av 10 skolor". Each is a figure of its own.
    TwoNumbers,
    /// A range begins with the higher number: "20–15".
    RangeReversed,
    /// The number has more than twelve digits.
    TooLarge,
    /// Something that is nearly a number but could mean two things, or nothing: "1.608" and "1.5" in Swedish (spaces
    /// stand between thousands and a comma before decimals), "1,2,3", "9/4", "en halv", "5 eller fler".
    BadNumber {
        /// The part that cannot be read, as written.
        written: String,
    },
    /// The number is below zero.
    Negative,
}

/// Reads the words of a figure.
///
/// Case does not matter, and any kind of space or dash will do. The figure's `words` are those given, with blanks
/// around them gone and runs of blanks inside made one; a no-break space stays one. What is said `apart`
/// is not in the words and stays `None`.
///
/// - A range after "ca" is about its lower number and keeps the higher; after another bound, that bound of the end
///   that it is surely true of: "minst 2–3" is at least 2, "högst 2–3" at most 3.
/// - "inga möten" is exactly 0, and needs a unit: the editor who means that nothing is known writes no figure.
/// - The unit is what follows the number, without "st" and a full stop. Words that begin with a preposition are none
///   ("800 på Råslätt").
/// - "per vecka", "i veckan", "/vecka", "varje vecka" and "veckovis" are a rate per "vecka". A slash before anything
///   that is no common measure of a rate is part of the unit ("5 stölder/inbrott").
///
/// # Errors
/// Returns the first mistake in the order of the words.
///
/// ```
/// use utfall::{locale::figure, value::{Bound, Lang}};
/// let figure = figure::read("minst 1 608 tillfällen", Lang::Sv).unwrap();
/// assert_eq!((figure.bound, figure.low, figure.unit.as_deref()), (Bound::AtLeast, 1608.into(), Some("tillfällen")));
/// ```
pub fn read(words: &str, lang: Lang) -> Result<Figure, FigureMistake> {
    let grammar = Grammar::of(lang);
    let words = tidy(words);
    if words.is_empty() {
        return Err(FigureMistake::Empty);
    }
    let text = without_full_stop(&words);
    let at = |rest: &str| text.len() - rest.len();

    let (hedge, between, rest) = lead(text, grammar)?;
    if rest.is_empty() {
        return Err(FigureMistake::NoNumber { first_word: words });
    }
    refuse_vague(rest, grammar)?;
    let start = at(rest);
    let extent = match strip_any(rest, grammar.none) {
        Some(rest) if hedge.is_none() && !between => nothing(rest)?,
        _ => extent(rest, between, grammar)?,
    };
    let (bound, low, high) = bounded(hedge, &extent);
    let (form, unit) = unit::read(rest, extent.rest, grammar)?;
    if unit.is_none() && strip_any(rest, grammar.none).is_some() {
        return Err(no_number(rest));
    }

    let number = start..at(extent.rest);
    let dash = extent.dash.map(|(before, after)| at(before)..at(after));
    let printed = printed(&words, &number, dash.as_ref(), lang).into();
    Ok(Figure { words: words.into(), printed, bound, low, high, form, unit, overrides: None })
}

/// Writes the words of a figure as pages print them: `number` is where the number stands in them, `dash` that of a range.
fn printed(words: &str, number: &Range<usize>, dash: Option<&Range<usize>>, lang: Lang) -> String {
    let &Range { start, end } = number;
    let mut printed = String::with_capacity(words.len() + 2);
    printed.push_str(&words[..start]);
    match dash {
        Some(dash) => {
            push_number(&mut printed, &words[start..dash.start]);
            printed.push('–');
            push_number(&mut printed, &words[dash.end..end]);
        }
        None => push_number(&mut printed, &words[start..end]),
    }
    let after = &words[end..];
    let unit = after.trim_start();
    let percent_apart = unit.starts_with('%') && lang == Lang::Sv;
    let apart = unit.len() < after.len() || percent_apart || unit.starts_with(char::is_alphabetic);
    if printed.ends_with(|c: char| c.is_ascii_digit()) && apart && !unit.is_empty() {
        printed.push(NO_BREAK_SPACE);
        printed.push_str(unit);
    } else {
        printed.push_str(after);
    }
    printed
}

fn push_number(printed: &mut String, number: &str) {
    for c in number.chars() {
        let after_digit = printed.ends_with(|c: char| c.is_ascii_digit());
        printed.push(if c.is_whitespace() && after_digit { NO_BREAK_SPACE } else { c });
    }
}

/// Makes every run of blanks one and drops characters that nobody sees.
fn tidy(words: &str) -> String {
    let mut tidy = String::with_capacity(words.len());
    for c in compose(words).chars() {
        match c {
            '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}' => {}
            c if !c.is_whitespace() => tidy.push(c),
            _ if tidy.is_empty() => {}
            NO_BREAK_SPACE | '\u{202f}' => {
                if tidy.ends_with(' ') {
                    tidy.pop();
                }
                if !tidy.ends_with(char::is_whitespace) {
                    tidy.push(c);
                }
            }
            _ if tidy.ends_with(char::is_whitespace) => {}
            _ => tidy.push(' '),
        }
    }
    tidy.truncate(tidy.trim_end().len());
    tidy
}

/// "minst 4." ends a sentence, while "4. möten" is no number.
fn without_full_stop(words: &str) -> &str {
    match words.strip_suffix('.') {
        Some(text) if text.ends_with(|c: char| c.is_ascii_digit()) => text,
        _ => words,
    }
}

/// Reads the bound words in front, and whether a word asks for a range ("mellan").
fn lead<'a>(text: &'a str, grammar: &Grammar) -> Result<(Option<Bound>, bool, &'a str), FigureMistake> {
    let mut hedge = None;
    let mut rest = text;
    while let Some((bound, after)) =
        grammar.bounds.iter().find_map(|&(phrase, bound)| Some((bound, strip_phrase(rest, phrase)?)))
    {
        hedge = match hedge {
            None => Some(bound),
            Some(earlier) if earlier == bound => hedge,
            Some(earlier) if earlier == Bound::About || bound == Bound::About => Some(Bound::About),
            Some(_) => {
                return Err(FigureMistake::NoNumber { first_word: chunk(rest).to_owned() });
            }
        };
        rest = after;
    }
    match strip_any(rest, grammar.between) {
        Some(rest) => Ok((hedge, true, rest)),
        None => Ok((hedge, false, rest)),
    }
}

/// Refuses words that count without a number: "ett flertal", "en hel del", "ingen förändring".
fn refuse_vague(text: &str, grammar: &Grammar) -> Result<(), FigureMistake> {
    let opening = grammar.articles.iter().chain(grammar.none);
    let Some(mut rest) = opening.copied().find_map(|word| strip_phrase(text, word)) else {
        return Ok(());
    };
    for _ in 0..2 {
        let word = chunk(rest);
        let end = text.len() - rest.len() + word.len();
        if strip_any(rest, grammar.vague).is_some() {
            return Err(FigureMistake::NoNumber { first_word: text[..end].to_owned() });
        }
        rest = rest[word.len()..].trim_start();
    }
    Ok(())
}

/// One or two numbers, and what follows them.
struct Extent<'a> {
    low: Amount,
    high: Option<Amount>,
    /// "ett 10-tal", "ett dussin".
    about: bool,
    /// The texts from the dash on, and from what follows it on.
    dash: Option<(&'a str, &'a str)>,
    rest: &'a str,
}

/// "inga möten"; `rest` is what follows the first word.
fn nothing(rest: &str) -> Result<Extent<'_>, FigureMistake> {
    // "inga fler än 5 möten" is not zero.
    if rest.contains(|c: char| c.is_ascii_digit()) {
        return Err(FigureMistake::TwoNumbers);
    }
    Ok(Extent { low: Amount::ZERO, high: None, about: false, dash: None, rest })
}

/// Reads a number or a range. `between` says that it must be a range.
fn extent<'a>(text: &'a str, between: bool, grammar: &Grammar) -> Result<Extent<'a>, FigureMistake> {
    let date = chunk(text);
    if date.chars().all(|c| c.is_ascii_digit() || is_dash(c))
        && date.trim_start_matches(is_dash).matches(is_dash).count() > 1
    {
        return Err(FigureMistake::BadNumber { written: date.to_owned() });
    }
    let first = match numeral(text, grammar)? {
        Some(first) => first,
        None if is_negative(text, grammar) => return Err(FigureMistake::Negative),
        None => return Err(no_number(text)),
    };
    let bad = |rest: &str| FigureMistake::BadNumber { written: through_word(text, rest).to_owned() };
    let mut extent = Extent { low: first.value, high: None, about: first.about, dash: None, rest: first.rest };
    if let Some((connector, second)) = second(&first, between, grammar)? {
        extent.high = Some(second.value);
        extent.about |= second.about;
        extent.rest = second.rest;
        extent.dash = connector;
        // "2–3 miljoner" and "två till tre hundra" mean both.
        if first.scale == Amount::ONE {
            let scaled = first.value.checked_mul(second.scale).ok_or(FigureMistake::TooLarge)?;
            extent.low = if scaled <= second.value { scaled } else { first.value };
        }
        if extent.low > second.value {
            return Err(FigureMistake::RangeReversed);
        }
    } else if between {
        return Err(bad(first.rest));
    }
    let rest = extent.rest.trim_start();
    if strip_dash(rest).is_some() || strip_any(rest, grammar.or).is_some() {
        return Err(bad(extent.rest));
    }
    Ok(extent)
}

/// Where the dash of a range stands: the texts from it on and from what follows it on.
type Dash<'a> = Option<(&'a str, &'a str)>;

/// Reads the second number of a range, if one follows.
fn second<'a>(
    first: &Numeral<'a>,
    between: bool,
    grammar: &Grammar,
) -> Result<Option<(Dash<'a>, Numeral<'a>)>, FigureMistake> {
    let rest = first.rest.trim_start();
    if let Some(after) = strip_dash(rest) {
        let after = after.trim_start();
        return Ok(numeral(after, grammar)?.map(|second| (Some((first.rest, after)), second)));
    }
    let and = if between { grammar.and } else { &[] };
    let Some(after) = strip_any(rest, grammar.to).or(strip_any(rest, grammar.or)).or(strip_any(rest, and)) else {
        return Ok(None);
    };
    Ok(numeral(after, grammar)?.map(|second| (None, second)))
}

fn is_negative(text: &str, grammar: &Grammar) -> bool {
    let digits = strip_dash(text).or(strip_phrase(text, grammar.minus));
    digits.is_some_and(|text| text.starts_with(|c: char| c.is_ascii_digit()))
}

fn no_number(text: &str) -> FigureMistake {
    let word = chunk(text);
    let bare = word.trim_matches(|c: char| "\"'”“’‘»«()[],.;:".contains(c));
    FigureMistake::NoNumber { first_word: (if bare.is_empty() { word } else { bare }).to_owned() }
}

fn bounded(hedge: Option<Bound>, extent: &Extent<'_>) -> (Bound, Amount, Option<Amount>) {
    let (low, high) = (extent.low, extent.high);
    match hedge {
        _ if extent.about => (Bound::About, low, high),
        Some(Bound::About) => (Bound::About, low, high),
        Some(bound @ (Bound::AtMost | Bound::LessThan)) => (bound, high.unwrap_or(low), None),
        Some(bound) => (bound, low, None),
        None if high.is_some() => (Bound::Range, low, high),
        None => (Bound::Exactly, low, None),
    }
}

#[cfg(test)]
mod tests;
