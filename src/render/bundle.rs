//! What a browser needs to write of a promise: texts as they are published, and the names of what lies beside them.

use crate::model::{PromiseId, Site};
use crate::parse::{front_matter, without_comments};
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
    let texts = if is_small(site, sources) { all(site).collect() } else { near(site, promise) };
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
    // What lies outside is known by what its settings say, and only where it is named.
    for id in named(site, sources, &texts) {
        let settings = without_comments(sources.text(id));
        let settings = settings.as_deref().and_then(front_matter).map(|settings| format!("+++\n{settings}+++\n"));
        files.extend(settings.map(|text| (sources.get(id).path.to_string(), Value::from(text))));
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

/// All files of a site that are no drafts.
fn all(site: &Site) -> impl Iterator<Item = FileId> {
    published(site, |_| true, |_| true)
}

fn is_small(site: &Site, sources: &Sources) -> bool {
    let mut rest = WHOLE_SITE;
    all(site).all(|file| {
        let left = rest.checked_sub(sources.text(file).len());
        rest = left.unwrap_or_default();
        left.is_some()
    })
}

/// The files that some texts link to, and those that belong to them, as far as they are not among these texts.
fn named(site: &Site, sources: &Sources, texts: &BTreeSet<FileId>) -> BTreeSet<FileId> {
    let linked = texts.iter().flat_map(|&id| {
        let folder = sources.get(id).path.parent();
        links(sources.text(id)).filter_map(move |link| sources.find(&folder.join(link)?))
    });
    let mut waiting: Vec<FileId> = linked.collect();
    let mut found = BTreeSet::new();
    while let Some(id) = waiting.pop() {
        if texts.contains(&id) || found.contains(&id) {
            continue;
        }
        let place = |id: &Slug| site.places.get(id).map(|place| place.file);
        if let Some(own) = site.places.values().find(|place| place.file == id) {
            waiting.extend(own.within.as_ref().and_then(place));
        } else if let Some(own) =
            site.promises.values().find(|one| one.file == id || one.follow_ups.iter().any(|told| told.file == id))
        {
            let others = [&own.extends, &own.follows].into_iter().flatten();
            waiting.extend(others.filter_map(|other| Some(site.promises.get(other)?.file)));
            waiting.extend(own.places.iter().chain([&own.id.place]).filter_map(place).chain([own.file]));
        } else {
            continue;
        }
        found.insert(id);
    }
    found
}

/// The addresses that a text links to, without their anchors.
fn links(text: &str) -> impl Iterator<Item = &str> {
    let addresses = text.match_indices("](").map(|(at, mark)| &text[at + mark.len()..]);
    let addresses = addresses.chain(text.match_indices("]: ").map(|(at, mark)| &text[at + mark.len()..]));
    addresses.filter_map(|rest| rest.split([')', ' ', '\n', '#', '>']).next().map(|link| link.trim_start_matches('<')))
}

/// The files of a site that are no drafts: those of some places, and some promises.
fn published(
    site: &Site,
    place: impl Fn(&Slug) -> bool,
    promise: impl Fn(&PromiseId) -> bool,
) -> impl Iterator<Item = FileId> {
    let places = site.places.iter().filter(move |(id, _)| place(id)).map(|(_, place)| place.file);
    let promises = site.promises.iter().filter(move |(id, _)| promise(id)).map(|(_, promise)| promise);
    let promises = promises.flat_map(|one| one.follow_ups.iter().map(|told| told.file).chain([one.file]));
    places.chain(promises).chain(site.pages.iter().map(|page| page.file))
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
    published(site, |place| places.contains(place), |other| other.place == id.place || named.contains(other)).collect()
}
