//! A figure of a period, and others of the periods inside it, which cannot both be right.

use super::{Lint, OutcomeInContext};
use crate::derive::{Ambiguity, GoalResult, PromiseDerived};
use crate::diag::{Bilingual, Diagnostic, Diagnostics, Explanation, Kind, Origin};
use crate::locale::number;
use crate::model::{Promise, RowTarget};
use crate::source::Span;

pub(super) const EXPLANATION: Explanation = Explanation {
    code: "figures-disagree",
    what: Bilingual::new(
        "En uppföljning har ett tal för hela sin tid, och de kortare perioderna i den har tal som inte går ihop med det.",
        "A follow-up has a figure for all of its time, and the shorter periods in it have figures that do not fit.",
    ),
    why: Bilingual::new(
        "Bara ett av dem kan vara rätt. Sidan visar båda och avgör målet bara om det blir detsamma med vilket som helst.",
        "Only one of them can be right. The page shows both, and decides the target only if either leads to the same.",
    ),
    origins: &[Origin::named(
        "Utfalls egna regler för tal: det som inte är säkert avgörs inte",
        "Utfall's own rules of the numbers: what is not certain is not decided",
    )],
    wrong: "(t1, t2, t3: 4 möten var)\n(year.md)\nfigures = [\"9 möten\"]",
    right: "(t1, t2, t3: 4 möten var)\n(year.md)\nfigures = [\"12 möten\"]",
};

pub(super) fn check(lint: &Lint<'_>, promise: &Promise, found: &mut Diagnostics) {
    let Some(derived) = lint.derived_without_errors(promise) else { return };
    for reported in lint.outcomes(promise) {
        for goal in &derived.goals[reported.number] {
            let target = &reported.row.targets[goal.target];
            let disagrees = |result: &&GoalResult| match result.ambiguity {
                Some(Ambiguity::Disagreement { column }) => is_of(reported, derived, column),
                _ => false,
            };
            let Some(result) = goal.results.iter().find(disagrees) else { continue };
            let own = reported.follow_up.period;
            let inside = result.left_out.iter().map(|&at| &derived.columns[at]);
            let inside = inside.filter(|column| column.period != own && own.contains(column.period));
            let sum =
                result.sum.interval().map(|sum| number::interval(&sum, Some(&target.unit), lint.site.config.language));
            let kind = Kind::FiguresDisagree {
                periods: inside.map(|column| column.slug.to_string()).collect(),
                between: sum.unwrap_or_default(),
            };
            if !reported.is_allowed(kind.code()) {
                found.push(Diagnostic::new(kind, figure(lint, reported, target)).with_other(target.span));
                break;
            }
        }
    }
}

fn is_of(reported: OutcomeInContext<'_>, derived: &PromiseDerived, column: usize) -> bool {
    let follow_up = derived.columns[column].follow_up.map(|at| &reported.promise.follow_ups[at]);
    follow_up.is_some_and(|follow_up| follow_up.file == reported.follow_up.file)
}

/// Where the first figure of the target's unit stands.
fn figure(lint: &Lint<'_>, reported: OutcomeInContext<'_>, target: &RowTarget) -> Span {
    let is_of_unit = |unit: Option<&str>| unit.is_none_or(|unit| lint.site.config.unit(unit) == *target.unit);
    let figure = reported.outcome.figures.iter().find(|figure| is_of_unit(figure.value.counted_unit()));
    figure.map_or(reported.outcome.span, |figure| figure.span)
}
