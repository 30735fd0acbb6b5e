//! The rules of the numbers, as tables of cases.
//!
//! [`Case`] is a promise in short hand: each row has targets, each follow-up has one text for each row. A text is empty
//! (a blank), `=` (unchanged), or parts between commas: a status, `text`, or a figure such as `minst 8 möten @råslätt`.

mod due;
mod goals;
mod matrix;
mod properties;
mod rules;
mod series;
mod tally;

use super::{AsOf, Cell, Derived, PromiseDerived, Standing, derive_promise};
use crate::model::{
    Config, Contact, FollowUp, Markup, OpenData, Outcome, Piece, Promise, PromiseId, Publisher, PublisherKind, Row,
    RowKind, RowTarget, Share, Site, Validity,
};
use crate::source::{FileId, Span, Spanned};
use crate::value::{
    Aggregation, Amount, Bound, Figure, FigureOverrides, Form, Lang, PartialDate, Per, Period, PeriodName, Scheme,
    Slug, Status, Target,
};
use chrono::NaiveDate;
use std::collections::BTreeMap;
use std::str::FromStr;
use std::sync::Arc;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn slug(text: &str) -> Slug {
    Slug::new(text).unwrap()
}

fn file() -> FileId {
    FileId::FIRST
}

/// A promise in short hand.
#[derive(Debug, Clone)]
struct Case {
    /// A year, or `first..last`, or `first..`.
    valid: &'static str,
    schedule: &'static [Scheme],
    /// For each row, its targets.
    rows: Vec<Vec<RowTarget>>,
    /// Names or intervals (`2018-05-01..2018-07-31`), with ` partial`, ` empty` or ` text` behind, and what each says of each row.
    follow_ups: Vec<(String, Vec<String>)>,
    as_of: &'static str,
}

const TERTIAL: &[Scheme] = &[Scheme::Tertial];
const AFTER: &str = "2025-01-01";

impl Case {
    /// A promise of one row that is followed up each tertial of 2020, long ago.
    fn tertials<const N: usize>(texts: [&str; N]) -> Self {
        let names = ["t1", "t2", "t3"];
        let follow_ups: Vec<(&str, &[&str])> =
            names.into_iter().zip(&texts).map(|(name, text)| (name, std::slice::from_ref(text))).collect();
        Self::of("2020", TERTIAL, &follow_ups)
    }

    fn of(valid: &'static str, schedule: &'static [Scheme], follow_ups: &[(&str, &[&str])]) -> Self {
        let follow_ups: Vec<(String, Vec<String>)> = follow_ups
            .iter()
            .map(|(name, texts)| ((*name).to_owned(), texts.iter().map(|text| (*text).to_owned()).collect()))
            .collect();
        let rows = follow_ups.iter().map(|(_, texts)| texts.len()).max().unwrap_or(1);
        Self { valid, schedule, rows: vec![Vec::new(); rows], follow_ups, as_of: AFTER }
    }

    fn on(self, as_of: &'static str) -> Self {
        Self { as_of, ..self }
    }

    /// Gives the first row a target.
    fn target(mut self, text: &str) -> Self {
        self.rows[0].push(target(text, Per::Promise, Aggregation::Sum));
        self
    }

    fn target_per(mut self, text: &str, per: Per) -> Self {
        self.rows[0].push(target(text, per, Aggregation::Sum));
        self
    }

    fn target_latest(mut self, text: &str) -> Self {
        self.rows[0].push(target(text, Per::Promise, Aggregation::Latest));
        self
    }

    fn promise(&self) -> Promise {
        let validity = match self.valid.split_once("..") {
            None => Validity { from: date(self.valid), to: Some(date(self.valid)) },
            Some((from, to)) => Validity { from: date(from), to: (!to.is_empty()).then(|| date(to)) },
        };
        let rows = self.rows.iter().enumerate().map(|(at, targets)| Row {
            span: Span::start_of(file()),
            id: slug(&format!("row-{at}")),
            kind: RowKind::Activity,
            title: String::new(),
            text: Markup::default(),
            pledge: None,
            responsible: Box::default(),
            focus: Box::default(),
            targets: targets.clone().into(),
            allow: Box::default(),
        });
        Promise {
            id: PromiseId { place: slug("stad"), slug: slug("l") },
            file: file(),
            title: String::new(),
            title_at: None,
            validity,
            validity_at: Span::start_of(file()),
            schedule: self.schedule.into(),
            schedule_at: None,
            published: None,
            published_at: None,
            updated: None,
            updated_at: None,
            extends: None,
            follows: None,
            places: [slug("stad")].into(),
            sources: Box::default(),
            documents: Box::default(),
            indicators: Box::default(),
            contacts: Box::default(),
            basis: Box::default(),
            signed: None,
            note: Markup::default(),
            corrections: Box::default(),
            changes: Box::default(),
            parties: Box::default(),
            focus: Box::default(),
            pledges: Box::default(),
            rows: rows.collect(),
            body: Markup::default(),
            follow_ups: self.follow_ups.iter().map(|(name, texts)| follow_up(name, texts, validity)).collect(),
            aliases: Box::default(),
            allow: Box::default(),
        }
    }

    fn derive(&self) -> PromiseDerived {
        derive_one(self.promise(), self.as_of)
    }

    /// The cells of the first row, as `name: cell`.
    fn cells(&self) -> Vec<String> {
        let derived = self.derive();
        let name = |column: u32| derived.columns[column as usize].slug.to_string();
        let cell = |cell: &Cell| match *cell {
            Cell::Unchanged { since } => format!("unchanged since {}", name(since)),
            Cell::DoneSince { since } => format!("done since {}", name(since)),
            Cell::Absent { due } => format!("absent, due {due}"),
            Cell::NotDueYet { due } => format!("not due before {due}"),
            Cell::Reported => "told".to_owned(),
            Cell::NotReported => "not reported".to_owned(),
            Cell::SeeSource => "see source".to_owned(),
            Cell::SeeText => "see text".to_owned(),
        };
        (0..).zip(&derived.matrix[0]).map(|(at, one)| format!("{}: {}", name(at), cell(one))).collect()
    }
}

fn derive_one(promise: Promise, as_of: &str) -> PromiseDerived {
    derive_promise(&site([]).config, &promise, AsOf(day(as_of)))
}

fn derive(site: &Site, as_of: AsOf) -> Derived {
    let of_promise = |promise: &Promise| Arc::new(derive_promise(&site.config, promise, as_of));
    Derived { promises: site.promises.iter().map(|(id, promise)| (id.clone(), of_promise(promise))).collect(), as_of }
}

fn site(promises: impl IntoIterator<Item = Promise>) -> Site {
    let publisher = Publisher {
        name: String::new(),
        kind: PublisherKind::Unofficial,
        url: None,
        contact_url: None,
        email: None,
        organisation_number: None,
        logo: None,
    };
    let config = Config {
        share: Share::default(),
        file: file(),
        title: String::new(),
        base_url: String::new(),
        id_prefix: String::new(),
        language: Lang::Sv,
        publisher,
        contact: Contact::default(),
        repository: None,
        members: BTreeMap::new(),
        search: false,
        open_data: OpenData::default(),
        grace_days: 45,
        editions: Vec::new(),
        subjects: BTreeMap::new(),
        units: BTreeMap::from([("möte".to_owned(), "möten".to_owned()), ("dygn".to_owned(), "dag".to_owned())]),
        abbreviations: BTreeMap::new(),
        synonyms: BTreeMap::new(),
    };
    Site {
        config,
        places: BTreeMap::new(),
        promises: promises.into_iter().map(|promise| (promise.id.clone(), Arc::new(promise))).collect(),
        pages: Vec::new(),
        front: None,
        statics: Vec::new(),
        attachments: Vec::new(),
        drafts: Vec::new(),
        with_gaps: Vec::new(),
    }
}

fn follow_up(name: &str, texts: &[String], validity: Validity) -> FollowUp {
    let (name, partial) = name.strip_suffix(" partial").map_or((name, false), |name| (name, true));
    let (name, empty) = name.strip_suffix(" empty").map_or((name, false), |name| (name, true));
    let (name, text) = name.strip_suffix(" text").map_or((name, false), |name| (name, true));
    let (from, to) = (validity.first_day(), validity.last_day());
    let (name, period, slug) = match name.split_once("..") {
        Some((first, last)) => {
            (None, Period::new(day(first), day(last)).unwrap(), slug(&format!("{}-{}", &first[5..7], &last[5..7])))
        }
        None => {
            let name = PeriodName::parse(name).unwrap();
            (Some(name), name.within(from, to).unwrap(), name.in_validity_from(from).slug())
        }
    };
    FollowUp {
        slug,
        file: file(),
        period,
        name,
        label: None,
        published: None,
        published_at: None,
        updated: None,
        updated_at: None,
        corrections: Box::default(),
        partial,
        sources: Box::default(),
        documents: Box::default(),
        note: if empty { Markup::default() } else { some_text() },
        body: if text { some_text() } else { Markup::default() },
        closing: Markup::default(),
        outcomes: texts.iter().map(|text| outcome(text)).collect(),
        texts: Box::default(),
        aliases: Box::default(),
        allow: Box::default(),
    }
}

fn some_text() -> Markup {
    Markup::new(None, [Piece::Tag(&"<hr>\n")].into())
}

fn outcome(text: &str) -> Option<Outcome> {
    let mut figures = Vec::new();
    let mut outcome = Outcome {
        status: None,
        figures: Box::default(),
        text: Markup::default(),
        unchanged: false,
        extras: None,
        span: Span::start_of(file()),
    };
    for part in text.split(',').map(str::trim) {
        match part {
            "" => return None,
            "text" => outcome.text = some_text(),
            "=" => outcome.unchanged = true,
            part => match Status::from_key(part) {
                Some(status) => outcome.status = Some(status),
                None => figures.push(Spanned::new(figure(part), Span::start_of(file()))),
            },
        }
    }
    Some(Outcome { figures: figures.into(), ..outcome })
}

/// Reads `[bound] number [av whole] [unit][/per] [@place]`.
fn figure(words: &str) -> Figure {
    let (text, place) = words.split_once(" @").map_or((words, None), |(text, place)| (text, Some(place.into())));
    let bounds = [
        ("minst ", Bound::AtLeast),
        ("över ", Bound::MoreThan),
        ("högst ", Bound::AtMost),
        ("under ", Bound::LessThan),
        ("ca ", Bound::About),
    ];
    let bounded = bounds.into_iter().find_map(|(word, bound)| Some((text.strip_prefix(word)?, bound)));
    let (text, bound) = bounded.unwrap_or((text, Bound::Exactly));
    let (number, unit) = text.split_once(' ').map_or((text, None), |(number, unit)| (number, Some(unit)));
    let (low, high) = number.split_once('–').map_or((number, None), |(low, high)| (low, Some(high)));
    let amount = |text: &str| Amount::from_str(&text.replace(',', ".")).unwrap();
    let whole = unit.and_then(|unit| unit.strip_prefix("av ")?.split_once(' '));
    let unit = whole.map_or(unit, |(_, unit)| Some(unit));
    let whole = whole.map(|(whole, _)| amount(whole));
    let (unit, form) = match unit.and_then(|unit| unit.split_once('/')) {
        Some((unit, per)) => (Some(unit), Form::Rate { per: per.into() }),
        None if unit == Some("procent") => (unit, Form::Share),
        None => (unit, Form::Count),
    };
    Figure {
        words: words.into(),
        printed: words.into(),
        bound: if high.is_some() { Bound::Range } else { bound },
        low: amount(low),
        high: high.map(amount),
        form,
        unit: unit.map(Into::into),
        overrides: (place.is_some() || whole.is_some())
            .then(|| Box::new(FigureOverrides { place, whole, ..FigureOverrides::default() })),
    }
}

fn target(text: &str, per: Per, count: Aggregation) -> RowTarget {
    let figure = figure(text);
    let unit = site([]).config.unit(figure.unit.as_deref().unwrap()).into();
    RowTarget { target: Target { figure, per, count }, unit, span: Span::start_of(file()) }
}

fn date(text: &str) -> PartialDate {
    PartialDate::parse(text).unwrap()
}

#[test]
fn a_promise_is_in_force_from_its_first_day_to_its_last() {
    let standing = |valid, as_of| Case::of(valid, TERTIAL, &[]).on(as_of).derive().standing;
    assert_eq!(standing("2020", "2019-12-31"), Standing::NotBegun);
    assert_eq!(standing("2020", "2020-01-01"), Standing::InForce);
    assert_eq!(standing("2020", "2020-12-31"), Standing::InForce);
    assert_eq!(standing("2020", "2021-01-01"), Standing::Ended);
    assert_eq!(standing("2020..", "2030-01-01"), Standing::InForce);
}
