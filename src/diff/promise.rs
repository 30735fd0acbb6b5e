//! What changes in promises.

use super::correction::{corrections, has_new, of_promise};
use super::follow_up::{figure_words, text};
use super::section::{About, Key, Sections};
use super::{Change, ChangeKind, Comparer, Fact, OrderOf, Presence, TextKind, fact, title_of};
use crate::locale::{date, period, words};
use crate::model::{Correction, Party, Promise, Row, RowKind, SourceReference};
use crate::schema::PROMISE;
use crate::source::SourcePath;
use crate::value::{Count, Lang, PartialDate, Per, Slug};
use std::collections::BTreeSet;

impl Comparer<'_> {
    /// All promises, and below each its follow-ups.
    pub(super) fn promises(&self, sections: &mut Sections) {
        let mut known = BTreeSet::new();
        for (id, old) in &self.old.site.promises {
            if let Some(&now) = self.identity.promises.get(id) {
                known.insert(now);
                let new = &self.new.site.promises[now];
                let changes = Pair { comparer: self, old, new }.changes();
                sections.add(Key::promise(now), || self.about_promise(new, false), changes);
                self.follow_ups(old, new, sections);
            } else {
                let change = Change::note(ChangeKind::Promise(Presence::Removed, old.follow_ups.len()));
                let changes = of_promise(old, self.lang).into_iter().chain([change]);
                sections.add(Key::promise(id), || self.about_promise(old, true), changes);
            }
        }
        for (id, new) in self.new.site.promises.iter().filter(|(id, _)| !known.contains(id)) {
            let change = Change::note(ChangeKind::Promise(Presence::Added, new.follow_ups.len()));
            sections.add(Key::promise(id), || self.about_promise(new, false), [change]);
        }
    }

    pub(super) fn about_promise(&self, promise: &Promise, gone: bool) -> (About, Option<SourcePath>) {
        let revision = if gone { self.old } else { self.new };
        let name = revision.site.places.get(&promise.id.place).map(|place| place.name.clone());
        let place = name.unwrap_or_else(|| promise.id.place.to_string());
        let about = About { place: Some(place), promise: Some(promise.title.clone()), ..About::default() };
        (about, Some(revision.sources.get(promise.file).path.clone()))
    }
}

/// A promise of before and of now.
struct Pair<'a> {
    comparer: &'a Comparer<'a>,
    old: &'a Promise,
    new: &'a Promise,
}

impl Pair<'_> {
    fn changes(&self) -> Vec<Change> {
        let Self { old, new, comparer } = self;
        let lang = comparer.lang;
        let mut changes = corrections(&old.corrections, &new.corrections, lang);
        self.facts(&mut changes);
        changes.extend(text(TextKind::Page, Some(&old.body), Some(&new.body)));
        self.focus(&mut changes);
        self.pledges(&mut changes);
        self.rows(&mut changes);
        changes.extend(text(TextKind::Note, Some(&old.note), Some(&new.note)));
        changes.extend(sources(&old.sources, &new.sources, lang));
        self.orders(&mut changes);
        changes.extend(comparer.settings(&PROMISE, old.file, new.file));
        changes
    }

    fn facts(&self, changes: &mut Vec<Change>) {
        let Self { old, new, comparer } = self;
        let lang = comparer.lang;
        let day = |date: Option<PartialDate>| date.map(|date| date::print(date, lang));
        let validity = |promise: &Promise| Some(date::span(promise.validity.from, promise.validity.to, lang));
        let schedule = |promise: &Promise| some(period::schedule(&promise.schedule, lang));
        let listed = |list: Vec<String>| some(words::list(&list, lang));
        let signed = |promise: &Promise| {
            let signed = promise.signed.as_ref()?;
            let facts: Vec<String> = day(signed.date).into_iter().chain(signed.place.clone()).collect();
            some(facts.join(", "))
        };
        let names = |promise: &Promise, site: &crate::model::Site| {
            let name = |id: &Slug| site.places.get(id).map_or_else(|| id.to_string(), |place| place.name.clone());
            listed(promise.places.iter().map(name).collect())
        };
        let extends = |promise: &Promise, site: &crate::model::Site| {
            let older = promise.extends.as_ref()?;
            Some(site.promises.get(older).map_or_else(|| older.to_string(), |older| older.title.clone()))
        };
        let facts = [
            fact(Fact::PromiseTitle, Some(old.title.clone()), Some(new.title.clone())),
            fact(Fact::Validity, validity(old), validity(new)),
            fact(Fact::Schedule, schedule(old), schedule(new)),
            fact(Fact::Extends, extends(old, comparer.old.site), extends(new, comparer.new.site))
                .filter(|_| old.extends != new.extends),
            fact(Fact::Places, names(old, comparer.old.site), names(new, comparer.new.site))
                .filter(|_| old.places != new.places),
            fact(Fact::Parties, listed(parties(&old.parties)), listed(parties(&new.parties))),
            fact(Fact::Signed, signed(old), signed(new)),
            fact(Fact::Basis, listed(old.basis.to_vec()), listed(new.basis.to_vec())),
            fact(Fact::Published, day(old.published), day(new.published)),
            fact(Fact::Updated, day(old.updated), day(new.updated)),
        ];
        changes.extend(facts.into_iter().flatten());
    }

    /// What stands in another order.
    fn orders(&self, changes: &mut Vec<Change>) {
        let Self { old, new, .. } = self;
        let rows = |promise: &Promise| promise.rows.iter().map(|row| row.id.clone()).collect();
        let pledges = |promise: &Promise| promise.pledges.iter().map(|pledge| pledge.id.clone()).collect();
        let focus = |promise: &Promise| promise.focus.iter().map(|focus| focus.id.clone()).collect();
        if is_reordered(rows(old), rows(new)) {
            let kind = new.rows.first().map_or(RowKind::Activity, |row| row.kind);
            changes.push(Change::note(ChangeKind::Order(OrderOf::Rows(kind))));
        }
        let are_rows = new.rows.first().is_some_and(|row| row.kind == RowKind::Pledge);
        if !are_rows && is_reordered(pledges(old), pledges(new)) {
            changes.push(Change::note(ChangeKind::Order(OrderOf::Rows(RowKind::Pledge))));
        }
        if is_reordered(focus(old), focus(new)) {
            changes.push(Change::note(ChangeKind::Order(OrderOf::Focus)));
        }
        let kept = |one: &[Correction], other: &[Correction]| -> Vec<String> {
            let texts = |list: &[Correction]| list.iter().map(|one| one.text.plain()).collect::<Vec<_>>();
            let others = texts(other);
            texts(one).into_iter().filter(|text| others.contains(text)).collect()
        };
        if is_reordered(kept(&old.corrections, &new.corrections), kept(&new.corrections, &old.corrections)) {
            changes.push(Change::note(ChangeKind::Order(OrderOf::Corrections)));
        }
    }

    fn focus(&self, changes: &mut Vec<Change>) {
        let Self { old, new, .. } = self;
        for now in &new.focus {
            match old.focus.iter().find(|before| before.id == now.id) {
                None => changes.push(Change::note(ChangeKind::Focus(Presence::Added, now.title.clone()))),
                Some(before) => {
                    let what = Fact::FocusTitle(before.title.clone());
                    changes.extend(fact(what, Some(before.title.clone()), Some(now.title.clone())));
                    changes.extend(text(TextKind::Focus(now.title.clone()), Some(&before.text), Some(&now.text)));
                }
            }
        }
        let gone = old.focus.iter().filter(|before| !new.focus.iter().any(|now| now.id == before.id));
        changes.extend(gone.map(|before| Change::note(ChangeKind::Focus(Presence::Removed, before.title.clone()))));
    }

    fn pledges(&self, changes: &mut Vec<Change>) {
        let Self { old, new, .. } = self;
        let is_row = |promise: &Promise, id: &Slug| promise.row(id.as_str()).is_some();
        for now in &new.pledges {
            let title = title_of(new, now.id.as_str());
            match old.pledges.iter().find(|before| before.id == now.id) {
                None if is_row(new, &now.id) => {}
                None => changes.push(Change::note(ChangeKind::Pledge(Presence::Added, title))),
                Some(before) => {
                    changes.extend(text(TextKind::Pledge(title.clone()), Some(&before.text), Some(&now.text)));
                    changes.extend(self.focus_of(title, &before.focus, &now.focus));
                }
            }
        }
        let gone = old.pledges.iter().filter(|before| !new.pledges.iter().any(|now| now.id == before.id));
        let gone = gone.filter(|before| !is_row(old, &before.id));
        changes.extend(
            gone.map(|before| Change::note(ChangeKind::Pledge(Presence::Removed, title_of(old, before.id.as_str())))),
        );
    }

    fn rows(&self, changes: &mut Vec<Change>) {
        let Self { old, new, .. } = self;
        for now in &new.rows {
            match old.row(now.id.as_str()) {
                None => changes.push(Change::note(ChangeKind::Row(Presence::Added, now.kind, now.title.clone()))),
                Some(before) => self.row(&old.rows[before], now, changes),
            }
        }
        let gone = old.rows.iter().filter(|before| new.row(before.id.as_str()).is_none());
        changes.extend(gone.map(|row| Change::note(ChangeKind::Row(Presence::Removed, row.kind, row.title.clone()))));
    }

    fn row(&self, before: &Row, now: &Row, changes: &mut Vec<Change>) {
        let Self { old, new, comparer } = self;
        let lang = comparer.lang;
        let title = now.title.clone();
        let pledge = |promise: &Promise, row: &Row| row.pledge.as_ref().map(|id| title_of(promise, id.as_str()));
        let responsible = |promise: &Promise, row: &Row| {
            let name = |id: &Slug| promise.party(id).map_or_else(|| id.to_string(), |party| party.name.clone());
            some(words::list(&row.responsible.iter().map(name).collect::<Vec<_>>(), lang))
        };
        changes.extend(fact(Fact::RowTitle(before.title.clone()), Some(before.title.clone()), Some(title.clone())));
        if before.pledge != now.pledge {
            changes.extend(fact(Fact::RowPledge(title.clone()), pledge(old, before), pledge(new, now)));
        }
        if before.responsible != now.responsible {
            changes.extend(fact(Fact::Responsible(title.clone()), responsible(old, before), responsible(new, now)));
        }
        let (were, are) = (targets(before, lang), targets(now, lang));
        if were != are {
            let is_corrected = has_new(&old.corrections, &new.corrections);
            let is_warning = were.iter().any(|target| !are.contains(target)) && !is_corrected;
            let line = now.targets.first().map(|target| self.line(target.span.file, target.span.start()));
            let kind = ChangeKind::Targets { row: title.clone(), before: were, after: are };
            changes.push(Change { kind, is_warning, line });
        }
        changes.extend(text(TextKind::Row(title.clone()), Some(&before.text), Some(&now.text)));
        // The focus of a pledge that is a row is told with the pledge.
        if now.kind == RowKind::Activity {
            changes.extend(self.focus_of(title, &before.focus, &now.focus));
        }
    }

    fn focus_of(&self, title: String, before: &[Slug], now: &[Slug]) -> Option<Change> {
        let Self { old, new, comparer } = self;
        let names = |promise: &Promise, site: &crate::model::Site, ids: &[Slug]| {
            let name = |id: &Slug| {
                let own = promise.focus.iter().find(|focus| focus.id == *id).map(|focus| focus.title.clone());
                let common = || site.config.subjects.get(id).map(|subject| subject.title.clone());
                own.or_else(common).unwrap_or_else(|| id.to_string())
            };
            some(words::list(&ids.iter().map(name).collect::<Vec<_>>(), comparer.lang))
        };
        if before == now {
            return None;
        }
        fact(Fact::FocusOf(title), names(old, comparer.old.site, before), names(new, comparer.new.site, now))
    }

    fn line(&self, file: crate::source::FileId, start: usize) -> usize {
        crate::source::line_column(self.comparer.new.sources.text(file), start).line
    }
}

/// Returns whether what both lists hold stands in another order.
pub(super) fn is_reordered<T: PartialEq>(before: Vec<T>, now: Vec<T>) -> bool {
    let old: Vec<&T> = before.iter().filter(|one| now.contains(one)).collect();
    let new: Vec<&T> = now.iter().filter(|one| before.contains(one)).collect();
    old != new
}

fn some(words: String) -> Option<String> {
    (!words.is_empty()).then_some(words)
}

fn parties(parties: &[Party]) -> Vec<String> {
    let name = |party: &Party| match &party.signatory {
        Some(signatory) => {
            let title = signatory.title.as_ref().map(|title| format!(", {title}")).unwrap_or_default();
            format!("{} ({}{title})", party.name, signatory.name)
        }
        None => party.name.clone(),
    };
    parties.iter().map(name).collect()
}

fn targets(row: &Row, lang: Lang) -> Vec<String> {
    let words = |target: &crate::model::RowTarget| {
        let target = &target.target;
        let words = figure_words(&target.figure);
        let per = match (target.per, lang) {
            (Per::Promise, _) => "",
            (Per::Year, Lang::Sv) => " per år",
            (Per::Year, Lang::En) => " per year",
            (Per::Period, Lang::Sv) => " per period",
            (Per::Period, Lang::En) => " per period",
        };
        let count = match (target.count, lang) {
            (Count::Sum, _) => "",
            (Count::Latest, Lang::Sv) => ", enligt den senaste siffran",
            (Count::Latest, Lang::En) => ", by the latest figure",
        };
        format!("{words}{per}{count}")
    };
    row.targets.iter().map(words).collect()
}

/// A change of the sources, if it is one.
pub(super) fn sources(before: &[SourceReference], now: &[SourceReference], lang: Lang) -> Option<Change> {
    let names = |sources: &[SourceReference]| {
        let name = |source: &SourceReference| {
            let retrieved = source.retrieved.map(|day| date::print(day, lang));
            let facts: Vec<String> = source.url.clone().into_iter().chain(retrieved).collect();
            if facts.is_empty() { source.title.clone() } else { format!("{} ({})", source.title, facts.join(", ")) }
        };
        some(words::list(&sources.iter().map(name).collect::<Vec<_>>(), lang))
    };
    fact(Fact::Sources, names(before), names(now))
}
