//! Places, promises and follow-ups as they stand in lists.

use super::part::state;
use super::{Page, answer, county, head, html, part};
use crate::derive::{LatestReport, Standing};
use crate::locale::{about, collate, phrase};
use crate::model::{Place, Promise};
use crate::plan::PageKey;
use crate::value::Slug;
use crate::view::{
    CountyGroup, FollowUpItem, FollowUpYear, FollowUpsView, NavLink, PlaceAnswer, PlaceItem, PromiseItem,
};
use chrono::Datelike;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// How many follow-ups the list of all years holds; each year has a page of its own.
const MAX_FOLLOW_UPS: usize = 300;
/// How many follow-ups of a year stand in one list; more are divided by county.
const MAX_BEFORE_DIVISION: usize = 100;

pub(super) fn follow_ups(page: &Page<'_, '_>, year: Option<i32>, county: Option<&Slug>) -> FollowUpsView {
    let all = phrase::page("follow-ups", page.lang());
    let title = year.map_or_else(|| all.clone(), |year| format!("{all} {year}"));
    let between = year.map(|_| page.link(&PageKey::FollowUps, all.clone())).into_iter().collect();
    let whole = year.map_or(PageKey::FollowUps, PageKey::FollowUpsOf);
    let (title, steps, own) = county::in_county(page, title.clone(), between, &whole, title, county);
    let head = head::with_breadcrumb(page, page.frame(&title), steps, &own);
    let about = about::follow_ups(year, page.lang());
    let about = if county.is_some() { format!("{own}. {about}") } else { about };
    let head = head::with_description(page, head, &about);
    let counties = year.map(|year| county::county_links(page, |county| PageKey::FollowUpsIn(year, county.clone())));
    let counties = counties.unwrap_or_default();
    let is_divided = county.is_none() && !counties.is_empty();
    let by_year = page.views.latest_by_year();
    let of_year = year;
    let nav = |year: &Reverse<i32>| {
        let key = county::part_or_whole(page, county, year.0, PageKey::FollowUpsIn, PageKey::FollowUpsOf);
        county::nav_of_year(page, &key, year.0, of_year == Some(year.0))
    };
    let first = part::nav(page, &PageKey::FollowUps, phrase::page("all", page.lang()), year.is_none(), year.is_none());
    let years: Vec<NavLink> = std::iter::once(first).chain(by_year.keys().map(nav)).collect();
    let (mut left, total) = (MAX_FOLLOW_UPS, page.views.latest().len());
    let mut kept = |items: usize| {
        let most = if year.is_some() { items } else { left.min(items) };
        left -= most.min(left);
        most
    };
    let groups: Vec<FollowUpYear> = by_year
        .iter()
        .filter(|(Reverse(of), _)| !is_divided && year.is_none_or(|year| year == *of))
        .map(|(of, numbers)| (*of, latest_in_county(page, numbers, county)))
        .flat_map(|(Reverse(of), items)| match year {
            Some(_) if county.is_none() && items.len() > MAX_BEFORE_DIVISION => follow_ups_by_county(page, &items),
            _ => vec![FollowUpYear {
                id: of.to_string(),
                title: of.to_string(),
                href: page.href(&PageKey::FollowUpsOf(of)).filter(|_| year.is_none()),
                items: items[..kept(items.len())].iter().map(|reported| follow_up_item(page, reported)).collect(),
            }],
        })
        .filter(|group| !group.items.is_empty())
        .collect();
    FollowUpsView { head, title, cut: year.is_none() && total > MAX_FOLLOW_UPS, years, counties, groups }
}

/// Those of some follow-ups, by their numbers, that are of a county, or all.
fn latest_in_county<'x>(page: &'x Page<'_, '_>, numbers: &[usize], county: Option<&Slug>) -> Vec<&'x LatestReport> {
    let latest = page.views.latest();
    let all = numbers.iter().map(|&number| &latest[number]);
    all.filter(|reported| county.is_none() || county::county_of(page, &reported.promise.place) == county).collect()
}

/// Follow-ups by county, in alphabetical order; within each the newest first.
fn follow_ups_by_county(page: &Page<'_, '_>, items: &[&LatestReport]) -> Vec<FollowUpYear> {
    let mut counties: BTreeMap<Vec<u32>, FollowUpYear> = BTreeMap::new();
    for reported in items {
        let Some(place) = page.site().places.get(&reported.promise.place) else { continue };
        let group = counties.entry(collate::key(&place.county, page.lang())).or_insert_with(|| FollowUpYear {
            id: place.county_slug.to_string(),
            title: place.county.clone(),
            href: None,
            items: Vec::new(),
        });
        group.items.push(follow_up_item(page, reported));
    }
    counties.into_values().collect()
}

pub(super) fn follow_up_item(page: &Page<'_, '_>, reported: &LatestReport) -> FollowUpItem {
    let (promise, follow_up) = page.follow_up_of(reported);
    let period = part::follow_up_period(page, promise, follow_up);
    FollowUpItem {
        title: period.days.clone(),
        href: part::follow_up_link(page, promise, follow_up).href,
        place: page.place_link(&promise.id.place),
        promise: page.promise_link(promise),
        published: follow_up.published.map(|date| part::date(page, date)),
        updated: follow_up.updated.map(|date| part::date(page, date)),
        outcomes: outcomes(page, promise, reported.follow_up),
        period,
    }
}

/// What a follow-up says of the activities, counted.
pub(super) fn outcomes(page: &Page<'_, '_>, promise: &Promise, follow_up: usize) -> String {
    let (_, derived) = page.promise_of(&promise.id);
    let column = derived.columns.iter().position(|column| column.follow_up == Some(follow_up));
    column.map_or_else(String::new, |column| answer::words_at(page, promise, derived, column))
}

/// The places of the edition by county, both in alphabetical order.
pub(super) fn counties(page: &Page<'_, '_>) -> Vec<CountyGroup> {
    let mut counties: BTreeMap<Vec<u32>, (&Place, Vec<&Place>)> = BTreeMap::new();
    for place in page.views.plan.places.iter().map(|id| &page.site().places[id]) {
        let key = collate::key(&place.county, page.lang());
        counties.entry(key).or_insert((place, Vec::new())).1.push(place);
    }
    counties
        .into_values()
        .map(|(first, places)| CountyGroup {
            name: first.county.clone(),
            id: first.county_slug.to_string(),
            href: page.href(&PageKey::County(first.county_slug.clone())).unwrap_or_default(),
            places: place_items(page, places),
        })
        .collect()
}

pub(super) fn place_items(page: &Page<'_, '_>, mut places: Vec<&Place>) -> Vec<PlaceItem> {
    places.sort_by_cached_key(|place| (collate::key(&place.name, page.lang()), place.id.clone()));
    places.into_iter().map(|place| place_item(page, place)).collect()
}

fn place_item(page: &Page<'_, '_>, place: &Place) -> PlaceItem {
    let mut promises = part::promises_of(page, &place.id);
    promises.sort_by_key(|promise| Reverse(promise.validity.first_day()));
    let holds = |promise: &&&Promise| page.promise_of(&promise.id).1.standing == Standing::InForce;
    let answer = |promise: &&Promise| PlaceAnswer {
        promise: page.promise_link(promise),
        answer: answer::answer(
            page,
            promise,
            page.promise_of(&promise.id).1,
            &promise_anchor(place.id.as_str(), promise),
        ),
    };
    let answers: Vec<PlaceAnswer> = promises.iter().filter(holds).map(answer).collect();
    let has_ended = |promise: &&&Promise| page.promise_of(&promise.id).1.standing == Standing::Ended;
    let ended = promises.iter().filter(|_| answers.is_empty()).find(has_ended).map(answer);
    let is_coming = |promise: &&&Promise| page.promise_of(&promise.id).1.standing == Standing::NotBegun;
    let coming = promises.iter().rev().filter(|_| answers.is_empty()).find(is_coming);
    PlaceItem {
        name: place.name.clone(),
        kind: place.kind.key().to_owned(),
        kind_words: phrase::place_kind(place.kind.key(), place.invented, page.lang()).to_owned(),
        href: page.href_anywhere(&PageKey::Place(place.id.clone())).unwrap_or_default(),
        coming: coming.map(|promise| page.promise_link(promise)),
        years: years(page, &promises),
        answers,
        ended,
        latest: page.views.latest_of(&place.id).next().map(|reported| follow_up_item(page, reported)),
    }
}

/// For which years there are promises.
fn years(page: &Page<'_, '_>, promises: &[&Promise]) -> Option<String> {
    let first = promises.iter().map(|promise| promise.validity.first_day().year()).min()?;
    let last: Option<Vec<i32>> = promises.iter().map(|promise| Some(promise.validity.last_day()?.year())).collect();
    Some(match last.and_then(|last| last.into_iter().max()) {
        None => phrase::since_year(first, page.lang()),
        Some(last) if first == last => first.to_string(),
        Some(last) => format!("{first}–{last}"),
    })
}

/// An id for what is shown of a promise in a list.
fn promise_anchor(prefix: &str, promise: &Promise) -> String {
    format!("{prefix}_{}_{}", promise.id.place, promise.id.slug)
}

pub(super) fn promise_item(page: &Page<'_, '_>, promise: &Promise, of: &Slug) -> PromiseItem {
    let (_, derived) = page.promise_of(&promise.id);
    PromiseItem {
        title: promise.title.clone(),
        href: page.promise_link(promise).href,
        validity: part::validity(page, promise),
        state: state(derived.standing),
        state_words: part::state_words(page, promise, derived.standing),
        parties: promise.parties.iter().map(|party| party.name.clone()).collect(),
        pledges: promise.pledges.iter().map(|pledge| html::inline_html(page, &pledge.text)).collect(),
        answer: answer::answer(page, promise, derived, &promise_anchor("utfall", promise)),
        periods: part::steps(page, promise, derived),
        shared_with: promise.places.iter().filter(|place| *place != of).map(|place| page.place_link(place)).collect(),
    }
}

/// The promises of a place: those in force and those that have held, the latest first, and those to come, the next
/// first.
pub(super) fn by_standing(page: &Page<'_, '_>, place: &Slug) -> (Vec<PromiseItem>, Vec<PromiseItem>, Vec<PromiseItem>) {
    let mut promises = part::promises_of(page, place);
    promises.sort_by_key(|promise| (Reverse(promise.validity.first_day()), promise.id.clone()));
    let of = |standing: Standing| -> Vec<PromiseItem> {
        let fits = promises.iter().filter(|promise| page.promise_of(&promise.id).1.standing == standing);
        fits.map(|promise| promise_item(page, promise, place)).collect()
    };
    let mut coming = of(Standing::NotBegun);
    coming.reverse();
    (of(Standing::InForce), coming, of(Standing::Ended))
}

/// The latest follow-ups, newest first.
pub(super) fn latest_items(page: &Page<'_, '_>, most: usize, fits: impl Fn(&Promise) -> bool) -> Vec<FollowUpItem> {
    let latest = page.views.latest().iter().filter(|reported| fits(page.follow_up_of(reported).0));
    latest.take(most).map(|reported| follow_up_item(page, reported)).collect()
}
