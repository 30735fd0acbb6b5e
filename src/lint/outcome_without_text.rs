//! An activity with a status and nothing else, beside others that have a text.

use super::{Lint, OutcomeInContext};
use crate::diag::{Bilingual, Diagnostics, Explanation, Kind, Origin, TextPlace};
use crate::model::{Markup, Piece, Promise};
use crate::value::fold;

pub(super) const EXPLANATION: Explanation = Explanation {
    code: "outcome-without-text",
    what: Bilingual::new(
        "En aktivitet har en status men varken text, tal, skäl eller nästa steg, fast andra i samma uppföljning har text; eller \
         den är den enda utan text, medan inledningen eller en annan har två stycken; eller dess rubrik är tom, eller har \
         bara en kommentar under sig.",
        "An activity has a status and neither text, figures, a reason nor a next step, while others in the same follow-up \
         have a text; or it is the only one without, while the introduction or another has two paragraphs; or its heading \
         is empty, or has only a comment below it.",
    ),
    why: Bilingual::new(
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
    for one in &outcomes {
        let outcome = one.outcome;
        if !outcome.text.is_empty() || outcome.unchanged || one.follow_up.partial {
            continue;
        }
        let Some(place) = place_of_text(lint, *one) else { continue };
        if place != TextPlace::Nowhere && outcome.is_reported() {
            one.report(Kind::OutcomeWithoutText { id: one.row.id.to_string(), place }, outcome.span, found);
            continue;
        }
        let beside = || outcomes.iter().filter(|other| std::ptr::eq(other.follow_up, one.follow_up));
        let others_tell = || beside().filter(|other| !other.outcome.text.is_empty()).count() * 2 >= beside().count();
        let says_more = !outcome.figures.is_empty()
            || !outcome.reason().is_empty()
            || !outcome.next().is_empty()
            || !outcome.note().is_empty();
        // A figure may be all that there is to say, unless a heading was lost: all others have a text, and one has two
        // paragraphs, the second of which may belong here.
        let alone = || {
            let others: Vec<_> = beside().filter(|other| !std::ptr::eq(other.outcome, outcome)).collect();
            let counts: Vec<usize> = others.iter().map(|other| paragraphs(&other.outcome.text)).collect();
            let others_have = others.len() > 1 && others.iter().all(|other| !other.outcome.text.is_empty());
            // Where the first heading is lost, its text goes on with the introduction.
            let is_first = promise.rows.first().is_some_and(|row| row.id == one.row.id);
            if others_have && is_first && paragraphs(&one.follow_up.body) > 1 {
                return true;
            }
            others_have
                && counts.iter().filter(|&&count| count == 2).count() == 1
                && counts.iter().filter(|&&count| count == 1).count() == counts.len() - 1
        };
        if outcome.status.is_some() && if says_more { alone() } else { others_tell() } {
            one.report(Kind::OutcomeWithoutText { id: one.row.id.to_string(), place }, outcome.span, found);
        }
    }
}

fn paragraphs(text: &Markup) -> usize {
    text.pieces().iter().filter(|piece| matches!(piece, Piece::Tag(tag) if tag.contains("<p>"))).count()
}

/// Finds where the text of an activity without one may be: a heading may be there with nothing below it, or with a
/// comment that is not the one with the title, which new files have. None where there are words that are read as something
/// else, such as a heading.
fn place_of_text(lint: &Lint<'_>, one: OutcomeInContext<'_>) -> Option<TextPlace> {
    let Some(heading) = one.outcome.empty_heading() else { return Some(TextPlace::Nowhere) };
    let below = &lint.sources.text(heading.file)[heading.end()..];
    let below = &below[..below.find("\n## ").unwrap_or(below.len())];
    let comments: Vec<&str> = below.split("<!--").skip(1).filter_map(|part| part.split("-->").next()).collect();
    let outside = below.split("-->").map(|part| part.split("<!--").next().unwrap_or_default());
    if outside.map(str::trim).any(|words| !words.is_empty()) {
        return None;
    }
    let is_title = |comment: &str| {
        let words = |text: &str| fold(text).replace(' ', "");
        words(comment).is_empty() || words(comment) == words(&one.row.title)
    };
    let is_hidden = comments.iter().any(|comment| !is_title(comment));
    Some(if is_hidden { TextPlace::Comment } else { TextPlace::EmptyHeading })
}
