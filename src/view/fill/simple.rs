//! Pages that hold little but a text.

use super::Page;
use super::head::or_else;
use crate::locale::{collate, phrase};
use crate::model::Edition;
use crate::plan::PageKey;
use crate::value::Slug;
use crate::view::{Link, NotFoundView, PlainView, RedirectView};

/// How many places help somebody who is lost; where there are more, their counties are named.
const MAX_PLACES: usize = 60;

impl Page<'_, '_> {
    pub(super) fn plain(&self, number: usize) -> PlainView {
        let plain = &self.site().pages[number];
        let title = plain.title.clone().unwrap_or_default();
        let head = self.with_file(self.frame(&title), plain.file, None, plain.updated);
        let head = self.with_breadcrumb(head, Vec::new(), &title);
        let text = plain.description.clone().unwrap_or_else(|| plain.body.plain());
        let head = self.with_description(head, &or_else(&text, || title.clone()));
        PlainView {
            preamble: plain.description.clone(),
            html: self.own_html(&plain.body, 2),
            contents: self.contents(&plain.body),
            attachments: self.files([&plain.body], &[]),
            title,
            head,
        }
    }

    pub(super) fn not_found(&self) -> NotFoundView {
        let title = phrase::page("not-found", self.lang());
        let places = match &self.views.plan.only {
            Some(place) => self.promises_of(place).into_iter().map(|promise| self.promise_link(promise)).collect(),
            None if self.views.plan.places.len() > MAX_PLACES => {
                let counties = self.counties().into_iter();
                counties.map(|county| Link { text: county.name, href: county.href, external: false }).collect()
            }
            None => {
                let mut places: Vec<&Slug> = self.views.plan.places.iter().collect();
                places.sort_by_cached_key(|id| collate::key(&self.place_name(id), self.lang()));
                places.into_iter().map(|id| self.place_link(id)).collect()
            }
        };
        NotFoundView { head: self.frame(&title), places, editions: self.other_editions() }
    }

    /// The other editions, on the page of the root: hosts show it for the addresses of all.
    fn other_editions(&self) -> Vec<Link> {
        if !self.views.plan.path.is_empty() {
            return Vec::new();
        }
        let editions = self.site().config.editions.iter().enumerate();
        let others = editions.filter(|(_, edition)| edition.id != self.views.edition.id);
        let link = |(at, edition): (usize, &Edition)| Link {
            text: edition.title.clone(),
            href: self.elsewhere(at, ""),
            external: false,
        };
        others.map(link).collect()
    }

    pub(super) fn redirect(&self, to: &PageKey) -> RedirectView {
        let title = self.title_of(to);
        let Link { text: title, href, .. } = self.link(to, title);
        let mut head = self.frame(&title);
        let address = self.views.plan.address(to).unwrap_or_default();
        head.canonical = Some(format!("{}{address}", self.views.edition.base_url));
        head.original = None;
        head.noindex = true;
        RedirectView { head, title, href }
    }

    fn title_of(&self, key: &PageKey) -> String {
        match key {
            PageKey::Place(id) | PageKey::EmbedOf(id) => phrase::place_title(&self.place_name(id), self.lang()),
            PageKey::Promise(id) | PageKey::Embed(id) => self.heading_of(&self.site().promises[id]),
            PageKey::FollowUp(id, _) => phrase::follow_up_title(&self.place_in_words(&id.place), self.lang()),
            PageKey::Plain(number) => self.site().pages[*number].title.clone().unwrap_or_default(),
            _ => self.views.edition.title.clone(),
        }
    }
}
