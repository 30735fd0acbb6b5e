//! Subjects across places and years.

use super::facets::{Part, shown};
use super::head::or_else;
use super::{Page, activities, anchored, browse, county, head, html, part};
use crate::locale::{about, collate, phrase};
use crate::model::Subject;
use crate::plan::PageKey;
use crate::value::Slug;
use crate::view::{FocusIndexView, FocusItem, FocusPromise, FocusView, Link};

pub(super) fn focus_index(page: &Page<'_, '_>) -> FocusIndexView {
    let title = phrase::page("focus", page.lang());
    let head = head::with_breadcrumb(page, page.frame(&title), Vec::new(), &title);
    let head = head::with_description(page, head, &about::focus_index(page.lang()));
    let item = |(id, subject, href): (&Slug, &Subject, String)| FocusItem {
        href,
        title: subject.title.clone(),
        description: subject.description.clone(),
        extent: extent(page, id),
    };
    let items = published(page).into_iter().map(item).collect();
    FocusIndexView { head, title, items }
}

pub(super) fn focus(page: &Page<'_, '_>, id: &Slug, county: Option<&Slug>) -> FocusView {
    let subject = &page.site().config.subjects[id];
    let index = page.link(&PageKey::FocusIndex, phrase::page("focus", page.lang()));
    let (title, steps, own) = match county {
        None => (subject.title.clone(), vec![index], subject.title.clone()),
        Some(county) => {
            let own = county::county_name(page, county);
            let whole = page.link(&PageKey::Focus(id.clone()), subject.title.clone());
            (format!("{}, {own}", subject.title), vec![index, whole], own)
        }
    };
    let head = head::with_breadcrumb(page, page.frame(&title), steps, &own);
    let extent = extent(page, id);
    let text =
        or_else(subject.description.as_deref().unwrap_or_default(), || about::focus(&title, &extent, page.lang()));
    let head = head::with_description(page, head, &text);
    let counties = county::county_links(page, |county| PageKey::FocusIn(id.clone(), county.clone()));
    let shown = shown(page.views.facets.of_subject(id), county, !counties.is_empty());
    FocusView {
        title,
        description: subject.description.clone(),
        extent,
        places: browse::by_place(page, shown, |part, is_listed| focus_promise(page, part, id, is_listed)),
        compare: page.href(&PageKey::CompareFocus(id.clone())),
        counties,
        others: subjects(page).into_iter().filter(|link| link.text != subject.title).collect(),
        head,
    }
}

pub(super) fn extent(page: &Page<'_, '_>, id: &Slug) -> String {
    browse::extent_of_parts(page, page.views.facets.of_subject(id))
}

fn focus_promise(page: &Page<'_, '_>, part: &Part<'_>, id: &Slug, is_listed: bool) -> FocusPromise {
    let promise = part.promise();
    let own = promise.focus.iter().find(|focus| focus.id == *id);
    let common = &page.site().config.subjects[id].title;
    let link = page.promise_link(promise);
    let pledges = promise.pledges.iter().filter(|pledge| pledge.focus.contains(id));
    let (activities, left_out) = activities::activities_of_part(page, part, &link.href, is_listed);
    FocusPromise {
        validity: part::validity_words(page, promise),
        local_title: own.map(|own| own.title.clone()).filter(|title| title != common),
        html: own.and_then(|own| html::html(page, &own.text, 4)),
        pledges: pledges
            .map(|pledge| Link {
                text: pledge.title.clone().unwrap_or_else(|| pledge.text.plain()),
                href: anchored(&link.href, &pledge.id),
                external: false,
            })
            .collect(),
        activities,
        left_out,
        promise: link,
    }
}

/// Links to the subjects that the edition has a page of, in alphabetical order.
pub(super) fn subjects(page: &Page<'_, '_>) -> Vec<Link> {
    let link =
        |(_, subject, href): (&Slug, &Subject, String)| Link { text: subject.title.clone(), href, external: false };
    published(page).into_iter().map(link).collect()
}

/// The subjects that the edition has a page of, each with its address, in alphabetical order.
fn published<'a>(page: &Page<'_, 'a>) -> Vec<(&'a Slug, &'a Subject, String)> {
    let subjects = page.site().config.subjects.iter();
    let mut published: Vec<(&Slug, &Subject, String)> =
        subjects.filter_map(|(id, subject)| Some((id, subject, page.href(&PageKey::Focus(id.clone()))?))).collect();
    published.sort_by_cached_key(|(_, subject, _)| collate::key(&subject.title, page.lang()));
    published
}
