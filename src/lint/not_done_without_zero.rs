//! `not-done`, a target, and no zero.

use super::Lint;
use crate::diag::{Bilingual, Diagnostics, Explanation, Kind, Origin};
use crate::model::Promise;
use crate::value::{Bound, Form, Status};

pub(super) const EXPLANATION: Explanation = Explanation {
    code: "not-done-without-zero",
    what: Bilingual::new(
        "En aktivitet med ett mål är `not-done` (inte genomförd), men det står inget tal.",
        "An activity with a target is `not-done`, and there is no figure.",
    ),
    why: Bilingual::new(
        "Ett tomt tal är inte noll: perioden räknas som okänd, och då går det aldrig att säga om målet nåddes. Skriv nollan, \
         om den är sann.",
        "No figure is not zero: the period counts as unknown, and then nobody can ever say whether the target was reached. \
         Write the zero, if it is true.",
    ),
    origins: &[Origin::named(
        "Utfalls egna regler för tal: tomt är inte ”inte genomfört”, och saknat är inte noll",
        "Utfall's own rules of the numbers: blank is not “not done”, and missing is not zero",
    )],
    wrong: "[outcome.krogtillsyn]\nstatus = \"not-done\"\nreason = \"Krogarna höll stängt.\"",
    right: "[outcome.krogtillsyn]\nstatus = \"not-done\"\nfigures = [\"0 tillfällen\"]\nreason = \"Krogarna höll stängt.\"",
};

pub(super) fn check(lint: &Lint<'_>, promise: &Promise, found: &mut Diagnostics) {
    for reported in lint.outcomes(promise) {
        let counts = |figure: &crate::value::Figure| {
            figure.form == Form::Count && !matches!(figure.bound, Bound::AtMost | Bound::LessThan)
        };
        let target = reported.row.targets.iter().find(|target| counts(&target.target.figure));
        if reported.outcome.status == Some(Status::NotDone) && reported.outcome.figures.is_empty() {
            let Some(target) = target else { continue };
            let unit = target.target.figure.counted_unit().unwrap_or(&target.unit);
            reported.report(Kind::NotDoneWithoutZero { zero: format!("0 {unit}") }, reported.outcome.span, found);
        }
    }
}
