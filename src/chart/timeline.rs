//! Promises and their periods along the years.

use super::{Coord, WIDTH, XRange};
use chrono::{Datelike, NaiveDate};

/// From one lane to the next: a line of text, and the bar below it.
const LANE_HEIGHT: i32 = 33;
/// From the top of a lane to the foot of its text.
const BASELINE: i32 = 13;
/// From the top of a lane to its bar.
const BAR_TOP: i32 = 17;
/// How thick a bar is.
const BAR_HEIGHT: i32 = 12;
/// What the years need at the foot.
const AXIS_HEIGHT: i32 = 22;
/// How many years can be written side by side.
const MAX_LABELS: i32 = 7;
/// What stands free between two segments.
const LABEL_GAP: i32 = 15;

/// A promise: how long it holds, and the periods that it is followed up by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lane {
    /// The first day of the validity.
    pub from: NaiveDate,
    /// The last day; `None` until further notice.
    pub to: Option<NaiveDate>,
    /// The first and the last day of each period.
    pub periods: Vec<(NaiveDate, NaiveDate)>,
}

/// A lane of the drawing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimelineRow {
    /// Where its text begins, or ends where `text_ends` says so.
    pub text_x: Coord,
    /// Whether the text ends there, since there is more room to the left.
    pub text_ends: bool,
    /// The foot of its text.
    pub text_y: Coord,
    /// The top of its bar.
    pub y: Coord,
    /// How long it holds.
    pub whole: XRange,
    /// Whether it goes on beyond the drawing.
    pub open: bool,
    /// Its periods, in their order.
    pub segments: Vec<Segment>,
}

/// A period in a lane.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Segment {
    /// From its first day to its last.
    pub span: XRange,
    /// A cross over it, as a path, for a theme that marks what is not there.
    pub cross: String,
}

/// The first of January of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tick {
    /// The year that begins there.
    pub year: i32,
    /// Its place from the left edge of the drawing.
    pub x: Coord,
}

/// Promises along the years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timeline {
    /// The height of the drawing; its width is [`super::WIDTH`].
    pub height: Coord,
    /// How thick the bars are.
    pub thickness: Coord,
    /// The foot of the lanes, where the lines of the years end.
    pub foot: Coord,
    /// The foot of the names of the years.
    pub label_y: Coord,
    /// The years that are named.
    pub ticks: Vec<Tick>,
    /// A row for each lane, in their order.
    pub rows: Vec<TimelineRow>,
}

/// Draws lanes along whole years, from the first that one of them begins in to the last; `until` is the day that one
/// without an end has reached.
pub fn timeline(lanes: &[Lane], until: NaiveDate) -> Timeline {
    let last_day = |lane: &Lane| {
        let periods = lane.periods.iter().map(|(_, to)| *to);
        periods.chain([lane.to.unwrap_or(until.max(lane.from))]).max().unwrap_or(lane.from)
    };
    let first_day = |lane: &Lane| lane.periods.iter().map(|(from, _)| *from).chain([lane.from]).min().unwrap_or(until);
    let first = lanes.iter().map(|lane| first_day(lane).year()).min().unwrap_or(until.year());
    let last = lanes.iter().map(|lane| last_day(lane).year()).max().unwrap_or(first);
    let scale = DayScale { first, years: last - first + 1 };
    let foot = LANE_HEIGHT * i32::try_from(lanes.len()).unwrap_or(i32::MAX / LANE_HEIGHT - 1);
    let step = (scale.years + MAX_LABELS - 1) / MAX_LABELS;
    Timeline {
        height: Coord::units(foot + AXIS_HEIGHT),
        thickness: Coord::units(BAR_HEIGHT),
        foot: Coord::units(foot + 4),
        label_y: Coord::units(foot + AXIS_HEIGHT - 4),
        ticks: (first..=last)
            .step_by(usize::try_from(step).unwrap_or(1))
            .filter_map(|year| Some(Tick { year, x: scale.at(NaiveDate::from_ymd_opt(year, 1, 1)?) }))
            .collect(),
        rows: lanes.iter().enumerate().map(|(at, lane)| row(at, lane, last_day(lane), &scale)).collect(),
    }
}

fn row(at: usize, lane: &Lane, last_day: NaiveDate, scale: &DayScale) -> TimelineRow {
    let top = LANE_HEIGHT * i32::try_from(at).unwrap_or_default();
    let y = Coord::units(top + BAR_TOP);
    let whole = scale.span(lane.from, lane.to.unwrap_or(last_day));
    let text_ends = whole.x > Coord::units(WIDTH / 2);
    let segment = |&(from, to): &(NaiveDate, NaiveDate)| {
        let span = scale.span(from, to);
        // Neighbours stand apart, but the shortest period keeps some of its width.
        let gap = Coord::tenths(LABEL_GAP.min(span.width.in_tenths() / 2));
        let span = XRange { width: span.width - gap, ..span };
        let (left, right) = (span.x, span.x + span.width);
        let foot = y + Coord::units(BAR_HEIGHT);
        Segment { span, cross: format!("M{left} {y}L{right} {foot}M{left} {foot}L{right} {y}") }
    };
    TimelineRow {
        text_x: if text_ends { whole.x + whole.width } else { whole.x },
        text_ends,
        text_y: Coord::units(top + BASELINE),
        y,
        whole,
        open: lane.to.is_none(),
        segments: lane.periods.iter().map(segment).collect(),
    }
}

/// From days to places.
struct DayScale {
    first: i32,
    years: i32,
}

impl DayScale {
    /// Where a day begins. Every year is as wide as another.
    fn at(&self, day: NaiveDate) -> Coord {
        let in_year = i64::from(day.ordinal0()) * 1000 / if day.leap_year() { 366 } else { 365 };
        let thousandths = i64::from(day.year() - self.first) * 1000 + in_year;
        let tenths = thousandths * i64::from(WIDTH) * 10 / (i64::from(self.years) * 1000);
        Coord::tenths(i32::try_from(tenths.clamp(0, i64::from(WIDTH) * 10)).unwrap_or_default())
    }

    fn span(&self, from: NaiveDate, to: NaiveDate) -> XRange {
        let x = self.at(from);
        let end = to.succ_opt().map_or(Coord::units(WIDTH), |day| self.at(day));
        XRange { x, width: end.max(x) - x }
    }
}

#[cfg(test)]
mod tests {
    use super::{Lane, timeline};
    use crate::chart::{Coord, WIDTH};
    use chrono::{Days, NaiveDate};
    use proptest::prelude::{Strategy, proptest};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn every_year_is_as_wide_as_another() {
        let lane = |from: &str, to: &str| Lane { from: day(from), to: Some(day(to)), periods: Vec::new() };
        let lanes = [lane("2019-01-01", "2019-12-31"), lane("2020-01-01", "2020-12-31")];
        let drawn = timeline(&lanes, day("2026-11-20"));
        let spans: Vec<(i32, i32)> =
            drawn.rows.iter().map(|row| (row.whole.x.in_tenths(), row.whole.width.in_tenths())).collect();
        assert_eq!(spans, [(0, 1600), (1600, 1600)]);
        assert_eq!(drawn.ticks.iter().map(|tick| tick.year).collect::<Vec<_>>(), [2019, 2020]);
    }

    #[test]
    fn a_promise_without_an_end_goes_on_until_the_day() {
        let lane = Lane { from: day("2022-01-01"), to: None, periods: Vec::new() };
        let drawn = timeline(&[lane], day("2023-12-31"));
        assert!(drawn.rows[0].open);
        assert_eq!(drawn.rows[0].whole.width, Coord::units(WIDTH));
    }

    #[test]
    fn many_years_are_not_all_named() {
        let lane = Lane { from: day("2001-01-01"), to: Some(day("2026-12-31")), periods: Vec::new() };
        let years: Vec<i32> = timeline(&[lane], day("2026-01-01")).ticks.iter().map(|tick| tick.year).collect();
        assert_eq!(years, [2001, 2005, 2009, 2013, 2017, 2021, 2025]);
    }

    fn any_lane() -> impl Strategy<Value = Lane> {
        (0u64..9000, 0u64..900, 0u8..2, 0u64..900).prop_map(|(from, length, open, begin)| {
            let from = day("2000-01-01") + Days::new(from);
            Lane {
                from,
                to: (open == 0).then(|| from + Days::new(length)),
                periods: vec![
                    (from, from + Days::new(length)),
                    (from + Days::new(begin), from + Days::new(begin + 90)),
                ],
            }
        })
    }

    proptest! {
        #[test]
        fn all_lies_within_the_drawing(lanes in proptest::collection::vec(any_lane(), 0..6)) {
            let drawn = timeline(&lanes, day("2010-06-01"));
            assert!(drawn.ticks.len() <= 7);
            for row in &drawn.rows {
                for span in row.segments.iter().map(|segment| segment.span).chain([row.whole]) {
                    assert!(span.x >= Coord::ZERO && span.width >= Coord::ZERO);
                    assert!(span.x + span.width <= Coord::units(WIDTH));
                }
                assert!(row.y + drawn.thickness <= drawn.foot && drawn.foot <= drawn.height);
            }
        }
    }
}
