//! Pictures.

use super::outcome::{counted, outcome};
use super::{Page, column_groups, part};
use crate::chart::{self, BarValue, Bars, Coord, Lane, Mark, Segment, Timeline, TimelineRow, WIDTH, XRange, hatch};
use crate::derive::{Due, GoalSpan, PromiseDerived, ReachedSide, Series, Sum, reached_side};
use crate::locale::{number, phrase, state, status};
use crate::model::{Promise, Row, RowTarget};
use crate::value::{Bound, Figure, Form, Lang, Per, fold};
use crate::view::{
    BarView, BarsView, CountView, Link, PeriodState, SegmentView, SharePart, ShareView, SpanView, StripCell, StripRow,
    StripView, TickView, TimelineRowView, TimelineState, TimelineView,
};
use std::collections::BTreeMap;

/// How many letters of a number stand above its bar before they meet the name of the period.
const MAX_LABEL_CHARS: usize = 30;
/// How wide a digit is with its room, and what stands around all of them, in tenths of a unit.
const DIGIT: (i32, i32) = (80, 60);

/// The numbers of a series against the target that they count towards. `None` where there is nothing to compare.
pub(super) fn bars(
    page: &Page<'_, '_>,
    promise: &Promise,
    derived: &PromiseDerived,
    row: usize,
    all: &[Series],
    number: usize,
) -> Option<BarsView> {
    let series = &all[number];
    let marks: Vec<Option<Mark>> =
        (0..derived.columns.len()).map(|column| mark(promise, derived, row, column, series)).collect();
    let target = target_of(page, &promise.rows[row], all, number);
    let known = marks.iter().flatten().count();
    if known == 0 || (known == 1 && target.is_none()) {
        return None;
    }
    let sums = target.map_or_else(|| vec![None; marks.len()], |target| sums(promise, derived, row, target));
    let mut values: Vec<BarValue> =
        marks.iter().zip(&sums).map(|(mark, sum)| BarValue { mark: *mark, sum: *sum }).collect();
    let adds_up = sums.iter().flatten().count() > 1;
    let aim = target.map(|target| &promise.rows[row].targets[target]);
    let total = aim.filter(|_| adds_up).and_then(|aim| total(page, derived, row, target?, aim));
    if let Some((mark, _)) = total {
        values.push(BarValue { mark: Some(mark), sum: None });
    }
    let high = aim.map(|aim| aim.target.figure.high.unwrap_or(aim.target.figure.low));
    let most = values.iter().filter_map(|value| value.mark).map(|mark| mark.maybe).chain(high).max();
    if most.is_none_or(|most| most.is_zero()) {
        // Nothing but zeros: bars would have no length.
        return None;
    }
    let drawn = chart::bars(&values, aim.map(|aim| (aim.target.figure.low, aim.target.figure.high)));
    let mut labels: Vec<(String, String)> = derived
        .columns
        .iter()
        .enumerate()
        .map(|(column, period)| {
            (part::months(page, promise, period.period), bar_words(page, promise, derived, row, column, series))
        })
        .collect();
    labels.extend(total.map(|(_, words)| (phrase::total(page.lang()), words)));
    let lang = page.lang();
    let id = format!("{}_tal_{number}", promise.rows[row].id);
    let title = phrase::chart_of_series(&promise.rows[row].title, series.place.as_deref(), &series.unit, lang);
    let aim = aim.map(|aim| {
        let figure = &aim.target.figure;
        let words = phrase::target_with_span(&aim.target, &figure.printed, lang);
        (phrase::target(&words, lang), reached_side(figure))
    });
    Some(bars_view((id, title), aim, adds_up, &labels, &drawn))
}

/// The target that the numbers of a series count towards, by its number. `all` are those of the row.
pub(super) fn target_of(page: &Page<'_, '_>, row: &Row, all: &[Series], number: usize) -> Option<usize> {
    let config = &page.site().config;
    let series = &all[number];
    let same_form = |form: &Form| match (form, &series.form) {
        (Form::Rate { per }, Form::Rate { per: other }) => *config.per(per) == **other,
        (form, other) => form == other,
    };
    let alike = all.iter().filter(|one| one.unit == series.unit && one.form == series.form).count();
    row.targets.iter().position(|target| {
        // Of several places each has a series of its own, and a target without a place counts all of them.
        let here = match target.target.figure.place() {
            Some(place) => series.place.as_deref().map(fold) == Some(fold(place)),
            None => alike == 1,
        };
        *target.unit == *series.unit && same_form(&target.target.figure.form) && here
    })
}

/// What all periods come to, where that is known.
fn total(
    page: &Page<'_, '_>,
    derived: &PromiseDerived,
    row: usize,
    target: usize,
    aim: &RowTarget,
) -> Option<(Mark, String)> {
    let goal = derived.goals[row].iter().find(|goal| goal.target == target)?;
    let whole = goal.results.iter().find(|result| result.span == GoalSpan::Whole)?;
    let Sum::Of(interval) = whole.sum else { return None };
    let unit = (aim.target.figure.form == Form::Count).then_some(&*aim.unit);
    let words = |unit| number::total(&interval, whole.estimate.as_ref(), unit, page.lang());
    let short = Some(words(unit)).filter(|words| words.chars().count() <= MAX_LABEL_CHARS);
    Some((Mark::of_sum(interval, whole.estimate), short.unwrap_or_else(|| words(None))))
}

/// A number in few words: as written, where that is short.
fn bar_words(
    page: &Page<'_, '_>,
    promise: &Promise,
    derived: &PromiseDerived,
    row: usize,
    column: usize,
    series: &Series,
) -> String {
    let lang = page.lang();
    let figures = figures(promise, derived, row, column, series);
    let point = series.points[column].as_ref();
    let estimate = point.and_then(|point| point.estimate);
    match (figures.as_slice(), point.and_then(|point| point.value)) {
        ([], _) => phrase::no_number(lang),
        ([one], _) => {
            let words = one.printed.to_string();
            match (words.chars().count() > MAX_LABEL_CHARS, one.bound) {
                (false, _) => words,
                (true, Bound::About) => phrase::about(&number::print(one.low, lang), lang),
                (true, _) => number::interval(&one.interval(), None, lang),
            }
        }
        (_, Some(sum)) => number::total(&sum, estimate.as_ref(), None, lang),
        (_, None) => phrase::several(figures.len(), lang),
    }
}

/// Which follow-ups are in, as a picture of counts that are given in words beside it.
pub(super) fn share(page: &Page<'_, '_>, counts: &[CountView]) -> Option<ShareView> {
    share_view(counts, "Fordelning", phrase::share(page.lang()))
}

/// The promises of a place along the years; `None` where there is but one.
pub(super) fn timeline(page: &Page<'_, '_>, place: &crate::value::Slug) -> Option<TimelineView> {
    let lang = page.lang();
    let mut promises = part::promises_of(page, place);
    promises.sort_by_key(|promise| (promise.validity.first_day(), promise.id.clone()));
    if promises.len() < 2 {
        return None;
    }
    let lane = |promise: &&Promise| Lane {
        from: promise.validity.first_day(),
        to: promise.validity.last_day(),
        periods: page.promise_of(&promise.id).1.columns.iter().map(|one| (one.period.from, one.period.to)).collect(),
    };
    let lanes: Vec<Lane> = promises.iter().map(lane).collect();
    let drawn = chart::timeline(&lanes, page.views.material.as_of.0);
    let mut said = Vec::new();
    let rows: Vec<(String, Vec<PeriodState>)> = promises
        .iter()
        .map(|promise| {
            let steps = part::steps(page, promise, page.promise_of(&promise.id).1);
            let label = part::validity_words(page, promise);
            let there = steps.iter().filter(|step| step.href.is_some()).count();
            said.push(phrase::in_of_promise(&label, there, steps.len(), lang));
            (label, steps.iter().map(|step| step.state).collect())
        })
        .collect();
    let title = phrase::timeline(&page.place_name(place), lang);
    Some(timeline_view(title, said.join(" "), &drawn, &rows, lang))
}

/// All rows by period as signs; `None` where there is nothing to compare.
pub(super) fn strip(page: &Page<'_, '_>, promise: &Promise, derived: &PromiseDerived) -> Option<StripView> {
    let lang = page.lang();
    if promise.rows.len() < 2 || derived.columns.is_empty() {
        return None;
    }
    // At a glance: of many periods, those that tell where things stand now. That a period is still to come stands above,
    // once, and not beside each row.
    let current = column_groups::current(&column_groups::groups(&derived.columns), &derived.columns).columns.clone();
    let is_to_come = |&column: &usize| matches!(derived.columns[column].state, Due::NotDueYet { .. });
    let shown: Vec<usize> = current.filter(|column| !is_to_come(column)).collect();
    if shown.is_empty() {
        return None;
    }
    let label = |column: usize| part::months(page, promise, derived.columns[column].period);
    let cell = |row: usize, column: usize| {
        let stated = outcome(promise, derived, row, column).and_then(|outcome| outcome.status);
        let key = derived.matrix[row][column].key(page.publisher());
        StripCell {
            period: label(column),
            key: stated.map_or(key, |status| status.key()).to_owned(),
            label: stated.map_or_else(|| state::sign(key, lang).to_owned(), |one| status::label(one, lang).to_owned()),
            status: stated.is_some(),
        }
    };
    let rows = promise.rows.iter().enumerate().map(|(number, row)| StripRow {
        activity: Link { text: row.title.clone(), href: format!("#{}", row.id), external: false },
        cells: shown.iter().map(|&column| cell(number, column)).collect(),
    });
    let rows = rows.collect();
    let columns = shown.iter().map(|&column| label(column)).collect();
    Some(StripView { caption: phrase::strip(lang), heading: phrase::row(counted(promise), lang), columns, rows })
}

/// Puts a chart into words; `id` and `title` are those of the picture, `aim` is the target with the side on which it is
/// reached, `labels` the names and numbers of its rows.
pub(super) fn bars_view(
    (id, title): (String, String),
    aim: Option<(String, Option<ReachedSide>)>,
    adds_up: bool,
    labels: &[(String, String)],
    drawn: &Bars,
) -> BarsView {
    let said = labels.iter().map(|(label, words)| format!("{label}: {words}.")).collect::<Vec<_>>().join(" ");
    let (target_words, side) = aim.map_or((None, None), |(words, side)| (Some(words), side));
    // Where good lies: from the target on, or up to it.
    let area = drawn.target.zip(side).map(|(target, side)| match side {
        // To the edge of the drawing, so that it is seen where no number has come so far.
        ReachedSide::Above => XRange { x: target.x, width: Coord::units(WIDTH) - target.x },
        ReachedSide::Below => XRange { x: Coord::ZERO, width: target.x + target.width },
    });
    BarsView {
        id,
        title,
        description: match &target_words {
            Some(target) => format!("{target}. {said}"),
            None => said,
        },
        width: WIDTH.to_string(),
        height: drawn.height.to_string(),
        thickness: drawn.thickness.to_string(),
        reach: drawn.reach.to_string(),
        target_area: area.filter(|area| area.width != Coord::ZERO).map(span),
        target_line: drawn.target_line.clone(),
        target_words,
        adds_up,
        has_maybe: drawn.rows.iter().any(|row| row.maybe.is_some()),
        has_open: drawn.rows.iter().any(|row| row.arrow.is_some()),
        rows: drawn
            .rows
            .iter()
            .zip(labels)
            .map(|(row, (label, words))| BarView {
                label: label.clone(),
                words: words.clone(),
                text_y: row.text_y.to_string(),
                y: row.y.to_string(),
                before: row.before.map(span),
                sure: row.sure.map(span),
                maybe: row.maybe.map(span),
                arrow: row.arrow.clone(),
                gap_y: row.gap_y.map(|y| y.to_string()),
            })
            .collect(),
    }
}

/// Draws counts as parts of a whole; `None` where there is one part alone. The id is unique on the page.
pub(super) fn share_view(counts: &[CountView], id: &str, title: String) -> Option<ShareView> {
    let numbers: Vec<usize> = counts.iter().map(|count| count.count.parse().unwrap_or_default()).collect();
    let digits = |count: &str| i32::try_from(count.len()).unwrap_or(i32::MAX / DIGIT.0 - 1);
    let part = |(count, part): (&CountView, Option<XRange>)| {
        let part = part?;
        Some(SharePart {
            key: count.key.clone(),
            count: count.count.clone(),
            roomy: part.width.in_tenths() >= DIGIT.0 * digits(&count.count) + DIGIT.1,
            middle: (part.x + Coord::tenths(part.width.in_tenths() / 2)).to_string(),
            hatch: count.hatched.then(|| hatch(part, count.last_known)),
            span: span(part),
        })
    };
    (counts.len() > 1).then(|| ShareView {
        id: id.to_owned(),
        title,
        description: counts.iter().map(|count| format!("{}.", count.words)).collect::<Vec<_>>().join(" "),
        width: WIDTH.to_string(),
        parts: counts.iter().zip(chart::share(&numbers)).filter_map(part).collect(),
    })
}

/// Puts a timeline into words; `rows` are the label of each lane and the states of its periods.
pub(super) fn timeline_view(
    title: String,
    description: String,
    drawn: &Timeline,
    rows: &[(String, Vec<PeriodState>)],
    lang: Lang,
) -> TimelineView {
    let states: BTreeMap<&str, PeriodState> =
        rows.iter().flat_map(|(_, states)| states).map(|state| (part::period_state_key(*state), *state)).collect();
    let segment = |(segment, state): (&Segment, &PeriodState)| SegmentView {
        state: *state,
        span: span(segment.span),
        cross: segment.cross.clone(),
    };
    let row = |(row, (label, states)): (&TimelineRow, &(String, Vec<PeriodState>))| TimelineRowView {
        label: label.clone(),
        text_x: row.text_x.to_string(),
        text_ends: row.text_ends,
        text_y: row.text_y.to_string(),
        y: row.y.to_string(),
        whole: span(row.whole),
        open: row.open,
        segments: row.segments.iter().zip(states).map(segment).collect(),
    };
    let ticks = drawn.ticks.iter().map(|tick| TickView { year: tick.year.to_string(), x: tick.x.to_string() });
    let state = |(key, state)| TimelineState { state, label: phrase::period_state(key, lang) };
    TimelineView {
        id: "Tidslinje".to_owned(),
        title,
        description,
        width: WIDTH.to_string(),
        height: drawn.height.to_string(),
        thickness: drawn.thickness.to_string(),
        foot: drawn.foot.to_string(),
        label_y: drawn.label_y.to_string(),
        ticks: ticks.collect(),
        rows: drawn.rows.iter().zip(rows).map(row).collect(),
        states: states.into_iter().map(state).collect(),
    }
}

fn span(span: XRange) -> SpanView {
    SpanView { x: span.x.to_string(), width: span.width.to_string() }
}

fn figures<'p>(
    promise: &'p Promise,
    derived: &PromiseDerived,
    row: usize,
    column: usize,
    series: &Series,
) -> Vec<&'p Figure> {
    let reported = outcome(promise, derived, row, column).map(|outcome| &outcome.figures);
    let numbers = series.points[column].iter().flat_map(|point| &point.figures);
    numbers.filter_map(|&at| Some(&reported?.get(at)?.value)).collect()
}

/// What a period reports; `None` too where several levels stand side by side, which is no one bar.
fn mark(promise: &Promise, derived: &PromiseDerived, row: usize, column: usize, series: &Series) -> Option<Mark> {
    match figures(promise, derived, row, column, series).as_slice() {
        [one] => Some(Mark::of_figure(one)),
        _ => {
            let point = series.points[column].as_ref()?;
            point.value.map(|value| Mark::of_sum(value, point.estimate))
        }
    }
}

/// For each column, the sum that its numbers are a part of: one for the whole promise, or one for each year.
fn sums(promise: &Promise, derived: &PromiseDerived, row: usize, target: usize) -> Vec<Option<usize>> {
    let mut sums = vec![None; derived.columns.len()];
    let aim = &promise.rows[row].targets[target].target;
    if aim.is_level() || aim.per == Per::Period {
        return sums;
    }
    let goal = derived.goals[row].iter().find(|goal| goal.target == target);
    for (number, result) in goal.iter().flat_map(|goal| &goal.results).enumerate() {
        let (Sum::Of(_), Some(first), Some(last)) =
            (result.sum, result.counted.iter().min(), result.counted.iter().max())
        else {
            continue;
        };
        // Where numbers may be of the same ones, or of the same time, none goes on where another ended.
        if result.ambiguity.is_some() {
            continue;
        }
        // A silent period is a part of the sum: the others go on from where the one before it ended.
        for (column, sum) in sums.iter_mut().enumerate().take(last + 1).skip(*first) {
            if !result.left_out.contains(&column) {
                *sum = Some(number);
            }
        }
    }
    sums
}
