//! Calendars of places: when periods end, and when their follow-ups are due.

use super::{EditionViews, Page, part};
use crate::derive::{Column, Due};
use crate::locale::phrase;
use crate::model::Promise;
use crate::plan::PageKey;
use crate::value::{PartialDate, Slug};
use crate::view::{CalendarView, EventView, FeedLink};
use chrono::NaiveDate;

impl EditionViews<'_> {
    /// Returns whether places have calendars: only those who are to report can say when that will be.
    pub fn has_calendars(&self) -> bool {
        self.edition.publisher.kind.is_authority()
    }

    /// Returns whether a page has a calendar beside it.
    pub fn has_calendar(&self, key: &PageKey) -> bool {
        self.has_calendars() && self.place_of(key).is_some()
    }

    /// The place that a page is of: that of an edition of one place is its start page.
    fn place_of<'k>(&'k self, key: &'k PageKey) -> Option<&'k Slug> {
        match key {
            PageKey::Start => self.plan.only.as_ref(),
            PageKey::Place(place) => Some(place).filter(|place| self.plan.only.as_ref() != Some(*place)),
            _ => None,
        }
    }

    /// Fills the calendar beside a page.
    pub fn calendar(&self, address: &str, key: &PageKey) -> CalendarView {
        let page = self.page(address, key);
        let place = self.place_of(key);
        let promises = place.and_then(|place| self.promises_of.get(place)).into_iter().flatten();
        let mut events: Vec<EventView> = promises.flat_map(|id| days(&page, &page.site().promises[*id])).collect();
        events.sort_by(|one, two| (one.day, &one.title, &one.id).cmp(&(two.day, &two.title, &two.id)));
        CalendarView {
            name: phrase::calendar(&place.map(|place| page.place_name(place)).unwrap_or_default(), self.lang),
            publisher: self.edition.publisher.name.clone(),
            events,
        }
    }
}

/// The calendar beside this page.
pub(super) fn calendar_link(page: &Page<'_, '_>) -> Option<FeedLink> {
    let place = page.views.place_of(page.key).filter(|_| page.views.has_calendars())?;
    Some(FeedLink {
        title: phrase::calendar(&page.place_name(place), page.lang()),
        href: page.local(&format!("{}kalender.ics", page.address)),
        subscribe: subscription(&format!("{}{}kalender.ics", page.views.edition.base_url, page.address)),
        media_type: "text/calendar".to_owned(),
    })
}

/// The days of a promise: of each period that a follow-up was announced for, its end and the day that it is due.
fn days(page: &Page<'_, '_>, promise: &Promise) -> Vec<EventView> {
    let (_, derived) = page.promise_of(&promise.id);
    derived.columns.iter().flat_map(|column| days_of(page, promise, column)).collect()
}

/// The day that what a calendar says of a period came to be so: by what is stated and by the history of the files, and
/// where the follow-up is not there, by the day that it became late.
fn changed_day(page: &Page<'_, '_>, promise: &Promise, column: &Column) -> NaiveDate {
    let report = column.follow_up.map(|at| &promise.follow_ups[at]);
    let late = match column.state {
        Due::Absent { due } => due.succ_opt(),
        Due::In | Due::NotDueYet { .. } => None,
    };
    let dates =
        [promise.published, promise.updated, report.and_then(|one| one.published), report.and_then(|one| one.updated)];
    let stated = dates.into_iter().flatten().map(PartialDate::last_day);
    let history = page.views.material.history;
    let files = [Some(promise.file), report.map(|one| one.file), Some(page.site().config.file)];
    let files =
        files.into_iter().flatten().filter_map(|file| history.changed(&page.views.material.sources.get(file).path));
    let today = page.views.material.as_of.0;
    let known = stated.chain(files).chain(late).filter(|day| *day <= today).max();
    known.unwrap_or_else(|| promise.validity.first_day().min(today))
}

fn days_of(page: &Page<'_, '_>, promise: &Promise, column: &Column) -> Vec<EventView> {
    let Some(due) = column.due else { return Vec::new() };
    let lang = page.lang();
    let (place, step) = (page.place_name(&promise.id.place), part::step(page, promise, column));
    let key = match column.follow_up {
        Some(_) => PageKey::FollowUp(promise.id.clone(), column.slug.clone()),
        None => PageKey::Promise(promise.id.clone()),
    };
    let url = format!("{}{}", page.views.edition.base_url, page.views.plan.address(&key).unwrap_or_default());
    let period = phrase::inside(&step.period.long_label);
    let text = format!("{}. {}.", promise.title, step.words);
    // The days of a period stay, whatever its file will be called.
    let id = |kind: &str| {
        let promise = page.views.lasting_promise(&promise.id);
        page.views.uuid(&[kind, &promise, &step.period.from, &step.period.to])
    };
    let changed = changed_day(page, promise, column);
    let event =
        |kind: &str, day, title| EventView { id: id(kind), day, changed, title, text: text.clone(), url: url.clone() };
    vec![
        event("period-end", column.period.to, phrase::period_ends(&place, &period, lang)),
        event("due", due, phrase::due_day(&place, &period, lang)),
    ]
}

/// The address that programs for calendars read again and again, where the browser would take a file once.
fn subscription(url: &str) -> Option<String> {
    Some(format!("webcal://{}", url.split_once("://")?.1))
}
