//! What themes see: the contract between the program and its templates.
//!
//! In come words, addresses and numbers that earlier stages have settled; out go these types, serialised. They are the
//! only ones that templates read, and their documentation is the manual of theme authors. Nothing is computed here, and
//! nothing is left for a template to compute: lists come sorted and grouped, numbers come as text, addresses can be
//! printed as they are.
//!
//! # For authors of themes
//!
//! Every template gets two values: `site`, a [`SiteView`], the same on every page of an edition; and `page`, one of the
//! page types below, as [`View`] lists them. Each of these has `page.head`, a [`HeadView`], with what frames the page.
//!
//! Conventions that hold everywhere:
//!
//! - A field that has nothing to say is `null` or an empty list or text, never absent; `{% if page.note %}` is always
//!   allowed.
//! - A field of type [`Html`] is safe markup: print it with `{{ page.note | safe }}`. Its headings begin at the level
//!   that its documentation names. All other texts are plain and get escaped by themselves.
//! - A field called `href` is an address that is right on this very page. Only `page.head.root` must be put before
//!   something: the path of a theme's own file, which the function `asset` does.
//! - What is for people is called `words`, `label`, `title` or `text` and is in the language of the site; what is for
//!   machines is called `key`, `kind`, `state`, `iso`, `low` or `high` and is the same in every language.
//! - Values of an `enum` arrive as their name in lower case with dashes: `CellKind::NotReported` is `not-reported`.

mod accessibility;
mod answer;
mod browse;
mod calendar;
pub mod catalog;
mod chart;
mod cite;
mod compare;
mod correction;
pub mod dataset;
mod desk;
mod embed;
mod feed;
mod fill;
mod focus;
mod follow_up;
mod handbook;
mod indicator;
mod listing;
mod log;
mod matrix;
mod open_data;
mod part;
mod place;
mod promise;
pub mod questions;
mod reporting;
mod search;
mod shared;
mod simple;
mod site;
mod start;
mod style;
mod write;

pub use accessibility::{AccessibilityView, StatementView};
pub use answer::AnswerView;
pub use browse::{
    FacetGroup, FacetIndexView, FacetItem, PartyPageView, StatedFollowUp, StatedGroup, StatedItem, StatedView,
    YearCounty, YearPromise, YearView,
};
pub use calendar::{CalendarView, EventView};
pub use chart::{
    BarView, BarsView, SegmentView, SharePart, ShareView, SpanView, StripCell, StripRow, StripView, TickView,
    TimelineRowView, TimelineState, TimelineView,
};
pub use cite::{CiteMeta, CiteView};
pub use compare::{CompareActivity, ComparePlace, ComparePromise, CompareTable, CompareView};
pub use correction::{CorrectionItem, CorrectionYear, CorrectionsView};
pub use dataset::{LicenseView, MetadataView};
pub use desk::{DeskFile, DeskFollowUp, DeskItem, DeskNewFile, DeskPlace, DeskPromise, DeskView};
pub use embed::{EmbedCode, EmbedHead, EmbedPromise, EmbedView, PictureLine, PictureText, PictureView};
pub use feed::{EntryKind, EntryView, FeedView};
pub use fill::{
    BADGE, CARD, DataVersion, EditionViews, HANDBOOK_PICTURES, Material, RESOURCES, ReadFrom, View, Writable,
    data_version,
};
pub use focus::{FocusActivity, FocusIndexView, FocusItem, FocusPlace, FocusPromise, FocusView};
pub use follow_up::{FocusText, FollowUpView, OutcomeGroup, OutcomeRow};
pub use handbook::HandbookView;
pub use indicator::{IndicatorValue, IndicatorView};
pub use listing::{CountyGroup, FollowUpItem, FollowUpYear, FollowUpsView, PlaceAnswer, PlaceItem, PromiseItem};
pub use log::{LogChange, LogStep};
pub use matrix::{CellKind, CellView, ColumnGroup, ColumnView, LatestView, LegendItem, MatrixRow, MatrixView};
pub use open_data::{
    CATALOG_TURTLE, CATALOG_XML, DataContact, DataFile, FieldView, OpenDataView, QuestionView, ResourceView,
    WHOLE_XLSX, WHOLE_ZIP,
};
pub use part::{
    Badge, CorrectionView, CountView, DateView, DocumentView, FigureView, FileView, HeadingItem, Html, Link, NavLink,
    NavYear, PartyView, PeriodState, PeriodStep, PeriodView, PersonView, RoleView, SourceView, ValidityView,
};
pub use place::{CountyView, PlaceView};
pub use promise::{
    FocusArea, PledgeView, PointView, PromiseState, PromiseView, SeriesView, SignedView, TargetPart, TargetView,
    Verdict,
};
pub use reporting::{DueItem, ReportingColumn, ReportingRow, ReportingTable, ReportingView};
pub use search::{OPEN_SEARCH, RecordView, SearchFilter, SearchView};
pub use shared::Shared;
pub use simple::{NotFoundView, PlainView, RedirectView};
pub use site::{
    CardView, ContactView, Crumb, FeedLink, HeadLink, HeadView, LogoView, NumberView, OptionValue, PublisherView,
    SiteView,
};
pub use start::StartView;
pub use style::StyleView;
pub use write::WriteView;
