//! What changes in a follow-up.

use super::correction::{corrections, has_new, of_follow_up, speaks_of};
use super::excerpt::excerpt;
use super::promise::Renamed;
use super::section::{About, Key, Sections};
use super::{Change, ChangeKind, Comparer, Fact, Presence, TextKind, fact, title_of};
use crate::locale::{date, period};
use crate::model::{FollowUp, Outcome, Promise, Row, RowKind};
use crate::schema::FOLLOW_UP;
use crate::source::{FileId, SourcePath, Span, Spanned, line_column};
use crate::value::{Figure, Lang, PartialDate, PeriodName, Scheme, Slug};
use chrono::Datelike;
use std::collections::{BTreeMap, BTreeSet};

impl Comparer<'_> {
    /// The follow-ups of a promise that there was and is.
    pub(super) fn follow_ups(&self, old: &Promise, new: &Promise, renamed: &Renamed, sections: &mut Sections) {
        let is_corrected = has_new(&old.corrections, &new.corrections);
        let mut known = BTreeSet::new();
        for before in &old.follow_ups {
            if let Some(&now) = self.identity.follow_ups.get(&(&old.id, &before.slug)) {
                known.insert(&now.slug);
                let changes = FollowUpPair { comparer: self, old, new, before, now, renamed }.changes();
                sections.add(Key::follow_up(&new.id, now), || self.about_follow_up(new, now, false), changes);
            } else {
                let kind = appearance(old, before, Presence::Removed);
                let has_facts = before
                    .outcomes
                    .iter()
                    .flatten()
                    .any(|reported| reported.status.is_some() || !reported.figures.is_empty());
                let change = Change { kind, is_warning: has_facts && !is_corrected, line: None };
                let changes = of_follow_up(before, self.lang).into_iter().chain([change]);
                sections.add(Key::follow_up(&new.id, before), || self.about_follow_up(old, before, true), changes);
            }
        }
        for now in new.follow_ups.iter().filter(|now| !known.contains(&now.slug)) {
            let change = Change::note(appearance(new, now, Presence::Added));
            let changes = [change].into_iter().chain(self.news(new, now));
            sections.add(Key::follow_up(&new.id, now), || self.about_follow_up(new, now, false), changes);
        }
    }

    pub(super) fn about_follow_up(
        &self,
        promise: &Promise,
        follow_up: &FollowUp,
        gone: bool,
    ) -> (About, Option<SourcePath>) {
        let (about, _) = self.about_promise(promise, gone);
        let revision = if gone { self.old } else { self.new };
        let path = revision.sources.get(follow_up.file).path.clone();
        (About { period: Some(period_of(promise, follow_up, self.lang)), ..about }, Some(path))
    }

    /// The line of a span, if it is in this file of now.
    pub(super) fn line_in(&self, file: FileId, span: Span) -> Option<usize> {
        (span.file == file).then(|| line_column(self.new.sources.text(file), span.start()).line)
    }
}

fn appearance(promise: &Promise, follow_up: &FollowUp, presence: Presence) -> ChangeKind {
    let reported = follow_up.outcomes.iter().flatten().filter(|outcome| outcome.is_reported()).count();
    let row_kind = promise.rows.first().map_or(RowKind::Activity, |row| row.kind);
    ChangeKind::FollowUp { presence, reported, rows: promise.rows.len(), row_kind }
}

/// The period of a follow-up with its year.
fn period_of(promise: &Promise, follow_up: &FollowUp, lang: Lang) -> String {
    match (follow_up.name, &follow_up.label) {
        (Some(name), _) if name.scheme != Scheme::Once => {
            let year = name.year.unwrap_or_else(|| promise.validity.first_day().year());
            period::name(PeriodName { year: Some(year), ..name }, lang)
        }
        (Some(name), _) => period::name(name, lang),
        (None, Some(label)) => label.clone(),
        (None, None) => period::days(follow_up.period, lang),
    }
}

/// A follow-up of before and of now.
struct FollowUpPair<'a> {
    comparer: &'a Comparer<'a>,
    old: &'a Promise,
    new: &'a Promise,
    before: &'a FollowUp,
    now: &'a FollowUp,
    renamed: &'a Renamed,
}

impl FollowUpPair<'_> {
    fn changes(&self) -> Vec<Change> {
        let Self { before, now, comparer, .. } = self;
        let lang = comparer.lang;
        let mut changes = corrections(&before.corrections, &now.corrections, lang);
        let day = |date: Option<PartialDate>| date.map(|date| date::print(date, lang));
        let days = |follow_up: &FollowUp| Some(period::days(follow_up.period, lang));
        changes.extend(fact(Fact::Period, days(before), days(now)));
        changes.extend(fact(Fact::Published, day(before.published), day(now.published)));
        changes.extend(fact(Fact::Updated, day(before.updated), day(now.updated)));
        if before.partial != now.partial {
            changes.push(Change::note(ChangeKind::Partial(now.partial)));
        }
        changes.extend(text(TextKind::Page, Some(&before.body), Some(&now.body)));
        self.outcomes(&mut changes);
        self.texts(&mut changes);
        changes.extend(text(TextKind::Closing, Some(&before.closing), Some(&now.closing)));
        changes.extend(text(TextKind::Note, Some(&before.note), Some(&now.note)));
        changes.extend(super::promise::sources(&before.sources, &now.sources, lang));
        changes.extend(comparer.settings(&FOLLOW_UP, before.file, now.file));
        changes
    }

    /// The changes of rows: first those of now, then those that are gone.
    fn outcomes(&self, changes: &mut Vec<Change>) {
        let of = |promise: &Promise, follow_up: &FollowUp, id: &str| {
            promise.row(id).and_then(|row| follow_up.outcomes.get(row).cloned().flatten())
        };
        for row in &self.new.rows {
            let before = of(self.old, self.before, self.renamed.before(row.id.as_str()));
            let now = of(self.new, self.now, row.id.as_str());
            self.outcome(&row.title, before.as_ref(), now.as_ref(), changes);
        }
        let is_gone = |row: &&Row| {
            let id = row.id.as_str();
            self.new.row(id).is_none() && self.renamed.now(id).is_none()
        };
        for row in self.old.rows.iter().filter(is_gone) {
            self.outcome(&row.title, of(self.old, self.before, row.id.as_str()).as_ref(), None, changes);
        }
    }

    fn outcome(&self, row: &str, before: Option<&Outcome>, now: Option<&Outcome>, changes: &mut Vec<Change>) {
        let lists = [(&self.old.corrections, &self.new.corrections), (&self.before.corrections, &self.now.corrections)];
        let is_corrected = lists.iter().any(|(before, now)| has_new(before, now));
        let line = now.and_then(|now| self.line(now.span));
        let row = row.to_owned();
        let status = |outcome: Option<&Outcome>| outcome.and_then(|outcome| outcome.status);
        let (was, is) = (status(before), status(now));
        if was != is {
            let is_warning = was.is_some() && !is_corrected;
            changes.push(Change {
                kind: ChangeKind::Status { row: row.clone(), before: was, after: is },
                is_warning,
                line,
            });
        }
        let figures = |outcome: Option<&Outcome>| outcome.map(|outcome| figures(&outcome.figures)).unwrap_or_default();
        let (were, are) = (figures(before), figures(now));
        if were != are {
            // A figure that only comes with others beside it was never published in another form.
            let is_warning = were.iter().any(|figure| !are.contains(figure)) && !is_corrected;
            changes.push(Change {
                kind: ChangeKind::Figures { row: row.clone(), before: were.clone(), after: are.clone() },
                is_warning,
                line,
            });
        }
        // A correction of something else excuses nothing.
        let is_other = was.is_some() && was != is || were.iter().any(|figure| !are.contains(figure));
        let numbers: Vec<String> = were.iter().chain(&are).cloned().collect();
        if is_other && is_corrected && !lists.iter().any(|(before, now)| speaks_of(before, now, &row, &numbers)) {
            changes.push(Change { line, ..Change::warning(ChangeKind::Unspoken(row.clone())) });
        }
        let unchanged = |outcome: Option<&Outcome>| outcome.is_some_and(|outcome| outcome.unchanged);
        if unchanged(before) != unchanged(now) {
            changes
                .push(Change { line, ..Change::note(ChangeKind::Unchanged { row: row.clone(), now: unchanged(now) }) });
        }
        let parts = [
            text(TextKind::Row(row.clone()), before.map(|one| &one.text), now.map(|one| &one.text)),
            text(TextKind::Reason(row.clone()), before.map(|one| one.reason()), now.map(|one| one.reason())),
            text(TextKind::Next(row.clone()), before.map(|one| one.next()), now.map(|one| one.next())),
            text(TextKind::RowNote(row), before.map(|one| one.note()), now.map(|one| one.note())),
        ];
        changes.extend(parts.into_iter().flatten().map(|change| Change { line, ..change }));
    }

    /// Texts about pledges and focus areas.
    fn texts(&self, changes: &mut Vec<Change>) {
        let of = |follow_up: &'_ FollowUp| -> BTreeMap<Slug, crate::model::Markup> {
            follow_up.texts.iter().map(|text| (text.id.clone(), text.text.clone())).collect()
        };
        let (before, now) = (of(self.before), of(self.now));
        let ids: BTreeSet<&Slug> = before.keys().chain(now.keys()).collect();
        for id in ids {
            let promise = if now.contains_key(id) { self.new } else { self.old };
            let title = title_of(promise, id.as_str());
            let is_focus = promise.focus.iter().any(|focus| focus.id == *id);
            let what = if is_focus { TextKind::Focus(title) } else { TextKind::Pledge(title) };
            changes.extend(text(what, before.get(id), now.get(id)));
        }
    }

    fn line(&self, span: Span) -> Option<usize> {
        self.comparer.line_in(self.now.file, span)
    }
}

pub(super) fn figures(figures: &[Spanned<Figure>]) -> Vec<String> {
    figures.iter().map(|one| figure_words(&one.value)).collect()
}

/// A figure as pages print it, with its place where it has one of its own.
pub(super) fn figure_words(one: &Figure) -> String {
    let words = one.printed.replace('\u{a0}', " ");
    let counted = one.counts_as().map(|unit| format!(" ({unit})")).unwrap_or_default();
    let place = one.place().map(|place| format!(", {place}")).unwrap_or_default();
    let what = one.what().map(|what| format!(" ({what})")).unwrap_or_default();
    let part = one.part_of().map(|whole| format!(", {whole}")).unwrap_or_default();
    format!("{words}{what}{counted}{place}{part}")
}

/// Returns a change of a longer text, if it is one.
pub(super) fn text(
    what: TextKind,
    before: Option<&crate::model::Markup>,
    now: Option<&crate::model::Markup>,
) -> Option<Change> {
    excerpt(before, now).map(|excerpt| Change::note(ChangeKind::Text(what, excerpt)))
}
