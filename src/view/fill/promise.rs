//! The page of a promise.

use super::head::{first_text, or_else};
use super::html::NO_HEADINGS;
use super::{Page, answer, chart, cite, document, embed, head, html, indicator, json_ld, log, matrix, part, role};
use crate::derive::{PromiseDerived, Standing};
use crate::locale::phrase;
use crate::locale::promised::{self, PromiseSubject};
use crate::locale::{about, period};
use crate::model::{Markup, PartyKind, Pledge, Promise, PromiseId, Row, RowKind};
use crate::plan::PageKey;
use crate::value::Slug;
use crate::view::{FocusArea, Link, PersonView, PledgeView, PromiseView, SignedView};

pub(super) fn promise(page: &Page<'_, '_>, id: &PromiseId) -> PromiseView {
    let (promise, derived) = page.promise_of(id);
    let heading = embed::heading_of(page, promise);
    let head = page.frame(&heading);
    let head = head::with_file(page, head, promise.file, promise.published, promise.updated);
    let steps = head::steps_to_place(page, &id.place);
    let head = head::with_breadcrumb(page, head, steps, &part::validity_words(page, promise));
    let described = promise.pledges.iter().map(|pledge| &pledge.text).chain([&promise.body]);
    let text = or_else(&first_text(described), || about::promise(&part::place_in_words(page, &id.place), page.lang()));
    let mut head = head::with_description(page, head, &text);
    head.og_type = "article".to_owned();
    head.card = embed::card(page, id);
    head.source = source_link(&promise.sources);
    head.json_ld = json_ld::promise_json_ld(page, &head, promise);
    let adverb = period::schedule(&promise.schedule, page.lang());
    let of_group = |group: Option<&Slug>| rows(promise, |row| promise.group_of(row) == group);
    let tables = matrix::tables(page, promise, derived);
    let pledges_are_rows = promise.rows.first().is_some_and(|row| row.kind == RowKind::Pledge);
    let is_followed = !derived.columns.is_empty();
    let answer = answer::answer(page, promise, derived, "Utfall");
    PromiseView {
        title: promise.title.clone(),
        promised: promised(page, promise, derived.standing == Standing::Ended),
        place: page.place_link(&id.place),
        places: promise.places.iter().map(|place| page.place_link(place)).collect(),
        validity: part::validity(page, promise),
        state: part::state(derived.standing),
        state_words: part::state_words(page, promise, derived.standing),
        schedule: (!adverb.is_empty()).then(|| phrase::schedule(&adverb, page.lang())),
        parties: promise.parties.iter().map(part::party).collect(),
        basis: promise.basis.to_vec(),
        html: html::own_html(page, &promise.body, 3),
        pledges: promise
            .pledges
            .iter()
            .map(|pledge| PledgeView {
                id: pledge.id.to_string(),
                title: pledge.title.clone(),
                html: html::html(page, &pledge.text, NO_HEADINGS).unwrap_or_default(),
                text: pledge.text.plain(),
                is_row: pledges_are_rows && is_followed,
                focus: part::focus_links(page, promise, &pledge.focus),
                outcome: answer::answer_of(page, promise, derived, &of_group(Some(&pledge.id))),
                matrix: matrix::matrix(
                    page,
                    &tables,
                    format!("matris_{}", pledge.id),
                    pledge.title.clone().unwrap_or_else(|| pledge.text.plain()),
                    &of_group(Some(&pledge.id)),
                ),
            })
            .collect(),
        // Pledges stand in their list already; a table of nothing but them would say them again.
        loose: matrix::matrix(page, &tables, "matris_ovriga".to_owned(), loose_caption(page, promise), &of_group(None))
            .filter(|_| !pledges_are_rows || is_followed),
        follow_up_title: follow_up_title(page, promise, derived),
        by_focus: promise.is_by_focus(),
        focus: promise
            .focus
            .iter()
            .map(|focus| FocusArea {
                id: part::unique_focus_id(promise, &focus.id),
                title: focus.title.clone(),
                html: html::html(page, &focus.text, 4),
                href: page.href(&PageKey::Focus(focus.id.clone())),
                matrix: promise.is_by_focus().then(|| of_group(Some(&focus.id))).and_then(|rows| {
                    let id = format!("matris_{}", part::unique_focus_id(promise, &focus.id));
                    matrix::matrix(page, &tables, id, focus.title.clone(), &rows)
                }),
            })
            .collect(),
        periods: part::steps(page, promise, derived),
        strip: chart::strip(page, promise, derived),
        legend: matrix::legend(page, promise, derived, &(0..derived.columns.len()).collect::<Vec<_>>(), &answer.counts),
        answer,
        signed: signed(page, promise),
        sources: part::sources(page, &promise.sources),
        contacts: role::contacts_of(page, promise),
        indicators: indicator::indicators(&promise.indicators),
        documents: document::documents(page, &promise.documents),
        extends: promise.extends.as_ref().map(|older| page.promise_link(&page.site().promises[older])),
        extended_by: promise_links(page, page.views.extended_by.get(id)),
        follows: promise.follows.as_ref().map(|older| page.promise_link(&page.site().promises[older])),
        followed_by: promise_links(page, page.views.followed_by.get(id)),
        changes: part::dated(page, promise.changes.iter().map(|change| (change.date, &change.text))),
        log: log::log(page, promise, derived),
        cite: cite::cite_promise(page, &head, promise),
        embed: embed::embed_codes(page, id, &heading),
        corrections: part::corrections(page, &promise.corrections),
        note: html::html(page, &promise.note, 3),
        attachments: part::files(page, texts(promise), &promise.documents),
        siblings: part::siblings(page, &id.place),
        heading,
        head,
    }
}

fn promise_links(page: &Page<'_, '_>, ids: Option<&Vec<&PromiseId>>) -> Vec<Link> {
    ids.into_iter().flatten().map(|id| page.promise_link(&page.site().promises[*id])).collect()
}

/// Who promised what, in one sentence; `None` where neither is known.
fn promised(page: &Page<'_, '_>, promise: &Promise, has_ended: bool) -> Option<String> {
    let lang = page.lang();
    let mut who: Vec<String> = Vec::new();
    for party in &promise.parties {
        // Which part of the police it is stands among the facts.
        let name = if party.kind == PartyKind::Police { phrase::the_police(lang) } else { party.name.clone() };
        if !who.contains(&name) {
            who.push(name);
        }
    }
    let of_pledge = |pledge: &Pledge| pledge.title.clone().unwrap_or_else(|| pledge.text.plain());
    let subject = if !promise.pledges.is_empty() {
        PromiseSubject::Pledges(promise.pledges.iter().map(of_pledge).collect())
    } else if !promise.focus.is_empty() {
        PromiseSubject::Areas(promise.focus.iter().map(|focus| focus.title.clone()).collect())
    } else {
        PromiseSubject::Activities(promise.rows.iter().map(|row| row.title.clone()).collect())
    };
    Some(promised::promised(&who, has_ended, &subject, lang)).filter(|said| !said.is_empty())
}

/// Where the facts of a page were published first.
pub(super) fn source_link(sources: &[crate::model::SourceReference]) -> Option<Link> {
    let source = sources.iter().find(|source| source.url.is_some())?;
    Some(Link { text: source.title.clone(), href: source.url.clone()?, external: true })
}

/// What stands over the tables; `None` where there would be nothing below.
fn follow_up_title(page: &Page<'_, '_>, promise: &Promise, derived: &PromiseDerived) -> Option<String> {
    let lang = page.lang();
    let kind = promise.rows.first().map(|row| row.kind);
    match (kind, derived.columns.is_empty()) {
        (_, false) => Some(phrase::outcomes(lang)),
        (_, true) if promise.is_by_focus() => Some(phrase::focus_areas(lang)),
        (Some(RowKind::Activity), true) => Some(phrase::all_activities(lang)),
        (Some(RowKind::Pledge) | None, true) => None,
    }
}

/// What the rows are called that belong to no pledge and to no focus area.
pub(super) fn loose_caption(page: &Page<'_, '_>, promise: &Promise) -> String {
    let lang = page.lang();
    match promise.rows.first().map(|row| row.kind) {
        Some(RowKind::Pledge) => phrase::pledges(lang),
        _ if promise.rows.iter().all(|row| promise.group_of(row).is_none()) => phrase::all_activities(lang),
        _ if promise.is_by_focus() => phrase::outside_focus(lang),
        _ => phrase::outside_pledges(lang),
    }
}

fn signed(page: &Page<'_, '_>, promise: &Promise) -> Option<SignedView> {
    let persons: Vec<PersonView> = promise
        .parties
        .iter()
        .filter_map(|party| {
            let signatory = party.signatory.as_ref()?;
            Some(PersonView { name: signatory.name.clone(), title: signatory.title.clone(), party: party.name.clone() })
        })
        .collect();
    let signed = promise.signed.as_ref();
    (signed.is_some() || !persons.is_empty()).then(|| SignedView {
        date: signed.and_then(|signed| signed.date).map(|date| part::date(page, date)),
        place: signed.and_then(|signed| signed.place.clone()),
        persons,
    })
}

fn rows(promise: &Promise, fits: impl Fn(&Row) -> bool) -> Vec<usize> {
    promise.rows.iter().enumerate().filter(|(_, row)| fits(row)).map(|(number, _)| number).collect()
}

fn texts(promise: &Promise) -> impl Iterator<Item = &Markup> {
    let rows = promise.rows.iter().map(|row| &row.text);
    [&promise.body, &promise.note].into_iter().chain(rows)
}
