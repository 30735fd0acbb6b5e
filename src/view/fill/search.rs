//! Search: what can be found, and what hits can be narrowed by.

use super::browse::stated_key;
use super::outcome::outcome;
use super::{EditionViews, Page, answer, embed, focus, follow_up, head, listing, part};
use crate::derive::Column;
use crate::locale::{about, collate, phrase, status};
use crate::model::{DocumentReference, Indicator, Markup, Promise, RoleContact};
use crate::plan::{PageKey, StatusFacet, is_row_in, years_of};
use crate::value::{Slug, Status};
use crate::view::{PeriodView, RecordView, SearchFilter, SearchView};
use chrono::Datelike;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// Pages that are no place, promise or follow-up.
mod lists;

/// What hits can be narrowed by: the keys of filters in the index and in addresses.
mod key {
    pub(super) const PLACE: &str = "plats";
    pub(super) const YEAR: &str = "ar";
    pub(super) const FOCUS: &str = "fokusomrade";
    pub(super) const PARTY: &str = "ansvarig";
    pub(super) const STATUS: &str = "status";
    pub(super) const KIND: &str = "sidtyp";
}

/// The kinds of what can be found, by their names in `phrase::record_kind`.
const KINDS: [&str; 6] = ["outcome", "activity", "follow-up", "promise", "place", "page"];

type Filters = BTreeMap<String, Vec<String>>;

impl EditionViews<'_> {
    /// Returns whether the pages of the edition can be searched.
    pub fn has_search(&self) -> bool {
        self.plan.address(&PageKey::Search).is_some()
    }

    /// All keys of filters.
    pub const FILTERS: [&'static str; 6] = [key::PLACE, key::YEAR, key::FOCUS, key::PARTY, key::STATUS, key::KIND];

    /// Counts the files of what can be found: places and focus areas, each promise, parties, and all other pages.
    pub fn record_files(&self) -> usize {
        self.plan.promises.len() + 3
    }

    /// For each word of the content, what people ask for instead.
    pub fn synonyms(&self) -> &BTreeMap<String, Vec<String>> {
        &self.material.site.config.synonyms
    }

    /// Lists what can be found, one file at a time: places and focus areas in the first, then a promise in each, the newest
    /// first, parties, and in the last all other pages: what tells of the site comes behind what it tells. Of a promise each
    /// activity in each follow-up that tells of it, the latest first, then each as it was promised.
    pub fn records(&self, file: usize) -> Vec<RecordView> {
        let of_key = |key: &PageKey| match self.plan.address(key) {
            Some(address) => records(&self.page(address, key)),
            None => Vec::new(),
        };
        let of_pages = |fits: &dyn Fn(&PageKey) -> bool| {
            let keys = self.plan.pages().map(|(_, key)| key);
            keys.filter(|key| fits(key)).flat_map(of_key).collect()
        };
        let is_first = |key: &PageKey| matches!(key, PageKey::Place(_) | PageKey::Focus(_));
        let is_party = |key: &PageKey| matches!(key, PageKey::Party(_));
        let Some(number) = file.checked_sub(1) else { return of_pages(&is_first) };
        let Some(id) = self.newest_first().get(number) else {
            if number == self.plan.promises.len() {
                return of_pages(&is_party);
            }
            let is_other = |key: &PageKey| !matches!(key, PageKey::Promise(_) | PageKey::FollowUp(..));
            return of_pages(&|key| is_other(key) && !is_first(key) && !is_party(key));
        };
        let follow_ups = self.material.site.promises[*id].follow_ups.iter().rev();
        let keys = follow_ups.map(|one| PageKey::FollowUp((*id).clone(), one.slug.clone()));
        // Of hits that answer equally well, what came of it stands before what was promised.
        keys.chain([PageKey::Promise((*id).clone())]).flat_map(|key| of_key(&key)).collect()
    }
}

pub(super) fn search(page: &Page<'_, '_>) -> SearchView {
    let title = phrase::page("search", page.lang());
    let head = head::with_description(page, page.frame(&title), &about::search(page.lang()));
    SearchView {
        head: head::with_breadcrumb(page, head, Vec::new(), &title),
        title,
        index: "index/".to_owned(),
        filters: filters(page),
    }
}

fn filters(page: &Page<'_, '_>) -> Vec<SearchFilter> {
    let lang = page.lang();
    let promises = || page.views.plan.promises.iter().map(|id| &*page.site().promises[id]);
    let sorted = |values: BTreeSet<String>| {
        let mut values: Vec<String> = values.into_iter().collect();
        values.sort_by_cached_key(|value| collate::key(value, lang));
        values
    };
    let years: BTreeSet<i32> = promises().flat_map(years_of).collect();
    let places = promises().flat_map(|promise| &promise.places).map(|id| page.place_name(id)).collect();
    let parties = promises().flat_map(|promise| &promise.parties).map(|party| party.name.clone()).collect();
    let said: BTreeSet<StatusFacet> = page.views.facets.stated_kinds().collect();
    let statuses = Status::ALL.into_iter().filter(|one| said.contains(&StatusFacet::Status(*one)));
    let filter = |key: &str, options: Vec<String>| {
        let is_choice = options.len() > 1;
        is_choice.then(|| SearchFilter { key: key.to_owned(), label: phrase::filter(key, lang), options })
    };
    [
        filter(key::PLACE, sorted(places)),
        filter(key::YEAR, years.into_iter().rev().map(|year| year.to_string()).collect()),
        filter(key::FOCUS, focus::subjects(page).into_iter().map(|link| link.text).collect()),
        filter(key::PARTY, sorted(parties)),
        filter(key::STATUS, statuses.map(|one| status::label(one, lang).to_owned()).collect()),
        filter(key::KIND, KINDS.iter().map(|kind| phrase::record_kind(kind, lang)).collect()),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn records(page: &Page<'_, '_>) -> Vec<RecordView> {
    let site = page.site();
    match page.key {
        PageKey::Promise(id) => promise_records(page, &site.promises[id]),
        PageKey::FollowUp(id, slug) => {
            let promise = &site.promises[id];
            let number = promise.follow_ups.iter().position(|one| one.slug == *slug);
            number.map(|number| follow_up_records(page, promise, number)).unwrap_or_default()
        }
        PageKey::Start if page.views.plan.only.is_some() => {
            let only = page.views.plan.only.as_ref();
            only.map(|place| place_records(page, place)).unwrap_or_default()
        }
        PageKey::Place(id) => place_records(page, id),
        PageKey::Plain(number) => {
            let plain_page = &site.pages[*number];
            let title = plain_page.title.clone().unwrap_or_default();
            let description = plain_page.description.as_deref().unwrap_or_default();
            let prose = [description.into(), plain(&plain_page.body)];
            vec![record(page, "", "page", &title, "", prose, [Cow::from(&title)], Filters::new())]
        }
        PageKey::Focus(id) => {
            let subject = &site.config.subjects[id];
            let mut filters = Filters::new();
            put(&mut filters, key::FOCUS, [subject.title.clone()]);
            let prose = subject.description.as_deref().map(Cow::from);
            let over = phrase::page("focus", page.lang());
            vec![record(page, "", "page", &subject.title, &over, prose, [Cow::from(&subject.title)], filters)]
        }
        _ => lists::list_record(page).into_iter().collect(),
    }
}

fn place_records(page: &Page<'_, '_>, id: &Slug) -> Vec<RecordView> {
    let Some(place) = page.site().places.get(id) else { return Vec::new() };
    let promises = part::promises_of(page, id);
    let mut filters = Filters::new();
    put(&mut filters, key::PLACE, [place.name.clone()]);
    let years: BTreeSet<i32> = promises.iter().flat_map(|promise| page.views.facets.years_of(promise)).collect();
    put(&mut filters, key::YEAR, years.iter().map(ToString::to_string));
    let titles = promises.iter().map(|promise| Cow::from(&promise.title));
    let words = [Cow::from(&place.name), Cow::from(&place.county)].into_iter();
    let words = words.chain(place.police_area.as_deref().map(Cow::from)).chain(titles);
    let prose = [plain(&place.body)].into_iter().chain(indicator_words(&place.indicators));
    let prose = prose.chain(contact_words(&place.contacts));
    let title = phrase::place_title(&place.name, page.lang());
    vec![record(page, "", "place", &title, &place.county, prose, words, filters)]
}

fn promise_records(page: &Page<'_, '_>, promise: &Promise) -> Vec<RecordView> {
    let place = page.place_name(&promise.id.place);
    let validity = part::validity_words(page, promise);
    let filters = filters_of(page, promise, page.views.facets.years_of(promise));
    let pledges = promise.pledges.iter().flat_map(|pledge| {
        pledge.title.as_deref().map(Cow::from).into_iter().chain([pledge.text.plain_with_headings().into()])
    });
    let own = promise
        .focus
        .iter()
        .flat_map(|focus| std::iter::once(Cow::from(&focus.title)).chain(focus.text.unless_empty().map(plain)));
    let (_, derived) = page.promise_of(&promise.id);
    let outcomes = Cow::from(answer::words(page, promise, derived));
    let prose = [outcomes]
        .into_iter()
        .chain(pledges)
        .chain(own)
        .chain([plain(&promise.body)])
        .chain(document_words(&promise.documents));
    let prose = prose.chain(indicator_words(&promise.indicators)).chain(contact_words(&promise.contacts));
    let words = [&place].map(Cow::from);
    let mut whole = filters.clone();
    put(&mut whole, key::PARTY, promise.parties.iter().map(|party| party.name.clone()));
    put(&mut whole, key::FOCUS, subjects_of(page, promise, None));
    let title = embed::heading_of(page, promise);
    let place_and_years = format!("{place}, {validity}");
    let mut records = vec![record(page, "", "promise", &title, &place_and_years, prose, words, whole)];
    for (number, row) in promise.rows.iter().enumerate() {
        let targets = super::matrix::targets_in_full(page, promise, number);
        let text = row.text.unless_empty().map(plain);
        let prose = text.into_iter().chain(pledge_words(promise, number));
        let subjects = subjects_of(page, promise, Some(number));
        let words = [&row.title, &place].into_iter().chain(&targets).chain(&subjects).map(Cow::from);
        let mut filters = filters.clone();
        put_row(page, &mut filters, promise, number);
        let where_ = format!("{place}, {}", promise.title);
        let record = record(page, row.id.as_str(), "activity", &row.title, &where_, prose, words, filters);
        records.push(of_row(record, promise, number));
    }
    records
}

fn follow_up_records(page: &Page<'_, '_>, promise: &Promise, number: usize) -> Vec<RecordView> {
    let follow_up = &promise.follow_ups[number];
    let (_, derived) = page.promise_of(&promise.id);
    let place = page.place_name(&promise.id.place);
    let period = part::follow_up_period(page, promise, follow_up);
    let year = follow_up.period.to.year();
    let filters = filters_of(page, promise, year..=year);
    let title = follow_up::follow_up_heading(page, promise, follow_up);
    // Asked for as `t2`, which is its file, or as `tertial 2`, which search takes for one word.
    let division = division(&period.long_label);
    let outcomes = listing::outcomes(page, promise, number);
    let prose = [Cow::from(&outcomes), plain(&follow_up.body), plain(&follow_up.closing)].into_iter();
    let prose = prose.chain(follow_up.texts.iter().map(|text| plain(&text.text)));
    let prose = prose.chain(document_words(&follow_up.documents));
    let words = [&title, &period.long_label, &promise.title, &division].map(Cow::from);
    let words = words.into_iter().chain([Cow::from(follow_up.slug.as_str())]);
    let mut whole = filters.clone();
    put(&mut whole, key::PARTY, promise.parties.iter().map(|party| party.name.clone()));
    put(&mut whole, key::FOCUS, subjects_of(page, promise, None));
    let place_and_period = format!("{place}, {}", period.days);
    let mut records = vec![record(page, "", "follow-up", &title, &place_and_period, prose, words, whole)];
    let column = derived.columns.iter().position(|column: &Column| column.follow_up == Some(number));
    for row in 0..promise.rows.len() {
        if column.is_some_and(|column| derived.matrix[row][column].is_reported()) {
            records.extend(outcome_record(page, promise, row, column, &filters, (&place, &period)));
        }
    }
    records
}

fn outcome_record(
    page: &Page<'_, '_>,
    promise: &Promise,
    number: usize,
    column: Option<usize>,
    filters: &Filters,
    (place, period): (&str, &PeriodView),
) -> Option<RecordView> {
    let (_, derived) = page.promise_of(&promise.id);
    let said = outcome(promise, derived, number, column?)?;
    let row = &promise.rows[number];
    let lang = page.lang();
    let figures: Vec<String> =
        said.figures.iter().map(|one| phrase::figure(&one.value, &one.value.printed, lang)).collect();
    let texts = [said.text.unless_empty(), said.reason().unless_empty(), said.next().unless_empty()];
    let prose = texts.iter().flatten().copied().map(plain);
    // Where numbers alone are reported, they are what was said.
    let only_figures = figures.iter().filter(|_| texts.iter().all(Option::is_none)).map(Cow::from);
    let words = figures.iter().map(Cow::from).chain([Cow::from(&row.title), place.into()]);
    let words = words.chain([Cow::from(&period.long_label)]).chain(row.text.unless_empty().map(plain));
    let subjects = subjects_of(page, promise, Some(number));
    let label = said.status.map(|one| status::label(one, lang).to_owned());
    let words = words.chain(subjects.iter().map(Cow::from)).chain(label.iter().map(Cow::from));
    let mut filters = filters.clone();
    put_row(page, &mut filters, promise, number);
    put(&mut filters, key::STATUS, label.clone());
    let where_ = format!("{place}, {}", period.days);
    let prose = prose.chain(only_figures);
    let record = record(page, row.id.as_str(), "outcome", &row.title, &where_, prose, words, filters);
    let mut record = of_row(record, promise, number);
    record.meta.insert("period".to_owned(), period.days.clone());
    if let (Some(label), Some(of)) = (label, said.status) {
        record.meta.insert("status".to_owned(), label);
        record.meta.insert("key".to_owned(), stated_key(StatusFacet::Status(of)).to_owned());
    }
    Some(record)
}

fn filters_of(page: &Page<'_, '_>, promise: &Promise, years: std::ops::RangeInclusive<i32>) -> Filters {
    let mut filters = Filters::new();
    put(&mut filters, key::PLACE, promise.places.iter().map(|place| page.place_name(place)));
    put(&mut filters, key::YEAR, years.map(|year| year.to_string()));
    filters
}

fn put_row(page: &Page<'_, '_>, filters: &mut Filters, promise: &Promise, number: usize) {
    let row = &promise.rows[number];
    put(filters, key::PARTY, part::responsible(promise, &row.responsible));
    put(filters, key::FOCUS, subjects_of(page, promise, Some(number)));
}

/// The subjects of a row, or of a whole promise.
fn subjects_of(page: &Page<'_, '_>, promise: &Promise, row: Option<usize>) -> Vec<String> {
    let subjects = page.site().config.subjects.iter();
    let fits = |id: &Slug| match row {
        Some(row) => is_row_in(promise, &promise.rows[row], id),
        None => crate::plan::has_subject(promise, id),
    };
    subjects.filter(|(id, _)| fits(id)).map(|(_, subject)| subject.title.clone()).collect()
}

fn put(filters: &mut Filters, key: &str, values: impl IntoIterator<Item = String>) {
    let values: BTreeSet<String> = values.into_iter().filter(|value| !value.is_empty()).collect();
    if !values.is_empty() {
        filters.insert(key.to_owned(), values.into_iter().collect());
    }
}

#[expect(clippy::too_many_arguments, reason = "each is another part of a record")]
fn record<'w>(
    page: &Page<'_, '_>,
    anchor: &str,
    kind: &str,
    title: &str,
    where_: &str,
    prose: impl IntoIterator<Item = Cow<'w, str>>,
    words: impl IntoIterator<Item = Cow<'w, str>>,
    mut filters: Filters,
) -> RecordView {
    let hash = if anchor.is_empty() { "" } else { "#" };
    let kind_words = phrase::record_kind(kind, page.lang());
    put(&mut filters, key::KIND, [kind_words.clone()]);
    let meta = [("title", title), ("where", where_), ("kind", kind_words.as_str())];
    let meta = meta.into_iter().filter(|(_, value)| !value.is_empty());
    RecordView {
        address: format!("{}{hash}{anchor}", page.address),
        text: sentences(prose),
        words: sentences(words),
        meta: meta.map(|(key, value)| (key.to_owned(), value.to_owned())).collect(),
        filters,
    }
}

/// Returns the name of a period of the calendar without its year, as one word: `Tertial2`.
fn division(label: &str) -> String {
    let mut parts = label.split_whitespace();
    match (parts.next(), parts.next()) {
        (Some(name), Some(number)) if number.bytes().all(|c| c.is_ascii_digit()) => format!("{name}{number}"),
        _ => String::new(),
    }
}

/// Joins texts; a full stop keeps two apart in what a hit shows.
fn sentences<'w>(texts: impl IntoIterator<Item = Cow<'w, str>>) -> String {
    let mut joined = String::new();
    for text in texts {
        let text = text.trim();
        if text.is_empty() {
            continue;
        }
        if !joined.is_empty() {
            joined.push_str(if joined.ends_with(['.', '!', '?', ':', '…']) { " " } else { ". " });
        }
        joined.push_str(text);
    }
    joined
}

/// Says which activity a record is of, so that hits of the same stand together.
fn of_row(mut record: RecordView, promise: &Promise, row: usize) -> RecordView {
    record.meta.insert("of".to_owned(), format!("{}#{}", promise.id, promise.rows[row].id));
    record
}

fn plain(text: &Markup) -> Cow<'_, str> {
    text.plain_with_headings().into()
}

fn document_words(documents: &[DocumentReference]) -> impl Iterator<Item = Cow<'_, str>> {
    documents.iter().map(|document| Cow::from(&document.title))
}

fn indicator_words(indicators: &[Indicator]) -> impl Iterator<Item = Cow<'_, str>> {
    indicators.iter().flat_map(|one| {
        let measured = format!("{} {}: {}", one.name, one.year, one.value.printed);
        [Cow::from(measured), Cow::from(&one.source)]
    })
}

fn contact_words(contacts: &[RoleContact]) -> impl Iterator<Item = Cow<'_, str>> {
    contacts.iter().flat_map(|one| {
        let ways = [Some(&one.role), one.organisation.as_ref(), one.phone.as_ref(), one.email.as_ref()];
        ways.into_iter().flatten().map(Cow::from)
    })
}

/// The words of the pledge that a row belongs to.
fn pledge_words(promise: &Promise, row: usize) -> Option<Cow<'_, str>> {
    let own = promise.rows[row].pledge.as_ref()?;
    promise.pledges.iter().find(|pledge| pledge.id == *own).map(|pledge| plain(&pledge.text))
}
