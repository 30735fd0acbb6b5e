//! Rows and periods: what was promised beside what was reported.

use super::{Badge, FigureView, Html, Link, PeriodState, PeriodView, SeriesView, Shared, TargetView};
use serde::Serialize;

/// A table of rows (activities) and columns (periods). Every row has a cell for each column.
#[derive(Debug, Clone, Serialize)]
pub struct MatrixView {
    /// An id that is unique on the page: `matris_otrygga-platser`. Ids of content have no `_`, ids of this program's themes
    /// have one or begin with a capital, so they never meet.
    pub id: String,
    /// What the table shows: the words of the pledge, or that its activities belong to none.
    pub caption: String,
    /// What a row is: `Aktivitet`, or `Löfte` where pledges stand for themselves.
    pub heading: String,
    /// Whether its texts are too long for a table: then show each row as a section, with its periods one after the other.
    /// Texts that hold headings always are. It is the same for all tables of a promise.
    pub sectioned: bool,
    /// The periods, in order of time.
    pub columns: Shared<Vec<ColumnView>>,
    /// The periods in groups that fit side by side, in order of time: one where there are few.
    pub groups: Shared<Vec<ColumnGroup>>,
    /// The activities, in the order of the promise.
    pub rows: Vec<MatrixRow>,
}

/// Periods that stand side by side in one table: those from `from` up to, but without, `to`.
#[derive(Debug, Clone, Serialize)]
pub struct ColumnGroup {
    /// The number of its first period, counted from 0.
    pub from: usize,
    /// The number of the period after its last.
    pub to: usize,
    /// What they have in common: `2026`; `null` where there is one group for all.
    pub label: Option<String>,
    /// What all of them say, where none is reported: `Ska redovisas senare`.
    pub words: Option<String>,
    /// Whether it is to be seen at once: one of its periods is reported, or comes next. Fold the others.
    pub open: bool,
    /// Whether it is the first to be seen: only there are the ids of rows unique, and what was promised is said.
    pub lead: bool,
}

/// A period as a column.
#[derive(Debug, Clone, Serialize)]
pub struct ColumnView {
    /// The period.
    pub period: PeriodView,
    /// What is known of its follow-up.
    pub state: PeriodState,
    /// The same for people: `Redovisad 5 oktober 2020`.
    pub words: String,
    /// The page of the follow-up.
    pub href: Option<String>,
}

/// An activity (or a pledge, where there is no activity) as a row, or as a section where the table is sectioned.
#[derive(Debug, Clone, Serialize)]
pub struct MatrixRow {
    /// The id of the activity, unique on the page: the anchor that links lead to.
    pub id: String,
    /// The title.
    pub title: String,
    /// What is to be done, where the promise says it. In a table it has no headings, else they begin at level 5.
    pub html: Option<Html>,
    /// The names of those who are to do it.
    pub responsible: Vec<String>,
    /// Its focus areas, besides those of its pledge and that which its table is of.
    pub focus: Vec<Link>,
    /// What it is to reach, and what the numbers say of that.
    pub targets: Vec<TargetView>,
    /// Its numbers through time, one series for each unit and place.
    pub series: Vec<SeriesView>,
    /// Its status in the latest period that states one.
    pub latest: Option<LatestView>,
    /// What was reported, one for each column.
    pub cells: Vec<CellView>,
}

/// A status and the period that states it.
#[derive(Debug, Clone, Serialize)]
pub struct LatestView {
    /// The status.
    pub status: Shared<Badge>,
    /// The period, with its year: `Tertial 2 2020`.
    pub period: String,
    /// Where it says so: the row on the page of the follow-up.
    pub href: String,
}

/// What a cell says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum CellKind {
    /// The follow-up reports on it.
    #[serde(rename = "told")]
    Reported,
    /// The follow-up says that nothing changed since an earlier period.
    Unchanged,
    /// Nothing is reported, since an earlier period said that it is done.
    DoneSince,
    /// There is a follow-up, and it says nothing of it.
    NotReported,
    /// Only a part of the source is entered: it may say more.
    SeeSource,
    /// The follow-up reports in running text, of a pledge, a focus area or the whole, and not of it alone.
    SeeText,
    /// Due, grace over, no follow-up. Never in an edition of an unofficial publisher.
    Missing,
    /// No follow-up here, and the publisher only knows what it collected.
    NotInCollection,
    /// The follow-up is not due yet.
    NotDueYet,
}

/// One activity in one period. Never empty: where nothing is reported, `words` says why.
#[derive(Debug, Clone, Serialize)]
pub struct CellView {
    /// What it says.
    pub kind: CellKind,
    /// For people: `Inget nytt sedan tertial 1`, `Inte redovisad`, `Finns inte i den här samlingen`. Empty where it is
    /// reported, since its own words follow.
    pub words: String,
    /// The period, for a label in front of the cell where the table is shown as a list.
    pub period: Shared<PeriodView>,
    /// The status, where the source states it in this very period.
    pub status: Option<Shared<Badge>>,
    /// The numbers.
    pub figures: Vec<FigureView>,
    /// What happened. Its headings begin at level 6 on the page of the promise, at 4 on that of the follow-up.
    pub html: Option<Html>,
    /// Why it did not go as promised; no headings.
    pub reason: Option<Html>,
    /// What comes next; no headings.
    pub next: Option<Html>,
    /// The publisher's own remark, to be shown apart from the source's words; no headings.
    pub note: Option<Html>,
    /// The earlier period that an unchanged or finished row points to.
    pub since: Option<Link>,
    /// The row on the page of the follow-up; on that page itself, the row on the page of the promise. `null` where there
    /// is no follow-up.
    pub href: Option<String>,
}

/// A sign that a page uses: a status, or a reason why a cell holds no report.
///
/// What it means is a string of the theme: `legend.<key>`.
#[derive(Debug, Clone, Serialize)]
pub struct LegendItem {
    /// The key of a status or of a [`CellKind`], or `last-known`: what the latest follow-up does not say.
    pub key: String,
    /// For people.
    pub label: String,
    /// Whether it is a status.
    pub status: bool,
}
