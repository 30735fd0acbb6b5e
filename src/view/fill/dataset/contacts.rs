//! Whom to turn to about places and promises.

use super::{OF_SUBJECT, PUBLISHER, Row, may, must};
use crate::model::RoleContact;
use crate::view::dataset::{Datum, Field, Holds, Reference, Resource};

pub(super) const CONTACTS: Resource = Resource {
    name: "contacts",
    sv: "En roll att vända sig till om en plats eller ett löfte",
    en: "A role to turn to about a place or a promise",
    groups: &[OF_SUBJECT, CONTACT, PUBLISHER],
    key: &["belongs_to", "contact"],
    refers: &[Reference::same(&["place"], "places"), Reference::or_none(&["promise"], "promises")],
    of_place: Some(|place, call| {
        let contacts = if place.is_shown() { place.place.contacts.len() } else { 0 };
        (0..contacts).for_each(|number| call(&Row { number, ..*place }));
    }),
    each: |of, call| (0..of.promise.contacts.len()).for_each(|number| call(&Row { number, ..of.row() })),
};

const CONTACT: &[Field] = &[
    must("contact", Holds::Whole, "Vilken av kontakterna, räknat från 1", "Which of them, from 1", |row| {
        Datum::whole(row.number + 1)
    }),
    must("role", Holds::Text, "Rollen", "The role", |row| Datum::text(&contact(row).role)),
    may("organisation", Holds::Text, "Var rollen hör hemma", "Where the role belongs", |row| {
        Datum::some(contact(row).organisation.as_ref())
    }),
    may("phone", Holds::Text, "Telefonnumret", "The telephone number", |row| Datum::some(contact(row).phone.as_ref())),
    may("email", Holds::Text, "E-postadressen", "The e-mail address", |row| Datum::some(contact(row).email.as_ref())),
    may("url", Holds::Url, "Kontaktsidans adress", "The address of the contact page", |row| {
        Datum::some(contact(row).url.as_ref())
    }),
    may("page", Holds::Url, "Sidan som kontakten står på", "The page that it stands on", |row| row.subject_url()),
];

fn contact<'a>(row: &Row<'_, '_, '_, 'a>) -> &'a RoleContact {
    match row.promised {
        Some(of) => &of.promise.contacts[row.number],
        None => &row.place.contacts[row.number],
    }
}
