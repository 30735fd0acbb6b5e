//! The fuzz targets, run over their corpus and over the cases of mistakes: what libFuzzer has found once stays found.

#[path = "../../fuzz/src/second_reader.rs"]
pub(crate) mod second_reader;
#[path = "../../fuzz/src/targets.rs"]
mod targets;

use crate::golden::{cases, files_below, folder};
use crate::mistakes::BASE;
use rayon::prelude::{IntoParallelIterator, IntoParallelRefIterator, ParallelIterator};
use std::collections::HashSet;
use std::fs;
use std::panic::catch_unwind;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use utfall::source::Digest;

/// The name of a target, and what runs it.
type Target = (&'static str, fn(&[u8]));

const TARGETS: [Target; 8] = [
    ("content", targets::content),
    ("settings", targets::settings),
    ("template", targets::template),
    ("strings", targets::strings),
    ("stylesheet", targets::stylesheet),
    ("figure", targets::figure),
    ("period", targets::period),
    ("diff", targets::diff),
];

fn fuzz() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz")
}

#[test]
fn what_has_been_found_once_stays_found() {
    let mut inputs = Vec::new();
    for (name, run) in TARGETS {
        let corpus = fuzz().join("corpus").join(name);
        let files = files_below(&corpus);
        assert!(!files.is_empty(), "fuzz/corpus/{name} is empty");
        inputs.extend(files.into_iter().map(|file| (corpus.join(file), run)));
    }
    let panicked: Vec<PathBuf> = inputs
        .into_par_iter()
        .filter(|(path, run)| catch_unwind(|| run(&fs::read(path).unwrap())).is_err())
        .map(|(path, _)| path)
        .collect();
    assert!(panicked.is_empty(), "{panicked:?}");
}

#[test]
fn every_target_is_compiled_and_listed() {
    let manifest = fs::read_to_string(fuzz().join("Cargo.toml")).unwrap();
    let listed: Vec<&str> = manifest.lines().filter_map(|line| line.strip_prefix("path = \"fuzz_targets/")).collect();
    let expected: Vec<String> = TARGETS.iter().map(|(name, _)| format!("{name}.rs\"")).collect();
    assert_eq!(listed, expected);
}

#[test]
fn messages_and_files_of_the_cases_of_mistakes_pass_the_second_reader() {
    let folder = folder("mistakes");
    let names = files_below(&folder);
    names.par_iter().for_each(|name| {
        for case in cases(&fs::read_to_string(folder.join(name)).unwrap()) {
            targets::check_with(case.files(BASE), problems_once);
        }
    });
}

/// Lists what is wrong with a file as [`second_reader::problems`] does, but reads the same bytes at the same path once: most
/// pages of sites that differ in one line are the same.
pub(crate) fn problems_once(path: &str, bytes: &[u8]) -> Vec<String> {
    static RIGHT: Mutex<Option<HashSet<(String, Digest)>>> = Mutex::new(None);
    let read = (path.to_owned(), Digest::of(bytes));
    if RIGHT.lock().unwrap().get_or_insert_default().contains(&read) {
        return Vec::new();
    }
    let found = second_reader::problems(path, bytes);
    if found.is_empty() {
        RIGHT.lock().unwrap().get_or_insert_default().insert(read);
    }
    found
}
