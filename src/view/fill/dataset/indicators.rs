//! Key figures of places and promises.

use super::{OF_SUBJECT, PUBLISHER, Row, may, must};
use crate::locale::number;
use crate::model::Indicator;
use crate::view::dataset::{Datum, Field, Holds, Resource};

pub(super) const INDICATORS: Resource = Resource {
    name: "indicators",
    sv: "Ett nyckeltal ett år, för en plats eller ett löfte. Det hör inte till någon aktivitet",
    en: "A key figure of a year, of a place or a promise. It belongs to no activity",
    groups: &[OF_SUBJECT, INDICATOR, PUBLISHER],
    key: &["of", "indicator"],
    refers: &[],
    of_place: Some(|place, call| {
        (0..place.place.indicators.len()).for_each(|number| call(&Row { number, ..*place }));
    }),
    each: |of, call| (0..of.promise.indicators.len()).for_each(|number| call(&Row { number, ..of.row() })),
};

const INDICATOR: &[Field] = &[
    must("indicator", Holds::Whole, "Vilket av nyckeltalen, räknat från 1", "Which of them, from 1", |row| {
        Datum::whole(row.number + 1)
    }),
    must("name", Holds::Text, "Det som mäts", "What is measured", |row| Datum::text(&indicator(row).name)),
    must("year", Holds::Whole, "Året som värdet gäller", "The year that the value is of", |row| {
        Datum::Number(indicator(row).year.to_string())
    }),
    must("words", Holds::Text, "Värdet som det är skrivet", "The value as written", |row| {
        Datum::text(indicator(row).value.printed.to_string())
    }),
    must("bound", super::promises::BOUNDS, "Hur talet begränsar", "How the number bounds", |row| {
        Datum::text(indicator(row).value.bound.key())
    }),
    must("low", Holds::Number, "Talet; i ett intervall det lägre", "The number; of a range the lower", |row| {
        Datum::Number(number::machine(indicator(row).value.low))
    }),
    may("high", Holds::Number, "I ett intervall det högre talet", "Of a range the higher number", |row| {
        Datum::number(indicator(row).value.high.map(number::machine))
    }),
    may("unit", Holds::Text, "Enheten, när den är sagd", "The unit, where it is said", |row| {
        Datum::some(row.page.figure(&indicator(row).value).unit)
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
