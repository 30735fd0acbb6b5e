//! An activity with figures and a text, whose status was left empty.

use super::Lint;
use crate::diag::{Bilingual, Diagnostics, Explanation, Kind, Origin};
use crate::model::Promise;

pub(super) const EXPLANATION: Explanation = Explanation {
    code: "outcome-without-status",
    what: Bilingual::new(
        "En aktivitet har tal och text, och raden `status = \"\"` står kvar utan svar.",
        "An activity has figures and a text, and the line `status = \"\"` is left without an answer.",
    ),
    why: Bilingual::new(
        "Läsaren letar efter läget först: genomförd, pågår eller inte genomförd. Säger källan inget läge är det rätt att \
         inte ha någon status, men då behövs inte heller raden.",
        "Readers look for the status first: done, ongoing or not done. Where the source states none it is right to have \
         none, and then the line is not needed either.",
    ),
    origins: &[Origin::named(
        "Prov med den som kan Word men inte Markdown: statusen skriven efter `#` i stället för inom citattecken",
        "Trials with people who know Word and not Markdown: the status written behind `#` instead of in quotes",
    )],
    wrong: "[outcome.krogtillsyn]\nstatus = \"\"\nfigures = [\"4 tillfällen\"]",
    right: "[outcome.krogtillsyn]\nstatus = \"Genomförd\"\nfigures = [\"4 tillfällen\"]",
};

pub(super) fn check(lint: &Lint<'_>, promise: &Promise, found: &mut Diagnostics) {
    for one in lint.outcomes(promise) {
        let outcome = one.outcome;
        let says_all_else = !outcome.figures.is_empty() && !outcome.text.is_empty() && !outcome.unchanged;
        // Only a line that was left without an answer was surely meant to have one.
        if let Some(blank) = outcome.blank_status()
            && outcome.status.is_none()
            && says_all_else
        {
            one.report(Kind::OutcomeWithoutStatus { id: one.row.id.to_string() }, blank, found);
        }
    }
}
