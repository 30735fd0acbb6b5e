//! Runs the program as people do.

use crate::golden::{files_below, sections};
use crate::mistakes::BASE;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::SystemTime;
use tempfile::TempDir;
use utfall::source::Contents;

/// What a run of the program gave.
#[derive(Debug)]
pub struct Run {
    /// The exit status.
    pub status: i32,
    /// The standard output.
    pub out: String,
    /// The standard error.
    pub err: String,
}

/// Runs the program in a folder.
pub fn utfall(arguments: &[&str], folder: &Path) -> Run {
    utfall_with(&[], arguments, folder)
}

/// Runs the program in a folder, with variables of the environment.
pub fn utfall_with(variables: &[(&str, &str)], arguments: &[&str], folder: &Path) -> Run {
    let output = Command::new(env!("CARGO_BIN_EXE_utfall"))
        .args(arguments)
        .current_dir(folder)
        .env_remove("SOURCE_DATE_EPOCH")
        .envs(variables.iter().copied())
        .output()
        .expect("the program is built before its tests");
    Run {
        status: output.status.code().expect("no signal ends the program"),
        out: String::from_utf8(output.stdout).expect("the program prints UTF-8"),
        err: String::from_utf8(output.stderr).expect("the program prints UTF-8"),
    }
}

/// Writes files, as `== path` sections on top of the base, to a folder of their own.
pub fn folder_with(files: &str) -> TempDir {
    let folder = TempDir::new().unwrap();
    for (path, file) in sections(BASE).into_iter().chain(sections(files)) {
        let place = folder.path().join(path);
        match file.map(|file| file.contents) {
            Some(Contents::Text(text)) => write(&place, text.as_bytes()),
            Some(Contents::Attachment { .. }) => write(&place, b"bytes"),
            Some(other) => panic!("{other:?} is not written"),
            None => fs::remove_file(place).unwrap(),
        }
    }
    folder
}

/// Writes a file and the folders that it lies in.
pub fn write(path: &Path, bytes: &[u8]) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, bytes).unwrap();
}

/// All files of a folder: what they hold, and when they were written.
pub fn snapshot(folder: &Path) -> BTreeMap<String, (Vec<u8>, SystemTime)> {
    let file = |path: String| {
        let place = folder.join(&path);
        let modified = place.metadata().unwrap().modified().unwrap();
        (path, (fs::read(&place).unwrap(), modified))
    };
    files_below(folder).into_iter().map(file).collect()
}
