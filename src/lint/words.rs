//! Reads running text word by word, once for all rules.

use super::Lint;
use super::prose::Prose;
use crate::diag::Diagnostics;
use rustc_hash::FxBuildHasher;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

/// A rule that looks at text wherever one of its words stands.
pub(super) struct WordRule {
    /// The words, in lower case.
    pub(super) words: &'static [&'static str],
    /// Looks at a place where one of them stands.
    pub(super) at: fn(&Lint<'_>, &Prose<'_>, Range<usize>, &mut Diagnostics),
}

/// For each word of all rules, the numbers of those that look for it.
static RULES_OF: LazyLock<HashMap<&'static str, Vec<usize>, FxBuildHasher>> = LazyLock::new(|| {
    let mut rules_of: HashMap<&str, Vec<usize>, FxBuildHasher> = HashMap::default();
    for (number, rule) in super::WORD_RULES.iter().enumerate() {
        rule.words.iter().for_each(|word| rules_of.entry(word).or_default().push(number));
    }
    rules_of
});

/// Hands every word that a rule looks for to that rule, and capitals and sentences to those that look at all of them.
pub(super) fn read(lint: &Lint<'_>, prose: &Prose<'_>, found: &mut Diagnostics) {
    let text = prose.text.as_bytes();
    let mut blocks = prose.runs().iter().filter(|run| run.begins).map(|run| run.plain as usize).skip(1);
    let mut block = blocks.next().unwrap_or(usize::MAX);
    let (mut at, mut sentence, mut in_sentence) = (0, 0, 0);
    while at < text.len() {
        if block <= at {
            super::long_sentence::at(lint, prose, sentence..at, in_sentence, found);
            (sentence, in_sentence) = (at, 0);
            block = blocks.next().unwrap_or(usize::MAX);
        }
        let begin = at;
        if STARTS_WORD[usize::from(text[at])] {
            at += 1;
            while at < text.len() && IN_WORD[usize::from(text[at])] {
                at += 1;
            }
            in_sentence += 1;
            word(lint, prose, begin..at, found);
            // Most words stand before a blank, which ends nothing.
            at += usize::from(text.get(at) == Some(&b' '));
            continue;
        }
        // A number with a point in it, an abbreviation and three points do not end a sentence.
        let ends = matches!(text[at], b'.' | b'!' | b'?')
            && text.get(at + 1).is_none_or(|next| *next == b' ')
            && text.get(at + 2).is_none_or(|next| !next.is_ascii_lowercase());
        if ends {
            super::long_sentence::at(lint, prose, sentence..at, in_sentence, found);
            (sentence, in_sentence) = (at + 1, 0);
        }
        at += 1;
    }
    super::long_sentence::at(lint, prose, sentence..text.len(), in_sentence, found);
}

fn word(lint: &Lint<'_>, prose: &Prose<'_>, word: Range<usize>, found: &mut Diagnostics) {
    let written = &prose.text[word.clone()];
    for rule in RULES_OF.get(written.to_lowercase().as_str()).into_iter().flatten() {
        (super::WORD_RULES[*rule].at)(lint, prose, word.clone(), found);
    }
    if is_abbreviation(written) {
        super::unexplained_abbreviation::at(lint, prose, word, found);
    }
}

/// Returns whether a word may be an abbreviation: a few capitals. Longer ones are words that somebody shouts.
fn is_abbreviation(word: &str) -> bool {
    (2..=7).contains(&word.chars().count()) && word.chars().all(char::is_uppercase)
}

/// The bytes that letters and digits begin with. Signs and blanks of Latin-1, and typographic marks, begin with the two
/// that are left out.
static STARTS_WORD: [bool; 256] = {
    let mut starts = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        let c = byte as u8;
        starts[byte] = c.is_ascii_alphanumeric() || (c >= 0xc0 && c != 0xc2 && c != 0xe2);
        byte += 1;
    }
    starts
};

/// The same, with the bytes that stand behind the first of a letter.
static IN_WORD: [bool; 256] = {
    let mut inside = STARTS_WORD;
    let mut byte = 0x80;
    while byte < 0xc0 {
        inside[byte] = true;
        byte += 1;
    }
    inside
};

/// Returns the word before a place, without the blank or hyphen between.
pub(super) fn before(text: &str, at: usize) -> &str {
    let rest = text[..at].trim_end_matches([' ', '-', '\u{a0}', '–']);
    let begin = rest.char_indices().rev().take_while(|(_, c)| c.is_alphanumeric()).last();
    begin.map_or("", |(begin, _)| &rest[begin..])
}

/// Returns the word after a place, without the blank or hyphen between.
pub(super) fn after(text: &str, at: usize) -> &str {
    let rest = text[at..].trim_start_matches([' ', '-', '\u{a0}', '–']);
    let end = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
    &rest[..end]
}

/// Returns where the word before a place begins.
pub(super) fn start_before(text: &str, at: usize) -> usize {
    let word = before(text, at);
    if word.is_empty() { at } else { word.as_ptr() as usize - text.as_ptr() as usize }
}

/// Returns whether one of these words stands in a text.
pub(super) fn has_word(text: &str, words: &[&str]) -> bool {
    text.split(|c: char| !c.is_alphanumeric()).any(|word| words.iter().any(|known| word.to_lowercase() == *known))
}
