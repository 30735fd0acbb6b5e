//! The page of all corrections.

use super::{Page, head, part};
use crate::locale::{about, period, phrase};
use crate::model::{Correction, FollowUp, Promise};
use crate::view::{CorrectionItem, CorrectionYear, CorrectionsView, Link};
use std::cmp::Reverse;
use std::collections::BTreeMap;

pub(super) fn all_corrections(page: &Page<'_, '_>) -> CorrectionsView {
    let title = phrase::page("corrections", page.lang());
    let head = head::with_breadcrumb(page, page.frame(&title), Vec::new(), &title);
    let head = head::with_description(page, head, &about::corrections(page.lang()));
    let mut found: Vec<(&Promise, Option<&FollowUp>, &Correction)> = Vec::new();
    for promise in page.views.plan.promises.iter().map(|id| &*page.site().promises[id]) {
        found.extend(promise.corrections.iter().map(|one| (promise, None, one)));
        let reports = promise.follow_ups.iter();
        found.extend(reports.flat_map(|report| report.corrections.iter().map(move |one| (promise, Some(report), one))));
    }
    // The sort keeps the order of the files for what was corrected on one day.
    found.sort_by_key(|(_, _, correction)| Reverse(correction.date.last_day()));
    let mut years: BTreeMap<Reverse<i32>, Vec<CorrectionItem>> = BTreeMap::new();
    for (promise, report, correction) in found {
        // A list of many years says of which each is.
        let of_report = |report: &FollowUp| Link {
            text: period::days(report.period, page.lang()),
            ..part::follow_up_link(page, promise, report)
        };
        let item = CorrectionItem {
            place: page.place_link(&promise.id.place),
            page: report.map_or_else(|| page.promise_link(promise), of_report),
            promise: report.map(|_| page.promise_link(promise)),
            correction: part::dated_text(page, correction.date, &correction.text),
        };
        years.entry(Reverse(correction.date.year())).or_default().push(item);
    }
    let year = |(Reverse(year), items): (Reverse<i32>, _)| CorrectionYear { year: year.to_string(), items };
    CorrectionsView { head, title, years: years.into_iter().map(year).collect() }
}
