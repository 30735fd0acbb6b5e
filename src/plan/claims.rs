//! Which files the output consists of, in all editions, so that no two of them are one.
//!
//! Two addresses may be one file: `/om/` and `/om/index.html`, `/Om/` on a disk that ignores case, `/öl/` in either form
//! of Unicode. And a file may stand where another one needs a folder: `/atom.xml` and `/atom.xml/index.html`. So what is
//! compared is the path of the file, folded.

use crate::source::FileId;
use indexmap::IndexMap;
use rustc_hash::FxBuildHasher;
use std::collections::BTreeSet;
use unicode_normalization::UnicodeNormalization;

/// The file of a page in its folder.
const INDEX: &str = "index.html";

/// Files that may lie beside a page. Nothing else is ever called so there, whether or not this page has them: what an
/// address means does not depend on that.
const BESIDE_A_PAGE: [&str; 5] = ["atom.xml", "badge.svg", "kalender.ics", "kort.png", "index.json"];

/// Who claims which file.
#[derive(Debug, Default)]
pub(super) struct Claims {
    /// By the folded path: of a folder with a slash behind, which is that of its page too.
    by: IndexMap<Box<str>, Claim, FxBuildHasher>,
    /// Which two have been reported, so that they are reported for one edition only.
    pub(super) reported: BTreeSet<(FileId, String)>,
}

#[derive(Debug)]
struct Claim {
    what: ClaimKind,
    /// The source file that it comes from, if it does.
    file: Option<FileId>,
    /// The path as written, where folding changed it.
    written: Option<Box<str>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum ClaimKind {
    /// A file that is no page of a folder.
    File,
    /// The page of a folder.
    Page,
    /// A folder with something below it, and no page so far.
    Folder,
    /// A folder that nobody else puts anything into.
    Closed,
}

/// What is in the way of a claim.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Taken {
    /// The address of what is there.
    pub(super) address: String,
    /// The source file that it comes from, if it does.
    pub(super) by: Option<FileId>,
    /// Whether the two addresses are one but for case or form.
    pub(super) only_case: bool,
}

impl Claims {
    /// Claims the file at `path` for what comes from `file`, or from none: a path below the output, which may be written
    /// as the address of a page, `om/`.
    ///
    /// # Errors
    /// If it is claimed already, if a file stands where its folder would be, or a folder where it would be.
    pub(super) fn claim(&mut self, path: &str, file: Option<FileId>) -> Result<(), Taken> {
        let folded = fold(path);
        let key = key(&folded);
        if let Some(taken) = self.in_the_way(key, key_of_written(path, key)) {
            return Err(taken);
        }
        let what = if key.is_empty() || key.ends_with('/') { ClaimKind::Page } else { ClaimKind::File };
        self.add_folders_of(key, path, file);
        let written = written(path, &folded);
        self.by.insert(key.into(), Claim { what, file, written });
        Ok(())
    }

    /// Closes a folder, `sok/index/`: what the program puts into it is known only later, and nobody else puts anything there.
    pub(super) fn close(&mut self, folder: &str) -> Result<(), Taken> {
        let folded = fold(folder);
        if let Some(taken) = self.in_the_way(&folded, folder) {
            return Err(taken);
        }
        self.add_folders_of(&folded, folder, None);
        let written = written(folder, &folded);
        self.by.insert(folded.into(), Claim { what: ClaimKind::Closed, file: None, written });
        Ok(())
    }

    fn in_the_way(&self, key: &str, address: &str) -> Option<Taken> {
        match self.by.get(key) {
            Some(claim) if claim.what != ClaimKind::Folder => return Some(claim.taken(key, address)),
            _ => {}
        }
        // A file where a folder is, or the other way round.
        let other = match key.strip_suffix('/') {
            Some(bare) => bare.to_owned(),
            None => format!("{key}/"),
        };
        if let Some(claim) = self.by.get(&*other).filter(|_| !key.is_empty()) {
            return Some(claim.taken(&other, address));
        }
        if let Some(taken) = self.beside_a_page(key) {
            return Some(taken);
        }
        for folder in folders_above(key) {
            let bare = &folder[..folder.len() - 1];
            if let Some(claim) = self.by.get(bare) {
                return Some(claim.taken(bare, address));
            }
            match self.by.get(folder) {
                Some(claim) if claim.what == ClaimKind::Closed => return Some(claim.taken(folder, address)),
                // What is above a folder that is there already has been looked at.
                Some(_) => break,
                None => {}
            }
            if let Some(taken) = self.beside_a_page(folder) {
                return Some(taken);
            }
        }
        None
    }

    /// Returns whether a file or a folder is called like one that lies beside pages.
    fn beside_a_page(&self, key: &str) -> Option<Taken> {
        let bare = key.strip_suffix('/').unwrap_or(key);
        let (folder, name) = bare.rsplit_once('/').map_or(("", bare), |(folder, name)| (&bare[..=folder.len()], name));
        let is_page = || self.by.get(folder).is_some_and(|claim| claim.what == ClaimKind::Page);
        (BESIDE_A_PAGE.contains(&name) && is_page()).then(|| Taken {
            address: bare.to_owned(),
            by: None,
            only_case: false,
        })
    }

    fn add_folders_of(&mut self, key: &str, path: &str, file: Option<FileId>) {
        for folder in folders_above(key) {
            if self.by.contains_key(folder) {
                break;
            }
            // Folding may change how long a path is; then its folders are reported as they are folded.
            let written = path.get(..folder.len()).filter(|written| fold(written) == folder && *written != folder);
            let claim = Claim { what: ClaimKind::Folder, file, written: written.map(Into::into) };
            self.by.insert(folder.into(), claim);
        }
    }
}

impl Claim {
    fn taken(&self, key: &str, address: &str) -> Taken {
        let written = self.written.as_deref().unwrap_or(key);
        let own = written.strip_suffix(INDEX).filter(|folder| folder.is_empty() || folder.ends_with('/'));
        let written = own.unwrap_or(written);
        Taken { address: written.to_owned(), by: self.file, only_case: written != address && fold(address) == key }
    }
}

fn written(path: &str, folded: &str) -> Option<Box<str>> {
    (path != folded).then(|| path.into())
}

/// The page of a folder is known by the folder.
fn key(folded: &str) -> &str {
    folded.strip_suffix(INDEX).filter(|folder| folder.is_empty() || folder.ends_with('/')).unwrap_or(folded)
}

/// A path as written, without the file of a page at its end.
fn key_of_written<'a>(path: &'a str, key: &str) -> &'a str {
    match key.is_empty() || key.ends_with('/') {
        true => path.rfind('/').map_or("", |slash| &path[..=slash]),
        false => path,
    }
}

/// Lists the folders that something lies in, the nearest first: of `a/b/c` and of `a/b/c/`, `a/b/` and `a/`.
fn folders_above(key: &str) -> impl Iterator<Item = &str> {
    let bare = key.strip_suffix('/').unwrap_or(key);
    bare.rmatch_indices('/').map(|(slash, _)| &bare[..=slash])
}

/// Folds a path as disks do that ignore case and form.
fn fold(path: &str) -> String {
    if path.is_ascii() {
        return path.to_ascii_lowercase();
    }
    path.nfd().flat_map(char::to_lowercase).nfc().collect()
}

#[cfg(test)]
mod tests {
    use super::Claims;

    /// Claims all of `first`, and returns what is in the way of `then`.
    fn in_the_way(first: &[&str], then: &str) -> Option<String> {
        let mut claims = Claims::default();
        for path in first {
            assert_eq!(claims.claim(path, None), Ok(()), "{path}");
        }
        claims.claim(then, None).err().map(|taken| taken.address)
    }

    #[test]
    fn a_page_and_its_file_are_one() {
        for then in ["om/", "om/index.html", "OM/", "om/INDEX.HTML", "Om/Index.html"] {
            assert_eq!(in_the_way(&["om/"], then).as_deref(), Some("om/"), "{then}");
        }
        assert_eq!(in_the_way(&[""], "index.html").as_deref(), Some(""));
        assert_eq!(in_the_way(&["om/index.html"], "om/").as_deref(), Some("om/"));
        assert_eq!(in_the_way(&["om/"], "om/index.htm"), None);
    }

    #[test]
    fn two_forms_of_a_letter_are_one() {
        assert_eq!(in_the_way(&["\u{f6}l/"], "o\u{308}l/").as_deref(), Some("\u{f6}l/"));
        assert_eq!(in_the_way(&["\u{d6}l/"], "o\u{308}l/").as_deref(), Some("\u{d6}l/"));
    }

    #[test]
    fn no_file_stands_where_a_folder_is_needed() {
        for (first, then) in [
            ("robots.txt", "robots.txt/index.html"),
            ("robots.txt", "Robots.txt/a/b/index.html"),
            ("a.html/b/index.html", "a.html"),
            ("a/b/c.pdf", "a/b"),
        ] {
            assert!(in_the_way(&[first], then).is_some(), "{first}, {then}");
            assert!(in_the_way(&[then], first).is_some(), "{then}, {first}");
        }
        assert_eq!(in_the_way(&["om/", "a/b/c/"], "a/b/"), None, "a folder above a page may have a page");
    }

    #[test]
    fn what_lies_beside_pages_is_theirs() {
        for then in ["om/atom.xml", "om/atom.xml/", "om/badge.svg", "om/index.json/x/", "om/KALENDER.ics/", "atom.xml/"]
        {
            assert!(in_the_way(&["", "om/"], then).is_some(), "{then}");
        }
        assert_eq!(in_the_way(&["om/"], "om/plan.pdf"), None);
    }

    #[test]
    fn a_closed_folder_takes_nothing() {
        let mut claims = Claims::default();
        claims.claim("sok/", None).unwrap();
        claims.close("sok/index/").unwrap();
        for then in ["sok/index/", "sok/index/index.html", "sok/INDEX/a/b/", "sok/index"] {
            assert!(claims.claim(then, None).is_err(), "{then}");
        }
        claims.claim("sok/indexet/", None).unwrap();
    }

    #[test]
    fn a_difference_in_case_alone_is_reported_as_such() {
        let mut claims = Claims::default();
        claims.claim("Om/", None).unwrap();
        assert!(claims.claim("om/", None).unwrap_err().only_case);
        assert!(!claims.claim("Om/index.html", None).unwrap_err().only_case);
    }
}
