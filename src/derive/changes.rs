//! How the statuses of rows changed from period to period.

use super::Column;
use super::matrix::outcome;
use crate::model::Promise;
use crate::value::Status;

/// A period states a status of a row, and it is not the one that was stated last before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StatusChange {
    /// The column that states it, by its number in [`super::PromiseDerived::columns`].
    pub column: usize,
    /// The row, by its number in [`Promise::rows`].
    pub row: usize,
    /// The status that was stated last before; `None` where none was.
    pub from: Option<Status>,
    /// The status that is stated.
    pub to: Status,
}

/// Lists the changes of a promise, the earliest first, those of one period in the order of the rows.
pub fn changes(promise: &Promise, columns: &[Column]) -> Vec<StatusChange> {
    let mut last: Vec<Option<Status>> = vec![None; promise.rows.len()];
    let mut changes = Vec::new();
    for (at, column) in columns.iter().enumerate() {
        for (row, last) in last.iter_mut().enumerate() {
            let Some(to) = outcome(promise, column, row).and_then(|outcome| outcome.status) else { continue };
            let from = last.replace(to);
            if from != Some(to) {
                changes.push(StatusChange { column: at, row, from, to });
            }
        }
    }
    changes
}
