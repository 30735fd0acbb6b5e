//! What a follow-up says of a row.

use crate::derive::PromiseDerived;
use crate::locale::state::RowNoun;
use crate::model::{Outcome, Promise, RowKind};

/// What the follow-up of a column says of a row; a remark of the publisher alone included.
pub(super) fn outcome<'p>(
    promise: &'p Promise,
    derived: &PromiseDerived,
    row: usize,
    column: usize,
) -> Option<&'p Outcome> {
    promise.follow_ups[derived.columns[column].follow_up?].outcomes[row].as_ref()
}

/// What the rows of a promise are called where they are counted.
pub(super) fn counted(promise: &Promise) -> RowNoun {
    match promise.rows.first().map(|row| row.kind) {
        Some(RowKind::Pledge) => RowNoun::Pledges,
        _ => RowNoun::Activities,
    }
}
