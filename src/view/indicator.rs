//! Key figures of a place or a promise.

use serde::Serialize;

/// A key figure of how things are, apart from activities.
#[derive(Debug, Clone, Serialize)]
pub struct IndicatorView {
    /// What is measured.
    pub name: String,
    /// Its values, the latest year first.
    pub values: Vec<IndicatorValue>,
}

/// The value of a key figure in a year.
#[derive(Debug, Clone, Serialize)]
pub struct IndicatorValue {
    /// The year: `2025`.
    pub year: String,
    /// The value with its unit, for people: `28 procent`.
    pub words: String,
    /// What the source is called.
    pub source: String,
    /// The address of the source, always on another site.
    pub href: Option<String>,
}
