//! Small parts that several pages share.

use super::Page;
use super::html::NO_HEADINGS;
use crate::derive::{Absence, Column, Due, PromiseDerived};
use crate::locale::{date, number, period, phrase, state, status, words};
use crate::model::{Correction, DocumentReference, FollowUp, LinkId, Markup, Party, Piece, Promise, SourceReference};
use crate::plan::{LinkTarget, PageKey};
use crate::source::FileId;
use crate::value::{Figure, PartialDate, Period, PeriodName, Scheme, Slug, Status, fold};
use crate::view::{
    Badge, CorrectionView, CountView, DateView, FigureView, FileView, Link, NavLink, NavYear, PartyView, PeriodState,
    PeriodStep, PeriodView, Shared, SourceView, ValidityView,
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
        self.0[status as usize].get_or_init(|| page.badge(status).into()).clone()
    }
}

impl Page<'_, '_> {
    pub(super) fn date(&self, date: PartialDate) -> DateView {
        DateView { words: date::print(date, self.lang()), iso: date.iso() }
    }

    pub(super) fn day(&self, day: NaiveDate) -> DateView {
        self.date(PartialDate::Day(day))
    }

    pub(super) fn badge(&self, status: Status) -> Badge {
        Badge { key: status.key().to_owned(), label: status::label(status, self.lang()).to_owned() }
    }

    pub(super) fn figure(&self, figure: &Figure) -> FigureView {
        let unit = |unit: &str| super::promise::unit_of(&self.site().config.unit(unit), &figure.form);
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

    /// Numbers in the order in which they are read: each part after its whole.
    pub(super) fn figures<'f>(&self, figures: impl Iterator<Item = &'f Figure> + Clone) -> Vec<FigureView> {
        let is_of = |part: &Figure, whole: &Figure| part.part_of().is_some_and(|of| is_part(of, whole));
        let wholes = figures.clone().filter(|one| !figures.clone().any(|whole| is_of(one, whole)));
        let ordered =
            wholes.flat_map(|whole| std::iter::once(whole).chain(figures.clone().filter(|one| is_of(one, whole))));
        ordered.map(|figure| self.figure(figure)).collect()
    }

    pub(super) fn sources(&self, sources: &[SourceReference]) -> Vec<SourceView> {
        let view = |source: &SourceReference| SourceView {
            title: source.title.clone(),
            href: source.url.clone(),
            retrieved: source.retrieved.map(|date| self.date(date)),
        };
        sources.iter().map(view).collect()
    }

    pub(super) fn corrections(&self, corrections: &[Correction]) -> Vec<CorrectionView> {
        self.dated(corrections.iter().map(|correction| (correction.date, &correction.text)))
    }

    /// Dated texts, the newest first; those of one day in their order.
    pub(super) fn dated<'m>(&self, texts: impl Iterator<Item = (PartialDate, &'m Markup)>) -> Vec<CorrectionView> {
        let mut newest_first: Vec<(PartialDate, &Markup)> = texts.collect();
        newest_first.sort_by_key(|(date, _)| std::cmp::Reverse(date.last_day()));
        newest_first.into_iter().map(|(date, text)| self.dated_text(date, text)).collect()
    }

    pub(super) fn dated_text(&self, date: PartialDate, text: &Markup) -> CorrectionView {
        CorrectionView { date: self.date(date), html: self.html(text, NO_HEADINGS).unwrap_or_default() }
    }

    pub(super) fn party(&self, party: &Party) -> PartyView {
        PartyView { id: party.id.to_string(), kind: party.kind.key().to_owned(), name: party.name.clone() }
    }

    pub(super) fn validity(&self, promise: &Promise) -> ValidityView {
        ValidityView {
            words: date::span(promise.validity.from, promise.validity.to, self.lang()),
            from: promise.validity.first_day().to_string(),
            to: promise.validity.last_day().map(|day| day.to_string()),
        }
    }

    /// The period of a column or a follow-up.
    pub(super) fn period(
        &self,
        promise: &Promise,
        slug: &Slug,
        name: Option<PeriodName>,
        days: Period,
        label: Option<&str>,
    ) -> PeriodView {
        let lang = self.lang();
        let first_year = promise.validity.first_day().year();
        let own = || label.map_or_else(|| period::days(days, lang), str::to_owned);
        let short = name.map_or_else(own, |name| period::name(name, lang));
        let long = match name {
            Some(name) if name.scheme != crate::value::Scheme::Once => {
                period::name(PeriodName { year: Some(name.year.unwrap_or(first_year)), ..name }, lang)
            }
            Some(_) => format!("{short} {}", date::span(promise.validity.from, promise.validity.to, lang)),
            None => short.clone(),
        };
        let whole = period::days(days, lang);
        let is_of_one_year = promise.validity.last_day().is_some_and(|last| last.year() == first_year);
        let year = format!(" {first_year}");
        let months = whole.strip_suffix(&year).filter(|months| is_of_one_year && !months.contains(&year));
        PeriodView {
            key: slug.to_string(),
            label: short,
            long_label: long,
            months: months.unwrap_or(&whole).to_owned(),
            days: whole,
            from: days.from.to_string(),
            to: days.to.to_string(),
        }
    }

    pub(super) fn follow_up_period(&self, promise: &Promise, follow_up: &FollowUp) -> PeriodView {
        self.period(promise, &follow_up.slug, follow_up.name, follow_up.period, follow_up.label.as_deref())
    }

    pub(super) fn column_period(&self, promise: &Promise, column: &Column) -> PeriodView {
        let label = column.follow_up.and_then(|at| promise.follow_ups[at].label.as_deref());
        self.period(promise, &column.slug, column.name, column.period, label)
    }

    /// A period by its days, with its name where it has one: `maj–augusti 2026 (tertial 2)`.
    pub(super) fn period_with_days(&self, promise: &Promise, column: &Column) -> String {
        let (lang, days) = (self.lang(), period::days(column.period, self.lang()));
        let label = column.follow_up.and_then(|at| promise.follow_ups[at].label.as_deref());
        let name = match column.name {
            Some(PeriodName { scheme: Scheme::Once, .. }) => None,
            Some(name) => Some(period::in_text(PeriodName { year: None, ..name }, lang)),
            None => label.map(phrase::inside),
        };
        name.map_or_else(|| days.clone(), |name| format!("{days} ({name})"))
    }

    pub(super) fn step(&self, promise: &Promise, column: &Column) -> PeriodStep {
        let follow_up = column.follow_up.map(|at| &promise.follow_ups[at]);
        let published = follow_up.and_then(|follow_up| follow_up.published).map(|date| self.date(date));
        let key = PageKey::FollowUp(promise.id.clone(), column.slug.clone());
        let (state, words) = self.period_state(column, published.as_ref());
        PeriodStep {
            period: self.column_period(promise, column),
            state,
            words,
            href: follow_up.and_then(|_| self.href_anywhere(&key)),
            published,
            due: match column.state {
                Due::NotDueYet { due } => Some(self.day(due)),
                Due::Absent { due } if Absence::seen_by(self.publisher()) == Absence::Missing => Some(self.day(due)),
                Due::In | Due::Absent { .. } => None,
            },
            current: *self.key == key && follow_up.is_some(),
        }
    }

    pub(super) fn steps(&self, promise: &Promise, derived: &PromiseDerived) -> Vec<PeriodStep> {
        derived.columns.iter().map(|column| self.step(promise, column)).collect()
    }

    /// What may be said of the follow-up of a period.
    pub(super) fn period_state(&self, column: &Column, published: Option<&DateView>) -> (PeriodState, String) {
        let lang = self.lang();
        match column.state {
            Due::In => (PeriodState::In, phrase::reported(published.map(|date| date.words.as_str()), lang)),
            Due::NotDueYet { due } => {
                let over = column.period.to < self.views.material.as_of.0;
                let state = if over { PeriodState::Due } else { PeriodState::NotDueYet };
                (state, phrase::not_due_yet(&self.day(due).words, lang))
            }
            Due::Absent { due } => match Absence::seen_by(self.publisher()) {
                Absence::Missing => (PeriodState::Missing, phrase::missing(&self.day(due).words, lang)),
                Absence::NotInCollection => {
                    (PeriodState::NotInCollection, state::label("not-in-collection", lang).to_owned())
                }
            },
        }
    }

    /// All promises of a place with their follow-ups, newest first.
    pub(super) fn siblings(&self, place: &Slug) -> Vec<NavYear> {
        let mut promises: Vec<&Promise> = self
            .views
            .promises_of
            .get(place)
            .map(|ids| ids.iter().map(|id| &*self.site().promises[*id]).collect())
            .unwrap_or_default();
        promises.sort_by_key(|promise| (std::cmp::Reverse(promise.validity.first_day()), promise.id.clone()));
        let years: Vec<String> = promises.iter().map(|promise| self.validity(promise).words).collect();
        let year = |promise: &&Promise| {
            let words = self.validity(promise).words;
            let alone = years.iter().filter(|year| **year == words).count() == 1;
            let key = PageKey::Promise(promise.id.clone());
            let below = matches!(self.key, PageKey::FollowUp(id, _) if *id == promise.id);
            let current = *self.key == key;
            NavYear {
                promise: self.nav(&key, if alone { words } else { promise.title.clone() }, current, current || below),
                follow_ups: promise
                    .follow_ups
                    .iter()
                    .map(|follow_up| {
                        let key = PageKey::FollowUp(promise.id.clone(), follow_up.slug.clone());
                        let current = *self.key == key;
                        self.nav(&key, self.follow_up_period(promise, follow_up).months, current, current)
                    })
                    .collect(),
            }
        };
        promises.iter().map(year).collect()
    }

    pub(super) fn nav(&self, key: &PageKey, text: String, current: bool, open: bool) -> NavLink {
        let Link { text, href, external } = self.link(key, text);
        NavLink { text, href, external, current, open }
    }

    /// A count with its total.
    pub(super) fn count(&self, key: &str, words: String, label: String, n: usize, total: usize) -> CountView {
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
        &self,
        texts: impl IntoIterator<Item = &'m Markup>,
        documents: &[DocumentReference],
    ) -> Vec<FileView> {
        // A picture is seen where it stands; only what is linked to is taken away.
        let links = texts.into_iter().flat_map(Markup::pieces).filter_map(|piece| match piece {
            Piece::LinkStart(link) => Some(&**link),
            _ => None,
        });
        // What stands in the list of documents stands there with its title.
        let listed: Vec<_> = documents.iter().filter_map(|one| self.file_of(one)).collect();
        let files: BTreeSet<_> =
            links.filter_map(|link| self.linked_file(link)).filter(|file| !listed.contains(file)).collect();
        files
            .into_iter()
            .filter_map(|file| {
                let source = &self.views.material.sources.get(file).path;
                Some(FileView {
                    title: source.name().to_owned(),
                    href: self.follow(&LinkTarget::File(file))?,
                    format: source.extension().to_owned(),
                    size: words::size(self.size(file), self.lang()),
                })
            })
            .collect()
    }

    /// The file among the texts that a link leads to.
    pub(super) fn linked_file(&self, link: &LinkId) -> Option<FileId> {
        match self.views.material.plan.target(link) {
            Some(LinkTarget::File(file)) => Some(*file),
            _ => None,
        }
    }

    /// The names of those who are responsible.
    pub(super) fn responsible(&self, promise: &Promise, ids: &[Slug]) -> Vec<String> {
        ids.iter().filter_map(|id| promise.party(id)).map(|party| party.name.clone()).collect()
    }

    /// The name of a place as titles have it: a municipality with the word for it.
    pub(super) fn place_in_words(&self, id: &Slug) -> String {
        match self.site().places.get(id) {
            Some(place) if place.kind == crate::model::PlaceKind::Municipality => {
                phrase::municipality(&place.name, self.lang())
            }
            Some(place) => place.name.clone(),
            None => id.to_string(),
        }
    }
}

/// Returns whether a figure is the whole that a part beside it names by its words.
pub(super) fn is_part(of: &str, whole: &Figure) -> bool {
    whole.part_of().is_none() && fold(of) == fold(&whole.words)
}
