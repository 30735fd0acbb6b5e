//! A bar for people who wait.
//!
//! It comes when a build takes longer than a moment, and only on a terminal; where the output goes into a file or a pipe,
//! nothing of it does.

use super::flags::Common;
use super::{site, words};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::sync::Once;
use std::time::{Duration, Instant};

/// What nobody needs a bar for.
const MOMENT: Duration = Duration::from_millis(500);

/// How far a build is.
pub(super) struct Progress {
    bar: ProgressBar,
    began: Instant,
    is_wanted: bool,
    shown: Once,
}

impl Progress {
    /// Begins to count to `files`. `began` is when somebody began to wait.
    pub(super) fn new(files: usize, began: Instant, common: &Common) -> Self {
        let bar = ProgressBar::with_draw_target(Some(files as u64), ProgressDrawTarget::hidden());
        let bar_style = if site::is_coloured(common) { "{bar:32.cyan/dim}" } else { "{bar:32}" };
        let template = format!("{} {bar_style} {{pos}}/{{len}}", words::writing(common.lang.into()));
        let style = ProgressStyle::with_template(&template).expect("the template is right");
        bar.set_style(style.progress_chars("█▌·"));
        Self { bar, began, is_wanted: !common.quiet, shown: Once::new() }
    }

    /// Counts a file.
    pub(super) fn step(&self) {
        if self.is_wanted && self.began.elapsed() > MOMENT {
            // The target hides itself where there is no terminal.
            self.shown.call_once(|| self.bar.set_draw_target(ProgressDrawTarget::stderr()));
        }
        self.bar.inc(1);
    }

    /// Takes the bar away, before anything else is said.
    pub(super) fn end(self) {
        self.bar.finish_and_clear();
    }
}
