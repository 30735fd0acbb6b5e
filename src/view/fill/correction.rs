//! The page of all corrections.

use super::Page;
use crate::locale::{about, phrase};
use crate::model::{Correction, FollowUp, Promise};
use crate::view::{CorrectionItem, CorrectionYear, CorrectionsView, Link};
use std::cmp::Reverse;
use std::collections::BTreeMap;

impl Page<'_, '_> {
    pub(super) fn all_corrections(&self) -> CorrectionsView {
        let title = phrase::page("corrections", self.lang());
        let head = self.with_breadcrumb(self.frame(&title), Vec::new(), &title);
        let head = self.with_description(head, &about::corrections(self.lang()));
        let mut found: Vec<(&Promise, Option<&FollowUp>, &Correction)> = Vec::new();
        for promise in self.views.plan.promises.iter().map(|id| &*self.site().promises[id]) {
            found.extend(promise.corrections.iter().map(|one| (promise, None, one)));
            let reports = promise.follow_ups.iter();
            found.extend(
                reports.flat_map(|report| report.corrections.iter().map(move |one| (promise, Some(report), one))),
            );
        }
        // The sort keeps the order of the files for what was corrected on one day.
        found.sort_by_key(|(_, _, correction)| Reverse(correction.date.last_day()));
        let mut years: BTreeMap<Reverse<i32>, Vec<CorrectionItem>> = BTreeMap::new();
        for (promise, report, correction) in found {
            // A list of many years says of which each is.
            let of_report = |report| Link {
                text: self.follow_up_period(promise, report).days,
                ..self.follow_up_link(promise, report)
            };
            let item = CorrectionItem {
                place: self.place_link(&promise.id.place),
                page: report.map_or_else(|| self.promise_link(promise), of_report),
                promise: report.map(|_| self.promise_link(promise)),
                correction: self.dated_text(correction.date, &correction.text),
            };
            years.entry(Reverse(correction.date.year())).or_default().push(item);
        }
        let year = |(Reverse(year), items): (Reverse<i32>, _)| CorrectionYear { year: year.to_string(), items };
        CorrectionsView { head, title, years: years.into_iter().map(year).collect() }
    }
}
