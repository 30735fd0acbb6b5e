//! Subjects across places and years.

use super::facets::{Part, shown};
use super::head::or_else;
use super::matrix::counted;
use super::{Page, anchored};
use crate::derive::Cell;
use crate::locale::{about, collate, phrase, state};
use crate::model::Promise;
use crate::plan::PageKey;
use crate::value::Slug;
use crate::view::{FocusActivity, FocusIndexView, FocusItem, FocusPromise, FocusView, Link};

impl Page<'_, '_> {
    pub(super) fn focus_index(&self) -> FocusIndexView {
        let title = phrase::page("focus", self.lang());
        let head = self.with_breadcrumb(self.frame(&title), Vec::new(), &title);
        let head = self.with_description(head, &about::focus_index(self.lang()));
        let mut items: Vec<FocusItem> = self
            .site()
            .config
            .subjects
            .iter()
            .filter_map(|(id, subject)| {
                Some(FocusItem {
                    href: self.href(&PageKey::Focus(id.clone()))?,
                    title: subject.title.clone(),
                    description: subject.description.clone(),
                    extent: self.extent(id),
                })
            })
            .collect();
        items.sort_by_cached_key(|item| collate::key(&item.title, self.lang()));
        FocusIndexView { head, title, items }
    }

    pub(super) fn focus(&self, id: &Slug, county: Option<&Slug>) -> FocusView {
        let subject = &self.site().config.subjects[id];
        let index = self.link(&PageKey::FocusIndex, phrase::page("focus", self.lang()));
        let (title, steps, own) = match county {
            None => (subject.title.clone(), vec![index], subject.title.clone()),
            Some(county) => {
                let own = self.county_name(county);
                let whole = self.link(&PageKey::Focus(id.clone()), subject.title.clone());
                (format!("{}, {own}", subject.title), vec![index, whole], own)
            }
        };
        let head = self.with_breadcrumb(self.frame(&title), steps, &own);
        let extent = self.extent(id);
        let text =
            or_else(subject.description.as_deref().unwrap_or_default(), || about::focus(&title, &extent, self.lang()));
        let head = self.with_description(head, &text);
        let counties = self.county_links(|county| PageKey::FocusIn(id.clone(), county.clone()));
        let shown = shown(self.views.facets.of_subject(id), county, !counties.is_empty());
        FocusView {
            title,
            description: subject.description.clone(),
            extent,
            places: self.by_place(shown, |part, is_listed| self.focus_promise(part, id, is_listed)),
            compare: self.href(&PageKey::CompareFocus(id.clone())),
            counties,
            others: self.subjects().into_iter().filter(|link| link.text != subject.title).collect(),
            head,
        }
    }

    pub(super) fn extent(&self, id: &Slug) -> String {
        self.extent_of_parts(self.views.facets.of_subject(id))
    }

    fn focus_promise(&self, part: &Part<'_>, id: &Slug, is_listed: bool) -> FocusPromise {
        let promise = part.promise();
        let own = promise.focus.iter().find(|focus| focus.id == *id);
        let common = &self.site().config.subjects[id].title;
        let link = self.promise_link(promise);
        let pledges = promise.pledges.iter().filter(|pledge| pledge.focus.contains(id));
        let (activities, left_out) = self.activities_of_part(part, &link.href, is_listed);
        FocusPromise {
            validity: self.validity(promise).words,
            local_title: own.map(|own| own.title.clone()).filter(|title| title != common),
            html: own.and_then(|own| self.html(&own.text, 4)),
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

    /// The activities of a part of a promise, whose page is at `href`, or how many they are.
    pub(super) fn activities_of_part(
        &self,
        part: &Part<'_>,
        href: &str,
        is_listed: bool,
    ) -> (Vec<FocusActivity>, Option<String>) {
        match part.rows.len() {
            n if n > 0 && !is_listed => (Vec::new(), Some(phrase::all_rows(n, counted(part.promise()), self.lang()))),
            _ => (self.focus_activities(part.promise(), &part.rows, href), None),
        }
    }

    /// What became of some rows of a promise, whose page is at `href`.
    fn focus_activities(&self, promise: &Promise, rows: &[usize], href: &str) -> Vec<FocusActivity> {
        let (_, derived) = self.promise_of(&promise.id);
        let latest = self.latest(promise, derived);
        let activity = |&number: &usize| {
            let row = &promise.rows[number];
            let latest = latest(number);
            let is_reported = derived.matrix[number].iter().any(Cell::is_reported);
            let words = match (&latest, is_reported) {
                (Some(_), _) => String::new(),
                (None, true) => state::label("told", self.lang()).to_owned(),
                (None, false) => self.silence(derived, number),
            };
            FocusActivity { title: row.title.clone(), href: anchored(href, &row.id), latest, words }
        };
        rows.iter().map(activity).collect()
    }
}
