//! `utfall build`.

use super::editor_module;
use super::flags::{BuildFlags, Common};
use super::progress::Progress;
use super::site::{self, CommandError};
use super::timings::{TimedStep, Timings, Work};
use super::words;
use super::words::git::Asked;
use super::{EXIT_MISTAKES, EXIT_SUCCESS};
use crate::diag::words::RunOutcome;
use crate::diag::{Diagnostics, print};
use crate::disk::{self, Inputs, LastBuild, MadeOf, Sink, WriteError, Written};
use crate::git;
use crate::model::traced;
use crate::pipeline::render_mistakes;
use crate::render::{Artifact, Failure, Output};
use crate::source::{Digest, File, History, Sources};
use crate::value::Lang;
use std::io::{self, Write};
use std::path::Path;
use std::sync::OnceLock;

pub(super) fn build(common: &Common, flags: &BuildFlags) -> Result<u8, CommandError> {
    let lang: Lang = common.lang.into();
    let mut timings = Timings::new();
    let root = site::root(common)?;
    let out = if flags.out.is_absolute() { flags.out.clone() } else { root.join(&flags.out) };
    let home = std::env::home_dir();
    disk::check_out(&root, &out, home.as_deref()).map_err(|why| CommandError(words::out_refused(&out, why, lang)))?;
    let options = site::options(common, flags.drafts, flags.base_url.clone(), flags.edition.as_deref())?;
    let files = site::read(common, &root)?;
    timings.end(TimedStep::Read);
    let editor = editor_module::read(flags.editor.as_deref(), lang)?;
    let module = editor.as_ref().map(|module| Digest::of(module));
    let settings = format!("{options:?} {} {} {module:?}", flags.preview, flags.style);
    // What git says of files is no part of them.
    let inputs = if flags.history { None } else { Some(inputs(&root, &files, &settings, lang)?) };
    let last_build = if flags.history { LastBuild::default() } else { LastBuild::read(&out) };
    let up_to_date = inputs.as_ref().and_then(|inputs| last_build.up_to_date(&out, inputs));
    timings.end(TimedStep::Compare);
    if let Some(written) = up_to_date {
        print_summary(common, flags, &timings, &written, &out);
        return Ok(EXIT_SUCCESS);
    }
    let check = site::check(common, files, &options, |stage| timings.end(TimedStep::Check(stage)))?;
    let Some(ready) = check.ready else {
        print_mistakes(common, &check.diagnostics, &check.sources, RunOutcome::NothingWritten);
        return Ok(EXIT_MISTAKES);
    };
    if !check.diagnostics.is_empty() {
        print_mistakes(common, &check.diagnostics, &check.sources, RunOutcome::Written);
    }
    let ready = if flags.style { ready.with_style_page() } else { ready };
    let ready = if flags.preview { ready.read_from_disk() } else { ready };
    let ready = match editor {
        Some(module) => ready.with_editor(module),
        None => ready,
    };
    let ready = if flags.history {
        let ready = ready.with_history(history(&root, lang)?);
        timings.end(TimedStep::History);
        ready
    } else {
        ready
    };
    let output = ready.output(&check.sources);
    let paths: Vec<&str> = output.paths().collect();
    // Held until the record of this build is saved.
    let lock = disk::lock(&out).map_err(|error| CommandError(words::io_error(&error, lang)))?;
    let Some(_lock) = lock else { return Err(CommandError(words::other_build(&out, lang))) };
    let ingredients = inputs
        .as_ref()
        .map(|inputs| ready.ingredients(&output, &check.sources, inputs.options(), |path| inputs.of_file(path)));
    let untouched = match &ingredients {
        Some(ingredients) => last_build.untouched(&out, ingredients, &paths),
        None => vec![None; paths.len()],
    };
    timings.end(TimedStep::Untouched);
    let last_file = ingredients.as_ref().map(|ingredients| last_build.reader(&out, ingredients));
    let last_file = |path: &str| last_file.as_ref()?(path);
    if output.collect_words(|number| untouched[number].is_none(), &last_file) {
        timings.end(TimedStep::Words);
    }
    let to_render = untouched.iter().filter(|untouched| untouched.is_none()).count();
    let progress = Progress::new(to_render, timings.began(), flags.progress_delay(), common);
    let made_of: Vec<OnceLock<MadeOf>> = untouched
        .iter()
        .map(|one| one.clone().map(MadeOf::AsBefore).map_or_else(OnceLock::new, OnceLock::from))
        .collect();
    let size = |number: usize| untouched[number].as_ref().map(|untouched| untouched.size);
    let written = disk::write(&out, &paths, size, |number, sink| {
        let (done, reads) = traced(|| put(&output, number, &root, sink, &timings));
        if let Some(ingredients) = &ingredients {
            // Each file is put once.
            let _ = made_of[number].set(MadeOf::Promises(ingredients.numbers(&reads)));
        }
        progress.step();
        done
    });
    progress.end();
    let written = match written {
        Ok(written) => written,
        Err(WriteError::Failed(failures)) => {
            let (mut failed, mut refused) = (Vec::new(), None);
            for failure in failures {
                match failure {
                    RenderError::Template(failure) => failed.push(failure),
                    RenderError::Io(error) => refused = Some(error),
                }
            }
            if let Some(error) = refused {
                return Err(CommandError(words::io_error(&error, lang)));
            }
            print_mistakes(common, &render_mistakes(failed), &check.sources, RunOutcome::NothingWritten);
            return Ok(EXIT_MISTAKES);
        }
        Err(WriteError::Damaged(list)) => return Err(CommandError(words::damaged(&list, &out, lang))),
        Err(WriteError::Foreign(paths)) => return Err(CommandError(words::foreign(&paths, lang))),
        Err(WriteError::Io(error)) => return Err(CommandError(words::io_error(&error, lang))),
    };
    timings.end(TimedStep::Write);
    let made_of: Option<Vec<MadeOf>> = made_of.into_iter().map(OnceLock::into_inner).collect();
    if let (Some(ingredients), Some(made_of)) = (&ingredients, made_of) {
        // What there is to be said is said by each build.
        let inputs = inputs.as_ref().filter(|_| check.diagnostics.is_empty());
        let saved = disk::save(&out, inputs, ingredients, &paths, &made_of);
        saved.map_err(|error| CommandError(words::io_error(&error, lang)))?;
        timings.end(TimedStep::Remember);
    }
    print_summary(common, flags, &timings, &written, &out);
    // The process exits: skip the drop of a million allocations.
    drop(paths);
    std::mem::forget(output);
    std::mem::forget((ready, check.sources));
    Ok(EXIT_SUCCESS)
}

/// What the output follows from: the files, what was asked for, and this program.
fn inputs(root: &Path, files: &[File], settings: &str, lang: Lang) -> Result<Inputs, CommandError> {
    let program = std::env::current_exe();
    let inputs = program.and_then(|program| Inputs::of(root, files, settings, &program));
    inputs.map_err(|error| CommandError(words::io_error(&error, lang)))
}

fn print_summary(common: &Common, flags: &BuildFlags, timings: &Timings, written: &Written, out: &Path) {
    let lang: Lang = common.lang.into();
    if flags.timings {
        site::print_stderr(&timings.lines(lang));
    }
    if !common.quiet {
        site::print_stderr(&words::written(written, out, timings.began().elapsed(), lang));
    }
    // A preview is looked at from the disk.
    if !flags.preview
        && let Some(too_much) = words::too_much(written, lang)
    {
        site::print_stderr(&too_much);
    }
}

/// Asks when files were last changed; reports where the repository does not know all of it.
fn history(root: &Path, lang: Lang) -> Result<History, CommandError> {
    let refused = |error| CommandError(words::git::refused(&error, Asked::History, lang));
    let history = git::history(root).map_err(refused)?;
    if history.is_cut {
        site::print_stderr(&words::git::history_is_cut(lang));
    }
    if !history.submodules.is_empty() {
        site::print_stderr(&words::git::history_lacks(&history.submodules, lang));
    }
    Ok(history)
}

/// Why a file could not be rendered.
enum RenderError {
    /// A template asks for what is not there.
    Template(Failure),
    /// A file that is to be copied cannot be read.
    Io(io::Error),
}

/// Renders a file into its sink.
fn put(output: &Output<'_>, number: usize, root: &Path, sink: &mut Sink, timings: &Timings) -> Result<(), RenderError> {
    let render = Work::Render(output.kind(number));
    let artifact = timings.time(render, || output.render(number)).map_err(RenderError::Template)?;
    let mut write = |bytes: &[u8]| timings.time(Work::Stage, || sink.write_all(bytes));
    let written = match artifact {
        Artifact::Bytes(bytes) => write(&bytes),
        Artifact::Shared(bytes) => write(&bytes),
        Artifact::CopyOf(path) => disk::bytes(&root.join(path.as_str())).and_then(|bytes| write(&bytes)),
        // The rows are made while they are written.
        Artifact::Stream(stream) => timings.time(render, || stream.write_to(sink)),
    };
    written.map_err(RenderError::Io)
}

fn print_mistakes(common: &Common, found: &Diagnostics, sources: &Sources, outcome: RunOutcome) {
    site::print_stderr_styled(&print::human(found, sources, outcome, common.lang.into(), site::is_coloured(common)));
}
