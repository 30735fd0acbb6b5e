//! A heading of somebody's own where that of an activity was likely meant.

use super::{Lint, is_allowed};
use crate::diag::{Bilingual, Diagnostics, Explanation, Kind, Origin};
use crate::model::{FollowUp, Promise, Row};
use crate::value::fold;

pub(super) const EXPLANATION: Explanation = Explanation {
    code: "free-heading",
    what: Bilingual::new(
        "En egen rubrik i en uppföljning, medan en aktivitet med liknande namn, eller en med status, saknar text.",
        "A heading of your own in a follow-up, while an activity with a similar name, or one with a status, has no text.",
    ),
    why: Bilingual::new(
        "Bara en rubrik som är aktivitetens id för texten till aktiviteten. Under en annan rubrik står den för sig, och \
         aktiviteten ser ut att inte ha någon.",
        "Only a heading that is the activity's id takes the text to the activity. Under another one it stands by itself, and \
         the activity seems to have none.",
    ),
    origins: &[Origin::named(
        "Prov med den som kan Word men inte Markdown: egna rubriker i stället för id",
        "Trials with people who know Word and not Markdown: headings of their own instead of ids",
    )],
    wrong: "## Polisens patruller",
    right: "## fotpatrull",
};

/// The fewest letters that a heading and a name share where they are about the same thing.
const MIN_SHARED_LETTERS: usize = 4;

/// Beginnings of words that stand in the titles of anything.
const COMMON: &[&str] = &[
    "polis",
    "kommun",
    "centrum",
    "trygg",
    "medborg",
    "lofte",
    "arbet",
    "insats",
    "aktivitet",
    "tillfall",
    "under",
    "omrad",
    "samverk",
    "gemensam",
    "atgard",
    "uppfolj",
    "redovis",
    "period",
    "tertial",
    "kvartal",
    "brott",
    "andra",
    "sommar",
    "hosten",
    "varen",
    "vinter",
    "resultat",
    "inledning",
    "sammanfatt",
    "lages",
    "fortsatt",
    "stad",
];

pub(super) fn check(lint: &Lint<'_>, promise: &Promise, found: &mut Diagnostics) {
    for follow_up in promise.follow_ups.iter().filter(|follow_up| lint.has_no_errors(follow_up)) {
        if is_allowed("free-heading", &[&follow_up.allow, &promise.allow]) {
            continue;
        }
        let rows: Vec<&Row> = rows_without_text(promise, follow_up).collect();
        let with_status: Vec<&Row> = rows.iter().copied().filter(|row| has_status(promise, follow_up, row)).collect();
        let free = follow_up.body.headings().chain(follow_up.closing.headings()).filter(|heading| heading.level == 2);
        // A sentence is a heading only by a line of hyphens below it, which is reported as that.
        for heading in free.filter(|heading| !heading.text.ends_with(['.', '!'])) {
            let like =
                rows.iter().find(|row| is_like(&heading.text, &row.title) || is_like(&heading.text, row.id.as_str()));
            let ids: Vec<String> = match like {
                Some(row) => vec![row.id.to_string()],
                None => with_status.iter().map(|row| row.id.to_string()).collect(),
            };
            if !ids.is_empty() {
                found.report(Kind::FreeHeading { written: heading.text.to_string(), ids }, heading.span);
            }
        }
    }
}

/// Lists the activities that nothing was written about.
fn rows_without_text<'p>(promise: &'p Promise, follow_up: &'p FollowUp) -> impl Iterator<Item = &'p Row> {
    let rows = promise.rows.iter().zip(&follow_up.outcomes);
    rows.filter(|(_, outcome)| outcome.as_ref().is_none_or(|outcome| outcome.text.is_empty())).map(|(row, _)| row)
}

fn has_status(promise: &Promise, follow_up: &FollowUp, row: &Row) -> bool {
    let mut rows = promise.rows.iter().zip(&follow_up.outcomes);
    let outcome = rows.find(|(known, _)| known.id == row.id).and_then(|(_, outcome)| outcome.as_ref());
    outcome.is_some_and(|outcome| outcome.status.is_some() && outcome.reason().is_empty() && outcome.next().is_empty())
}

/// Returns whether a word of the heading and one of the name have a part in common that says what they are about.
fn is_like(heading: &str, name: &str) -> bool {
    let (heading, name) = (fold(heading), fold(name));
    let words = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
    let specific = |part: &str| !COMMON.iter().any(|common| common.starts_with(part) || part.contains(common));
    words(&heading).iter().any(|word| {
        words(&name).iter().any(|other| {
            let begins = word.bytes().zip(other.bytes()).take_while(|(one, two)| one == two).count();
            let common = word.get(..begins).unwrap_or_default();
            // "Patruller" is what "fotpatrull" ends in.
            let ends = (MIN_SHARED_LETTERS + 2..=word.len())
                .rev()
                .filter_map(|length| word.get(..length))
                .find(|part| other.ends_with(part));
            (begins >= MIN_SHARED_LETTERS && specific(common)) || ends.is_some_and(specific)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::is_like;

    #[test]
    fn words_that_mean_something_are_compared_and_common_ones_are_not() {
        assert!(is_like("Polisens patruller", "Fotpatrull i centrum"));
        assert!(is_like("Krogar", "Gemensamma krogtillsyner"));
        assert!(!is_like("Sommaren i centrum", "Fotpatrull i centrum"));
        assert!(!is_like("Polisens arbete", "Polisens närvaro"));
    }
}
