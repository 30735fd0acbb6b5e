//! Which parts of a view a page has a use for.

use std::collections::BTreeSet;

/// The names that the templates of a kind of pages say.
///
/// A part of a view that none of them names can show nowhere, so that it need not be filled: it is empty or `null`.
/// [`crate::theme`] collects the names; where a template reaches for parts in a way that does not name them, all are
/// needed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Needs {
    /// In drawers, since each field of each view is looked for; `None` for all.
    names: Option<Box<[Vec<Box<str>>; DRAWERS]>>,
}

/// Several times the words of a theme, so that a drawer holds one or none of most.
const DRAWERS: usize = 1024;

/// Chooses a drawer by what tells words apart at a glance.
fn drawer(name: &str) -> usize {
    let bytes = name.as_bytes();
    let at = |place: usize| bytes.get(place).map_or(0, |byte| usize::from(*byte));
    let [first, middle, last] = [0, bytes.len() / 2, bytes.len().saturating_sub(1)].map(at);
    (bytes.len() + 7 * first + 31 * middle + 127 * last) % DRAWERS
}

impl Needs {
    /// Every part.
    pub const ALL: &'static Self = &Self { names: None };

    /// The parts with these names.
    #[must_use]
    pub fn of(names: BTreeSet<String>) -> Self {
        let mut drawers = Box::new([const { Vec::new() }; DRAWERS]);
        for name in names {
            drawers[drawer(&name)].push(name.into_boxed_str());
        }
        Self { names: Some(drawers) }
    }

    /// Tells whether the part `name` is needed.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.names.as_ref().is_none_or(|drawers| drawers[drawer(name)].iter().any(|known| **known == *name))
    }
}
