//! A place to fill in.

use super::form::{examples, fields, opening, quoted};
use crate::parse::PlaceKind;
use crate::schema;
use crate::value::{Lang, Slug};

/// What is known of a place that is not there yet. One of `code`, `within` and `county` determines its county.
#[derive(Debug, Clone)]
pub struct NewPlace {
    /// The name of its folder.
    pub id: Slug,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: PlaceKind,
    /// The code of the municipality.
    pub code: Option<String>,
    /// The municipality of a district.
    pub within: Option<Slug>,
    /// The county.
    pub county: Option<String>,
}

/// Returns the path of a place, below the folder of `site.toml`.
pub fn place_path(id: &Slug) -> String {
    format!("content/{id}/place.md")
}

/// Writes a place, to be filled in.
pub fn place(place: &NewPlace, lang: Lang) -> String {
    let mut known = vec![("name", quoted(&place.name)), ("kind", quoted(place.kind.key()))];
    known.extend(place.code.as_deref().map(|code| ("code", quoted(code))));
    known.extend(place.within.as_ref().map(|within| ("within", quoted(within.as_str()))));
    known.extend(place.county.as_deref().map(|county| ("county", quoted(county))));
    let mut out = opening(lang);
    fields(&mut out, &schema::PLACE, &known, &["aliases", "allow"], lang);
    examples(&mut out, &schema::PLACE, &[("indicator", &[]), ("contact", &[])], lang);
    out.push_str("+++\n");
    out.push_str(lang.pick(
        "<!-- Några meningar om platsen, om det behövs. -->\n",
        "<!-- A few sentences about the place, if there is need. -->\n",
    ));
    out
}
