//! The editor's desk: what is to be written, and where.

use super::{Page, head, part};
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
    pub fn writable(&self, promise: &PromiseId) -> Vec<Writable> {
        let page = self.page(WRITE, &PageKey::Write);
        let promise = &*page.site().promises[promise];
        let unwritten = unwritten(&page, promise).into_iter().filter_map(|column| {
            let report = ReportPeriod::named(promise, column.name?)?;
            let step = part::step(&page, promise, column);
            let path = scaffold::follow_up_path(promise, &report);
            Some(Writable { path, title: step.period.long_label, words: Some(step.words) })
        });
        let written = |title: String, file| Writable { path: page.path_of(file).to_owned(), title, words: None };
        let reported = promise.follow_ups.iter().rev();
        let reported = reported.map(|one| written(part::follow_up_period(&page, promise, one).long_label, one.file));
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

/// The desk of a place, or of the whole edition.
pub(super) fn desk(page: &Page<'_, '_>, place: Option<&Slug>) -> DeskView {
    let config = &page.site().config;
    let repository = match place {
        Some(place) => config.repository_of(place),
        None => config.repository.as_ref(),
    };
    let repository = repository.expect("a plan has a desk only where it is known where the files lie");
    let lang = page.lang();
    let title = match place {
        Some(place) => phrase::desk(&page.place_name(place), lang),
        None => phrase::page("desk", lang),
    };
    let between = match (page.key, place) {
        (PageKey::DeskOf(_), Some(_)) => vec![page.link(&PageKey::Desk, phrase::page("desk", lang))],
        _ => Vec::new(),
    };
    let head = head::with_description(page, page.frame(&title), &about::desk(lang));
    let head = head::with_breadcrumb(page, head, between, &title);
    DeskView {
        head: HeadView { noindex: true, ..head },
        title,
        host: repository.host.key().to_owned(),
        repository: repository.url.clone(),
        handbook: page.link(&PageKey::Handbook, phrase::page("handbook", lang)),
        new_file: match place {
            Some(place) => next_promise(page, repository, place),
            None => next_place(page, repository),
        },
        place: place.map(|place| page.place_name(place)),
        about: place.and_then(|place| desk_about(page, repository, place)),
        new_page: write_page(page)
            .filter(|_| place.is_none() || page.views.plan.only.is_some())
            .map(|form| format!("{form}?nytt=sida")),
        places: if place.is_none() { desk_places(page) } else { Vec::new() },
        promises: place.map(|place| desk_promises(page, repository, place)).unwrap_or_default(),
    }
}

/// The promise of the year after the last one that the place has promised something for.
fn next_promise(page: &Page<'_, '_>, repository: &Repository, place: &Slug) -> DeskNewFile {
    let last = |promise: &&Promise| promise.validity.to.map(|to| to.last_day().year() + 1);
    let promised = part::promises_of(page, place);
    let next = promised.iter().filter_map(last).max().unwrap_or_else(|| page.views.material.as_of.0.year());
    let free = (next..).find_map(|year| {
        let id = PromiseId { place: place.clone(), slug: Slug::new(&year.to_string())? };
        (!page.site().promises.contains_key(&id)).then_some((id, PartialDate::Year(year)))
    });
    let (id, year) = free.expect("a place has fewer promises than there are years");
    let new = NewPromise::of_year(id, year, page.site().config.language);
    let text = scaffold::promise(page.site(), &new, page.lang());
    let path = scaffold::promise_path(&new.id);
    // What the place has promised before comes with the form.
    let write = match promised.first() {
        Some(promise) => write_href(page, promise, &path),
        None => write_page(page).map(|form| format!("{form}?fil={path}")),
    };
    DeskNewFile { write, ..new_file(repository, &format!("content/{place}"), path, text) }
}

/// A place whose name, and that of its folder, are for its editor to write: without them a check says so.
fn next_place(page: &Page<'_, '_>, repository: &Repository) -> DeskNewFile {
    let id = Slug::from_text(&phrase::new_place_folder(page.lang())).expect("the words have letters");
    let kind = PlaceKind::Municipality;
    let new = NewPlace { id, name: String::new(), kind, code: None, within: None, county: None };
    let text = scaffold::place(&new, page.lang());
    let write = write_page(page).map(|form| format!("{form}?nytt=plats"));
    DeskNewFile { write, ..new_file(repository, "content", scaffold::place_path(&new.id), text) }
}

fn desk_places(page: &Page<'_, '_>) -> Vec<DeskPlace> {
    let mut places: Vec<&Slug> = page.views.plan.places.iter().collect();
    places.sort_by_cached_key(|id| collate::key(&page.place_name(id), page.lang()));
    let place = |id: &Slug| {
        let mut to_write: Vec<(PeriodState, DeskItem)> = Vec::new();
        for promise in by_standing_and_day(page, id) {
            let columns = unwritten(page, promise);
            to_write.extend(columns.into_iter().map(|column| {
                let step = part::step(page, promise, column);
                let title = format!("{}, {}", promise.title, phrase::inside(&step.period.long_label));
                let desk = page.link(&PageKey::DeskOf(id.clone()), title);
                let desk = Link { href: format!("{}#{}", desk.href, anchor(promise)), ..desk };
                (step.state, DeskItem { desk, state: step.state, words: step.words })
            }));
        }
        to_write.sort_by_key(|(state, _)| urgency(*state));
        let desk = page.link(&PageKey::DeskOf(id.clone()), page.place_name(id));
        DeskPlace { desk, to_write: to_write.into_iter().map(|(_, item)| item).collect() }
    };
    places.into_iter().map(place).collect()
}

fn desk_promises(page: &Page<'_, '_>, repository: &Repository, place: &Slug) -> Vec<DeskPromise> {
    let promises = by_standing_and_day(page, place).into_iter();
    promises.map(|promise| desk_promise(page, repository, promise)).collect()
}

fn desk_promise(page: &Page<'_, '_>, repository: &Repository, promise: &Promise) -> DeskPromise {
    let columns = unwritten(page, promise);
    let file = |title: String, file| {
        let path = page.path_of(file);
        let write = write_href(page, promise, path);
        DeskFile { title, href: edit_href(repository, path), write, path: path.to_owned() }
    };
    let follow_ups = promise.follow_ups.iter().rev();
    let written = follow_ups.map(|one| file(part::follow_up_period(page, promise, one).long_label, one.file));
    DeskPromise {
        promise: page.promise_link(promise),
        id: anchor(promise),
        in_force: page.promise_of(&promise.id).1.standing == Standing::InForce,
        to_write: columns.into_iter().filter_map(|column| desk_follow_up(page, repository, promise, column)).collect(),
        files: std::iter::once(file(phrase::the_promise(page.lang()), promise.file)).chain(written).collect(),
    }
}

fn desk_follow_up(
    page: &Page<'_, '_>,
    repository: &Repository,
    promise: &Promise,
    column: &Column,
) -> Option<DeskFollowUp> {
    let report = ReportPeriod::named(promise, column.name?)?;
    let path = scaffold::follow_up_path(promise, &report);
    let (folder, name) = path.rsplit_once('/').expect("a follow-up lies in the folder of its promise");
    let text = |detail| scaffold::follow_up(page.site(), promise, &report, detail, page.lang());
    let with_text = Detail::ALL.into_iter().find_map(|detail| {
        let href = new_file_href(repository, folder, name, Some(&text(detail)))?;
        Some((href, key(detail)))
    });
    let without = || (new_file_href(repository, folder, name, None).unwrap_or_default(), "none");
    let (href, prefill) = with_text.unwrap_or_else(without);
    let step = part::step(page, promise, column);
    Some(DeskFollowUp {
        period: step.period,
        state: step.state,
        words: step.words,
        href,
        write: write_href(page, promise, &path),
        name: name.to_owned(),
        path: path.clone(),
        text: (prefill == "none").then(|| text(Detail::Full)),
        prefill: prefill.to_owned(),
    })
}

/// Where a file of a promise is written in a form, if the site has one.
fn write_href(page: &Page<'_, '_>, promise: &Promise, path: &str) -> Option<String> {
    Some(format!("{}?lofte={}&fil={path}", write_page(page)?, promise.id))
}

/// The page where files are written in a form, if the site has one.
fn write_page(page: &Page<'_, '_>) -> Option<String> {
    page.views.plan.address(&PageKey::Write)?;
    Some(page.link(&PageKey::Write, String::new()).href)
}

/// The text about a place itself.
fn desk_about(page: &Page<'_, '_>, repository: &Repository, place: &Slug) -> Option<DeskFile> {
    let path = page.path_of(page.site().places.get(place)?.file);
    let write = match part::promises_of(page, place).first() {
        Some(promise) => write_href(page, promise, path),
        None => write_page(page).map(|form| format!("{form}?fil={path}")),
    };
    let title = phrase::about_the_place(page.lang());
    Some(DeskFile { title, href: edit_href(repository, path), write, path: path.to_owned() })
}

/// The periods of a promise that have begun and have no follow-up, the earliest first.
fn unwritten<'x>(page: &'x Page<'_, '_>, promise: &Promise) -> Vec<&'x Column> {
    let today = page.views.material.as_of.0;
    let columns = &page.views.material.derived.promises[&promise.id].columns;
    columns.iter().filter(|column| column.state != Due::In && column.period.from <= today).collect()
}

/// The promises of a place, those in force first, then the newest.
fn by_standing_and_day<'x>(page: &'x Page<'_, '_>, place: &Slug) -> Vec<&'x Promise> {
    let mut promises = part::promises_of(page, place);
    promises.sort_by_key(|promise| {
        let standing = page.promise_of(&promise.id).1.standing;
        (standing != Standing::InForce, Reverse(promise.validity.first_day()), promise.id.clone())
    });
    promises
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
