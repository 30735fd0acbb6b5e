//! Words as search compares them: without endings, and without those that stand everywhere.
//!
//! The endings of Swedish are those of the Snowball stemmer (snowballstem.org/algorithms/swedish), -et, so that `löftet` is
//! `löfte`, and -an, so that `skolan` is `skola`. They are taken off folded words: `oxnehaga`, not `Öxnehaga`. The script of the search page has the same table:
//! `tests/browser/stems.json` lists words that both must shorten alike.

use crate::value::Lang;

/// Endings of nouns, verbs and adjectives, the longest first; the first that fits goes.
const ENDINGS: [&str; 39] = [
    "heterna", "hetens", "anden", "andes", "andet", "arens", "arnas", "ernas", "heten", "heter", "ornas", "ande",
    "ades", "aren", "arna", "arne", "aste", "erna", "erns", "orna", "ade", "ans", "are", "ast", "ens", "ern", "het",
    "ad", "an", "ar", "as", "at", "en", "er", "es", "et", "or", "a", "e",
];

/// Pairs of consonants that lose the second.
const DOUBLE: [&str; 7] = ["dd", "gd", "nn", "dt", "gt", "kt", "tt"];

/// The letters that an `s` goes after.
const BEFORE_S: &str = "bcdfghjklmnoprtvy";

const STOP_SV: &[&str] = &[
    "alla", "allt", "att", "av", "blev", "bli", "blir", "blivit", "da", "dar", "de", "dem", "den", "denna", "deras",
    "dess", "dessa", "det", "detta", "du", "efter", "ej", "eller", "en", "er", "ett", "for", "fran", "ha", "hade",
    "han", "har", "hur", "i", "in", "inom", "inte", "ja", "jag", "kan", "man", "med", "mellan", "men", "mot", "ni",
    "nu", "nar", "och", "om", "oss", "pa", "samt", "sa", "sig", "sin", "sina", "sitt", "skulle", "som", "till",
    "under", "upp", "ut", "utan", "vad", "var", "vara", "vi", "vid", "vilka", "vilken", "ar", "over",
];

const STOP_EN: &[&str] = &[
    "a", "an", "and", "are", "as", "at", "be", "by", "for", "from", "in", "is", "it", "of", "on", "or", "that", "the",
    "this", "to", "was", "were", "with",
];

/// Lists the words, folded, that say nothing of a text.
pub fn stop_words(lang: Lang) -> &'static [&'static str] {
    lang.pick(STOP_SV, STOP_EN)
}

/// Lists the words, folded, that turn the next one around: who asks for what was not done does not mean what was. The first
/// stands for all of them.
pub fn negations(lang: Lang) -> &'static [&'static str] {
    lang.pick(&["inte", "ej"], &["not"])
}

/// Takes the ending off a folded word. English words are compared as they are.
///
/// ```
/// use utfall::{locale::stem::stem, value::Lang};
/// assert_eq!(stem("trafikkontrollerna", Lang::Sv), stem("trafikkontroll", Lang::Sv));
/// ```
pub fn stem(word: &str, lang: Lang) -> &str {
    if lang != Lang::Sv || !word.is_ascii() {
        return word;
    }
    let Some(region) = region(word) else { return word };
    let word = without_ending(word, region);
    let word = match DOUBLE.iter().any(|pair| ends_in(word, pair, region)) {
        true => &word[..word.len() - 1],
        false => word,
    };
    without_suffix(word, region)
}

/// Where the part begins that endings may be taken from: after the first consonant that follows a vowel, and not before
/// the fourth letter.
fn region(word: &str) -> Option<usize> {
    let is_vowel = |c: char| "aeiouy".contains(c);
    let vowel = word.find(is_vowel)?;
    let consonant = word[vowel..].find(|c| !is_vowel(c))? + vowel;
    Some((consonant + 1).max(3))
}

fn ends_in(word: &str, ending: &str, region: usize) -> bool {
    // The last letter alone rules most of them out.
    let is_last = word.as_bytes().last() == ending.as_bytes().last();
    is_last && word.ends_with(ending) && word.len() - ending.len() >= region
}

fn without_ending(word: &str, region: usize) -> &str {
    if let Some(ending) = ENDINGS.iter().find(|ending| ends_in(word, ending, region)) {
        return &word[..word.len() - ending.len()];
    }
    let bare = &word[..word.len() - 1];
    if ends_in(word, "s", region) && bare.ends_with(|c| BEFORE_S.contains(c)) { bare } else { word }
}

fn without_suffix(word: &str, region: usize) -> &str {
    for suffix in ["lig", "els", "ig"] {
        if ends_in(word, suffix, region) {
            return &word[..word.len() - suffix.len()];
        }
    }
    match ["lost", "fullt"].iter().any(|suffix| ends_in(word, suffix, region)) {
        true => &word[..word.len() - 1],
        false => word,
    }
}

#[cfg(test)]
mod tests {
    use super::stem;
    use crate::value::{Lang, fold};

    #[test]
    fn words_lose_the_endings_that_the_script_takes_off_too() {
        let list = include_str!("../../tests/browser/stems.json");
        let list: Vec<(String, String)> = serde_json::from_str(list).unwrap();
        assert!(list.len() > 30);
        for (word, expected) in list {
            assert_eq!(stem(&fold(&word), Lang::Sv), expected, "{word}");
        }
    }

    #[test]
    fn english_words_stay() {
        assert_eq!(stem("patrols", Lang::En), "patrols");
    }
}
