//! The page of all corrections.

use super::{CorrectionView, HeadView, Link};
use serde::Serialize;

/// All corrections of an edition.
#[derive(Debug, Clone, Serialize)]
pub struct CorrectionsView {
    /// The title, the addresses and the navigation that every page has.
    pub head: HeadView,
    /// The title: `Rättelser`.
    pub title: String,
    /// The corrections by year, newest first.
    pub years: Vec<CorrectionYear>,
}

/// The corrections of one year.
#[derive(Debug, Clone, Serialize)]
pub struct CorrectionYear {
    /// The year: `2024`.
    pub year: String,
    /// Its corrections, newest first.
    pub items: Vec<CorrectionItem>,
}

/// A correction in the list of all.
#[derive(Debug, Clone, Serialize)]
pub struct CorrectionItem {
    /// The place.
    pub place: Link,
    /// The page that was corrected: a promise by its title, a follow-up by its period.
    pub page: Link,
    /// The promise of a follow-up; `null` where the promise itself was corrected.
    pub promise: Option<Link>,
    /// When, and what was changed.
    pub correction: CorrectionView,
}
