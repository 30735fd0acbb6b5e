//! Numbers through time, one bar below the other, against what is to be reached.

use super::{Coord, WIDTH};
use crate::value::{Amount, Bound, Figure, Interval};

/// Where the first row begins, below the end of the line of the target.
const MARGIN_TOP: i32 = 6;
/// From one row to the next: a line of text, and the bar below it.
const ROW_HEIGHT: i32 = 42;
/// From the top of a row to the foot of its text.
const BASELINE: i32 = 13;
/// From the top of a row to its bar.
const BAR_TOP: i32 = 21;
/// How thick a bar is.
const BAR_HEIGHT: i32 = 13;
/// How far the line of the target reaches beyond a bar.
const TARGET_OVERHANG: i32 = 3;
/// What is left free to the right, for the arrow of a bar without an end.
const MARGIN_RIGHT: i32 = 14;

/// What is known of a number: that it is at least `sure`, and that it may be up to `maybe`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// What it surely is.
    pub sure: Amount,
    /// What it may be; never less.
    pub maybe: Amount,
    /// Whether it may be any number beyond that.
    pub open: bool,
}

impl Mark {
    /// Takes what a figure says: "ca 40" is nothing for sure, and may be 40.
    pub fn of_figure(figure: &Figure) -> Self {
        match figure.bound {
            Bound::About => {
                Self { sure: Amount::ZERO, maybe: figure.high.unwrap_or(figure.low).max(figure.low), open: false }
            }
            _ => Self::of_interval(figure.interval()),
        }
    }

    /// Takes what is proved, and what it comes to for the eye where a part of it is about so many.
    pub fn of_sum(proved: Interval, estimate: Option<Interval>) -> Self {
        let proof = Self::of_interval(proved);
        estimate.map(Self::of_interval).map_or(proof, |near| Self { sure: proof.sure.min(near.maybe), ..near })
    }

    /// Takes what an interval says.
    pub fn of_interval(interval: Interval) -> Self {
        let sure = interval.low.amount;
        let maybe = interval.high.map_or(sure, |high| high.amount.max(sure));
        Self { sure, maybe, open: interval.high.is_none() }
    }
}

/// A row of the chart: what is known, and what it comes on top of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BarValue {
    /// What was reported; `None` for a gap.
    pub mark: Option<Mark>,
    /// The rows that add up to one sum have the same number: each begins where the one before it ended. `None` for a row
    /// that stands for itself.
    pub sum: Option<usize>,
}

/// A part of a bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct XRange {
    /// The left end, from the left edge of the drawing.
    pub x: Coord,
    /// From the left end to the right.
    pub width: Coord,
}

/// A row of a chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BarRow {
    /// The foot of its text.
    pub text_y: Coord,
    /// The top of its bar.
    pub y: Coord,
    /// What earlier rows of the same sum reached.
    pub before: Option<XRange>,
    /// The part that is surely reached: up to the lower end of the figure.
    pub sure: Option<XRange>,
    /// The part between the lower and the upper end of the figure; `None` for one number.
    pub maybe: Option<XRange>,
    /// The tip of an arrow, for a number without an upper end: a path.
    pub arrow: Option<String>,
    /// The middle of the bar, where a gap is drawn as a line.
    pub gap_y: Option<Coord>,
}

/// A chart of bars.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bars {
    /// The height of the drawing; its width is [`super::WIDTH`].
    pub height: Coord,
    /// How thick the bars are.
    pub thickness: Coord,
    /// How far to the right a bar can reach.
    pub reach: Coord,
    /// A row for each value, in their order.
    pub rows: Vec<BarRow>,
    /// Where the target lies; one number has no width.
    pub target: Option<XRange>,
    /// The line of the target at each bar, and of a range its other line, as a path.
    pub target_line: Option<String>,
}

/// Draws values against a target, which is one number or a range.
pub fn bars(values: &[BarValue], target: Option<(Amount, Option<Amount>)>) -> Bars {
    let befores = befores(values);
    let ends = values.iter().zip(&befores).filter_map(|(value, before)| before.checked_add(value.mark?.maybe));
    let aims = target.into_iter().map(|(low, high)| high.unwrap_or(low));
    let scale = AmountScale { most: ends.chain(aims).max().unwrap_or_default() };
    let rows = values.iter().zip(&befores).enumerate().map(|(at, (value, before))| row(at, *value, *before, &scale));
    let height =
        Coord::units(MARGIN_TOP + ROW_HEIGHT * i32::try_from(values.len()).unwrap_or(i32::MAX / ROW_HEIGHT - 1));
    let target = target.map(|(low, high)| scale.span(low, high.unwrap_or(low)));
    // The line stands at each bar alone, so that it crosses no text.
    let line = |x: Coord| -> String {
        let at_row = |at: i32| {
            let y = MARGIN_TOP + ROW_HEIGHT * at + BAR_TOP;
            format!("M{x} {}V{}", y - TARGET_OVERHANG, y + BAR_HEIGHT + TARGET_OVERHANG)
        };
        (0..i32::try_from(values.len()).unwrap_or_default()).map(at_row).collect()
    };
    Bars {
        height,
        thickness: Coord::units(BAR_HEIGHT),
        reach: Coord::units(WIDTH - MARGIN_RIGHT),
        rows: rows.collect(),
        target_line: target.map(|span| match span.width {
            Coord::ZERO => line(span.x),
            width => format!("{}{}", line(span.x), line(span.x + width)),
        }),
        target,
    }
}

/// What the rows before each one in the same sum surely reached.
fn befores(values: &[BarValue]) -> Vec<Amount> {
    let mut befores: Vec<Amount> = Vec::new();
    for (at, value) in values.iter().enumerate() {
        let earlier = (0..at).rev().find(|&other| value.sum.is_some() && values[other].sum == value.sum);
        let reached = earlier.and_then(|other| {
            let sure = values[other].mark.map_or(Amount::ZERO, |mark| mark.sure);
            befores[other].checked_add(sure)
        });
        befores.push(reached.unwrap_or_default());
    }
    befores
}

fn row(at: usize, value: BarValue, before: Amount, scale: &AmountScale) -> BarRow {
    let top = MARGIN_TOP + ROW_HEIGHT * i32::try_from(at).unwrap_or_default();
    let y = Coord::units(top + BAR_TOP);
    let mut row = BarRow {
        text_y: Coord::units(top + BASELINE),
        y,
        before: (!before.is_zero()).then(|| scale.span(Amount::ZERO, before)),
        sure: None,
        maybe: None,
        arrow: None,
        gap_y: None,
    };
    let Some(mark) = value.mark else {
        row.gap_y = Some(y + Coord::tenths(BAR_HEIGHT * 5));
        return row;
    };
    let (sure, maybe) = (before.saturating_add(mark.sure), before.saturating_add(mark.maybe));
    row.sure = (!mark.sure.is_zero()).then(|| scale.span(before, sure));
    row.maybe = (mark.maybe > mark.sure).then(|| scale.span(sure, maybe));
    row.arrow = mark.open.then(|| {
        let (x, half) = (scale.at(maybe) + Coord::tenths(25), Coord::tenths(BAR_HEIGHT * 5));
        let tip = x + Coord::tenths(BAR_HEIGHT * 5);
        format!("M{x} {y}L{tip} {}L{x} {}", y + half, y + half + half)
    });
    row
}

/// From amounts to places.
struct AmountScale {
    most: Amount,
}

impl AmountScale {
    fn at(&self, amount: Amount) -> Coord {
        let reach = Amount::from((WIDTH - MARGIN_RIGHT) * 10);
        let part = amount.checked_div(self.most).unwrap_or_default().min(Amount::ONE);
        let tenths = part.saturating_mul(reach).round();
        Coord::tenths(i32::try_from(tenths).unwrap_or_default())
    }

    fn span(&self, from: Amount, to: Amount) -> XRange {
        let x = self.at(from);
        XRange { x, width: self.at(to) - x }
    }
}

#[cfg(test)]
mod tests {
    use super::{BarValue, Bars, Mark, bars};
    use crate::chart::{Coord, WIDTH};
    use crate::locale::figure;
    use crate::value::{Amount, Lang};
    use proptest::prelude::{Strategy, proptest};

    fn mark(words: &str) -> Mark {
        Mark::of_figure(&figure::read(words, Lang::Sv).unwrap())
    }

    fn chart(words: &[&str], sum: Option<usize>, target: Option<i64>) -> Bars {
        let value = |words: &&str| BarValue { mark: (!words.is_empty()).then(|| mark(words)), sum };
        let values: Vec<BarValue> = words.iter().map(value).collect();
        bars(&values, target.map(|target| (target.into(), None)))
    }

    fn drawn(chart: &Bars) -> Vec<String> {
        let span = |name: &str, span: Option<super::XRange>| {
            span.map(|span| format!("{name} {}+{} ", span.x, span.width)).unwrap_or_default()
        };
        let row = |row: &super::BarRow| {
            let arrow = if row.arrow.is_some() { "> " } else { "" };
            let gap = if row.gap_y.is_some() { "gap " } else { "" };
            let parts = [span("before", row.before), span("sure", row.sure), span("maybe", row.maybe)];
            format!("{}{arrow}{gap}", parts.concat()).trim_end().to_owned()
        };
        chart.rows.iter().map(row).collect()
    }

    #[test]
    fn intervals_are_drawn_as_intervals() {
        let words = ["306 möten", "minst 153 möten", "högst 153 möten", "102–153 möten", "ca 153 möten", "", "0 möten"];
        assert_eq!(
            drawn(&chart(&words, None, None)),
            ["sure 0+306", "sure 0+153 >", "maybe 0+153", "sure 0+102 maybe 102+51", "maybe 0+153", "gap", ""]
        );
    }

    #[test]
    fn what_adds_up_climbs_towards_the_target() {
        let chart = chart(&["minst 200 timmar", "", "ca 50 timmar", "100 timmar"], Some(0), Some(612));
        assert_eq!(
            drawn(&chart),
            ["sure 0+100 >", "before 0+100 gap", "before 0+100 maybe 100+25", "before 0+100 sure 100+50"]
        );
        assert_eq!(chart.target.unwrap().x, Coord::units(306));
    }

    #[test]
    fn nothing_at_all_is_no_mistake() {
        assert_eq!(drawn(&chart(&["0 möten", ""], Some(0), Some(0))), ["", "gap"]);
        assert!(bars(&[], None).rows.is_empty());
    }

    fn any_value() -> impl Strategy<Value = BarValue> {
        (0i64..1_000_000_000_000, 0i64..1_000_000, 0u8..8, 0usize..3).prop_map(|(sure, more, bits, sum)| BarValue {
            mark: (bits & 1 == 0).then(|| Mark { sure: sure.into(), maybe: (sure + more).into(), open: bits & 2 == 0 }),
            sum: (bits & 4 == 0).then_some(sum),
        })
    }

    proptest! {
        #[test]
        fn all_lies_within_the_drawing(
            values in proptest::collection::vec(any_value(), 0..12), target in 0i64..1_000_000_000_000
        ) {
            let chart = bars(&values, Some((target.into(), None)));
            for row in &chart.rows {
                for span in [row.before, row.sure, row.maybe].into_iter().flatten().chain(chart.target) {
                    assert!(span.x >= Coord::ZERO && span.width >= Coord::ZERO);
                    assert!(span.x + span.width <= chart.reach && chart.reach <= Coord::units(WIDTH));
                }
                assert!(row.y + chart.thickness <= chart.height);
                if let (Some(sure), Some(maybe)) = (row.sure, row.maybe) {
                    assert_eq!(sure.x + sure.width, maybe.x);
                }
                if let (Some(before), Some(sure)) = (row.before, row.sure) {
                    assert_eq!(before.x + before.width, sure.x);
                }
            }
        }

        #[test]
        fn more_is_never_shorter(a in 0i64..1_000_000, b in 0i64..1_000_000) {
            let exact = |n: i64| BarValue {
                mark: Some(Mark { sure: Amount::from(n), maybe: Amount::from(n), open: false }),
                sum: None,
            };
            let chart = bars(&[exact(a.min(b)), exact(a.max(b))], None);
            let width = |row: usize| chart.rows[row].sure.map_or(Coord::ZERO, |span| span.width);
            assert!(width(0) <= width(1));
        }
    }
}
