//! `utfall diff`.

use super::flags::{Common, Deny, DiffFlags, DiffFormat};
use super::site::{self, CommandError};
use super::words::git::Asked;
use super::{EXIT_MISTAKES, EXIT_SUCCESS, words};
use crate::diag::words::RunOutcome;
use crate::diag::{Diagnostics, Severity, print};
use crate::diff::{self, Digests, Revision};
use crate::disk;
use crate::git;
use crate::pipeline::{self, Check, Options, Ready};
use crate::source::{Digest, File, SourcePath, printable_json};
use crate::value::Lang;
use std::path::{Path, PathBuf};

pub(super) fn diff(common: &Common, flags: &DiffFlags) -> Result<u8, CommandError> {
    let lang: Lang = common.lang.into();
    let checks = (check(common, flags, Some(&flags.old))?, check(common, flags, flags.new.as_deref())?);
    let (Some(old), Some(new)) = (&checks.0.ready, &checks.1.ready) else {
        print_mistakes(common, Some(&flags.old), &checks.0);
        print_mistakes(common, flags.new.as_deref(), &checks.1);
        return Ok(EXIT_MISTAKES);
    };
    let alike = diff::alike(&checks.0.sources, &checks.1.sources);
    let digests = (digests(common, Some(&flags.old), &alike)?, digests(common, flags.new.as_deref(), &alike)?);
    let (old, new) = (revision(old, &checks.0, &digests.0), revision(new, &checks.1, &digests.1));
    let comparison = diff::diff(old, new, lang);
    let text = match flags.format {
        DiffFormat::Text => diff::text(&comparison, lang),
        DiffFormat::Markdown => diff::markdown(&comparison, lang),
        DiffFormat::Json => printable_json(&diff::json(&comparison, lang)).into_owned(),
        DiffFormat::Github => diff::github(&comparison, lang),
    };
    site::print_stdout(&text, lang)?;
    let denied = flags.deny == Some(Deny::Warnings) && comparison.warnings() > 0;
    Ok(if denied { EXIT_MISTAKES } else { EXIT_SUCCESS })
}

fn revision<'a>(ready: &'a Ready, check: &'a Check, digests: &'a Digests) -> Revision<'a> {
    Revision { sources: &check.sources, site: ready.site(), derived: ready.derived(), plan: ready.plan(), digests }
}

/// Reads and checks a folder or a revision; without a name, the folder of the site.
fn check(common: &Common, flags: &DiffFlags, name: Option<&str>) -> Result<Check, CommandError> {
    let files = files(common, name)?;
    let options =
        Options { as_of: site::as_of(common)?, drafts: flags.drafts, base_url: None, preview: false, edition: None };
    pipeline::check(files, &options)
        .map_err(|wrong| CommandError(words::no_edition(&wrong.name, None, &wrong.known, common.lang.into())))
}

/// Where the files of one of the two are.
enum FilesSource<'a> {
    /// The folder of a site.
    Site(PathBuf),
    /// The content of the site in another folder.
    Content(PathBuf, &'a Path),
    /// A revision of the site in a folder.
    Revision(PathBuf, &'a str),
}

fn origin<'a>(common: &Common, name: Option<&'a str>) -> Result<FilesSource<'a>, CommandError> {
    let Some(name) = name else { return Ok(FilesSource::Site(site::root(common)?)) };
    let folder = Path::new(name);
    if !folder.is_dir() {
        return Ok(FilesSource::Revision(site::root(common)?, name));
    }
    if folder.join("site.toml").is_file() {
        return Ok(FilesSource::Site(folder.to_path_buf()));
    }
    let root = std::path::absolute(folder).ok().and_then(|folder| disk::find_root(&folder));
    match root {
        Some(root) => Ok(FilesSource::Content(root, folder)),
        None => Err(CommandError(words::no_site_in(folder, common.lang.into()))),
    }
}

fn files(common: &Common, name: Option<&str>) -> Result<Vec<File>, CommandError> {
    let lang: Lang = common.lang.into();
    let refused = |error| CommandError(words::io_error(&error, lang));
    match origin(common, name)? {
        FilesSource::Site(root) => disk::read(&root).map_err(refused),
        FilesSource::Content(root, folder) => disk::read_with_content(&root, folder).map_err(refused),
        FilesSource::Revision(root, name) => git::read(&root, name).map_err(|error| refused_by_git(&error, name, lang)),
    }
}

/// Looks into files that are not read otherwise.
fn digests(common: &Common, name: Option<&str>, paths: &[SourcePath]) -> Result<Digests, CommandError> {
    let lang: Lang = common.lang.into();
    let digest = |path: &SourcePath, file: PathBuf| match disk::bytes(&file) {
        Ok(bytes) => Ok((path.clone(), Digest::of(&bytes))),
        Err(error) => Err(CommandError(words::io_error(&error, lang))),
    };
    match origin(common, name)? {
        _ if paths.is_empty() => Ok(Digests::new()),
        FilesSource::Site(root) => paths.iter().map(|path| digest(path, root.join(path.as_str()))).collect(),
        FilesSource::Content(root, folder) => {
            let place = |path: &SourcePath| match path.below("content") {
                Some(below) => folder.join(below),
                None => root.join(path.as_str()),
            };
            paths.iter().map(|path| digest(path, place(path))).collect()
        }
        FilesSource::Revision(root, name) => {
            let digests = git::digests(&root, name, paths).map_err(|error| refused_by_git(&error, name, lang))?;
            Ok(digests.into_iter().collect())
        }
    }
}

fn refused_by_git(error: &git::GitError, name: &str, lang: Lang) -> CommandError {
    CommandError(words::git::refused(error, Asked::Revision(name), lang))
}

/// Says why one of the two cannot be compared, if it cannot.
fn print_mistakes(common: &Common, name: Option<&str>, check: &Check) {
    let lang: Lang = common.lang.into();
    if check.ready.is_some() {
        return;
    }
    let mut errors = Diagnostics::default();
    for diagnostic in check.diagnostics.sorted().into_iter().filter(|one| one.kind.severity() == Severity::Error) {
        errors.push(diagnostic.clone());
    }
    site::print_stderr(&words::not_comparable(name, lang));
    let coloured = site::is_coloured(common);
    site::print_stderr_styled(&print::human(&errors, &check.sources, RunOutcome::NotCompared, lang, coloured));
}
