//! The reporting page: which follow-ups are in.

use super::{CountView, DateView, HeadView, LegendItem, Link, NavLink, PeriodState, PeriodStep, ShareView};
use serde::Serialize;

/// What is in, due and missing, per place and period.
#[derive(Debug, Clone, Serialize)]
pub struct ReportingView {
    /// The title, the addresses and the navigation that every page has.
    pub head: HeadView,
    /// The title: `Redovisning`.
    pub title: String,
    /// The years to choose from, newest first, after a link to the whole.
    pub years: Vec<NavLink>,
    /// The parts of a year that is divided by county.
    pub counties: Vec<NavLink>,
    /// How many follow-ups are in each state, with their total. On the page of a year empty.
    pub counts: Vec<CountView>,
    /// The same as a picture; `null` where all are in one state.
    pub share: Option<ShareView>,
    /// What is due next, the soonest first.
    pub due: Vec<DueItem>,
    /// One table for each year and way of dividing it, newest first. Where they would be too long for one page, those of
    /// the latest year; `years` leads to the others.
    pub tables: Vec<ReportingTable>,
    /// Promises that announce no follow-up, so that nothing can be late.
    pub unscheduled: Vec<Link>,
    /// The states that the tables use, each once.
    pub legend: Vec<LegendItem>,
}

/// The follow-ups of a year.
#[derive(Debug, Clone, Serialize)]
pub struct ReportingTable {
    /// An id that is unique on the page: `2020-tertial`.
    pub id: String,
    /// What the table shows: `2020, varje tertial`.
    pub caption: String,
    /// The periods.
    pub columns: Vec<ReportingColumn>,
    /// The promises, by place.
    pub rows: Vec<ReportingRow>,
}

/// A period as a column.
#[derive(Debug, Clone, Serialize)]
pub struct ReportingColumn {
    /// A short name: `Tertial 1`.
    pub label: String,
    /// Its days, for people.
    pub days: String,
}

/// A promise as a row, with a cell for each column.
#[derive(Debug, Clone, Serialize)]
pub struct ReportingRow {
    /// The place.
    pub place: Link,
    /// The promise.
    pub promise: Link,
    /// What is known of each period.
    pub cells: Vec<PeriodStep>,
}

/// A follow-up that is not here.
#[derive(Debug, Clone, Serialize)]
pub struct DueItem {
    /// The place.
    pub place: Link,
    /// The promise.
    pub promise: Link,
    /// Whether another promise of the place awaits a follow-up of the same days, so that the place does not tell which.
    pub names_promise: bool,
    /// The period, with its year: `Tertial 3 2020`.
    pub period: String,
    /// Why it is not here.
    pub state: PeriodState,
    /// The same for people: `Ska komma senast 14 februari 2021`.
    pub words: String,
    /// When it is due; `null` where the publisher only knows what it collected.
    pub due: Option<DateView>,
}
