//! Words that say a number in a way that can be written so that it is read.

use super::{Case, bare, starts_with_digit};
use crate::locale::figure::grammar::{is_any, is_dash, strip_any, strip_phrase};
use crate::locale::figure::numeral::{named, numeral};
use crate::locale::figure::unit::without_filler;
use crate::locale::figure::{FigureMistake, NotACount};
use crate::locale::plural::plural;
use crate::locale::spelling::same;
use crate::value::{Amount, Bound, Figure, Form};

fn bad_number(written: &str, instead: Option<String>) -> Option<FigureMistake> {
    instead.is_some().then(|| FigureMistake::BadNumber { written: written.to_owned(), instead })
}

/// "mer än tjugo men färre än trettio tillfällen" is "21–29 tillfällen".
pub(super) fn ends_both_ways(case: &Case<'_>) -> Option<FigureMistake> {
    let joint = (1..case.words.len()).find(|&at| is_any(bare(case.words[at]), &["men", "och", "but", "and"]))?;
    let low = case.reads(case.words[..joint].join(" ").trim_end_matches(','))?;
    let high = case.reads(&case.words[joint + 1..].join(" "))?;
    let from = match low.bound {
        Bound::AtLeast => low.low,
        Bound::MoreThan => low.low + Amount::ONE,
        _ => return None,
    };
    let to = match high.bound {
        Bound::AtMost => high.low,
        Bound::LessThan => high.low - Amount::ONE,
        _ => return None,
    };
    let (one, other) = (low.unit.as_deref(), high.unit.as_deref());
    // Between two numbers of hours, or two shares, lie others than the next whole one.
    let is_measured = [one, other].into_iter().flatten().any(|unit| {
        case.grammar.durations.iter().any(|ending| unit.split(' ').next().is_some_and(|word| word.ends_with(ending)))
    });
    let is_strict = low.bound == Bound::MoreThan || high.bound == Bound::LessThan;
    if is_strict && (is_measured || low.form != Form::Count) {
        return Some(FigureMistake::BadNumber { written: case.text.to_owned(), instead: None });
    }
    if from > to || (one.is_some() && other.is_some() && one != other) || low.form != high.form {
        return None;
    }
    let words = format!("{}–{} {}", case.number(from), case.number(to), one.or(other).unwrap_or_default());
    let keeps_form = |words: &String| case.reads(words).is_some_and(|read| read.form == low.form);
    let has_whole = low.whole().or(high.whole()).is_some();
    bad_number(case.text, case.good(&words).filter(keeps_form).filter(|_| !has_whole))
}

/// "5 eller fler möten" and "5 möten eller fler" are "minst 5 möten".
pub(super) fn or_more(case: &Case<'_>) -> Option<FigureMistake> {
    let has_bound = case.grammar.bounds.iter().any(|(phrase, _)| strip_phrase(case.text, phrase).is_some());
    (1..case.words.len()).filter(|_| !has_bound).find_map(|at| {
        let rest = case.words[at..].join(" ");
        let (after, bound) =
            case.vocabulary.or_more.iter().find_map(|(words, bound)| Some((strip_phrase(&rest, words)?, bound)))?;
        let before = case.words[..at].join(" ");
        let before = strip_any(&before, case.grammar.changed_from).unwrap_or(&before);
        bad_number(case.text, case.good(format!("{bound} {before} {after}").trim()))
    })
}

/// ">20" is "fler än 20", "100+" is "minst 100".
pub(super) fn sign(case: &Case<'_>) -> Option<FigureMistake> {
    let signs = case.vocabulary.signs.iter();
    let front = signs.into_iter().find_map(|(sign, word)| Some((case.text.strip_prefix(sign)?.trim_start(), word)));
    if let Some((rest, word)) = front.filter(|(rest, _)| starts_with_digit(rest)) {
        return bad_number(case.text, case.good(format!("{word} {rest}").trim()));
    }
    // "30 möten+": the sign belongs to the number.
    if let Some(rest) = case.text.strip_suffix('+').filter(|rest| starts_with_digit(rest)) {
        return bad_number(case.text, case.good(&format!("{} {}", case.vocabulary.at_least, rest.trim_end())));
    }
    let plus = case.text.find(['+', '>'])?;
    let (before, after) = (case.text[..plus].trim_end(), &case.text[plus + 1..]);
    let is_number = before.ends_with(|c: char| c.is_ascii_digit()) && case.reads(before).is_some();
    if !is_number || starts_with_digit(after.trim_start()) {
        return None;
    }
    bad_number(case.text, case.good(format!("{} {before} {}", case.vocabulary.at_least, after.trim_start()).trim()))
}

/// "250tillfällen" is "250 tillfällen", "ca40" is "ca 40", "3x i veckan" is "3 gånger i veckan".
pub(super) fn glued(case: &Case<'_>) -> Option<FigureMistake> {
    let words = case.vocabulary;
    let percent = case.text.replace("%-enheter", " procentenheter").replace("%-enhet", " procentenhet");
    let money = case.text.replace(":-", &format!(" {}", words.currency));
    for mended in [percent, money] {
        if mended != case.text {
            let mended: Vec<&str> = mended.split_whitespace().collect();
            return bad_number(case.text, case.good(&mended.join(" ")));
        }
    }
    if let FigureMistake::BadNumber { written, .. } = case.mistake
        && let Some(&(_, full)) = case.grammar.letters.iter().find(|(letter, _)| same(written, letter))
    {
        let before = case.words[..case.words.len() - 1].join(" ");
        return bad_number(case.text, case.good(&format!("{before} {full}")));
    }
    let turn = |pair: (char, char)| {
        (pair.0.is_ascii_digit() && pair.1.is_alphabetic()) || (pair.0.is_alphabetic() && pair.1.is_ascii_digit())
    };
    let mut before = None;
    let mut offset = None;
    for (at, c) in case.text.char_indices() {
        if before.is_some_and(|before| turn((before, c))) {
            offset = Some(at);
            break;
        }
        before = Some(c);
    }
    let (front, back) = case.text.split_at(offset?);
    let word = back.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let rest = &back[word.len()..];
    // "1e3" and "3b2" are nothing that a blank would make a number.
    if front.ends_with(|c: char| c.is_ascii_digit()) && rest.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let mended = match word {
        _ if front.ends_with(char::is_alphabetic) => format!("{front} {back}"),
        "k" | "K" => format!("{front} 000{rest}"),
        "x" | "X" => {
            let times = format!("{front} {}{rest}", words.times);
            // "5x möten" are five meetings, and not five times.
            case.reads(&times).filter(|figure| figure.unit.as_deref() == Some(words.times))?;
            times
        }
        // "1O möten" is a slip for a digit.
        "O" | "o" | "l" | "I" => return None,
        "st" => return None,
        tal if !words.about_ending.is_empty() && same(tal, words.about_ending) => {
            let article = if case.reads(&format!("{} 1-tal", words.article)).is_some() { words.article } else { "" };
            format!("{article} {front}-{back}")
        }
        _ => format!("{front} {back}"),
    };
    bad_number(case.text, case.good(&mended))
}

/// "20 tal kontroller" and "ett 20 tal kontroller" are "ett 20-tal kontroller".
pub(super) fn about_in_two_words(case: &Case<'_>) -> Option<FigureMistake> {
    let ending = case.vocabulary.about_ending;
    let at = (1..case.words.len())
        .find(|&at| !ending.is_empty() && is_any(bare(case.words[at]), case.grammar.about_endings))?;
    let number = case.words[at - 1];
    let joined = match starts_with_digit(number) {
        true => format!("{number}-{ending}"),
        false => format!("{}{ending}", number.to_lowercase()),
    };
    let mut before = case.words[..at - 1].to_vec();
    before.retain(|word| !is_any(word, case.grammar.articles));
    let words = [&before[..], &[case.vocabulary.article, &joined], &case.words[at + 1..]].concat().join(" ");
    bad_number(case.text, case.good(&words))
}

/// "tre hundratal besökare" is "ca 300 besökare".
pub(super) fn many_about(case: &Case<'_>) -> Option<FigureMistake> {
    let number = |word: &str| named(&word.to_lowercase(), case.grammar);
    let many = |word: &str| {
        let word = word.to_lowercase();
        let stem = case.grammar.about_endings.iter().find_map(|ending| word.strip_suffix(ending))?;
        number(stem).filter(|many| matches!(many, 10 | 100 | 1000))
    };
    let at =
        (1..case.words.len()).find(|&at| number(case.words[at - 1]).is_some() && many(case.words[at]).is_some())?;
    let product = Amount::from(number(case.words[at - 1])?) * Amount::from(many(case.words[at])?);
    let front = &case.words[..at - 1];
    let has_bound = front.iter().any(|word| case.grammar.bounds.iter().any(|(bound, _)| same(word, bound)));
    let about = if has_bound { "" } else { case.vocabulary.about };
    let bound = format!("{} {about}", front.join(" "));
    let product = case.number(product);
    let words = format!("{} {product} {}", bound.trim(), case.words[at + 1..].join(" "));
    bad_number(&case.words[at - 1..=at].join(" "), case.good(words.trim()))
}

/// "2 timmar och 30 minuter" are "2,5 timmar", and "2 timmar 20 minuter" are "140 minuter".
pub(super) fn hours_and_minutes(case: &Case<'_>) -> Option<FigureMistake> {
    let is = |figure: &Figure, words: &[&str]| figure.unit.as_deref().is_some_and(|unit| is_any(unit, words));
    (2..case.words.len()).find_map(|at| {
        let front = &case.words[..at];
        let front = if is_any(front[at - 1], case.vocabulary.joints) { &front[..at - 1] } else { front };
        let hours = case.reads(front.join(" ").trim_end_matches(','))?;
        let minutes = case.reads(&case.words[at..].join(" "))?;
        let sixty = Amount::from(60);
        let fits = is(&hours, case.vocabulary.hours) && is(&minutes, case.vocabulary.minutes);
        if !fits
            || hours.form != Form::Count
            || minutes.form != Form::Count
            || minutes.bound != Bound::Exactly
            || hours.high.is_some()
            || minutes.low >= sixty
        {
            return None;
        }
        let is_quarter = (minutes.low % Amount::from(15)).is_zero();
        let (amount, unit) = match is_quarter {
            true => (hours.low + minutes.low / sixty, &hours.unit),
            false => (hours.low * sixty + minutes.low, &minutes.unit),
        };
        let is_number = |word: &&str| starts_with_digit(word) || named(&word.to_lowercase(), case.grammar).is_some();
        let bound = front[..front.iter().position(is_number)?].join(" ");
        let amount = case.number(amount);
        let words = format!("{bound} {amount} {}", unit.as_deref().unwrap_or_default());
        let has_same_bound = |words: &String| case.reads(words).is_some_and(|figure| figure.bound == hours.bound);
        bad_number(case.text, case.good(words.trim()).filter(has_same_bound))
    })
}

/// "1.200 timmar" and "1'200 timmar" are "1 200 timmar", "1.5" is "1,5", "2-3000" is "2 000–3 000".
pub(super) fn thousands(case: &Case<'_>) -> Option<FigureMistake> {
    let FigureMistake::BadNumber { .. } = case.mistake else { return None };
    let at = case.words.iter().position(|word| starts_with_digit(word))?;
    let word = case.words[at];
    let (wrong, gap) = if case.grammar.decimal == ',' { ('.', " ") } else { (',', ",") };
    let digits = |part: &&str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let wrong =
        if word.contains(wrong) { wrong } else { word.chars().find(|c| "'’´`".contains(*c)).unwrap_or(wrong) };
    let parts: Vec<&str> = word.split(wrong).collect();
    let mended = match parts[..] {
        [_, ref groups @ ..] if !groups.is_empty() && parts.iter().all(digits) => {
            let in_thousands = parts[0].len() <= 3 && groups.iter().all(|group| group.len() == 3);
            match groups {
                _ if in_thousands => parts.join(gap),
                [_] if groups[0].len() < 3 && !"'’´`".contains(wrong) => {
                    parts.join(&case.grammar.decimal.to_string())
                }
                _ => return None,
            }
        }
        _ => {
            let (low, high) = word.split_once(is_dash)?;
            let (low, high): (u64, u64) = (low.parse().ok()?, high.parse().ok()?);
            if !high.is_multiple_of(1000) || low >= 1000 || low > high / 1000 {
                return None;
            }
            format!("{}–{}", case.number(Amount::from(low * 1000)), case.number(Amount::from(high)))
        }
    };
    let words = [&case.words[..at], &[mended.as_str()], &case.words[at + 1..]].concat().join(" ");
    bad_number(word, case.good(&words))
}

/// "hundra och femtio kontroller" is "150 kontroller".
pub(super) fn hundred_and(case: &Case<'_>) -> Option<FigureMistake> {
    let and = (1..case.words.len().saturating_sub(1)).find(|&at| is_any(case.words[at], case.grammar.and))?;
    let number =
        |words: &str| case.reads(words).filter(|figure| figure.unit.is_none() && figure.bound == Bound::Exactly);
    let is_spelled = |word: &str| named(&word.to_lowercase(), case.grammar).is_some();
    let whole = number(&case.words[..and].join(" "))?.low;
    let rest = numeral(&case.words[and + 1..].join(" "), case.grammar).ok()??.value;
    let hundred = Amount::from(100);
    let fits = is_spelled(case.words[and - 1]) && is_spelled(case.words[and + 1]) && (whole % hundred).is_zero();
    if !fits || whole.is_zero() || rest >= hundred {
        return None;
    }
    let sum = case.number(whole + rest);
    bad_number(case.text, case.good(format!("{sum} {}", case.words[and + 2..].join(" ")).trim()))
}

/// "T2: 5 möten" and "under våren 5 möten" are "5 möten".
pub(super) fn dated(case: &Case<'_>) -> Option<FigureMistake> {
    let words = case.vocabulary;
    let said_when = |word: &str| {
        let word = bare(word);
        let is_month = word.split(is_dash).any(|part| is_any(part, case.grammar.months));
        is_month || is_any(word, words.seasons) || is_any(word, case.grammar.time_labels)
    };
    let is_first = matches!(case.mistake, FigureMistake::NoNumber { .. } | FigureMistake::BadNumber { .. });
    for at in 1..case.words.len().min(5) {
        let before = &case.words[..at];
        let heads = before[at - 1].ends_with(':') || before.iter().any(|word| said_when(word));
        let rest = case.words[at..].join(" ");
        if is_first && heads && case.reads(&rest).is_some_and(|figure| figure.unit.is_some()) {
            let first_word = before.join(" ");
            return case.good(&rest).map(|rest| FigureMistake::NoNumber { first_word, instead: Some(rest) });
        }
    }
    None
}

/// "genomfört 5 möten" is "5 möten", "samtliga 12 skolor" is "12 av 12 skolor".
pub(super) fn opening(case: &Case<'_>) -> Option<FigureMistake> {
    let words = case.vocabulary;
    let no_number = |first_word: &str, instead: Option<String>| {
        instead.is_some().then(|| FigureMistake::NoNumber { first_word: first_word.to_owned(), instead })
    };
    let front = |rest: &str| case.text[..case.text.len() - rest.len()].trim_end().to_owned();
    if let Some(rest) = words.all.iter().rev().find_map(|all| strip_phrase(case.text, all)) {
        let figure = case.reads(rest)?;
        let number = rest.split(' ').next().unwrap_or_default();
        return no_number(
            &front(rest),
            // Of "samtliga 1 200 elever" the first word is not the whole number.
            case.good(&format!("{number} {} {rest}", words.of))
                .filter(|_| figure.form == Form::Count && case.reads(number).is_some_and(|one| one.low == figure.low)),
        );
    }
    for (word, better) in words.openings {
        if let Some(rest) = strip_phrase(case.text, word) {
            return no_number(&front(rest), case.good(format!("{better} {rest}").trim()));
        }
    }
    if let Some(rest) = case.grammar.cumulative.iter().find_map(|word| strip_phrase(case.text, word)) {
        return case
            .good(rest)
            .map(|rest| FigureMistake::NotACount { what: NotACount::Cumulative, instead: Some(rest) });
    }
    let mut rest = case.text;
    while let Some(after) = strip_any(rest, case.grammar.not_openings) {
        rest = after;
    }
    if rest.len() == case.text.len() {
        return None;
    }
    no_number(&front(rest), case.good(rest))
}

/// "tillsyn av alkohol (2 st)" and "Tillsyn av alkohol: 2" are "2 tillsyner av alkohol".
pub(super) fn number_last(case: &Case<'_>) -> Option<FigureMistake> {
    let FigureMistake::NoNumber { .. } = case.mistake else { return None };
    let is_number = |at: usize| {
        let word = bare(case.words[at]);
        let last = at + 1 == case.words.len() && !is_any(word, case.grammar.articles);
        starts_with_digit(word) || (last && named(&word.to_lowercase(), case.grammar).is_some())
    };
    let is_bound = |word: &str| case.grammar.leading_bounds().any(|phrase| same(bare(word), phrase));
    let number_at = (1..case.words.len()).find(|&at| is_number(at))?;
    let start = (1..=number_at).rev().find(|&at| !is_bound(case.words[at - 1])).unwrap_or(number_at);
    let what = case.words[..start].join(" ");
    let what = what.trim_end_matches([':', '(', '–', '-', '=', ' ', ',']);
    // "flera hundra" and "ett par tusen" count nothing, "besökare: tusen" does.
    let is_scale = case.grammar.scales.iter().any(|(name, _)| same(bare(case.words[start]), name));
    let is_vague = is_scale && !case.words[start - 1].ends_with([':', '=']) && !case.words[start].starts_with('(');
    if is_vague || case.hangs(case.words[start - 1]) || case.hangs(case.words[0]) {
        return None;
    }
    let number = case.words[start..].join(" ");
    // A sign of another kind belongs to the number: "-5", "30+", ">30".
    let number = number.trim_start_matches('(').trim_end_matches([')', '.', ',', ';', '!']);
    let figure = case.reads(number).filter(|figure| figure.unit.is_none())?;
    let what = strip_any(what, &["antal", "antalet", "number of"]).unwrap_or(what);
    if case.words[..start].iter().any(|word| is_any(bare(word), case.grammar.labels))
        || named(what, case.grammar).is_some()
    {
        return None;
    }
    let mut letters = what.chars();
    let is_name = what.chars().nth(1).is_some_and(char::is_uppercase);
    let lower = letters.next().into_iter().flat_map(char::to_lowercase).chain(letters).collect::<String>();
    let what = if is_name { what.to_owned() } else { lower };
    let (head, rest) = what.split_at(what.find(' ').unwrap_or(what.len()));
    let one = figure.low == Amount::ONE && figure.bound == Bound::Exactly;
    let head = if one { head.into() } else { plural(head, case.lang) };
    let (in_digits, after) = number.split_at(number.trim_end_matches(|c: char| !c.is_ascii_digit()).len());
    let means_the_same = |words: &String| {
        case.reads(words).is_some_and(|read| {
            (read.bound, read.low, read.high, &read.form) == (figure.bound, figure.low, figure.high, &figure.form)
        })
    };
    let after = without_filler(after.trim_start(), case.grammar);
    let after = if after.is_empty() { String::new() } else { format!(" {after}") };
    // "2 (st)", "2 per vecka", "2 tusen"
    let orders = [
        format!("{in_digits} {head}{rest}"),
        format!("{in_digits} {head}{rest}{after}"),
        format!("{number} {head}{rest}"),
    ];
    let instead = orders.iter().filter_map(|words| case.good(words)).find(means_the_same)?;
    Some(FigureMistake::NoNumber { first_word: case.words[..start].join(" "), instead: Some(instead) })
}

/// "10 möten minst" is "minst 10 möten".
pub(super) fn bound_last(case: &Case<'_>) -> Option<FigureMistake> {
    let is_bound = |word: &str| case.grammar.leading_bounds().any(|phrase| same(bare(word), phrase));
    let at = (1..case.words.len()).find(|&at| is_bound(case.words[at]) && !is_bound(case.words[0]))?;
    // "10 möten, ca" and "10 möten (minst)"
    let (before, bound) = (case.words[..at].join(" "), bare(case.words[at]));
    let words = format!("{bound} {} {}", before.trim_end_matches([',', ';']), case.words[at + 1..].join(" "));
    bad_number(case.text, case.good(&words))
}

/// "15 20 möten" is "15–20 möten".
pub(super) fn side_by_side(case: &Case<'_>) -> Option<FigureMistake> {
    // A word that multiplies belongs to the number before it: "2 tusen hundra" are not "2 till tusen".
    let multiplies = |word: &str| case.grammar.scales.iter().any(|(name, _)| same(word, name));
    let is_number = |word: &str| {
        let in_words = || named(&word.to_lowercase(), case.grammar).is_some() && !is_any(word, case.grammar.articles);
        word.bytes().all(|b| b.is_ascii_digit()) || (in_words() && !multiplies(word))
    };
    let at = (1..case.words.len()).find(|&at| is_number(case.words[at - 1]) && is_number(case.words[at]))?;
    let to = case.grammar.to.iter().find(|word| !word.contains([' ', '.']))?;
    let words = [&case.words[..at], &[to], &case.words[at..]].concat().join(" ");
    bad_number(&case.words[at - 1..=at].join(" "), case.good(&words))
}

/// "20–15 möten" is "15–20 möten".
pub(super) fn reversed(case: &Case<'_>) -> Option<FigureMistake> {
    let FigureMistake::RangeReversed { .. } = case.mistake else { return None };
    let joint = (1..case.words.len().saturating_sub(1)).find(|&at| {
        is_any(case.words[at], case.grammar.to)
            || is_any(case.words[at], case.grammar.and)
            || is_any(case.words[at], case.grammar.or)
    });
    if let Some(at) = joint {
        let mut words = case.words.clone();
        words.swap(at - 1, at + 1);
        return Some(FigureMistake::RangeReversed { instead: case.good(&words.join(" ")) });
    }
    let dash = case.text.find(is_dash)?;
    let (before, after) = case.text.split_at(dash);
    let after = after.trim_start_matches(|c: char| is_dash(c) || c.is_whitespace());
    let before = before.trim_end();
    let is_digit = |c: char| c.is_ascii_digit() || c.is_whitespace() || c == case.grammar.decimal;
    let start = before.trim_end_matches(is_digit).len();
    let end = after.len() - after.trim_start_matches(is_digit).len();
    let (low, high) = (after[..end].trim(), before[start..].trim());
    let words = format!("{} {low}–{high} {}", &before[..start], after[end..].trim_start());
    let instead = case.good(words.trim());
    Some(FigureMistake::RangeReversed { instead })
}
