//! An activity with a status and nothing else, beside others that have a text.

use super::Lint;
use crate::diag::{Diagnostics, Explanation, Kind, Origin, Said};
use crate::model::{Piece, Promise};

pub(super) const EXPLANATION: Explanation = Explanation {
    code: "outcome-without-text",
    what: Said::new(
        "En aktivitet har en status men varken text, tal, skäl eller nästa steg, fast andra i samma uppföljning har text; eller den \
         är den enda utan text, medan en annan har två stycken.",
        "An activity has a status and neither text, figures, a reason nor a next step, while others in the same follow-up \
         have a text; or it is the only one without, while another has two paragraphs.",
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
        let says_more = !outcome.figures.is_empty()
            || !outcome.reason().is_empty()
            || !outcome.next().is_empty()
            || !outcome.note().is_empty();
        // A figure may be all that there is to say, unless a heading was lost: all others have a text, and one has two
        // paragraphs, the second of which may belong here.
        let alone = || {
            let others: Vec<_> = beside().filter(|other| !std::ptr::eq(other.outcome, outcome)).collect();
            let paragraphs = |other: &super::OutcomeInContext<'_>| {
                let is_paragraph = |piece: &&Piece| matches!(piece, Piece::Tag(tag) if tag.contains("<p>"));
                other.outcome.text.pieces().iter().filter(is_paragraph).count()
            };
            let counts: Vec<usize> = others.iter().map(|other| paragraphs(other)).collect();
            others.len() > 1
                && others.iter().all(|other| !other.outcome.text.is_empty())
                && counts.iter().filter(|&&count| count == 2).count() == 1
                && counts.iter().filter(|&&count| count == 1).count() == counts.len() - 1
        };
        let is_bare = outcome.status.is_some() && outcome.text.is_empty() && !outcome.unchanged;
        if is_bare && !told.follow_up.partial && if says_more { alone() } else { others_tell() } {
            told.report(Kind::OutcomeWithoutText { id: told.row.id.to_string() }, outcome.span, found);
        }
    }
}
