//! What the lists of an edition are made of, collected once for all pages that show a part of it.

use crate::model::{Promise, PromiseId, Site};
use crate::plan::{Stated, parties_of, rows_in, statements, subjects_of, years_of};
use crate::value::Slug;
use chrono::Datelike;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Promise, follow-up and row of what is stated.
pub(super) type Statement<'a> = (&'a PromiseId, usize, usize);

/// What the pages of one edition that lead to its promises are made of.
#[derive(Debug, Default)]
pub(super) struct Facets<'a> {
    /// The promises that hold in each year.
    pub(super) years: BTreeMap<i32, Vec<&'a PromiseId>>,
    /// The promises of each party.
    pub(super) parties: BTreeMap<Slug, Vec<&'a PromiseId>>,
    /// The promises that say something of each subject.
    pub(super) subjects: BTreeMap<&'a Slug, OfSubject<'a>>,
    /// What is stated: for each year that follow-ups are of, what is stated in it.
    pub(super) stated: BTreeMap<Stated, BTreeMap<Reverse<i32>, Statements<'a>>>,
}

/// What is said of a subject.
#[derive(Debug, Default)]
pub(super) struct OfSubject<'a> {
    /// The promises, each with its rows that belong to the subject.
    pub(super) promises: Vec<(&'a Promise, Vec<usize>)>,
}

/// What is stated in a year, by county; without one where the place is not known.
#[derive(Debug, Default)]
pub(super) struct Statements<'a> {
    by_county: BTreeMap<Option<&'a Slug>, Vec<Statement<'a>>>,
}

impl<'a> Facets<'a> {
    /// Collects what some promises of a site hold.
    pub(super) fn of(site: &'a Site, promises: impl Iterator<Item = &'a Promise>) -> Self {
        let mut facets = Self::default();
        for promise in promises {
            for year in years_of(promise) {
                facets.years.entry(year).or_default().push(&promise.id);
            }
            for party in parties_of(promise).into_keys() {
                facets.parties.entry(party).or_default().push(&promise.id);
            }
            for subject in subjects_of(&site.config, promise) {
                let rows = rows_in(promise, subject).collect();
                facets.subjects.entry(subject).or_default().promises.push((promise, rows));
            }
            facets.add_statements(site, promise);
        }
        facets
    }

    fn add_statements(&mut self, site: &'a Site, promise: &'a Promise) {
        let county = site.places.get(&promise.id.place).map(|place| &place.county_slug);
        for follow_up in &promise.follow_ups {
            for stated in Stated::all() {
                self.stated.entry(stated).or_default().entry(Reverse(follow_up.period.to.year())).or_default();
            }
        }
        for one in statements(promise) {
            let of_year = self.stated.entry(one.stated).or_default().entry(Reverse(one.year)).or_default();
            of_year.by_county.entry(county).or_default().push((&promise.id, one.follow_up, one.row));
        }
    }

    /// Lists what is stated anywhere.
    pub(super) fn stated_kinds(&self) -> impl Iterator<Item = Stated> {
        let any = self.stated.iter().filter(|(_, years)| years.values().any(|of_year| of_year.count(None) > 0));
        any.map(|(stated, _)| *stated)
    }

    /// Lists the promises that say something of a subject, each with its rows that belong to it.
    pub(super) fn of_subject(&self, subject: &Slug) -> &[(&'a Promise, Vec<usize>)] {
        self.subjects.get(subject).map_or(&[], |of_subject| &of_subject.promises)
    }
}

impl OfSubject<'_> {
    /// Counts promises, activities and places.
    pub(super) fn extent(&self) -> (usize, usize, usize) {
        let activities = self.promises.iter().map(|(_, rows)| rows.len()).sum();
        let mut places: Vec<&Slug> = self.promises.iter().map(|(promise, _)| &promise.id.place).collect();
        places.sort_unstable();
        places.dedup();
        (self.promises.len(), activities, places.len())
    }
}

impl<'a> Statements<'a> {
    /// Lists what is stated in a county, or anywhere.
    pub(super) fn list<'s>(&'s self, county: Option<&'s Slug>) -> impl Iterator<Item = &'s Statement<'a>> {
        let lists = self.by_county.iter().filter(move |(of, _)| county.is_none() || **of == county);
        lists.flat_map(|(_, list)| list)
    }

    /// Counts what is stated in a county, or anywhere.
    pub(super) fn count(&self, county: Option<&Slug>) -> usize {
        let lists = self.by_county.iter().filter(|(of, _)| county.is_none() || **of == county);
        lists.map(|(_, list)| list.len()).sum()
    }
}
