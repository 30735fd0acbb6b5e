//! What the lists of an edition are made of, collected once for all pages that show a part of it.

use super::collected::Outline;
use crate::derive::{Cell, Derived, PromiseDerived};
use crate::model::{Promise, PromiseId, Row, RowKind, Site, note_one};
use crate::plan::{StatusFacet, parties_of, promises_by_year, rows_in, subjects_of, years_until};
use crate::value::Slug;
use chrono::Datelike;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::hash::{Hash, Hasher};
use std::ops::RangeInclusive;

/// Promise, follow-up and row of what is stated.
pub(super) type Statement<'a> = (&'a PromiseId, usize, usize);

/// What the pages of one edition that lead to its promises are made of, each list once it is asked for.
#[derive(Debug)]
pub(super) struct Facets<'a> {
    site: &'a Site,
    derived: &'a Derived,
    promises: &'a [PromiseId],
    years: Outline<BTreeMap<i32, Vec<&'a PromiseId>>>,
    parties: Outline<BTreeMap<Slug, Vec<Part<'a>>>>,
    subjects: Outline<BTreeMap<&'a Slug, Vec<Part<'a>>>>,
    stated: Outline<BTreeMap<StatusFacet, StatedIn<'a>>>,
}

/// For each year that follow-ups are of, the newest first, what is stated in it.
pub(super) type StatedIn<'a> = BTreeMap<Reverse<i32>, Statements<'a>>;

/// The part of a promise that a list shows.
#[derive(Debug)]
pub(super) struct Part<'a> {
    promise: &'a Promise,
    /// The county of its place, where that is known.
    pub(super) county: Option<&'a Slug>,
    /// The numbers of its rows.
    pub(super) rows: Box<[usize]>,
    /// How many of them are activities.
    activities: usize,
}

impl<'a> Part<'a> {
    /// The promise.
    pub(super) fn promise(&self) -> &'a Promise {
        note_one(&self.promise.id);
        self.promise
    }
}

impl Hash for Part<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        let Self { promise, county, rows, activities } = self;
        (&promise.id, county, rows, activities).hash(state);
    }
}

/// What is stated in a year, by county; without one where the place is not known.
#[derive(Debug, Default, Hash)]
pub(super) struct Statements<'a> {
    by_county: BTreeMap<Option<&'a Slug>, Vec<Statement<'a>>>,
}

impl<'a> Facets<'a> {
    /// Takes the promises of an edition, in the order of their ids.
    pub(super) fn new(site: &'a Site, derived: &'a Derived, promises: &'a [PromiseId]) -> Self {
        let (years, parties) = (Outline::default(), Outline::default());
        Self { site, derived, promises, years, parties, subjects: Outline::default(), stated: Outline::default() }
    }

    /// Adds all lists.
    pub(super) fn hash_outlines(&self, state: &mut impl Hasher) {
        let Self { site: _, derived: _, promises: _, years: _, parties: _, subjects: _, stated: _ } = self;
        (self.years(), self.parties(), self.subjects(), self.stated()).hash(state);
    }

    /// Returns the promises that hold in each year.
    pub(super) fn years(&self) -> &BTreeMap<i32, Vec<&'a PromiseId>> {
        self.years.get_or_init(|| {
            let ids = |(year, promises): (i32, Vec<&'a Promise>)| {
                (year, promises.into_iter().map(|promise| &promise.id).collect())
            };
            let promises: Vec<&'a Promise> = self.promises().collect();
            promises_by_year(promises.into_iter()).into_iter().map(ids).collect()
        })
    }

    /// Returns the years that a promise is listed under.
    pub(super) fn years_of(&self, promise: &Promise) -> RangeInclusive<i32> {
        years_until(promise, self.years().keys().next_back().copied().unwrap_or_default())
    }

    /// Returns the promises of each party, with the rows that it is responsible for.
    pub(super) fn parties(&self) -> &BTreeMap<Slug, Vec<Part<'a>>> {
        self.parties.get_or_init(|| {
            let mut parties: BTreeMap<Slug, Vec<Part<'_>>> = BTreeMap::new();
            for promise in self.promises() {
                for (id, party) in parties_of(promise) {
                    parties.entry(id).or_default().push(self.of_promise(promise, rows_of_party(promise, &party.id)));
                }
            }
            parties
        })
    }

    /// Returns the promises that say something of each subject, with the rows that belong to it.
    fn subjects(&self) -> &BTreeMap<&'a Slug, Vec<Part<'a>>> {
        self.subjects.get_or_init(|| {
            let mut subjects: BTreeMap<&Slug, Vec<Part<'_>>> = BTreeMap::new();
            for promise in self.promises() {
                for subject in subjects_of(&self.site.config, promise) {
                    let part = self.of_promise(promise, rows_in(promise, subject).collect());
                    subjects.entry(subject).or_default().push(part);
                }
            }
            subjects
        })
    }

    /// Returns what is stated, by year.
    pub(super) fn stated(&self) -> &BTreeMap<StatusFacet, StatedIn<'a>> {
        self.stated.get_or_init(|| {
            let mut all: BTreeMap<StatusFacet, StatedIn<'_>> = BTreeMap::new();
            for promise in self.promises() {
                for follow_up in &promise.follow_ups {
                    for stated in StatusFacet::all() {
                        all.entry(stated).or_default().entry(Reverse(follow_up.period.to.year())).or_default();
                    }
                }
                let county = self.county_of(promise);
                for (stated, follow_up, row) in statements(promise, &self.derived.promises[&promise.id]) {
                    let year = promise.follow_ups[follow_up].period.to.year();
                    let of_year = all.entry(stated).or_default().entry(Reverse(year)).or_default();
                    of_year.by_county.entry(county).or_default().push((&promise.id, follow_up, row));
                }
            }
            all
        })
    }

    fn promises(&self) -> impl Iterator<Item = &'a Promise> {
        let site = self.site;
        self.promises.iter().map(|id| &*site.promises[id])
    }

    fn county_of(&self, promise: &Promise) -> Option<&'a Slug> {
        self.site.places.get(&promise.id.place).map(|place| &place.county_slug)
    }

    fn of_promise(&self, promise: &'a Promise, rows: Box<[usize]>) -> Part<'a> {
        let activities = rows.iter().filter(|&&row| promise.rows[row].kind == RowKind::Activity).count();
        Part { promise, county: self.county_of(promise), rows, activities }
    }

    /// Lists what is stated anywhere.
    pub(super) fn stated_kinds(&self) -> impl Iterator<Item = StatusFacet> {
        let any = self.stated().iter().filter(|(_, years)| years.values().any(|of_year| of_year.count(None) > 0));
        any.map(|(stated, _)| *stated)
    }

    /// Lists the promises that say something of a subject.
    pub(super) fn of_subject(&self, subject: &Slug) -> &[Part<'a>] {
        self.subjects().get(subject).map_or(&[], Vec::as_slice)
    }

    /// Lists the promises of a party.
    pub(super) fn of_party(&self, party: &Slug) -> &[Part<'a>] {
        self.parties().get(party).map_or(&[], Vec::as_slice)
    }
}

/// Lists the parts that a page shows: those of its county; of a page that is none of a county's all, unless it is divided.
pub(super) fn shown<'p, 'a>(
    parts: &'p [Part<'a>],
    county: Option<&'p Slug>,
    is_divided: bool,
) -> impl Iterator<Item = &'p Part<'a>> + Clone {
    parts.iter().filter(move |part| if county.is_some() { part.county == county } else { !is_divided })
}

/// Counts the activities that some statements are about.
pub(super) fn rows_of<'s, 'a: 's>(statements: impl Iterator<Item = &'s Statement<'a>>) -> usize {
    statements.map(|&(promise, _, row)| (promise, row)).collect::<BTreeSet<_>>().len()
}

/// Counts the promises, the activities, the pledges without any, and the places of some parts. Pages that only say so look
/// at no promise.
pub(super) fn extent(parts: &[Part<'_>]) -> (usize, [usize; 2], usize) {
    let activities: usize = parts.iter().map(|part| part.activities).sum();
    let rows: usize = parts.iter().map(|part| part.rows.len()).sum();
    // The promises of a place stand side by side, since their ids begin with it.
    let places = parts.chunk_by(|one, next| one.promise.id.place == next.promise.id.place).count();
    (parts.len(), [activities, rows - activities], places)
}

/// Lists what the follow-ups of a promise state, as the matrix has it: follow-up by follow-up in order of time, in each row by
/// row. That nothing has changed is no statement of its own, nor is what is only concluded.
fn statements(promise: &Promise, derived: &PromiseDerived) -> impl Iterator<Item = (StatusFacet, usize, usize)> {
    let columns = derived.columns.iter().enumerate();
    let reported = columns.filter_map(|(column, one)| Some((column, one.follow_up?)));
    reported.flat_map(move |(column, follow_up)| {
        derived.matrix.rows().enumerate().filter_map(move |(row, cells)| {
            let stated = match cells[column] {
                Cell::Reported => {
                    let outcome = promise.follow_ups[follow_up].outcomes[row].as_ref();
                    outcome.and_then(|outcome| outcome.status).map_or(StatusFacet::WithoutStatus, StatusFacet::Status)
                }
                Cell::NotReported => StatusFacet::Nothing,
                _ => return None,
            };
            Some((stated, follow_up, row))
        })
    })
}

/// The rows that a party is responsible for, and those that the promise does not say of who is.
fn rows_of_party(promise: &Promise, party: &Slug) -> Box<[usize]> {
    let is_of = |row: &Row| row.responsible.is_empty() || row.responsible.contains(party);
    promise.rows.iter().enumerate().filter(|(_, row)| is_of(row)).map(|(number, _)| number).collect()
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
