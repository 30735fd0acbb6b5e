//! `site.toml`.

use super::{Table, Takes, may, must, word};

/// The settings of a site.
pub const SITE: Table = Table {
    name: "site.toml",
    sv: "Inställningarna: `site.toml`",
    en: "The settings: `site.toml`",
    fields: &[
        must("format", Takes::Whole(1, i64::MAX), "1", "Formatets version: 1", "The version of the format: 1"),
        must(
            "title",
            Takes::Text,
            r#""Medborgarlöften i Exempelstad""#,
            "Samlingens namn",
            "The name of the collection",
        ),
        must(
            "base_url",
            Takes::Url,
            r#""https://example.org/""#,
            "Adressen där sajten ska ligga",
            "Where the site will be published",
        ),
        may(
            "language",
            Takes::Word(&[word("sv", "svenska", "Swedish"), word("en", "engelska", "English")]),
            r#""sv""#,
            "Sidornas språk",
            "The language of the pages",
        ),
        must("publisher", Takes::Table(&PUBLISHER), "[publisher]", "Utgivaren", "Who publishes"),
        may("contact", Takes::Table(&CONTACT), "[contact]", "Vart läsaren vänder sig", "Where readers turn"),
        may(
            "license",
            Takes::Table(&LICENSE),
            "[license]",
            "Vad andra får göra med texter och data",
            "What others may do with texts and data",
        ),
        may(
            "repository",
            Takes::Table(&REPOSITORY),
            "[repository]",
            "Var källfilerna finns",
            "Where the source files lie",
        ),
        may("search", Takes::Flag, "true", "Sökning på sajten", "Search on the site"),
        may(
            "reporting",
            Takes::Table(&REPORTING),
            "[reporting]",
            "När uppföljningar ska vara inne",
            "When follow-ups are due",
        ),
        may("edition", Takes::Tables(&EDITION), "[[edition]]", "Utgåvorna", "The editions"),
        may(
            "focus",
            Takes::TableMap(&SUBJECT),
            "[focus.narkotika]",
            "Ämnen som är gemensamma för platser",
            "Subjects across places",
        ),
        may(
            "units",
            Takes::TextsMap,
            "[units]",
            "Former av en enhet som räknas som en",
            "Forms of a unit that count as one",
        ),
        may(
            "abbreviations",
            Takes::TextMap,
            "[abbreviations]",
            "Förkortningar och vad de betyder",
            "Abbreviations and what they stand for",
        ),
        may(
            "accessibility",
            Takes::Table(&ACCESSIBILITY),
            "[accessibility]",
            "Tillgänglighetsredogörelsens uppgifter",
            "The facts of the accessibility statement",
        ),
    ],
};

/// A publisher.
pub const PUBLISHER: Table = Table {
    name: "[publisher]",
    sv: "Utgivaren",
    en: "The publisher",
    fields: &[
        must("name", Takes::Text, r#""Exempelstads kommun""#, "Utgivarens namn", "The name"),
        must(
            "kind",
            Takes::Word(&[
                word("official", "en myndighet", "an authority"),
                word("joint", "flera myndigheter tillsammans", "several authorities together"),
                word("unofficial", "någon annan än myndigheterna", "anybody but the authorities"),
            ]),
            r#""unofficial""#,
            "Vem utgivaren är",
            "What the publisher is",
        ),
        may("url", Takes::Url, r#""https://example.org/""#, "Utgivarens egen webbplats", "Its own site"),
        may(
            "contact_url",
            Takes::Url,
            r#""https://example.org/kontakt""#,
            "Utgivarens kontaktsida",
            "Its contact page",
        ),
        may("email", Takes::Email, r#""namn@example.org""#, "Utgivarens e-postadress", "Its e-mail address"),
        may("logo", Takes::Path, r#""logotyp.svg""#, "Logotyp, som fil i content/", "A logo, as a file in content/"),
    ],
};

/// Where readers turn.
pub const CONTACT: Table = Table {
    name: "[contact]",
    sv: "Vart läsaren vänder sig",
    en: "Where readers turn",
    fields: &[
        may("name", Takes::Text, r#""Kontaktcenter""#, "Den som svarar", "Whom they reach"),
        may("text", Takes::Text, r#""Vi svarar på vardagar.""#, "En mening", "A sentence"),
        may("url", Takes::Url, r#""https://example.org/kontakt""#, "Sida med formulär", "A page with a form"),
        may("email", Takes::Email, r#""namn@example.org""#, "E-postadress", "An e-mail address"),
        may("phone", Takes::Text, r#""010-00 00 00""#, "Telefonnummer", "A telephone number"),
        may("number", Takes::Tables(&NUMBER), "[[contact.number]]", "Andra nummer", "Other numbers"),
    ],
};

/// A telephone number and what it is for.
pub const NUMBER: Table = Table {
    name: "[[contact.number]]",
    sv: "Ett telefonnummer till",
    en: "One more telephone number",
    fields: &[
        must("label", Takes::Text, r#""polisen, när det inte är akut""#, "Vad numret är till för", "What it is for"),
        must("number", Takes::Text, r#""114 14""#, "Numret", "The number"),
    ],
};

/// What others may do with the texts and the data.
pub static LICENSE: Table = Table {
    name: "[license]",
    sv: "Licensen",
    en: "The licence",
    fields: &[
        must("title", Takes::Text, r#""Creative Commons CC0 1.0""#, "Licensens namn", "Its name"),
        may("id", Takes::Text, r#""CC0-1.0""#, "Licensens beteckning enligt SPDX", "Its SPDX identifier"),
        may(
            "url",
            Takes::Url,
            r#""https://creativecommons.org/publicdomain/zero/1.0/deed.sv""#,
            "Var licensens villkor står",
            "Where its words stand",
        ),
    ],
};

/// Where the source files lie.
pub const REPOSITORY: Table = Table {
    name: "[repository]",
    sv: "Var källfilerna finns",
    en: "Where the source files lie",
    fields: &[
        must("url", Takes::Url, r#""https://github.com/exempelstad/medborgarloften""#, "Adressen", "The address"),
        may("branch", Takes::Text, r#""main""#, "Grenen som publiceras", "The branch that is published"),
        may(
            "host",
            Takes::Word(&[
                word("github", "GitHub", "GitHub"),
                word("gitlab", "GitLab", "GitLab"),
                word("forgejo", "Forgejo eller Gitea", "Forgejo or Gitea"),
            ]),
            r#""github""#,
            "Tjänsten, där adressen inte säger det",
            "The service, where the address does not say it",
        ),
    ],
};

/// When follow-ups are due.
pub const REPORTING: Table = Table {
    name: "[reporting]",
    sv: "När uppföljningar ska vara inne",
    en: "When follow-ups are due",
    fields: &[may(
        "grace_days",
        Takes::Whole(0, 3650),
        "45",
        "Dagar efter periodens slut tills uppföljningen ska vara inne",
        "Days after the end of a period until its follow-up is due",
    )],
};

/// An edition.
pub const EDITION: Table = Table {
    name: "[[edition]]",
    sv: "En utgåva: en sajt av samma innehåll",
    en: "An edition: a site of the same content",
    fields: &[
        must("id", Takes::Id, r#""kommunen""#, "Utgåvans id", "Its id"),
        must("theme", Takes::Id, r#""polisen""#, "Temat", "The theme"),
        may(
            "path",
            Takes::Text,
            r#""exempelstads-kommun""#,
            "Mappen som utgåvan läggs i",
            "The folder that it is put into",
        ),
        may("title", Takes::Text, r#""Medborgarlöften i Exempelstad""#, "Utgåvans namn", "Its name"),
        may(
            "places",
            Takes::Ids,
            r#"["exempelstad"]"#,
            "Platserna som visas; annars alla",
            "The places that it shows; else all",
        ),
        may(
            "breadcrumb",
            Takes::Tables(&LINK),
            r#"[{ title = "…", url = "https://…" }]"#,
            "Det som står först i brödsmulorna",
            "What comes first in the breadcrumb",
        ),
        may("canonical", Takes::Id, r#""polisen""#, "Utgåvan som är originalet", "The edition that is the original"),
        may("base_url", Takes::Url, r#""https://example.org/""#, "Utgåvans egen adress", "Its own address"),
        may("publisher", Takes::Table(&PUBLISHER), "[edition.publisher]", "Utgåvans utgivare", "Who publishes it"),
        may(
            "contact",
            Takes::Table(&CONTACT),
            "[edition.contact]",
            "Vart dess läsare vänder sig",
            "Where its readers turn",
        ),
        may(
            "license",
            Takes::Table(&LICENSE),
            "[edition.license]",
            "Vad andra får göra med dess texter och data",
            "What others may do with its texts and data",
        ),
        may(
            "accessibility",
            Takes::Table(&ACCESSIBILITY),
            "[edition.accessibility]",
            "Dess tillgänglighetsredogörelse",
            "Its accessibility statement",
        ),
    ],
};

/// A title and an address.
pub const LINK: Table = Table {
    name: "breadcrumb",
    sv: "En länk",
    en: "A link",
    fields: &[
        must("title", Takes::Text, r#""Exempelstads kommun""#, "Orden", "The words"),
        must("url", Takes::Url, r#""https://example.org/""#, "Adressen", "The address"),
    ],
};

/// A subject across places.
pub const SUBJECT: Table = Table {
    name: "[focus.…]",
    sv: "Ett ämne som är gemensamt för platser",
    en: "A subject across places",
    fields: &[
        must("title", Takes::Text, r#""Narkotika""#, "Ämnets namn", "Its name"),
        may(
            "description",
            Takes::Text,
            r#""Droghandel och droger bland unga.""#,
            "En mening om ämnet",
            "A sentence about it",
        ),
    ],
};

/// The facts of an accessibility statement.
pub const ACCESSIBILITY: Table = Table {
    name: "[accessibility]",
    sv: "Tillgänglighetsredogörelsens uppgifter",
    en: "The facts of the accessibility statement",
    fields: &[
        may(
            "compliance",
            Takes::Word(&[
                word("full", "helt", "wholly"),
                word("partial", "delvis", "in part"),
                word("none", "inte alls", "not at all"),
            ]),
            r#""partial""#,
            "Hur webbplatsen följer kraven",
            "How it complies",
        ),
        may(
            "standard",
            Takes::Text,
            r#""EN 301 549 V3.2.1 (WCAG 2.1 AA)""#,
            "Standarden som webbplatsen är prövad mot",
            "The standard that it was tested against",
        ),
        may("assessed", Takes::Date, "2026-05-20", "Dagen för bedömningen", "The day of the assessment"),
        may("updated", Takes::Date, "2026-05-20", "Dagen för senaste ändringen", "The day of the last change"),
        may(
            "method",
            Takes::Text,
            r#""Vi har prövat webbplatsen själva.""#,
            "Hur bedömningen gjordes",
            "How it was assessed",
        ),
        may(
            "report_url",
            Takes::Url,
            r#""https://example.org/brister""#,
            "Formulär för att anmäla brister",
            "A form to report defects",
        ),
        may(
            "supervisor",
            Takes::Table(&LINK),
            r#"{ title = "…", url = "https://…" }"#,
            "Myndigheten som utövar tillsyn",
            "The authority that supervises",
        ),
        may(
            "defects",
            Takes::Texts,
            r#"["Kartan går inte att läsa upp, för den är en bild."]"#,
            "Det som inte är tillgängligt, med skäl",
            "What does not work, with reasons",
        ),
        may(
            "burdens",
            Takes::Texts,
            r#"["Äldre bilagor är inskannade."]"#,
            "Det som vore oskäligt betungande att ordna",
            "What would be an unreasonable burden",
        ),
        may(
            "exempt",
            Takes::Texts,
            r#"["Kartor från annan utgivare."]"#,
            "Det som lagen inte omfattar",
            "What the law does not cover",
        ),
    ],
};
