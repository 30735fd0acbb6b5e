//! Places and years side by side: what was promised beside what was reported, never a rank.

use super::{Badge, HeadView, Link, NavLink, Shared, TargetView};
use serde::Serialize;

/// A subject, or the places of a police area, with places and years side by side.
#[derive(Debug, Clone, Serialize)]
pub struct CompareView {
    /// The title, the addresses and the navigation that every page has.
    pub head: HeadView,
    /// The title: `Jämför: Trafik`, `Jämför: Lokalpolisområde Höglandet`.
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
    /// The parts of a page that is divided by year, newest first.
    pub years: Vec<NavLink>,
    /// What else can be compared in the same way.
    pub others: Vec<Link>,
}

/// Places, each with its promises.
#[derive(Debug, Clone, Serialize)]
pub struct CompareTable {
    /// An id that is unique on the page.
    pub id: String,
    /// What it compares.
    pub title: String,
    /// Whether the page has several tables, so that each needs a heading.
    pub several: bool,
    /// The places in alphabetical order. Only those that promised something.
    pub places: Vec<ComparePlace>,
}

/// A place with its promises.
#[derive(Debug, Clone, Serialize)]
pub struct ComparePlace {
    /// The place.
    pub place: Link,
    /// The promises, newest first.
    pub promises: Vec<ComparePromise>,
}

/// What a place promised in the years of one promise.
#[derive(Debug, Clone, Serialize)]
pub struct ComparePromise {
    /// The promise.
    pub promise: Link,
    /// From when to when it is promised: `2026`, `maj 2017–maj 2018`.
    pub validity: String,
    /// Why there is nothing, for people; `null` where there is something.
    pub words: Option<String>,
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
    /// What it is to reach, with the sum of what was reported.
    pub targets: Vec<TargetView>,
    /// Numbers that were reported without a target, as written, each with its period: `Tertial 1: 12 möten`.
    pub figures: Vec<String>,
    /// Its status in the latest period that states one.
    pub status: Option<Shared<Badge>>,
    /// That period, with its year; where no status is stated, what is to be said instead.
    pub words: String,
}
