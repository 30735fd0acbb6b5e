//! A text that names another municipality than its own.

use super::Lint;
use super::prose::{Prose, TextRole};
use super::words::before;
use crate::diag::{Bilingual, Diagnostics, Explanation, Kind, Origin};
use crate::model::{PlaceKind, Promise, Site};
use crate::value::Slug;
use std::collections::BTreeMap;
use std::ops::Range;

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

/// The names of all municipalities of a site, in lower case, with and without the s of "Karlstads kommun".
pub(super) struct PlaceNames {
    names: BTreeMap<String, Slug>,
}

impl PlaceNames {
    pub(super) fn of(site: &Site) -> Self {
        let municipalities = site.places.values().filter(|place| place.kind == PlaceKind::Municipality);
        let names = municipalities.flat_map(|place| {
            let name = place.name.to_lowercase();
            [(format!("{name}s"), place.id.clone()), (name, place.id.clone())]
        });
        Self { names: names.collect() }
    }
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
        let Some(id) = lint.places.names.get(&name) else { continue };
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
