//! A whole site to begin with: an invented town with two promises, settings, workflows and what editors of files need.

use super::form::{Known, fields, quoted};
use super::release::Release;
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
    /// The release that its workflows use; where it is not known, their file says what is to be filled in.
    pub release: Option<Release>,
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

/// Settings of editors and of git, the same in every language. They are the owner's once they are written.
const SETTINGS: &[(&str, &str)] = &[
    (".editorconfig", include_str!("site/editorconfig")),
    (".gitattributes", include_str!("site/gitattributes")),
    (".gitignore", include_str!("site/gitignore")),
    (".taplo.toml", include_str!("site/taplo.toml")),
    (".vscode/extensions.json", include_str!("site/vscode-extensions.json")),
    (".vscode/settings.json", include_str!("site/vscode-settings.json")),
];

/// The only file of a site that names the release of the program.
pub const RELEASE_FILE: &str = ".github/actions/utfall/action.yml";

/// What a newer version of the program brings up to date: workflows and what they use.
const WORKFLOWS: &[(&str, &str)] = &[
    (RELEASE_FILE, include_str!("site/utfall-action.yml")),
    (".github/dependabot.yml", include_str!("site/dependabot.yml")),
    (".github/workflows/check.yml", include_str!("site/check.yml")),
    (".github/workflows/pages.yml", include_str!("site/pages.yml")),
];

/// Files for people on GitHub, in Swedish and English.
const PEOPLE: &[(&str, &str, &str)] = &[
    (".github/CODEOWNERS", include_str!("site/CODEOWNERS.sv"), include_str!("site/CODEOWNERS.en")),
    (
        ".github/pull_request_template.md",
        include_str!("site/pull-request.sv.md"),
        include_str!("site/pull-request.en.md"),
    ),
];

/// Writes the files of a site: their paths below its folder, sorted, and their contents.
#[must_use]
pub fn site(new: &NewSite) -> Vec<(String, String)> {
    let readme = match new.lang {
        Lang::Sv => include_str!("site/README.sv.md"),
        Lang::En => include_str!("site/README.en.md"),
    };
    let in_language = |&(path, sv, en): &(&'static str, &'static str, &'static str)| match new.lang {
        Lang::Sv => (path, sv),
        Lang::En => (path, en),
    };
    let mut files: Vec<(String, String)> = CONTENT
        .iter()
        .chain(PEOPLE)
        .map(in_language)
        .chain(SETTINGS.iter().copied())
        .chain([("README.md", readme)])
        .map(|(path, text)| (filled(path, new), filled(text, new)))
        .filter(|(_, text)| is_published(text, new.day))
        .chain(upkeep(new))
        .chain([("site.toml".to_owned(), settings(new.lang))])
        .collect();
    files.sort();
    files
}

/// Writes those files of a site that belong to the version of the program and not to the owner: workflows, and the schema
/// that editors read.
#[must_use]
pub fn upkeep(new: &NewSite) -> Vec<(String, String)> {
    let schema = json_schema::of_kind("site", new.lang).expect("a site is a kind of file");
    WORKFLOWS
        .iter()
        .map(|(path, text)| ((*path).to_owned(), filled(text, new)))
        .chain([(".vscode/site.schema.json".to_owned(), format!("{schema:#}\n"))])
        .collect()
}

/// A text whose day of publication is still to come is not there yet.
fn is_published(text: &str, day: NaiveDate) -> bool {
    let published = text.lines().find_map(|line| line.strip_prefix("published = "));
    published.and_then(|published| published.parse().ok()).is_none_or(|published: NaiveDate| published <= day)
}

/// What stands where the release of the program is not known.
const UNKNOWN_RELEASE: &str = "OWNER/utfall@v0.0.0";

/// Puts what is known into a text.
fn filled(text: &str, new: &NewSite) -> String {
    let year = new.day.year();
    let program = match &new.release {
        None => "Utfall".to_owned(),
        Some(release) => format!("[Utfall](https://github.com/{})", release.repository),
    };
    let action = new.release.as_ref().map_or_else(|| UNKNOWN_RELEASE.to_owned(), Release::uses);
    let (publish, build, deploy, check, preview) = match new.lang {
        Lang::Sv => ("Publicera", "Bygg", "Lägg ut", "Granska", "forhandsvisning"),
        Lang::En => ("Publish", "Build", "Deploy", "Check", "preview"),
    };
    let switch_on = match new.lang {
        Lang::Sv => {
            "GitHub Pages är inte påslaget. Välj Settings, Pages, Source: GitHub Actions, och kör om arbetsflödet."
        }
        Lang::En => {
            "GitHub Pages is not switched on. Choose Settings, Pages, Source: GitHub Actions, and run this again."
        }
    };
    text.replace("@Y@", &year.to_string())
        .replace("@P@", &(year - 1).to_string())
        .replace("@NEXT@", &(year + 1).to_string())
        .replace("[Utfall](@PROGRAM@)", &program)
        .replace("@ACTION@", &action)
        .replace("@PUBLISH@", publish)
        .replace("@BUILD@", build)
        .replace("@DEPLOY@", deploy)
        .replace("@CHECK@", check)
        .replace("@SWITCH_ON@", switch_on)
        .replace("@PREVIEW@", preview)
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
