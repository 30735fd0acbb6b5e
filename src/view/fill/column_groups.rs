//! Columns in groups that fit side by side: a table of six or more periods leaves its first column no room.

use crate::derive::{Column, Due};
use chrono::Datelike;
use std::ops::Range;

/// How many periods stand side by side. The narrowest table, on a screen of 704 px, then still has a first column of a
/// fifth, in which a word of fifteen letters fits.
const SIDE_BY_SIDE: usize = 4;

/// Some columns that stand in one table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Group {
    /// Their numbers.
    pub(super) columns: Range<usize>,
    /// The year that they end in, where they are all that end in it.
    pub(super) year: Option<i32>,
    /// Whether one of them is reported, or comes next.
    pub(super) open: bool,
}

/// Groups the columns of a promise: all together where they fit, else those of each year, and no more than fit.
pub(super) fn groups(columns: &[Column]) -> Vec<Group> {
    if columns.len() <= SIDE_BY_SIDE {
        return vec![Group { columns: 0..columns.len(), year: None, open: true }];
    }
    let next = columns.iter().position(|column| matches!(column.state, Due::NotDueYet { .. }));
    let mut groups = Vec::new();
    let mut first = 0;
    for of_year in columns.chunk_by(|one, other| one.period.to.year() == other.period.to.year()) {
        let year = Some(of_year[0].period.to.year()).filter(|_| of_year.len() <= SIDE_BY_SIDE);
        for some in of_year.chunks(SIDE_BY_SIDE) {
            let columns = first..first + some.len();
            let open =
                some.iter().any(|column| column.state == Due::In) || next.is_some_and(|at| columns.contains(&at));
            first = columns.end;
            groups.push(Group { columns, year, open });
        }
    }
    // Of a promise that is over and was never reported, the first stands for the rest.
    if groups.iter().all(|group| !group.open) {
        groups[0].open = true;
    }
    groups
}

/// The group that tells where things stand: the latest that holds a report, else the first that is open.
pub(super) fn current<'g>(groups: &'g [Group], columns: &[Column]) -> &'g Group {
    let reported = |group: &&Group| columns[group.columns.clone()].iter().any(|column| column.state == Due::In);
    let open = || groups.iter().find(|group| group.open);
    groups.iter().rev().find(reported).or_else(open).expect("a group is open")
}

#[cfg(test)]
mod tests {
    use super::{current, groups};
    use crate::derive::{Column, Due};
    use crate::value::{Period, PeriodName, Scheme};
    use chrono::NaiveDate;

    /// Columns of years from 2026 on, the first `reported` of them reported, the others not due yet.
    fn columns(schemes: &[Scheme], years: i32, reported: usize) -> Vec<Column> {
        let column = |period: Period| Column {
            slug: PeriodName::parse("t1").unwrap().slug(),
            name: None,
            period,
            follow_up: None,
            due: None,
            state: Due::NotDueYet { due: NaiveDate::MAX },
        };
        let of_year = |year| {
            schemes.iter().flat_map(move |scheme| (1..=scheme.per_year()).map(move |number| scheme.nth(year, number)))
        };
        let mut columns: Vec<Column> = (2026..2026 + years).flat_map(of_year).map(column).collect();
        columns.iter_mut().take(reported).for_each(|column| column.state = Due::In);
        columns
    }

    /// The groups as `2026: 0..3 open`.
    fn drawn(columns: &[Column]) -> Vec<String> {
        let group = |group: super::Group| {
            let year = group.year.map_or("-".to_owned(), |year| year.to_string());
            format!("{year}: {:?}{}", group.columns, if group.open { " open" } else { "" })
        };
        groups(columns).into_iter().map(group).collect()
    }

    #[test]
    fn four_periods_stand_together() {
        assert_eq!(drawn(&columns(&[Scheme::Quarter], 1, 0)), ["-: 0..4 open"]);
        assert_eq!(drawn(&[]), ["-: 0..0 open"]);
    }

    #[test]
    fn more_are_grouped_by_year_and_later_years_are_folded() {
        assert_eq!(drawn(&columns(&[Scheme::Tertial], 2, 0)), ["2026: 0..3 open", "2027: 3..6"]);
        assert_eq!(drawn(&columns(&[Scheme::Tertial], 3, 4)), ["2026: 0..3 open", "2027: 3..6 open", "2028: 6..9"]);
    }

    #[test]
    fn a_year_of_more_than_fit_is_divided() {
        assert_eq!(drawn(&columns(&[Scheme::Quarter, Scheme::Year], 1, 0)), ["-: 0..4 open", "-: 4..5"]);
    }

    #[test]
    fn the_current_group_is_the_latest_with_a_report() {
        let of = |reported| {
            let columns = columns(&[Scheme::Tertial], 3, reported);
            current(&groups(&columns), &columns).columns.clone()
        };
        assert_eq!(of(0), 0..3);
        assert_eq!(of(3), 0..3);
        assert_eq!(of(4), 3..6);
    }

    #[test]
    fn what_is_over_without_a_report_shows_its_first_year() {
        let mut columns = columns(&[Scheme::Tertial], 2, 0);
        columns.iter_mut().for_each(|column| column.state = Due::Absent { due: NaiveDate::MIN });
        assert_eq!(drawn(&columns), ["2026: 0..3 open", "2027: 3..6"]);
    }
}
