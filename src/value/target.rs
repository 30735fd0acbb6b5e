//! What an activity is to reach.

use super::{Figure, Form};

/// What span of time a target is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Per {
    /// The whole validity of the promise.
    Promise,
    /// Each calendar year of it.
    Year,
    /// Each reported period.
    Period,
}

/// How the figures of several periods become one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Aggregation {
    /// They are added.
    Sum,
    /// The latest alone counts, as for a level that is measured anew each time.
    Latest,
}

/// A number with a bound and a unit that an activity is to reach. A plain number means at least.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Target {
    /// The number, with the words it was written in.
    pub figure: Figure,
    /// What span of time it is for.
    pub per: Per,
    /// How the figures of several periods become one.
    pub count: Aggregation,
}

impl Target {
    /// Returns whether the latest figure counts, and nothing is added: of rates and shares, and where it says so.
    pub fn is_level(&self) -> bool {
        self.count == Aggregation::Latest || self.figure.form != Form::Count
    }
}
