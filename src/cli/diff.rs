//! `utfall diff`.

use super::flags::{Common, Deny, DiffFlags, DiffFormat};
use super::site::{self, CommandError};
use super::words::git::Asked;
use super::{EXIT_SUCCESS, EXIT_MISTAKES, EXIT_FAILURE, words};
use crate::diag::{Diagnostics, Severity, print};
use crate::diff::{self, Revision};
use crate::disk;
use crate::git;
use crate::pipeline::{self, Check, Options, Ready};
use crate::source::File;
use crate::value::Lang;
use std::path::{Path, PathBuf};

pub(super) fn diff(common: &Common, flags: &DiffFlags) -> u8 {
    match try_diff(common, flags) {
        Ok(status) => status,
        Err(CommandError(words)) => {
            site::print_stderr(&words);
            EXIT_FAILURE
        }
    }
}

fn try_diff(common: &Common, flags: &DiffFlags) -> Result<u8, CommandError> {
    let lang: Lang = common.lang.into();
    let checks = (check(common, flags, Some(&flags.old))?, check(common, flags, flags.new.as_deref())?);
    let (Some(old), Some(new)) = (&checks.0.ready, &checks.1.ready) else {
        print_mistakes(&flags.old, &checks.0, lang);
        print_mistakes(flags.new.as_deref().unwrap_or("."), &checks.1, lang);
        return Ok(EXIT_MISTAKES);
    };
    let comparison = diff::diff(revision(old, &checks.0), revision(new, &checks.1), lang);
    site::print_stdout(&match flags.format {
        DiffFormat::Text => diff::text(&comparison, lang),
        DiffFormat::Markdown => diff::markdown(&comparison, lang),
        DiffFormat::Json => diff::json(&comparison, lang),
        DiffFormat::Github => diff::github(&comparison, lang),
    });
    let denied = flags.deny == Some(Deny::Warnings) && comparison.warnings() > 0;
    Ok(if denied { EXIT_MISTAKES } else { EXIT_SUCCESS })
}

fn revision<'a>(ready: &'a Ready, check: &'a Check) -> Revision<'a> {
    Revision { sources: &check.sources, site: ready.site(), plan: ready.plan() }
}

/// Reads and checks a folder or a revision; without a name, the folder of the site.
fn check(common: &Common, flags: &DiffFlags, name: Option<&str>) -> Result<Check, CommandError> {
    let files = files(common, name)?;
    let options =
        Options { as_of: site::as_of(common)?, drafts: flags.drafts, base_url: None, preview: false, edition: None };
    pipeline::check(files, &options)
        .map_err(|wrong| CommandError(words::no_edition(&wrong.name, None, &wrong.known, common.lang.into())))
}

fn files(common: &Common, name: Option<&str>) -> Result<Vec<File>, CommandError> {
    let lang: Lang = common.lang.into();
    let refused = |error| CommandError(words::io_error(&error, lang));
    let Some(name) = name else { return disk::read(&site::root(common)?).map_err(refused) };
    let folder = Path::new(name);
    if folder.is_dir() {
        return match site_of(folder) {
            Some(Folder::Site) => disk::read(folder).map_err(refused),
            Some(Folder::Content(root)) => disk::read_with_content(&root, folder).map_err(refused),
            None => Err(CommandError(words::no_site_in(folder, lang))),
        };
    }
    let root = site::root(common)?;
    git::read(&root, name).map_err(|error| CommandError(words::git::refused(&error, Asked::Revision(name), lang)))
}

/// What a folder holds.
enum Folder {
    /// A site.
    Site,
    /// The content of the site in another folder.
    Content(PathBuf),
}

fn site_of(folder: &Path) -> Option<Folder> {
    if folder.join("site.toml").is_file() {
        return Some(Folder::Site);
    }
    let whole = std::path::absolute(folder).ok()?;
    disk::find_root(&whole).map(Folder::Content)
}

/// Says why one of the two cannot be compared, if it cannot.
fn print_mistakes(name: &str, check: &Check, lang: Lang) {
    if check.ready.is_some() {
        return;
    }
    let mut errors = Diagnostics::default();
    for diagnostic in check.diagnostics.sorted().into_iter().filter(|one| one.kind.severity() == Severity::Error) {
        errors.push(diagnostic.clone());
    }
    site::print_stderr(&words::not_comparable(name, lang));
    site::print_stderr(&print::short(&errors, &check.sources, lang));
}
