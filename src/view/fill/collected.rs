//! What pages share, collected when the first of them asks for it, so that one page alone is cheap.
//!
//! Who takes it has looked at all the promises that it was collected from, whoever collected it. An [`Outline`] is the
//! exception: it is compared as a whole with that of the last build, and says nothing of promises but what is in it.

use crate::model::{Reads, note, traced};
use std::hash::Hash;
use std::sync::OnceLock;

/// Something that pages share. Each who takes it depends on all promises that it was made of.
#[derive(Debug)]
pub(super) struct Collected<T>(OnceLock<(T, Reads)>);

impl<T> Default for Collected<T> {
    fn default() -> Self {
        Self(OnceLock::new())
    }
}

impl<T> Collected<T> {
    pub(super) fn get_or_init(&self, collect: impl FnOnce() -> T) -> &T {
        let (it, reads) = self.0.get_or_init(|| traced(collect));
        note(reads);
        it
    }
}

/// Something that pages share, of numbers, days and names of promises: seldom another after an edit. It is a part of
/// [`super::EditionViews::hash_outlines`].
#[derive(Debug)]
pub(super) struct Outline<T>(OnceLock<T>);

impl<T> Default for Outline<T> {
    fn default() -> Self {
        Self(OnceLock::new())
    }
}

impl<T: Hash> Outline<T> {
    pub(super) fn get_or_init(&self, collect: impl FnOnce() -> T) -> &T {
        self.0.get_or_init(|| traced(collect).0)
    }
}
