//! Places, promises and follow-ups as they stand in lists.

use super::{AnswerView, DateView, HeadView, Html, Link, NavLink, PeriodStep, PeriodView, PromiseState, ValidityView};
use serde::Serialize;

/// A county with its places.
#[derive(Debug, Clone, Serialize)]
pub struct CountyGroup {
    /// The name: `Jönköpings län`.
    pub name: String,
    /// An id that is unique on the page: `jonkopings-lan`.
    pub id: String,
    /// Its page.
    pub href: String,
    /// Its places, in Swedish alphabetical order.
    pub places: Vec<PlaceItem>,
}

/// A place in a list.
#[derive(Debug, Clone, Serialize)]
pub struct PlaceItem {
    /// The name.
    pub name: String,
    /// `municipality`, `district` or `police-area`.
    pub kind: String,
    /// The same for people: `kommun`.
    pub kind_words: String,
    /// Its page.
    pub href: String,
    /// For which years there are promises, for people: `2017–2020`, `från 2024` where one has no end.
    pub years: Option<String>,
    /// What came of the promises in force, each in words; empty where none is.
    pub answers: Vec<PlaceAnswer>,
    /// What came of the last promise that has ended, where none is in force.
    pub ended: Option<PlaceAnswer>,
    /// The next promise to come, where none is in force.
    pub coming: Option<Link>,
    /// Its latest follow-up.
    pub latest: Option<FollowUpItem>,
}

/// What came of a promise of a place, in a list of places.
#[derive(Debug, Clone, Serialize)]
pub struct PlaceAnswer {
    /// The promise.
    pub promise: Link,
    /// What came of it.
    pub answer: AnswerView,
}

/// A promise in a list.
#[derive(Debug, Clone, Serialize)]
pub struct PromiseItem {
    /// The title.
    pub title: String,
    /// Its page.
    pub href: String,
    /// From when to when it holds.
    pub validity: ValidityView,
    /// Whether it holds on the day of the site.
    pub state: PromiseState,
    /// The same for people.
    pub state_words: String,
    /// The names of its parties.
    pub parties: Vec<String>,
    /// Its pledges: their words, as one paragraph each without the `p`.
    pub pledges: Vec<Html>,
    /// What came of it, in one look.
    pub answer: AnswerView,
    /// Its periods in order of time.
    pub periods: Vec<PeriodStep>,
    /// Other places that it is made to.
    pub shared_with: Vec<Link>,
}

/// A follow-up in a list.
#[derive(Debug, Clone, Serialize)]
pub struct FollowUpItem {
    /// The title: `Tertial 2 2020`.
    pub title: String,
    /// Its page.
    pub href: String,
    /// The period.
    pub period: PeriodView,
    /// The place.
    pub place: Link,
    /// The promise.
    pub promise: Link,
    /// When it was published, where that is known. Lists are in this order, else in that of the last day of the period.
    pub published: Option<DateView>,
    /// When it was last changed.
    pub updated: Option<DateView>,
    /// What it says of the activities, counted: `3 aktiviteter: 1 genomförd och 2 pågår.`; empty where it reports in
    /// running text.
    pub outcomes: String,
}

/// The list of follow-ups, of all years or of one.
#[derive(Debug, Clone, Serialize)]
pub struct FollowUpsView {
    /// The title, the addresses and the navigation that every page has.
    pub head: HeadView,
    /// The title: `Uppföljningar`, `Uppföljningar 2024`.
    pub title: String,
    /// Whether these are only the latest.
    pub cut: bool,
    /// The years to choose from, newest first, after a link to all.
    pub years: Vec<NavLink>,
    /// The parts of a year that is divided by county.
    pub counties: Vec<NavLink>,
    /// The follow-ups, newest first. Of all years no more than fit a page: `years` leads to all.
    pub groups: Vec<FollowUpYear>,
}

/// The follow-ups of one year; on the page of a year that has many, those of one county.
#[derive(Debug, Clone, Serialize)]
pub struct FollowUpYear {
    /// An id that is unique on the page: `2024`, `jonkopings-lan`.
    pub id: String,
    /// The year, or the county: `2024`, `Jönköpings län`.
    pub title: String,
    /// The page of the year, on that of all.
    pub href: Option<String>,
    /// Its follow-ups, newest first.
    pub items: Vec<FollowUpItem>,
}
