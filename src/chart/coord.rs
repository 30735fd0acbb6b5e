//! A length in a drawing.

use std::fmt;
use std::ops::{Add, Sub};

/// A length or a place in a drawing, in tenths of its unit; printed with a point, as SVG wants it.
///
/// ```
/// use utfall::chart::Coord;
/// assert_eq!(Coord::tenths(125).to_string(), "12.5");
/// assert_eq!(Coord::units(3).to_string(), "3");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Coord(i32);

impl Coord {
    /// No length.
    pub const ZERO: Self = Self(0);

    /// Makes a length of whole units.
    pub fn units(units: i32) -> Self {
        Self(units * 10)
    }

    /// Makes a length of tenths of a unit.
    pub fn tenths(tenths: i32) -> Self {
        Self(tenths)
    }

    /// Returns the length in tenths of a unit.
    pub fn in_tenths(self) -> i32 {
        self.0
    }
}

impl Add for Coord {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl Sub for Coord {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl fmt::Display for Coord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, tenth) = (self.0.unsigned_abs() / 10, self.0.unsigned_abs() % 10);
        if tenth == 0 { write!(f, "{sign}{whole}") } else { write!(f, "{sign}{whole}.{tenth}") }
    }
}

#[cfg(test)]
mod tests {
    use super::Coord;

    #[test]
    fn tenths_are_printed_with_a_point() {
        for (tenths, printed) in [(0, "0"), (5, "0.5"), (-5, "-0.5"), (-125, "-12.5"), (3200, "320")] {
            assert_eq!(Coord::tenths(tenths).to_string(), printed);
        }
    }
}
