//! The page of a follow-up.

use super::head::or_else;
use super::html::NO_HEADINGS;
use super::matrix::CellColumn;
use super::{Page, anchored};
use crate::derive::{Cell, PromiseDerived};
use crate::locale::{about, period, phrase};
use crate::model::{FollowUp, Markup, Promise, PromiseId};
use crate::plan::PageKey;
use crate::value::Slug;
use crate::view::{FocusText, FollowUpView, Link, OutcomeGroup, OutcomeRow};
use std::rc::Rc;

impl Page<'_, '_> {
    pub(super) fn follow_up(&self, id: &PromiseId, slug: &Slug) -> FollowUpView {
        let (promise, derived) = self.promise_of(id);
        let number = promise.follow_ups.iter().position(|one| one.slug == *slug);
        let number = number.expect("the plan holds follow-ups of the site");
        let follow_up = &promise.follow_ups[number];
        let column = derived.columns.iter().position(|column| column.follow_up == Some(number));
        let column = column.expect("every follow-up has a column");
        let period = self.follow_up_period(promise, follow_up);
        let place = self.place_in_words(&id.place);
        let title = self.follow_up_heading(promise, follow_up);
        let head = self.frame(&title);
        let head = self.with_file(head, follow_up.file, follow_up.published, follow_up.updated);
        let head = self.with_breadcrumb(head, self.steps_to_promise(id), &period.months);
        let days = || period::days(follow_up.period, self.lang());
        let text = or_else(&follow_up.body.plain(), || about::follow_up(&place, &days(), self.lang()));
        let mut head = self.with_description(head, &text);
        head.og_type = "article".to_owned();
        head.source = self.source_link(&follow_up.sources).or_else(|| self.source_link(&promise.sources));
        let name = format!("{}, {}", phrase::follow_up_title(&place, self.lang()), phrase::inside(&period.long_label));
        let of = self.promise_link(promise).href;
        let [from, to] = [follow_up.period.from, follow_up.period.to].map(|day| day.to_string());
        head.json_ld = self.report_json_ld(&head, promise, &name, (&from, &to), &of);
        let beside = |at: Option<usize>| at.and_then(|at| promise.follow_ups.get(at));
        let answer = self.answer_at(promise, derived, column, "Utfall");
        FollowUpView {
            title,
            promise: self.promise_link(promise),
            place: self.place_link(&id.place),
            html: self.own_html(&follow_up.body, 2),
            closing: self.own_html(&follow_up.closing, 2),
            groups: self.groups(promise, derived, follow_up, column),
            focus: self.focus_texts(promise, follow_up),
            periods: self.steps(promise, derived),
            previous: beside(number.checked_sub(1)).map(|other| self.follow_up_link(promise, other)),
            next: beside(Some(number + 1)).map(|other| self.follow_up_link(promise, other)),
            partial: follow_up.partial,
            note: self.html(&follow_up.note, 3),
            cite: self.cite_follow_up(&head, promise, follow_up),
            corrections: self.corrections(&follow_up.corrections),
            sources: self.sources(&follow_up.sources),
            documents: self.documents(&follow_up.documents),
            attachments: self.files(texts(follow_up), &follow_up.documents),
            legend: self.legend(promise, derived, &[column], &answer.counts),
            answer,
            siblings: self.siblings(&id.place),
            period,
            head,
        }
    }

    /// What heads the page of a follow-up: `Exempelstad: uppföljning maj–augusti 2026`.
    pub(super) fn follow_up_heading(&self, promise: &Promise, follow_up: &FollowUp) -> String {
        let days = period::days(follow_up.period, self.lang());
        phrase::follow_up_page(&self.place_name(&promise.id.place), &days, self.lang())
    }

    pub(super) fn follow_up_link(&self, promise: &Promise, follow_up: &FollowUp) -> Link {
        let label = self.follow_up_period(promise, follow_up).months;
        self.link(&PageKey::FollowUp(promise.id.clone(), follow_up.slug.clone()), label)
    }

    /// The outcomes by pledge or by focus area, then those that belong to none. What nothing is said of and that has no
    /// activity is left out.
    fn groups(
        &self,
        promise: &Promise,
        derived: &PromiseDerived,
        follow_up: &FollowUp,
        column: usize,
    ) -> Vec<OutcomeGroup> {
        let cells = self.column(promise, derived, column, &Rc::default());
        let rows = |group: Option<&Slug>| -> Vec<OutcomeRow> {
            let rows = promise.rows.iter().enumerate().filter(|(_, row)| promise.group_of(row) == group);
            rows.map(|(number, _)| self.outcome_row(promise, derived, number, &cells)).collect()
        };
        let promise_href = cells.href.as_deref().unwrap_or_default();
        let group = |id: &Slug, on_page: String, title: String, subject: Option<String>| OutcomeGroup {
            href: Some(format!("{promise_href}#{on_page}")),
            id: on_page,
            title,
            subject,
            html: follow_up.texts.iter().find(|text| text.id == *id).and_then(|text| self.html(&text.text, 3)),
            rows: rows(Some(id)),
        };
        let areas = promise.focus.iter().filter(|_| promise.is_by_focus()).map(|area| {
            let on_page = self.unique_focus_id(promise, &area.id);
            group(&area.id, on_page, area.title.clone(), self.href(&PageKey::Focus(area.id.clone())))
        });
        // A pledge that stands for itself is a row; as a group it would stand there twice.
        let pledges = promise.pledges.iter().filter(|pledge| promise.row(pledge.id.as_str()).is_none());
        let pledges = pledges.map(|pledge| {
            let title = pledge.title.clone().unwrap_or_else(|| pledge.text.plain());
            group(&pledge.id, pledge.id.to_string(), title, None)
        });
        let loose = OutcomeGroup {
            id: "Ovriga".to_owned(),
            title: self.loose_caption(promise),
            href: None,
            subject: None,
            html: None,
            rows: rows(None),
        };
        let says_something = |group: &OutcomeGroup| group.html.is_some() || !group.rows.is_empty();
        areas.chain(pledges).chain([loose]).filter(says_something).collect()
    }

    fn outcome_row(
        &self,
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
            promised: self.html(&row.text, NO_HEADINGS),
            responsible: self.responsible(promise, &row.responsible),
            targets: self.targets_as_written(promise, number),
            cell: self.cell(promise, derived, number, column, 4),
        }
    }

    fn focus_texts(&self, promise: &Promise, follow_up: &FollowUp) -> Vec<FocusText> {
        let texts = follow_up.texts.iter();
        texts
            .filter(|_| !promise.is_by_focus())
            .filter_map(|text| {
                let focus = promise.focus.iter().find(|focus| focus.id == text.id)?;
                Some(FocusText {
                    id: self.unique_focus_id(promise, &focus.id),
                    title: focus.title.clone(),
                    href: self.href(&PageKey::Focus(focus.id.clone())),
                    html: self.html(&text.text, 3)?,
                })
            })
            .collect()
    }
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
