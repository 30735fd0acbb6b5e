//! The only file of these tests that knows how a check is run: files go in, messages and pages come out.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use utfall::derive::AsOf;
use utfall::diag::words::RunOutcome;
use utfall::diag::{Diagnostics, print};
use utfall::disk;
use utfall::metadata::Metadata;
use utfall::pipeline::{self, Check, Options, Ready, render_mistakes};
use utfall::render::Artifact;
use utfall::source::{Contents, File, SourcePath, Sources, line_column};
use utfall::value::Lang;

/// The day that due and late are counted from in every test.
pub const AS_OF: &str = "2021-03-01";

/// What a check found, and what a build would have made.
pub struct Checked {
    sources: Sources,
    diagnostics: Diagnostics,
    ending: RunOutcome,
    /// The text of each page by its path; none if there is an error.
    pub pages: BTreeMap<String, String>,
}

/// Makes a text file.
pub fn text(path: &str, text: &str) -> File {
    file(path, Contents::Text(text.into()))
}

/// Makes a file that may be no text.
pub fn bytes(path: &str, bytes: Vec<u8>) -> File {
    let contents = match String::from_utf8(bytes) {
        Ok(text) => Contents::Text(text.into()),
        Err(error) => Contents::NotUtf8 { valid_up_to: error.utf8_error().valid_up_to() },
    };
    file(path, contents)
}

/// Makes a symbolic link.
pub fn link(path: &str) -> File {
    file(path, Contents::Link)
}

/// Makes a file that is copied, of a size in bytes.
pub fn attachment(path: &str, size: u64) -> File {
    file(path, Contents::Attachment { size, metadata: None })
}

/// Makes a file that is copied, of its bytes.
pub fn copied(path: &str, bytes: &[u8]) -> File {
    let size = u64::try_from(bytes.len()).unwrap();
    file(path, Contents::Attachment { size, metadata: Some(Arc::new(Metadata::of(bytes))) })
}

fn file(path: &str, contents: Contents) -> File {
    File { path: SourcePath::new(path).expect("paths in tests stay below the root"), contents }
}

/// Reads the files of a folder.
pub fn files_of(root: &Path) -> Vec<File> {
    disk::read(root).unwrap()
}

/// Checks the files of a site, and renders nothing.
pub fn diagnose(files: Vec<File>) -> Checked {
    diagnosed(files).0
}

/// Checks the files of a site, and renders its pages if nothing is wrong.
pub fn check(files: Vec<File>) -> Checked {
    let (mut checked, ready) = diagnosed(files);
    if let Some(ready) = ready {
        let output = ready.output(&checked.sources);
        let mut failures = Vec::new();
        for (number, path) in output.paths().enumerate() {
            match output.render(number) {
                Ok(Artifact::Bytes(bytes)) if path.ends_with(".html") => {
                    checked.pages.insert(path.to_owned(), String::from_utf8(bytes).expect("pages are UTF-8"));
                }
                Ok(_) => {}
                Err(failure) => failures.push(failure),
            }
        }
        if !failures.is_empty() {
            checked.ending = RunOutcome::NothingWritten;
            checked.diagnostics.extend(render_mistakes(failures));
        }
    }
    checked
}

fn diagnosed(files: Vec<File>) -> (Checked, Option<Ready>) {
    let options =
        Options { as_of: AsOf(AS_OF.parse().unwrap()), drafts: false, base_url: None, preview: false, edition: None };
    let Check { sources, diagnostics, ready } = pipeline::check(files, &options).expect("no edition is asked for");
    (Checked { sources, diagnostics, ending: RunOutcome::Checked, pages: BTreeMap::new() }, ready)
}

impl Checked {
    /// Returns whether anything was found.
    pub fn has_mistakes(&self) -> bool {
        !self.diagnostics.is_empty()
    }

    /// Returns what an editor reads in a terminal without colours.
    pub fn human(&self, lang: Lang) -> String {
        print::human(&self.diagnostics, &self.sources, self.ending, lang, false)
    }

    /// Returns them in the shape that `--format` names.
    pub fn in_shape(&self, shape: &str, lang: Lang) -> String {
        match shape {
            "human" => self.human(lang),
            "short" => self.short(lang),
            "json" => print::json(&self.diagnostics, &self.sources, lang),
            "github" => print::github(&self.diagnostics, &self.sources, lang),
            shape => panic!("no shape is called {shape}"),
        }
    }

    /// Returns one line for each.
    pub fn short(&self, lang: Lang) -> String {
        print::short(&self.diagnostics, &self.sources, lang)
    }

    /// Lists them for a table that people read: the place and the message, and below it the way out.
    pub fn told(&self, lang: Lang) -> String {
        let sorted = self.diagnostics.sorted();
        let told = sorted.iter().map(|diagnostic| {
            let path = &self.sources.get(diagnostic.span.file).path;
            let line = line_column(self.sources.text(diagnostic.span.file), diagnostic.span.start()).line;
            let words = utfall::diag::words::words(&diagnostic.kind, lang);
            format!("{path}:{line}: {}\n    {}\n", words.message, words.help.unwrap_or_default())
        });
        told.collect()
    }

    /// Lists them as `path:line code`, sorted.
    pub fn found(&self) -> Vec<String> {
        let sorted = self.diagnostics.sorted();
        let found = sorted.iter().map(|diagnostic| {
            let path = &self.sources.get(diagnostic.span.file).path;
            let line = line_column(self.sources.text(diagnostic.span.file), diagnostic.span.start()).line;
            format!("{path}:{line} {}", diagnostic.kind.code())
        });
        found.collect()
    }
}
