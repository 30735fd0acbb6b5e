//! Subjects across places and years.

use super::{HeadView, Html, LatestView, Link, NavLink};
use serde::Serialize;

/// The list of subjects.
#[derive(Debug, Clone, Serialize)]
pub struct FocusIndexView {
    /// The title, the addresses and the navigation that every page has.
    pub head: HeadView,
    /// The title: `Fokusområden`.
    pub title: String,
    /// The subjects, in Swedish alphabetical order.
    pub items: Vec<FocusItem>,
}

/// A subject in a list.
#[derive(Debug, Clone, Serialize)]
pub struct FocusItem {
    /// Its name.
    pub title: String,
    /// A sentence about it.
    pub description: Option<String>,
    /// Its page.
    pub href: String,
    /// How much there is, for people: `3 löften och 7 aktiviteter på 2 platser`.
    pub extent: String,
}

/// A subject.
#[derive(Debug, Clone, Serialize)]
pub struct FocusView {
    /// The title, the addresses and the navigation that every page has.
    pub head: HeadView,
    /// Its name.
    pub title: String,
    /// A sentence about it.
    pub description: Option<String>,
    /// How much there is, for people.
    pub extent: String,
    /// Where it is promised, in Swedish alphabetical order of places. Empty where the page is divided.
    pub places: Vec<FocusPlace>,
    /// The parts of a page that is divided by county.
    pub counties: Vec<NavLink>,
    /// The same places and years side by side, where there are several.
    pub compare: Option<String>,
    /// The other subjects.
    pub others: Vec<Link>,
}

/// What one place promises in a subject.
#[derive(Debug, Clone, Serialize)]
pub struct FocusPlace {
    /// An id that is unique on the page.
    pub id: String,
    /// The place.
    pub place: Link,
    /// Its promises, newest first.
    pub promises: Vec<FocusPromise>,
}

/// What one promise says in a subject.
#[derive(Debug, Clone, Serialize)]
pub struct FocusPromise {
    /// The promise.
    pub promise: Link,
    /// From when to when it holds, for people.
    pub validity: String,
    /// What the promise itself calls the subject, where that differs.
    pub local_title: Option<String>,
    /// What the promise says of it; headings begin at level 4.
    pub html: Option<Html>,
    /// The pledges in it: their words and their places on the page of the promise.
    pub pledges: Vec<Link>,
    /// The activities in it, in the order of the promise. Empty where the page would have too many of them.
    pub activities: Vec<FocusActivity>,
    /// How many activities are left out for that: `8 aktiviteter`.
    pub left_out: Option<String>,
}

/// An activity in a subject.
#[derive(Debug, Clone, Serialize)]
pub struct FocusActivity {
    /// The title.
    pub title: String,
    /// Its section on the page of the promise.
    pub href: String,
    /// Its status in the latest period that states one.
    pub latest: Option<LatestView>,
    /// What is to be said where no status is stated: `Redovisad utan status`, `Inte redovisad`. Empty where one is.
    pub words: String,
}
