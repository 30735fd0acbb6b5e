//! Comparisons as data, for programs.

use crate::diff::{ChangeKind, Comparison, Excerpt, words};
use crate::value::{Lang, Status};
use serde::Serialize;

/// A change, with its keys in the order that they are printed.
#[derive(Serialize)]
struct JsonChange<'a> {
    code: &'static str,
    severity: &'static str,
    place: Option<&'a str>,
    promise: Option<&'a str>,
    period: Option<&'a str>,
    page: Option<&'a str>,
    path: Option<&'a str>,
    line: Option<usize>,
    row: Option<&'a str>,
    before: Option<Vec<&'a str>>,
    after: Option<Vec<&'a str>>,
    figures: Option<Vec<&'a str>>,
    message: String,
    help: Option<String>,
}

/// Prints an array of objects. `before` and `after` are lists: of statuses by their keys, of figures, texts and
/// addresses as they are; `null` where the change has none. `figures` are those that a new follow-up reports of a row.
pub fn json(comparison: &Comparison, lang: Lang) -> String {
    let sections = comparison.sections.iter();
    let changes = sections.flat_map(|section| section.changes.iter().map(move |change| (section, change)));
    let entries: Vec<JsonChange<'_>> = changes
        .map(|(section, change)| {
            let words = words::words(change, lang);
            let (row, before, after) = facts(&change.kind);
            JsonChange {
                code: change.kind.code(),
                severity: if change.is_warning { "warning" } else { "note" },
                place: section.about.place.as_deref(),
                promise: section.about.promise.as_deref(),
                period: section.about.period.as_deref(),
                page: section.about.page.as_deref(),
                path: section.path.as_ref().map(crate::source::SourcePath::as_str),
                line: change.line,
                row,
                before,
                after,
                figures: figures(&change.kind),
                message: words.message,
                help: words.help,
            }
        })
        .collect();
    let mut out = serde_json::to_string_pretty(&entries).expect("texts and numbers are always JSON");
    out.push('\n');
    out
}

fn figures(kind: &ChangeKind) -> Option<Vec<&str>> {
    let ChangeKind::News { figures, .. } = kind else { return None };
    Some(figures.iter().map(String::as_str).collect())
}

type Facts<'a> = (Option<&'a str>, Option<Vec<&'a str>>, Option<Vec<&'a str>>);

/// The row that a change is about, and what was and is.
fn facts(kind: &ChangeKind) -> Facts<'_> {
    fn all(texts: &[String]) -> Option<Vec<&str>> {
        Some(texts.iter().map(String::as_str).collect())
    }
    fn one(text: &Option<String>) -> Option<Vec<&str>> {
        Some(text.iter().map(String::as_str).collect())
    }
    let status = |status: &Option<Status>| Some(status.iter().map(|status| status.key()).collect());
    match kind {
        ChangeKind::Status { row, before, after } => (Some(row), status(before), status(after)),
        ChangeKind::Figures { row, before, after } | ChangeKind::Targets { row, before, after } => {
            (Some(row), all(before), all(after))
        }
        ChangeKind::Verdict { row, before, after, .. } | ChangeKind::Renamed { row, before, after } => {
            (Some(row), Some(vec![before]), Some(vec![after]))
        }
        ChangeKind::News { row, before, after, .. } => (Some(row), status(before), status(after)),
        ChangeKind::NotAwaited(periods) | ChangeKind::NotLate(periods) => (None, all(periods), Some(vec![])),
        ChangeKind::Unspoken(row) => (Some(row), None, None),
        ChangeKind::Fact { before, after, .. } => (None, one(before), one(after)),
        ChangeKind::Unchanged { row, .. } | ChangeKind::Row(_, _, row) => (Some(row), None, None),
        ChangeKind::Text(_, excerpt) => match excerpt {
            Excerpt::Added(after) => (None, Some(vec![]), Some(vec![after])),
            Excerpt::Removed(before) => (None, Some(vec![before]), Some(vec![])),
            Excerpt::Changed(before, after) => (None, Some(vec![before]), Some(vec![after])),
            Excerpt::Form => (None, None, None),
        },
        ChangeKind::Setting { before, after, .. } => (None, one(before), one(after)),
        ChangeKind::Correction(_, text) => (None, Some(vec![]), Some(vec![text])),
        ChangeKind::CorrectionGone(_, text) => (None, Some(vec![text]), Some(vec![])),
        ChangeKind::CorrectionChanged { before, after } => (None, Some(vec![&before.1]), Some(vec![&after.1])),
        ChangeKind::LeadsOn { from, to } | ChangeKind::Moved { from, to } => (None, Some(vec![from]), Some(vec![to])),
        ChangeKind::AddressGone { addresses, now_at, .. } => (None, all(addresses), one(now_at)),
        ChangeKind::ListsGone(addresses) => (None, all(addresses), None),
        _ => (None, None, None),
    }
}
