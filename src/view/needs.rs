//! Which parts of a view a page has a use for.

use std::collections::BTreeSet;

/// The names that the templates of a kind of pages say.
///
/// A part of a view that none of them names can show nowhere, so that it need not be filled: it is empty or `null`.
/// [`crate::theme`] collects the names; where a template reaches for parts in a way that does not name them, all are
/// needed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Needs {
    /// `None` for all.
    names: Option<Box<Names>>,
}

/// Words in drawers, since each field of each view is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Names {
    /// A bit for each drawer that holds any: most fields are not needed, and are not looked for further.
    holds_any: [u64; DRAWERS / 64],
    drawers: [Vec<Box<str>>; DRAWERS],
}

/// Several times the words of a theme, so that a drawer holds one or none of most.
const DRAWERS: usize = 1024;

/// Chooses a drawer by what tells words apart at a glance.
fn drawer(name: &str) -> usize {
    let [first, .., last] = name.as_bytes() else { return name.len() };
    let middle = name.as_bytes()[name.len() / 2];
    (name.len() + 7 * usize::from(*first) + 31 * usize::from(middle) + 127 * usize::from(*last)) % DRAWERS
}

impl Needs {
    /// Every part.
    pub const ALL: &'static Self = &Self { names: None };

    /// The parts with these names.
    #[must_use]
    pub fn of(names: BTreeSet<String>) -> Self {
        let mut known = Box::new(Names { holds_any: [0; DRAWERS / 64], drawers: [const { Vec::new() }; DRAWERS] });
        for name in names {
            let at = drawer(&name);
            known.holds_any[at / 64] |= 1 << (at % 64);
            known.drawers[at].push(name.into_boxed_str());
        }
        Self { names: Some(known) }
    }

    /// Tells whether the part `name` is needed.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.names.as_ref().is_none_or(|known| {
            let at = drawer(name);
            known.holds_any[at / 64] >> (at % 64) & 1 == 1 && known.drawers[at].iter().any(|one| **one == *name)
        })
    }
}
