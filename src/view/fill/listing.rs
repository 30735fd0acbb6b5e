//! Places, promises and follow-ups as they stand in lists.

use super::Page;
use super::promise::state;
use crate::derive::{LatestReport, Standing};
use crate::locale::{about, collate, phrase};
use crate::model::{Place, Promise};
use crate::plan::PageKey;
use crate::value::Slug;
use crate::view::{
    CountyGroup, FollowUpItem, FollowUpYear, FollowUpsView, Link, NavLink, PlaceAnswer, PlaceItem, PromiseItem,
};
use chrono::Datelike;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// How many follow-ups the list of all years holds; each year has a page of its own.
const MAX_FOLLOW_UPS: usize = 300;
/// How many follow-ups of a year stand in one list; more are divided by county.
const MAX_BEFORE_DIVISION: usize = 100;

impl Page<'_, '_> {
    pub(super) fn follow_ups(&self, year: Option<i32>, county: Option<&Slug>) -> FollowUpsView {
        let all = phrase::page("follow-ups", self.lang());
        let title = year.map_or_else(|| all.clone(), |year| format!("{all} {year}"));
        let between = year.map(|_| self.link(&PageKey::FollowUps, all.clone())).into_iter().collect();
        let whole = year.map_or(PageKey::FollowUps, PageKey::FollowUpsOf);
        let (title, steps, own) = self.in_county(title.clone(), between, &whole, title, county);
        let head = self.with_breadcrumb(self.frame(&title), steps, &own);
        let about = about::follow_ups(year, self.lang());
        let about = if county.is_some() { format!("{own}. {about}") } else { about };
        let head = self.with_description(head, &about);
        let counties = year.map(|year| self.county_links(|county| PageKey::FollowUpsIn(year, county.clone())));
        let counties = counties.unwrap_or_default();
        let is_divided = county.is_none() && !counties.is_empty();
        let by_year = self.views.latest_by_year();
        let of_year = year;
        let nav = |year: &Reverse<i32>| {
            let key = self.part_or_whole(county, year.0, PageKey::FollowUpsIn, PageKey::FollowUpsOf);
            self.nav_of_year(&key, year.0, of_year == Some(year.0))
        };
        let first = self.nav(&PageKey::FollowUps, phrase::page("all", self.lang()), year.is_none(), year.is_none());
        let years: Vec<NavLink> = std::iter::once(first).chain(by_year.keys().map(nav)).collect();
        let (mut left, total) = (MAX_FOLLOW_UPS, self.views.latest().len());
        let mut kept = |items: usize| {
            let most = if year.is_some() { items } else { left.min(items) };
            left -= most.min(left);
            most
        };
        let groups: Vec<FollowUpYear> = by_year
            .iter()
            .filter(|(Reverse(of), _)| !is_divided && year.is_none_or(|year| year == *of))
            .map(|(of, numbers)| (*of, self.latest_in_county(numbers, county)))
            .flat_map(|(Reverse(of), items)| match year {
                Some(_) if county.is_none() && items.len() > MAX_BEFORE_DIVISION => self.follow_ups_by_county(&items),
                _ => vec![FollowUpYear {
                    id: of.to_string(),
                    title: of.to_string(),
                    href: self.href(&PageKey::FollowUpsOf(of)).filter(|_| year.is_none()),
                    items: items[..kept(items.len())].iter().map(|reported| self.follow_up_item(reported)).collect(),
                }],
            })
            .filter(|group| !group.items.is_empty())
            .collect();
        FollowUpsView { head, title, cut: year.is_none() && total > MAX_FOLLOW_UPS, years, counties, groups }
    }

    /// Those of some follow-ups, by their numbers, that are of a county, or all.
    fn latest_in_county(&self, numbers: &[usize], county: Option<&Slug>) -> Vec<&LatestReport> {
        let latest = self.views.latest();
        let all = numbers.iter().map(|&number| &latest[number]);
        all.filter(|reported| county.is_none() || self.county_of(&reported.promise.place) == county).collect()
    }

    /// Follow-ups by county, in alphabetical order; within each the newest first.
    fn follow_ups_by_county(&self, items: &[&LatestReport]) -> Vec<FollowUpYear> {
        let mut counties: BTreeMap<Vec<u32>, FollowUpYear> = BTreeMap::new();
        for reported in items {
            let Some(place) = self.site().places.get(&reported.promise.place) else { continue };
            let group = counties.entry(collate::key(&place.county, self.lang())).or_insert_with(|| FollowUpYear {
                id: place.county_slug.to_string(),
                title: place.county.clone(),
                href: None,
                items: Vec::new(),
            });
            group.items.push(self.follow_up_item(reported));
        }
        counties.into_values().collect()
    }

    pub(super) fn follow_up_item(&self, reported: &LatestReport) -> FollowUpItem {
        let (promise, follow_up) = self.follow_up_of(reported);
        let period = self.follow_up_period(promise, follow_up);
        FollowUpItem {
            title: period.days.clone(),
            href: self.follow_up_link(promise, follow_up).href,
            place: self.place_link(&promise.id.place),
            promise: self.promise_link(promise),
            published: follow_up.published.map(|date| self.date(date)),
            updated: follow_up.updated.map(|date| self.date(date)),
            outcomes: self.outcomes(promise, reported.follow_up),
            period,
        }
    }

    /// What a follow-up says of the activities, counted.
    pub(super) fn outcomes(&self, promise: &Promise, follow_up: usize) -> String {
        let (_, derived) = self.promise_of(&promise.id);
        let column = derived.columns.iter().position(|column| column.follow_up == Some(follow_up));
        column.map_or_else(String::new, |column| self.answer_at(promise, derived, column, "").words)
    }

    /// The places of the edition by county, both in alphabetical order.
    pub(super) fn counties(&self) -> Vec<CountyGroup> {
        let mut counties: BTreeMap<Vec<u32>, (&Place, Vec<&Place>)> = BTreeMap::new();
        for place in self.views.plan.places.iter().map(|id| &self.site().places[id]) {
            let key = collate::key(&place.county, self.lang());
            counties.entry(key).or_insert((place, Vec::new())).1.push(place);
        }
        counties
            .into_values()
            .map(|(first, places)| CountyGroup {
                name: first.county.clone(),
                id: first.county_slug.to_string(),
                href: self.href(&PageKey::County(first.county_slug.clone())).unwrap_or_default(),
                places: self.place_items(places),
            })
            .collect()
    }

    pub(super) fn place_items(&self, mut places: Vec<&Place>) -> Vec<PlaceItem> {
        places.sort_by_cached_key(|place| (collate::key(&place.name, self.lang()), place.id.clone()));
        places.into_iter().map(|place| self.place_item(place)).collect()
    }

    fn place_item(&self, place: &Place) -> PlaceItem {
        let mut promises = self.promises_of(&place.id);
        promises.sort_by_key(|promise| Reverse(promise.validity.first_day()));
        let holds = |promise: &&&Promise| self.promise_of(&promise.id).1.standing == Standing::InForce;
        let answer = |promise: &&Promise| PlaceAnswer {
            promise: self.promise_link(promise),
            answer: self.answer(
                promise,
                self.promise_of(&promise.id).1,
                &self.promise_anchor(place.id.as_str(), promise),
            ),
        };
        let answers: Vec<PlaceAnswer> = promises.iter().filter(holds).map(answer).collect();
        let has_ended = |promise: &&&Promise| self.promise_of(&promise.id).1.standing == Standing::Ended;
        let ended = promises.iter().filter(|_| answers.is_empty()).find(has_ended).map(answer);
        let in_force: Vec<Link> = answers.iter().map(|answer| answer.promise.clone()).collect();
        let years = promises.iter().map(|promise| {
            let last = promise.validity.to.map_or(i32::MIN, |to| to.year());
            (promise.validity.first_day().year(), last)
        });
        let first = years.clone().map(|(first, _)| first).min();
        let last = years.map(|(first, last)| last.max(first)).max();
        PlaceItem {
            name: place.name.clone(),
            kind: place.kind.key().to_owned(),
            kind_words: phrase::place_kind(place.kind.key(), place.invented, self.lang()).to_owned(),
            href: self.href_anywhere(&PageKey::Place(place.id.clone())).unwrap_or_default(),
            promises: if in_force.is_empty() {
                promises.first().map(|promise| self.promise_link(promise)).into_iter().collect()
            } else {
                in_force
            },
            years: first.zip(last).map(
                |(first, last)| {
                    if first == last { first.to_string() } else { format!("{first}–{last}") }
                },
            ),
            answers,
            ended,
            latest: self.views.latest_of(&place.id).next().map(|reported| self.follow_up_item(reported)),
        }
    }

    /// The promises that are made to a place, by id.
    pub(super) fn promises_of(&self, place: &Slug) -> Vec<&Promise> {
        let ids = self.views.promises_of.get(place).map(Vec::as_slice).unwrap_or_default();
        ids.iter().map(|id| &*self.site().promises[*id]).collect()
    }

    /// An id for what is shown of a promise in a list.
    fn promise_anchor(&self, prefix: &str, promise: &Promise) -> String {
        format!("{prefix}_{}_{}", promise.id.place, promise.id.slug)
    }

    pub(super) fn promise_item(&self, promise: &Promise, of: &Slug) -> PromiseItem {
        let (_, derived) = self.promise_of(&promise.id);
        PromiseItem {
            title: promise.title.clone(),
            href: self.promise_link(promise).href,
            validity: self.validity(promise),
            state: state(derived.standing),
            state_words: self.state_words(promise, derived.standing),
            parties: promise.parties.iter().map(|party| party.name.clone()).collect(),
            pledges: promise.pledges.iter().map(|pledge| self.inline_html(&pledge.text)).collect(),
            answer: self.answer(promise, derived, &self.promise_anchor("utfall", promise)),
            periods: self.steps(promise, derived),
            shared_with: promise
                .places
                .iter()
                .filter(|place| *place != of)
                .map(|place| self.place_link(place))
                .collect(),
        }
    }

    /// The promises of a place: those in force and those that have held, the latest first, and those to come, the next
    /// first.
    pub(super) fn by_standing(&self, place: &Slug) -> (Vec<PromiseItem>, Vec<PromiseItem>, Vec<PromiseItem>) {
        let mut promises = self.promises_of(place);
        promises.sort_by_key(|promise| (Reverse(promise.validity.first_day()), promise.id.clone()));
        let of = |standing: Standing| -> Vec<PromiseItem> {
            let fits = promises.iter().filter(|promise| self.promise_of(&promise.id).1.standing == standing);
            fits.map(|promise| self.promise_item(promise, place)).collect()
        };
        let mut coming = of(Standing::NotBegun);
        coming.reverse();
        (of(Standing::InForce), coming, of(Standing::Ended))
    }

    /// The latest follow-ups, newest first.
    pub(super) fn latest_items(&self, most: usize, fits: impl Fn(&Promise) -> bool) -> Vec<FollowUpItem> {
        let latest = self.views.latest().iter().filter(|reported| fits(self.follow_up_of(reported).0));
        latest.take(most).map(|reported| self.follow_up_item(reported)).collect()
    }
}
