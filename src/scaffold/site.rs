//! A whole site to begin with: an invented town with two promises, settings, workflows and what editors of files need.

use super::form::{Known, fields, quoted};
use crate::json_schema;
use crate::schema::{CONTACT, EDITION, NUMBER, PUBLISHER, REPORTING, REPOSITORY, SITE, Table};
use crate::value::Lang;
use chrono::{Datelike, NaiveDate};
use std::fmt::Write as _;

/// What is known of a site that is not there yet.
#[derive(Debug, Clone)]
pub struct NewSite {
    /// The language of its pages, and of the help in its files.
    pub lang: Lang,
    /// The day that it begins: its promises are those of this year and the last.
    pub day: NaiveDate,
    /// The Git repository of the program and a revision there, from which its workflows install it; where it is not
    /// known, the workflows say what is to be filled in.
    pub program: Option<(String, String)>,
}

macro_rules! content {
    ($($path:literal from $name:literal,)*) => {
        &[$((
            $path,
            include_str!(concat!("site/sv/", $name)),
            include_str!(concat!("site/en/", $name)),
        )),*]
    };
}

/// Texts in both languages. `@P@` is the last year, `@Y@` this one.
const CONTENT: &[(&str, &str, &str)] = content! {
    "content/index.md" from "index.md",
    "content/om.md" from "om.md",
    "content/exempelstad/place.md" from "place.md",
    "content/exempelstad/@P@/promise.md" from "promise-before.md",
    "content/exempelstad/@P@/t1.md" from "before-t1.md",
    "content/exempelstad/@P@/t2.md" from "before-t2.md",
    "content/exempelstad/@P@/t3.md" from "before-t3.md",
    "content/exempelstad/@Y@/promise.md" from "promise-now.md",
    "content/exempelstad/@Y@/t1.md" from "now-t1.md",
    "content/exempelstad/@Y@/t2.md" from "now-t2.md",
};

/// What is the same in every language.
const AROUND: &[(&str, &str)] = &[
    (".editorconfig", include_str!("site/editorconfig")),
    (".gitattributes", include_str!("site/gitattributes")),
    (".github/workflows/check.yml", include_str!("site/check.yml")),
    (".github/workflows/pages.yml", include_str!("site/pages.yml")),
    (".gitignore", include_str!("site/gitignore")),
    (".taplo.toml", include_str!("site/taplo.toml")),
    (".vscode/extensions.json", include_str!("site/vscode-extensions.json")),
    (".vscode/settings.json", include_str!("site/vscode-settings.json")),
];

/// Writes the files of a site: their paths below its folder, sorted, and what they hold.
#[must_use]
pub fn site(new: &NewSite) -> Vec<(String, String)> {
    let readme = match new.lang {
        Lang::Sv => include_str!("site/README.sv.md"),
        Lang::En => include_str!("site/README.en.md"),
    };
    let content = CONTENT.iter().map(|(path, sv, en)| match new.lang {
        Lang::Sv => (*path, *sv),
        Lang::En => (*path, *en),
    });
    let schema = json_schema::of_kind("site", new.lang).expect("a site is a kind of file");
    let mut files: Vec<(String, String)> = content
        .chain(AROUND.iter().copied())
        .chain([("README.md", readme)])
        .map(|(path, text)| (filled(path, new), filled(text, new)))
        .filter(|(_, text)| is_published(text, new.day))
        .chain([(".vscode/site.schema.json".to_owned(), format!("{schema:#}\n"))])
        .chain([("site.toml".to_owned(), settings(new.lang))])
        .collect();
    files.sort();
    files
}

/// A text whose day of publication is still to come is not there yet.
fn is_published(text: &str, day: NaiveDate) -> bool {
    let published = text.lines().find_map(|line| line.strip_prefix("published = "));
    published.and_then(|published| published.parse().ok()).is_none_or(|published: NaiveDate| published <= day)
}

fn filled(text: &str, new: &NewSite) -> String {
    let year = new.day.year();
    let (repository, revision) = new.program.as_ref().map_or(("", ""), |(from, at)| (from, at));
    let program = match repository {
        "" => "Utfall".to_owned(),
        address => format!("[Utfall]({address})"),
    };
    let (publish, check, missing) = match new.lang {
        Lang::Sv => ("Publicera", "Granska", "UTFALL_REPOSITORY och UTFALL_REVISION är inte ifyllda: se README.md"),
        Lang::En => ("Publish", "Check", "UTFALL_REPOSITORY and UTFALL_REVISION are not filled in: see README.md"),
    };
    let (preview, open, incomparable) = match new.lang {
        Lang::Sv => (
            "forhandsvisning",
            "**Förhandsvisning:** ladda ner \\`forhandsvisning\\` under *Artifacts* på den här sidan, packa upp filen och \
             öppna \\`index.html\\`.",
            "Det går inte att säga vad som ändras för läsarna, för det som är publicerat nu har fel.",
        ),
        Lang::En => (
            "preview",
            "**Preview:** download \\`preview\\` under *Artifacts* on this page, unpack the file and open \\`index.html\\`.",
            "There is no telling what changes for readers, since what is published now has mistakes.",
        ),
    };
    text.replace("@Y@", &year.to_string())
        .replace("@P@", &(year - 1).to_string())
        .replace("@NEXT@", &(year + 1).to_string())
        .replace("[Utfall](@PROGRAM@)", &program)
        .replace("@REPOSITORY@", repository)
        .replace("@REVISION@", revision)
        .replace("@PUBLISH@", publish)
        .replace("@CHECK@", check)
        .replace("@MISSING@", missing)
        .replace("@PREVIEW@", preview)
        .replace("@OPEN@", open)
        .replace("@INCOMPARABLE@", incomparable)
        .replace("@LANG@", new.lang.code())
}

/// `site.toml`.
fn settings(lang: Lang) -> String {
    let pick = |sv: &'static str, en: &'static str| match lang {
        Lang::Sv => sv,
        Lang::En => en,
    };
    let title = || quoted(pick("Medborgarlöften i Exempelstad", "Citizen promises in Exempelstad"));
    let mut out = format!(
        "# {}\n",
        pick(
            "Sajtens inställningar. Ta bort # framför en rad för att använda den.",
            "The settings of the site. Take away the # in front of a line to use it."
        )
    );
    let known = [
        ("format", Known::Is("1".to_owned())),
        ("title", title()),
        ("base_url", quoted("https://example.org/")),
        ("language", quoted(lang.code())),
    ];
    fields(&mut out, &SITE, &known, &[], lang);
    let mut section = |header: &str, table: &Table, known: &[(&str, Known)], left_out: &[&str]| {
        let _ = writeln!(out, "\n{header}");
        fields(&mut out, table, known, left_out, lang);
    };
    section("[publisher]", &PUBLISHER, &[("name", title()), ("kind", quoted("unofficial"))], &[]);
    let contact = pick(
        "Ingen myndighet står bakom sidorna, så här går det inte att anmäla brott eller lämna tips.",
        "No authority stands behind these pages, so crimes and tips cannot be reported here.",
    );
    section("[contact]", &CONTACT, &[("name", title()), ("text", quoted(contact))], &[]);
    for (sv, en, number) in [
        ("vid pågående brott eller fara för liv", "for crimes in progress, or danger to life", "112"),
        ("polisen, när det inte är akut", "the police, when it is not urgent", "114 14"),
    ] {
        let known = [("label", quoted(pick(sv, en))), ("number", quoted(number))];
        section("[[contact.number]]", &NUMBER, &known, &[]);
    }
    section("# [repository]", &REPOSITORY, &[], &[]);
    section("[reporting]", &REPORTING, &[("grace_days", Known::Is("45".to_owned()))], &[]);
    let edition = [("id", quoted(pick("sajten", "site"))), ("theme", quoted("jonkoping"))];
    section("[[edition]]", &EDITION, &edition, &["breadcrumb", "canonical", "base_url"]);
    let _ = write!(
        out,
        "\n# {}\n[units]\n{}",
        pick(
            "Former av en enhet som räknas som en: först den som skrivs, sedan de andra.",
            "Forms of a unit that count as one: first the one that is written, then the others."
        ),
        pick(
            "\"krogtillsyner\" = [\"krogtillsyn\"]\n\"möten\" = [\"möte\"]\n\"tillfällen\" = [\"tillfälle\"]\n\
             \"trafikkontroller\" = [\"trafikkontroll\"]\n\"trygghetsvandringar\" = [\"trygghetsvandring\"]\n",
            "\"checks\" = [\"check\"]\n\"meetings\" = [\"meeting\"]\n\"patrols\" = [\"patrol\"]\n\"visits\" = [\"visit\"]\n\
             \"walks\" = [\"walk\"]\n"
        )
    );
    out
}
