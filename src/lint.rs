//! Rules of good reporting: what is allowed, but likely not meant.
//!
//! In come [`Site`] and what follows from it; out go warnings. Each rule is a file of its own; `allow` silences it in the
//! content by its code.

mod figure_without_target;

use crate::diag::{Diagnostics, Explanation};
use crate::model::{Config, Promise, Site};
use crate::source::Spanned;

/// Why each rule exists, in the order of their codes in [`crate::diag::Kind`].
pub const EXPLANATIONS: &[&Explanation] = &[&figure_without_target::EXPLANATION];

/// Finds why a rule exists.
#[must_use]
pub fn explanation(code: &str) -> Option<&'static Explanation> {
    EXPLANATIONS.iter().copied().find(|explanation| explanation.code == code)
}

/// Runs all rules over a site.
pub fn lint(site: &Site, diagnostics: &mut Diagnostics) {
    for promise in site.promises.values() {
        lint_promise(&site.config, promise, diagnostics);
    }
}

/// Runs all rules over one promise.
pub fn lint_promise(config: &Config, promise: &Promise, diagnostics: &mut Diagnostics) {
    figure_without_target::check(config, promise, diagnostics);
}

/// Tells whether one of these lists of codes silences a lint.
fn is_allowed(code: &str, lists: &[&[Spanned<String>]]) -> bool {
    lists.iter().any(|list| list.iter().any(|allowed| allowed.value == code))
}
