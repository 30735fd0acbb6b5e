//! The pages that lead to the same promises by other ways: by year, by party, by status, side by side.
//!
//! Where the whole country would make a page too long for a telephone, it is divided by county, and stays a page that
//! leads to the parts. Whether it is depends on the content alone.

use super::edition::{PageKey, Writer, subjects_of};
use super::stated::{Stated, parties_of, statements_by_year, years_of};
use crate::model::{Promise, PromiseId, Row, Site};
use crate::value::Slug;
use chrono::Datelike;
use std::collections::{BTreeMap, BTreeSet};

/// How much the follow-ups of a year may state before its pages get parts by county.
const MOST_ACTIVITIES: usize = 600;

/// How many places one page holds side by side before it is divided by county.
const MOST_PLACES: usize = 40;

impl Writer<'_> {
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
        let years: BTreeSet<i32> = promises.iter().flat_map(|promise| years_of(promise)).collect();
        if !years.is_empty() {
            self.add(PageKey::Years, "ar/".to_owned(), None);
        }
        for year in years {
            self.add(PageKey::Year(year), format!("ar/{year}/"), None);
        }
    }

    /// The reporting page of a year holds the periods that end in it, and those that the calendar puts into it.
    fn add_reporting_years(&mut self, promises: &[&Promise]) {
        let reported: BTreeSet<i32> = promises
            .iter()
            .filter(|promise| !promise.schedule.is_empty() || !promise.follow_ups.is_empty())
            .flat_map(|promise| years_of(promise).chain(promise.follow_ups.iter().map(|one| one.period.to.year())))
            .collect();
        for year in reported {
            self.add(PageKey::ReportingOf(year), format!("redovisning/{year}/"), None);
        }
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
        for stated in Stated::all() {
            let address = format!("status/{}/", stated.address());
            self.add(PageKey::Stated(stated), address.clone(), None);
            for (year, counties) in &years {
                let address = format!("{address}{year}/");
                self.add(PageKey::StatedIn(stated, *year), address.clone(), None);
                if counties.len() > 1 && counties.values().sum::<usize>() > MOST_ACTIVITIES {
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
        for (&id, counties) in subjects {
            let mut with = promises.iter().filter(|promise| rows_in(promise, id).next().is_some());
            if with.nth(1).is_some() {
                let address = format!("jamfor/fokusomraden/{id}/");
                let counties = counties.iter().map(|&county| {
                    (PageKey::CompareFocusIn(id.clone(), county.clone()), format!("{address}{county}/"))
                });
                pages.push((PageKey::CompareFocus(id.clone()), address.clone()));
                pages.extend(counties);
            }
        }
        for (id, area) in police_areas(site, &self.plan.places) {
            let of_area = |promise: &&&Promise| promise.places.iter().any(|place| area.places.contains(&place));
            let with: BTreeSet<&Slug> = promises.iter().filter(of_area).map(|promise| &promise.id.place).collect();
            if with.len() > 1 {
                pages.push((PageKey::ComparePolice(id.clone()), format!("jamfor/polisomraden/{id}/")));
            }
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
    if places.len() <= MOST_PLACES {
        return BTreeSet::new();
    }
    let counties: BTreeSet<&Slug> =
        places.into_iter().filter_map(|id| site.places.get(id)).map(|place| &place.county_slug).collect();
    if counties.len() > 1 { counties } else { BTreeSet::new() }
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
#[must_use]
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
#[must_use]
pub fn has_subject(promise: &Promise, id: &Slug) -> bool {
    promise.focus.iter().any(|focus| focus.id == *id)
        || promise.pledges.iter().any(|pledge| pledge.focus.contains(id))
        || promise.rows.iter().any(|row| row.focus.contains(id))
}

/// Lists the rows of a promise that belong to a subject, themselves or through their pledge.
pub fn rows_in<'p>(promise: &'p Promise, id: &'p Slug) -> impl Iterator<Item = usize> + 'p {
    let through_pledge = move |row: &Row| promise.pledge_of(row).is_some_and(|pledge| pledge.focus.contains(id));
    let fits = move |row: &Row| row.focus.contains(id) || through_pledge(row);
    promise.rows.iter().enumerate().filter(move |(_, row)| fits(row)).map(|(number, _)| number)
}
