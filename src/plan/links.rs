//! Where every link of every text leads.

use super::{EditionPlan, PageKey};
use crate::diag::{Diagnostics, DocumentFlaw, Kind};
use crate::model::{DocumentReference, FollowUp, LinkId, Markup, Piece, Promise, Site};
use crate::parse::{decoded, heading_id, is_local, scheme};
use crate::schema::IMAGES;
use crate::source::{FileId, SourcePath, Sources, Span};
use std::collections::{BTreeMap, BTreeSet};

/// Where a link leads inside the site.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum LinkTarget {
    /// A page, and the id of a place in it.
    Page(PageKey, Option<String>),
    /// A file that is copied.
    File(FileId),
}

/// The links of a site: by the file that each stands in and the address as written, where it leads and where it stands.
pub(super) type Links = BTreeMap<(FileId, Box<str>), (LinkTarget, Span)>;

/// Follows all links of all texts, and reports those that lead nowhere.
pub(super) fn follow(
    site: &Site,
    sources: &Sources,
    pages: &BTreeMap<FileId, PageKey>,
    editions: &[EditionPlan],
    diagnostics: &mut Diagnostics,
) -> Links {
    let mut follower = Follower::new(site, sources, pages, editions, diagnostics);
    for place in site.places.values() {
        follower.text(&place.body);
    }
    for page in site.pages.iter().chain(&site.front) {
        follower.text(&page.body);
    }
    for promise in site.promises.values() {
        follower.promise(promise);
    }
    follower.links
}

/// Lists all texts that `promise.md` holds.
fn texts_of_promise(promise: &Promise) -> impl Iterator<Item = &Markup> {
    let corrections = promise.corrections.iter().map(|correction| &correction.text);
    let changes = promise.changes.iter().map(|change| &change.text);
    let focus = promise.focus.iter().map(|focus| &focus.text);
    let pledges = promise.pledges.iter().map(|pledge| &pledge.text);
    let rows = promise.rows.iter().map(|row| &row.text);
    [&promise.body, &promise.note].into_iter().chain(corrections).chain(changes).chain(focus).chain(pledges).chain(rows)
}

/// Lists all texts that a follow-up holds.
fn texts_of_follow_up(follow_up: &FollowUp) -> impl Iterator<Item = &Markup> {
    let corrections = follow_up.corrections.iter().map(|correction| &correction.text);
    let outcomes = follow_up.outcomes.iter().flatten();
    let outcomes = outcomes.flat_map(|outcome| [&outcome.text, outcome.reason(), outcome.next(), outcome.note()]);
    let texts = follow_up.texts.iter().map(|text| &text.text);
    let own = [&follow_up.body, &follow_up.closing, &follow_up.note];
    own.into_iter().chain(corrections).chain(outcomes).chain(texts)
}

struct Follower<'a> {
    site: &'a Site,
    sources: &'a Sources,
    pages: &'a BTreeMap<FileId, PageKey>,
    editions: &'a [EditionPlan],
    attachments: BTreeSet<FileId>,
    /// The anchors of each page that some link named one of.
    anchors: BTreeMap<FileId, Vec<String>>,
    links: Links,
    diagnostics: &'a mut Diagnostics,
}

impl<'a> Follower<'a> {
    fn new(
        site: &'a Site,
        sources: &'a Sources,
        pages: &'a BTreeMap<FileId, PageKey>,
        editions: &'a [EditionPlan],
        diagnostics: &'a mut Diagnostics,
    ) -> Self {
        let attachments = site.attachments.iter().map(|attachment| attachment.file).collect();
        let (anchors, links) = (BTreeMap::new(), Links::new());
        Self { site, sources, pages, editions, attachments, anchors, links, diagnostics }
    }

    fn promise(&mut self, promise: &Promise) {
        for text in texts_of_promise(promise) {
            self.text(text);
        }
        let of_follow_ups = promise.follow_ups.iter().flat_map(|follow_up| &follow_up.documents);
        for link in promise.documents.iter().chain(of_follow_ups).filter_map(DocumentReference::file) {
            self.document(link);
        }
        for text in promise.follow_ups.iter().flat_map(texts_of_follow_up) {
            self.text(text);
        }
    }

    fn text(&mut self, text: &Markup) {
        for piece in text.pieces() {
            match piece {
                Piece::LinkStart(link) => self.link(link),
                Piece::Image(image) => self.image(&image.0),
                _ => {}
            }
        }
    }

    fn link(&mut self, link: &LinkId) {
        // One without an address has been reported.
        if link.written.is_empty() {
            return;
        }
        if let Some(kind) = self.own_address(link) {
            self.diagnostics.report(kind, link.span);
            return;
        }
        if leads_out(&link.written) {
            return;
        }
        if let Some(target) = self.target(link) {
            self.links.insert((link.span.file, link.written.clone()), (target, link.span));
        }
    }

    fn document(&mut self, link: &LinkId) {
        match self.file(link, &link.written, true) {
            Some(file) if self.pages.contains_key(&file) => {
                self.diagnostics.report(Kind::BadDocument { flaw: DocumentFlaw::Page }, link.span);
            }
            Some(file) => {
                self.links.insert((link.span.file, link.written.clone()), (LinkTarget::File(file), link.span));
            }
            None => {}
        }
    }

    fn image(&mut self, link: &LinkId) {
        if link.written.is_empty() {
            return;
        }
        let written = link.written.to_string();
        if leads_out(&link.written) {
            self.diagnostics.report(Kind::ExternalImage { written }, link.span);
            return;
        }
        let path = self.path(link.span.file, &link.written);
        match path.as_ref().and_then(|path| self.sources.find(path)) {
            Some(file) if path.is_some_and(|path| IMAGES.contains(&path.extension())) => {
                self.links.insert((link.span.file, link.written.clone()), (LinkTarget::File(file), link.span));
            }
            // A file that is there and no image has been reported.
            Some(file) if !self.attachments.contains(&file) && self.sources.get(file).path.extension() != "md" => {}
            _ => {
                let suggestion = self.nearest_image(link.span.file, &link.written);
                self.diagnostics.report(Kind::BrokenImage { written, suggestion }, link.span);
            }
        }
    }

    /// Looks at an address on the web that is one of this site, of a file of its repository or of a computer at home.
    fn own_address(&self, link: &LinkId) -> Option<Kind> {
        let written = &*link.written;
        let rest = written.strip_prefix("https://").or_else(|| written.strip_prefix("http://"))?;
        let from = link.span.file;
        let report = |suggestion| Kind::LinkToOutput { written: written.to_owned(), suggestion };
        let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
        let bare = path.split(['?', '#']).next().unwrap_or_default();
        if is_local(host) {
            // What `serve` shows is a page of this site; what another computer shows is not.
            let is_served = ["localhost", "127.", "0.0.0.0", "[::1]"].iter().any(|start| host.starts_with(start));
            return Some(report(self.source_of_address(&format!("/{bare}"), from).filter(|_| is_served)));
        }
        if let Some(file) = self.file_of_repository(host, bare) {
            return Some(report(Some(self.relative(from, &file))));
        }
        let base = self.site.config.base_url.split_once("://").map_or("", |(_, rest)| rest);
        let below = rest
            .strip_prefix(base)
            .or_else(|| rest.strip_prefix(base.trim_end_matches('/')).filter(|rest| rest.is_empty()))?;
        let below = below.split(['?', '#']).next().unwrap_or_default();
        self.source_of_address(&format!("/{below}"), from).map(|source| report(Some(source)))
    }

    /// The file of this site that an address at the host of a repository shows.
    fn file_of_repository(&self, host: &str, path: &str) -> Option<SourcePath> {
        let parts: Vec<&str> = path.split('/').collect();
        let is_view = |part: &&str| ["blob", "edit", "raw", "tree", "src", "blame"].contains(part);
        let view = parts.iter().position(is_view).filter(|&at| at >= 2)?;
        let config = &self.site.config;
        let mut urls =
            config.repository.iter().chain(config.members.values()).map(|repository| &repository.url).peekable();
        let own = format!("{host}/{}", parts[..view].join("/").trim_end_matches("/-"));
        let is_own = match urls.peek() {
            Some(_) => urls.any(|url| url.trim_end_matches('/').ends_with(&own)),
            None => host == "github.com",
        };
        let content = parts[view..].iter().position(|part| *part == "content")?;
        let file = SourcePath::new(&decoded(&parts[view + content..].join("/")))?;
        (is_own && self.sources.find(&file).is_some()).then_some(file)
    }

    fn target(&mut self, link: &LinkId) -> Option<LinkTarget> {
        let (path, anchor) = match link.written.split_once('#') {
            Some((path, anchor)) => (path, Some(decoded(anchor))),
            None => (&*link.written, None),
        };
        let file = if path.is_empty() && anchor.is_some() { link.span.file } else { self.file(link, path, false)? };
        let Some(key) = self.pages.get(&file) else {
            return Some(LinkTarget::File(file));
        };
        let anchor = match anchor {
            Some(anchor) if !anchor.is_empty() => self.anchor(file, key, anchor, link.span),
            _ => None,
        };
        Some(LinkTarget::Page(key.clone(), anchor))
    }

    /// Finds the file that a path leads to.
    fn file(&mut self, link: &LinkId, path: &str, is_document: bool) -> Option<FileId> {
        let written = link.written.to_string();
        let resolved = self.path(link.span.file, path);
        let found = resolved.as_ref().and_then(|path| self.sources.find(path));
        let kind = match (found, resolved) {
            (Some(file), _) if self.site.drafts.contains(&file) => Kind::LinkToDraft { written },
            (Some(file), _) if self.is_published(file) => return Some(file),
            // A file that is there but could not be read, or may not be published as it is, has been reported.
            (Some(_), Some(path)) if path.below("content").is_some() => return None,
            (_, resolved) => {
                let is_output = path.starts_with('/') || path.ends_with('/') || path.ends_with(".html");
                let source = resolved.and_then(|path| self.source_of(&path, link.span.file));
                let suggestion = source
                    .or_else(|| self.source_of_address(path, link.span.file))
                    .or_else(|| self.source_of_path(path, link.span.file).filter(|_| is_output));
                if !is_document && (is_output || suggestion.is_some()) {
                    Kind::LinkToOutput { written, suggestion }
                } else {
                    let from_root = self.source_of_path(path, link.span.file);
                    let suggestion = from_root.or_else(|| self.nearest_file(link.span.file, path, is_document));
                    Kind::BrokenLink { suggestion, is_document, written }
                }
            }
        };
        self.diagnostics.report(kind, link.span);
        None
    }

    fn is_published(&self, file: FileId) -> bool {
        self.pages.contains_key(&file) || self.attachments.contains(&file)
    }

    /// The path that a link means, if it stays within `content/`.
    fn path(&self, file: FileId, written: &str) -> Option<SourcePath> {
        let written = decoded(written);
        let folder = self.sources.get(file).path.parent();
        let path = match written.strip_prefix('/') {
            Some(rest) => SourcePath::new("content")?.join(rest)?,
            None => folder.join(&written)?,
        };
        (path.as_str() == "content" || path.below("content").is_some()).then_some(path)
    }

    /// The source file that a folder, or a path without its ending, was surely meant to be, as a relative path.
    fn source_of(&self, path: &SourcePath, from: FileId) -> Option<String> {
        let names = ["promise.md", "place.md", "index.md"];
        let inside = names.iter().filter_map(|name| path.join(name));
        let beside = [format!("{path}.md"), format!("{}.md", path.as_str().trim_end_matches(".html"))];
        let found = inside
            .chain(beside.iter().filter_map(|path| SourcePath::new(path)))
            .find(|path| self.sources.find(path).is_some())?;
        Some(self.relative(from, &found))
    }

    /// The source file of the page at an address of the finished site, as a relative path.
    fn source_of_address(&self, written: &str, from: FileId) -> Option<String> {
        let address = written.strip_prefix('/')?.trim_end_matches("index.html");
        let address =
            if address.is_empty() || address.ends_with('/') { address.to_owned() } else { format!("{address}/") };
        let key = self.editions.iter().find_map(|edition| {
            let below = address.strip_prefix(&edition.path)?;
            edition.pages().find(|(known, _)| *known == below).map(|(_, key)| key)
        })?;
        let (file, _) = self.pages.iter().find(|(_, known)| *known == key)?;
        Some(self.relative(from, &self.sources.get(*file).path))
    }

    /// The published file that a path leads to from the top of the repository, from `content` or from a folder above, as
    /// a relative path.
    fn source_of_path(&self, written: &str, from: FileId) -> Option<String> {
        let written = decoded(written.trim_start_matches('/'));
        let mut folder = Some(self.sources.get(from).path.parent());
        let above = std::iter::from_fn(|| {
            let next = folder.take()?;
            folder = (!next.as_str().is_empty()).then(|| next.parent());
            Some(next)
        });
        let found =
            above.skip(1).filter_map(|folder| folder.join(&written)).find_map(|path| self.sources.find(&path))?;
        self.is_published(found).then(|| self.relative(from, &self.sources.get(found).path))
    }

    fn relative(&self, from: FileId, to: &SourcePath) -> String {
        super::relative(self.sources.get(from).path.as_str(), to.as_str())
    }

    /// The file whose path is most like the one that was written.
    fn nearest_file(&mut self, from: FileId, written: &str, is_document: bool) -> Option<String> {
        let sources = self.sources;
        let from = sources.get(from).path.as_str();
        let published = self.pages.keys().filter(|_| !is_document).chain(&self.attachments);
        let paths = published.map(|file| super::relative(from, sources.get(*file).path.as_str()));
        self.diagnostics.nearest(written, paths)
    }

    /// The image whose path is most like the one that was written.
    fn nearest_image(&mut self, from: FileId, written: &str) -> Option<String> {
        let sources = self.sources;
        let from = sources.get(from).path.as_str();
        let images = self.attachments.iter().map(|file| &sources.get(*file).path);
        let images = images.filter(|path| IMAGES.contains(&path.extension()));
        self.diagnostics.nearest(written, images.map(|path| super::relative(from, path.as_str())))
    }

    /// Finds the id that an anchor names.
    fn anchor(&mut self, file: FileId, key: &PageKey, written: String, span: Span) -> Option<String> {
        let site = self.site;
        let known = self.anchors.entry(file).or_insert_with(|| anchors(site, key));
        // GitHub makes anchors of headings with å, ä and ö in them; ours have none.
        let folded = heading_id(&written);
        let found = known.iter().find(|id| **id == written || Some(*id) == folded.as_ref()).cloned();
        if found.is_none() && !self.site.with_gaps.contains(&file) {
            let suggestion = self.diagnostics.nearest(&written, &*known);
            self.diagnostics.report(Kind::BrokenAnchor { anchor: written, suggestion }, span);
        }
        found
    }
}

/// Lists the ids that links may lead to in a page.
pub fn anchors(site: &Site, key: &PageKey) -> Vec<String> {
    let of_text = |text: &Markup| text.headings().map(|heading| heading.id.to_string()).collect::<Vec<_>>();
    let of_promise = |promise: &Promise| promise.ids().into_iter().map(str::to_owned).collect::<Vec<_>>();
    match key {
        PageKey::Start => site.front.iter().flat_map(|page| of_text(&page.body)).collect(),
        PageKey::Place(id) => site.places.get(id).map(|place| of_text(&place.body)).unwrap_or_default(),
        PageKey::Plain(number) => site.pages.get(*number).map(|page| of_text(&page.body)).unwrap_or_default(),
        PageKey::Promise(id) => {
            let Some(promise) = site.promises.get(id) else { return Vec::new() };
            let mut ids = of_promise(promise);
            ids.extend(of_text(&promise.body));
            ids
        }
        PageKey::FollowUp(id, slug) => {
            let Some(promise) = site.promises.get(id) else { return Vec::new() };
            let rows = promise.rows.iter().map(|row| row.id.to_string());
            let mut ids: Vec<String> = rows.chain(promise.pledges.iter().map(|pledge| pledge.id.to_string())).collect();
            for follow_up in promise.follow_ups.iter().filter(|follow_up| follow_up.slug == *slug) {
                // Of a focus area there is a place only where the follow-up says something of it.
                ids.extend(follow_up.texts.iter().map(|text| text.id.to_string()));
                ids.extend(of_text(&follow_up.body));
                ids.extend(of_text(&follow_up.closing));
            }
            ids
        }
        _ => Vec::new(),
    }
}

/// Returns whether an address leads out of the site, so that there is nothing to follow.
fn leads_out(address: &str) -> bool {
    address.starts_with("//") || scheme(address).is_some()
}
