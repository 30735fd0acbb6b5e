//! Why a rule exists: what `utfall explain CODE` prints.

use super::Bilingual;

/// A rule explained, as data. Texts are plain prose in one line; what an editor types stands between backticks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Explanation {
    /// The code of the rule.
    pub code: &'static str,
    /// What it looks for, in a sentence or two.
    pub what: Bilingual,
    /// Why that matters to those who read the pages.
    pub why: Bilingual,
    /// What it rests on: laws, handbooks, research, practice. Never empty.
    pub origins: &'static [Origin],
    /// What it finds, as an editor would write it; may have several lines.
    pub wrong: &'static str,
    /// The same text, corrected.
    pub right: &'static str,
}

/// What a rule rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Origin {
    /// The name of the law with its number, the handbook, the report.
    pub title: Bilingual,
    /// Where it can be read; none for what is practice, or a document that this program was made from.
    pub url: Option<&'static str>,
}

impl Origin {
    /// Makes an origin that can be read at an address.
    pub const fn at(url: &'static str, sv: &'static str, en: &'static str) -> Self {
        Self { title: Bilingual::new(sv, en), url: Some(url) }
    }

    /// Makes an origin without an address.
    pub const fn named(sv: &'static str, en: &'static str) -> Self {
        Self { title: Bilingual::new(sv, en), url: None }
    }
}
