//! Where what is said of promises and follow-ups is taken from.

use super::{AT_PLACE, BELONGS, OF_PROMISE, PUBLISHER, Row, may, must};
use crate::model::SourceReference;
use crate::value::PartialDate;
use crate::view::dataset::{Datum, Field, Holds, Reference, Resource};

pub(super) const SOURCES: Resource = Resource {
    name: "sources",
    sv: "En källa till ett löfte eller en uppföljning",
    en: "A source of a promise or a follow-up",
    groups: &[OF_PROMISE, AT_PLACE, BELONGS, SOURCE, PUBLISHER],
    key: &["promise", "belongs_to", "source"],
    refers: &[Reference::same(&["promise"], "promises"), Reference::or_none(&["promise", "period"], "follow_ups")],
    of_place: None,
    each: |of, call| of.each_listed(of.promise.sources.len(), |report| report.sources.len(), call),
};

const SOURCE: &[Field] = &[
    must("source", Holds::Whole, "Vilken av källorna, räknat från 1", "Which of them, from 1", |row| {
        Datum::whole(row.number + 1)
    }),
    must("title", Holds::Text, "Källans namn", "The name of the source", |row| Datum::text(&source(row).title)),
    may("url", Holds::Url, "Källans adress, när den har en", "The address of the source, where it has one", |row| {
        Datum::some(source(row).url.as_ref())
    }),
    may(
        "retrieved",
        Holds::Date,
        "När källan lästes där, så noga som det är känt",
        "When it was read there, as precise as is known",
        |row| Datum::some(source(row).retrieved.map(PartialDate::iso)),
    ),
    may("page", Holds::Url, "Sidan som stöder sig på källan", "The page that rests on it", |row| row.page_url()),
];

fn source<'a>(row: &Row<'_, '_, '_, 'a>) -> &'a SourceReference {
    row.listed(|promise| &promise.sources, |report| &report.sources)
}
