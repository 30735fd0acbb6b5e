//! The periods of a promise: those that are due, and those that were reported.

use super::AsOf;
use crate::model::{FollowUp, Promise, PublisherKind};
use crate::value::{Period, PeriodName, Scheme, Slug, into_exact_slice, scheduled};
use chrono::{Days, NaiveDate};
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// A period of a promise: a column of its matrix.
///
/// Columns are ordered by their last day, then the shorter first, then by name: the same order as that of
/// [`Promise::follow_ups`]. So *earlier* and *later* mean left and right everywhere in this module, and of two periods
/// that end on the same day the longer one is the later.
///
/// There is a column for each period of the schedule, up to the one that the day lies in if the promise holds until
/// further notice, and for each follow-up. A follow-up belongs to the scheduled period of its standard name. If no
/// follow-up has that name, one about exactly the same days does as well (`year` or `jan-dec` where `once` is due): what
/// was reported is never called missing. Any other follow-up is a column of its own, which was never due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// The name in addresses: that of the follow-up, or of the period if there is none.
    pub slug: Slug,
    /// The standard name: that of the follow-up, or of the period if there is none.
    pub name: Option<PeriodName>,
    /// The first and the last day that it is about.
    pub period: Period,
    /// The follow-up, by its number in [`Promise::follow_ups`].
    pub follow_up: Option<usize>,
    /// The last day on which the follow-up is not late; `None` where none was announced.
    pub due: Option<NaiveDate>,
    /// Whether the follow-up is there, on the day.
    pub state: Due,
}

/// Whether the follow-up of a period is there.
///
/// A follow-up is due so many days after the last day of its period as the site grants. On its due day it is not late
/// yet; it is from the day after.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Due {
    /// A follow-up of the period is in the content.
    In,
    /// It is not there, nor has it to be before the end of this day.
    NotDueYet {
        /// The last day on which it is not late.
        due: NaiveDate,
    },
    /// It should be there and is not. What may be said of that depends on who says it: see [`Absence::seen_by`].
    Absent {
        /// The last day on which it was not late.
        due: NaiveDate,
    },
}

impl Due {
    /// Returns the key used in the data of a publisher of this kind.
    pub fn key(self, publisher: PublisherKind) -> &'static str {
        match self {
            Self::In => "in",
            Self::NotDueYet { .. } => "not-due-yet",
            Self::Absent { .. } => Absence::seen_by(publisher).key(),
        }
    }

    fn on(as_of: AsOf, due: NaiveDate) -> Self {
        if as_of.0 <= due { Self::NotDueYet { due } } else { Self::Absent { due } }
    }
}

/// What a publisher may say of a follow-up that is due and not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Absence {
    /// It is missing, and late.
    Missing,
    /// It is not in this collection. It may well exist.
    NotInCollection,
}

impl Absence {
    /// Returns what a publisher may say: an unofficial one only knows what it has collected, so it never says missing.
    pub fn seen_by(publisher: PublisherKind) -> Self {
        match publisher {
            PublisherKind::Official | PublisherKind::Joint => Self::Missing,
            PublisherKind::Unofficial => Self::NotInCollection,
        }
    }

    /// Returns the key used in data and in templates.
    pub fn key(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::NotInCollection => "not-in-collection",
        }
    }
}

/// Lists the columns of a promise, the earliest first.
pub(super) fn columns(promise: &Promise, grace_days: u64, as_of: AsOf) -> Box<[Column]> {
    let announced = announced(promise, as_of);
    let (filled, unannounced) = match_up(promise, &announced);
    let announced = announced.into_iter().zip(filled).map(|((name, period), follow_up)| {
        let due = period.to.checked_add_days(Days::new(grace_days)).unwrap_or(NaiveDate::MAX);
        match follow_up {
            // A file in which nothing is filled in reports nothing.
            Some(follow_up) if promise.follow_ups[follow_up].is_empty() => {
                Column { due: Some(due), state: Due::on(as_of, due), ..reported(promise, follow_up) }
            }
            Some(follow_up) => Column { due: Some(due), ..reported(promise, follow_up) },
            None => Column {
                slug: name.slug(),
                name: Some(name),
                period,
                follow_up: None,
                due: Some(due),
                state: Due::on(as_of, due),
            },
        }
    });
    let mut columns: Vec<Column> =
        announced.chain(unannounced.into_iter().map(|follow_up| reported(promise, follow_up))).collect();
    columns.sort_by(|one, two| order(one).cmp(&order(two)));
    into_exact_slice(columns)
}

fn order(column: &Column) -> (NaiveDate, Reverse<NaiveDate>, &Slug) {
    (column.period.to, Reverse(column.period.from), &column.slug)
}

fn reported(promise: &Promise, follow_up: usize) -> Column {
    let FollowUp { slug, name, period, .. } = &promise.follow_ups[follow_up];
    Column { slug: slug.clone(), name: *name, period: *period, follow_up: Some(follow_up), due: None, state: Due::In }
}

fn announced(promise: &Promise, as_of: AsOf) -> Vec<(PeriodName, Period)> {
    let (from, to) = (promise.validity.first_day(), promise.validity.last_day());
    let schemes: BTreeSet<Scheme> = promise.schedule.iter().copied().collect();
    schemes.into_iter().flat_map(|scheme| scheduled(scheme, from, to, as_of.0)).collect()
}

/// Finds the follow-up of each announced period, and those that belong to none.
fn match_up(promise: &Promise, announced: &[(PeriodName, Period)]) -> (Vec<Option<usize>>, Vec<usize>) {
    let first_day = promise.validity.first_day();
    let mut free: Vec<usize> = (0..promise.follow_ups.len()).collect();
    free.sort_by_key(|&at| &promise.follow_ups[at].slug);
    let mut take = |fits: &dyn Fn(&FollowUp) -> bool| {
        let at = free.iter().position(|&at| fits(&promise.follow_ups[at]))?;
        Some(free.remove(at))
    };
    // All names come before all days, so that no follow-up is taken from the period that it names.
    let mut filled: Vec<Option<usize>> = announced
        .iter()
        .map(|(name, _)| take(&|report| report.name.map(|own| own.in_validity_from(first_day)) == Some(*name)))
        .collect();
    for (follow_up, (_, period)) in filled.iter_mut().zip(announced) {
        if follow_up.is_none() {
            *follow_up = take(&|report| report.period == *period);
        }
    }
    (filled, free)
}
