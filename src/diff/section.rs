//! Changes by the page that they are about.

use super::{Change, ChangeKind};
use crate::model::{FollowUp, PromiseId};
use crate::source::SourcePath;
use crate::value::Slug;
use chrono::NaiveDate;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// What a change is about, in words. All `None`: the site as a whole, or its settings.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct About {
    /// The name of the place.
    pub place: Option<String>,
    /// The title of the promise.
    pub promise: Option<String>,
    /// The period of the follow-up: `Tertial 2 2020`.
    pub period: Option<String>,
    /// The title of a plain page.
    pub page: Option<String>,
}

/// What changes of one page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageChanges {
    /// What it is about.
    pub about: About,
    /// Its file; that of before where there is none now. `None` where no single file says it.
    pub path: Option<SourcePath>,
    /// What changes; at least one thing.
    pub changes: Vec<Change>,
}

/// Where a section stands: in the order of the variants, then of what they hold.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Key {
    /// The settings of the site.
    Settings,
    /// The site as a whole.
    Site,
    /// A place, with a promise of it, with a follow-up of that one: each before what belongs to it.
    Place(Slug, Option<(Slug, Option<FollowUpKey>)>),
    /// A plain page, by its address.
    Page(String),
}

/// The order of follow-ups in [`crate::model::Promise::follow_ups`].
pub(super) type FollowUpKey = (NaiveDate, Reverse<NaiveDate>, Slug);

impl Key {
    pub(super) fn promise(id: &PromiseId) -> Self {
        Self::Place(id.place.clone(), Some((id.slug.clone(), None)))
    }

    pub(super) fn follow_up(id: &PromiseId, follow_up: &FollowUp) -> Self {
        let key = (follow_up.period.to, Reverse(follow_up.period.from), follow_up.slug.clone());
        Self::Place(id.place.clone(), Some((id.slug.clone(), Some(key))))
    }
}

/// All sections that are being filled.
#[derive(Debug, Default)]
pub(super) struct Sections(BTreeMap<Key, PageChanges>);

impl Sections {
    /// Adds changes to a section.
    pub(super) fn add(
        &mut self,
        key: Key,
        about: impl FnOnce() -> (About, Option<SourcePath>),
        changes: impl IntoIterator<Item = Change>,
    ) {
        let mut changes = changes.into_iter().peekable();
        if changes.peek().is_none() {
            return;
        }
        let empty = || {
            let (about, path) = about();
            PageChanges { about, path, changes: Vec::new() }
        };
        self.0.entry(key).or_insert_with(empty).changes.extend(changes);
    }

    /// Those first that have lost a correction: nothing else must be read before that.
    pub(super) fn in_order(self) -> Vec<PageChanges> {
        let mut sections: Vec<PageChanges> = self.0.into_values().collect();
        let has_lost = |change: &Change| {
            matches!(change.kind, ChangeKind::CorrectionGone(..) | ChangeKind::CorrectionChanged { .. })
        };
        sections.sort_by_key(|section| !section.changes.iter().any(has_lost));
        sections
    }
}
