//! `place.md`.

use super::{ALIASES, ALLOW, Table, Takes, may, must};

/// A place.
pub const PLACE: Table = Table {
    name: "place.md",
    fields: &[
        must("name", Takes::Text, "Platsens namn", "The name of the place"),
        must(
            "kind",
            Takes::Word(&["municipality", "district", "police-area"]),
            "Kommun, stadsdel eller polisområde",
            "Municipality, district or police area",
        ),
        may(
            "code",
            Takes::Text,
            "Kommunkod från SCB, inom citattecken",
            "Municipality code of Statistics Sweden, quoted",
        ),
        may("within", Takes::Id, "Kommunen som en stadsdel ligger i", "The municipality of a district"),
        may(
            "county",
            Takes::Text,
            "Länet, där det inte följer av koden eller kommunen",
            "The county, where neither code nor municipality tell",
        ),
        may("police_area", Takes::Text, "Lokalpolisområdet", "The local police area"),
        ALIASES,
        ALLOW,
    ],
};
