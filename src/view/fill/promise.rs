//! The page of a promise.

use super::head::{first_text, or_else};
use super::html::NO_HEADINGS;
use super::matrix::outcome;
use super::{
    Page, anchored, answer, chart, cite, document, embed, head, html, indicator, json_ld, log, matrix, part, role,
};
use crate::derive::{
    self, Cell, Due, Goal, GoalResult, GoalSpan, PromiseDerived, Series, Standing, Sum, Unclear, Verdict,
};
use crate::locale::phrase;
use crate::locale::promised::{self, PromiseSubject};
use crate::locale::{about, number, period, words};
use crate::model::{Markup, PartyKind, Pledge, Promise, PromiseId, Row, RowKind, RowTarget};
use crate::plan::PageKey;
use crate::value::{Aggregation, Bound, Form, Interval, Per, Slug, Status};
use crate::view::{
    FocusArea, Link, PersonView, PledgeView, PointView, PromiseState, PromiseView, SeriesView, SignedView, TargetPart,
    TargetView,
};

/// How many periods without a figure are named.
const MAX_NAMED_PERIODS: usize = 3;

pub(super) fn promise(page: &Page<'_, '_>, id: &PromiseId) -> PromiseView {
    let (promise, derived) = page.promise_of(id);
    let heading = embed::heading_of(page, promise);
    let head = page.frame(&heading);
    let head = head::with_file(page, head, promise.file, promise.published, promise.updated);
    let steps = head::steps_to_place(page, &id.place);
    let head = head::with_breadcrumb(page, head, steps, &part::validity(page, promise).words);
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
        state: state(derived.standing),
        state_words: state_words(page, promise, derived.standing),
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
                focus: focus_links(page, promise, &pledge.focus),
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
                id: unique_focus_id(promise, &focus.id),
                title: focus.title.clone(),
                html: html::html(page, &focus.text, 4),
                href: page.href(&PageKey::Focus(focus.id.clone())),
                matrix: promise.is_by_focus().then(|| of_group(Some(&focus.id))).and_then(|rows| {
                    let id = format!("matris_{}", unique_focus_id(promise, &focus.id));
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

pub(super) fn state_words(page: &Page<'_, '_>, promise: &Promise, standing: Standing) -> String {
    match standing {
        Standing::InForce => phrase::holds(page.lang()),
        Standing::Ended => phrase::held(page.lang()),
        Standing::NotBegun => phrase::will_hold(&part::day(page, promise.validity.first_day()).words, page.lang()),
    }
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

/// The id of a focus area on a page where a row or a pledge may have the same.
pub(super) fn unique_focus_id(promise: &Promise, id: &Slug) -> String {
    let taken = promise.row(id.as_str()).is_some() || promise.pledges.iter().any(|pledge| pledge.id == *id);
    if taken { format!("fokus_{id}") } else { id.to_string() }
}

/// Links to the focus areas of a pledge or an activity: to the subject across places, or to the promise's own.
pub(super) fn focus_links(page: &Page<'_, '_>, promise: &Promise, ids: &[Slug]) -> Vec<Link> {
    let link = |id: &Slug| {
        let own = promise.focus.iter().find(|focus| focus.id == *id);
        let subject = page.site().config.subjects.get(id);
        let text = own.map(|own| own.title.clone()).or_else(|| subject.map(|subject| subject.title.clone()));
        let href = page.href(&PageKey::Focus(id.clone()));
        Link {
            text: text.unwrap_or_else(|| id.to_string()),
            href: href.unwrap_or_else(|| format!("#{}", unique_focus_id(promise, id))),
            external: false,
        }
    };
    ids.iter().map(link).collect()
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

/// The targets of a row.
pub(super) fn targets(page: &Page<'_, '_>, promise: &Promise, derived: &PromiseDerived, row: usize) -> Vec<TargetView> {
    let goals = derived.goals[row].iter();
    goals.map(|goal| target(page, promise, derived, &promise.rows[row], goal, row)).collect()
}

/// The numbers of a row through time. One number alone that counts towards nothing has no course: it stands with its
/// report.
pub(super) fn all_series(
    page: &Page<'_, '_>,
    promise: &Promise,
    derived: &PromiseDerived,
    row: usize,
) -> Vec<SeriesView> {
    let all = derive::series(&page.site().config, promise, row, &derived.columns);
    let shown = (0..all.len()).filter(|&at| has_course(page, &promise.rows[row], &all, at));
    shown.map(|at| series(page, promise, derived, row, &all, at)).collect()
}

fn has_course(page: &Page<'_, '_>, row: &Row, all: &[Series], at: usize) -> bool {
    all[at].points.iter().flatten().count() > 1 || chart::target_of(page, row, all, at).is_some()
}

pub(super) fn target(
    page: &Page<'_, '_>,
    promise: &Promise,
    derived: &PromiseDerived,
    row: &Row,
    goal: &Goal,
    number: usize,
) -> TargetView {
    let lang = page.lang();
    let target = &row.targets[goal.target];
    let whole = goal.results.iter().find(|result| result.span == GoalSpan::Whole);
    let unit = unit_of_target(target);
    let part = |result: &GoalResult| TargetPart {
        label: match result.span {
            GoalSpan::Whole => part::validity(page, promise).words,
            GoalSpan::Year(year) => year.to_string(),
            GoalSpan::Column(column) => part::column_period(page, promise, &derived.columns[column]).months,
        },
        verdict: verdict(result.verdict),
        verdict_words: phrase::verdict(result.verdict.key(), lang),
        sum: Some(dated_sum(page, promise, derived, result, target, &unit)),
    };
    TargetView {
        words: target.target.figure.printed.to_string(),
        place: target.target.figure.place().map(str::to_owned),
        per: match target.target.per {
            Per::Promise => None,
            // A target that is written "per år" says so itself.
            Per::Year if target.target.figure.words.contains("år") => None,
            Per::Year => Some(phrase::per_year(lang)),
            Per::Period => Some(phrase::per_period(lang)),
        },
        verdict: whole.map(|result| verdict(result.verdict)),
        verdict_words: whole.map(|result| phrase::verdict(result.verdict.key(), lang)),
        sum: whole.map(|result| dated_sum(page, promise, derived, result, target, &unit)),
        remark: whole.and_then(|result| remark(page, promise, derived, number, result.verdict)),
        parts: goal.results.iter().filter(|result| result.span != GoalSpan::Whole).map(part).collect(),
    }
}

pub(super) fn sum(page: &Page<'_, '_>, result: &GoalResult, unit: &str) -> String {
    match result.sum {
        Sum::Unreported => phrase::no_figures(page.lang()),
        Sum::Of(interval) => number::total(&interval, result.estimate.as_ref(), Some(unit), page.lang()),
        Sum::Unclear(reason) => {
            let key = match reason {
                Unclear::Overlap => "overlap",
                Unclear::AcrossYears => "across-years",
                Unclear::SeveralLevels => "several-levels",
                Unclear::TooLarge => "too-large",
            };
            phrase::unclear(key, page.lang())
        }
    }
}

/// What is to be said where words and numbers do not say the same; neither overrides the other.
fn remark(
    page: &Page<'_, '_>,
    promise: &Promise,
    derived: &PromiseDerived,
    row: usize,
    verdict: Verdict,
) -> Option<String> {
    let stated = derived.statuses[row]?;
    let period = || part::period_with_days(page, promise, &derived.columns[stated.column]);
    // That something was not done in the spring is no contradiction to what was done in the autumn.
    let is_last_word = || derived.matrix[row][stated.column + 1..].iter().all(|cell| *cell != Cell::Reported);
    match (stated.status, verdict) {
        (Status::Done, Verdict::NotReached | Verdict::Unknown) => {
            Some(phrase::done_but_not_proved(&period(), page.lang()))
        }
        (Status::NotDone | Status::NotStarted, Verdict::Reached) if is_last_word() => {
            Some(phrase::not_done_but_reached(&period(), page.lang()))
        }
        _ => None,
    }
}

/// Why figures of which there is a sum do not tell whether a target is reached; `None` where the sum says so itself.
fn why_unknown(
    page: &Page<'_, '_>,
    promise: &Promise,
    derived: &PromiseDerived,
    result: &GoalResult,
    target: &RowTarget,
) -> Option<String> {
    let Sum::Of(interval) = result.sum else { return None };
    if result.verdict != Verdict::Unknown || result.estimate.is_some() {
        return None;
    }
    let lang = page.lang();
    let is_one_number = interval.high == Some(interval.low);
    match &*result.silent {
        _ if target.target.figure.bound == Bound::About => Some(phrase::target_is_about(lang)),
        [] => is_one_number.then(|| phrase::days_without_follow_up(lang)),
        silent if silent.len() > MAX_NAMED_PERIODS => Some(phrase::silent_periods(silent.len(), lang)),
        silent => {
            let months = silent.iter().map(|&at| part::column_period(page, promise, &derived.columns[at]).months);
            Some(phrase::silent_in(&words::list(&months.collect::<Vec<_>>(), lang), lang))
        }
    }
}

/// What figures come to, and what they lack to tell more. A level that is not of the latest follow-up says of which it is.
fn dated_sum(
    page: &Page<'_, '_>,
    promise: &Promise,
    derived: &PromiseDerived,
    result: &GoalResult,
    target: &RowTarget,
    unit: &str,
) -> String {
    let sum = sum(page, result, unit);
    let is_level = target.target.count == Aggregation::Latest || target.target.figure.form != Form::Count;
    let latest = derived.columns.iter().rposition(|column| column.state == Due::In);
    match result.counted.last() {
        Some(&at) if is_level && Some(at) != latest && !matches!(result.span, GoalSpan::Column(_)) => {
            format!("{sum} ({})", part::column_period(page, promise, &derived.columns[at]).months)
        }
        _ => match why_unknown(page, promise, derived, result, target) {
            Some(why) => format!("{sum}, {why}"),
            None => sum,
        },
    }
}

fn series(
    page: &Page<'_, '_>,
    promise: &Promise,
    derived: &PromiseDerived,
    row: usize,
    all: &[Series],
    at: usize,
) -> SeriesView {
    let lang = page.lang();
    let series = &all[at];
    let id = format!("{}_tal-{}", promise.rows[row].id, name_of_series(all, at));
    let points = derived.columns.iter().zip(&series.points).enumerate().map(|(column, (period, point))| {
        let figures = outcome(promise, derived, row, column).map(|outcome| &outcome.figures);
        let words: Vec<String> = point
            .iter()
            .flat_map(|point| &point.figures)
            .filter_map(|&at| Some(figures?.get(at)?.value.printed.to_string()))
            .collect();
        let value: Option<Interval> = point.as_ref().and_then(|point| point.value);
        let key = PageKey::FollowUp(promise.id.clone(), period.slug.clone());
        let href = point.as_ref().and_then(|_| page.href_anywhere(&key));
        PointView {
            id: format!("{id}_{}", period.slug),
            period: part::column_period(page, promise, period).months,
            words: if words.is_empty() { phrase::no_number(lang) } else { words.join(", ") },
            known: point.is_some(),
            low: value.map(|value| number::machine(value.low.amount)),
            high: value.and_then(|value| value.high).map(|high| number::machine(high.amount)),
            href: href.map(|href| anchored(&href, &promise.rows[row].id)),
        }
    });
    SeriesView {
        id: id.clone(),
        unit: series.unit.clone(),
        place: series.place.clone(),
        caption: phrase::heading(&unit_of(&series.unit, &series.form)),
        chart: chart::bars(page, promise, derived, row, all, at),
        points: points.collect(),
        // A sum stands with the target that it is for: no target, no sum.
        sum: None,
    }
}

/// The name of a series among those of its row, as a part of an id: what it counts, and where.
fn name_of_series(all: &[Series], at: usize) -> String {
    let name = |series: &Series| {
        let place = series.place.as_deref().unwrap_or_default();
        Slug::from_text(&format!("{} {place}", unit_of(&series.unit, &series.form)))
    };
    match name(&all[at]) {
        Some(own) if all[..at].iter().all(|earlier| name(earlier).as_ref() != Some(&own)) => own.to_string(),
        // Two that read the same, or one without a letter, are told apart by their number.
        own => format!("{}-{}", own.map(|own| own.to_string()).unwrap_or_default(), at + 1),
    }
}

/// What a target counts, as it is written.
pub(super) fn unit_of_target(target: &RowTarget) -> String {
    let figure = &target.target.figure;
    unit_of(figure.counted_unit().unwrap_or(&target.unit), &figure.form)
}

/// What a number counts; of a rate, in each of what.
pub(super) fn unit_of(unit: &str, form: &Form) -> String {
    match form {
        Form::Rate { per } => format!("{unit}/{per}"),
        Form::Count | Form::Share => unit.to_owned(),
    }
}

pub(super) fn state(standing: Standing) -> PromiseState {
    match standing {
        Standing::NotBegun => PromiseState::Coming,
        Standing::InForce => PromiseState::InForce,
        Standing::Ended => PromiseState::Earlier,
    }
}

fn verdict(verdict: Verdict) -> crate::view::Verdict {
    match verdict {
        Verdict::Reached => crate::view::Verdict::Reached,
        Verdict::NotReached => crate::view::Verdict::NotReached,
        Verdict::SoFar => crate::view::Verdict::SoFar,
        Verdict::Unknown => crate::view::Verdict::Unknown,
    }
}

fn rows(promise: &Promise, fits: impl Fn(&Row) -> bool) -> Vec<usize> {
    promise.rows.iter().enumerate().filter(|(_, row)| fits(row)).map(|(number, _)| number).collect()
}

fn texts(promise: &Promise) -> impl Iterator<Item = &Markup> {
    let rows = promise.rows.iter().map(|row| &row.text);
    [&promise.body, &promise.note].into_iter().chain(rows)
}
