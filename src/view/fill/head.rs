//! What frames every page.

use super::{Material, Page, calendar, feed_links, json_ld, part};
use crate::derive::Standing;
use crate::locale::phrase;
use crate::locale::words::shortened;
use crate::model::{Markup, PromiseId, PublisherKind, Repository};
use crate::plan::{PageKey, edit_href, history_href, is_below};
use crate::value::{PartialDate, Slug};
use crate::view::{Crumb, DateView, FeedLink, HeadLink, HeadView, Link, LogoView, NavLink, OPEN_SEARCH};

/// The most letters of a title that search engines and tabs show.
const MAX_TITLE_CHARS: usize = 70;

/// A title with that of its edition behind it, where there is room.
fn with_edition(title: &str, edition: &str) -> String {
    let whole = format!("{title} – {edition}");
    if title == edition || whole.chars().count() > MAX_TITLE_CHARS { title.to_owned() } else { whole }
}

/// The frame of a page with a title; pages add what only they know.
pub(super) fn frame(page: &Page<'_, '_>, title: &str) -> HeadView {
    let edition = page.views.edition;
    let unofficial = edition.publisher.kind == PublisherKind::Unofficial;
    HeadView {
        title: window_title(page, title),
        description: None,
        lang: page.lang().code().to_owned(),
        root: page.root(),
        canonical: (!page.is_anywhere()).then(|| canonical(page)),
        url: url(page),
        noindex: unofficial || page.is_anywhere(),
        og_type: "website".to_owned(),
        card: None,
        json_ld: None,
        home: page.local(""),
        logo: logo(page),
        find_place: (page.views.plan.only.is_none() && !page.views.plan.places.is_empty())
            .then(|| format!("{}#Platser", page.local(""))),
        search: page.href(&PageKey::Search),
        about: about(page),
        menu: menu(page),
        browse: browse(page),
        meanings: page.href(&PageKey::Statuses),
        footer: footer(page),
        breadcrumb: Vec::new(),
        feeds: feed_links::feeds(page)
            .into_iter()
            .chain(calendar::calendar_link(page))
            .chain(data_link(page))
            .collect(),
        links: links(page),
        original: shown_original(page),
        invented: invented(page),
        source: None,
        edit: None,
        report: report(page),
        history: None,
        as_of: counted_from(page),
        changed: None,
        published: None,
        updated: None,
    }
}

/// The title of a page as tabs show it: the start page is called as the edition is.
pub(super) fn window_title(page: &Page<'_, '_>, title: &str) -> String {
    let edition = &page.views.edition.title;
    if page.address.is_empty() { edition.clone() } else { with_edition(title, edition) }
}

/// The whole address of a page.
fn url(page: &Page<'_, '_>) -> String {
    format!("{}{}", page.views.edition.base_url, page.address)
}

/// The whole address of the original of a page, which is mostly the page itself.
pub(super) fn canonical(page: &Page<'_, '_>) -> String {
    original(page).map_or_else(|| url(page), |link| link.href)
}

/// Says that the place of the page is invented; `None` for a real one, and for a page of no place.
pub(super) fn invented(page: &Page<'_, '_>) -> Option<String> {
    let id = match page.key {
        PageKey::Start => page.views.plan.only.as_ref()?,
        PageKey::Place(id) | PageKey::EmbedOf(id) => id,
        PageKey::Promise(id) | PageKey::Embed(id) | PageKey::FollowUp(id, _) => &id.place,
        _ => return None,
    };
    let place = page.site().places.get(id).filter(|place| place.invented)?;
    Some(phrase::invented(&place.name, page.lang()))
}

/// Adds where the page can be edited, and when it was published and changed.
pub(super) fn with_file(
    page: &Page<'_, '_>,
    head: HeadView,
    file: crate::source::FileId,
    published: Option<PartialDate>,
    updated: Option<PartialDate>,
) -> HeadView {
    let repository = repository_of(page, file);
    let edit = repository.map(|repository| edit_href(repository, page.path_of(file)));
    let history = repository.map(|repository| history_href(repository, page.path_of(file)));
    HeadView {
        edit,
        history,
        changed: changed(page, file).map(|day| part::day(page, day)),
        published: published.map(|date| part::date(page, date)),
        updated: updated.map(|date| part::date(page, date)),
        ..head
    }
}

/// The repository that a file is edited in: that of its place, if it has its own.
fn repository_of<'x>(page: &'x Page<'_, '_>, file: crate::source::FileId) -> Option<&'x Repository> {
    let config = &page.site().config;
    let below = page.views.material.sources.get(file).path.below("content");
    let place = below.and_then(|below| below.split_once('/')).and_then(|(folder, _)| Slug::new(folder));
    place.map_or(config.repository.as_ref(), |place| config.repository_of(&place))
}

/// When a file was last changed in the repository, if that was asked.
pub(super) fn changed(page: &Page<'_, '_>, file: crate::source::FileId) -> Option<chrono::NaiveDate> {
    let Material { sources, history, .. } = page.views.material;
    history.changed(&sources.get(file).path)
}

/// Adds what the page is about, in a sentence or two cut at a word, for people and for machines. What goes into the
/// structured data comes before it.
pub(super) fn with_description(page: &Page<'_, '_>, head: HeadView, text: &str) -> HeadView {
    json_ld::with_json_ld(page, HeadView { description: shortened(text, 160), ..head })
}

/// Adds where the page lies: the steps in between, then the page itself.
pub(super) fn with_breadcrumb(page: &Page<'_, '_>, head: HeadView, between: Vec<Link>, own: &str) -> HeadView {
    let outside = page.views.edition.breadcrumb.iter();
    let outside = outside.map(|crumb| Crumb { text: crumb.title.clone(), href: Some(crumb.url.clone()) });
    let start = Crumb { text: page.views.edition.title.clone(), href: Some(page.local("")) };
    let between = between.into_iter().map(|link| Crumb { text: link.text, href: Some(link.href) });
    let own = Crumb { text: own.to_owned(), href: None };
    HeadView { breadcrumb: outside.chain([start]).chain(between).chain([own]).collect(), ..head }
}

/// The steps to a place; none in an edition of one place, nor to a place that the edition does not show.
pub(super) fn steps_to_place(page: &Page<'_, '_>, place: &Slug) -> Vec<Link> {
    let Some(known) = page.site().places.get(place) else { return Vec::new() };
    if page.views.plan.only.as_ref() == Some(place) {
        return Vec::new();
    }
    let county = PageKey::County(known.county_slug.clone());
    let keys = [(county, known.county.clone()), (PageKey::Place(place.clone()), known.name.clone())];
    keys.into_iter().filter_map(|(key, text)| Some(Link { text, href: page.href(&key)?, external: false })).collect()
}

/// The steps to a promise, its own included.
pub(super) fn steps_to_promise(page: &Page<'_, '_>, id: &PromiseId) -> Vec<Link> {
    let promise = &page.site().promises[id];
    let mut steps = steps_to_place(page, &id.place);
    steps.push(page.link(&PageKey::Promise(id.clone()), part::validity_words(page, promise)));
    steps
}

/// The day that something on the page is counted from. Where there is nothing, a build of another day makes the same page.
fn counted_from(page: &Page<'_, '_>) -> Option<DateView> {
    let counts = match page.key {
        PageKey::Promise(id) | PageKey::FollowUp(id, _) => is_open(page, id),
        PageKey::FocusIndex
        | PageKey::Statuses
        | PageKey::Stated(_)
        | PageKey::StatedIn(..)
        | PageKey::StatedAt(..)
        | PageKey::Search
        | PageKey::FollowUps
        | PageKey::FollowUpsOf(_)
        | PageKey::FollowUpsIn(..)
        | PageKey::Corrections
        | PageKey::Accessibility
        | PageKey::Handbook
        | PageKey::Style
        | PageKey::Plain(_)
        | PageKey::NotFound => false,
        _ => true,
    };
    counts.then(|| part::day(page, page.views.material.as_of.0))
}

/// Whether what is said of a promise depends on the day: it has not ended, or a period of it has no follow-up.
pub(super) fn is_open(page: &Page<'_, '_>, id: &PromiseId) -> bool {
    let (_, derived) = page.promise_of(id);
    derived.standing != Standing::Ended || derived.columns.iter().any(|column| column.follow_up.is_none())
}

/// What every page is bound to, for machines.
fn links(page: &Page<'_, '_>) -> Vec<HeadLink> {
    let license = page.views.license().and_then(|license| license.url);
    let license = license.map(|href| HeadLink { rel: "license".to_owned(), href, media_type: None, title: None });
    let search = page.views.has_search().then(|| HeadLink {
        rel: "search".to_owned(),
        href: page.local(OPEN_SEARCH),
        media_type: Some("application/opensearchdescription+xml".to_owned()),
        title: Some(page.views.edition.title.clone()),
    });
    license.into_iter().chain(search).collect()
}

/// The link to the original as it is written on the page.
fn shown_original(page: &Page<'_, '_>) -> Option<Link> {
    let (index, address) = place_of_original(page)?;
    Some(Link { href: page.elsewhere(index, &address), ..original(page)? })
}

/// The same page in the edition that holds the original, with its whole address.
pub(super) fn original(page: &Page<'_, '_>) -> Option<Link> {
    let (index, address) = place_of_original(page)?;
    let edition = &page.site().config.editions[index];
    Some(Link { text: edition.title.clone(), href: format!("{}{address}", edition.base_url), external: true })
}

/// The edition that holds the original, and the address there.
fn place_of_original(page: &Page<'_, '_>) -> Option<(usize, String)> {
    if page.is_anywhere() {
        return None;
    }
    let canonical = page.views.edition.canonical.as_ref()?;
    let editions = &page.site().config.editions;
    let index = editions.iter().position(|edition| edition.id == *canonical)?;
    let plan = &page.views.material.plan.editions[index];
    // The start page of an edition of one place shows what that place's page shows elsewhere.
    let key = match (page.key, &page.views.plan.only) {
        (PageKey::Start, Some(place)) => &PageKey::Place(place.clone()),
        (key, _) => key,
    };
    Some((index, plan.address(key)?.to_owned()))
}

fn logo(page: &Page<'_, '_>) -> Option<LogoView> {
    let publisher = &page.views.edition.publisher;
    if publisher.kind == PublisherKind::Unofficial {
        return None;
    }
    let file = page.views.material.sources.find(&publisher.logo_path()?)?;
    let address = page.views.plan.files.get(&file)?;
    Some(LogoView { href: page.local(address), alt: publisher.name.clone() })
}

fn about(page: &Page<'_, '_>) -> Option<String> {
    let number = page.site().pages.iter().position(|one| one.address == "om/")?;
    page.href(&PageKey::Plain(number))
}

fn menu(page: &Page<'_, '_>) -> Vec<NavLink> {
    let lang = page.lang();
    let mut links = Vec::new();
    let mut add = |key: PageKey, text: String, section: &str| {
        if page.views.plan.address(&key).is_some() {
            let current = *page.key == key;
            let open = current || (!section.is_empty() && is_below(page.address, section));
            links.push(part::nav(page, &key, text, current, open));
        }
    };
    add(PageKey::Start, phrase::page("start", lang), "");
    add(PageKey::FollowUps, phrase::page("follow-ups", lang), "uppfoljningar/");
    add(PageKey::FocusIndex, phrase::page("focus", lang), "fokusomraden/");
    add(PageKey::Compare, phrase::page("compare", lang), "jamfor/");
    add(PageKey::Statuses, phrase::page("statuses", lang), "status/");
    add(PageKey::Reporting, phrase::page("reporting", lang), "redovisning/");
    add(PageKey::Corrections, phrase::page("corrections", lang), "rattelser/");
    links.extend(plain_pages(page));
    links
}

/// Ways to everything that search finds.
fn browse(page: &Page<'_, '_>) -> Vec<NavLink> {
    let lang = page.lang();
    let ways = [
        (PageKey::Years, "years", "ar/"),
        (PageKey::FocusIndex, "focus", "fokusomraden/"),
        (PageKey::Parties, "parties", "ansvariga/"),
        (PageKey::Statuses, "statuses", "status/"),
        (PageKey::FollowUps, "by-date", "uppfoljningar/"),
        (PageKey::Compare, "compare", "jamfor/"),
        (PageKey::Reporting, "reporting", "redovisning/"),
    ];
    let nav = |(key, name, section): &(PageKey, &str, &str)| {
        page.views.plan.address(key)?;
        Some(part::nav(page, key, phrase::page(name, lang), page.key == key, is_below(page.address, section)))
    };
    ways.iter().filter_map(nav).collect()
}

fn footer(page: &Page<'_, '_>) -> Vec<NavLink> {
    let mut links = plain_pages(page);
    for (key, name) in [(PageKey::Corrections, "corrections"), (PageKey::OpenData, "open-data")] {
        let current = *page.key == key;
        links.push(part::nav(page, &key, phrase::page(name, page.lang()), current, current));
    }
    let key = PageKey::Accessibility;
    let unofficial = page.views.edition.publisher.kind == PublisherKind::Unofficial;
    let name = if unofficial { "accessibility" } else { "statement" };
    let current = *page.key == key;
    links.push(part::nav(page, &key, phrase::page(name, page.lang()), current, current));
    let desk = PageKey::Desk;
    if page.views.plan.address(&desk).is_some() {
        let (current, open) =
            (*page.key == desk, matches!(page.key, PageKey::Desk | PageKey::DeskOf(_) | PageKey::Write));
        links.push(part::nav(page, &desk, phrase::page("desk", page.lang()), current, open));
    }
    links
}

/// Where a reader tells of a mistake: the publisher's own form, or else its mailbox.
fn report(page: &Page<'_, '_>) -> Option<String> {
    let (contact, publisher) = (&page.views.edition.contact, &page.views.edition.publisher);
    let form = publisher.contact_url.as_ref().or(contact.url.as_ref()).cloned();
    let mailbox = || Some(format!("mailto:{}", contact.email.as_ref().or(publisher.email.as_ref())?));
    form.or_else(mailbox)
}

/// The plain pages at the top of the content.
fn plain_pages(page: &Page<'_, '_>) -> Vec<NavLink> {
    let pages = page.site().pages.iter().enumerate();
    pages
        .filter(|(_, plain)| plain.address.matches('/').count() == 1)
        .map(|(number, plain)| {
            let key = PageKey::Plain(number);
            let current = *page.key == key;
            part::nav(page, &key, plain.title.clone().unwrap_or_default(), current, current)
        })
        .collect()
}

/// A text, or where it says nothing, what else the page is about.
pub(super) fn or_else(text: &str, otherwise: impl FnOnce() -> String) -> String {
    if text.trim().is_empty() { otherwise() } else { text.to_owned() }
}

/// The first text that says anything, for descriptions.
pub(super) fn first_text<'m>(texts: impl IntoIterator<Item = &'m Markup>) -> String {
    texts.into_iter().map(Markup::plain).find(|text| !text.is_empty()).unwrap_or_default()
}

/// The data of the promise that a page is about.
pub(super) fn data_link(page: &Page<'_, '_>) -> Option<FeedLink> {
    let (PageKey::Promise(id) | PageKey::FollowUp(id, _)) = page.key else { return None };
    let address = page.views.plan.address(&PageKey::Promise(id.clone())).filter(|_| page.views.has_promise_data())?;
    Some(FeedLink {
        title: page.site().promises[id].title.clone(),
        // The data lie beside the page of the promise itself, and not beside an older address of it.
        href: page.local(&format!("{address}index.json")),
        subscribe: None,
        media_type: "application/json".to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::with_edition;

    #[test]
    fn the_edition_stands_behind_a_title_where_there_is_room() {
        assert_eq!(with_edition("Status", "Medborgarlöften"), "Status – Medborgarlöften");
        assert_eq!(with_edition("Medborgarlöften", "Medborgarlöften"), "Medborgarlöften");
        let long = "Jönköping: uppföljning september–december 2024";
        assert_eq!(with_edition(long, "Medborgarlöften i Jönköping"), long);
    }
}
