//! What a browser needs to write of a promise: texts as they are published, and the names of what lies beside them.

use crate::model::{PromiseId, Site};
use crate::parse::without_comments;
use crate::source::{Contents, FileId, Sources};
use crate::theme::is_of_program;
use crate::value::Slug;
use crate::view::EditionViews;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// The texts of a site that is handed over whole with each promise, in bytes. Of a larger one only the place of the promise
/// is, with what its pages name.
const WHOLE_SITE: usize = 400_000;

/// Writes the bundle of a promise.
pub(super) fn bundle(views: &EditionViews<'_>, sources: &Sources, promise: &PromiseId) -> Vec<u8> {
    let site = views.whole_site();
    let all = published(site, |_| true, |_| true);
    let size: usize = all.iter().map(|file| sources.text(*file).len()).sum();
    let texts = if size <= WHOLE_SITE { all } else { near(site, promise) };
    let mut files = Map::new();
    let settings = sources.iter().filter(|(_, file)| {
        file.path.as_str() == "site.toml" || (file.path.below("themes").is_some() && !is_of_program(file))
    });
    for id in settings.map(|(id, _)| id).chain(texts.iter().copied()) {
        let file = sources.get(id);
        let Contents::Text(text) = &file.contents else { continue };
        // Comments in a template are public with the theme; those of a site's files are not.
        let is_written = matches!(file.path.extension(), "md" | "toml");
        let text = if is_written { without_comments(text) } else { Some(text.to_string()) };
        files.extend(text.map(|text| (file.path.to_string(), Value::from(text))));
    }
    let folders: BTreeSet<_> = texts.iter().map(|id| sources.get(*id).path.parent()).collect();
    let beside = site.attachments.iter().filter_map(|attachment| {
        let file = sources.get(attachment.file);
        let Contents::Attachment { size, .. } = file.contents else { return None };
        folders.contains(&file.path.parent()).then(|| (file.path.to_string(), Value::from(size)))
    });
    let bundle = json!({
        "edition": views.edition_id().as_str(),
        "base_url": views.base_url(),
        "files": files,
        "attachments": beside.collect::<Map<_, _>>(),
    });
    bundle.to_string().into_bytes()
}

/// The files of a site that are no drafts: those of some places, and some promises.
fn published(site: &Site, place: impl Fn(&Slug) -> bool, promise: impl Fn(&PromiseId) -> bool) -> BTreeSet<FileId> {
    let places = site.places.iter().filter(|(id, _)| place(id)).map(|(_, place)| place.file);
    let promises = site.promises.iter().filter(|(id, _)| promise(id)).map(|(_, promise)| promise);
    let promises = promises.flat_map(|one| one.follow_ups.iter().map(|told| told.file).chain([one.file]));
    places.chain(promises).chain(site.pages.iter().map(|page| page.file)).collect()
}

/// The files of the place of a promise, of those that it lies in or shares the promise with, and of the promises that it
/// names.
fn near(site: &Site, id: &PromiseId) -> BTreeSet<FileId> {
    let promise = &site.promises[id];
    let named: BTreeSet<&PromiseId> = [&promise.extends, &promise.follows].into_iter().flatten().collect();
    let mut places: BTreeSet<&Slug> = promise.places.iter().chain([&id.place]).collect();
    places.extend(named.iter().map(|named| &named.place));
    let mut found: Vec<&Slug> = places.iter().copied().collect();
    while let Some(place) = found.pop() {
        let above = site.places.get(place).and_then(|place| place.within.as_ref());
        found.extend(above.filter(|above| places.insert(above)));
    }
    published(site, |place| places.contains(place), |other| other.place == id.place || named.contains(other))
}
