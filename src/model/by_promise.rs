//! A value for each promise, and a record of which of them something was made of.
//!
//! A page of a site of a whole country shows a handful of its promises. Which these are is not written down by kind of
//! page, where it would be wrong one day: [`traced`] notes each promise that is looked at while it works, so that what was
//! made is known to be the same as long as these, and what is no promise, are the same.

use super::PromiseId;
use crate::value::Slug;
use indexmap::IndexMap;
use indexmap::map as index_map;
use rayon::iter::{FromParallelIterator, IntoParallelIterator, ParallelIterator};
use rustc_hash::FxBuildHasher;
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::ops::Index;

/// A value for each of some promises. It holds them privately, so that nobody sees one without a note of it.
///
/// They lie sorted, and are found by a hash: pages ask for them hundreds of thousands of times, and names of places and
/// promises begin alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ByPromise<T>(IndexMap<PromiseId, T, FxBuildHasher>);

/// The promises that something was made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reads {
    /// These, and what is no promise.
    Of(BTreeSet<PromiseId>),
    /// Perhaps each of them.
    All,
}

/// What is being traced, with what has been looked at so far.
#[derive(Debug, Default)]
struct Trace {
    all: bool,
    ids: BTreeSet<PromiseId>,
    /// Where the last of them lies: a page looks at the same promise again and again.
    last: usize,
}

thread_local! {
    /// The innermost is the last. While a thread waits for others it may take up work that is traced as well; that ends
    /// before it goes on with its own.
    static TRACES: RefCell<Vec<Trace>> = const { RefCell::new(Vec::new()) };
}

/// Works, and returns which promises were looked at as well. The work must not be shared with other threads.
pub fn traced<R>(work: impl FnOnce() -> R) -> (R, Reads) {
    TRACES.with_borrow_mut(|traces| traces.push(Trace::default()));
    let made = work();
    let trace = TRACES.with_borrow_mut(Vec::pop).unwrap_or_default();
    let reads = if trace.all { Reads::All } else { Reads::Of(trace.ids) };
    (made, reads)
}

/// Adds to what is traced here what something that it takes was made of.
pub fn note(reads: &Reads) {
    note_if_traced(|trace| match reads {
        Reads::Of(ids) => trace.ids.extend(ids.iter().cloned()),
        Reads::All => trace.all = true,
    });
}

fn note_if_traced(note: impl FnOnce(&mut Trace)) {
    TRACES.with_borrow_mut(|traces| {
        if let Some(trace) = traces.last_mut() {
            note(trace);
        }
    });
}

/// Adds a promise that something is taken of which is kept outside of a [`ByPromise`].
pub fn note_one(id: &PromiseId) {
    note_if_traced(|trace| {
        let place = std::ptr::from_ref(id).addr();
        if trace.last != place && !trace.all {
            trace.last = place;
            if !trace.ids.contains(id) {
                trace.ids.insert(id.clone());
            }
        }
    });
}

impl<T> ByPromise<T> {
    /// Returns the value of a promise, if there is one.
    pub fn get(&self, id: &PromiseId) -> Option<&T> {
        let (id, value) = self.0.get_key_value(id)?;
        note_one(id);
        Some(value)
    }

    /// Returns the name of a promise as it is kept here, if there is one.
    pub fn find_key(&self, id: &PromiseId) -> Option<&PromiseId> {
        self.0.get_key_value(id).map(|(id, _)| id)
    }

    /// Returns whether there is one. Which promises there are is no part of what is traced.
    pub fn contains_key(&self, id: &PromiseId) -> bool {
        self.0.contains_key(id)
    }

    /// Lists the promises, sorted.
    pub fn keys(&self) -> index_map::Keys<'_, PromiseId, T> {
        self.0.keys()
    }

    /// Lists all values, sorted by promise.
    pub fn values(&self) -> index_map::Values<'_, PromiseId, T> {
        note(&Reads::All);
        self.0.values()
    }

    /// Lists all promises with their values, sorted.
    pub fn iter(&self) -> index_map::Iter<'_, PromiseId, T> {
        note(&Reads::All);
        self.0.iter()
    }

    /// Lists the promises whose folders lie in that of a place, with their values, sorted.
    pub fn of_place(&self, place: &Slug) -> impl Iterator<Item = (&PromiseId, &T)> {
        let first = self.0.partition_point(|id, _| id.place < *place);
        let last = self.0.partition_point(|id, _| id.place <= *place);
        (first..last).filter_map(|number| self.0.get_index(number)).inspect(|(id, _)| note_one(id))
    }

    /// Goes through all promises with their values on several threads.
    pub fn par_iter(&self) -> impl ParallelIterator<Item = (&PromiseId, &T)>
    where
        T: Sync,
    {
        note(&Reads::All);
        (0..self.0.len()).into_par_iter().filter_map(|number| self.0.get_index(number))
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<T> Index<&PromiseId> for ByPromise<T> {
    type Output = T;

    fn index(&self, id: &PromiseId) -> &T {
        match self.get(id) {
            Some(value) => value,
            None => panic!("there is no promise {id}"),
        }
    }
}

impl<T> Default for ByPromise<T> {
    fn default() -> Self {
        Self(IndexMap::default())
    }
}

impl<T> FromIterator<(PromiseId, T)> for ByPromise<T> {
    fn from_iter<I: IntoIterator<Item = (PromiseId, T)>>(values: I) -> Self {
        let mut values: IndexMap<PromiseId, T, FxBuildHasher> = values.into_iter().collect();
        values.sort_unstable_keys();
        Self(values)
    }
}

impl<T: Send> FromParallelIterator<(PromiseId, T)> for ByPromise<T> {
    fn from_par_iter<I: IntoParallelIterator<Item = (PromiseId, T)>>(values: I) -> Self {
        values.into_par_iter().collect::<Vec<_>>().into_iter().collect()
    }
}

impl<'a, T> IntoIterator for &'a ByPromise<T> {
    type Item = (&'a PromiseId, &'a T);
    type IntoIter = index_map::Iter<'a, PromiseId, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::{ByPromise, Reads, note, note_one, traced};
    use crate::model::PromiseId;
    use crate::value::Slug;

    fn id(place: &str, slug: &str) -> PromiseId {
        PromiseId { place: Slug::new(place).unwrap(), slug: Slug::new(slug).unwrap() }
    }

    fn three() -> ByPromise<u32> {
        [(id("byn", "2021"), 2), (id("aby", "2020"), 0), (id("byn", "2020"), 1)].into_iter().collect()
    }

    fn reads(work: impl FnOnce(&ByPromise<u32>)) -> Reads {
        traced(|| work(&three())).1
    }

    fn of(ids: &[PromiseId]) -> Reads {
        Reads::Of(ids.iter().cloned().collect())
    }

    #[test]
    fn each_promise_that_is_looked_at_is_noted_and_no_other() {
        let (first, second) = (id("byn", "2020"), id("byn", "2021"));
        assert_eq!(reads(|_| ()), of(&[]));
        assert_eq!(reads(|all| assert_eq!(all[&first], 1)), of(&[id("byn", "2020")]));
        let alternately = |all: &ByPromise<u32>| assert_eq!([all[&first], all[&second], all[&first]], [1, 2, 1]);
        assert_eq!(reads(alternately), of(&[first.clone(), second.clone()]));
        assert_eq!(reads(|all| assert_eq!(all.get(&id("byn", "2022")), None)), of(&[]));
        assert_eq!(reads(|_| note_one(&second)), of(&[id("byn", "2021")]));
    }

    #[test]
    fn whoever_looks_at_all_may_have_looked_at_each() {
        assert_eq!(reads(|all| assert_eq!(all.values().sum::<u32>(), 3)), Reads::All);
        assert_eq!(reads(|all| assert_eq!(all.iter().count(), 3)), Reads::All);
        let all_and_one = |all: &ByPromise<u32>| assert_eq!((all.values().count(), all[&id("byn", "2020")]), (3, 1));
        assert_eq!(reads(all_and_one), Reads::All);
    }

    #[test]
    fn which_promises_there_are_is_not_noted() {
        let there = |all: &ByPromise<u32>| {
            assert!(all.contains_key(&id("byn", "2020")) && !all.contains_key(&id("byn", "2022")) && !all.is_empty());
            assert_eq!(all.find_key(&id("byn", "2020")), Some(&id("byn", "2020")));
        };
        assert_eq!(reads(there), of(&[]));
        assert!(ByPromise::<u32>::default().is_empty());
    }

    #[test]
    fn promises_of_a_place_are_those_in_its_folder() {
        let of_place = |all: &ByPromise<u32>| {
            let of =
                |place: &str| all.of_place(&Slug::new(place).unwrap()).map(|(_, value)| *value).collect::<Vec<_>>();
            assert_eq!((of("byn"), of("by"), of("c")), (vec![1, 2], vec![], vec![]));
        };
        assert_eq!(reads(of_place), of(&[id("byn", "2020"), id("byn", "2021")]));
    }

    #[test]
    fn what_another_trace_found_counts_only_where_it_is_noted() {
        let first = id("byn", "2020");
        let (inner, outer) = traced(|| reads(|all| assert_eq!(all[&first], 1)));
        assert_eq!((&inner, outer), (&of(&[id("byn", "2020")]), of(&[])));
        assert_eq!(traced(|| note(&inner)).1, inner);
        assert_eq!(traced(|| note(&Reads::All)).1, Reads::All);
    }
}
