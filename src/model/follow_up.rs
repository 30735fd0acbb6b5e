//! What was reported for one period.

use super::{Correction, DocumentReference, Markup, SourceReference};
use crate::source::{FileId, Span, Spanned};
use crate::value::{Figure, PartialDate, Period, PeriodName, Slug, Status};

/// A report for one period of a promise.
#[derive(Debug, Clone)]
pub struct FollowUp {
    /// Its name in addresses: the name of its file, without the year in the first year of the promise.
    pub slug: Slug,
    /// The file, which the spans point into.
    pub file: FileId,
    /// The days that it is about, cut to the validity where the name is a standard one.
    pub period: Period,
    /// The standard name; `None` for an interval of its own.
    pub name: Option<PeriodName>,
    /// The words for an interval of its own, where its days do not do.
    pub label: Option<String>,
    /// When it was published.
    pub published: Option<PartialDate>,
    /// Where that is written.
    pub published_at: Option<Span>,
    /// When it was last changed.
    pub updated: Option<PartialDate>,
    /// Where that is written.
    pub updated_at: Option<Span>,
    /// Mistakes of this site that were put right, as written.
    pub corrections: Box<[Correction]>,
    /// Whether only a part of the source is entered here.
    pub partial: bool,
    /// Where it is taken from.
    pub sources: Box<[SourceReference]>,
    /// Documents that belong to it.
    pub documents: Box<[DocumentReference]>,
    /// The publisher's own remark, from `note`: no part of what the source says.
    pub note: Markup,
    /// What stands before the first heading that names a row, pledge or focus area.
    pub body: Markup,
    /// For each row of the promise, what was said of it; `None` where nothing was.
    pub outcomes: Box<[Option<Outcome>]>,
    /// What stands under headings of its own behind the first row: it closes the report.
    pub closing: Markup,
    /// Texts about pledges and focus areas, by their id.
    pub texts: Box<[OutcomeText]>,
    /// Addresses that lead here besides its own, as written: `/gammal/`. Redirects are made of them.
    pub aliases: Box<[Spanned<String>]>,
    /// Codes of the lints that are silenced, from `allow`.
    pub allow: Box<[Spanned<&'static str>]>,
}

impl FollowUp {
    /// Returns whether nothing is filled in: no outcome, no text, nor word of where the report is.
    pub fn is_empty(&self) -> bool {
        let said = self.outcomes.iter().flatten().any(Outcome::is_reported) || !self.texts.is_empty();
        let texts = [&self.note, &self.body, &self.closing];
        !said
            && !self.partial
            && self.sources.is_empty()
            && self.documents.is_empty()
            && texts.into_iter().all(Markup::is_empty)
    }
}

/// What was said of one row in one period.
///
/// A national site holds about 100,000 outcomes; rarely used fields are boxed.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// The status, where it was said in words.
    pub status: Option<Status>,
    /// The numbers in the order of the file; empty where none is given.
    pub figures: Box<[Spanned<Figure>]>,
    /// What happened: the section under the heading of the row.
    pub text: Markup,
    /// Whether the source says that nothing changed since the latest period that reports on it.
    pub unchanged: bool,
    /// The rarely used fields; `None` where all are empty.
    pub extras: Option<Box<OutcomeExtras>>,
    /// Where it is written: its table, or else its heading.
    pub span: Span,
}

/// The fields of an outcome that few outcomes have.
#[derive(Debug, Clone, Default)]
pub struct OutcomeExtras {
    /// Why it did not go as promised.
    pub reason: Markup,
    /// What comes next, from `next`.
    pub next: Markup,
    /// The publisher's own remark, from `note`: no part of what the source says.
    pub note: Markup,
    /// Codes of the lints that are silenced, from `allow`.
    pub allow: Box<[Spanned<&'static str>]>,
    /// Where the value of `status` stands that is there and was left empty.
    pub blank_status: Option<Span>,
    /// Where its heading stands, if there is nothing below it.
    pub empty_heading: Option<Span>,
}

impl OutcomeExtras {
    /// Boxes the fields, or returns `None` where all of them are empty.
    pub fn unless_empty(self) -> Option<Box<Self>> {
        let Self { reason, next, note, allow, blank_status, empty_heading } = &self;
        let is_empty = [reason, next, note].into_iter().all(Markup::is_empty)
            && allow.is_empty()
            && blank_status.or(*empty_heading).is_none();
        (!is_empty).then(|| Box::new(self))
    }
}

impl Outcome {
    /// Returns why it did not go as promised.
    pub fn reason(&self) -> &Markup {
        self.extras.as_ref().map_or(Markup::EMPTY, |extras| &extras.reason)
    }

    /// Returns what comes next.
    pub fn next(&self) -> &Markup {
        self.extras.as_ref().map_or(Markup::EMPTY, |extras| &extras.next)
    }

    /// Returns the publisher's own remark.
    pub fn note(&self) -> &Markup {
        self.extras.as_ref().map_or(Markup::EMPTY, |extras| &extras.note)
    }

    /// Returns the lints that are silenced.
    pub fn allow(&self) -> &[Spanned<&'static str>] {
        self.extras.as_ref().map_or(&[], |extras| &extras.allow)
    }

    /// Returns where the value of `status` stands that is there and was left empty.
    pub fn blank_status(&self) -> Option<Span> {
        self.extras.as_ref().and_then(|extras| extras.blank_status)
    }

    /// Returns where its heading stands, if there is nothing below it.
    pub fn empty_heading(&self) -> Option<Span> {
        self.extras.as_ref().and_then(|extras| extras.empty_heading)
    }

    /// Returns whether the source says anything of the row; a remark of the publisher alone does not count.
    pub fn is_reported(&self) -> bool {
        self.status.is_some()
            || !self.figures.is_empty()
            || !self.text.is_empty()
            || !self.reason().is_empty()
            || !self.next().is_empty()
            || self.unchanged
    }
}

/// A text about a pledge or a focus area.
#[derive(Debug, Clone)]
pub struct OutcomeText {
    /// The id of the pledge or the focus area.
    pub id: Slug,
    /// The text.
    pub text: Markup,
}
