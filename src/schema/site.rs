//! `site.toml`.

use super::{FieldType, Referent, Table, choice, optional, required};

/// The settings of a site.
pub const SITE: Table = Table {
    name: "site.toml",
    sv: "Inställningarna: `site.toml`",
    en: "The settings: `site.toml`",
    fields: &[
        required("format", FieldType::Whole(1, i64::MAX), "1", "Formatets version: 1", "The version of the format: 1"),
        required(
            "title",
            FieldType::Text,
            r#""Medborgarlöften i Exempelstad""#,
            "Samlingens namn",
            "The name of the collection",
        ),
        required(
            "base_url",
            FieldType::Url,
            r#""https://example.org/""#,
            "Adressen där sajten ska ligga",
            "Where the site will be published",
        ),
        optional(
            "authority",
            FieldType::Text,
            r#""exempelstad.se,2026""#,
            "Vems id:n i flöden och kalendrar är: ett domännamn och ett år då det var utgivarens. Ändras det får \
             prenumeranter allt på nytt; utan fältet gäller värden i `base_url`",
            "Whose the ids in feeds and calendars are: a domain and a year in which it was the publisher's. If it changes, \
             subscribers get all anew; without it, it is the host of `base_url`",
        ),
        optional(
            "language",
            FieldType::Choice(&[choice("sv", "svenska", "Swedish"), choice("en", "engelska", "English")]),
            r#""sv""#,
            "Sidornas språk",
            "The language of the pages",
        ),
        required("publisher", FieldType::Table(&PUBLISHER), "[publisher]", "Utgivaren", "Who publishes"),
        optional("contact", FieldType::Table(&CONTACT), "[contact]", "Vart läsaren vänder sig", "Where readers turn"),
        optional(
            "colors",
            FieldType::Table(&COLORS),
            "[colors]",
            "Egna färger i stället för temats",
            "Own colours instead of the theme's",
        ),
        optional(
            "license",
            FieldType::Table(&LICENSE),
            "[license]",
            "Vad andra får göra med texter och data",
            "What others may do with texts and data",
        ),
        optional(
            "repository",
            FieldType::Table(&REPOSITORY),
            "[repository]",
            "Var källfilerna finns",
            "Where the source files lie",
        ),
        optional(
            "member",
            FieldType::TableMap(&REPOSITORY),
            "[member.exempelstad]",
            "Platser vars filer hämtas från egna förråd: dit leder länkar för att redigera dem",
            "Places whose files are fetched from repositories of their own: links to edit them lead there",
        ),
        optional("search", FieldType::Flag, "true", "Sökning på sajten", "Search on the site"),
        optional(
            "share",
            FieldType::Table(&SHARE),
            "[share]",
            "Hur andra webbplatser kan visa löftena",
            "How other sites can show the promises",
        ),
        optional(
            "open_data",
            FieldType::Table(&OPEN_DATA),
            "[open_data]",
            "Vilka filer de öppna uppgifterna läggs i",
            "Which files the open data are put into",
        ),
        optional(
            "reporting",
            FieldType::Table(&REPORTING),
            "[reporting]",
            "När uppföljningar ska vara inne",
            "When follow-ups are due",
        ),
        optional("edition", FieldType::Tables(&EDITION), "[[edition]]", "Utgåvorna", "The editions"),
        optional(
            "focus",
            FieldType::TableMap(&SUBJECT),
            "[focus.narkotika]",
            "Ämnen som är gemensamma för platser",
            "Subjects across places",
        ),
        optional(
            "units",
            FieldType::TextsMap,
            "[units]",
            "Former av en enhet som räknas som en",
            "Forms of a unit that count as one",
        ),
        optional(
            "abbreviations",
            FieldType::TextMap,
            "[abbreviations]",
            "Förkortningar och vad de betyder",
            "Abbreviations and what they stand for",
        ),
        optional(
            "synonyms",
            FieldType::TextsMap,
            "[synonyms]",
            "Andra ord som sökningen ska förstå",
            "Other words that search is to understand",
        ),
        optional(
            "accessibility",
            FieldType::Table(&ACCESSIBILITY),
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
        required("name", FieldType::Text, r#""Exempelstads kommun""#, "Utgivarens namn", "The name"),
        required(
            "kind",
            FieldType::Choice(&[
                choice("official", "en myndighet", "an authority"),
                choice("joint", "flera myndigheter tillsammans", "several authorities together"),
                choice("unofficial", "någon annan än myndigheterna", "anybody but the authorities"),
            ]),
            r#""unofficial""#,
            "Vem utgivaren är",
            "What the publisher is",
        ),
        optional("url", FieldType::Url, r#""https://example.org/""#, "Utgivarens egen webbplats", "Its own site"),
        optional(
            "contact_url",
            FieldType::Url,
            r#""https://example.org/kontakt""#,
            "Utgivarens kontaktsida",
            "Its contact page",
        ),
        optional("email", FieldType::Email, r#""namn@example.org""#, "Utgivarens e-postadress", "Its e-mail address"),
        optional(
            "organisation_number",
            FieldType::Text,
            r#""999999-9999""#,
            "Utgivarens organisationsnummer; dataportaler känner igen utgivaren på det",
            "Its Swedish organisation number, by which data portals know it",
        ),
        optional(
            "logo",
            FieldType::Path,
            r#""logotyp.svg""#,
            "Logotyp, som fil i content/",
            "A logo, as a file in content/",
        ),
    ],
};

/// Own colours.
pub const COLORS: Table = Table {
    name: "[colors]",
    sv: "Egna färger, där bakgrunden är ljus",
    en: "Own colours, on light grounds",
    fields: &[
        optional(
            "accent",
            FieldType::Color,
            r##""#00558c""##,
            "Länkar, knappar och rubriker; mörk nog att läsas på ljus botten",
            "Links, buttons and headings; dark enough to be read on a light ground",
        ),
        optional(
            "header",
            FieldType::Color,
            r##""#0f4a4f""##,
            "Bakgrunden i sidhuvud och sidfot; texten blir vit eller svart, det som syns bäst",
            "The ground of the header and the footer; the text is white or black, whichever can be seen better",
        ),
    ],
};

/// Where readers turn.
pub const CONTACT: Table = Table {
    name: "[contact]",
    sv: "Vart läsaren vänder sig",
    en: "Where readers turn",
    fields: &[
        optional("name", FieldType::Text, r#""Kontaktcenter""#, "Den som svarar", "Whom they reach"),
        optional("text", FieldType::Text, r#""Vi svarar på vardagar.""#, "En mening", "A sentence"),
        optional("url", FieldType::Url, r#""https://example.org/kontakt""#, "Sida med formulär", "A page with a form"),
        optional("email", FieldType::Email, r#""namn@example.org""#, "E-postadress", "An e-mail address"),
        optional("phone", FieldType::Text, r#""010-00 00 00""#, "Telefonnummer", "A telephone number"),
        optional("number", FieldType::Tables(&NUMBER), "[[contact.number]]", "Andra nummer", "Other numbers"),
    ],
};

/// A telephone number and what it is for.
pub const NUMBER: Table = Table {
    name: "[[contact.number]]",
    sv: "Ett telefonnummer till",
    en: "One more telephone number",
    fields: &[
        required(
            "label",
            FieldType::Text,
            r#""polisen, när det inte är akut""#,
            "Vad numret är till för",
            "What it is for",
        ),
        required("number", FieldType::Text, r#""114 14""#, "Numret", "The number"),
    ],
};

/// What others may do with the texts and the data.
pub static LICENSE: Table = Table {
    name: "[license]",
    sv: "Licensen",
    en: "The licence",
    fields: &[
        required("title", FieldType::Text, r#""Creative Commons CC0 1.0""#, "Licensens namn", "Its name"),
        optional("id", FieldType::Text, r#""CC0-1.0""#, "Licensens beteckning enligt SPDX", "Its SPDX identifier"),
        optional(
            "url",
            FieldType::Url,
            r#""https://creativecommons.org/publicdomain/zero/1.0/""#,
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
        required(
            "url",
            FieldType::Url,
            r#""https://github.com/exempelstad/medborgarloften""#,
            "Adressen",
            "The address",
        ),
        optional("branch", FieldType::Text, r#""main""#, "Grenen som publiceras", "The branch that is published"),
        optional(
            "host",
            FieldType::Choice(&[
                choice("github", "GitHub", "GitHub"),
                choice("gitlab", "GitLab", "GitLab"),
                choice("forgejo", "Forgejo eller Gitea", "Forgejo or Gitea"),
            ]),
            r#""github""#,
            "Tjänsten, där adressen inte säger det",
            "The service, where the address does not say it",
        ),
    ],
};

/// How other sites can show the promises.
pub const SHARE: Table = Table {
    name: "[share]",
    sv: "Hur andra webbplatser kan visa löftena",
    en: "How other sites can show the promises",
    fields: &[
        optional(
            "embed",
            FieldType::Flag,
            "true",
            "Om varje löfte får en liten sida och en bild som andra webbplatser kan visa; `false` stänger av det",
            "Whether each promise gets a small page and a picture that other sites can show; `false` switches that off",
        ),
        optional(
            "cards",
            FieldType::Flag,
            "true",
            "Om varje löfte får en bild som syns när någon länkar till det i sociala medier och chattar",
            "Whether each promise gets a picture that is shown where somebody links to it in social media and chats",
        ),
    ],
};

/// Which files the open data are put into.
pub(super) static OPEN_DATA: Table = Table {
    name: "[open_data]",
    sv: "Vilka filer de öppna uppgifterna läggs i. Varje tabell finns alltid som CSV",
    en: "Which files the open data are put into. Each table is always there as CSV",
    fields: &[
        optional(
            "promises",
            FieldType::Flag,
            "true",
            "Om varje löfte får sina uppgifter bredvid sig, i index.json, och ett eget flöde; annars när tabellen outcomes har högst 50 000 rader",
            "Whether each promise gets its data beside it, in index.json, and a feed of its own; else where the table outcomes has at most 50,000 rows",
        ),
        optional(
            "json",
            FieldType::Flag,
            "true",
            "Om varje tabell också finns som JSON; annars som promises",
            "Whether each table is there as JSON, too; else as promises",
        ),
        optional(
            "semicolons",
            FieldType::Flag,
            "true",
            "Om varje tabell också finns som CSV med semikolon; annars som promises",
            "Whether each table is there as CSV with semicolons, too; else as promises",
        ),
        optional(
            "gzip",
            FieldType::Flag,
            "true",
            "Om tabellerna är komprimerade, som i outcomes.csv.gz; annars när tabellen outcomes har fler än 50 000 rader. CSV med semikolon är det aldrig",
            "Whether tables are compressed, as in outcomes.csv.gz; else where the table outcomes has more than 50,000 rows. CSV with semicolons never is",
        ),
    ],
};

/// When follow-ups are due.
pub const REPORTING: Table = Table {
    name: "[reporting]",
    sv: "När uppföljningar ska vara inne",
    en: "When follow-ups are due",
    fields: &[optional(
        "grace_days",
        FieldType::Whole(0, 3650),
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
        required("id", FieldType::Id, r#""kommunen""#, "Utgåvans id", "Its id"),
        required("theme", FieldType::Id, r#""polisen""#, "Temat", "The theme"),
        optional(
            "path",
            FieldType::Text,
            r#""exempelstads-kommun""#,
            "Mappen som utgåvan läggs i",
            "The folder that it is put into",
        ),
        optional("title", FieldType::Text, r#""Medborgarlöften i Exempelstad""#, "Utgåvans namn", "Its name"),
        optional(
            "places",
            FieldType::References(Referent::Place),
            r#"["exempelstad"]"#,
            "Platserna som visas; annars alla",
            "The places that it shows; else all",
        ),
        optional(
            "breadcrumb",
            FieldType::Tables(&LINK),
            r#"[{ title = "…", url = "https://…" }]"#,
            "Det som står först i brödsmulorna",
            "What comes first in the breadcrumb",
        ),
        optional(
            "canonical",
            FieldType::Reference(Referent::Edition),
            r#""polisen""#,
            "Utgåvan som är originalet",
            "The edition that is the original",
        ),
        optional("base_url", FieldType::Url, r#""https://example.org/""#, "Utgåvans egen adress", "Its own address"),
        optional("colors", FieldType::Table(&COLORS), "[edition.colors]", "Utgåvans färger", "Its colours"),
        optional(
            "publisher",
            FieldType::Table(&PUBLISHER),
            "[edition.publisher]",
            "Utgåvans utgivare",
            "Who publishes it",
        ),
        optional(
            "contact",
            FieldType::Table(&CONTACT),
            "[edition.contact]",
            "Vart dess läsare vänder sig",
            "Where its readers turn",
        ),
        optional(
            "license",
            FieldType::Table(&LICENSE),
            "[edition.license]",
            "Vad andra får göra med dess texter och data",
            "What others may do with its texts and data",
        ),
        optional(
            "accessibility",
            FieldType::Table(&ACCESSIBILITY),
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
        required("title", FieldType::Text, r#""Exempelstads kommun""#, "Orden", "The words"),
        required("url", FieldType::Url, r#""https://example.org/""#, "Adressen", "The address"),
    ],
};

/// A subject across places.
pub const SUBJECT: Table = Table {
    name: "[focus.…]",
    sv: "Ett ämne som är gemensamt för platser",
    en: "A subject across places",
    fields: &[
        required("title", FieldType::Text, r#""Narkotika""#, "Ämnets namn", "Its name"),
        optional(
            "description",
            FieldType::Text,
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
        optional(
            "compliance",
            FieldType::Choice(&[
                choice("full", "helt", "wholly"),
                choice("partial", "delvis", "in part"),
                choice("none", "inte alls", "not at all"),
            ]),
            r#""partial""#,
            "Hur webbplatsen följer kraven",
            "How it complies",
        ),
        optional(
            "standard",
            FieldType::Text,
            r#""EN 301 549 V3.2.1 (WCAG 2.1 AA)""#,
            "Standarden som webbplatsen är prövad mot",
            "The standard that it was tested against",
        ),
        optional("assessed", FieldType::Date, "2026-05-20", "Dagen för bedömningen", "The day of the assessment"),
        optional("updated", FieldType::Date, "2026-05-20", "Dagen för senaste ändringen", "The day of the last change"),
        optional(
            "method",
            FieldType::Text,
            r#""Vi har prövat webbplatsen själva.""#,
            "Hur bedömningen gjordes",
            "How it was assessed",
        ),
        optional(
            "report_url",
            FieldType::Url,
            r#""https://example.org/brister""#,
            "Formulär för att anmäla brister",
            "A form to report defects",
        ),
        optional(
            "supervisor",
            FieldType::Table(&LINK),
            r#"{ title = "…", url = "https://…" }"#,
            "Myndigheten som utövar tillsyn",
            "The authority that supervises",
        ),
        optional(
            "defects",
            FieldType::Texts,
            r#"["Kartan går inte att läsa upp, för den är en bild."]"#,
            "Det som inte är tillgängligt, med skäl",
            "What does not work, with reasons",
        ),
        optional(
            "burdens",
            FieldType::Texts,
            r#"["Äldre bilagor är inskannade."]"#,
            "Det som vore oskäligt betungande att ordna",
            "What would be an unreasonable burden",
        ),
        optional(
            "exempt",
            FieldType::Texts,
            r#"["Kartor från annan utgivare."]"#,
            "Det som lagen inte omfattar",
            "What the law does not cover",
        ),
    ],
};
