//! Pictures: what a theme draws, as places in a drawing.
//!
//! Every length is text for an attribute of SVG, in the units of the drawing's own `viewBox`, which begins at `0 0`.
//! Give each drawing its `title` and `description`, and show the same numbers in words beside it.

use super::{Link, PeriodState};
use serde::Serialize;

/// A part of a drawing from left to right.
#[derive(Debug, Clone, Serialize)]
pub struct SpanView {
    /// Where it begins.
    pub x: String,
    /// How wide it is.
    pub width: String,
}

/// The numbers of an activity through its periods, one bar below the other, against the target.
#[derive(Debug, Clone, Serialize)]
pub struct BarsView {
    /// An id that is unique on the page.
    pub id: String,
    /// What it shows, in few words.
    pub title: String,
    /// The same as the picture says, in words.
    pub description: String,
    /// The width of the drawing.
    pub width: String,
    /// The height of the drawing.
    pub height: String,
    /// How thick the bars are.
    pub thickness: String,
    /// How far to the right a bar can reach, and the line of a gap does.
    pub reach: String,
    /// Where the target is reached; `null` where there is none, or nothing proves it.
    pub target_area: Option<SpanView>,
    /// The line of the target, and of a range its other line, as a path.
    pub target_line: Option<String>,
    /// The target in words: `Mål: minst 608 tillfällen`.
    pub target_words: Option<String>,
    /// Whether each bar begins where the one before it ended, since what they count adds up.
    pub adds_up: bool,
    /// Whether some bar has a part that only may be.
    pub has_maybe: bool,
    /// Whether some bar has no upper end.
    pub has_open: bool,
    /// The bars, one for each period.
    pub rows: Vec<BarView>,
}

/// A bar.
#[derive(Debug, Clone, Serialize)]
pub struct BarView {
    /// The period.
    pub label: String,
    /// The number in few words, or that there is none.
    pub words: String,
    /// The foot of the words.
    pub text_y: String,
    /// The top of the bar.
    pub y: String,
    /// What earlier periods reached.
    pub before: Option<SpanView>,
    /// What is sure.
    pub sure: Option<SpanView>,
    /// What may be besides: the width of a range, a number that is `about` or `at most`.
    pub maybe: Option<SpanView>,
    /// The tip of an arrow, as a path: there may be any number beyond.
    pub arrow: Option<String>,
    /// Of a period without a number, the height that a line marks it at.
    pub gap_y: Option<String>,
}

/// How a whole is divided, as one bar.
#[derive(Debug, Clone, Serialize)]
pub struct ShareView {
    /// An id that is unique on the page.
    pub id: String,
    /// What it shows, in few words.
    pub title: String,
    /// The same as the picture says, in words.
    pub description: String,
    /// The width of the drawing.
    pub width: String,
    /// The parts, in their order.
    pub parts: Vec<SharePart>,
}

/// A part of a whole.
#[derive(Debug, Clone, Serialize)]
pub struct SharePart {
    /// What it is: the key of its [`super::CountView`].
    pub key: String,
    /// The number, for people.
    pub count: String,
    /// Where it lies.
    pub span: SpanView,
    /// Whether the number has room in it.
    pub roomy: bool,
    /// The middle of it, for the number.
    pub middle: String,
    /// The strokes of a part of which nobody has said how it went, as the data of a path; `null` where that is said, and
    /// where nothing at all is reported.
    pub hatch: Option<String>,
}

/// The promises of a place along the years.
#[derive(Debug, Clone, Serialize)]
pub struct TimelineView {
    /// An id that is unique on the page.
    pub id: String,
    /// What it shows, in few words.
    pub title: String,
    /// The same as the picture says, in words.
    pub description: String,
    /// The width of the drawing.
    pub width: String,
    /// The height of the drawing.
    pub height: String,
    /// How thick the bars are.
    pub thickness: String,
    /// The foot of the lines of the years.
    pub foot: String,
    /// The foot of the names of the years.
    pub label_y: String,
    /// The years that are named.
    pub ticks: Vec<TickView>,
    /// The promises, the earliest first.
    pub rows: Vec<TimelineRowView>,
    /// The states that its periods are in, each once.
    pub states: Vec<TimelineState>,
}

/// A year of a timeline.
#[derive(Debug, Clone, Serialize)]
pub struct TickView {
    /// The year: `2020`.
    pub year: String,
    /// Where it begins.
    pub x: String,
}

/// A promise in a timeline.
#[derive(Debug, Clone, Serialize)]
pub struct TimelineRowView {
    /// From when to when it holds.
    pub label: String,
    /// Where the label begins, or ends where `text_ends` says so.
    pub text_x: String,
    /// Whether the label ends there: `text-anchor="end"`.
    pub text_ends: bool,
    /// The foot of the label.
    pub text_y: String,
    /// The top of the bar.
    pub y: String,
    /// How long it holds.
    pub whole: SpanView,
    /// Whether it goes on beyond the drawing.
    pub open: bool,
    /// Its periods.
    pub segments: Vec<SegmentView>,
}

/// A period in a timeline.
#[derive(Debug, Clone, Serialize)]
pub struct SegmentView {
    /// What is known of its follow-up.
    pub state: PeriodState,
    /// Where it lies.
    pub span: SpanView,
    /// A cross over it, as a path, for what is missing.
    pub cross: String,
}

/// A state that periods of a timeline are in.
#[derive(Debug, Clone, Serialize)]
pub struct TimelineState {
    /// The state.
    pub state: PeriodState,
    /// For people: `redovisade`.
    pub label: String,
}

/// All activities of a promise by period, as signs: how it goes at a glance. The tables say the same in full.
#[derive(Debug, Clone, Serialize)]
pub struct StripView {
    /// What it shows: `Läget för varje aktivitet`.
    pub caption: String,
    /// What a row is: `Aktivitet`, or `Löfte` where pledges stand for themselves.
    pub heading: String,
    /// The names of the periods, in order of time; of more than fit side by side, those with the latest report.
    pub columns: Vec<String>,
    /// The activities, in the order of the promise.
    pub rows: Vec<StripRow>,
}

/// An activity in a strip.
#[derive(Debug, Clone, Serialize)]
pub struct StripRow {
    /// Its title and its section on this page.
    pub activity: Link,
    /// What is known of it in each of these periods.
    pub cells: Vec<StripCell>,
}

/// An activity in a period, as a sign.
#[derive(Debug, Clone, Serialize)]
pub struct StripCell {
    /// The name of the period, for a label where the strip is shown as a list.
    pub period: String,
    /// The key of a status or of a [`super::CellKind`], for the sign.
    pub key: String,
    /// For people, in one or two words: `Genomförd`, `Inte redovisat`.
    pub label: String,
    /// Whether it is a status.
    pub status: bool,
}
