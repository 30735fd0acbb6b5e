//! What promises are about.

use super::{AT_PLACE, OF_PROMISE, PUBLISHER, Row, may, must};
use crate::model::{LocalFocus, Subject};
use crate::plan::PageKey;
use crate::value::Slug;
use crate::view::dataset::{Datum, Field, Holds, Reference, Resource};

pub(super) const SUBJECTS: Resource = Resource {
    name: "subjects",
    sv: "Ett fokusområde i ett löfte: det som löftet, dess löftespunkter eller aktiviteter handlar om",
    en: "A focus area of a promise: what it, its pledges or its activities are about",
    groups: &[OF_PROMISE, AT_PLACE, SUBJECT, PUBLISHER],
    key: &["promise", "focus"],
    refers: &[Reference::same(&["promise"], "promises")],
    of_place: None,
    each: |of, call| (0..of.focus().len()).for_each(|number| call(&Row { number, ..of.row() })),
};

const SUBJECT: &[Field] = &[
    must(
        "focus",
        Holds::Id,
        "Fokusområdets id, som i focus hos löftespunkter och aktiviteter",
        "The id of the focus area, as in focus of pledges and activities",
        |row| Datum::text(id(row).as_str()),
    ),
    must(
        "title",
        Holds::Text,
        "Namnet i löftet, eller det gemensamma där löftet inte har något eget",
        "Its name in the promise, or the common one where the promise has none of its own",
        |row| {
            let title = own(row).map(|own| &own.title).or(common(row).map(|common| &common.title));
            Datum::text(title.map_or(id(row).as_str(), |title| title))
        },
    ),
    may("text", Holds::Text, "Vad löftet säger om det", "What the promise says of it", |row| {
        Datum::some(own(row).map(|own| own.text.plain_with_headings()))
    }),
    may(
        "common_title",
        Holds::Text,
        "Namnet som alla löften här delar; tomt när id bara betyder något i det här löftet",
        "The name that all promises of the collection share; empty where the id means something in this promise alone",
        |row| Datum::some(common(row).map(|common| &common.title)),
    ),
    may(
        "url",
        Holds::Url,
        "Fokusområdets sida med alla platser och år",
        "The page of the focus area, with all places and years",
        |row| {
            let views = row.page.views;
            let address = views.plan.address(&PageKey::Focus(id(row).clone()));
            Datum::some(address.map(|address| format!("{}{address}", views.base_url())))
        },
    ),
];

fn id<'a>(row: &Row<'_, '_, '_, 'a>) -> &'a Slug {
    row.of().focus()[row.number]
}

fn own<'a>(row: &Row<'_, '_, '_, 'a>) -> Option<&'a LocalFocus> {
    // Its own come first, in their order.
    row.promise().focus.get(row.number).filter(|own| own.id == *id(row))
}

fn common<'a>(row: &Row<'_, '_, '_, 'a>) -> Option<&'a Subject> {
    row.page.site().config.subjects.get(id(row))
}
