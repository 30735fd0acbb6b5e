//! Addresses that lead nowhere any more, and those that lead on.

use super::section::{About, Key, Sections};
use super::{Change, ChangeKind, Comparer};
use crate::plan::{EditionPlan, PageKey};
use crate::source::SourcePath;
use std::collections::{BTreeMap, BTreeSet};

/// How many lists that are gone are listed one by one.
const MAX_LISTS_ALONE: usize = 3;

/// What there was at addresses that are other now.
#[derive(Default)]
struct Lost {
    /// Where nothing is any more.
    gone: Vec<String>,
    /// The first of them below its edition, as `aliases` takes it.
    alias: Option<String>,
    /// Where it is now.
    now_at: Option<String>,
    /// An older address that leads on to it.
    leads_on: Option<String>,
}

impl Comparer<'_> {
    /// Every address of before, in the editions that there are still.
    pub(super) fn addresses(&self, sections: &mut Sections) {
        let mut lost: BTreeMap<PageKey, Lost> = BTreeMap::new();
        let mut files: BTreeSet<String> = BTreeSet::new();
        let mut leading: BTreeSet<(String, String)> = BTreeSet::new();
        for (old, new) in &self.identity.editions {
            let known = addresses(new);
            let redirects = old.redirects.iter().map(|redirect| (redirect.address.as_str(), &redirect.to));
            // What others show of a promise goes where its page goes.
            for (address, key) in old.pages().chain(redirects).filter(|(_, key)| !key.is_embed()) {
                let now = self.identity.key(key);
                let now_at = now.as_ref().and_then(|key| new.address(key));
                if now_at == Some(address) {
                    continue;
                }
                let is_gone = !known.contains(address);
                let was_here = old.address(key) == Some(address);
                let has_moved = was_here && now_at.is_some();
                if !is_gone && !has_moved {
                    continue;
                }
                let lost = lost.entry(key.clone()).or_default();
                lost.now_at = lost.now_at.take().or_else(|| now_at.map(|address| format!("/{}{address}", new.path)));
                let whole = format!("/{}{address}", old.path);
                if is_gone {
                    lost.alias.get_or_insert(format!("/{address}"));
                    lost.gone.push(whole);
                } else {
                    lost.leads_on.get_or_insert(whole);
                }
            }
            let were = addresses(old);
            for redirect in new.redirects.iter().filter(|redirect| !were.contains(redirect.address.as_str())) {
                if let (Some(to), false) = (new.address(&redirect.to), redirect.to.is_embed()) {
                    let path = &new.path;
                    leading.insert((format!("/{path}{}", redirect.address), format!("/{path}{to}")));
                }
            }
            let gone = old.files.values().filter(|address| !known.contains(address.as_str()));
            files.extend(gone.map(|address| format!("/{}{address}", old.path)));
        }
        // Lists that go with what they listed are listed in one line, if they are many.
        let is_list = |key: &PageKey, lost: &Lost| {
            lost.now_at.is_none() && lost.leads_on.is_none() && matches!(self.section_of(key).0, Key::Site)
        };
        let (lists, pages): (Vec<_>, Vec<_>) = lost.into_iter().partition(|(key, lost)| is_list(key, lost));
        let addresses: Vec<String> = lists.iter().flat_map(|(_, lost)| lost.gone.iter().cloned()).collect();
        let (alone, together) = match addresses.len() > MAX_LISTS_ALONE {
            true => (Vec::new(), Some(ChangeKind::ListsGone(addresses))),
            false => (lists, None),
        };
        for (key, lost) in pages.into_iter().chain(alone) {
            self.add_lost(&key, lost, sections);
        }
        let gone = files.into_iter().map(|address| ChangeKind::AddressGone {
            addresses: vec![address],
            alias: None,
            now_at: None,
        });
        let leading = leading.into_iter().map(|(from, to)| Change::note(ChangeKind::LeadsOn { from, to }));
        self.add_to_site(sections, together.into_iter().chain(gone).map(Change::warning).chain(leading));
    }

    fn add_lost(&self, key: &PageKey, lost: Lost, sections: &mut Sections) {
        let moved =
            lost.leads_on.zip(lost.now_at.clone()).map(|(from, to)| Change::note(ChangeKind::Moved { from, to }));
        let gone = lost.alias.map(|alias| {
            Change::warning(ChangeKind::AddressGone { addresses: lost.gone, alias: Some(alias), now_at: lost.now_at })
        });
        let (section, (about, path)) = self.section_of(key);
        sections.add(section, || (about, path), moved.into_iter().chain(gone));
    }

    /// The section that reports on a page of the older revision.
    fn section_of(&self, key: &PageKey) -> (Key, (About, Option<SourcePath>)) {
        let (old, new) = (self.old.site, self.new.site);
        match (key, self.identity.key(key)) {
            (PageKey::Place(id), _) => {
                let about = match (new.places.get(id), old.places.get(id)) {
                    (Some(place), _) => self.about_place(place, false),
                    (None, Some(place)) => self.about_place(place, true),
                    (None, None) => Default::default(),
                };
                (Key::Place(id.clone(), None), about)
            }
            (PageKey::Promise(_), Some(PageKey::Promise(now))) => {
                (Key::promise(&now), self.about_promise(&new.promises[&now], false))
            }
            (PageKey::Promise(before), _) => (Key::promise(before), self.about_promise(&old.promises[before], true)),
            (PageKey::FollowUp(before, slug), Some(PageKey::FollowUp(now, now_slug))) => {
                let promise = &new.promises[&now];
                match promise.follow_ups.iter().find(|one| one.slug == now_slug) {
                    Some(follow_up) => {
                        (Key::follow_up(&now, follow_up), self.about_follow_up(promise, follow_up, false))
                    }
                    None => self.follow_up_that_is_gone(before, slug),
                }
            }
            (PageKey::FollowUp(before, slug), _) => self.follow_up_that_is_gone(before, slug),
            (PageKey::Plain(number), now) => {
                let (page, is_gone) = match now {
                    Some(PageKey::Plain(now)) => (&new.pages[now], false),
                    _ => (&old.pages[*number], true),
                };
                (Key::Page(page.address.clone()), self.about_page(page, is_gone))
            }
            _ => (Key::Site, (About::default(), None)),
        }
    }

    fn follow_up_that_is_gone(
        &self,
        id: &crate::model::PromiseId,
        slug: &crate::value::Slug,
    ) -> (Key, (About, Option<SourcePath>)) {
        let promise = &self.old.site.promises[id];
        // Its promise may have another name now, and that is the one that its section stands below.
        let below = self.identity.promises.get(id).copied().unwrap_or(id);
        match promise.follow_ups.iter().find(|one| one.slug == *slug) {
            Some(follow_up) => (Key::follow_up(below, follow_up), self.about_follow_up(promise, follow_up, true)),
            None => (Key::promise(below), self.about_promise(promise, true)),
        }
    }
}

/// Everything that there is at some address of an edition.
fn addresses(plan: &EditionPlan) -> BTreeSet<&str> {
    let pages = plan.pages().map(|(address, _)| address);
    let redirects = plan.redirects.iter().map(|redirect| redirect.address.as_str());
    pages.chain(redirects).chain(plan.files.values().map(String::as_str)).collect()
}
