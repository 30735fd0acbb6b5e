//! Follow-ups: their periods, and whose text is whose.

use super::KnownNames;
use crate::diag::{Bilingual, Diagnostic, Diagnostics, Kind, suggest};
use crate::locale;
use crate::model::{FollowUp, Markup, Outcome, OutcomeExtras, OutcomeText, Promise, Row, RowTarget, of_only_unit};
use crate::parse::{FollowUpDoc, FollowUpDocs, Heading, Lookalike, OutcomeDoc, Section};
use crate::source::{FileId, Span, Spanned};
use crate::value::{Figure, Lang, Period, PeriodName, Scheme, Slug, fold, into_exact_slice};
use chrono::NaiveDate;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// What could not be read of a promise, so that what its follow-ups say of that means nothing.
pub(super) struct Gaps {
    /// Some line or id.
    pub(super) has_gaps: bool,
    /// Some target of these rows.
    pub(super) lost_targets: BTreeSet<Slug>,
}

pub(super) fn follow_ups(
    documents: FollowUpDocs,
    promise: &Promise,
    gaps: &Gaps,
    known: &KnownNames<'_>,
    diagnostics: &mut Diagnostics,
) -> Box<[FollowUp]> {
    let mut follow_ups: Vec<FollowUp> = Vec::with_capacity(documents.shown.len());
    for document in documents.shown {
        let timing = timing(&document, promise, diagnostics);
        // A follow-up whose period is unknown is read all the same, for the mistakes in it.
        let follow_up = follow_up(document, timing, promise, gaps, diagnostics);
        let twin = follow_ups.iter().find(|other| other.name.is_some() && other.slug == follow_up.slug);
        if let Some(twin) = twin {
            let kind = Kind::SamePeriod { name: follow_up.slug.to_string() };
            let span = Span::start_of(follow_up.file);
            diagnostics.push(Diagnostic::new(kind, span).with_other(Span::start_of(twin.file)));
        } else {
            follow_ups.push(follow_up);
        }
    }
    let time = |one: &FollowUp| (one.period.to, one.period.days(), one.period.from);
    follow_ups.sort_by(|one, other| time(one).cmp(&time(other)).then_with(|| one.slug.cmp(&other.slug)));
    if !has_unread(&follow_ups, &documents.drafts, promise, known) {
        check_unchanged(&follow_ups, promise, known, diagnostics);
    }
    into_exact_slice(follow_ups)
}

/// Looks for mistakes in the follow-ups of a promise whose validity is not known, and with it no period: rows, headings and
/// figures are as wrong as they would be in any other.
pub(super) fn check(documents: Vec<FollowUpDoc>, promise: &Promise, gaps: &Gaps, diagnostics: &mut Diagnostics) {
    let day = promise.validity.first_day();
    for document in documents {
        let timing = Timing { slug: document.name.clone(), period: Period { from: day, to: day }, name: None };
        follow_up(document, timing, promise, gaps, diagnostics);
    }
}

/// What a follow-up is about.
struct Timing {
    slug: Slug,
    period: Period,
    name: Option<PeriodName>,
}

fn timing(document: &FollowUpDoc, promise: &Promise, diagnostics: &mut Diagnostics) -> Timing {
    let (from, to) = (promise.validity.first_day(), promise.validity.last_day());
    let file = Span::start_of(document.file);
    let outside = |period: Period| Kind::OutsideValidity {
        period: in_both(|lang| locale::period::days(period, lang)),
        validity: in_both(|lang| locale::date::span(promise.validity.from, promise.validity.to, lang)),
    };
    let unknown = Timing { slug: document.name.clone(), period: Period { from, to: from }, name: None };
    if let Some(name) = PeriodName::parse(document.name.as_str()) {
        let keys = [("period", document.period_key), ("label", document.label.as_ref().map(|label| label.span))];
        for (key, span) in keys {
            if let Some(span) = span {
                diagnostics.report(Kind::PeriodTwice { name: document.name.to_string(), key }, span);
            }
        }
        return match name.within(from, to) {
            Some(period) => {
                let name = name.in_validity_from(from);
                Timing { slug: name.slug(), period, name: Some(name) }
            }
            None if name.scheme == Scheme::Once => {
                if !promise.schedule.contains(&Scheme::Once) {
                    diagnostics.report(Kind::OnceWithoutEnd, file);
                }
                unknown
            }
            None => {
                let kind = outside(name.scheme.nth(name.year.unwrap_or(promise.validity.from.year()), name.number));
                diagnostics.report(kind, file);
                unknown
            }
        };
    }
    let Some(written) = document.period else {
        if document.period_key.is_none() {
            let name = document.name.as_str();
            let suggestion = locale::period::likely(name).or_else(|| locale::period::reported(name));
            diagnostics.report(Kind::NoPeriod { name: document.name.to_string(), suggestion }, document.opening);
        }
        return unknown;
    };
    let last = written.to.unwrap_or(written.from).last_day();
    let period = Period::new(written.from.first_day(), last).unwrap_or(unknown.period);
    let validity = Period { from, to: to.unwrap_or(NaiveDate::MAX) };
    if !period.overlaps(validity) {
        diagnostics.report(outside(period), written.span);
    }
    Timing { period, ..unknown }
}

fn in_both(words: impl Fn(Lang) -> String) -> Bilingual<String> {
    Bilingual::new(words(Lang::Sv), words(Lang::En))
}

fn follow_up(
    document: FollowUpDoc,
    timing: Timing,
    promise: &Promise,
    gaps: &Gaps,
    diagnostics: &mut Diagnostics,
) -> FollowUp {
    let texts = texts(document.sections, &document.allow, promise, diagnostics);
    let mut fields: Vec<Option<(Spanned<Slug>, OutcomeDoc)>> = promise.rows.iter().map(|_| None).collect();
    for (id, outcome) in document.outcomes {
        match promise.row(id.value.as_str()) {
            Some(row) => fields[row] = Some((id, outcome)),
            None if gaps.has_gaps => {}
            None => unknown_row(&id, promise, diagnostics),
        }
    }
    let mut outcomes: Vec<Option<Outcome>> = Vec::with_capacity(promise.rows.len());
    for ((fields, text), Row { id, targets, .. }) in fields.into_iter().zip(texts.rows).zip(&promise.rows) {
        let targets = (!gaps.has_gaps && !gaps.lost_targets.contains(id)).then_some(&**targets);
        outcomes.push(outcome(fields, text, targets, diagnostics));
    }
    FollowUp {
        slug: timing.slug,
        file: document.file,
        period: timing.period,
        name: timing.name,
        label: document.label.map(|label| label.value),
        published: document.published.map(|date| date.value),
        published_at: document.published.map(|date| date.span),
        updated: document.updated.map(|date| date.value),
        updated_at: document.updated.map(|date| date.span),
        corrections: document.corrections,
        partial: document.partial,
        sources: document.sources,
        documents: document.documents,
        note: document.note,
        body: Markup::joined(texts.introduction),
        closing: Markup::joined(texts.closing),
        outcomes: outcomes.into(),
        texts: into_exact_slice(texts.others),
        aliases: document.aliases,
        allow: document.allow,
    }
}

fn unknown_row(id: &Spanned<Slug>, promise: &Promise, diagnostics: &mut Diagnostics) {
    let is_pledge = promise.pledges.iter().any(|pledge| pledge.id == id.value);
    let is_focus = promise.focus.iter().any(|focus| focus.id == id.value);
    let kind = if is_pledge || is_focus {
        Kind::NotARow { id: id.value.to_string() }
    } else {
        let ids = promise.rows.iter().map(|row| row.id.as_str());
        let suggestion = diagnostics.nearest(id.value.as_str(), ids);
        Kind::UnknownRow { id: id.value.to_string(), suggestion }
    };
    diagnostics.report(kind, id.span);
}

/// The text of a follow-up, by whose it is.
struct FollowUpTexts {
    introduction: Vec<Markup>,
    /// For each row of the promise its text, and where that is headed.
    rows: Vec<Option<(Markup, Span)>>,
    others: Vec<OutcomeText>,
    closing: Vec<Markup>,
}

/// Gives each section to the row, pledge or focus area that its heading names.
///
/// Sections under free headings belong to the introduction as long as no id has come, and close the report after that.
fn texts(
    mut sections: Vec<Section>,
    allow: &[Spanned<&'static str>],
    promise: &Promise,
    diagnostics: &mut Diagnostics,
) -> FollowUpTexts {
    let lookalikes: Vec<_> = sections.iter_mut().flat_map(|section| std::mem::take(&mut section.lookalikes)).collect();
    let rows = promise.rows.iter().map(|_| None).collect();
    let mut texts = FollowUpTexts { introduction: Vec::new(), rows, others: Vec::new(), closing: Vec::new() };
    let mut seen: BTreeMap<Box<str>, Span> = BTreeMap::new();
    for section in sections {
        let own = section.heading().map_or("", |heading| &heading.text);
        // A heading of level 2 is a part of the text only inside a list or a quotation.
        for inner in section.text.headings().filter(|inner| inner.level == 2) {
            if owner(inner, promise).is_some() {
                let (written, id) = (format!("- ## {}", inner.text), inner.text.to_string());
                diagnostics.report(Kind::HeadingNearId { written, id }, inner.span);
            }
        }
        for inner in section.text.headings().filter(|inner| inner.level != 2) {
            let exactly = owner(inner, promise).map(|_| inner.text.to_string());
            if let Some(id) = exactly.or_else(|| nearly(inner, promise)).filter(|id| id != own) {
                let written = format!("{} {}", "#".repeat(usize::from(inner.level)), inner.text);
                diagnostics.report(Kind::HeadingNearId { written, id }, inner.span);
            }
        }
        let Some(heading) = section.heading().cloned() else {
            texts.introduction.push(section.text);
            continue;
        };
        let Some(owner) = owner(&heading, promise) else {
            if let Some(id) = nearly(&heading, promise) {
                diagnostics.report(Kind::HeadingNearId { written: heading.text.into(), id }, heading.span);
                continue;
            }
            let free = if seen.is_empty() { &mut texts.introduction } else { &mut texts.closing };
            free.extend([section.opening, section.text]);
            continue;
        };
        if let Some(first) = seen.insert(heading.text.clone(), heading.span) {
            let kind = Kind::DuplicateHeading { id: heading.text.into() };
            diagnostics.push(Diagnostic::new(kind, heading.span).with_other(first));
            continue;
        }
        match owner {
            Owner::Row(row) => texts.rows[row] = Some((section.text, heading.span)),
            // A heading without words, as a new file has it, says nothing.
            Owner::Other(_) if section.text.is_empty() => {}
            Owner::Other(id) => texts.others.push(OutcomeText { id, text: section.text }),
        }
    }
    for (line, span, otherwise) in lookalikes {
        let around = || meant_in(&line, promise).filter(|&row| texts.rows[row].is_none());
        if meant(&line, promise).is_none()
            && let Some(row) = around()
            && !allow.iter().any(|code| code.value == "free-heading")
        {
            let kind = Kind::FreeHeading { written: line.written.into(), ids: vec![promise.rows[row].id.to_string()] };
            diagnostics.report(kind, span);
            continue;
        }
        match meant(&line, promise).filter(|&row| texts.rows[row].is_none()) {
            Some(row) => {
                let kind = Kind::HeadingNearId { written: line.written.into(), id: promise.rows[row].id.to_string() };
                diagnostics.report(kind, span);
            }
            None => {
                let allowed = |kind: &Kind| allow.iter().any(|code| code.value == kind.code());
                otherwise.filter(|kind| !allowed(kind)).into_iter().for_each(|kind| {
                    diagnostics.report(kind, span);
                });
            }
        }
    }
    texts
}

/// Finds the row whose heading a line was surely meant to be: one that is marked may be slightly off, another may not.
fn meant(line: &Lookalike, promise: &Promise) -> Option<usize> {
    // A link may stand by itself.
    if is_link(line) {
        return None;
    }
    let is_near = |name: &str| {
        let exact = fold(&line.words) == fold(name);
        exact || (line.is_marked && !line.runs_in && suggest::near(&line.words, name))
    };
    promise.rows.iter().position(|row| is_near(row.id.as_str()) || is_near(&row.title))
}

fn is_link(line: &Lookalike) -> bool {
    line.written.starts_with('[') && line.written.ends_with(')')
}

/// Finds the row whose id or title a short line has with something around it: `Aktivitet: Fotpatrull i centrum`,
/// `Fotpatrull i centrum – genomförd`.
fn meant_in(line: &Lookalike, promise: &Promise) -> Option<usize> {
    let words = &*line.words;
    let behind = words.split_once(": ").map(|(_, rest)| rest);
    let before =
        [" – ", " - ", " (", ": "].into_iter().filter_map(|sign| words.split_once(sign)).map(|(first, _)| first);
    let whole = is_link(line).then_some(words);
    let parts: Vec<String> = whole.into_iter().chain(behind).chain(before).map(fold).collect();
    let is_part = |name: &str| parts.contains(&fold(name));
    promise.rows.iter().position(|row| is_part(row.id.as_str()) || is_part(&row.title))
}

enum Owner {
    Row(usize),
    Other(Slug),
}

fn owner(heading: &Heading, promise: &Promise) -> Option<Owner> {
    if let Some(row) = promise.row(&heading.text) {
        return Some(Owner::Row(row));
    }
    let pledges = promise.pledges.iter().map(|pledge| &pledge.id);
    let focus = promise.focus.iter().map(|focus| &focus.id);
    pledges.chain(focus).find(|id| id.as_str() == &*heading.text).cloned().map(Owner::Other)
}

/// Returns the id that a heading was surely meant to be: its own text, or the title that it stands for, slightly off.
fn nearly(heading: &Heading, promise: &Promise) -> Option<String> {
    let rows = promise.rows.iter().map(|row| (&row.id, Cow::from(&row.title)));
    let pledges = promise
        .pledges
        .iter()
        .map(|pledge| (&pledge.id, pledge.title.as_deref().map_or_else(|| pledge.text.plain().into(), Cow::from)));
    let focus = promise.focus.iter().map(|focus| (&focus.id, Cow::from(&focus.title)));
    rows.chain(pledges)
        .chain(focus)
        .find(|(id, title)| suggest::near(&heading.text, id.as_str()) || suggest::near(&heading.text, title))
        .map(|(id, _)| id.to_string())
}

fn outcome(
    fields: Option<(Spanned<Slug>, OutcomeDoc)>,
    text: Option<(Markup, Span)>,
    targets: Option<&[RowTarget]>,
    diagnostics: &mut Diagnostics,
) -> Option<Outcome> {
    let span = fields.as_ref().map(|(id, _)| id.span).or(text.as_ref().map(|(_, span)| *span))?;
    let document = fields.map(|(_, document)| document).unwrap_or_default();
    if document.unchanged {
        for (key, span) in &document.keys_beside_unchanged {
            diagnostics.report(Kind::UnchangedAndMore { key }, *span);
        }
    }
    let figures = document.figures.into_iter().filter_map(|figure| with_unit(figure, targets, diagnostics));
    let OutcomeDoc { reason, next, note, allow, blank_status, .. } = document;
    let empty_heading = text.as_ref().filter(|(text, _)| text.is_empty()).map(|(_, heading)| *heading);
    let extras = OutcomeExtras { reason, next, note, allow, blank_status, empty_heading };
    let outcome = Outcome {
        status: document.status.map(|status| status.value),
        figures: into_exact_slice(figures.collect()),
        text: text.map(|(text, _)| text).unwrap_or_default(),
        unchanged: document.unchanged,
        extras: extras.unless_empty(),
        span,
    };
    // What was filled in beforehand and left empty says nothing.
    (outcome.is_reported() || !outcome.note().is_empty()).then_some(outcome)
}

/// Gives a number without a unit the only one that the row's targets have; nobody knows where these could not be read.
fn with_unit(
    figure: Spanned<Figure>,
    targets: Option<&[RowTarget]>,
    diagnostics: &mut Diagnostics,
) -> Option<Spanned<Figure>> {
    if figure.value.counted_unit().is_some() {
        return Some(figure);
    }
    let targets = targets?;
    if let Some(target) = of_only_unit(targets) {
        let unit = target.target.figure.counted_unit().map(Into::into);
        return Some(Spanned::new(Figure { unit, ..figure.value }, figure.span));
    }
    diagnostics.report(Kind::FigureWithoutUnit { written: figure.value.words.into(), is_target: false }, figure.span);
    None
}

/// Returns whether a follow-up of a promise could not be read at all.
fn has_unread(follow_ups: &[FollowUp], drafts: &[FileId], promise: &Promise, known: &KnownNames<'_>) -> bool {
    let folder = known.sources.get(promise.file).path.parent();
    let is_read = |file: &FileId| {
        let is_draft = drafts.contains(file) || known.drafts.contains(file);
        *file == promise.file || is_draft || follow_ups.iter().any(|one| one.file == *file)
    };
    let texts = known.sources.below(&folder).filter(|(_, file)| file.path.extension() == "md");
    texts.filter(|(_, file)| file.path.parent() == folder).any(|(id, _)| !is_read(&id))
}

/// Reports what is unchanged since nothing; a follow-up with a mistake in it may have reported on any row.
fn check_unchanged(follow_ups: &[FollowUp], promise: &Promise, known: &KnownNames<'_>, diagnostics: &mut Diagnostics) {
    let has_errors = |file, found: &Diagnostics| known.broken.contains(&file) || found.has_errors_in(file);
    for (row, id) in promise.rows.iter().map(|row| &row.id).enumerate() {
        let mut told_until: Option<NaiveDate> = None;
        for follow_up in follow_ups {
            let Some(outcome) = &follow_up.outcomes[row] else { continue };
            if outcome.unchanged {
                let earlier = |one: &&FollowUp| one.period.to < follow_up.period.to;
                let unsure = follow_ups.iter().filter(earlier).any(|one| has_errors(one.file, diagnostics));
                if told_until.is_none_or(|day| day >= follow_up.period.to) && !unsure {
                    diagnostics.report(Kind::UnchangedFromNothing { id: id.to_string() }, outcome.span);
                }
            } else if outcome.is_reported() && told_until.is_none() {
                told_until = Some(follow_up.period.to);
            }
        }
    }
}
