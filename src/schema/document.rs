//! Documents that a promise or a follow-up refers to.

use super::{Field, FieldType, Table, choice, optional, required};

/// `documents`, as in promises and follow-ups.
pub(super) const DOCUMENTS: Field = optional(
    "documents",
    FieldType::Tables(&DOCUMENT),
    r#"[{ title = "…", kind = "agreement", url = "https://…" }]"#,
    "Dokument som hör till, med fil i samma mapp eller adress",
    "Documents that belong to it, with a file in the same folder or an address",
);

/// A document.
const DOCUMENT: Table = Table {
    name: "documents",
    sv: "Ett dokument, med fil eller adress",
    en: "A document, with a file or an address",
    fields: &[
        required(
            "title",
            FieldType::Text,
            r#""Samverkansöverenskommelse 2020""#,
            "Dokumentets namn",
            "The name of the document",
        ),
        optional(
            "kind",
            FieldType::Choice(&[
                choice("agreement", "överenskommelse", "an agreement"),
                choice("plan", "åtgärdsplan", "a plan of measures"),
                choice("assessment", "lägesbild", "an assessment of the situation"),
                choice("survey", "undersökning", "a survey"),
                choice("report", "rapport", "a report"),
                choice("decision", "beslut", "a decision"),
            ]),
            r#""agreement""#,
            "Vad det är, om något av orden passar",
            "What it is, if one of the words fits",
        ),
        optional(
            "file",
            FieldType::Path,
            r#""overenskommelse.pdf""#,
            "Filen, när den ligger bland texterna. Format och storlek läses av filen",
            "The file, where it lies among the texts. Its format and size are read from it",
        ),
        optional(
            "url",
            FieldType::Url,
            r#""https://example.org/overenskommelse.pdf""#,
            "Adressen, när dokumentet ligger på en annan webbplats",
            "The address, where the document is on another site",
        ),
    ],
};
