//! Which parts of a view a page has a use for.

use std::collections::BTreeSet;

/// The names that the templates of a kind of pages say.
///
/// A part of a view that none of them names can show nowhere, so that it need not be filled: it is empty or `null`.
/// [`crate::theme`] collects the names; where a template reaches for parts in a way that does not name them, all are
/// needed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Needs {
    /// `None` for all.
    names: Option<BTreeSet<String>>,
}

impl Needs {
    /// Every part.
    pub const ALL: &'static Self = &Self { names: None };

    /// The parts with these names.
    #[must_use]
    pub fn of(names: BTreeSet<String>) -> Self {
        Self { names: Some(names) }
    }

    /// Tells whether the part `name` is needed.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.names.as_ref().is_none_or(|names| names.contains(name))
    }
}
