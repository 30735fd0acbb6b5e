//! The pages of a county and of a place.

use super::head::or_else;
use super::role::roles;
use super::{Page, chart, embed, head, html, indicator, listing, part};
use crate::locale::{about, collate, phrase};
use crate::model::Place;
use crate::plan::PageKey;
use crate::value::Slug;
use crate::view::{CountyView, Link, PlaceView};

/// How many follow-ups the page of a county lists.
const MAX_LATEST: usize = 8;

pub(super) fn county(page: &Page<'_, '_>, county: &Slug) -> CountyView {
    let places: Vec<&Place> = page
        .views
        .plan
        .places
        .iter()
        .map(|id| &page.site().places[id])
        .filter(|place| place.county_slug == *county)
        .collect();
    let title = places.first().map(|place| place.county.clone()).unwrap_or_default();
    let head = head::with_breadcrumb(page, page.frame(&title), Vec::new(), &title);
    let head = head::with_description(page, head, &about::county(&title, page.lang()));
    let is_here = |promise: &crate::model::Promise| {
        let places = promise.places.iter().filter_map(|id| page.site().places.get(id));
        places.into_iter().any(|place| place.county_slug == *county)
    };
    let latest = listing::latest_items(page, MAX_LATEST, is_here);
    CountyView { head, title, places: listing::place_items(page, places), latest }
}

pub(super) fn place(page: &Page<'_, '_>, id: &Slug) -> PlaceView {
    let place = &page.site().places[id];
    let lang = page.lang();
    let title = phrase::place_title(&place.name, lang);
    let head = head::with_file(page, page.frame(&title), place.file, None, None);
    let mut between = head::steps_to_place(page, id);
    between.pop();
    let head = head::with_breadcrumb(page, head, between, &place.name);
    let text = or_else(&place.body.plain(), || about::place(&part::place_in_words(page, id), lang));
    let head = head::with_description(page, head, &text);
    let (in_force, coming, earlier) = listing::by_standing(page, id);
    let follow_ups = page.views.latest_of(id).map(|reported| listing::follow_up_item(page, reported)).collect();
    PlaceView {
        name: place.name.clone(),
        kind: place.kind.key().to_owned(),
        kind_words: phrase::place_kind(place.kind.key(), place.invented, lang).to_owned(),
        county: page.href(&PageKey::County(place.county_slug.clone())).map(|href| Link {
            text: place.county.clone(),
            href,
            external: false,
        }),
        within: place.within.as_ref().map(|municipality| page.place_link(municipality)),
        police_area: place.police_area.clone(),
        contacts: roles(&place.contacts),
        indicators: indicator::indicators(&place.indicators),
        districts: districts(page, id),
        html: html::own_html(page, &place.body, 2),
        timeline: chart::timeline(page, id),
        in_force,
        coming,
        earlier,
        follow_ups,
        siblings: part::siblings(page, id),
        embed: embed::embed_code_of(page, id).into_iter().collect(),
        title,
        head,
    }
}

fn districts(page: &Page<'_, '_>, municipality: &Slug) -> Vec<Link> {
    let shown = page.views.plan.places.iter().map(|id| &page.site().places[id]);
    let mut districts: Vec<&Place> = shown.filter(|place| place.within.as_ref() == Some(municipality)).collect();
    districts.sort_by_cached_key(|place| collate::key(&place.name, page.lang()));
    districts.into_iter().map(|place| page.place_link(&place.id)).collect()
}
