//! Places and years side by side: what was promised beside what was reported, never a rank.

use super::{Badge, HeadView, Link, NavLink, Shared, TargetView};
use serde::Serialize;

/// A subject, or the places of a police area, with places and years side by side.
#[derive(Debug, Clone, Serialize)]
pub struct CompareView {
    /// What frames the page.
    pub head: HeadView,
    /// The title: `Trafik`, `Lokalpolisområde Höglandet`.
    pub title: String,
    /// `focus` or `police-area`.
    pub kind: String,
    /// A sentence about the subject.
    pub description: Option<String>,
    /// The page of the subject.
    pub subject: Option<Link>,
    /// One table of a subject; of a police area one for each subject, and one for activities of none. Empty where the
    /// page is divided.
    pub tables: Vec<CompareTable>,
    /// The parts of a page that is divided by county.
    pub counties: Vec<NavLink>,
    /// What else can be compared in the same way.
    pub others: Vec<Link>,
}

/// Places as rows, years as columns.
#[derive(Debug, Clone, Serialize)]
pub struct CompareTable {
    /// An id that is unique on the page.
    pub id: String,
    /// What it compares.
    pub title: String,
    /// Whether the page has several tables, so that each needs a heading.
    pub several: bool,
    /// The years, newest first. Only those of which there is something to say.
    pub years: Vec<String>,
    /// The places in alphabetical order.
    pub rows: Vec<CompareRow>,
}

/// A place, with a cell for each year.
#[derive(Debug, Clone, Serialize)]
pub struct CompareRow {
    /// The place.
    pub place: Link,
    /// The cells.
    pub cells: Vec<CompareCell>,
}

/// What a place promised in a year.
#[derive(Debug, Clone, Serialize)]
pub struct CompareCell {
    /// The year.
    pub year: String,
    /// Why there is nothing, for people; empty where there is something.
    pub words: String,
    /// The activities.
    pub activities: Vec<CompareActivity>,
}

/// An activity: what was promised and what was reported.
#[derive(Debug, Clone, Serialize)]
pub struct CompareActivity {
    /// The title.
    pub title: String,
    /// Its section on the page of the promise.
    pub href: String,
    /// From when to when it is promised, where that is not just the year of the column.
    pub validity: Option<String>,
    /// What it is to reach, with the sum of what was reported.
    pub targets: Vec<TargetView>,
    /// Numbers that were reported without a target, as written, each with its period: `Tertial 1: 12 möten`.
    pub figures: Vec<String>,
    /// Its status in the latest period that states one.
    pub status: Option<Shared<Badge>>,
    /// That period, with its year; where no status is stated, what is to be said instead.
    pub words: String,
}
