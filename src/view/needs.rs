//! Which parts of a view a page has a use for.

use std::sync::Arc;

/// The names that the templates of a kind of pages say.
///
/// A part of a view that none of them names can show nowhere, so that it need not be filled: it is empty or `null`.
/// [`crate::theme`] collects the names; where a template reaches for parts in a way that does not name them, all are
/// needed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Needs {
    /// `None` for all.
    names: Option<(Arc<Vocabulary>, Chosen)>,
}

impl Needs {
    /// Every part.
    pub const ALL: &'static Self = &Self { names: None };

    /// The parts whose names are chosen from the vocabulary, which all kinds of pages of a theme share.
    #[must_use]
    pub fn of(vocabulary: Arc<Vocabulary>, chosen: Chosen) -> Self {
        Self { names: Some((vocabulary, chosen)) }
    }

    /// Returns whether the part `name` is needed.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        // What is not chosen, as most fields are, is passed over before any texts are compared.
        self.names.as_ref().is_none_or(|(vocabulary, chosen)| {
            vocabulary.drawer(name).any(|number| chosen.has(number) && *vocabulary.words[number as usize] == *name)
        })
    }
}

/// Words, each once, numbered as they come, and in drawers, since each field of each view is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vocabulary {
    words: Vec<Box<str>>,
    /// For each drawer the word that came last.
    last: Box<[u32; DRAWERS]>,
    /// For each word the one before it in its drawer.
    before: Vec<u32>,
}

/// Several times the words of a theme, so that a drawer holds one or none of most.
const DRAWERS: usize = 1024;

/// No word has this number.
const NONE: u32 = u32::MAX;

/// Chooses a drawer by what tells words apart at a glance.
fn drawer(name: &str) -> usize {
    let bytes = name.as_bytes();
    let (Some(&first), Some(&last)) = (bytes.first(), bytes.last()) else { return 0 };
    let middle = bytes[bytes.len() / 2];
    (bytes.len() + 7 * usize::from(first) + 31 * usize::from(middle) + 127 * usize::from(last)) % DRAWERS
}

impl Default for Vocabulary {
    fn default() -> Self {
        Self { words: Vec::new(), last: Box::new([NONE; DRAWERS]), before: Vec::new() }
    }
}

impl Vocabulary {
    /// Returns the number of a word, and adds it if it is not there yet.
    pub fn add(&mut self, word: &str) -> u32 {
        if let Some(known) = self.find(word) {
            return known;
        }
        let number = u32::try_from(self.words.len()).expect("no theme says so many words");
        self.words.push(word.into());
        self.before.push(std::mem::replace(&mut self.last[drawer(word)], number));
        number
    }

    /// Returns the number of a word.
    #[must_use]
    pub fn find(&self, word: &str) -> Option<u32> {
        self.drawer(word).find(|number| *self.words[*number as usize] == *word)
    }

    /// Lists the words in the drawer of a word.
    fn drawer(&self, word: &str) -> impl Iterator<Item = u32> {
        let known = |number: u32| (number != NONE).then_some(number);
        std::iter::successors(known(self.last[drawer(word)]), move |number| known(self.before[*number as usize]))
    }
}

/// Some of the words of a [`Vocabulary`], as bits.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Chosen(Vec<u64>);

impl Chosen {
    /// Chooses a word.
    pub fn add(&mut self, number: u32) {
        let at = number as usize / 64;
        if at >= self.0.len() {
            self.0.resize(at + 1, 0);
        }
        self.0[at] |= 1 << (number % 64);
    }

    /// Chooses all that others chose.
    pub fn add_all(&mut self, others: &Self) {
        if self.0.len() < others.0.len() {
            self.0.resize(others.0.len(), 0);
        }
        self.0.iter_mut().zip(&others.0).for_each(|(own, other)| *own |= other);
    }

    /// Returns whether a word is chosen.
    #[must_use]
    pub fn has(&self, number: u32) -> bool {
        self.0.get(number as usize / 64).is_some_and(|bits| bits >> (number % 64) & 1 == 1)
    }
}

#[cfg(test)]
mod tests {
    use super::{Chosen, Needs, Vocabulary};
    use std::sync::Arc;

    #[test]
    fn what_is_chosen_is_needed_and_nothing_else() {
        let mut vocabulary = Vocabulary::default();
        // More than there are drawers, so that some hold several.
        let words: Vec<String> = (0..3_000).map(|number| format!("word_{number}")).collect();
        let numbers: Vec<u32> = words.iter().map(|word| vocabulary.add(word)).collect();
        assert!(words.iter().zip(&numbers).all(|(word, number)| vocabulary.add(word) == *number));
        let (mut chosen, mut more) = (Chosen::default(), Chosen::default());
        chosen.add(numbers[7]);
        more.add(numbers[2_999]);
        chosen.add_all(&more);
        let needs = Needs::of(Arc::new(vocabulary), chosen);
        let needed: Vec<&String> = words.iter().filter(|word| needs.has(word)).collect();
        assert_eq!(needed, ["word_7", "word_2999"]);
        assert!(!needs.has("") && !needs.has("word"));
    }
}
