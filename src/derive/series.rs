//! The figures of a row through time.

use super::Column;
use super::figures::{self, Counted, Measure};
use super::sum::{add, add_parts};
use crate::model::{Config, Promise};
use crate::value::{Bound, Form, Interval};

/// The figures of a row that have unit, kind and place in common, one point for each column.
///
/// Series come in the order in which their first figures are reported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    /// The form that all forms of the unit count as.
    pub unit: String,
    /// What kind of number they are.
    pub form: Form,
    /// The place that they are for, as first written.
    pub place: Option<String>,
    /// For each column, its point; `None` where no such figure was reported, which is not zero.
    pub points: Vec<Option<Point>>,
}

/// The figures of a series that one column reports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// Their numbers among the figures of the outcome.
    pub figures: Vec<usize>,
    /// What they prove together: several numbers of something are added. `None` where several rates or shares stand
    /// side by side, which never add, or where the sum is too large.
    pub value: Option<Interval>,
    /// What they come to for the eye, where one of them is about so many.
    pub estimate: Option<Interval>,
}

/// Sorts the figures of a row into series.
pub fn series(config: &Config, promise: &Promise, row: usize, columns: &[Column]) -> Vec<Series> {
    let figures = figures::of_row(config, promise, row, columns);
    let mut keys: Vec<(&Measure, Option<&str>)> = Vec::new();
    for figure in &figures {
        let key = (&figure.measure, figure.place.as_deref());
        if !keys.contains(&key) {
            keys.push(key);
        }
    }
    keys.into_iter().map(|(measure, place)| one(&figures, columns.len(), measure, place)).collect()
}

fn one(figures: &[Counted<'_>], columns: usize, measure: &Measure, place: Option<&str>) -> Series {
    let mut members: Vec<Vec<&Counted<'_>>> = vec![Vec::new(); columns];
    let mut written = None;
    for figure in figures.iter().filter(|one| one.measure == *measure && one.place.as_deref() == place) {
        written = written.or(figure.figure.place());
        members[figure.column].push(figure);
    }
    let point = |members: Vec<&Counted<'_>>| {
        let value = match *members.as_slice() {
            [] => return None,
            [one] => Some(one.interval()),
            // Without a place, parts of a whole may be the same ones.
            _ if measure.adds() && place.is_none() && members.iter().any(|figure| figure.figure.whole().is_some()) => {
                add_parts(members.iter().map(|figure| figure.interval()))
            }
            _ if measure.adds() => add(members.iter().map(|figure| figure.interval())),
            _ => None,
        };
        let is_about = members.iter().any(|figure| figure.figure.bound == Bound::About);
        let estimate = || add(members.iter().map(|figure| figure.figure.estimate()));
        Some(Point {
            figures: members.iter().map(|figure| figure.number).collect(),
            value,
            estimate: if is_about && value.is_some() { estimate() } else { None },
        })
    };
    let points = members.into_iter().map(point).collect();
    Series { unit: measure.unit.clone(), form: measure.form.clone(), place: written.map(str::to_owned), points }
}
