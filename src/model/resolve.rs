//! Connects documents to a site, and reports what does not fit together.

mod config;
mod follow_up;
mod place;
mod promise;

use super::{Attachment, Config, Page, Promise, PromiseId, Site};
use crate::diag::{Diagnostics, Kind, suggest};
use crate::parse::{Documents, FollowUpDoc, FollowUpDocs, FollowUpFiles, PageDoc, PromiseDoc};
use crate::source::{FileId, SourcePath, Sources};
use crate::value::Slug;
use rayon::prelude::{IndexedParallelIterator, IntoParallelIterator, ParallelIterator};
use std::collections::{BTreeMap, BTreeSet};

/// Makes a site of documents.
///
/// What refers to a file that is there but could not be read is not reported again.
#[must_use]
pub fn resolve(documents: Documents, sources: &Sources, diagnostics: &mut Diagnostics) -> Site {
    let Documents { site, places, promises, mut follow_ups, pages, attachments, mut drafts } = documents;
    let with_gaps = promises.values().filter(|promise| promise.has_gaps).map(|promise| promise.file).collect();
    let places = place::places(places, sources, diagnostics);
    let known = Known {
        sources,
        drafts: &drafts,
        places: places.keys().cloned().collect(),
        promises: promises.keys().map(|(place, slug)| format!("{place}/{slug}")).collect(),
        settings_have_gaps: site.as_ref().is_none_or(|site| site.has_gaps),
        broken: diagnostics.files_with_errors(),
    };
    let config = config::config(site, &known, diagnostics);
    promise::check_rings(&promises, &known, diagnostics);
    let with_follow_ups: Vec<(PromiseId, PromiseDoc, FollowUpFiles)> = promises
        .into_iter()
        .map(|(key, document)| {
            let own = follow_ups.remove(&key).unwrap_or_default();
            let (place, slug) = key;
            (PromiseId { place, slug }, document, own)
        })
        .collect();
    // A promise is connected with names that are known by now, and with nothing of other promises.
    let connected: Vec<(Promise, Vec<FileId>, Diagnostics)> = with_follow_ups
        .into_par_iter()
        // Small batches: with rayon's default split, cores idle at the end while one finishes its large part.
        .with_max_len(8)
        .map(|(id, document, own)| {
            let mut found = Diagnostics::default();
            let own = own.read(sources, &mut found);
            let drafts = own.drafts.clone();
            (connect(id, document, own, &known, &config, &mut found), drafts, found)
        })
        .collect();
    let promises = connected
        .into_iter()
        .map(|(promise, own_drafts, found)| {
            diagnostics.extend(found);
            drafts.extend(own_drafts);
            (promise.id.clone(), promise)
        })
        .collect();
    drafts.sort_unstable();
    let (front, pages): (Vec<PageDoc>, Vec<PageDoc>) = pages.into_iter().partition(|page| page.address.is_empty());
    Site {
        config,
        places,
        promises,
        pages: pages.into_iter().map(page).collect(),
        front: front.into_iter().next().map(page),
        attachments: attachments.into_iter().map(|(file, size)| Attachment { file, size }).collect(),
        drafts,
        with_gaps,
    }
}

/// Makes one promise of a site without an error again, of new documents. Only rings of promises that prolong each other are not found.
#[must_use]
pub fn resolve_promise(
    id: PromiseId,
    document: PromiseDoc,
    follow_ups: Vec<FollowUpDoc>,
    site: &Site,
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) -> Promise {
    let known = Known {
        sources,
        drafts: &site.drafts,
        places: site.places.keys().cloned().collect(),
        promises: site.promises.keys().map(PromiseId::to_string).collect(),
        settings_have_gaps: false,
        broken: diagnostics.files_with_errors(),
    };
    let own = FollowUpDocs { shown: follow_ups, drafts: Vec::new() };
    connect(id, document, own, &known, &site.config, diagnostics)
}

/// Makes a promise with its follow-ups; without a validity it has none.
fn connect(
    id: PromiseId,
    document: PromiseDoc,
    own: FollowUpDocs,
    known: &Known<'_>,
    config: &Config,
    diagnostics: &mut Diagnostics,
) -> Promise {
    let had_validity = document.validity.is_some();
    let gaps = follow_up::Gaps { has_gaps: document.has_gaps, lost_targets: promise::lost_targets(&document) };
    let mut promise = promise::promise(id, document, known, config, diagnostics);
    if had_validity {
        promise.follow_ups = follow_up::follow_ups(own, &promise, &gaps, known, config, diagnostics);
    } else {
        follow_up::check(own.shown, &promise, &gaps, config, diagnostics);
    }
    promise
}

fn page(document: PageDoc) -> Page {
    let PageDoc { file, address, title, description, updated, aliases, allow, body, draft: _ } = document;
    Page { file, address, title, description, updated, aliases, allow, body }
}

/// The names that references may lead to.
struct Known<'a> {
    sources: &'a Sources,
    drafts: &'a [FileId],
    places: BTreeSet<Slug>,
    promises: BTreeSet<String>,
    /// Whether the settings could not be read in full, so that what they lack means nothing.
    settings_have_gaps: bool,
    /// Files that a mistake was found in while they were read.
    broken: BTreeSet<FileId>,
}

impl Known<'_> {
    /// Reports a place that is not there.
    fn has_place(&self, id: &crate::source::Spanned<Slug>, diagnostics: &mut Diagnostics) -> bool {
        if self.places.contains(&id.value) {
            return true;
        }
        if !self.is_unreadable(&format!("content/{}/place.md", id.value)) {
            let suggestion = nearest(id.value.as_str(), self.places.iter().map(Slug::as_str));
            diagnostics.report(Kind::UnknownPlace { id: id.value.to_string(), suggestion }, id.span);
        }
        false
    }

    /// Returns whether a file is there that could not be read, so that its absence is reported already.
    fn is_unreadable(&self, written: &str) -> bool {
        self.sources.find(&path(written)).is_some_and(|file| !self.drafts.contains(&file))
    }
}

fn path(written: &str) -> SourcePath {
    SourcePath::new(written).expect("no part of it leads upwards")
}

fn nearest<'a>(written: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    suggest::nearest(written, known).map(str::to_owned)
}

/// Reports the second of two equal ids, and keeps the first.
fn unique<T>(
    items: impl IntoIterator<Item = T>,
    id: impl Fn(&T) -> (Slug, crate::source::Span),
    diagnostics: &mut Diagnostics,
) -> Vec<T> {
    let mut seen: BTreeMap<Slug, crate::source::Span> = BTreeMap::new();
    items
        .into_iter()
        .filter(|item| {
            let (id, span) = id(item);
            match seen.get(&id) {
                Some(first) => {
                    let kind = Kind::DuplicateId { id: id.to_string() };
                    diagnostics.push(crate::diag::Diagnostic::new(kind, span).with_other(*first));
                    false
                }
                None => {
                    seen.insert(id, span);
                    true
                }
            }
        })
        .collect()
}
