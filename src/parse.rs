//! One file at a time: text becomes documents, as written but valid in themselves.
//!
//! In come [`Sources`]; out go [`Documents`]. A file is read without knowing any other, but for the language that
//! `site.toml` sets. Every mistake is reported where it is, and the rest of the file is read all the same, so that a
//! document may have gaps: nothing is built from it then, but what refers to it is still checked.
//!
//! Follow-ups are nearly all that there is to read, and as written they take far more room than what is made of them. So
//! [`Documents`] holds where they are, and [`crate::pipeline`] reads those of one promise after the other:
//! [`FollowUpFiles::read`].

mod address;
mod allow;
mod answer_in_comment;
mod caption;
mod construct;
mod context;
mod document;
mod fields;
mod figure;
mod file_name;
mod follow_up;
mod front_matter;
mod heading_id;
mod indicator;
mod markdown;
mod markup;
mod organisation_number;
mod page;
mod parsed;
mod place;
mod promise;
mod repaired_date;
mod repaired_value;
mod role_contact;
mod site;
mod source_kind;
mod svg;
mod syntax;
mod toml_error;

pub use address::{base_url, decoded, is_local, scheme};
pub use construct::Lookalike;
pub use document::{DocumentKind, DocumentLocation, DocumentReference};
pub use figure::TargetDoc;
pub use follow_up::{FollowUpDoc, OutcomeDoc};
pub use front_matter::{front_matter, without_comments};
pub use heading_id::heading_id;
pub use indicator::Indicator;
pub use markdown::{Section, escaped};
pub(crate) use markup::push_escaped;
pub use markup::{Heading, LinkId, Markup, Piece, PieceText, Run};
pub use page::Page;
pub use parsed::ParsedFiles;
pub use place::{PlaceDoc, PlaceKind};
pub use promise::{
    ActivityDoc, Amendment, Correction, FocusDoc, Party, PartyKind, PledgeDoc, PromiseDoc, RowDoc, Signatory, Signed,
    SourceReference, ValidityDoc,
};
pub use role_contact::RoleContact;
pub use site::{
    Accessibility, Colors, Contact, EditionDoc, ExternalLink, Host, License, OpenData, Publisher, PublisherKind,
    Repository, Share, SiteDoc, Subject,
};
pub use svg::{SvgFlaw, sanitized_svg};

use crate::diag::{Diagnostics, Kind, Many};
use crate::schema::{self, Table};
use crate::source::{Contents, FileId, SourcePath, Sources, Span, Text, forbidden, is_forbidden};
use crate::value::{Lang, Slug};
use context::Context;
use fields::Fields;
use rayon::prelude::{IndexedParallelIterator, IntoParallelIterator, ParallelIterator};
use source_kind::{ContentFolders, SourceKind, check_roots, check_themes, no_place, statics};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;
use toml::de::DeTable;

/// All documents of a site.
#[derive(Debug, Default)]
pub struct Documents {
    /// `site.toml`.
    pub site: Option<SiteDoc>,
    /// Places by the name of their folder.
    pub places: BTreeMap<Slug, PlaceDoc>,
    /// Promises by the names of their two folders.
    pub promises: BTreeMap<(Slug, Slug), Arc<PromiseDoc>>,
    /// Follow-ups of these promises, by the names of their two folders.
    pub follow_ups: BTreeMap<(Slug, Slug), FollowUpFiles>,
    /// Plain pages and the front page, in the order of their files.
    pub pages: Vec<Page>,
    /// Files beside the texts, with their size in bytes.
    pub attachments: Vec<(FileId, u64)>,
    /// Files that are published as they are, with their size in bytes.
    pub statics: Vec<(FileId, u64)>,
    /// Drafts that are left out, so that a link to one can be told apart from a broken one.
    pub drafts: Vec<FileId>,
}

/// The follow-ups of a promise, not read yet.
#[derive(Debug, Default)]
pub struct FollowUpFiles {
    /// Each with the name of its file, in the order of their paths.
    files: Vec<(FileId, Slug)>,
    lang: Lang,
    with_drafts: bool,
}

/// The follow-ups of a promise, as far as they can be read.
#[derive(Debug, Default)]
pub struct FollowUpDocs {
    /// Those that are shown, in the order of their files.
    pub shown: Vec<FollowUpDoc>,
    /// Drafts that are left out.
    pub drafts: Vec<FileId>,
}

impl FollowUpFiles {
    /// Lists the files, in the order of their paths.
    pub fn files(&self) -> impl ExactSizeIterator<Item = FileId> {
        self.files.iter().map(|(file, _)| *file)
    }

    /// Reads them.
    pub fn read(&self, sources: &Sources, diagnostics: &mut Diagnostics) -> FollowUpDocs {
        let mut docs = FollowUpDocs::default();
        for (file, name) in &self.files {
            let text = text_of(sources, *file, diagnostics);
            match text.and_then(|text| follow_up::parse(*file, text, self.lang, name.clone(), diagnostics)) {
                Some(document) if document.draft && !self.with_drafts => docs.drafts.push(*file),
                Some(document) => docs.shown.push(document),
                None => {}
            }
        }
        docs
    }
}

/// Reads all documents but follow-ups. `drafts` says whether drafts are read like the rest or left out. Files that are
/// as they were when `earlier` was made are not parsed again, and it is brought up to date.
pub fn parse(
    sources: &Sources,
    drafts: bool,
    earlier: Option<&mut ParsedFiles>,
    diagnostics: &mut Diagnostics,
) -> Documents {
    let site = SourcePath::new("site.toml").and_then(|path| sources.find(&path));
    let mut documents = Documents::default();
    if let Some(file) = site {
        documents.site = site::parse(sources, file, diagnostics);
    }
    let lang = documents.site.as_ref().map_or(Lang::default(), |site| site.language);
    check_roots(sources, diagnostics);
    check_themes(sources, diagnostics);
    documents.statics = statics(sources, diagnostics);
    let layout = ContentFolders::of(sources, documents.site.as_ref(), diagnostics);
    let mut kinds = Vec::new();
    let mut follow_ups: BTreeMap<(Slug, Slug), FollowUpFiles> = BTreeMap::new();
    for (file, kind) in layout.classify(sources, diagnostics) {
        match kind {
            SourceKind::FollowUp(place, slug, name) => follow_ups
                .entry((place, slug))
                .or_insert_with(|| FollowUpFiles { files: Vec::new(), lang, with_drafts: drafts })
                .files
                .push((file, name)),
            kind => kinds.push((file, kind)),
        }
    }
    check_numbers(&kinds, &follow_ups, diagnostics);
    let known = earlier.as_deref();
    let parsed: Vec<(FileId, SourceKind, Option<Document>, Diagnostics)> = kinds
        .into_par_iter()
        // Small batches: with rayon's default split, cores idle at the end while one finishes its large part.
        .with_max_len(16)
        .map(|(file, kind)| {
            let (document, found) =
                known.and_then(|known| known.find(sources, file, &kind, lang)).unwrap_or_else(|| {
                    let mut found = Diagnostics::default();
                    (document(sources, file, &kind, lang, &mut found), found)
                });
            (file, kind, document, found)
        })
        .collect();
    if let Some(earlier) = earlier {
        let parsed = parsed.iter().map(|(file, kind, document, found)| (*file, kind.clone(), document, found));
        earlier.replace(sources, lang, parsed);
    }
    for (file, _, document, found) in parsed {
        diagnostics.extend(found);
        let Some(document) = document else { continue };
        if document.is_draft() && !drafts {
            documents.drafts.push(file);
        } else {
            documents.add(document);
        }
    }
    documents.add_follow_ups(follow_ups, sources, diagnostics);
    // What concerns no page of its own is silenced on the front page.
    let front = || documents.pages.iter().filter(|page| page.address.is_empty()).flat_map(|page| &page.allow);
    let is_allowed = |code: &str| front().any(|lint| lint.value == code);
    if let (Some(site), Some(kind)) = (&documents.site, no_place(sources))
        && !is_allowed(kind.code())
    {
        diagnostics.report_file(kind, site.file);
    }
    if !is_allowed("unread-file") {
        layout.check_unread(sources, diagnostics);
    }
    documents
}

/// Reads a plain page that comes with the program and is no file of the site: its spans mean nothing there.
pub fn page_of_program(text: &Text, lang: Lang, diagnostics: &mut Diagnostics) -> Option<Page> {
    page::parse(FileId::FIRST, text, lang, "handbok/".to_owned(), diagnostics)
}

/// Reports more places, promises of a place and follow-ups of a promise than there may be, each at the first of those.
fn check_numbers(
    kinds: &[(FileId, SourceKind)],
    follow_ups: &BTreeMap<(Slug, Slug), FollowUpFiles>,
    diagnostics: &mut Diagnostics,
) {
    let mut check = |what: Many, most: usize, files: &[FileId]| {
        if let Some(&first) = files.get(most) {
            diagnostics.report_file(Kind::TooMany { what, count: files.len(), most }, first);
        }
    };
    let mut places: Vec<FileId> = Vec::new();
    let mut promises: BTreeMap<&Slug, Vec<FileId>> = BTreeMap::new();
    for (file, kind) in kinds {
        match kind {
            SourceKind::Place(_) => places.push(*file),
            SourceKind::Promise(place, _) => promises.entry(place).or_default().push(*file),
            _ => {}
        }
    }
    check(Many::Places, schema::PLACES.most, &places);
    promises.values().for_each(|files| check(Many::Promises, schema::PROMISES.most, files));
    for files in follow_ups.values() {
        let files: Vec<FileId> = files.files().collect();
        check(Many::FollowUps, schema::FOLLOW_UPS.most, &files);
    }
}

/// What a file is, as written.
#[derive(Debug, Clone)]
enum Document {
    Place(PlaceDoc),
    Promise(Slug, Slug, Arc<PromiseDoc>),
    Page(Page),
    Attachment(FileId, u64),
}

impl Document {
    fn is_draft(&self) -> bool {
        match self {
            Self::Promise(_, _, promise) => promise.draft,
            Self::Page(page) => page.draft,
            Self::Place(_) | Self::Attachment(..) => false,
        }
    }
}

impl Documents {
    fn add(&mut self, document: Document) {
        match document {
            Document::Place(place) => {
                self.places.insert(place.id.clone(), place);
            }
            Document::Promise(place, slug, promise) => {
                self.promises.insert((place, slug), promise);
            }
            Document::Page(page) => self.pages.push(page),
            Document::Attachment(file, size) => self.attachments.push((file, size)),
        }
    }

    /// Adds the follow-ups of promises that could be read. Those of any other are looked at for mistakes, and what reports
    /// on a draft is itself one.
    fn add_follow_ups(
        &mut self,
        follow_ups: BTreeMap<(Slug, Slug), FollowUpFiles>,
        sources: &Sources,
        diagnostics: &mut Diagnostics,
    ) {
        let paths = self.drafts.iter().map(|&file| &sources.get(file).path);
        let folders: BTreeSet<SourcePath> =
            paths.filter(|path| path.name() == "promise.md").map(SourcePath::parent).collect();
        for (promise, files) in follow_ups {
            if self.promises.contains_key(&promise) {
                self.follow_ups.insert(promise, files);
                continue;
            }
            let FollowUpDocs { shown, drafts } = files.read(sources, diagnostics);
            self.drafts.extend(drafts);
            let shown = shown.iter().map(|document| document.file);
            self.drafts.extend(shown.filter(|&file| folders.contains(&sources.get(file).path.parent())));
        }
        self.drafts.sort_unstable();
    }
}

fn document(
    sources: &Sources,
    file: FileId,
    kind: &SourceKind,
    lang: Lang,
    diagnostics: &mut Diagnostics,
) -> Option<Document> {
    if let &SourceKind::Attachment(size) = kind {
        return Some(Document::Attachment(file, size));
    }
    let text = text_of(sources, file, diagnostics)?;
    Some(match kind {
        SourceKind::Place(id) => Document::Place(place::parse(file, text, lang, id.clone(), diagnostics)?),
        SourceKind::Promise(place, slug) => {
            let promise = Arc::new(promise::parse(file, text, lang, diagnostics)?);
            Document::Promise(place.clone(), slug.clone(), promise)
        }
        SourceKind::Page(address) => Document::Page(page::parse(file, text, lang, address.clone(), diagnostics)?),
        SourceKind::FollowUp(..) | SourceKind::Attachment(_) => unreachable!("they are not read here"),
    })
}

fn text_of<'s>(sources: &'s Sources, file: FileId, diagnostics: &mut Diagnostics) -> Option<&'s Text> {
    match &sources.get(file).contents {
        Contents::Text(text) => match conflict(text) {
            None => Some(text),
            Some(marker) => {
                diagnostics.report(Kind::MergeConflict, Span::new(file, marker));
                None
            }
        }
        .filter(|text| !report_forbidden(file, text, diagnostics)),
        Contents::NotUtf8 { .. } => {
            diagnostics.report_file(Kind::NotUtf8, file);
            None
        }
        // What is not read has been reported with its kind.
        Contents::Bytes(_)
        | Contents::Fingerprint(_)
        | Contents::Attachment { .. }
        | Contents::Link
        | Contents::Special
        | Contents::TooLarge { .. } => None,
    }
}

/// Reports the first characters of a text that it may not hold; returns whether there is one.
fn report_forbidden(file: FileId, text: &str, diagnostics: &mut Diagnostics) -> bool {
    if forbidden(text).is_none() {
        return false;
    }
    for (at, c) in text.char_indices().filter(|(_, c)| is_forbidden(*c)).take(MAX_FORBIDDEN_REPORTED) {
        diagnostics.report(Kind::ControlCharacter { code: u32::from(c) }, Span::new(file, at..at + c.len_utf8()));
    }
    true
}

/// How many of the characters that a file may not hold are reported; one with more is not text.
const MAX_FORBIDDEN_REPORTED: usize = 20;

/// Finds the first line that git writes between two versions that it could not join.
fn conflict(text: &str) -> Option<Range<usize>> {
    const MARKER: &str = "<<<<<<< ";
    // Nearly no text has it anywhere; `contains` is much faster than a look at each line.
    if !text.contains(MARKER) || !text.contains("\n>>>>>>> ") {
        return left_over_separator(text);
    }
    let starts_line = |at: &usize| *at == 0 || text[..*at].ends_with('\n');
    let start = text.match_indices(MARKER).map(|(at, _)| at).find(starts_line)?;
    Some(start..start + text[start..].lines().next().unwrap_or_default().trim_end().len())
}

/// Finds the line between two versions where the lines around them are gone already. Below a line of as many letters it
/// underlines a heading.
fn left_over_separator(text: &str) -> Option<Range<usize>> {
    const SEPARATOR: &str = "\n=======";
    text.match_indices(SEPARATOR).find_map(|(at, _)| {
        let end = at + SEPARATOR.len();
        let is_alone = text[end..].is_empty() || text[end..].starts_with(['\n', '\r']);
        let above = text[..at].lines().next_back().unwrap_or_default().trim();
        (is_alone && above.chars().count() != SEPARATOR.len() - 1).then_some(at + 1..end)
    })
}

/// Opens the front matter of a text and hands it to `read`, with the place of the body.
fn with_front_matter<T>(
    file: FileId,
    text: &Text,
    lang: Lang,
    root: &'static Table,
    diagnostics: &mut Diagnostics,
    read: impl FnOnce(&mut Context<'_>, Fields<'_>, Range<usize>) -> T,
) -> Option<T> {
    let parts = front_matter::split(file, text, diagnostics).ok()?;
    Some(with_toml(file, text, parts.front, parts.opening, lang, root, diagnostics, |cx, fields| {
        read(cx, fields, parts.body)
    }))
}

/// Opens a part of a text as TOML and hands it to `read`.
#[allow(clippy::too_many_arguments, reason = "the two callers above and in `site` name each of them")]
fn with_toml<T>(
    file: FileId,
    text: &Text,
    toml: Range<usize>,
    opening: Range<usize>,
    lang: Lang,
    root: &'static Table,
    diagnostics: &mut Diagnostics,
    read: impl FnOnce(&mut Context<'_>, Fields<'_>) -> T,
) -> T {
    let whole = &text[toml.clone()];
    let (mut table, mut errors) = DeTable::parse_recoverable(whole);
    let (source, mistakes) = syntax::blank_unrecoverable(whole, root, &errors);
    if !mistakes.is_empty() {
        (table, errors) = DeTable::parse_recoverable(&source);
    }
    let mut cx = Context {
        file,
        text,
        offset: toml.start,
        lang,
        root,
        broken_lines: Vec::new(),
        broken_values: Vec::new(),
        ids: BTreeSet::new(),
        known: Vec::new(),
        lost_ids: false,
        allowed: Vec::new(),
        diagnostics: Diagnostics::default(),
    };
    syntax::report(&mut cx, &source, mistakes, &errors);
    let fields = Fields::open(&mut cx, table.into_inner(), root, Span::new(file, opening));
    let read = read(&mut cx, fields);
    diagnostics.extend(cx.diagnostics);
    read
}
