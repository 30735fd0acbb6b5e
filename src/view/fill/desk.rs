//! The editor's desk: what is to be written, and where.

use super::Page;
use crate::derive::{Column, Due, Standing};
use crate::locale::{about, collate, phrase};
use crate::model::{Host, Promise, Repository};
use crate::plan::{PageKey, edit_href, new_file_href};
use crate::scaffold::{self, Detail, ReportPeriod};
use crate::value::Slug;
use crate::view::{DeskFile, DeskFollowUp, DeskItem, DeskPlace, DeskPromise, DeskView, HeadView, Link, PeriodState};
use std::cmp::Reverse;

impl Page<'_, '_> {
    /// The desk of a place, or of the whole edition.
    pub(super) fn desk(&self, place: Option<&Slug>) -> DeskView {
        let repository = self.site().config.repository.as_ref();
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
            place: place.map(|place| self.place_name(place)),
            places: if place.is_none() { self.desk_places() } else { Vec::new() },
            promises: place.map(|place| self.desk_promises(repository, place)).unwrap_or_default(),
        }
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
            DeskFile { title, href: edit_href(repository, path), path: path.to_owned() }
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
        let text = |detail| scaffold::follow_up(self.site(), promise, &report, detail, self.lang());
        let with_text = Detail::ALL.into_iter().find_map(|detail| {
            let href = new_file_href(repository, &path, Some(&text(detail)))?;
            Some((href, key(detail)))
        });
        let without = || (new_file_href(repository, &path, None).unwrap_or_default(), "none");
        let (href, prefill) = with_text.unwrap_or_else(without);
        let step = self.step(promise, column);
        Some(DeskFollowUp {
            period: step.period,
            state: step.state,
            words: step.words,
            href,
            name: path.rsplit('/').next().unwrap_or_default().to_owned(),
            path,
            text: (prefill == "none").then(|| text(Detail::Full)),
            prefill: prefill.to_owned(),
        })
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
    fn key(self) -> &'static str {
        match self {
            Self::GitHub => "github",
            Self::GitLab => "gitlab",
            Self::Forgejo => "forgejo",
        }
    }
}
