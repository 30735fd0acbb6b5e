//! The pages that lead to the same promises by other ways: by year, by party, by status, side by side.
//!
//! Where the whole country would make a page too long for a telephone, it is divided by county, and a comparison that is
//! still too long by year; it stays a page that leads to the parts. Whether it is depends on the content alone.

use super::edition::{EditionBuilder, PageKey, subjects_of};
use super::stated::{StatusFacet, parties_of, promises_by_year, statements_by_year, years_of};
use crate::model::{Promise, PromiseId, Row, Site};
use crate::value::Slug;
use chrono::Datelike;
use std::collections::{BTreeMap, BTreeSet};

/// How much the follow-ups of a year may state before its pages get parts by county.
const MAX_STATEMENTS_PER_YEAR: usize = 600;

/// How many places one page holds side by side before it is divided by county.
const MAX_PLACES_PER_PAGE: usize = 40;

/// How many promises the page of a year holds before it is divided by county, and how many follow-ups.
const MAX_PROMISES_PER_YEAR: usize = 200;
const MAX_FOLLOW_UPS_PER_YEAR: usize = 300;

/// How many promises one page compares before it is divided by year.
const MAX_PROMISES_COMPARED: usize = 160;

impl EditionBuilder<'_> {
    /// Adds the lists that the theme has links to: `left_out` holds, of `years`, `parties`, `statuses` and `compare`,
    /// those that it has none to.
    pub(super) fn add_browsing(&mut self, subjects: &Subjects<'_>, left_out: &[String]) {
        let promises: Vec<&Promise> = self.plan.promises.iter().map(|id| &*self.site.promises[id]).collect();
        let has = |list: &str| left_out.iter().all(|other| other != list);
        if has("years") {
            self.add_years(&promises);
        }
        self.add_reporting_years(&promises);
        if has("parties") {
            self.add_parties(&promises);
        }
        if has("statuses") {
            self.add_stated(&promises);
        }
        for (&id, counties) in subjects {
            for &county in counties {
                self.add(PageKey::FocusIn(id.clone(), county.clone()), format!("fokusomraden/{id}/{county}/"), None);
            }
        }
        if has("compare") {
            self.add_comparisons(subjects, &promises);
        }
        if self.site.config.search {
            self.add(PageKey::Search, "sok/".to_owned(), None);
        }
    }

    fn add_years(&mut self, promises: &[&Promise]) {
        let places = |(year, promises): (i32, Vec<&Promise>)| {
            (year, promises.into_iter().map(|promise| promise.id.place.clone()).collect())
        };
        let years: BTreeMap<i32, Vec<Slug>> =
            promises_by_year(promises.iter().copied()).into_iter().map(places).collect();
        if !years.is_empty() {
            self.add(PageKey::Years, "ar/".to_owned(), None);
        }
        self.add_years_of(years, "ar", MAX_PROMISES_PER_YEAR, PageKey::Year, PageKey::YearIn);
    }

    /// A follow-up stands in the year that its period ends in.
    pub(super) fn add_follow_up_years(&mut self) {
        let promises = self.plan.promises.iter().map(|id| &self.site.promises[id]);
        let follow_ups = promises
            .flat_map(|promise| promise.follow_ups.iter().map(|one| (one.period.to.year(), promise.id.place.clone())));
        let years = by_year(follow_ups);
        self.add_years_of(years, "uppfoljningar", MAX_FOLLOW_UPS_PER_YEAR, PageKey::FollowUpsOf, PageKey::FollowUpsIn);
    }

    /// Adds a page for each year, and of a year with more than so many, one for each county.
    fn add_years_of(
        &mut self,
        years: BTreeMap<i32, Vec<Slug>>,
        folder: &str,
        most: usize,
        whole: impl Fn(i32) -> PageKey,
        part: impl Fn(i32, Slug) -> PageKey,
    ) {
        for (year, places) in years {
            let address = format!("{folder}/{year}/");
            self.add(whole(year), address.clone(), None);
            if places.len() > most {
                for county in counties(self.site, places.iter()) {
                    self.add(part(year, county.clone()), format!("{address}{county}/"), None);
                }
            }
        }
    }

    /// The reporting page of a year holds the periods that end in it, and those that the calendar puts into it.
    fn add_reporting_years(&mut self, promises: &[&Promise]) {
        let reported = promises.iter().filter(|promise| !promise.schedule.is_empty() || !promise.follow_ups.is_empty());
        let years = by_year(reported.flat_map(|promise| {
            let years = years_of(promise).chain(promise.follow_ups.iter().map(|one| one.period.to.year()));
            let years: BTreeSet<i32> = years.collect();
            years.into_iter().map(|year| (year, promise.id.place.clone()))
        }));
        self.add_years_of(years, "redovisning", MAX_PROMISES_PER_YEAR, PageKey::ReportingOf, PageKey::ReportingIn);
    }

    fn add_parties(&mut self, promises: &[&Promise]) {
        let mut parties: BTreeMap<Slug, BTreeSet<&Slug>> = BTreeMap::new();
        for promise in promises {
            for id in parties_of(promise).into_keys() {
                parties.entry(id).or_default().insert(&promise.id.place);
            }
        }
        if !parties.is_empty() {
            self.add(PageKey::Parties, "ansvariga/".to_owned(), None);
        }
        for (id, places) in parties {
            let address = format!("ansvariga/{id}/");
            for county in divided(self.site, places) {
                self.add(PageKey::PartyIn(id.clone(), county.clone()), format!("{address}{county}/"), None);
            }
            self.add(PageKey::Party(id), address, None);
        }
    }

    fn add_stated(&mut self, promises: &[&Promise]) {
        let mut years: BTreeMap<i32, BTreeMap<&Slug, usize>> = BTreeMap::new();
        for promise in promises {
            let Some(place) = self.site.places.get(&promise.id.place) else { continue };
            for (year, n) in statements_by_year(promise) {
                *years.entry(year).or_default().entry(&place.county_slug).or_default() += n;
            }
        }
        if years.is_empty() {
            return;
        }
        self.add(PageKey::Statuses, "status/".to_owned(), None);
        for stated in StatusFacet::all() {
            let address = format!("status/{}/", stated.address());
            self.add(PageKey::Stated(stated), address.clone(), None);
            for (year, counties) in &years {
                let address = format!("{address}{year}/");
                self.add(PageKey::StatedIn(stated, *year), address.clone(), None);
                if counties.len() > 1 && counties.values().sum::<usize>() > MAX_STATEMENTS_PER_YEAR {
                    for county in counties.keys() {
                        let key = PageKey::StatedAt(stated, *year, (*county).clone());
                        self.add(key, format!("{address}{county}/"), None);
                    }
                }
            }
        }
    }

    fn add_comparisons(&mut self, subjects: &Subjects<'_>, promises: &[&Promise]) {
        let site = self.site;
        let mut pages = Vec::new();
        // Every promise is asked once for its subjects and its county: a country has a dozen of the one and 21 of the other.
        let mut with_subject: BTreeMap<&Slug, Vec<(&Promise, Option<&Slug>)>> = BTreeMap::new();
        for promise in promises {
            let county = site.places.get(&promise.id.place).map(|place| &place.county_slug);
            for subject in subjects_of(&site.config, promise) {
                with_subject.entry(subject).or_default().push((promise, county));
            }
        }
        for (&id, counties) in subjects {
            let of_subject = with_subject.remove(id).unwrap_or_default();
            let mut with = of_subject.iter().filter(|(promise, _)| rows_in(promise, id).next().is_some());
            if with.nth(1).is_some() {
                let address = format!("jamfor/fokusomraden/{id}/");
                let mut add = |key: PageKey, county: Option<&Slug>, shown: Vec<&Promise>, address: String| {
                    pages.push((key, address.clone()));
                    if shown.len() > MAX_PROMISES_COMPARED {
                        let years: BTreeSet<i32> = shown.into_iter().flat_map(years_of).collect();
                        let part = |year| PageKey::CompareFocusOf(id.clone(), county.cloned(), year);
                        pages.extend(years.into_iter().map(|year| (part(year), format!("{address}{year}/"))));
                    }
                };
                let all = || of_subject.iter().map(|(promise, _)| *promise).collect();
                let whole = if counties.is_empty() { all() } else { Vec::new() };
                add(PageKey::CompareFocus(id.clone()), None, whole, address.clone());
                for &county in counties {
                    let in_county = of_subject.iter().filter(|(_, of_promise)| *of_promise == Some(county));
                    let shown = in_county.map(|(promise, _)| *promise).collect();
                    let key = PageKey::CompareFocusIn(id.clone(), county.clone());
                    add(key, Some(county), shown, format!("{address}{county}/"));
                }
            }
        }
        let areas = police_areas(site, &self.plan.places);
        let area_of: BTreeMap<&Slug, &Slug> =
            areas.iter().flat_map(|(id, area)| area.places.iter().map(move |place| (*place, id))).collect();
        let mut with: BTreeMap<&Slug, BTreeSet<&Slug>> = BTreeMap::new();
        for promise in promises {
            for id in promise.places.iter().filter_map(|place| area_of.get(place)) {
                with.entry(id).or_default().insert(&promise.id.place);
            }
        }
        for (id, _) in with.into_iter().filter(|(_, places)| places.len() > 1) {
            pages.push((PageKey::ComparePolice(id.clone()), format!("jamfor/polisomraden/{id}/")));
        }
        if !pages.is_empty() {
            self.add(PageKey::Compare, "jamfor/".to_owned(), None);
        }
        for (key, address) in pages {
            self.add(key, address, None);
        }
    }
}

/// The subjects of `site.toml` that some promises say something of, each with the counties that its pages are divided
/// into: none as long as one page holds its places.
pub(super) type Subjects<'a> = BTreeMap<&'a Slug, BTreeSet<&'a Slug>>;

/// Collects the subjects of some promises.
pub(super) fn subjects<'a>(site: &'a Site, promises: &[PromiseId]) -> Subjects<'a> {
    let mut places: BTreeMap<&Slug, BTreeSet<&Slug>> = BTreeMap::new();
    for promise in promises.iter().map(|id| &*site.promises[id]) {
        for subject in subjects_of(&site.config, promise) {
            places.entry(subject).or_default().insert(&promise.id.place);
        }
    }
    places.into_iter().map(|(subject, places)| (subject, divided(site, places))).collect()
}

/// Lists the counties of places, if there are so many that a page of them is divided.
fn divided<'a>(site: &'a Site, places: BTreeSet<&Slug>) -> BTreeSet<&'a Slug> {
    if places.len() <= MAX_PLACES_PER_PAGE { BTreeSet::new() } else { counties(site, places.into_iter()) }
}

/// Lists the counties of places, if they are in several, and each is in one.
fn counties<'a, 'p>(site: &'a Site, places: impl Iterator<Item = &'p Slug>) -> BTreeSet<&'a Slug> {
    let counties: Option<BTreeSet<&Slug>> =
        places.map(|id| site.places.get(id).map(|place| &place.county_slug)).collect();
    counties.filter(|counties| counties.len() > 1).unwrap_or_default()
}

/// Collects by year the places of what stands in its list.
fn by_year(listed: impl Iterator<Item = (i32, Slug)>) -> BTreeMap<i32, Vec<Slug>> {
    let mut years: BTreeMap<i32, Vec<Slug>> = BTreeMap::new();
    listed.for_each(|(year, place)| years.entry(year).or_default().push(place));
    years
}

/// A police area with the places that belong to it.
#[derive(Debug)]
pub struct PoliceArea<'a> {
    /// Its name, as first written.
    pub name: &'a str,
    /// Its places.
    pub places: Vec<&'a Slug>,
}

/// Lists the police areas that places name, by their part of addresses.
pub fn police_areas<'a>(site: &'a Site, places: &'a [Slug]) -> BTreeMap<Slug, PoliceArea<'a>> {
    let mut areas: BTreeMap<Slug, PoliceArea<'a>> = BTreeMap::new();
    for id in places {
        let Some(name) = site.places.get(id).and_then(|place| place.police_area.as_deref()) else { continue };
        let Some(slug) = Slug::from_text(name) else { continue };
        areas.entry(slug).or_insert_with(|| PoliceArea { name, places: Vec::new() }).places.push(id);
    }
    areas
}

/// Returns whether a promise says anything of a subject.
pub fn has_subject(promise: &Promise, id: &Slug) -> bool {
    promise.focus.iter().any(|focus| focus.id == *id)
        || promise.pledges.iter().any(|pledge| pledge.focus.contains(id))
        || promise.rows.iter().any(|row| row.focus.contains(id))
}

/// Lists the rows of a promise that belong to a subject, themselves or through their pledge.
pub fn rows_in<'p>(promise: &'p Promise, id: &'p Slug) -> impl Iterator<Item = usize> + 'p {
    promise.rows.iter().enumerate().filter(move |(_, row)| is_row_in(promise, row, id)).map(|(number, _)| number)
}

/// Whether a row of a promise belongs to a subject, itself or through its pledge.
pub fn is_row_in(promise: &Promise, row: &Row, id: &Slug) -> bool {
    row.focus.contains(id) || promise.pledge_of(row).is_some_and(|pledge| pledge.focus.contains(id))
}
