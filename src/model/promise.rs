//! The signed document: parties, validity, pledges, activities.

use super::{
    Amendment, Correction, DocumentReference, FollowUp, Indicator, Markup, Party, RoleContact, Signed, SourceReference,
};
use crate::source::{FileId, Span, Spanned};
use crate::value::{PartialDate, Scheme, Slug, Target};
use chrono::NaiveDate;
use std::collections::BTreeSet;
use std::fmt;

/// The place and the folder of a promise, such as `exempelstad/2020`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PromiseId {
    /// The place whose folder it lies in.
    pub place: Slug,
    /// The name of its folder.
    pub slug: Slug,
}

impl fmt::Display for PromiseId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.place, self.slug)
    }
}

/// From when to when a promise holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Validity {
    /// The beginning, as precise as it was given.
    pub from: PartialDate,
    /// The end, as precise as it was given; `None` until further notice.
    pub to: Option<PartialDate>,
}

impl Validity {
    /// Returns the first day: of "2020" it is 1 January.
    pub fn first_day(self) -> NaiveDate {
        self.from.first_day()
    }

    /// Returns the last day, if there is one.
    pub fn last_day(self) -> Option<NaiveDate> {
        self.to.map(PartialDate::last_day)
    }
}

/// One signed promise with all of its follow-ups: `content/PLACE/PROMISE/`.
#[derive(Debug, Clone)]
pub struct Promise {
    /// The folders that it lies in; the key of [`super::Site::promises`].
    pub id: PromiseId,
    /// Its file, `promise.md`.
    pub file: FileId,
    /// The title; empty where there is none.
    pub title: String,
    /// Where that is written.
    pub title_at: Option<Span>,
    /// From when to when it holds.
    pub validity: Validity,
    /// Where that is written.
    pub validity_at: Span,
    /// Which follow-ups are due; empty if none was announced.
    pub schedule: Box<[Scheme]>,
    /// Where that is written.
    pub schedule_at: Option<Span>,
    /// When it was published: a year, a month or a day, as the source gives it.
    pub published: Option<PartialDate>,
    /// Where that is written.
    pub published_at: Option<Span>,
    /// When it was last changed.
    pub updated: Option<PartialDate>,
    /// Where that is written.
    pub updated_at: Option<Span>,
    /// The older promise that it prolongs.
    pub extends: Option<PromiseId>,
    /// The older promise that it comes after, without prolonging it.
    pub follows: Option<PromiseId>,
    /// The places that it is made to; the first is that of its folder.
    pub places: Box<[Slug]>,
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
    /// The publisher's own remark, from `note`: no part of what the source says.
    pub note: Markup,
    /// Mistakes of this site that were put right, as written.
    pub corrections: Box<[Correction]>,
    /// What the parties changed while it held.
    pub changes: Box<[Amendment]>,
    /// Who promises.
    pub parties: Box<[Party]>,
    /// Its focus areas, in its own wording.
    pub focus: Box<[LocalFocus]>,
    /// The pledges in the order of the file. A row belongs to one by [`Row::pledge`].
    pub pledges: Box<[Pledge]>,
    /// What is followed up: its activities, or, where it has none, its pledges.
    pub rows: Box<[Row]>,
    /// The text of `promise.md` below its front matter: background.
    pub body: Markup,
    /// The follow-ups, by last day, then the shorter first, then by name.
    pub follow_ups: Box<[FollowUp]>,
    /// Addresses that lead here besides its own, as written: `/gammal/`. Redirects are made of them.
    pub aliases: Box<[Spanned<String>]>,
    /// Codes of the lints that are silenced, from `allow`.
    pub allow: Box<[Spanned<&'static str>]>,
}

impl Promise {
    /// Finds the row of an id.
    pub fn row(&self, id: &str) -> Option<usize> {
        self.rows.iter().position(|row| row.id.as_str() == id)
    }

    /// Lists the ids of its rows, pledges and focus areas, which are places in its pages.
    pub fn ids(&self) -> BTreeSet<&str> {
        let rows = self.rows.iter().map(|row| row.id.as_str());
        let pledges = self.pledges.iter().map(|pledge| pledge.id.as_str());
        rows.chain(pledges).chain(self.focus.iter().map(|focus| focus.id.as_str())).collect()
    }

    /// Returns whether its rows are grouped by its focus areas, which is so where it has no pledges to group them by.
    pub fn is_by_focus(&self) -> bool {
        self.pledges.is_empty() && !self.focus.is_empty()
    }

    /// Returns the pledge that a row belongs to or, where rows are grouped by focus areas, the first of the promise's own
    /// that the row names; `None` where it belongs to none.
    pub fn group_of<'r>(&self, row: &'r Row) -> Option<&'r Slug> {
        if self.is_by_focus() {
            row.focus.iter().find(|id| self.focus.iter().any(|focus| focus.id == **id))
        } else {
            row.pledge.as_ref()
        }
    }

    /// Returns the pledge that a row belongs to.
    pub fn pledge_of(&self, row: &Row) -> Option<&Pledge> {
        let id = row.pledge.as_ref()?;
        self.pledges.iter().find(|pledge| pledge.id == *id)
    }

    /// Finds a party.
    pub fn party(&self, id: &Slug) -> Option<&Party> {
        self.parties.iter().find(|party| party.id == *id)
    }
}

/// A focus area of one promise.
#[derive(Debug, Clone)]
pub struct LocalFocus {
    /// Its id; one that `site.toml` knows is that subject.
    pub id: Slug,
    /// Its name in this promise.
    pub title: String,
    /// What is said of it.
    pub text: Markup,
}

/// One thing that is promised.
#[derive(Debug, Clone)]
pub struct Pledge {
    /// Unique in its promise, also among the rows.
    pub id: Slug,
    /// A short name, where it has one.
    pub title: Option<String>,
    /// The words of the promise.
    pub text: Markup,
    /// Ids of its focus areas: of the promise, or of `site.toml`.
    pub focus: Box<[Slug]>,
}

/// What a row of the matrix is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowKind {
    /// An activity.
    Activity,
    /// A pledge of a promise that has no activity.
    Pledge,
}

/// What is followed up: an activity, or a pledge of a promise that has none.
#[derive(Debug, Clone)]
pub struct Row {
    /// Where it is written: the header of its table.
    pub span: Span,
    /// Unique in its promise, also among the rows.
    pub id: Slug,
    /// Whether it is an activity or a pledge.
    pub kind: RowKind,
    /// The title in one line; of a pledge without a title, its words.
    pub title: String,
    /// What is to be done. Of a pledge it is empty, since its words are the pledge's.
    pub text: Markup,
    /// The pledge that it belongs to.
    pub pledge: Option<Slug>,
    /// Who is to do it.
    pub responsible: Box<[Slug]>,
    /// Ids of its focus areas: of the promise, or of `site.toml`.
    pub focus: Box<[Slug]>,
    /// What it is to reach.
    pub targets: Box<[RowTarget]>,
    /// Codes of the lints that are silenced, from `allow`.
    pub allow: Box<[Spanned<&'static str>]>,
}

/// Returns the target whose unit all targets share: what a figure without a unit counts.
pub(crate) fn of_only_unit(targets: &[RowTarget]) -> Option<&RowTarget> {
    let (first, rest) = targets.split_first()?;
    rest.iter().all(|target| target.unit == first.unit).then_some(first)
}

/// A target of a row, and where it is written.
#[derive(Debug, Clone)]
pub struct RowTarget {
    /// The target. Its figure's `place` says where it is to be reached.
    pub target: Target,
    /// What it counts, in the form that all forms of the unit count as.
    pub unit: Box<str>,
    /// Where it is written.
    pub span: Span,
}
