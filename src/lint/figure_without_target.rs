//! A figure that counts towards no target of its row.
//!
//! Often its unit is a slip ("tillsyner" for "tillfällen"), and then the sum that readers see is too low. Where the row
//! has no target, any figure is welcome.

use super::is_allowed;
use crate::diag::{Diagnostics, Kind};
use crate::model::{Config, Outcome, Promise, Row};
use crate::value::{Figure, Form, fold};
use std::borrow::Cow;

pub(super) fn check(config: &Config, promise: &Promise, diagnostics: &mut Diagnostics) {
    // A unit or a target that could not be read may be the one that is missing.
    if [config.file, promise.file].iter().any(|file| diagnostics.has_errors_in(*file)) {
        return;
    }
    for follow_up in &promise.follow_ups {
        for (row, outcome) in promise.rows.iter().zip(&follow_up.outcomes) {
            let Some(outcome) = outcome else { continue };
            let lists = [&*outcome.allow, &*row.allow, &*follow_up.allow, &*promise.allow];
            if !is_allowed("figure-without-target", &lists) {
                report(config, row, outcome, diagnostics);
            }
        }
    }
}

fn report(config: &Config, row: &Row, outcome: &Outcome, diagnostics: &mut Diagnostics) {
    let stray = outcome.figures.iter().filter(|figure| !row.targets.is_empty() && !counts(config, row, &figure.value));
    for figure in stray {
        let targets = row.targets.iter().map(|target| target.target.figure.words.clone()).collect();
        diagnostics.report(Kind::FigureWithoutTarget { written: figure.value.words.clone(), targets }, figure.span);
    }
}

fn counts(config: &Config, row: &Row, figure: &Figure) -> bool {
    let Some(unit) = figure.counted_unit() else { return true };
    let unit = config.unit(unit);
    row.targets.iter().any(|target| {
        let aim = &target.target.figure;
        let same_place =
            aim.place.as_ref().is_none_or(|place| figure.place.as_ref().is_some_and(|own| fold(own) == fold(place)));
        target.unit == unit && kind(config, &aim.form) == kind(config, &figure.form) && same_place
    })
}

/// Counts, shares, and rates by what they are per, in the form that it counts as.
fn kind<'a>(config: &'a Config, form: &'a Form) -> Option<Cow<'a, str>> {
    match form {
        Form::Count => None,
        Form::Share => Some("%".into()),
        Form::Rate { per } => Some(config.unit(per)),
    }
}
