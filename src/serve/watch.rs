//! What changes in the folder of a site.
//!
//! In come events of the system, of which one save makes several; out go the places to look at again. What happened
//! there is not taken from the events, which differ between systems and editors: whoever gets the places looks.
//!
//! Where the system does not report changes – it has watches for so many folders and no more, and many network drives
//! take watches and stay silent – all files are looked at once in a while instead, and that is said.

mod looker;
mod silent;

use super::SiteRequest;
use crate::disk;
use looker::Looker;
use notify::event::{ModifyKind, RenameMode};
use notify::{Config, ErrorKind, Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};
use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

/// How many files one save may touch; more are a batch, such as a checkout. No editor touches more names than four to save one.
const MAX_FILES_OF_ONE_SAVE: usize = 8;
/// How many events that wait are taken with a change before it is reported; more are the next one.
const MAX_EVENTS_PER_CHANGE: usize = 10_000;

/// How long is waited for what.
#[derive(Debug, Clone, Copy)]
struct Delays {
    /// How long nothing must happen before a change is over.
    quiet: Duration,
    /// The same of a change of many files, which somebody copies, replaces or checks out.
    quiet_of_many: Duration,
    /// How long a file may be gone or empty before that is believed: some editors empty a file, or remove it, to write
    /// it.
    absent: Duration,
    /// How long a change may go on before what there is of it is shown.
    longest: Duration,
    /// How long a checkout by git may go on; and how old its lock may be, since one that a crash left stays for ever.
    longest_checkout: Duration,
    /// How often files are looked at where the system does not report changes.
    poll: Duration,
    /// How often the folder of the site itself is looked for: no event says that one above it was renamed.
    root: Duration,
}

impl Delays {
    /// Events of one save come within a millisecond or two.
    const DEFAULT: Self = Self {
        quiet: Duration::from_millis(8),
        quiet_of_many: Duration::from_millis(60),
        absent: Duration::from_millis(120),
        longest: Duration::from_secs(2),
        longest_checkout: Duration::from_secs(30),
        poll: Duration::from_millis(500),
        root: Duration::from_secs(1),
    };
}

/// Why files are looked at once in a while.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Looking {
    /// Somebody wants it so.
    Wanted,
    /// The system refuses to watch, or has no watches left.
    Refused,
    /// The folder lies on a file system of this type, which takes watches and reports nothing that others change.
    Silent(String),
}

/// The folders that are watched with all that is in them.
const RECURSIVE_DIRS: [&str; 3] = ["content", "static", "themes"];

type EventSender = Sender<notify::Result<Event>>;

/// Begins to watch the folder of a site, in a thread of its own; `poll` says not to ask the system.
pub(super) fn watch(root: &Path, poll: bool, site: Sender<SiteRequest>) -> io::Result<()> {
    let (sender, events) = channel();
    let delays = Delays::DEFAULT;
    let (watcher, looking) = begin(root, poll, delays.poll, &sender);
    let locks = disk::git_lock(root).into_iter().collect();
    let identity = disk::identity(root);
    let root = root.to_path_buf();
    let mut watched = Watched { root, locks, delays, watcher, poll, identity, gone: false, sender, events };
    thread::spawn(move || {
        if looking.is_some_and(|why| site.send(SiteRequest::Looking(why)).is_err()) {
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

/// Where changes are learnt from.
enum Changes {
    /// Notifications of the operating system.
    Notified(Box<dyn Watcher + Send>),
    /// Polling: a look at all files once in a while, which ends with this.
    Polled { _looker: Looker },
}

/// Lets the system report changes, or looks at the files once in a while, and says why.
fn begin(root: &Path, poll: bool, every: Duration, events: &EventSender) -> (Changes, Option<Looking>) {
    let why = match silent::file_system(root, &RECURSIVE_DIRS) {
        _ if poll => Looking::Wanted,
        Some(name) => Looking::Silent(name),
        None => match native_watcher(root, events.clone()) {
            Ok(watcher) => return (Changes::Notified(watcher), None),
            Err(_) => Looking::Refused,
        },
    };
    (Changes::Polled { _looker: Looker::begin(root, every, events.clone()) }, Some(why))
}

/// Asks the operating system for notifications.
fn native_watcher(root: &Path, events: EventSender) -> notify::Result<Box<dyn Watcher + Send>> {
    // A link is never followed when a site is read.
    let mut watcher = RecommendedWatcher::new(events, Config::default().with_follow_symlinks(false))?;
    watcher.watch(root, RecursiveMode::NonRecursive)?;
    for folder in RECURSIVE_DIRS.map(|name| root.join(name)).iter().filter(|folder| folder.is_dir()) {
        watcher.watch(folder, RecursiveMode::Recursive)?;
    }
    Ok(Box::new(watcher))
}

struct Watched {
    root: PathBuf,
    /// The files that are there while git is at work.
    locks: Vec<PathBuf>,
    delays: Delays,
    watcher: Changes,
    /// Whether the system is not asked.
    poll: bool,
    /// Which folder `root` is.
    identity: Option<disk::DirIdentity>,
    /// Whether it has been said that there is none.
    gone: bool,
    sender: EventSender,
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
    fn next(&mut self) -> Option<Vec<SiteRequest>> {
        let mut touched = Touched::default();
        while touched.is_nothing() {
            match self.events.recv_timeout(self.delays.root) {
                Ok(event) => self.note(event, &mut touched),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return None,
            }
            // What happens in a folder that has gone is reported as if it were still there.
            if let Some(messages) = self.look_for_root() {
                return Some(messages);
            }
            if self.gone {
                touched = Touched::default();
            }
        }
        let began = Instant::now();
        let Delays { absent, longest, quiet_of_many, .. } = self.delays;
        let mut quiet = self.quiet(&touched);
        loop {
            match self.events.recv_timeout(quiet) {
                Ok(event) if began.elapsed() < longest || self.git_is_at_work(began) => {
                    self.note(event, &mut touched);
                    quiet = self.quiet(&touched);
                }
                Err(RecvTimeoutError::Timeout) if self.git_is_at_work(began) => quiet = quiet_of_many,
                Err(RecvTimeoutError::Timeout) if quiet < absent && self.is_doubtful(&touched) => quiet = absent,
                Ok(event) => {
                    self.note(event, &mut touched);
                    break;
                }
                Err(_) => break,
            }
        }
        // What came between the last wait and the look at git's lock belongs to the same change.
        let pending: Vec<_> = self.events.try_iter().take(MAX_EVENTS_PER_CHANGE).collect();
        pending.into_iter().for_each(|event| self.note(event, &mut touched));
        if let Some(messages) = self.look_for_root() {
            return Some(messages);
        }
        let mut messages = Vec::new();
        if touched.ran_out && matches!(self.watcher, Changes::Notified(_)) {
            let _looker = Looker::begin(&self.root, self.delays.poll, self.sender.clone());
            self.watcher = Changes::Polled { _looker };
            messages.push(SiteRequest::Looking(Looking::Refused));
        }
        messages.push(match touched {
            Touched { lost: true, .. } => SiteRequest::LookEverywhere,
            Touched { paths, .. } => SiteRequest::Look(paths.into_iter().collect()),
        });
        Some(messages)
    }

    /// Looks whether the folder of the site is where it was, and the same. One that comes back is watched anew.
    fn look_for_root(&mut self) -> Option<Vec<SiteRequest>> {
        let identity = disk::identity(&self.root);
        if identity.is_none() {
            let is_new = !self.gone;
            self.gone = true;
            return is_new.then(|| vec![SiteRequest::Gone]);
        }
        if identity == self.identity && !self.gone {
            return None;
        }
        self.gone = false;
        self.identity = identity;
        let (watcher, looking) = begin(&self.root, self.poll, self.delays.poll, &self.sender);
        self.watcher = watcher;
        Some(looking.map(SiteRequest::Looking).into_iter().chain([SiteRequest::LookEverywhere]).collect())
    }

    fn quiet(&self, touched: &Touched) -> Duration {
        if touched.paths.len() > MAX_FILES_OF_ONE_SAVE { self.delays.quiet_of_many } else { self.delays.quiet }
    }

    fn is_doubtful(&self, touched: &Touched) -> bool {
        touched.paths.difference(&touched.born).any(|path| disk::is_absent_or_empty(path))
    }

    fn git_is_at_work(&self, since: Instant) -> bool {
        let longest = self.delays.longest_checkout;
        let is_new = |lock: &PathBuf| disk::age(lock).is_some_and(|age| age < longest);
        since.elapsed() < longest && self.locks.iter().any(is_new)
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
            if let Changes::Notified(watcher) = &mut self.watcher
                && RECURSIVE_DIRS.iter().any(|name| path == self.root.join(name))
            {
                // A folder that comes anew is not watched yet, and one that is gone no longer.
                let _ = watcher.unwatch(&path);
                let _ = watcher.watch(&path, RecursiveMode::Recursive);
            }
            let whole = RECURSIVE_DIRS.iter().any(|name| path.starts_with(self.root.join(name)));
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
}

#[cfg(test)]
mod tests {
    use super::{Changes, Delays, EventSender, Looker, Watched};
    use crate::disk::{self, git_lock};
    use crate::serve::SiteRequest;
    use notify::event::{CreateKind, EventKind, ModifyKind, RemoveKind};
    use notify::{Event, NullWatcher};
    use std::fs;
    use std::path::{Path, PathBuf};
    use std::sync::mpsc::channel;
    use std::thread;
    use std::time::{Duration, SystemTime};
    use tempfile::TempDir;

    const HOUR: Duration = Duration::from_secs(3600);

    /// What ends a change at once, unless there is a reason to wait: a test never waits for the hours.
    const DELAYS: Delays = Delays {
        quiet: Duration::ZERO,
        quiet_of_many: Duration::ZERO,
        absent: HOUR,
        longest: HOUR,
        longest_checkout: HOUR,
        poll: Duration::from_millis(1),
        root: Duration::from_millis(1),
    };

    fn site() -> (TempDir, PathBuf) {
        let root = TempDir::new().unwrap();
        let page = root.path().join("content/om.md");
        fs::create_dir(root.path().join("content")).unwrap();
        fs::write(&page, "ett").unwrap();
        (root, page)
    }

    /// Something that is watched by nobody but the test, which sends the events.
    fn watched(root: &Path, locks: Vec<PathBuf>) -> (Watched, EventSender) {
        let (sender, events) = channel();
        let watcher = Changes::Notified(Box::new(NullWatcher));
        let (identity, gone, poll, root) = (disk::identity(root), false, true, root.to_path_buf());
        let delays = DELAYS;
        (Watched { root, locks, delays, watcher, poll, identity, gone, sender: sender.clone(), events }, sender)
    }

    fn event(kind: EventKind, path: &Path) -> notify::Result<Event> {
        Ok(Event::new(kind).add_path(path.to_path_buf()))
    }

    const CREATED: EventKind = EventKind::Create(CreateKind::Any);
    const REMOVED: EventKind = EventKind::Remove(RemoveKind::Any);
    const MODIFIED: EventKind = EventKind::Modify(ModifyKind::Any);

    #[track_caller]
    fn places(messages: Option<Vec<SiteRequest>>) -> Vec<PathBuf> {
        match messages.unwrap().pop() {
            Some(SiteRequest::Look(paths)) => paths,
            _ => panic!("places to look at"),
        }
    }

    #[test]
    fn files_are_polled_where_the_system_reports_no_changes() {
        let (root, page) = site();
        let (mut watched, events) = watched(root.path(), Vec::new());
        watched.watcher = Changes::Polled { _looker: Looker::begin(root.path(), DELAYS.poll, events) };
        fs::write(&page, "två är längre").unwrap();
        assert!(places(watched.next()).contains(&page));
    }

    #[test]
    fn a_folder_that_goes_is_said_once_and_looked_at_when_it_comes_back() {
        let outside = TempDir::new().unwrap();
        let (root, elsewhere) = (outside.path().join("sajt"), outside.path().join("annan"));
        fs::create_dir_all(root.join("content")).unwrap();
        let (mut watched, events) = watched(&root, Vec::new());
        fs::rename(&root, &elsewhere).unwrap();
        // The system goes on telling of the old folder.
        events.send(event(MODIFIED, &root.join("content/om.md"))).unwrap();
        assert!(matches!(watched.next().as_deref(), Some([SiteRequest::Gone])));
        events.send(event(MODIFIED, &root.join("content/om.md"))).unwrap();
        fs::create_dir_all(root.join("content")).unwrap();
        assert!(matches!(watched.next().as_deref(), Some([SiteRequest::Looking(_), SiteRequest::LookEverywhere])));
        assert!(!watched.gone);
    }

    #[test]
    fn a_folder_that_another_has_taken_the_place_of_is_looked_at_as_a_whole() {
        let outside = TempDir::new().unwrap();
        let (root, new) = (outside.path().join("sajt"), outside.path().join("ny"));
        for folder in [&root, &new] {
            fs::create_dir_all(folder.join("content")).unwrap();
        }
        let (mut watched, _events) = watched(&root, Vec::new());
        fs::rename(&root, outside.path().join("gammal")).unwrap();
        fs::rename(&new, &root).unwrap();
        assert!(matches!(watched.next().as_deref(), Some([SiteRequest::Looking(_), SiteRequest::LookEverywhere])));
    }

    #[test]
    fn a_file_that_is_gone_or_empty_is_waited_for() {
        for (kind, is_emptied) in [(REMOVED, false), (MODIFIED, true)] {
            let (root, page) = site();
            let (mut watched, events) = watched(root.path(), Vec::new());
            fs::remove_file(&page).unwrap();
            if is_emptied {
                fs::write(&page, "").unwrap();
            }
            events.send(event(kind, &page)).unwrap();
            let editor = thread::spawn({
                let page = page.clone();
                move || {
                    fs::write(&page, "två").unwrap();
                    events.send(event(CREATED, &page)).unwrap();
                }
            });
            assert_eq!(places(watched.next()), std::slice::from_ref(&page));
            // Had it not been waited for, the file would still be as the editor left it in between.
            assert_eq!(fs::read_to_string(&page).unwrap(), "två");
            editor.join().unwrap();
        }
    }

    #[test]
    fn a_file_that_stays_away_is_believed_to_be_gone_in_the_end() {
        let (root, page) = site();
        let (mut watched, events) = watched(root.path(), Vec::new());
        watched.delays.absent = Duration::from_millis(1);
        fs::remove_file(&page).unwrap();
        events.send(event(REMOVED, &page)).unwrap();
        assert_eq!(places(watched.next()), [page]);
    }

    #[test]
    fn what_an_editor_made_and_took_away_is_not_waited_for() {
        let (root, page) = site();
        let (mut watched, events) = watched(root.path(), Vec::new());
        let own = root.path().join("content/4913");
        for (kind, path) in [(CREATED, &own), (REMOVED, &own), (MODIFIED, &page)] {
            events.send(event(kind, path)).unwrap();
        }
        assert_eq!(places(watched.next()), [own, page]);
    }

    #[test]
    fn as_long_as_git_holds_its_lock_all_is_one_change() {
        let (root, _) = site();
        let lock = root.path().join("index.lock");
        fs::write(&lock, "").unwrap();
        let (mut watched, events) = watched(root.path(), vec![lock.clone()]);
        let pages: Vec<PathBuf> = (10..50).map(|number| root.path().join(format!("content/n{number}.md"))).collect();
        let git = thread::spawn({
            let pages = pages.clone();
            move || {
                for page in pages {
                    fs::write(&page, "gren").unwrap();
                    events.send(event(CREATED, &page)).unwrap();
                }
                fs::remove_file(lock).unwrap();
            }
        });
        assert_eq!(places(watched.next()), pages);
        git.join().unwrap();
    }

    #[test]
    fn a_lock_that_a_crash_left_holds_nothing_up() {
        let (root, page) = site();
        let lock = root.path().join("index.lock");
        let file = fs::File::create(&lock).unwrap();
        file.set_modified(SystemTime::now() - 2 * HOUR).unwrap();
        let (mut watched, events) = watched(root.path(), vec![lock]);
        events.send(event(MODIFIED, &page)).unwrap();
        assert_eq!(places(watched.next()), [page]);
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
