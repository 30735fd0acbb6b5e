//! `utfall serve`.

use super::browser;
use super::editor_module;
use super::flags::{Common, ServeFlags};
use super::site::{self, CommandError};
use super::words;
use crate::diag::print;
use crate::diag::words::RunOutcome;
use crate::pipeline::Options;
use crate::serve::{self, ListenHost, ListenPort, ServeEvent};
use crate::value::Lang;

pub(super) fn serve(common: &Common, flags: &ServeFlags) -> Result<u8, CommandError> {
    let lang: Lang = common.lang.into();
    let root = site::root(common)?;
    let as_of = site::as_of(common)?;
    let editor = editor_module::read(flags.editor.as_deref(), lang)?;
    let io_error = |error| CommandError(words::io_error(&error, lang));
    let host = match &flags.host {
        Some(host) => host.parse().map_err(|_| CommandError(words::no_host(host, lang)))?,
        None => ListenHost::default(),
    };
    let port = ListenPort::take(&host, flags.port).map_err(io_error)?;
    let start = Start {
        taken: (flags.port != 0 && flags.port != port.port()).then_some(flags.port),
        is_open_to_others: matches!(&host, ListenHost::Address(address) if !address.is_loopback()),
        open: flags.open,
    };
    let options = Options { as_of, drafts: flags.drafts, base_url: None, preview: true, edition: None };
    let on_event = |event: ServeEvent<'_>| print_event(common, &start, &event);
    match serve::serve(port, &root, options, editor, flags.poll, lang, on_event) {
        Ok(never) => match never {},
        Err(error) => Err(io_error(error)),
    }
}

/// What is said or done when pages can be asked for.
struct Start {
    /// The port that was wanted and is somebody else's.
    taken: Option<u16>,
    /// Whether other machines may reach the server.
    is_open_to_others: bool,
    /// Whether a browser is opened.
    open: bool,
}

impl Start {
    fn ready(&self, common: &Common, addresses: &[(String, String)]) {
        let lang: Lang = common.lang.into();
        if !common.quiet {
            site::print_stderr(&words::served(addresses, self.taken, lang));
        }
        if self.is_open_to_others {
            site::print_stderr(&words::open_to_others(lang));
        }
        if let (true, Some((_, address))) = (self.open, addresses.first()) {
            let refused = words::no_browser(address, lang);
            let failed = refused.clone();
            if browser::open(address, move || site::print_stderr(&failed)).is_err() {
                site::print_stderr(&refused);
            }
        }
    }
}

fn print_event(common: &Common, start: &Start, event: &ServeEvent<'_>) {
    let lang: Lang = common.lang.into();
    match event {
        ServeEvent::Mistakes { diagnostics, sources, kept } => {
            let outcome = if *kept { RunOutcome::StillServing } else { RunOutcome::Checked };
            site::print_stderr_styled(&print::human(diagnostics, sources, outcome, lang, site::is_coloured(common)));
        }
        ServeEvent::Refused(error) => site::print_stderr(&words::io_error(error, lang)),
        ServeEvent::Gone => site::print_stderr(&words::folder_gone(lang)),
        ServeEvent::Ready(addresses) => start.ready(common, addresses),
        _ if common.quiet => {}
        ServeEvent::Looking(why) => site::print_stderr(&words::looking(why, lang)),
        ServeEvent::Shown { files, took } => site::print_stderr(&words::shown(*files, *took, lang)),
    }
}
