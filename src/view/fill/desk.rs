//! The editor's desk: what is to be written, and where.

use super::Page;
use crate::derive::{Column, Due, Standing};
use crate::locale::{about, collate, phrase};
use crate::model::{Host, PlaceKind, Promise, PromiseId, Repository};
use crate::plan::{PageKey, WRITE, edit_href, new_file_href};
use crate::scaffold::{self, Detail, NewPlace, NewPromise, ReportPeriod};
use crate::value::{PartialDate, Slug};
use crate::view::{
    DeskFile, DeskFollowUp, DeskItem, DeskNewFile, DeskPlace, DeskPromise, DeskView, EditionViews, HeadView, Link,
    PeriodState,
};
use chrono::Datelike;
use serde::Serialize;
use std::cmp::Reverse;

impl EditionViews<'_> {
    /// Lists what there is to write of a promise in the form: what remains to be written, and then what is there.
    #[must_use]
    pub fn writable(&self, promise: &PromiseId) -> Vec<Writable> {
        let page = self.page(WRITE, &PageKey::Write);
        let promise = &*page.site().promises[promise];
        let unwritten = page.unwritten(promise).into_iter().filter_map(|column| {
            let report = ReportPeriod::named(promise, column.name?)?;
            let step = page.step(promise, column);
            let path = scaffold::follow_up_path(promise, &report);
            Some(Writable { path, title: step.period.long_label, words: Some(step.words) })
        });
        let written = |title: String, file| Writable { path: page.path_of(file).to_owned(), title, words: None };
        let reported = promise.follow_ups.iter().rev();
        let reported = reported.map(|one| written(page.follow_up_period(promise, one).long_label, one.file));
        let itself = std::iter::once(written(phrase::the_promise(page.lang()), promise.file));
        unwritten.chain(reported).chain(itself).collect()
    }
}

/// A file that is written in the form.
#[derive(Debug, Serialize)]
pub struct Writable {
    path: String,
    /// What it is: `Tertial 2 2026`, or the promise.
    title: String,
    /// When it is due, where it is not there yet.
    words: Option<String>,
}

impl Page<'_, '_> {
    /// The desk of a place, or of the whole edition.
    pub(super) fn desk(&self, place: Option<&Slug>) -> DeskView {
        let config = &self.site().config;
        let repository = match place {
            Some(place) => config.repository_of(place),
            None => config.repository.as_ref(),
        };
        let repository = repository.expect("a plan has a desk only where it is known where the files lie");
        let lang = self.lang();
        let title = match place {
            Some(place) => phrase::desk(&self.place_name(place), lang),
            None => phrase::page("desk", lang),
        };
        let between = match (self.key, place) {
            (PageKey::DeskOf(_), Some(_)) => vec![self.link(&PageKey::Desk, phrase::page("desk", lang))],
            _ => Vec::new(),
        };
        let head = self.with_description(self.frame(&title), &about::desk(lang));
        let head = self.with_breadcrumb(head, between, &title);
        DeskView {
            head: HeadView { noindex: true, ..head },
            title,
            host: repository.host.key().to_owned(),
            repository: repository.url.clone(),
            handbook: self.link(&PageKey::Handbook, phrase::page("handbook", lang)),
            new_file: match place {
                Some(place) => self.next_promise(repository, place),
                None => self.next_place(repository),
            },
            place: place.map(|place| self.place_name(place)),
            about: place.and_then(|place| self.desk_about(repository, place)),
            new_page: self
                .write_page()
                .filter(|_| place.is_none() || self.views.plan.only.is_some())
                .map(|page| format!("{page}?nytt=sida")),
            places: if place.is_none() { self.desk_places() } else { Vec::new() },
            promises: place.map(|place| self.desk_promises(repository, place)).unwrap_or_default(),
        }
    }

    /// The promise of the year after the last one that the place has promised something for.
    fn next_promise(&self, repository: &Repository, place: &Slug) -> DeskNewFile {
        let last = |promise: &&Promise| promise.validity.to.map(|to| to.last_day().year() + 1);
        let promised = self.promises_of(place);
        let next = promised.iter().filter_map(last).max().unwrap_or_else(|| self.views.material.as_of.0.year());
        let free = (next..).find_map(|year| {
            let id = PromiseId { place: place.clone(), slug: Slug::new(&year.to_string())? };
            (!self.site().promises.contains_key(&id)).then_some((id, PartialDate::Year(year)))
        });
        let (id, year) = free.expect("a place has fewer promises than there are years");
        let new = NewPromise::of_year(id, year, self.site().config.language);
        let text = scaffold::promise(self.site(), &new, self.lang());
        let path = scaffold::promise_path(&new.id);
        // What the place has promised before comes with the form.
        let write = match promised.first() {
            Some(promise) => self.write_href(promise, &path),
            None => self.write_page().map(|page| format!("{page}?fil={path}")),
        };
        DeskNewFile { write, ..new_file(repository, &format!("content/{place}"), path, text) }
    }

    /// A place whose name, and that of its folder, are for its editor to write: without them a check says so.
    fn next_place(&self, repository: &Repository) -> DeskNewFile {
        let id = Slug::from_text(&phrase::new_place_folder(self.lang())).expect("the words have letters");
        let kind = PlaceKind::Municipality;
        let new = NewPlace { id, name: String::new(), kind, code: None, within: None, county: None };
        let text = scaffold::place(&new, self.lang());
        let write = self.write_page().map(|page| format!("{page}?nytt=plats"));
        DeskNewFile { write, ..new_file(repository, "content", scaffold::place_path(&new.id), text) }
    }

    fn desk_places(&self) -> Vec<DeskPlace> {
        let mut places: Vec<&Slug> = self.views.plan.places.iter().collect();
        places.sort_by_cached_key(|id| collate::key(&self.place_name(id), self.lang()));
        let place = |id: &Slug| {
            let mut to_write: Vec<(PeriodState, DeskItem)> = Vec::new();
            for promise in self.by_standing_and_day(id) {
                let columns = self.unwritten(promise);
                to_write.extend(columns.into_iter().map(|column| {
                    let step = self.step(promise, column);
                    let title = format!("{}, {}", promise.title, phrase::inside(&step.period.long_label));
                    let desk = self.link(&PageKey::DeskOf(id.clone()), title);
                    let desk = Link { href: format!("{}#{}", desk.href, anchor(promise)), ..desk };
                    (step.state, DeskItem { desk, state: step.state, words: step.words })
                }));
            }
            to_write.sort_by_key(|(state, _)| urgency(*state));
            let desk = self.link(&PageKey::DeskOf(id.clone()), self.place_name(id));
            DeskPlace { desk, to_write: to_write.into_iter().map(|(_, item)| item).collect() }
        };
        places.into_iter().map(place).collect()
    }

    fn desk_promises(&self, repository: &Repository, place: &Slug) -> Vec<DeskPromise> {
        let promises = self.by_standing_and_day(place).into_iter();
        promises.map(|promise| self.desk_promise(repository, promise)).collect()
    }

    fn desk_promise(&self, repository: &Repository, promise: &Promise) -> DeskPromise {
        let columns = self.unwritten(promise);
        let file = |title: String, file| {
            let path = self.path_of(file);
            let write = self.write_href(promise, path);
            DeskFile { title, href: edit_href(repository, path), write, path: path.to_owned() }
        };
        let follow_ups = promise.follow_ups.iter().rev();
        let written = follow_ups.map(|one| file(self.follow_up_period(promise, one).long_label, one.file));
        DeskPromise {
            promise: self.promise_link(promise),
            id: anchor(promise),
            in_force: self.promise_of(&promise.id).1.standing == Standing::InForce,
            to_write: columns
                .into_iter()
                .filter_map(|column| self.desk_follow_up(repository, promise, column))
                .collect(),
            files: std::iter::once(file(phrase::the_promise(self.lang()), promise.file)).chain(written).collect(),
        }
    }

    fn desk_follow_up(&self, repository: &Repository, promise: &Promise, column: &Column) -> Option<DeskFollowUp> {
        let report = ReportPeriod::named(promise, column.name?)?;
        let path = scaffold::follow_up_path(promise, &report);
        let (folder, name) = path.rsplit_once('/').expect("a follow-up lies in the folder of its promise");
        let text = |detail| scaffold::follow_up(self.site(), promise, &report, detail, self.lang());
        let with_text = Detail::ALL.into_iter().find_map(|detail| {
            let href = new_file_href(repository, folder, name, Some(&text(detail)))?;
            Some((href, key(detail)))
        });
        let without = || (new_file_href(repository, folder, name, None).unwrap_or_default(), "none");
        let (href, prefill) = with_text.unwrap_or_else(without);
        let step = self.step(promise, column);
        Some(DeskFollowUp {
            period: step.period,
            state: step.state,
            words: step.words,
            href,
            write: self.write_href(promise, &path),
            name: name.to_owned(),
            path: path.clone(),
            text: (prefill == "none").then(|| text(Detail::Full)),
            prefill: prefill.to_owned(),
        })
    }

    /// Where a file of a promise is written in a form, if the site has one.
    fn write_href(&self, promise: &Promise, path: &str) -> Option<String> {
        Some(format!("{}?lofte={}&fil={path}", self.write_page()?, promise.id))
    }

    /// The page where files are written in a form, if the site has one.
    fn write_page(&self) -> Option<String> {
        self.views.plan.address(&PageKey::Write)?;
        Some(self.link(&PageKey::Write, String::new()).href)
    }

    /// The text about a place itself.
    fn desk_about(&self, repository: &Repository, place: &Slug) -> Option<DeskFile> {
        let path = self.path_of(self.site().places.get(place)?.file);
        let write = match self.promises_of(place).first() {
            Some(promise) => self.write_href(promise, path),
            None => self.write_page().map(|page| format!("{page}?fil={path}")),
        };
        let title = phrase::about_the_place(self.lang());
        Some(DeskFile { title, href: edit_href(repository, path), write, path: path.to_owned() })
    }

    /// The periods of a promise that have begun and have no follow-up, the earliest first.
    fn unwritten(&self, promise: &Promise) -> Vec<&Column> {
        let today = self.views.material.as_of.0;
        let columns = &self.views.material.derived.promises[&promise.id].columns;
        columns.iter().filter(|column| column.state != Due::In && column.period.from <= today).collect()
    }

    /// The promises of a place, those in force first, then the newest.
    fn by_standing_and_day(&self, place: &Slug) -> Vec<&Promise> {
        let mut promises = self.promises_of(place);
        promises.sort_by_key(|promise| {
            let standing = self.promise_of(&promise.id).1.standing;
            (standing != Standing::InForce, Reverse(promise.validity.first_day()), promise.id.clone())
        });
        promises
    }
}

/// A file below a folder that is there, with its text where the host takes it.
fn new_file(repository: &Repository, folder: &str, path: String, text: String) -> DeskNewFile {
    let name = path.strip_prefix(folder).map_or(&*path, |name| name.trim_start_matches('/'));
    match new_file_href(repository, folder, name, Some(&text)) {
        Some(href) => DeskNewFile { href, write: None, path, text: None },
        None => {
            let href = new_file_href(repository, folder, name, None).unwrap_or_default();
            DeskNewFile { href, write: None, path, text: Some(text) }
        }
    }
}

/// The place of a promise on a desk.
fn anchor(promise: &Promise) -> String {
    format!("{}_{}", promise.id.place, promise.id.slug)
}

/// What is written first.
fn urgency(state: PeriodState) -> u8 {
    match state {
        PeriodState::Missing => 0,
        PeriodState::Due => 1,
        PeriodState::NotDueYet => 2,
        _ => 3,
    }
}

fn key(detail: Detail) -> &'static str {
    match detail {
        Detail::Full => "full",
        Detail::Brief => "brief",
        Detail::Bare => "bare",
    }
}

impl Host {
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::GitHub => "github",
            Self::GitLab => "gitlab",
            Self::Forgejo => "forgejo",
        }
    }
}
