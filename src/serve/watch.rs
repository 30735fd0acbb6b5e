//! What changes in the folder of a site.
//!
//! In come events of the system, of which one save makes several; out go the places to look at again. What happened
//! there is not taken from the events, which differ between systems and editors: whoever gets the places looks.

use super::Message;
use crate::disk;
use notify::{Config, Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};
use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

/// How long nothing must happen before a change is over. Events of one save come within a millisecond or two.
const QUIET: Duration = Duration::from_millis(8);

/// How long a file may be gone or empty before that is believed: some editors empty a file, or remove it, to write it.
const ABSENT: Duration = Duration::from_millis(120);

/// How long a change may go on, such as a checkout, before what there is of it is shown.
const LONGEST: Duration = Duration::from_secs(2);

/// The folders that are watched with all that is in them.
const WHOLE: [&str; 2] = ["content", "themes"];

/// Begins to watch the folder of a site, in a thread of its own.
pub(super) fn watch(root: &Path, site: Sender<Message>) -> io::Result<()> {
    let (sender, events) = channel();
    // A link is never followed when a site is read.
    let config = Config::default().with_follow_symlinks(false);
    let mut watcher = RecommendedWatcher::new(sender, config).map_err(refused)?;
    watcher.watch(root, RecursiveMode::NonRecursive).map_err(refused)?;
    for folder in WHOLE.map(|name| root.join(name)).iter().filter(|folder| folder.is_dir()) {
        watcher.watch(folder, RecursiveMode::Recursive).map_err(refused)?;
    }
    let root = root.to_path_buf();
    thread::spawn(move || {
        let mut watched = Watched { root, watcher, events };
        while let Some(message) = watched.next() {
            if site.send(message).is_err() {
                return;
            }
        }
    });
    Ok(())
}

fn refused(error: notify::Error) -> io::Error {
    io::Error::other(error)
}

struct Watched {
    root: PathBuf,
    watcher: RecommendedWatcher,
    events: Receiver<notify::Result<Event>>,
}

/// The places that a change has touched so far.
#[derive(Default)]
struct Touched {
    paths: BTreeSet<PathBuf>,
    lost: bool,
}

impl Watched {
    /// Waits for a change, and for its end.
    fn next(&mut self) -> Option<Message> {
        let mut touched = Touched::default();
        while touched.is_nothing() {
            let event = self.events.recv().ok()?;
            self.note(event, &mut touched);
        }
        let began = Instant::now();
        let mut quiet = QUIET;
        while began.elapsed() < LONGEST {
            match self.events.recv_timeout(quiet) {
                Ok(event) => self.note(event, &mut touched),
                Err(RecvTimeoutError::Timeout) if quiet == QUIET && self.is_doubtful(&touched) => quiet = ABSENT,
                Err(_) => break,
            }
            if quiet == ABSENT && !self.is_doubtful(&touched) {
                quiet = QUIET;
            }
        }
        Some(match touched {
            Touched { lost: true, .. } => Message::LookEverywhere,
            Touched { paths, .. } => Message::Look(paths.into_iter().collect()),
        })
    }

    fn is_doubtful(&self, touched: &Touched) -> bool {
        touched.paths.iter().any(|path| disk::is_absent_or_empty(path))
    }

    fn note(&mut self, event: notify::Result<Event>, touched: &mut Touched) {
        let Ok(event) = event else {
            touched.lost = true;
            return;
        };
        touched.lost |= event.need_rescan();
        // Reading is no change. Where a file is closed after writing it has been changed before.
        if matches!(event.kind, EventKind::Access(_)) {
            return;
        }
        for path in event.paths {
            if WHOLE.iter().any(|name| path == self.root.join(name)) {
                // A folder that comes anew is not watched yet, and one that is gone no longer.
                let _ = self.watcher.unwatch(&path);
                let _ = self.watcher.watch(&path, RecursiveMode::Recursive);
            }
            let whole = WHOLE.iter().any(|name| path.starts_with(self.root.join(name)));
            if whole || path == self.root.join("site.toml") {
                touched.paths.insert(path);
            }
        }
    }
}

impl Touched {
    fn is_nothing(&self) -> bool {
        self.paths.is_empty() && !self.lost
    }
}
