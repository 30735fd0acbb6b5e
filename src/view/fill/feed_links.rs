//! Links to the feeds that belong to a page.

use super::Page;
use crate::locale::phrase;
use crate::plan::PageKey;
use crate::view::FeedLink;

/// The feeds that a page points to: that of the edition, then those that are nearer to what it is about.
pub(super) fn feeds(page: &Page<'_, '_>) -> Vec<FeedLink> {
    let mut keys = vec![PageKey::Start];
    match page.key {
        PageKey::Place(_) | PageKey::Focus(_) => keys.push(page.key.clone()),
        PageKey::Promise(id) | PageKey::FollowUp(id, _) => {
            keys.extend([PageKey::Place(id.place.clone()), PageKey::Promise(id.clone())]);
        }
        _ => {}
    }
    let feed = |key: PageKey| {
        let address = page.views.plan.address(&key).filter(|_| page.views.has_feed(&key))?;
        Some(FeedLink {
            title: phrase::feed(&title_of_feed(&Page { key: &key, ..*page }), page.lang()),
            href: page.local(&format!("{address}atom.xml")),
            subscribe: None,
            media_type: "application/atom+xml".to_owned(),
        })
    };
    keys.into_iter().filter_map(feed).collect()
}

pub(super) fn title_of_feed(page: &Page<'_, '_>) -> String {
    match page.key {
        PageKey::Place(place) => page.place_name(place),
        PageKey::Promise(id) => {
            let promise = &page.site().promises[id];
            format!("{} – {}", promise.title, page.place_name(&id.place))
        }
        PageKey::Focus(id) => page.site().config.subjects[id].title.clone(),
        _ => page.views.edition.title.clone(),
    }
}
