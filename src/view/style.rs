//! The page that shows all parts of a theme.

use super::{
    CiteView, CompareTable, CorrectionView, CountView, DocumentView, DueItem, EmbedCode, FileView, FocusArea,
    FocusPlace, FollowUpItem, HeadView, HeadingItem, Html, IndicatorView, LegendItem, Link, LogStep, MatrixView,
    NavYear, OutcomeRow, PeriodStep, PlaceItem, PromiseItem, RoleView, SearchFilter, SeriesView, ShareView, SignedView,
    SourceView, StatedFollowUp, StripView, TargetView, TimelineView,
};
use serde::Serialize;

/// All parts of a theme, each once, with invented data. Made on request alone: `utfall build --style`.
#[derive(Debug, Clone, Serialize)]
pub struct StyleView {
    /// The title, the addresses and the navigation that every page has.
    pub head: HeadView,
    /// The title.
    pub title: String,
    /// A text with all that a text of content can hold; headings begin at level 3.
    pub html: Html,
    /// A link inside the site, and one that leads out of it.
    pub links: Vec<Link>,
    /// Each status and each reason why a cell holds no report.
    pub legend: Vec<LegendItem>,
    /// Counts.
    pub counts: Vec<CountView>,
    /// Periods, one in each state.
    pub periods: Vec<PeriodStep>,
    /// Activities with a cell of each kind.
    pub matrix: MatrixView,
    /// An activity as a section, as where the texts are too long for a table.
    pub sections: MatrixView,
    /// A focus area with what is said of it.
    pub focus: FocusArea,
    /// The same as signs.
    pub strip: StripView,
    /// What places promise in a subject.
    pub promised: Vec<FocusPlace>,
    /// What hits of search can be narrowed by.
    pub filters: Vec<SearchFilter>,
    /// Places and years side by side.
    pub comparison: CompareTable,
    /// What was stated of activities.
    pub stated: Vec<StatedFollowUp>,
    /// What was promised beside what was reported.
    pub outcome: OutcomeRow,
    /// A target with each verdict.
    pub targets: Vec<TargetView>,
    /// Numbers through time: a chart with each kind of bar, and the same as a table.
    pub series: SeriesView,
    /// How a whole is divided.
    pub share: ShareView,
    /// Promises along the years.
    pub timeline: TimelineView,
    /// Promises in lists, one in each state.
    pub promises: Vec<PromiseItem>,
    /// Places in lists.
    pub places: Vec<PlaceItem>,
    /// Follow-ups in lists.
    pub follow_ups: Vec<FollowUpItem>,
    /// Follow-ups that are not here.
    pub due: Vec<DueItem>,
    /// Headings of a page.
    pub contents: Vec<HeadingItem>,
    /// Promises of a place with their follow-ups.
    pub siblings: Vec<NavYear>,
    /// Corrections.
    pub corrections: Vec<CorrectionView>,
    /// How a page is cited.
    pub cite: CiteView,
    /// How other sites show a promise.
    pub embed: Vec<EmbedCode>,
    /// How statuses changed.
    pub log: Vec<LogStep>,
    /// Sources.
    pub sources: Vec<SourceView>,
    /// Roles to turn to.
    pub contacts: Vec<RoleView>,
    /// Key figures.
    pub indicators: Vec<IndicatorView>,
    /// Documents.
    pub documents: Vec<DocumentView>,
    /// Files.
    pub files: Vec<FileView>,
    /// Signatures.
    pub signed: SignedView,
}
