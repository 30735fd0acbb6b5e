//! `promise.md`.

use super::allow::allowed;
use super::context::Context;
use super::document::{DocumentReference, documents};
use super::fields::{DateOrTable, Fields};
use super::figure::{TargetDoc, targets};
use super::indicator::{Indicator, indicators};
use super::markdown::body;
use super::markup::Markup;
use super::organisation_number::organisation_number;
use super::role_contact::{RoleContact, role_contacts};
use super::with_front_matter;
use crate::diag::{Diagnostics, Kind};
use crate::schema::{self, YEARS};
use crate::source::{FileId, Span, Spanned, Text};
use crate::value::{Lang, PartialDate, Scheme, Slug, into_exact_slice};
use chrono::Datelike;

/// A promise as written.
#[derive(Debug, Clone)]
pub struct PromiseDoc {
    /// `promise.md`, which the spans point into.
    pub file: FileId,
    /// The title; empty where there is none.
    pub title: String,
    /// Where that is written.
    pub title_at: Option<Span>,
    /// From when to when it holds.
    pub validity: Option<ValidityDoc>,
    /// Which follow-ups are due; empty where none is announced.
    pub schedule: Box<[Spanned<Scheme>]>,
    /// When it was published.
    pub published: Option<Spanned<PartialDate>>,
    /// When it was last changed.
    pub updated: Option<Spanned<PartialDate>>,
    /// The older promise that it prolongs.
    pub extends: Option<Spanned<String>>,
    /// The older promise that it comes after.
    pub follows: Option<Spanned<String>>,
    /// The places that it is made to, by their ids, that of its folder first; empty where only that is meant.
    pub places: Box<[Spanned<Slug>]>,
    /// Where it is taken from.
    pub sources: Box<[SourceReference]>,
    /// Documents that belong to it.
    pub documents: Box<[DocumentReference]>,
    /// Key figures of how things are.
    pub indicators: Box<[Indicator]>,
    /// Whom to turn to, by role.
    pub contacts: Box<[RoleContact]>,
    /// What it rests on.
    pub basis: Box<[String]>,
    /// When and where it was signed.
    pub signed: Option<Signed>,
    /// The publisher's own remark.
    pub note: Markup,
    /// Mistakes of this site that were put right, in the order of the file.
    pub corrections: Box<[Correction]>,
    /// What the parties changed while it held.
    pub changes: Box<[Amendment]>,
    /// Whether it is shown nowhere.
    pub draft: bool,
    /// Addresses that lead here besides its own, as written: `/gammal/`.
    pub aliases: Box<[Spanned<String>]>,
    /// Codes of the lints that are silenced.
    pub allow: Box<[Spanned<&'static str>]>,
    /// Who promises, each with the header of its table.
    pub parties: Box<[Spanned<Party>]>,
    /// Its own focus areas, from `[[focus]]`.
    pub focus: Box<[FocusDoc]>,
    /// What is promised, from `[[pledge]]`.
    pub pledges: Box<[PledgeDoc]>,
    /// What is to be done, from `[[activity]]`.
    pub activities: Box<[ActivityDoc]>,
    /// Whether some id could not be read, so that an unknown one means nothing.
    pub has_gaps: bool,
    /// The text below the front matter: background.
    pub body: Markup,
}

/// From when to when something holds, as written.
#[derive(Debug, Clone, Copy)]
pub struct ValidityDoc {
    /// The year, month or day that it begins with.
    pub from: PartialDate,
    /// The end, unless it holds until further notice.
    pub to: Option<PartialDate>,
    /// Where it is written.
    pub span: Span,
}

/// Where a document is taken from.
#[derive(Debug, Clone)]
pub struct SourceReference {
    /// Its title, as the link to it says it.
    pub title: String,
    /// The address that it stands at.
    pub url: Option<String>,
    /// Where that is written.
    pub url_at: Option<Span>,
    /// The day that it was read there.
    pub retrieved: Option<PartialDate>,
    /// Where that is written.
    pub retrieved_at: Option<Span>,
}

/// When and where a promise was signed.
#[derive(Debug, Clone)]
pub struct Signed {
    /// The day, or as much of it as is known.
    pub date: Option<PartialDate>,
    /// The town, as the source writes it.
    pub place: Option<String>,
}

/// A dated note that a published text was changed, and why.
#[derive(Debug, Clone)]
pub struct Correction {
    /// The day it was made.
    pub date: PartialDate,
    /// Where that is written.
    pub date_at: Span,
    /// What was changed, for those who read the older text.
    pub text: Markup,
}

/// A dated change of a promise during its term. Nothing was wrong: it is no correction.
#[derive(Debug, Clone)]
pub struct Amendment {
    /// The day it was decided.
    pub date: PartialDate,
    /// What was changed, for those who read the older text.
    pub text: Markup,
}

/// Who makes a promise.
#[derive(Debug, Clone)]
pub struct Party {
    /// What activities call it.
    pub id: Slug,
    /// What kind of organisation it is.
    pub kind: PartyKind,
    /// Its name as people read it.
    pub name: String,
    /// Its organisation number, with a hyphen.
    pub organisation_number: Option<String>,
    /// Who signed for it.
    pub signatory: Option<Signatory>,
}

/// What a party is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PartyKind {
    /// The police.
    Police,
    /// A municipality.
    Municipality,
    /// A housing company.
    Housing,
    /// Any other.
    Other,
}

impl PartyKind {
    const ALL: [Self; 4] = [Self::Police, Self::Municipality, Self::Housing, Self::Other];

    /// Returns the key that stands in files and data.
    pub fn key(self) -> &'static str {
        match self {
            Self::Police => "police",
            Self::Municipality => "municipality",
            Self::Housing => "housing",
            Self::Other => "other",
        }
    }
}

/// Who signed for a party.
#[derive(Debug, Clone)]
pub struct Signatory {
    /// The name, where the source gives it.
    pub name: String,
    /// The office: `kommunpolis`.
    pub title: Option<String>,
}

/// A focus area as written.
#[derive(Debug, Clone)]
pub struct FocusDoc {
    /// Its id, which headings, references and addresses use.
    pub id: Spanned<Slug>,
    /// Its name in this promise.
    pub title: String,
    /// What is said of it.
    pub text: Markup,
}

/// A pledge as written.
#[derive(Debug, Clone)]
pub struct PledgeDoc {
    /// The words of the promise.
    pub text: Markup,
    /// What it shares with activities.
    pub row: RowDoc,
    /// Keys that only a promise without activities may have here.
    pub row_keys: Box<[(&'static str, Span)]>,
}

/// An activity as written.
#[derive(Debug, Clone)]
pub struct ActivityDoc {
    /// The pledge that it belongs to.
    pub pledge: Option<Spanned<Slug>>,
    /// What is to be done.
    pub text: Markup,
    /// What it shares with pledges.
    pub row: RowDoc,
}

/// What activities and pledges share.
#[derive(Debug, Clone)]
pub struct RowDoc {
    /// The header of its table.
    pub span: Span,
    /// Its id, which headings, references and addresses use.
    pub id: Spanned<Slug>,
    /// Its title; `None` for a pledge that is known by its words.
    pub title: Option<String>,
    /// The parties that are to do it, by their ids.
    pub responsible: Box<[Spanned<Slug>]>,
    /// Its focus areas, by their ids: the promise's own or the site's.
    pub focus: Box<[Spanned<Slug>]>,
    /// What it is to reach.
    pub targets: Box<[TargetDoc]>,
    /// Whether some target could not be read.
    pub has_lost_targets: bool,
    /// Codes of the lints that are silenced.
    pub allow: Box<[Spanned<&'static str>]>,
}

pub(super) fn parse(file: FileId, text: &Text, lang: Lang, diagnostics: &mut Diagnostics) -> Option<PromiseDoc> {
    with_front_matter(file, text, lang, &schema::PROMISE, diagnostics, |cx, mut fields, rest| {
        // What others name comes first, so that a name in the place of an id is known.
        let parties: Vec<_> = fields.tables(cx, "party").into_iter().filter_map(|fields| party(cx, fields)).collect();
        let focus = fields.tables(cx, "focus").into_iter().filter_map(|fields| focus(cx, fields)).collect();
        let pledges = fields.tables(cx, "pledge").into_iter().filter_map(|fields| pledge(cx, fields)).collect();
        let activities = fields.tables(cx, "activity").into_iter().filter_map(|fields| activity(cx, fields)).collect();
        PromiseDoc {
            file,
            title_at: fields.place("title"),
            title: fields.plain(cx, "title").unwrap_or_default(),
            validity: validity(cx, &mut fields),
            schedule: fields
                .words(cx, "schedule")
                .into_iter()
                .filter_map(|word| Some(Spanned::new(Scheme::from_key(word.value)?, word.span)))
                .collect(),
            published: fields.date(cx, "published"),
            updated: fields.date(cx, "updated"),
            extends: fields.text(cx, "extends"),
            follows: fields.text(cx, "follows"),
            places: fields.ids(cx, "places"),
            sources: sources(cx, &mut fields),
            documents: documents(cx, &mut fields),
            indicators: indicators(cx, &mut fields),
            contacts: role_contacts(cx, &mut fields),
            basis: fields.texts(cx, "basis").into_iter().map(|text| text.value).collect(),
            signed: fields.table(cx, "signed").map(|mut signed| Signed {
                date: signed.date(cx, "date").map(|date| date.value),
                place: signed.plain(cx, "place"),
            }),
            note: fields.markdown(cx, "note"),
            corrections: corrections(cx, &mut fields),
            changes: changes(cx, &mut fields),
            draft: fields.flag(cx, "draft"),
            aliases: fields.texts(cx, "aliases"),
            allow: allowed(cx, &mut fields),
            parties: into_exact_slice(parties),
            focus: into_exact_slice(focus),
            pledges: into_exact_slice(pledges),
            activities: into_exact_slice(activities),
            has_gaps: cx.lost_ids || cx.has_broken_lines(),
            body: body(cx, rest),
        }
    })
}

/// Reads `sources`.
pub(super) fn sources(cx: &mut Context<'_>, fields: &mut Fields<'_>) -> Box<[SourceReference]> {
    let tables = fields.tables(cx, "sources");
    tables
        .into_iter()
        .filter_map(|mut source| {
            let title = source.plain(cx, "title");
            let url_at = source.place("url");
            let url = source.plain(cx, "url");
            let retrieved_at = source.place("retrieved");
            let retrieved = source.date(cx, "retrieved").map(|date| date.value);
            Some(SourceReference { title: title?, url, url_at, retrieved, retrieved_at })
        })
        .collect()
}

/// Reads `corrections`.
pub(super) fn corrections(cx: &mut Context<'_>, fields: &mut Fields<'_>) -> Box<[Correction]> {
    dated_texts(cx, fields, "corrections")
        .map(|(date, text)| Correction { date: date.value, date_at: date.span, text })
        .collect()
}

/// Reads `changes`.
fn changes(cx: &mut Context<'_>, fields: &mut Fields<'_>) -> Box<[Amendment]> {
    dated_texts(cx, fields, "changes").map(|(date, text)| Amendment { date: date.value, text }).collect()
}

fn dated_texts(
    cx: &mut Context<'_>,
    fields: &mut Fields<'_>,
    key: &'static str,
) -> impl Iterator<Item = (Spanned<PartialDate>, Markup)> {
    let tables = fields.tables(cx, key);
    tables.into_iter().filter_map(|mut one| {
        let date = one.date(cx, "date");
        let text = one.markdown(cx, "text");
        Some((date?, text))
    })
}

fn validity(cx: &mut Context<'_>, fields: &mut Fields<'_>) -> Option<ValidityDoc> {
    match fields.date_or_table(cx, "valid")? {
        DateOrTable::Date(date) => Some(ValidityDoc { from: date.value, to: Some(date.value), span: date.span }),
        DateOrTable::Table(fields) => interval(cx, fields),
    }
}

/// The years that a period may lie in.
const KNOWN_YEARS: std::ops::RangeInclusive<i32> = 1950..=2150;

/// Reads `from` and `to`.
pub(super) fn interval(cx: &mut Context<'_>, mut fields: Fields<'_>) -> Option<ValidityDoc> {
    let had_end = fields.place("to").is_some();
    let from = fields.date(cx, "from");
    let to = fields.date(cx, "to");
    if let (Some(from), Some(to)) = (from, to)
        && from.value.first_day() > to.value.last_day()
    {
        cx.report(Kind::PeriodReversed, to.span);
        return None;
    }
    if had_end && to.is_none() {
        return None;
    }
    if let (Some(from), Some(to)) = (from, to) {
        // It does not end before it begins.
        let years = usize::try_from(to.value.last_day().year() - from.value.first_day().year()).unwrap_or(0) + 1;
        if years > YEARS.most {
            cx.report(Kind::LongPeriod { years, most: YEARS.most }, to.span);
            return None;
        }
    }
    for (key, date) in [("from", from), ("to", to)] {
        if let Some(date) = date.filter(|date| !KNOWN_YEARS.contains(&date.value.first_day().year())) {
            let (least, most) = (i64::from(*KNOWN_YEARS.start()), i64::from(*KNOWN_YEARS.end()));
            cx.report(Kind::OutOfRange { key: key.to_owned(), least, most }, date.span);
            return None;
        }
    }
    Some(ValidityDoc { from: from?.value, to: to.map(|to| to.value), span: fields.span })
}

fn party(cx: &mut Context<'_>, mut fields: Fields<'_>) -> Option<Spanned<Party>> {
    let id = lost(cx, &mut fields);
    let kind = fields.word(cx, "kind");
    let name = fields.plain(cx, "name");
    let signatory = fields.table(cx, "signatory").and_then(|mut signatory| {
        let name = signatory.plain(cx, "name");
        let title = signatory.plain(cx, "title");
        Some(Signatory { name: name?, title })
    });
    let organisation_number = organisation_number(cx, &mut fields);
    let id = id?;
    let kind = PartyKind::ALL.into_iter().find(|known| Some(known.key()) == kind).unwrap_or(PartyKind::Other);
    let called: &[&str] = match kind {
        PartyKind::Police => &["Polisen", "Polis", "Polismyndigheten"],
        PartyKind::Municipality => &["Kommunen", "Kommun"],
        PartyKind::Housing => &["Bostadsbolaget"],
        PartyKind::Other => &[],
    };
    called.iter().copied().chain(name.as_deref()).for_each(|called| cx.know(called, &id.value));
    Some(Spanned::new(
        Party { id: id.value, kind, name: name.unwrap_or_default(), organisation_number, signatory },
        id.span,
    ))
}

fn focus(cx: &mut Context<'_>, mut fields: Fields<'_>) -> Option<FocusDoc> {
    let id = lost(cx, &mut fields);
    let title = fields.plain(cx, "title");
    let text = fields.markdown(cx, "text");
    if let (Some(id), Some(title)) = (&id, &title) {
        cx.know(title, &id.value);
    }
    Some(FocusDoc { id: id?, title: title.unwrap_or_default(), text })
}

fn pledge(cx: &mut Context<'_>, mut fields: Fields<'_>) -> Option<PledgeDoc> {
    let row_keys =
        ["title", "responsible", "targets"].into_iter().filter_map(|key| Some((key, fields.place(key)?))).collect();
    let text = fields.markdown(cx, "text");
    let row = row(cx, fields)?;
    [Some(text.plain()), row.title.clone()].into_iter().flatten().for_each(|called| cx.know(&called, &row.id.value));
    Some(PledgeDoc { text, row, row_keys })
}

fn activity(cx: &mut Context<'_>, mut fields: Fields<'_>) -> Option<ActivityDoc> {
    let pledge = fields.id(cx, "pledge");
    let text = fields.markdown(cx, "text");
    let allow = allowed(cx, &mut fields);
    let row = RowDoc { allow, ..row(cx, fields)? };
    Some(ActivityDoc { pledge, text, row })
}

fn row(cx: &mut Context<'_>, mut fields: Fields<'_>) -> Option<RowDoc> {
    let (span, id) = (fields.span, lost(cx, &mut fields));
    let title = fields.plain(cx, "title");
    let responsible = fields.ids(cx, "responsible");
    let focus = fields.ids(cx, "focus");
    let (targets, has_lost_targets) = targets(cx, &mut fields);
    Some(RowDoc { span, id: id?, title, responsible, focus, targets, has_lost_targets, allow: Box::default() })
}

/// Reads an id that others refer to, and remembers it if it cannot be read.
fn lost(cx: &mut Context<'_>, fields: &mut Fields<'_>) -> Option<Spanned<Slug>> {
    let id = fields.id(cx, "id");
    cx.lost_ids |= id.is_none();
    id
}
