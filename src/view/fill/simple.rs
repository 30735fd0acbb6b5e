//! Pages that hold little but a text.

use super::head::or_else;
use super::{Page, embed, head, html, listing, part};
use crate::locale::{collate, phrase};
use crate::model::Edition;
use crate::plan::PageKey;
use crate::value::Slug;
use crate::view::{Link, NotFoundView, PlainView, RedirectView};

/// How many places help somebody who is lost; where there are more, their counties are named.
const MAX_PLACES: usize = 60;

pub(super) fn plain(page: &Page<'_, '_>, number: usize) -> PlainView {
    let plain = &page.site().pages[number];
    let title = plain.title.clone().unwrap_or_default();
    let head = head::with_file(page, page.frame(&title), plain.file, None, plain.updated);
    let head = head::with_breadcrumb(page, head, Vec::new(), &title);
    let text = plain.description.clone().unwrap_or_else(|| plain.body.plain());
    let head = head::with_description(page, head, &or_else(&text, || title.clone()));
    PlainView {
        preamble: plain.description.clone(),
        html: html::own_html(page, &plain.body, 2),
        contents: html::contents(&plain.body),
        attachments: part::files(page, [&plain.body], &[]),
        title,
        head,
    }
}

pub(super) fn not_found(page: &Page<'_, '_>) -> NotFoundView {
    let title = phrase::page("not-found", page.lang());
    let places = match &page.views.plan.only {
        Some(place) => part::promises_of(page, place).into_iter().map(|promise| page.promise_link(promise)).collect(),
        None if page.views.plan.places.len() > MAX_PLACES => {
            let counties = listing::counties(page).into_iter();
            counties.map(|county| Link { text: county.name, href: county.href, external: false }).collect()
        }
        None => {
            let mut places: Vec<&Slug> = page.views.plan.places.iter().collect();
            places.sort_by_cached_key(|id| collate::key(&page.place_name(id), page.lang()));
            places.into_iter().map(|id| page.place_link(id)).collect()
        }
    };
    NotFoundView { head: page.frame(&title), places, editions: other_editions(page) }
}

/// The other editions, on the page of the root: hosts show it for the addresses of all.
fn other_editions(page: &Page<'_, '_>) -> Vec<Link> {
    if !page.views.plan.path.is_empty() {
        return Vec::new();
    }
    let editions = page.site().config.editions.iter().enumerate();
    let others = editions.filter(|(_, edition)| edition.id != page.views.edition.id);
    let link = |(at, edition): (usize, &Edition)| Link {
        text: edition.title.clone(),
        href: page.elsewhere(at, ""),
        external: false,
    };
    others.map(link).collect()
}

pub(super) fn redirect(page: &Page<'_, '_>, to: &PageKey) -> RedirectView {
    let title = title_of(page, to);
    let Link { text: title, href, .. } = page.link(to, title);
    let mut head = page.frame(&title);
    let address = page.views.plan.address(to).unwrap_or_default();
    head.canonical = Some(format!("{}{address}", page.views.edition.base_url));
    head.original = None;
    head.noindex = true;
    RedirectView { head, title, href }
}

fn title_of(page: &Page<'_, '_>, key: &PageKey) -> String {
    match key {
        PageKey::Place(id) | PageKey::EmbedOf(id) => phrase::place_title(&page.place_name(id), page.lang()),
        PageKey::Promise(id) | PageKey::Embed(id) => embed::heading_of(page, &page.site().promises[id]),
        PageKey::FollowUp(id, _) => phrase::follow_up_title(&part::place_in_words(page, &id.place), page.lang()),
        PageKey::Plain(number) => page.site().pages[*number].title.clone().unwrap_or_default(),
        _ => page.views.edition.title.clone(),
    }
}
