//! The parts of pages that lead to the same promises by other ways.

use super::super::part;
use super::{Page, link, owned};
use crate::locale::{phrase, state};
use crate::value::Status;
use crate::view::{
    CompareActivity, ComparePlace, ComparePromise, CompareTable, FocusActivity, FocusPlace, FocusPromise, SearchFilter,
    StatedFollowUp, StatedItem,
};

pub(super) fn sample_comparison(page: &Page<'_, '_>) -> CompareTable {
    let activities = vec![CompareActivity {
        title: owned("Trygghetsvandringar"),
        href: owned("#Innehall"),
        targets: super::sample_targets(page).into_iter().take(1).collect(),
        figures: vec![owned("Tertial 1: 3 möten")],
        status: Some(part::badge(page, Status::Partly).into()),
        words: owned("Tertial 2 2026"),
    }];
    let promise = |validity: &str, words, activities| ComparePromise {
        promise: link("Medborgarlöfte", "#Innehall"),
        validity: owned(validity),
        words,
        activities,
    };
    CompareTable {
        id: owned("prov"),
        title: owned("comparison"),
        several: true,
        places: vec![ComparePlace {
            place: link("Exempelstad", "#Innehall"),
            promises: vec![
                promise("2026", None, activities),
                promise("2025", Some(phrase::no_activity_about(page.lang())), Vec::new()),
            ],
        }],
    }
}

pub(super) fn sample_places(page: &Page<'_, '_>) -> Vec<FocusPlace> {
    let activities = vec![FocusActivity {
        title: owned("Trygghetsvandringar"),
        href: owned("#Innehall"),
        latest: None,
        words: state::label("told", page.lang()).to_owned(),
    }];
    let promise = FocusPromise {
        promise: link("Medborgarlöfte 2026", "#Innehall"),
        validity: owned("2026"),
        local_title: None,
        html: None,
        pledges: Vec::new(),
        activities,
        left_out: None,
    };
    vec![FocusPlace { id: owned("plats-prov"), place: link("Exempelstad", "#Innehall"), promises: vec![promise] }]
}

pub(super) fn sample_filters(page: &Page<'_, '_>) -> Vec<SearchFilter> {
    vec![SearchFilter {
        key: owned("ar"),
        label: phrase::filter("ar", page.lang()),
        options: vec![owned("2026"), owned("2025")],
    }]
}

pub(super) fn sample_stated() -> Vec<StatedFollowUp> {
    vec![StatedFollowUp {
        place: link("Exempelstad", "#Innehall"),
        promise: link("Medborgarlöfte 2026", "#Innehall"),
        period: link("Tertial 2 2026", "#Innehall"),
        items: vec![StatedItem {
            title: owned("Trygghetsvandringar i bostadsområden"),
            href: owned("#Innehall"),
            text: Some(owned("Vandringen gick inte att göra.")),
            reason: Some(owned("<p>Det stormade.</p>")),
            next: Some(owned("<p>Den görs i höst.</p>")),
        }],
    }]
}
