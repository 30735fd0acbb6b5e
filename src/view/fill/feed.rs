//! Feeds: promises, follow-ups, changes of status and corrections, of all or of a place, a promise, a subject.

use super::lasting::short;
use super::{EditionViews, Page, feed_links, listing, part};
use crate::derive::{StatusChange, changes};
use crate::locale::words::shortened;
use crate::locale::{period, phrase};
use crate::model::{Correction, FollowUp, Promise, PromiseId, PublisherKind, RowKind};
use crate::plan::{PageKey, has_subject, rows_in};
use crate::source::{FileId, SourcePath};
use crate::value::{PartialDate, Slug};
use crate::view::{EntryKind, EntryView, FeedView};
use chrono::{NaiveDate, TimeDelta};
use sha2::{Digest, Sha256};
use std::cmp::Reverse;
use std::collections::HashMap;

/// How many entries a feed holds. A day is never cut, so that who reads once a day misses nothing when all report at once.
const TARGET_ENTRIES: usize = 50;

/// How many it holds at most.
const MAX_ENTRIES: usize = 500;

/// How many days after its own a thing must have come for its entry to say so.
const LATE_AFTER_DAYS: i64 = 30;

/// An entry of a feed before its words are made: of most there are many, and few are shown.
struct Event<'a> {
    day: NaiveDate,
    /// The day that it was seen here first, where that is long after its own.
    entered: Option<NaiveDate>,
    promise: &'a Promise,
    what: What<'a>,
}

enum What<'a> {
    Promise,
    FollowUp(usize),
    Status(usize, Vec<StatusChange>),
    /// A correction of a follow-up, or of the promise itself, with its number among those of the same day, and of its words
    /// among these.
    Correction(Option<usize>, &'a Correction, usize, usize),
}

impl EditionViews<'_> {
    /// Returns whether a page has a feed beside it. The start page has that of the edition.
    pub fn has_feed(&self, key: &PageKey) -> bool {
        match key {
            PageKey::Start | PageKey::Focus(_) => true,
            // That of the place has all that it says.
            PageKey::Promise(_) => self.has_promise_data(),
            PageKey::Place(place) => self.plan.only.as_ref() != Some(place),
            _ => false,
        }
    }

    /// Fills the feed beside a page.
    pub fn feed(&self, address: &str, key: &PageKey) -> FeedView {
        let page = self.page(address, key);
        let publisher = &self.edition.publisher;
        let url = format!("{}{address}", self.edition.base_url);
        let mut events = events(&page);
        // Newest first; of the same day a report before what follows from it, and later periods before earlier ones.
        events.sort_by_cached_key(Event::order);
        let last = events.get(TARGET_ENTRIES - 1).map(|event| event.day);
        let shown = events.iter().enumerate().take(MAX_ENTRIES);
        let shown =
            shown.take_while(|(at, event)| *at < TARGET_ENTRIES || Some(event.day) == last).map(|(_, event)| event);
        FeedView {
            id: id_of_feed(&page),
            title: phrase::feed(&feed_links::title_of_feed(&page), self.lang),
            subtitle: (publisher.kind == PublisherKind::Unofficial)
                .then(|| phrase::unofficial(&publisher.name, self.lang)),
            lang: self.lang.code().to_owned(),
            author: publisher.name.clone(),
            page: url.clone(),
            url: format!("{url}atom.xml"),
            entries: shown.map(|event| entry(&page, event)).collect(),
        }
    }
}

/// What the feed beside this page is called for ever.
fn id_of_feed(page: &Page<'_, '_>) -> String {
    let edition = page.views.edition.id.as_str();
    match page.key {
        PageKey::Place(place) => page.views.tag(&["feed", edition, &page.views.lasting_place(place)]),
        PageKey::Promise(id) => page.views.tag(&["feed", edition, "promise", &page.views.lasting_promise(id)]),
        PageKey::Focus(id) => page.views.tag(&["feed", edition, "focus", id.as_str()]),
        _ => page.views.tag(&["feed", edition]),
    }
}

/// All that may be an entry of the feed beside this page.
fn events<'a>(page: &Page<'_, 'a>) -> Vec<Event<'a>> {
    let all = |ids: &[PromiseId]| ids.iter().map(|id| &*page.site().promises[id]).collect::<Vec<_>>();
    let (promises, subject) = match page.key {
        PageKey::Place(place) => {
            let ids = page.views.promises_of.get(place).into_iter().flatten();
            (ids.map(|id| &*page.site().promises[*id]).collect(), None)
        }
        PageKey::Promise(id) => (vec![&*page.site().promises[id]], None),
        PageKey::Focus(id) => (all(&page.views.plan.promises), Some(id)),
        _ => (all(&page.views.plan.promises), None),
    };
    promises
        .into_iter()
        .filter(|promise| subject.is_none_or(|subject| has_subject(promise, subject)))
        .flat_map(|promise| events_of(page, promise, subject))
        .collect()
}

/// The events of a promise; of a subject, only what is of its rows, and the corrections around it.
fn events_of<'a>(page: &Page<'_, 'a>, promise: &'a Promise, subject: Option<&Slug>) -> Vec<Event<'a>> {
    let (_, derived) = page.promise_of(&promise.id);
    let rows: Option<Vec<usize>> = subject.map(|subject| rows_in(promise, subject).collect());
    let is_meant = |row: usize| rows.as_ref().is_none_or(|rows| rows.contains(&row));
    let mut events = corrections_of(promise, None, &promise.corrections);
    events.push(event(page, promise, day_of_promise(promise), promise.file, What::Promise));
    let all_changes = changes(promise, &derived.columns);
    for (column, follow_up) in derived.columns.iter().enumerate().filter_map(|(at, one)| Some((at, one.follow_up?))) {
        let report = &promise.follow_ups[follow_up];
        let is_reported = |row: usize| derived.matrix[row][column].is_reported();
        let is_shown = subject.is_none_or(|subject| {
            (0..promise.rows.len()).any(|row| is_meant(row) && is_reported(row))
                || report.texts.iter().any(|text| text.id == *subject)
        });
        if !is_shown {
            continue;
        }
        let event = |what| event(page, promise, day_of(report), report.file, what);
        events.push(event(What::FollowUp(follow_up)));
        let changed = |change: &&StatusChange| change.column == column && change.from.is_some() && is_meant(change.row);
        let changes: Vec<StatusChange> = all_changes.iter().filter(changed).copied().collect();
        if !changes.is_empty() {
            events.push(event(What::Status(follow_up, changes)));
        }
        events.extend(corrections_of(promise, Some(follow_up), &report.corrections));
    }
    events
}

/// What is entered late is news on the day that readers can see it first.
fn event<'a>(page: &Page<'_, 'a>, promise: &'a Promise, own: NaiveDate, file: FileId, what: What<'a>) -> Event<'a> {
    let seen = first_seen(page, promise, file).filter(|seen| *seen > own);
    let entered = seen.filter(|seen| *seen - own > TimeDelta::days(LATE_AFTER_DAYS));
    Event { day: seen.unwrap_or(own), entered, promise, what }
}

/// The day that a file was published here first, by the history that the site is built with: under its own path, or
/// under the one that it had before the promise was moved.
fn first_seen(page: &Page<'_, '_>, promise: &Promise, file: FileId) -> Option<NaiveDate> {
    let history = page.views.material.history;
    let path = &page.views.material.sources.get(file).path;
    let older = format!("content/{}/{}", page.views.lasting_promise(&promise.id), path.name());
    let days = [history.added(path), SourcePath::new(&older).and_then(|older| history.added(&older))];
    days.into_iter().flatten().min()
}

/// The day of a promise as news: when it was published, else signed, else begun. Of a month or a year it is the first day,
/// since the last may be to come, and an entry must not be new each day until then.
fn day_of_promise(promise: &Promise) -> NaiveDate {
    let signed = promise.signed.as_ref().and_then(|signed| signed.date);
    let known = promise.published.or(signed);
    known.map_or_else(|| promise.validity.first_day(), PartialDate::first_day)
}

fn entry(page: &Page<'_, '_>, event: &Event<'_>) -> EntryView {
    let promise = event.promise;
    let place = page.place_name(&promise.id.place);
    let name_of = |at: usize| part::follow_up_period(page, promise, &promise.follow_ups[at]).long_label;
    let follow_up = match &event.what {
        What::FollowUp(at) | What::Status(at, _) | What::Correction(Some(at), ..) => Some(*at),
        What::Promise | What::Correction(None, ..) => None,
    };
    let key = match follow_up {
        Some(at) => PageKey::FollowUp(promise.id.clone(), promise.follow_ups[at].slug.clone()),
        None => PageKey::Promise(promise.id.clone()),
    };
    let address = page.views.plan.address(&key).unwrap_or_default();
    let name = match follow_up {
        Some(at) => page.views.lasting_follow_up(promise, &promise.follow_ups[at]),
        None => page.views.lasting_promise(&promise.id),
    };
    let (kind, id, title, published, summary) = match &event.what {
        What::Promise => {
            let title = phrase::new_promise(&place, &promise.title, page.lang());
            let validity = part::validity_words(page, promise);
            let activities = promise.rows.iter().filter(|row| row.kind == RowKind::Activity).count();
            let short = phrase::promise_in_short(&validity, promise.pledges.len(), activities, page.lang());
            let about = super::head::first_text(std::iter::once(&promise.body));
            let about = shortened(&about, 300).unwrap_or_default();
            let summary = format!("{short} {about}").trim_end().to_owned();
            (EntryKind::Promise, page.views.tag(&["promise", &name]), title, promise.published, summary)
        }
        What::FollowUp(at) => {
            let report = &promise.follow_ups[*at];
            let title = format!("{place}: {}", name_of(*at));
            let id = page.views.tag(&["follow-up", &name]);
            (EntryKind::FollowUp, id, title, report.published, summary(page, promise, *at))
        }
        What::Status(at, changes) => {
            let title = phrase::status_changed(&place, &name_of(*at), page.lang());
            // A subject shows its own activities alone, so that it is another entry than that of the place.
            let id = match page.key {
                PageKey::Focus(subject) => page.views.tag(&["status", &name, subject.as_str()]),
                _ => page.views.tag(&["status", &name]),
            };
            let summary: Vec<String> = changes.iter().map(|change| self::change(page, promise, change)).collect();
            (EntryKind::Status, id, title, promise.follow_ups[*at].published, summary.join(" "))
        }
        What::Correction(at, correction, _, copy) => {
            let what = at.map_or_else(|| promise.title.clone(), name_of);
            let title = phrase::correction(&place, &what, page.lang());
            let text = correction.text.plain();
            // By its words, not by its number: another one of the same day may be written before it.
            let digest = short(Sha256::new_with_prefix(format!("{copy}{text}")));
            let id = page.views.tag(&["correction", &name, &correction.date.iso(), &digest]);
            (EntryKind::Correction, id, title, Some(correction.date), text)
        }
    };
    let late = event.entered.map(|day| phrase::entered_late(&part::day(page, day).words, page.lang()));
    let summary = [Some(summary), late].into_iter().flatten().filter(|words| !words.is_empty());
    let summary = summary.collect::<Vec<_>>().join(" ");
    let today = page.views.material.as_of.0;
    EntryView {
        id,
        kind,
        kind_words: phrase::entry_kind(kind.key(), page.lang()),
        title,
        url: format!("{}{address}", page.views.edition.base_url),
        // Only of a day that is known: the format has no months.
        published: published.and_then(PartialDate::day).filter(|day| *day <= today),
        // A day that has not been is a mistake that a warning is about, and would keep the entry on top for years.
        updated: event.day.min(today),
        summary,
    }
}

fn summary(page: &Page<'_, '_>, promise: &Promise, at: usize) -> String {
    let follow_up = &promise.follow_ups[at];
    let outcomes = Some(listing::outcomes(page, promise, at)).filter(|words| !words.is_empty());
    let days = period::days(follow_up.period, page.lang());
    let known = follow_up.updated.or(follow_up.published);
    let unknown = known.is_none().then(|| phrase::unknown_publication(&days, page.lang()));
    [outcomes, unknown, about(follow_up)].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// One change of status as a sentence.
fn change(page: &Page<'_, '_>, promise: &Promise, change: &StatusChange) -> String {
    let from = change.from.map(|from| part::badge(page, from).label).unwrap_or_default();
    phrase::changed(&promise.rows[change.row].title, &from, &part::badge(page, change.to).label, page.lang())
}

fn about(follow_up: &FollowUp) -> Option<String> {
    let outcomes = follow_up.outcomes.iter().flatten().map(|outcome| &outcome.text);
    let text = super::head::first_text(std::iter::once(&follow_up.body).chain(outcomes));
    shortened(&text, 300)
}

impl Event<'_> {
    fn order(&self) -> (Reverse<NaiveDate>, Reverse<NaiveDate>, PromiseId, EntryKind, Reverse<usize>) {
        let (follow_up, kind, number) = match &self.what {
            What::Promise => (None, EntryKind::Promise, 0),
            What::FollowUp(at) => (Some(*at), EntryKind::FollowUp, 0),
            What::Status(at, _) => (Some(*at), EntryKind::Status, 0),
            What::Correction(at, _, number, _) => (*at, EntryKind::Correction, *number),
        };
        let end = match (&self.what, follow_up) {
            (What::Promise, _) => self.promise.validity.first_day(),
            (_, Some(at)) => self.promise.follow_ups[at].period.to,
            (_, None) => self.day,
        };
        (Reverse(self.day), Reverse(end), self.promise.id.clone(), kind, Reverse(number))
    }
}

/// The day that an entry of a follow-up was last changed on. Of a month or a year it is the first day that is not before the
/// end of the period.
fn day_of(follow_up: &FollowUp) -> NaiveDate {
    let end = follow_up.period.to;
    let known = follow_up.updated.or(follow_up.published);
    known.map_or(end, |known| known.first_day().max(end.min(known.last_day())))
}

fn corrections_of<'a>(promise: &'a Promise, follow_up: Option<usize>, corrections: &'a [Correction]) -> Vec<Event<'a>> {
    // How many of each day have come, and how many of the same words.
    let mut days: HashMap<PartialDate, usize> = HashMap::new();
    let mut texts: HashMap<(PartialDate, String), usize> = HashMap::new();
    let event = |correction: &'a Correction| {
        let (date, text) = (correction.date, correction.text.plain());
        let (number, copies) = (days.entry(date).or_default(), texts.entry((date, text)).or_default());
        let event = Event {
            day: date.last_day(),
            entered: None,
            promise,
            what: What::Correction(follow_up, correction, *number, *copies),
        };
        (*number, *copies) = (*number + 1, *copies + 1);
        event
    };
    corrections.iter().map(event).collect()
}
