//! The shapes that mistakes are printed in.
//!
//! In come the [`Diagnostics`](super::Diagnostics) of a run and the sources that they point into; out goes one text,
//! sorted by file and place. Every shape has the same lines, columns and words. Nothing is written to a terminal here.

mod github;
mod grouped;
mod human;
mod json;
mod markdown;
mod printed_span;
mod short;
mod workflow_command;

pub use github::github;
pub use human::human;
pub use json::json;
pub(crate) use markdown::escaped;
pub use markdown::markdown;
pub use short::short;
pub(crate) use workflow_command::{MAX_ANNOTATIONS, workflow_command};

#[cfg(test)]
mod tests;
