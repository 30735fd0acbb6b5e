//! What the figures of a row prove of its targets.

use super::figures::{Counted, Measure};
use super::sum::{Ambiguity, ColumnAmount, covered, latest, of_column, sum};
use super::{AsOf, Cell, Column, Sum, Unclear};
use crate::model::{Config, RowTarget, Validity};
use crate::value::{Amount, Bound, Figure, Interval, Per, Period, Target, into_exact_slice};
use chrono::{Datelike, NaiveDate};
use std::collections::{BTreeMap, BTreeSet};

/// What the figures of a row prove of one of its targets.
///
/// Figures count for a target if they are of the same unit and kind and, where the target is for a place, for that
/// place. What the status of the row says in words stands beside it: neither overrides the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Goal {
    /// The target, by its number in [`crate::model::Row::targets`].
    pub target: usize,
    /// For each span that the target is for, what is proved, the earliest span first.
    pub results: Box<[GoalResult]>,
}

/// What span of time a result is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GoalSpan {
    /// The whole validity of the promise. What its follow-ups report belongs to it, regardless of their days.
    Whole,
    /// A calendar year of it. One that holds until further notice has years up to the day, or the last follow-up.
    Year(i32),
    /// One column, by its number in [`super::PromiseDerived::columns`].
    Column(usize),
}

impl GoalSpan {
    /// Returns whether it is a year of which the promise holds for a part.
    pub fn is_part_of_year(self, validity: Validity) -> bool {
        matches!(self, Self::Year(year) if !all_days(validity).contains(Period::year(year)))
    }
}

/// What is proved of a target in one span.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoalResult {
    /// The span of time that it is for.
    pub span: GoalSpan,
    /// What was reported, in the target's unit.
    pub sum: Sum,
    /// What was reported comes to so many, where a figure of it is about so many. It proves nothing.
    pub estimate: Option<Interval>,
    /// Why the sum is an interval, where its figures do not say so themselves.
    pub ambiguity: Option<Ambiguity>,
    /// What the sum proves, with what may still come or be hidden.
    pub verdict: Verdict,
    /// The columns whose figures make up the sum.
    pub counted: Box<[usize]>,
    /// The columns whose figures are not in it: periods inside a counted one, or across the border of a year, or, of a
    /// level, before the latest.
    pub left_out: Box<[usize]>,
    /// The columns that leave a gap: those of the span that report no figure of the unit, nor that nothing changed, and
    /// whose days no others report.
    pub silent: Box<[usize]>,
}

/// What is proved of a target. Only what holds regardless of the gaps is *reached* or *not reached*.
///
/// What is added can only grow. So *at least N* is reached as soon as the lower end of the sum is N, however many
/// periods are silent, and *at most N* is not reached as soon as the lower end passes N. A range
/// ("15–20 unga") asks for its lower end at least; who means a ceiling writes *at most*.
///
/// Anything else is proved only when nothing can be added any more and nothing is hidden:
///
/// - the last day of the span is over;
/// - the target is for the span: a year of which the promise holds for a part is not what a target for a year is for;
/// - every period of the span reported, or said that nothing changed, which adds nothing, or others reported all of its
///   days. A blank cell did not report, even of a row that is done: its status must not decide what its figures prove;
/// - every day of the span lies in a period that reported the unit, or that nothing changed. So a text without a figure
///   is not taken for zero, and neither is a time that no follow-up was announced for.
///
/// Then the target is reached or not reached as the interval says, and unknown if it holds numbers of both kinds.
///
/// A level is not added: a rate, a share, or what a target says to count by its latest figure. It may rise and fall, so
/// it is judged when the span is over, by the latest period that reported it, if every period after that reported
/// something of the row.
///
/// A plain number in a target means at least; a plain zero ("0 klagomål") means at most, since at least nothing would
/// mean nothing. About ("ca 40") names no border that a figure could be on either side of: it is never reached or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// The target is reached.
    Reached,
    /// The target is not reached.
    NotReached,
    /// More may come: the span is not over, or a period of it is not due yet ("hittills").
    SoFar,
    /// No more will come, and what was reported does not decide it.
    Unknown,
}

impl Verdict {
    /// Returns the key used in data and in templates.
    pub fn key(self) -> &'static str {
        match self {
            Self::Reached => "reached",
            Self::NotReached => "not-reached",
            Self::SoFar => "so-far",
            Self::Unknown => "unknown",
        }
    }
}

/// What is known of a row.
pub(super) struct RowFacts<'a> {
    pub(super) config: &'a Config,
    pub(super) validity: Validity,
    pub(super) columns: &'a [Column],
    pub(super) cells: &'a [Cell],
    pub(super) figures: &'a [Counted<'a>],
    pub(super) as_of: AsOf,
}

/// Computes what is proved of each target of a row.
pub(super) fn goals(targets: &[RowTarget], facts: &RowFacts<'_>) -> Box<[Goal]> {
    let measure = |target: &RowTarget| Measure::new(facts.config, &target.unit, &target.target.figure.form);
    let measures: Vec<Measure> = targets.iter().map(measure).collect();
    let astray = facts.figures.iter().filter(|figure| !measures.contains(&figure.measure));
    let astray: BTreeSet<usize> = astray.map(|figure| figure.column).collect();
    let targets = targets.iter().zip(&measures).enumerate();
    targets.map(|(number, (target, measure))| goal(number, &target.target, measure, &astray, facts)).collect()
}

/// `astray` are the columns with a figure that counts towards no target, such as one with a unit in another form.
fn goal(number: usize, target: &Target, measure: &Measure, astray: &BTreeSet<usize>, facts: &RowFacts<'_>) -> Goal {
    let figures = figures(facts, measure, &target.figure);
    let is_of = |whole| figures.iter().all(|figure| figure.figure.whole().is_none_or(|own| own == whole));
    let asked = Asked {
        aim: Aim::of(&target.figure),
        level: target.is_level(),
        whole: target.figure.whole().filter(|whole| is_of(*whole)),
    };
    let amounts = amounts(facts, &figures, measure, &target.figure);
    let spans = spans(facts, target.per).into_iter();
    let results = spans.map(|span| result(facts, &amounts, asked, astray, span)).collect();
    Goal { target: number, results }
}

/// Finds the figures of a target's unit and place.
fn figures<'a>(facts: &RowFacts<'a>, measure: &Measure, target: &Figure) -> Vec<&'a Counted<'a>> {
    let place = target.place().map(crate::value::fold);
    let counts = |figure: &&Counted<'_>| figure.measure == *measure && (place.is_none() || figure.place == place);
    facts.figures.iter().filter(counts).collect()
}

/// Adds up what each column reports, the earliest first.
fn amounts<'a>(
    facts: &RowFacts<'_>,
    figures: &[&'a Counted<'a>],
    measure: &Measure,
    target: &Figure,
) -> Vec<ColumnAmount<'a>> {
    let mut by_column: BTreeMap<usize, Vec<&Counted<'_>>> = BTreeMap::new();
    for figure in figures {
        by_column.entry(figure.column).or_default().push(figure);
    }
    let amount = |(column, figures): (&usize, &Vec<&'a Counted<'_>>)| {
        of_column(facts.columns[*column].period, figures, measure.adds(), target)
    };
    by_column.iter().map(amount).collect()
}

fn spans(facts: &RowFacts<'_>, per: Per) -> Vec<GoalSpan> {
    match per {
        Per::Promise => vec![GoalSpan::Whole],
        Per::Period => (0..facts.columns.len()).filter(|&at| !sums_up(facts, at)).map(GoalSpan::Column).collect(),
        Per::Year => {
            let first = facts.validity.first_day();
            let known = facts.columns.last().map_or(first, |column| column.period.to).max(facts.as_of.0).max(first);
            let last = facts.validity.last_day().unwrap_or(known);
            (first.year()..=last.year()).map(GoalSpan::Year).collect()
        }
    }
}

/// What a target asks of the figures of a span.
#[derive(Clone, Copy)]
struct Asked {
    aim: Aim,
    /// Whether the latest figure counts, instead of the sum.
    level: bool,
    /// What all of them are parts of.
    whole: Option<Amount>,
}

/// Returns whether a column is about the time of several others, as a year is of its tertials.
fn sums_up(facts: &RowFacts<'_>, column: usize) -> bool {
    let own = facts.columns[column].period;
    facts.columns.iter().filter(|other| other.period != own && own.contains(other.period)).count() > 1
}

fn result(
    facts: &RowFacts<'_>,
    amounts: &[ColumnAmount<'_>],
    asked: Asked,
    astray: &BTreeSet<usize>,
    span: GoalSpan,
) -> GoalResult {
    let Asked { aim, level, whole } = asked;
    let days = days(facts, span);
    let (own, across) = of_span(amounts, span);
    let mut addition = if level { latest(&own) } else { sum(&own) };
    let counted_days = || addition.counted.iter().map(|column| column.period);
    let unclear = |column: &ColumnAmount<'_>| {
        column.period.intersection(days).is_some_and(|shared| !covered(shared, counted_days()))
    };
    if !level && across.iter().any(|column| unclear(column)) {
        addition.sum = Sum::Unclear(Unclear::AcrossYears);
    }
    if let (Sum::Of(interval), Some(whole), Some(Ambiguity::SameCounted)) = (addition.sum, whole, addition.ambiguity) {
        addition.sum = Sum::Of(interval.up_to(whole));
    }
    // One number is one number, whichever they are.
    let is_one = addition.sum.interval().is_some_and(|interval| interval.high == Some(interval.low));
    let ambiguity = addition.ambiguity.filter(|_| !is_one);
    addition.left_out.extend(across);
    let numbers = |columns: &[&ColumnAmount<'_>]| columns.iter().map(|column| column.column).collect::<Vec<_>>();
    let (counted, mut left_out) = (numbers(&addition.counted), numbers(&addition.left_out));
    left_out.sort_unstable();
    let mut silent = silent(facts, span, &[&counted[..], &left_out].concat());
    // The year is told by its tertials, and a tertial by its year, unless it has figures of its own that do not count.
    let reported = addition.counted.iter().chain(&addition.left_out).filter(|column| column.is_of_all_places());
    let reported: Vec<Period> = reported.map(|column| column.period).chain(unchanged(facts)).collect();
    let is_gap =
        |column: &usize| astray.contains(column) || !covered(facts.columns[*column].period, reported.iter().copied());
    silent.retain(is_gap);

    let since = if level { counted.last().copied() } else { None };
    // What one period says in another unit, the figure of a longer one may leave out.
    let is_doubtful = silent.iter().any(|column| astray.contains(column)) || span.is_part_of_year(facts.validity);
    let knowledge = match knowledge(facts, days, since, &counted, &left_out, &silent) {
        Knowledge::Complete if !level && is_doubtful => Knowledge::Gaps,
        knowledge => knowledge,
    };
    let verdict = aim.verdict(addition.sum.interval(), knowledge, level);
    GoalResult {
        span,
        sum: addition.sum,
        estimate: addition.estimate.filter(|_| addition.sum.interval().is_some()),
        ambiguity,
        verdict,
        counted: counted.into(),
        left_out: left_out.into(),
        silent: into_exact_slice(silent),
    }
}

/// Returns the days that a result is about; of a promise until further notice, they have no end to speak of.
fn days(facts: &RowFacts<'_>, span: GoalSpan) -> Period {
    match span {
        GoalSpan::Whole => all_days(facts.validity),
        GoalSpan::Year(year) => Period::year(year).intersection(all_days(facts.validity)).unwrap_or(Period::year(year)),
        GoalSpan::Column(column) => facts.columns[column].period,
    }
}

fn all_days(validity: Validity) -> Period {
    Period { from: validity.first_day(), to: validity.last_day().unwrap_or(NaiveDate::MAX) }
}

/// Finds the amounts that belong to a span, and those that belong to it and to another one.
fn of_span<'a>(
    amounts: &'a [ColumnAmount<'a>],
    span: GoalSpan,
) -> (Vec<&'a ColumnAmount<'a>>, Vec<&'a ColumnAmount<'a>>) {
    match span {
        GoalSpan::Whole => (amounts.iter().collect(), Vec::new()),
        GoalSpan::Column(column) => (amounts.iter().filter(|amount| amount.column == column).collect(), Vec::new()),
        GoalSpan::Year(year) => {
            let year = Period::year(year);
            amounts
                .iter()
                .filter(|amount| amount.period.overlaps(year))
                .partition(|amount| year.contains(amount.period))
        }
    }
}

/// Finds the columns of a span that are not among the reported ones and do not say that nothing changed.
fn silent(facts: &RowFacts<'_>, span: GoalSpan, reported: &[usize]) -> Vec<usize> {
    let days = days(facts, span);
    let belongs = |column: usize| match span {
        GoalSpan::Column(own) => own == column,
        GoalSpan::Whole | GoalSpan::Year(_) => facts.columns[column].period.overlaps(days),
    };
    let unchanged = |column: usize| matches!(facts.cells[column], Cell::Unchanged { .. });
    (0..facts.columns.len())
        .filter(|&column| belongs(column) && !unchanged(column) && !reported.contains(&column))
        .collect()
}

/// Lists the periods that say that nothing changed.
fn unchanged<'f>(facts: &'f RowFacts<'_>) -> impl Iterator<Item = Period> + 'f {
    let cells = facts.columns.iter().zip(facts.cells);
    cells.filter(|(_, cell)| matches!(cell, Cell::Unchanged { .. })).map(|(column, _)| column.period)
}

/// How much of a span is known.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Knowledge {
    /// More may come.
    Growing,
    /// No more will come, but something is hidden.
    Gaps,
    /// Every period is reported.
    Complete,
}

/// Judges how much of `days` is known; of a level, only of what comes after the column `since` that reported it.
fn knowledge(
    facts: &RowFacts<'_>,
    days: Period,
    since: Option<usize>,
    counted: &[usize],
    left_out: &[usize],
    silent: &[usize],
) -> Knowledge {
    let period = |column: usize| facts.columns[column].period;
    let silent = || silent.iter().copied().filter(|&column| since.is_none_or(|since| since < column));
    if facts.as_of.0 <= days.to || silent().any(|column| matches!(facts.cells[column], Cell::NotDueYet { .. })) {
        return Knowledge::Growing;
    }
    let reported = unchanged(facts).chain(counted.iter().chain(left_out).copied().map(period));
    let all_reported = silent().all(|column| facts.cells[column] == Cell::Reported);
    if all_reported && (since.is_some() || covered(days, reported)) { Knowledge::Complete } else { Knowledge::Gaps }
}

/// On which side of its number a target is reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "each is what its name says")]
pub enum ReachedSide {
    Above,
    Below,
}

/// Returns the side of its number on which a target is reached; `None` of one with "ca", which nothing proves.
pub fn reached_side(target: &Figure) -> Option<ReachedSide> {
    match Aim::of(target) {
        Aim::AtLeast(_) | Aim::MoreThan(_) => Some(ReachedSide::Above),
        Aim::AtMost(_) | Aim::LessThan(_) => Some(ReachedSide::Below),
        Aim::About => None,
    }
}

/// What a target asks of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Aim {
    AtLeast(Amount),
    MoreThan(Amount),
    AtMost(Amount),
    LessThan(Amount),
    About,
}

impl Aim {
    fn of(target: &Figure) -> Self {
        match target.bound {
            Bound::Exactly if target.low.is_zero() => Self::AtMost(target.low),
            Bound::Exactly | Bound::AtLeast | Bound::Range => Self::AtLeast(target.low),
            Bound::MoreThan => Self::MoreThan(target.low),
            Bound::AtMost => Self::AtMost(target.low),
            Bound::LessThan => Self::LessThan(target.low),
            Bound::About => Self::About,
        }
    }

    fn verdict(self, reported: Option<Interval>, knowledge: Knowledge, level: bool) -> Verdict {
        let decided = match (knowledge, level) {
            (Knowledge::Complete, _) => reported.and_then(|interval| self.holds(interval)),
            (_, true) => None,
            // More may be added, or hidden: the sum has a lower end, but no higher one.
            (_, false) => reported.and_then(|interval| self.holds(Interval { high: None, ..interval })),
        };
        match (decided, knowledge) {
            (Some(true), _) => Verdict::Reached,
            (Some(false), _) => Verdict::NotReached,
            (None, Knowledge::Growing) => Verdict::SoFar,
            (None, Knowledge::Gaps | Knowledge::Complete) => Verdict::Unknown,
        }
    }

    /// Returns whether all numbers of an interval are as asked, or none; `None` where some are.
    fn holds(self, interval: Interval) -> Option<bool> {
        let (all, none) = match self {
            Self::AtLeast(n) => (interval.is_at_least(n), interval.is_less_than(n)),
            Self::MoreThan(n) => (interval.is_more_than(n), interval.is_at_most(n)),
            Self::AtMost(n) => (interval.is_at_most(n), interval.is_more_than(n)),
            Self::LessThan(n) => (interval.is_less_than(n), interval.is_at_least(n)),
            Self::About => (false, false),
        };
        if all { Some(true) } else { none.then_some(false) }
    }
}
