//! The front page.

use super::head::or_else;
use super::{Page, chart, embed, focus, head, html, json_ld, listing, part};
use crate::derive::{Absence, Due, DueFollowUp};
use crate::locale::{about, phrase};
use crate::plan::PageKey;
use crate::view::{self, CountView, PeriodState, StartView};
use chrono::Months;

/// How many follow-ups and due days the front page lists.
const MAX_ITEMS: usize = 8;

pub(super) fn start(page: &Page<'_, '_>) -> StartView {
    let front = page.site().front.as_ref();
    let title =
        front.and_then(|plain_page| plain_page.title.clone()).unwrap_or_else(|| page.views.edition.title.clone());
    let head = page.frame(&page.views.edition.title);
    let head = match front {
        Some(plain_page) => head::with_file(page, head, plain_page.file, None, plain_page.updated),
        None => head,
    };
    let words = front.map(|plain_page| plain_page.description.clone().unwrap_or_else(|| plain_page.body.plain()));
    let text = or_else(&words.unwrap_or_default(), || about::start(page.lang()));
    let mut head = head::with_description(page, head, &text);
    head.json_ld = json_ld::site_json_ld(page, &head);
    let only = page.views.plan.only.as_ref();
    let (in_force, coming, earlier) = only.map(|place| listing::by_standing(page, place)).unwrap_or_default();
    let absence = Absence::seen_by(page.publisher());
    let absent: Vec<&DueFollowUp> =
        page.views.due().iter().filter(|item| matches!(item.state, Due::Absent { .. })).collect();
    // What has not been here for years is no news.
    let last_year = page.views.material.as_of.0 - Months::new(12);
    let (older, absent): (Vec<&DueFollowUp>, Vec<&DueFollowUp>) =
        absent.into_iter().partition(|item| matches!(item.state, Due::Absent { due } if due < last_year));
    let (missing, not_in_collection): (Vec<&DueFollowUp>, Vec<&DueFollowUp>) = match absence {
        Absence::Missing => (absent, Vec::new()),
        Absence::NotInCollection => (Vec::new(), absent.into_iter().rev().collect()),
    };
    let items = |items: Vec<&DueFollowUp>| items.into_iter().take(MAX_ITEMS).map(|item| due_item(page, item)).collect();
    let counts = due_counts(page);
    StartView {
        preamble: front.and_then(|plain_page| plain_page.description.clone()),
        html: front.and_then(|plain_page| html::own_html(page, &plain_page.body, 2)),
        counties: if only.is_some() { Vec::new() } else { listing::counties(page) },
        in_force,
        coming,
        earlier,
        latest: listing::latest_items(page, MAX_ITEMS, |_| true),
        due: items(page.views.due().iter().filter(|item| matches!(item.state, Due::NotDueYet { .. })).collect()),
        missing: items(missing),
        not_in_collection: items(not_in_collection),
        older: items(older.into_iter().rev().collect()),
        share: chart::share(page, &counts),
        timeline: only.and_then(|place| chart::timeline(page, place)),
        counts,
        focus: focus::subjects(page),
        reporting: page.href(&PageKey::Reporting),
        follow_ups: page.href(&PageKey::FollowUps),
        embed: only.and_then(|place| embed::embed_code_of(page, place)).into_iter().collect(),
        title,
        head,
    }
}

/// A follow-up that is not here.
pub(super) fn due_item(page: &Page<'_, '_>, item: &DueFollowUp) -> view::DueItem {
    let (promise, derived) = page.promise_of(&item.promise);
    let column = &derived.columns[item.column];
    let step = part::step(page, promise, column);
    let mut others = part::promises_of(page, &promise.id.place).into_iter().filter(|other| other.id != promise.id);
    let names_promise = others.any(|other| {
        let columns = &page.promise_of(&other.id).1.columns;
        columns.iter().any(|one| one.due.is_some() && one.period == column.period)
    });
    view::DueItem {
        names_promise,
        place: page.place_link(&promise.id.place),
        promise: page.promise_link(promise),
        period: step.period.days,
        state: step.state,
        words: step.words,
        due: step.due,
    }
}

/// How many announced follow-ups are in each state, with their total.
pub(super) fn due_counts(page: &Page<'_, '_>) -> Vec<CountView> {
    let lang = page.lang();
    let states =
        [PeriodState::In, PeriodState::Due, PeriodState::Missing, PeriodState::NotInCollection, PeriodState::NotDueYet];
    let of = |item: &DueFollowUp| {
        let column = &page.promise_of(&item.promise).1.columns[item.column];
        part::period_state(page, column, None).0
    };
    let found: Vec<PeriodState> = page.views.due().iter().map(of).collect();
    let total = found.len();
    states
        .into_iter()
        .filter_map(|state| {
            let key = part::period_state_key(state);
            let n = found.iter().filter(|found| **found == state).count();
            let label = phrase::period_state(key, lang);
            let words = phrase::follow_ups_of(n, total, &label, lang);
            (n > 0).then(|| part::count(key, words, label, n, total))
        })
        .collect()
}
