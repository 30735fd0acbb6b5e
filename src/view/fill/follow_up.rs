//! The page of a follow-up.

use super::head::or_else;
use super::html::NO_HEADINGS;
use super::matrix::CellColumn;
use super::{Page, anchored, answer, cite, document, head, html, json_ld, matrix, part, promise};
use crate::derive::{Cell, PromiseDerived};
use crate::locale::{about, period, phrase};
use crate::model::{FollowUp, Markup, Promise, PromiseId};
use crate::plan::PageKey;
use crate::value::Slug;
use crate::view::{FocusText, FollowUpView, OutcomeGroup, OutcomeRow};
use std::rc::Rc;

pub(super) fn follow_up(page: &Page<'_, '_>, id: &PromiseId, slug: &Slug) -> FollowUpView {
    let (promise, derived) = page.promise_of(id);
    let number = promise.follow_ups.iter().position(|one| one.slug == *slug);
    let number = number.expect("the plan holds follow-ups of the site");
    let follow_up = &promise.follow_ups[number];
    let column = derived.columns.iter().position(|column| column.follow_up == Some(number));
    let column = column.expect("every follow-up has a column");
    let period = part::follow_up_period(page, promise, follow_up);
    let place = part::place_in_words(page, &id.place);
    let title = follow_up_heading(page, promise, follow_up);
    let head = page.frame(&title);
    let head = head::with_file(page, head, follow_up.file, follow_up.published, follow_up.updated);
    let head = head::with_breadcrumb(page, head, head::steps_to_promise(page, id), &period.months);
    let days = || period::days(follow_up.period, page.lang());
    let text = or_else(&follow_up.body.plain(), || about::follow_up(&place, &days(), page.lang()));
    let mut head = head::with_description(page, head, &text);
    head.og_type = "article".to_owned();
    head.source = promise::source_link(&follow_up.sources).or_else(|| promise::source_link(&promise.sources));
    let name = format!("{}, {}", phrase::follow_up_title(&place, page.lang()), phrase::inside(&period.long_label));
    let of = page.promise_link(promise).href;
    let [from, to] = [follow_up.period.from, follow_up.period.to].map(|day| day.to_string());
    head.json_ld = json_ld::report_json_ld(page, &head, promise, &name, (&from, &to), &of);
    let beside = |at: Option<usize>| at.and_then(|at| promise.follow_ups.get(at));
    let answer = answer::answer_at(page, promise, derived, column, "Utfall");
    FollowUpView {
        title,
        promise: page.promise_link(promise),
        place: page.place_link(&id.place),
        html: html::own_html(page, &follow_up.body, 2),
        closing: html::own_html(page, &follow_up.closing, 2),
        groups: groups(page, promise, derived, follow_up, column),
        focus: focus_texts(page, promise, follow_up),
        periods: part::steps(page, promise, derived),
        previous: beside(number.checked_sub(1)).map(|other| part::follow_up_link(page, promise, other)),
        next: beside(Some(number + 1)).map(|other| part::follow_up_link(page, promise, other)),
        partial: follow_up.partial,
        note: html::html(page, &follow_up.note, 3),
        cite: cite::cite_follow_up(page, &head, promise, follow_up),
        corrections: part::corrections(page, &follow_up.corrections),
        sources: part::sources(page, &follow_up.sources),
        documents: document::documents(page, &follow_up.documents),
        attachments: part::files(page, texts(follow_up), &follow_up.documents),
        legend: matrix::legend(page, promise, derived, &[column], &answer.counts),
        answer,
        siblings: part::siblings(page, &id.place),
        period,
        head,
    }
}

/// What heads the page of a follow-up: `Exempelstad: uppföljning maj–augusti 2026`.
pub(super) fn follow_up_heading(page: &Page<'_, '_>, promise: &Promise, follow_up: &FollowUp) -> String {
    let days = period::days(follow_up.period, page.lang());
    phrase::follow_up_page(&page.place_name(&promise.id.place), &days, page.lang())
}

/// The outcomes by pledge or by focus area, then those that belong to none. What nothing is said of and that has no
/// activity is left out.
fn groups(
    page: &Page<'_, '_>,
    promise: &Promise,
    derived: &PromiseDerived,
    follow_up: &FollowUp,
    column: usize,
) -> Vec<OutcomeGroup> {
    let cells = matrix::column(page, promise, derived, column, &Rc::default());
    let rows = |group: Option<&Slug>| -> Vec<OutcomeRow> {
        let rows = promise.rows.iter().enumerate().filter(|(_, row)| promise.group_of(row) == group);
        rows.map(|(number, _)| outcome_row(page, promise, derived, number, &cells)).collect()
    };
    let promise_href = cells.href.as_deref().unwrap_or_default();
    let group = |id: &Slug, on_page: String, title: String, subject: Option<String>| OutcomeGroup {
        href: Some(format!("{promise_href}#{on_page}")),
        id: on_page,
        title,
        subject,
        html: follow_up.texts.iter().find(|text| text.id == *id).and_then(|text| html::html(page, &text.text, 3)),
        rows: rows(Some(id)),
    };
    let areas = promise.focus.iter().filter(|_| promise.is_by_focus()).map(|area| {
        let on_page = part::unique_focus_id(promise, &area.id);
        group(&area.id, on_page, area.title.clone(), page.href(&PageKey::Focus(area.id.clone())))
    });
    // A pledge that stands for itself is a row; as a group it would stand there twice.
    let pledges = promise.pledges.iter().filter(|pledge| promise.row(pledge.id.as_str()).is_none());
    let pledges = pledges.map(|pledge| {
        let title = pledge.title.clone().unwrap_or_else(|| pledge.text.plain());
        group(&pledge.id, pledge.id.to_string(), title, None)
    });
    let loose = OutcomeGroup {
        id: "Ovriga".to_owned(),
        title: promise::loose_caption(page, promise),
        href: None,
        subject: None,
        html: None,
        rows: rows(None),
    };
    let says_something = |group: &OutcomeGroup| group.html.is_some() || !group.rows.is_empty();
    areas.chain(pledges).chain([loose]).filter(says_something).collect()
}

fn outcome_row(
    page: &Page<'_, '_>,
    promise: &Promise,
    derived: &PromiseDerived,
    number: usize,
    column: &CellColumn,
) -> OutcomeRow {
    let row = &promise.rows[number];
    OutcomeRow {
        id: row.id.to_string(),
        title: row.title.clone(),
        href: anchored(column.href.as_deref().unwrap_or_default(), &row.id),
        promised: html::html(page, &row.text, NO_HEADINGS),
        responsible: part::responsible(promise, &row.responsible),
        targets: matrix::targets_in_full(page, promise, number),
        cell: matrix::cell(page, promise, derived, number, column, 4),
    }
}

fn focus_texts(page: &Page<'_, '_>, promise: &Promise, follow_up: &FollowUp) -> Vec<FocusText> {
    let texts = follow_up.texts.iter();
    texts
        .filter(|_| !promise.is_by_focus())
        .filter_map(|text| {
            let focus = promise.focus.iter().find(|focus| focus.id == text.id)?;
            Some(FocusText {
                id: part::unique_focus_id(promise, &focus.id),
                title: focus.title.clone(),
                href: page.href(&PageKey::Focus(focus.id.clone())),
                html: html::html(page, &text.text, 3)?,
            })
        })
        .collect()
}

/// Counts the rows that the follow-up of a period reports.
pub(super) fn reported_rows(derived: &PromiseDerived, column: usize) -> usize {
    let cells = derived.matrix.rows().map(|cells| cells[column]);
    cells.filter(Cell::is_reported).count()
}

fn texts(follow_up: &FollowUp) -> impl Iterator<Item = &Markup> {
    let outcomes = follow_up.outcomes.iter().flatten().map(|outcome| &outcome.text);
    let texts = follow_up.texts.iter().map(|text| &text.text);
    [&follow_up.body, &follow_up.closing, &follow_up.note].into_iter().chain(outcomes).chain(texts)
}
