//! Connects documents to a site, and reports what does not fit together.

mod config;
mod follow_up;
mod place;
mod promise;

use super::{Attachment, Config, Page, Place, Promise, PromiseId, Site};
use crate::diag::{Diagnostics, Kind};
use crate::parse::{Documents, FollowUpDocs, PromiseDoc};
use crate::source::{FileId, SourcePath, Sources};
use crate::value::Slug;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Makes a site of documents, one promise at a time.
///
/// What refers to a file that is there but could not be read is not reported again.
#[derive(Debug)]
pub struct Resolver<'a> {
    known: KnownNames<'a>,
    config: Config,
    places: BTreeMap<Slug, Place>,
    pages: Vec<Page>,
    attachments: Vec<(FileId, u64)>,
    statics: Vec<(FileId, u64)>,
    with_gaps: Vec<FileId>,
}

/// A promise that is resolved.
#[derive(Debug, Clone)]
pub struct Resolved {
    /// The promise.
    pub promise: Arc<Promise>,
    /// Its follow-ups that are drafts, and left out.
    pub drafts: Vec<FileId>,
    /// What is wrong with it.
    pub found: Diagnostics,
}

/// Promises as written, by their names.
pub type PromiseDocs = BTreeMap<(Slug, Slug), Arc<PromiseDoc>>;

impl<'a> Resolver<'a> {
    /// Resolves all but the promises, and hands these back: a promise refers to names that are known then, and to nothing
    /// that other promises say.
    pub fn new(documents: Documents, sources: &'a Sources, diagnostics: &mut Diagnostics) -> (Self, PromiseDocs) {
        let Documents { site, places, promises, follow_ups: _, pages, attachments, statics, drafts } = documents;
        let with_gaps = promises.values().filter(|promise| promise.has_gaps).map(|promise| promise.file).collect();
        let places = place::places(places, sources, diagnostics);
        let known = KnownNames {
            sources,
            drafts,
            places: places.keys().cloned().collect(),
            promises: promises.keys().map(|(place, slug)| format!("{place}/{slug}")).collect(),
            settings_have_gaps: site.as_ref().is_none_or(|site| site.has_gaps),
            broken: diagnostics.files_with_errors(),
        };
        let config = config::config(site, &known, diagnostics);
        promise::check_rings(&promises, &known, diagnostics);
        (Self { known, config, places, pages, attachments, statics, with_gaps }, promises)
    }

    /// Returns the settings.
    pub fn config(&self) -> &Config {
        &self.config
    }

    /// Returns whether all that a promise refers to outside of its own files is there, and nothing is wrong with it so
    /// far. Then it can be resolved without a look at other files.
    pub fn is_connected(&self, document: &PromiseDoc) -> bool {
        let known = &self.known;
        !known.settings_have_gaps
            && !known.broken.contains(&document.file)
            && document.places.iter().all(|place| known.places.contains(&place.value))
            && document.extends.as_ref().is_none_or(|extends| known.promises.contains(&extends.value))
    }

    /// Resolves a promise with its follow-ups. `found` are the mistakes that were found while these were parsed.
    pub fn promise(
        &self,
        id: PromiseId,
        document: Arc<PromiseDoc>,
        follow_ups: FollowUpDocs,
        mut found: Diagnostics,
    ) -> Resolved {
        let drafts = follow_ups.drafts.clone();
        let document = Arc::unwrap_or_clone(document);
        let promise = Arc::new(connect(id, document, follow_ups, &self.known, &self.config, &mut found));
        Resolved { promise, drafts, found }
    }

    /// Makes the site.
    pub fn site(self, promises: Vec<Resolved>, diagnostics: &mut Diagnostics) -> Site {
        let Self { known, config, places, pages, attachments, statics, with_gaps } = self;
        let mut drafts = known.drafts;
        let promises = promises
            .into_iter()
            .map(|resolved| {
                diagnostics.extend(resolved.found);
                drafts.extend(resolved.drafts);
                (resolved.promise.id.clone(), resolved.promise)
            })
            .collect();
        drafts.sort_unstable();
        let (front, pages): (Vec<Page>, Vec<Page>) = pages.into_iter().partition(|page| page.address.is_empty());
        Site {
            config,
            places,
            promises,
            pages,
            front: front.into_iter().next(),
            attachments: attachments.into_iter().map(|(file, size)| Attachment { file, size }).collect(),
            statics: statics.into_iter().map(|(file, size)| Attachment { file, size }).collect(),
            drafts,
            with_gaps,
        }
    }
}

/// Makes a promise with its follow-ups; without a validity it has none.
fn connect(
    id: PromiseId,
    document: PromiseDoc,
    own: FollowUpDocs,
    known: &KnownNames<'_>,
    config: &Config,
    diagnostics: &mut Diagnostics,
) -> Promise {
    let had_validity = document.validity.is_some();
    let gaps = follow_up::Gaps { has_gaps: document.has_gaps, lost_targets: promise::lost_targets(&document) };
    let mut promise = promise::promise(id, document, known, config, diagnostics);
    if had_validity {
        promise.follow_ups = follow_up::follow_ups(own, &promise, &gaps, known, diagnostics);
    } else {
        follow_up::check(own.shown, &promise, &gaps, diagnostics);
    }
    promise
}

/// The names that references may lead to.
#[derive(Debug)]
struct KnownNames<'a> {
    sources: &'a Sources,
    drafts: Vec<FileId>,
    places: BTreeSet<Slug>,
    promises: BTreeSet<String>,
    /// Whether the settings could not be read in full, so that what they lack means nothing.
    settings_have_gaps: bool,
    /// Files that a mistake was found in while they were read.
    broken: BTreeSet<FileId>,
}

impl KnownNames<'_> {
    /// Reports a place that is not there.
    fn has_place(&self, id: &crate::source::Spanned<Slug>, diagnostics: &mut Diagnostics) -> bool {
        if self.places.contains(&id.value) {
            return true;
        }
        if !self.is_unreadable(&format!("content/{}/place.md", id.value)) {
            let suggestion = diagnostics.nearest(id.value.as_str(), self.places.iter().map(Slug::as_str));
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
