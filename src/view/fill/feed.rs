//! Feeds of follow-ups.

use super::{EditionViews, Page};
use crate::derive::Reported;
use crate::locale::phrase;
use crate::model::PublisherKind;
use crate::plan::PageKey;
use crate::value::{PartialDate, Slug};
use crate::view::{EntryView, FeedView};
use sha2::{Digest, Sha256};

/// How many follow-ups a feed holds.
const MOST: usize = 50;

impl EditionViews<'_> {
    /// Lists the pages of places that have a feed of their own.
    pub fn places_with_feeds(&self) -> impl Iterator<Item = (&Slug, &str)> {
        let is_apart = |place: &&Slug| self.plan.only.as_ref() != Some(*place);
        let places = self.plan.places.iter().filter(is_apart);
        places.filter_map(|place| Some((place, self.plan.address(&PageKey::Place(place.clone()))?)))
    }

    /// Fills the feed of the edition, or of a place in it.
    #[must_use]
    pub fn feed(&self, place: Option<&Slug>) -> FeedView {
        let key = place.map_or(PageKey::Start, |place| PageKey::Place(place.clone()));
        let address = self.plan.address(&key).unwrap_or_default();
        let page = Page { views: self, address, key: &key };
        let publisher = &self.edition.publisher;
        let url = format!("{}{address}", self.edition.base_url);
        let name = place.map_or_else(|| self.edition.title.clone(), |place| page.place_name(place));
        let is_here =
            |reported: &&Reported| place.is_none_or(|place| page.follow_up_of(reported).0.places.contains(place));
        FeedView {
            id: lasting_id(&["feed", self.edition.id.as_str(), place.map_or("", Slug::as_str)]),
            title: phrase::feed(&name, self.lang),
            subtitle: (publisher.kind == PublisherKind::Unofficial)
                .then(|| phrase::unofficial(&publisher.name, self.lang)),
            lang: self.lang.code().to_owned(),
            author: publisher.name.clone(),
            page: url.clone(),
            url: format!("{url}atom.xml"),
            entries: self.latest().iter().filter(is_here).take(MOST).map(|one| page.entry(one)).collect(),
        }
    }
}

impl Page<'_, '_> {
    fn entry(&self, reported: &Reported) -> EntryView {
        let (promise, follow_up) = self.follow_up_of(reported);
        let period = self.follow_up_period(promise, follow_up);
        let key = PageKey::FollowUp(promise.id.clone(), follow_up.slug.clone());
        let address = self.views.plan.address(&key).unwrap_or_default();
        let item = self.follow_up_item(reported);
        let known = follow_up.updated.or(follow_up.published);
        let unknown = known.is_none().then(|| phrase::unknown_publication(&period.days, self.lang()));
        let parts = [item.told.map(|told| format!("{}.", told.words)), unknown, self.about(follow_up)];
        EntryView {
            id: lasting_id(&["follow-up", &promise.id.to_string(), follow_up.slug.as_str()]),
            title: format!("{}: {}", self.place_name(&promise.id.place), period.long_label),
            url: format!("{}{address}", self.views.edition.base_url),
            published: follow_up.published.map(PartialDate::last_day),
            updated: known.map_or(follow_up.period.to, PartialDate::last_day),
            summary: parts.into_iter().flatten().collect::<Vec<_>>().join(" "),
        }
    }

    fn about(&self, follow_up: &crate::model::FollowUp) -> Option<String> {
        let outcomes = follow_up.outcomes.iter().flatten().map(|outcome| &outcome.text);
        let text = super::head::first_text(std::iter::once(&follow_up.body).chain(outcomes));
        super::head::shortened(text, 300)
    }
}

/// Makes an identifier of names that never change (RFC 9562, section 5.8: a UUID of a digest of our own).
fn lasting_id(names: &[&str]) -> String {
    let mut digest = Sha256::new();
    for name in names {
        digest.update(name.as_bytes());
        digest.update([0]);
    }
    let digest = digest.finalize();
    let mut bytes: Vec<u8> = digest.iter().copied().take(16).collect();
    bytes[6] = (bytes[6] & 0x0f) | 0x80;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("urn:uuid:{}-{}-{}-{}-{}", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..])
}
