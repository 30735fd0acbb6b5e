//! A status that asks why, and no reason.

use super::Lint;
use crate::diag::{Bilingual, Diagnostics, Explanation, Kind, Origin};
use crate::model::Promise;
use crate::value::{Status, fold};

pub(super) const EXPLANATION: Explanation = Explanation {
    code: "no-reason",
    what: Bilingual::new(
        "`partly`, `postponed` eller `not-done` utan `reason`, och texten säger inte heller varför.",
        "`partly`, `postponed` or `not-done` without `reason`, and the text does not say why either.",
    ),
    why: Bilingual::new(
        "Att något inte blev av är ett svar som invånare godtar, om de får veta varför. Utan skäl ser det ut som om ingen \
         brydde sig.",
        "That something was not done is an answer that citizens accept, if they are told why. Without a reason it looks as \
         if nobody cared.",
    ),
    origins: &[
        Origin::named(
            "Brå: Formulera medborgarlöften. Återkopplingen ska säga varför något inte har genomförts",
            "The Swedish National Council for Crime Prevention: feedback shall say why something was not done",
        ),
        Origin::named(
            "Holder de ord i Norge anger skäl för varje brutet löfte",
            "Holder de ord in Norway gives a reason for each broken promise",
        ),
    ],
    wrong: "[outcome.krogtillsyn]\nstatus = \"not-done\"",
    right: "[outcome.krogtillsyn]\nstatus = \"not-done\"\nreason = \"Krogarna höll stängt under pandemin.\"",
};

/// What a text holds that says why.
const REASON_WORDS: &[&str] = &[
    "på grund av",
    "pga",
    "p.g.a",
    "eftersom",
    "därför att",
    "till följd av",
    "med anledning av",
    "beror på",
    "berodde på",
    "orsak",
    "skälet",
    "because",
    "due to",
];

/// What is written in place of a reason.
const NO_REASONS: &[&str] =
    &["", "se nedan", "se ovan", "se text", "se texten", "xx", "xxx", "x", "tbd", "todo", "see below"];

/// Returns whether a reason says anything.
fn says_why(reason: &str) -> bool {
    !NO_REASONS.contains(&fold(reason).as_str())
}

pub(super) fn check(lint: &Lint<'_>, promise: &Promise, found: &mut Diagnostics) {
    for reported in lint.outcomes(promise) {
        let status = match reported.outcome.status {
            Some(status @ (Status::Partly | Status::Postponed | Status::NotDone)) => status.key(),
            _ => continue,
        };
        let kind = Kind::NoReason { status };
        if says_why(&reported.outcome.reason().plain()) || reported.is_allowed(kind.code()) {
            continue;
        }
        let text = reported.outcome.text.plain().to_lowercase();
        if !REASON_WORDS.iter().any(|why| text.contains(why)) {
            found.report(kind, reported.outcome.span);
        }
    }
}
