//! Places: their counties, and the municipalities of districts.

use crate::diag::{Diagnostics, Kind};
use crate::locale::county;
use crate::model::{Place, PlaceKind};
use crate::parse::PlaceDoc;
use crate::source::{SourcePath, Sources};
use crate::value::Slug;
use std::collections::BTreeMap;

pub(super) fn places(
    documents: BTreeMap<Slug, PlaceDoc>,
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) -> BTreeMap<Slug, Place> {
    for place in documents.values() {
        check_within(place, &documents, sources, diagnostics);
    }
    let counties: BTreeMap<Slug, String> =
        documents.values().filter_map(|place| Some((place.id.clone(), own_county(place)?))).collect();
    documents
        .into_iter()
        .map(|(id, place)| {
            let of_municipality = place.within.as_ref().and_then(|within| counties.get(&within.value)).cloned();
            let county = own_county(&place).or(of_municipality);
            if county.is_none() && !place.has_gaps && place.within.is_none() {
                diagnostics.report(Kind::NoCounty, place.opening);
            }
            let county = county.unwrap_or_default();
            let county_slug = Slug::from_text(&county).unwrap_or_else(|| id.clone());
            let place = Place {
                id: id.clone(),
                file: place.file,
                name: place.name,
                name_at: place.name_at,
                kind: place.kind.unwrap_or(PlaceKind::Municipality),
                code: place.code,
                within: place.within.map(|within| within.value),
                county,
                county_slug,
                police_area: place.police_area,
                invented: place.invented,
                indicators: place.indicators,
                contacts: place.contacts,
                aliases: place.aliases,
                allow: place.allow,
                body: place.body,
            };
            (id, place)
        })
        .collect()
}

fn own_county(place: &PlaceDoc) -> Option<String> {
    let of_code = place.code.as_deref().and_then(county::of_code).map(str::to_owned);
    of_code.or_else(|| place.county.clone())
}

fn check_within(
    place: &PlaceDoc,
    documents: &BTreeMap<Slug, PlaceDoc>,
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) {
    let Some(within) = &place.within else { return };
    let id = within.value.to_string();
    let file = SourcePath::new(&format!("content/{id}/place.md")).and_then(|path| sources.find(&path));
    match documents.get(&within.value) {
        None if file.is_some() => {}
        None => {
            let suggestion = diagnostics.nearest(&id, documents.keys().map(Slug::as_str));
            diagnostics.report(Kind::UnknownPlace { id, suggestion }, within.span);
        }
        Some(municipality) => {
            let wrong = municipality.kind.is_some_and(|kind| kind != PlaceKind::Municipality)
                || place.kind.is_some_and(|kind| kind != PlaceKind::District);
            if wrong {
                diagnostics.report(Kind::BadWithin { id }, within.span);
            }
        }
    }
}
