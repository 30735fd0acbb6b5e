//! A number that is promised, and no target.

use super::Lint;
use super::prose::{Prose, TextRole};
use super::words::after;
use crate::diag::{Bilingual, Diagnostics, Explanation, Kind, Origin};
use std::ops::Range;

pub(super) const EXPLANATION: Explanation = Explanation {
    code: "number-without-target",
    what: Bilingual::new(
        "Ett löfte eller en aktivitet som säger hur mycket, till exempel ”minst fyra tillfällen” eller ”20 procent”, utan att \
         det står i `targets`. Åldrar och tidsgränser går fria.",
        "A pledge or an activity that says how much, such as “minst fyra tillfällen” or “20 procent”, without saying it in \
         `targets`. Ages and deadlines pass.",
    ),
    why: Bilingual::new(
        "Bara ett mål som står i `targets` jämförs med talen i uppföljningarna. Annars får läsaren själv leta upp vad som \
         lovades och räkna efter.",
        "Only what stands in `targets` is compared with the figures of the follow-ups. Else readers have to look up what was \
         promised and count for themselves.",
    ),
    origins: &[
        Origin::named(
            "En tredjedel av 96 granskade löften lovar ett antal; i uppföljningarna upprepas målet sällan",
            "A third of 96 promises that were looked at promise a number; follow-ups rarely repeat it",
        ),
        Origin::named(
            "Brå: Formulera medborgarlöften",
            "The Swedish National Council for Crime Prevention: Formulera medborgarlöften",
        ),
    ],
    wrong: "text = \"Gemensamma krogtillsyner vid minst fyra tillfällen.\"",
    right: "text = \"Gemensamma krogtillsyner.\"\ntargets = [\"minst fyra tillfällen\"]",
};

pub(super) const WORDS: &[&str] = &["minst", "högst", "max", "maximalt", "procent"];

pub(super) fn at(lint: &Lint<'_>, prose: &Prose<'_>, word: Range<usize>, found: &mut Diagnostics) {
    let is_promise = matches!(prose.role, TextRole::Promised | TextRole::Title) && prose.follow_up.is_none();
    if !is_promise || prose.row.is_none_or(|row| !row.targets.is_empty()) {
        return;
    }
    if lint.broken.contains(&prose.file()) {
        return;
    }
    let text = prose.text;
    let words = if &text[word.clone()] == "procent" {
        let start = start_of_number(text, super::words::start_before(text, word.start));
        // The word in front reports it with its unit.
        if !is_number(&text[start..])
            || states_a_fact(&text[..start])
            || WORDS.contains(&&*super::words::before(text, start).to_lowercase())
        {
            return;
        }
        start..word.end
    } else {
        let number = after(text, word.end);
        if !is_number(number) {
            return;
        }
        let end = end_of_number(text, number.as_ptr() as usize - text.as_ptr() as usize + number.len());
        let unit = after(text, end);
        if matches!(unit, "år" | "års" | "åringar" | "meter" | "kilometer" | "km" | "kronor") || unit.is_empty() {
            return;
        }
        word.start..unit.as_ptr() as usize - text.as_ptr() as usize + unit.len()
    };
    lint.report(Kind::NumberWithoutTarget { written: text[words.clone()].to_owned() }, prose, words, found);
}

/// Returns whether the sentence that `before` ends in says how things are: "I dag störs 69,8 procent av trafiken".
fn states_a_fact(before: &str) -> bool {
    const STATES: &[&str] = &[
        "störs", "upplever", "upplevde", "uppger", "uppgav", "känner", "anser", "svarar", "svarade", "är", "var",
        "visar",
    ];
    const AIMS: &[&str] = &["ska", "skall", "målet", "minst", "högst"];
    let sentence = before.rsplit(['.', '!', '?']).next().unwrap_or_default();
    let has = |words: &[&str]| sentence.split(|c: char| !c.is_alphabetic()).any(|word| words.contains(&word));
    has(STATES) && !has(AIMS)
}

fn is_number(word: &str) -> bool {
    const SPELLED: &[&str] = &[
        "en", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv", "femton",
        "tjugo", "trettio", "fyrtio", "femtio", "hundra", "tusen",
    ];
    let word = word.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    word.starts_with(|c: char| c.is_ascii_digit()) || SPELLED.contains(&word)
}

/// Where a number begins whose last digits begin at `at`: "69,8" is one.
fn start_of_number(text: &str, at: usize) -> usize {
    let whole = text[..at].strip_suffix([',', '.']).filter(|_| text[at..].starts_with(|c: char| c.is_ascii_digit()));
    let digits = whole.map_or(0, |whole| whole.bytes().rev().take_while(u8::is_ascii_digit).count());
    if digits > 0 { at - 1 - digits } else { at }
}

/// Where a number ends whose first digits end at `at`.
fn end_of_number(text: &str, at: usize) -> usize {
    let decimals = text[at..].strip_prefix([',', '.']).filter(|_| text[..at].ends_with(|c: char| c.is_ascii_digit()));
    let digits = decimals.map_or(0, |decimals| decimals.bytes().take_while(u8::is_ascii_digit).count());
    if digits > 0 { at + 1 + digits } else { at }
}
