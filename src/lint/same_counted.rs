//! Parts of one whole from several periods, which leave open whether a target is reached.

use super::{Lint, is_allowed};
use crate::derive::{Ambiguity, GoalResult, Verdict};
use crate::diag::{Bilingual, Diagnostics, Explanation, Kind, Origin};
use crate::locale::number;
use crate::model::Promise;

pub(super) const EXPLANATION: Explanation = Explanation {
    code: "same-counted",
    what: Bilingual::new(
        "Flera perioder har tal som är delar av en helhet, och därför går det inte att avgöra om målet är nått.",
        "Several periods have figures that are parts of a whole, so that it cannot be determined if the target is reached.",
    ),
    why: Bilingual::new(
        "4 av 10 skolor i våras och 4 av 10 i höstas kan vara fyra skolor eller åtta. Utfall gissar inte.",
        "4 of 10 schools in the spring and 4 of 10 in the autumn may be four schools or eight. Utfall does not guess.",
    ),
    origins: &[Origin::named(
        "Utfalls egna regler för tal: det som inte är säkert avgörs inte",
        "Utfall's own rules of the numbers: what is not certain is not decided",
    )],
    wrong: "targets = [\"minst 8 av 10 skolor\"]",
    right: "targets = [{ value = \"minst 8 av 10 skolor\", count = \"latest\" }]",
};

pub(super) fn check(lint: &Lint<'_>, promise: &Promise, found: &mut Diagnostics) {
    let Some(derived) = lint.derived_without_errors(promise) else { return };
    for (row, goals) in promise.rows.iter().zip(&derived.goals) {
        for goal in goals {
            let target = &row.targets[goal.target];
            let is_open = |result: &&GoalResult| {
                let is_open = match result.verdict {
                    Verdict::Unknown => result.silent.is_empty(),
                    Verdict::SoFar => true,
                    Verdict::Reached | Verdict::NotReached => false,
                };
                result.ambiguity == Some(Ambiguity::SameCounted) && is_open
            };
            let Some(sum) = goal.results.iter().find(is_open).and_then(|result| result.sum.interval()) else {
                continue;
            };
            let kind = Kind::SameCounted {
                target: target.target.figure.words.to_string(),
                between: number::interval(&sum, Some(&target.unit), lint.site.config.language),
            };
            if !is_allowed(kind.code(), &[&row.allow, &promise.allow]) {
                found.report(kind, target.span);
            }
        }
    }
}
