//! Follow-ups: any other `.md` beside a `promise.md`.

use super::{ALIASES, ALLOW, CORRECTIONS, DRAFT, NOTE, PUBLISHED, SOURCES, Table, Takes, UPDATED, may, must};

/// A follow-up.
pub const FOLLOW_UP: Table = Table {
    name: "follow-up",
    fields: &[
        PUBLISHED,
        UPDATED,
        may(
            "period",
            Takes::Table(&INTERVAL),
            "Från och till, när filnamnet inte är en period",
            "From and to, where the file name is no period",
        ),
        may(
            "label",
            Takes::Text,
            "Periodens namn, när datumen inte räcker",
            "The name of the period, where its days do not do",
        ),
        CORRECTIONS,
        may("partial", Takes::Flag, "Bara en del av källan är införd här", "Only a part of the source is entered here"),
        DRAFT,
        SOURCES,
        NOTE,
        ALIASES,
        ALLOW,
        may("outcome", Takes::TableMap(&OUTCOME), "Utfallet av varje aktivitet", "The outcome of each activity"),
    ],
};

/// From when to when a follow-up is about.
pub const INTERVAL: Table = Table {
    name: "period",
    fields: &[
        must("from", Takes::Date, "Första dagen eller månaden", "The first day or month"),
        must("to", Takes::Date, "Sista dagen eller månaden", "The last day or month"),
    ],
};

/// An outcome.
pub const OUTCOME: Table = Table {
    name: "[outcome.…]",
    fields: &[
        may("status", Takes::Status, "Läget, om källan säger det", "The status, if the source says it"),
        may("figures", Takes::Figures(&FIGURE), "Tal som redovisas", "Numbers that are reported"),
        may("reason", Takes::Markdown, "Varför det inte blev som planerat", "Why it did not go as planned"),
        may("next", Takes::Markdown, "Vad som händer härnäst", "What comes next"),
        may(
            "unchanged",
            Takes::Flag,
            "Källan säger att inget har ändrats sedan förra gången",
            "The source says that nothing changed since last time",
        ),
        NOTE,
        ALLOW,
    ],
};

/// A figure that needs more than words.
pub const FIGURE: Table = Table {
    name: "figures",
    fields: &[
        must("value", Takes::Text, "Talet, till exempel \"2 dansfester\"", "The number, such as \"2 dansfester\""),
        may("unit", Takes::Text, "Vad talet räknas som", "What it counts as"),
        may("where", Takes::Text, "Platsen som talet gäller", "The place that it is for"),
    ],
};
