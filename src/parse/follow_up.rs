//! Follow-ups.

use super::allow::allowed;
use super::context::Context;
use super::document::{DocumentReference, documents};
use super::fields::Fields;
use super::figure::figures;
use super::markdown::{Section, body_with_ids};
use super::markup::Markup;
use super::promise::{Correction, SourceReference, ValidityDoc, corrections, interval, sources};
use super::with_front_matter;
use crate::diag::Diagnostics;
use crate::schema;
use crate::source::{FileId, Span, Spanned, Text};
use crate::value::{Figure, Lang, PartialDate, Slug, Status};

/// A follow-up as written.
#[derive(Debug)]
pub struct FollowUpDoc {
    /// The file, which the spans point into.
    pub file: FileId,
    /// Where its front matter begins.
    pub opening: Span,
    /// The name of its file.
    pub name: Slug,
    /// The interval that it says itself.
    pub period: Option<ValidityDoc>,
    /// Where `period` stands, even if it could not be read.
    pub period_key: Option<Span>,
    /// The words for that interval.
    pub label: Option<Spanned<String>>,
    /// When it was published.
    pub published: Option<Spanned<PartialDate>>,
    /// When it was last changed.
    pub updated: Option<Spanned<PartialDate>>,
    /// Mistakes of this site that were put right, in the order of the file.
    pub corrections: Box<[Correction]>,
    /// Whether only a part of the source is entered here.
    pub partial: bool,
    /// Whether it is shown nowhere.
    pub draft: bool,
    /// Where it is taken from.
    pub sources: Box<[SourceReference]>,
    /// Documents that belong to it.
    pub documents: Box<[DocumentReference]>,
    /// The publisher's own remark.
    pub note: Markup,
    /// Addresses that lead here besides its own, as written: `/gammal/`.
    pub aliases: Box<[Spanned<String>]>,
    /// Codes of the lints that are silenced.
    pub allow: Box<[Spanned<&'static str>]>,
    /// What was said of rows, by id, in fields.
    pub outcomes: Vec<(Spanned<Slug>, OutcomeDoc)>,
    /// What was said in text: before the first heading of level 2, and below each.
    pub sections: Vec<Section>,
}

/// What was said of a row in fields.
#[derive(Debug, Default)]
pub struct OutcomeDoc {
    /// The status; `None` where none is stated, or none that can be read.
    pub status: Option<Spanned<Status>>,
    /// Where the value of `status` stands that is there and was left empty.
    pub blank_status: Option<Span>,
    /// The numbers, in the order of the file; empty where none is given.
    pub figures: Box<[Spanned<Figure>]>,
    /// Why it did not go as promised.
    pub reason: Markup,
    /// What comes next, from `next`.
    pub next: Markup,
    /// Whether the source says that nothing has changed since the latest period that reports on the row.
    pub unchanged: bool,
    /// The publisher's own remark.
    pub note: Markup,
    /// Codes of the lints that are silenced.
    pub allow: Box<[Spanned<&'static str>]>,
    /// Where `unchanged` is said, the places of `status` and `figures` beside it, even if they could not be read.
    pub keys_beside_unchanged: Vec<(&'static str, Span)>,
}

pub(super) fn parse(
    file: FileId,
    text: &Text,
    lang: Lang,
    name: Slug,
    diagnostics: &mut Diagnostics,
) -> Option<FollowUpDoc> {
    with_front_matter(file, text, lang, &schema::FOLLOW_UP, diagnostics, |cx, mut fields, rest| {
        super::answer_in_comment::report(cx);
        let opening = fields.span;
        let outcomes =
            fields.table_map(cx, "outcome").into_iter().map(|(id, fields)| (id, outcome(cx, fields))).collect();
        FollowUpDoc {
            file,
            opening,
            name,
            period_key: fields.place("period"),
            period: fields.table(cx, "period").and_then(|fields| interval(cx, fields)),
            label: fields.text(cx, "label"),
            published: fields.date(cx, "published"),
            updated: fields.date(cx, "updated"),
            corrections: corrections(cx, &mut fields),
            partial: fields.flag(cx, "partial"),
            draft: fields.flag(cx, "draft"),
            sources: sources(cx, &mut fields),
            documents: documents(cx, &mut fields),
            note: fields.markdown(cx, "note"),
            aliases: fields.texts(cx, "aliases"),
            allow: allowed(cx, &mut fields),
            outcomes,
            sections: body_with_ids(cx, rest),
        }
    })
}

fn outcome(cx: &mut Context<'_>, mut fields: Fields<'_>) -> OutcomeDoc {
    let keys_beside_unchanged = ["status", "figures"].map(|key| Some((key, fields.place(key)?)));
    let mut outcome = OutcomeDoc {
        blank_status: fields.blank("status"),
        status: fields.status(cx, "status"),
        figures: figures(cx, &mut fields),
        reason: fields.markdown(cx, "reason"),
        next: fields.markdown(cx, "next"),
        unchanged: fields.flag(cx, "unchanged"),
        note: fields.markdown(cx, "note"),
        allow: allowed(cx, &mut fields),
        keys_beside_unchanged: Vec::new(),
    };
    if outcome.unchanged {
        outcome.keys_beside_unchanged.extend(keys_beside_unchanged.into_iter().flatten());
    }
    outcome
}
