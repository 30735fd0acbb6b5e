//! The reporting page: which follow-ups are in.

use super::{Page, browse, chart, county, head, part, start};
use crate::derive::{Column, Due};
use crate::locale::{about, period, phrase};
use crate::model::{Promise, PublisherKind};
use crate::plan::PageKey;
use crate::value::{PeriodName, Scheme, Slug};
use crate::view::{
    LegendItem, Link, NavLink, PeriodState, PeriodStep, PeriodView, ReportingColumn, ReportingRow, ReportingTable,
    ReportingView,
};
use chrono::Datelike;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// How many promises the first page holds before it shows those of the latest year alone.
const MAX_PROMISES: usize = 200;

/// How many of the follow-ups that are due next it lists; the tables hold them all.
const MAX_DUE_LISTED: usize = 40;

/// How the periods of a table divide the year; those that do not come last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum TableDivision {
    By(Scheme),
    Own,
}

/// A table holds one year, divided in one way; periods of no calendar division stand in one of their own.
type TableKey = (Reverse<i32>, TableDivision);

pub(super) fn reporting(page: &Page<'_, '_>, year: Option<i32>, county: Option<&Slug>) -> ReportingView {
    let whole = phrase::page("reporting", page.lang());
    let title = year.map_or_else(|| whole.clone(), |year| format!("{whole} {year}"));
    let between = year.map(|_| page.link(&PageKey::Reporting, whole)).into_iter().collect();
    let own = year.map_or_else(|| title.clone(), |year| year.to_string());
    let above = year.map_or(PageKey::Reporting, PageKey::ReportingOf);
    let (title, steps, own) = county::in_county(page, title, between, &above, own, county);
    let head = head::with_breadcrumb(page, page.frame(&title), steps, &own);
    let counties_of = |year: i32| county::county_links(page, |county| PageKey::ReportingIn(year, county.clone()));
    let counties = year.map(counties_of).unwrap_or_default();
    let unofficial = page.publisher() == PublisherKind::Unofficial;
    let head = head::with_description(page, head, &about::reporting(unofficial, page.lang()));
    // A part depends on the promises of its county alone.
    let ids = page.views.plan.promises.iter();
    let ids = ids.filter(|id| county.is_none() || county::county_of(page, &id.place) == county);
    let mut promises: Vec<&Promise> = ids.map(|id| &*page.site().promises[id]).collect();
    promises.sort_by_key(|promise| (browse::place_key(page, &promise.id.place), &promise.id));
    let mut tables: BTreeMap<TableKey, Vec<(&Promise, Vec<&Column>)>> = BTreeMap::new();
    for promise in &promises {
        let mut of_promise: BTreeMap<TableKey, Vec<&Column>> = BTreeMap::new();
        for column in &page.promise_of(&promise.id).1.columns {
            of_promise.entry(table_of(promise, column)).or_default().push(column);
        }
        for (key, columns) in of_promise {
            tables.entry(key).or_default().push((promise, columns));
        }
    }
    let of_years: BTreeSet<Reverse<i32>> = tables.keys().map(|(year, _)| *year).collect();
    let years = reporting_years(page, year, county, &of_years);
    let rows: usize = tables.values().map(Vec::len).sum();
    // A year without a page of its own is always on the first.
    let has_page = |year: i32| page.href(&PageKey::ReportingOf(year)).is_some();
    let latest = of_years.iter().map(|Reverse(year)| *year).find(|year| has_page(*year));
    let is_divided = |of: i32| county.is_none() && !counties_of(of).is_empty();
    let shown = |of: i32| match year {
        _ if is_divided(of) => false,
        Some(year) => of == year,
        None => rows <= MAX_PROMISES || Some(of) == latest || !has_page(of),
    };
    let tables = tables.into_iter().filter(|((Reverse(of), _), _)| shown(*of));
    let tables: Vec<ReportingTable> = tables.map(|(key, rows)| table(page, key, &rows)).collect();
    let due = page.views.due().iter().filter(|item| matches!(item.state, Due::NotDueYet { .. }));
    let is_whole = year.is_none();
    // They look at all promises, which a part does not depend on.
    let counts = if is_whole { start::due_counts(page) } else { Vec::new() };
    ReportingView {
        years,
        counties,
        share: chart::share(page, &counts),
        counts,
        due: due.filter(|_| is_whole).take(MAX_DUE_LISTED).map(|item| start::due_item(page, item)).collect(),
        legend: state_legend(page, &tables),
        tables,
        unscheduled: if is_whole { unscheduled(page, &promises) } else { Vec::new() },
        title,
        head,
    }
}

/// The years that have a page, after a link to the whole.
fn reporting_years(
    page: &Page<'_, '_>,
    chosen: Option<i32>,
    county: Option<&Slug>,
    years: &BTreeSet<Reverse<i32>>,
) -> Vec<NavLink> {
    let whole = phrase::page("all", page.lang());
    let whole = part::nav(page, &PageKey::Reporting, whole, chosen.is_none(), chosen.is_none());
    let of_years = years.iter().filter_map(|Reverse(year)| {
        let key = county::part_or_whole(page, county, *year, PageKey::ReportingIn, PageKey::ReportingOf);
        page.href(&key)?;
        Some(county::nav_of_year(page, &key, *year, chosen == Some(*year)))
    });
    std::iter::once(whole).chain(of_years).collect()
}

fn unscheduled(page: &Page<'_, '_>, promises: &[&Promise]) -> Vec<Link> {
    let without = promises.iter().filter(|promise| promise.schedule.is_empty());
    without
        .map(|promise| {
            let text = format!("{}: {}", page.place_name(&promise.id.place), promise.title);
            page.link(&PageKey::Promise(promise.id.clone()), text)
        })
        .collect()
}

fn table(
    page: &Page<'_, '_>,
    (Reverse(year), division): TableKey,
    rows: &[(&Promise, Vec<&Column>)],
) -> ReportingTable {
    let lang = page.lang();
    let scheme = match division {
        TableDivision::By(scheme) => Some(scheme),
        TableDivision::Own => None,
    };
    let id = format!("{year}-{}", scheme.map_or("own", Scheme::key));
    let caption = phrase::reporting_table(year, scheme, lang);
    match scheme {
        Some(scheme) if scheme != Scheme::Once => {
            let numbers = 1..=scheme.per_year();
            let columns = numbers.clone().map(|number| ReportingColumn {
                label: period::name(PeriodName { year: None, scheme, number }, lang),
                days: period::days(scheme.nth(year, number), lang),
            });
            let row = |(promise, columns): &(&Promise, Vec<&Column>)| {
                let cell = |number| {
                    let column = columns.iter().find(|column| column.name.is_some_and(|name| name.number == number));
                    match column {
                        Some(column) => part::step(page, promise, column),
                        None => outside(page, promise, scheme, year, number),
                    }
                };
                row(page, promise, numbers.clone().map(cell).collect())
            };
            ReportingTable { id, caption, columns: columns.collect(), rows: rows.iter().map(row).collect() }
        }
        _ => {
            let label = match scheme {
                Some(_) => period::name(PeriodName { year: None, scheme: Scheme::Once, number: 1 }, lang),
                None => phrase::own_period(lang),
            };
            let column = ReportingColumn { label, days: String::new() };
            let rows = rows.iter().flat_map(|(promise, columns)| {
                columns.iter().map(|column| row(page, promise, vec![named_step(page, promise, column)]))
            });
            ReportingTable { id, caption, columns: vec![column], rows: rows.collect() }
        }
    }
}

/// A period that its table's heading does not name.
fn named_step(page: &Page<'_, '_>, promise: &Promise, column: &Column) -> PeriodStep {
    let step = part::step(page, promise, column);
    let words = format!("{}: {}", step.period.label, phrase::inside(&step.words));
    PeriodStep { words, ..step }
}

fn row(page: &Page<'_, '_>, promise: &Promise, cells: Vec<PeriodStep>) -> ReportingRow {
    ReportingRow { place: page.place_link(&promise.id.place), promise: page.promise_link(promise), cells }
}

fn outside(page: &Page<'_, '_>, promise: &Promise, scheme: Scheme, year: i32, number: u32) -> PeriodStep {
    let lang = page.lang();
    let name = PeriodName { year: None, scheme, number };
    let days = scheme.nth(year, number);
    let label = period::name(name, lang);
    let in_force =
        promise.validity.first_day() <= days.to && promise.validity.last_day().is_none_or(|last| days.from <= last);
    let words = if in_force { phrase::none_announced(lang) } else { phrase::outside(lang) };
    PeriodStep {
        period: PeriodView {
            key: name.slug().to_string(),
            long_label: period::name(PeriodName { year: Some(year), ..name }, lang),
            label,
            days: period::days(days, lang),
            months: period::days(days, lang),
            from: days.from.to_string(),
            to: days.to.to_string(),
        },
        state: PeriodState::Outside,
        words,
        href: None,
        published: None,
        due: None,
        current: false,
    }
}

fn state_legend(page: &Page<'_, '_>, tables: &[ReportingTable]) -> Vec<LegendItem> {
    let cells = tables.iter().flat_map(|table| &table.rows).flat_map(|row| &row.cells);
    let used: BTreeSet<&'static str> = cells.map(|cell| part::period_state_key(cell.state)).collect();
    ["in", "due", "missing", "not-in-collection", "not-due-yet", "outside"]
        .into_iter()
        .filter(|key| used.contains(key))
        .map(|key| LegendItem {
            key: key.to_owned(),
            label: phrase::heading(&phrase::period_state(key, page.lang())),
            status: false,
        })
        .collect()
}

fn table_of(promise: &Promise, column: &Column) -> TableKey {
    match column.name {
        Some(name) if name.scheme != Scheme::Once => {
            let year = name.year.unwrap_or_else(|| promise.validity.first_day().year());
            (Reverse(year), TableDivision::By(name.scheme))
        }
        name => {
            let division = name.map_or(TableDivision::Own, |name| TableDivision::By(name.scheme));
            (Reverse(column.period.to.year()), division)
        }
    }
}
