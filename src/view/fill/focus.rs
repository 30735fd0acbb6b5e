//! Subjects across places and years.

use super::Page;
use super::head::or_else;
use crate::derive::Cell;
use crate::locale::{about, collate, phrase};
use crate::model::{Promise, Row};
use crate::plan::PageKey;
use crate::value::Slug;
use crate::view::{FocusActivity, FocusIndexView, FocusItem, FocusPlace, FocusPromise, FocusView, Link};
use std::cmp::Reverse;
use std::collections::BTreeMap;

impl Page<'_, '_> {
    pub(super) fn focus_index(&self) -> FocusIndexView {
        let title = phrase::page("focus", self.lang());
        let head = self.with_breadcrumb(self.frame(&title), Vec::new(), &title);
        let head = self.with_description(head, &about::focus_index(self.lang()));
        let mut items: Vec<FocusItem> = self
            .site()
            .config
            .subjects
            .iter()
            .filter_map(|(id, subject)| {
                Some(FocusItem {
                    href: self.href(&PageKey::Focus(id.clone()))?,
                    title: subject.title.clone(),
                    description: subject.description.clone(),
                    extent: self.extent(id),
                })
            })
            .collect();
        items.sort_by_cached_key(|item| collate::key(&item.title, self.lang()));
        FocusIndexView { head, title, items }
    }

    pub(super) fn focus(&self, id: &Slug) -> FocusView {
        let subject = &self.site().config.subjects[id];
        let index = self.link(&PageKey::FocusIndex, phrase::page("focus", self.lang()));
        let head = self.with_breadcrumb(self.frame(&subject.title), vec![index], &subject.title);
        let extent = self.extent(id);
        let text = or_else(subject.description.as_deref().unwrap_or_default(), || {
            about::focus(&subject.title, &extent, self.lang())
        });
        let head = self.with_description(head, &text);
        let mut by_place: BTreeMap<Vec<u32>, (&Slug, Vec<&Promise>)> = BTreeMap::new();
        for promise in self.promises_in(id) {
            let place = &promise.id.place;
            let mut key = collate::key(&self.place_name(place), self.lang());
            key.extend(place.as_str().chars().map(u32::from));
            by_place.entry(key).or_insert((place, Vec::new())).1.push(promise);
        }
        let places = by_place.into_values().map(|(place, mut promises)| {
            promises.sort_by_key(|promise| (Reverse(promise.validity.first_day()), promise.id.clone()));
            FocusPlace {
                id: format!("plats-{place}"),
                place: self.place_link(place),
                promises: promises.into_iter().map(|promise| self.focus_promise(promise, id)).collect(),
            }
        });
        FocusView {
            title: subject.title.clone(),
            description: subject.description.clone(),
            extent,
            places: places.collect(),
            others: self.subjects().into_iter().filter(|link| link.text != subject.title).collect(),
            head,
        }
    }

    /// The promises of the edition that a subject occurs in.
    fn promises_in(&self, id: &Slug) -> Vec<&Promise> {
        let promises = self.views.plan.promises.iter().map(|promise| &self.site().promises[promise]);
        promises.filter(|promise| has_subject(promise, id)).collect()
    }

    fn extent(&self, id: &Slug) -> String {
        let promises = self.promises_in(id);
        let activities = promises.iter().map(|promise| rows_in(promise, id).count()).sum();
        let mut places: Vec<&Slug> = promises.iter().map(|promise| &promise.id.place).collect();
        places.sort_unstable();
        places.dedup();
        phrase::extent(promises.len(), activities, places.len(), self.lang())
    }

    fn focus_promise(&self, promise: &Promise, id: &Slug) -> FocusPromise {
        let own = promise.focus.iter().find(|focus| focus.id == *id);
        let common = &self.site().config.subjects[id].title;
        let link = self.promise_link(promise);
        let pledges = promise.pledges.iter().filter(|pledge| pledge.focus.contains(id));
        FocusPromise {
            validity: self.validity(promise).words,
            local_title: own.map(|own| own.title.clone()).filter(|title| title != common),
            html: own.and_then(|own| own.text.as_ref()).and_then(|text| self.html(text, 4)),
            pledges: pledges
                .map(|pledge| Link {
                    text: pledge.title.clone().unwrap_or_else(|| pledge.text.plain.clone()),
                    href: format!("{}#{}", link.href, pledge.id),
                    external: false,
                })
                .collect(),
            activities: rows_in(promise, id).map(|number| self.focus_activity(promise, number)).collect(),
            promise: link,
        }
    }

    fn focus_activity(&self, promise: &Promise, number: usize) -> FocusActivity {
        let (_, derived) = self.promise_of(&promise.id);
        let row = &promise.rows[number];
        let latest = self.latest(promise, derived, number);
        let told = derived.matrix[number].iter().any(|cell| matches!(cell, Cell::Told | Cell::Unchanged { .. }));
        let words = match (&latest, told) {
            (Some(_), _) => String::new(),
            (None, true) => phrase::told_without_status(self.lang()),
            (None, false) => self.silence(derived, number).1,
        };
        FocusActivity {
            title: row.title.clone(),
            href: format!("{}#{}", self.promise_link(promise).href, row.id),
            latest,
            words,
        }
    }
}

/// Whether a subject occurs in a promise.
pub(super) fn has_subject(promise: &Promise, id: &Slug) -> bool {
    promise.focus.iter().any(|focus| focus.id == *id)
        || promise.pledges.iter().any(|pledge| pledge.focus.contains(id))
        || promise.rows.iter().any(|row| row.focus.contains(id))
}

/// The rows of a promise that belong to a subject, themselves or through their pledge.
pub(super) fn rows_in<'p>(promise: &'p Promise, id: &'p Slug) -> impl Iterator<Item = usize> + 'p {
    let through_pledge = move |row: &Row| {
        let pledge = row.pledge.as_ref().and_then(|own| promise.pledges.iter().find(|pledge| pledge.id == *own));
        pledge.is_some_and(|pledge| pledge.focus.contains(id))
    };
    let fits = move |row: &Row| row.focus.contains(id) || through_pledge(row);
    promise.rows.iter().enumerate().filter(move |(_, row)| fits(row)).map(|(number, _)| number)
}
