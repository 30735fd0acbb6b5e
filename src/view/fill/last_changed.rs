//! When pages were last changed, as far as it is known.

use super::EditionViews;
use crate::model::{FollowUp, Promise};
use crate::plan::PageKey;
use crate::source::FileId;
use crate::value::PartialDate;
use chrono::NaiveDate;

impl EditionViews<'_> {
    /// Returns the day that the text of a page was last changed on: by the history of its files, where the site is built
    /// with that, else by what they say themselves. `None` where neither says it, and for lists of other pages.
    pub fn last_changed(&self, key: &PageKey) -> Option<NaiveDate> {
        let site = self.material.site;
        match key {
            PageKey::Plain(number) => {
                site.pages.get(*number).and_then(|page| self.day_of(page.file, page.updated, None))
            }
            PageKey::FollowUp(id, slug) => {
                let promise = site.promises.get(id)?;
                let follow_up = promise.follow_ups.iter().find(|follow_up| follow_up.slug == *slug)?;
                self.day_of_follow_up(follow_up)
            }
            PageKey::Promise(id) => site.promises.get(id).and_then(|promise| self.day_of_promise(promise)),
            PageKey::Place(id) => {
                let own = site.places.get(id).and_then(|place| self.day_of(place.file, None, None));
                let promises = self.promises_of.get(id).into_iter().flatten();
                promises.map(|id| self.day_of_promise(&site.promises[*id])).chain([own]).max().flatten()
            }
            _ => None,
        }
    }

    /// The page of a promise shows its follow-ups too.
    fn day_of_promise(&self, promise: &Promise) -> Option<NaiveDate> {
        let own = self.day_of(promise.file, promise.updated, promise.published);
        promise.follow_ups.iter().map(|follow_up| self.day_of_follow_up(follow_up)).chain([own]).max().flatten()
    }

    fn day_of_follow_up(&self, follow_up: &FollowUp) -> Option<NaiveDate> {
        self.day_of(follow_up.file, follow_up.updated, follow_up.published)
    }

    fn day_of(&self, file: FileId, updated: Option<PartialDate>, published: Option<PartialDate>) -> Option<NaiveDate> {
        let known = self.material.history.changed(&self.material.sources.get(file).path);
        let stated = || updated.or(published).map(PartialDate::last_day);
        known.or_else(stated).filter(|day| *day <= self.material.as_of.0)
    }
}
