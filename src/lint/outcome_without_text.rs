//! An activity with a status and nothing else, beside others that have a text.

use super::Lint;
use crate::diag::{Diagnostics, Explanation, Kind, Origin, Said};
use crate::model::Promise;

pub(super) const EXPLANATION: Explanation = Explanation {
    code: "outcome-without-text",
    what: Said::new(
        "En aktivitet har en status men varken text, tal, skäl eller nästa steg, fast andra i samma uppföljning har text.",
        "An activity has a status and neither text, figures, a reason nor a next step, while others in the same follow-up \
         have a text.",
    ),
    why: Said::new(
        "Oftast har rubriken fallit bort, och texten står under aktiviteten ovanför. Annars får läsaren veta att något är \
         gjort, men inte vad.",
        "Most often its heading is lost, and the text stands below the activity above. If not, readers learn that something \
         was done, but not what.",
    ),
    origins: &[Origin::named(
        "Prov med den som kan Word men inte Markdown: en rubrik som råkade tas bort",
        "Trials with people who know Word and not Markdown: a heading that was deleted by accident",
    )],
    wrong: "[outcome.krogtillsyn]\nstatus = \"Genomförd\"",
    right: "[outcome.krogtillsyn]\nstatus = \"Genomförd\"\n+++\n## krogtillsyn\n\nFyra krogar besöktes.",
};

pub(super) fn check(lint: &Lint<'_>, promise: &Promise, found: &mut Diagnostics) {
    let outcomes: Vec<super::OutcomeInContext<'_>> = lint.outcomes(promise).collect();
    for told in &outcomes {
        let outcome = told.outcome;
        let beside = || outcomes.iter().filter(|other| std::ptr::eq(other.follow_up, told.follow_up));
        let others_tell = || beside().filter(|other| !other.outcome.text.is_empty()).count() * 2 >= beside().count();
        let is_bare = outcome.status.is_some()
            && outcome.text.is_empty()
            && outcome.figures.is_empty()
            && outcome.reason().is_empty()
            && outcome.next().is_empty()
            && outcome.note().is_empty();
        if is_bare && !told.follow_up.partial && others_tell() {
            told.report(Kind::OutcomeWithoutText { id: told.row.id.to_string() }, outcome.span, found);
        }
    }
}
