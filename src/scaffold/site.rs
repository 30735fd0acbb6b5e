//! A whole site to begin with: a place of its owner's, or an invented town with two promises; settings, workflows and what
//! editors of files need.

use super::form::{Prefill, fields, in_quotes, quoted};
use super::place::{NewPlace, place, place_path};
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
    /// The municipality that it is about; an invented one where there is none.
    pub place: Option<NewPlace>,
    /// The address of the repository that it will lie in, without a slash at the end.
    pub repository: Option<String>,
}

impl NewSite {
    /// A site about an invented town, whose release and repository are not known.
    pub fn new(lang: Lang, day: NaiveDate) -> Self {
        Self { lang, day, release: None, place: None, repository: None }
    }
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

/// What every site begins with, in both languages.
const PAGES: &[(&str, &str, &str)] = content! {
    "content/index.md" from "index.md",
    "content/om.md" from "om.md",
};

/// The invented town, in both languages. `@P@` is the last year, `@Y@` this one.
const INVENTED: &[(&str, &str, &str)] = content! {
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
pub fn site(new: &NewSite) -> Vec<(String, String)> {
    let readme = match new.lang {
        Lang::Sv => include_str!("site/README.sv.md"),
        Lang::En => include_str!("site/README.en.md"),
    };
    let in_language = |&(path, sv, en): &(&'static str, &'static str, &'static str)| match new.lang {
        Lang::Sv => (path, sv),
        Lang::En => (path, en),
    };
    let invented = if new.place.is_none() { INVENTED } else { &[] };
    let mut files: Vec<(String, String)> = PAGES
        .iter()
        .chain(invented)
        .chain(PEOPLE)
        .map(in_language)
        .chain(SETTINGS.iter().copied())
        .chain([("README.md", readme)])
        .map(|(path, text)| (filled(path, new), filled(text, new)))
        .filter(|(_, text)| is_published(text, new.day))
        .chain(upkeep(new))
        .chain([("site.toml".to_owned(), settings(new))])
        .chain(new.place.iter().map(|own| (place_path(&own.id), place(own, new.lang))))
        .collect();
    files.sort();
    files
}

/// Writes those files of a site that belong to the version of the program and not to the owner: workflows, and the schema
/// that editors read.
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

/// The step that runs a release. Where none is known, one that says how to name it stands in its place: what GitHub answers
/// to a release that is not there helps nobody.
const RELEASE_STEP: &str = "    - uses: @ACTION@\n";

/// Puts what is known into a text.
fn filled(text: &str, new: &NewSite) -> String {
    let year = new.day.year();
    let program = match &new.release {
        None => "Utfall".to_owned(),
        Some(release) => format!("[Utfall](https://github.com/{})", release.repository),
    };
    let text = match &new.release {
        Some(release) => text.replace("@ACTION@", &release.uses()),
        None => match text.split_once(RELEASE_STEP) {
            Some((before, _)) => format!("{before}{}", name_the_release(new.lang)),
            None => text.to_owned(),
        },
    };
    let (publish, build, deploy, check, preview) = new.lang.pick(
        ("Publicera", "Bygg", "Lägg ut", "Granska", "forhandsvisning"),
        ("Publish", "Build", "Deploy", "Check", "preview"),
    );
    let switch_on = match new.lang {
        Lang::Sv => {
            "GitHub Pages är inte påslaget. Välj Settings, Pages, Source: GitHub Actions, och kör om arbetsflödet."
        }
        Lang::En => {
            "GitHub Pages is not switched on. Choose Settings, Pages, Source: GitHub Actions, and run this again."
        }
    };
    let folder = new.place.as_ref().map_or("storstad", |own| own.id.as_str());
    let text = text
        .replace("@FOLDER@", folder)
        .replace("@Y@", &year.to_string())
        .replace("@P@", &(year - 1).to_string())
        .replace("@NEXT@", &(year + 1).to_string())
        .replace("[Utfall](@PROGRAM@)", &program)
        .replace("@PUBLISH@", publish)
        .replace("@BUILD@", build)
        .replace("@DEPLOY@", deploy)
        .replace("@CHECK@", check)
        .replace("@SWITCH_ON@", switch_on)
        .replace("@PREVIEW@", preview)
        .replace("@LANG@", new.lang.code());
    // A name that somebody chose comes last: what it holds is no mark.
    about(new).into_iter().fold(text, |text, (mark, words)| text.replace(mark, &words))
}

/// A step of a workflow that fails and says how the release of the program is named.
fn name_the_release(lang: Lang) -> String {
    let words = match lang {
        Lang::Sv => {
            "Arbetsflödena vet inte var programmet finns. Kör utfall new site . --update --from ÄGARE/FÖRRÅD, med förrådet på \
             GitHub som har programmets utgåvor, och skicka upp filen som ändras."
        }
        Lang::En => {
            "The workflows do not know where the program is. Run utfall new site . --update --from OWNER/REPO, with the \
             repository on GitHub that has its releases, and push the file that changes."
        }
    };
    format!(
        "    - name: Say how the release is named\n      shell: bash\n      run: |\n        echo \"::error::{words}\"\n        exit 1\n"
    )
}

/// What the texts say of the place that the site is about: a mark, and what stands in its place.
fn about(new: &NewSite) -> [(&'static str, String); 5] {
    let of_invented =
        |sv: &str, en: &str| if new.place.is_none() { new.lang.pick(sv, en).to_owned() } else { String::new() };
    let invented = new.lang.pick("den påhittade orten Exempelstad", "the invented town of Exempelstad");
    let town = new.place.as_ref().map_or(invented, |own| &own.name);
    let description = match new.lang {
        Lang::Sv => format!("Vad polisen och kommunen i {town} har lovat invånarna, och vad det blev av det."),
        Lang::En => format!("What the police and the municipality of {town} have promised, and what came of it."),
    };
    let readme = match (&new.place, new.lang) {
        (None, _) => of_invented(
            "**Exempelstad är påhittad.** Byt ut mappen `content/exempelstad` mot er egen plats, och texterna i \
             `content/index.md` och\n`content/om.md` mot era egna.",
            "**Exempelstad is invented.** Put a place of your own instead of the folder `content/exempelstad`, and your own \
             texts into\n`content/index.md` and `content/om.md`.",
        ),
        (Some(NewPlace { id, name, .. }), Lang::Sv) => {
            format!("Löften och uppföljningar för {name} läggs i mappen `content/{id}`.")
        }
        (Some(NewPlace { id, name, .. }), Lang::En) => {
            format!("Promises and follow-ups of {name} go into the folder `content/{id}`.")
        }
    };
    [
        ("@DESCRIPTION@", in_quotes(&description)),
        (
            "\n@INVENTED@\n",
            of_invented(
                "\n**Exempelstad finns inte.** Orten, löftena och alla tal är påhittade, för att visa hur sidorna \
                 fungerar.\n",
                "\n**There is no Exempelstad.** The town, the promises and all numbers are invented, to show how the \
                 pages work.\n",
            ),
        ),
        (
            " @OF_WHAT@",
            of_invented(
                " Allt som står här nu handlar om en påhittad ort.",
                " All that stands here now is about an invented town.",
            ),
        ),
        ("@README@", readme),
        (
            "@NEW_PLACE@\n",
            of_invented(
                "utfall new place Storstad --county \"Storlän\"     # eller --code med SCB:s kommunkod\n",
                "utfall new place Storstad --county \"Storlän\"     # or --code with the municipality's code of Statistics \
                 Sweden\n",
            ),
        ),
    ]
}

/// The address of the pages of a repository on GitHub.
///
/// The site of a user or an organisation lies at the root, every other one below the name of its repository.
fn pages_of(repository: &str) -> Option<String> {
    let (owner, name) = repository.strip_prefix("https://github.com/")?.split_once('/')?;
    let host = format!("{}.github.io", owner.to_ascii_lowercase());
    Some(if name.eq_ignore_ascii_case(&host) { format!("https://{host}/") } else { format!("https://{host}/{name}/") })
}

/// `site.toml`.
fn settings(new: &NewSite) -> String {
    let lang = new.lang;
    let name = new.place.as_ref().map_or("Exempelstad", |own| &own.name);
    let title = || quoted(&format!("{} {name}", lang.pick("Medborgarlöften i", "Citizen promises in")));
    let base_url = new.repository.as_deref().and_then(pages_of).unwrap_or_else(|| "https://example.org/".to_owned());
    let mut out = format!(
        "# {}\n",
        lang.pick(
            "Sajtens inställningar. Ta bort # framför en rad för att använda den.",
            "The settings of the site. Take away the # in front of a line to use it."
        )
    );
    let known = [
        ("format", Prefill::Is("1".to_owned())),
        ("title", title()),
        ("base_url", quoted(&base_url)),
        ("language", quoted(lang.code())),
    ];
    fields(&mut out, &SITE, &known, &[], lang);
    let mut section = |header: &str, table: &Table, known: &[(&str, Prefill)], left_out: &[&str]| {
        let _ = writeln!(out, "\n{header}");
        fields(&mut out, table, known, left_out, lang);
    };
    section("[publisher]", &PUBLISHER, &[("name", title()), ("kind", quoted("unofficial"))], &[]);
    let contact = lang.pick(
        "Ingen myndighet står bakom sidorna, så här går det inte att anmäla brott eller lämna tips.",
        "No authority stands behind these pages, so crimes and tips cannot be reported here.",
    );
    section("[contact]", &CONTACT, &[("name", title()), ("text", quoted(contact))], &[]);
    for (sv, en, number) in [
        ("vid pågående brott eller fara för liv", "for crimes in progress, or danger to life", "112"),
        ("polisen, när det inte är akut", "the police, when it is not urgent", "114 14"),
    ] {
        let known = [("label", quoted(lang.pick(sv, en))), ("number", quoted(number))];
        section("[[contact.number]]", &NUMBER, &known, &[]);
    }
    match &new.repository {
        None => section("# [repository]", &REPOSITORY, &[], &[]),
        Some(url) => section("[repository]", &REPOSITORY, &[("url", quoted(url)), ("branch", quoted("main"))], &[]),
    }
    section("[reporting]", &REPORTING, &[("grace_days", Prefill::Is("45".to_owned()))], &[]);
    let edition = [("id", quoted(lang.pick("sajten", "site"))), ("theme", quoted("jonkoping"))];
    section("[[edition]]", &EDITION, &edition, &["breadcrumb", "canonical", "base_url"]);
    let _ = write!(
        out,
        "\n# {}\n[units]\n{}",
        lang.pick(
            "Former av en enhet som räknas som en: först den som skrivs, sedan de andra.",
            "Forms of a unit that count as one: first the one that is written, then the others."
        ),
        lang.pick(
            "\"krogtillsyner\" = [\"krogtillsyn\"]\n\"möten\" = [\"möte\"]\n\"tillfällen\" = [\"tillfälle\"]\n\
             \"trafikkontroller\" = [\"trafikkontroll\"]\n\"trygghetsvandringar\" = [\"trygghetsvandring\"]\n",
            "\"checks\" = [\"check\"]\n\"meetings\" = [\"meeting\"]\n\"patrols\" = [\"patrol\"]\n\"visits\" = [\"visit\"]\n\
             \"walks\" = [\"walk\"]\n"
        )
    );
    out
}
