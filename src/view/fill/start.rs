//! The front page.

use super::Page;
use super::head::or_else;
use crate::derive::{Absence, Due, DueFollowUp};
use crate::locale::{about, collate, phrase};
use crate::plan::PageKey;
use crate::view::{self, CountView, Link, PeriodState, StartView};
use chrono::Months;

/// How many follow-ups and due days the front page lists.
const MAX_ITEMS: usize = 8;

impl Page<'_, '_> {
    pub(super) fn start(&self) -> StartView {
        let front = self.site().front.as_ref();
        let title = front.and_then(|page| page.title.clone()).unwrap_or_else(|| self.views.edition.title.clone());
        let head = self.frame(&self.views.edition.title);
        let head = match front {
            Some(page) => self.with_file(head, page.file, None, page.updated),
            None => head,
        };
        let words = front.map(|page| page.description.clone().unwrap_or_else(|| page.body.plain()));
        let text = or_else(&words.unwrap_or_default(), || about::start(self.lang()));
        let mut head = self.with_description(head, &text);
        head.json_ld = self.site_json_ld(&head);
        let only = self.views.plan.only.as_ref();
        let (in_force, coming, earlier) = only.map(|place| self.by_standing(place)).unwrap_or_default();
        let absence = Absence::seen_by(self.publisher());
        let absent: Vec<&DueFollowUp> =
            self.views.due().iter().filter(|item| matches!(item.state, Due::Absent { .. })).collect();
        // What has not been here for years is no news.
        let last_year = self.views.material.as_of.0 - Months::new(12);
        let (older, absent): (Vec<&DueFollowUp>, Vec<&DueFollowUp>) =
            absent.into_iter().partition(|item| matches!(item.state, Due::Absent { due } if due < last_year));
        let (missing, not_in_collection): (Vec<&DueFollowUp>, Vec<&DueFollowUp>) = match absence {
            Absence::Missing => (absent, Vec::new()),
            Absence::NotInCollection => (Vec::new(), absent.into_iter().rev().collect()),
        };
        let items =
            |items: Vec<&DueFollowUp>| items.into_iter().take(MAX_ITEMS).map(|item| self.due_item(item)).collect();
        let counts = self.due_counts();
        StartView {
            preamble: front.and_then(|page| page.description.clone()),
            html: front.and_then(|page| self.own_html(&page.body, 2)),
            counties: if only.is_some() { Vec::new() } else { self.counties() },
            in_force,
            coming,
            earlier,
            latest: self.latest_items(MAX_ITEMS, |_| true),
            due: items(self.views.due().iter().filter(|item| matches!(item.state, Due::NotDueYet { .. })).collect()),
            missing: items(missing),
            not_in_collection: items(not_in_collection),
            older: items(older.into_iter().rev().collect()),
            share: self.share(&counts),
            timeline: only.and_then(|place| self.timeline(place)),
            counts,
            focus: self.subjects(),
            reporting: self.href(&PageKey::Reporting),
            follow_ups: self.href(&PageKey::FollowUps),
            embed: only.and_then(|place| self.embed_code_of(place)).into_iter().collect(),
            title,
            head,
        }
    }

    /// A follow-up that is not here.
    pub(super) fn due_item(&self, item: &DueFollowUp) -> view::DueItem {
        let (promise, derived) = self.promise_of(&item.promise);
        let step = self.step(promise, &derived.columns[item.column]);
        view::DueItem {
            place: self.place_link(&promise.id.place),
            promise: self.promise_link(promise),
            period: step.period.days,
            state: step.state,
            words: step.words,
            due: step.due,
        }
    }

    /// How many announced follow-ups are in each state, with their total.
    pub(super) fn due_counts(&self) -> Vec<CountView> {
        let lang = self.lang();
        let states = [
            (PeriodState::In, "in"),
            (PeriodState::Due, "due"),
            (PeriodState::Missing, "missing"),
            (PeriodState::NotInCollection, "not-in-collection"),
            (PeriodState::NotDueYet, "not-due-yet"),
        ];
        let of = |item: &DueFollowUp| {
            let column = &self.promise_of(&item.promise).1.columns[item.column];
            self.period_state(column, None).0
        };
        let found: Vec<PeriodState> = self.views.due().iter().map(of).collect();
        let total = found.len();
        states
            .into_iter()
            .filter_map(|(state, key)| {
                let n = found.iter().filter(|found| **found == state).count();
                let label = phrase::period_state(key, lang);
                let words = phrase::follow_ups_of(n, total, &label, lang);
                (n > 0).then(|| self.count(key, words, label, n, total))
            })
            .collect()
    }

    /// The subjects that the edition has a page of, in alphabetical order.
    pub(super) fn subjects(&self) -> Vec<Link> {
        let mut subjects: Vec<Link> = self
            .site()
            .config
            .subjects
            .iter()
            .filter_map(|(id, subject)| {
                let href = self.href(&PageKey::Focus(id.clone()))?;
                Some(Link { text: subject.title.clone(), href, external: false })
            })
            .collect();
        subjects.sort_by_cached_key(|link| collate::key(&link.text, self.lang()));
        subjects
    }
}
