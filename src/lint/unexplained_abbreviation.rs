//! An abbreviation that nobody explains.

use super::Lint;
use super::plain_language::has_plainer;
use super::prose::{Prose, TextRole};
use super::words::{after, before, start_before};
use crate::diag::{Bilingual, Diagnostics, Explanation, Kind, Origin};
use std::ops::Range;

pub(super) const EXPLANATION: Explanation = Explanation {
    code: "unexplained-abbreviation",
    what: Bilingual::new(
        "En förkortning med stora bokstäver som varken står i `[abbreviations]` i `site.toml` eller förklaras i löftets egna \
         texter, som ”social insatsgrupp (SIG)”.",
        "An abbreviation in capitals that is neither in `[abbreviations]` of `site.toml` nor explained in the promise's own \
         texts, as “social insatsgrupp (SIG)”.",
    ),
    why: Bilingual::new(
        "Invånare vet inte vad SSG, SIG och EST är. Det som står i `[abbreviations]` får sin förklaring på varje sida.",
        "Citizens do not know what SSG, SIG and EST are. What stands in `[abbreviations]` is explained on every page.",
    ),
    origins: &[
        Origin::at(
            "https://lagen.nu/2009:600#P11",
            "Språklag (2009:600), 11 §: språket i offentlig verksamhet ska vara vårdat, enkelt och begripligt",
            "The Language Act (2009:600), section 11: the language of public bodies shall be cultivated, simple and comprehensible",
        ),
        Origin::at(
            "https://www.w3.org/TR/WCAG22/#abbreviations",
            "WCAG 2.2, 3.1.4 Förkortningar",
            "WCAG 2.2, 3.1.4 Abbreviations",
        ),
    ],
    wrong: "SSG har haft tre möten.",
    right: "Strategiska säkerhetsgruppen (SSG) har haft tre möten.",
};

/// What needs no explanation.
const WELL_KNOWN: &[&str] = &[
    "AB", "AI", "CSV", "EU", "FN", "GPS", "HR", "ID", "IT", "OK", "PDF", "PM", "QR", "SMS", "SR", "SVT", "TV", "USA",
    "VD", "SFS", "OSL", "GDPR", "HBTQ", "HBTQI", "RSS", "XML", "HTML", "SCB", "II", "III", "IV", "VI", "XX",
];

/// What is no abbreviation, and is reported as what it is where it should not stand at all: words of programs and of
/// mail.
const NO_ABBREVIATIONS: &[&str] = &[
    "TODO", "FIXME", "UTKAST", "DRAFT", "OBS", "TOC", "NOTE", "TIP", "WARNING", "SV", "VB", "FW", "RE", "REF", "DIV",
    "NAMN", "NAME", "NUM", "NULL", "VALUE", "SAKNAS",
];

/// How many digits the number of a case begins with at least: those of its year.
const MIN_CASE_DIGITS: usize = 4;

/// Looks at a word in capitals.
pub(super) fn at(lint: &Lint<'_>, prose: &Prose<'_>, word: Range<usize>, found: &mut Diagnostics) {
    let written = &prose.text[word.clone()];
    // "EJ" and "SKALL" are words.
    let is_word = NO_ABBREVIATIONS.contains(&written) || has_plainer(written);
    let is_known = WELL_KNOWN.contains(&written) || is_word;
    if is_known || prose.role == TextRole::Note || lint.site.config.abbreviations.contains_key(written) {
        return;
    }
    // Words in capitals side by side are a shout, not abbreviations.
    let is_loud = |word: &str| word.chars().count() > 2 && word.chars().all(char::is_uppercase);
    let loud_before = |at: usize| {
        let word = before(prose.text, at);
        // "FOTPATRULL I CENTRUM"
        let further = || is_loud(before(prose.text, start_before(prose.text, at)));
        is_loud(word) || (word.chars().count() == 1 && word.chars().all(char::is_uppercase) && further())
    };
    if loud_before(word.start) || is_loud(after(prose.text, word.end)) || prose.is_quoted(word.start) {
        return;
    }
    // "KS 2020/123" is the number of a case, and "LOV 3" is none.
    let digits = after(prose.text, word.end).chars().take_while(char::is_ascii_digit).count();
    if digits >= MIN_CASE_DIGITS {
        return;
    }
    if is_explained(lint, prose, written) {
        return;
    }
    let kind = Kind::UnexplainedAbbreviation { written: written.to_owned(), lines: Vec::new() };
    lint.report(kind, prose, word, found);
}

/// Returns whether the promise, or the file itself, has it in brackets behind its words, or its words in brackets behind it.
fn is_explained(lint: &Lint<'_>, prose: &Prose<'_>, written: &str) -> bool {
    let (behind, before) = (format!("({written})"), format!("{written} ("));
    let files = [prose.promise.map(|promise| promise.file), Some(prose.file())];
    files.into_iter().flatten().any(|file| {
        let text = lint.sources.text(file);
        text.contains(&behind) || text.contains(&before)
    })
}
