//! A text that names another municipality than its own.

use super::Lint;
use super::prose::{Prose, TextRole};
use super::words::before;
use crate::diag::{Bilingual, Diagnostics, Explanation, Kind, Origin};
use crate::model::{PlaceKind, Promise, Site};
use crate::value::Slug;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::PoisonError;

pub(super) const EXPLANATION: Explanation = Explanation {
    code: "other-place",
    what: Bilingual::new(
        "En text som talar om en annan kommuns kommun, till exempel ”Karlstads kommun” i Hammarös löfte. Parter i löftet \
         och samarbete (”med Karlstads kommun”) går fria, liksom kommuner som inte finns i samlingen.",
        "A text that speaks of another municipality, such as “Karlstads kommun” in the promise of Hammarö. Parties of the \
         promise and cooperation (“med Karlstads kommun”) pass, and so do municipalities that the collection does not have.",
    ),
    why: Bilingual::new(
        "Det blir lätt kvar när grannkommunens löfte används som mall, och då ser det ut som om löftet gällde en annan plats.",
        "It is easily left behind when a neighbour's promise is used as a template, and then the promise seems to be about \
         another place.",
    ),
    origins: &[Origin::named(
        "Hammarös sida om medborgarlöften på polisen.se, som talar om ”Karlstads kommun”",
        "The page of Hammarö at polisen.se, which speaks of “Karlstads kommun”",
    )],
    wrong: "(i `hammaro/2024/promise.md`) Karlstads kommun ska förbättra belysningen.",
    right: "(i `hammaro/2024/promise.md`) Hammarö kommun ska förbättra belysningen.",
};

pub(super) const WORDS: &[&str] = &["kommun", "kommuns", "stad", "stads"];

/// What the rules know of places.
#[derive(Debug, Default)]
pub struct PlaceNames {
    /// The municipalities, by their names in lower case, with and without the s of "Karlstads kommun".
    municipalities: BTreeMap<String, Slug>,
    /// The name of each place, and the place that it lies within.
    places: BTreeMap<Slug, (String, Option<Slug>)>,
}

impl PlaceNames {
    /// Collects the names of a site.
    pub fn of(site: &Site) -> Self {
        let municipalities = site.places.values().filter(|place| place.kind == PlaceKind::Municipality);
        let names = municipalities.flat_map(|place| {
            let name = place.name.to_lowercase();
            [(format!("{name}s"), place.id.clone()), (name, place.id.clone())]
        });
        let places = site.places.iter().map(|(id, place)| (id.clone(), (place.name.clone(), place.within.clone())));
        Self { municipalities: names.collect(), places: places.collect() }
    }

    /// Lists what is not the same as in `earlier`.
    pub fn since(&self, earlier: &Self) -> PlaceChanges {
        PlaceChanges {
            names: changed(&earlier.municipalities, &self.municipalities),
            places: changed(&earlier.places, &self.places),
        }
    }
}

/// What of [`PlaceNames`] has changed.
#[derive(Debug)]
pub struct PlaceChanges {
    names: BTreeSet<String>,
    places: BTreeSet<Slug>,
}

impl PlaceChanges {
    /// Returns whether the rules may find something else in a promise: in its texts, they looked for the names `sought`.
    pub fn reach(&self, promise: &Promise, sought: &BTreeSet<String>) -> bool {
        let mut own = promise.places.iter().chain([&promise.id.place]);
        own.any(|place| self.places.contains(place)) || self.names.iter().any(|name| sought.contains(name))
    }
}

/// Lists the keys that are in one of the two alone, or have another value there.
fn changed<K: Ord + Clone, V: PartialEq>(one: &BTreeMap<K, V>, two: &BTreeMap<K, V>) -> BTreeSet<K> {
    let keys = one.keys().chain(two.keys());
    keys.filter(|key| one.get(*key) != two.get(*key)).cloned().collect()
}

pub(super) fn at(lint: &Lint<'_>, prose: &Prose<'_>, word: Range<usize>, found: &mut Diagnostics) {
    let Some(promise) = prose.promise.filter(|_| prose.role != TextRole::Note) else { return };
    // "Upplands Väsby kommun": a name has up to three words.
    let mut start = word.start;
    for _ in 0..3 {
        let previous = before(prose.text, start);
        if previous.is_empty() {
            return;
        }
        start = previous.as_ptr() as usize - prose.text.as_ptr() as usize;
        let name = prose.text[start..word.start].trim_end().to_lowercase();
        let id = lint.places.municipalities.get(&name);
        lint.sought.lock().unwrap_or_else(PoisonError::into_inner).insert(name);
        let Some(id) = id else { continue };
        let with = before(prose.text, start).to_lowercase();
        let words = start..word.end;
        if is_own(lint.site, promise, id, &prose.text[words.clone()])
            || matches!(with.as_str(), "med" | "från" | "till")
        {
            return;
        }
        let own = lint.site.places.get(&promise.id.place).map_or_else(String::new, |place| place.name.clone());
        lint.report(Kind::OtherPlace { written: prose.text[words.clone()].to_owned(), own }, prose, words, found);
        return;
    }
}

/// Returns whether a municipality has to do with a promise: as its place, around its district, or as a party.
fn is_own(site: &Site, promise: &Promise, id: &Slug, written: &str) -> bool {
    let around = |place: &Slug| site.places.get(place).and_then(|place| place.within.as_ref()) == Some(id);
    promise.places.iter().any(|place| place == id || around(place))
        || promise.parties.iter().any(|party| party.name.to_lowercase().contains(&written.to_lowercase()))
}
