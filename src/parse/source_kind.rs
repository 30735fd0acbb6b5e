//! Which file is what, by its path; of a misplaced one, its first lines show where it was meant to lie.

use super::{SiteDoc, file_name};
use crate::diag::{Diagnostics, Kind};
use crate::metadata::FileFormat;
use crate::schema::ATTACHMENTS;
use crate::source::{Contents, File, FileId, SourcePath, Sources, Unfit, unfit, unfit_id};
use crate::value::{PeriodName, Slug};
use std::collections::{BTreeMap, BTreeSet};

/// What a file below `content/` is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum SourceKind {
    /// `<place>/place.md`.
    Place(Slug),
    /// `<place>/<promise>/promise.md`.
    Promise(Slug, Slug),
    /// Any other text beside a promise, with the name of its file.
    FollowUp(Slug, Slug, Slug),
    /// A plain page, with its address; empty for the front page.
    Page(String),
    /// A file that is copied, with its size in bytes.
    Attachment(u64),
}

/// The folders that mean something.
pub(super) struct ContentFolders {
    places: BTreeSet<SourcePath>,
    promises: BTreeSet<SourcePath>,
    /// The logos that `site.toml` names. Of pictures in SVG only these are published.
    logos: BTreeSet<SourcePath>,
    /// The newest promise within each folder that holds any.
    newest: BTreeMap<SourcePath, SourcePath>,
}

impl ContentFolders {
    /// Finds the folders with a `place.md` or a `promise.md`.
    pub(super) fn of(sources: &Sources, site: Option<&SiteDoc>, diagnostics: &mut Diagnostics) -> Self {
        let folders = |name: &str, depth: usize| -> BTreeSet<SourcePath> {
            sources
                .iter()
                .map(|(_, file)| &file.path)
                .filter(|path| path.name() == name && depth_of(path) == Some(depth))
                .map(SourcePath::parent)
                .collect()
        };
        let promises = folders("promise.md", 3);
        let mut newest: BTreeMap<SourcePath, SourcePath> = BTreeMap::new();
        for promise in &promises {
            for folder in [promise.clone(), promise.parent(), promise.parent().parent()] {
                let found = newest.entry(folder).or_insert_with(|| promise.clone());
                if promise.name() >= found.name() {
                    found.clone_from(promise);
                }
            }
        }
        let logos = site.map(SiteDoc::logos).unwrap_or_default();
        let layout = Self { places: folders("place.md", 2), promises, logos, newest };
        for promise in &layout.promises {
            if !layout.places.contains(&promise.parent())
                && let Some(file) = promise.join("promise.md").and_then(|path| sources.find(&path))
            {
                diagnostics.report_file(Kind::PromiseWithoutPlace, file);
            }
        }
        layout
    }

    /// Lists the files below `content/` that are read, and reports those that mean nothing there.
    pub(super) fn classify(&self, sources: &Sources, diagnostics: &mut Diagnostics) -> Vec<(FileId, SourceKind)> {
        let mut reported_folders = BTreeSet::new();
        sources
            .iter()
            .filter(|(_, file)| file.path.below("content").is_some_and(|below| !is_hidden(below)))
            .filter_map(|(id, file)| {
                if file.path.as_str().contains("/.well-known/") {
                    // Such a file belongs into `static/`, which the help says.
                    let extension = file.path.extension().to_owned();
                    diagnostics.report_file(Kind::FileType { extension, allowed: ATTACHMENTS }, id);
                    return None;
                }
                if report_unfit(id, file, &mut reported_folders, diagnostics) {
                    return None;
                }
                if let Some(kind) = self.in_folder_of_place_and_year(file, sources) {
                    diagnostics.report_file(kind, id);
                    return None;
                }
                if let Err(kind) = folder_names(&file.path, &mut reported_folders) {
                    if let Some(kind) = kind {
                        diagnostics.report_file(kind, id);
                    }
                    return None;
                }
                match self.kind(file, sources) {
                    Ok(kind) => Some((id, kind)),
                    // All follow-ups of a folder miss the same file.
                    Err(Kind::MissingPromise { .. }) if !reported_folders.insert(file.path.parent()) => None,
                    // One that has another name is reported with its own name.
                    Err(Kind::MissingPromise { .. }) if has_promise_by_another_name(&file.path.parent(), sources) => {
                        None
                    }
                    Err(kind) => {
                        diagnostics.report_file(kind, id);
                        None
                    }
                }
            })
            .collect()
    }

    fn kind(&self, file: &File, sources: &Sources) -> Result<SourceKind, Kind> {
        if let Some(kind) = Kind::of_unread(&file.contents) {
            return Err(kind);
        }
        let path = &file.path;
        let extension = path.extension().to_ascii_lowercase();
        let name = || path.name().to_owned();
        if path.extension() != "md" {
            if let Some(suggestion) = text_name(file, path.name()) {
                let suggestion = Some(suggestion);
                return Err(Kind::FileName { is_folder: false, name: name(), suggestion, unfit: None });
            }
            if let Contents::Text(text) = &file.contents
                && self.logos.contains(path)
                && extension == "svg"
            {
                slug(path.stem(), path.extension())?;
                return Ok(SourceKind::Attachment(text.len().try_into().unwrap_or(u64::MAX)));
            }
            if extension != "md" && !ATTACHMENTS.contains(&extension.as_str()) {
                return Err(Kind::FileType { extension, allowed: ATTACHMENTS });
            }
            // A text with capital letters in its ending ends here, too.
            slug(path.stem(), path.extension())?;
            if let Contents::Attachment { size, metadata } = &file.contents {
                let found = metadata.as_ref().and_then(|metadata| metadata.format);
                if *size == 0 {
                    return Err(Kind::EmptyFile);
                } else if let Some(found) = found
                    && FileFormat::of_extension(&extension) != Some(found)
                {
                    return Err(Kind::OtherFormat { name: name(), found });
                }
            }
            let size = match &file.contents {
                Contents::Attachment { size, .. } => *size,
                _ => 0,
            };
            return Ok(SourceKind::Attachment(size));
        }
        let folder = path.parent();
        let own = slug(path.stem(), "md")?;
        let parts: Vec<&str> = folder.as_str().split('/').skip(1).collect();
        let id = |at: usize| Slug::new(parts[at]).expect("folder names are checked first");
        match path.name() {
            "place.md" if parts.len() == 1 => Ok(SourceKind::Place(id(0))),
            "promise.md" if parts.len() == 2 => Ok(SourceKind::Promise(id(0), id(1))),
            "place.md" | "promise.md" => {
                Err(Kind::MisplacedFile { name: name(), suggestion: self.place_of(file, sources) })
            }
            _ if self.promises.contains(&folder) && PeriodName::parse(own.as_str()).is_none() && is_page(file) => {
                Err(Kind::MisplacedFile { name: name(), suggestion: Some(format!("content/{own}.md")) })
            }
            _ if self.promises.contains(&folder) => Ok(SourceKind::FollowUp(id(0), id(1), own)),
            _ if self.is_in_place_folder(&folder) || PeriodName::parse(own.as_str()).is_some() => {
                match file_name::meant(path.stem()).filter(|meant| *meant != own && file_name::is_own(meant)) {
                    Some(meant) => {
                        let suggestion = Some(format!("{meant}.md"));
                        Err(Kind::FileName { is_folder: false, name: name(), suggestion, unfit: None })
                    }
                    None if parts.len() == 2 && !self.places.contains(&folder) => {
                        let names = follow_up_names(&folder, sources);
                        match names.is_empty() {
                            true => Err(Kind::MisplacedFile { name: name(), suggestion: self.place_of(file, sources) }),
                            false => Err(Kind::MissingPromise { folder: folder.to_string(), names }),
                        }
                    }
                    None => Err(Kind::MisplacedFile { name: name(), suggestion: self.place_of(file, sources) }),
                }
            }
            "index.md" if parts.is_empty() => Ok(SourceKind::Page(String::new())),
            "index.md" => Ok(SourceKind::Page(format!("{}/", parts.join("/")))),
            _ => {
                let folder: String = parts.iter().map(|part| format!("{part}/")).collect();
                Ok(SourceKind::Page(format!("{folder}{own}/")))
            }
        }
    }

    /// Tells of a promise or a follow-up in one folder for place and year together, `content/Storstad-2019/`, where two are
    /// meant, one in the other.
    fn in_folder_of_place_and_year(&self, file: &File, sources: &Sources) -> Option<Kind> {
        let (name, folder) = (file.path.name(), file.path.parent());
        if depth_of(&folder) != Some(1) || sources.find(&folder.join("place.md")?).is_some() {
            return None;
        }
        let folded = Slug::from_text(folder.name())?;
        let (place, year) = folded.as_str().rsplit_once('-')?;
        let is_year = year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit());
        let is_ours = name == "promise.md" || name.ends_with(".md") && PeriodName::parse(file.path.stem()).is_some();
        (is_year && is_ours).then(|| Kind::MisplacedFile {
            name: name.to_owned(),
            suggestion: Some(format!("content/{place}/{year}/{name}")),
        })
    }

    /// Where a misplaced file was surely meant to lie: the last part of its path that begins with `content/`, as when a
    /// whole path was typed into a folder, the folder of a promise's year, that of its place, or that of the newest promise.
    fn place_of(&self, file: &File, sources: &Sources) -> Option<String> {
        let path = &file.path;
        let typed = path.as_str().rfind("/content/").map(|at| &path.as_str()[at + 1..]);
        if let Some(typed) = typed {
            return Some(typed.to_owned());
        }
        let own = match path.name() {
            "promise.md" => {
                let valid = written(&file.contents, "valid")?;
                let year: String = valid.chars().filter(|c| !" \"'{}".contains(*c)).take(4).collect();
                let is_year = year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit());
                let place = if is_year { path.parent() } else { return None };
                self.places.contains(&place).then(|| place.join(&year)?.join("promise.md"))?
            }
            "place.md" => path.parent().parent().join("place.md").filter(|path| depth_of(path) == Some(2)),
            _ => None,
        };
        if let Some(own) = own {
            return sources.find(&own).is_none().then(|| own.to_string());
        }
        PeriodName::parse(path.stem())?;
        let newest = self.newest.get(&path.parent())?;
        Some(format!("{newest}/{}", path.name()))
    }

    /// Reports files that lie where nothing is read, though they are called as texts of ours.
    pub(super) fn check_unread(&self, sources: &Sources, diagnostics: &mut Diagnostics) {
        let is_read = |path: &SourcePath| ["static", "themes"].iter().any(|folder| path.below(folder).is_some());
        for (id, file) in sources.iter() {
            let path = &file.path;
            let is_hidden = path.below("content").is_some_and(is_hidden);
            let is_root = ["site.toml", "content", "static", "themes"].contains(&path.as_str());
            if !is_hidden && (path.below("content").is_some() || is_root || is_read(path)) {
                continue;
            }
            if is_hidden && path.extension() != "md" {
                continue;
            }
            let suggestion = if is_hidden { without_dots(path) } else { self.place_in_content(path) };
            let kind = Kind::UnreadFile { path: path.to_string(), is_hidden, suggestion };
            diagnostics.report_file(kind, id);
        }
    }

    /// Where a file outside `content` was surely meant to lie.
    fn place_in_content(&self, path: &SourcePath) -> Option<String> {
        let name = format!("{}.md", path.name().split('.').next()?.to_ascii_lowercase());
        let parts: Vec<String> = path.parent().as_str().split('/').map(str::to_ascii_lowercase).collect();
        let only_place = || if self.places.len() == 1 { self.places.first() } else { None };
        match &parts[..] {
            [top] if top.is_empty() => {
                let newest = self.promises.iter().max_by_key(|folder| folder.name().to_owned())?;
                PeriodName::parse(name.trim_end_matches(".md")).map(|_| format!("{newest}/{name}"))
            }
            [content, rest @ ..] if content == "content" => Some(format!("content/{}/{name}", rest.join("/"))),
            [year] if name == "promise.md" => Some(format!("{}/{year}/{name}", only_place()?)),
            parts => Some(format!("content/{}/{name}", parts.join("/"))),
        }
    }

    fn is_in_place_folder(&self, folder: &SourcePath) -> bool {
        let mut folder = folder.clone();
        while !folder.as_str().is_empty() {
            if self.places.contains(&folder) || self.promises.contains(&folder) {
                return true;
            }
            folder = folder.parent();
        }
        false
    }
}

/// How many files a message names.
const MAX_NAMES: usize = 3;

/// The first follow-ups in a folder, by the names of their files: texts called as a period, or with outcomes.
fn follow_up_names(folder: &SourcePath, sources: &Sources) -> Vec<String> {
    let here = sources.below(folder).filter(|(_, file)| file.path.parent() == *folder && file.path.extension() == "md");
    let has_outcomes = |file: &File| front_matter(&file.contents).is_some_and(|text| text.contains("\n[outcome"));
    let is_follow_up = |file: &&File| PeriodName::parse(file.path.stem()).is_some() || has_outcomes(file);
    here.map(|(_, file)| file).filter(is_follow_up).map(|file| file.path.name().to_owned()).take(MAX_NAMES).collect()
}

/// Returns whether a folder has a promise that only has another name: `löfte.md`, `promise (1).md`, `promise.txt`.
fn has_promise_by_another_name(folder: &SourcePath, sources: &Sources) -> bool {
    let mut here = sources.below(folder).map(|(_, file)| &file.path).filter(|path| path.parent() == *folder);
    here.any(|path| {
        let meant = file_name::meant(&file_name::without_endings(path.name()));
        path.name() != "promise.md" && meant.is_some_and(|meant| meant.as_str() == "promise")
    })
}

/// Returns whether a text is written as a page of its own: it has a title, and neither a period nor outcomes.
fn is_page(file: &File) -> bool {
    let has = |key: &str| written(&file.contents, key).is_some();
    let has_outcomes = || front_matter(&file.contents).is_some_and(|text| text.contains("\n[outcome"));
    let meant = || file_name::meant(file.path.stem());
    let is_period = || meant().is_some_and(|meant| PeriodName::parse(meant.as_str()).is_some());
    has("title") && !has("period") && !has_outcomes() && !is_period()
}

/// A path without the dots that hide parts of it.
fn without_dots(path: &SourcePath) -> Option<String> {
    let parts: Vec<&str> = path.as_str().split('/').map(|part| part.trim_start_matches('.')).collect();
    parts.iter().all(|part| !part.is_empty()).then(|| parts.join("/"))
}

/// The name of a text whose ending is another one or missing: what begins as our texts do, or is called as one.
fn text_name(file: &File, name: &str) -> Option<String> {
    let lower = name.to_lowercase();
    let stem = file_name::without_endings(name);
    let meant = file_name::meant(&stem)?;
    let is_office = [".docx", ".doc", ".rtf"].iter().any(|ending| lower.ends_with(ending));
    let begins = front_matter(&file.contents).is_some();
    let is_named = file_name::is_own(&meant) && !stem.contains('.');
    let is_text = match lower.ends_with(".md") {
        true => is_named && stem.len() + ".md".len() < lower.len(),
        false => !is_office && (begins || is_named),
    };
    is_text.then(|| format!("{meant}.md"))
}

/// What stands from the fence on in a text that begins as ours do.
fn front_matter(contents: &Contents) -> Option<&str> {
    let Contents::Text(text) = contents else { return None };
    text.trim_start_matches('\u{feff}').trim_start().strip_prefix("+++")
}

/// The value of a setting in the first lines of a text, as written.
fn written<'a>(contents: &'a Contents, key: &str) -> Option<&'a str> {
    let mut lines = front_matter(contents)?.lines().skip(1).take_while(|line| !line.starts_with(['+', '[']));
    lines.find_map(|line| line.strip_prefix(key)?.trim_start().strip_prefix('='))
}

/// How many folders and names stand below `content/`.
fn depth_of(path: &SourcePath) -> Option<usize> {
    path.below("content").map(|below| below.split('/').count())
}

/// Files that systems and editors leave lying about.
fn is_hidden(below: &str) -> bool {
    let is_of_an_editor = |part: &str| part.ends_with('~') || part.starts_with('#') || part.starts_with("~$");
    below.split('/').any(|part| (part.starts_with('.') && part != ".well-known") || is_of_an_editor(part))
        || below.ends_with("Thumbs.db")
        || below.ends_with("desktop.ini")
}

/// Lists the files below `static/`, which are published as they are, with their sizes in bytes.
pub(super) fn statics(sources: &Sources, diagnostics: &mut Diagnostics) -> Vec<(FileId, u64)> {
    let is_static = |file: &File| file.path.below("static").is_some_and(|below| !is_hidden(below));
    let (mut statics, mut reported) = (Vec::new(), BTreeSet::new());
    for (id, file) in sources.iter().filter(|(_, file)| is_static(file)) {
        if report_unfit(id, file, &mut reported, diagnostics) {
            continue;
        }
        match file.contents {
            Contents::Attachment { size, .. } => statics.push((id, size)),
            _ => drop(diagnostics.report_file(Kind::of_unread(&file.contents).unwrap_or(Kind::Symlink), id)),
        }
    }
    statics
}

/// Reports files of themes that are not read, and names that cannot lie on every disk, whether or not a theme is in use.
pub(super) fn check_themes(sources: &Sources, diagnostics: &mut Diagnostics) {
    let mut reported = BTreeSet::new();
    for (id, file) in sources.iter().filter(|(_, file)| file.path.below("themes").is_some()) {
        let is_unfit = report_unfit(id, file, &mut reported, diagnostics);
        if let Some(kind) = Kind::of_unread(&file.contents).filter(|_| !is_unfit) {
            diagnostics.report_file(kind, id);
        }
    }
}

/// Reports `content` and `themes` where they are no folders: what they lead to would not be of this site.
pub(super) fn check_roots(sources: &Sources, diagnostics: &mut Diagnostics) {
    for root in ["content", "static", "themes"] {
        let Some(file) = sources.find(&SourcePath::exact(root)) else { continue };
        let kind = Kind::of_unread(&sources.get(file).contents);
        diagnostics.report_file(kind.unwrap_or(Kind::NoFolder { name: root }), file);
    }
}

/// Returns what is wrong with a site without any place: built, it would take the place of a whole one, because a folder
/// was renamed.
pub(super) fn no_place(sources: &Sources) -> Option<Kind> {
    let content = SourcePath::exact("content");
    if sources.find(&content).is_some() {
        return None;
    }
    let mut below = sources.below(&content).map(|(_, file)| &file.path).peekable();
    let has_files = below.peek().is_some();
    (!below.any(|path| matches!(path.name(), "place.md" | "promise.md"))).then_some(Kind::NoPlace { has_files })
}

/// Reports the first part of a path that cannot lie on every disk, each folder once; returns whether there is one.
fn report_unfit(id: FileId, file: &File, reported: &mut BTreeSet<SourcePath>, diagnostics: &mut Diagnostics) -> bool {
    let path = file.path.as_str();
    let mut end = 0;
    for part in path.split('/') {
        end += part.len();
        if let Some(why) = unfit(part) {
            let is_folder = end < path.len();
            if !is_folder || reported.insert(SourcePath::exact(&path[..end])) {
                let suggestion = match why {
                    Unfit::Ending => Some(part.trim_end_matches([' ', '.']).to_owned()).filter(|name| !name.is_empty()),
                    _ => None,
                };
                let kind = Kind::FileName { is_folder, name: part.to_owned(), unfit: Some(why), suggestion };
                diagnostics.report_file(kind, id);
            }
            return true;
        }
        end += 1;
    }
    false
}

/// Checks the names of the folders that a file lies in; each wrong one is reported once.
fn folder_names(path: &SourcePath, reported: &mut BTreeSet<SourcePath>) -> Result<(), Option<Kind>> {
    let mut folder = path.parent();
    while depth_of(&folder).is_some() {
        let name = folder.name();
        let unfit = unfit_id(name);
        if Slug::new(name).is_none() || unfit.is_some() {
            let suggestion = Slug::from_text(name).map(|slug| slug.to_string());
            let kind = Kind::FileName { is_folder: true, name: name.to_owned(), unfit, suggestion };
            return Err(reported.insert(folder).then_some(kind));
        }
        folder = folder.parent();
    }
    Ok(())
}

fn slug(stem: &str, extension: &str) -> Result<Slug, Kind> {
    Slug::new(stem).filter(|_| extension.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())).ok_or_else(
        || {
            let ending = extension.to_ascii_lowercase();
            let slug = if ending == "md" { file_name::meant(stem) } else { Slug::from_text(stem) };
            let suggestion = slug.map(|slug| format!("{slug}.{ending}"));
            Kind::FileName { is_folder: false, name: format!("{stem}.{extension}"), unfit: None, suggestion }
        },
    )
}
