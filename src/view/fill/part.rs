//! Small parts that several pages share.

use super::html::NO_HEADINGS;
use super::{Page, document, html};
use crate::derive::{Absence, Column, Due, PromiseDerived, Standing};
use crate::locale::{date, number, period, phrase, state, status, words};
use crate::model::{Correction, DocumentReference, FollowUp, Markup, Party, Piece, Promise, SourceReference};
use crate::plan::{LinkTarget, PageKey};
use crate::value::{Figure, Form, PartialDate, Period, PeriodName, Scheme, Slug, Status, fold};
use crate::view::{
    Badge, CorrectionView, CountView, DateView, FigureView, FileView, Link, NavLink, NavYear, PartyView, PeriodState,
    PeriodStep, PeriodView, PromiseState, Shared, SourceView, ValidityView,
};
use chrono::{Datelike, NaiveDate};
use std::cell::OnceCell;
use std::collections::BTreeSet;

/// The badges of a page, each made once.
#[derive(Debug, Default)]
pub(super) struct Badges([OnceCell<Shared<Badge>>; Status::ALL.len()]);

impl Badges {
    /// Returns that of a status.
    pub(super) fn of(&self, status: Status, page: &Page<'_, '_>) -> Shared<Badge> {
        self.0[status as usize].get_or_init(|| badge(page, status).into()).clone()
    }
}

pub(super) fn date(page: &Page<'_, '_>, date: PartialDate) -> DateView {
    DateView { words: date::print(date, page.lang()), iso: date.iso() }
}

pub(super) fn day(page: &Page<'_, '_>, day: NaiveDate) -> DateView {
    date(page, PartialDate::Day(day))
}

pub(super) fn badge(page: &Page<'_, '_>, status: Status) -> Badge {
    Badge { key: status.key().to_owned(), label: status::label(status, page.lang()).to_owned() }
}

pub(super) fn figure(page: &Page<'_, '_>, figure: &Figure) -> FigureView {
    let unit = |unit: &str| unit_of(&page.site().config.unit(unit), &figure.form);
    FigureView {
        words: figure.printed.to_string(),
        place: figure.place().map(str::to_owned),
        counts_as: figure.counts_as().map(str::to_owned),
        what: figure.what().map(str::to_owned),
        part_of: figure.part_of().map(str::to_owned),
        whole: figure.whole().map(number::machine),
        bound: figure.bound.key().to_owned(),
        low: number::machine(figure.low),
        high: figure.high.map(number::machine),
        unit: figure.counted_unit().map(unit),
    }
}

/// What a number counts; of a rate, in each of what.
pub(super) fn unit_of(unit: &str, form: &Form) -> String {
    match form {
        Form::Rate { per } => format!("{unit}/{per}"),
        Form::Count | Form::Share => unit.to_owned(),
    }
}

/// Numbers in the order in which they are read: each part after its whole.
pub(super) fn figures<'f>(page: &Page<'_, '_>, figures: impl Iterator<Item = &'f Figure> + Clone) -> Vec<FigureView> {
    let is_of = |part: &Figure, whole: &Figure| part.part_of().is_some_and(|of| is_part(of, whole));
    let wholes = figures.clone().filter(|one| !figures.clone().any(|whole| is_of(one, whole)));
    let ordered =
        wholes.flat_map(|whole| std::iter::once(whole).chain(figures.clone().filter(|one| is_of(one, whole))));
    ordered.map(|figure| self::figure(page, figure)).collect()
}

pub(super) fn sources(page: &Page<'_, '_>, sources: &[SourceReference]) -> Vec<SourceView> {
    let view = |source: &SourceReference| SourceView {
        title: source.title.clone(),
        href: source.url.clone(),
        retrieved: source.retrieved.map(|date| self::date(page, date)),
    };
    sources.iter().map(view).collect()
}

pub(super) fn corrections(page: &Page<'_, '_>, corrections: &[Correction]) -> Vec<CorrectionView> {
    dated(page, corrections.iter().map(|correction| (correction.date, &correction.text)))
}

/// Dated texts, the newest first; those of one day in their order.
pub(super) fn dated<'m>(
    page: &Page<'_, '_>,
    texts: impl Iterator<Item = (PartialDate, &'m Markup)>,
) -> Vec<CorrectionView> {
    let mut newest_first: Vec<(PartialDate, &Markup)> = texts.collect();
    newest_first.sort_by_key(|(date, _)| std::cmp::Reverse(date.last_day()));
    newest_first.into_iter().map(|(date, text)| dated_text(page, date, text)).collect()
}

pub(super) fn dated_text(page: &Page<'_, '_>, date: PartialDate, text: &Markup) -> CorrectionView {
    CorrectionView { date: self::date(page, date), html: html::html(page, text, NO_HEADINGS).unwrap_or_default() }
}

pub(super) fn party(party: &Party) -> PartyView {
    PartyView { id: party.id.to_string(), kind: party.kind.key().to_owned(), name: party.name.clone() }
}

pub(super) fn validity(page: &Page<'_, '_>, promise: &Promise) -> ValidityView {
    ValidityView {
        words: validity_words(page, promise),
        from: promise.validity.first_day().to_string(),
        to: promise.validity.last_day().map(|day| day.to_string()),
    }
}

/// The days on which a promise holds, in words.
pub(super) fn validity_words(page: &Page<'_, '_>, promise: &Promise) -> String {
    date::span(promise.validity.from, promise.validity.to, page.lang())
}

/// The period of a column or a follow-up.
pub(super) fn period(
    page: &Page<'_, '_>,
    promise: &Promise,
    slug: &Slug,
    name: Option<PeriodName>,
    days: Period,
    label: Option<&str>,
) -> PeriodView {
    let lang = page.lang();
    let first_year = promise.validity.first_day().year();
    let own = || label.map_or_else(|| period::days(days, lang), str::to_owned);
    let short = name.map_or_else(own, |name| period::name(name, lang));
    let long = match name {
        Some(name) if name.scheme != crate::value::Scheme::Once => {
            period::name(PeriodName { year: Some(name.year.unwrap_or(first_year)), ..name }, lang)
        }
        Some(_) => format!("{short} {}", validity_words(page, promise)),
        None => short.clone(),
    };
    let whole = period::days(days, lang);
    PeriodView {
        key: slug.to_string(),
        label: short,
        long_label: long,
        months: without_own_year(promise, &whole).to_owned(),
        days: whole,
        from: days.from.to_string(),
        to: days.to.to_string(),
    }
}

pub(super) fn follow_up_period(page: &Page<'_, '_>, promise: &Promise, follow_up: &FollowUp) -> PeriodView {
    period(page, promise, &follow_up.slug, follow_up.name, follow_up.period, follow_up.label.as_deref())
}

pub(super) fn column_period(page: &Page<'_, '_>, promise: &Promise, column: &Column) -> PeriodView {
    let label = column.follow_up.and_then(|at| promise.follow_ups[at].label.as_deref());
    period(page, promise, &column.slug, column.name, column.period, label)
}

/// The days of a period as they stand beside the promise: without its year, if it has but one.
pub(super) fn months(page: &Page<'_, '_>, promise: &Promise, days: Period) -> String {
    let mut words = period::days(days, page.lang());
    words.truncate(without_own_year(promise, &words).len());
    words
}

fn without_own_year<'w>(promise: &Promise, days: &'w str) -> &'w str {
    let first_year = promise.validity.first_day().year();
    let is_of_one_year = promise.validity.last_day().is_some_and(|last| last.year() == first_year);
    let year = format!(" {first_year}");
    days.strip_suffix(&year).filter(|months| is_of_one_year && !months.contains(&year)).unwrap_or(days)
}

/// A period by its days, with its name where it has one: `maj–augusti 2026 (tertial 2)`.
pub(super) fn period_with_days(page: &Page<'_, '_>, promise: &Promise, column: &Column) -> String {
    let (lang, days) = (page.lang(), period::days(column.period, page.lang()));
    let label = column.follow_up.and_then(|at| promise.follow_ups[at].label.as_deref());
    let name = match column.name {
        Some(PeriodName { scheme: Scheme::Once, .. }) => None,
        Some(name) => Some(period::in_text(PeriodName { year: None, ..name }, lang)),
        None => label.map(phrase::inside),
    };
    name.map_or_else(|| days.clone(), |name| format!("{days} ({name})"))
}

pub(super) fn step(page: &Page<'_, '_>, promise: &Promise, column: &Column) -> PeriodStep {
    let follow_up = column.follow_up.map(|at| &promise.follow_ups[at]);
    let published = follow_up.and_then(|follow_up| follow_up.published).map(|date| self::date(page, date));
    let key = PageKey::FollowUp(promise.id.clone(), column.slug.clone());
    let (state, words) = period_state(page, column, published.as_ref());
    PeriodStep {
        period: column_period(page, promise, column),
        state,
        words,
        href: follow_up.and_then(|_| page.href_anywhere(&key)),
        published,
        due: match column.state {
            Due::NotDueYet { due } => Some(day(page, due)),
            Due::Absent { due } if Absence::seen_by(page.publisher()) == Absence::Missing => Some(day(page, due)),
            Due::In | Due::Absent { .. } => None,
        },
        current: *page.key == key && follow_up.is_some(),
    }
}

pub(super) fn steps(page: &Page<'_, '_>, promise: &Promise, derived: &PromiseDerived) -> Vec<PeriodStep> {
    derived.columns.iter().map(|column| step(page, promise, column)).collect()
}

/// What may be said of the follow-up of a period.
pub(super) fn period_state(
    page: &Page<'_, '_>,
    column: &Column,
    published: Option<&DateView>,
) -> (PeriodState, String) {
    let lang = page.lang();
    match column.state {
        Due::In => (PeriodState::In, phrase::reported(published.map(|date| date.words.as_str()), lang)),
        Due::NotDueYet { due } => {
            let over = column.period.to < page.views.material.as_of.0;
            let state = if over { PeriodState::Due } else { PeriodState::NotDueYet };
            (state, phrase::not_due_yet(&day(page, due).words, lang))
        }
        Due::Absent { due } => match Absence::seen_by(page.publisher()) {
            Absence::Missing => (PeriodState::Missing, phrase::missing(&day(page, due).words, lang)),
            Absence::NotInCollection => {
                (PeriodState::NotInCollection, state::label("not-in-collection", lang).to_owned())
            }
        },
    }
}

/// The key of a state, as themes have it.
pub(super) fn period_state_key(state: PeriodState) -> &'static str {
    match state {
        PeriodState::In => "in",
        PeriodState::Due => "due",
        PeriodState::Missing => "missing",
        PeriodState::NotInCollection => "not-in-collection",
        PeriodState::NotDueYet => "not-due-yet",
        PeriodState::Outside => "outside",
    }
}

/// All promises of a place with their follow-ups, newest first.
pub(super) fn siblings(page: &Page<'_, '_>, place: &Slug) -> Vec<NavYear> {
    let mut promises: Vec<&Promise> = page
        .views
        .promises_of
        .get(place)
        .map(|ids| ids.iter().map(|id| &*page.site().promises[*id]).collect())
        .unwrap_or_default();
    promises.sort_by_key(|promise| (std::cmp::Reverse(promise.validity.first_day()), promise.id.clone()));
    let years: Vec<String> = promises.iter().map(|promise| validity_words(page, promise)).collect();
    let year = |promise: &&Promise| {
        let words = validity_words(page, promise);
        let alone = years.iter().filter(|year| **year == words).count() == 1;
        let key = PageKey::Promise(promise.id.clone());
        let below = matches!(page.key, PageKey::FollowUp(id, _) if *id == promise.id);
        let current = *page.key == key;
        NavYear {
            promise: nav(page, &key, if alone { words } else { promise.title.clone() }, current, current || below),
            follow_ups: promise
                .follow_ups
                .iter()
                .map(|follow_up| {
                    let key = PageKey::FollowUp(promise.id.clone(), follow_up.slug.clone());
                    let current = *page.key == key;
                    nav(page, &key, months(page, promise, follow_up.period), current, current)
                })
                .collect(),
        }
    };
    promises.iter().map(year).collect()
}

pub(super) fn nav(page: &Page<'_, '_>, key: &PageKey, text: String, current: bool, open: bool) -> NavLink {
    let Link { text, href, external } = page.link(key, text);
    NavLink { text, href, external, current, open }
}

/// A count with its total.
pub(super) fn count(key: &str, words: String, label: String, n: usize, total: usize) -> CountView {
    CountView {
        key: key.to_owned(),
        words,
        label,
        count: n.to_string(),
        total: total.to_string(),
        href: None,
        last_known: false,
        hatched: key == "told",
    }
}

/// The files that texts link to, each once, in the order of their paths.
pub(super) fn files<'m>(
    page: &Page<'_, '_>,
    texts: impl IntoIterator<Item = &'m Markup>,
    documents: &[DocumentReference],
) -> Vec<FileView> {
    // A picture is seen where it stands; only what is linked to is taken away.
    let links = texts.into_iter().flat_map(Markup::pieces).filter_map(|piece| match piece {
        Piece::LinkStart(link) => Some(&**link),
        _ => None,
    });
    // What stands in the list of documents stands there with its title.
    let listed: Vec<_> = documents.iter().filter_map(|one| document::file_of(page, one)).collect();
    let files: BTreeSet<_> =
        links.filter_map(|link| document::linked_file(page, link)).filter(|file| !listed.contains(file)).collect();
    files
        .into_iter()
        .filter_map(|file| {
            let source = &page.views.material.sources.get(file).path;
            Some(FileView {
                title: source.name().to_owned(),
                href: page.follow(&LinkTarget::File(file))?,
                format: source.extension().to_owned(),
                size: words::size(document::size(page, file), page.lang()),
            })
        })
        .collect()
}

/// The names of those who are responsible.
pub(super) fn responsible(promise: &Promise, ids: &[Slug]) -> Vec<String> {
    ids.iter().filter_map(|id| promise.party(id)).map(|party| party.name.clone()).collect()
}

/// The name of a place as titles have it: a municipality with the word for it.
pub(super) fn place_in_words(page: &Page<'_, '_>, id: &Slug) -> String {
    match page.site().places.get(id) {
        Some(place) if place.kind == crate::model::PlaceKind::Municipality => {
            phrase::municipality(&place.name, page.lang())
        }
        Some(place) => place.name.clone(),
        None => id.to_string(),
    }
}

/// Returns whether a figure is the whole that a part beside it names by its words.
pub(super) fn is_part(of: &str, whole: &Figure) -> bool {
    whole.part_of().is_none() && fold(of) == fold(&whole.words)
}

pub(super) fn state(standing: Standing) -> PromiseState {
    match standing {
        Standing::NotBegun => PromiseState::Coming,
        Standing::InForce => PromiseState::InForce,
        Standing::Ended => PromiseState::Earlier,
    }
}

pub(super) fn state_words(page: &Page<'_, '_>, promise: &Promise, standing: Standing) -> String {
    match standing {
        Standing::InForce => phrase::holds(page.lang()),
        Standing::Ended => phrase::held(page.lang()),
        Standing::NotBegun => phrase::will_hold(&day(page, promise.validity.first_day()).words, page.lang()),
    }
}

/// Links to the focus areas of a pledge or an activity: to the subject across places, or to the promise's own.
pub(super) fn focus_links(page: &Page<'_, '_>, promise: &Promise, ids: &[Slug]) -> Vec<Link> {
    let link = |id: &Slug| {
        let own = promise.focus.iter().find(|focus| focus.id == *id);
        let subject = page.site().config.subjects.get(id);
        let text = own.map(|own| own.title.clone()).or_else(|| subject.map(|subject| subject.title.clone()));
        let href = page.href(&PageKey::Focus(id.clone()));
        Link {
            text: text.unwrap_or_else(|| id.to_string()),
            href: href.unwrap_or_else(|| format!("#{}", unique_focus_id(promise, id))),
            external: false,
        }
    };
    ids.iter().map(link).collect()
}

pub(super) fn follow_up_link(page: &Page<'_, '_>, promise: &Promise, follow_up: &FollowUp) -> Link {
    let label = months(page, promise, follow_up.period);
    page.link(&PageKey::FollowUp(promise.id.clone(), follow_up.slug.clone()), label)
}

/// The promises that are made to a place, by id.
pub(super) fn promises_of<'x>(page: &'x Page<'_, '_>, place: &Slug) -> Vec<&'x Promise> {
    let ids = page.views.promises_of.get(place).map(Vec::as_slice).unwrap_or_default();
    ids.iter().map(|id| &*page.site().promises[*id]).collect()
}

/// The id of a focus area on a page where a row or a pledge may have the same.
pub(super) fn unique_focus_id(promise: &Promise, id: &Slug) -> String {
    let taken = promise.row(id.as_str()).is_some() || promise.pledges.iter().any(|pledge| pledge.id == *id);
    if taken { format!("fokus_{id}") } else { id.to_string() }
}
