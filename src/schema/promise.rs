//! `promise.md`.

use super::{
    ALIASES, ALLOW, CORRECTIONS, DOCUMENTS, DRAFT, FieldType, INDICATORS, NOTE, PUBLISHED, ROLE_CONTACTS, Referent,
    SOURCES, Table, UPDATED, choice, optional, required,
};

/// A promise.
pub const PROMISE: Table = Table {
    name: "promise.md",
    sv: "Ett medborgarlöfte: mappens `promise.md`",
    en: "A promise: the `promise.md` of its folder",
    fields: &[
        required("title", FieldType::Text, r#""Medborgarlöfte 2020""#, "Löftets rubrik", "The heading of the promise"),
        required(
            "valid",
            FieldType::Validity(&VALIDITY),
            r#""2020""#,
            "När löftet gäller: ett år, eller från och till",
            "When it holds: a year, or from and to",
        ),
        optional(
            "schedule",
            FieldType::Choices(&[
                choice("tertial", "var fjärde månad", "every four months"),
                choice("quarter", "kvartal", "every three months"),
                choice("half-year", "halvår", "every six months"),
                choice("year", "år", "each year"),
                choice("once", "en gång, vid slutet", "once, at the end"),
            ]),
            r#""tertial""#,
            "Hur ofta löftet ska följas upp",
            "How often it is to be followed up",
        ),
        PUBLISHED,
        UPDATED,
        optional(
            "extends",
            FieldType::PromiseId,
            r#""exempelstad/2019""#,
            "Det äldre löfte som förlängs",
            "The older promise that it prolongs",
        ),
        optional(
            "follows",
            FieldType::PromiseId,
            r#""exempelstad/2019""#,
            "Det äldre löfte som det här kommer efter, utan att förlänga det",
            "The older promise that this one comes after, without prolonging it",
        ),
        optional(
            "places",
            FieldType::References(Referent::Place),
            r#"["exempelstad"]"#,
            "Platserna som löftet gäller",
            "The places that it is made to",
        ),
        SOURCES,
        DOCUMENTS,
        optional("basis", FieldType::Texts, r#"["medborgardialog"]"#, "Vad löftet bygger på", "What it rests on"),
        optional(
            "signed",
            FieldType::Table(&SIGNED),
            r#"{ date = 2020-02-14, place = "Exempelstad" }"#,
            "När och var löftet skrevs under",
            "When and where it was signed",
        ),
        NOTE,
        CORRECTIONS,
        optional(
            "changes",
            FieldType::Tables(&CHANGE),
            r#"[{ date = 2020-09-01, text = "…" }]"#,
            "Det som parterna ändrade medan löftet gällde, som en längre giltighet. Inget var fel: det är ingen rättelse",
            "What the parties changed while the promise held, such as a longer validity. Nothing was wrong: it is no correction",
        ),
        DRAFT,
        ALIASES,
        ALLOW,
        optional("party", FieldType::Tables(&PARTY), "[[party]]", "De som lovar", "Who promises"),
        optional("focus", FieldType::Tables(&FOCUS), "[[focus]]", "Löftets fokusområden", "Its focus areas"),
        optional("pledge", FieldType::Tables(&PLEDGE), "[[pledge]]", "Det som lovas", "What is promised"),
        optional("activity", FieldType::Tables(&ACTIVITY), "[[activity]]", "Det som ska göras", "What is to be done"),
        INDICATORS,
        ROLE_CONTACTS,
    ],
};

/// From when to when something holds.
pub const VALIDITY: Table = Table {
    name: "valid",
    sv: "Från och till",
    en: "From and to",
    fields: &[
        required(
            "from",
            FieldType::Date,
            r#""2020-05""#,
            "Första dagen, månaden eller året",
            "The first day, month or year",
        ),
        optional(
            "to",
            FieldType::Date,
            r#""2020-05""#,
            "Sista dagen, månaden eller året",
            "The last day, month or year",
        ),
    ],
};

/// Where something is taken from.
pub const SOURCE: Table = Table {
    name: "sources",
    sv: "Var något är hämtat",
    en: "Where something is taken from",
    fields: &[
        required("title", FieldType::Text, r#""Uppföljning tertial 1 2020""#, "Källans namn", "The name of the source"),
        optional(
            "url",
            FieldType::Url,
            r#""https://example.org/uppfoljning""#,
            "Källans adress",
            "The address of the source",
        ),
        optional("retrieved", FieldType::Date, "2020-03-05", "När källan lästes", "When the source was read"),
    ],
};

/// When and where a promise was signed.
pub const SIGNED: Table = Table {
    name: "signed",
    sv: "När och var medborgarlöftet skrevs under",
    en: "When and where the promise was signed",
    fields: &[
        optional("date", FieldType::Date, "2020-02-14", "Dagen", "The day"),
        optional("place", FieldType::Text, r#""Exempelstad""#, "Orten", "The town"),
    ],
};

/// A correction.
pub const CORRECTION: Table = Table {
    name: "corrections",
    sv: "En rättelse",
    en: "A correction",
    fields: &[
        required("date", FieldType::Date, "2020-03-05", "När rättelsen gjordes", "When it was made"),
        required(
            "text",
            FieldType::Markdown,
            r#""Antalet var först fel: 41 i stället för 14.""#,
            "Vad som ändrades",
            "What was changed",
        ),
    ],
};

/// A change of the promise during its term.
const CHANGE: Table = Table {
    name: "changes",
    sv: "En ändring av löftet medan det gällde",
    en: "A change of the promise while it held",
    fields: &[
        required("date", FieldType::Date, "2020-09-01", "När ändringen beslutades", "When it was decided"),
        required(
            "text",
            FieldType::Markdown,
            r#""Parterna förlängde löftet till juni 2021.""#,
            "Vad som ändrades",
            "What was changed",
        ),
    ],
};

/// A party.
pub const PARTY: Table = Table {
    name: "[[party]]",
    sv: "En part, som lovar",
    en: "A party, which promises",
    fields: &[
        required("id", FieldType::Id, r#""police""#, "Namnet som aktiviteter använder", "What activities call it"),
        required(
            "kind",
            FieldType::Choice(&[
                choice("police", "polisen", "the police"),
                choice("municipality", "kommun", "municipality"),
                choice("housing", "bostadsbolag", "a housing company"),
                choice("other", "någon annan", "anybody else"),
            ]),
            r#""police""#,
            "Vad parten är",
            "What it is",
        ),
        required("name", FieldType::Text, r#""Lokalpolisområde Exempelbygden""#, "Partens namn", "Its name"),
        optional(
            "organisation_number",
            FieldType::Text,
            r#""999999-9999""#,
            "Partens organisationsnummer, där det är känt",
            "Its Swedish organisation number, where it is known",
        ),
        optional(
            "signatory",
            FieldType::Table(&SIGNATORY),
            r#"{ name = "…", title = "…" }"#,
            "Den som skrev under",
            "Who signed for it",
        ),
    ],
};

/// Who signed.
pub const SIGNATORY: Table = Table {
    name: "signatory",
    sv: "Den som skrev under",
    en: "Who signed",
    fields: &[
        required("name", FieldType::Text, r#""Kim Exempelsson""#, "Namnet", "The name"),
        optional("title", FieldType::Text, r#""lokalpolisområdeschef""#, "Befattningen", "The office"),
    ],
};

/// A focus area.
pub const FOCUS: Table = Table {
    name: "[[focus]]",
    sv: "Ett av medborgarlöftets fokusområden",
    en: "A focus area of the promise",
    fields: &[
        required(
            "id",
            FieldType::Reference(Referent::Subject),
            r#""narkotika""#,
            "Fokusområdets id; ett som finns i site.toml är det ämnet",
            "Its id; one that site.toml has is that subject",
        ),
        required(
            "title",
            FieldType::Text,
            r#""Narkotika och vapen""#,
            "Fokusområdets namn i löftet",
            "Its name in the promise",
        ),
        optional(
            "text",
            FieldType::Markdown,
            r#""Mindre droger bland unga.""#,
            "Vad löftet säger om det",
            "What the promise says of it",
        ),
    ],
};

/// A pledge.
pub const PLEDGE: Table = Table {
    name: "[[pledge]]",
    sv: "Något som lovas",
    en: "Something that is promised",
    fields: &[
        required("id", FieldType::Id, r#""trygga-platser""#, "Löftets id", "Its id"),
        required("text", FieldType::Markdown, r#""Fler ska känna sig trygga i centrum.""#, "Löftets ord", "Its words"),
        optional("focus", FieldType::References(Referent::Focus), r#"["narkotika"]"#, "Fokusområden", "Focus areas"),
        optional(
            "title",
            FieldType::Text,
            r#""Trygga platser""#,
            "Kort namn, i ett medborgarlöfte utan aktiviteter",
            "A short name, in a promise without activities",
        ),
        optional(
            "responsible",
            FieldType::References(Referent::Party),
            r#"["police", "municipality"]"#,
            "Ansvariga, i ett medborgarlöfte utan aktiviteter",
            "Who is responsible, in a promise without activities",
        ),
        optional(
            "targets",
            FieldType::Targets(&TARGET),
            r#"["minst 4 tillfällen"]"#,
            "Mål, i ett medborgarlöfte utan aktiviteter",
            "Targets, in a promise without activities",
        ),
    ],
};

/// An activity.
pub const ACTIVITY: Table = Table {
    name: "[[activity]]",
    sv: "Något som ska göras och följas upp",
    en: "Something that is to be done and followed up",
    fields: &[
        required("id", FieldType::Id, r#""krogtillsyn""#, "Aktivitetens id", "Its id"),
        optional(
            "pledge",
            FieldType::Reference(Referent::Pledge),
            r#""trygga-platser""#,
            "Löftet som aktiviteten hör till",
            "The pledge that it belongs to",
        ),
        required("title", FieldType::Text, r#""Gemensamma krogtillsyner""#, "Aktivitetens rubrik", "Its heading"),
        optional(
            "text",
            FieldType::Markdown,
            r#""Polisen och kommunen besöker krogarna samma kväll.""#,
            "Vad som ska göras",
            "What is to be done",
        ),
        optional(
            "responsible",
            FieldType::References(Referent::Party),
            r#"["police", "municipality"]"#,
            "Parterna som ansvarar",
            "The parties that are responsible",
        ),
        optional("focus", FieldType::References(Referent::Focus), r#"["narkotika"]"#, "Fokusområden", "Focus areas"),
        optional(
            "targets",
            FieldType::Targets(&TARGET),
            r#"["minst 4 tillfällen"]"#,
            "Mål i siffror",
            "Targets in numbers",
        ),
        ALLOW,
    ],
};

/// A target that needs more than words.
pub const TARGET: Table = Table {
    name: "targets",
    sv: "Ett mål som behöver mer än ord",
    en: "A target that needs more than words",
    fields: &[
        required(
            "value",
            FieldType::Text,
            r#""minst 4 tillfällen""#,
            "Målet, till exempel \"minst 4 tillfällen\"",
            "The target, such as \"minst 4 tillfällen\"",
        ),
        optional("where", FieldType::Text, r#""Centrum""#, "Platsen som målet gäller", "The place that it is for"),
        optional(
            "per",
            FieldType::Choice(&[
                choice("promise", "hela tiden som medborgarlöftet gäller", "the whole validity of the promise"),
                choice("year", "år", "each year"),
                choice("period", "varje period", "each period"),
            ]),
            r#""year""#,
            "Tiden som målet gäller",
            "The time that it is for",
        ),
        optional(
            "count",
            FieldType::Choice(&[
                choice("sum", "talen läggs ihop", "the figures are added"),
                choice("latest", "det senaste talet gäller", "the latest figure counts"),
            ]),
            r#""latest""#,
            "Om talen läggs ihop eller det senaste gäller",
            "Whether figures add or the latest counts",
        ),
    ],
};
