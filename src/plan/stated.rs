//! What follow-ups state of activities, for the pages that list it.

use crate::model::{FollowUp, Outcome, Promise};
use crate::value::{Slug, Status};
use chrono::Datelike;
use std::collections::BTreeMap;

/// What a follow-up that is here states of an activity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stated {
    /// A status, in words.
    Status(Status),
    /// Something, but no status.
    WithoutStatus,
    /// Nothing, though its whole source is entered and nobody said before that the activity is done.
    Nothing,
}

impl Stated {
    /// All of them, in the order of legends.
    pub fn all() -> impl Iterator<Item = Self> {
        Status::ALL.into_iter().map(Self::Status).chain([Self::WithoutStatus, Self::Nothing])
    }

    /// Returns its part of addresses, which is Swedish like all of them.
    #[must_use]
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

/// One activity in one follow-up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Statement {
    /// What is stated.
    pub stated: Stated,
    /// The year that the period ends in.
    pub year: i32,
    /// The follow-up, by its number in [`Promise::follow_ups`].
    pub follow_up: usize,
    /// The row, by its number in [`Promise::rows`].
    pub row: usize,
}

/// Lists what the follow-ups of a promise state: follow-up by follow-up in order of time, in each row by row.
///
/// It says the same as the matrix of [`crate::derive`]. That nothing has changed is no statement of its own.
#[must_use]
pub fn statements(promise: &Promise) -> Vec<Statement> {
    let mut done = vec![false; promise.rows.len()];
    let mut found = Vec::new();
    for (number, follow_up) in promise.follow_ups.iter().enumerate() {
        for (row, is_done) in done.iter_mut().enumerate() {
            let stated = match told(follow_up, row) {
                Some(outcome) if outcome.unchanged => None,
                Some(outcome) => Some(outcome.status.map_or(Stated::WithoutStatus, Stated::Status)),
                None => (!*is_done && !follow_up.partial).then_some(Stated::Nothing),
            };
            if let Some(Stated::Status(status)) = stated {
                *is_done = status == Status::Done;
            }
            if let Some(stated) = stated {
                found.push(Statement { stated, year: follow_up.period.to.year(), follow_up: number, row });
            }
        }
    }
    found
}

/// Counts how much the follow-ups of a promise can state, by year. What they do state decides on no page, so that another
/// status moves nothing.
#[must_use]
pub(super) fn statements_by_year(promise: &Promise) -> BTreeMap<i32, usize> {
    let mut counts = BTreeMap::new();
    for follow_up in &promise.follow_ups {
        *counts.entry(follow_up.period.to.year()).or_default() += promise.rows.len();
    }
    counts.retain(|_, n| *n > 0);
    counts
}

/// Lists the years that a promise holds in; one without an end up to its last follow-up.
#[must_use]
pub fn years_of(promise: &Promise) -> std::ops::RangeInclusive<i32> {
    let first = promise.validity.first_day().year();
    let told = promise.follow_ups.iter().map(|follow_up| follow_up.period.to.year()).max();
    let last = promise.validity.last_day().map(|day| day.year()).or(told).unwrap_or(first);
    first..=last.max(first)
}

/// Lists the parties of a promise by their part of addresses: those that are written alike are one.
#[must_use]
pub fn parties_of(promise: &Promise) -> BTreeMap<Slug, &crate::model::Party> {
    promise.parties.iter().filter_map(|party| Some((Slug::from_text(&party.name)?, party))).collect()
}

fn told(follow_up: &FollowUp, row: usize) -> Option<&Outcome> {
    follow_up.outcomes.get(row)?.as_ref().filter(|outcome| outcome.is_reported())
}
