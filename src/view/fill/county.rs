//! Pages that are divided by county: which county is whose, and links to the parts.

use super::{Page, part};
use crate::locale::collate;
use crate::plan::PageKey;
use crate::value::Slug;
use crate::view::{Link, NavLink};

/// The title of a page, the steps to it and its own: those of the whole, or of its part of a county.
pub(super) fn in_county(
    page: &Page<'_, '_>,
    title: String,
    mut steps: Vec<Link>,
    whole: &PageKey,
    own: String,
    county: Option<&Slug>,
) -> (String, Vec<Link>, String) {
    let Some(county) = county else { return (title, steps, own) };
    let name = county_name(page, county);
    steps.push(page.link(whole, own));
    (format!("{title}, {name}"), steps, name)
}

/// The page of a county in a year, or that of the whole year where it is not divided, or no county is meant.
pub(super) fn part_or_whole(
    page: &Page<'_, '_>,
    county: Option<&Slug>,
    year: i32,
    part: impl Fn(i32, Slug) -> PageKey,
    whole: impl Fn(i32) -> PageKey,
) -> PageKey {
    let part = county.map(|county| part(year, county.clone()));
    part.filter(|key| page.href(key).is_some()).unwrap_or_else(|| whole(year))
}

/// A link to a page of a year, named after it.
pub(super) fn nav_of_year(page: &Page<'_, '_>, key: &PageKey, year: i32, is_own: bool) -> NavLink {
    part::nav(page, key, year.to_string(), page.key == key, is_own)
}

pub(super) fn county_of<'a>(page: &Page<'_, 'a>, place: &Slug) -> Option<&'a Slug> {
    page.site().places.get(place).map(|place| &place.county_slug)
}

pub(super) fn county_name(page: &Page<'_, '_>, county: &Slug) -> String {
    page.views.counties().get(county).map_or_else(|| county.to_string(), |name| (*name).to_owned())
}

/// Links to the parts of a page that is divided by county, in alphabetical order.
pub(super) fn county_links(page: &Page<'_, '_>, key: impl Fn(&Slug) -> PageKey) -> Vec<NavLink> {
    let mut links: Vec<NavLink> = page
        .views
        .counties()
        .iter()
        .filter_map(|(county, name)| {
            let key = key(county);
            page.href(&key)?;
            let current = *page.key == key;
            Some(part::nav(page, &key, (*name).to_owned(), current, current))
        })
        .collect();
    links.sort_by_cached_key(|link| collate::key(&link.text, page.lang()));
    links
}
