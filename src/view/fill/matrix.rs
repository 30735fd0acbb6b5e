//! Cells, rows and tables.

use super::column_groups::{self, Group};
use super::html::NO_HEADINGS;
use super::part::Badges;
use super::{Page, anchored, html, measures, outcome, part};
use crate::derive::{Absence, Cell, Column, Due, PromiseDerived, unreported};
use crate::locale::state::{self};
use crate::locale::words;
use crate::locale::{period, phrase};
use crate::model::{Promise, PublisherKind, Row};
use crate::plan::PageKey;
use crate::value::Slug;
use crate::view::{
    CellKind, CellView, ColumnGroup, ColumnView, CountView, LatestView, LegendItem, Link, MatrixRow, MatrixView,
    PeriodView, Shared,
};
use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::rc::Rc;

/// How many letters a cell may hold before its table is hard to read; the texts then stand in sections.
const MAX_CELL_CHARS: usize = 420;

/// A period, as the cells of a page show it.
pub(super) struct CellColumn {
    /// Its number among the columns of the promise.
    number: usize,
    period: Shared<PeriodView>,
    badges: Rc<Badges>,
    /// Where its follow-up is shown; on the page of that follow-up, the promise.
    pub(super) href: Option<String>,
}

/// What the tables of a promise share, made once.
pub(super) struct Tables<'p> {
    promise: &'p Promise,
    derived: &'p PromiseDerived,
    /// Whether texts are too long for a table.
    pub(super) sectioned: bool,
    columns: Shared<Vec<ColumnView>>,
    groups: Shared<Vec<ColumnGroup>>,
    cells: Vec<CellColumn>,
    latest: Box<dyn Fn(usize) -> Option<LatestView> + 'p>,
}

/// What the cells of a column share.
pub(super) fn column(
    page: &Page<'_, '_>,
    promise: &Promise,
    derived: &PromiseDerived,
    number: usize,
    badges: &Rc<Badges>,
) -> CellColumn {
    let column = &derived.columns[number];
    let href = match page.key {
        PageKey::FollowUp(..) => page.href_anywhere(&PageKey::Promise(promise.id.clone())),
        _ => column
            .follow_up
            .and_then(|_| page.href_anywhere(&PageKey::FollowUp(promise.id.clone(), column.slug.clone()))),
    };
    let period = part::column_period(page, promise, column).into();
    CellColumn { number, period, badges: Rc::clone(badges), href }
}

/// One row in one period. Headings in its text begin at `level`.
pub(super) fn cell(
    page: &Page<'_, '_>,
    promise: &Promise,
    derived: &PromiseDerived,
    row: usize,
    column: &CellColumn,
    level: u8,
) -> CellView {
    let outcome = outcome::outcome(promise, derived, row, column.number);
    let (kind, words, since) = cell_words(page, promise, derived, row, column.number);
    let id = &promise.rows[row].id;
    CellView {
        kind,
        words,
        period: column.period.clone(),
        status: outcome.and_then(|outcome| outcome.status).map(|status| column.badges.of(status, page)),
        figures: outcome
            .map(|outcome| part::figures(page, outcome.figures.iter().map(|figure| &figure.value)))
            .unwrap_or_default(),
        html: outcome.and_then(|outcome| html::html(page, &outcome.text, level)),
        reason: outcome.and_then(|outcome| outcome.reason().unless_empty()).map(|text| html::inline_html(page, text)),
        next: outcome.and_then(|outcome| outcome.next().unless_empty()).map(|text| html::inline_html(page, text)),
        note: outcome.and_then(|outcome| outcome.note().unless_empty()).map(|text| html::inline_html(page, text)),
        since: since.map(|column| self::since(page, promise, derived, row, column)),
        href: column.href.as_ref().map(|href| anchored(href, id)),
    }
}

fn since(page: &Page<'_, '_>, promise: &Promise, derived: &PromiseDerived, row: usize, column: usize) -> Link {
    let earlier = &derived.columns[column];
    let mut link = page.link(
        &PageKey::FollowUp(promise.id.clone(), earlier.slug.clone()),
        part::months(page, promise, earlier.period),
    );
    link.href = anchored(&link.href, &promise.rows[row].id);
    link
}

fn cell_words(
    page: &Page<'_, '_>,
    promise: &Promise,
    derived: &PromiseDerived,
    row: usize,
    column: usize,
) -> (CellKind, String, Option<usize>) {
    let lang = page.lang();
    let label = |key| state::label(key, lang).to_owned();
    let named = |column: usize| part::months(page, promise, derived.columns[column].period);
    match derived.matrix[row][column] {
        Cell::Reported => (CellKind::Reported, String::new(), None),
        Cell::Unchanged { since } => {
            let since = since as usize;
            (CellKind::Unchanged, phrase::unchanged(&named(since), lang), Some(since))
        }
        Cell::DoneSince { since } => {
            let since = since as usize;
            (CellKind::DoneSince, phrase::done_since(&named(since), lang), Some(since))
        }
        Cell::NotReported => (CellKind::NotReported, label("not-reported"), None),
        Cell::SeeSource => (CellKind::SeeSource, phrase::see_source(lang), None),
        Cell::SeeText => (CellKind::SeeText, label("see-text"), None),
        Cell::NotDueYet { .. } => (CellKind::NotDueYet, label("not-due-yet"), None),
        Cell::Absent { .. } => match Absence::seen_by(page.publisher()) {
            Absence::Missing => (CellKind::Missing, label("missing"), None),
            Absence::NotInCollection => (CellKind::NotInCollection, label("not-in-collection"), None),
        },
    }
}

/// The status of each row that has one, and the period that states it: what rows have in common is made once.
pub(super) fn latest<'p>(
    page: &'p Page<'_, '_>,
    promise: &'p Promise,
    derived: &'p PromiseDerived,
) -> impl Fn(usize) -> Option<LatestView> + 'p {
    let columns: Vec<OnceCell<Option<(String, String)>>> = vec![OnceCell::new(); derived.columns.len()];
    let badges = Badges::default();
    move |row| {
        let status = derived.statuses[row]?;
        let stated_in = columns[status.column].get_or_init(|| {
            let column = &derived.columns[status.column];
            let href = page.href_anywhere(&PageKey::FollowUp(promise.id.clone(), column.slug.clone()))?;
            Some((period::days(column.period, page.lang()), href))
        });
        let (period, href) = stated_in.as_ref()?;
        let href = anchored(href, &promise.rows[row].id);
        Some(LatestView { status: badges.of(status.status, page), period: period.clone(), href })
    }
}

/// Why nothing is reported on a row in any period: its follow-ups are silent, or there is none.
pub(super) fn silence(page: &Page<'_, '_>, derived: &PromiseDerived, row: usize) -> String {
    match unreported(&derived.matrix[row]) {
        Some(cell) => state::label(cell.key(page.publisher()), page.lang()).to_owned(),
        None => no_follow_up(page),
    }
}

/// Says that no follow-up was announced and none is there; of a collection, that none is in it.
pub(super) fn no_follow_up(page: &Page<'_, '_>) -> String {
    phrase::no_follow_up(page.publisher() == PublisherKind::Unofficial, page.lang())
}

/// What the tables of a promise share.
pub(super) fn tables<'p>(page: &'p Page<'_, '_>, promise: &'p Promise, derived: &'p PromiseDerived) -> Tables<'p> {
    let heading = |column: &Column| {
        let step = part::step(page, promise, column);
        ColumnView { period: step.period, state: step.state, words: step.words, href: step.href }
    };
    let badges = Rc::default();
    Tables {
        promise,
        derived,
        sectioned: is_long(promise),
        columns: derived.columns.iter().map(heading).collect(),
        groups: column_groups(page, derived).into(),
        cells: (0..derived.columns.len()).map(|at| column(page, promise, derived, at, &badges)).collect(),
        latest: Box::new(latest(page, promise, derived)),
    }
}

/// The periods of a promise, as many together as fit.
fn column_groups(page: &Page<'_, '_>, derived: &PromiseDerived) -> Vec<ColumnGroup> {
    let groups = column_groups::groups(&derived.columns);
    let lead = groups.iter().position(|group| group.open);
    let label = |columns: &[Column]| {
        let names: Vec<String> = columns.iter().map(|column| period::days(column.period, page.lang())).collect();
        words::list(&names, page.lang())
    };
    let key = |column: &Column| match column.state {
        Due::In => None,
        state => Some(state.key(page.publisher())),
    };
    let view = |(at, group): (usize, &Group)| {
        let columns = &derived.columns[group.columns.clone()];
        let state =
            columns.first().and_then(key).filter(|_| columns.iter().all(|column| key(column) == key(&columns[0])));
        ColumnGroup {
            from: group.columns.start,
            to: group.columns.end,
            label: (groups.len() > 1).then(|| group.year.map_or_else(|| label(columns), |year| year.to_string())),
            words: state.map(|key| state::label(key, page.lang()).to_owned()),
            open: group.open,
            lead: lead == Some(at),
        }
    };
    groups.iter().enumerate().map(view).collect()
}

/// A table of some rows of a promise.
pub(super) fn matrix(
    page: &Page<'_, '_>,
    tables: &Tables<'_>,
    id: String,
    caption: String,
    rows: &[usize],
) -> Option<MatrixView> {
    let &Tables { promise, derived, sectioned, .. } = tables;
    let row = |&number: &usize| {
        let row = &promise.rows[number];
        MatrixRow {
            id: row.id.to_string(),
            title: row.title.clone(),
            html: html::html(page, &row.text, if sectioned { 5 } else { NO_HEADINGS }),
            responsible: part::responsible(promise, &row.responsible),
            focus: part::focus_links(page, promise, &beside_group(promise, row)),
            targets: measures::targets(page, promise, derived, number),
            series: measures::all_series(page, promise, derived, number),
            latest: (tables.latest)(number),
            cells: tables.cells.iter().map(|column| cell(page, promise, derived, number, column, 6)).collect(),
        }
    };
    let (columns, groups) = (tables.columns.clone(), tables.groups.clone());
    (!rows.is_empty()).then(|| MatrixView {
        id,
        caption,
        heading: phrase::row(outcome::counted(promise), page.lang()),
        sectioned,
        columns,
        groups,
        rows: rows.iter().map(row).collect(),
    })
}

/// The targets of a row as they were written, each with its span of time and its place.
pub(super) fn targets_in_full(page: &Page<'_, '_>, promise: &Promise, row: usize) -> Vec<String> {
    let targets = promise.rows[row].targets.iter();
    targets.map(|target| phrase::target_in_full(&target.target, &target.target.figure.printed, page.lang())).collect()
}

/// The signs that some cells of a promise and its counts use, statuses first.
pub(super) fn legend(
    page: &Page<'_, '_>,
    promise: &Promise,
    derived: &PromiseDerived,
    columns: &[usize],
    counts: &[CountView],
) -> Vec<LegendItem> {
    let lang = page.lang();
    let mut statuses = BTreeSet::new();
    let mut kinds = BTreeSet::new();
    for (row, cells) in derived.matrix.rows().enumerate() {
        for &column in columns {
            let status = outcome::outcome(promise, derived, row, column).and_then(|outcome| outcome.status);
            // What has a status shows that, and not how it is reported.
            kinds.extend(
                (status.is_none() || !cells[column].is_reported()).then(|| cells[column].key(page.publisher())),
            );
            statuses.extend(status);
        }
    }
    let of_status = statuses.into_iter().map(|status| {
        let badge = part::badge(page, status);
        LegendItem { key: badge.key, label: badge.label, status: true }
    });
    let of_kind = kinds.into_iter().map(|key| LegendItem {
        key: key.to_owned(),
        label: state::label(key, lang).to_owned(),
        status: false,
    });
    let last_known = counts.iter().any(|count| count.last_known).then(|| LegendItem {
        key: "last-known".to_owned(),
        label: phrase::last_known(lang),
        status: false,
    });
    of_status.chain(last_known).chain(of_kind).collect()
}

/// The focus areas of a row, without that which it stands under.
fn beside_group(promise: &Promise, row: &Row) -> Vec<Slug> {
    let group = promise.group_of(row).filter(|_| promise.is_by_focus());
    row.focus.iter().filter(|id| Some(*id) != group).cloned().collect()
}

/// Whether some report is too long for a cell of a table, or holds headings, which have no place in one.
fn is_long(promise: &Promise) -> bool {
    let mut outcomes = promise.follow_ups.iter().flat_map(|follow_up| follow_up.outcomes.iter().flatten());
    outcomes.any(|outcome| outcome.text.headings().next().is_some() || outcome.text.is_longer_than(MAX_CELL_CHARS))
}
