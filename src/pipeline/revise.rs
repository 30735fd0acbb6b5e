//! A check after an edit, without looking at all files again.
//!
//! In come a check that found no error and texts that were edited since; out goes the check that [`super::check`] would
//! have made of all files, or the word that it has to be made. Most edits change the words of a promise or a follow-up:
//! then that promise is parsed, resolved, derived and linked again, and all else stays. Where themes alone have changed,
//! they are made again. Whatever might reach further – another file, another address, an error – is left to the check of
//! everything.

use super::{Check, Options, Ready, left_out, load_themes, with_shipped};
use crate::derive::derive_promise;
use crate::diag::Diagnostics;
use crate::lint::lint_promise;
use crate::model::{Promise, PromiseId, Site, resolve_promise};
use crate::parse::parse_promise;
use crate::plan::{PageKey, is_planned_alike};
use crate::source::{Contents, File, FileId, SourcePath, Sources};
use std::collections::BTreeSet;
use std::sync::OnceLock;

impl Check {
    /// Takes in edited texts, and tells whether this is the check of all files now.
    ///
    /// If not, the site is as it was, with all its pages; only mistakes can no longer be shown in the edited files.
    pub fn revise(&mut self, edited: Vec<File>, options: &Options) -> bool {
        let Some(ready) = &mut self.ready else { return false };
        let Some(ids) = promises_of(&edited, ready, &self.sources) else { return false };
        for file in edited {
            if let Some(id) = self.sources.find(&file.path) {
                self.sources.replace(id, file.contents);
            }
        }
        let mut found = Diagnostics::default();
        let mut promises = Vec::new();
        for id in &ids {
            match again(id, &ready.site, &self.sources, options, &mut found) {
                Some(promise) => promises.push(promise),
                None => return false,
            }
        }
        let anchors =
            |ready: &Ready| ids.iter().flat_map(|id| ready.plan.anchors_of(&ready.site, id)).collect::<Vec<_>>();
        let before = anchors(ready);
        swap(&mut ready.site, &mut promises);
        let moved = before.into_iter().zip(anchors(ready)).filter(|(one, two)| one != two);
        let moved: Vec<PageKey> = moved.map(|((key, _), _)| key).collect();
        if !ready.plan.follow_again(&ready.site, &self.sources, &ids, &moved) {
            swap(&mut ready.site, &mut promises);
            return false;
        }
        ready.words.iter_mut().for_each(|words| drop(words.take()));
        for id in &ids {
            let promise = &ready.site.promises[id];
            ready.derived.promises.insert(id.clone(), derive_promise(&ready.site.config, promise, ready.as_of));
            lint_promise(&ready.site, promise, &self.sources, &ready.derived, &mut found);
            self.diagnostics.remove_of_files(&files_of(promise));
        }
        self.diagnostics.extend(found);
        true
    }
}

impl Check {
    /// Takes in all files, where none but those of themes has changed, and tells whether this is the check of them now.
    ///
    /// If not, the site is as it was.
    pub fn dress(&mut self, files: Vec<File>) -> bool {
        let Some(ready) = &mut self.ready else { return false };
        let sources = with_shipped(files);
        // Themes are sorted behind all else, so that the numbers of other files stay whatever comes or goes there.
        let settings = |sources: &Sources| SourcePath::new("site.toml").and_then(|path| sources.find(&path));
        if settings(&sources) != settings(&self.sources) {
            return false;
        }
        let mut found = Diagnostics::default();
        let themes = load_themes(&ready.site, &sources, &mut found);
        // A theme without links to some lists has no such pages either.
        if !found.is_empty() || left_out(&ready.site, &sources) != left_out(&ready.site, &self.sources) {
            return false;
        }
        ready.themes = themes;
        ready.files = OnceLock::new();
        self.sources = sources;
        true
    }
}

/// Lists the promises that edited files belong to; `None` if one is anything but a text of a promise that is shown.
fn promises_of(edited: &[File], ready: &Ready, sources: &Sources) -> Option<Vec<PromiseId>> {
    let ids = edited.iter().map(|file| {
        let id = sources.find(&file.path)?;
        match (&file.contents, ready.plan.pages.get(&id)?) {
            (Contents::Text(_), PageKey::Promise(promise) | PageKey::FollowUp(promise, _)) => Some(promise.clone()),
            _ => None,
        }
    });
    let ids: BTreeSet<PromiseId> = ids.collect::<Option<_>>()?;
    Some(ids.into_iter().collect())
}

/// Makes a promise of its files again; `None` if there is an error in them, or if its pages are others.
fn again(
    id: &PromiseId,
    site: &Site,
    sources: &Sources,
    options: &Options,
    found: &mut Diagnostics,
) -> Option<Promise> {
    let old = &site.promises[id];
    let mut follow_ups: Vec<FileId> = old.follow_ups.iter().map(|follow_up| follow_up.file).collect();
    follow_ups.sort_unstable();
    let (document, follow_ups) = parse_promise(sources, old.file, &follow_ups, site.config.language, found)?;
    let has_draft = document.draft || follow_ups.iter().any(|follow_up| follow_up.draft);
    if (has_draft && !options.drafts) || document.has_gaps {
        return None;
    }
    let promise = resolve_promise(id.clone(), document, follow_ups, site, sources, found);
    (!found.has_errors() && is_planned_alike(&site.config, old, &promise)).then_some(promise)
}

/// Puts promises into the site, and the site's own in their place.
fn swap(site: &mut Site, promises: &mut [Promise]) {
    for promise in promises {
        let id = promise.id.clone();
        if let Some(own) = site.promises.get_mut(&id) {
            std::mem::swap(own, promise);
        }
    }
}

fn files_of(promise: &Promise) -> Vec<FileId> {
    promise.follow_ups.iter().map(|follow_up| follow_up.file).chain([promise.file]).collect()
}
