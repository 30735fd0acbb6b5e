//! Key figures of places and promises.

use super::super::part;
use super::{NUMBER, OF_SUBJECT, PUBLISHER, Row, may, must};
use crate::model::Indicator;
use crate::view::dataset::{Datum, Field, Holds, Reference, Resource};

pub(super) const INDICATORS: Resource = Resource {
    name: "indicators",
    sv: "Ett nyckeltal ett år, för en plats eller ett löfte. Det hör inte till någon aktivitet",
    en: "A key figure of a year, of a place or a promise. It belongs to no activity",
    groups: &[OF_SUBJECT, INDICATOR, NUMBER, MEASURED, PUBLISHER],
    key: &["belongs_to", "indicator"],
    refers: &[Reference::same(&["place"], "places"), Reference::or_none(&["promise"], "promises")],
    of_place: Some(|place, call| {
        let indicators = place.place.indicators.iter().filter(|_| place.is_shown()).enumerate();
        indicators.for_each(|(number, one)| call(&Row { number, figure: Some(&one.value), ..*place }));
    }),
    each: |of, call| {
        let indicators = of.promise.indicators.iter().enumerate();
        indicators.for_each(|(number, one)| call(&Row { number, figure: Some(&one.value), ..of.row() }));
    },
};

const INDICATOR: &[Field] = &[
    must("indicator", Holds::Whole, "Vilket av nyckeltalen, räknat från 1", "Which of them, from 1", |row| {
        Datum::whole(row.number + 1)
    }),
    must("name", Holds::Text, "Det som mäts", "What is measured", |row| Datum::text(&indicator(row).name)),
    must("year", Holds::Whole, "Året som värdet gäller", "The year that the value is of", |row| {
        Datum::Number(indicator(row).year.to_string())
    }),
];

const MEASURED: &[Field] = &[
    may("unit", Holds::Text, "Enheten, när den är sagd", "The unit, where it is said", |row| {
        Datum::some(part::figure(row.page, row.figure()).unit)
    }),
    must("source", Holds::Text, "Var värdet är hämtat", "Where the value is taken from", |row| {
        Datum::text(&indicator(row).source)
    }),
    may("source_url", Holds::Url, "Källans adress", "The address of the source", |row| {
        Datum::some(indicator(row).url.as_ref())
    }),
    may("page", Holds::Url, "Sidan som det står på", "The page that it stands on", |row| row.subject_url()),
];

fn indicator<'a>(row: &Row<'_, '_, '_, 'a>) -> &'a Indicator {
    match row.promised {
        Some(of) => &of.promise.indicators[row.number],
        None => &row.place.indicators[row.number],
    }
}
