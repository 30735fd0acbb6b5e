//! `site.toml`.

use super::address::base_url;
use super::context::Context;
use super::fields::{Fields, string, texts};
use super::organisation_number::organisation_number;
use super::with_toml;
use crate::diag::{Diagnostics, Expected, Kind, UrlFlaw};
use crate::schema;
use crate::source::{Contents, FileId, SourcePath, Sources, Span, Spanned};
use crate::value::license::without_language;
use crate::value::{Color, Lang, PartialDate, Slug};
use std::collections::{BTreeMap, BTreeSet};

/// The settings of a site as written.
#[derive(Debug)]
pub struct SiteDoc {
    /// `site.toml`.
    pub file: FileId,
    /// Whether some of it could not be read, so that what is missing means nothing.
    pub has_gaps: bool,
    /// The name of the collection.
    pub title: String,
    /// The address that the output will be published at, ending in `/`.
    pub base_url: String,
    /// Whom ids in feeds and calendars belong to: a host and a day.
    pub authority: Option<String>,
    /// The language of the pages.
    pub language: Lang,
    /// Who publishes; `None` where `[publisher]` is missing or could not be read.
    pub publisher: Option<Publisher>,
    /// Where readers turn; each way that is not given is `None`.
    pub contact: Contact,
    /// Colours in the place of the theme's; `None` where none is given.
    pub colors: Option<Colors>,
    /// What others may do with the texts and the data.
    pub license: Option<License>,
    /// Where the source files lie.
    pub repository: Option<Repository>,
    /// The repositories of places that have their own, by the name of their folder.
    pub members: Vec<(Spanned<Slug>, Repository)>,
    /// Whether the pages can be searched.
    pub search: bool,
    /// Which files the open data are put into.
    pub open_data: OpenData,
    /// How other sites can show the promises.
    pub share: Share,
    /// How many days after the end of a period its follow-up is due.
    pub grace_days: u64,
    /// The editions, in the order of the file.
    pub editions: Vec<EditionDoc>,
    /// Subjects that promises of several places share, by their id.
    pub subjects: BTreeMap<Slug, Subject>,
    /// For each form of a unit, in lower case, the form that it counts as.
    pub units: BTreeMap<String, String>,
    /// What abbreviations stand for.
    pub abbreviations: BTreeMap<String, String>,
    /// For each word of the content, what people ask for instead.
    pub synonyms: BTreeMap<String, Vec<String>>,
    /// The facts of the accessibility statement.
    pub accessibility: Option<Accessibility>,
}

/// Colours instead of the theme's, on light grounds.
#[derive(Debug, Clone, Copy, Default)]
pub struct Colors {
    /// That of links, buttons and headings. It can be read on every light ground of the themes.
    pub accent: Option<Color>,
    /// The ground of the header and the footer.
    pub header: Option<Color>,
}

/// The contrast to white that a colour needs so that it has 4.5 to 1 on all light grounds of the themes.
const MIN_ACCENT_CONTRAST: f64 = 5.4;

/// How other sites can show the promises.
#[derive(Debug, Clone, Copy)]
pub struct Share {
    /// Whether each promise has a small page and a picture for them.
    pub embed: bool,
    /// Whether each promise has a picture for those who link to it. Only a program with the feature `cards` makes them.
    pub cards: bool,
}

impl Default for Share {
    fn default() -> Self {
        Self { embed: true, cards: false }
    }
}

/// Which files the open data are put into. What is not said follows from how large the tables are.
#[derive(Debug, Clone, Copy, Default)]
pub struct OpenData {
    /// Whether a promise has its data beside it.
    pub promises: Option<bool>,
    /// Whether each table is there as JSON.
    pub json: Option<bool>,
    /// Whether each table is there as CSV with semicolons.
    pub semicolons: Option<bool>,
    /// Whether tables are compressed.
    pub gzip: Option<bool>,
}

/// Who publishes a site.
#[derive(Debug, Clone)]
pub struct Publisher {
    /// The name as people read it: `Jönköpings kommun`.
    pub name: String,
    /// What it may say.
    pub kind: PublisherKind,
    /// The address of its own site.
    pub url: Option<String>,
    /// The address of its contact page.
    pub contact_url: Option<String>,
    /// Its e-mail address.
    pub email: Option<String>,
    /// Its organisation number, with a hyphen.
    pub organisation_number: Option<String>,
    /// A picture for the header, as a path below `content/`; never of an unofficial publisher.
    pub logo: Option<Spanned<String>>,
}

/// What a publisher may say of what is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PublisherKind {
    /// An authority.
    Official,
    /// Several authorities together.
    Joint,
    /// Anybody else, who only knows what was collected.
    Unofficial,
}

impl PublisherKind {
    /// Returns the key that settings take and that stands in data.
    pub fn key(self) -> &'static str {
        match self {
            Self::Official => "official",
            Self::Joint => "joint",
            Self::Unofficial => "unofficial",
        }
    }

    /// Returns whether an authority answers for the pages, alone or with others.
    pub fn is_authority(self) -> bool {
        self != Self::Unofficial
    }
}

/// What others may do with the texts and the data.
#[derive(Debug, Clone)]
pub struct License {
    /// Its identifier (SPDX): `CC0-1.0`.
    pub id: Option<String>,
    /// Its title, as links to it say it.
    pub title: String,
    /// The address that its words stand at.
    pub url: Option<String>,
}

/// The ways to reach those who answer for the pages.
#[derive(Debug, Clone, Default)]
pub struct Contact {
    /// The name of the office that they reach.
    pub name: Option<String>,
    /// A sentence above the ways, such as when somebody answers.
    pub text: Option<String>,
    /// The address of a page with a form.
    pub url: Option<String>,
    /// An e-mail address.
    pub email: Option<String>,
    /// A telephone number, as written.
    pub phone: Option<String>,
    /// Other numbers, with what each is for.
    pub numbers: Vec<(String, String)>,
}

/// Where the source files lie, for links to edit them.
#[derive(Debug, Clone)]
pub struct Repository {
    /// The address of the repository, without a slash at its end.
    pub url: String,
    /// The branch that is published.
    pub branch: String,
    /// The service that it lies at, which decides on the addresses for editing.
    pub host: Host,
}

/// A service that repositories lie at. Each has its own addresses for editing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Host {
    /// GitHub.
    GitHub,
    /// GitLab.
    GitLab,
    /// Forgejo, and Gitea, which it comes from.
    Forgejo,
}

impl Host {
    /// Finds the service by the address of a repository; what does not name itself is taken for GitHub.
    fn of(url: &str) -> Self {
        let host = url.split("://").nth(1).and_then(|rest| rest.split('/').next()).unwrap_or_default();
        match host {
            host if host.contains("gitlab") => Self::GitLab,
            host if ["codeberg", "forgejo", "gitea"].iter().any(|name| host.contains(name)) => Self::Forgejo,
            _ => Self::GitHub,
        }
    }
}

/// An edition as written.
#[derive(Debug)]
pub struct EditionDoc {
    /// Its name in commands and settings.
    pub id: Spanned<Slug>,
    /// The name of the theme; `None` for `polisen`.
    pub theme: Option<Spanned<Slug>>,
    /// The folder below the output that it is put into, with `/`; `None` for the output itself.
    pub path: Option<Spanned<String>>,
    /// The title; `None` for that of the site.
    pub title: Option<String>,
    /// The places that it shows.
    pub places: Box<[Spanned<Slug>]>,
    /// Colours of its own; `None` for those of the site.
    pub colors: Option<Colors>,
    /// What comes first in the breadcrumb.
    pub breadcrumb: Vec<ExternalLink>,
    /// The edition that is the original.
    pub canonical: Option<Spanned<Slug>>,
    /// The address that it will be published at; `None` for that of the site with its `path`.
    pub base_url: Option<String>,
    /// Who publishes it; `None` for the publisher of the site.
    pub publisher: Option<Publisher>,
    /// Where its readers turn; `None` for the contact of the site.
    pub contact: Option<Contact>,
    /// What others may do with its texts and data.
    pub license: Option<License>,
    /// The facts of its accessibility statement; `None` for that of the site.
    pub accessibility: Option<Accessibility>,
}

/// A title and an address outside the site.
#[derive(Debug, Clone)]
pub struct ExternalLink {
    /// The words of the link.
    pub title: String,
    /// The whole address.
    pub url: String,
}

/// A subject across places.
#[derive(Debug, Clone)]
pub struct Subject {
    /// Its name, as all places show it.
    pub title: String,
    /// A sentence about it.
    pub description: Option<String>,
}

/// The facts of an accessibility statement (förordning 2018:1938; Digg's list of contents).
#[derive(Debug, Clone)]
pub struct Accessibility {
    /// Where its table begins.
    pub span: Span,
    /// `full`, `partial` or `none`.
    pub compliance: Option<String>,
    /// The standard that was tested against.
    pub standard: Option<String>,
    /// The day of the assessment.
    pub assessed: Option<PartialDate>,
    /// The day of the last change of the statement.
    pub updated: Option<PartialDate>,
    /// How it was assessed.
    pub method: Option<String>,
    /// The publisher's own form for reports of defects.
    pub report_url: Option<String>,
    /// The authority that supervises.
    pub supervisor: Option<ExternalLink>,
    /// What does not work, with reasons.
    pub defects: Vec<String>,
    /// What would be an unreasonable burden to mend, with reasons.
    pub burdens: Vec<String>,
    /// What the law does not cover.
    pub exempt: Vec<String>,
}

pub(super) fn parse(sources: &Sources, file: FileId, diagnostics: &mut Diagnostics) -> Option<SiteDoc> {
    let contents = &sources.get(file).contents;
    let is_absent = matches!(contents, Contents::Attachment { .. });
    if let Some(kind) = Kind::of_unread(contents).or(is_absent.then_some(Kind::NoSite)) {
        diagnostics.report_file(kind, file);
    }
    let text = super::text_of(sources, file, diagnostics)?;
    let start = text.len() - text.trim_start_matches('\u{feff}').len();
    let opening = start..start + text[start..].lines().next().unwrap_or_default().len();
    let site = with_toml(file, text, start..text.len(), opening, Lang::default(), &schema::SITE, diagnostics, read);
    Some(SiteDoc { file, ..site })
}

fn read(cx: &mut Context<'_>, mut fields: Fields<'_>) -> SiteDoc {
    if let Some(format) = fields.whole(cx, "format")
        && format.value != schema::FORMAT
    {
        cx.report(Kind::FormatVersion { written: format.value.to_string() }, format.span);
    }
    let title = fields.plain(cx, "title").unwrap_or_default();
    let publisher = fields.table(cx, "publisher").map(|fields| publisher(cx, fields, &title));
    let is_authority = publisher.as_ref().is_some_and(|publisher| publisher.kind.is_authority());
    let sender = Sender { title: &title, is_authority };
    let mut site = SiteDoc {
        file: cx.file,
        has_gaps: false,
        title: title.clone(),
        base_url: own_url(cx, &mut fields).unwrap_or_default(),
        authority: authority(cx, &mut fields),
        language: fields.word(cx, "language").and_then(Lang::from_code).unwrap_or_default(),
        publisher,
        contact: fields.table(cx, "contact").map(|fields| contact(cx, fields, sender)).unwrap_or_default(),
        colors: fields.table(cx, "colors").map(|fields| colors(cx, fields)),
        license: fields.table(cx, "license").and_then(|fields| license(cx, fields)),
        repository: fields.table(cx, "repository").and_then(|fields| repository(cx, fields)),
        members: fields
            .table_map(cx, "member")
            .into_iter()
            .filter_map(|(place, fields)| Some((place, repository(cx, fields)?)))
            .collect(),
        search: fields.flag(cx, "search"),
        open_data: fields.table(cx, "open_data").map(|fields| open_data(cx, fields)).unwrap_or_default(),
        share: fields.table(cx, "share").map(|fields| share(cx, fields)).unwrap_or_default(),
        grace_days: fields
            .table(cx, "reporting")
            .and_then(|mut fields| fields.whole(cx, "grace_days"))
            .and_then(|days| u64::try_from(days.value).ok())
            .unwrap_or(45),
        editions: fields.tables(cx, "edition").into_iter().filter_map(|fields| edition(cx, fields, sender)).collect(),
        subjects: fields
            .table_map(cx, "focus")
            .into_iter()
            .map(|(id, mut fields)| {
                let title = fields.plain(cx, "title").unwrap_or_default();
                (id.value, Subject { title, description: fields.plain(cx, "description") })
            })
            .collect(),
        units: units(cx, &mut fields),
        abbreviations: abbreviations(cx, &mut fields),
        synonyms: synonyms(cx, &mut fields),
        accessibility: fields.table(cx, "accessibility").map(|fields| accessibility(cx, fields, is_authority)),
    };
    site.has_gaps = cx.lost_ids || cx.has_broken_lines();
    site
}

impl SiteDoc {
    /// Lists the logos of its publishers, as paths below the folder of the site.
    pub fn logos(&self) -> BTreeSet<SourcePath> {
        let of_editions = self.editions.iter().filter_map(|edition| edition.publisher.as_ref());
        self.publisher.iter().chain(of_editions).filter_map(Publisher::logo_path).collect()
    }
}

impl Publisher {
    /// Returns the file that its logo should be, below `content/`.
    pub fn logo_path(&self) -> Option<SourcePath> {
        let path = SourcePath::new("content")?.join(&self.logo.as_ref()?.value)?;
        path.below("content").is_some().then_some(path)
    }
}

/// Who speaks, as far as the tables below it depend on that.
#[derive(Clone, Copy)]
struct Sender<'a> {
    /// The title of the site.
    title: &'a str,
    /// Whether an authority publishes it.
    is_authority: bool,
}

impl Sender<'_> {
    /// Reports a name that is the title of the site, as a new one has it, where an authority speaks.
    fn check_name(self, cx: &mut Context<'_>, name: Option<&str>, table: &'static str, span: Span) {
        if self.is_authority && !self.title.is_empty() && name == Some(self.title) {
            cx.report(Kind::TitleAsName { table }, span);
        }
    }

    /// Reads an address where readers of an authority report something: nobody may need an account there.
    fn open_url(self, cx: &mut Context<'_>, fields: &mut Fields<'_>, key: &'static str) -> Option<String> {
        let url = fields.text(cx, key)?;
        let host =
            url.value.split("://").nth(1).and_then(|rest| rest.split(['/', '?', ':']).next()).unwrap_or_default();
        let host = host.trim_start_matches("www.").to_ascii_lowercase();
        if self.is_authority && FORGES.contains(&host.as_str()) {
            cx.report(Kind::AccountNeeded { key, host }, url.span);
        }
        Some(url.value)
    }
}

/// Where only those with an account can write.
const FORGES: [&str; 4] = ["github.com", "gitlab.com", "codeberg.org", "bitbucket.org"];

fn publisher(cx: &mut Context<'_>, mut fields: Fields<'_>, title: &str) -> Publisher {
    let word = fields.word(cx, "kind");
    let kind = match word {
        Some("official") => PublisherKind::Official,
        Some("joint") => PublisherKind::Joint,
        _ => PublisherKind::Unofficial,
    };
    let logo = fields.text(cx, "logo");
    if let (Some("unofficial"), Some(logo)) = (word, &logo) {
        cx.report(Kind::UnofficialLogo, logo.span);
    }
    let sender = Sender { title, is_authority: kind.is_authority() };
    let (span, name) = (fields.span, fields.plain(cx, "name"));
    sender.check_name(cx, name.as_deref(), "[publisher]", span);
    Publisher {
        name: name.unwrap_or_default(),
        kind,
        url: fields.plain(cx, "url"),
        contact_url: sender.open_url(cx, &mut fields, "contact_url"),
        email: fields.plain(cx, "email"),
        organisation_number: organisation_number(cx, &mut fields),
        logo,
    }
}

fn colors(cx: &mut Context<'_>, mut fields: Fields<'_>) -> Colors {
    let mut color = |cx: &mut Context<'_>, key| {
        let text = fields.text(cx, key)?;
        Some(Spanned::new(Color::parse(&text.value)?, text.span))
    };
    let (accent, header) = (color(cx, "accent"), color(cx, "header"));
    if let Some(accent) = &accent {
        let contrast = accent.value.contrast(Color::WHITE);
        if contrast < MIN_ACCENT_CONTRAST {
            let suggestion = accent.value.dark_enough(MIN_ACCENT_CONTRAST).css();
            let kind = Kind::PaleColor { written: accent.value.css(), contrast: tenths(contrast), suggestion };
            cx.report(kind, accent.span);
        }
    }
    Colors { accent: accent.map(|accent| accent.value), header: header.map(|header| header.value) }
}

/// A contrast in tenths, rounded down, so that one that does not suffice never looks as if it did.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a contrast is at most 21")]
fn tenths(contrast: f64) -> u32 {
    (contrast * 10.0).floor() as u32
}

fn repository(cx: &mut Context<'_>, mut fields: Fields<'_>) -> Option<Repository> {
    let url = fields.plain(cx, "url");
    let branch = fields.plain(cx, "branch").unwrap_or_else(|| "main".to_owned());
    let host = fields.word(cx, "host");
    let url = url?.trim_end_matches('/').to_owned();
    let host = match host {
        Some("github") => Host::GitHub,
        Some("gitlab") => Host::GitLab,
        Some("forgejo") => Host::Forgejo,
        _ => Host::of(&url),
    };
    Some(Repository { url, branch, host })
}

fn share(cx: &mut Context<'_>, mut fields: Fields<'_>) -> Share {
    let embed = fields.known_flag(cx, "embed").is_none_or(|flag| flag.value);
    let cards = fields.known_flag(cx, "cards").filter(|flag| flag.value);
    if let (Some(cards), false) = (&cards, cfg!(feature = "cards")) {
        cx.report(Kind::NoCards, cards.span);
    }
    Share { embed, cards: cards.is_some() }
}

fn open_data(cx: &mut Context<'_>, mut fields: Fields<'_>) -> OpenData {
    let mut flag = |key| fields.known_flag(cx, key).map(|flag| flag.value);
    OpenData { promises: flag("promises"), json: flag("json"), semicolons: flag("semicolons"), gzip: flag("gzip") }
}

/// What the contact of a new site says, in either language, which an authority must not say of itself.
const DENIALS: [&str; 2] = ["ingen myndighet står bakom", "no authority stands behind"];

fn contact(cx: &mut Context<'_>, mut fields: Fields<'_>, sender: Sender<'_>) -> Contact {
    let text = fields.text(cx, "text");
    if let Some(text) = text.as_ref().filter(|_| sender.is_authority) {
        let written = text.value.to_lowercase();
        if DENIALS.iter().any(|denial| written.contains(denial)) {
            cx.report(Kind::UnofficialContact, text.span);
        }
    }
    let (span, name) = (fields.span, fields.plain(cx, "name"));
    sender.check_name(cx, name.as_deref(), "[contact]", span);
    Contact {
        name,
        text: text.map(|text| text.value),
        url: sender.open_url(cx, &mut fields, "url"),
        email: fields.plain(cx, "email"),
        phone: fields.plain(cx, "phone"),
        numbers: fields
            .tables(cx, "number")
            .into_iter()
            .filter_map(|mut fields| Some((fields.plain(cx, "label")?, fields.plain(cx, "number")?)))
            .collect(),
    }
}

fn edition(cx: &mut Context<'_>, mut fields: Fields<'_>, site: Sender<'_>) -> Option<EditionDoc> {
    let id = fields.id(cx, "id");
    // The rest of an edition without an id is read all the same, for the mistakes in it.
    let is_named = id.is_some();
    let nameless = Spanned::new(Slug::new("x").expect("a letter is an id"), Span::start_of(cx.file));
    let publisher = fields.table(cx, "publisher").map(|fields| publisher(cx, fields, site.title));
    let is_authority = publisher.as_ref().map_or(site.is_authority, |publisher| publisher.kind.is_authority());
    let sender = Sender { is_authority, ..site };
    let edition = EditionDoc {
        id: id.unwrap_or(nameless),
        theme: fields.id(cx, "theme"),
        path: fields.text(cx, "path"),
        title: fields.plain(cx, "title"),
        places: fields.ids(cx, "places"),
        breadcrumb: fields
            .tables(cx, "breadcrumb")
            .into_iter()
            .filter_map(|fields| external_link(cx, fields))
            .collect(),
        canonical: fields.id(cx, "canonical"),
        base_url: own_url(cx, &mut fields),
        publisher,
        colors: fields.table(cx, "colors").map(|fields| colors(cx, fields)),
        contact: fields.table(cx, "contact").map(|fields| contact(cx, fields, sender)),
        license: fields.table(cx, "license").and_then(|fields| license(cx, fields)),
        accessibility: fields.table(cx, "accessibility").map(|fields| accessibility(cx, fields, is_authority)),
    };
    is_named.then_some(edition)
}

fn license(cx: &mut Context<'_>, mut fields: Fields<'_>) -> Option<License> {
    let (id, title, url) = (fields.plain(cx, "id"), fields.plain(cx, "title"), fields.text(cx, "url"));
    if let Some((url, suggestion)) = url.as_ref().and_then(|url| Some((url, without_language(&url.value)?))) {
        cx.report(Kind::LicenseLanguage { written: url.value.clone(), suggestion }, url.span);
    }
    let url = url.map(|url| url.value);
    Some(License { id, title: title?, url })
}

fn external_link(cx: &mut Context<'_>, mut fields: Fields<'_>) -> Option<ExternalLink> {
    let title = fields.plain(cx, "title");
    let url = fields.plain(cx, "url");
    Some(ExternalLink { title: title?, url: url? })
}

fn accessibility(cx: &mut Context<'_>, mut fields: Fields<'_>, is_authority: bool) -> Accessibility {
    let sender = Sender { title: "", is_authority };
    let list = |cx: &mut Context<'_>, fields: &mut Fields<'_>, key| {
        fields.texts(cx, key).into_iter().map(|text| text.value).collect()
    };
    Accessibility {
        span: fields.span,
        compliance: fields.word(cx, "compliance").map(str::to_owned),
        standard: fields.plain(cx, "standard"),
        assessed: fields.date(cx, "assessed").map(|date| date.value),
        updated: fields.date(cx, "updated").map(|date| date.value),
        method: fields.plain(cx, "method"),
        report_url: sender.open_url(cx, &mut fields, "report_url"),
        supervisor: fields.table(cx, "supervisor").and_then(|fields| external_link(cx, fields)),
        defects: list(cx, &mut fields, "defects"),
        burdens: list(cx, &mut fields, "burdens"),
        exempt: list(cx, &mut fields, "exempt"),
    }
}

fn units(cx: &mut Context<'_>, fields: &mut Fields<'_>) -> BTreeMap<String, String> {
    let mut units = BTreeMap::new();
    for (unit, forms) in fields.entries(cx, "units") {
        let counted = unit.value.to_lowercase();
        for form in texts(cx, &unit.value, forms, Expected::Texts) {
            units.insert(form.value.to_lowercase(), counted.clone());
        }
        // The site's own word for a unit is not inflected any more.
        units.entry(counted.clone()).or_insert(counted);
    }
    units
}

fn abbreviations(cx: &mut Context<'_>, fields: &mut Fields<'_>) -> BTreeMap<String, String> {
    fields
        .entries(cx, "abbreviations")
        .into_iter()
        .filter_map(|(short, long)| Some((short.value.clone(), string(cx, &short.value, long, Expected::Text)?.value)))
        .collect()
}

fn synonyms(cx: &mut Context<'_>, fields: &mut Fields<'_>) -> BTreeMap<String, Vec<String>> {
    let mut synonyms = BTreeMap::new();
    for (word, others) in fields.entries(cx, "synonyms") {
        let others = texts(cx, &word.value, others, Expected::Texts).into_iter().map(|other| other.value);
        synonyms.insert(word.value.clone(), others.collect());
    }
    synonyms
}

/// Reads the address that pages will be published at.
fn own_url(cx: &mut Context<'_>, fields: &mut Fields<'_>) -> Option<String> {
    let written = fields.text(cx, "base_url")?;
    let url = base_url(&written.value);
    if url.is_none() {
        cx.report(Kind::BadUrl { written: written.value, flaw: UrlFlaw::Incomplete }, written.span);
    }
    url
}

/// Reads whom ids belong to: a host and the year, month or day since which it is the publisher's (RFC 4151, section 2.1).
fn authority(cx: &mut Context<'_>, fields: &mut Fields<'_>) -> Option<String> {
    let written = fields.text(cx, "authority")?;
    let is_host = |host: &str| {
        let is_label = |label: &str| Slug::new(label).is_some();
        host.contains('.') && host.split('.').all(is_label)
    };
    match written.value.split_once(',') {
        Some((host, day)) if is_host(host) && PartialDate::parse(day).is_some() => Some(written.value),
        _ => {
            cx.report(Kind::BadAuthority { written: written.value }, written.span);
            None
        }
    }
}
