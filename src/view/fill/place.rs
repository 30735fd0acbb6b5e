//! The pages of a county and of a place.

use super::Page;
use super::head::or_else;
use super::role::roles;
use crate::locale::{about, collate, phrase};
use crate::model::Place;
use crate::plan::PageKey;
use crate::value::Slug;
use crate::view::{CountyView, Link, PlaceView};

/// How many follow-ups the page of a county lists.
const MAX_LATEST: usize = 8;

impl Page<'_, '_> {
    pub(super) fn county(&self, county: &Slug) -> CountyView {
        let places: Vec<&Place> = self
            .views
            .plan
            .places
            .iter()
            .map(|id| &self.site().places[id])
            .filter(|place| place.county_slug == *county)
            .collect();
        let title = places.first().map(|place| place.county.clone()).unwrap_or_default();
        let head = self.with_breadcrumb(self.frame(&title), Vec::new(), &title);
        let head = self.with_description(head, &about::county(&title, self.lang()));
        let is_here = |promise: &crate::model::Promise| {
            let places = promise.places.iter().filter_map(|id| self.site().places.get(id));
            places.into_iter().any(|place| place.county_slug == *county)
        };
        let latest = self.latest_items(MAX_LATEST, is_here);
        CountyView { head, title, places: self.place_items(places), latest }
    }

    pub(super) fn place(&self, id: &Slug) -> PlaceView {
        let place = &self.site().places[id];
        let lang = self.lang();
        let title = phrase::place_title(&place.name, lang);
        let head = self.with_file(self.frame(&title), place.file, None, None);
        let mut between = self.steps_to_place(id);
        between.pop();
        let head = self.with_breadcrumb(head, between, &place.name);
        let text = or_else(&place.body.plain(), || about::place(&self.place_in_words(id), lang));
        let head = self.with_description(head, &text);
        let (in_force, coming, earlier) = self.by_standing(id);
        let follow_ups = self.views.latest_of(id).map(|reported| self.follow_up_item(reported)).collect();
        PlaceView {
            name: place.name.clone(),
            kind: place.kind.key().to_owned(),
            kind_words: phrase::place_kind(place.kind.key(), place.invented, lang).to_owned(),
            county: self.href(&PageKey::County(place.county_slug.clone())).map(|href| Link {
                text: place.county.clone(),
                href,
                external: false,
            }),
            within: place.within.as_ref().map(|municipality| self.place_link(municipality)),
            police_area: place.police_area.clone(),
            contacts: roles(&place.contacts),
            indicators: self.indicators(&place.indicators),
            districts: self.districts(id),
            html: self.own_html(&place.body, 2),
            timeline: self.timeline(id),
            in_force,
            coming,
            earlier,
            follow_ups,
            siblings: self.siblings(id),
            embed: self.embed_code_of(id).into_iter().collect(),
            title,
            head,
        }
    }

    fn districts(&self, municipality: &Slug) -> Vec<Link> {
        let shown = self.views.plan.places.iter().map(|id| &self.site().places[id]);
        let mut districts: Vec<&Place> = shown.filter(|place| place.within.as_ref() == Some(municipality)).collect();
        districts.sort_by_cached_key(|place| collate::key(&place.name, self.lang()));
        districts.into_iter().map(|place| self.place_link(&place.id)).collect()
    }
}
