//! Other ways to the same promises: by year, by party, by what is stated of an activity.

use super::{Badge, FocusPlace, HeadView, Html, Link, NavLink, ShareView};
use serde::Serialize;

/// A list of ways into the content: the years, the parties, the statuses, what can be compared.
#[derive(Debug, Clone, Serialize)]
pub struct FacetIndexView {
    /// The title, the addresses and the navigation that every page has.
    pub head: HeadView,
    /// What is listed: `years`, `parties`, `statuses` or `compare`. What the page is for is a string of the theme:
    /// `facets.<kind>`.
    pub kind: String,
    /// The title: `År`, `Ansvariga`, `Status`, `Jämför`.
    pub title: String,
    /// The items, in groups where they are of several kinds.
    pub groups: Vec<FacetGroup>,
}

/// Items of one kind.
#[derive(Debug, Clone, Serialize)]
pub struct FacetGroup {
    /// An id that is unique on the page: `police`.
    pub id: String,
    /// What they are: `Polis`; `null` where there is one group.
    pub title: Option<String>,
    /// The items.
    pub items: Vec<FacetItem>,
}

/// A way into the content.
#[derive(Debug, Clone, Serialize)]
pub struct FacetItem {
    /// Its name.
    pub title: String,
    /// Its page.
    pub href: String,
    /// The sign of a status or of a [`super::CellKind`], where it is one.
    pub key: Option<String>,
    /// Whether that is a status.
    pub status: bool,
    /// How much there is, for people: `12 redovisningar`.
    pub extent: String,
    /// Its parts, where it has pages for them: the years of a status, each with its count.
    pub parts: Vec<Link>,
}

/// What a party promises, and which activities it is responsible for.
#[derive(Debug, Clone, Serialize)]
pub struct PartyPageView {
    /// The title, the addresses and the navigation that every page has.
    pub head: HeadView,
    /// Its name.
    pub title: String,
    /// `police`, `municipality`, `housing` or `other`.
    pub kind: String,
    /// The same for people: `Polis`.
    pub kind_words: String,
    /// How much there is, for people.
    pub extent: String,
    /// Where it promises something, in alphabetical order of places. Of a promise that says who is responsible for
    /// what, the activities are its own. Empty where the page is divided.
    pub places: Vec<FocusPlace>,
    /// The parts of a page that is divided by county.
    pub counties: Vec<NavLink>,
}

/// The promises that hold in a year, with what was reported in it.
#[derive(Debug, Clone, Serialize)]
pub struct YearView {
    /// The title, the addresses and the navigation that every page has.
    pub head: HeadView,
    /// The title: `Medborgarlöften 2020`.
    pub title: String,
    /// The year.
    pub year: String,
    /// How much there is, for people.
    pub extent: String,
    /// The years to choose from, newest first.
    pub years: Vec<NavLink>,
    /// The parts of a year that is divided by county.
    pub parts: Vec<NavLink>,
    /// The promises by county; in an edition of one place, and on the page of a county, one group without a name. Empty
    /// where the page is divided.
    pub counties: Vec<YearCounty>,
    /// The follow-ups of the year by the day that they were published.
    pub follow_ups: Option<String>,
    /// Which follow-ups of the year are in.
    pub reporting: Option<String>,
}

/// The promises of a county in a year.
#[derive(Debug, Clone, Serialize)]
pub struct YearCounty {
    /// The name; `null` where there is one group.
    pub name: Option<String>,
    /// An id that is unique on the page.
    pub id: String,
    /// The promises, in alphabetical order of places.
    pub promises: Vec<YearPromise>,
}

/// A promise that holds in a year.
#[derive(Debug, Clone, Serialize)]
pub struct YearPromise {
    /// The place.
    pub place: Link,
    /// The promise.
    pub promise: Link,
    /// From when to when it holds, for people.
    pub validity: String,
    /// Its follow-ups for periods that end in the year, in order of time.
    pub follow_ups: Vec<Link>,
    /// Where its activities stood after the last of these: `Efter maj–augusti 2026: 3 aktiviteter: 2 genomförda och 1 pågår.`;
    /// `null` where there is none, or where nothing can be counted.
    pub outcomes: Option<String>,
    /// The same as a bar; `null` where there is one count alone, or none.
    pub share: Option<ShareView>,
}

/// The activities that the same is stated of: a status, something without one, or nothing.
#[derive(Debug, Clone, Serialize)]
pub struct StatedView {
    /// The title, the addresses and the navigation that every page has.
    pub head: HeadView,
    /// The title: `Framflyttad`, `Framflyttad 2024`.
    pub title: String,
    /// The key of the status, else `told` or `not-reported`. What it means is a string of the theme: `legend.<key>`.
    pub key: String,
    /// The status; `null` where none is stated.
    pub status: Option<Badge>,
    /// How much there is, for people: `3 redovisningar`.
    pub extent: String,
    /// The years to choose from with their counts, newest first, after a link to all.
    pub years: Vec<NavLink>,
    /// The parts of a year that is divided by county, with their counts.
    pub counties: Vec<NavLink>,
    /// Whether the page would be too long, so that only its parts hold the activities.
    pub is_divided: bool,
    /// The activities, by year or by county.
    pub groups: Vec<StatedGroup>,
}

/// The activities of a year or of a county.
#[derive(Debug, Clone, Serialize)]
pub struct StatedGroup {
    /// An id that is unique on the page.
    pub id: String,
    /// The year or the county; `null` in an edition of one place.
    pub title: Option<String>,
    /// The page of the year.
    pub href: Option<String>,
    /// The follow-ups that state it, by place, then the latest first.
    pub follow_ups: Vec<StatedFollowUp>,
}

/// A follow-up with the activities that it states something of.
#[derive(Debug, Clone, Serialize)]
pub struct StatedFollowUp {
    /// The place that they are promised to.
    pub place: Link,
    /// The promise.
    pub promise: Link,
    /// The days of the period, `maj–augusti 2024`, and the page of the follow-up.
    pub period: Link,
    /// The activities, in the order of the promise.
    pub items: Vec<StatedItem>,
}

/// What was stated of an activity in a period.
#[derive(Debug, Clone, Serialize)]
pub struct StatedItem {
    /// The title of the activity.
    pub title: String,
    /// Its place on the page of the follow-up.
    pub href: String,
    /// What was said, cut at a word.
    pub text: Option<String>,
    /// Why it did not go as promised; no headings.
    pub reason: Option<Html>,
    /// What comes next; no headings.
    pub next: Option<Html>,
}
