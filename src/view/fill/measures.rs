//! Targets and figures through time: what they come to, and whether a target is reached.

use super::outcome::outcome;
use super::{Page, anchored, chart, part};
use crate::derive::{
    self, Ambiguity, Cell, Due, Goal, GoalResult, GoalSpan, PromiseDerived, Series, Sum, Unclear, Verdict,
};
use crate::locale::{number, phrase, words};
use crate::model::{Promise, Row, RowTarget};
use crate::plan::PageKey;
use crate::value::{Bound, Interval, Slug, Status};
use crate::view::{PointView, SeriesView, TargetPart, TargetView};

/// How many periods without a figure are named.
const MAX_NAMED_PERIODS: usize = 3;

/// The targets of a row.
pub(super) fn targets(page: &Page<'_, '_>, promise: &Promise, derived: &PromiseDerived, row: usize) -> Vec<TargetView> {
    let goals = derived.goals[row].iter();
    goals.map(|goal| target(page, promise, derived, &promise.rows[row], goal, row)).collect()
}

/// The numbers of a row through time. One number alone that counts towards nothing has no course: it stands with its
/// report.
pub(super) fn all_series(
    page: &Page<'_, '_>,
    promise: &Promise,
    derived: &PromiseDerived,
    row: usize,
) -> Vec<SeriesView> {
    let all = derive::series(&page.site().config, promise, row, &derived.columns);
    let shown = (0..all.len()).filter(|&at| has_course(page, &promise.rows[row], &all, at));
    shown.map(|at| series(page, promise, derived, row, &all, at)).collect()
}

fn has_course(page: &Page<'_, '_>, row: &Row, all: &[Series], at: usize) -> bool {
    all[at].points.iter().flatten().count() > 1 || chart::target_of(page, row, all, at).is_some()
}

pub(super) fn target(
    page: &Page<'_, '_>,
    promise: &Promise,
    derived: &PromiseDerived,
    row: &Row,
    goal: &Goal,
    number: usize,
) -> TargetView {
    let lang = page.lang();
    let target = &row.targets[goal.target];
    let whole = goal.results.iter().find(|result| result.span == GoalSpan::Whole);
    let unit = unit_of_target(target);
    let counted =
        |result: &GoalResult| dated_sum(&Counted { page, promise, derived, row: number, result }, target, &unit);
    let part = |result: &GoalResult| TargetPart {
        label: match result.span {
            GoalSpan::Whole => part::validity_words(page, promise),
            GoalSpan::Year(year) => year.to_string(),
            GoalSpan::Column(column) => part::months(page, promise, derived.columns[column].period),
        },
        verdict: verdict(result.verdict),
        verdict_words: phrase::verdict(result.verdict.key(), lang),
        sum: Some(counted(result)),
    };
    TargetView {
        words: target.target.figure.printed.to_string(),
        place: target.target.figure.place().map(str::to_owned),
        per: phrase::span_of_target(&target.target, lang).map(str::to_owned),
        verdict: whole.map(|result| verdict(result.verdict)),
        verdict_words: whole.map(|result| phrase::verdict(result.verdict.key(), lang)),
        sum: whole.map(counted),
        remark: whole.and_then(|result| remark(page, promise, derived, number, result.verdict)),
        parts: goal.results.iter().filter(|result| result.span != GoalSpan::Whole).map(part).collect(),
    }
}

/// What the figures of a row come to for a target in a span of time.
pub(super) struct Counted<'x, 'p, 'a> {
    pub(super) page: &'x Page<'p, 'a>,
    pub(super) promise: &'x Promise,
    pub(super) derived: &'x PromiseDerived,
    pub(super) row: usize,
    pub(super) result: &'x GoalResult,
}

impl Counted<'_, '_, '_> {
    /// Whether a period has figures of the row that do not count towards the target.
    fn has_other_figures(&self, column: usize) -> bool {
        outcome(self.promise, self.derived, self.row, column).is_some_and(|outcome| !outcome.figures.is_empty())
    }
}

pub(super) fn sum(counted: &Counted<'_, '_, '_>, unit: &str) -> String {
    let Counted { page, result, .. } = counted;
    let lang = page.lang();
    match result.sum {
        Sum::Unreported => {
            phrase::no_figures(result.silent.iter().any(|&column| counted.has_other_figures(column)), lang)
        }
        Sum::Of(interval) => {
            let total = number::total(&interval, result.estimate.as_ref(), Some(unit), lang);
            match result.ambiguity {
                None => total,
                Some(Ambiguity::SameCounted) => phrase::same_counted(&total, lang),
                Some(Ambiguity::Disagreement { .. }) => phrase::figures_disagree(&total, lang),
            }
        }
        Sum::Unclear(reason) => {
            let key = match reason {
                Unclear::Overlap => "overlap",
                Unclear::AcrossYears => "across-years",
                Unclear::SeveralLevels => "several-levels",
                Unclear::TooLarge => "too-large",
            };
            phrase::unclear(key, lang)
        }
    }
}

/// What is to be said where words and numbers do not say the same; neither overrides the other.
fn remark(
    page: &Page<'_, '_>,
    promise: &Promise,
    derived: &PromiseDerived,
    row: usize,
    verdict: Verdict,
) -> Option<String> {
    let stated = derived.statuses[row]?;
    let period = || part::period_with_days(page, promise, &derived.columns[stated.column]);
    // That something was not done in the spring is no contradiction to what was done in the autumn.
    let is_last_word = || derived.matrix[row][stated.column + 1..].iter().all(|cell| *cell != Cell::Reported);
    match (stated.status, verdict) {
        (Status::Done, Verdict::NotReached | Verdict::Unknown) => {
            Some(phrase::done_but_not_proved(&period(), page.lang()))
        }
        (Status::NotDone | Status::NotStarted, Verdict::Reached) if is_last_word() => {
            Some(phrase::not_done_but_reached(&period(), page.lang()))
        }
        _ => None,
    }
}

/// Why figures of which there is a sum do not tell whether a target is reached; `None` where the sum says so itself.
fn why_unknown(counted: &Counted<'_, '_, '_>, target: &RowTarget) -> Option<String> {
    let Counted { page, promise, derived, result, .. } = counted;
    let Sum::Of(interval) = result.sum else { return None };
    if result.verdict != Verdict::Unknown || result.estimate.is_some() {
        return None;
    }
    let lang = page.lang();
    let is_one_number = interval.high == Some(interval.low);
    match &*result.silent {
        _ if target.target.figure.bound == Bound::About => Some(phrase::target_is_about(lang)),
        _ if !target.target.is_level() && result.span.is_part_of_year(promise.validity) => {
            Some(phrase::part_of_year(lang))
        }
        [] => is_one_number.then(|| phrase::days_without_follow_up(lang)),
        silent => {
            let others = silent.iter().any(|&column| counted.has_other_figures(column));
            if silent.len() > MAX_NAMED_PERIODS {
                return Some(phrase::silent_periods(silent.len(), others, lang));
            }
            let months = silent.iter().map(|&at| part::months(page, promise, derived.columns[at].period));
            Some(phrase::silent_in(&words::list(&months.collect::<Vec<_>>(), lang), others, lang))
        }
    }
}

/// What figures come to, and what they lack to tell more. A level that is not of the latest follow-up says of which it is.
fn dated_sum(counted: &Counted<'_, '_, '_>, target: &RowTarget, unit: &str) -> String {
    let Counted { page, promise, derived, result, .. } = counted;
    let sum = sum(counted, unit);
    let latest = derived.columns.iter().rposition(|column| column.state == Due::In);
    match result.counted.last() {
        Some(&at) if target.target.is_level() && Some(at) != latest && !matches!(result.span, GoalSpan::Column(_)) => {
            format!("{sum} ({})", part::months(page, promise, derived.columns[at].period))
        }
        _ => match why_unknown(counted, target) {
            Some(why) => format!("{sum}, {why}"),
            None => sum,
        },
    }
}

fn series(
    page: &Page<'_, '_>,
    promise: &Promise,
    derived: &PromiseDerived,
    row: usize,
    all: &[Series],
    at: usize,
) -> SeriesView {
    let lang = page.lang();
    let series = &all[at];
    let id = format!("{}_tal-{}", promise.rows[row].id, name_of_series(all, at));
    let points = derived.columns.iter().zip(&series.points).enumerate().map(|(column, (period, point))| {
        let figures = outcome(promise, derived, row, column).map(|outcome| &outcome.figures);
        let words: Vec<String> = point
            .iter()
            .flat_map(|point| &point.figures)
            .filter_map(|&at| Some(figures?.get(at)?.value.printed.to_string()))
            .collect();
        let value: Option<Interval> = point.as_ref().and_then(|point| point.value);
        let key = PageKey::FollowUp(promise.id.clone(), period.slug.clone());
        let href = point.as_ref().and_then(|_| page.href_anywhere(&key));
        PointView {
            id: format!("{id}_{}", period.slug),
            period: part::months(page, promise, period.period),
            words: if words.is_empty() { phrase::no_number(lang) } else { words.join(", ") },
            known: point.is_some(),
            low: value.map(|value| number::machine(value.low.amount)),
            high: value.and_then(|value| value.high).map(|high| number::machine(high.amount)),
            href: href.map(|href| anchored(&href, &promise.rows[row].id)),
        }
    });
    SeriesView {
        id: id.clone(),
        unit: series.unit.clone(),
        place: series.place.clone(),
        caption: phrase::heading(&part::unit_of(&series.unit, &series.form)),
        chart: chart::bars(page, promise, derived, row, all, at),
        points: points.collect(),
        // A sum stands with the target that it is for: no target, no sum.
        sum: None,
    }
}

/// The name of a series among those of its row, as a part of an id: what it counts, and where.
fn name_of_series(all: &[Series], at: usize) -> String {
    let name = |series: &Series| {
        let place = series.place.as_deref().unwrap_or_default();
        Slug::from_text(&format!("{} {place}", part::unit_of(&series.unit, &series.form)))
    };
    match name(&all[at]) {
        Some(own) if all[..at].iter().all(|earlier| name(earlier).as_ref() != Some(&own)) => own.to_string(),
        // Two that read the same, or one without a letter, are told apart by their number.
        own => format!("{}-{}", own.map(|own| own.to_string()).unwrap_or_default(), at + 1),
    }
}

/// What a target counts, as it is written.
pub(super) fn unit_of_target(target: &RowTarget) -> String {
    let figure = &target.target.figure;
    part::unit_of(figure.counted_unit().unwrap_or(&target.unit), &figure.form)
}

fn verdict(verdict: Verdict) -> crate::view::Verdict {
    match verdict {
        Verdict::Reached => crate::view::Verdict::Reached,
        Verdict::NotReached => crate::view::Verdict::NotReached,
        Verdict::SoFar => crate::view::Verdict::SoFar,
        Verdict::Unknown => crate::view::Verdict::Unknown,
    }
}
