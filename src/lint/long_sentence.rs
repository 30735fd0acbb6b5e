//! A long sentence.

use super::Lint;
use super::prose::{Prose, TextRole};
use crate::diag::{Bilingual, Diagnostics, Explanation, Kind, Origin};
use std::ops::Range;

/// The most words of a sentence that nothing is said about.
const MAX_WORDS: usize = 35;

pub(super) const EXPLANATION: Explanation = Explanation {
    code: "long-sentence",
    what: Bilingual::new("En mening med fler än 35 ord.", "A sentence of more than 35 words."),
    why: Bilingual::new(
        "Den som läser på telefonen, har svenska som nytt språk eller lyssnar med skärmläsare tappar tråden. Dela den vid \
         ett ”och”, ”som” eller ”där”, eller gör en lista.",
        "Those who read on a telephone, are new to the language or listen to a screen reader lose the thread. Split it, or \
         make a list.",
    ),
    origins: &[
        Origin::at(
            "https://lagen.nu/2009:600#P11",
            "Språklag (2009:600), 11 §: språket ska vara vårdat, enkelt och begripligt",
            "The Language Act (2009:600), section 11: the language shall be cultivated, simple and comprehensible",
        ),
        Origin::named(
            "Språkrådet: Myndigheternas skrivregler",
            "The Language Council of Sweden: Myndigheternas skrivregler",
        ),
    ],
    wrong: "Ett större projekt har startats upp med stadsbyggnadskontoret som beställare och syftet är att …",
    right: "Ett större projekt har startat. Stadsbyggnadskontoret är beställare. Syftet är att …",
};

/// Looks at a sentence of so many words.
pub(super) fn at(lint: &Lint<'_>, prose: &Prose<'_>, sentence: Range<usize>, words: usize, found: &mut Diagnostics) {
    if words <= MAX_WORDS || matches!(prose.role, TextRole::Title | TextRole::Heading | TextRole::Note) {
        return;
    }
    let text = &prose.text[sentence.clone()];
    let start = sentence.start + text.len() - text.trim_start().len();
    // The first words show where; the whole would be a paragraph.
    let first =
        prose.text[start..].char_indices().filter(|(_, c)| *c == ' ').nth(2).map_or(sentence.end, |(at, _)| start + at);
    lint.report(Kind::LongSentence { words }, prose, start..first.min(sentence.end), found);
}
