//! The words for a status.

use super::spelling::{compose, same};
use super::state;
use crate::value::{Lang, Status};

/// Returns the label that badges and legends show: "Delvis genomförd".
pub fn label(status: Status, lang: Lang) -> &'static str {
    state::label(status.key(), lang)
}

/// Labels that this program had before, and that content may hold.
const FORMER: &[(&str, Status)] = &[("ej påbörjad", Status::NotStarted), ("ej genomförd", Status::NotDone)];

/// Reads a key ("not-done") or a label of the language ("Inte genomförd", or "Ej genomförd" as it was), in any case and
/// with blanks around it.
///
/// `None` for anything else: a badge is never a guess.
pub fn read(written: &str, lang: Lang) -> Option<Status> {
    let written = one_blank(written);
    let all = || Status::ALL.into_iter();
    let by_key = all().find(|status| same(&written, status.key()));
    let by_label = || all().find(|&status| same(&written, &label(status, lang).to_lowercase()));
    let former = || FORMER.iter().find(|(word, _)| lang == Lang::Sv && same(&written, word)).map(|&(_, status)| status);
    by_key.or_else(by_label).or_else(former)
}

/// The words with one blank between them, of whatever kind there were.
fn one_blank(written: &str) -> String {
    compose(written).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Words that sources use for a status that has another word here. They are only suggested: the source's own word would
/// change.
const MEANT: &[(&str, Status)] = &[
    ("klar", Status::Done),
    ("klart", Status::Done),
    ("färdig", Status::Done),
    ("genomfört", Status::Done),
    ("genomförda", Status::Done),
    ("genomförd enligt plan", Status::Done),
    ("avslutad", Status::Done),
    ("avslutat", Status::Done),
    ("uppfyllt", Status::Done),
    ("uppfylld", Status::Done),
    ("uppnått", Status::Done),
    ("uppnådd", Status::Done),
    ("slutförd", Status::Done),
    ("slutfört", Status::Done),
    ("fullföljd", Status::Done),
    ("fullföljt", Status::Done),
    ("utförd", Status::Done),
    ("utfört", Status::Done),
    ("gjord", Status::Done),
    ("gjort", Status::Done),
    ("infriad", Status::Done),
    ("infriat", Status::Done),
    ("färdigt", Status::Done),
    ("completed", Status::Done),
    ("complete", Status::Done),
    ("finished", Status::Done),
    ("ja", Status::Done),
    ("delvis klar", Status::Partly),
    ("delvis klart", Status::Partly),
    ("delvis genomfört", Status::Partly),
    ("delvis uppnått", Status::Partly),
    ("delvis uppfylld", Status::Partly),
    ("delvis infriat", Status::Partly),
    ("delvis gjort", Status::Partly),
    ("i fas", Status::Ongoing),
    ("på gång", Status::Ongoing),
    ("under arbete", Status::Ongoing),
    ("startad", Status::Ongoing),
    ("startat", Status::Ongoing),
    ("in progress", Status::Ongoing),
    ("started", Status::Ongoing),
    ("fortlöpande", Status::Ongoing),
    ("fortsätter", Status::Ongoing),
    ("planeras", Status::Planned),
    ("kommande", Status::Planned),
    ("vilande", Status::Postponed),
    ("senarelagd", Status::Postponed),
    ("senarelagt", Status::Postponed),
    ("flyttad", Status::Postponed),
    ("flyttat", Status::Postponed),
    ("fördröjd", Status::Postponed),
    ("skjuts upp", Status::Postponed),
    ("uppskjutet", Status::Postponed),
    ("kommer senare", Status::Postponed),
    ("framskjuten", Status::Postponed),
    ("nedlagd", Status::NotDone),
    ("nedlagt", Status::NotDone),
    ("avskriven", Status::NotDone),
    ("slopad", Status::NotDone),
    ("struken", Status::NotDone),
    ("ej uppnått", Status::NotDone),
    ("ej uppfylld", Status::NotDone),
    ("ej infriat", Status::NotDone),
    ("ej utförd", Status::NotDone),
    ("ej startad", Status::NotStarted),
    ("inte startad", Status::NotStarted),
    ("ej påbörjat", Status::NotStarted),
    ("not started", Status::NotStarted),
    ("återstår", Status::NotStarted),
    ("kvarstår", Status::NotStarted),
    ("delvis", Status::Partly),
    ("delvis uppfyllt", Status::Partly),
    ("enligt plan", Status::Ongoing),
    ("påbörjad", Status::Ongoing),
    ("påbörjat", Status::Ongoing),
    ("pågående", Status::Ongoing),
    ("löpande", Status::Ongoing),
    ("pausad", Status::Postponed),
    ("försenad", Status::Postponed),
    ("uppskjuten", Status::Postponed),
    ("inställd", Status::NotDone),
    ("inställt", Status::NotDone),
    ("utgår", Status::NotDone),
    ("utgått", Status::NotDone),
    ("inte uppfyllt", Status::NotDone),
    ("inte genomfört", Status::NotDone),
    ("ej genomfört", Status::NotDone),
    ("ej uppfyllt", Status::NotDone),
    ("nej", Status::NotDone),
    ("inte påbörjat", Status::NotStarted),
    ("ej påbörjat", Status::NotStarted),
];

/// Signs that people put for a status.
const SIGNS: &[(&str, Status)] = &[("✅", Status::Done), ("✔", Status::Done), ("☑", Status::Done), ("✓", Status::Done)];

/// Words around a status that change nothing about it: "har genomförts", "målet nått".
const FILLERS: &[&str] = &[
    "har", "är", "blev", "blivit", "och", "nu", "allt", "redan", "målet", "målen", "enligt", "plan", "helt", "fullt",
    "ut", "status",
];

/// Words that turn a status around, and those that make it a part.
const NEGATIONS: &[&str] = &["inte", "ej", "icke", "aldrig", "not"];
const PARTLY: &[&str] = &["delvis", "nästan", "partly", "halvt", "halvvägs"];

/// Returns the label of the status that words of a source likely mean, for a suggestion: one that is in the table, or a
/// word for done among others. "Inte helt genomförd" is partly done, and "Ogenomförd" is not done.
pub fn meant(written: &str, lang: Lang) -> Option<&'static str> {
    let written = one_blank(written);
    let status = in_table(&written).or_else(|| of_words(&written.to_lowercase()))?;
    Some(label(status, lang))
}

/// Returns the status of words that stand in the table, or that begin with a sign for one.
fn in_table(words: &str) -> Option<Status> {
    let sign = || SIGNS.iter().find(|(sign, _)| words.starts_with(sign)).map(|&(_, status)| status);
    MEANT.iter().find(|(word, _)| same(words, word)).map(|&(_, status)| status).or_else(sign)
}

/// Reads words one by one; `None` where one of them is not known.
fn of_words(written: &str) -> Option<Status> {
    let words: Vec<&str> = written.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let (mut is_done, mut is_negated, mut is_partly, mut is_whole) = (false, false, false, false);
    for word in words {
        let is_date = word.starts_with(|c: char| c.is_ascii_digit());
        let turned = ["icke", "oj", "o"]
            .into_iter()
            .find_map(|prefix| word.strip_prefix(prefix))
            .filter(|word| is_done_word(word));
        is_whole |= matches!(word, "helt" | "fullt");
        match word {
            _ if NEGATIONS.contains(&word) => is_negated = true,
            _ if PARTLY.contains(&word) => is_partly = true,
            _ if turned.is_some() => (is_done, is_negated) = (true, true),
            _ if is_done_word(word) => is_done = true,
            _ if is_date || FILLERS.contains(&word) => {}
            _ => return None,
        }
    }
    match (is_done, is_negated, is_partly || is_whole) {
        (false, ..) => None,
        (true, true, true) => Some(Status::Partly),
        (true, true, false) => Some(Status::NotDone),
        (true, false, _) if is_partly => Some(Status::Partly),
        (true, false, _) => Some(Status::Done),
    }
}

fn is_done_word(word: &str) -> bool {
    matches!(word, "genomförd" | "genomförts" | "nått" | "nåtts" | "nådd" | "uppnåtts" | "done" | "gjorts")
        || in_table(word) == Some(Status::Done)
}

/// Returns whether one says *ej*, *inte* or *delvis* and the other does not: they mean different things, however near
/// their letters are.
pub fn is_opposite(one: &str, other: &str) -> bool {
    let turns = |text: &str| {
        let text = text.to_lowercase();
        let turned = |word: &str| {
            ["ogenom", "ogjor", "oavslut", "ouppf", "outf", "opåbör", "ofull"]
                .iter()
                .any(|begin| word.starts_with(begin))
        };
        text.split([' ', '-', '\u{a0}'])
            .any(|word| matches!(word, "ej" | "inte" | "icke" | "aldrig" | "not" | "delvis" | "partly") || turned(word))
    };
    turns(one) != turns(other)
}

#[cfg(test)]
mod tests {
    use super::{is_opposite, label, meant, read};
    use crate::value::{Lang, Status};

    #[test]
    fn keys_and_labels_lead_back_to_their_status() {
        for lang in Lang::ALL {
            for status in Status::ALL {
                assert_eq!(read(status.key(), lang), Some(status));
                assert_eq!(read(label(status, lang), lang), Some(status));
                assert_eq!(read(&label(status, lang).to_uppercase(), lang), Some(status));
            }
        }
        assert_eq!(read("Delvis\u{a0} genomförd", Lang::Sv), Some(Status::Partly));
        assert_eq!(meant("Genomförd av Anna", Lang::Sv), None);
        assert_eq!(read(" ej genomfo\u{308}rd ", Lang::Sv), Some(Status::NotDone));
    }

    #[test]
    fn a_word_of_a_source_is_suggested_and_never_its_opposite() {
        for (written, suggested) in [
            ("Påbörjad", "Pågår"),
            ("Klart", "Genomförd"),
            ("Uppskjuten", "Framflyttad"),
            ("INSTÄLLD", "Inte genomförd"),
            ("Ogenomförd", "Inte genomförd"),
            ("icke genomförd", "Inte genomförd"),
            ("Har inte genomförts", "Inte genomförd"),
            ("Inte helt genomförd", "Delvis genomförd"),
            ("Nästan klart", "Delvis genomförd"),
            ("Genomförd 2026-10-05", "Genomförd"),
            ("Har genomförts", "Genomförd"),
            ("Genomfört och klart", "Genomförd"),
            ("Målet nått", "Genomförd"),
            ("✅ Klart", "Genomförd"),
        ] {
            assert_eq!(meant(written, Lang::Sv), Some(suggested));
        }
        assert_eq!(meant("Inte redovisad", Lang::Sv), None);
        assert!(is_opposite("Påbörjat", "Inte påbörjad") && !is_opposite("Ej genomfört", "Inte genomförd"));
    }

    #[test]
    fn nothing_else_is_a_status() {
        for wrong in ["", "Genomfört", "genomford", "Klar", "Ej redovisad", "Inte redovisad", "not done", "Partly done"]
        {
            assert_eq!(read(wrong, Lang::Sv), None, "{wrong}");
        }
        assert_eq!(read("Genomförd", Lang::En), None);
        assert_eq!(read("Ej genomförd", Lang::En), None);
    }
}
