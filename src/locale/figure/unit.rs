//! What a number counts: a unit, in each of something, or as a share.

mod counted;

use super::grammar::{Grammar, chunk, is_any, is_dash, strip_any, strip_dash, through_word};
use super::numeral::named;
use super::{FigureMistake, NotACount, whole_number};
use crate::locale::spelling::same;
use crate::value::{Amount, Form};

/// What was read after the number of a figure.
pub(super) struct Read {
    pub(super) form: Form,
    pub(super) unit: Option<Box<str>>,
    /// The whole that the number is a part of.
    pub(super) whole: Option<Amount>,
}

/// Reads all that follows the number of a figure; `rest` is the end of `text`, which begins with the number. `whole` is
/// what already stood between them, `hedge` the word of the bound in front.
pub(super) fn read(
    text: &str,
    rest: &str,
    whole: Option<Amount>,
    hedge: &str,
    grammar: &Grammar,
) -> Result<Read, FigureMistake> {
    let rest = without_filler(rest.trim_start(), grammar);
    // "30%lt", "50%ig" and "30%%": what the sign is a part of is not known.
    let is_glued = rest.strip_prefix('%').is_some_and(|after| {
        let is_end = |c: char| c.is_whitespace() || is_dash(c) || "(),;:.!?/+…".contains(c);
        !after.is_empty() && !after.starts_with(is_end) && strip_any(after, grammar.of).is_none()
    });
    let (is_share, rest) = share(rest, grammar);
    let joins = rest.starts_with(['/', '+']) || strip_dash(rest).is_some() || strip_any(rest, grammar.and).is_some();
    if is_glued || joins && !starts_rate(rest, grammar) && !has_second_number(rest, grammar) {
        return Err(FigureMistake::bad_number(through_word(text, rest)));
    }
    if has_phrase(rest, grammar.cumulative) {
        return Err(FigureMistake::not_a_count(NotACount::Cumulative));
    }
    // "över 20 men under 30 möten"
    if is_any(bare(chunk(rest)), grammar.but) {
        return Err(FigureMistake::two_numbers());
    }
    if has_bound_remark(rest, grammar) || has_phrase(rest, grammar.doubts) {
        return Err(FigureMistake::bad_number(through_word(text, rest)));
    }
    let (unit, per) = match rate(rest, grammar) {
        Some(Rate { unit, per }) => (unit, Some(per)),
        None => (rest.to_owned(), None),
    };
    let apart = |per: &String| has_number_apart(per, grammar);
    if has_number_apart(&unit, grammar) || per.as_ref().is_some_and(apart) {
        return Err(FigureMistake::two_numbers());
    }
    if per.iter().any(|per| per.split_whitespace().any(|word| is_any(bare(word), grammar.comparisons))) {
        return Err(FigureMistake::not_a_count(NotACount::Change));
    }
    let (unit, whole) = match whole {
        Some(whole) => (of_whole(&unit, grammar), Some(whole)),
        None => match trailing_whole(&unit, grammar) {
            Some((unit, whole)) => (unit.to_owned(), Some(whole)),
            None => (unit, None),
        },
    };
    let unit = counted::counted(&unit, is_share, grammar)?;
    if has_second_number(unit, grammar) {
        return Err(FigureMistake::two_numbers());
    }
    if has_bound(unit, grammar) || ends_in_sign(unit) {
        return Err(FigureMistake::bad_number(through_word(text, rest)));
    }
    if counted::is_perhaps_during(unit, hedge, grammar) {
        return Err(FigureMistake::not_a_count(NotACount::During));
    }
    let unit = match trimmed(unit, grammar) {
        Some(unit) => Some(counted::in_full(&unit, per.is_some(), grammar)?),
        None => is_share.then(|| grammar.percent_unit.to_owned()),
    };
    if per.is_none() && has_phrase(rest, grammar.averages) {
        return Err(FigureMistake::not_a_count(NotACount::Average));
    }
    let form = match per {
        Some(per) => Form::Rate { per: per.into() },
        None if is_share => Form::Share,
        None => Form::Count,
    };
    if whole.is_some() && form != Form::Count {
        return Err(FigureMistake::two_numbers());
    }
    Ok(Read { form, unit: unit.map(Into::into), whole })
}

/// Makes "planerade vandringarna" of "7 av de 12 planerade vandringarna" what it counts: "vandringar".
fn of_whole(unit: &str, grammar: &Grammar) -> String {
    let mut unit = unit.trim_start();
    while let Some(after) = strip_any(unit, grammar.determiners) {
        unit = after;
    }
    let definite = ["arna", "erna", "orna"].iter().any(|ending| unit.ends_with(ending));
    match (definite, unit.strip_suffix("ena")) {
        (true, _) => unit[..unit.len() - "na".len()].to_owned(),
        (false, Some(stem)) => format!("{stem}en"),
        (false, None) => unit.to_owned(),
    }
}

/// Finds the whole in "tillfällen av planerade 6" and "skolor (av 10)", which nothing but a word like "planerade" follows.
fn trailing_whole<'a>(unit: &'a str, grammar: &Grammar) -> Option<(&'a str, Amount)> {
    let starts = unit.match_indices(char::is_whitespace).map(|(at, _)| at);
    starts.into_iter().find_map(|at| {
        let after = strip_any(unit[at..].trim_start().trim_start_matches('('), grammar.of)?;
        let (whole, rest) = whole_number(after, grammar).ok()??;
        let mut rest = rest.trim_matches(|c: char| c.is_whitespace() || c == ')');
        while let Some(after) = strip_any(rest, grammar.determiners) {
            rest = after;
        }
        rest.chars().all(|c| !c.is_alphanumeric()).then_some((&unit[..at], whole))
    })
}

pub(super) fn without_filler<'a>(text: &'a str, grammar: &Grammar) -> &'a str {
    let end = text.find(|c: char| !c.is_alphabetic() && c != '.').unwrap_or(text.len());
    // "2 st.möten"
    let stop = text[..end].find('.').map_or(end, |stop| stop + 1);
    let filler = [end, stop].into_iter().find(|&end| is_any(&text[..end], grammar.fillers));
    filler.map_or(text, |end| text[end..].trim_start())
}

/// Percent, with any sign that follows it: a share that is taken for a count would be added up.
fn share<'a>(text: &'a str, grammar: &Grammar) -> (bool, &'a str) {
    let (word, after) = text.split_at(text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len()));
    let sign = text.strip_prefix('%').map(str::trim_start);
    let single = || (is_any(word, grammar.percent) && strip_dash(after).is_none()).then(|| after.trim_start());
    match sign.or_else(single).or_else(|| strip_any(text, grammar.percent)) {
        Some(rest) => (true, strip_any(rest, grammar.of).unwrap_or(rest)),
        None => (false, text),
    }
}

/// What is counted, and in each of what.
struct Rate {
    unit: String,
    per: String,
}

/// Finds the first place that makes a rate of the words.
fn rate(text: &str, grammar: &Grammar) -> Option<Rate> {
    let starts = text
        .char_indices()
        .filter(|&(at, c)| !c.is_whitespace() && (at == 0 || text[..at].ends_with(char::is_whitespace)));
    for (at, _) in starts {
        if let Some(rate) = rate_after_word(&text[..at], &text[at..], grammar) {
            return Some(rate);
        }
        let word = chunk(&text[at..]);
        if let Some(slash) = word.find('/') {
            let (before, after) = (&text[..at + slash], text[at + slash + 1..].trim_start());
            if is_denominator(after, grammar) {
                return Some(with_tail(before, after, grammar));
            }
        }
    }
    None
}

fn starts_rate(text: &str, grammar: &Grammar) -> bool {
    text.strip_prefix('/').is_some_and(|after| is_denominator(after.trim_start(), grammar))
}

/// `text` begins with a word, `before` is what stands in front of it.
fn rate_after_word(before: &str, text: &str, grammar: &Grammar) -> Option<Rate> {
    let word = chunk(text);
    let (next, after) = next_word(&text[word.len()..]);
    if word == grammar.per {
        // "per 30 april", "per 2026-04-30" and "per 30/4", but "per 1 000 invånare"
        let is_date = next.starts_with(|c: char| c.is_ascii_digit())
            && (next.contains(['-', '/']) || is_any(next_word(after).0, grammar.months));
        let is_day = is_date || is_any(next, grammar.months) || is_any(next, grammar.as_of);
        return (!next.is_empty() && !is_day && !is_any(next, grammar.means))
            .then(|| with_tail(before, &text[word.len()..], grammar));
    }
    if is_any(word, grammar.each) && strip_any(text, grammar.not_each).is_none() {
        let definite = grammar.times.iter().find(|(.., definite)| same(next, definite));
        return definite.map(|(name, ..)| tail(before, after, name, grammar));
    }
    if let Some(name) = grammar.time(next) {
        if is_any(word, grammar.every) {
            return Some(tail(before, after, name, grammar));
        }
        if is_any(word, grammar.every_second) {
            return Some(tail(before, after, &format!("{} {name}", word.to_lowercase()), grammar));
        }
    }
    if is_any(word, grammar.every_nth) {
        let (time, after) = next_word(after);
        return grammar
            .time(time)
            .map(|name| tail(before, after, &format!("{} {next} {name}", word.to_lowercase()), grammar));
    }
    let (_, name) = grammar.adverbs.iter().find(|(adverb, _)| next.is_empty() && same(bare(word), adverb))?;
    Some(Rate { unit: before.to_owned(), per: (*name).to_owned() })
}

/// Returns the next word without punctuation, and what follows it.
fn next_word(text: &str) -> (&str, &str) {
    let text = text.trim_start();
    let word = bare(chunk(text));
    let end = text.find(word).unwrap_or(0) + word.len();
    (word, &text[end..])
}

/// Makes a rate of what stands before and after "per" or a slash.
fn with_tail(before: &str, after: &str, grammar: &Grammar) -> Rate {
    let (next, more) = next_word(after);
    match grammar.time(next) {
        Some(name) => tail(before, more, name, grammar),
        None => Rate { unit: before.to_owned(), per: after.trim_start().trim_end_matches(['.', ',', ';']).to_owned() },
    }
}

/// What follows a measure of time belongs to the unit ("3 möten per månad med föräldrar"), or to the measure if it
/// joins on ("per månad och skola").
fn tail(before: &str, after: &str, name: &str, grammar: &Grammar) -> Rate {
    let after = after.trim_matches(|c: char| c.is_whitespace() || c == '.');
    if strip_any(after, grammar.and).is_some_and(|_| !has_second_number(after, grammar)) {
        return Rate { unit: before.to_owned(), per: format!("{name} {after}") };
    }
    let gap = if after.starts_with([',', ';']) { "" } else { " " };
    Rate { unit: format!("{}{gap}{after}", before.trim_end()), per: name.to_owned() }
}

/// "kontroller/dag", "timmar / år", "brott/1 000 invånare", but not "stölder/inbrott" or "45 möten / 116 timmar".
fn is_denominator(after: &str, grammar: &Grammar) -> bool {
    let first = chunk(after).split('/').next().map_or("", bare);
    let digits = after.split(|c: char| !c.is_ascii_digit() && !c.is_whitespace()).next().unwrap_or_default();
    let digits: String = digits.split_whitespace().collect();
    let round = digits.len() > 2 && digits.starts_with('1') && digits[1..].bytes().all(|b| b == b'0');
    round || grammar.time(first).is_some() || is_any(first, grammar.denominators)
}

/// Returns whether words count something more: "45 tillfällen, 116 timmar", "2 möten och 3 samtal", "av 10 skolor".
///
/// A number inside a unit does not ("4 tillfällen under 2024", "möten i åk 7") if a word of the unit stands before it
/// and no sign or word that parts them.
fn has_second_number(text: &str, grammar: &Grammar) -> bool {
    let first = chunk(text);
    let starts_with_digit = |text: &str| text.starts_with(|c: char| c.is_ascii_digit());
    let is_whole = |rest: &str| {
        let after_word = rest[chunk(rest).len()..].trim_start();
        (is_number(rest, grammar) && !is_article(rest, grammar)) || starts_with_digit(after_word)
    };
    let whole = strip_any(text, grammar.of).is_some_and(is_whole);
    let leads_on = is_any(first, grammar.to) || is_any(first, grammar.or);
    let second = text[first.len()..].trim_start();
    let digit_in_front = starts_with_digit(text) || starts_with_digit(second);
    whole || digit_in_front || (leads_on && is_number(second, grammar)) || has_number_apart(text, grammar)
}

/// Returns whether a number stands after a sign or a word that parts it from what is before.
fn has_number_apart(text: &str, grammar: &Grammar) -> bool {
    let mut apart = false;
    let mut words_before = 0;
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let word = chunk(rest);
        let core = bare(word);
        apart |= word.starts_with([',', ';', '(', '/', '+', '&']) || (core.is_empty() && strip_dash(word).is_some());
        // "ett möte och ett samtal" are two; in "möten med en skola och en förening" it is an article.
        let article_counts = words_before <= 2 || !is_article(core, grammar);
        if apart && article_counts && is_number(&rest[word.find(core).unwrap_or(0)..], grammar) {
            return true;
        }
        let parts = is_any(core, grammar.and) || is_any(core, grammar.apart);
        let bounds = || grammar.bounds.iter().any(|(phrase, _)| phrase.split(' ').any(|part| same(word, part)));
        apart = parts || word.ends_with([',', ';', ':', '/', '+']) || (apart && (core.is_empty() || bounds()));
        words_before += 1;
        rest = rest[word.len()..].trim_start();
    }
    false
}

/// Returns whether a word that belongs in front of a number stands behind it: "10 möten minst", "10 ca möten", and "10 upp" of
/// "10 upp till 20 möten".
fn has_bound(unit: &str, grammar: &Grammar) -> bool {
    // Behind a comma or in parentheses stand remarks.
    let counted = unit.split([',', ';', '(']).next().unwrap_or_default();
    let words: Vec<&str> = counted.split_whitespace().map(bare).collect();
    let begins = |word: &str, phrase: &str| phrase.split_once(' ').is_some_and(|(first, _)| same(word, first));
    words.iter().any(|word| grammar.leading_bounds().any(|phrase| same(word, phrase)))
        || words.last().is_some_and(|word| grammar.leading_bounds().any(|phrase| begins(word, phrase)))
}

/// Returns whether a text holds one of these phrases as words of its own.
pub(super) fn has_phrase(text: &str, phrases: &[&str]) -> bool {
    let words: Vec<&str> = text.split_whitespace().map(bare).collect();
    let is_at = |at: usize, phrase: &str| {
        let mut given = words[at..].iter();
        phrase.split(' ').all(|word| given.next().is_some_and(|given| same(given, word)))
    };
    phrases.iter().any(|phrase| (0..words.len()).any(|at| is_at(at, phrase)))
}

/// Returns whether a remark is but a word that belongs in front of the number: "10 möten (minst)", "20 procent, ungefär".
fn has_bound_remark(rest: &str, grammar: &Grammar) -> bool {
    let mut remarks = rest.split([',', ';', '(', ')']).map(bare);
    remarks.any(|remark| !remark.is_empty() && grammar.leading_bounds().any(|phrase| same(remark, phrase)))
}

/// Digits, or a number in words that something follows: "om droger och sex" counts nothing.
fn is_number(text: &str, grammar: &Grammar) -> bool {
    let word = bare(chunk(text));
    let followed = text.len() > chunk(text).len();
    text.starts_with(|c: char| c.is_ascii_digit()) || (followed && named(&word.to_lowercase(), grammar).is_some())
}

fn is_article(text: &str, grammar: &Grammar) -> bool {
    is_any(chunk(text), grammar.articles)
}

/// "möten +", "möten+" and "10 €": what the sign says of the number is not known. "HBTQ+ träffar" have it in their name.
fn ends_in_sign(unit: &str) -> bool {
    let is_sign =
        |c: char| !c.is_alphanumeric() && !c.is_whitespace() && !is_dash(c) && !"(),;:.!?…\"'”’%/".contains(c);
    let mut words = unit.split_whitespace();
    match (words.next(), words.next_back()) {
        (Some(only), None) => only.ends_with(is_sign),
        (_, Some(last)) => last.chars().all(|c| is_sign(c) || is_dash(c)),
        (None, None) => false,
    }
}

fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

/// Returns the unit without punctuation around it; `None` where the words are none.
fn trimmed(text: &str, grammar: &Grammar) -> Option<String> {
    let text = text.trim_end_matches("...").trim_end_matches(['!', '?', '…']);
    let mut unit = text.trim_matches(|c: char| c.is_whitespace() || ",;:".contains(c));
    if let Some(sentence) = unit.strip_suffix('.') {
        let last = sentence.rsplit(char::is_whitespace).next().unwrap_or_default();
        // "m.m." and "kl." keep their stops.
        if last.chars().count() >= 4 && !last.contains('.') {
            unit = sentence;
        }
    }
    // "4 st, gärna fler" and "5 (alla på torget)": a remark, not a unit.
    let remark = text.trim_start().starts_with([',', ';', '(']);
    (!remark && unit.contains(char::is_alphanumeric) && !is_any(chunk(unit), grammar.prepositions))
        .then(|| unit.to_owned())
}
