//! Figures as reports write them: "minst 608 tillfällen", "15–20 unga vuxna", "1,23 kontroller/dag".
//!
//! In comes one text, out goes a [`Figure`] that keeps its words, or the one thing that is wrong with it. A text is
//! read from its front: a bound, a number (or a range of two), a filler, then the unit with what it is a rate or a
//! share of. The words of each language are tables in `grammar`. What cannot be read for certain is a mistake,
//! never a guess, because figures are added up.

mod grammar;
mod mend;
mod mistake;
mod numeral;
mod unit;

pub use mistake::{FigureMistake, NotACount, NumberPair};
pub use numeral::MAX_DIGITS;

use super::NO_BREAK_SPACE;
use super::spelling::compose;
use crate::value::{Amount, Bound, Figure, FigureOverrides, Form, Lang};
use grammar::{Grammar, chunk, is_dash, strip_any, strip_dash, strip_phrase, through_word};
use numeral::{Numeral, numeral};
use std::ops::Range;

/// Reads the words of a figure.
///
/// Case does not matter, and any kind of space or dash will do. The figure's `words` are those given, with blanks
/// around them gone and runs of blanks inside made one; a no-break space stays one. What is said `apart`
/// is not in the words and stays `None`.
///
/// - A range after "ca" is about its lower number and keeps the higher; after another bound, that bound of the end
///   that it is surely true of: "minst 2–3" is at least 2, "högst 2–3" at most 3.
/// - "drygt 60" is more than 60 and "knappt 60" less, as those who write it mean; "ett 60-tal" and "ca 60" are about.
/// - "inga möten" is exactly 0, and needs a unit: the editor who means that nothing is known writes no figure.
/// - "3 av 10 skolor" is 3 skolor, with a whole of 10.
/// - The unit is what follows the number, without "st", a full stop, and what only says when ("under 2024"). Words that
///   begin with a preposition are none ("800 på Råslätt"). A unit never holds a number that counts something, a month,
///   or a word that compares.
/// - "per vecka", "i veckan", "/vecka", "varje vecka" and "veckovis" are a rate per "vecka". A slash before anything
///   that is no common measure of a rate is part of the unit ("5 stölder/inbrott").
///
/// # Errors
/// Returns what is wrong, with the corrected words where that can be done for certain.
///
/// ```
/// use utfall::{locale::figure, value::{Bound, Lang}};
/// let figure = figure::read("minst 1 608 tillfällen", Lang::Sv).unwrap();
/// assert_eq!((figure.bound, figure.low, figure.unit.as_deref()), (Bound::AtLeast, 1608.into(), Some("tillfällen")));
/// ```
pub fn read(words: &str, lang: Lang) -> Result<Figure, FigureMistake> {
    let words = tidy(words);
    parse(&words, lang).map_err(|mistake| mend::mend(&words, mistake, lang))
}

/// Reads tidy words; the mistakes have no way out yet.
fn parse(words: &str, lang: Lang) -> Result<Figure, FigureMistake> {
    let grammar = Grammar::of(lang);
    if words.is_empty() {
        return Err(FigureMistake::Empty);
    }
    let start = usize::from(words.starts_with('('));
    let text = without_parentheses(without_full_stop(words));
    let at = |rest: &str| start + text.len() - rest.len();

    let lead = lead(text, grammar)?;
    let rest = lead.rest;
    if rest.is_empty() {
        return Err(FigureMistake::no_number(words));
    }
    refuse_vague(rest, grammar)?;
    let start = at(rest);
    let none = strip_any(rest, grammar.none);
    // The whole of it, since "inga" alone would ask for a nought.
    if none.is_some_and(|of| strip_any(of, grammar.unknown).is_some() || unit::has_phrase(of, grammar.exceptions)) {
        return Err(FigureMistake::no_number(rest));
    }
    let extent = match none {
        Some(rest) if lead.hedge.is_none() && lead.range == Asked::No => nothing(rest)?,
        _ => extent(rest, lead.range, grammar)?,
    };
    let (bound, low, high) = bounded(lead.hedge, &extent);
    let (after_number, whole) = whole(extent.rest, high.unwrap_or(low), grammar)?;
    let read = unit::read(rest, after_number, whole, lead.hedge_word, grammar)?;
    if read.unit.is_none() && none.is_some() {
        return Err(no_number(rest));
    }
    let number = start..at(extent.rest);
    let digits = &words[number.clone()];
    let is_year = read.unit.is_none() && digits.len() == 4 && (2010..2040).contains(&digits.parse().unwrap_or(0));
    if is_year || is_decade(digits, low, read.unit.is_none(), grammar) {
        return Err(FigureMistake::not_a_count(NotACount::Date));
    }
    if lead.is_average && !matches!(read.form, Form::Rate { .. }) {
        return Err(FigureMistake::not_a_count(NotACount::Average));
    }

    let dash = extent.dash.map(|(before, after)| at(before)..at(after));
    let printed = printed(words, &number, dash.as_ref(), lang).into();
    let overrides =
        read.whole.map(|whole| Box::new(FigureOverrides { whole: Some(whole), ..FigureOverrides::default() }));
    Ok(Figure { words: words.into(), printed, bound, low, high, form: read.form, unit: read.unit, overrides })
}

/// "på 90-talet" and "1990-talet" name a time, while "20-talet besökare" are about twenty.
fn is_decade(number: &str, low: Amount, is_alone: bool, grammar: &Grammar) -> bool {
    let definite = grammar.about_endings.last().is_some_and(|ending| number.to_lowercase().ends_with(ending));
    definite && number.starts_with(|c: char| c.is_ascii_digit()) && (is_alone || low >= Amount::from(1000))
}

/// "(ca 60 stycken)" is "ca 60 stycken".
fn without_parentheses(text: &str) -> &str {
    let inside = text.strip_prefix('(').and_then(|text| text.strip_suffix(')'));
    inside.filter(|inside| !inside.contains(['(', ')']) && !inside.starts_with(char::is_whitespace)).unwrap_or(text)
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

/// What stands in front of a number.
struct Lead<'a> {
    hedge: Option<Bound>,
    /// The words of the last bound.
    hedge_word: &'static str,
    range: Asked,
    is_average: bool,
    rest: &'a str,
}

/// Whether a word in front asks for a range.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asked {
    No,
    /// "mellan"
    Between,
    /// "från", which states a change.
    Change,
}

/// Reads the words in front of the number.
fn lead<'a>(text: &'a str, grammar: &Grammar) -> Result<Lead<'a>, FigureMistake> {
    let mut lead = Lead { hedge: None, hedge_word: "", range: Asked::No, is_average: false, rest: text };
    loop {
        if let Some(after) = strip_any(lead.rest, grammar.openings) {
            lead.rest = after;
        } else if let Some(after) = strip_any(lead.rest, grammar.averages) {
            (lead.rest, lead.is_average) = (after, true);
        } else if let Some((phrase, bound, after)) =
            grammar.bounds.iter().find_map(|&(phrase, bound)| Some((phrase, bound, strip_phrase(lead.rest, phrase)?)))
        {
            lead.hedge = match lead.hedge {
                None => Some(bound),
                Some(earlier) if earlier == bound => lead.hedge,
                Some(earlier) if earlier == Bound::About || bound == Bound::About => Some(Bound::About),
                Some(_) => return Err(FigureMistake::no_number(chunk(lead.rest))),
            };
            (lead.hedge_word, lead.rest) = (phrase, after);
        } else {
            break;
        }
    }
    for (words, asked) in [(grammar.between, Asked::Between), (grammar.changed_from, Asked::Change)] {
        if let Some(rest) = strip_any(lead.rest, words) {
            (lead.range, lead.rest) = (asked, rest);
            break;
        }
    }
    Ok(lead)
}

/// Reads "av 10" or "(av 10)" and what else stands between a number and its whole; returns where the unit begins.
fn whole<'a>(rest: &'a str, part: Amount, grammar: &Grammar) -> Result<(&'a str, Option<Amount>), FigureMistake> {
    let after_filler = unit::without_filler(rest.trim_start(), grammar);
    let in_parentheses = after_filler.strip_prefix('(').and_then(|inside| inside.split_once(')'));
    let (of, after_whole) = in_parentheses.map_or((after_filler, None), |(inside, after)| (inside, Some(after)));
    let Some(after) = strip_any(of, grammar.of) else { return Ok((rest, None)) };
    match whole_number(after, grammar)?.map(|(whole, after)| (whole, after, after_whole)) {
        None => Ok((rest, None)),
        // "9 (av 10 skolor)" has its unit inside.
        Some((_, unit, Some(after))) if !unit.trim().is_empty() && !after.trim().is_empty() => Ok((rest, None)),
        Some((whole, unit, Some(after))) if whole >= part => {
            Ok((if unit.trim().is_empty() { after } else { unit }, Some(whole)))
        }
        Some((whole, after, None)) if whole >= part => Ok((after, Some(whole))),
        Some(_) => Err(FigureMistake::bad_number(rest)),
    }
}

/// Reads the number of a whole, after words such as "de" and "totalt"; `None` if there is none.
fn whole_number<'a>(text: &'a str, grammar: &Grammar) -> Result<Option<(Amount, &'a str)>, FigureMistake> {
    let mut rest = text;
    for _ in 0..3 {
        match strip_any(rest, grammar.determiners) {
            Some(after) => rest = after,
            None => break,
        }
    }
    // "en av skolorna" is no whole of one.
    if strip_any(rest, grammar.articles).is_some() {
        return Ok(None);
    }
    Ok(numeral(rest, grammar)?.filter(|number| !number.about).map(|number| (number.value, number.rest)))
}

/// Refuses words that count without a number: "ett flertal", "en hel del", "ingen förändring".
fn refuse_vague(text: &str, grammar: &Grammar) -> Result<(), FigureMistake> {
    let opening = grammar.articles.iter().chain(grammar.none);
    let Some(mut rest) = opening.copied().find_map(|word| strip_phrase(text, word)) else {
        return Ok(());
    };
    for _ in 0..3 {
        let word = chunk(rest);
        let end = text.len() - rest.len() + word.len();
        if strip_any(rest, grammar.vague).is_some() {
            return Err(FigureMistake::no_number(&text[..end]));
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
        return Err(FigureMistake::two_numbers());
    }
    Ok(Extent { low: Amount::ZERO, high: None, about: false, dash: None, rest })
}

/// Reads a number or a range, as a word in front may ask for.
fn extent<'a>(text: &'a str, asked: Asked, grammar: &Grammar) -> Result<Extent<'a>, FigureMistake> {
    let date = chunk(text);
    if date.chars().all(|c| c.is_ascii_digit() || is_dash(c))
        && date.trim_start_matches(is_dash).matches(is_dash).count() > 1
    {
        return Err(FigureMistake::bad_number(date));
    }
    // "ett 10–15-tal" is "10–15-tal".
    let without_article = strip_any(text, grammar.articles).filter(|rest| {
        let after_digits = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        after_digits.len() < rest.len() && after_digits.starts_with(is_dash)
    });
    let text = without_article.unwrap_or(text);
    let first = match numeral(text, grammar)? {
        Some(first) => first,
        None if is_negative(text, grammar) => return Err(FigureMistake::Negative),
        None => return Err(no_number(text)),
    };
    let bad = |rest: &str| FigureMistake::bad_number(through_word(text, rest));
    let mut extent = Extent { low: first.value, high: None, about: first.about, dash: None, rest: first.rest };
    let between = asked != Asked::No;
    if let Some((connector, second)) = second(&first, between, grammar)? {
        extent.high = Some(second.value);
        extent.about |= second.about;
        extent.rest = second.rest;
        extent.dash = connector;
        extent.low = scaled_low(&first, &second, connector.map_or(first.rest, |(_, after)| after), grammar)
            .ok_or_else(|| bad(first.rest))?;
        if asked == Asked::Change {
            return Err(FigureMistake::not_a_count(NotACount::Change));
        }
        if extent.low > second.value {
            return Err(FigureMistake::RangeReversed { instead: None });
        }
    } else if asked == Asked::Change {
        return Err(FigureMistake::not_a_count(NotACount::Change));
    } else if between {
        return Err(bad(first.rest));
    } else if let Some(second) = next_but_one_more(text, &first, grammar) {
        extent.high = Some(second.value);
        extent.rest = second.rest;
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

/// Returns the lower number of a range, to which what the higher one is counted in may belong as well: "2–3 miljoner",
/// "två till tre hundra" and "10–15 000". `None` where that is not certain: "2–3000", "1–1 000".
fn scaled_low(first: &Numeral<'_>, second: &Numeral<'_>, written: &str, grammar: &Grammar) -> Option<Amount> {
    if first.scale != Amount::ONE || first.about {
        return Some(first.value);
    }
    if second.scale != Amount::ONE {
        let scaled = first.value.checked_mul(second.scale)?;
        return Some(if scaled <= second.value { scaled } else { first.value });
    }
    let thousand = Amount::from(1000);
    let is_round = second.value >= thousand && (second.value % thousand).is_zero() && first.value > Amount::ZERO;
    let in_thousands = second.value / thousand;
    if !is_round || first.value > in_thousands || first.value >= thousand {
        return Some(first.value);
    }
    let digits = written.trim_start();
    let whole_number = &digits[..digits.len() - second.rest.len().min(digits.len())];
    let is_grouped = whole_number.contains(|c: char| c.is_whitespace() || Some(c) == grammar.thousands);
    (is_grouped && first.value < in_thousands).then(|| first.value * thousand)
}

/// Reads "tre fyra möten": two small numbers in words, one after the other, are a range.
fn next_but_one_more<'a>(text: &str, first: &Numeral<'a>, grammar: &Grammar) -> Option<Numeral<'a>> {
    let ten = Amount::from(10);
    let in_words = |text: &str| text.starts_with(char::is_alphabetic) && strip_any(text, grammar.articles).is_none();
    let rest = first.rest.strip_prefix(char::is_whitespace)?.trim_start();
    let second = numeral(rest, grammar).ok()??;
    let follows = second.value == first.value + Amount::ONE && second.value <= ten && !second.about;
    (in_words(text) && in_words(rest) && follows && first.scale == second.scale && !first.about).then_some(second)
}

fn is_negative(text: &str, grammar: &Grammar) -> bool {
    let digits = strip_dash(text).or(strip_phrase(text, grammar.minus));
    digits.is_some_and(|text| text.starts_with(|c: char| c.is_ascii_digit()))
}

fn no_number(text: &str) -> FigureMistake {
    let word = chunk(text);
    let bare = word.trim_matches(|c: char| "\"'”“’‘»«()[],.;:".contains(c));
    FigureMistake::no_number(if bare.is_empty() { word } else { bare })
}

fn bounded(hedge: Option<Bound>, extent: &Extent<'_>) -> (Bound, Amount, Option<Amount>) {
    let (low, high) = (extent.low, extent.high);
    match hedge {
        Some(Bound::About) => (Bound::About, low, high),
        None if extent.about => (Bound::About, low, high),
        Some(bound @ (Bound::AtMost | Bound::LessThan)) => (bound, high.unwrap_or(low), None),
        Some(bound) => (bound, low, None),
        None if high.is_some() => (Bound::Range, low, high),
        None => (Bound::Exactly, low, None),
    }
}

#[cfg(test)]
mod tests;
