//! How long each step of a build took, for `--timings`.
//!
//! A step begins where the one before ended. Files are rendered and written on all processors at once: of what happens to
//! them the time is added up over all, so that these lines may come to more than the step that they are a part of.

use super::words;
use crate::pipeline::Stage;
use crate::render::FileKind;
use crate::value::Lang;
use std::collections::BTreeMap;
use std::sync::Mutex;
use std::time::{Duration, Instant};

/// The stages that `--timings` lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TimedStep {
    /// From the disk to files.
    Read,
    /// Whether the last build was made of the same.
    Compare,
    /// From files to a site.
    Check(Stage),
    /// When files were last changed, as git records.
    History,
    /// Which files need not be rendered.
    Untouched,
    /// The words of search.
    Words,
    /// From a site to files.
    Write,
    /// What the next build compares itself with.
    Remember,
}

/// What happens to a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Work {
    /// It becomes bytes.
    Render(FileKind),
    /// They are compared with what is there, and staged.
    Stage,
}

/// How long each step took so far, in order, and each kind of work on all threads together.
pub(super) struct Timings {
    began: Instant,
    ended: Instant,
    steps: Vec<(TimedStep, Duration)>,
    works: Mutex<BTreeMap<Work, Duration>>,
}

impl Timings {
    pub(super) fn new() -> Self {
        let now = Instant::now();
        Self { began: now, ended: now, steps: Vec::new(), works: Mutex::default() }
    }

    pub(super) fn began(&self) -> Instant {
        self.began
    }

    /// Notes that a step is done.
    pub(super) fn end(&mut self, step: TimedStep) {
        let now = Instant::now();
        self.steps.push((step, now - self.ended));
        self.ended = now;
    }

    /// Does a work on a file, and adds how long it took.
    pub(super) fn time<T>(&self, work: Work, act: impl FnOnce() -> T) -> T {
        let began = Instant::now();
        let result = act();
        let took = began.elapsed();
        // A thread that panics with the sums in hand ends the program as well.
        *self.works.lock().expect("no thread panics here").entry(work).or_default() += took;
        result
    }

    /// Formats all steps, one line each.
    pub(super) fn lines(&self, lang: Lang) -> String {
        let check = self.steps.iter().filter(|(step, _)| matches!(step, TimedStep::Check(_)));
        let whole: Duration = check.map(|(_, time)| *time).sum();
        let mut lines = String::new();
        for (at, (step, time)) in self.steps.iter().enumerate() {
            let begins = at == 0 || !matches!(self.steps[at - 1].0, TimedStep::Check(_));
            if begins && matches!(step, TimedStep::Check(_)) {
                lines.push_str(&words::check_timing(whole, lang));
            }
            lines.push_str(&words::timing(*step, *time, lang));
            if *step == TimedStep::Write {
                let works = self.works.lock().expect("no thread panics here");
                lines.extend(works.iter().map(|(work, time)| words::work_timing(*work, *time, lang)));
            }
        }
        lines
    }
}
