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
    /// The promises of each party, with the rows that it is responsible for.
    pub(super) parties: BTreeMap<Slug, Vec<Part<'a>>>,
    /// The promises that say something of each subject, with the rows that belong to it.
    subjects: BTreeMap<&'a Slug, Vec<Part<'a>>>,
    /// What is stated: for each year that follow-ups are of, what is stated in it.
    pub(super) stated: BTreeMap<Stated, BTreeMap<Reverse<i32>, Statements<'a>>>,
}

/// The part of a promise that a list shows.
#[derive(Debug)]
pub(super) struct Part<'a> {
    /// The promise.
    pub(super) promise: &'a Promise,
    /// The county of its place, where that is known.
    pub(super) county: Option<&'a Slug>,
    /// The numbers of its rows.
    pub(super) rows: Vec<usize>,
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
            let county = site.places.get(&promise.id.place).map(|place| &place.county_slug);
            for (id, party) in parties_of(promise) {
                let rows = rows_of_party(promise, &party.id);
                facets.parties.entry(id).or_default().push(Part { promise, county, rows });
            }
            for subject in subjects_of(&site.config, promise) {
                let rows = rows_in(promise, subject).collect();
                facets.subjects.entry(subject).or_default().push(Part { promise, county, rows });
            }
            facets.add_statements(county, promise);
        }
        facets
    }

    fn add_statements(&mut self, county: Option<&'a Slug>, promise: &'a Promise) {
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

    /// Lists the promises that say something of a subject.
    pub(super) fn of_subject(&self, subject: &Slug) -> &[Part<'a>] {
        self.subjects.get(subject).map_or(&[], Vec::as_slice)
    }

    /// Lists the promises of a party.
    pub(super) fn of_party(&self, party: &Slug) -> &[Part<'a>] {
        self.parties.get(party).map_or(&[], Vec::as_slice)
    }
}

/// Lists the parts that a page shows: those of its county; of a page that is none of a county's all, unless it is divided.
pub(super) fn shown<'p, 'a>(
    parts: &'p [Part<'a>],
    county: Option<&'p Slug>,
    is_divided: bool,
) -> impl Iterator<Item = &'p Part<'a>> {
    parts.iter().filter(move |part| if county.is_some() { part.county == county } else { !is_divided })
}

/// Counts the promises, the activities and the places of some parts.
pub(super) fn extent(parts: &[Part<'_>]) -> (usize, usize, usize) {
    let activities = parts.iter().map(|part| part.rows.len()).sum();
    let mut places: Vec<&Slug> = parts.iter().map(|part| &part.promise.id.place).collect();
    places.sort_unstable();
    places.dedup();
    (parts.len(), activities, places.len())
}

/// The rows that a party is responsible for; all rows of a promise that does not say who is.
fn rows_of_party(promise: &Promise, party: &Slug) -> Vec<usize> {
    let says = promise.rows.iter().any(|row| !row.responsible.is_empty());
    let rows = promise.rows.iter().enumerate();
    rows.filter(|(_, row)| !says || row.responsible.contains(party)).map(|(number, _)| number).collect()
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
