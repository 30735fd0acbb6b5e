//! One number, in digits or in words.

use super::grammar::{Grammar, is_any, is_dash, strip_any, strip_dash, through_word};
use super::{FigureMistake, NotACount};
use crate::locale::spelling::same;
use crate::value::Amount;

/// The most digits of a number: more than any report needs, and few enough to be added and printed exactly.
pub const MAX_DIGITS: usize = 12;

/// A number and what follows it.
pub(super) struct Numeral<'a> {
    /// The number, multiplied.
    pub(super) value: Amount,
    /// What a word after it ("miljoner") multiplied it by.
    pub(super) scale: Amount,
    /// Whether such a word made it about ("dussin").
    pub(super) about: bool,
    pub(super) rest: &'a str,
}

/// Reads a number at the front of a text; `None` if there is none.
pub(super) fn numeral<'a>(text: &'a str, grammar: &Grammar) -> Result<Option<Numeral<'a>>, FigureMistake> {
    if let Some((value, rest)) = about_many(text, grammar)? {
        return Ok(Some(Numeral { value, scale: Amount::ONE, about: true, rest }));
    }
    let in_digits = text.starts_with(|c: char| c.is_ascii_digit());
    let (first, scale, rest) = if in_digits {
        let (number, rest) = digits(text, grammar)?;
        (number, Amount::ONE, rest)
    } else if let Some((number, rest)) = spelled(text, grammar) {
        spelled_on(number, rest, grammar)
    } else {
        return Ok(None);
    };
    refuse_fraction(rest, grammar)?;
    let mut numeral = Numeral { value: first, scale, about: false, rest };
    while let Some((scale, rest)) = scale_word(numeral.rest, grammar) {
        // "5 hundra tusen" and "1 500 tusen" are numbers, "två tusen tusen" and "2 000 hundra" are none.
        let of_digits = in_digits && scale >= Amount::from(1000);
        if scale <= numeral.scale || !(of_digits || numeral.value < scale) {
            return Err(FigureMistake::bad_number(through_word(text, numeral.rest)));
        }
        numeral.multiply(scale)?;
        numeral.rest = rest;
    }
    if let Some((many, rest)) = about_many(numeral.rest.trim_start(), grammar)? {
        let scales = grammar.about_scales.iter().any(|&(_, scale)| many == Amount::from(scale));
        let (sum, hundred) = (numeral.value + many, Amount::from(100));
        // "två dussin" are 24, "ett tiotal" is ten, and "ett hundra femtiotal" 150.
        match numeral.value {
            _ if scales || numeral.value == Amount::ONE => numeral.multiply(many)?,
            value if (value % hundred).is_zero() && many < hundred => numeral.value = sum,
            _ => return Err(FigureMistake::bad_number(through_word(text, numeral.rest))),
        }
        numeral.about = true;
        numeral.rest = rest;
    }
    numeral.rest = said_again(&numeral, in_digits, grammar);
    Ok(Some(numeral))
}

/// Reads on in a number of several words: "två hundra femtio", "tjugo fem", "ett tusen två hundra". Returns it with what
/// the words that it ends in multiply.
fn spelled_on<'a>(first: u32, rest: &'a str, grammar: &Grammar) -> (Amount, Amount, &'a str) {
    // What stands before "tusen" is finished; what comes after can only be less.
    let (mut thousands, mut current, mut rest) = (0_u64, u64::from(first), rest);
    let mut scale = 1_u64;
    while let Some(after_blank) = rest.strip_prefix(char::is_whitespace) {
        let (word, after) = leading_word(after_blank.trim_start());
        if !after.chars().next().is_none_or(|c| c.is_whitespace() || ",;:()%.".contains(c)) {
            break;
        }
        let lower = word.to_lowercase();
        match grammar.scales.iter().find(|&&(name, scale)| name == lower && scale <= 1000) {
            Some((_, 1000)) if thousands == 0 && current < 1000 => {
                (thousands, current, scale) = (current * 1000, 0, scale * 1000)
            }
            Some((_, 100)) if (1..10).contains(&current) => (current, scale) = (current * 100, 100),
            // "två tusen hundra" are 2 100.
            Some((_, 100)) if joins(thousands, current, 100) => (current, scale) = (current + 100, 1),
            Some(_) => break,
            None => match named(&lower, grammar).map(u64::from) {
                Some(more) if more > 0 && joins(thousands, current, more) => {
                    // "hundra en timmes pass": an article that a unit follows is no number.
                    if is_any(word, grammar.articles) && !after.trim_start().starts_with(char::is_alphabetic) {
                        break;
                    }
                    (current, scale) = (current + more, 1);
                }
                _ => break,
            },
        }
        rest = after;
    }
    (Amount::from(thousands + current), Amount::from(scale), rest)
}

/// Returns whether a number in words goes on with a smaller one: "hundra femtio", "tjugo fem", but not "tre fyra".
fn joins(thousands: u64, current: u64, more: u64) -> bool {
    match current {
        0 => thousands > 0 && more < 1000,
        _ if current >= 1000 && current.is_multiple_of(1000) => more < 1000,
        _ if current >= 100 && current.is_multiple_of(100) => more < 100,
        _ => current % 100 >= 20 && current.is_multiple_of(10) && more < 10,
    }
}

/// Passes over the same number once more, in the other way of writing it: "två (2) vandringar", "2 (två) vandringar".
fn said_again<'a>(numeral: &Numeral<'a>, in_digits: bool, grammar: &Grammar) -> &'a str {
    let again = || {
        let (inside, after) = numeral.rest.trim_start().strip_prefix('(')?.split_once(')')?;
        let number = match in_digits {
            true => {
                let (number, rest) = spelled(inside, grammar)?;
                let (number, _, rest) = spelled_on(number, rest, grammar);
                rest.is_empty().then_some(number)?
            }
            false => digits(inside, grammar).ok().filter(|(_, rest)| rest.is_empty())?.0,
        };
        (number == numeral.value).then_some(after)
    };
    again().unwrap_or(numeral.rest)
}

impl Numeral<'_> {
    fn multiply(&mut self, scale: Amount) -> Result<(), FigureMistake> {
        let limit = Amount::from(10_u64.pow(MAX_DIGITS as u32));
        let times = |number: Amount| number.checked_mul(scale).filter(|&number| number < limit);
        self.value = times(self.value).ok_or(FigureMistake::TooLarge)?;
        self.scale = times(self.scale).ok_or(FigureMistake::TooLarge)?;
        Ok(())
    }
}

/// Returns the number that a single word in lower case spells: "noll", "tjugofem", "tvåhundra".
pub(super) fn named(word: &str, grammar: &Grammar) -> Option<u32> {
    let own = |word: &str| grammar.numbers.iter().find(|&&(name, _)| name == word).map(|&(_, number)| number);
    if let Some(number) = own(word) {
        return Some(number);
    }
    for &(scale_name, scale) in grammar.scales.iter().filter(|&&(_, scale)| scale <= 1000).rev() {
        let Some((many, more)) = word.split_once(scale_name) else {
            continue;
        };
        let scale = u32::try_from(scale).ok()?;
        let many = if many.is_empty() { 1 } else { named(many, grammar)? };
        let more = if more.is_empty() { 0 } else { named(more, grammar)? };
        return (many < 1000 && more < scale).then(|| many * scale + more);
    }
    grammar.numbers.iter().filter(|&&(_, tens)| (20..100).contains(&tens)).find_map(|&(name, tens)| {
        let ones = own(word.strip_prefix(name)?.strip_prefix(grammar.hyphen)?)?;
        (1..10).contains(&ones).then_some(tens + ones)
    })
}

/// Reads digits with spaces between thousands and a decimal sign.
fn digits<'a>(text: &'a str, grammar: &Grammar) -> Result<(Amount, &'a str), FigureMistake> {
    let bad = |rest: &str| {
        let written = through_word(text, rest).trim_end_matches([',', ';', ')']);
        FigureMistake::bad_number(written)
    };
    let (first, mut rest) = leading_digits(text);
    let mut whole = first.to_owned();
    let mut separator = None;
    while first.len() <= 3 && separator_fits(separator, rest, grammar) {
        let (group, after) = leading_digits(&rest[rest.chars().next().map_or(0, char::len_utf8)..]);
        if group.len() != 3 {
            break;
        }
        separator = rest.chars().next();
        whole.push_str(group);
        rest = after;
    }
    let mut written = whole;
    if written.len() > 1 && written.starts_with('0') {
        return Err(bad(rest));
    }
    if let Some((decimals, after)) =
        rest.strip_prefix(grammar.decimal).map(leading_digits).filter(|(d, _)| !d.is_empty())
    {
        written.push('.');
        written.push_str(decimals);
        rest = after;
    }
    if !may_follow(rest, grammar) {
        return Err(bad(rest));
    }
    if written.bytes().filter(u8::is_ascii_digit).count() > MAX_DIGITS {
        return Err(FigureMistake::TooLarge);
    }
    let value = written.parse().map_err(|_| FigureMistake::TooLarge)?;
    Ok((value, rest))
}

fn leading_digits(text: &str) -> (&str, &str) {
    text.split_at(text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len()))
}

/// Thousands are apart by a space of any kind, or by the language's sign, but not by both in turn.
fn separator_fits(earlier: Option<char>, rest: &str, grammar: &Grammar) -> bool {
    let Some(next) = rest.chars().next() else { return false };
    match earlier {
        Some(earlier) if !earlier.is_whitespace() => next == earlier,
        Some(_) => next.is_whitespace(),
        None => next.is_whitespace() || Some(next) == grammar.thousands,
    }
}

/// Returns whether a number in digits may end before `rest`. "1,2,3", "9/4", "3:e" and "3D" are none.
fn may_follow(rest: &str, grammar: &Grammar) -> bool {
    let mut chars = rest.chars();
    let Some(next) = chars.next() else { return true };
    let digit_next = chars.next().is_some_and(|c| c.is_ascii_digit());
    let end = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
    match next {
        ',' | '/' => !digit_next,
        ';' | '%' | '(' | ')' | '+' => true,
        c if c.is_whitespace() || strip_dash(rest).is_some() => true,
        _ => is_any(&rest[..end], grammar.fillers),
    }
}

/// Reads one word; "två-tre" is two.
fn spelled<'a>(text: &'a str, grammar: &Grammar) -> Option<(u32, &'a str)> {
    let word_end =
        |hyphens: bool| text.find(|c: char| !(c.is_alphabetic() || hyphens && c == '-')).unwrap_or(text.len());
    [word_end(true), word_end(false)].into_iter().find_map(|end| {
        let (word, rest) = text.split_at(end);
        let ended = rest.chars().next().is_none_or(|c| c.is_whitespace() || ",;:/()%.".contains(c));
        let number = named(&word.to_lowercase(), grammar)?;
        (ended || strip_dash(rest).is_some()).then_some((number, rest))
    })
}

/// Reads a word that multiplies.
fn scale_word<'a>(rest: &'a str, grammar: &Grammar) -> Option<(Amount, &'a str)> {
    let text = rest.strip_prefix(char::is_whitespace)?.trim_start();
    let (word, after) = leading_word(text);
    let &(_, scale) = grammar.scales.iter().find(|(name, _)| same(word, name))?;
    Some((Amount::from(scale), after))
}

/// Reads what counts roughly: "10-tal", "tiotal", "dussin".
fn about_many<'a>(text: &'a str, grammar: &Grammar) -> Result<Option<(Amount, &'a str)>, FigureMistake> {
    if text.starts_with(|c: char| c.is_ascii_digit()) {
        let (number, rest) = digits(text, grammar)?;
        let ending = strip_dash(rest).map(leading_word);
        return Ok(ending.filter(|(word, _)| is_any(word, grammar.about_endings)).map(|(_, rest)| (number, rest)));
    }
    let (mut word, mut rest) = leading_word(text);
    // "ett tio-tal" is "ett tiotal".
    let after_dash = strip_dash(rest).map(leading_word);
    if let Some((_, after)) = after_dash.filter(|(ending, _)| is_any(ending, grammar.about_endings)) {
        word = &text[..word.len() + (rest.len() - after.len())];
        rest = after;
    }
    let lower: String = word.to_lowercase().chars().filter(|&c| !is_dash(c)).collect();
    let scale = grammar.about_scales.iter().find(|&&(name, _)| name == lower).map(|&(_, number)| number);
    let ending = || grammar.about_endings.iter().find_map(|ending| named(lower.strip_suffix(ending)?, grammar));
    Ok(scale.or_else(ending).map(|number| (Amount::from(number), rest)))
}

fn leading_word(text: &str) -> (&str, &str) {
    text.split_at(text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len()))
}

/// Refuses "en tredjedel", "en halv" and "två och en halv": they would count as one, and two.
fn refuse_fraction(rest: &str, grammar: &Grammar) -> Result<(), FigureMistake> {
    let mut next = rest.trim_start();
    next = strip_any(next, grammar.and).unwrap_or(next);
    next = strip_any(next, grammar.articles).unwrap_or(next);
    match strip_any(next, grammar.fractions) {
        Some(_) => Err(FigureMistake::not_a_count(NotACount::Fraction)),
        None => Ok(()),
    }
}

/// Spells a number below a hundred.
pub(super) fn spell(number: u32, grammar: &Grammar) -> Option<String> {
    let own = |number: u32| grammar.numbers.iter().rev().find(|&&(_, own)| own == number).map(|&(name, _)| name);
    match own(number) {
        Some(name) => Some(name.to_owned()),
        None if number < 100 => Some(format!("{}{}{}", own(number / 10 * 10)?, grammar.hyphen, own(number % 10)?)),
        None => None,
    }
}
