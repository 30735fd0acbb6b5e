//! Where promises are made.

use super::super::head;
use super::{PUBLISHER, changed, first_published, may, must};
use crate::locale::county;
use crate::plan::PageKey;
use crate::view::dataset::{Datum, Field, Holds, Reference, Resource};

pub(super) const PLACES: Resource = Resource {
    name: "places",
    sv: "En plats som löften ges till, eller kommunen som den ligger i",
    en: "A place that promises are made to, or the municipality that it lies in",
    groups: &[PLACE, PUBLISHER],
    key: &["place"],
    refers: &[Reference::by(&["within"], "places", &["place"])],
    of_place: Some(|place, call| call(place)),
    each: |_, _| {},
};

const PLACE: &[Field] = &[
    must("place", Holds::Id, "Platsens id", "The id of the place", |row| Datum::text(row.place.id.as_str())),
    must("name", Holds::Text, "Platsens namn", "The name of the place", |row| Datum::text(&row.place.name)),
    must(
        "kind",
        Holds::Word(&["municipality", "district", "police-area"]),
        "Vad platsen är: kommun, stadsdel eller tätort, eller polisområde",
        "What it is: a municipality, a part of a town or a village, or an area of the police",
        |row| Datum::text(row.place.kind.key()),
    ),
    may(
        "code",
        Holds::Text,
        "Kommunkod från SCB, fyra siffror som text; tomt för annat än kommuner",
        "Municipality code of Statistics Sweden, four digits as text; empty for all but municipalities",
        |row| Datum::some(row.place.code.as_ref()),
    ),
    may("county", Holds::Text, "Länet", "The county", |row| Datum::text(&row.place.county)),
    may(
        "county_code",
        Holds::Text,
        "Länskod från SCB, två siffror som text",
        "County code of Statistics Sweden, two digits as text",
        |row| Datum::some(county::code_of(&row.place.county)),
    ),
    may("police_area", Holds::Text, "Lokalpolisområdet", "The local police area", |row| {
        Datum::some(row.place.police_area.as_ref())
    }),
    may(
        "within",
        Holds::Id,
        "Kommunen som en stadsdel ligger i, med id",
        "The id of the municipality of a district",
        |row| Datum::some(row.place.within.as_ref().map(|id| id.as_str())),
    ),
    may(
        "invented",
        Holds::Flag,
        "Om platsen är påhittad, för att visa något",
        "Whether the place is invented, to show something",
        |row| Datum::Flag(row.place.invented),
    ),
    may("url", Holds::Url, "Platsens sida", "The page of the place", |row| row.subject_url()),
    first_published(|row| row.first_published(&PageKey::Place(row.place.id.clone()), None)),
    must("source_file", Holds::Text, "Källfilen", "The source file", |row| {
        Datum::text(row.page.path_of(row.place.file))
    }),
    changed(|row| Datum::some(head::changed(row.page, row.place.file).map(|day| day.to_string()))),
];
