//! Promises: ids that are unique, and references that lead somewhere.

use super::{KnownNames, PromiseDocs, unique};
use crate::diag::{Diagnostics, Kind};
use crate::model::{Config, LocalFocus, Markup, Pledge, Promise, PromiseId, Row, RowKind, RowTarget, Validity};
use crate::parse::{ActivityDoc, PledgeDoc, PromiseDoc, RowDoc, TargetDoc};
use crate::source::{Span, Spanned};
use crate::value::{PartialDate, Scheme, Slug, into_exact_slice};
use std::collections::BTreeSet;

pub(super) fn promise(
    id: PromiseId,
    document: PromiseDoc,
    known: &KnownNames<'_>,
    config: &Config,
    diagnostics: &mut Diagnostics,
) -> Promise {
    let validity = validity(&document);
    let validity_at = document.validity.map_or_else(|| Span::start_of(document.file), |valid| valid.span);
    check_schedule(&document, diagnostics);
    let places = places(&id, &document.places, known, diagnostics);
    let extends = document.extends.as_ref().and_then(|older| self::older(older, known, diagnostics));
    let follows = document.follows.as_ref().and_then(|older| self::older(older, known, diagnostics));
    let parties = unique(document.parties, |party| (party.value.id.clone(), party.span), diagnostics);
    let focus = unique(document.focus, |focus| (focus.id.value.clone(), focus.id.span), diagnostics);
    let (pledges, activities) = unique_rows(document.pledges, document.activities, diagnostics);
    if !activities.is_empty() {
        for (key, span) in pledges.iter().flat_map(|pledge| &pledge.row_keys) {
            diagnostics.report(Kind::PledgeKey { key }, *span);
        }
    }
    let names = Names {
        parties: parties.iter().map(|party| party.value.id.clone()).collect(),
        pledges: pledges.iter().map(|pledge| pledge.row.id.value.clone()).collect(),
        focus: focus.iter().map(|focus| focus.id.value.clone()).chain(config.subjects.keys().cloned()).collect(),
        // An id that could not be read may be the one that is referred to.
        has_gaps: document.has_gaps,
        settings_have_gaps: known.settings_have_gaps,
    };
    let rows_are_pledges = activities.is_empty();
    let mut rows = Vec::new();
    for activity in activities {
        rows.push(activity_row(activity, &names, config, diagnostics));
    }
    let mut kept = Vec::new();
    for pledge in pledges {
        let PledgeDoc { text, row, row_keys: _ } = pledge;
        let title = row.title.clone();
        let focus = names.known_focus(&row.focus, diagnostics);
        let id = row.id.value.clone();
        if rows_are_pledges {
            let words = title.clone().unwrap_or_else(|| text.plain());
            rows.push(self::row(row, RowKind::Pledge, words, Markup::default(), None, &names, config, diagnostics));
        }
        kept.push(Pledge { id, title, text, focus });
    }
    Promise {
        id,
        file: document.file,
        title: document.title,
        title_at: document.title_at,
        validity,
        validity_at,
        schedule: document.schedule.iter().map(|scheme| scheme.value).collect(),
        schedule_at: document
            .schedule
            .first()
            .zip(document.schedule.last())
            .map(|(first, last)| Span::new(document.file, first.span.start()..last.span.end())),
        published: document.published.map(|date| date.value),
        published_at: document.published.map(|date| date.span),
        updated: document.updated.map(|date| date.value),
        updated_at: document.updated.map(|date| date.span),
        extends,
        follows,
        places,
        sources: document.sources,
        documents: document.documents,
        indicators: document.indicators,
        contacts: document.contacts,
        basis: document.basis,
        signed: document.signed,
        note: document.note,
        corrections: document.corrections,
        changes: document.changes,
        parties: into_exact_slice(parties.into_iter().map(|party| party.value).collect()),
        focus: focus
            .into_iter()
            .map(|focus| LocalFocus { id: focus.id.value, title: focus.title, text: focus.text })
            .collect(),
        pledges: into_exact_slice(kept),
        rows: into_exact_slice(rows),
        body: document.body,
        follow_ups: Box::default(),
        aliases: document.aliases,
        allow: document.allow,
    }
}

/// Lists the rows with a target that could not be read, so that a figure may have belonged to it.
pub(super) fn lost_targets(document: &PromiseDoc) -> BTreeSet<Slug> {
    let rows = document.pledges.iter().map(|pledge| &pledge.row).chain(document.activities.iter().map(|one| &one.row));
    let without_unit = |target: &TargetDoc| target.target.figure.counted_unit().is_none();
    let lost = rows.filter(|row| row.has_lost_targets || row.targets.iter().any(without_unit));
    lost.map(|row| row.id.value.clone()).collect()
}

/// Reports promises that prolong each other or come after each other in a ring, each ring once.
pub(super) fn check_rings(promises: &PromiseDocs, known: &KnownNames<'_>, diagnostics: &mut Diagnostics) {
    check_rings_of("extends", |promise| promise.extends.as_ref(), promises, known, diagnostics);
    check_rings_of("follows", |promise| promise.follows.as_ref(), promises, known, diagnostics);
}

fn check_rings_of(
    key: &'static str,
    older_of: fn(&PromiseDoc) -> Option<&Spanned<String>>,
    promises: &PromiseDocs,
    known: &KnownNames<'_>,
    diagnostics: &mut Diagnostics,
) {
    let older = |id: &str| -> Option<&Spanned<String>> {
        let (place, slug) = id.split_once('/')?;
        older_of(promises.get(&(Slug::new(place)?, Slug::new(slug)?))?)
    };
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    for start in &known.promises {
        let mut chain: BTreeSet<&str> = BTreeSet::new();
        let mut at: &str = start;
        while !seen.contains(at) {
            chain.insert(at);
            let Some(next) = older(at) else { break };
            if chain.contains(next.value.as_str()) {
                let to_itself = next.value == at;
                diagnostics.report(Kind::ExtendsRing { key, id: next.value.clone(), to_itself }, next.span);
                break;
            }
            at = &next.value;
        }
        seen.extend(chain);
    }
}

/// The names that the parts of a promise may refer to.
struct Names {
    parties: Vec<Slug>,
    pledges: Vec<Slug>,
    focus: Vec<Slug>,
    has_gaps: bool,
    settings_have_gaps: bool,
}

impl Names {
    fn known(
        &self,
        ids: &[Spanned<Slug>],
        names: &[Slug],
        unknown: impl Fn(String, Option<String>) -> Kind,
        diagnostics: &mut Diagnostics,
    ) -> Box<[Slug]> {
        for id in ids.iter().filter(|id| !self.has_gaps && !names.contains(&id.value)) {
            let in_english = match id.value.as_str() {
                "kommun" | "kommunen" => Some("municipality"),
                "polis" | "polisen" => Some("police"),
                _ => None,
            };
            let known = in_english.filter(|own| names.iter().any(|name| name.as_str() == *own)).map(str::to_owned);
            let near = || diagnostics.nearest(id.value.as_str(), names.iter().map(Slug::as_str));
            let suggestion = known.or_else(near);
            diagnostics.report(unknown(id.value.to_string(), suggestion), id.span);
        }
        ids.iter().map(|id| id.value.clone()).collect()
    }

    fn known_focus(&self, ids: &[Spanned<Slug>], diagnostics: &mut Diagnostics) -> Box<[Slug]> {
        if self.settings_have_gaps {
            return ids.iter().map(|id| id.value.clone()).collect();
        }
        self.known(ids, &self.focus, |id, suggestion| Kind::UnknownFocus { id, suggestion }, diagnostics)
    }
}

fn activity_row(activity: ActivityDoc, names: &Names, config: &Config, diagnostics: &mut Diagnostics) -> Row {
    let ActivityDoc { pledge, text, row } = activity;
    let unknown = |id, suggestion| Kind::UnknownPledge { id, suggestion };
    let pledge = pledge.and_then(|id| names.known(&[id], &names.pledges, unknown, diagnostics).first().cloned());
    names.known_focus(&row.focus, diagnostics);
    let title = row.title.clone().unwrap_or_default();
    self::row(row, RowKind::Activity, title, text, pledge, names, config, diagnostics)
}

#[allow(clippy::too_many_arguments, reason = "a row is made of as many parts")]
fn row(
    row: RowDoc,
    kind: RowKind,
    title: String,
    text: Markup,
    pledge: Option<Slug>,
    names: &Names,
    config: &Config,
    diagnostics: &mut Diagnostics,
) -> Row {
    let unknown = |id, suggestion| Kind::UnknownParty { id, suggestion };
    let responsible = names.known(&row.responsible, &names.parties, unknown, diagnostics);
    let targets = row.targets.into_iter().filter_map(|target| self::target(target, config, diagnostics)).collect();
    Row {
        span: row.span,
        id: row.id.value,
        kind,
        title,
        text,
        pledge,
        responsible,
        focus: into_exact_slice(row.focus.into_iter().map(|focus| focus.value).collect()),
        targets: into_exact_slice(targets),
        allow: row.allow,
    }
}

fn target(document: TargetDoc, config: &Config, diagnostics: &mut Diagnostics) -> Option<RowTarget> {
    let TargetDoc { target, span } = document;
    match target.figure.counted_unit() {
        Some(unit) => {
            let unit = config.unit(unit).into();
            Some(RowTarget { target, unit, span })
        }
        None => {
            diagnostics.report(Kind::FigureWithoutUnit { written: target.figure.words.into(), is_target: true }, span);
            None
        }
    }
}

/// Keeps the first of each id; pledges and activities share one space of them.
fn unique_rows(
    pledges: Box<[PledgeDoc]>,
    activities: Box<[ActivityDoc]>,
    diagnostics: &mut Diagnostics,
) -> (Vec<PledgeDoc>, Vec<ActivityDoc>) {
    enum Either {
        Pledge(PledgeDoc),
        Activity(ActivityDoc),
    }
    let both: Vec<Either> =
        pledges.into_iter().map(Either::Pledge).chain(activities.into_iter().map(Either::Activity)).collect();
    let id = |either: &Either| -> (Slug, Span) {
        let (Either::Pledge(PledgeDoc { row, .. }) | Either::Activity(ActivityDoc { row, .. })) = either;
        (row.id.value.clone(), row.id.span)
    };
    let mut kept = (Vec::new(), Vec::new());
    for either in unique(both, id, diagnostics) {
        match either {
            Either::Pledge(pledge) => kept.0.push(pledge),
            Either::Activity(activity) => kept.1.push(activity),
        }
    }
    kept
}

fn validity(document: &PromiseDoc) -> Validity {
    // A promise without a validity has been reported; nothing is made of it but more checks.
    document.validity.map_or(Validity { from: PartialDate::Year(1), to: None }, |validity| Validity {
        from: validity.from,
        to: validity.to,
    })
}

fn check_schedule(document: &PromiseDoc, diagnostics: &mut Diagnostics) {
    let open = document.validity.is_some_and(|validity| validity.to.is_none());
    for scheme in document.schedule.iter().filter(|scheme| open && scheme.value == Scheme::Once) {
        diagnostics.report(Kind::OnceWithoutEnd, scheme.span);
    }
}

fn places(
    id: &PromiseId,
    written: &[Spanned<Slug>],
    known: &KnownNames<'_>,
    diagnostics: &mut Diagnostics,
) -> Box<[Slug]> {
    let Some(first) = written.first() else { return [id.place.clone()].into() };
    if first.value != id.place {
        diagnostics.report(Kind::OwnPlace { place: id.place.to_string() }, first.span);
    }
    let mut places: Vec<Slug> = Vec::new();
    for place in written {
        let is_known = place.value == id.place || known.has_place(place, diagnostics);
        if is_known && !places.contains(&place.value) {
            places.push(place.value.clone());
        }
    }
    into_exact_slice(places)
}

fn older(written: &Spanned<String>, known: &KnownNames<'_>, diagnostics: &mut Diagnostics) -> Option<PromiseId> {
    let id = written
        .value
        .split_once('/')
        .and_then(|(place, slug)| Some(PromiseId { place: Slug::new(place)?, slug: Slug::new(slug)? }));
    if known.promises.contains(&written.value) {
        return id;
    }
    let unreadable = id.is_some_and(|id| known.is_unreadable(&format!("content/{id}/promise.md")));
    if !unreadable {
        let suggestion = diagnostics.nearest(&written.value, &known.promises);
        diagnostics.report(Kind::UnknownPromise { id: written.value.clone(), suggestion }, written.span);
    }
    None
}
