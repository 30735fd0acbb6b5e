//! How figures of several periods become one.

use super::figures::Counted;
use crate::value::{Amount, Bound, End, Interval, Period};
use std::collections::BTreeSet;

/// What the figures of a target's unit come to.
///
/// A figure is the interval that the true number lies in, and intervals are added end by end. It is the sum of what was
/// reported: how much that says of the whole span depends on whether every period reported, which the verdict knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sum {
    /// No figure of the unit was reported. That is not zero.
    Unreported,
    /// What was reported comes to this.
    Of(Interval),
    /// What was reported does not come to one number.
    Unclear(Unclear),
}

impl Sum {
    /// Returns the interval, where there is one.
    pub fn interval(self) -> Option<Interval> {
        match self {
            Self::Of(interval) => Some(interval),
            Self::Unreported | Self::Unclear(_) => None,
        }
    }
}

/// Why figures do not come to one number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unclear {
    /// Two periods overlap without one being inside the other, so that what both report may be counted twice.
    Overlap,
    /// A period belongs to two years, and nobody says how much of it to which.
    AcrossYears,
    /// One period reports several rates or shares, which never add.
    SeveralLevels,
    /// The sum is larger than a number can be.
    TooLarge,
}

/// What one column reports of a target's unit.
#[derive(Debug, Clone)]
pub(super) struct ColumnAmount<'a> {
    pub(super) column: usize,
    pub(super) period: Period,
    /// The places that it has figures for; `None` among them stands for a figure without a place.
    places: BTreeSet<Option<&'a str>>,
    amount: Result<Interval, Unclear>,
    /// What they come to for the eye, where a figure is about so many.
    estimate: Option<Interval>,
}

/// Columns that were made one.
#[derive(Debug)]
pub(super) struct Addition<'a> {
    pub(super) sum: Sum,
    /// What the figures come to for the eye, where one of them is about so many.
    pub(super) estimate: Option<Interval>,
    /// The columns that are in the sum.
    pub(super) counted: Vec<&'a ColumnAmount<'a>>,
    /// The columns whose figures are not.
    pub(super) left_out: Vec<&'a ColumnAmount<'a>>,
}

/// Adds intervals; `None` where the sum is larger than a number can be.
pub(super) fn add(intervals: impl Iterator<Item = Interval>) -> Option<Interval> {
    let mut intervals = intervals;
    intervals.try_fold(Interval::ZERO, Interval::plus)
}

/// Returns what the figures of one column and one unit come to; there must be one at least.
///
/// Figures for several places are added, and so are figures without a place. Where a column has both, those for places
/// may be parts of the others ("608 tillfällen, varav 200 på torget"): then it proves the larger of the two, and at
/// most their sum.
pub(super) fn of_column<'a>(period: Period, figures: &[&'a Counted<'_>], adds: bool) -> ColumnAmount<'a> {
    let come_to = |of: fn(&Counted<'_>) -> Interval| {
        let sum = |placed: bool| {
            let mut alike = figures.iter().filter(|figure| figure.place.is_some() == placed).peekable();
            alike.peek()?;
            Some(add(alike.map(|figure| of(figure))).ok_or(Unclear::TooLarge))
        };
        match figures {
            [one] => Ok(of(one)),
            _ if !adds => Err(Unclear::SeveralLevels),
            _ => match (sum(false), sum(true)) {
                (Some(plain), Some(placed)) => either(plain, placed),
                (Some(one), None) | (None, Some(one)) => one,
                (None, None) => Ok(Interval::ZERO),
            },
        }
    };
    let is_about = figures.iter().any(|figure| figure.figure.bound == Bound::About);
    let estimate = if is_about { come_to(|figure| figure.figure.estimate()).ok() } else { None };
    let amount = come_to(|figure| figure.interval());
    let places = figures.iter().map(|figure| figure.place.as_deref()).collect();
    ColumnAmount { column: figures.first().map_or(0, |figure| figure.column), period, places, amount, estimate }
}

fn either(plain: Result<Interval, Unclear>, placed: Result<Interval, Unclear>) -> Result<Interval, Unclear> {
    let (plain, placed) = (plain?, placed?);
    let key = |end: &End| -> (Amount, bool) { (end.amount, end.open) };
    let low = std::cmp::max_by_key(plain.low, placed.low, key);
    Ok(Interval { low, ..plain.plus(placed).ok_or(Unclear::TooLarge)? })
}

/// Adds what columns report.
///
/// A period inside another that reports the same unit is not added; of two about the same days, the later column
/// counts. Periods that overlap in any other way make the sum unclear.
pub(super) fn sum<'a>(columns: &[&'a ColumnAmount<'a>]) -> Addition<'a> {
    let inside = |at: usize| {
        columns.iter().enumerate().any(|(other, outer)| {
            let same_days = outer.period == columns[at].period;
            other != at && outer.includes(columns[at]) && (!same_days || other > at || !columns[at].includes(outer))
        })
    };
    let (left_out, counted): (Vec<_>, Vec<_>) = (0..columns.len()).partition(|&at| inside(at));
    let pick = |numbers: Vec<usize>| numbers.into_iter().map(|at| columns[at]).collect::<Vec<_>>();
    let (counted, left_out) = (pick(counted), pick(left_out));
    let sum = if counted.is_empty() {
        Sum::Unreported
    } else if overlap(&counted) {
        Sum::Unclear(Unclear::Overlap)
    } else {
        let amounts: Result<Vec<Interval>, Unclear> = counted.iter().map(|column| column.amount).collect();
        match amounts.and_then(|amounts| add(amounts.into_iter()).ok_or(Unclear::TooLarge)) {
            Ok(interval) => Sum::Of(interval),
            Err(why) => Sum::Unclear(why),
        }
    };
    Addition { sum, estimate: estimate(&counted), counted, left_out }
}

/// Takes what the latest column reports, and nothing else.
pub(super) fn latest<'a>(columns: &[&'a ColumnAmount<'a>]) -> Addition<'a> {
    match columns.split_last() {
        None => Addition { sum: Sum::Unreported, estimate: None, counted: Vec::new(), left_out: Vec::new() },
        Some((latest, earlier)) => Addition {
            sum: latest.amount.map_or_else(Sum::Unclear, Sum::Of),
            estimate: latest.estimate,
            counted: vec![*latest],
            left_out: earlier.to_vec(),
        },
    }
}

/// Adds up what columns come to for the eye; `None` where all of it is proved.
fn estimate(columns: &[&ColumnAmount<'_>]) -> Option<Interval> {
    columns.iter().find(|column| column.estimate.is_some())?;
    let near: Option<Vec<Interval>> = columns.iter().map(|column| column.estimate.or(column.amount.ok())).collect();
    add(near?.into_iter())
}

impl ColumnAmount<'_> {
    /// Returns whether all that the other counts is counted here too: its days, and its places.
    fn includes(&self, other: &Self) -> bool {
        let places = self.places.contains(&None) || self.places.is_superset(&other.places);
        places && self.period.contains(other.period)
    }
}

fn overlap(columns: &[&ColumnAmount<'_>]) -> bool {
    let mut periods: Vec<Period> = columns.iter().map(|column| column.period).collect();
    periods.sort();
    periods.windows(2).any(|pair| pair[0].overlaps(pair[1]))
}

/// Returns whether every day of `days` lies in one of the periods.
pub(super) fn covered(days: Period, periods: impl Iterator<Item = Period>) -> bool {
    let mut periods: Vec<Period> = periods.collect();
    periods.sort();
    let mut first_uncovered = Some(days.from);
    for period in periods {
        match first_uncovered {
            Some(day) if period.from <= day => first_uncovered = period.to.succ_opt().map(|next| next.max(day)),
            _ => break,
        }
    }
    first_uncovered.is_none_or(|day| day > days.to)
}
