//! What is due, and what came last, across a site.

use super::{Derived, Due};
use crate::model::{PromiseId, Site};
use chrono::NaiveDate;
use std::cmp::Reverse;

/// A follow-up that was announced.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DueFollowUp {
    /// The last day on which it is not late.
    pub due: NaiveDate,
    /// The promise, as [`crate::model::Site::promises`] knows it.
    pub promise: PromiseId,
    /// The column, by its number in [`super::PromiseDerived::columns`].
    pub column: usize,
    /// Whether it is there.
    pub state: Due,
}

/// Lists all follow-ups that were announced, those that are there too, sorted by due day, then by promise.
pub fn due(derived: &Derived) -> Vec<DueFollowUp> {
    let mut items: Vec<DueFollowUp> = derived
        .promises
        .iter()
        .flat_map(|(id, promise)| promise.columns.iter().enumerate().map(move |(at, column)| (id, at, column)))
        .filter_map(|(id, at, column)| {
            Some(DueFollowUp { due: column.due?, promise: id.clone(), column: at, state: column.state })
        })
        .collect();
    items.sort_unstable();
    items
}

/// A follow-up that is there.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct LatestReport {
    /// The day that it is sorted by: of its publication, or, where that is not known, the last of its period. So it is
    /// not always a day that it may be said to be published on.
    pub day: NaiveDate,
    /// The promise, as [`crate::model::Site::promises`] knows it.
    pub promise: PromiseId,
    /// The follow-up, by its number in [`crate::model::Promise::follow_ups`].
    pub follow_up: usize,
}

/// Lists all follow-ups, the newest first; those of the same day by the end of their period, the latest first, then by
/// promise.
pub fn latest(site: &Site) -> Vec<LatestReport> {
    let all = site.promises.iter().flat_map(|(id, promise)| {
        let filled = promise.follow_ups.iter().enumerate().filter(|(_, follow_up)| !follow_up.is_empty());
        filled.map(move |(at, follow_up)| (id, at, follow_up))
    });
    let mut dated: Vec<_> = all
        .map(|(id, at, follow_up)| {
            let end = follow_up.period.to;
            let day = follow_up.published.map_or(end, |published| published.last_day());
            (Reverse((day, end)), id, Reverse(at))
        })
        .collect();
    dated.sort_unstable();
    dated
        .into_iter()
        .map(|(Reverse((day, _)), id, Reverse(follow_up))| LatestReport { day, promise: id.clone(), follow_up })
        .collect()
}
