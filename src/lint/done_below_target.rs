//! `done`, and figures that come to less than the target.

use super::Lint;
use crate::derive::GoalSpan;
use crate::diag::{Bilingual, Diagnostic, Diagnostics, Explanation, Kind, Origin};
use crate::locale::number;
use crate::model::Promise;
use crate::value::{Amount, Bound, Status};

pub(super) const EXPLANATION: Explanation = Explanation {
    code: "done-below-target",
    what: Bilingual::new(
        "En aktivitet är `done` (genomförd), men talen i uppföljningarna blir tillsammans mindre än målet.",
        "An activity is `done`, and the figures of the follow-ups come to less than the target.",
    ),
    why: Bilingual::new(
        "Läsaren ser båda bredvid varandra: ”Genomförd” och ett tal som säger något annat. Ingen av dem ändras av Utfall.",
        "Readers see both side by side: “done”, and a number that says something else. Utfall changes neither.",
    ),
    origins: &[Origin::named(
        "PolitiFact och Full Fact skiljer på vad som lovades och vad som nåddes, och visar båda",
        "PolitiFact and Full Fact keep apart what was promised and what was reached, and show both",
    )],
    wrong: "(mål: minst 4 tillfällen)\nstatus = \"done\"\nfigures = [\"3 tillfällen\"]",
    right: "(mål: minst 4 tillfällen)\nstatus = \"partly\"\nfigures = [\"3 tillfällen\"]\nreason = \"…\"",
};

pub(super) fn check(lint: &Lint<'_>, promise: &Promise, found: &mut Diagnostics) {
    let Some(derived) = lint.derived_without_errors(promise) else { return };
    let lang = lint.site.config.language;
    for reported in lint.outcomes(promise).filter(|reported| reported.outcome.status == Some(Status::Done)) {
        for goal in &derived.goals[reported.number] {
            let target = &reported.row.targets[goal.target];
            let figure = &target.target.figure;
            // A plain zero means at most.
            let is_least = matches!(figure.bound, Bound::Exactly | Bound::AtLeast | Bound::MoreThan | Bound::Range)
                && figure.low > Amount::ZERO;
            let whole = goal.results.iter().find(|result| result.span == GoalSpan::Whole).filter(|_| is_least);
            let Some(sum) = whole.and_then(|result| result.sum.interval()) else { continue };
            if sum.is_less_than(figure.low) || (figure.bound == Bound::MoreThan && sum.is_at_most(figure.low)) {
                let sum = number::interval(&sum, Some(&target.unit), lang);
                let kind = Kind::DoneBelowTarget { sum, target: figure.words.to_string() };
                if !reported.is_allowed(kind.code()) {
                    found.push(Diagnostic::new(kind, reported.outcome.span).with_other(target.span));
                }
            }
        }
    }
}
