//! How the statuses of a promise changed.

use super::{Page, part};
use crate::derive::{PromiseDerived, StatusChange, changes};
use crate::model::Promise;
use crate::view::{Link, LogChange, LogStep};

/// What each follow-up changed, the latest first.
pub(super) fn log(page: &Page<'_, '_>, promise: &Promise, derived: &PromiseDerived) -> Vec<LogStep> {
    let change = |change: &StatusChange| {
        let row = &promise.rows[change.row];
        LogChange {
            activity: Link { text: row.title.clone(), href: format!("#{}", row.id), external: false },
            from: change.from.map(|from| part::badge(page, from)),
            to: part::badge(page, change.to),
        }
    };
    let changes = changes(promise, &derived.columns);
    // Where no status was ever stated there is no history of them; corrections stand with their follow-ups.
    if changes.is_empty() {
        return Vec::new();
    }
    let columns = derived.columns.iter().enumerate().rev();
    columns
        .filter_map(|(at, column)| {
            let follow_up = &promise.follow_ups[column.follow_up?];
            let step = part::step(page, promise, column);
            Some(LogStep {
                period: step.period,
                href: step.href,
                published: step.published,
                changes: changes.iter().filter(|one| one.column == at).map(change).collect(),
                corrections: part::corrections(page, &follow_up.corrections),
            })
        })
        .collect()
}
