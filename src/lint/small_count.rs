//! So few people that they can be recognised.

use super::Lint;
use super::prose::{Prose, TextRole};
use super::words::{after, before};
use crate::diag::{Bilingual, Diagnostics, Explanation, Kind, Origin};
use std::ops::Range;

pub(super) const EXPLANATION: Explanation = Explanation {
    code: "small-count",
    what: Bilingual::new(
        "En mening med ett litet antal personer, högst fyra, deras ålder och en plats: ”två 14-åriga pojkar på Råslätt”.",
        "A sentence with a small number of people, four at most, their age and a place: “two 14-year-old boys at Råslätt”.",
    ),
    why: Bilingual::new(
        "Antal, ålder och plats räcker ofta för att grannar och klasskamrater ska veta vilka det är, också utan namn. Det \
         gäller mest barn. Slå ihop grupper, ange en större plats eller utelämna åldern.",
        "Number, age and place are often enough for neighbours and classmates to know who it is, even without a name. It \
         matters most for children. Join groups, name a larger place or leave out the age.",
    ),
    origins: &[
        Origin::at(
            "https://lagen.nu/2009:400#K35P1",
            "Offentlighets- och sekretesslag (2009:400), 35 kap. 1 §: uppgifter om enskilda i brottsbekämpande verksamhet",
            "The Public Access to Information and Secrecy Act (2009:400), chapter 35, section 1: individuals in crime fighting",
        ),
        Origin::named(
            "SCB: Handbok i statistisk röjandekontroll. Små tal i kombination med ålder och plats röjer enskilda",
            "Statistics Sweden's handbook of disclosure control: small numbers with age and place disclose individuals",
        ),
    ],
    wrong: "Två 14-åriga pojkar på Råslätt har fått stöd.",
    right: "Några unga i kommunen har fått stöd.",
};

pub(super) const WORDS: &[&str] = &["åriga", "årig", "årigt", "åring", "åringen", "åringar", "åringarna"];

const SMALL_NUMBERS: &[&str] = &["en", "ett", "två", "tre", "fyra", "1", "2", "3", "4"];

pub(super) fn at(lint: &Lint<'_>, prose: &Prose<'_>, word: Range<usize>, found: &mut Diagnostics) {
    if matches!(prose.role, TextRole::Note | TextRole::Promised) {
        return;
    }
    let text = prose.text;
    let age = before(text, word.start);
    if age.is_empty() || !age.bytes().all(|byte| byte.is_ascii_digit()) {
        return;
    }
    let age_at = age.as_ptr() as usize - text.as_ptr() as usize;
    let count = before(text, age_at);
    let sentence = prose.sentence(word.start);
    // "Den 17-åriga pojken" is one person, and "det 3-åriga projektet" is none.
    let one = matches!(count.to_lowercase().as_str(), "den" | "det") && is_person(after(text, word.end));
    if (one || SMALL_NUMBERS.contains(&count.to_lowercase().as_str())) && names_a_place(&text[sentence]) {
        let start = count.as_ptr() as usize - text.as_ptr() as usize;
        let words = start..word.end;
        lint.report(Kind::SmallCount { written: text[words.clone()].to_owned() }, prose, words, found);
    }
}

/// Returns whether a word names a person.
fn is_person(word: &str) -> bool {
    const BEGINNINGS: [&str; 11] =
        ["pojk", "flick", "kille", "tjej", "man", "kvinn", "elev", "person", "ungdom", "son", "dotter"];
    BEGINNINGS.iter().any(|beginning| word.to_lowercase().starts_with(beginning))
}

/// Returns whether a word that says where is followed by a name.
fn names_a_place(sentence: &str) -> bool {
    let words: Vec<&str> = sentence.split_whitespace().collect();
    let is_name = |word: &str| word.starts_with(|c: char| c.is_uppercase());
    words.windows(2).any(|pair| matches!(pair[0], "i" | "på" | "vid" | "från" | "utanför" | "nära") && is_name(pair[1]))
}
