//! The figures of a row, ready to be compared: with the unit that they count as, and the place folded.

use super::Column;
use super::matrix::outcome;
use crate::model::{Config, Promise, Row};
use crate::value::{Figure, Form, Interval, fold};

/// What figures must have in common to be compared with each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Measure {
    /// The form that all forms of the unit count as.
    pub(super) unit: String,
    /// The kind of number, the unit that a rate is per in the form that it counts as.
    pub(super) form: Form,
}

impl Measure {
    pub(super) fn new(config: &Config, unit: &str, form: &Form) -> Self {
        let form = match form {
            Form::Rate { per } => Form::Rate { per: config.per(per).into() },
            form => form.clone(),
        };
        Self { unit: unit.to_owned(), form }
    }

    /// Returns whether such figures add. Rates and shares never do.
    pub(super) fn adds(&self) -> bool {
        self.form == Form::Count
    }
}

/// A figure of a row.
#[derive(Debug, Clone)]
pub(super) struct Counted<'a> {
    /// The column that it is reported in.
    pub(super) column: usize,
    /// Its number among the figures of the outcome.
    pub(super) number: usize,
    pub(super) measure: Measure,
    /// The place that it is for, folded, so that two ways of writing it are one.
    pub(super) place: Option<String>,
    pub(super) figure: &'a Figure,
}

impl Counted<'_> {
    pub(super) fn interval(&self) -> Interval {
        self.figure.interval()
    }
}

/// Lists the figures of a row, column by column, as they stand in the outcome.
///
/// A figure without a unit counts as the only unit of the row's targets; resolving a site refuses any other.
pub(super) fn of_row<'a>(config: &Config, promise: &'a Promise, row: usize, columns: &[Column]) -> Vec<Counted<'a>> {
    let only = only_unit(&promise.rows[row]);
    let counted = |column, number, figure: &'a Figure| {
        let unit = figure.counted_unit().map(|unit| config.unit(unit)).or(only.map(Into::into))?;
        let measure = Measure::new(config, &unit, &figure.form);
        Some(Counted { column, number, measure, place: figure.place().map(fold), figure })
    };
    let outcomes = columns.iter().enumerate().filter_map(|(at, column)| Some((at, outcome(promise, column, row)?)));
    // A part is in its whole, and would be counted twice.
    outcomes
        .flat_map(|(at, outcome)| outcome.figures.iter().enumerate().map(move |(number, figure)| (at, number, figure)))
        .filter(|(_, _, figure)| figure.value.part_of().is_none())
        .filter_map(|(at, number, figure)| counted(at, number, &figure.value))
        .collect()
}

fn only_unit(row: &Row) -> Option<&str> {
    let unit = &*row.targets.first()?.unit;
    row.targets.iter().all(|target| &*target.unit == unit).then_some(unit)
}
