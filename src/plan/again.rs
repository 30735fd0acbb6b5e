//! The plan after an edit: most edits of a promise leave every address where it is.
//!
//! In come the plan and promises as they are now; out goes the plan with their links, or the word that more has changed
//! than that, and then nothing is changed here. What a plan takes from a promise is listed in [`is_planned_alike`]:
//! whatever reads more of it in this stage must add it there.

use super::edition::subjects_of;
use super::links::{anchors, follow_promises};
use super::stated::{parties_of, statements_by_year, years_of};
use super::{PageKey, Plan, Target, report_hidden};
use crate::diag::Diagnostics;
use crate::model::{Config, FollowUp, Promise, PromiseId, Site};
use crate::source::{FileId, Sources, Spanned};
use chrono::Datelike;
use std::collections::BTreeSet;

/// Returns whether two states of a promise have the same pages, at the same addresses, in the same editions.
#[must_use]
pub fn is_planned_alike(config: &Config, one: &Promise, two: &Promise) -> bool {
    let same_follow_up = |(one, two): (&FollowUp, &FollowUp)| {
        (&one.slug, one.file, one.period.to.year()) == (&two.slug, two.file, two.period.to.year())
            && same_aliases(&one.aliases, &two.aliases)
    };
    (&one.id, one.file, &one.places, &one.extends) == (&two.id, two.file, &two.places, &two.extends)
        && one.follow_ups.len() == two.follow_ups.len()
        && one.follow_ups.iter().zip(&two.follow_ups).all(same_follow_up)
        && same_aliases(&one.aliases, &two.aliases)
        && subjects_of(config, one) == subjects_of(config, two)
        && statements_by_year(one) == statements_by_year(two)
        && years_of(one) == years_of(two)
        && parties_of(one).keys().eq(parties_of(two).keys())
}

fn same_aliases(one: &[Spanned<String>], two: &[Spanned<String>]) -> bool {
    one.iter().map(|alias| &alias.value).eq(two.iter().map(|alias| &alias.value))
}

impl Plan {
    /// Lists the pages of a promise with the ids in them that links may lead to.
    #[must_use]
    pub fn anchors_of(&self, site: &Site, id: &PromiseId) -> Vec<(PageKey, Vec<String>)> {
        let promise = &site.promises[id];
        let keys = promise.follow_ups.iter().map(|one| PageKey::FollowUp(id.clone(), one.slug.clone()));
        [PageKey::Promise(id.clone())].into_iter().chain(keys).map(|key| (key.clone(), anchors(site, &key))).collect()
    }

    /// Follows the links of promises again that are planned alike. `moved` are pages whose ids for links changed.
    ///
    /// Returns whether that is all that there was to do: links are right, they need the same attachments, and nobody
    /// else's link may lead somewhere else.
    pub fn follow_again(&mut self, site: &Site, sources: &Sources, edited: &[PromiseId], moved: &[PageKey]) -> bool {
        let files: BTreeSet<FileId> = edited.iter().flat_map(|id| files_of(&site.promises[id])).collect();
        let leads_to_moved = |target: &Target| match target {
            Target::Page(key, Some(_)) => moved.contains(key),
            _ => false,
        };
        let mut others = self.links.iter().filter(|((from, _), _)| !files.contains(from));
        if !moved.is_empty() && others.any(|(_, target)| leads_to_moved(target)) {
            return false;
        }
        let mut diagnostics = Diagnostics::default();
        let links = follow_promises(site, sources, &self.pages, &self.editions, edited, &mut diagnostics);
        report_hidden(&links, &self.editions, &mut diagnostics);
        let old: Vec<_> = files.iter().flat_map(|file| self.links_in(*file)).collect();
        let attached = |(from, target): (FileId, &Target)| match target {
            Target::File(file) => Some((from, *file)),
            Target::Page(..) => None,
        };
        let before: BTreeSet<_> = old.iter().filter_map(|link| attached((link.0, &self.links[link]))).collect();
        let after: BTreeSet<_> =
            links.iter().filter_map(|((from, _), (target, _))| attached((*from, target))).collect();
        if !diagnostics.is_empty() || before != after {
            return false;
        }
        for link in old {
            self.links.remove(&link);
        }
        self.links.extend(links.into_iter().map(|(link, (target, _))| (link, target)));
        true
    }

    fn links_in(&self, file: FileId) -> impl Iterator<Item = (FileId, Box<str>)> {
        let from_here = self.links.range((file, Box::from(""))..);
        from_here.map(|(link, _)| link).take_while(move |(from, _)| *from == file).cloned()
    }
}

/// Lists the files of a promise, sorted.
fn files_of(promise: &Promise) -> BTreeSet<FileId> {
    promise.follow_ups.iter().map(|follow_up| follow_up.file).chain([promise.file]).collect()
}
