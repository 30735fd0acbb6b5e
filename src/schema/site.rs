//! `site.toml`.

use super::{Table, Takes, may, must};

/// The settings of a site.
pub const SITE: Table = Table {
    name: "site.toml",
    fields: &[
        must("format", Takes::Whole(1, i64::MAX), "Formatets version: 1", "The version of the format: 1"),
        must("title", Takes::Text, "Samlingens namn", "The name of the collection"),
        must("base_url", Takes::Url, "Adressen där sajten ska ligga", "Where the site will be published"),
        may("language", Takes::Word(&["sv", "en"]), "Sidornas språk", "The language of the pages"),
        must("publisher", Takes::Table(&PUBLISHER), "Utgivaren", "Who publishes"),
        may("contact", Takes::Table(&CONTACT), "Vart läsaren vänder sig", "Where readers turn"),
        may("repository", Takes::Table(&REPOSITORY), "Var källfilerna finns", "Where the source files lie"),
        may("reporting", Takes::Table(&REPORTING), "När uppföljningar ska vara inne", "When follow-ups are due"),
        may("edition", Takes::Tables(&EDITION), "Utgåvorna", "The editions"),
        may("focus", Takes::TableMap(&SUBJECT), "Ämnen som är gemensamma för platser", "Subjects across places"),
        may("units", Takes::TextsMap, "Former av en enhet som räknas som en", "Forms of a unit that count as one"),
        may(
            "abbreviations",
            Takes::TextMap,
            "Förkortningar och vad de betyder",
            "Abbreviations and what they stand for",
        ),
        may(
            "accessibility",
            Takes::Table(&ACCESSIBILITY),
            "Tillgänglighetsredogörelsens uppgifter",
            "The facts of the accessibility statement",
        ),
    ],
};

/// A publisher.
pub const PUBLISHER: Table = Table {
    name: "[publisher]",
    fields: &[
        must("name", Takes::Text, "Utgivarens namn", "The name"),
        must(
            "kind",
            Takes::Word(&["official", "joint", "unofficial"]),
            "Myndighet, flera myndigheter eller någon annan",
            "An authority, several, or anybody else",
        ),
        may("url", Takes::Url, "Utgivarens egen webbplats", "Its own site"),
        may("contact_url", Takes::Url, "Utgivarens kontaktsida", "Its contact page"),
        may("email", Takes::Email, "Utgivarens e-postadress", "Its e-mail address"),
        may("logo", Takes::Path, "Logotyp, som fil i content/", "A logo, as a file in content/"),
    ],
};

/// Where readers turn.
pub const CONTACT: Table = Table {
    name: "[contact]",
    fields: &[
        may("name", Takes::Text, "Den som svarar", "Whom they reach"),
        may("text", Takes::Text, "En mening", "A sentence"),
        may("url", Takes::Url, "Sida med formulär", "A page with a form"),
        may("email", Takes::Email, "E-postadress", "An e-mail address"),
        may("phone", Takes::Text, "Telefonnummer", "A telephone number"),
        may("number", Takes::Tables(&NUMBER), "Andra nummer", "Other numbers"),
    ],
};

/// A telephone number and what it is for.
pub const NUMBER: Table = Table {
    name: "[[contact.number]]",
    fields: &[
        must("label", Takes::Text, "Vad numret är till för", "What it is for"),
        must("number", Takes::Text, "Numret", "The number"),
    ],
};

/// Where the source files lie.
pub const REPOSITORY: Table = Table {
    name: "[repository]",
    fields: &[
        must("url", Takes::Url, "Adressen", "The address"),
        may("branch", Takes::Text, "Grenen som publiceras", "The branch that is published"),
    ],
};

/// When follow-ups are due.
pub const REPORTING: Table = Table {
    name: "[reporting]",
    fields: &[may(
        "grace_days",
        Takes::Whole(0, 3650),
        "Dagar efter periodens slut tills uppföljningen ska vara inne",
        "Days after the end of a period until its follow-up is due",
    )],
};

/// An edition.
pub const EDITION: Table = Table {
    name: "[[edition]]",
    fields: &[
        must("id", Takes::Id, "Utgåvans id", "Its id"),
        must("theme", Takes::Id, "Temat", "The theme"),
        may("path", Takes::Text, "Mappen som utgåvan läggs i", "The folder that it is put into"),
        may("title", Takes::Text, "Utgåvans namn", "Its name"),
        may("places", Takes::Ids, "Platserna som visas; annars alla", "The places that it shows; else all"),
        may(
            "breadcrumb",
            Takes::Tables(&LINK),
            "Det som står först i brödsmulorna",
            "What comes first in the breadcrumb",
        ),
        may("canonical", Takes::Id, "Utgåvan som är originalet", "The edition that is the original"),
        may("base_url", Takes::Url, "Utgåvans egen adress", "Its own address"),
        may("publisher", Takes::Table(&PUBLISHER), "Utgåvans utgivare", "Who publishes it"),
        may("contact", Takes::Table(&CONTACT), "Vart dess läsare vänder sig", "Where its readers turn"),
        may(
            "accessibility",
            Takes::Table(&ACCESSIBILITY),
            "Dess tillgänglighetsredogörelse",
            "Its accessibility statement",
        ),
    ],
};

/// A title and an address.
pub const LINK: Table = Table {
    name: "breadcrumb",
    fields: &[must("title", Takes::Text, "Orden", "The words"), must("url", Takes::Url, "Adressen", "The address")],
};

/// A subject across places.
pub const SUBJECT: Table = Table {
    name: "[focus.…]",
    fields: &[
        must("title", Takes::Text, "Ämnets namn", "Its name"),
        may("description", Takes::Text, "En mening om ämnet", "A sentence about it"),
    ],
};

/// The facts of an accessibility statement.
pub const ACCESSIBILITY: Table = Table {
    name: "[accessibility]",
    fields: &[
        may(
            "compliance",
            Takes::Word(&["full", "partial", "none"]),
            "Hur webbplatsen följer kraven",
            "How it complies",
        ),
        may(
            "standard",
            Takes::Text,
            "Standarden som webbplatsen är prövad mot",
            "The standard that it was tested against",
        ),
        may("assessed", Takes::Date, "Dagen för bedömningen", "The day of the assessment"),
        may("updated", Takes::Date, "Dagen för senaste ändringen", "The day of the last change"),
        may("method", Takes::Text, "Hur bedömningen gjordes", "How it was assessed"),
        may("report_url", Takes::Url, "Formulär för att anmäla brister", "A form to report defects"),
        may("supervisor", Takes::Table(&LINK), "Myndigheten som utövar tillsyn", "The authority that supervises"),
        may("defects", Takes::Texts, "Det som inte är tillgängligt, med skäl", "What does not work, with reasons"),
        may(
            "burdens",
            Takes::Texts,
            "Det som vore oskäligt betungande att ordna",
            "What would be an unreasonable burden",
        ),
        may("exempt", Takes::Texts, "Det som lagen inte omfattar", "What the law does not cover"),
    ],
};
