//! A text that is that of the period before.

use super::{Lint, OutcomeInContext, is_allowed};
use crate::diag::{Bilingual, Diagnostic, Diagnostics, Explanation, Kind, Origin};
use crate::model::{FollowUp, Promise};
use crate::source::Span;

/// The fewest characters of a text whose return says something: "Pågår." may be true twice.
const MIN_CHARS: usize = 20;

pub(super) const EXPLANATION: Explanation = Explanation {
    code: "repeated-text",
    what: Bilingual::new(
        "En aktivitet har ordagrant samma text som i en tidigare uppföljning, utan tal och utan `unchanged = true`, eller \
         alla har det. Detsamma gäller en inledning, jämförd med den förra.",
        "An activity has word for word the text of an earlier follow-up, without figures and without `unchanged = true`, or \
         all of them have. The same goes for an introduction, compared with the one before.",
    ),
    why: Bilingual::new(
        "Läsaren kan inte veta om ingenting har hänt eller om texten blev kvar av misstag. `unchanged = true` säger det rent \
         ut, och sidan visar sedan när.",
        "Readers cannot know whether nothing happened or whether the text was left by mistake. `unchanged = true` says so, \
         and the page shows since when.",
    ),
    origins: &[Origin::named(
        "Uppföljningen för Jönköping 2020: fyra aktiviteter har samma mening i tertial 1 och 2",
        "The follow-up of Jönköping 2020: four activities have the same sentence twice",
    )],
    wrong: "## utbildning\n\nUtbildning har inte genomförts under denna period.",
    right: "[outcome.utbildning]\nunchanged = true",
};

pub(super) fn check(lint: &Lint<'_>, promise: &Promise, found: &mut Diagnostics) {
    for reported in lint.outcomes(promise) {
        let text = &reported.outcome.text;
        if reported.outcome.unchanged || !text.is_longer_than(MIN_CHARS - 1) || reported.is_allowed("repeated-text") {
            continue;
        }
        // "Tre möten" with a figure may be true twice; a whole file may not.
        let counts = |then: &FollowUp| reported.outcome.figures.is_empty() || is_copy(reported.follow_up, then);
        let same = earlier(reported).iter().rev().filter(|then| lint.has_no_errors(then)).find_map(|then| {
            let same = then.outcomes[reported.number].as_ref().filter(|outcome| outcome.text.has_words_of(text))?;
            counts(then).then_some((then, same))
        });
        if let Some((then, same)) = same {
            let file = then.file;
            let span = |outcome: &crate::model::Outcome, file| first_word(outcome, file, lint);
            let kind = Kind::RepeatedText { before: then.slug.to_string() };
            let at = Diagnostic::new(kind, span(reported.outcome, reported.follow_up.file));
            found.push(at.with_other(span(same, file)));
        }
    }
    for pair in promise.follow_ups.windows(2) {
        let [before, now] = pair else { continue };
        let same = now.body.is_longer_than(3 * MIN_CHARS - 1) && before.body.has_words_of(&now.body);
        if same && lint.has_no_errors(now) && !is_allowed("repeated-text", &[&now.allow, &promise.allow]) {
            let kind = Kind::RepeatedText { before: before.slug.to_string() };
            let at = |one: &crate::model::FollowUp| line(one.file, one.body.start().unwrap_or(0), lint);
            found.push(Diagnostic::new(kind, at(now)).with_other(at(before)));
        }
    }
}

/// Returns whether all texts of a follow-up that say something, two at least, are those of an earlier one.
fn is_copy(now: &FollowUp, then: &FollowUp) -> bool {
    let texts = now.outcomes.iter().zip(&then.outcomes).filter_map(|(now, then)| Some((now.as_ref()?, then.as_ref())));
    let mut count = 0;
    let all = texts.filter(|(now, _)| now.text.is_longer_than(MIN_CHARS - 1)).all(|(now, then)| {
        count += 1;
        then.is_some_and(|then| then.text.has_words_of(&now.text))
    });
    all && count > 1
}

/// Lists the follow-ups before that of an outcome.
fn earlier(reported: OutcomeInContext<'_>) -> &[FollowUp] {
    let all = &reported.promise.follow_ups;
    let own = all.iter().position(|one| one.file == reported.follow_up.file).unwrap_or_default();
    &all[..own]
}

fn first_word(outcome: &crate::model::Outcome, file: crate::source::FileId, lint: &Lint<'_>) -> Span {
    outcome.text.start().map_or(outcome.span, |start| line(file, start, lint))
}

/// The rest of the line from a place on.
fn line(file: crate::source::FileId, start: usize, lint: &Lint<'_>) -> Span {
    let text = lint.sources.text(file).get(start..).unwrap_or_default();
    Span::new(file, start..start + text.lines().next().unwrap_or_default().trim_end().len())
}
