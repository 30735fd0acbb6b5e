//! What earlier checks of a site made, for the next one.
//!
//! The stages are those of any check. In between, what was made of a promise is taken from here if nothing has changed that
//! it depends on; whatever is not certain is made again. So a server checks a whole country at each edit, and an edit shows
//! what a build would.

use crate::derive::{Derived, PromiseDerived};
use crate::lint::{PlaceChanges, PlaceNames, PromiseLints};
use crate::model::{Config, Promise, PromiseId, PublisherKind, Resolved, Resolver, Site};
use crate::parse::{ParsedFiles, PromiseDoc};
use crate::source::{Contents, File, FileId, Numbers, SourcePath, Sources, Text};
use crate::theme::Theme;
use crate::value::{Lang, Slug};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What earlier checks made, all with the same [`super::Options`].
#[derive(Debug, Default)]
pub struct Memory {
    numbers: Numbers,
    pub(super) parsed: ParsedFiles,
    pub(super) promises: KnownPromises,
    themes: Option<KnownThemes>,
}

impl Memory {
    /// Gives files the numbers that they had, and forgets all where that cannot be.
    pub(super) fn number(&mut self, sources: &mut Sources) {
        if !sources.number(&mut self.numbers) {
            let numbers = std::mem::take(&mut self.numbers);
            *self = Self { numbers, ..Self::default() };
        }
    }

    /// Returns the themes of an earlier check, if they would become the same again.
    pub(super) fn themes(&self, site: &Site, sources: &Sources) -> Option<BTreeMap<Slug, Theme>> {
        let known = self.themes.as_ref()?;
        (known.of == ThemeInput::of(site, sources)).then(|| known.themes.clone())
    }

    /// Keeps themes that nothing is wrong with.
    pub(super) fn keep_themes(&mut self, site: &Site, sources: &Sources, themes: &BTreeMap<Slug, Theme>) {
        self.themes = Some(KnownThemes { of: ThemeInput::of(site, sources), themes: themes.clone() });
    }
}

#[derive(Debug)]
struct KnownThemes {
    of: ThemeInput,
    themes: BTreeMap<Slug, Theme>,
}

/// All that themes are made of.
#[derive(Debug, PartialEq)]
struct ThemeInput {
    lang: Lang,
    names: Vec<Slug>,
    files: Vec<(FileId, File)>,
}

impl ThemeInput {
    fn of(site: &Site, sources: &Sources) -> Self {
        let files = sources.iter().filter(|(_, file)| file.path.below("themes").is_some());
        Self {
            lang: site.config.language,
            names: site.config.editions.iter().map(|edition| edition.theme.value.clone()).collect(),
            files: files.map(|(id, file)| (id, file.clone())).collect(),
        }
    }
}

/// What earlier checks made of promises that nothing was wrong with.
#[derive(Debug, Default)]
pub(super) struct KnownPromises {
    settings: Option<Settings>,
    /// What the rules of good reporting know of places.
    places: PlaceNames,
    promises: BTreeMap<PromiseId, Known>,
}

#[derive(Debug)]
struct Known {
    texts: Texts,
    resolved: Resolved,
    derived: Arc<PromiseDerived>,
    lints: PromiseLints,
}

/// The texts in the folder of a promise: all that it is made of, and all that may have been meant to be.
/// A number alone does not tell a file: one that comes may get that of one that went.
pub(super) type Texts = Vec<(FileId, SourcePath, Text)>;

/// Lists the texts of a promise that refers to nothing that is not there; `None` where more has to be looked at.
pub(super) fn texts(document: &PromiseDoc, resolver: &Resolver<'_>, sources: &Sources) -> Option<Texts> {
    if !resolver.is_connected(document) {
        return None;
    }
    let folder = sources.get(document.file).path.parent();
    let own = sources.below(&folder).filter(|(_, file)| file.path.extension() == "md" && file.path.parent() == folder);
    own.map(|(id, file)| match &file.contents {
        Contents::Text(text) => Some((id, file.path.clone(), text.clone())),
        _ => None,
    })
    .collect()
}

impl KnownPromises {
    /// Forgets all promises if they were made with other settings.
    pub(super) fn with_settings(&mut self, config: &Config) {
        let settings = Settings::of(config);
        if self.settings.as_ref() != Some(&settings) {
            *self = Self { settings: Some(settings), ..Self::default() };
        }
    }

    /// Returns what a promise of these texts was resolved to.
    pub(super) fn resolved(&self, id: &PromiseId, texts: &Texts) -> Option<Resolved> {
        self.promises.get(id).filter(|known| known.texts == *texts).map(|known| known.resolved.clone())
    }

    /// Returns what follows for a promise that is still the same.
    pub(super) fn derived(&self, promise: &Arc<Promise>) -> Option<Arc<PromiseDerived>> {
        self.find(promise).map(|known| Arc::clone(&known.derived))
    }

    /// Returns what was found in a promise that is still the same, if no change of places reaches it and nothing is wrong in
    /// its files.
    pub(super) fn lints(
        &self,
        promise: &Arc<Promise>,
        changes: &PlaceChanges,
        broken: &BTreeSet<FileId>,
    ) -> Option<PromiseLints> {
        let known = self.find(promise).filter(|known| known.is_sound(broken))?;
        (!changes.reach(promise, &known.lints.sought)).then(|| known.lints.clone())
    }

    fn find(&self, promise: &Arc<Promise>) -> Option<&Known> {
        self.promises.get(&promise.id).filter(|known| Arc::ptr_eq(&known.resolved.promise, promise))
    }

    /// Lists what rules know of places that they did not know before, or knew otherwise.
    pub(super) fn place_changes(&self, places: &PlaceNames) -> PlaceChanges {
        places.since(&self.places)
    }

    /// Keeps what was made of promises, in place of what was kept before. `texts` are those of promises that can be kept.
    pub(super) fn replace(
        &mut self,
        derived: &Derived,
        broken: &BTreeSet<FileId>,
        resolved: BTreeMap<PromiseId, (Texts, Resolved)>,
        mut lints: BTreeMap<PromiseId, PromiseLints>,
        places: PlaceNames,
    ) {
        let known = resolved.into_iter().filter_map(|(id, (texts, resolved))| {
            let derived = Arc::clone(derived.promises.get(&id)?);
            let known = Known { texts, resolved, derived, lints: lints.remove(&id)? };
            (!known.resolved.found.has_errors() && known.is_sound(broken)).then_some((id, known))
        });
        self.promises = known.collect();
        self.places = places;
    }
}

impl Known {
    fn is_sound(&self, broken: &BTreeSet<FileId>) -> bool {
        broken.is_empty() || self.texts.iter().all(|(file, ..)| !broken.contains(file))
    }
}

/// The settings that a single promise depends on. Each setting is named here, so that a new one cannot be forgotten.
#[derive(Debug, PartialEq)]
struct Settings {
    language: Lang,
    publisher: PublisherKind,
    grace_days: u64,
    subjects: BTreeSet<Slug>,
    units: BTreeMap<String, String>,
    abbreviations: BTreeMap<String, String>,
}

impl Settings {
    fn of(config: &Config) -> Self {
        let Config {
            language,
            publisher,
            grace_days,
            subjects,
            units,
            abbreviations,
            file: _,
            title: _,
            base_url: _,
            contact: _,
            repository: _,
            members: _,
            search: _,
            open_data: _,
            synonyms: _,
            share: _,
            editions: _,
            id_prefix: _,
        } = config;
        Self {
            language: *language,
            publisher: publisher.kind,
            grace_days: *grace_days,
            subjects: subjects.keys().cloned().collect(),
            units: units.clone(),
            abbreviations: abbreviations.clone(),
        }
    }
}
