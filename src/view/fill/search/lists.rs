//! Pages that are no place, promise or follow-up, as search finds them: lists, the front page, and what tells of the site.

use super::super::{accessibility, browse, county};
use super::{Filters, key, plain};
use crate::locale::{about, phrase, sought};
use crate::model::PublisherKind;
use crate::plan::PageKey;
use crate::view::RecordView;
use crate::view::fill::Page;
use std::borrow::Cow;

/// What search says of a list.
struct ListRecord {
    /// The key of its kind, by which `locale` has its words.
    kind: &'static str,
    title: String,
    /// The list that it lies below.
    above: Option<&'static str>,
    /// What it is about.
    about: String,
}

/// Returns the record of a page that is a list; none of what is part of another list, or shown only to some.
pub(super) fn list_record(page: &Page<'_, '_>) -> Option<RecordView> {
    let ListRecord { kind, title, above, about } = list(page)?;
    let lang = page.lang();
    let above = above.map(|above| phrase::page(above, lang)).unwrap_or_default();
    let mut filters = Filters::new();
    if let PageKey::Year(year) | PageKey::FollowUpsOf(year) | PageKey::ReportingOf(year) = page.key {
        super::put(&mut filters, key::YEAR, [year.to_string()]);
    }
    if let PageKey::Party(_) = page.key {
        super::put(&mut filters, key::PARTY, [title.clone()]);
    }
    let words = [Cow::from(sought::words(kind, lang))];
    Some(super::record(page, "", "page", &title, &above, [Cow::from(about)], words, filters))
}

fn list(page: &Page<'_, '_>) -> Option<ListRecord> {
    let lang = page.lang();
    let name = |key: &str| phrase::page(key, lang);
    let of_year = |title: String, year: Option<i32>| match year {
        Some(year) => format!("{title} {year}"),
        None => title,
    };
    let facets =
        |kind: &'static str| ListRecord { kind, title: name(kind), above: None, about: about::facets(kind, lang) };
    let compared = |title: &str| ListRecord {
        kind: "compared",
        title: format!("{}: {title}", name("compare")),
        above: Some("compare"),
        about: about::compare(title, lang),
    };
    let list = match page.key {
        PageKey::County(id) => {
            let title = county::county_name(page, id);
            ListRecord { kind: "county", about: about::county(&title, lang), title, above: None }
        }
        PageKey::FocusIndex => {
            ListRecord { kind: "focus", title: name("focus"), above: None, about: about::focus_index(lang) }
        }
        PageKey::Parties => facets("parties"),
        PageKey::Party(id) => {
            let (title, _) = browse::party_of(page, id)?;
            let about = about::with_extent(&title, &browse::extent_of_parts(page, page.views.facets.of_party(id)));
            ListRecord { kind: "party", title, above: Some("parties"), about }
        }
        PageKey::Statuses => facets("statuses"),
        PageKey::Stated(stated) => {
            let title = browse::stated_words(page, *stated);
            let about = about::stated(&title, &browse::extent_of_stated(page, *stated), lang);
            ListRecord { kind: "stated", title, above: Some("statuses"), about }
        }
        PageKey::Years => facets("years"),
        PageKey::Year(year) => {
            let title = phrase::promises_of_year(*year, lang);
            let ids = page.views.facets.years().get(year).into_iter().flatten().copied();
            let about = about::with_extent(&title, &browse::extent_of(page, ids));
            ListRecord { kind: "year", title, above: Some("years"), about }
        }
        PageKey::Compare => facets("compare"),
        PageKey::CompareFocus(id) => compared(&page.site().config.subjects[id].title),
        PageKey::ComparePolice(id) => {
            let areas = crate::plan::police_areas(page.site(), &page.views.plan.places);
            compared(areas.get(id)?.name)
        }
        PageKey::FollowUps => ListRecord {
            kind: "follow-ups",
            title: name("follow-ups"),
            above: None,
            about: about::follow_ups(None, lang),
        },
        PageKey::FollowUpsOf(year) => ListRecord {
            kind: "follow-ups-of-year",
            title: of_year(name("follow-ups"), Some(*year)),
            above: Some("follow-ups"),
            about: about::follow_ups(Some(*year), lang),
        },
        PageKey::Reporting | PageKey::ReportingOf(_) => {
            let unofficial = page.publisher() == PublisherKind::Unofficial;
            let year = match page.key {
                PageKey::ReportingOf(year) => Some(*year),
                _ => None,
            };
            ListRecord {
                kind: if year.is_some() { "reporting-of-year" } else { "reporting" },
                title: of_year(name("reporting"), year),
                above: year.map(|_| "reporting"),
                about: about::reporting(unofficial, lang),
            }
        }
        PageKey::Corrections => {
            ListRecord { kind: "corrections", title: name("corrections"), above: None, about: about::corrections(lang) }
        }
        PageKey::OpenData => {
            ListRecord { kind: "open-data", title: name("open-data"), above: None, about: about::open_data(lang) }
        }
        PageKey::Accessibility => {
            let view = accessibility::accessibility(page);
            let about = view.head.description.unwrap_or_default();
            ListRecord { kind: "accessibility", title: view.title, above: None, about }
        }
        PageKey::Start => {
            let front = page.site().front.as_ref();
            let words = front.map(|plain_page| {
                let texts =
                    [plain_page.title.as_deref().map(Cow::from), plain_page.description.as_deref().map(Cow::from)];
                super::sentences(texts.into_iter().flatten().chain([plain(&plain_page.body)]))
            });
            let about = words.unwrap_or_else(|| about::start(lang));
            ListRecord { kind: "start", title: page.views.edition.title.clone(), above: None, about }
        }
        // The others are parts of these, the frames for other sites, and what is for editors or for nobody.
        PageKey::Place(_)
        | PageKey::Promise(_)
        | PageKey::FollowUp(..)
        | PageKey::Focus(_)
        | PageKey::Plain(_)
        | PageKey::Embed(_)
        | PageKey::EmbedOf(_)
        | PageKey::FocusIn(..)
        | PageKey::PartyIn(..)
        | PageKey::StatedIn(..)
        | PageKey::StatedAt(..)
        | PageKey::CompareFocusIn(..)
        | PageKey::CompareFocusOf(..)
        | PageKey::YearIn(..)
        | PageKey::FollowUpsIn(..)
        | PageKey::ReportingIn(..)
        | PageKey::Search
        | PageKey::Desk
        | PageKey::DeskOf(_)
        | PageKey::Handbook
        | PageKey::Write
        | PageKey::Style
        | PageKey::NotFound => return None,
    };
    Some(list)
}
