//! Numbers as they were reported: an interval that keeps its words.

use rust_decimal::Decimal;
use rust_decimal::prelude::Zero;

/// An exact decimal number.
pub type Amount = Decimal;

/// How a number bounds what it counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bound {
    /// `15`
    Exactly,
    /// `minst 15`: at least.
    AtLeast,
    /// `över 15`: more than.
    MoreThan,
    /// `högst 15`: at most.
    AtMost,
    /// `färre än 15`: less than.
    LessThan,
    /// `15–20`: from the first to the second, both included.
    Range,
    /// `ca 15`, `ett 10-tal`: about, which proves nothing.
    About,
}

impl Bound {
    /// Returns the key used in data and in templates.
    pub fn key(self) -> &'static str {
        match self {
            Self::Exactly => "exactly",
            Self::AtLeast => "at-least",
            Self::MoreThan => "more-than",
            Self::AtMost => "at-most",
            Self::LessThan => "less-than",
            Self::Range => "range",
            Self::About => "about",
        }
    }
}

/// What kind of number it is. Only counts add.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Form {
    /// A number of something.
    Count,
    /// A number of something in each of something else: `1,23 kontroller/dag`.
    Rate {
        /// The something else: `dag`.
        per: Box<str>,
    },
    /// A part of a whole: `20 procent`. The unit is what it is a share of, or `procent`.
    Share,
}

/// A number as reported.
///
/// A national site holds about 50,000 figures; rarely used fields are boxed.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Figure {
    /// The words as written.
    pub words: Box<str>,
    /// The words as pages print them: no line breaks inside a number in digits nor between it and its unit, and a range
    /// has an en dash without spaces.
    pub printed: Box<str>,
    /// How the number bounds what it counts.
    pub bound: Bound,
    /// The number; of a range, the lower one. Of a share, in hundredths (20 for 20 %).
    pub low: Amount,
    /// The higher number of a range.
    pub high: Option<Amount>,
    /// What kind of number it is.
    pub form: Form,
    /// What it counts, as written; `None` where the words give none.
    pub unit: Option<Box<str>>,
    /// The unit and the place, where the table gives them; `None` where neither is given.
    pub overrides: Option<Box<FigureOverrides>>,
}

/// What few figures have besides their words: what the table of one says, `{ value = "15", unit = "möten", where = "norr" }`, and a
/// whole.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct FigureOverrides {
    /// What it counts as.
    pub counts_as: Option<Box<str>>,
    /// The place that it is for.
    pub place: Option<Box<str>>,
    /// The whole that it is a part of, in the same unit: 10 in `3 av 10 skolor`. It is never added to anything.
    pub whole: Option<Amount>,
    /// Who or what is counted, where several figures have one unit: `alkohol`.
    pub what: Option<Box<str>>,
    /// The words of the figure beside it that it is a part of. It is never added to that or to any other.
    pub part_of: Option<Box<str>>,
}

impl Figure {
    /// Returns what it counts as: the unit given beside the words, or else that of the words.
    pub fn counted_unit(&self) -> Option<&str> {
        self.counts_as().or(self.unit.as_deref())
    }

    /// Returns the unit given beside the words, if any.
    pub fn counts_as(&self) -> Option<&str> {
        self.overrides.as_ref()?.counts_as.as_deref()
    }

    /// Returns who or what is counted, where it is said.
    pub fn what(&self) -> Option<&str> {
        self.overrides.as_ref()?.what.as_deref()
    }

    /// Returns the words of the figure that it is a part of.
    pub fn part_of(&self) -> Option<&str> {
        self.overrides.as_ref()?.part_of.as_deref()
    }

    /// Returns the whole that it is a part of, where the words give it.
    pub fn whole(&self) -> Option<Amount> {
        self.overrides.as_ref()?.whole
    }

    /// Returns the place that it is for, where it is said.
    pub fn place(&self) -> Option<&str> {
        self.overrides.as_ref()?.place.as_deref()
    }

    /// Returns the numbers that it is near to: what it proves, but of one that is about so many, just that many.
    pub fn estimate(&self) -> Interval {
        match self.bound {
            Bound::About => {
                Interval { low: End::closed(self.low), high: Some(End::closed(self.high.unwrap_or(self.low))) }
            }
            _ => self.interval(),
        }
    }

    /// Returns what the number proves: the interval that the true number lies in.
    pub fn interval(&self) -> Interval {
        let (low, high) = match self.bound {
            Bound::Exactly => (End::closed(self.low), Some(End::closed(self.low))),
            Bound::AtLeast => (End::closed(self.low), None),
            Bound::MoreThan => (End::open(self.low), None),
            Bound::AtMost => (End::closed(Amount::zero()), Some(End::closed(self.low))),
            Bound::LessThan => (End::closed(Amount::zero()), Some(End::open(self.low))),
            Bound::Range => (End::closed(self.low), Some(End::closed(self.high.unwrap_or(self.low)))),
            Bound::About => (End::closed(Amount::zero()), None),
        };
        Interval { low, high }
    }
}

/// An end of an interval.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct End {
    /// The number.
    pub amount: Amount,
    /// Whether the number itself lies outside.
    pub open: bool,
}

impl End {
    fn closed(amount: Amount) -> Self {
        Self { amount, open: false }
    }

    fn open(amount: Amount) -> Self {
        Self { amount, open: true }
    }

    /// `None` where the sum is larger than a number can be.
    fn plus(self, other: Self) -> Option<Self> {
        Some(Self { amount: self.amount.checked_add(other.amount)?, open: self.open || other.open })
    }
}

/// All numbers that a figure, or a sum of figures, can mean; never below zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Interval {
    /// The lower end.
    pub low: End,
    /// The higher end; `None` where there is none.
    pub high: Option<End>,
}

impl Interval {
    /// The interval that holds zero alone: the sum of nothing.
    pub const ZERO: Self = {
        let zero = End { amount: Amount::ZERO, open: false };
        Self { low: zero, high: Some(zero) }
    };

    /// Adds two intervals end by end; `None` where an end becomes larger than a number can be.
    pub fn plus(self, other: Self) -> Option<Self> {
        let high = match (self.high, other.high) {
            (Some(one), Some(two)) => Some(one.plus(two)?),
            _ => None,
        };
        Some(Self { low: self.low.plus(other.low)?, high })
    }

    /// Returns it without what is above `most`; not all of it may be.
    pub fn up_to(self, most: Amount) -> Self {
        Self { high: Some(self.high.filter(|high| high.amount < most).unwrap_or(End::closed(most))), ..self }
    }

    /// Returns whether no number lies in it.
    pub fn is_empty(self) -> bool {
        let Self { low, high: Some(high) } = self else { return false };
        high.amount < low.amount || (high.amount == low.amount && (low.open || high.open))
    }

    /// Returns whether every number in it is at least `amount`.
    pub fn is_at_least(self, amount: Amount) -> bool {
        self.low.amount >= amount
    }

    /// Returns whether every number in it is more than `amount`.
    pub fn is_more_than(self, amount: Amount) -> bool {
        self.low.amount > amount || (self.low.open && self.low.amount == amount)
    }

    /// Returns whether every number in it is at most `amount`.
    pub fn is_at_most(self, amount: Amount) -> bool {
        self.high.is_some_and(|high| high.amount <= amount)
    }

    /// Returns whether every number in it is less than `amount`.
    pub fn is_less_than(self, amount: Amount) -> bool {
        self.high.is_some_and(|high| high.amount < amount || (high.open && high.amount == amount))
    }
}

#[cfg(test)]
mod tests;
