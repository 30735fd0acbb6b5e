//! Fuzz targets: bytes go in, and a panic comes out where something that must hold does not.
//!
//! `tests/suite/fuzz_corpus.rs` runs the same targets over the corpus, without libFuzzer.

pub mod second_reader;
pub mod targets;
