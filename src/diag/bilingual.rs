//! What each language says by itself.

use crate::value::Lang;

/// The same in Swedish and in English: a text of the program, or one that is put together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bilingual<T = &'static str> {
    /// In Swedish.
    pub sv: T,
    /// In English.
    pub en: T,
}

impl<T> Bilingual<T> {
    /// Makes one of both.
    pub const fn new(sv: T, en: T) -> Self {
        Self { sv, en }
    }

    /// Returns what is said in a language.
    pub fn in_lang(self, lang: Lang) -> T {
        lang.pick(self.sv, self.en)
    }
}
