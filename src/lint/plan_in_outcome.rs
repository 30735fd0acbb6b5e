//! A plan in the text that says what happened.

use super::Lint;
use super::prose::{Prose, TextRole};
use super::words::{after, before, has_word};
use crate::diag::{Bilingual, Diagnostics, Explanation, Kind, Origin};
use crate::value::Status;
use std::ops::Range;

pub(super) const EXPLANATION: Explanation = Explanation {
    code: "plan-in-outcome",
    what: Bilingual::new(
        "Det som är planerat står i texten om vad som har hänt, utan `next` och utan en status som säger det.",
        "What is planned stands in the text about what happened, with neither `next` nor a status that says so.",
    ),
    why: Bilingual::new(
        "Perioden är över när den redovisas. Läsaren frågar vad som blev gjort, och en plan i svarets ställe ser ut som ett \
         resultat. I `next` står den under egen rubrik.",
        "The period is over when it is reported. Readers ask what was done, and a plan in the place of the answer looks like a \
         result. In `next` it stands under a heading of its own.",
    ),
    origins: &[
        Origin::named(
            "Uppföljningen för Jönköping 2020, där tertial 3 bara säger att en krogtillsyn är planerad",
            "The follow-up of Jönköping 2020, whose last column only says that a visit is planned",
        ),
        Origin::named(
            "Uppföljningen för Eksjö 2017: ”Planeras till februari 2018”, efter att löftet gått ut",
            "The follow-up of Eksjö 2017: “planned for February 2018”, after the promise ended",
        ),
    ],
    wrong: "Två vandringar har gjorts. En tredje planeras till november.",
    right: "next = \"En tredje vandring görs i november.\"\n\n(och i texten:) Två vandringar har gjorts.",
};

pub(super) const WORDS: &[&str] =
    &["planeras", "planerad", "planerat", "planerade", "inplanerad", "inplanerat", "inplanerade", "kommer", "beräknas"];

pub(super) fn at(lint: &Lint<'_>, prose: &Prose<'_>, word: Range<usize>, found: &mut Diagnostics) {
    let Some(outcome) = prose.outcome.filter(|_| prose.role == TextRole::Report) else { return };
    let says_so = matches!(outcome.status, Some(Status::Planned | Status::NotStarted | Status::Postponed));
    if says_so || !outcome.next().is_empty() || outcome.unchanged || lint.broken.contains(&prose.file()) {
        return;
    }
    let text = prose.text;
    let is_plan = match text[word.clone()].to_lowercase().as_str() {
        "planeras" => true,
        "kommer" => after(text, word.end) == "att",
        "beräknas" => !has_word(&text[prose.sentence(word.start)], &["andel", "andelen", "antal", "antalet"]),
        _ => matches!(before(text, word.start), "är" | "finns"),
    };
    let sentence = &text[prose.sentence(word.start)];
    if is_plan && !has_word(sentence, &["hade", "skulle", "planerades", "inte"]) && !prose.is_quoted(word.start) {
        lint.report(Kind::PlanInOutcome { written: text[word.clone()].to_owned() }, prose, word, found);
    }
}
