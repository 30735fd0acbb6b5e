//! Which pages there are, and where; where every link leads.
//!
//! In comes [`Site`]; out goes [`Plan`]. Every address of every edition is decided here, and every link of every text is
//! followed here. Nothing is rendered.

mod address;
mod browse;
mod claims;
mod edition;
mod links;
mod repository;
mod stated;

pub use address::{is_below, relative};
pub use browse::{PoliceArea, has_subject, is_row_in, police_areas, rows_in};
pub use edition::{EditionPlan, HANDBOOK, PageKey, Redirect, WRITE, subjects_of};
pub use links::{LinkTarget, anchors};
pub use repository::{
    MAX_PREFILLED_URL_BYTES, RawFiles, edit_href, history_href, new_file_href, offered_text_href, proposals_href,
    raw_files,
};
pub use stated::{StatusFacet, parties_of, promises_by_year, years_of, years_until};

use crate::diag::{Diagnostics, Kind};
use crate::model::{Edition, LinkId, PromiseId, Site};
use crate::schema::PATH;
use crate::source::{FileId, SourcePath, Sources};
use claims::{Claims, Taken};
use std::collections::{BTreeMap, BTreeSet};

/// All pages of all editions, and all links.
#[derive(Debug, Hash)]
pub struct Plan {
    /// The editions, in the order of the settings.
    pub editions: Vec<EditionPlan>,
    /// Files that are published as they are, with their paths below the output.
    pub statics: BTreeMap<FileId, String>,
    /// Which page a file is the source of.
    pub pages: BTreeMap<FileId, PageKey>,
    /// Where each link leads, by the file that it stands in and the address as written.
    links: BTreeMap<(FileId, Box<str>), LinkTarget>,
}

impl Plan {
    /// Returns where a link leads; `None` for one that leads out of the site.
    pub fn target(&self, link: &LinkId) -> Option<&LinkTarget> {
        self.links.get(&(link.span.file, link.written.clone()))
    }

    /// Lists where the links of a file lead inside the site.
    pub fn targets_of(&self, file: FileId) -> impl Iterator<Item = &LinkTarget> {
        let from = (file, Box::<str>::default());
        self.links.range(from..).take_while(move |((of, _), _)| *of == file).map(|(_, target)| target)
    }
}

/// Decides on all pages and follows all links. `left_out` holds for each edition the lists that its theme has no links
/// to: of `years`, `parties`, `statuses` and `compare`. Those have no pages. `own` are the paths of files below an edition
/// that are no pages and that nobody else may have, and folders, with a slash behind, that nobody else puts anything into.
///
/// All that is written is claimed as a file, so that two of one path are a mistake here and no surprise of the disk.
pub fn plan(
    site: &Site,
    sources: &Sources,
    left_out: &[Vec<String>],
    own: &[String],
    diagnostics: &mut Diagnostics,
) -> Plan {
    let pages = sources_of_pages(site);
    let mut taken = Claims::default();
    for edition in &site.config.editions {
        claim_own(edition, own, &mut taken, diagnostics);
    }
    let mut editions: Vec<EditionPlan> = Vec::new();
    for index in 0..site.config.editions.len() {
        let left_out = left_out.get(index).map(Vec::as_slice).unwrap_or_default();
        editions.push(edition::edition(index, site, sources, left_out, &mut taken, diagnostics));
    }
    for edition in &mut editions {
        edition::redirect(edition, site, sources, &mut taken, diagnostics);
    }
    for edition in &mut editions {
        edition::redirect_below(edition, site, sources, &mut taken, diagnostics);
    }
    let links = links::follow(site, sources, &pages, &editions, diagnostics);
    report_hidden(&links, &editions, diagnostics);
    let used: BTreeSet<(FileId, FileId)> = links
        .iter()
        .filter_map(|((from, _), (target, _))| match target {
            LinkTarget::File(file) => Some((*from, *file)),
            LinkTarget::Page(..) => None,
        })
        .collect();
    let logos = logos(site, sources);
    let wanted: BTreeSet<FileId> = used.iter().map(|(_, file)| *file).chain(logos.iter().copied()).collect();
    let unread = folders_with_unread_texts(sources, &pages);
    for attachment in site.attachments.iter().filter(|attachment| !wanted.contains(&attachment.file)) {
        if unread.contains(&sources.get(attachment.file).path.parent()) {
            continue;
        }
        let name = sources.get(attachment.file).path.name().to_owned();
        diagnostics.report_file(Kind::UnusedAttachment { name }, attachment.file);
    }
    for edition in &mut editions {
        let shown = |from: &FileId| pages.get(from).is_some_and(|key| edition.address(key).is_some());
        let linked = used.iter().filter(|(from, _)| shown(from)).map(|(_, file)| *file);
        let files: BTreeSet<FileId> = linked.chain(logos.iter().copied()).collect();
        edition.publish(site, sources, &files, &mut taken, diagnostics);
    }
    let statics = claim_statics(site, sources, &mut taken, diagnostics);
    let links = links.into_iter().map(|(link, (target, _))| (link, target)).collect();
    Plan { editions, statics, pages, links }
}

/// Claims the files of an edition that are no pages.
fn claim_own(edition: &Edition, own: &[String], taken: &mut Claims, diagnostics: &mut Diagnostics) {
    for path in own {
        let whole = format!("{}{path}", edition.path);
        let claimed = if path.ends_with('/') { taken.close(&whole) } else { taken.claim(&whole, None) };
        if let Err(Taken { address, .. }) = claimed {
            let kind = Kind::EditionPath { path: edition.path.clone(), page: Some(format!("/{address}")) };
            if taken.reported.insert((edition.span.file, edition.path.clone())) {
                diagnostics.report(kind, edition.span);
            }
        }
    }
}

/// Claims the files that are published as they are, last: what pages need is theirs.
fn claim_statics(
    site: &Site,
    sources: &Sources,
    taken: &mut Claims,
    diagnostics: &mut Diagnostics,
) -> BTreeMap<FileId, String> {
    let mut statics = BTreeMap::new();
    for file in site.statics.iter().map(|one| one.file) {
        let path = sources.get(file).path.below("static").unwrap_or_default();
        if path.len() > PATH.most {
            let kind = Kind::LongAddress { length: path.len(), most: PATH.most };
            diagnostics.report_file(kind, file);
        } else if let Err(Taken { address, by, .. }) = taken.claim(path, Some(file)) {
            let by = by.map_or_else(|| format!("/{address}"), |by| sources.get(by).path.to_string());
            diagnostics.report_file(Kind::AddressTaken { address: format!("/{path}"), by }, file);
        } else {
            statics.insert(file, path.to_owned());
        }
    }
    statics
}

fn sources_of_pages(site: &Site) -> BTreeMap<FileId, PageKey> {
    let places = site.places.values().map(|place| (place.file, PageKey::Place(place.id.clone())));
    let promises = site.promises.values().map(|promise| (promise.file, PageKey::Promise(promise.id.clone())));
    let follow_ups = site.promises.values().flat_map(|promise| {
        promise
            .follow_ups
            .iter()
            .map(|follow_up| (follow_up.file, PageKey::FollowUp(promise.id.clone(), follow_up.slug.clone())))
    });
    let pages = site.pages.iter().enumerate().map(|(index, page)| (page.file, PageKey::Plain(index)));
    let front = site.front.iter().map(|page| (page.file, PageKey::Start));
    places.chain(promises).chain(follow_ups).chain(pages).chain(front).collect()
}

/// Lists the folders with a text that could not be read, or is a draft: it may link to files in its folder.
fn folders_with_unread_texts(sources: &Sources, pages: &BTreeMap<FileId, PageKey>) -> BTreeSet<SourcePath> {
    let texts =
        sources.iter().filter(|(_, file)| file.path.extension() == "md" && file.path.below("content").is_some());
    texts.filter(|(id, _)| !pages.contains_key(id)).map(|(_, file)| file.path.parent()).collect()
}

fn logos(site: &Site, sources: &Sources) -> Vec<FileId> {
    let paths = site.config.editions.iter().filter_map(|edition| edition.publisher.logo_path());
    paths.filter_map(|path| sources.find(&path)).collect()
}

/// Reports links to pages that no edition shows.
fn report_hidden(
    links: &BTreeMap<(FileId, Box<str>), (LinkTarget, crate::source::Span)>,
    editions: &[EditionPlan],
    diagnostics: &mut Diagnostics,
) {
    for ((_, written), (target, span)) in links {
        if let LinkTarget::Page(key, _) = target
            && !editions.iter().any(|edition| edition.address(key).is_some())
        {
            diagnostics.report(Kind::LinkToHidden { written: written.to_string() }, *span);
        }
    }
}

/// Returns whether an edition shows a promise: it does if any of the promise's places is chosen.
pub fn shows(site: &Site, edition: usize, promise: &PromiseId) -> bool {
    match (&site.config.editions[edition].places, site.promises.get(promise)) {
        (_, None) => false,
        (None, Some(_)) => true,
        (Some(chosen), Some(promise)) => promise.places.iter().any(|place| chosen.contains(place)),
    }
}
