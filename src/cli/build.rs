//! `utfall build`.

use super::flags::{BuildFlags, Common};
use super::progress::Progress;
use super::site::{self, Trouble};
use super::words::{self, Step};
use super::{FINE, MISTAKES, TROUBLE};
use crate::diag::words::Ending;
use crate::diag::{Diagnostics, print};
use crate::disk::{self, WriteError, Written};
use crate::git::{self, GitError};
use crate::pipeline::{Ready, render_mistakes};
use crate::render::{Artifact, Failure};
use crate::source::{History, Sources};
use crate::value::Lang;
use std::io;
use std::path::Path;
use std::time::Instant;

pub(super) fn build(common: &Common, flags: &BuildFlags) -> u8 {
    match try_build(common, flags) {
        Ok(status) => status,
        Err(Trouble(words)) => {
            site::tell(&words);
            TROUBLE
        }
    }
}

fn try_build(common: &Common, flags: &BuildFlags) -> Result<u8, Trouble> {
    let lang: Lang = common.lang.into();
    let began = Instant::now();
    let root = site::root(common)?;
    let out = if flags.out.is_absolute() { flags.out.clone() } else { root.join(&flags.out) };
    let home = std::env::home_dir();
    disk::check_out(&root, &out, home.as_deref()).map_err(|why| Trouble(words::out_refused(&out, why, lang)))?;
    let check = site::check(common, &root, flags.drafts, flags.base_url.clone(), flags.edition.as_deref())?;
    let checked = began.elapsed();
    let Some(ready) = check.ready else {
        tell_mistakes(common, &check.diagnostics, &check.sources, Ending::Kept);
        return Ok(MISTAKES);
    };
    if !check.diagnostics.is_empty() {
        tell_mistakes(common, &check.diagnostics, &check.sources, Ending::Written);
    }
    let ready = if flags.style { ready.with_style_page() } else { ready };
    let ready = if flags.preview { ready.read_from_disk() } else { ready };
    let ready = if flags.history { ready.with_history(history(&root, lang)?) } else { ready };
    let written = match write(&ready, &check.sources, &root, &out, |files| Progress::new(files, began, common)) {
        Ok(written) => written,
        Err(WriteError::Failed(failures)) => {
            let (mut failed, mut refused) = (Vec::new(), None);
            for failure in failures {
                match failure {
                    Stopped::Template(failure) => failed.push(failure),
                    Stopped::Machine(error) => refused = Some(error),
                }
            }
            if let Some(error) = refused {
                return Err(Trouble(words::machine(&error, lang)));
            }
            tell_mistakes(common, &render_mistakes(failed), &check.sources, Ending::Kept);
            return Ok(MISTAKES);
        }
        Err(WriteError::Foreign(paths)) => return Err(Trouble(words::foreign(&paths, lang))),
        Err(WriteError::Io(error)) => return Err(Trouble(words::machine(&error, lang))),
    };
    if flags.timings {
        site::tell(&words::timing(Step::Check, checked, lang));
        site::tell(&words::timing(Step::Write, began.elapsed() - checked, lang));
    }
    if !common.quiet {
        site::tell(&words::written(written, &out, began.elapsed(), lang));
    }
    Ok(FINE)
}

/// Asks when files were last changed; tells where the repository does not know all of it.
fn history(root: &Path, lang: Lang) -> Result<History, Trouble> {
    let history = git::history(root).map_err(|error| match error {
        GitError::NoSuchRevision => Trouble(words::no_history(root, lang)),
        GitError::Machine(error) => Trouble(words::machine(&error, lang)),
    })?;
    if history.is_cut {
        site::tell(&words::history_is_cut(lang));
    }
    Ok(history)
}

/// Why a file could not be rendered.
enum Stopped {
    /// A template asks for what is not there.
    Template(Failure),
    /// A file that is to be copied cannot be read.
    Machine(io::Error),
}

fn write(
    ready: &Ready,
    sources: &Sources,
    root: &Path,
    out: &Path,
    progress: impl Fn(usize) -> Progress,
) -> Result<Written, WriteError<Stopped>> {
    let output = ready.output(sources);
    let paths: Vec<&str> = output.paths().collect();
    let progress = progress(paths.len());
    let bytes = |number| match output.render(number).map_err(Stopped::Template)? {
        Artifact::Bytes(bytes) => Ok(bytes),
        Artifact::Shared(bytes) => Ok(bytes.to_vec()),
        Artifact::CopyOf(path) => disk::bytes(&root.join(path.as_str())).map_err(Stopped::Machine),
    };
    let written = disk::write(out, &paths, |number| {
        let bytes = bytes(number);
        progress.step();
        bytes
    });
    progress.end();
    written
}

fn tell_mistakes(common: &Common, found: &Diagnostics, sources: &Sources, ending: Ending) {
    site::tell(&print::human(found, sources, ending, common.lang.into(), site::is_coloured(common)));
}
