//! Activities of a promise as pages of subjects and parties list them.

use super::facets::Part;
use super::outcome::counted;
use super::{Page, anchored, matrix};
use crate::derive::Cell;
use crate::locale::{phrase, state};
use crate::model::Promise;
use crate::view::FocusActivity;

/// The activities of a part of a promise, whose page is at `href`, or how many they are.
pub(super) fn activities_of_part(
    page: &Page<'_, '_>,
    part: &Part<'_>,
    href: &str,
    is_listed: bool,
) -> (Vec<FocusActivity>, Option<String>) {
    match part.rows.len() {
        n if n > 0 && !is_listed => (Vec::new(), Some(phrase::all_rows(n, counted(part.promise()), page.lang()))),
        _ => (focus_activities(page, part.promise(), &part.rows, href), None),
    }
}

/// What became of some rows of a promise, whose page is at `href`.
fn focus_activities(page: &Page<'_, '_>, promise: &Promise, rows: &[usize], href: &str) -> Vec<FocusActivity> {
    let (_, derived) = page.promise_of(&promise.id);
    let latest = matrix::latest(page, promise, derived);
    let activity = |&number: &usize| {
        let row = &promise.rows[number];
        let latest = latest(number);
        let is_reported = derived.matrix[number].iter().any(Cell::is_reported);
        let words = match (&latest, is_reported) {
            (Some(_), _) => String::new(),
            (None, true) => state::label("told", page.lang()).to_owned(),
            (None, false) => matrix::silence(page, derived, number),
        };
        FocusActivity { title: row.title.clone(), href: anchored(href, &row.id), latest, words }
    };
    rows.iter().map(activity).collect()
}
