//! Other ways to the same promises: by year, by party, by what is stated of an activity.

use super::facets::{Part, Statement, Statements, extent, rows_of, shown};
use super::outcome::outcome;
use super::{Page, activities, anchored, answer, county, head, html, part};
use crate::derive::Column;
use crate::locale::words::shortened;
use crate::locale::{about, collate, period, phrase, state, status};
use crate::model::{Promise, PromiseId, RowKind};
use crate::plan::{PageKey, StatusFacet, parties_of};
use crate::value::Slug;
use crate::view::{
    FacetGroup, FacetIndexView, FacetItem, FocusPlace, FocusPromise, Link, PartyPageView, ShareView, StatedFollowUp,
    StatedGroup, StatedItem, StatedView, YearCounty, YearPromise, YearView,
};
use chrono::Datelike;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// How many activities a page lists: one with more has parts of its own, or counts them by promise.
const MAX_ACTIVITIES: usize = 300;

/// How much of a text stands in a list, in letters, and how much in one of more than so many activities.
const EXCERPT_CHARS: usize = 280;
const EXCERPT_CHARS_OF_MANY: usize = 160;
const MANY_ACTIVITIES: usize = 100;

/// A county, where there are several, and things of it with the keys that they are sorted by.
type OfCounty<'s, T> = (Option<&'s Slug>, Vec<(&'s [u32], T)>);

pub(super) fn years(page: &Page<'_, '_>) -> FacetIndexView {
    let of_year = |(year, ids): (&i32, &Vec<&PromiseId>)| FacetItem {
        title: year.to_string(),
        href: page.href(&PageKey::Year(*year)).unwrap_or_default(),
        key: None,
        status: false,
        extent: extent_of(page, ids.iter().copied()),
        parts: Vec::new(),
    };
    let items = page.views.facets.years().iter().rev().map(of_year).collect();
    facet_index(page, "years", vec![FacetGroup { id: "ar".to_owned(), title: None, items }])
}

pub(super) fn year(page: &Page<'_, '_>, year: i32, county: Option<&Slug>) -> YearView {
    let lang = page.lang();
    let whole = phrase::promises_of_year(year, lang);
    let index = page.link(&PageKey::Years, phrase::page("years", lang));
    let (title, steps, own) =
        county::in_county(page, whole, vec![index], &PageKey::Year(year), year.to_string(), county);
    let head = head::with_breadcrumb(page, page.frame(&title), steps, &own);
    let parts = county::county_links(page, |county| PageKey::YearIn(year, county.clone()));
    let all = page.views.facets.years().get(&year).into_iter().flatten().copied();
    let fits = |id: &&PromiseId| county.is_none() || county::county_of(page, &id.place) == county;
    let ids: Vec<&PromiseId> = all.filter(fits).collect();
    let listed: &[&PromiseId] = if parts.is_empty() || county.is_some() { &ids } else { &[] };
    let groups = by_county(page, listed.iter().map(|id| &id.place), listed);
    let counties = groups.into_iter().map(|(name, id, ids)| YearCounty {
        name: name.filter(|_| county.is_none()),
        id,
        promises: ids.into_iter().map(|id| year_promise(page, id, year)).collect(),
    });
    let extent = extent_of(page, ids.iter().copied());
    YearView {
        head: head::with_description(page, head, &about::with_extent(&title, &extent)),
        title,
        year: year.to_string(),
        extent,
        years: page
            .views
            .facets
            .years()
            .keys()
            .rev()
            .map(|other| {
                let key = county::part_or_whole(page, county, *other, PageKey::YearIn, PageKey::Year);
                county::nav_of_year(page, &key, *other, *other == year)
            })
            .collect(),
        parts,
        counties: counties.collect(),
        follow_ups: page.href(&county::part_or_whole(page, county, year, PageKey::FollowUpsIn, PageKey::FollowUpsOf)),
        reporting: page.href(&county::part_or_whole(page, county, year, PageKey::ReportingIn, PageKey::ReportingOf)),
    }
}

fn year_promise(page: &Page<'_, '_>, id: &PromiseId, year: i32) -> YearPromise {
    let promise = &page.site().promises[id];
    let of_year = promise.follow_ups.iter().filter(|follow_up| follow_up.period.to.year() == year);
    let (outcomes, share) = outcomes_of_year(page, promise, year).unzip();
    YearPromise {
        place: page.place_link(&id.place),
        promise: page.promise_link(promise),
        validity: part::validity_words(page, promise),
        follow_ups: of_year.map(|follow_up| part::follow_up_link(page, promise, follow_up)).collect(),
        outcomes,
        share: share.flatten(),
    }
}

/// Where the activities of a promise stood after its last follow-up of a year: as on its own page where none came later,
/// else what that follow-up says of them. In words, and as a bar.
fn outcomes_of_year(page: &Page<'_, '_>, promise: &Promise, year: i32) -> Option<(String, Option<ShareView>)> {
    let (_, derived) = page.promise_of(&promise.id);
    let latest = derived.columns.iter().rposition(|column| column.follow_up.is_some())?;
    let is_of_year = |column: &Column| column.follow_up.is_some() && column.period.to.year() == year;
    let column = derived.columns.iter().rposition(is_of_year)?;
    let (at, answer) = if column == latest {
        let answer = answer::answer(page, promise, derived, "");
        (answer.at.clone()?, answer)
    } else {
        let period = part::period_with_days(page, promise, &derived.columns[column]);
        (phrase::counted_after(&period, page.lang()), answer::answer_at(page, promise, derived, column, ""))
    };
    (!answer.words.is_empty()).then(|| (format!("{at} {}", answer.words), answer.share))
}

pub(super) fn parties(page: &Page<'_, '_>) -> FacetIndexView {
    let mut by_kind: BTreeMap<usize, Vec<FacetItem>> = BTreeMap::new();
    for (id, parts) in page.views.facets.parties() {
        let Some((name, kind)) = party_of(page, id) else { continue };
        let item = FacetItem {
            title: name,
            href: page.href(&PageKey::Party(id.clone())).unwrap_or_default(),
            key: None,
            status: false,
            extent: extent_of_parts(page, parts),
            parts: Vec::new(),
        };
        by_kind.entry(KINDS.iter().position(|known| *known == kind).unwrap_or(KINDS.len())).or_default().push(item);
    }
    let groups = by_kind.into_iter().map(|(kind, mut items)| {
        items.sort_by_cached_key(|item| collate::key(&item.title, page.lang()));
        let kind = KINDS.get(kind).copied().unwrap_or("other");
        FacetGroup { id: kind.to_owned(), title: Some(phrase::party_kind(kind, page.lang())), items }
    });
    facet_index(page, "parties", groups.collect())
}

pub(super) fn party_page(page: &Page<'_, '_>, id: &Slug, county: Option<&Slug>) -> PartyPageView {
    let lang = page.lang();
    let parts = page.views.facets.of_party(id);
    let (name, kind) = party_of(page, id).unwrap_or_default();
    let head = match county {
        None => browsed(page, &name, PageKey::Parties, "parties", &name),
        Some(county) => {
            let index = page.link(&PageKey::Parties, phrase::page("parties", lang));
            let whole = page.link(&PageKey::Party(id.clone()), name.clone());
            let words = county::county_name(page, county);
            head::with_breadcrumb(page, page.frame(&format!("{name}, {words}")), vec![index, whole], &words)
        }
    };
    let counties = county::county_links(page, |county| PageKey::PartyIn(id.clone(), county.clone()));
    let shown = shown(parts, county, !counties.is_empty());
    let extent = extent_of_parts(page, parts);
    PartyPageView {
        head: head::with_description(page, head, &about::with_extent(&name, &extent)),
        kind_words: phrase::party_kind(kind, lang),
        kind: kind.to_owned(),
        extent,
        places: by_place(page, shown, |part, is_listed| promise_of_party(page, part, is_listed)),
        counties,
        title: name,
    }
}

/// What a promise says of a party: the activities that it is responsible for, and those that nobody is said to be.
fn promise_of_party(page: &Page<'_, '_>, part: &Part<'_>, is_listed: bool) -> FocusPromise {
    let link = page.promise_link(part.promise());
    let (activities, left_out) = activities::activities_of_part(page, part, &link.href, is_listed);
    FocusPromise {
        validity: part::validity(page, part.promise()).words,
        local_title: None,
        html: None,
        pledges: Vec::new(),
        activities,
        left_out,
        promise: link,
    }
}

/// The name and the kind of a party, as the latest promise that it is in writes them.
pub(super) fn party_of(page: &Page<'_, '_>, id: &Slug) -> Option<(String, &'static str)> {
    let promises = page.views.facets.of_party(id).iter().map(|part| part.promise());
    let latest = promises.max_by_key(|promise| promise.validity.first_day())?;
    let parties = parties_of(latest);
    let party = parties.get(id)?;
    Some((party.name.clone(), party.kind.key()))
}

pub(super) fn extent_of_parts(page: &Page<'_, '_>, parts: &[Part<'_>]) -> String {
    let (promises, rows, places) = extent(parts);
    phrase::extent(promises, rows, places, page.lang())
}

pub(super) fn statuses(page: &Page<'_, '_>) -> FacetIndexView {
    let facets = &page.views.facets;
    let item = |(&stated, years): (&StatusFacet, &BTreeMap<Reverse<i32>, Statements<'_>>)| {
        let part = |(&Reverse(year), list): (&Reverse<i32>, &Statements<'_>)| Link {
            text: phrase::with_count(&year.to_string(), list.count(None)),
            href: page.href(&PageKey::StatedIn(stated, year)).unwrap_or_default(),
            external: false,
        };
        let times = years.values().map(|list| list.count(None)).sum();
        let rows = rows_of(years.values().flat_map(|list| list.list(None)));
        FacetItem {
            title: stated_words(page, stated),
            href: page.href(&PageKey::Stated(stated)).unwrap_or_default(),
            key: Some(stated_key(stated).to_owned()),
            status: matches!(stated, StatusFacet::Status(_)),
            extent: phrase::stated_extent(rows, times, page.lang()),
            parts: years.iter().filter(|(_, list)| list.count(None) > 0).map(part).collect(),
        }
    };
    let items = facets.stated().iter().map(item).collect();
    facet_index(page, "statuses", vec![FacetGroup { id: "status".to_owned(), title: None, items }])
}

pub(super) fn stated(page: &Page<'_, '_>, stated: StatusFacet, year: Option<i32>, county: Option<&Slug>) -> StatedView {
    let lang = page.lang();
    let facets = &page.views.facets;
    let words = stated_words(page, stated);
    let all: Vec<(i32, &Statements<'_>)> =
        facets.stated().get(&stated).into_iter().flatten().map(|(&Reverse(year), list)| (year, list)).collect();
    let total: usize = all.iter().map(|(_, list)| list.count(None)).sum();
    let chosen = all.iter().filter(|(of, _)| year.is_none_or(|year| year == *of));
    let count = chosen.clone().map(|(_, list)| list.count(county)).sum();
    let counties = match (year, county) {
        (Some(year), _) => county::county_links(page, |county| PageKey::StatedAt(stated, year, county.clone())),
        (None, _) => Vec::new(),
    };
    let is_divided = match (year, county) {
        (None, _) => total > MAX_ACTIVITIES,
        (Some(_), None) => !counties.is_empty() && count > MAX_ACTIVITIES,
        (Some(_), Some(_)) => false,
    };
    let chars = if count > MANY_ACTIVITIES { EXCERPT_CHARS_OF_MANY } else { EXCERPT_CHARS };
    let groups = || match year {
        _ if is_divided => Vec::new(),
        None => chosen
            .filter(|(_, list)| list.count(None) > 0)
            .map(|(year, list)| stated_year(page, stated, *year, list.list(None), chars))
            .collect(),
        Some(_) => chosen.flat_map(|(_, list)| stated_counties(page, list.list(county), chars)).collect(),
    };
    let mut steps = vec![page.link(&PageKey::Statuses, phrase::page("statuses", lang))];
    let mut own = words.clone();
    let mut title = words.clone();
    if let Some(year) = year {
        steps.push(page.link(&PageKey::Stated(stated), own));
        own = year.to_string();
        title = format!("{title} {year}");
    }
    if let (Some(year), Some(county)) = (year, county) {
        steps.push(page.link(&PageKey::StatedIn(stated, year), own));
        own = county::county_name(page, county);
        title = format!("{title}, {own}");
    }
    let nav = |(of, list): &(i32, &Statements<'_>)| {
        let current = year == Some(*of);
        let text = phrase::with_count(&of.to_string(), list.count(None));
        part::nav(page, &PageKey::StatedIn(stated, *of), text, current && county.is_none(), current)
    };
    let whole = part::nav(page, &PageKey::Stated(stated), phrase::page("all", lang), year.is_none(), year.is_none());
    let rows = rows_of(
        all.iter().filter(|(of, _)| year.is_none_or(|year| year == *of)).flat_map(|(_, list)| list.list(county)),
    );
    let extent = phrase::stated_extent(rows, count, lang);
    let head = head::with_description(page, page.frame(&title), &about::stated(&title, &extent, lang));
    StatedView {
        head: head::with_breadcrumb(page, head, steps, &own),
        title,
        key: stated_key(stated).to_owned(),
        status: match stated {
            StatusFacet::Status(status) => Some(part::badge(page, status)),
            _ => None,
        },
        extent,
        years: std::iter::once(whole).chain(all.iter().map(nav)).collect(),
        is_divided: count > 0 && is_divided,
        counties,
        groups: groups(),
    }
}

/// How often a status is stated, in all years.
pub(super) fn extent_of_stated(page: &Page<'_, '_>, stated: StatusFacet) -> String {
    let lists = || page.views.facets.stated().get(&stated).into_iter().flat_map(BTreeMap::values);
    let rows = rows_of(lists().flat_map(|list| list.list(None)));
    phrase::stated_extent(rows, lists().map(|list| list.count(None)).sum(), page.lang())
}

fn stated_year<'a, 's>(
    page: &Page<'_, 'a>,
    stated: StatusFacet,
    year: i32,
    list: impl Iterator<Item = &'s Statement<'a>>,
    chars: usize,
) -> StatedGroup
where
    'a: 's,
{
    StatedGroup {
        id: format!("ar_{year}"),
        title: Some(year.to_string()),
        href: page.href(&PageKey::StatedIn(stated, year)),
        follow_ups: stated_follow_ups(page, list.copied().collect(), chars),
    }
}

fn stated_counties<'a, 's>(
    page: &Page<'_, 'a>,
    list: impl Iterator<Item = &'s Statement<'a>>,
    chars: usize,
) -> Vec<StatedGroup>
where
    'a: 's,
{
    let list: Vec<Statement<'_>> = list.copied().collect();
    let groups = by_county(page, list.iter().map(|(id, ..)| &id.place), &list);
    groups
        .into_iter()
        .map(|(title, id, list)| StatedGroup {
            id,
            title,
            href: None,
            follow_ups: stated_follow_ups(page, list, chars),
        })
        .collect()
}

/// What was stated, by place, then the latest first, with so many letters of each text.
fn stated_follow_ups(page: &Page<'_, '_>, mut list: Vec<Statement<'_>>, chars: usize) -> Vec<StatedFollowUp> {
    list.sort_by_cached_key(|(id, follow_up, row)| {
        let end = page.site().promises[*id].follow_ups[*follow_up].period.to;
        (place_key(page, &id.place), Reverse(end), (*id).clone(), *row)
    });
    let same = list.chunk_by(|(one, of_one, _), (two, of_two, _)| (one, of_one) == (two, of_two));
    same.map(|stated| {
        let (id, number, _) = stated[0];
        let promise = &page.site().promises[id];
        let follow_up = &promise.follow_ups[number];
        let key = PageKey::FollowUp(id.clone(), follow_up.slug.clone());
        StatedFollowUp {
            place: page.place_link(&id.place),
            promise: page.promise_link(promise),
            period: Link {
                text: period::days(follow_up.period, page.lang()),
                href: page.href_anywhere(&key).unwrap_or_default(),
                external: false,
            },
            items: stated.iter().map(|&(id, follow_up, row)| stated_item(page, id, follow_up, row, chars)).collect(),
        }
    })
    .collect()
}

fn stated_item(page: &Page<'_, '_>, id: &PromiseId, number: usize, row: usize, chars: usize) -> StatedItem {
    let (promise, derived) = page.promise_of(id);
    let follow_up = &promise.follow_ups[number];
    let column = derived.columns.iter().position(|column| column.follow_up == Some(number));
    let said = column.and_then(|column| outcome(promise, derived, row, column));
    let key = PageKey::FollowUp(id.clone(), follow_up.slug.clone());
    let href = page.href_anywhere(&key).unwrap_or_default();
    let html =
        |text: Option<&crate::model::Markup>| text.and_then(|text| html::html(page, text, super::html::NO_HEADINGS));
    StatedItem {
        title: promise.rows[row].title.clone(),
        href: anchored(&href, &promise.rows[row].id),
        text: said.and_then(|said| shortened(&said.text.plain(), chars)),
        reason: html(said.map(|said| said.reason())),
        next: html(said.map(|said| said.next())),
    }
}

pub(super) fn stated_words(page: &Page<'_, '_>, stated: StatusFacet) -> String {
    match stated {
        StatusFacet::Status(of) => status::label(of, page.lang()).to_owned(),
        StatusFacet::WithoutStatus => state::label("told", page.lang()).to_owned(),
        StatusFacet::Nothing => state::label("not-reported", page.lang()).to_owned(),
    }
}

pub(super) fn facet_index(page: &Page<'_, '_>, kind: &str, groups: Vec<FacetGroup>) -> FacetIndexView {
    let title = phrase::page(kind, page.lang());
    let head = head::with_description(page, page.frame(&title), &about::facets(kind, page.lang()));
    let head = head::with_breadcrumb(page, head, Vec::new(), &title);
    FacetIndexView { head, kind: kind.to_owned(), title, groups }
}

/// The frame of a page that lies below a list.
fn browsed(page: &Page<'_, '_>, title: &str, index: PageKey, kind: &str, own: &str) -> crate::view::HeadView {
    let index = page.link(&index, phrase::page(kind, page.lang()));
    head::with_breadcrumb(page, page.frame(title), vec![index], own)
}

pub(super) fn extent_of<'i>(page: &Page<'_, '_>, ids: impl Iterator<Item = &'i PromiseId>) -> String {
    let (mut promises, mut activities, mut pledges, mut places) = (0, 0, 0, BTreeSet::new());
    for id in ids {
        promises += 1;
        let rows = &page.site().promises[id].rows;
        let of_promise = rows.iter().filter(|row| row.kind == RowKind::Activity).count();
        activities += of_promise;
        pledges += rows.len() - of_promise;
        places.insert(&id.place);
    }
    phrase::extent(promises, [activities, pledges], places.len(), page.lang())
}

/// Sorts things by place, and these by county: the name, an id, and the things. In an edition of one place all are
/// in one group without a name.
fn by_county<'s, T: Clone>(
    page: &Page<'_, '_>,
    places: impl Iterator<Item = &'s Slug>,
    things: &[T],
) -> Vec<(Option<String>, String, Vec<T>)> {
    let mut groups: BTreeMap<Option<Vec<u32>>, OfCounty<'_, T>> = BTreeMap::new();
    for (place, thing) in places.zip(things) {
        let county = county::county_of(page, place).filter(|_| page.views.plan.only.is_none());
        let key = county.map(|county| collate::key(&county::county_name(page, county), page.lang()));
        groups.entry(key).or_insert((county, Vec::new())).1.push((place_key(page, place), thing.clone()));
    }
    groups
        .into_values()
        .map(|(county, mut things)| {
            things.sort_by_key(|thing| thing.0);
            let id = county.map_or_else(|| "alla".to_owned(), |county| format!("lan_{county}"));
            (
                county.map(|county| county::county_name(page, county)),
                id,
                things.into_iter().map(|(_, thing)| thing).collect(),
            )
        })
        .collect()
}

/// Sorts promises by place in alphabetical order, those of a place newest first. A view of each is told whether the page
/// lists activities, or would have too many of them.
pub(super) fn by_place<'p>(
    page: &Page<'_, '_>,
    parts: impl Iterator<Item = &'p Part<'p>> + Clone,
    view: impl Fn(&Part<'_>, bool) -> FocusPromise,
) -> Vec<FocusPlace> {
    let is_listed = parts.clone().map(|part| part.rows.len()).sum::<usize>() <= MAX_ACTIVITIES;
    let mut by_place: BTreeMap<(&[u32], &Slug), Vec<&Part<'_>>> = BTreeMap::new();
    for part in parts {
        let place = &part.promise().id.place;
        by_place.entry((place_key(page, place), place)).or_default().push(part);
    }
    let place = |((_, place), mut parts): ((&[u32], &Slug), Vec<&Part<'_>>)| {
        parts.sort_by_key(|part| (Reverse(part.promise().validity.first_day()), &part.promise().id));
        FocusPlace {
            id: format!("plats-{place}"),
            place: page.place_link(place),
            promises: parts.into_iter().map(|part| view(part, is_listed)).collect(),
        }
    };
    by_place.into_iter().map(place).collect()
}

/// What a place is sorted by.
pub(super) fn place_key<'x>(page: &'x Page<'_, '_>, place: &Slug) -> &'x [u32] {
    page.views.place_keys().get(place).map_or(&[], Vec::as_slice)
}

/// The kinds of parties, in the order to show.
const KINDS: [&str; 4] = ["police", "municipality", "housing", "other"];

pub(super) fn stated_key(stated: StatusFacet) -> &'static str {
    match stated {
        StatusFacet::Status(status) => status.key(),
        StatusFacet::WithoutStatus => "told",
        StatusFacet::Nothing => "not-reported",
    }
}
