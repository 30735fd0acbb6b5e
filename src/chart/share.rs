//! A whole and its parts as one bar.

use super::{Coord, WIDTH, XRange};

/// The least that a part takes, so that no part is too small to be seen.
const MIN_PART_WIDTH: i64 = 40;
/// Where the bar lies and how high it is, and how far apart its strokes are; in tenths of a unit.
const BAR_TOP: i32 = 10;
const BAR_HEIGHT: i32 = 240;
const BETWEEN_STROKES: i32 = 100;

/// Divides a bar as wide as the drawing among counts; a count of none gets nothing.
///
/// Every part that there is gets a little; the rest is divided as the counts say.
pub fn share(counts: &[usize]) -> Vec<Option<XRange>> {
    let some = counts.iter().filter(|count| **count > 0).count() as i64;
    let total: i64 = counts.iter().map(|count| *count as i64).sum();
    let free = i64::from(WIDTH) * 10 - some * MIN_PART_WIDTH;
    let (mut counted, mut parts) = (0, 0);
    let at = |counted: i64, parts: i64| parts * MIN_PART_WIDTH + free * counted / total.max(1);
    counts
        .iter()
        .map(|&count| {
            if count == 0 {
                return None;
            }
            let start = at(counted, parts);
            counted += count as i64;
            parts += 1;
            let end = at(counted, parts);
            let coord = |tenths: i64| Coord::tenths(i32::try_from(tenths).expect("it lies within the drawing"));
            Some(XRange { x: coord(start), width: coord(end - start) })
        })
        .collect()
}

/// Draws slanting strokes over a part, as the data of a path: up to the right, or `falling` to the right.
pub fn hatch(part: XRange, falling: bool) -> String {
    let (left, width) = (part.x.in_tenths(), part.width.in_tenths());
    let mut path = String::new();
    // Each stroke is a line of 45 degrees, by the place where it would meet the foot of the bar.
    for foot in (BETWEEN_STROKES - BAR_HEIGHT..width).step_by(BETWEEN_STROKES as usize) {
        let (from, to) = (foot.max(0), (foot + BAR_HEIGHT).min(width));
        let x = |at: i32| Coord::tenths(left + if falling { width - at } else { at });
        let y = |at: i32| Coord::tenths(BAR_TOP + BAR_HEIGHT - (at - foot));
        path += &format!("M{} {}L{} {}", x(from), y(from), x(to), y(to));
    }
    path
}

#[cfg(test)]
mod tests {
    use super::{hatch, share};
    use crate::chart::{Coord, WIDTH, XRange};
    use proptest::prelude::proptest;

    #[test]
    fn half_and_half() {
        let widths: Vec<i32> = share(&[5, 0, 5]).into_iter().flatten().map(|span| span.width.in_tenths()).collect();
        assert_eq!(widths, [1600, 1600]);
    }

    #[test]
    fn strokes_stay_within_their_part() {
        let part = XRange { x: Coord::units(10), width: Coord::units(16) };
        assert_eq!(hatch(part, false), "M10 11L20 1M10 21L26 5M16 25L26 15");
        assert_eq!(hatch(part, true), "M26 11L16 1M26 21L10 5M20 25L10 15");
    }

    proptest! {
        #[test]
        fn the_parts_fill_the_bar(counts in proptest::collection::vec(0usize..5000, 1..8)) {
            let spans = share(&counts);
            let mut end = Coord::ZERO;
            for (count, span) in counts.iter().zip(&spans) {
                assert_eq!(*count > 0, span.is_some());
                if let Some(span) = span {
                    assert_eq!(span.x, end);
                    assert!(span.width.in_tenths() >= 40);
                    end = span.x + span.width;
                }
            }
            let whole = if counts.iter().all(|count| *count == 0) { 0 } else { WIDTH };
            assert_eq!(end, Coord::units(whole));
        }

        #[test]
        fn more_is_never_narrower(a in 1usize..500, b in 1usize..500) {
            let widths: Vec<i32> = share(&[a, b]).into_iter().flatten().map(|span| span.width.in_tenths()).collect();
            assert!(a < b || widths[0] + 1 >= widths[1]);
        }
    }
}
