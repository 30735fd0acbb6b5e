//! How the statuses of a promise changed, period by period.

use super::{Badge, CorrectionView, DateView, Link, PeriodView};
use serde::Serialize;

/// What one follow-up changed.
#[derive(Debug, Clone, Serialize)]
pub struct LogStep {
    /// The period.
    pub period: PeriodView,
    /// The page of its follow-up.
    pub href: Option<String>,
    /// When it was published, where that is known.
    pub published: Option<DateView>,
    /// The statuses that it states and that are others than those stated last before. Empty where it states none, or the
    /// same.
    pub changes: Vec<LogChange>,
    /// What was corrected in it, newest first.
    pub corrections: Vec<CorrectionView>,
}

/// A status that changed.
#[derive(Debug, Clone, Serialize)]
pub struct LogChange {
    /// The activity on this page.
    pub activity: Link,
    /// The status that was stated last before; `null` where none was.
    pub from: Option<Badge>,
    /// The status that is stated.
    pub to: Badge,
}
