//! Utfall turns a folder of Markdown files about *medborgarlöften* – the promises that police and a municipality make
//! to citizens – and their follow-ups into static web sites.
//!
//! It is a small compiler: many text files in; every mistake reported at its line; a checked model; several formats out.
//! This page is the map of its source.
//!
//! # The pipeline
//!
//! ```text
//! disk::read ─▶ Sources ─▶ parse ─▶ Documents ─▶ model::Resolver ─▶ Site ─┬▶ plan ───▶ Plan ─────┐
//!                                                                         ├▶ derive ─▶ Derived ──┼▶ view ─▶ render ─▶ disk::write
//!                                                                         └▶ theme ──▶ Theme ────┘
//! ```
//!
//! [`pipeline`] runs these stages, each once and in this order, and nothing else. Every stage but the edges is a pure
//! function: the same files and the same day give the same bytes. All stages report into one [`diag::Diagnostics`], and
//! nothing is written while it holds an error. Promises go through `parse` and `model` one after the other, so that the
//! documents of a whole country never stand side by side. [`serve`] runs the same stages at each edit, with a
//! [`pipeline::Memory`] of what files gave that are as they were.
//!
//! # The modules
//!
//! | module | what it holds |
//! |---|---|
//! | [`metadata`] | what files that are copied are, and what they say of those who made them |
//! | [`source`] | all input in memory; paths, spans, lines and columns |
//! | [`value`] | validated scalars: periods, figures, statuses, dates |
//! | [`locale`] | numbers, dates and sentences as people write them |
//! | [`schema`] | the content format as tables of fields |
//! | [`diag`] | diagnostics as data, their texts in Swedish and English, and the formats they are printed in |
//! | [`json_schema`] | the content format as JSON Schema, for editors |
//! | [`parse`] | one file at a time: text becomes documents |
//! | [`model`] | documents become a checked [`model::Site`] |
//! | [`derive`](mod@derive) | the matrix, sums, verdicts and due days: arithmetic only |
//! | [`lint`] | rules of good reporting, one file each |
//! | [`scaffold`] | the files that `utfall new` creates, filled in with what is known |
//! | [`plan`] | which pages there are, and where; where links lead |
//! | [`diff`] | what changes for readers from one revision of a site to another |
//! | [`chart`] | charts as coordinates: no markup, no words |
//! | [`view`] | the data that templates get, and how it is computed |
//! | [`theme`] | manifests, strings, templates and static files of themes |
//! | [`render`] | views become files, one format at a time |
//! | [`pipeline`] | every stage once, in order |
//! | [`editor`] | a file as it is written in a browser, with a form, the same check and the same page |
//! | [`disk`] | reads and writes files; no other module does |
//! | [`clock`] | reads the system clock; no other module does |
//! | [`git`] | runs git; no other module does |
//! | [`serve`] | a local server that shows a site while it is written |
//! | [`cli`] | commands and flags; the only module that prints |
//!
//! # Glossary
//!
//! | Swedish | English | type | meaning |
//! |---|---|---|---|
//! | medborgarlöfte | promise | [`model::Promise`] | what police and a municipality promise citizens for a time |
//! | löfte | pledge | [`model::Pledge`] | one of the sentences that a promise consists of |
//! | aktivitet | activity | [`model::Row`] | something that is to be done to keep a pledge; followed up period by period |
//! | fokusområde | focus area | [`model::LocalFocus`] | the subject of pledges or activities, such as a safer centre |
//! | mål | target | [`value::Target`] | how much of an activity is promised: `minst 800 tillfällen` |
//! | plats | place | [`model::Place`] | a municipality, a district or a police area |
//! | part, ansvarig | party | [`model::Party`] | who gives the promise, or is responsible for an activity |
//! | uppföljning | follow-up | [`model::FollowUp`] | the report on one period of a promise |
//! | utfall | outcome | [`model::Outcome`] | what a follow-up says of one activity |
//! | tal | figure | [`value::Figure`] | a reported number with its words: `ca 40 tillfällen` |
//! | läge | status | [`value::Status`] | done, partly done, ongoing and so on, as the source states it |
//! | period, tertial | period | [`value::Period`] | the days that a follow-up is about |
//! | giltighet | validity | [`model::Validity`] | the days on which a promise holds |
//! | ska redovisas senast | due day | [`derive::Due`] | the last day on which a follow-up is not late |
//! | inte redovisad | not reported | [`derive::Cell`] | a follow-up is there and says nothing of an activity; never the same as not done |
//! | matris | matrix | [`derive::Matrix`] | the table of activities by periods |
//! | bedömning | verdict | [`derive::Verdict`] | what the figures prove about a target |
//! | utgåva | edition | [`model::Edition`] | one of the sites that are built from the same content |
//! | påpekande | lint | [`mod@lint`] | a warning or hint about the reporting, which `allow` silences |
//! | rättelse | correction | [`model::Correction`] | a dated note that a published text was changed, and why |
//! | redaktionens skrivbord | editor's desk | [`view::DeskView`] | the page with the follow-ups that remain to be written |
//!
//! # Invariants
//!
//! - A module uses only modules above it in the table. `tests/suite/architecture.rs` checks that.
//! - Files, clocks, the environment and the terminal are touched only in the last five and in `main.rs`.
//! - Those five are not compiled for `wasm32-unknown-unknown`; all others work in a browser as on a machine.
//! - Only [`model::Resolver`] creates a [`model::Site`].
//! - Only [`view`] is serialised for themes.
//! - No page sees a promise but through [`model::ByPromise`], which notes it: so a build knows what an edit reaches.
//! - There is no function that adds up promises into a score.

pub mod chart;
#[cfg(not(target_arch = "wasm32"))]
pub mod cli;
#[cfg(not(target_arch = "wasm32"))]
pub mod clock;
pub mod derive;
pub mod diag;
pub mod diff;
#[cfg(not(target_arch = "wasm32"))]
pub mod disk;
pub mod editor;
#[cfg(not(target_arch = "wasm32"))]
pub mod git;
pub mod json_schema;
pub mod lint;
pub mod locale;
pub mod metadata;
pub mod model;
pub mod parse;
pub mod pipeline;
pub mod plan;
pub mod render;
pub mod scaffold;
pub mod schema;
#[cfg(not(target_arch = "wasm32"))]
pub mod serve;
pub mod source;
pub mod theme;
pub mod value;
pub mod view;
