//! What follow-ups can state of activities, and the other lists that promises stand in.

use crate::model::Promise;
use crate::value::{Slug, Status};
use chrono::Datelike;
use std::collections::BTreeMap;

/// What a follow-up that is here states of an activity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StatusFacet {
    /// A status, in words.
    Status(Status),
    /// Something, but no status.
    WithoutStatus,
    /// Nothing, though its whole source is entered and nobody said before that the activity is done.
    Nothing,
}

impl StatusFacet {
    /// All of them, in the order of legends.
    pub fn all() -> impl Iterator<Item = Self> {
        Status::ALL.into_iter().map(Self::Status).chain([Self::WithoutStatus, Self::Nothing])
    }

    /// Returns its part of addresses, which is Swedish like all of them.
    pub fn address(self) -> &'static str {
        match self {
            Self::Status(Status::Done) => "genomford",
            Self::Status(Status::Partly) => "delvis-genomford",
            Self::Status(Status::Ongoing) => "pagar",
            Self::Status(Status::Planned) => "planerad",
            Self::Status(Status::NotStarted) => "ej-paborjad",
            Self::Status(Status::Postponed) => "framflyttad",
            Self::Status(Status::NotDone) => "ej-genomford",
            Self::WithoutStatus => "utan-status",
            Self::Nothing => "ej-redovisad",
        }
    }
}

/// Counts how much the follow-ups of a promise can state, by year. What they do state decides on no page, so that another
/// status moves nothing.
pub(super) fn statements_by_year(promise: &Promise) -> BTreeMap<i32, usize> {
    let mut counts = BTreeMap::new();
    for follow_up in &promise.follow_ups {
        *counts.entry(follow_up.period.to.year()).or_default() += promise.rows.len();
    }
    counts.retain(|_, n| *n > 0);
    counts
}

/// Lists the years that promises are known to hold in, each with its promise. One without an end goes on for as long as
/// anything is known of the others: whether a promise is in a list depends on the content, not on the day.
pub fn promises_by_year<'p>(promises: impl Iterator<Item = &'p Promise> + Clone) -> BTreeMap<i32, Vec<&'p Promise>> {
    let last = promises.clone().map(|promise| *years_of(promise).end()).max().unwrap_or_default();
    let mut years: BTreeMap<i32, Vec<&Promise>> = BTreeMap::new();
    for promise in promises {
        for year in years_until(promise, last) {
            years.entry(year).or_default().push(promise);
        }
    }
    years
}

/// Lists the years that a promise holds in; one without an end up to a given one.
pub fn years_until(promise: &Promise, last: i32) -> std::ops::RangeInclusive<i32> {
    let (first, own) = years_of(promise).into_inner();
    first..=if promise.validity.last_day().is_none() { own.max(last) } else { own }
}

/// Lists the years that a promise holds in; one without an end up to its last follow-up.
pub fn years_of(promise: &Promise) -> std::ops::RangeInclusive<i32> {
    let first = promise.validity.first_day().year();
    let last_report = promise.follow_ups.iter().map(|follow_up| follow_up.period.to.year()).max();
    let last = promise.validity.last_day().map(|day| day.year()).or(last_report).unwrap_or(first);
    first..=last.max(first)
}

/// Lists the parties of a promise by their part of addresses: those that are written alike are one.
pub fn parties_of(promise: &Promise) -> BTreeMap<Slug, &crate::model::Party> {
    promise.parties.iter().filter_map(|party| Some((Slug::from_text(&party.name)?, party))).collect()
}
