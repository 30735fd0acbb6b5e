//! An activity with figures and a text, whose status was left empty.

use super::Lint;
use crate::diag::{Diagnostics, Explanation, Kind, Origin, Said};
use crate::model::Promise;

pub(super) const EXPLANATION: Explanation = Explanation {
    code: "outcome-without-status",
    what: Said::new(
        "En aktivitet har tal och text, och raden `status = \"\"` står kvar utan svar.",
        "An activity has figures and a text, and the line `status = \"\"` is left without an answer.",
    ),
    why: Said::new(
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
    for told in lint.outcomes(promise) {
        let outcome = told.outcome;
        let says_all_else = !outcome.figures.is_empty() && !outcome.text.is_empty() && !outcome.unchanged;
        // Only a line that was left without an answer was surely meant to have one.
        let is_left_empty = || {
            let source = lint.sources.text(told.follow_up.file);
            let header = format!("[outcome.{}]", told.row.id);
            let lines = source.lines().skip_while(|line| line.trim() != header).skip(1);
            let mut settings = lines.take_while(|line| !line.starts_with('[') && line.trim() != "+++");
            settings.any(|line| {
                let value = line.trim_start().strip_prefix("status").map(str::trim_start);
                value.and_then(|rest| rest.strip_prefix('=')).is_some_and(|rest| rest.trim_start().starts_with("\"\""))
            })
        };
        if outcome.status.is_none() && says_all_else && is_left_empty() {
            told.report(Kind::OutcomeWithoutStatus { id: told.row.id.to_string() }, outcome.span, found);
        }
    }
}
