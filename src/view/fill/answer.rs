//! What came of a promise, in one look.

use super::chart::share_view;
use super::outcome::{counted, outcome};
use super::{Page, matrix, part};
use crate::derive::{Absence, Cell, Due, Goal, PromiseDerived, Stand, Standing, Tally, Verdict, tally, tally_of};
use crate::locale::{period, phrase, state};
use crate::model::Promise;
use crate::plan::{PageKey, StatusFacet};
use crate::value::{Lang, Status};
use crate::view::{AnswerView, CountView};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// What came of a promise; `id` is that of its bar, unique on the page.
pub(super) fn answer(page: &Page<'_, '_>, promise: &Promise, derived: &PromiseDerived, id: &str) -> AnswerView {
    let lang = page.lang();
    let tally = tally(promise, derived);
    // Where nothing was announced and nothing reported, there is nothing to count.
    let is_counted = !derived.columns.is_empty() && !promise.rows.is_empty();
    let counts = if is_counted { counts_of(page, promise, derived, &tally) } else { Vec::new() };
    let open = open_at_end(derived, &tally);
    AnswerView {
        at: counted_at(page, promise, derived, &tally, open),
        total: is_counted.then(|| phrase::all_rows(promise.rows.len(), counted(promise), lang)),
        share: share_view(&counts, id, phrase::outcomes(lang)),
        words: if is_counted { sentence(promise.rows.len(), promise, &counts, lang) } else { String::new() },
        // Where no row has a status, the counts say so.
        open: (is_counted && tally.at.is_some() && open > 0 && counts.iter().any(|count| count.key != "told"))
            .then(|| phrase::without_end(open, promise.rows.len(), lang)),
        targets: targets_reached(page, promise, derived),
        next: next_follow_up(page, derived),
        counts,
    }
}

/// The sentence of [`answer`] alone.
pub(super) fn words(page: &Page<'_, '_>, promise: &Promise, derived: &PromiseDerived) -> String {
    let rows: Vec<usize> = (0..promise.rows.len()).collect();
    answer_of(page, promise, derived, &rows).unwrap_or_default()
}

/// What a follow-up says of the rows of its promise, counted; `id` is that of its bar, unique on the page.
///
/// A report that tells in running text, or of which a part is entered, is no report of nothing: where it tells of no
/// row, nothing is counted.
pub(super) fn answer_at(
    page: &Page<'_, '_>,
    promise: &Promise,
    derived: &PromiseDerived,
    column: usize,
    id: &str,
) -> AnswerView {
    let lang = page.lang();
    let counts = counts_at(page, promise, derived, column);
    AnswerView {
        at: None,
        total: (!counts.is_empty()).then(|| phrase::all_rows(promise.rows.len(), counted(promise), lang)),
        share: share_view(&counts, id, phrase::outcomes(lang)),
        words: sentence_at(promise, &counts, lang),
        open: None,
        targets: None,
        next: None,
        counts,
    }
}

/// The sentence of [`answer_at`] alone.
pub(super) fn words_at(page: &Page<'_, '_>, promise: &Promise, derived: &PromiseDerived, column: usize) -> String {
    sentence_at(promise, &counts_at(page, promise, derived, column), page.lang())
}

fn sentence_at(promise: &Promise, counts: &[CountView], lang: Lang) -> String {
    if counts.is_empty() { String::new() } else { sentence(promise.rows.len(), promise, counts, lang) }
}

fn counts_at(page: &Page<'_, '_>, promise: &Promise, derived: &PromiseDerived, column: usize) -> Vec<CountView> {
    let (lang, of, total) = (page.lang(), counted(promise), promise.rows.len());
    let cells: Vec<Cell> = derived.matrix.rows().map(|cells| cells[column]).collect();
    let is_reported = cells.iter().any(Cell::is_reported);
    let is_read_elsewhere = cells.iter().any(|cell| matches!(cell, Cell::SeeSource | Cell::SeeText));
    let is_in = derived.columns[column].state == Due::In;
    let mut keys: BTreeMap<(usize, &'static str), usize> = BTreeMap::new();
    if is_in && (is_reported || !is_read_elsewhere) {
        for (row, cell) in cells.iter().enumerate() {
            let status = outcome(promise, derived, row, column).and_then(|outcome| outcome.status);
            let key = match (status, cell) {
                (Some(status), Cell::Reported) => (status as usize, status.key()),
                _ => (Status::ALL.len() + rank(*cell), cell.key(page.publisher())),
            };
            *keys.entry(key).or_default() += 1;
        }
    }
    let count = |((_, key), n): ((usize, &'static str), usize)| {
        part::count(key, state::counted(n, of, key, lang), state::label(key, lang).to_owned(), n, total)
    };
    keys.into_iter().map(count).collect()
}

/// Where the rows of a group stand, as a sentence; `None` where nothing can be counted.
pub(super) fn answer_of(
    page: &Page<'_, '_>,
    promise: &Promise,
    derived: &PromiseDerived,
    rows: &[usize],
) -> Option<String> {
    if derived.columns.is_empty() || rows.is_empty() {
        return None;
    }
    let tally = tally_of(promise, derived, rows.iter().copied());
    Some(sentence(rows.len(), promise, &counts_of(page, promise, derived, &tally), page.lang()))
}

/// Counts rows by their status, then those reported without one, then those of which nothing was reported.
fn counts_of(page: &Page<'_, '_>, promise: &Promise, derived: &PromiseDerived, tally: &Tally) -> Vec<CountView> {
    let (lang, of) = (page.lang(), counted(promise));
    let total = tally.counts.values().sum();
    let count = |(stand, &n): (&Stand, &usize)| {
        let (key, stated) = match *stand {
            Stand::Status { status, stated } => (status.key(), stated),
            Stand::WithoutStatus => ("told", None),
            Stand::Unreported(cell) => (cell.key(page.publisher()), None),
        };
        let period = stated.map(|at| part::months(page, promise, derived.columns[at].period));
        let status = match *stand {
            Stand::Status { status, .. } => page.href(&PageKey::Stated(StatusFacet::Status(status))),
            Stand::WithoutStatus => page.href(&PageKey::Stated(StatusFacet::WithoutStatus)),
            Stand::Unreported(_) => None,
        };
        let last_known = is_last_known(*stand, derived, tally);
        let words = match last_known || period.is_some() {
            true => state::last_known(n, of, key, period.as_deref(), lang),
            false => state::counted(n, of, key, lang),
        };
        let label = state::label(key, lang);
        let label = period.map_or_else(|| label.to_owned(), |period| format!("{label} ({period})"));
        let count = part::count(key, words, label, n, total);
        CountView { href: status, last_known, hatched: count.hatched || last_known, ..count }
    };
    tally.counts.iter().map(count).collect()
}

/// At the end of which period the rows are counted.
fn counted_at(
    page: &Page<'_, '_>,
    promise: &Promise,
    derived: &PromiseDerived,
    tally: &Tally,
    open: usize,
) -> Option<String> {
    let lang = page.lang();
    let period = || Some(part::period_with_days(page, promise, &derived.columns[tally.at?]));
    match (tally.is_final, promise.validity.last_day()) {
        _ if promise.rows.is_empty() => None,
        (true, Some(day)) => Some(phrase::counted_at_end(&part::day(page, day).words, open == 0, lang)),
        _ if derived.standing == Standing::Ended => {
            let days = period::days(derived.columns[tally.at?].period, lang);
            Some(phrase::counted_after_latest(&days, lang))
        }
        _ => period().map(|period| phrase::counted_after(&period, lang)),
    }
}

/// How many targets are reached, are not, and cannot be judged; or that there is none.
fn targets_reached(page: &Page<'_, '_>, promise: &Promise, derived: &PromiseDerived) -> Option<String> {
    let is_in = derived.columns.iter().any(|column| column.state == Due::In);
    if is_in && promise.rows.iter().all(|row| row.targets.is_empty()) {
        return Some(phrase::no_targets(page.lang()));
    }
    let mut verdicts: BTreeMap<Verdict, usize> = BTreeMap::new();
    for goal in derived.goals.iter().flatten() {
        if let Some(verdict) = verdict_of(goal) {
            *verdicts.entry(verdict).or_default() += 1;
        }
    }
    let all = verdicts.values().sum();
    let counts: Vec<(&str, usize)> = verdicts.into_iter().map(|(verdict, n)| (verdict.key(), n)).collect();
    (all > 0).then(|| phrase::targets(all, &counts, page.lang()))
}

/// Which follow-ups are late, and when the next is due; or that there is none yet.
fn next_follow_up(page: &Page<'_, '_>, derived: &PromiseDerived) -> Option<String> {
    if derived.columns.is_empty() {
        let perhaps = if is_collection(page) { phrase::perhaps_published(page.lang()) } else { String::new() };
        return Some(format!("{}. {perhaps}", matrix::no_follow_up(page)).trim_end().to_owned());
    }
    let due = derived.columns.iter().find_map(|column| match column.state {
        Due::NotDueYet { due } => Some(due),
        _ => None,
    });
    // One that should have come was the first, whether it did or not.
    let is_first = derived.columns.iter().all(|column| matches!(column.state, Due::NotDueYet { .. }));
    let next = due.map(|due| phrase::next_follow_up(is_first, &part::day(page, due).words, page.lang()));
    let said: Vec<String> = absent_since(page, derived).into_iter().chain(next).collect();
    (!said.is_empty()).then(|| said.join(" "))
}

/// Whether the publisher only knows what has been entered here.
fn is_collection(page: &Page<'_, '_>) -> bool {
    Absence::seen_by(page.publisher()) == Absence::NotInCollection
}

/// Which follow-ups should have come after the latest that is there. Who reads of "the next" would believe that all
/// before it are there.
fn absent_since(page: &Page<'_, '_>, derived: &PromiseDerived) -> Option<String> {
    let is_collection = is_collection(page);
    let latest = derived.columns.iter().rposition(|column| column.state == Due::In);
    // The counts of a collection say already that it has none.
    if is_collection && latest.is_none() {
        let is_absent = |column: &crate::derive::Column| matches!(column.state, Due::Absent { .. });
        return derived.columns.iter().any(is_absent).then(|| phrase::perhaps_published(page.lang()));
    }
    let absent = derived.columns[latest.map_or(0, |at| at + 1)..].iter().filter_map(|column| match column.state {
        Due::Absent { due } => Some((period::days(column.period, page.lang()), due)),
        _ => None,
    });
    let (periods, due): (Vec<String>, Vec<NaiveDate>) = absent.unzip();
    let due = if let [due] = due[..] { Some(part::day(page, due).words) } else { None };
    (!periods.is_empty()).then(|| phrase::absent(&periods, due.as_deref(), is_collection, page.lang()))
}

/// Whether a status is the last that is known, and not how it went: one that the latest follow-up does not repeat, or one
/// that says of what has ended that it goes on.
fn is_last_known(stand: Stand, derived: &PromiseDerived, tally: &Tally) -> bool {
    match stand {
        Stand::Status { status: Status::Done, .. } | Stand::WithoutStatus | Stand::Unreported(_) => false,
        Stand::Status { stated: Some(_), .. } => true,
        _ if derived.standing != Standing::Ended => false,
        Stand::Status { status: Status::Ongoing | Status::Planned, .. } => true,
        Stand::Status { .. } => !tally.is_final,
    }
}

/// Of how many rows of a promise that has ended nobody has reported how they ended.
fn open_at_end(derived: &PromiseDerived, tally: &Tally) -> usize {
    let is_open = |stand: Stand| !matches!(stand, Stand::Status { .. }) || is_last_known(stand, derived, tally);
    match derived.standing {
        Standing::Ended => tally.counts.iter().filter(|(stand, _)| is_open(**stand)).map(|(_, n)| n).sum(),
        _ => 0,
    }
}

/// The verdict of a target as a whole. A target of each year, or of each period, is reached where it is in all of them, and
/// not reached where it is not in one.
fn verdict_of(goal: &Goal) -> Option<Verdict> {
    let verdicts = || goal.results.iter().map(|result| result.verdict);
    let any = |verdict| verdicts().any(|one| one == verdict);
    let first = verdicts().next()?;
    Some(match first {
        _ if verdicts().all(|verdict| verdict == first) => first,
        _ if any(Verdict::NotReached) => Verdict::NotReached,
        _ if any(Verdict::SoFar) => Verdict::SoFar,
        _ => Verdict::Unknown,
    })
}

/// What was reported before what was not.
fn rank(cell: Cell) -> usize {
    match cell {
        Cell::Reported => 0,
        Cell::Unchanged { .. } => 1,
        Cell::DoneSince { .. } => 2,
        Cell::SeeSource | Cell::SeeText => 3,
        Cell::NotReported => 4,
        Cell::Absent { .. } => 5,
        Cell::NotDueYet { .. } => 6,
    }
}

fn sentence(total: usize, promise: &Promise, counts: &[CountView], lang: Lang) -> String {
    let words = counts.iter().map(|count| count.words.as_str());
    phrase::outcome_sentence(&phrase::all_rows(total, counted(promise), lang), words, lang)
}
