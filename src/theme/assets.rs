//! Files that a theme publishes, under names that change with what is in them.

use super::css::Sheets;
use super::statics::Statics;
use super::{MistakeKind, ThemeMistake};
use crate::source::{Contents, Sources};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::Arc;

/// A file to publish.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asset {
    /// Its path below the root of the edition: `assets/style.3f2a91bc.css`.
    pub path: String,
    /// What it holds.
    pub bytes: Arc<[u8]>,
}

impl Asset {
    /// Returns whether it is a part of the editor, which not every site has: what lies in `static/editor/`.
    #[must_use]
    pub fn is_of_editor(&self) -> bool {
        self.path.starts_with("assets/editor/")
    }
}

/// Names every file after its contents and puts these names into style sheets.
///
/// A file whose name begins with `_` is a part of others and not published on its own. Returns the published name of each
/// path, and the files.
pub(super) fn publish(
    sources: &Sources,
    statics: &Statics,
    mistakes: &mut Vec<ThemeMistake>,
) -> (BTreeMap<String, String>, Vec<Asset>) {
    let mut published = BTreeMap::new();
    let mut assets = Vec::new();
    let mut add = |path: &str, bytes: Arc<[u8]>, published: &mut BTreeMap<String, String>| {
        let name = fingerprinted(path, &bytes);
        assets.push(Asset { path: name.clone(), bytes });
        published.insert(path.to_owned(), name);
    };
    let whole = |path: &&String| !path.rsplit('/').next().is_some_and(|name| name.starts_with('_'));
    let is_sheet = |path: &str| path.ends_with(".css");
    for (path, &file) in statics.iter().filter(|(path, _)| whole(path) && !is_sheet(path)) {
        match &sources.get(file).contents {
            Contents::Bytes(bytes) => add(path, Arc::clone(bytes), &mut published),
            Contents::Text(text) => add(path, text.as_bytes().into(), &mut published),
            _ => mistakes.push(ThemeMistake::new(sources.get(file).path.as_str(), file, None, MistakeKind::Unreadable)),
        }
    }
    // Style sheets come last, since they name the others.
    for (path, _) in statics.iter().filter(|(path, _)| whole(path) && is_sheet(path)) {
        let sheet = Sheets { sources, statics, published: &published }.bundle(path, mistakes);
        add(path, sheet.into_bytes().into(), &mut published);
    }
    assets.sort_by(|one, two| one.path.cmp(&two.path));
    (published, assets)
}

/// Makes `assets/style.3f2a91bc.css` of `style.css`.
fn fingerprinted(path: &str, bytes: &[u8]) -> String {
    let mut print = String::new();
    for byte in &Sha256::digest(bytes)[..4] {
        write!(print, "{byte:02x}").expect("a String takes every text");
    }
    let (folder, name) = path.rsplit_once('/').map_or(("", path), |(folder, name)| (folder, name));
    let slash = if folder.is_empty() { "" } else { "/" };
    match name.rsplit_once('.') {
        Some((stem, extension)) => format!("assets/{folder}{slash}{stem}.{print}.{extension}"),
        None => format!("assets/{folder}{slash}{name}.{print}"),
    }
}
