//! `promise.md`.

use super::{ALIASES, ALLOW, CORRECTIONS, DRAFT, NOTE, PUBLISHED, SOURCES, Table, Takes, UPDATED, may, must};

/// A promise.
pub const PROMISE: Table = Table {
    name: "promise.md",
    fields: &[
        must("title", Takes::Text, "Löftets rubrik", "The heading of the promise"),
        must(
            "valid",
            Takes::Validity(&VALIDITY),
            "När löftet gäller: ett år, eller från och till",
            "When it holds: a year, or from and to",
        ),
        may(
            "schedule",
            Takes::Words(&["tertial", "quarter", "half-year", "year", "once"]),
            "Hur ofta löftet ska följas upp",
            "How often it is to be followed up",
        ),
        PUBLISHED,
        UPDATED,
        may("extends", Takes::PromiseId, "Det äldre löfte som förlängs", "The older promise that it prolongs"),
        may("places", Takes::Ids, "Platserna som löftet gäller", "The places that it is made to"),
        SOURCES,
        may("basis", Takes::Texts, "Vad löftet bygger på", "What it rests on"),
        may("signed", Takes::Table(&SIGNED), "När och var löftet skrevs under", "When and where it was signed"),
        NOTE,
        CORRECTIONS,
        DRAFT,
        ALIASES,
        ALLOW,
        may("party", Takes::Tables(&PARTY), "De som lovar", "Who promises"),
        may("focus", Takes::Tables(&FOCUS), "Löftets fokusområden", "Its focus areas"),
        may("pledge", Takes::Tables(&PLEDGE), "Det som lovas", "What is promised"),
        may("activity", Takes::Tables(&ACTIVITY), "Det som ska göras", "What is to be done"),
    ],
};

/// From when to when something holds.
pub const VALIDITY: Table = Table {
    name: "valid",
    fields: &[
        must("from", Takes::Date, "Första dagen, månaden eller året", "The first day, month or year"),
        may("to", Takes::Date, "Sista dagen, månaden eller året", "The last day, month or year"),
    ],
};

/// Where something is taken from.
pub const SOURCE: Table = Table {
    name: "sources",
    fields: &[
        must("title", Takes::Text, "Källans namn", "The name of the source"),
        may("url", Takes::Url, "Källans adress", "The address of the source"),
        may("retrieved", Takes::Date, "När källan lästes", "When the source was read"),
    ],
};

/// When and where a promise was signed.
pub const SIGNED: Table = Table {
    name: "signed",
    fields: &[may("date", Takes::Date, "Dagen", "The day"), may("place", Takes::Text, "Orten", "The town")],
};

/// A correction.
pub const CORRECTION: Table = Table {
    name: "corrections",
    fields: &[
        must("date", Takes::Date, "När rättelsen gjordes", "When it was made"),
        must("text", Takes::Markdown, "Vad som ändrades", "What was changed"),
    ],
};

/// A party.
pub const PARTY: Table = Table {
    name: "[[party]]",
    fields: &[
        must("id", Takes::Id, "Namnet som aktiviteter använder", "What activities call it"),
        must("kind", Takes::Word(&["police", "municipality", "housing", "other"]), "Vad parten är", "What it is"),
        must("name", Takes::Text, "Partens namn", "Its name"),
        may("signatory", Takes::Table(&SIGNATORY), "Den som skrev under", "Who signed for it"),
    ],
};

/// Who signed.
pub const SIGNATORY: Table = Table {
    name: "signatory",
    fields: &[must("name", Takes::Text, "Namnet", "The name"), may("title", Takes::Text, "Befattningen", "The office")],
};

/// A focus area.
pub const FOCUS: Table = Table {
    name: "[[focus]]",
    fields: &[
        must(
            "id",
            Takes::Id,
            "Fokusområdets id; ett som finns i site.toml är det ämnet",
            "Its id; one that site.toml has is that subject",
        ),
        must("title", Takes::Text, "Fokusområdets namn i löftet", "Its name in the promise"),
        may("text", Takes::Markdown, "Vad löftet säger om det", "What the promise says of it"),
    ],
};

/// A pledge.
pub const PLEDGE: Table = Table {
    name: "[[pledge]]",
    fields: &[
        must("id", Takes::Id, "Löftets id", "Its id"),
        must("text", Takes::Markdown, "Löftets ord", "Its words"),
        may("focus", Takes::Ids, "Fokusområden", "Focus areas"),
        may(
            "title",
            Takes::Text,
            "Kort namn, i ett medborgarlöfte utan aktiviteter",
            "A short name, in a promise without activities",
        ),
        may(
            "responsible",
            Takes::Ids,
            "Ansvariga, i ett medborgarlöfte utan aktiviteter",
            "Who is responsible, in a promise without activities",
        ),
        may(
            "targets",
            Takes::Targets(&TARGET),
            "Mål, i ett medborgarlöfte utan aktiviteter",
            "Targets, in a promise without activities",
        ),
    ],
};

/// An activity.
pub const ACTIVITY: Table = Table {
    name: "[[activity]]",
    fields: &[
        must("id", Takes::Id, "Aktivitetens id", "Its id"),
        may("pledge", Takes::Id, "Löftet som aktiviteten hör till", "The pledge that it belongs to"),
        must("title", Takes::Text, "Aktivitetens rubrik", "Its heading"),
        may("text", Takes::Markdown, "Vad som ska göras", "What is to be done"),
        may("responsible", Takes::Ids, "Parterna som ansvarar", "The parties that are responsible"),
        may("focus", Takes::Ids, "Fokusområden", "Focus areas"),
        may("targets", Takes::Targets(&TARGET), "Mål i siffror", "Targets in numbers"),
        ALLOW,
    ],
};

/// A target that needs more than words.
pub const TARGET: Table = Table {
    name: "targets",
    fields: &[
        must(
            "value",
            Takes::Text,
            "Målet, till exempel \"minst 4 tillfällen\"",
            "The target, such as \"minst 4 tillfällen\"",
        ),
        may("where", Takes::Text, "Platsen som målet gäller", "The place that it is for"),
        may("per", Takes::Word(&["promise", "year", "period"]), "Tiden som målet gäller", "The time that it is for"),
        may(
            "count",
            Takes::Word(&["sum", "latest"]),
            "Om talen läggs ihop eller det senaste gäller",
            "Whether figures add or the latest counts",
        ),
    ],
};
