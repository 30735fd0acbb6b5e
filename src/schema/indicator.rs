//! Indicators: how things are, apart from what is done.

use super::{Field, FieldType, Table, optional, required};

/// `[[indicator]]`, as in places and promises.
pub(super) const INDICATORS: Field = optional(
    "indicator",
    FieldType::Tables(&INDICATOR),
    "[[indicator]]",
    "Nyckeltal som visar läget och inte hör till någon aktivitet",
    "Key figures that show how things are, and belong to no activity",
);

/// An indicator in a year.
const INDICATOR: Table = Table {
    name: "[[indicator]]",
    sv: "Ett nyckeltal ett år. Det räknas aldrig mot något mål",
    en: "A key figure of a year. It never counts towards a target",
    fields: &[
        required(
            "name",
            FieldType::Text,
            r#""Invånare som känner sig otrygga sena kvällar""#,
            "Vad som mäts. Samma namn flera gånger är samma nyckeltal olika år",
            "What is measured. The same name several times is the same key figure in several years",
        ),
        required("value", FieldType::Text, r#""28 procent""#, "Värdet", "The value"),
        optional(
            "unit",
            FieldType::Text,
            r#""procent""#,
            "Enheten, när värdet inte säger den",
            "The unit, where the value does not say it",
        ),
        required(
            "year",
            FieldType::Whole(1950, 2150),
            "2020",
            "Året som värdet gäller",
            "The year that the value is of",
        ),
        required(
            "source",
            FieldType::Text,
            r#""Trygghetsmätningen 2020""#,
            "Var värdet är hämtat",
            "Where the value is taken from",
        ),
        optional(
            "url",
            FieldType::Url,
            r#""https://example.org/matning""#,
            "Källans adress",
            "The address of the source",
        ),
    ],
};
