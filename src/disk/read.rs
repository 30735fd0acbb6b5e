//! Reads a site into memory.

use super::refused::{At, of_walk};
use crate::metadata::Metadata;
use crate::source::{Contents, File, MAX_TEXT_BYTES, SourcePath, Text};
use crate::value::PeriodName;
use rayon::iter::{IndexedParallelIterator, IntoParallelIterator, IntoParallelRefIterator, ParallelIterator};
use rayon::slice::ParallelSlice;
use std::borrow::Cow;
use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use walkdir::{DirEntry, WalkDir};

/// Extensions of files that are read as text.
const TEXT_EXTENSIONS: &[&str] = &["md", "toml", "html", "xml", "txt", "css", "js", "svg", "json"];

/// The size of the largest file whose metadata are looked for, in bytes: that of the largest file that GitHub takes.
const MAX_INSPECTED_BYTES: u64 = 100 * 1024 * 1024;

/// How many files lie in one piece of memory: enough that what is left over at its end is nothing beside them.
const FILES_PER_ALLOCATION: usize = 64;

/// From how many files on they lie together: to lay those of a small site together takes more time than room is worth.
const MIN_FILES_TO_PACK: usize = 1_024;

/// Reads `site.toml`, `content/`, `static/` and `themes/` of a folder, in parallel.
///
/// Texts and what themes publish are read; of attachments the size and the metadata are kept. Links are noted, never followed. The order
/// of the answer does not depend on the system.
///
/// # Errors
/// On an I/O error.
pub fn read(root: &Path) -> io::Result<Vec<File>> {
    let mut tops = Vec::new();
    for start in ["site.toml", "content", "static", "themes"] {
        let walk = WalkDir::new(root.join(start)).max_depth(1).follow_links(false).follow_root_links(false);
        let walk = walk.sort_by_file_name().into_iter();
        for entry in walk.filter_entry(|entry| !is_hidden(entry)) {
            match entry {
                Ok(entry) if entry.depth() == 0 && entry.file_type().is_dir() => {}
                Ok(entry) => tops.push(entry),
                // A site needs neither of the folders.
                Err(error) if error.depth() == 0 && is_missing(&error) => {}
                Err(error) => return Err(of_walk(error)),
            }
        }
    }
    let found: Vec<Vec<DirEntry>> = tops.into_par_iter().map(files_below).collect::<io::Result<_>>()?;
    let found: Vec<DirEntry> = found.into_iter().flatten().collect();
    let forgotten = forgotten(root);
    if found.len() < MIN_FILES_TO_PACK {
        let read = found.par_iter().map(|entry| file(root, entry)).collect::<io::Result<Vec<File>>>()?;
        return Ok(read.into_iter().chain(forgotten).collect());
    }
    let read: Vec<Vec<File>> = found
        .par_chunks(FILES_PER_ALLOCATION)
        .with_max_len(1)
        .map(|entries| packed(root, entries))
        .collect::<io::Result<_>>()?;
    Ok(read.into_iter().flatten().chain(forgotten).collect())
}

/// Lists files that were likely meant for the site and lie where nothing is read, by their names alone: outside `content`
/// what is called as a text of ours, and below `content` texts with a dot in front. That some cannot be listed matters to
/// nobody.
fn forgotten(root: &Path) -> Vec<File> {
    let is_ours = |entry: &DirEntry| entry.depth() > 0 && FOLDERS.contains(&&*entry.file_name().to_string_lossy());
    let is_other = |entry: &DirEntry| entry.depth() > 0 && entry.path().join("site.toml").is_file();
    let outside = WalkDir::new(root).max_depth(4).follow_links(false).sort_by_file_name().into_iter();
    let outside = outside.filter_entry(|entry| !is_hidden(entry) && !is_ours(entry) && !is_other(entry));
    let outside = outside.flatten().filter(|entry| is_named_as_ours(root, entry));
    let hidden = WalkDir::new(root.join("content")).follow_links(false).sort_by_file_name().into_iter();
    let hidden = hidden.flatten().filter(|entry| {
        let below = entry.path().strip_prefix(root).unwrap_or(entry.path());
        let dots = below.iter().filter(|part| is_hidden_name(&part.to_string_lossy())).count();
        dots > 0 && entry.path().extension().is_some_and(|ending| ending == "md")
    });
    let files = outside.chain(hidden).filter(|entry| entry.file_type().is_file());
    let file = |entry: DirEntry| File {
        path: source_path(entry.path().strip_prefix(root).unwrap_or(entry.path())),
        contents: Contents::Attachment { size: 0, metadata: None },
    };
    files.map(file).collect()
}

/// What lies at the top of a site and is read, and folders that hold what programs make.
const FOLDERS: [&str; 8] = ["content", "static", "themes", "public", "target", "node_modules", "dist", "vendor"];

/// Returns whether a file is called as a text of ours: at the top as a follow-up, deeper as what begins a place or a
/// promise.
fn is_named_as_ours(root: &Path, entry: &DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy().to_ascii_lowercase();
    let stem = ["", ".md", ".txt", ".markdown"].into_iter().filter_map(|ending| name.strip_suffix(ending));
    let top = entry.path().strip_prefix(root).ok().and_then(|below| below.iter().next());
    let in_content = || top.is_some_and(|top| top.eq_ignore_ascii_case("content"));
    stem.into_iter().any(|stem| match entry.depth() {
        1 => (PeriodName::parse(stem).is_some() && stem.ends_with(|c: char| c.is_ascii_digit())) || stem == "promise",
        _ => name.ends_with(".md") && (matches!(stem, "promise" | "place") || in_content()),
    })
}

/// Lists the files in a folder and below it, sorted; of anything but a folder, itself.
fn files_below(top: DirEntry) -> io::Result<Vec<DirEntry>> {
    if !top.file_type().is_dir() {
        return Ok(vec![top]);
    }
    let walk = WalkDir::new(top.path()).follow_links(false).follow_root_links(false).sort_by_file_name().into_iter();
    let found = walk.filter_entry(|entry| !is_hidden(entry));
    let files = found.filter(|entry| entry.as_ref().map_or(true, |entry| !entry.file_type().is_dir()));
    files.collect::<Result<_, walkdir::Error>>().map_err(of_walk)
}

/// Reads a site whose `content/` is another folder.
///
/// # Errors
/// As [`read`].
pub fn read_with_content(root: &Path, content: &Path) -> io::Result<Vec<File>> {
    let mut files = read(root)?;
    files.retain(|file| file.path.below("content").is_none());
    let walk = WalkDir::new(content).follow_links(false).sort_by_file_name().into_iter();
    for entry in walk.filter_entry(|entry| !is_hidden(entry)) {
        let entry = entry.map_err(of_walk)?;
        if !entry.file_type().is_dir() {
            let File { path, contents } = file(content, &entry)?;
            files.push(File { path: SourcePath::exact(&format!("content/{path}")), contents });
        }
    }
    Ok(files)
}

/// What lies at some places now.
#[derive(Debug)]
pub struct Seen {
    /// The places, as far as they are of the site.
    pub at: Vec<SourcePath>,
    /// All files that lie there or below.
    pub files: Vec<File>,
}

/// Reads again what lies at some places of the folder `root`: files, folders, or nothing any more.
///
/// # Errors
/// On an I/O error.
pub fn look_again(root: &Path, places: &[PathBuf]) -> io::Result<Seen> {
    let below = places.iter().filter_map(|place| place.strip_prefix(root).ok());
    let (mut at, mut files) = (Vec::new(), Vec::new());
    for path in below.filter(|below| is_of_the_site(root, below)) {
        let walk = WalkDir::new(root.join(path)).follow_links(false).follow_root_links(false).into_iter();
        for entry in walk.filter_entry(|entry| !is_hidden(entry)) {
            match entry {
                Ok(entry) if !entry.file_type().is_dir() => files.extend(unless_gone(file(root, &entry))?),
                Ok(_) => {}
                Err(error) => {
                    unless_gone::<()>(Err(error.into()))?;
                }
            }
        }
        at.push(source_path(path));
    }
    Ok(Seen { at, files })
}

/// Returns whether a path below `root` is one that [`read`] comes by: nothing hidden, nothing behind a link.
fn is_of_the_site(root: &Path, below: &Path) -> bool {
    let hidden = below.iter().any(|part| is_hidden_name(&part.to_string_lossy()));
    let mut folders = below.ancestors().skip(1).filter(|folder| !folder.as_os_str().is_empty());
    !hidden && !folders.any(|folder| root.join(folder).is_symlink())
}

/// What is removed while it is read is not there.
fn unless_gone<T>(read: io::Result<T>) -> io::Result<Option<T>> {
    match read {
        Ok(read) => Ok(Some(read)),
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Returns whether nothing is there, or an empty file.
pub fn is_absent_or_empty(place: &Path) -> bool {
    fs::symlink_metadata(place).map_or(true, |there| there.is_file() && there.len() == 0)
}

/// Returns whether a file or a folder is none of the site's.
fn is_hidden(entry: &DirEntry) -> bool {
    entry.depth() > 0 && is_hidden_name(&entry.file_name().to_string_lossy())
}

/// Returns whether a name is that of something that is no part of the site: it begins with a dot. The folder of files
/// that are looked for at the root of a host (RFC 8615) is one.
pub fn is_hidden_name(name: &str) -> bool {
    name.starts_with('.') && name != ".well-known"
}

fn is_missing(error: &walkdir::Error) -> bool {
    error.io_error().is_some_and(|error| error.kind() == io::ErrorKind::NotFound)
}

/// Reads some files, and lays their texts into one piece of memory.
fn packed(root: &Path, entries: &[DirEntry]) -> io::Result<Vec<File>> {
    let mut files = entries.iter().map(|entry| file(root, entry)).collect::<io::Result<Vec<File>>>()?;
    Text::pack(files.iter_mut().filter_map(|file| match &mut file.contents {
        Contents::Text(text) => Some(text),
        _ => None,
    }));
    Ok(files)
}

fn file(root: &Path, entry: &DirEntry) -> io::Result<File> {
    let path = source_path(entry.path().strip_prefix(root).unwrap_or(entry.path()));
    let place = entry.path();
    let contents = if entry.path_is_symlink() {
        Contents::Link
    } else if !entry.file_type().is_file() {
        // To read from a pipe would wait for ever.
        Contents::Special
    } else {
        let size = || entry.metadata().map(|known| known.len()).map_err(of_walk);
        match is_read(&path) {
            true if is_text(&path) && size()? > MAX_TEXT_BYTES => Contents::TooLarge { size: size()? },
            true => contents(&path, fs::read(place).at(place)?),
            false => attachment(place, size()?)?,
        }
    };
    Ok(File { path, contents })
}

/// Looks at a file that is copied. One that no picture or document is as large as is not looked at.
fn attachment(place: &Path, size: u64) -> io::Result<Contents> {
    let metadata = if size > MAX_INSPECTED_BYTES { None } else { Some(Metadata::of(&fs::read(place).at(place)?)) };
    Ok(Contents::Attachment { size, metadata: metadata.map(Arc::new) })
}

/// Takes a path as the disk gives it. What is not UTF-8 in it is shown as such and reported.
fn source_path(below: &Path) -> SourcePath {
    let parts: Vec<Cow<'_, str>> = below.iter().map(OsStr::to_string_lossy).collect();
    SourcePath::exact(&parts.join("/"))
}

/// Returns whether a file is read: texts, and what themes publish. Of any other the size and the metadata are known.
pub fn is_read(path: &SourcePath) -> bool {
    path.below("static").is_none() && (is_text(path) || path.below("themes").is_some())
}

/// Returns what a file that is read holds.
pub fn contents(path: &SourcePath, bytes: Vec<u8>) -> Contents {
    if is_text(path) { text(bytes) } else { Contents::Bytes(bytes.into()) }
}

/// Returns whether a file is read as a text.
pub fn is_text(path: &SourcePath) -> bool {
    TEXT_EXTENSIONS.contains(&path.extension())
}

fn text(mut bytes: Vec<u8>) -> Contents {
    // Some programs still end lines as old Macs did. The places of all characters stay as they are.
    if !bytes.contains(&b'\n') {
        bytes.iter_mut().filter(|byte| **byte == b'\r').for_each(|byte| *byte = b'\n');
    }
    match String::from_utf8(bytes) {
        Ok(text) => Contents::Text(text.into()),
        Err(error) => Contents::NotUtf8 { valid_up_to: error.utf8_error().valid_up_to() },
    }
}

#[cfg(test)]
mod tests {
    use super::{MIN_FILES_TO_PACK, is_absent_or_empty, look_again, read, unless_gone};
    use crate::source::{Contents, File};
    use std::fs;
    use std::path::Path;
    use tempfile::TempDir;

    fn folder(files: &[(&str, &[u8])]) -> TempDir {
        let root = TempDir::new().unwrap();
        for (path, bytes) in files {
            let place = root.path().join(path);
            fs::create_dir_all(place.parent().unwrap()).unwrap();
            fs::write(place, bytes).unwrap();
        }
        root
    }

    /// The path of a file, and what it is read as.
    fn seen(file: &File) -> String {
        let what = match &file.contents {
            Contents::Text(text) => format!("text {:?}", &text[..]),
            Contents::Bytes(bytes) => format!("{} bytes", bytes.len()),
            Contents::Attachment { size, metadata: Some(_) } => format!("attachment of {size}"),
            Contents::Attachment { metadata: None, .. } => "name".to_owned(),
            other => format!("{other:?}"),
        };
        format!("{}: {what}", file.path)
    }

    #[test]
    fn what_goes_away_meanwhile_is_not_there_and_anything_else_is_an_error() {
        use std::io::{Error, ErrorKind};
        let read = |kind: ErrorKind| unless_gone::<u8>(Err(Error::from(kind))).map_err(|error| error.kind());
        assert_eq!(unless_gone(Ok(1)).unwrap(), Some(1));
        assert_eq!(read(ErrorKind::NotFound), Ok(None));
        assert_eq!(read(ErrorKind::NotADirectory), Ok(None));
        assert_eq!(read(ErrorKind::PermissionDenied), Err(ErrorKind::PermissionDenied));
    }

    #[test]
    fn a_folder_that_cannot_be_listed_is_an_error_and_an_absent_one_is_empty() {
        let root = folder(&[("site.toml", b"")]);
        assert_eq!(read_in(root.path()), ["site.toml: text \"\""]);
        let long = root.path().join("x".repeat(300));
        assert!(read(&long).is_err());
    }

    #[test]
    fn beside_the_site_only_names_of_periods_with_a_number_are_looked_at() {
        let names = ["t1.md", "year.md", "uppdrag1.md", "promise.md", "notes.md", "other/promise.md", "other/t1.md"];
        let root = folder(&names.map(|name| (name, b"" as &[u8])));
        let paths: Vec<String> = read(root.path()).unwrap().iter().map(|file| file.path.to_string()).collect();
        assert_eq!(paths, ["other/promise.md", "promise.md", "t1.md"]);
    }

    fn read_in(root: &Path) -> Vec<String> {
        read(root).unwrap().iter().map(seen).collect()
    }

    #[test]
    fn texts_and_files_of_themes_are_read_and_attachments_looked_at() {
        let root = folder(&[
            ("site.toml", b"format = 1\n"),
            ("content/byn/place.md", b"+++\r+++\r"),
            ("content/byn/om.md", b"a\r\nb"),
            ("content/byn/latin.md", b"ab\xe5"),
            ("content/byn/karta.png", b"png"),
            ("content/.DS_Store", b"x"),
            ("content/.git/HEAD", b"x"),
            ("static/.well-known/security.txt", b"ab"),
            ("static/a.css", b"a"),
            ("themes/eget/static/a.woff2", b"abcd"),
            ("themes/eget/theme.toml", b"api = 1"),
            ("README.md", b"x"),
        ]);
        assert_eq!(
            read_in(root.path()),
            [
                "site.toml: text \"format = 1\\n\"",
                "content/byn/karta.png: attachment of 3",
                "content/byn/latin.md: NotUtf8 { valid_up_to: 2 }",
                "content/byn/om.md: text \"a\\r\\nb\"",
                "content/byn/place.md: text \"+++\\n+++\\n\"",
                "static/.well-known/security.txt: attachment of 2",
                "static/a.css: attachment of 1",
                "themes/eget/static/a.woff2: 4 bytes",
                "themes/eget/theme.toml: text \"api = 1\"",
            ]
        );
    }

    #[test]
    fn neither_a_folder_nor_a_file_needs_to_be_there() {
        let root = folder(&[("content", b"abc")]);
        assert_eq!(read_in(root.path()), ["content: attachment of 3"]);
        assert_eq!(read_in(TempDir::new().unwrap().path()), [""; 0]);
        assert!(is_absent_or_empty(&root.path().join("borta")) && !is_absent_or_empty(&root.path().join("content")));
    }

    #[test]
    fn many_files_are_read_as_few_are() {
        let text = |number: usize| format!("Text {number}.");
        let names: Vec<String> = (0..=MIN_FILES_TO_PACK).map(|number| format!("content/{number:05}.md")).collect();
        let texts: Vec<String> = (0..=MIN_FILES_TO_PACK).map(text).collect();
        let files: Vec<(&str, &[u8])> =
            names.iter().zip(&texts).map(|(name, text)| (name.as_str(), text.as_bytes())).collect();
        let expected: Vec<String> =
            names.iter().zip(&texts).map(|(name, text)| format!("{name}: text {text:?}")).collect();
        assert_eq!(read_in(folder(&files).path()), expected);
    }

    #[test]
    fn what_was_likely_meant_for_the_site_and_lies_elsewhere_is_named() {
        let forgotten = [
            "Promise.md",
            "T2.txt",
            "a/b/c/promise.md",
            "content/.gomd/t1.md",
            "content/byn/.t1.md",
            "mapp/place.md",
            "mapp/promise.md",
            "t1",
        ];
        let others = [
            "README.md",
            "a/b/c/d/promise.md",
            "annan/promise.md",
            "annan/site.toml",
            "content/byn/.karta.png",
            "docs/.git/promise.md",
            "mapp/om.md",
            "mapp/promise.txt",
            "place.md",
            "target/promise.md",
            "år.md",
        ];
        let files: Vec<(&str, &[u8])> = forgotten.iter().chain(&others).map(|path| (*path, &b"x"[..])).collect();
        let mut found = read_in(folder(&files).path());
        found.sort_unstable();
        assert_eq!(found, forgotten.map(|path| format!("{path}: name")));
    }

    #[test]
    fn places_are_looked_at_again_and_what_is_gone_is_not_there() {
        let root = folder(&[
            ("content/byn/place.md", b"a"),
            ("content/byn/2020/promise.md", b"b"),
            ("content/byn/.dold.png", b"c"),
            (".git/HEAD", b"x"),
        ]);
        let again = |places: &[&str]| {
            let places: Vec<_> = places.iter().map(|place| root.path().join(place)).collect();
            let found = look_again(root.path(), &places).unwrap();
            let mut files: Vec<String> = found.files.iter().map(seen).collect();
            files.sort_unstable();
            (found.at.iter().map(ToString::to_string).collect::<Vec<_>>(), files)
        };
        let strings = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
        let (promise, place) = ("content/byn/2020/promise.md: text \"b\"", "content/byn/place.md: text \"a\"");
        assert_eq!(again(&["content/byn/place.md"]), (strings(&["content/byn/place.md"]), strings(&[place])));
        assert_eq!(again(&["content/byn"]), (strings(&["content/byn"]), strings(&[promise, place])));
        assert_eq!(again(&["content/borta.md"]), (strings(&["content/borta.md"]), Vec::new()));
        assert_eq!(again(&["content/byn/place.md/x.md"]), (strings(&["content/byn/place.md/x.md"]), Vec::new()));
        assert_eq!(again(&[".git/HEAD", "content/byn/.dold.png"]), (Vec::new(), Vec::new()));
        assert_eq!(look_again(root.path(), &["/elsewhere/a.md".into()]).unwrap().at, []);
    }

    #[cfg(unix)]
    #[test]
    fn links_are_noted_and_not_followed() {
        let root = folder(&[("content/byn/place.md", b"a")]);
        let link = root.path().join("content/lank");
        std::os::unix::fs::symlink(root.path().join("content/byn"), &link).unwrap();
        assert_eq!(read_in(root.path()), ["content/byn/place.md: text \"a\"", "content/lank: Link"]);
        let found = look_again(root.path(), &[link.clone(), link.join("place.md")]).unwrap();
        assert_eq!(found.files.iter().map(seen).collect::<Vec<_>>(), ["content/lank: Link"]);
        assert_eq!(found.at.iter().map(ToString::to_string).collect::<Vec<_>>(), ["content/lank"]);
    }
}
