//! Where the rows of a promise stand, counted.

use super::{Cell, Due, PromiseDerived, Standing};
use crate::model::Promise;
use crate::value::Status;
use std::collections::BTreeMap;

/// How many rows of a promise stand where at the end of one period.
///
/// What a period states of itself ("not done" in the spring) is not what a later one states. So a status counts for the
/// period of the tally only if its follow-up states it, says that nothing has changed since it was stated, or is silent
/// of what is done; any other keeps the period that stated it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// The column at whose end it counts: the latest whose follow-up is there. `None` where none is.
    pub at: Option<usize>,
    /// Whether that column is the end of a promise that has ended.
    pub is_final: bool,
    /// How many rows stand where, each at least one: statuses first, then those without, then those that are
    /// not reported.
    pub counts: BTreeMap<Stand, usize>,
}

/// Where a row stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stand {
    /// As a period stated it last.
    Status {
        /// The status that was stated last.
        status: Status,
        /// The column that stated it, where that is not also what the column of the tally says.
        stated: Option<usize>,
    },
    /// Reported, and never with a status.
    WithoutStatus,
    /// Reported in no period, and why.
    Unreported(Cell),
}

/// Counts where the rows of a promise stand. Where it has no period there is nothing to count.
pub fn tally(promise: &Promise, derived: &PromiseDerived) -> Tally {
    tally_of(promise, derived, 0..promise.rows.len())
}

/// Counts where some rows of a promise stand: those of a pledge.
pub fn tally_of(promise: &Promise, derived: &PromiseDerived, rows: impl IntoIterator<Item = usize>) -> Tally {
    let is_in = |column: &super::Column| column.follow_up.is_some() && column.state == Due::In;
    let at = derived.columns.iter().rposition(is_in);
    let end = promise.validity.last_day();
    let reaches_end = |at: usize| end.is_some_and(|end| derived.columns[at].period.to >= end);
    let mut counts = BTreeMap::new();
    for row in rows {
        if let Some(stand) = stand(derived, row, at) {
            *counts.entry(stand).or_default() += 1;
        }
    }
    Tally { at, is_final: derived.standing == Standing::Ended && at.is_some_and(reaches_end), counts }
}

fn stand(derived: &PromiseDerived, row: usize, at: Option<usize>) -> Option<Stand> {
    let cells = &derived.matrix[row];
    if let Some(stated) = derived.statuses[row] {
        let holds = Some(stated.column) == at || at.is_some_and(|at| still_holds(cells, stated.column, at));
        return Some(Stand::Status { status: stated.status, stated: (!holds).then_some(stated.column) });
    }
    if cells.iter().any(Cell::is_reported) {
        Some(Stand::WithoutStatus)
    } else {
        unreported(cells).map(Stand::Unreported)
    }
}

/// Whether what one column stated is also what a later one says.
fn still_holds(cells: &[Cell], stated: usize, at: usize) -> bool {
    match cells[at] {
        Cell::Unchanged { since } => since as usize == stated,
        Cell::DoneSince { .. } => cells[stated + 1..at].iter().all(|cell| *cell != Cell::Reported),
        _ => false,
    }
}

/// Finds why a row is not reported: what can be read elsewhere comes before what cannot, and a follow-up that is there
/// before one that is not. `None` for a row without a period, and for one that is reported.
pub fn unreported(cells: &[Cell]) -> Option<Cell> {
    let rank = |cell: &&Cell| match cell {
        Cell::SeeSource => Some(0),
        Cell::SeeText => Some(1),
        Cell::NotReported => Some(2),
        Cell::Absent { .. } => Some(3),
        Cell::NotDueYet { .. } => Some(4),
        Cell::Reported | Cell::Unchanged { .. } | Cell::DoneSince { .. } => None,
    };
    cells.iter().filter(|cell| rank(cell).is_some()).min_by_key(rank).copied()
}
