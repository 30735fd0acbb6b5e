//! What `site.toml` says.

use super::{Accessibility, Colors, Contact, ExternalLink, License, OpenData, Publisher, Repository, Share, Subject};
use crate::locale::plural::plural;
use crate::source::{FileId, Span, Spanned};
use crate::value::{Lang, Slug};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// The name of an edition.
pub type EditionId = Slug;

/// The settings of a site.
#[derive(Debug, Clone)]
pub struct Config {
    /// `site.toml`.
    pub file: FileId,
    /// The name of the collection.
    pub title: String,
    /// Where the output will be published, ending in `/`.
    pub base_url: String,
    /// What ids in feeds and calendars begin with: `tag:example.org,2026:`.
    pub id_prefix: String,
    /// The language of the pages.
    pub language: Lang,
    /// Who publishes the collection. Its kind decides what a blank may be called.
    pub publisher: Publisher,
    /// Where readers turn; each way that is not given is `None`.
    pub contact: Contact,
    /// Where the source files lie.
    pub repository: Option<Repository>,
    /// The repositories of places that have their own.
    pub members: BTreeMap<Slug, Repository>,
    /// Whether the pages can be searched.
    pub search: bool,
    /// Which files the open data are put into.
    pub open_data: OpenData,
    /// How other sites can show the promises.
    pub share: Share,
    /// How many days after the end of a period its follow-up is due.
    pub grace_days: u64,
    /// The sites that are made of the content; at least one.
    pub editions: Vec<Edition>,
    /// Subjects that promises of several places share, by their id.
    pub subjects: BTreeMap<Slug, Subject>,
    /// For each form of a unit, folded to lower case, the form that it counts as.
    pub units: BTreeMap<String, String>,
    /// Abbreviations as they are written, with the words that they stand for.
    pub abbreviations: BTreeMap<String, String>,
    /// For each word of the content, what people ask search for instead.
    pub synonyms: BTreeMap<String, Vec<String>>,
}

impl Config {
    /// Returns the repository that holds the files of a place.
    pub fn repository_of(&self, place: &Slug) -> Option<&Repository> {
        self.members.get(place).or(self.repository.as_ref())
    }

    /// Returns the unit that a written form counts as: its entry in `[units]`, or else the plural of a common noun, or
    /// itself; in lower case, but for words with capitals of their own ("SIG-nätverk") and names ("vandringar på Råslätt").
    pub fn unit(&self, written: &str) -> Cow<'_, str> {
        if let Some(unit) = self.mapped(written) {
            return unit.into();
        }
        let written = lower(written);
        let many = plural(&written, self.language);
        self.mapped(&many).map_or_else(|| many.clone().into_owned().into(), Into::into)
    }

    /// Returns what a rate is per, in the form that it counts as. It is one of something: "per vecka".
    pub fn per(&self, written: &str) -> Cow<'_, str> {
        self.mapped(written).map_or_else(|| lower(written).into(), Into::into)
    }

    fn mapped(&self, written: &str) -> Option<&str> {
        self.units.get(&written.to_lowercase()).map(String::as_str)
    }
}

/// Puts words in lower case, unless a capital stands inside them ("SIG-nätverk") or they are a name, a capital after a
/// word without one ("vandringar på Råslätt").
fn lower(words: &str) -> String {
    let mut after_lower = false;
    let word = |word: &str| {
        let is_name = after_lower || word.chars().skip(1).any(char::is_uppercase);
        after_lower = word.starts_with(char::is_lowercase);
        if is_name { word.to_owned() } else { word.to_lowercase() }
    };
    words.split_inclusive(' ').map(word).collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn units_lose_the_capital_of_a_sentence_and_keep_those_of_names() {
        for (written, unit) in [
            ("Tillfällen", "tillfällen"),
            ("SIG-nätverk", "SIG-nätverk"),
            ("Fysiska Möten", "fysiska möten"),
            ("Vandringar på Råslätt", "vandringar på Råslätt"),
        ] {
            assert_eq!(super::lower(written), unit);
        }
    }
}

/// One of the sites that are built from the same content.
#[derive(Debug, Clone)]
pub struct Edition {
    /// Its name in commands and settings.
    pub id: EditionId,
    /// The name of a folder below `themes/`, with its place in `site.toml` for messages.
    pub theme: Spanned<Slug>,
    /// Where it lies below the output: empty, or parts ending in `/`.
    pub path: String,
    /// Where that is written, or else its name.
    pub span: Span,
    /// The title: its own, or else that of the site.
    pub title: String,
    /// The places that it shows; `None` for all.
    pub places: Option<Vec<Slug>>,
    /// What comes before its own pages in the breadcrumb.
    pub breadcrumb: Vec<ExternalLink>,
    /// The edition that holds the original, where it is not this one.
    pub canonical: Option<EditionId>,
    /// Who publishes it: its own publisher, or else that of the site.
    pub publisher: Publisher,
    /// Its own colours, or else those of the site.
    pub colors: Colors,
    /// Where its readers turn.
    pub contact: Contact,
    /// What others may do with its texts and data; `None` where nothing is stated.
    pub license: Option<License>,
    /// The address of its start page, ending in `/`.
    pub base_url: String,
    /// The facts of its accessibility statement.
    pub accessibility: Option<Accessibility>,
}
