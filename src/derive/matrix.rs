//! What each period says of each row.

use super::{Absence, Column, Due};
use crate::model::{FollowUp, Outcome, Promise, PublisherKind};
use crate::value::{Slug, Status};
use chrono::NaiveDate;
use std::ops::Index;

/// What one period says of one row. There is no empty cell: where nothing was said, the cell says why.
///
/// The first that fits holds, from the top: what a follow-up says comes before what can be concluded, and that a row is
/// done comes before any way of saying that nothing more was said of it, since done means that nothing more will come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cell {
    /// The follow-up says something: a status, a figure, a text. So does one that says that nothing has changed where
    /// nothing was reported before; resolving a site refuses that.
    Reported,
    /// The follow-up says that nothing has changed.
    Unchanged {
        /// The latest earlier column whose follow-up mentions the row.
        since: u32,
    },
    /// Nothing is said, but earlier the row was said to be done, and nothing else since.
    DoneSince {
        /// The first column that said so, after the last that stated another status.
        since: u32,
    },
    /// The follow-up is there and says nothing of the row. That is not the same as not done.
    NotReported,
    /// The follow-up says nothing of the row, but only a part of its source was entered.
    SeeSource,
    /// The follow-up says nothing of the row alone, but it reports in running text: of a pledge or a focus area that
    /// the row belongs to, or, where it says nothing of any row, of the whole.
    SeeText,
    /// The follow-up is due and not there. What may be said of that depends on who says it: see [`Absence::seen_by`].
    Absent {
        /// The last day on which it was not late.
        due: NaiveDate,
    },
    /// The follow-up is not there, nor has it to be yet.
    NotDueYet {
        /// The last day on which it is not late.
        due: NaiveDate,
    },
}

impl Cell {
    /// Returns whether a follow-up says something of the row, be it that nothing has changed.
    pub fn is_reported(&self) -> bool {
        matches!(self, Self::Reported | Self::Unchanged { .. })
    }

    /// Returns the key used in the data of a publisher of this kind.
    pub fn key(self, publisher: PublisherKind) -> &'static str {
        match self {
            Self::Reported => "told",
            Self::Unchanged { .. } => "unchanged",
            Self::DoneSince { .. } => "done-since",
            Self::NotReported => "not-reported",
            Self::SeeSource => "see-source",
            Self::SeeText => "see-text",
            Self::Absent { .. } => Absence::seen_by(publisher).key(),
            Self::NotDueYet { .. } => "not-due-yet",
        }
    }
}

/// What each period says of each row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matrix {
    /// One row after the other.
    cells: Box<[Cell]>,
    rows: usize,
}

impl Matrix {
    /// Lists the rows, in each a cell for each column.
    pub fn rows(&self) -> impl ExactSizeIterator<Item = &[Cell]> + Clone {
        (0..self.rows).map(|row| &self[row])
    }
}

impl Index<usize> for Matrix {
    type Output = [Cell];

    fn index(&self, row: usize) -> &[Cell] {
        let columns = self.cells.len() / self.rows;
        &self.cells[row * columns..][..columns]
    }
}

/// The status of a row: that of the latest period that states one, by last day; on a tie, of the longer period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct RowStatus {
    /// The status, as a report states it.
    pub status: Status,
    /// The column that states it.
    pub column: usize,
}

/// Computes the cells.
pub(super) fn matrix(promise: &Promise, columns: &[Column]) -> Matrix {
    let rows = promise.rows.len();
    let mut all = Vec::with_capacity(rows * columns.len());
    (0..rows).for_each(|row| all.extend(cells(promise, columns, row)));
    Matrix { cells: all.into(), rows }
}

/// Finds the status of each row.
pub(super) fn statuses(promise: &Promise, columns: &[Column]) -> Box<[Option<RowStatus>]> {
    let status = |row| {
        let latest_first = columns.iter().enumerate().rev();
        latest_first
            .filter_map(|(at, column)| Some(RowStatus { status: outcome(promise, column, row)?.status?, column: at }))
            .next()
    };
    (0..promise.rows.len()).map(status).collect()
}

/// Returns what the follow-up of a column says of a row. A remark of the publisher alone says nothing.
pub(super) fn outcome<'a>(promise: &'a Promise, column: &Column, row: usize) -> Option<&'a Outcome> {
    follow_up(promise, column)?.outcomes.get(row)?.as_ref().filter(|outcome| outcome.is_reported())
}

fn follow_up<'a>(promise: &'a Promise, column: &Column) -> Option<&'a FollowUp> {
    promise.follow_ups.get(column.follow_up?)
}

fn cells<'a>(promise: &'a Promise, columns: &'a [Column], row: usize) -> impl Iterator<Item = Cell> + 'a {
    let (mut reported, mut done) = (None, None);
    let cell = move |(at, column): (u32, &'a Column)| match outcome(promise, column, row) {
        Some(Outcome { unchanged: true, .. }) => reported.map_or(Cell::Reported, |since| Cell::Unchanged { since }),
        Some(outcome) => {
            reported = Some(at);
            done = match outcome.status {
                Some(Status::Done) => done.or(Some(at)),
                Some(_) => None,
                None => done,
            };
            Cell::Reported
        }
        None => done.map_or_else(|| blank(promise, column, row), |since| Cell::DoneSince { since }),
    };
    (0..).zip(columns).map(cell)
}

fn blank(promise: &Promise, column: &Column, row: usize) -> Cell {
    let report = follow_up(promise, column);
    match column.state {
        Due::In if report.is_some_and(|report| report.partial) => Cell::SeeSource,
        Due::In if report.is_some_and(|report| is_in_text(promise, report, row)) => Cell::SeeText,
        Due::In => Cell::NotReported,
        Due::NotDueYet { due } => Cell::NotDueYet { due },
        Due::Absent { due } => Cell::Absent { due },
    }
}

/// Returns whether a follow-up that says nothing of a row may report on it in running text.
fn is_in_text(promise: &Promise, report: &FollowUp, row: usize) -> bool {
    let row = &promise.rows[row];
    let belongs = |id: &Slug| row.focus.contains(id) || row.pledge.as_ref() == Some(id);
    if report.texts.iter().any(|text| belongs(&text.id)) {
        return true;
    }
    let tells_of_rows = report.outcomes.iter().flatten().any(Outcome::is_reported);
    !tells_of_rows && (!report.body.is_empty() || !report.closing.is_empty())
}
