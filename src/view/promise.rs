//! The page of a promise: the cumulative document.

use super::{
    AnswerView, BarsView, CiteView, CorrectionView, DateView, DocumentView, EmbedCode, FileView, HeadView, Html,
    IndicatorView, LegendItem, Link, LogStep, MatrixView, NavYear, PartyView, PeriodStep, PersonView, RoleView,
    SourceView, StripView, ValidityView,
};
use serde::Serialize;

/// A promise with all its follow-ups.
#[derive(Debug, Clone, Serialize)]
pub struct PromiseView {
    /// The title, the addresses and the navigation that every page has.
    pub head: HeadView,
    /// The title: `Medborgarlöften Jönköpings kommun 2020`.
    pub title: String,
    /// The same with the place, as the page is headed: `Exempelstad: medborgarlöfte 2026`.
    pub heading: String,
    /// Who promised what, in one sentence: `Polisen och Eksjö kommun lovade: ”Fler ska känna sig trygga” och 1 till.`
    pub promised: Option<String>,
    /// What came of it, in one look.
    pub answer: AnswerView,
    /// The place that its address names.
    pub place: Link,
    /// All places that it is made to, that one first.
    pub places: Vec<Link>,
    /// From when to when it holds.
    pub validity: ValidityView,
    /// Whether it holds on the day of the site.
    pub state: PromiseState,
    /// The same for people: `Gäller`, `Har gällt`, `Börjar gälla 1 januari 2026`.
    pub state_words: String,
    /// How often it is followed up, as a sentence: `Löftet följs upp tre gånger om året.`
    pub schedule: Option<String>,
    /// Who promises.
    pub parties: Vec<PartyView>,
    /// What it rests on: `medborgardialog`.
    pub basis: Vec<String>,
    /// Background; headings begin at level 3.
    pub html: Option<Html>,
    /// What is promised.
    pub pledges: Vec<PledgeView>,
    /// The table of what belongs to no pledge and, where it is grouped by focus areas, to none of these: activities
    /// outside or, where the promise has no activity and a period to report on, the pledges themselves.
    pub loose: Option<MatrixView>,
    /// What stands over its tables: `Så har det gått`, `Aktiviteter`; `null` where there would
    /// be nothing below.
    pub follow_up_title: Option<String>,
    /// Whether its activities are grouped by its focus areas: it has no pledges. What is said of an area then stands first.
    pub by_focus: bool,
    /// Its own focus areas.
    pub focus: Vec<FocusArea>,
    /// Its periods in order of time, reported or not.
    pub periods: Vec<PeriodStep>,
    /// All its activities by period as signs, without periods still to come; `null` where there is but one, or no such period.
    pub strip: Option<StripView>,
    /// The signs that its tables use.
    pub legend: Vec<LegendItem>,
    /// When and by whom it was signed.
    pub signed: Option<SignedView>,
    /// Where it is taken from.
    pub sources: Vec<SourceView>,
    /// Whom to turn to; those of the place where the promise names none.
    pub contacts: Vec<RoleView>,
    /// Key figures of how things are.
    pub indicators: Vec<IndicatorView>,
    /// Documents that belong to it.
    pub documents: Vec<DocumentView>,
    /// The older promise that it prolongs.
    pub extends: Option<Link>,
    /// Newer promises that prolong it.
    pub extended_by: Vec<Link>,
    /// The older promise that it comes after, without prolonging it.
    pub follows: Option<Link>,
    /// Newer promises that come after it.
    pub followed_by: Vec<Link>,
    /// What the parties changed while it held, newest first. Nothing was wrong: these are no corrections.
    pub changes: Vec<CorrectionView>,
    /// How its statuses changed, follow-up by follow-up, the latest first.
    pub log: Vec<LogStep>,
    /// How to cite it.
    pub cite: CiteView,
    /// How other sites show what came of it; empty where the settings have switched that off.
    pub embed: Vec<EmbedCode>,
    /// What was corrected, newest first.
    pub corrections: Vec<CorrectionView>,
    /// The publisher's own remark, to be shown apart from the source's words; headings begin at level 3.
    pub note: Option<Html>,
    /// Files that its texts link to.
    pub attachments: Vec<FileView>,
    /// All promises of the place with their follow-ups, newest first, for a local menu.
    pub siblings: Vec<NavYear>,
}

/// Whether a promise holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PromiseState {
    /// It holds.
    InForce,
    /// It has held.
    Earlier,
    /// It will hold.
    Coming,
}

/// One thing that is promised, with the table of its activities.
#[derive(Debug, Clone, Serialize)]
pub struct PledgeView {
    /// Its id, unique on the page.
    pub id: String,
    /// A short name, where it has one.
    pub title: Option<String>,
    /// The words of the promise, as paragraphs; no headings.
    pub html: Html,
    /// The words of the promise without markup, for headings and captions.
    pub text: String,
    /// Its focus areas.
    pub focus: Vec<Link>,
    /// Whether it is a row of `loose`, which has the same id and is the anchor: the promise has no activity, and a period to
    /// report on. Then its words stand there, but for those that it has besides a title.
    pub is_row: bool,
    /// Where its activities stand, in words: `7 aktiviteter: 4 genomförda och 3 pågår.`; `null` where it has none of its own.
    pub outcome: Option<String>,
    /// Its activities by period; `null` where it has none of its own.
    pub matrix: Option<MatrixView>,
}

/// What is known of a target.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// The numbers prove that it is reached.
    Reached,
    /// The numbers prove that it is not reached.
    NotReached,
    /// The validity goes on, or a report is to come: the sum is that of so far.
    SoFar,
    /// The numbers prove neither.
    Unknown,
}

/// A target, and what the reported numbers say of it.
#[derive(Debug, Clone, Serialize)]
pub struct TargetView {
    /// The target as written: `minst 608 tillfällen`.
    pub words: String,
    /// The place that it is for.
    pub place: Option<String>,
    /// What span of time it is for, where that is not the whole validity: `per år`.
    pub per: Option<String>,
    /// What the numbers say; of a target for each year or period, `null`, and `parts` says it for each.
    pub verdict: Option<Verdict>,
    /// The verdict for people: `Nått`, `Inte nått`, `Hittills`, `Går inte att avgöra`.
    pub verdict_words: Option<String>,
    /// The sum of what was reported: `minst 1 108 tillfällen`.
    pub sum: Option<String>,
    /// Where the words of the latest status and the sum do not say the same, a sentence that says so.
    pub remark: Option<String>,
    /// Each year or period of a target that is for each.
    pub parts: Vec<TargetPart>,
}

/// A year or a period of a target that is for each.
#[derive(Debug, Clone, Serialize)]
pub struct TargetPart {
    /// The year or the period: `2021`.
    pub label: String,
    /// What the numbers say.
    pub verdict: Verdict,
    /// The same for people.
    pub verdict_words: String,
    /// The sum.
    pub sum: Option<String>,
}

/// The numbers of an activity that count the same, through time.
#[derive(Debug, Clone, Serialize)]
pub struct SeriesView {
    /// Its id, unique on the page: `krogtillsyn_tal-tillfallen`.
    pub id: String,
    /// What they count: `tillfällen`.
    pub unit: String,
    /// Where, if it is said.
    pub place: Option<String>,
    /// What a table of them is called, without the place: `Tillfällen`.
    pub caption: String,
    /// The same as a picture; `null` where there is nothing to draw.
    pub chart: Option<BarsView>,
    /// One for each period, those without a number as well.
    pub points: Vec<PointView>,
    /// Their sum: `minst 1 108 tillfällen`; `null` where they do not add.
    pub sum: Option<String>,
}

/// A number of a series.
#[derive(Debug, Clone, Serialize)]
pub struct PointView {
    /// Its id, unique on the page: `krogtillsyn_tal-tillfallen_t2`.
    pub id: String,
    /// The period.
    pub period: String,
    /// The numbers as written, or why there is none: `Ingen siffra`.
    pub words: String,
    /// Whether there is a number.
    pub known: bool,
    /// The lower end, for machines.
    pub low: Option<String>,
    /// The higher end, for machines.
    pub high: Option<String>,
    /// Where it is described.
    pub href: Option<String>,
}

/// A focus area of the promise.
#[derive(Debug, Clone, Serialize)]
pub struct FocusArea {
    /// Its id, unique on the page.
    pub id: String,
    /// Its name in this promise.
    pub title: String,
    /// What is said of it; headings begin at level 4.
    pub html: Option<Html>,
    /// The page of the subject across places, where it is one.
    pub href: Option<String>,
    /// Its activities by period, where the promise is grouped by focus areas and it has some.
    pub matrix: Option<MatrixView>,
}

/// When, where and by whom a promise was signed.
#[derive(Debug, Clone, Serialize)]
pub struct SignedView {
    /// The day.
    pub date: Option<DateView>,
    /// The town.
    pub place: Option<String>,
    /// Who signed, in the order of the parties.
    pub persons: Vec<PersonView>,
}
