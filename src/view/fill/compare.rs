//! Places and years side by side.

use super::facets::shown;
use super::{Page, anchored};
use crate::derive::Cell;
use crate::locale::{about, phrase, state};
use crate::model::Promise;
use crate::plan::{PageKey, police_areas, rows_in, years_of};
use crate::value::Slug;
use crate::view::{
    CompareActivity, ComparePlace, ComparePromise, CompareTable, CompareView, FacetGroup, FacetIndexView, FacetItem,
    Link, NavLink,
};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// The rows of a promise that a table shows.
type Rows<'r> = dyn Fn(&Promise) -> Vec<usize> + 'r;

impl Page<'_, '_> {
    pub(super) fn compare_index(&self) -> FacetIndexView {
        let lang = self.lang();
        let item = |(title, href, extent): (String, String, String)| FacetItem {
            title,
            href,
            key: None,
            status: false,
            extent,
            parts: Vec::new(),
        };
        let subjects = self.subject_ids().into_iter().filter_map(|id| {
            let href = self.href(&PageKey::CompareFocus(id.clone()))?;
            Some(item((self.site().config.subjects[id].title.clone(), href, self.extent(id))))
        });
        let areas = police_areas(self.site(), &self.views.plan.places).into_iter().filter_map(|(id, area)| {
            let href = self.href(&PageKey::ComparePolice(id))?;
            let mut names: Vec<String> = area.places.iter().map(|place| self.place_name(place)).collect();
            names.sort_by_cached_key(|name| crate::locale::collate::key(name, lang));
            Some(item((area.name.to_owned(), href, names.join(", "))))
        });
        let group = |id: &str, title: String, items: Vec<FacetItem>| {
            (!items.is_empty()).then(|| FacetGroup { id: id.to_owned(), title: Some(title), items })
        };
        let groups = [
            group("fokusomraden", phrase::page("focus", lang), subjects.collect()),
            group("polisomraden", phrase::page("police-areas", lang), areas.collect()),
        ];
        self.facet_index("compare", groups.into_iter().flatten().collect())
    }

    pub(super) fn compare_focus(&self, id: &Slug, county: Option<&Slug>, year: Option<i32>) -> CompareView {
        let lang = self.lang();
        let subject = &self.site().config.subjects[id];
        let index = self.link(&PageKey::Compare, phrase::page("compare", lang));
        let own = subject.title.clone();
        let whole = PageKey::CompareFocus(id.clone());
        let (mut title, mut steps, mut own) = self.in_county(own.clone(), vec![index], &whole, own, county);
        if let Some(year) = year {
            let of_county = county.map(|county| PageKey::CompareFocusIn(id.clone(), county.clone()));
            steps.push(self.link(&of_county.unwrap_or(whole), own));
            own = year.to_string();
            title = format!("{title} {own}");
        }
        let heading = format!("{}: {title}", phrase::page("compare", lang));
        let head = self.with_description(self.frame(&heading), &about::compare(&title, lang));
        let counties = self.county_links(|county| PageKey::CompareFocusIn(id.clone(), county.clone()));
        let shown = shown(self.views.facets.of_subject(id), county, !counties.is_empty());
        let mut promises: Vec<&Promise> = shown.map(|part| part.promise()).collect();
        let years = self.compare_years(id, county, &promises);
        promises.retain(|promise| match year {
            Some(year) => years_of(promise).contains(&year),
            None => years.is_empty(),
        });
        let rows = |promise: &Promise| rows_in(promise, id).collect();
        let table = self.compare_table("jamforelse", title, &promises, &rows);
        CompareView {
            head: self.with_breadcrumb(head, steps, &own),
            kind: "focus".to_owned(),
            description: subject.description.clone().filter(|_| county.is_none() && year.is_none()),
            subject: self.href(&PageKey::Focus(id.clone())).map(|href| Link {
                text: subject.title.clone(),
                href,
                external: false,
            }),
            tables: table.into_iter().collect(),
            counties,
            years,
            others: self
                .subject_ids()
                .into_iter()
                .filter(|other| *other != id)
                .filter_map(|other| {
                    let href = self.href(&PageKey::CompareFocus(other.clone()))?;
                    Some(Link { text: self.site().config.subjects[other].title.clone(), href, external: false })
                })
                .collect(),
            title: heading,
        }
    }

    /// The years that a comparison is divided into, newest first; none where one page holds it.
    fn compare_years(&self, id: &Slug, county: Option<&Slug>, promises: &[&Promise]) -> Vec<NavLink> {
        let years: BTreeSet<i32> = promises.iter().flat_map(|promise| years_of(promise)).collect();
        let link = |year: i32| {
            let key = PageKey::CompareFocusOf(id.clone(), county.cloned(), year);
            self.href(&key)?;
            let current = *self.key == key;
            Some(self.nav(&key, year.to_string(), current, current))
        };
        years.into_iter().rev().filter_map(link).collect()
    }

    pub(super) fn compare_police(&self, id: &Slug) -> CompareView {
        let lang = self.lang();
        let areas = police_areas(self.site(), &self.views.plan.places);
        let area = &areas[id];
        let title = area.name.to_owned();
        let index = self.link(&PageKey::Compare, phrase::page("compare", lang));
        let heading = format!("{}: {title}", phrase::page("compare", lang));
        let head = self.with_description(self.frame(&heading), &about::compare(&title, lang));
        let shown: BTreeSet<_> =
            area.places.iter().flat_map(|place| self.promises_of(place)).map(|one| &one.id).collect();
        let promises: Vec<&Promise> = shown.into_iter().map(|id| &*self.site().promises[id]).collect();
        let all_tables = || {
            let mut tables: Vec<CompareTable> = self
                .subject_ids()
                .into_iter()
                .filter_map(|subject| {
                    let title = self.site().config.subjects[subject].title.clone();
                    self.compare_table(&format!("fokus_{subject}"), title, &promises, &|promise| {
                        rows_in(promise, subject).collect()
                    })
                })
                .collect();
            let without = |promise: &Promise| {
                let with: BTreeSet<usize> =
                    self.site().config.subjects.keys().flat_map(|subject| rows_in(promise, subject)).collect();
                (0..promise.rows.len()).filter(|row| !with.contains(row)).collect()
            };
            tables.extend(self.compare_table("ovrigt", phrase::page("no-focus", lang), &promises, &without));
            tables
        };
        let mut tables = all_tables();
        let several = tables.len() > 1;
        tables.iter_mut().for_each(|table| table.several = several);
        CompareView {
            head: self.with_breadcrumb(head, vec![index], &title),
            title: heading,
            kind: "police-area".to_owned(),
            description: None,
            subject: None,
            tables,
            counties: Vec::new(),
            years: Vec::new(),
            others: areas
                .iter()
                .filter(|(other, _)| *other != id)
                .filter_map(|(other, area)| {
                    let href = self.href(&PageKey::ComparePolice(other.clone()))?;
                    Some(Link { text: area.name.to_owned(), href, external: false })
                })
                .collect(),
        }
    }

    /// The places of promises that have such rows, each with all its promises; `None` where there is none.
    fn compare_table(&self, id: &str, title: String, promises: &[&Promise], rows: &Rows<'_>) -> Option<CompareTable> {
        let mut by_place: BTreeMap<&Slug, Vec<&Promise>> = BTreeMap::new();
        for promise in promises {
            for place in promise.places.iter().filter(|place| self.views.plan.places.contains(place)) {
                by_place.entry(place).or_default().push(promise);
            }
        }
        by_place.retain(|_, promises| promises.iter().any(|promise| !rows(promise).is_empty()));
        let mut by_place: Vec<(&Slug, Vec<&Promise>)> = by_place.into_iter().collect();
        by_place.sort_by_cached_key(|(place, _)| (self.place_key(place), (*place).clone()));
        let place = |(place, mut promises): (&Slug, Vec<&Promise>)| {
            promises.sort_by_key(|promise| (Reverse(promise.validity.first_day()), &promise.id));
            let promises = promises.into_iter().map(|promise| self.compare_promise(promise, &rows(promise))).collect();
            ComparePlace { place: self.place_link(place), promises }
        };
        let places: Vec<ComparePlace> = by_place.into_iter().map(place).collect();
        (!places.is_empty()).then(|| CompareTable { id: id.to_owned(), title, several: false, places })
    }

    fn compare_promise(&self, promise: &Promise, rows: &[usize]) -> ComparePromise {
        ComparePromise {
            promise: self.promise_link(promise),
            validity: self.validity(promise).words,
            words: rows.is_empty().then(|| phrase::not_in_promise(self.lang())),
            activities: rows.iter().map(|&row| self.compare_activity(promise, row)).collect(),
        }
    }

    fn compare_activity(&self, promise: &Promise, number: usize) -> CompareActivity {
        let lang = self.lang();
        let (_, derived) = self.promise_of(&promise.id);
        let row = &promise.rows[number];
        let latest = self.latest(promise, derived)(number);
        let is_reported = derived.matrix[number].iter().any(Cell::is_reported);
        let words = match (&latest, is_reported) {
            (Some(latest), _) => latest.period.clone(),
            (None, true) => state::label("told", lang).to_owned(),
            (None, false) => self.silence(derived, number),
        };
        let figures =
            derived.columns.iter().enumerate().filter(|_| row.targets.is_empty()).filter_map(|(at, column)| {
                let outcome = super::matrix::outcome(promise, derived, number, at)?;
                let figures: Vec<String> =
                    outcome.figures.iter().map(|one| phrase::figure(&one.value, &one.value.printed, lang)).collect();
                let period = self.column_period(promise, column).months;
                (!figures.is_empty()).then(|| format!("{period}: {}", figures.join(", ")))
            });
        CompareActivity {
            title: row.title.clone(),
            href: anchored(&self.promise_link(promise).href, &row.id),
            targets: derived.goals[number]
                .iter()
                .map(|goal| self.target(promise, derived, row, goal, number))
                .collect(),
            figures: figures.collect(),
            status: latest.map(|latest| latest.status),
            words,
        }
    }

    /// The subjects of the site in alphabetical order.
    fn subject_ids(&self) -> Vec<&Slug> {
        let mut ids: Vec<&Slug> = self.site().config.subjects.keys().collect();
        ids.sort_by_cached_key(|id| crate::locale::collate::key(&self.site().config.subjects[*id].title, self.lang()));
        ids
    }
}
