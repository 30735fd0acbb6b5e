//! What follows from what is written, and is other now: what figures prove of targets, and which follow-ups are due.
//!
//! A follow-up that is new is listed with its news. Where nothing is new, a verdict that turns or a follow-up that need
//! not come any more is a warning: readers saw another one, and no line of the content says so.

use super::correction::{has_new, speaks_of};
use super::follow_up::figures;
use super::promise::{Renamed, target_words, targets};
use super::{Change, ChangeKind, Comparer};
use crate::derive::{Column, Due, GoalResult, GoalSpan, PromiseDerived, Sum, Verdict};
use crate::locale::{number, period, phrase};
use crate::model::{FollowUp, Promise, Row, RowTarget};
use crate::value::{Period, PeriodName, Scheme};
use chrono::Datelike;
use std::collections::BTreeSet;

/// A promise of before or of now, with what follows.
#[derive(Clone, Copy)]
struct PromiseVersion<'a> {
    promise: &'a Promise,
    derived: &'a PromiseDerived,
}

impl Comparer<'_> {
    /// What follows for a promise that there was and is.
    pub(super) fn derived(&self, old: &Promise, new: &Promise, renamed: &Renamed) -> Vec<Change> {
        let (before, now) = (self.old.derived.promises.get(&old.id), self.new.derived.promises.get(&new.id));
        let (Some(before), Some(now)) = (before, now) else { return Vec::new() };
        let (before, now) =
            (PromiseVersion { promise: old, derived: before }, PromiseVersion { promise: new, derived: now });
        let mut changes = self.less_due(before, now);
        let has_news = new.follow_ups.len() > old.follow_ups.len();
        for (row, number) in new.rows.iter().zip(0..) {
            let Some(earlier) = old.row(renamed.before(row.id.as_str())) else { continue };
            // Where a figure is another one, that is what needs a correction.
            let is_silent = !has_news && self.has_same_figures((old, earlier), number);
            for (target, at) in row.targets.iter().zip(0..) {
                let words = target_words(target, self.lang);
                let same = |one: &RowTarget| target_words(one, self.lang) == words;
                let Some(earlier_at) = old.rows[earlier].targets.iter().position(same) else { continue };
                let proved = |of: PromiseVersion<'_>, row: usize, at: usize| {
                    let goal = of.derived.goals[row].iter().find(|goal| goal.target == at);
                    let results = goal.map(|goal| goal.results.iter().map(|result| self.proved(of, result, target)));
                    results.map(Iterator::collect).unwrap_or_default()
                };
                let were: Vec<Proved> = proved(before, earlier, earlier_at);
                for is in proved(now, number, at) {
                    let Some(was) = were.iter().find(|was| was.span == is.span) else { continue };
                    // A sum grows with what is reported; that it is another one is said where nothing else would say
                    // it.
                    if was.verdict == is.verdict && (!is_silent || was.words == is.words) {
                        continue;
                    }
                    let is_warning = was.is_decided()
                        && is_silent
                        && !speaks_of(&old.corrections, &new.corrections, &row.title, &[]);
                    let kind = ChangeKind::Verdict {
                        row: row.title.clone(),
                        target: words.clone(),
                        span: is.span,
                        before: was.words.clone(),
                        after: is.words,
                    };
                    changes.push(Change { kind, is_warning, line: None });
                }
            }
        }
        changes
    }

    /// Whether all follow-ups that there were report the same figures of a row.
    fn has_same_figures(&self, (old, before): (&Promise, usize), now: usize) -> bool {
        let figures = |follow_up: &FollowUp, row: usize| {
            let outcome = follow_up.outcomes.get(row).and_then(Option::as_ref);
            outcome.map(|outcome| figures(&outcome.figures)).unwrap_or_default()
        };
        let same = |follow_up: &FollowUp| {
            let later = self.identity.follow_ups.get(&(&old.id, &follow_up.slug));
            later.is_some_and(|later| figures(follow_up, before) == figures(later, now))
        };
        old.follow_ups.iter().all(same)
    }

    /// Follow-ups that were announced, are not there, and need not come any more, or are not late any more.
    fn less_due(&self, before: PromiseVersion<'_>, now: PromiseVersion<'_>) -> Vec<Change> {
        let awaited = |of: PromiseVersion<'_>| -> Vec<(Period, bool)> {
            let columns = of.derived.columns.iter().filter(|column| column.due.is_some());
            columns
                .filter(|column| column.state != Due::In)
                .map(|column| (column.period, matches!(column.state, Due::Absent { .. })))
                .collect()
        };
        let (were, are) = (awaited(before), awaited(now));
        let is_in: BTreeSet<Period> =
            now.derived.columns.iter().filter(|column| column.state == Due::In).map(|column| column.period).collect();
        let name = |period: &Period| {
            let column = before.derived.columns.iter().find(|column| column.period == *period);
            column.map(|column| self.column_words(before.promise, column)).unwrap_or_default()
        };
        let lost = were.iter().filter(|(period, _)| !is_in.contains(period));
        let gone: Vec<String> = lost
            .clone()
            .filter(|(period, _)| are.iter().all(|(other, _)| other != period))
            .map(|(period, _)| name(period))
            .collect();
        let later: Vec<String> = lost
            .filter(|(period, was_late)| *was_late && are.contains(&(*period, false)))
            .map(|(period, _)| name(period))
            .collect();
        let gone = (!gone.is_empty()).then_some(ChangeKind::NotAwaited(gone));
        let later = (!later.is_empty()).then_some(ChangeKind::NotLate(later));
        let is_announced = has_new(&before.promise.corrections, &now.promise.corrections)
            || now.promise.changes.len() > before.promise.changes.len();
        let changes = gone.into_iter().chain(later);
        changes.map(|kind| Change { kind, is_warning: !is_announced, line: None }).collect()
    }

    fn column_words(&self, promise: &Promise, column: &Column) -> String {
        match column.name {
            Some(name) if name.scheme != Scheme::Once => {
                let year = name.year.unwrap_or_else(|| promise.validity.first_day().year());
                period::name(PeriodName { year: Some(year), ..name }, self.lang)
            }
            _ => period::days(column.period, self.lang),
        }
    }

    fn proved(&self, of: PromiseVersion<'_>, result: &GoalResult, target: &RowTarget) -> Proved {
        let span = match result.span {
            GoalSpan::Whole => None,
            GoalSpan::Year(year) => Some(year.to_string()),
            GoalSpan::Column(at) => Some(self.column_words(of.promise, &of.derived.columns[at])),
        };
        let sum = match result.sum {
            Sum::Of(interval) => Some(number::interval(&interval, target.target.figure.unit.as_deref(), self.lang)),
            Sum::Unreported | Sum::Unclear(_) => None,
        };
        let verdict = phrase::verdict(result.verdict.key(), self.lang);
        let words = match sum {
            Some(sum) => format!("{verdict} ({})", sum.replace('\u{a0}', " ")),
            None => verdict,
        };
        Proved { span, words, verdict: result.verdict }
    }

    /// What a follow-up that is new brings: all figures, and statuses that are other than what was stated before it.
    pub(super) fn news(&self, promise: &Promise, follow_up: &FollowUp) -> Vec<Change> {
        let status = |one: &FollowUp, row: usize| one.outcomes.get(row).and_then(Option::as_ref)?.status;
        let earlier = promise.follow_ups.iter().filter(|one| one.period.to < follow_up.period.to);
        let earlier: Vec<&FollowUp> = earlier.collect();
        let of_row = |(number, row): (usize, &Row)| {
            let outcome = follow_up.outcomes.get(number)?.as_ref()?;
            let before = earlier.iter().rev().find_map(|one| status(one, number));
            let (after, figures) = (outcome.status, figures(&outcome.figures));
            let is_news = !figures.is_empty() || after.is_some() && after != before;
            let targets = targets(row, self.lang);
            let kind = ChangeKind::News { row: row.title.clone(), before, after, figures, targets };
            is_news.then(|| Change { line: self.line_in(follow_up.file, outcome.span), ..Change::note(kind) })
        };
        promise.rows.iter().enumerate().filter_map(of_row).collect()
    }
}

/// What figures prove of a target in a span of time.
struct Proved {
    /// `None`: the whole validity.
    span: Option<String>,
    /// The verdict and the sum.
    words: String,
    verdict: Verdict,
}

impl Proved {
    /// Whether the target is reached or not, for certain.
    fn is_decided(&self) -> bool {
        matches!(self.verdict, Verdict::Reached | Verdict::NotReached)
    }
}
