//! Intervals of days, and the names that reporting gives to the common ones.

use super::Slug;
use chrono::{Datelike, Days, Months, NaiveDate};

/// A span of whole days, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Period {
    /// The first day.
    pub from: NaiveDate,
    /// The last day, never before the first.
    pub to: NaiveDate,
}

impl Period {
    /// Makes a period; `None` where it would end before it begins.
    pub fn new(from: NaiveDate, to: NaiveDate) -> Option<Self> {
        (from <= to).then_some(Self { from, to })
    }

    /// Counts its days.
    pub fn days(self) -> i64 {
        (self.to - self.from).num_days() + 1
    }

    /// Returns whether every day of `other` is also a day of this.
    pub fn contains(self, other: Self) -> bool {
        self.from <= other.from && other.to <= self.to
    }

    /// Returns the days that both have.
    pub fn intersection(self, other: Self) -> Option<Self> {
        Self::new(self.from.max(other.from), self.to.min(other.to))
    }

    /// Returns whether they share a day.
    pub fn overlaps(self, other: Self) -> bool {
        self.intersection(other).is_some()
    }

    /// Returns the whole calendar year.
    pub fn year(year: i32) -> Self {
        Scheme::Year.nth(year, 1)
    }
}

/// How a year is divided for reporting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scheme {
    /// Four months: `t1`, `t2`, `t3`.
    Tertial,
    /// Three months: `q1` to `q4`.
    Quarter,
    /// Six months: `h1`, `h2`.
    HalfYear,
    /// Twelve months: `year`.
    Year,
    /// The whole validity of the promise: `once`.
    Once,
}

impl Scheme {
    /// All of them, the finest in the year last but for the whole validity.
    pub const ALL: [Self; 5] = [Self::Tertial, Self::Quarter, Self::HalfYear, Self::Year, Self::Once];

    /// Returns the key that `schedule` takes.
    pub fn key(self) -> &'static str {
        match self {
            Self::Tertial => "tertial",
            Self::Quarter => "quarter",
            Self::HalfYear => "half-year",
            Self::Year => "year",
            Self::Once => "once",
        }
    }

    /// Finds the scheme of a key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scheme| scheme.key() == key)
    }

    /// How many of its periods a year has.
    pub fn per_year(self) -> u32 {
        match self {
            Self::Tertial => 3,
            Self::Quarter => 4,
            Self::HalfYear => 2,
            Self::Year | Self::Once => 1,
        }
    }

    /// Returns the `number`th period of a calendar year, counted from one and not cut to any validity.
    ///
    /// # Panics
    /// If the year has fewer such periods.
    pub fn nth(self, year: i32, number: u32) -> Period {
        assert!((1..=self.per_year()).contains(&number), "a year has no such period");
        let months = 12 / self.per_year();
        let from = NaiveDate::from_ymd_opt(year, 1 + (number - 1) * months, 1).expect("the first of a month exists");
        Period { from, to: from + Months::new(months) - Days::new(1) }
    }

    fn letter(self) -> &'static str {
        match self {
            Self::Tertial => "t",
            Self::Quarter => "q",
            Self::HalfYear => "h",
            Self::Year => "year",
            Self::Once => "once",
        }
    }
}

/// A standard name of a period, such as `t2` or `2021-t1`, apart from the days it means for a promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PeriodName {
    /// The calendar year in front of it, if one was written.
    pub year: Option<i32>,
    /// How the year is divided.
    pub scheme: Scheme,
    /// Which of the year's periods, counted from one.
    pub number: u32,
}

impl PeriodName {
    /// Reads a standard name: `t1`–`t3`, `q1`–`q4`, `h1`, `h2`, `year` (each with `2021-` in front, if need be), `once`.
    pub fn parse(written: &str) -> Option<Self> {
        let (year, rest) = match written.split_once('-') {
            Some((year, rest)) if year.len() == 4 => (Some(year.parse().ok().filter(|&year: &i32| year > 0)?), rest),
            Some(_) => return None,
            None => (None, written),
        };
        Scheme::ALL.into_iter().find_map(|scheme| {
            let number = match (scheme, rest.strip_prefix(scheme.letter())?) {
                (Scheme::Year, "") => 1,
                (Scheme::Once, "") if year.is_none() => 1,
                (Scheme::Year | Scheme::Once, _) => return None,
                (_, digit) if digit.len() == 1 => digit.parse().ok()?,
                _ => return None,
            };
            (1..=scheme.per_year()).contains(&number).then_some(Self { year, scheme, number })
        })
    }

    /// Returns the days that the name means within a validity, or `None` where they lie outside it.
    ///
    /// A name without a year means the first year of the validity. `once` needs a validity that ends.
    pub fn within(self, from: NaiveDate, to: Option<NaiveDate>) -> Option<Period> {
        let whole = match self.scheme {
            Scheme::Once => Period::new(from, to?)?,
            scheme => scheme.nth(self.year.unwrap_or(from.year()), self.number),
        };
        Period::new(whole.from.max(from), whole.to.min(to.unwrap_or(NaiveDate::MAX)))
    }

    /// Returns the name that is unique within a promise: without the year in the first year, with it later.
    pub fn in_validity_from(self, from: NaiveDate) -> Self {
        Self { year: self.year.filter(|&year| year != from.year()), ..self }
    }

    /// Returns the name as it stands in file names and addresses.
    pub fn slug(self) -> Slug {
        let year = self.year.map(|year| format!("{year:04}-")).unwrap_or_default();
        let number = if self.scheme.per_year() > 1 { self.number.to_string() } else { String::new() };
        Slug::new(&format!("{year}{}{number}", self.scheme.letter())).expect("period names are slugs")
    }
}

/// Lists the periods of a scheme that a validity has, in order and cut to it, up to the one that `until` lies in.
///
/// A validity without an end goes on until then.
pub fn scheduled(
    scheme: Scheme,
    from: NaiveDate,
    to: Option<NaiveDate>,
    until: NaiveDate,
) -> Vec<(PeriodName, Period)> {
    if scheme == Scheme::Once {
        let name = PeriodName { year: None, scheme, number: 1 };
        return name.within(from, to).map(|period| vec![(name, period)]).unwrap_or_default();
    }
    let last = to.unwrap_or_else(|| until.max(from));
    (from.year()..=last.year())
        .flat_map(|year| (1..=scheme.per_year()).map(move |number| PeriodName { year: Some(year), scheme, number }))
        .filter_map(|name| Some((name.in_validity_from(from), name.within(from, to)?)))
        .filter(|(_, period)| period.from <= last)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Period, PeriodName, Scheme, scheduled};
    use chrono::{Days, NaiveDate};
    use proptest::prelude::{Strategy, proptest};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn names(scheme: Scheme, from: &str, to: Option<&str>, until: &str) -> Vec<String> {
        scheduled(scheme, day(from), to.map(day), day(until))
            .into_iter()
            .map(|(name, period)| format!("{} {}–{}", name.slug(), period.from, period.to))
            .collect()
    }

    #[test]
    fn a_calendar_year_has_three_tertials() {
        assert_eq!(
            names(Scheme::Tertial, "2020-01-01", Some("2020-12-31"), "2020-01-01"),
            ["t1 2020-01-01–2020-04-30", "t2 2020-05-01–2020-08-31", "t3 2020-09-01–2020-12-31"]
        );
    }

    #[test]
    fn periods_are_cut_to_the_validity_and_named_by_year_from_the_second_on() {
        assert_eq!(
            names(Scheme::HalfYear, "2023-05-01", Some("2024-05-31"), "2023-05-01"),
            ["h1 2023-05-01–2023-06-30", "h2 2023-07-01–2023-12-31", "2024-h1 2024-01-01–2024-05-31"]
        );
    }

    #[test]
    fn an_open_end_goes_on_until_the_day_that_is_asked_for() {
        assert_eq!(
            names(Scheme::Quarter, "2024-09-01", None, "2024-11-20"),
            ["q3 2024-09-01–2024-09-30", "q4 2024-10-01–2024-12-31"]
        );
        assert!(names(Scheme::Once, "2024-09-01", None, "2024-11-20").is_empty());
    }

    #[test]
    fn names_are_read_strictly() {
        for right in ["t1", "q4", "h2", "year", "once", "2021-t1", "2021-year"] {
            assert_eq!(PeriodName::parse(right).unwrap().slug().as_str(), right);
        }
        for wrong in ["", "t0", "t4", "t11", "T1", "q5", "h3", "2021", "2021-once", "21-t1", "0000-t1", "maj-juli"] {
            assert_eq!(PeriodName::parse(wrong), None, "{wrong}");
        }
        // There is one of a year, and no number has a nought in front.
        for wrong in ["year1", "once1", "t01"] {
            assert_eq!(PeriodName::parse(wrong), None, "{wrong}");
        }
    }

    fn any_day() -> impl Strategy<Value = NaiveDate> {
        (0u64..20_000).prop_map(|days| day("1990-01-01") + Days::new(days))
    }

    proptest! {
        #[test]
        fn the_periods_of_a_scheme_cover_each_day_once(from in any_day(), length in 0u64..2_000, scheme in 0usize..5) {
            let to = from + Days::new(length);
            let periods = scheduled(Scheme::ALL[scheme], from, Some(to), from);
            assert_eq!(periods[0].1.from, from);
            assert_eq!(periods[periods.len() - 1].1.to, to);
            for pair in periods.windows(2) {
                assert_eq!(pair[0].1.to + Days::new(1), pair[1].1.from);
            }
            assert_eq!(periods.iter().map(|(_, period)| period.days()).sum::<i64>(), length as i64 + 1);
        }

        #[test]
        fn a_name_leads_back_to_its_period(from in any_day(), length in 0u64..2_000, scheme in 0usize..5) {
            let to = Some(from + Days::new(length));
            for (name, period) in scheduled(Scheme::ALL[scheme], from, to, from) {
                let read = PeriodName::parse(name.slug().as_str()).unwrap();
                assert_eq!(read.within(from, to), Some(period));
            }
        }

        #[test]
        fn an_intersection_lies_in_both(a in any_day(), b in any_day(), m in 0u64..400, n in 0u64..400) {
            let one = Period::new(a, a + Days::new(m)).unwrap();
            let two = Period::new(b, b + Days::new(n)).unwrap();
            assert_eq!(one.intersection(two), two.intersection(one));
            if let Some(both) = one.intersection(two) {
                assert!(one.contains(both) && two.contains(both));
            }
        }
    }
}
