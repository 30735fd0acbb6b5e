//! Utfall turns a folder of Markdown files about *medborgarlöften* – the promises that police and a municipality make
//! to citizens – and their follow-ups into static web sites.
//!
//! It is a small compiler: many text files in, every mistake reported at its place, a checked model, several exporters
//! out. This page is its map.
//!
//! # The pipeline
//!
//! ```text
//! disk::read ─▶ Sources ─▶ parse ─▶ Documents ─▶ model::resolve ─▶ Site ─┬▶ derive(as_of) ─▶ Derived ─┐
//!                                                                        └▶ plan ───────────▶ Plan ───┼▶ view ─▶ render ─▶ disk::write
//!                                          theme::load ─▶ Theme ──────────────────────────────────────┘
//! ```
//!
//! [`pipeline`] runs these stages, each once and in this order, and nothing else. Every stage but the edges is a pure
//! function: the same files and the same day give the same bytes. All stages report into one [`diag::Diagnostics`], and
//! nothing is written while it holds an error. Two things are not in the picture: a promise's follow-ups are parsed as it
//! is resolved, so that those of a whole country never stand side by side, and [`plan`] is told which lists the themes
//! have no links to.
//!
//! # The modules
//!
//! | module | what it holds |
//! |---|---|
//! | [`source`] | all input in memory; paths, spans, lines and columns |
//! | [`value`] | validated scalars: periods, figures, statuses, dates |
//! | [`locale`] | numbers, dates and sentences as people write them |
//! | [`schema`] | the content format as tables of fields |
//! | [`diag`] | mistakes as data, their words in Swedish and English, and the shapes they are printed in |
//! | [`json_schema`] | the content format for tools that help while it is written |
//! | [`parse`] | one file at a time: text becomes documents |
//! | [`model`] | documents become a checked [`model::Site`] |
//! | [`derive`](mod@derive) | the matrix, the sums, the verdicts, what is due: arithmetic only |
//! | [`lint`] | rules of good reporting, one file each |
//! | [`scaffold`] | files to begin with, filled in with what is known |
//! | [`plan`] | which pages there are, and where; where links lead |
//! | [`diff`] | what changes for readers from one revision of a site to another |
//! | [`chart`] | pictures as coordinates: no markup, no words |
//! | [`view`] | what themes see, and how it is filled |
//! | [`theme`] | manifests, strings, templates and static files of themes |
//! | [`render`] | views become files, one format at a time |
//! | [`pipeline`] | every stage once, in order |
//! | [`disk`] | the only reader and writer of files |
//! | [`clock`] | the only clock |
//! | [`git`] | the only one that asks git |
//! | [`serve`] | a local server that shows a site while it is written |
//! | [`cli`] | commands and flags, and the only printing |
//!
//! # What never happens
//!
//! - A module uses only what stands above it in this table. `tests/suite/architecture.rs` keeps that true.
//! - Files, clocks, the environment and the terminal are touched in the last five and in `main.rs` alone.
//! - Only [`model::resolve`] makes a [`model::Site`].
//! - Only [`view`] is serialised towards themes.
//! - There is no function that adds up promises into a score.

pub mod chart;
pub mod cli;
pub mod clock;
pub mod derive;
pub mod diag;
pub mod diff;
pub mod disk;
pub mod git;
pub mod json_schema;
pub mod lint;
pub mod locale;
pub mod model;
pub mod parse;
pub mod pipeline;
pub mod plan;
pub mod render;
pub mod scaffold;
pub mod schema;
pub mod serve;
pub mod source;
pub mod theme;
pub mod value;
pub mod view;
