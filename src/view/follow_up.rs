//! The page of a follow-up.

use super::{
    AnswerView, CellView, CiteView, CorrectionView, DocumentView, FileView, HeadView, Html, LegendItem, Link, NavYear,
    PeriodStep, PeriodView, SourceView,
};
use serde::Serialize;

/// What was reported for one period.
#[derive(Debug, Clone, Serialize)]
pub struct FollowUpView {
    /// The title, the addresses and the navigation that every page has.
    pub head: HeadView,
    /// The title: `Uppföljning av medborgarlöften för Jönköpings kommun`.
    pub title: String,
    /// The period.
    pub period: PeriodView,
    /// The promise.
    pub promise: Link,
    /// The place that its address names.
    pub place: Link,
    /// Introduction; headings begin at level 2.
    pub html: Option<Html>,
    /// What stands under headings of its own behind the outcomes; headings begin at level 2.
    pub closing: Option<Html>,
    /// The outcomes, pledge by pledge in the order of the promise, or focus area by focus area where it has no pledges;
    /// then those that belong to none.
    pub groups: Vec<OutcomeGroup>,
    /// Texts about focus areas of a promise that has pledges.
    pub focus: Vec<FocusText>,
    /// What it says of the activities, counted.
    pub answer: AnswerView,
    /// The periods of its promise in order of time.
    pub periods: Vec<PeriodStep>,
    /// The follow-up before it.
    pub previous: Option<Link>,
    /// The follow-up after it.
    pub next: Option<Link>,
    /// Whether only a part of the source is entered here.
    pub partial: bool,
    /// The publisher's own remark, to be shown apart from the source's words; headings begin at level 3.
    pub note: Option<Html>,
    /// How to cite it.
    pub cite: CiteView,
    /// What was corrected, newest first.
    pub corrections: Vec<CorrectionView>,
    /// Where it is taken from.
    pub sources: Vec<SourceView>,
    /// Documents that belong to it.
    pub documents: Vec<DocumentView>,
    /// Files that its texts link to.
    pub attachments: Vec<FileView>,
    /// The signs that it uses.
    pub legend: Vec<LegendItem>,
    /// All promises of the place with their follow-ups, newest first, for a local menu.
    pub siblings: Vec<NavYear>,
}

/// The outcomes of one pledge, of one focus area where the promise has no pledges, or of none.
#[derive(Debug, Clone, Serialize)]
pub struct OutcomeGroup {
    /// Its id, unique on the page; `Ovriga` for what belongs to none.
    pub id: String,
    /// The short name of the pledge or else its words, or the name of the focus area; for what belongs to none, what that
    /// is: `Aktiviteter`, or `Aktiviteter utanför löftena` beside others.
    pub title: String,
    /// Its place on the page of the promise; `null` for what belongs to none.
    pub href: Option<String>,
    /// The page of the subject across places, where it is a focus area that is one.
    pub subject: Option<String>,
    /// What the follow-up says of the pledge or the area as a whole; headings begin at level 3.
    pub html: Option<Html>,
    /// Its activities in the order of the promise, those that nothing is said of as well.
    pub rows: Vec<OutcomeRow>,
}

/// One activity in this period.
#[derive(Debug, Clone, Serialize)]
pub struct OutcomeRow {
    /// The id of the activity, unique on the page: the anchor that links lead to.
    pub id: String,
    /// The title.
    pub title: String,
    /// Its section on the page of the promise.
    pub href: String,
    /// What was promised; no headings.
    pub promised: Option<Html>,
    /// The names of those who are to do it.
    pub responsible: Vec<String>,
    /// Its targets as written.
    pub targets: Vec<String>,
    /// What was reported.
    pub cell: CellView,
}

/// What a follow-up says of a focus area.
#[derive(Debug, Clone, Serialize)]
pub struct FocusText {
    /// The id of the focus area, unique on the page.
    pub id: String,
    /// Its name in the promise.
    pub title: String,
    /// The page of the subject across places, where it is one.
    pub href: Option<String>,
    /// The text; headings begin at level 3.
    pub html: Html,
}
