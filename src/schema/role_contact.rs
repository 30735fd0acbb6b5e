//! Whom to turn to about a place or a promise, by role.

use super::{Field, FieldType, Table, optional, required};

/// `[[contact]]`, as in places and promises.
pub(super) const ROLE_CONTACTS: Field = optional(
    "contact",
    FieldType::Tables(&ROLE_CONTACT),
    "[[contact]]",
    "Vart man vänder sig, efter roll. Ett löfte utan egna visar platsens",
    "Whom to turn to, by role. A promise without any shows those of the place",
);

/// A role to turn to.
const ROLE_CONTACT: Table = Table {
    name: "[[contact]]",
    sv: "En roll att vända sig till, med minst ett sätt att nå den. Namn på personer behövs inte",
    en: "A role to turn to, with at least one way to reach it. Names of persons are not needed",
    fields: &[
        required("role", FieldType::Text, r#""Kommunpolis""#, "Rollen eller titeln", "The role or the title"),
        optional(
            "organisation",
            FieldType::Text,
            r#""Lokalpolisområde Exempelbygden""#,
            "Var rollen hör hemma",
            "Where the role belongs",
        ),
        optional("phone", FieldType::Text, r#""114 14""#, "Telefonnumret", "The telephone number"),
        optional("email", FieldType::Email, r#""trygghet@example.org""#, "E-postadressen", "The e-mail address"),
        optional(
            "url",
            FieldType::Url,
            r#""https://example.org/kontakt""#,
            "Kontaktsidans adress",
            "The address of the contact page",
        ),
    ],
};
