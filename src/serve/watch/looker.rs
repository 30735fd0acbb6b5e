//! Looks at all files once in a while, and reports what is not as it was.
//!
//! Any other size or time is a change: a file that is copied back with its old time as well, and of two saves within a
//! second the later one too.

use super::{EventSender, RECURSIVE_DIRS};
use crate::disk::{self, Stamp};
use notify::event::{CreateKind, EventKind, ModifyKind, RemoveKind};
use notify::{Event, event};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

/// A thread that looks; it ends when this is dropped.
pub(super) struct Looker {
    _end: Sender<()>,
}

impl Looker {
    /// Looks for the first time, and then in a thread of its own.
    pub(super) fn begin(root: &Path, every: Duration, events: EventSender) -> Self {
        let root = root.to_path_buf();
        let mut known = disk::stamps(&root, &RECURSIVE_DIRS);
        let (end, ended) = channel();
        thread::spawn(move || {
            while ended.recv_timeout(every) == Err(RecvTimeoutError::Timeout) {
                let now = disk::stamps(&root, &RECURSIVE_DIRS);
                for event in changes(&known, &now) {
                    if events.send(Ok(event)).is_err() {
                        return;
                    }
                }
                known = now;
            }
        });
        Self { _end: end }
    }
}

/// Compares two looks.
fn changes(before: &BTreeMap<PathBuf, Stamp>, now: &BTreeMap<PathBuf, Stamp>) -> Vec<Event> {
    let event = |kind: EventKind, path: &PathBuf| Event::new(kind).add_path(path.clone());
    let gone = before.keys().filter(|path| !now.contains_key(*path));
    let gone = gone.map(|path| event(EventKind::Remove(RemoveKind::Any), path));
    let other = now.iter().filter_map(|(path, stamp)| match before.get(path) {
        None => Some(event(EventKind::Create(CreateKind::Any), path)),
        Some(known) if known != stamp => Some(event(EventKind::Modify(ModifyKind::Data(event::DataChange::Any)), path)),
        Some(_) => None,
    });
    gone.chain(other).collect()
}

#[cfg(test)]
mod tests {
    use super::changes;
    use crate::disk;
    use std::fs;
    use std::path::Path;
    use std::time::{Duration, SystemTime};
    use tempfile::TempDir;

    /// What is reported after something is done to a folder with one file.
    #[track_caller]
    fn check(act: impl FnOnce(&Path), expected: &[(&str, bool)]) {
        let root = TempDir::new().unwrap();
        fs::create_dir(root.path().join("content")).unwrap();
        fs::write(root.path().join("content/om.md"), "ett").unwrap();
        let look = || disk::stamps(root.path(), &["content", "themes"]);
        let before = look();
        act(root.path());
        let found = changes(&before, &look());
        let found: Vec<(String, bool)> = found
            .iter()
            .map(|event| {
                let path = event.paths[0].strip_prefix(root.path()).unwrap();
                (path.to_str().unwrap().replace('\\', "/"), event.kind.is_remove())
            })
            .collect();
        assert_eq!(found, expected.iter().map(|(path, gone)| ((*path).to_owned(), *gone)).collect::<Vec<_>>());
    }

    #[test]
    fn nothing_is_reported_of_what_is_as_it_was() {
        check(|_| {}, &[]);
    }

    #[test]
    fn another_size_or_any_other_time_is_a_change() {
        check(|root| fs::write(root.join("content/om.md"), "två!").unwrap(), &[("content/om.md", false)]);
        let set_time = |root: &Path, time: SystemTime| {
            let file = fs::File::options().write(true).open(root.join("content/om.md")).unwrap();
            file.set_modified(time).unwrap();
        };
        let hours = Duration::from_secs(7200);
        check(|root| set_time(root, SystemTime::now() + hours), &[("content/om.md", false)]);
        check(|root| set_time(root, SystemTime::now() - hours), &[("content/om.md", false)]);
    }

    #[test]
    fn files_come_and_go() {
        check(|root| fs::write(root.join("content/ny.md"), "").unwrap(), &[("content/ny.md", false)]);
        check(|root| fs::write(root.join("site.toml"), "").unwrap(), &[("site.toml", false)]);
        check(|root| fs::remove_file(root.join("content/om.md")).unwrap(), &[("content/om.md", true)]);
        check(|root| fs::write(root.join("annat.md"), "").unwrap(), &[]);
        let rename = |root: &Path| fs::rename(root.join("content/om.md"), root.join("content/ny.md")).unwrap();
        check(rename, &[("content/om.md", true), ("content/ny.md", false)]);
    }
}
