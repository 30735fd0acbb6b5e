//! The shapes that mistakes are printed in.
//!
//! In come the [`Diagnostics`](super::Diagnostics) of a run and the sources that they point into; out goes one text,
//! sorted by file and place. Every shape has the same lines, columns and words. Nothing is written to a terminal here.

mod github;
mod human;
mod json;
mod place;
mod short;

pub use github::github;
pub use human::human;
pub use json::json;
pub use short::short;

#[cfg(test)]
mod tests;
