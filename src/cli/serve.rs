//! `utfall serve`.

use super::EXIT_FAILURE;
use super::flags::{Common, ServeFlags};
use super::site::{self, CommandError};
use super::words;
use crate::diag::print;
use crate::diag::words::RunOutcome;
use crate::pipeline::Options;
use crate::serve::{self, Place, ServeEvent};
use crate::value::Lang;
use std::convert::Infallible;

pub(super) fn serve(common: &Common, flags: &ServeFlags) -> u8 {
    match try_serve(common, flags) {
        Ok(never) => match never {},
        Err(CommandError(words)) => {
            site::print_stderr(&words);
            EXIT_FAILURE
        }
    }
}

fn try_serve(common: &Common, flags: &ServeFlags) -> Result<Infallible, CommandError> {
    let lang: Lang = common.lang.into();
    let root = site::root(common)?;
    let as_of = site::as_of(common)?;
    let io_error = |error| CommandError(words::io_error(&error, lang));
    let place = Place::take(flags.port).map_err(io_error)?;
    let taken = (flags.port != 0 && flags.port != place.port()).then_some(flags.port);
    let options = Options { as_of, drafts: flags.drafts, base_url: None, preview: true, edition: None };
    let served = serve::serve(place, &root, options, lang, |event| print_event(common, taken, &event));
    served.map_err(io_error)
}

fn print_event(common: &Common, taken: Option<u16>, event: &ServeEvent<'_>) {
    let lang: Lang = common.lang.into();
    match event {
        ServeEvent::Mistakes { diagnostics, sources, kept } => {
            let outcome = if *kept { RunOutcome::StillServing } else { RunOutcome::Checked };
            site::print_stderr_styled(&print::human(diagnostics, sources, outcome, lang, site::is_coloured(common)));
        }
        ServeEvent::Refused(error) => site::print_stderr(&words::io_error(error, lang)),
        _ if common.quiet => {}
        ServeEvent::Ready(addresses) => site::print_stderr(&words::served(addresses, taken, lang)),
        ServeEvent::Looking => site::print_stderr(&words::looking(lang)),
        ServeEvent::Shown { files, took } => site::print_stderr(&words::shown(*files, *took, lang)),
    }
}
