//! A local server that shows a site while it is being written.
//!
//! In come the folder of a site and a port to listen at; out go pages to browsers on the same machine, each rendered
//! when it is asked for, and a word to those that are open when it changes. No page is written to the disk, nothing is
//! read but what [`crate::disk::read`] reads and attachments that the plan names, and nobody else's machine is answered.
//!
//! One thread owns the site and does one thing at a time: it answers, or it takes in a change. So a request that comes
//! while the site changes waits for the new page instead of getting the old one. Another thread has all connections and
//! waits for none, a third waits for changes on the disk. The day that due and late are counted from stays that of the
//! start.

mod answer;
mod connection;
mod connections;
mod hosts;
mod listen_port;
mod live;
mod news;
mod request;
mod served;
mod watch;

pub use hosts::{ListenHost, NoHost};
pub use listen_port::ListenPort;
pub use watch::Looking;

use crate::diag::Diagnostics;
use crate::disk;
use crate::pipeline::Options;
use crate::source::Sources;
use crate::value::Lang;
use connections::{ConnectionId, Outbox};
use live::Live;
use request::HttpRequest;
use std::convert::Infallible;
use std::io;
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

/// What happens while a site is served.
#[derive(Debug)]
pub enum ServeEvent<'a> {
    /// Pages can be asked for, at these titles and addresses of editions.
    Ready(&'a [(String, String)]),
    /// A change is shown.
    Shown {
        /// How many files changed.
        files: usize,
        /// How long it took.
        took: Duration,
    },
    /// Something is wrong with the files.
    Mistakes {
        /// The mistakes, of all files.
        diagnostics: &'a Diagnostics,
        /// The files that their spans point into.
        sources: &'a Sources,
        /// Whether an earlier site is shown meanwhile.
        kept: bool,
    },
    /// The system is not asked what changes: all files are looked at once in a while.
    Looking(&'a Looking),
    /// The folder of the site is no longer where it was.
    Gone,
    /// An I/O error while reading a change.
    Refused(&'a io::Error),
}

/// What the thread that owns the site is asked for.
enum SiteRequest {
    /// The file at a path below the output, which may be none.
    Ask { request: HttpRequest, from: ConnectionId },
    /// To look at these places of the disk again.
    Look(Vec<std::path::PathBuf>),
    /// To look at everything again, since the system lost count.
    LookEverywhere,
    /// To say that files are looked at once in a while.
    Looking(Looking),
    /// To say that the folder is gone.
    Gone,
    /// To stop, since nobody can connect any more.
    Ended(io::Error),
}

/// Serves the site in the folder `root`, until the program is stopped. `lang` is for mistakes in the settings, which
/// leave the language of the site unknown. `editor` is the module for browsers, where the form is shown. `poll` is for
/// folders of which the system reports no changes, and does not say so.
///
/// # Errors
/// If the site cannot be read or watched.
pub fn serve(
    port: ListenPort,
    root: &Path,
    options: Options,
    editor: Option<Arc<[u8]>>,
    poll: bool,
    lang: Lang,
    mut on_event: impl FnMut(ServeEvent<'_>),
) -> io::Result<Infallible> {
    let root = root.canonicalize()?;
    let (sender, messages) = channel();
    // Watching begins before reading, so that no change is lost in between.
    watch::watch(&root, poll, sender.clone())?;
    let options = Options { base_url: Some(port.address()), preview: true, ..options };
    let mut live = Live::new(disk::read(&root)?, options, editor, lang);
    let own = port.authority();
    let outbox = connections::listen(port, lang, &live.news(), sender)?;
    report_mistakes(&live, &mut on_event);
    on_event(ServeEvent::Ready(&live.addresses()));
    loop {
        let changed = show(&live, &own, &root, &messages, &outbox, &mut on_event)?;
        let began = Instant::now();
        let files = match take_in(&mut live, &root, changed) {
            Ok(files) => files,
            Err(error) => {
                on_event(ServeEvent::Refused(&error));
                continue;
            }
        };
        if files == 0 {
            continue;
        }
        outbox.publish(&live.news());
        report_mistakes(&live, &mut on_event);
        if live.is_whole() {
            on_event(ServeEvent::Shown { files, took: began.elapsed() });
        }
    }
}

fn report_mistakes(live: &Live, on_event: &mut impl FnMut(ServeEvent<'_>)) {
    if let Some((diagnostics, sources)) = live.found() {
        let kept = !live.is_whole() && live.shows_something();
        on_event(ServeEvent::Mistakes { diagnostics, sources, kept });
    }
}

/// What may have changed.
enum Changed {
    At(Vec<std::path::PathBuf>),
    Anything,
}

/// Answers until something changes.
fn show(
    live: &Live,
    own: &str,
    root: &Path,
    messages: &Receiver<SiteRequest>,
    outbox: &Outbox,
    on_event: &mut impl FnMut(ServeEvent<'_>),
) -> io::Result<Changed> {
    let pages = live.pages(own);
    loop {
        match messages.recv().map_err(io::Error::other)? {
            SiteRequest::Ask { request, from } => outbox.answer(from, pages.answer(&request, root)),
            SiteRequest::Look(paths) => return Ok(Changed::At(paths)),
            SiteRequest::LookEverywhere => return Ok(Changed::Anything),
            SiteRequest::Looking(why) => on_event(ServeEvent::Looking(&why)),
            SiteRequest::Gone => on_event(ServeEvent::Gone),
            SiteRequest::Ended(error) => return Err(error),
        }
    }
}

/// Reads what changed, and counts the files that are not as they were.
fn take_in(live: &mut Live, root: &Path, changed: Changed) -> io::Result<usize> {
    match changed {
        Changed::Anything => Ok(live.replace(disk::read(root)?)),
        Changed::At(paths) => {
            let seen = disk::look_again(root, &paths)?;
            Ok(live.update(&seen.at, seen.files))
        }
    }
}
