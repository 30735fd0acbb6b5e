//! What changes in the folder of a site.
//!
//! In come events of the system, of which one save makes several; out go the places to look at again. What happened
//! there is not taken from the events, which differ between systems and editors: whoever gets the places looks.
//!
//! Where the system does not tell what changes – it has watches for so many folders and no more, and some network drives
//! have none – all files are looked at once in a while instead, and that is said.

use super::Message;
use crate::disk;
use notify::event::{ModifyKind, RenameMode};
use notify::{Config, ErrorKind, Event, EventKind, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher};
use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

/// How long nothing must happen before a change is over. Events of one save come within a millisecond or two.
const QUIET: Duration = Duration::from_millis(8);

/// The same of a change of many files, which somebody copies, replaces or checks out.
const QUIET_OF_MANY: Duration = Duration::from_millis(60);

/// How many files are many. No editor touches more names than four to save one.
const MANY: usize = 8;

/// How long a file may be gone or empty before that is believed: some editors empty a file, or remove it, to write it.
const ABSENT: Duration = Duration::from_millis(120);

/// How long a change may go on before what there is of it is shown.
const LONGEST: Duration = Duration::from_secs(2);

/// How long a checkout by git may go on; and how old its lock may be, since one that a crash left stays for ever.
const LONGEST_CHECKOUT: Duration = Duration::from_secs(30);

/// How often files are looked at where the system does not tell.
const LOOK: Duration = Duration::from_millis(500);

/// The folders that are watched with all that is in them.
const WHOLE: [&str; 2] = ["content", "themes"];

type Events = Sender<notify::Result<Event>>;

/// Begins to watch the folder of a site, in a thread of its own.
pub(super) fn watch(root: &Path, site: Sender<Message>) -> io::Result<()> {
    let (sender, events) = channel();
    let (watcher, told) = match told(root, sender.clone()) {
        Ok(watcher) => (watcher, true),
        Err(_) => (looking(root, sender.clone()).map_err(refused)?, false),
    };
    let locks = disk::git_lock(root).into_iter().collect();
    let mut watched = Watched { root: root.to_path_buf(), locks, watcher, told, sender, events };
    thread::spawn(move || {
        if !told && site.send(Message::Looking).is_err() {
            return;
        }
        while let Some(messages) = watched.next() {
            if messages.into_iter().any(|message| site.send(message).is_err()) {
                return;
            }
        }
    });
    Ok(())
}

/// Lets the system tell what changes.
fn told(root: &Path, events: Events) -> notify::Result<Box<dyn Watcher + Send>> {
    // A link is never followed when a site is read.
    let watcher = RecommendedWatcher::new(events, Config::default().with_follow_symlinks(false))?;
    begin(root, watcher)
}

/// Looks at the times of all files once in a while.
fn looking(root: &Path, events: Events) -> notify::Result<Box<dyn Watcher + Send>> {
    let config = Config::default().with_follow_symlinks(false).with_poll_interval(LOOK);
    begin(root, PollWatcher::new(events, config)?)
}

fn begin(root: &Path, mut watcher: impl Watcher + Send + 'static) -> notify::Result<Box<dyn Watcher + Send>> {
    watcher.watch(root, RecursiveMode::NonRecursive)?;
    for folder in WHOLE.map(|name| root.join(name)).iter().filter(|folder| folder.is_dir()) {
        watcher.watch(folder, RecursiveMode::Recursive)?;
    }
    Ok(Box::new(watcher))
}

fn refused(error: notify::Error) -> io::Error {
    io::Error::other(error)
}

struct Watched {
    root: PathBuf,
    /// The files that are there while git is at work.
    locks: Vec<PathBuf>,
    watcher: Box<dyn Watcher + Send>,
    /// Whether the system tells what changes.
    told: bool,
    sender: Events,
    events: Receiver<notify::Result<Event>>,
}

/// The places that a change has touched so far.
#[derive(Default)]
struct Touched {
    paths: BTreeSet<PathBuf>,
    /// Those that came with the change: if they are gone again, they were an editor's own.
    born: BTreeSet<PathBuf>,
    lost: bool,
    /// Whether the system has no watches left.
    ran_out: bool,
}

impl Watched {
    /// Waits for a change, and for its end.
    fn next(&mut self) -> Option<Vec<Message>> {
        let mut touched = Touched::default();
        while touched.is_nothing() {
            let event = self.events.recv().ok()?;
            self.note(event, &mut touched);
        }
        let began = Instant::now();
        let mut quiet = touched.quiet();
        loop {
            match self.events.recv_timeout(quiet) {
                Ok(event) if began.elapsed() < LONGEST || self.git_is_at_work(began) => {
                    self.note(event, &mut touched);
                    quiet = touched.quiet();
                }
                Err(RecvTimeoutError::Timeout) if self.git_is_at_work(began) => quiet = QUIET_OF_MANY,
                Err(RecvTimeoutError::Timeout) if quiet < ABSENT && self.is_doubtful(&touched) => quiet = ABSENT,
                Ok(event) => {
                    self.note(event, &mut touched);
                    break;
                }
                Err(_) => break,
            }
        }
        let mut messages = Vec::new();
        if touched.ran_out
            && self.told
            && let Ok(watcher) = looking(&self.root, self.sender.clone())
        {
            self.watcher = watcher;
            self.told = false;
            messages.push(Message::Looking);
        }
        messages.push(match touched {
            Touched { lost: true, .. } => Message::LookEverywhere,
            Touched { paths, .. } => Message::Look(paths.into_iter().collect()),
        });
        Some(messages)
    }

    fn is_doubtful(&self, touched: &Touched) -> bool {
        touched.paths.difference(&touched.born).any(|path| disk::is_absent_or_empty(path))
    }

    fn git_is_at_work(&self, since: Instant) -> bool {
        let is_new = |lock: &PathBuf| disk::age(lock).is_some_and(|age| age < LONGEST_CHECKOUT);
        since.elapsed() < LONGEST_CHECKOUT && self.locks.iter().any(is_new)
    }

    fn note(&mut self, event: notify::Result<Event>, touched: &mut Touched) {
        let event = match event {
            Ok(event) => event,
            Err(error) => {
                touched.lost = true;
                touched.ran_out |= matches!(error.kind, ErrorKind::MaxFilesWatch);
                return;
            }
        };
        touched.lost |= event.need_rescan();
        // Reading is no change. Where a file is closed after writing it has been changed before.
        if matches!(event.kind, EventKind::Access(_)) {
            return;
        }
        let comes = matches!(event.kind, EventKind::Create(_) | EventKind::Modify(ModifyKind::Name(RenameMode::To)));
        for path in event.paths {
            if WHOLE.iter().any(|name| path == self.root.join(name)) {
                // A folder that comes anew is not watched yet, and one that is gone no longer.
                let _ = self.watcher.unwatch(&path);
                let _ = self.watcher.watch(&path, RecursiveMode::Recursive);
            }
            let whole = WHOLE.iter().any(|name| path.starts_with(self.root.join(name)));
            if whole || path == self.root.join("site.toml") {
                if comes && !touched.paths.contains(&path) {
                    touched.born.insert(path.clone());
                }
                touched.paths.insert(path);
            }
        }
    }
}

impl Touched {
    fn is_nothing(&self) -> bool {
        self.paths.is_empty() && !self.lost
    }

    fn quiet(&self) -> Duration {
        if self.paths.len() > MANY { QUIET_OF_MANY } else { QUIET }
    }
}

#[cfg(test)]
mod tests {
    use super::{LOOK, Watched, looking};
    use crate::disk::git_lock;
    use crate::serve::Message;
    use std::fs;
    use std::path::Path;
    use std::sync::mpsc::channel;
    use std::thread;

    #[test]
    fn where_the_system_does_not_tell_files_are_looked_at() {
        let root = tempfile::TempDir::new().unwrap();
        let om = root.path().join("content/om.md");
        fs::create_dir(root.path().join("content")).unwrap();
        fs::write(&om, "ett").unwrap();
        let (sender, events) = channel();
        let watcher = looking(root.path(), sender.clone()).unwrap();
        let mut watched =
            Watched { root: root.path().to_path_buf(), locks: Vec::new(), watcher, told: false, sender, events };
        // Times of files are compared, and some systems count them in steps.
        thread::sleep(2 * LOOK);
        fs::write(&om, "två").unwrap();
        let messages = watched.next().unwrap();
        assert!(matches!(&messages[..], [Message::Look(paths)] if paths.contains(&om)));
    }

    #[test]
    fn the_lock_of_git_is_found_above_and_in_worktrees() {
        let root = tempfile::TempDir::new().unwrap();
        assert_eq!(git_lock(Path::new("/")), None);
        fs::create_dir_all(root.path().join(".git")).unwrap();
        fs::create_dir_all(root.path().join("webb/annan")).unwrap();
        assert_eq!(git_lock(&root.path().join("webb")), Some(root.path().join(".git/index.lock")));
        fs::write(root.path().join("webb/.git"), "gitdir: ../.git/worktrees/webb\n").unwrap();
        let lock = root.path().join("webb/../.git/worktrees/webb/index.lock");
        assert_eq!(git_lock(&root.path().join("webb/annan")), Some(lock));
    }
}
