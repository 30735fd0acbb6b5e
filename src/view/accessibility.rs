//! The accessibility statement.

use super::{DateView, HeadView, Link};
use serde::Serialize;

/// The page about accessibility: the statement that the law asks of authorities, or whom to ask.
#[derive(Debug, Clone, Serialize)]
pub struct AccessibilityView {
    /// The title, the addresses and the navigation that every page has.
    pub head: HeadView,
    /// The title: `Tillgänglighetsredogörelse för Medborgarlöften`, or `Tillgänglighet`.
    pub title: String,
    /// The statement; `null` of an unofficial publisher, who must not make one in the name of an authority.
    pub statement: Option<StatementView>,
    /// Where an unofficial publisher is reached.
    pub contact: Option<String>,
}

/// An accessibility statement. All that must be in it is there; the last two lists may be empty.
#[derive(Debug, Clone, Serialize)]
pub struct StatementView {
    /// The name of the authority.
    pub publisher: String,
    /// The name of the site.
    pub site: String,
    /// `full`, `partial` or `none`; what it means is a string of the theme: `accessibility.<key>`.
    pub compliance: String,
    /// The standard that it was tested against.
    pub standard: String,
    /// The day of the assessment.
    pub assessed: Option<DateView>,
    /// The day of the last change.
    pub updated: Option<DateView>,
    /// How it was assessed.
    pub method: String,
    /// The form for reports of defects.
    pub report: String,
    /// The authority that supervises, and its page for complaints.
    pub supervisor: Option<Link>,
    /// What does not work, with reasons.
    pub defects: Vec<String>,
    /// What would be an unreasonable burden to mend, with reasons.
    pub burdens: Vec<String>,
    /// What the law does not cover.
    pub exempt: Vec<String>,
}
