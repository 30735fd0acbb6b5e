//! The site as it stands: what is on the disk, what is shown, and what lies between.
//!
//! In come changed files; out come pages. Where the files have a mistake, the last site without one stays.

use super::answer::Pages;
use super::news::{News, shortened};
use crate::clock;
use crate::diag::words::RunOutcome;
use crate::diag::{Diagnostics, print};
use crate::pipeline::{self, Check, Memory, Options};
use crate::source::{Contents, File, SourcePath, Sources};
use crate::value::Lang;
use std::collections::BTreeMap;
use std::sync::Arc;

pub(super) struct Live {
    options: Options,
    /// The module for browsers, where the form for editors is shown.
    editor: Option<Arc<[u8]>>,
    /// The files as they are on the disk.
    files: BTreeMap<SourcePath, Contents>,
    /// The last check that found no error.
    good: Option<Check>,
    /// What is wrong now.
    wrong: Option<Wrong>,
    /// What checks made of files that have not changed since.
    memory: Memory,
    /// Differs from start to start, so that a page that was open before is loaded again.
    start: u64,
    /// How often the site has changed.
    state: u64,
    lang: Lang,
}

struct Wrong {
    diagnostics: Diagnostics,
    sources: Sources,
    /// What open pages show of it.
    text: Arc<str>,
}

impl Live {
    pub(super) fn new(files: Vec<File>, options: Options, editor: Option<Arc<[u8]>>, lang: Lang) -> Self {
        let files = by_path(files);
        let (good, wrong, memory) = (None, None, Memory::default());
        let mut live = Self { options, editor, files, good, wrong, memory, start: clock::moment(), state: 0, lang };
        live.check();
        live
    }

    /// Takes in what is at some places now: `files` are all that lie at `at` or below. Counts those that changed.
    pub(super) fn update(&mut self, at: &[SourcePath], files: Vec<File>) -> usize {
        let found = by_path(files);
        let known = at.iter().flat_map(|place| at_or_below(&self.files, place));
        let gone: Vec<SourcePath> = known.filter(|path| !found.contains_key(path)).collect();
        let mut changed = gone.len();
        for path in gone {
            self.files.remove(&path);
        }
        for (path, contents) in found {
            if !self.files.get(&path).is_some_and(|known| is_same(known, &contents)) {
                self.files.insert(path, contents);
                changed += 1;
            }
        }
        if changed > 0 {
            self.check();
        }
        changed
    }

    /// Takes in all files anew.
    pub(super) fn replace(&mut self, files: Vec<File>) -> usize {
        let everything: Vec<SourcePath> =
            ["content", "themes", "site.toml"].iter().filter_map(|at| SourcePath::new(at)).collect();
        self.update(&everything, files)
    }

    /// Checks the files as they are now.
    fn check(&mut self) {
        let check = pipeline::check_again(all(&self.files), &self.options, &mut self.memory);
        let check = check.expect("no edition is asked for by name");
        if let Some(ready) = check.ready {
            let ready = match &self.editor {
                Some(module) => ready.with_editor(Arc::clone(module)),
                None => ready,
            };
            self.wrong = None;
            self.state += 1;
            self.good = Some(Check { ready: Some(ready), ..check });
        } else {
            let ending = if self.good.is_some() { RunOutcome::StillServing } else { RunOutcome::Checked };
            let lang = self.language();
            let text = print::human(&check.diagnostics, &check.sources, ending, lang, false);
            let text = shortened(&text, lang).into();
            self.wrong = Some(Wrong { diagnostics: check.diagnostics, sources: check.sources, text });
        }
    }

    /// The language of the site, or of the messages where it is not known.
    fn language(&self) -> Lang {
        let site = self.good.as_ref().and_then(|check| check.ready.as_ref());
        site.map_or(self.lang, |ready| ready.site().config.language)
    }

    /// Returns whether the files have no error.
    pub(super) fn is_whole(&self) -> bool {
        self.wrong.is_none()
    }

    /// Returns whether there are pages.
    pub(super) fn shows_something(&self) -> bool {
        self.good.is_some()
    }

    /// Returns all that is wrong now, warnings too.
    pub(super) fn found(&self) -> Option<(&Diagnostics, &Sources)> {
        let good = self.good.as_ref().map(|check| (&check.diagnostics, &check.sources));
        let found = self.wrong.as_ref().map(|wrong| (&wrong.diagnostics, &wrong.sources)).or(good);
        found.filter(|(diagnostics, _)| !diagnostics.is_empty())
    }

    /// Lists the titles and addresses of the editions.
    pub(super) fn addresses(&self) -> Vec<(String, String)> {
        let site = self.good.as_ref().and_then(|check| check.ready.as_ref());
        match site {
            Some(ready) => {
                let editions = ready.site().config.editions.iter();
                editions.map(|edition| (edition.title.clone(), edition.base_url.clone())).collect()
            }
            None => self.options.base_url.iter().map(|address| (String::new(), address.clone())).collect(),
        }
    }

    pub(super) fn news(&self) -> News {
        News { state: self.name(), mistakes: self.wrong.as_ref().map(|wrong| Arc::clone(&wrong.text)) }
    }

    fn name(&self) -> String {
        format!("{}-{}", self.start, self.state)
    }

    pub(super) fn pages<'a>(&'a self, own: &'a str) -> Pages<'a> {
        let ready = self.good.as_ref().and_then(|check| Some((check.ready.as_ref()?, &check.sources)));
        Pages {
            output: ready.map(|(ready, sources)| (ready.output(sources), sources)),
            mistakes: self.wrong.as_ref().map(|wrong| Arc::clone(&wrong.text)),
            state: self.name(),
            lang: self.language(),
            own,
        }
    }
}

fn all(files: &BTreeMap<SourcePath, Contents>) -> Vec<File> {
    files.iter().map(|(path, contents)| File { path: path.clone(), contents: contents.clone() }).collect()
}

fn by_path(files: Vec<File>) -> BTreeMap<SourcePath, Contents> {
    files.into_iter().map(|file| (file.path, file.contents)).collect()
}

/// Lists the files at a place: the one with this path, or all that lie below the folder.
fn at_or_below(files: &BTreeMap<SourcePath, Contents>, place: &SourcePath) -> Vec<SourcePath> {
    let from_here = files.range(place.clone()..).map(|(path, _)| path);
    // Between a folder and what lies below it there may be names that go on with a sign before the slash.
    let near = from_here.take_while(|path| path.as_str().starts_with(place.as_str()));
    near.filter(|path| *path == place || path.below(place.as_str()).is_some()).cloned().collect()
}

/// Returns whether a file surely holds what it held. Of an attachment only the size is known.
fn is_same(one: &Contents, two: &Contents) -> bool {
    match (one, two) {
        (Contents::Text(one), Contents::Text(two)) => one == two,
        (Contents::Bytes(one), Contents::Bytes(two)) => one == two,
        (Contents::NotUtf8 { valid_up_to: one }, Contents::NotUtf8 { valid_up_to: two }) => one == two,
        (Contents::Link, Contents::Link) | (Contents::Special, Contents::Special) => true,
        (Contents::TooLarge { size: one }, Contents::TooLarge { size: two }) => one == two,
        _ => false,
    }
}
