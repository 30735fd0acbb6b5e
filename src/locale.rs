//! Figures, numbers, dates and names as people write them, in both directions.
//!
//! In come values and a [`Lang`](crate::value::Lang), or words that an author wrote; out go words, or values. What
//! differs between languages is a table in the file of its subject. Nothing here reads a file or a clock, knows a
//! field, or makes a diagnostic: [`figure::FigureMistake`] says what is wrong, others find the words for it.

pub mod about;
pub mod blank;
pub mod collate;
pub mod county;
pub mod date;
pub mod figure;
pub mod handed_over;
pub mod number;
pub mod period;
pub mod phrase;
pub mod plural;
pub mod promised;
pub mod sought;
pub mod state;
pub mod status;
pub mod stem;
pub mod words;

mod spelling;

/// What stands where no line may break: between a number and its unit, between thousands, between a day and its month.
pub const NO_BREAK_SPACE: char = '\u{a0}';
