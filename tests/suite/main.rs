//! All tests above the single file, in one binary, so that the crate is linked once.

#![allow(unreachable_pub, reason = "nothing uses a test from outside")]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod about_figures;
mod all_at_once;
mod architecture;
mod blanks;
mod borders;
mod calendars;
mod catalog;
mod check;
mod citations;
#[cfg(unix)]
mod collection;
mod command;
mod commands;
mod constructs;
mod counts;
mod data_shape;
mod desk;
mod diff;
mod diff_hides_nothing;
mod editor;
mod edits;
mod embeds;
mod example;
mod explain;
mod facts;
mod facts_in_pages;
mod faults;
mod feeds;
mod finding;
mod folder;
mod format_reference;
mod fuzz_corpus;
mod golden;
mod growth;
mod guides;
mod history;
mod hostile;
mod known_faults;
mod limits;
mod links;
mod mistakes;
mod named;
mod new;
mod no_cascade;
mod open_data;
mod package;
mod page;
mod payloads;
mod preview;
mod progress;
mod questions;
mod readme;

mod revisions;
mod rules;
mod same_bytes;
mod scaffold;
mod security;
mod serve;
mod severity;
mod shapes;
mod sites;
mod slips;
mod style_page;
mod subscribers;
mod theme_manual;
mod thirty;
mod tiny_site;
mod told_files;
mod tolerance;
mod weight;
mod workflows;
mod writing;
