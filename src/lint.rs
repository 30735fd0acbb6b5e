//! Rules of good reporting: what is allowed, but likely not meant.
//!
//! In come [`Site`], its sources and what follows from it; out go warnings and hints, and errors where somebody would be
//! harmed. Each rule is a file of its own, with the reason why it exists ([`Explanation`]); `allow` silences it in the
//! content by its code. Texts are read once for all rules: what the words say in `words`, what the bytes are in
//! `characters`.

mod alike_figures;
mod attachment;
mod characters;
mod closed_address;
mod decimal_thousands;
mod done_below_target;
mod empty_follow_up;
mod empty_promise;
mod figure_without_target;
mod figures_disagree;
mod fold_repeats;
mod follow_up_missing;
mod free_heading;
mod future_date;
mod heading_level;
mod image_text;
mod incomplete_activity;
mod invisible_character;
mod link_text;
mod long_sentence;
mod no_reason;
mod not_done_without_zero;
mod number_without_target;
mod other_period;
mod other_place;
mod other_year;
mod outcome_without_status;
mod outcome_without_text;
mod personal_number;
mod place_in_target;
mod plain_language;
mod plan_in_outcome;
mod private_email;
mod private_phone;
mod prose;
mod published_early;
mod repeated_text;
mod same_counted;
mod same_place;
mod same_title;
mod small_count;
mod target_about;
mod target_without_figure;
#[cfg(test)]
mod tests;
mod unexplained_abbreviation;
mod words;

use crate::derive::{Derived, PromiseDerived};
use crate::diag::{Diagnostics, Explanation, Kind};
use crate::model::{FollowUp, Markup, Outcome, Promise, Row, Site};
use crate::source::{FileId, Sources, Span, Spanned};
pub use other_place::{PlaceChanges, PlaceNames};
use prose::Prose;
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::{Arc, Mutex, PoisonError};
use words::WordRule;

/// Why each rule exists, in the order of their codes in [`Kind`].
pub const EXPLANATIONS: &[&Explanation] = &[
    &figure_without_target::EXPLANATION,
    &alike_figures::EXPLANATION,
    &free_heading::EXPLANATION,
    &outcome_without_text::EXPLANATION,
    &outcome_without_status::EXPLANATION,
    &other_period::EXPLANATION,
    &other_place::EXPLANATION,
    &repeated_text::EXPLANATION,
    &number_without_target::EXPLANATION,
    &target_without_figure::EXPLANATION,
    &target_about::EXPLANATION,
    &place_in_target::EXPLANATION,
    &empty_promise::EXPLANATION,
    &incomplete_activity::EXPLANATION,
    &empty_follow_up::EXPLANATION,
    &done_below_target::EXPLANATION,
    &figures_disagree::EXPLANATION,
    &same_counted::EXPLANATION,
    &not_done_without_zero::EXPLANATION,
    &no_reason::EXPLANATION,
    &plan_in_outcome::EXPLANATION,
    &published_early::EXPLANATION,
    &future_date::EXPLANATION,
    &other_year::EXPLANATION,
    &same_title::EXPLANATION,
    &same_place::EXPLANATION,
    &closed_address::EXPLANATION,
    &follow_up_missing::EXPLANATION,
    &unexplained_abbreviation::EXPLANATION,
    &heading_level::EXPLANATION,
    &link_text::EXPLANATION,
    &image_text::EXPLANATION,
    &long_sentence::EXPLANATION,
    &plain_language::EXPLANATION,
    &personal_number::EXPLANATION,
    &private_email::EXPLANATION,
    &private_phone::EXPLANATION,
    &small_count::EXPLANATION,
    &invisible_character::EXPLANATION,
    &decimal_thousands::EXPLANATION,
    &attachment::POSITION,
    &attachment::NAME,
    &attachment::HEAVY,
    &attachment::OFFICE,
];

/// The rules that look for words.
const WORD_RULES: &[WordRule] = &[
    WordRule { words: other_period::WORDS, at: other_period::at },
    WordRule { words: other_place::WORDS, at: other_place::at },
    WordRule { words: number_without_target::WORDS, at: number_without_target::at },
    WordRule { words: plan_in_outcome::WORDS, at: plan_in_outcome::at },
    WordRule { words: plain_language::WORDS, at: plain_language::at },
    WordRule { words: small_count::WORDS, at: small_count::at },
];

/// The rules that look at a promise with its follow-ups, if nothing in them is wrong.
const PROMISE_RULES: &[fn(&Lint<'_>, &Promise, &mut Diagnostics)] = &[
    figure_without_target::check,
    alike_figures::check,
    repeated_text::check,
    target_without_figure::check,
    target_about::check,
    place_in_target::check,
    empty_promise::check,
    incomplete_activity::check,
    empty_follow_up::check,
    done_below_target::check,
    figures_disagree::check,
    same_counted::check,
    not_done_without_zero::check,
    no_reason::check,
    published_early::check,
    follow_up_missing::check,
    future_date::check,
    other_year::check,
    free_heading::check,
    outcome_without_text::check,
    outcome_without_status::check,
    decimal_thousands::check,
];

/// Finds why a rule exists.
pub fn explanation(code: &str) -> Option<&'static Explanation> {
    EXPLANATIONS.iter().copied().find(|explanation| explanation.code == code)
}

/// Runs all rules over a site.
pub struct Lint<'a> {
    site: &'a Site,
    sources: &'a Sources,
    derived: &'a Derived,
    /// Files with an error, which may say less than they were meant to.
    broken: &'a BTreeSet<FileId>,
    places: &'a PlaceNames,
    /// The names of places that were looked for so far in the promise that is being read.
    sought: Mutex<BTreeSet<String>>,
}

/// What was found in a promise.
#[derive(Debug, Clone)]
pub struct PromiseLints {
    /// The warnings and hints.
    pub found: Diagnostics,
    /// The names that its texts may name places by. Others make no difference to it.
    pub sought: Arc<BTreeSet<String>>,
}

impl<'a> Lint<'a> {
    /// Prepares the rules. `derived` may lack promises with errors in them.
    pub fn new(
        site: &'a Site,
        sources: &'a Sources,
        derived: &'a Derived,
        broken: &'a BTreeSet<FileId>,
        places: &'a PlaceNames,
    ) -> Self {
        Self { site, sources, derived, broken, places, sought: Mutex::default() }
    }

    /// Runs the rules over a promise and its follow-ups.
    ///
    /// They look at these, at what follows from them, at the settings, at its places, and at the names that its texts hold:
    /// nothing else.
    pub fn in_promise(&self, promise: &Promise) -> PromiseLints {
        let lint = Self { sought: Mutex::default(), ..*self };
        let mut found = Diagnostics::default();
        lint.promise(promise, &mut found);
        let sought = lint.sought.into_inner().unwrap_or_else(PoisonError::into_inner);
        PromiseLints { found: fold_repeats::fold_repeats(found, self.sources), sought: Arc::new(sought) }
    }

    /// Runs the rules over pages and places.
    pub fn in_pages(&self) -> Diagnostics {
        let mut found = Diagnostics::default();
        for page in self.site.pages.iter().chain(&self.site.front) {
            prose::of_page(page, &mut |prose| self.text(&prose, &mut found));
            self.markup(&page.body, 1, &[&page.allow], &mut found);
            characters::read(self.sources, page.file, &[&page.allow], &mut found);
        }
        for place in self.site.places.values() {
            prose::of_place(place, &mut |prose| self.text(&prose, &mut found));
            self.markup(&place.body, 1, &[&place.allow], &mut found);
            characters::read(self.sources, place.file, &[&place.allow], &mut found);
            same_place::check(self, place, &mut found);
        }
        fold_repeats::fold_repeats(found, self.sources)
    }

    /// Runs the rules that compare promises with each other: an edit of one may change what is found in another.
    pub fn between_promises(&self) -> Diagnostics {
        let mut found = Diagnostics::default();
        same_title::check(self, &mut found);
        found
    }

    /// Runs the rules over files that are copied. They are silenced by a text in the same folder, those of `static/` by the
    /// front page.
    pub fn in_attachments(&self) -> Diagnostics {
        let mut found = Diagnostics::default();
        attachment::check(self.site, self.sources, &mut found);
        found
    }

    fn promise(&self, promise: &Promise, found: &mut Diagnostics) {
        prose::of_promise(promise, &mut |prose| self.text(&prose, found));
        self.markup(&promise.body, 1, &[&promise.allow], found);
        characters::read(self.sources, promise.file, &[&promise.allow], found);
        closed_address::check_sources(&promise.sources, &[&promise.allow], found);
        for follow_up in &promise.follow_ups {
            let allowed: &[&[Spanned<&'static str>]] = &[&promise.allow, &follow_up.allow];
            self.markup(&follow_up.body, 1, allowed, found);
            self.markup(&follow_up.closing, 2, allowed, found);
            follow_up.texts.iter().for_each(|text| self.markup(&text.text, 2, allowed, found));
            for outcome in follow_up.outcomes.iter().flatten() {
                self.markup(&outcome.text, 2, &[&promise.allow, &follow_up.allow, outcome.allow()], found);
            }
            characters::read(self.sources, follow_up.file, allowed, found);
            closed_address::check_sources(&follow_up.sources, allowed, found);
        }
        if self.is_readable(promise) {
            PROMISE_RULES.iter().for_each(|check| check(self, promise, found));
        }
    }

    /// Looks at the words of a text.
    fn text(&self, prose: &Prose<'_>, found: &mut Diagnostics) {
        words::read(self, prose, found);
    }

    /// Looks at the headings, links and images of a text that stands below a heading of level `above`.
    fn markup(&self, markup: &Markup, above: u8, allowed: &[&[Spanned<&'static str>]], found: &mut Diagnostics) {
        heading_level::check(self, markup, above, allowed, found);
        link_text::check(markup, allowed, found);
        closed_address::check(markup, allowed, found);
        image_text::check(markup, allowed, found);
    }

    /// Reports what some words of a text say, unless that is silenced there.
    fn report(&self, kind: Kind, prose: &Prose<'_>, words: Range<usize>, found: &mut Diagnostics) {
        if !is_allowed(kind.code(), &prose.allowed) {
            found.report(kind, prose.span(words, self.sources));
        }
    }

    /// Returns whether nothing is wrong in the file of a promise and in the settings.
    fn is_readable(&self, promise: &Promise) -> bool {
        !self.broken.contains(&self.site.config.file) && !self.broken.contains(&promise.file)
    }

    /// Returns whether nothing is wrong in the file of a follow-up.
    fn has_no_errors(&self, follow_up: &FollowUp) -> bool {
        !self.broken.contains(&follow_up.file)
    }

    /// Returns what follows from a promise, if nothing is wrong in any of its follow-ups: else sums lack some of them.
    fn derived_without_errors(&self, promise: &Promise) -> Option<&'a PromiseDerived> {
        let is_whole = promise.follow_ups.iter().all(|follow_up| self.has_no_errors(follow_up));
        self.derived.promises.get(&promise.id).filter(|_| is_whole).map(|derived| &**derived)
    }

    /// Lists what was said of rows in follow-ups that nothing is wrong in, each with its row.
    fn outcomes<'p>(&self, promise: &'p Promise) -> impl Iterator<Item = OutcomeInContext<'p>> {
        let valid = promise.follow_ups.iter().filter(|follow_up| self.has_no_errors(follow_up));
        valid.flat_map(move |follow_up| {
            promise.rows.iter().zip(&follow_up.outcomes).enumerate().filter_map(move |(number, (row, outcome))| {
                Some(OutcomeInContext { promise, follow_up, row, number, outcome: outcome.as_ref()? })
            })
        })
    }
}

/// What was said of a row in a follow-up.
#[derive(Clone, Copy)]
struct OutcomeInContext<'a> {
    promise: &'a Promise,
    follow_up: &'a FollowUp,
    row: &'a Row,
    /// The number of the row in the promise.
    number: usize,
    outcome: &'a Outcome,
}

impl OutcomeInContext<'_> {
    /// Reports something about the outcome, unless that is silenced there.
    fn report(self, kind: Kind, span: Span, found: &mut Diagnostics) {
        if !self.is_allowed(kind.code()) {
            found.report(kind, span);
        }
    }

    fn is_allowed(self, code: &str) -> bool {
        is_allowed(code, &[self.outcome.allow(), &self.row.allow, &self.follow_up.allow, &self.promise.allow])
    }
}

/// Returns whether one of these lists of codes silences a lint.
fn is_allowed(code: &str, lists: &[&[Spanned<&'static str>]]) -> bool {
    lists.iter().any(|list| list.iter().any(|allowed| allowed.value == code))
}
