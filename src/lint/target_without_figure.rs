//! A target, and no figure.

use super::Lint;
use crate::diag::{Bilingual, Diagnostics, Explanation, Kind, Origin};
use crate::model::Promise;
use crate::value::Status;

pub(super) const EXPLANATION: Explanation = Explanation {
    code: "target-without-figure",
    what: Bilingual::new(
        "En aktivitet med mål berättar vad som har hänt, men säger inget tal.",
        "An activity with a target tells what happened, and gives no figure.",
    ),
    why: Bilingual::new(
        "Utan tal i varje period går det inte att säga om målet nåddes: sidan visar ”okänt”.",
        "Without a figure in each period nobody can say whether the target was reached: the page says “unknown”.",
    ),
    origins: &[
        Origin::named(
            "Av 30 granskade uppföljningar upprepar 9 målet bredvid utfallet",
            "Of 30 follow-ups that were looked at, 9 repeat the target beside the outcome",
        ),
        Origin::named(
            "Utfalls egna regler för tal: en text utan tal är inte noll",
            "Utfall's own rules of the numbers: a text without a figure is not zero",
        ),
    ],
    wrong: "(mål: minst 4 tillfällen)\n[outcome.krogtillsyn]\nstatus = \"ongoing\"",
    right: "[outcome.krogtillsyn]\nstatus = \"ongoing\"\nfigures = [\"2 tillfällen\"]",
};

pub(super) fn check(lint: &Lint<'_>, promise: &Promise, found: &mut Diagnostics) {
    for reported in lint.outcomes(promise) {
        let says_why = matches!(
            reported.outcome.status,
            Some(Status::Planned | Status::NotStarted | Status::Postponed | Status::NotDone)
        );
        let Some(target) = reported.row.targets.first().filter(|_| !says_why && reported.outcome.is_reported()) else {
            continue;
        };
        if reported.outcome.figures.is_empty() && !reported.outcome.unchanged && !reported.follow_up.partial {
            let target = target.target.figure.words.to_string();
            reported.report(Kind::TargetWithoutFigure { target }, reported.outcome.span, found);
        }
    }
}
