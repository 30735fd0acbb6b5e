//! From flags to a checked site.

use super::flags::{ColorFlag, Common};
use super::{EXIT_SUCCESS, words};
use crate::clock;
use crate::derive::AsOf;
use crate::disk;
use crate::parse;
use crate::pipeline::{self, Check, Options, Stage};
use crate::source::{File, printable};
use crate::value::{Lang, Slug};
use anstream::{AutoStream, ColorChoice};
use std::io::Write;
use std::path::{Path, PathBuf};

/// Why a command could not begin, in words.
pub(super) struct CommandError(pub(super) String);

/// Finds the folder of the site.
pub(super) fn root(common: &Common) -> Result<PathBuf, CommandError> {
    let lang = common.lang.into();
    match &common.root {
        Some(root) if root.join("site.toml").is_file() => Ok(root.clone()),
        Some(root) => Err(CommandError(words::no_site_in(root, lang))),
        None => {
            let here = std::env::current_dir().map_err(|error| CommandError(words::io_error(&error, lang)))?;
            let found = disk::find_root(&here).ok_or_else(|| CommandError(words::no_site_above(&here, lang)))?;
            // A path from here is shorter to read than one from the root of the disk.
            Ok(if found == here { PathBuf::from(".") } else { found })
        }
    }
}

/// Makes the options of a check of flags.
pub(super) fn options(
    common: &Common,
    drafts: bool,
    base_url: Option<String>,
    edition: Option<&str>,
) -> Result<Options, CommandError> {
    let lang: Lang = common.lang.into();
    let as_of = as_of(common)?;
    let base_url = match base_url {
        Some(written) => {
            Some(parse::base_url(&written).ok_or_else(|| CommandError(words::bad_base_url(&written, lang)))?)
        }
        None => None,
    };
    let edition = match edition {
        None => None,
        Some(name) => Some(Slug::new(name).ok_or_else(|| CommandError(words::no_edition(name, None, &[], lang)))?),
    };
    Ok(Options { as_of, drafts, base_url, preview: false, edition })
}

/// Reads the files of a site.
pub(super) fn read(common: &Common, root: &Path) -> Result<Vec<File>, CommandError> {
    disk::read(root).map_err(|error| CommandError(words::io_error(&error, common.lang.into())))
}

/// Checks the files of a site, and calls `done` after each stage.
pub(super) fn check(
    common: &Common,
    files: Vec<File>,
    options: &Options,
    done: impl FnMut(Stage),
) -> Result<Check, CommandError> {
    let lang: Lang = common.lang.into();
    pipeline::check_by_stage(files, options, done)
        .map_err(|wrong| CommandError(words::no_edition(&wrong.name, wrong.suggestion.as_deref(), &wrong.known, lang)))
}

/// The day that due and late are counted from.
pub(super) fn as_of(common: &Common) -> Result<AsOf, CommandError> {
    let today = || clock::today().map_err(|wrong| CommandError(words::bad_epoch(&wrong, common.lang.into())));
    common.as_of.map_or_else(today, Ok).map(AsOf)
}

/// Whether messages on the standard error are coloured.
pub(super) fn is_coloured(common: &Common) -> bool {
    match common.color {
        ColorFlag::Always => true,
        ColorFlag::Never => false,
        ColorFlag::Auto => AutoStream::choice(&std::io::stderr()) != ColorChoice::Never,
    }
}

/// Prints to the standard error, without what steers a terminal: names of files and revisions stand in it as well. What
/// nobody reads any more is lost, and that is no trouble.
pub(super) fn print_stderr(text: &str) {
    print_stderr_styled(&printable(text));
}

/// Prints to the standard error what [`crate::diag::print`] has made printable, with its colours.
pub(super) fn print_stderr_styled(text: &str) {
    let _ = std::io::stderr().lock().write_all(text.as_bytes());
}

/// Prints data to the standard output, without what steers a terminal. Who closes the pipe has read enough.
///
/// # Errors
/// If not all of it could be written, as on a full disk: a cut file must not count as done.
pub(super) fn print_stdout(text: &str, lang: Lang) -> Result<(), CommandError> {
    let mut out = std::io::stdout().lock();
    match out.write_all(printable(text).as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            Err(CommandError(words::cut_output(&error, lang)))
        }
        _ => Ok(()),
    }
}

/// Prints data as the whole answer of a command, and returns its exit status.
pub(super) fn print_result(text: &str, lang: Lang) -> Result<u8, CommandError> {
    print_stdout(text, lang).map(|()| EXIT_SUCCESS)
}
