//! `place.md`.

use super::{ALIASES, ALLOW, FieldType, INDICATORS, ROLE_CONTACTS, Referent, Table, choice, optional, required};

/// A place.
pub const PLACE: Table = Table {
    name: "place.md",
    sv: "En plats: mappens `place.md`",
    en: "A place: the `place.md` of its folder",
    fields: &[
        required("name", FieldType::Text, r#""Exempelstad""#, "Platsens namn", "The name of the place"),
        required(
            "kind",
            FieldType::Choice(&[
                choice("municipality", "kommun", "municipality"),
                choice("district", "stadsdel eller tätort", "a part of a town, or a village"),
                choice("police-area", "polisområde", "an area of the police"),
            ]),
            r#""municipality""#,
            "Vad platsen är",
            "What the place is",
        ),
        optional(
            "code",
            FieldType::Text,
            r#""0680""#,
            "Kommunkod från SCB, inom citattecken",
            "Municipality code of Statistics Sweden, quoted",
        ),
        optional(
            "within",
            FieldType::Reference(Referent::Place),
            r#""jonkoping""#,
            "Kommunen som en stadsdel ligger i",
            "The municipality of a district",
        ),
        optional(
            "county",
            FieldType::Text,
            r#""Jönköpings län""#,
            "Länet, där det inte följer av koden eller kommunen",
            "The county, where neither code nor municipality tell",
        ),
        optional(
            "police_area",
            FieldType::Text,
            r#""Lokalpolisområde Jönköping""#,
            "Lokalpolisområdet",
            "The local police area",
        ),
        optional(
            "invented",
            FieldType::Flag,
            "true",
            "Platsen är påhittad, för att visa något; det står överst på dess sidor",
            "The place is invented, to show something; its pages say so on top",
        ),
        ALIASES,
        ALLOW,
        INDICATORS,
        ROLE_CONTACTS,
    ],
};
