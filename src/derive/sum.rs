//! How figures of several periods become one.

use super::figures::Counted;
use crate::value::{Amount, Bound, End, Figure, Interval, Period};
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

/// Why figures come to an interval where each of them may be one number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ambiguity {
    /// Parts of a whole ("4 av 10 skolor"): two of them may be the same ones, or others. They come to the largest at
    /// least, and at most to their sum.
    SameCounted,
    /// A period reports another number than the periods inside it. The interval holds both.
    Disagreement {
        /// The column of the outer period.
        column: usize,
    },
}

/// What one column reports of a target's unit.
#[derive(Debug)]
pub(super) struct ColumnAmount<'a> {
    pub(super) column: usize,
    pub(super) period: Period,
    /// The places that it has figures for; `None` among them stands for a figure of all places that the target is for.
    places: BTreeSet<Option<&'a str>>,
    /// Whether they are parts of a whole.
    is_part: bool,
    total: Total,
}

/// What figures come to.
#[derive(Debug, Clone, Copy)]
struct Total {
    amount: Result<Interval, Unclear>,
    /// The same for the eye, where a figure is about so many.
    estimate: Option<Interval>,
    ambiguity: Option<Ambiguity>,
}

/// Columns that were made one.
#[derive(Debug)]
pub(super) struct Addition<'a> {
    pub(super) sum: Sum,
    /// What the figures come to for the eye, where one of them is about so many.
    pub(super) estimate: Option<Interval>,
    pub(super) ambiguity: Option<Ambiguity>,
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

/// Adds parts of a whole, of which two may be the same ones.
pub(super) fn add_parts(parts: impl Iterator<Item = Interval> + Clone) -> Option<Interval> {
    let low = parts.clone().map(|part| part.low).max_by_key(low_key)?;
    Some(Interval { low, ..add(parts)? })
}

/// Returns what the figures of one column and one unit come to for a target; there must be one figure at least.
///
/// Figures for several places are added, and so are figures without a place. Where a column has both, those for places
/// may be parts of the others ("608 tillfällen, varav 200 på torget"): then it proves the larger of the two, and at
/// most their sum.
pub(super) fn of_column<'a>(
    period: Period,
    figures: &[&'a Counted<'_>],
    adds: bool,
    target: &Figure,
) -> ColumnAmount<'a> {
    let is_part = target.whole().is_some() || figures.iter().any(|figure| figure.figure.whole().is_some());
    let unplaced = figures.iter().filter(|figure| figure.place.is_none()).count();
    let come_to = |of: fn(&Counted<'_>) -> Interval| {
        let sum = |placed: bool| {
            let mut alike = figures.iter().filter(|figure| figure.place.is_some() == placed).peekable();
            alike.peek()?;
            let amounts = alike.map(|figure| of(figure));
            // Those of several places are never the same ones.
            Some(if is_part && !placed { add_parts(amounts) } else { add(amounts) }.ok_or(Unclear::TooLarge))
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
    let ambiguity = (is_part && unplaced > 1).then_some(Ambiguity::SameCounted);
    let estimate = if is_about { come_to(|figure| figure.figure.estimate()).ok() } else { None };
    let amount = come_to(|figure| figure.interval());
    let is_of_all = |figure: &&&Counted<'_>| figure.place.is_none() || target.place().is_some();
    let places = figures.iter().map(|figure| figure.place.as_deref().filter(|_| !is_of_all(&figure))).collect();
    let column = figures.first().map_or(0, |figure| figure.column);
    ColumnAmount { column, period, places, is_part, total: Total { amount, estimate, ambiguity } }
}

fn low_key(end: &End) -> (Amount, bool) {
    (end.amount, end.open)
}

/// Like [`low_key`], of ends on the other side: one that lies outside is the lower.
fn high_key(end: &End) -> (Amount, bool) {
    (end.amount, !end.open)
}

fn either(plain: Result<Interval, Unclear>, placed: Result<Interval, Unclear>) -> Result<Interval, Unclear> {
    let (plain, placed) = (plain?, placed?);
    let low = std::cmp::max_by_key(plain.low, placed.low, low_key);
    Ok(Interval { low, ..plain.plus(placed).ok_or(Unclear::TooLarge)? })
}

/// Adds what columns report.
///
/// A period inside another that reports the same unit is not added, but narrows what the other one says, or contradicts
/// it; of two about the same days, the later column counts. Periods that overlap in any other way make the sum unclear.
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
    let totals: Vec<Total> = counted.iter().map(|column| column.refined(&left_out)).collect();
    let amounts: Result<Vec<Interval>, Unclear> = totals.iter().map(|total| total.amount).collect();
    let are_parts = counted.len() > 1 && counted.iter().any(|column| column.is_part) && !are_apart(&counted);
    let sum = if counted.is_empty() {
        Sum::Unreported
    } else if overlap(&counted) {
        Sum::Unclear(Unclear::Overlap)
    } else {
        let total = amounts.and_then(|amounts| {
            let amounts = amounts.into_iter();
            if are_parts { add_parts(amounts) } else { add(amounts) }.ok_or(Unclear::TooLarge)
        });
        total.map_or_else(Sum::Unclear, Sum::Of)
    };
    let ambiguity = totals.iter().filter_map(|total| total.ambiguity).max();
    Addition {
        sum,
        estimate: if are_parts { None } else { estimate(&totals) },
        ambiguity: ambiguity.or(are_parts.then_some(Ambiguity::SameCounted)),
        counted,
        left_out,
    }
}

/// Takes what the latest column reports, and nothing else.
pub(super) fn latest<'a>(columns: &[&'a ColumnAmount<'a>]) -> Addition<'a> {
    match columns.split_last() {
        None => Addition {
            sum: Sum::Unreported,
            estimate: None,
            ambiguity: None,
            counted: Vec::new(),
            left_out: Vec::new(),
        },
        Some((latest, earlier)) => Addition {
            sum: latest.total.amount.map_or_else(Sum::Unclear, Sum::Of),
            estimate: latest.total.estimate,
            ambiguity: latest.total.ambiguity,
            counted: vec![*latest],
            left_out: earlier.to_vec(),
        },
    }
}

/// Returns whether each column reports of other places than the others.
fn are_apart(columns: &[&ColumnAmount<'_>]) -> bool {
    let places: Vec<_> = columns.iter().flat_map(|column| &column.places).collect();
    let different: BTreeSet<_> = places.iter().collect();
    different.len() == places.len() && columns.iter().all(|column| !column.is_of_all_places())
}

/// Adds up what columns come to for the eye; `None` where all of it is proved.
fn estimate(totals: &[Total]) -> Option<Interval> {
    totals.iter().find(|total| total.estimate.is_some())?;
    let near: Option<Vec<Interval>> = totals.iter().map(|total| total.estimate.or(total.amount.ok())).collect();
    add(near?.into_iter())
}

impl ColumnAmount<'_> {
    /// Returns whether all that the other counts is counted here too: its days, and its places.
    fn includes(&self, other: &Self) -> bool {
        let places = self.is_of_all_places() || self.places.is_superset(&other.places);
        places && self.period.contains(other.period)
    }

    /// Returns whether it reports of all places that the target is for.
    pub(super) fn is_of_all_places(&self) -> bool {
        self.places.contains(&None)
    }

    /// Returns what it says together with the columns inside it: no less than they prove, and no more where they leave
    /// out nothing. Where both cannot be true it says both.
    fn refined(&self, left_out: &[&Self]) -> Total {
        let is_inside = |inner: &&&Self| inner.period != self.period && self.includes(inner);
        let inner = sum(&left_out.iter().filter(is_inside).copied().collect::<Vec<_>>());
        let (Ok(own), Sum::Of(parts)) = (self.total.amount, inner.sum) else { return self.total };
        let is_all = inner.counted.iter().all(|column| column.places.is_superset(&self.places))
            && covered(self.period, inner.counted.iter().map(|column| column.period));
        let high = match (own.high, parts.high.filter(|_| is_all)) {
            (Some(one), Some(two)) => Some(std::cmp::min_by_key(one, two, high_key)),
            (one, two) => one.or(two),
        };
        let both = Interval { low: std::cmp::max_by_key(own.low, parts.low, low_key), high };
        if both.is_empty() {
            let high = own.high.zip(parts.high).map(|(one, two)| std::cmp::max_by_key(one, two, high_key));
            let low = std::cmp::min_by_key(own.low, parts.low, low_key);
            let ambiguity = Some(Ambiguity::Disagreement { column: self.column });
            return Total { amount: Ok(Interval { low, high }), estimate: None, ambiguity };
        }
        // An estimate that is below what is proved, or beside a proved number, tells nothing.
        let estimate = self.total.estimate.filter(|near| {
            high != Some(both.low) && near.high.is_none_or(|near| high_key(&near) >= high_key(&both.low))
        });
        Total { amount: Ok(both), estimate, ..self.total }
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
