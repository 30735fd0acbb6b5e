//! `utfall new`.

mod words;

use super::flags::{Common, LangFlag, NewCommand, NewFollowUpFlags, NewPlaceFlags, NewPromiseFlags, NewSiteFlags};
use super::provenance;
use super::site::{self, CommandError};
use super::words::io_error;
use super::{EXIT_MISTAKES, EXIT_SUCCESS};
use crate::diag::words::RunOutcome;
use crate::diag::{Diagnostics, print, suggest};
use crate::disk::{self, CreateError, Replaced};
use crate::locale;
use crate::model::{PlaceKind, PromiseId, Validity};
use crate::pipeline::{self, LoadedSite};
use crate::scaffold::{self, Detail, NewPlace, NewPromise, NewSite, Release, ReportPeriod};
use crate::source::{FileId, SourcePath, unfit_id};
use crate::value::{Lang, PartialDate, Period, PeriodName, Scheme, Slug};
use chrono::Datelike;
use similar::TextDiff;
use std::path::{Path, PathBuf};

/// Why nothing was written.
enum NewError {
    /// A usage or I/O error.
    Command(CommandError),
    /// The files that the new one depends on have errors; they are printed already.
    Mistakes,
}

impl From<CommandError> for NewError {
    fn from(error: CommandError) -> Self {
        Self::Command(error)
    }
}

fn command_error(words: String) -> NewError {
    NewError::Command(CommandError(words))
}

pub(super) fn new(common: &Common, command: &NewCommand) -> Result<u8, CommandError> {
    let written = match command {
        NewCommand::Site(flags) => new_site(common, flags),
        NewCommand::Place(flags) => new_place(common, flags),
        NewCommand::Promise(flags) => new_promise(common, flags),
        NewCommand::FollowUp(flags) => new_follow_up(common, flags),
    };
    match written {
        Ok(words) => {
            if !common.quiet {
                site::print_stderr(&words);
            }
            Ok(EXIT_SUCCESS)
        }
        Err(NewError::Command(error)) => Err(error),
        Err(NewError::Mistakes) => Ok(EXIT_MISTAKES),
    }
}

fn new_site(common: &Common, flags: &NewSiteFlags) -> Result<String, NewError> {
    let lang: Lang = common.lang.into();
    let from = flags.from.as_deref();
    let release =
        provenance::release(from).map_err(|()| command_error(words::bad_from(from.unwrap_or_default(), lang)))?;
    if flags.update {
        return update_site(common, &flags.folder, release);
    }
    let knows_release = release.is_some();
    let written_in = common.asked.map_or(Lang::Sv, Lang::from);
    let place = flags.place.as_deref().map(|name| own_place(name, flags, lang)).transpose()?;
    let repository = flags.repository.as_deref().map(|url| repository(url, lang)).transpose()?;
    let day = site::as_of(common)?.0;
    let promise = place.as_ref().map(|own| format!("{}/{}", own.id, day.year()));
    let new = NewSite { lang: written_in, day, release, place, repository };
    let files = scaffold::site(&new);
    create(&flags.folder, &files, lang)?;
    Ok(words::site_written(&flags.folder, files.len(), promise.as_deref(), knows_release, lang))
}

/// The municipality that a new site is about.
fn own_place(name: &str, flags: &NewSiteFlags, lang: Lang) -> Result<NewPlace, NewError> {
    refuse_unknown_code(flags.code.as_deref(), lang)?;
    Ok(NewPlace {
        id: id_of_name(name, lang)?,
        name: name.to_owned(),
        kind: PlaceKind::Municipality,
        code: flags.code.clone(),
        within: None,
        county: flags.county.clone(),
    })
}

/// The folder of a place with a name.
fn id_of_name(name: &str, lang: Lang) -> Result<Slug, NewError> {
    fit(Slug::from_text(name).ok_or_else(|| command_error(words::bad_id(name, lang)))?, lang)
}

fn refuse_unknown_code(code: Option<&str>, lang: Lang) -> Result<(), NewError> {
    match code.filter(|code| locale::county::of_code(code).is_none()) {
        Some(code) => Err(command_error(words::bad_code(code, lang))),
        None => Ok(()),
    }
}

/// The address of a repository: `https:`, a host, an owner and a name, as a browser shows it or as git clones it.
fn repository(written: &str, lang: Lang) -> Result<String, NewError> {
    let url = written.trim_end_matches('/').trim_end_matches(".git");
    let parts: Vec<&str> = url.strip_prefix("https://").unwrap_or_default().split('/').collect();
    let is_part = |part: &&str| {
        !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_'))
    };
    if parts.len() < 3 || !parts.iter().all(is_part) {
        return Err(command_error(words::bad_repository(written, lang)));
    }
    Ok(url.to_owned())
}

/// Brings the workflows of a site up to this version. Where the release is not known, the file that names it is left alone.
fn update_site(common: &Common, folder: &Path, release: Option<Release>) -> Result<String, NewError> {
    let lang: Lang = common.lang.into();
    if !folder.join("site.toml").is_file() {
        return Err(command_error(super::words::no_site_in(folder, lang)));
    }
    let files = disk::read(folder).map_err(|error| command_error(io_error(&error, lang)))?;
    let language = pipeline::load(files).site.config.language;
    let knows_release = release.is_some();
    let upkeep = scaffold::upkeep(&NewSite { release, ..NewSite::new(language, site::as_of(common)?.0) });
    let mut changes = Vec::new();
    for (path, text) in upkeep {
        let names_release = path == scaffold::RELEASE_FILE;
        if names_release && !knows_release && folder.join(&path).symlink_metadata().is_ok() {
            continue;
        }
        match disk::replace(folder, &path, &text).map_err(|error| command_error(io_error(&error, lang)))? {
            Replaced::Same => {}
            Replaced::Added => changes.push((path, String::new(), text)),
            Replaced::Changed(before) => changes.push((path, before, text)),
        }
    }
    for (path, before, after) in &changes {
        let diff = TextDiff::from_lines(before.as_str(), after.as_str());
        let shown = diff.unified_diff().header(&format!("a/{path}"), &format!("b/{path}")).to_string();
        site::print_stdout(&shown, lang)?;
    }
    Ok(words::site_updated(changes.len(), lang))
}

fn new_place(common: &Common, flags: &NewPlaceFlags) -> Result<String, NewError> {
    let lang: Lang = common.lang.into();
    let (root, site) = load_site(common)?;
    let id = match &flags.id {
        Some(id) => fit(Slug::new(id).ok_or_else(|| command_error(words::bad_id(id, lang)))?, lang)?,
        None => id_of_name(&flags.name, lang)?,
    };
    refuse_unknown_code(flags.code.as_deref(), lang)?;
    let within = match &flags.within {
        None => None,
        Some(within) => {
            let municipalities = site.site.places.values().filter(|place| place.kind == PlaceKind::Municipality);
            let known: Vec<&str> = municipalities.map(|place| place.id.as_str()).collect();
            let found = known.iter().find(|id| *id == within).and_then(|id| Slug::new(id));
            Some(found.ok_or_else(|| command_error(words::no_municipality(within, nearest(within, &known), lang)))?)
        }
    };
    let kind = flags
        .kind
        .map_or(if within.is_some() { PlaceKind::District } else { PlaceKind::Municipality }, PlaceKind::from);
    // Only a district lies within a municipality, and takes its county from there.
    if within.is_some() && kind != PlaceKind::District {
        return Err(command_error(words::only_districts(lang)));
    }
    let place =
        NewPlace { id, name: flags.name.clone(), kind, code: flags.code.clone(), within, county: flags.county.clone() };
    let path = scaffold::place_path(&place.id);
    create(&root, &[(path.clone(), scaffold::place(&place, language(common, &site)))], lang)?;
    Ok(words::written(&path, lang))
}

fn new_promise(common: &Common, flags: &NewPromiseFlags) -> Result<String, NewError> {
    let lang: Lang = common.lang.into();
    let (root, site) = load_site(common)?;
    let id = promise_id(&flags.promise, lang)?;
    let Some(place) = site.site.places.get(&id.place) else {
        site.refuse_errors_at(&scaffold::place_path(&id.place), common)?;
        let known: Vec<&str> = site.site.places.keys().map(Slug::as_str).collect();
        return Err(command_error(words::no_place(id.place.as_str(), nearest(id.place.as_str(), &known), lang)));
    };
    site.refuse_errors_in(&[site.site.config.file, place.file], common)?;
    let validity = match (&flags.from, &flags.to) {
        (None, _) => match PartialDate::parse(id.slug.as_str()) {
            Some(year @ PartialDate::Year(_)) => Validity { from: year, to: Some(year) },
            _ => return Err(command_error(words::no_validity(id.slug.as_str(), lang))),
        },
        (Some(from), to) => {
            let from = date(from, lang)?;
            let to = to.as_deref().map(|to| date(to, lang)).transpose()?;
            if to.is_some_and(|to| to.last_day() < from.first_day()) {
                return Err(command_error(words::reversed(lang)));
            }
            Validity { from, to }
        }
    };
    let schedule: Vec<Scheme> = flags.schedule.iter().map(|&scheme| scheme.into()).collect();
    if schedule.contains(&Scheme::Once) && validity.to.is_none() {
        return Err(command_error(words::once_without_end(lang)));
    }
    let language = site.site.config.language;
    let title = flags.title.clone().unwrap_or_else(|| locale::phrase::promise_of(validity.from, validity.to, language));
    let promise = NewPromise { id, title, validity, schedule };
    let path = scaffold::promise_path(&promise.id);
    let text = scaffold::promise(&site.site, &promise, self::language(common, &site));
    create(&root, &[(path.clone(), text)], lang)?;
    Ok(words::written(&path, lang))
}

fn new_follow_up(common: &Common, flags: &NewFollowUpFlags) -> Result<String, NewError> {
    let lang: Lang = common.lang.into();
    let (root, site) = load_site(common)?;
    let id = promise_id(&flags.promise, lang)?;
    site.refuse_errors_at(&scaffold::promise_path(&id), common)?;
    let Some(promise) = site.site.promises.get(&id) else {
        let known: Vec<String> = site.site.promises.keys().map(PromiseId::to_string).collect();
        let known: Vec<&str> = known.iter().map(String::as_str).collect();
        return Err(command_error(words::no_promise(&flags.promise, nearest(&flags.promise, &known), lang)));
    };
    site.refuse_errors_in(&[site.site.config.file], common)?;
    let own = flags.from.as_deref().zip(flags.to.as_deref());
    let period = match (PeriodName::parse(&flags.period), own) {
        (Some(name), None) => ReportPeriod::named(promise, name).ok_or_else(|| {
            let holds = locale::date::span(promise.validity.from, promise.validity.to, lang);
            command_error(words::outside(&flags.period, &holds, lang))
        })?,
        (Some(_), Some(_)) => return Err(command_error(words::standard_with_days(&flags.period, lang))),
        (None, None) => {
            let open = open_periods(promise);
            let open: Vec<&str> = open.iter().map(String::as_str).collect();
            return Err(command_error(words::no_period(&flags.period, nearest(&flags.period, &open), &open, lang)));
        }
        (None, Some((from, to))) => {
            let slug = Slug::new(&flags.period).ok_or_else(|| command_error(words::bad_id(&flags.period, lang)))?;
            let slug = fit(slug, lang)?;
            let (from, to) = (date(from, lang)?, date(to, lang)?);
            if Period::new(from.first_day(), to.last_day()).is_none() {
                return Err(command_error(words::reversed(lang)));
            }
            ReportPeriod::own(promise, slug, from, to).ok_or_else(|| {
                let holds = locale::date::span(promise.validity.from, promise.validity.to, lang);
                command_error(words::outside(&flags.period, &holds, lang))
            })?
        }
    };
    // A file with the year before its name is about the same period in the first year.
    if let Some(existing) = promise.follow_ups.iter().find(|follow_up| follow_up.slug == *period.slug()) {
        let path = root.join(site.sources.get(existing.file).path.as_str());
        return Err(command_error(words::already_exists(&[path], lang)));
    }
    let path = scaffold::follow_up_path(promise, &period);
    let text = scaffold::follow_up(&site.site, promise, &period, Detail::Full, language(common, &site));
    create(&root, &[(path.clone(), text)], lang)?;
    Ok(words::written(&path, lang))
}

/// The periods of the schedule that have no follow-up yet, as far as the promise goes on or the last one goes.
fn open_periods(promise: &crate::model::Promise) -> Vec<String> {
    let (from, to) = (promise.validity.first_day(), promise.validity.last_day());
    let until = to.or(promise.follow_ups.last().map(|last| last.period.to)).unwrap_or(from);
    let schedule = if promise.schedule.is_empty() { &[Scheme::Tertial][..] } else { &promise.schedule };
    let names = schedule.iter().flat_map(|&scheme| crate::value::scheduled(scheme, from, to, until));
    let slugs = names.map(|(name, _)| name.slug());
    slugs
        .filter(|slug| promise.follow_ups.iter().all(|reported| reported.slug != *slug))
        .map(|slug| slug.to_string())
        .collect()
}

/// Reads the site that the new file belongs to.
fn load_site(common: &Common) -> Result<(PathBuf, LoadedSite), NewError> {
    let root = site::root(common)?;
    let files = disk::read(&root).map_err(|error| command_error(io_error(&error, common.lang.into())))?;
    Ok((root, pipeline::load(files)))
}

/// The language of help in files: English where it is asked for or the site is in English, and else Swedish.
fn language(common: &Common, site: &LoadedSite) -> Lang {
    match common.asked {
        Some(LangFlag::En) => Lang::En,
        Some(LangFlag::Sv) | None => site.site.config.language,
    }
}

impl LoadedSite {
    /// Prints the errors of the file at `path` and fails, if it exists and has any.
    fn refuse_errors_at(&self, path: &str, common: &Common) -> Result<(), NewError> {
        let file = SourcePath::new(path).and_then(|path| self.sources.find(&path));
        file.map_or(Ok(()), |file| self.refuse_errors_in(&[file], common))
    }

    /// Prints the errors of `files` and fails, if they have any.
    fn refuse_errors_in(&self, files: &[FileId], common: &Common) -> Result<(), NewError> {
        if !files.iter().any(|file| self.diagnostics.has_errors_in(*file)) {
            return Ok(());
        }
        let mut found = Diagnostics::default();
        for diagnostic in self.diagnostics.sorted() {
            if files.contains(&diagnostic.span.file) {
                found.push(diagnostic.clone());
            }
        }
        let lang = common.lang.into();
        site::print_stderr_styled(&print::human(
            &found,
            &self.sources,
            RunOutcome::FileNotCreated,
            lang,
            site::is_coloured(common),
        ));
        Err(NewError::Mistakes)
    }
}

fn promise_id(written: &str, lang: Lang) -> Result<PromiseId, NewError> {
    let parts = written.split_once('/').and_then(|(place, slug)| Some((Slug::new(place)?, Slug::new(slug)?)));
    let (place, slug) = parts.ok_or_else(|| {
        let meant = written
            .split_once('/')
            .and_then(|(place, slug)| Some(format!("{}/{}", Slug::from_text(place)?, Slug::from_text(slug)?)));
        command_error(words::bad_promise(written, meant.as_deref(), lang))
    })?;
    Ok(PromiseId { place, slug: fit(slug, lang)? })
}

/// An id that every system can have as the name of a folder.
fn fit(id: Slug, lang: Lang) -> Result<Slug, NewError> {
    match unfit_id(id.as_str()) {
        None => Ok(id),
        Some(_) => Err(command_error(words::bad_id(id.as_str(), lang))),
    }
}

fn date(written: &str, lang: Lang) -> Result<PartialDate, NewError> {
    PartialDate::parse(written).ok_or_else(|| command_error(words::bad_date(written, lang)))
}

fn nearest<'a>(written: &str, known: &[&'a str]) -> Option<&'a str> {
    suggest::nearest(written, known.iter().copied())
}

fn create(root: &Path, files: &[(String, String)], lang: Lang) -> Result<(), NewError> {
    disk::create(root, files).map_err(|error| match error {
        CreateError::AlreadyExist(paths) => command_error(words::already_exists(&paths, lang)),
        CreateError::Io(error) => command_error(io_error(&error, lang)),
    })
}
