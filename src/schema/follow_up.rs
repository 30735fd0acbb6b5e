//! Follow-ups: any other `.md` beside a `promise.md`.

use super::{
    ALIASES, ALLOW, CORRECTIONS, DOCUMENTS, DRAFT, FieldType, NOTE, PUBLISHED, SOURCES, Table, UPDATED, optional,
    required,
};

/// A follow-up.
pub const FOLLOW_UP: Table = Table {
    name: "follow-up",
    sv: "En uppföljning: filen bredvid `promise.md` som heter som sin period",
    en: "A follow-up: the file beside `promise.md` that is named after its period",
    fields: &[
        PUBLISHED,
        UPDATED,
        optional(
            "period",
            FieldType::Table(&INTERVAL),
            r#"{ from = "2018-05", to = "2018-07" }"#,
            "Från och till, när filnamnet inte är en period",
            "From and to, where the file name is no period",
        ),
        optional(
            "label",
            FieldType::Text,
            r#""Våren 2018""#,
            "Periodens namn, när datumen inte räcker",
            "The name of the period, where its days do not do",
        ),
        CORRECTIONS,
        optional(
            "partial",
            FieldType::Flag,
            "true",
            "Bara en del av källan är införd här",
            "Only a part of the source is entered here",
        ),
        DRAFT,
        SOURCES,
        DOCUMENTS,
        NOTE,
        ALIASES,
        ALLOW,
        optional(
            "outcome",
            FieldType::TableMap(&OUTCOME),
            "[outcome.krogtillsyn]",
            "Utfallet av varje aktivitet",
            "The outcome of each activity",
        ),
    ],
};

/// From when to when a follow-up is about.
pub const INTERVAL: Table = Table {
    name: "period",
    sv: "Dagarna som uppföljningen gäller",
    en: "The days that the follow-up is about",
    fields: &[
        required("from", FieldType::Date, r#""2020-05""#, "Första dagen eller månaden", "The first day or month"),
        required("to", FieldType::Date, r#""2020-05""#, "Sista dagen eller månaden", "The last day or month"),
    ],
};

/// An outcome.
pub const OUTCOME: Table = Table {
    name: "[outcome.…]",
    sv: "Utfallet av en aktivitet",
    en: "The outcome of an activity",
    fields: &[
        optional(
            "status",
            FieldType::Status,
            r#""Genomförd""#,
            "Läget, om källan säger det",
            "The status, if the source says it",
        ),
        optional(
            "figures",
            FieldType::Figures(&FIGURE),
            r#"["minst 608 tillfällen"]"#,
            "Tal som redovisas",
            "Numbers that are reported",
        ),
        optional(
            "reason",
            FieldType::Markdown,
            r#""Krogarna höll stängt.""#,
            "Varför det inte blev som planerat",
            "Why it did not go as planned",
        ),
        optional(
            "next",
            FieldType::Markdown,
            r#""Nytt försök i oktober.""#,
            "Vad som händer härnäst",
            "What comes next",
        ),
        optional(
            "unchanged",
            FieldType::Flag,
            "true",
            "Källan säger att inget har hänt sedan förra gången",
            "The source says that nothing has happened since last time",
        ),
        NOTE,
        ALLOW,
    ],
};

/// A figure that needs more than words.
pub const FIGURE: Table = Table {
    name: "figures",
    sv: "Ett tal som behöver mer än ord",
    en: "A figure that needs more than words",
    fields: &[
        required(
            "value",
            FieldType::Text,
            r#""2 dansfester""#,
            "Talet, till exempel \"2 dansfester\"",
            "The number, such as \"2 dansfester\"",
        ),
        optional("unit", FieldType::Text, r#""aktiviteter""#, "Vad talet räknas som", "What it counts as"),
        optional("where", FieldType::Text, r#""Centrum""#, "Platsen som talet gäller", "The place that it is for"),
        optional(
            "what",
            FieldType::Text,
            r#""alkohol""#,
            "Vem eller vad som räknas, när flera tal har samma enhet",
            "Who or what is counted, where several figures have one unit",
        ),
        optional(
            "part_of",
            FieldType::Text,
            r#""39 kontroller""#,
            "Talet i samma ruta som det är en del av. De läggs aldrig ihop",
            "The figure of the same cell that it is a part of. They are never added",
        ),
    ],
};
