//! The words for what became of an activity, a pledge or a follow-up: one table, so that a state has one name wherever it
//! stands.

use super::NO_BREAK_SPACE;
use crate::value::Lang;

/// What the rows of a promise are where they are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "each is what its name says")]
pub enum RowNoun {
    Activities,
    Pledges,
}

/// The words for one state.
struct StateWords {
    /// Where it stands alone, as on a badge.
    label: &'static str,
    /// The same in fewer words, beside a sign.
    sign: &'static str,
    /// After a number: of one activity, of one pledge, of several. Swedish participles agree.
    counted: [&'static str; 3],
}

/// Words that are the same wherever they stand but for agreement.
const fn same(label: &'static str, counted: [&'static str; 3]) -> StateWords {
    StateWords { label, sign: label, counted }
}

/// The key of a state with its words in Swedish and in English. First the statuses that editors write.
const STATES: &[(&str, StateWords, StateWords)] = &[
    ("done", same("Genomförd", ["genomförd", "genomfört", "genomförda"]), same("Done", ["done"; 3])),
    (
        "partly",
        same("Delvis genomförd", ["delvis genomförd", "delvis genomfört", "delvis genomförda"]),
        same("Partly done", ["partly done"; 3]),
    ),
    ("ongoing", same("Pågår", ["pågår"; 3]), same("Ongoing", ["ongoing"; 3])),
    ("planned", same("Planerad", ["planerad", "planerat", "planerade"]), same("Planned", ["planned"; 3])),
    (
        "not-started",
        same("Inte påbörjad", ["inte påbörjad", "inte påbörjat", "inte påbörjade"]),
        same("Not started", ["not started"; 3]),
    ),
    (
        "postponed",
        same("Framflyttad", ["framflyttad", "framflyttat", "framflyttade"]),
        same("Postponed", ["postponed"; 3]),
    ),
    (
        "not-done",
        same("Inte genomförd", ["inte genomförd", "inte genomfört", "inte genomförda"]),
        same("Not done", ["not done"; 3]),
    ),
    (
        "told",
        StateWords {
            label: "Beskriven bara i text",
            sign: "Beskriven",
            counted: ["beskriven bara i text", "beskrivet bara i text", "beskrivna bara i text"],
        },
        StateWords { label: "Described in words alone", sign: "Described", counted: ["described in words alone"; 3] },
    ),
    ("unchanged", same("Inget nytt", ["utan något nytt"; 3]), same("Nothing new", ["with nothing new"; 3])),
    (
        "done-since",
        same("Genomförd tidigare", ["genomförd tidigare", "genomfört tidigare", "genomförda tidigare"]),
        same("Done earlier", ["done earlier"; 3]),
    ),
    (
        "not-reported",
        same("Inte redovisad", ["inte redovisad", "inte redovisat", "inte redovisade"]),
        same("Not reported", ["not reported"; 3]),
    ),
    ("see-source", same("Se källan", ["står i källan"; 3]), same("See the source", ["in the source only"; 3])),
    (
        "see-text",
        same("Se uppföljningens text", ["står i uppföljningens text"; 3]),
        same("See the text of the follow-up", ["in the text of the follow-up"; 3]),
    ),
    (
        "missing",
        same("Uppföljning saknas", ["utan den uppföljning som skulle ha kommit"; 3]),
        same("Follow-up missing", ["without the follow-up that was due"; 3]),
    ),
    (
        "not-in-collection",
        StateWords {
            label: "Finns inte i den här samlingen",
            sign: "Finns inte här",
            counted: ["utan uppföljning i den här samlingen"; 3],
        },
        StateWords {
            label: "Not in this collection",
            sign: "Not here",
            counted: ["without a follow-up in this collection"; 3],
        },
    ),
    (
        "not-due-yet",
        // After a number it would seem that the activities come later.
        StateWords { label: "Kommer senare", sign: "Kommer senare", counted: ["väntar på uppföljning"; 3] },
        StateWords { label: "Not due yet", sign: "Not due yet", counted: ["waiting for a follow-up"; 3] },
    ),
];

/// Returns the words of a state by its key: that of a status, or of a cell.
///
/// # Panics
///
/// If there is no such state. The keys are the program's own.
fn words(key: &str, lang: Lang) -> &'static StateWords {
    let found = STATES.iter().find(|(known, ..)| *known == key);
    let (_, sv, en) = found.expect("each key of a status or a cell is in the table");
    lang.pick(sv, en)
}

/// Returns what stands on a badge, in a legend and in a cell: "Delvis genomförd".
pub fn label(key: &str, lang: Lang) -> &'static str {
    words(key, lang).label
}

/// Returns the same in as few words as possible, for beside a sign.
pub fn sign(key: &str, lang: Lang) -> &'static str {
    words(key, lang).sign
}

/// Returns how many rows are in a state, in words that agree with the number: "3 genomförda".
pub fn counted(n: usize, of: RowNoun, key: &str, lang: Lang) -> String {
    let form = match (n, of) {
        (1, RowNoun::Activities) => 0,
        (1, RowNoun::Pledges) => 1,
        _ => 2,
    };
    format!("{n}{NO_BREAK_SPACE}{}", words(key, lang).counted[form])
}

/// Returns how many rows were last said to be in a state: by a follow-up that is not the latest, "2 pågick enligt
/// uppföljningen för januari–april", or at the end of the promise, "1 var planerad".
pub fn last_known(n: usize, of: RowNoun, key: &str, period: Option<&str>, lang: Lang) -> String {
    let counted = counted(n, of, key, lang);
    // Of what was under way in spring nobody says that it is now.
    let words = match (key, lang) {
        ("ongoing", Lang::Sv) => format!("{n}{NO_BREAK_SPACE}pågick"),
        ("planned", Lang::Sv) => counted.replacen(NO_BREAK_SPACE, &format!("{NO_BREAK_SPACE}var "), 1),
        ("ongoing" | "planned", Lang::En) => {
            let was = if n == 1 { "was" } else { "were" };
            counted.replacen(NO_BREAK_SPACE, &format!("{NO_BREAK_SPACE}{was} "), 1)
        }
        _ => counted,
    };
    match (period, lang) {
        (None, _) => words,
        // Who reads "pågick under januari–april" believes that it ended then: that is only what was last said of it.
        (Some(period), Lang::Sv) => format!("{words} enligt uppföljningen för {period}"),
        (Some(period), Lang::En) => format!("{words} according to the follow-up of {period}"),
    }
}

#[cfg(test)]
mod tests {
    use super::{RowNoun, STATES, counted, label, last_known};
    use crate::value::{Lang, Status};

    #[test]
    fn counts_agree_with_their_number_and_with_what_is_counted() {
        let count = |n, of, key| counted(n, of, key, Lang::Sv).replace('\u{a0}', " ");
        assert_eq!(count(1, RowNoun::Activities, "not-done"), "1 inte genomförd");
        assert_eq!(count(1, RowNoun::Pledges, "not-done"), "1 inte genomfört");
        assert_eq!(count(2, RowNoun::Pledges, "not-done"), "2 inte genomförda");
        assert_eq!(counted(1, RowNoun::Pledges, "told", Lang::En), "1\u{a0}described in words alone");
    }

    #[test]
    fn what_an_earlier_follow_up_said_is_past() {
        let count = |n, key, period, lang| last_known(n, RowNoun::Activities, key, period, lang).replace('\u{a0}', " ");
        assert_eq!(count(2, "ongoing", Some("maj–augusti"), Lang::Sv), "2 pågick enligt uppföljningen för maj–augusti");
        assert_eq!(
            count(2, "not-done", Some("maj–augusti"), Lang::Sv),
            "2 inte genomförda enligt uppföljningen för maj–augusti"
        );
        assert_eq!(count(1, "planned", None, Lang::Sv), "1 var planerad");
        assert_eq!(
            count(2, "ongoing", Some("May–August"), Lang::En),
            "2 were ongoing according to the follow-up of May–August"
        );
        assert_eq!(count(1, "planned", None, Lang::En), "1 was planned");
    }

    #[test]
    fn every_status_has_words_and_no_two_states_have_the_same() {
        for lang in Lang::ALL {
            for status in Status::ALL {
                assert!(!label(status.key(), lang).is_empty());
            }
            let mut labels: Vec<&str> = STATES.iter().map(|(key, ..)| label(key, lang)).collect();
            labels.sort_unstable();
            labels.dedup();
            assert_eq!(labels.len(), STATES.len());
        }
    }
}
