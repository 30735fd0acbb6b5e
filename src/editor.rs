//! A file of a site as it is written in a browser: a form of its fields, the same check and the same page as a build has.
//!
//! In come requests as JSON, out go answers as JSON: [`Editor::answer`]. The text of the file is all that there is; the form
//! shows it, and each change of the form is a change of the text. Nothing is read, sent or kept here. In a browser the requests
//! come through `browser`, from the script of the page that `build --editor` publishes; on a machine only tests make any.

mod body;
#[cfg(target_arch = "wasm32")]
#[allow(unreachable_pub, reason = "what a browser calls is public in no module")]
mod browser;
mod form;
mod reading;
mod request;
mod settings;
mod source_file;
mod step;

pub use body::BodyLayout;
pub use reading::reading;
pub use request::Bundle;
pub use source_file::{SourceFile, Unchanged};
pub use step::{BODY, Step};

use crate::derive::AsOf;
use crate::diag::words::words;
use crate::diag::{Diagnostic, Kind, Severity};
use crate::model::{Config, PlaceKind, Promise, PromiseId, PublisherKind, Row, Site, of_only_unit};
use crate::pipeline::{Check, Memory, Options, check_again, load};
use crate::plan::{PageKey, edit_href, new_file_href, offered_text_href};
use crate::scaffold::{self, NewPlace, NewPromise};
use crate::schema::{self, Table};
use crate::source::{Contents, File, FileId, SourcePath, line_column};
use crate::value::{Lang, PartialDate, PeriodName, Slug};
use request::{EditorRequest, Open, ValueChange};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The editor, with the file that is open.
#[derive(Debug, Default)]
pub struct Editor {
    session: Option<Session>,
}

/// A file that is open.
#[derive(Debug)]
struct Session {
    bundle: Bundle,
    options: Options,
    /// The settings of the site.
    config: Config,
    path: SourcePath,
    table: &'static Table,
    /// The promise, where the file is a follow-up of one.
    promise: Option<PromiseId>,
    layout: BodyLayout,
    /// What a figure without a unit counts, by the id of the activity: the unit that its targets share.
    units: BTreeMap<String, String>,
    file: SourceFile,
    /// Whether the file is published already.
    is_published: bool,
    memory: Memory,
}

impl Editor {
    /// Answers a request. What cannot be done is `{ "error": … }`, in words for those who made the request.
    pub fn answer(&mut self, request: &str) -> String {
        let answer =
            serde_json::from_str(request).map_err(|error| error.to_string()).and_then(|request| self.act(request));
        answer.unwrap_or_else(|error| json!({ "error": error })).to_string()
    }

    fn act(&mut self, request: EditorRequest) -> Result<Value, String> {
        if let EditorRequest::Open(open) = request {
            let before = self.session.take();
            let (session, site) = Session::open(*open, before)?;
            return self.session.insert(session).opened(&site);
        }
        let session = self.session.as_mut().ok_or("no file is open")?;
        match request {
            EditorRequest::Open(_) => unreachable!("is answered above"),
            EditorRequest::Set { changes } => {
                // All of them or none.
                let mut file = session.file.clone();
                for ValueChange { at, value } in changes {
                    file.set(session.table, &session.layout, &at, &value)
                        .map_err(|why| format!("{why:?} at {at:?}"))?;
                }
                session.file = file;
                session.checked()
            }
            EditorRequest::Source { text } => {
                session.file = SourceFile::new(&text);
                let site = load(session.files()).site;
                session.opened(&site)
            }
            EditorRequest::Preview => session.preview(),
            EditorRequest::HandIn => session.hand_in(),
        }
    }
}

impl Session {
    /// Opens a file; what was open before may know of the site. Returns also the site with the file as it is opened.
    fn open(open: Open, before: Option<Self>) -> Result<(Self, Site), String> {
        let Open { bundle, path, text, title, today } = open;
        let path = SourcePath::new(&path).ok_or("the path leads outside the site")?;
        let day = PartialDate::parse(&today).and_then(PartialDate::day).ok_or("today is no day")?;
        let edition = Slug::new(&bundle.edition).ok_or("the edition has no name")?;
        let options = Options {
            as_of: AsOf(day),
            // What is written here is shown to whoever writes it, and nothing else in a bundle is a draft.
            drafts: true,
            base_url: Some(bundle.base_url.clone()),
            preview: false,
            edition: Some(edition),
        };
        let promise = match path.as_str().split('/').collect::<Vec<_>>()[..] {
            ["content", place, promise, name] if name.ends_with(".md") && name != "promise.md" => {
                Slug::new(place).zip(Slug::new(promise)).map(|(place, slug)| PromiseId { place, slug })
            }
            _ => None,
        };
        let table = match (&promise, path.name()) {
            (Some(_), _) => &schema::FOLLOW_UP,
            (None, "promise.md") => &schema::PROMISE,
            (None, "place.md") => &schema::PLACE,
            (None, "index.md") if path.parent().as_str() == "content" => &schema::FRONT,
            _ => &schema::PAGE,
        };
        let published = bundle.files.get(path.as_str());
        let is_published = published.is_some();
        let mut file = text.as_ref().or(published).map_or_else(SourceFile::empty, |text| SourceFile::new(text));
        let mut site = load(files(&bundle, &path, &file)).site;
        if text.is_none()
            && published.is_none()
            && let Some(text) = begun(&site, &path, title.as_deref())
        {
            file = SourceFile::new(&text);
            site = load(files(&bundle, &path, &file)).site;
        }
        let (layout, units) = match &promise {
            Some(promise) => {
                let promise = site.promises.get(promise).ok_or("the promise of the file is not there")?;
                let unit = |row: &Row| Some((row.id.to_string(), of_only_unit(&row.targets)?.unit.to_string()));
                (form::layout(promise), promise.rows.iter().filter_map(unit).collect())
            }
            None => (BodyLayout::default(), BTreeMap::new()),
        };
        let memory = before.filter(|before| before.options == options).map(|before| before.memory);
        let (config, memory) = (site.config.clone(), memory.unwrap_or_default());
        let session = Self { bundle, options, config, path, table, promise, layout, units, file, is_published, memory };
        Ok((session, site))
    }

    fn files(&self) -> Vec<File> {
        files(&self.bundle, &self.path, &self.file)
    }

    fn check(&mut self) -> Result<Check, String> {
        let files = self.files();
        check_again(files, &self.options, &mut self.memory).map_err(|_| "the site has no such edition".to_owned())
    }

    /// The whole form, with what is wrong.
    fn opened(&mut self, site: &Site) -> Result<Value, String> {
        let lang = self.config.language;
        let mut form = json!({
            "path": self.path.as_str(),
            "kind": if self.promise.is_some() { "follow-up" } else { self.path.stem() },
            "lang": match lang { Lang::Sv => "sv", Lang::En => "en" },
            "published": self.is_published,
            "unofficial": self.config.publisher.kind == PublisherKind::Unofficial,
            "fields": form::fields(self.table, lang),
            "known": form::known(site, &self.path),
        });
        if let Some(promise) = self.promise.as_ref().and_then(|promise| site.promises.get(promise)) {
            let name = PeriodName::parse(self.path.stem());
            let own = name.and_then(|name| name.within(promise.validity.first_day(), promise.validity.last_day()));
            form["promise"] = json!({ "title": promise.title, "place": place(site, promise) });
            form["period"] = match name {
                Some(name) => crate::locale::period::in_text(name.in_validity_from(promise.validity.first_day()), lang),
                None => self.path.stem().to_owned(),
            }
            .into();
            form["groups"] = form::rows(promise, own, lang);
        }
        let mut answer = self.checked()?;
        answer["form"] = form;
        Ok(answer)
    }

    /// The text and its values, with what is wrong and how figures are read.
    fn checked(&mut self) -> Result<Value, String> {
        let check = self.check()?;
        let lang = self.config.language;
        let own = check.sources.find(&self.path);
        let sorted = check.diagnostics.sorted();
        let found: Value =
            sorted.iter().filter(|one| Some(one.span.file) == own).map(|one| self.message(one, lang)).collect();
        let elsewhere: Vec<&&Diagnostic> =
            sorted.iter().filter(|one| Some(one.span.file) != own && one.kind.severity() == Severity::Error).collect();
        let elsewhere: Value = elsewhere
            .into_iter()
            .map(|one| json!({ "path": path_of(&check, one.span.file), "message": words(&one.kind, lang).message }))
            .collect();
        let values = self.file.values(&self.layout);
        let readings = values.as_ref().map(|values| readings(values, &self.units, &self.config));
        Ok(json!({
            "text": self.file.text(),
            "values": values,
            "found": found,
            "elsewhere": elsewhere,
            "readings": readings.unwrap_or_default(),
            "ready": check.ready.is_some(),
        }))
    }

    fn message(&self, one: &Diagnostic, lang: Lang) -> Value {
        let said = words(&one.kind, lang);
        let place = line_column(self.file.text(), one.span.start());
        json!({
            "code": one.kind.code(),
            "severity": one.kind.severity().key(),
            "message": said.message,
            "help": said.help,
            "line": place.line,
            "column": place.column,
            "at": self.file.at(&self.layout, one.span.start()).map(|at| asked(at, &one.kind)),
        })
    }

    /// The page of the file as a build would write it; `null` while something stops it.
    fn preview(&mut self) -> Result<Value, String> {
        let check = self.check()?;
        let Some(ready) = &check.ready else { return Ok(json!({ "html": null })) };
        let plan = ready.plan();
        let edition = ready
            .site()
            .config
            .editions
            .iter()
            .position(|edition| Some(&edition.id) == self.options.edition.as_ref())
            .ok_or("the site has no such edition")?;
        let keys = self.page_keys(ready.site(), check.sources.find(&self.path));
        let found = keys.iter().find_map(|key| Some((key, plan.editions[edition].address(key)?)));
        let Some((key, address)) = found else { return Ok(json!({ "html": null })) };
        let html = ready.edition(edition, &check.sources).page(key).map_err(|failure| failure.message)?;
        let html = html.ok_or("the page is not there")?;
        Ok(json!({ "html": String::from_utf8_lossy(&html), "page": format!("{address}index.html") }))
    }

    /// The pages that show the file, the best first.
    fn page_keys(&self, site: &Site, own: Option<FileId>) -> Vec<PageKey> {
        let of_promise = |promise: &Promise| {
            let follow_up = promise.follow_ups.iter().find(|follow_up| Some(follow_up.file) == own);
            follow_up.map(|follow_up| PageKey::FollowUp(promise.id.clone(), follow_up.slug.clone()))
        };
        if let Some(promise) = self.promise.as_ref().and_then(|id| site.promises.get(id)) {
            // A promise may have no page of its own for each follow-up.
            return of_promise(promise).into_iter().chain([PageKey::Promise(promise.id.clone())]).collect();
        }
        let promise = site.promises.values().find(|promise| Some(promise.file) == own);
        let page = site.pages.iter().position(|page| Some(page.file) == own);
        let place = site.places.iter().find(|(_, place)| Some(place.file) == own);
        promise
            .map(|promise| PageKey::Promise(promise.id.clone()))
            .into_iter()
            .chain(page.map(PageKey::Plain))
            .chain(place.map(|(id, _)| PageKey::Place(id.clone())))
            .chain([PageKey::Start])
            .collect()
    }

    /// The innermost folder of the file that is there already, and the rest of the path: a host shows no other folder.
    fn folder_and_name(&self) -> (&str, &str) {
        let path = self.path.as_str();
        let is_there = |folder: &str| {
            let mut below = self.bundle.files.keys().chain(self.bundle.attachments.keys());
            below.any(|other| other.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/')))
        };
        let slashes = path.match_indices('/').map(|(at, _)| at).rev();
        let end = slashes.into_iter().find(|at| is_there(&path[..*at]));
        end.map_or(("", path), |end| (&path[..end], &path[end + 1..]))
    }

    /// Where the file is handed in: with its text where the address takes it, else with an empty page.
    fn hand_in(&mut self) -> Result<Value, String> {
        let site = load(self.files()).site;
        let repository = site.config.repository.as_ref().ok_or("the site does not say where its files lie")?;
        let path = self.path.as_str();
        let (folder, name) = self.folder_and_name();
        let new = |text| new_file_href(repository, folder, name, text);
        let (mut brings_text, mut offers_text) = (false, false);
        let href = if self.is_published {
            Some(edit_href(repository, path))
        } else if let Some(href) = new(Some(self.file.text())) {
            brings_text = true;
            Some(href)
        } else if let Some(href) = offered_text_href(repository, folder, name, self.file.text()) {
            offers_text = true;
            Some(href)
        } else {
            new(None)
        };
        Ok(json!({
            "path": path,
            "name": self.path.name(),
            "href": href.unwrap_or_else(|| repository.url.clone()),
            "brings_text": brings_text,
            "offers_text": offers_text,
            "edits": self.is_published,
            "text": self.file.text(),
        }))
    }
}

/// The text that a new file begins with: of a promise the parties and the schedule of the one before, of others their title.
fn begun(site: &Site, path: &SourcePath, title: Option<&str>) -> Option<String> {
    let lang = site.config.language;
    match path.as_str().split('/').collect::<Vec<_>>()[..] {
        ["content", place, slug, "promise.md"] => {
            let id = PromiseId { place: Slug::new(place)?, slug: Slug::new(slug)? };
            let year = PartialDate::parse(slug)?;
            Some(scaffold::promise(site, &NewPromise::of_year(id, year, lang), lang))
        }
        ["content", place, "place.md"] => {
            let name = title.unwrap_or_default().to_owned();
            let kind = PlaceKind::Municipality;
            let new = NewPlace { id: Slug::new(place)?, name, kind, code: None, within: None, county: None };
            Some(scaffold::place(&new, lang))
        }
        _ => {
            let mut page = SourceFile::empty();
            page.set(&schema::PAGE, &BodyLayout::default(), &["title".into()], &title?.into()).ok()?;
            Some(page.text().to_owned())
        }
    }
}

/// The files of a bundle, with the one that is open as it is now.
fn files(bundle: &Bundle, path: &SourcePath, open: &SourceFile) -> Vec<File> {
    let file = |path: &str, contents| Some(File { path: SourcePath::new(path)?, contents });
    let texts = bundle.files.iter().filter(|(other, _)| other.as_str() != path.as_str());
    let texts = texts.filter_map(|(path, text)| file(path, Contents::Text(text.as_str().into())));
    let others = bundle.attachments.iter();
    let others = others.filter_map(|(path, size)| file(path, Contents::Attachment { size: *size, metadata: None }));
    let own = File { path: path.clone(), contents: Contents::Text(open.text().into()) };
    let assets = bundle.assets.iter();
    let assets = assets.filter_map(|(name, print)| {
        file(&format!("themes/{}/static/{name}", bundle.theme), Contents::Fingerprint(print.as_str().into()))
    });
    texts.chain(others).chain(assets).chain([own]).collect()
}

/// The field that a message asks for, where it is about an outcome as a whole.
fn asked(at: Vec<Step>, kind: &Kind) -> Vec<Step> {
    let [Step::Key(table), id] = &at[..] else { return at };
    if table != "outcome" {
        return at;
    }
    let field = match kind {
        Kind::NoReason { .. } => "reason",
        Kind::TargetWithoutFigure { .. } | Kind::NotDoneWithoutZero { .. } | Kind::FiguresDisagree { .. } => "figures",
        Kind::DoneBelowTarget { .. } | Kind::OutcomeWithoutStatus { .. } | Kind::UnchangedFromNothing { .. } => {
            "status"
        }
        Kind::OutcomeWithoutText { .. } => return vec![BODY.into(), id.clone()],
        _ => return at,
    };
    at.into_iter().chain([field.into()]).collect()
}

fn path_of(check: &Check, file: FileId) -> &str {
    check.sources.get(file).path.as_str()
}

fn place(site: &Site, promise: &Promise) -> String {
    let place = promise.places.first().and_then(|place| site.places.get(place));
    place.map(|place| place.name.clone()).unwrap_or_default()
}

/// How each figure of each outcome is read, by the id of the outcome.
fn readings(values: &Value, units: &BTreeMap<String, String>, config: &Config) -> Value {
    let Some(outcomes) = values["outcome"].as_object() else { return json!({}) };
    let of_outcome = |id: &str, outcome: &Value| -> Value {
        let of_targets = units.get(id).map(String::as_str);
        let read = |figure: &Value| {
            let words = figure.as_str().or_else(|| figure["value"].as_str())?;
            reading(words, figure["unit"].as_str(), of_targets, config, config.language)
        };
        outcome["figures"].as_array().map(|figures| figures.iter().map(read).collect()).unwrap_or_default()
    };
    let readings = outcomes.iter().map(|(id, outcome)| (id.clone(), of_outcome(id, outcome)));
    readings.collect::<serde_json::Map<_, _>>().into()
}
