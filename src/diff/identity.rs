//! Which page of before is which page of now.
//!
//! A promise or a follow-up is the one of the same name. Where that is gone, it is the one that the older address leads
//! to now (`aliases`), or else one that says the same: so a folder that was renamed is not a promise that was removed.

use super::Revision;
use crate::model::{FollowUp, Page, Promise, PromiseId};
use crate::plan::{EditionPlan, PageKey};
use crate::value::Slug;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// The pages of before, each with that of now.
pub(super) struct Identity<'a> {
    /// The promise of now for each of before that has one.
    pub(super) promises: BTreeMap<&'a PromiseId, &'a PromiseId>,
    /// The follow-up of now for each of before that has one, by promise and name.
    pub(super) follow_ups: BTreeMap<(&'a PromiseId, &'a Slug), &'a FollowUp>,
    /// The plain page of now for each of before that has one, by their numbers.
    pub(super) pages: BTreeMap<usize, usize>,
    /// The editions that there are still, as plans of before and now.
    pub(super) editions: Vec<(&'a EditionPlan, &'a EditionPlan)>,
}

impl<'a> Identity<'a> {
    pub(super) fn new(old: Revision<'a>, new: Revision<'a>) -> Self {
        let editions = editions(old, new);
        let leads: Vec<Leads<'a>> = editions.iter().map(|(_, new)| Leads::of(new)).collect();
        let promises = promises(old, new, &editions, &leads);
        let mut follow_ups = BTreeMap::new();
        for (before, now) in &promises {
            let now = &new.site.promises[*now];
            follow_ups.extend(follow_ups_of(&old.site.promises[*before], now, &editions, &leads));
        }
        let pages = pages(&old.site.pages, &new.site.pages, &editions, &leads);
        Self { promises, follow_ups, pages, editions }
    }

    /// Returns the page of now that a page of before is; `None` if there is none.
    pub(super) fn key(&self, key: &PageKey) -> Option<PageKey> {
        match key {
            PageKey::Promise(id) => self.promises.get(id).map(|now| PageKey::Promise((*now).clone())),
            PageKey::FollowUp(id, slug) => match (self.promises.get(id), self.follow_ups.get(&(id, slug))) {
                (Some(promise), Some(now)) => Some(PageKey::FollowUp((*promise).clone(), now.slug.clone())),
                _ => None,
            },
            PageKey::Plain(number) => self.pages.get(number).copied().map(PageKey::Plain),
            key => Some(key.clone()),
        }
    }
}

fn editions<'a>(old: Revision<'a>, new: Revision<'a>) -> Vec<(&'a EditionPlan, &'a EditionPlan)> {
    let plan_of = |plan: &'a EditionPlan| {
        let id = &old.site.config.editions[plan.index].id;
        let now = new.plan.editions.iter().find(|now| new.site.config.editions[now.index].id == *id)?;
        Some((plan, now))
    };
    old.plan.editions.iter().filter_map(plan_of).collect()
}

/// Where the addresses of an edition lead: to pages, or on to them.
struct Leads<'a>(BTreeMap<&'a str, &'a PageKey>);

impl<'a> Leads<'a> {
    fn of(plan: &'a EditionPlan) -> Self {
        let pages = plan.pages();
        Self(plan.redirects.iter().map(|redirect| (redirect.address.as_str(), &redirect.to)).chain(pages).collect())
    }
}

/// Where the address that a page had leads now, in the first edition where it leads anywhere.
fn led_to<'a>(
    key: &PageKey,
    editions: &[(&'a EditionPlan, &'a EditionPlan)],
    leads: &[Leads<'a>],
) -> Option<&'a PageKey> {
    editions.iter().zip(leads).find_map(|((old, _), leads)| leads.0.get(old.address(key)?).copied())
}

fn promises<'a>(
    old: Revision<'a>,
    new: Revision<'a>,
    editions: &[(&'a EditionPlan, &'a EditionPlan)],
    leads: &[Leads<'a>],
) -> BTreeMap<&'a PromiseId, &'a PromiseId> {
    let (old, new) = (&old.site.promises, &new.site.promises);
    let mut fresh: BTreeSet<&PromiseId> = new.keys().filter(|id| !old.contains_key(id)).collect();
    let mut alike: BTreeMap<Likeness, Vec<&PromiseId>> = BTreeMap::new();
    for id in &fresh {
        alike.entry(likeness(&new[*id])).or_default().push(id);
    }
    let mut found = BTreeMap::new();
    for (id, promise) in old {
        let by_address = || match led_to(&PageKey::Promise(id.clone()), editions, leads)? {
            PageKey::Promise(id) => fresh.get(id).copied(),
            _ => None,
        };
        let by_likeness = || {
            let is_near = |now: &&&PromiseId| now.place == id.place || now.slug == id.slug;
            alike.get(&likeness(promise))?.iter().filter(|now| fresh.contains(*now)).find(is_near).copied()
        };
        let same = new.find_key(id);
        if let Some(now) = same.or_else(by_address).or_else(by_likeness) {
            fresh.remove(now);
            found.insert(id, now);
        }
    }
    found
}

/// What two promises with different names must share to be surely the same one.
type Likeness = (String, NaiveDate, Option<NaiveDate>, Vec<Slug>);

fn likeness(promise: &Promise) -> Likeness {
    let rows = promise.rows.iter().map(|row| row.id.clone()).collect();
    (promise.title.clone(), promise.validity.first_day(), promise.validity.last_day(), rows)
}

fn follow_ups_of<'a>(
    before: &'a Promise,
    now: &'a Promise,
    editions: &[(&'a EditionPlan, &'a EditionPlan)],
    leads: &[Leads<'a>],
) -> BTreeMap<(&'a PromiseId, &'a Slug), &'a FollowUp> {
    let named = |slug: &Slug| now.follow_ups.iter().find(|follow_up| follow_up.slug == *slug);
    let mut found = BTreeMap::new();
    let mut fresh: Vec<&FollowUp> = now.follow_ups.iter().collect();
    for follow_up in &before.follow_ups {
        if let Some(same) = named(&follow_up.slug) {
            fresh.retain(|one| one.slug != same.slug);
            found.insert((&before.id, &follow_up.slug), same);
        }
    }
    for follow_up in before.follow_ups.iter().filter(|follow_up| named(&follow_up.slug).is_none()) {
        let key = PageKey::FollowUp(before.id.clone(), follow_up.slug.clone());
        let led = match led_to(&key, editions, leads) {
            Some(PageKey::FollowUp(id, slug)) if *id == now.id => Some(slug),
            _ => None,
        };
        let by_address = fresh.iter().position(|one| Some(&one.slug) == led);
        let at = by_address.or_else(|| fresh.iter().position(|one| one.period == follow_up.period));
        if let Some(at) = at {
            found.insert((&before.id, &follow_up.slug), fresh.remove(at));
        }
    }
    found
}

fn pages<'a>(
    old: &[Page],
    new: &[Page],
    editions: &[(&'a EditionPlan, &'a EditionPlan)],
    leads: &[Leads<'a>],
) -> BTreeMap<usize, usize> {
    let at = |pages: &[Page], address: &str| pages.iter().position(|page| page.address == address);
    let mut found = BTreeMap::new();
    for (number, page) in old.iter().enumerate() {
        let is_fresh = |now: &usize| at(old, &new[*now].address).is_none();
        let by_address = || match led_to(&PageKey::Plain(number), editions, leads)? {
            PageKey::Plain(now) => Some(*now),
            _ => None,
        };
        let by_title = || (0..new.len()).filter(is_fresh).find(|now| new[*now].title == page.title);
        if let Some(now) = at(new, &page.address).or_else(by_address).or_else(by_title) {
            found.insert(number, now);
        }
    }
    found
}
