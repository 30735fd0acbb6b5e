//! Dates with the precision that they were given.

use chrono::{Datelike, Days, Months, NaiveDate};

/// A year, a month or a day of the Gregorian calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PartialDate {
    /// A whole year.
    Year(i32),
    /// A month of a year, counted from one.
    Month(i32, u32),
    /// A day.
    Day(NaiveDate),
}

impl PartialDate {
    /// Reads `2023`, `2023-05` or `2023-05-02`; anything else, and a day that no calendar has, is `None`.
    pub fn parse(written: &str) -> Option<Self> {
        let digits = |part: &str, length: usize| -> Option<u32> {
            (part.len() == length && part.bytes().all(|b| b.is_ascii_digit())).then(|| part.parse().ok())?
        };
        let parts: Vec<&str> = written.split('-').collect();
        let year = i32::try_from(digits(parts.first()?, 4)?).ok().filter(|&year| year > 0)?;
        match parts[1..] {
            [] => Some(Self::Year(year)),
            [month] => {
                let month = digits(month, 2)?;
                NaiveDate::from_ymd_opt(year, month, 1).map(|_| Self::Month(year, month))
            }
            [month, day] => NaiveDate::from_ymd_opt(year, digits(month, 2)?, digits(day, 2)?).map(Self::Day),
            _ => None,
        }
    }

    /// Returns the first day that it covers.
    pub fn first_day(self) -> NaiveDate {
        match self {
            Self::Year(year) => day(year, 1),
            Self::Month(year, month) => day(year, month),
            Self::Day(day) => day,
        }
    }

    /// Returns the last day that it covers.
    pub fn last_day(self) -> NaiveDate {
        let after = |months| self.first_day() + Months::new(months) - Days::new(1);
        match self {
            Self::Year(_) => after(12),
            Self::Month(..) => after(1),
            Self::Day(day) => day,
        }
    }

    /// Returns the day; `None` where only its month or year is known.
    pub fn day(self) -> Option<NaiveDate> {
        match self {
            Self::Day(day) => Some(day),
            Self::Year(_) | Self::Month(..) => None,
        }
    }

    /// Returns the text for machines, as precise as it was given (ISO 8601).
    pub fn iso(self) -> String {
        match self {
            Self::Year(year) => format!("{year:04}"),
            Self::Month(year, month) => format!("{year:04}-{month:02}"),
            Self::Day(day) => day.to_string(),
        }
    }

    /// Returns the year.
    pub fn year(self) -> i32 {
        self.first_day().year()
    }
}

fn day(year: i32, month: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, 1).expect("months are checked when a partial date is made")
}

#[cfg(test)]
mod tests {
    use super::PartialDate;

    #[test]
    fn keeps_its_precision_and_knows_its_ends() {
        let ends = |text: &str| {
            let date = PartialDate::parse(text).unwrap();
            (date.iso(), date.first_day().to_string(), date.last_day().to_string())
        };
        let row = |a: &str, b: &str, c: &str| (a.to_owned(), b.to_owned(), c.to_owned());
        assert_eq!(ends("2023"), row("2023", "2023-01-01", "2023-12-31"));
        assert_eq!(ends("2024-02"), row("2024-02", "2024-02-01", "2024-02-29"));
        assert_eq!(ends("2020-03-05"), row("2020-03-05", "2020-03-05", "2020-03-05"));
    }

    #[test]
    fn refuses_what_no_calendar_has() {
        for wrong in ["", "23", "2020-13", "2020-3-5", "2023-06-31", "2020-01-01-01", "20 20", "+020", "0000"] {
            assert_eq!(PartialDate::parse(wrong), None, "{wrong}");
        }
    }
}
