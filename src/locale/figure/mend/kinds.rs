//! What a number says that does not say how many of something there were.

use super::{Case, bare, starts_with_digit};
use crate::locale::figure::grammar::{is_any, is_dash, strip_any};
use crate::locale::figure::numeral::named;
use crate::locale::figure::unit::has_phrase;
use crate::locale::figure::{FigureMistake, NotACount, whole_number};
use crate::locale::spelling::same;
use crate::value::Amount;

fn not_a_count(what: NotACount, instead: Option<String>) -> Option<FigureMistake> {
    Some(FigureMistake::NotACount { what, instead })
}

fn is(case: &Case<'_>, wanted: NotACount) -> bool {
    matches!(case.mistake, FigureMistake::NotACount { what, .. } if *what == wanted)
}

/// "under tre kvällar": fewer than three, or during three?
pub(super) fn during(case: &Case<'_>) -> Option<FigureMistake> {
    if !is(case, NotACount::During) {
        return None;
    }
    let [during, over] = case.grammar.during else { return None };
    let word = case.words.iter().position(|word| same(word, during) || same(word, over))?;
    let bound = if same(case.words[word], during) { case.vocabulary.fewer_than } else { case.vocabulary.more_than };
    let words = [&case.words[..word], &[bound], &case.words[word + 1..]].concat().join(" ");
    not_a_count(NotACount::During, case.good(&words))
}

/// "tredje mötet", "3:e mötet".
pub(super) fn ordinal(case: &Case<'_>) -> Option<FigureMistake> {
    let first = case.words.first()?;
    let ending = first.trim_start_matches(|c: char| c.is_ascii_digit());
    let in_digits = ending.len() < first.len() && is_any(ending, case.grammar.ordinal_endings);
    let is_ordinal = in_digits || is_any(bare(first), case.vocabulary.ordinals);
    let read = matches!(case.mistake, FigureMistake::NoNumber { .. } | FigureMistake::BadNumber { .. });
    (is_ordinal && read).then_some(FigureMistake::NotACount { what: NotACount::Ordinal, instead: None })
}

/// "en tredjedel av skolorna", "hälften av skolorna", "1/3", "en halv dag", "2½ timmar".
pub(super) fn fraction(case: &Case<'_>) -> Option<FigureMistake> {
    let words = case.vocabulary;
    let number = |word: &str| {
        word.parse::<u32>()
            .ok()
            .or_else(|| named(&bare(word).to_lowercase(), case.grammar))
            .filter(|&number| number < 1000)
    };
    let tail = |at: usize| case.words.get(at..).unwrap_or_default().join(" ");
    let percent = |part: u32, whole: u32, rest: &str| {
        let exact = (100 * part).is_multiple_of(whole);
        let about = if exact { String::new() } else { format!("{} ", words.about) };
        let rest = strip_any(rest, case.grammar.of).unwrap_or(rest);
        let of =
            if rest.is_empty() { words.percent_of.split(' ').next().unwrap_or_default() } else { words.percent_of };
        let number = (200 * part + whole) / (2 * whole);
        // Three of a thousand are neither none nor all.
        if !(1..100).contains(&number) {
            return None;
        }
        case.good(format!("{about}{number} {of} {rest}").trim())
    };
    // "hälften av 10 skolor" is "5 av 10 skolor".
    let of_number = |part: u32, whole: u32, rest: &str| {
        let rest = strip_any(rest, case.grammar.of)?;
        let (total, _) = whole_number(rest, case.grammar).ok()??;
        let (part, whole) = (total * Amount::from(part), Amount::from(whole));
        if !(part % whole).is_zero() {
            return None;
        }
        case.good(&format!("{} {} {rest}", case.number(part / whole), words.of))
    };
    for (at, word) in case.words.iter().enumerate() {
        let word = word.trim_end_matches([',', '.']);
        let front = case.words[..at].join(" ");
        let bounded = case.grammar.bounds.iter().any(|(bound, _)| same(&front, bound));
        if let Some(&(_, hundredths)) = words.parts.iter().find(|(part, _)| (at == 0 || bounded) && same(word, part)) {
            let rest = tail(at + 1);
            let number = of_number(hundredths, 100, &rest).or_else(|| percent(hundredths, 100, &rest));
            return not_a_count(
                NotACount::Fraction,
                number.and_then(|number| case.good(format!("{front} {number}").trim())),
            );
        }
        if at > 0 && is_any(word, words.halves) {
            return not_a_count(NotACount::Fraction, halves(case, at));
        }
        if let Some(&(_, whole)) = words.parts_of.iter().find(|(part, _)| at > 0 && same(word, part)) {
            let part = number(case.words[at - 1]).unwrap_or(1);
            let rest = tail(at + 1);
            let number = of_number(part, whole, &rest).or_else(|| percent(part, whole, &rest));
            return not_a_count(NotACount::Fraction, number);
        }
        let quarters = [('½', "5"), ('¼', "25"), ('¾', "75")];
        if let Some((whole, part)) = quarters.iter().find_map(|&(sign, part)| Some((word.strip_suffix(sign)?, part)))
            && at < 2
        {
            let whole = if whole.is_empty() { case.words[..at].last().copied().unwrap_or("0") } else { whole };
            let mended = format!("{whole}{}{part} {}", case.grammar.decimal, tail(at + 1));
            return not_a_count(NotACount::Fraction, case.good(&mended));
        }
        let Some((part, whole)) = word.split_once('/') else { continue };
        let (Ok(part), Ok(whole)) = (part.parse::<u32>(), whole.parse::<u32>()) else { continue };
        let rest = tail(at + 1);
        let is_of = strip_any(&rest, case.grammar.of).is_some();
        if part == 0 || part >= whole || at > 1 {
            continue;
        }
        let is_time = rest.split(' ').next().is_some_and(|unit| is_any(unit, case.grammar.durations));
        let hundredths = 100 * part / whole;
        if (is_time || (at == 1 && starts_with_digit(case.words[0]))) && (100 * part).is_multiple_of(whole) {
            let number = if at == 1 { case.words[0] } else { "0" };
            let decimals = format!("{hundredths:02}");
            let mended = format!("{number}{}{} {rest}", case.grammar.decimal, decimals.trim_end_matches('0'));
            return not_a_count(NotACount::Fraction, case.good(&mended));
        }
        if is_of || (rest.is_empty() && at > 0) {
            return not_a_count(NotACount::Fraction, percent(part, whole, &rest));
        }
        if !rest.is_empty() && at == 0 {
            let mended = format!("{part} {} {whole} {rest}", words.of);
            return not_a_count(NotACount::Fraction, case.good(&mended));
        }
    }
    is(case, NotACount::Fraction).then_some(FigureMistake::NotACount { what: NotACount::Fraction, instead: None })
}

/// "en halv dag" is "0,5 dag", "två och en halv timme" is "2,5 timme".
fn halves(case: &Case<'_>, at: usize) -> Option<String> {
    let bound = case.grammar.bounds.iter().find(|(bound, _)| strip_any(case.text, &[bound]).is_some());
    let bounds = bound.map_or(0, |(bound, _)| bound.split(' ').count()).min(at - 1);
    let (first, before) = case.words[bounds..at].split_first()?;
    let whole = match before {
        [] => 0,
        _ => first.parse::<u32>().ok().or_else(|| named(&first.to_lowercase(), case.grammar))?,
    };
    let unit = case.words[at + 1..].join(" ");
    let bound = case.words[..bounds].join(" ");
    case.good(format!("{bound} {whole}{}5 {unit}", case.grammar.decimal).trim())
}

/// "10 % färre", "en fördubbling", "från 4 till 7 områden", "20 möten jämfört med 15".
pub(super) fn change(case: &Case<'_>) -> Option<FigureMistake> {
    let words = case.vocabulary;
    // "20 möten, troligen fler" compares nothing.
    if has_phrase(case.words.get(1..).unwrap_or_default().join(" ").as_str(), case.grammar.doubts) {
        return None;
    }
    if let Some((_, after)) = ["→", "->", "=>"].iter().find_map(|arrow| case.text.split_once(arrow)) {
        return not_a_count(NotACount::Change, case.good(after));
    }
    // "+20" is twenty more, or twenty and more.
    if let Some(after) = case.text.strip_prefix('+').filter(|after| starts_with_digit(after.trim_start())) {
        let is_share = case.text.contains('%') || case.has_word(case.grammar.percent);
        let at_least = || case.good(&format!("{} {}", words.at_least, after.trim_start()));
        return not_a_count(NotACount::Change, if is_share { None } else { at_least() });
    }
    let signed = case.text.starts_with(['-', '−', '–']);
    let signed_share = signed && (case.text.contains('%') || case.has_word(case.grammar.percent));
    let as_many = case.words.windows(2).any(|pair| same(pair[0], "så") && same(pair[1], "många"))
        && strip_any(case.text, &["så många som"]).is_none();
    let vague = matches!(case.mistake, FigureMistake::NoNumber { first_word, .. }
        if first_word.split(' ').any(|word| is_any(word, words.changes)));
    // A bound such as "mer än" compares with a number, which is no change.
    let of_unit = is(case, NotACount::Change);
    let changed =
        (0..case.words.len()).any(|at| is_any(bare(case.words[at]), words.changes) && !begins_bound(case, at));
    let compared = case.has_word(&["jämfört", "jmf", "jfr", "fjolåret", "fjolårets", "fg", "compared"])
        || (matches!(case.mistake, FigureMistake::TwoNumbers { .. })
            && case.text.contains('(')
            && case.words.iter().any(|word| is_any(bare(word), words.compared)));
    let former = matches!(case.mistake, FigureMistake::TwoNumbers { .. })
        && case.words.iter().rev().take(2).any(|word| is_any(bare(word), words.compared));
    if !(signed_share || as_many || vague || of_unit || changed || compared || former) {
        return None;
    }
    let before = || before_comparison(case).or_else(|| case.first_figure().filter(|_| former));
    not_a_count(NotACount::Change, after_change(case).or_else(before))
}

fn begins_bound(case: &Case<'_>, at: usize) -> bool {
    let rest = case.words[at..].join(" ");
    let number = |rest: &str| {
        let word = bare(rest.split(' ').next().unwrap_or_default());
        starts_with_digit(word) || named(&word.to_lowercase(), case.grammar).is_some()
    };
    let bounds = case.grammar.bounds.iter();
    let fits = |(phrase, _): &(&str, _)| {
        let inside = phrase.split(' ').any(|word| same(bare(case.words[at]), word));
        inside && strip_any(&rest, &[phrase]).is_some_and(number)
    };
    bounds.into_iter().any(fits)
}

/// What came of a change: "7 områden" of "från 4 till 7 områden".
fn after_change(case: &Case<'_>) -> Option<String> {
    let from = case.words.iter().position(|word| is_any(word, case.grammar.changed_from))?;
    let to = case.words[from..].iter().position(|word| is_any(word, case.grammar.to))? + from;
    let unit = case.words[from + 1..to].iter().skip(1).copied();
    let mut words: Vec<&str> = case.words[to + 1..].to_vec();
    if words.len() == 1 {
        words.extend(unit);
    }
    case.good(&words.join(" "))
}

/// What stands before that which it is compared with: "20 möten" of "20 möten jämfört med 15".
fn before_comparison(case: &Case<'_>) -> Option<String> {
    let words = case.vocabulary;
    let of_count = |words: &str| {
        let figure = case.reads(words).filter(|figure| figure.form == crate::value::Form::Count)?;
        let has_subject = figure.unit.is_some() || case.words.len() > 2;
        Some(String::from(figure.words)).filter(|_| has_subject)
    };
    let aside = (1..case.words.len()).find(|&at| {
        let (before, here) = (case.words[at - 1], case.words[at]);
        before.ends_with([',', ';'])
            || here.starts_with('(')
            || (here.chars().all(is_dash) && at > 1)
            || same(here, "vilket")
    });
    if let Some(at) = aside {
        let before = case.words[..at].join(" ");
        if let Some(figure) = of_count(before.trim_end_matches([',', ';', ' '])) {
            return Some(figure);
        }
    }
    let is_compared = |at: usize| {
        let word = bare(case.words[at]);
        is_any(word, words.compared) || case.words[at].starts_with('(')
    };
    let at = (1..case.words.len()).find(|&at| is_compared(at))?;
    let before = case.words[..at].join(" ");
    let before = before.trim_end_matches([',', ';', ':', '(', '–', '-', ' ']);
    let before = before.strip_suffix(" i").unwrap_or(before);
    of_count(before)
}

/// "inom 24 timmar", "i två veckor".
pub(super) fn deadline(case: &Case<'_>) -> Option<FigureMistake> {
    let (first, rest) = case.words.split_first()?;
    let figure = case.reads(&rest.join(" "))?;
    let unit = figure.unit.as_deref()?;
    let first_word = unit.split(' ').next().unwrap_or_default().to_lowercase();
    let measures = || case.grammar.durations.iter();
    let is_time = measures().any(|end| first_word == **end || (end.len() > 3 && first_word.ends_with(end)));
    (is_any(first, case.vocabulary.deadlines) && is_time)
        .then_some(FigureMistake::NotACount { what: NotACount::Deadline, instead: None })
}

/// "30 november", "15-16/4", "28 villainbrott 2020", "vecka 34", "kl. 18–20".
pub(super) fn date(case: &Case<'_>) -> Option<FigureMistake> {
    let first = bare(case.words.first()?);
    let is_month = |word: &str| {
        let day = word.trim_start_matches(|c: char| c.is_ascii_digit());
        is_any(day, case.grammar.months) || (is_any(day, case.grammar.short_months) && day.len() < word.len())
    };
    let with_slash = |word: &str| {
        let parts: Vec<&str> = word.split('/').collect();
        let number = |part: &str| part.split(is_dash).all(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()));
        parts.len() > 1 && parts.iter().all(|part| number(part))
    };
    let with_dashes =
        |word: &str| word.matches(is_dash).count() == 2 && word.chars().all(|c| c.is_ascii_digit() || is_dash(c));
    let clock = |word: &str| {
        let mut digits = word.split(['.', ':']);
        let two =
            |part: Option<&str>| part.is_some_and(|part| part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit()));
        two(digits.next()) && two(digits.next()) && digits.next().is_none()
    };
    let clocks = |word: &str| word.split(is_dash).all(clock);
    let is_date = |word: &&str| {
        let word = bare(word);
        with_slash(word) || with_dashes(word) || clocks(word) || (is_month(word) && !is_any(word, &["mars", "may"]))
    };
    let months = case.words.iter().filter(|word| is_any(bare(word), case.grammar.months)).count();
    if months > 1 && matches!(case.mistake, FigureMistake::TwoNumbers { .. }) {
        return None;
    }
    let named = is_any(first, case.vocabulary.clock) || is_month(first);
    let no_number = matches!(case.mistake, FigureMistake::NoNumber { .. } | FigureMistake::BadNumber { .. });
    if !(is(case, NotACount::Date) || case.words.iter().any(is_date) || (no_number && named)) {
        return None;
    }
    let mut instead = case.first_figure();
    if instead.is_none() {
        let after = case.words.iter().position(|word| word.ends_with([':', ',']));
        instead = after.and_then(|at| case.good(&case.words[at + 1..].join(" ")));
    }
    not_a_count(NotACount::Date, instead)
}

/// "18-25 år", "20 personer 18-25 år".
pub(super) fn age(case: &Case<'_>) -> Option<FigureMistake> {
    let of_age = |word: &str| {
        let rest = word.trim_start_matches(|c: char| c.is_ascii_digit());
        rest.len() < word.len() && rest.strip_prefix(is_dash).is_some_and(|rest| rest.starts_with("år"))
    };
    if matches!(case.mistake, FigureMistake::BadNumber { .. }) && case.words.iter().take(2).any(|word| of_age(word)) {
        return not_a_count(NotACount::Age, None);
    }
    let is_years = |word: &str| is_any(bare(word), case.grammar.years);
    let two = matches!(case.mistake, FigureMistake::TwoNumbers { .. } | FigureMistake::NoNumber { .. });
    let years = case.words.iter().position(|word| is_years(word));
    let number = years.and_then(|years| (1..years).rev().find(|&at| starts_with_digit(bare(case.words[at]))));
    let instead = number.and_then(|at| {
        let (begin, aged) = ages(case, at);
        let lead = case.words[..begin].join(" ");
        let is_named = begin > 0 && case.grammar.names_age(bare(case.words[begin - 1]));
        let name = if is_named { "" } else { case.vocabulary.aged };
        let words = [lead.as_str(), name, aged.trim_end_matches(')')];
        case.good(&words.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ").replace('(', ""))
    });
    if is(case, NotACount::Age) || (two && instead.is_some()) { not_a_count(NotACount::Age, instead) } else { None }
}

/// Returns where the ages whose last number is `at` begin, and the rest of the words from there on: "18 – 25 år" and "mellan
/// 18 och 25 år" are "18–25 år".
fn ages(case: &Case<'_>, at: usize) -> (usize, String) {
    let rest = case.words[at..].join(" ");
    let joins =
        |word: &str| word.chars().all(is_dash) || is_any(word, case.grammar.and) || is_any(word, case.grammar.to);
    if at < 3 || !joins(case.words[at - 1]) || !starts_with_digit(bare(case.words[at - 2])) {
        return (at, rest);
    }
    let is_between = is_any(bare(case.words[at - 3]), case.grammar.between);
    (if is_between { at - 3 } else { at - 2 }, format!("{}–{rest}", case.words[at - 2]))
}
