//! `place.md`.

use super::{ALIASES, ALLOW, Table, Takes, may, must, word};

/// A place.
pub const PLACE: Table = Table {
    name: "place.md",
    sv: "En plats: mappens `place.md`",
    en: "A place: the `place.md` of its folder",
    fields: &[
        must("name", Takes::Text, r#""Exempelstad""#, "Platsens namn", "The name of the place"),
        must(
            "kind",
            Takes::Word(&[
                word("municipality", "kommun", "municipality"),
                word("district", "stadsdel eller tätort", "a part of a town, or a village"),
                word("police-area", "polisområde", "an area of the police"),
            ]),
            r#""municipality""#,
            "Vad platsen är",
            "What the place is",
        ),
        may(
            "code",
            Takes::Text,
            r#""0680""#,
            "Kommunkod från SCB, inom citattecken",
            "Municipality code of Statistics Sweden, quoted",
        ),
        may(
            "within",
            Takes::Id,
            r#""jonkoping""#,
            "Kommunen som en stadsdel ligger i",
            "The municipality of a district",
        ),
        may(
            "county",
            Takes::Text,
            r#""Jönköpings län""#,
            "Länet, där det inte följer av koden eller kommunen",
            "The county, where neither code nor municipality tell",
        ),
        may(
            "police_area",
            Takes::Text,
            r#""Lokalpolisområde Jönköping""#,
            "Lokalpolisområdet",
            "The local police area",
        ),
        ALIASES,
        ALLOW,
    ],
};
