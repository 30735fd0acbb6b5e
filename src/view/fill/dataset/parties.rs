//! Who promises.

use super::{AT_PLACE, OF_PROMISE, PUBLISHER, Row, may, must};
use crate::model::Party;
use crate::plan::PageKey;
use crate::value::Slug;
use crate::view::dataset::{Datum, Field, Holds, Reference, Resource};

pub(super) const PARTIES: Resource = Resource {
    name: "parties",
    sv: "En part i ett löfte",
    en: "A party of a promise",
    groups: &[OF_PROMISE, AT_PLACE, PARTY, PUBLISHER],
    key: &["promise", "party"],
    refers: &[Reference::same(&["promise"], "promises")],
    of_place: None,
    each: |of, call| (0..of.promise.parties.len()).for_each(|number| call(&Row { number, ..of.row() })),
};

const PARTY: &[Field] = &[
    must("party", Holds::Id, "Partens id i det här löftet", "The id of the party in this promise", |row| {
        Datum::text(party(row).id.as_str())
    }),
    must(
        "kind",
        Holds::Word(&["police", "municipality", "housing", "other"]),
        "Vad parten är: polisen, en kommun, ett bostadsbolag eller någon annan",
        "What it is: the police, a municipality, a housing company or any other",
        |row| Datum::text(party(row).kind.key()),
    ),
    must("name", Holds::Text, "Partens namn, som löftet skriver det", "The name, as the promise writes it", |row| {
        Datum::text(&party(row).name)
    }),
    may(
        "organisation_number",
        Holds::Text,
        "Partens organisationsnummer, med bindestreck, där löftets fil anger det",
        "The Swedish organisation number, with a hyphen, where the file of the promise states it",
        |row| Datum::some(party(row).organisation_number.as_ref()),
    ),
    may("signatory", Holds::Text, "Vem som undertecknade för parten", "Who signed for it", |row| {
        Datum::some(party(row).signatory.as_ref().map(|signatory| signatory.name.as_str()))
    }),
    may("signatory_title", Holds::Text, "Undertecknarens titel", "The office of whoever signed", |row| {
        Datum::some(party(row).signatory.as_ref().and_then(|signatory| signatory.title.as_ref()))
    }),
    may(
        "url",
        Holds::Url,
        "Sidan med allt som parter med det namnet svarar för, i alla löften",
        "The page with all that parties of that name answer for, in all promises",
        |row| {
            let views = row.page.views;
            let address = Slug::from_text(&party(row).name).and_then(|id| views.plan.address(&PageKey::Party(id)));
            Datum::some(address.map(|address| format!("{}{address}", views.base_url())))
        },
    ),
];

fn party<'a>(row: &Row<'_, '_, '_, 'a>) -> &'a Party {
    &row.promise().parties[row.number]
}
