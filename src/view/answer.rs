//! What came of a promise, in one look.

use super::{CountView, ShareView};
use serde::Serialize;

/// What came of a promise: where its rows stand at the end of one period, what its targets came to, what comes next.
#[derive(Debug, Clone, Serialize)]
pub struct AnswerView {
    /// At the end of which period: `Efter maj–augusti 2026 (tertial 2):`, `När löftet tog slut 31 december 2024:`; `null`
    /// where no follow-up is in.
    pub at: Option<String>,
    /// What is counted: `13 aktiviteter`; `null` where nothing is.
    pub total: Option<String>,
    /// The counts as a bar; `null` where there is one count alone.
    pub share: Option<ShareView>,
    /// The counts, each in words that agree with its number: `3 genomförda`.
    pub counts: Vec<CountView>,
    /// The same as one sentence: `13 aktiviteter: 3 genomförda, 6 pågår och 4 inte redovisade.` Empty where nothing is
    /// counted.
    pub words: String,
    /// Of how many rows of a promise that has ended nobody has reported how they ended: `Hur 8 av 11 slutade är inte angivet.`
    pub open: Option<String>,
    /// What became of the targets, `5 mål: 4 nådda och 1 inte nått.`, or that there is none; `null` where it is not known.
    pub targets: Option<String>,
    /// Which follow-ups are late, and when the next is due, or that there is none yet; `null` where nothing more is
    /// promised.
    pub next: Option<String>,
}
