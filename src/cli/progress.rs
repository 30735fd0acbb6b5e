//! A bar for people who wait.
//!
//! It comes when a build takes longer than a moment, and only on a terminal; where the output goes into a file or a pipe,
//! nothing of it does.

use super::flags::Common;
use super::{site, words};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::sync::Once;
use std::time::{Duration, Instant};

/// How far a build is.
pub(super) struct Progress {
    bar: ProgressBar,
    began: Instant,
    /// How long nobody needs a bar, if one is wanted at all.
    delay: Option<Duration>,
    shown: Once,
}

impl Progress {
    /// Begins to count to `files`. `began` is when somebody began to wait; `delay` is how long they need no bar.
    pub(super) fn new(files: usize, began: Instant, delay: Duration, common: &Common) -> Self {
        let bar = ProgressBar::with_draw_target(Some(files as u64), ProgressDrawTarget::hidden());
        let bar_style = if site::is_coloured(common) { "{bar:32.cyan/dim}" } else { "{bar:32}" };
        let template = format!("{} {bar_style} {{pos}}/{{len}}", words::writing(common.lang.into()));
        let style = ProgressStyle::with_template(&template).expect("the template is right");
        bar.set_style(style.progress_chars("█▌·"));
        Self { bar, began, delay: (!common.quiet).then_some(delay), shown: Once::new() }
    }

    /// Counts a file.
    pub(super) fn step(&self) {
        if self.delay.is_some_and(|delay| self.began.elapsed() >= delay) {
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
