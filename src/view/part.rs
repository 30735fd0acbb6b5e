//! Small parts that several pages share.

use serde::Serialize;

/// Safe markup, ready to print with `| safe`. Never holds a script, a style or raw HTML from content.
pub type Html = String;

/// A link with its words.
#[derive(Debug, Clone, Serialize)]
pub struct Link {
    /// The words to be read, as plain text.
    pub text: String,
    /// Where it leads: on this site as seen from this page, elsewhere the whole address.
    pub href: String,
    /// Whether it leads to another site, which a theme may say in words.
    pub external: bool,
}

/// A link of a menu.
#[derive(Debug, Clone, Serialize)]
pub struct NavLink {
    /// The words to be read, as plain text.
    pub text: String,
    /// Where it leads: on this site as seen from this page, elsewhere the whole address.
    pub href: String,
    /// Whether it leads to another site.
    pub external: bool,
    /// Whether it is this very page: print `aria-current="page"`.
    pub current: bool,
    /// Whether this page lies below it, or is it.
    pub open: bool,
}

/// A promise in the local menu of a place, with its periods.
#[derive(Debug, Clone, Serialize)]
pub struct NavYear {
    /// The promise: its years, or its title where two have the same.
    pub promise: NavLink,
    /// Its follow-ups in order of time.
    pub follow_ups: Vec<NavLink>,
}

/// A day, a month or a year.
#[derive(Debug, Clone, Serialize)]
pub struct DateView {
    /// For people: `5 oktober 2020`, `maj 2023`, `2020`.
    pub words: String,
    /// For machines, as precise as it was given: `2020-10-05`, `2023-05`, `2020`.
    pub iso: String,
}

/// A status, as the source states it in words.
#[derive(Debug, Clone, Serialize)]
pub struct Badge {
    /// `done`, `partly`, `ongoing`, `planned`, `not-started`, `postponed` or `not-done`.
    pub key: String,
    /// For people: `Genomförd`.
    pub label: String,
}

/// A number as it was reported.
#[derive(Debug, Clone, Serialize)]
pub struct FigureView {
    /// The words as written, with hard spaces in numbers: `minst 608 tillfällen`.
    pub words: String,
    /// The place that it is for, where it is said.
    pub place: Option<String>,
    /// What it counts as, where that differs from what its words say.
    pub counts_as: Option<String>,
    /// Who or what is counted, where several numbers have one unit.
    pub what: Option<String>,
    /// The words of the number that it is a part of, which stands before it and holds it already.
    pub part_of: Option<String>,
    /// The whole that it is a part of, for machines: `10` of `3 av 10 skolor`.
    pub whole: Option<String>,
    /// `exactly`, `at-least`, `more-than`, `at-most`, `less-than`, `range` or `about`.
    pub bound: String,
    /// The number, for machines; of a range, the lower one: `608`, `1.23`.
    pub low: String,
    /// The higher number of a range, for machines.
    pub high: Option<String>,
    /// What it counts, in the form that all forms of the unit count as; of a rate with what it is in each of:
    /// `kvällar/vecka`.
    pub unit: Option<String>,
}

/// Where something was taken from.
#[derive(Debug, Clone, Serialize)]
pub struct SourceView {
    /// Its title.
    pub title: String,
    /// Its address, always on another site.
    pub href: Option<String>,
    /// When it was read there.
    pub retrieved: Option<DateView>,
}

/// A dated correction.
#[derive(Debug, Clone, Serialize)]
pub struct CorrectionView {
    /// When it was made.
    pub date: DateView,
    /// What was changed; no headings.
    pub html: Html,
}

/// A file to download.
#[derive(Debug, Clone, Serialize)]
pub struct FileView {
    /// What the link says.
    pub title: String,
    /// The address.
    pub href: String,
    /// Its kind, in lower case: `pdf`.
    pub format: String,
    /// Its size, for people: `173 kB`.
    pub size: String,
}

/// A document in the list of a promise or a follow-up.
#[derive(Debug, Clone, Serialize)]
pub struct DocumentView {
    /// Its title.
    pub title: String,
    /// `agreement`, `plan`, `assessment`, `survey`, `report` or `decision`; `null` where nothing of these is said.
    pub kind: Option<String>,
    /// The address.
    pub href: String,
    /// Whether it lies on another site.
    pub external: bool,
    /// Of a file of this site, its format: `PDF`.
    pub format: Option<String>,
    /// Of a file of this site, its size, for people: `214 kB`.
    pub size: Option<String>,
}

/// A role to turn to.
#[derive(Debug, Clone, Serialize)]
pub struct RoleView {
    /// The role: `Kommunpolis`.
    pub role: String,
    /// Where it belongs.
    pub organisation: Option<String>,
    /// The telephone number, for people and as an address.
    pub phone: Option<Link>,
    /// The e-mail address.
    pub email: Option<String>,
    /// The address of a contact page, always on another site.
    pub href: Option<String>,
}

/// A party to a promise.
#[derive(Debug, Clone, Serialize)]
pub struct PartyView {
    /// Its id in this promise.
    pub id: String,
    /// `police`, `municipality`, `housing` or `other`.
    pub kind: String,
    /// Its name.
    pub name: String,
}

/// A person who signed.
#[derive(Debug, Clone, Serialize)]
pub struct PersonView {
    /// The name.
    pub name: String,
    /// The office.
    pub title: Option<String>,
    /// The name of the party signed for.
    pub party: String,
}

/// From when to when a promise holds.
#[derive(Debug, Clone, Serialize)]
pub struct ValidityView {
    /// For people: `2020`, `maj 2023–maj 2024`, `från 2022 tills vidare`.
    pub words: String,
    /// The first day, for machines.
    pub from: String,
    /// The last day, for machines; `null` until further notice.
    pub to: Option<String>,
}

/// The days that a follow-up is about.
#[derive(Debug, Clone, Default, Serialize)]
pub struct PeriodView {
    /// Its name in addresses: `t2`, `2021-t1`, `maj-juli`.
    pub key: String,
    /// A short name: `Tertial 2`. With the year where the promise spans several: `Tertial 2 2021`.
    pub label: String,
    /// The name with its year: `Tertial 2 2020`.
    pub long_label: String,
    /// Its days, for people: `1 maj–31 augusti 2020`.
    pub days: String,
    /// The same beside others of its promise, without the year where that is the same for all: `maj–augusti`.
    pub months: String,
    /// The first day, for machines.
    pub from: String,
    /// The last day, for machines.
    pub to: String,
}

/// What is known of the follow-up of a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PeriodState {
    /// The follow-up is here.
    In,
    /// The period is over, but not the days of grace: `words` says the day it is due.
    Due,
    /// Due, grace over, not here. Never in an edition of an unofficial publisher.
    Missing,
    /// Not here, and the publisher only knows what it collected.
    NotInCollection,
    /// The period is not over.
    NotDueYet,
    /// The promise does not hold in this period, or announces no follow-up for it. Only on the reporting page.
    Outside,
}

impl PeriodState {
    /// Returns the key used in data and in templates.
    pub fn key(self) -> &'static str {
        match self {
            Self::In => "in",
            Self::Due => "due",
            Self::Missing => "missing",
            Self::NotInCollection => "not-in-collection",
            Self::NotDueYet => "not-due-yet",
            Self::Outside => "outside",
        }
    }
}

/// A period of a promise, reported or not: a step of a strip, a cell of the reporting page.
#[derive(Debug, Clone, Serialize)]
pub struct PeriodStep {
    /// The period.
    pub period: PeriodView,
    /// What is known of its follow-up.
    pub state: PeriodState,
    /// The same for people, without the name of the period: `Redovisad 5 oktober 2020`, `Ska redovisas 14 oktober`.
    pub words: String,
    /// The page of the follow-up, where there is one.
    pub href: Option<String>,
    /// When the follow-up was published.
    pub published: Option<DateView>,
    /// When it is due, with the days of grace.
    pub due: Option<DateView>,
    /// Whether this very page is its follow-up.
    pub current: bool,
}

/// A count with its total.
#[derive(Debug, Clone, Serialize)]
pub struct CountView {
    /// What is counted: a [`PeriodState`], a [`super::CellKind`] or the key of a status.
    pub key: String,
    /// For people, whole: `9 av 11 aktiviteter redovisade`.
    pub words: String,
    /// What is counted, without numbers: `redovisade`.
    pub label: String,
    /// The number, for people: `9`.
    pub count: String,
    /// What it is a part of, for people: `11`.
    pub total: String,
    /// The page of all of its kind; `null` where there is none.
    pub href: Option<String>,
    /// Whether it is a status that was last known, and not how it went.
    pub last_known: bool,
    /// Whether nobody has said how it went: it was last known, or described without a status.
    pub hatched: bool,
}

/// A heading of a text, for a list of contents.
#[derive(Debug, Clone, Serialize)]
pub struct HeadingItem {
    /// The level on the page, from 2.
    pub level: u8,
    /// The words.
    pub text: String,
    /// The address on this page: `#ett-avsnitt`.
    pub href: String,
}
