//! What the files of an output are made of, as digests: what is the same is not rendered again.

use super::Ready;
use crate::model::{PromiseId, Reads};
use crate::render::Output;
use crate::source::{Digest, Digester, SourcePath, Sources};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::hash::Hash;

/// What the files of an output are made of.
///
/// A file is the same as in an earlier build if `common` is, and if each promise is that was looked at while it was
/// rendered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ingredients {
    /// All that is no promise, and all that pages know of promises without looking at them: which there are, where their
    /// pages are, where links lead, which came last.
    pub common: Digest,
    /// The texts of each promise and of its follow-ups, sorted by promise. What was made of them follows from these and from
    /// what is common, the settings and the day above all.
    pub promises: Vec<(PromiseId, Digest)>,
}

impl Ready {
    /// Digests what the files of `output` are made of. `options` stand for all that is no file; `of_file` is for files of the
    /// site, and the rest came with the program.
    pub fn ingredients(
        &self,
        output: &Output<'_>,
        sources: &Sources,
        options: Digest,
        of_file: impl Fn(&SourcePath) -> Option<Digest>,
    ) -> Ingredients {
        let folder_of = |id: &PromiseId| sources.get(self.site.promises[id].file).path.parent();
        let folders: BTreeMap<SourcePath, PromiseId> =
            self.site.promises.keys().map(|id| (folder_of(id), id.clone())).collect();
        let mut common = Digester::default();
        let mut promises: BTreeMap<&PromiseId, Digester> = BTreeMap::new();
        for (id, file) in sources.iter() {
            // The paths are common, so that a number stands for the same file.
            (id, &file.path).hash(&mut common);
            let own = folders.get(&file.path.parent()).filter(|_| file.path.extension() == "md");
            let digester = own.map_or(&mut common, |promise| promises.entry(promise).or_default());
            (id, of_file(&file.path)).hash(digester);
        }
        (options, &self.plan, &self.site.drafts, &self.site.with_gaps).hash(&mut common);
        output.hash_outlines(&mut common);
        let promises = promises.into_iter().map(|(id, digester)| (id.clone(), digester.digest())).collect();
        Ingredients { common: common.digest(), promises }
    }
}

impl Ingredients {
    /// Writes promises as their numbers in this list: `0-3 7`.
    pub fn numbers(&self, reads: &Reads) -> String {
        let mut ranges: Vec<(usize, usize)> = Vec::new();
        let numbers: Vec<usize> = match reads {
            Reads::All => (0..self.promises.len()).collect(),
            Reads::Of(ids) => {
                // They are sorted too, and on long lists one is mostly the next.
                let mut next = 0;
                let number = |id: &PromiseId| {
                    let rest = &self.promises[next..];
                    let is_next = rest.first().is_some_and(|(one, _)| one == id);
                    let step = if is_next { 0 } else { rest.binary_search_by(|(one, _)| one.cmp(id)).ok()? };
                    next += step + 1;
                    Some(next - 1)
                };
                ids.iter().filter_map(number).collect()
            }
        };
        for number in numbers {
            match ranges.last_mut() {
                Some((_, last)) if *last + 1 == number => *last = number,
                _ => ranges.push((number, number)),
            }
        }
        let mut text = String::new();
        for (first, last) in ranges {
            let space = if text.is_empty() { "" } else { " " };
            let _ = match first == last {
                true => write!(text, "{space}{first}"),
                false => write!(text, "{space}{first}-{last}"),
            };
        }
        text
    }
}
