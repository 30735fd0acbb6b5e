//! What changes in promises.

use super::correction::{corrections, of_promise, speaks_of};
use super::follow_up::{figure_words, text};
use super::section::{About, Key, Sections};
use super::{Change, ChangeKind, Comparer, Excerpt, Fact, OrderOf, Presence, TextKind, fact, title_of};
use crate::locale::{date, period, phrase, words};
use crate::model::{Correction, Party, Promise, Row, RowKind, RowTarget, SourceReference};
use crate::schema::PROMISE;
use crate::source::SourcePath;
use crate::value::{Aggregation, Lang, PartialDate, Slug};
use std::collections::{BTreeMap, BTreeSet};

impl Comparer<'_> {
    /// All promises, and below each its follow-ups.
    pub(super) fn promises(&self, sections: &mut Sections) {
        let mut known = BTreeSet::new();
        for (id, old) in &self.old.site.promises {
            if let Some(&now) = self.identity.promises.get(id) {
                known.insert(now);
                let new = &self.new.site.promises[now];
                let renamed = Renamed::of(old, new);
                let mut changes = PromisePair { comparer: self, old, new, renamed: &renamed }.changes();
                changes.extend(self.derived(old, new, &renamed));
                sections.add(Key::promise(now), || self.about_promise(new, false), changes);
                self.follow_ups(old, new, &renamed, sections);
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
struct PromisePair<'a> {
    comparer: &'a Comparer<'a>,
    old: &'a Promise,
    new: &'a Promise,
    renamed: &'a Renamed,
}

/// The ids of rows that are others now: one that is gone and one that is new have the same title.
pub(super) struct Renamed(BTreeMap<String, String>);

impl Renamed {
    fn of(old: &Promise, new: &Promise) -> Self {
        let gone = old.rows.iter().filter(|row| new.row(row.id.as_str()).is_none());
        let fresh = || new.rows.iter().filter(|row| old.row(row.id.as_str()).is_none());
        let same = |row: &Row| {
            let now = fresh().find(|other| other.kind == row.kind && other.title == row.title)?;
            Some((now.id.to_string(), row.id.to_string()))
        };
        Self(gone.filter_map(same).collect())
    }

    /// The id that a row of now had before.
    pub(super) fn before<'a>(&'a self, id: &'a str) -> &'a str {
        self.0.get(id).map_or(id, String::as_str)
    }

    /// The id that a row of before has now, if it has another one.
    pub(super) fn now(&self, id: &str) -> Option<&str> {
        self.0.iter().find(|(_, before)| *before == id).map(|(now, _)| now.as_str())
    }
}

impl PromisePair<'_> {
    fn changes(&self) -> Vec<Change> {
        let Self { old, new, comparer, .. } = self;
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
        let Self { old, new, comparer, .. } = self;
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
                    let words = text(TextKind::Pledge(title.clone()), Some(&before.text), Some(&now.text));
                    // Whether a promise is weaker in other words, a reader must judge.
                    changes.extend(words.map(|change| Change {
                        is_warning: !matches!(change.kind, ChangeKind::Text(_, Excerpt::Form))
                            && !self.is_announced(&before.text.plain()),
                        ..change
                    }));
                    changes.extend(self.focus_of(title, &before.focus, &now.focus));
                }
            }
        }
        let gone = old.pledges.iter().filter(|before| !new.pledges.iter().any(|now| now.id == before.id));
        let gone = gone.filter(|before| !is_row(old, &before.id));
        changes.extend(gone.map(|before| {
            let kind = ChangeKind::Pledge(Presence::Removed, title_of(old, before.id.as_str()));
            Change { kind, is_warning: !self.is_announced(&before.text.plain()), line: None }
        }));
    }

    fn rows(&self, changes: &mut Vec<Change>) {
        let Self { old, new, .. } = self;
        for now in &new.rows {
            let id = self.renamed.before(now.id.as_str());
            if id != now.id.as_str() {
                changes.push(Change::warning(ChangeKind::Renamed {
                    row: now.title.clone(),
                    before: id.to_owned(),
                    after: now.id.to_string(),
                }));
            }
            match old.row(id) {
                None => changes.push(Change::note(ChangeKind::Row(Presence::Added, now.kind, now.title.clone()))),
                Some(before) => self.row(&old.rows[before], now, changes),
            }
        }
        let gone = old.rows.iter().filter(|before| new.row(before.id.as_str()).is_none());
        let gone = gone.filter(|before| self.renamed.now(before.id.as_str()).is_none());
        changes.extend(gone.map(|row| {
            let kind = ChangeKind::Row(Presence::Removed, row.kind, row.title.clone());
            Change { kind, is_warning: !self.is_announced(&row.title), line: None }
        }));
    }

    /// Whether a new correction speaks of something, or the parties changed the promise and say so.
    fn is_announced(&self, title: &str) -> bool {
        let Self { old, new, .. } = self;
        new.changes.len() > old.changes.len() || speaks_of(&old.corrections, &new.corrections, title, &[])
    }

    fn row(&self, before: &Row, now: &Row, changes: &mut Vec<Change>) {
        let Self { old, new, comparer, .. } = self;
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
            let numbers: Vec<String> = were.iter().chain(&are).cloned().collect();
            let is_announced = new.changes.len() > old.changes.len()
                || speaks_of(&old.corrections, &new.corrections, &title, &numbers);
            let is_warning = were.iter().any(|target| !are.contains(target)) && !is_announced;
            let line = now.targets.first().map(|target| self.line(target.span.file, target.span.start()));
            let kind = ChangeKind::Targets { row: title.clone(), before: were, after: are };
            changes.push(Change { kind, is_warning, line });
        }
        changes.extend(text(TextKind::Row(title.clone()), Some(&before.text), Some(&now.text)));
        // The focus of a pledge that is a row is listed with the pledge.
        if now.kind == RowKind::Activity {
            changes.extend(self.focus_of(title, &before.focus, &now.focus));
        }
    }

    fn focus_of(&self, title: String, before: &[Slug], now: &[Slug]) -> Option<Change> {
        let Self { old, new, comparer, .. } = self;
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

/// The targets of a row as pages print them.
pub(super) fn targets(row: &Row, lang: Lang) -> Vec<String> {
    row.targets.iter().map(|target| target_words(target, lang)).collect()
}

/// A target as pages print it, with the span that it is for.
pub(super) fn target_words(target: &RowTarget, lang: Lang) -> String {
    let target = &target.target;
    let words = phrase::target_with_span(target, &figure_words(&target.figure), lang);
    let count = match (target.count, lang) {
        (Aggregation::Sum, _) => "",
        (Aggregation::Latest, Lang::Sv) => ", enligt den senaste siffran",
        (Aggregation::Latest, Lang::En) => ", by the latest figure",
    };
    format!("{words}{count}")
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
