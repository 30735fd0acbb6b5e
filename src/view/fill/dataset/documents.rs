//! Documents of promises and follow-ups.

use super::super::document;
use super::{AT_PLACE, BELONGS, OF_PROMISE, PUBLISHER, Row, may, must};
use crate::model::{DocumentKind, DocumentReference};
use crate::view::dataset::{Datum, Field, Holds, Reference, Resource};

pub(super) const DOCUMENTS: Resource = Resource {
    name: "documents",
    sv: "Ett dokument som hör till ett löfte eller en uppföljning",
    en: "A document that belongs to a promise or a follow-up",
    groups: &[OF_PROMISE, AT_PLACE, BELONGS, DOCUMENT, PUBLISHER],
    key: &["promise", "belongs_to", "document"],
    refers: &[Reference::same(&["promise"], "promises"), Reference::or_none(&["promise", "period"], "follow_ups")],
    of_place: None,
    each: |of, call| of.each_listed(of.promise.documents.len(), |report| report.documents.len(), call),
};

const DOCUMENT: &[Field] = &[
    must("document", Holds::Whole, "Vilket av dokumenten, räknat från 1", "Which of them, from 1", |row| {
        Datum::whole(row.number + 1)
    }),
    must("title", Holds::Text, "Dokumentets namn", "The name of the document", |row| Datum::text(&document(row).title)),
    may(
        "kind",
        Holds::Word(&["agreement", "plan", "assessment", "survey", "report", "decision"]),
        "Vad det är: överenskommelse, åtgärdsplan, lägesbild, undersökning, rapport eller beslut; tomt när inget av \
         det är sagt",
        "What it is: an agreement, a plan, an assessment, a survey, a report or a decision; empty where none of \
         these is said",
        |row| Datum::some(document(row).kind.map(DocumentKind::key)),
    ),
    must("url", Holds::Url, "Dokumentets adress", "The address of the document", |row| {
        Datum::text(document::address_of(row.page, document(row)))
    }),
    may(
        "format",
        Holds::Text,
        "Filens format, när filen ligger på den här webbplatsen",
        "The format of the file, where it is on this site",
        |row| Datum::some(document::file_of(row.page, document(row)).map(|file| document::format(row.page, file))),
    ),
    may(
        "bytes",
        Holds::Whole,
        "Filens storlek i byte, när filen ligger på den här webbplatsen",
        "The size of the file in bytes, where it is on this site",
        |row| {
            let size = document::file_of(row.page, document(row)).map(|file| document::size(row.page, file));
            Datum::number(size.map(|bytes| bytes.to_string()))
        },
    ),
    may("page", Holds::Url, "Sidan som det hör till", "The page that it belongs to", |row| row.page_url()),
];

fn document<'a>(row: &Row<'_, '_, '_, 'a>) -> &'a DocumentReference {
    row.listed(|promise| &promise.documents, |report| &report.documents)
}
