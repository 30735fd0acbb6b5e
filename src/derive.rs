//! What follows from a site and a day: the matrix, the sums, the verdicts and what is due.
//!
//! In come the promises of a [`crate::model::Site`], one at a time, and [`AsOf`]; out goes [`Derived`]. This is arithmetic only: no clock, no file, no word for people,
//! and no step that can fail. The rules of the numbers are written down here, each where it is computed:
//!
//! - [`Column`]: which periods a promise has, and what is due when;
//! - [`Cell`]: what each period says of each row, so that no cell of the matrix is ever empty;
//! - [`RowStatus`]: the status that a row has now;
//! - [`Tally`]: how many rows stand where, and at the end of which period;
//! - [`Sum`]: how figures add, and when they do not;
//! - [`Verdict`]: when a target is reached, and when that cannot be known;
//! - [`due`] and [`latest`]: the same facts across the site.
//!
//! [`changes`] and [`series`] are facts that few pages show: they are computed when one does, and not kept.
//!
//! Nothing is computed for an edition. Editions may differ in their publisher, and with it in what they may say of a
//! follow-up that is not there; so this module states the fact alone, [`Due::Absent`], and [`Absence::seen_by`] turns
//! it into what a publisher may say of it.

mod changes;
mod columns;
mod due;
mod figures;
mod goal;
mod matrix;
mod series;
mod sum;
mod tally;

pub use changes::{StatusChange, changes};
pub use columns::{Absence, Column, Due};
pub use due::{DueFollowUp, LatestReport, due, latest};
pub use goal::{Goal, GoalResult, GoalSpan, ReachedSide, Verdict, reached_side};
pub use matrix::{Cell, Matrix, RowStatus};
pub use series::{Point, Series, series};
pub use sum::{Ambiguity, Sum, Unclear};
pub use tally::{Stand, Tally, tally, tally_of, unreported};

use crate::model::{ByPromise, Config, Promise, Validity};
use chrono::NaiveDate;
use std::sync::Arc;

/// The day that due and late are counted from ("per den").
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AsOf(pub NaiveDate);

/// What follows from a site and a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Derived {
    /// For each promise of the site that nothing is wrong with, what follows for it.
    pub promises: ByPromise<Arc<PromiseDerived>>,
    /// The day that it was computed for.
    pub as_of: AsOf,
}

/// What follows for one promise. Rows are numbered as in [`Promise::rows`], columns as in `columns`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PromiseDerived {
    /// Whether it holds on the day.
    pub standing: Standing,
    /// Its periods, the earliest first.
    pub columns: Box<[Column]>,
    /// For each row and each column, what was said.
    pub matrix: Matrix,
    /// For each row, its status now; `None` where no period states one.
    pub statuses: Box<[Option<RowStatus>]>,
    /// For each row and each of its targets, what the figures prove.
    pub goals: Box<[Box<[Goal]>]>,
}

/// Where the day lies in the validity of a promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// Before its first day.
    NotBegun,
    /// From its first day to its last, both included; of a promise until further notice, from its first day on.
    InForce,
    /// After its last day.
    Ended,
}

impl Standing {
    /// Returns the key used in data and in templates.
    pub fn key(self) -> &'static str {
        match self {
            Self::NotBegun => "not-begun",
            Self::InForce => "in-force",
            Self::Ended => "ended",
        }
    }

    fn on(as_of: AsOf, validity: Validity) -> Self {
        if as_of.0 < validity.first_day() {
            Self::NotBegun
        } else if validity.last_day().is_some_and(|last| last < as_of.0) {
            Self::Ended
        } else {
            Self::InForce
        }
    }
}

/// Computes what follows for one promise.
pub fn derive_promise(config: &Config, promise: &Promise, as_of: AsOf) -> PromiseDerived {
    let columns = columns::columns(promise, config.grace_days, as_of);
    let matrix = matrix::matrix(promise, &columns);
    let statuses = matrix::statuses(promise, &columns);
    let goals = promise.rows.iter().zip(matrix.rows()).enumerate().map(|(number, (row, cells))| {
        if row.targets.is_empty() {
            return Box::default();
        }
        let figures = figures::of_row(config, promise, number, &columns);
        let facts =
            goal::RowFacts { config, validity: promise.validity, columns: &columns, cells, figures: &figures, as_of };
        goal::goals(&row.targets, &facts)
    });
    let goals = goals.collect();
    PromiseDerived { standing: Standing::on(as_of, promise.validity), columns, matrix, statuses, goals }
}

#[cfg(test)]
mod tests;
