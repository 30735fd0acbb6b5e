//! Files that a theme publishes, under names that change with what is in them.

use super::css::Sheets;
use super::statics::{Statics, unknown};
use super::{MistakeKind, ThemeMistake};
use crate::source::{Contents, FileId, Sources};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::ops::Range;
use std::sync::Arc;

/// A file to publish.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asset {
    /// Its path below the root of the edition: `assets/style.3f2a91bc.css`.
    pub path: String,
    /// Its path below `static/`: `style.css`.
    pub name: String,
    /// The hash in the name that it is published under.
    pub fingerprint: String,
    /// What it holds.
    pub bytes: Arc<[u8]>,
}

impl Asset {
    /// Returns whether it is a part of the editor, which not every site has: what lies in `static/editor/`.
    pub fn is_of_editor(&self) -> bool {
        self.path.starts_with("assets/editor/")
    }
}

/// Names every file after its contents, and puts these names into the style sheets and scripts that name it.
///
/// A file whose name begins with `_` is a part of others and not published on its own. Returns the published name of each
/// path, and the files.
pub(super) fn publish(
    sources: &Sources,
    statics: &Statics,
    mistakes: &mut Vec<ThemeMistake>,
) -> (BTreeMap<String, String>, Vec<Asset>) {
    let mut publisher = AssetPublisher { sources, statics, mistakes, published: BTreeMap::new(), assets: Vec::new() };
    let whole = |path: &&String| !path.rsplit('/').next().is_some_and(|name| name.starts_with('_'));
    let is_sheet = |path: &str| path.ends_with(".css");
    for path in statics.keys().filter(whole).filter(|path| !is_sheet(path)) {
        publisher.file(path, &mut Vec::new());
    }
    // Style sheets come last, since they name the others.
    for path in statics.keys().filter(whole).filter(|path| is_sheet(path)) {
        if publisher.is_named(path) {
            continue;
        }
        let sheet = Sheets { sources, statics, published: &publisher.published }.bundle(path, publisher.mistakes);
        publisher.add(path, sheet.into_bytes().into());
    }
    let AssetPublisher { published, mut assets, .. } = publisher;
    assets.sort_by(|one, two| one.path.cmp(&two.path));
    (published, assets)
}

struct AssetPublisher<'a> {
    sources: &'a Sources,
    statics: &'a Statics,
    mistakes: &'a mut Vec<ThemeMistake>,
    published: BTreeMap<String, String>,
    assets: Vec<Asset>,
}

impl AssetPublisher<'_> {
    /// Names a file of which only the fingerprint is there; returns whether it is such a file.
    fn is_named(&mut self, path: &str) -> bool {
        let Contents::Fingerprint(print) = &self.sources.get(self.statics[path]).contents else { return false };
        self.published.insert(path.to_owned(), fingerprinted(path, print));
        true
    }

    fn add(&mut self, path: &str, bytes: Arc<[u8]>) {
        let fingerprint = fingerprint(&bytes);
        let published = fingerprinted(path, &fingerprint);
        self.published.insert(path.to_owned(), published.clone());
        self.assets.push(Asset { path: published, name: path.to_owned(), fingerprint, bytes });
    }

    /// Publishes a file; `open` are the scripts that led to it by their imports.
    fn file(&mut self, path: &str, open: &mut Vec<String>) {
        if self.published.contains_key(path) || self.is_named(path) {
            return;
        }
        let file = self.statics[path];
        match &self.sources.get(file).contents {
            Contents::Bytes(bytes) => self.add(path, Arc::clone(bytes)),
            Contents::Text(text) if path.ends_with(".js") => {
                let script = self.script(path, text, open);
                self.add(path, script.into_bytes().into());
            }
            Contents::Text(text) => self.add(path, text.as_bytes().into()),
            _ => self.mistake(file, None, MistakeKind::Unreadable),
        }
    }

    /// Returns a script with the published names of those that it imports: `from "./dom.js"` becomes
    /// `from "./dom.3f2a91bc.js"`.
    fn script(&mut self, path: &str, text: &str, open: &mut Vec<String>) -> String {
        const FROM: &str = "from \"./";
        let file = self.statics[path];
        let folder = path.rsplit_once('/').map_or(String::new(), |(folder, _)| format!("{folder}/"));
        open.push(path.to_owned());
        let (mut out, mut rest) = (String::with_capacity(text.len()), 0);
        // What stands in a comment is for those who check types, and no import.
        let imports = text.match_indices(FROM).filter(|(at, _)| !is_in_comment(text, *at));
        for (at, _) in imports {
            let start = at + FROM.len();
            let Some(length) = text[start..].find('"') else { break };
            let (name, span) = (&text[start..start + length], start..start + length);
            let target = format!("{folder}{name}");
            if !self.statics.contains_key(&target) {
                self.mistake(file, Some(span), unknown(&target, self.statics));
                continue;
            }
            if open.contains(&target) {
                let chain = open.iter().cloned().chain([target]).collect();
                self.mistake(file, Some(span), MistakeKind::ImportCycle { chain });
                continue;
            }
            self.file(&target, open);
            let Some(published) = self.published.get(&target) else { continue };
            out.push_str(&text[rest..start]);
            out.push_str(published.rsplit('/').next().unwrap_or(published));
            rest = start + length;
        }
        open.pop();
        out.push_str(&text[rest..]);
        out
    }

    fn mistake(&mut self, file: FileId, span: Option<Range<usize>>, kind: MistakeKind) {
        self.mistakes.push(ThemeMistake::new(self.sources.get(file).path.as_str(), file, span, kind));
    }
}

fn is_in_comment(text: &str, at: usize) -> bool {
    let line = text[..at].rsplit('\n').next().unwrap_or_default().trim_start();
    line.starts_with('*') || line.starts_with("/*") || line.starts_with("//")
}

fn fingerprint(bytes: &[u8]) -> String {
    let mut print = String::new();
    for byte in &Sha256::digest(bytes)[..4] {
        write!(print, "{byte:02x}").expect("a String takes every text");
    }
    print
}

/// Makes `assets/style.3f2a91bc.css` of `style.css`.
fn fingerprinted(path: &str, print: &str) -> String {
    let (folder, name) = path.rsplit_once('/').map_or(("", path), |(folder, name)| (folder, name));
    let slash = if folder.is_empty() { "" } else { "/" };
    match name.rsplit_once('.') {
        Some((stem, extension)) => format!("assets/{folder}{slash}{stem}.{print}.{extension}"),
        None => format!("assets/{folder}{slash}{name}.{print}"),
    }
}
