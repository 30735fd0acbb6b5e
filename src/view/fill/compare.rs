//! Places and years side by side.

use super::facets::shown;
use super::{Page, anchored, browse, county, focus, head, matrix, measures, part};
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

pub(super) fn compare_index(page: &Page<'_, '_>) -> FacetIndexView {
    let lang = page.lang();
    let item = |(title, href, extent): (String, String, String)| FacetItem {
        title,
        href,
        key: None,
        status: false,
        extent,
        parts: Vec::new(),
    };
    let subjects = subject_ids(page).into_iter().filter_map(|id| {
        let href = page.href(&PageKey::CompareFocus(id.clone()))?;
        Some(item((page.site().config.subjects[id].title.clone(), href, focus::extent(page, id))))
    });
    let areas = police_areas(page.site(), &page.views.plan.places).into_iter().filter_map(|(id, area)| {
        let href = page.href(&PageKey::ComparePolice(id))?;
        let mut names: Vec<String> = area.places.iter().map(|place| page.place_name(place)).collect();
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
    browse::facet_index(page, "compare", groups.into_iter().flatten().collect())
}

pub(super) fn compare_focus(page: &Page<'_, '_>, id: &Slug, county: Option<&Slug>, year: Option<i32>) -> CompareView {
    let lang = page.lang();
    let subject = &page.site().config.subjects[id];
    let index = page.link(&PageKey::Compare, phrase::page("compare", lang));
    let own = subject.title.clone();
    let whole = PageKey::CompareFocus(id.clone());
    let (mut title, mut steps, mut own) = county::in_county(page, own.clone(), vec![index], &whole, own, county);
    if let Some(year) = year {
        let of_county = county.map(|county| PageKey::CompareFocusIn(id.clone(), county.clone()));
        steps.push(page.link(&of_county.unwrap_or(whole), own));
        own = year.to_string();
        title = format!("{title} {own}");
    }
    let heading = format!("{}: {title}", phrase::page("compare", lang));
    let head = head::with_description(page, page.frame(&heading), &about::compare(&title, lang));
    let counties = county::county_links(page, |county| PageKey::CompareFocusIn(id.clone(), county.clone()));
    let shown = shown(page.views.facets.of_subject(id), county, !counties.is_empty());
    let mut promises: Vec<&Promise> = shown.map(|part| part.promise()).collect();
    let years = compare_years(page, id, county, &promises);
    promises.retain(|promise| match year {
        Some(year) => years_of(promise).contains(&year),
        None => years.is_empty(),
    });
    let rows = |promise: &Promise| rows_in(promise, id).collect();
    let table = compare_table(page, "jamforelse", title, &promises, &rows);
    CompareView {
        head: head::with_breadcrumb(page, head, steps, &own),
        kind: "focus".to_owned(),
        description: subject.description.clone().filter(|_| county.is_none() && year.is_none()),
        subject: page.href(&PageKey::Focus(id.clone())).map(|href| Link {
            text: subject.title.clone(),
            href,
            external: false,
        }),
        tables: table.into_iter().collect(),
        counties,
        years,
        others: subject_ids(page)
            .into_iter()
            .filter(|other| *other != id)
            .filter_map(|other| {
                let href = page.href(&PageKey::CompareFocus(other.clone()))?;
                Some(Link { text: page.site().config.subjects[other].title.clone(), href, external: false })
            })
            .collect(),
        title: heading,
    }
}

/// The years that a comparison is divided into, newest first; none where one page holds it.
fn compare_years(page: &Page<'_, '_>, id: &Slug, county: Option<&Slug>, promises: &[&Promise]) -> Vec<NavLink> {
    let years: BTreeSet<i32> = promises.iter().flat_map(|promise| years_of(promise)).collect();
    let link = |year: i32| {
        let key = PageKey::CompareFocusOf(id.clone(), county.cloned(), year);
        page.href(&key)?;
        let current = *page.key == key;
        Some(part::nav(page, &key, year.to_string(), current, current))
    };
    years.into_iter().rev().filter_map(link).collect()
}

pub(super) fn compare_police(page: &Page<'_, '_>, id: &Slug) -> CompareView {
    let lang = page.lang();
    let areas = police_areas(page.site(), &page.views.plan.places);
    let area = &areas[id];
    let title = area.name.to_owned();
    let index = page.link(&PageKey::Compare, phrase::page("compare", lang));
    let heading = format!("{}: {title}", phrase::page("compare", lang));
    let head = head::with_description(page, page.frame(&heading), &about::compare(&title, lang));
    let shown: BTreeSet<_> =
        area.places.iter().flat_map(|place| part::promises_of(page, place)).map(|one| &one.id).collect();
    let promises: Vec<&Promise> = shown.into_iter().map(|id| &*page.site().promises[id]).collect();
    let all_tables = || {
        let mut tables: Vec<CompareTable> = subject_ids(page)
            .into_iter()
            .filter_map(|subject| {
                let title = page.site().config.subjects[subject].title.clone();
                compare_table(page, &format!("fokus_{subject}"), title, &promises, &|promise| {
                    rows_in(promise, subject).collect()
                })
            })
            .collect();
        let without = |promise: &Promise| {
            let with: BTreeSet<usize> =
                page.site().config.subjects.keys().flat_map(|subject| rows_in(promise, subject)).collect();
            (0..promise.rows.len()).filter(|row| !with.contains(row)).collect()
        };
        tables.extend(compare_table(page, "ovrigt", phrase::page("no-focus", lang), &promises, &without));
        tables
    };
    let mut tables = all_tables();
    let several = tables.len() > 1;
    tables.iter_mut().for_each(|table| table.several = several);
    CompareView {
        head: head::with_breadcrumb(page, head, vec![index], &title),
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
                let href = page.href(&PageKey::ComparePolice(other.clone()))?;
                Some(Link { text: area.name.to_owned(), href, external: false })
            })
            .collect(),
    }
}

/// The places of promises that have such rows, each with all its promises; `None` where there is none.
fn compare_table(
    page: &Page<'_, '_>,
    id: &str,
    title: String,
    promises: &[&Promise],
    rows: &Rows<'_>,
) -> Option<CompareTable> {
    let mut by_place: BTreeMap<&Slug, Vec<&Promise>> = BTreeMap::new();
    for promise in promises {
        for place in promise.places.iter().filter(|place| page.views.plan.places.contains(place)) {
            by_place.entry(place).or_default().push(promise);
        }
    }
    by_place.retain(|_, promises| promises.iter().any(|promise| !rows(promise).is_empty()));
    let mut by_place: Vec<(&Slug, Vec<&Promise>)> = by_place.into_iter().collect();
    by_place.sort_by_cached_key(|(place, _)| (browse::place_key(page, place), (*place).clone()));
    let place = |(place, mut promises): (&Slug, Vec<&Promise>)| {
        promises.sort_by_key(|promise| (Reverse(promise.validity.first_day()), &promise.id));
        let promises = promises.into_iter().map(|promise| compare_promise(page, promise, &rows(promise))).collect();
        ComparePlace { place: page.place_link(place), promises }
    };
    let places: Vec<ComparePlace> = by_place.into_iter().map(place).collect();
    (!places.is_empty()).then(|| CompareTable { id: id.to_owned(), title, several: false, places })
}

fn compare_promise(page: &Page<'_, '_>, promise: &Promise, rows: &[usize]) -> ComparePromise {
    ComparePromise {
        promise: page.promise_link(promise),
        validity: part::validity_words(page, promise),
        words: rows.is_empty().then(|| phrase::no_activity_about(page.lang())),
        activities: rows.iter().map(|&row| compare_activity(page, promise, row)).collect(),
    }
}

fn compare_activity(page: &Page<'_, '_>, promise: &Promise, number: usize) -> CompareActivity {
    let lang = page.lang();
    let (_, derived) = page.promise_of(&promise.id);
    let row = &promise.rows[number];
    let latest = matrix::latest(page, promise, derived)(number);
    let is_reported = derived.matrix[number].iter().any(Cell::is_reported);
    let words = match (&latest, is_reported) {
        (Some(latest), _) => latest.period.clone(),
        (None, true) => state::label("told", lang).to_owned(),
        (None, false) => matrix::silence(page, derived, number),
    };
    let figures = derived.columns.iter().enumerate().filter(|_| row.targets.is_empty()).filter_map(|(at, column)| {
        let outcome = super::outcome::outcome(promise, derived, number, at)?;
        let figures: Vec<String> =
            outcome.figures.iter().map(|one| phrase::figure(&one.value, &one.value.printed, lang)).collect();
        let period = part::months(page, promise, column.period);
        (!figures.is_empty()).then(|| format!("{period}: {}", figures.join(", ")))
    });
    CompareActivity {
        title: row.title.clone(),
        href: anchored(&page.promise_link(promise).href, &row.id),
        targets: derived.goals[number]
            .iter()
            .map(|goal| measures::target(page, promise, derived, row, goal, number))
            .collect(),
        figures: figures.collect(),
        status: latest.map(|latest| latest.status),
        words,
    }
}

/// The subjects of the site in alphabetical order.
fn subject_ids<'x>(page: &'x Page<'_, '_>) -> Vec<&'x Slug> {
    let mut ids: Vec<&Slug> = page.site().config.subjects.keys().collect();
    ids.sort_by_cached_key(|id| crate::locale::collate::key(&page.site().config.subjects[*id].title, page.lang()));
    ids
}
