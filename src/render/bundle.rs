//! What a browser needs to write of a promise, or of what belongs to none: texts as they are published, and the names of what
//! lies beside them; and the list of promises to choose from.

use crate::model::{Promise, PromiseId, Site};
use crate::parse::{front_matter, without_comments};
use crate::plan::{LinkTarget, PageKey, Plan};
use crate::source::{Contents, FileId, Sources};
use crate::theme::{Theme, is_of_program};
use crate::value::Slug;
use crate::view::EditionViews;
use serde_json::{Map, Value, json};
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// The texts of a site that is handed over whole with each promise, in bytes. Of a larger one only the place of the promise
/// is, with what its pages name.
const WHOLE_SITE: usize = 400_000;

/// Writes the list of places with their promises, the newest first.
pub(super) fn index(views: &EditionViews<'_>, places: &[Slug], promises: &[PromiseId]) -> Vec<u8> {
    let site = views.whole_site();
    let of_place = |place: &Slug| {
        let mut own: Vec<&Promise> =
            promises.iter().filter(|id| id.place == *place).map(|id| &*site.promises[id]).collect();
        own.sort_by_key(|promise| Reverse((promise.validity.first_day(), promise.id.clone())));
        let own: Value = own.into_iter().map(|promise| json!([promise.id.slug.as_str(), promise.title])).collect();
        let name = site.places.get(place).map(|place| place.name.as_str()).unwrap_or_default();
        json!([place.as_str(), name, own])
    };
    let places: Value = places.iter().map(of_place).collect();
    json!({ "places": places }).to_string().into_bytes()
}

/// Writes the bundle of a promise, or of what belongs to none.
pub(super) fn bundle(
    views: &EditionViews<'_>,
    theme: &Theme,
    sources: &Sources,
    promise: Option<&PromiseId>,
) -> Vec<u8> {
    let site = views.whole_site();
    let texts: BTreeSet<FileId> = match promise {
        _ if is_small(site, sources) => all(site).collect(),
        Some(promise) => near(site, promise),
        None => without_promises(site).collect(),
    };
    let mut files = Map::new();
    let settings = sources.iter().filter(|(_, file)| {
        file.path.as_str() == "site.toml"
            || (file.path.below("themes").is_some_and(is_no_asset) && !is_of_program(file))
    });
    for id in settings.map(|(id, _)| id).chain(texts.iter().copied()) {
        let file = sources.get(id);
        let Contents::Text(text) = &file.contents else { continue };
        // Comments in a template are public with the theme; those of a site's files are not.
        let is_written = matches!(file.path.extension(), "md" | "toml");
        let text = if is_written { without_comments(text) } else { Some(text.to_string()) };
        files.extend(text.map(|text| (file.path.to_string(), Value::from(text))));
    }
    // What lies outside is known by what its settings say, and only where it is named; a place may be named at any time by
    // a new one that lies in it.
    let places = site.places.values().filter(|_| promise.is_none()).map(|place| place.file);
    let places = places.filter(|file| !texts.contains(file));
    for id in named(site, views.whole_plan(), &texts).into_iter().chain(places) {
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
        "writable": promise.map(|promise| views.writable(promise)),
        "theme": theme.name(),
        "assets": theme.assets().iter().map(|one| (one.name.clone(), one.fingerprint.as_str().into())).collect::<Map<_, _>>(),
    });
    bundle.to_string().into_bytes()
}

/// Whether a file of a theme is for the making of pages, and not published beside them.
fn is_no_asset(path: &str) -> bool {
    path.split('/').nth(1) != Some("static")
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
fn named(site: &Site, plan: &Plan, texts: &BTreeSet<FileId>) -> BTreeSet<FileId> {
    let pages = texts.iter().flat_map(|&file| plan.targets_of(file)).filter_map(|target| match target {
        LinkTarget::Page(key, _) => Some(key.clone()),
        LinkTarget::File(_) => None,
    });
    let mut waiting: Vec<PageKey> = pages.collect();
    let mut found = BTreeSet::new();
    while let Some(key) = waiting.pop() {
        let (file, belongs): (_, Vec<PageKey>) = match &key {
            PageKey::Place(id) => {
                let Some(place) = site.places.get(id) else { continue };
                (place.file, place.within.iter().cloned().map(PageKey::Place).collect())
            }
            PageKey::Promise(id) => {
                let Some(promise) = site.promises.get(id) else { continue };
                let others = [&promise.extends, &promise.follows].into_iter().flatten().cloned();
                let places = promise.places.iter().chain([&id.place]).cloned();
                (promise.file, others.map(PageKey::Promise).chain(places.map(PageKey::Place)).collect())
            }
            PageKey::FollowUp(id, slug) => {
                let promise = site.promises.get(id);
                let found = promise.and_then(|promise| promise.follow_ups.iter().find(|one| one.slug == *slug));
                let Some(follow_up) = found else { continue };
                (follow_up.file, vec![PageKey::Promise(id.clone())])
            }
            // Texts of pages that stand for themselves are among those that there are.
            _ => continue,
        };
        if !texts.contains(&file) && found.insert(file) {
            waiting.extend(belongs);
        }
    }
    found
}

/// The files of a site that are no drafts: those of some places, and some promises.
fn published(
    site: &Site,
    place: impl Fn(&Slug) -> bool,
    promise: impl Fn(&PromiseId) -> bool,
) -> impl Iterator<Item = FileId> {
    let places = site.places.iter().filter(move |(id, _)| place(id)).map(|(_, place)| place.file);
    let promises = site.promises.iter().filter(move |(id, _)| promise(id)).map(|(_, promise)| promise);
    let promises = promises.flat_map(|one| one.follow_ups.iter().map(|follow_up| follow_up.file).chain([one.file]));
    places.chain(promises).chain(site.pages.iter().map(|page| page.file))
}

/// The plain pages of a site, and the places that have promised nothing.
fn without_promises(site: &Site) -> impl Iterator<Item = FileId> {
    let promised =
        |place: &Slug| site.promises.values().any(|one| one.id.place == *place || one.places.contains(place));
    published(site, move |place| !promised(place), |_| false)
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
