//! Files of `tests/golden/`: what goes in stands beside what must come out.
//!
//! `UPDATE_GOLDEN=1 cargo test` writes what comes out instead of comparing it.

use crate::check::{attachment, bytes, copied, link, text};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use utfall::source::{Contents, File, SourcePath};

/// Returns a folder of `tests/golden/`.
pub fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name)
}

/// Compares a text with the file that it must be equal to; says how they differ.
pub fn compare(path: &Path, found: &str) -> Result<(), String> {
    let expected = fs::read_to_string(path).unwrap_or_default();
    if expected == found {
        return Ok(());
    }
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, found).unwrap();
        return Ok(());
    }
    let differs = expected.lines().zip(found.lines()).take_while(|(one, two)| one == two).count();
    let at = |text: &str| text.lines().skip(differs).take(12).map(|line| format!("    {line}\n")).collect::<String>();
    Err(format!(
        "{}:{} differs; expected\n{}found\n{}(UPDATE_GOLDEN=1 rewrites it)\n",
        path.display(),
        differs + 1,
        at(&expected),
        at(found)
    ))
}

/// Fails with all that is wrong, if anything is.
pub fn all_right(wrong: &[String]) {
    assert!(wrong.is_empty(), "{} of the golden files:\n\n{}", wrong.len(), wrong.join("\n"));
}

/// Lists the files of a folder and of the folders in it, by their path relative to it, sorted.
pub fn files_below(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(&next).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push(path.strip_prefix(folder).unwrap().to_str().unwrap().replace('\\', "/"));
            }
        }
    }
    found.sort();
    found
}

/// The line that what comes out begins with.
const MESSAGES: &str = "\n== messages sv\n";

/// Some files, and the messages that they give.
pub struct Case {
    /// All that goes in, as written.
    head: String,
}

/// Reads the cases of a file; each begins with `=== ` and what it is about.
pub fn cases(written: &str) -> Vec<Case> {
    let starts: Vec<usize> = written.match_indices("\n=== ").map(|(at, _)| at + 1).collect();
    let starts = if written.starts_with("=== ") { [vec![0], starts].concat() } else { starts };
    assert!(!starts.is_empty(), "a file of cases begins with `=== `");
    let ends = starts.iter().skip(1).copied().chain([written.len()]);
    starts
        .iter()
        .zip(ends)
        .map(|(&start, end)| {
            let whole = &written[start..end];
            let head = whole.split_once(MESSAGES).map_or(whole, |(head, _)| head);
            Case { head: head.trim_end().to_owned() }
        })
        .collect()
}

impl Case {
    /// Returns its files, on top of those of `base` that it does not give itself.
    pub fn files(&self, base: &str) -> Vec<File> {
        let mut files: BTreeMap<String, Option<File>> = sections(base);
        files.extend(sections(&self.head));
        files.into_values().flatten().collect()
    }

    /// Returns its own files, by the path that the case gives.
    pub fn sections(&self) -> BTreeMap<String, Option<File>> {
        sections(&self.head)
    }

    /// Tells whether the mistake that the file is about must not be found here.
    pub fn is_fine(&self) -> bool {
        self.head.starts_with("=== fine: ")
    }

    /// Tells whether it has a theme of its own.
    pub fn has_theme(&self) -> bool {
        self.sections().keys().any(|path| path.starts_with("themes/"))
    }

    /// Returns its first line.
    pub fn title(&self) -> &str {
        self.head.lines().next().unwrap_or_default()
    }

    /// Tells whether one of its lines begins so.
    pub fn says(&self, beginning: &str) -> bool {
        self.head.lines().any(|line| line.starts_with(beginning))
    }

    /// Returns the case with what is told in Swedish alone.
    pub fn written_once(&self, sv: &str) -> String {
        if sv.is_empty() { format!("{}\n", self.head) } else { format!("{}\n{MESSAGES}{sv}", self.head) }
    }

    /// Returns the case as it is written to a file.
    pub fn written(&self, sv: &str, en: &str) -> String {
        format!("{}\n{MESSAGES}{sv}\n== messages en\n{en}", self.head)
    }
}

/// Reads hexadecimal numbers.
fn numbers(body: &str) -> Vec<u8> {
    body.split_whitespace().map(|byte| u8::from_str_radix(byte, 16).unwrap()).collect()
}

/// Reads `== path` sections: files by their path, and those that must not be there.
///
/// `(exact)` behind the path leaves backslashes in it as they are, `(link)` makes a symbolic link, `(pipe)` a pipe, `(too large)`
/// a text that is not read, `(attachment)` a file that is copied, of the size below it or of 1000 bytes, `(copied)` one of
/// the hexadecimal numbers below it, `(bytes)` a text of them, and `(missing)` takes a file of the base away.
pub fn sections(written: &str) -> BTreeMap<String, Option<File>> {
    let mut files = BTreeMap::new();
    for section in format!("\n{written}").split("\n== ").skip(1) {
        let (header, body) = section.split_once('\n').unwrap_or((section, ""));
        let (path, kind) = header.trim().rsplit_once(" (").unwrap_or((header.trim(), ""));
        let body = match body.trim_end() {
            "" => String::new(),
            body => format!("{body}\n"),
        };
        let file = match kind {
            "" => Some(text(path, &body)),
            // As a disk tells it, with what a path as somebody writes it would make something else of.
            "exact)" => Some(File { path: SourcePath::exact(path), ..text("x", &body) }),
            "link)" => Some(link(path)),
            "pipe)" => Some(File { contents: Contents::Special, ..text(path, "") }),
            "too large)" => Some(File { contents: Contents::TooLarge { size: 200 << 20 }, ..text(path, "") }),
            "attachment)" => Some(attachment(path, body.trim().parse().unwrap_or(1000))),
            "copied)" => Some(copied(path, &numbers(&body))),
            "missing)" => None,
            "bytes)" => Some(bytes(path, numbers(&body))),
            kind => panic!("no file is of the kind ({kind}"),
        };
        files.insert(path.to_owned(), file);
    }
    files
}
