//! Views become files, one format at a time.
//!
//! In comes [`Output`], the list of what an edition consists of; out comes one file after the other, as bytes. Nothing is
//! written here, and no file needs another to be rendered first. Feeds, calendars, the zip of all tables and the catalogue for
//! data portals are not made in a browser: nobody fetches them from there, and their crates ask a machine for the time and for
//! chance, or make the module larger by a tenth.

#[cfg(not(target_arch = "wasm32"))]
mod archive;
#[cfg(not(target_arch = "wasm32"))]
mod atom;
mod bundle;
#[cfg(not(target_arch = "wasm32"))]
mod calendar;
#[cfg(feature = "cards")]
mod card;
mod csv;
mod csvw;
mod data_package;
mod data_version;
#[cfg(not(target_arch = "wasm32"))]
mod dcat;
mod gzip;
mod html;
mod json;
mod json_schema;
mod open_search;
#[cfg(not(target_arch = "wasm32"))]
mod packed_table;
mod permitted;
mod search;
mod sitemap;
#[cfg(not(target_arch = "wasm32"))]
mod workbook;

pub use csv::csv_of_rows;
#[cfg(not(target_arch = "wasm32"))]
use packed_table::PackedTable;
use search::IndexPart;
pub use search::{LastFile, WordIndex};

use crate::model::{Reads, note, traced};
use crate::parse::sanitized_svg;
use crate::plan::{EditionPlan, HANDBOOK, PageKey, WRITE};
use crate::source::{FileId, SourcePath, Sources, Span};
use crate::theme::Theme;
use crate::view::dataset::{Datum, FORMAT, Resource, Scope};
use crate::view::{BADGE, EditionViews, HANDBOOK_PICTURES, OPEN_SEARCH, RESOURCES, View};
#[cfg(not(target_arch = "wasm32"))]
use crate::view::{CATALOG_TURTLE, CATALOG_XML, WHOLE_XLSX, WHOLE_ZIP};
use std::collections::{BTreeMap, BTreeSet};
use std::hash::{Hash, Hasher};
use std::io::{self, Write as _};
#[cfg(not(target_arch = "wasm32"))]
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};
use tera::Value;

/// One edition that is being rendered.
#[derive(Debug)]
pub struct Edition<'a> {
    plan: &'a EditionPlan,
    /// Where it lies below the output.
    path: String,
    views: EditionViews<'a>,
    theme: &'a Theme,
    site: Value,
    /// The promises that `site` was made of.
    site_reads: Reads,
    /// Collected when the first file of the index is asked for, and kept by whoever keeps the site.
    words: &'a OnceLock<WordIndex>,
    /// Of each of [`RESOURCES`], whether somebody has begun with it, and the table with the promises that it was made of,
    /// compressed when the first file asks for it.
    #[cfg(not(target_arch = "wasm32"))]
    packed_tables: [(AtomicBool, OnceLock<(PackedTable, Reads)>); RESOURCES.len()],
    /// The version of the data with the promises that it was made of.
    data_version: OnceLock<(String, Reads)>,
    /// The module for browsers, if there is an editor.
    editor: Option<&'a Arc<[u8]>>,
}

impl<'a> Edition<'a> {
    /// Prepares an edition for the folder `path` of the output. `words` are those of its search, as soon as they are asked
    /// for.
    pub fn new(
        plan: &'a EditionPlan,
        path: &str,
        views: EditionViews<'a>,
        theme: &'a Theme,
        words: &'a OnceLock<WordIndex>,
    ) -> Self {
        let (site, site_reads) = traced(|| Value::from_serializable(&views.site(theme.options().clone())));
        Self {
            plan,
            path: path.to_owned(),
            views,
            theme,
            site,
            site_reads,
            words,
            #[cfg(not(target_arch = "wasm32"))]
            packed_tables: [const { (AtomicBool::new(false), OnceLock::new()) }; RESOURCES.len()],
            data_version: OnceLock::new(),
            editor: None,
        }
    }

    /// Publishes the module for browsers, where the edition has a page for it.
    pub fn with_editor(self, module: Option<&'a Arc<[u8]>>) -> Self {
        let has_page = self.plan.address(&PageKey::Write).is_some();
        Self { editor: module.filter(|_| has_page), ..self }
    }

    /// Renders one of its pages. `None` where it has no such page.
    ///
    /// # Errors
    /// If a template asks for something that is not there.
    pub fn page(&self, key: &PageKey) -> Result<Option<Vec<u8>>, Failure> {
        // One key may stand for another, as that of the only place for the front page.
        let Some(number) = self.plan.number_of(key) else { return Ok(None) };
        let (address, key) = self.plan.page(number);
        html::page(self, self.view(address, key), address).map(Some)
    }

    fn view(&self, address: &str, key: &PageKey) -> View {
        self.views.view(address, key, &|| self.data_version().to_owned())
    }

    /// The index of all words. It is made of all promises, whoever made it.
    fn words(&self) -> &WordIndex {
        note(&Reads::All);
        self.words.get_or_init(|| WordIndex::of(&self.views))
    }

    /// A table as CSV, compressed.
    #[cfg(not(target_arch = "wasm32"))]
    fn packed_table(&self, resource: &Resource) -> &PackedTable {
        let number = RESOURCES.iter().position(|one| one.name == resource.name).expect("tables are listed");
        let (begun, table) = &self.packed_tables[number];
        let pack = || {
            begun.store(true, Ordering::Relaxed);
            traced(|| PackedTable::of(&self.views, resource))
        };
        let (table, reads) = table.get_or_init(pack);
        note(reads);
        table
    }

    /// Compresses all tables that nobody has begun with, and waits for none of the others.
    #[cfg(not(target_arch = "wasm32"))]
    fn pack_tables(&self) {
        let tables = RESOURCES.iter().zip(&self.packed_tables);
        for (resource, _) in tables.filter(|(_, (begun, _))| !begun.load(Ordering::Relaxed)) {
            self.packed_table(resource);
        }
    }

    /// Whether there are files of an index.
    fn has_index(&self) -> bool {
        self.views.has_search() && !leaves_out(self, "search")
    }

    fn base_url(&self) -> &str {
        self.views.base_url()
    }
}

/// All that is to be written.
#[derive(Debug)]
pub struct Output<'a> {
    editions: Vec<Edition<'a>>,
    sources: &'a Sources,
    files: Files,
}

/// Which files editions consist of, sorted by path.
#[derive(Debug, Clone)]
pub struct Files(Arc<[OutputFile]>);

impl Files {
    /// Lists the files of editions, and those that are published as they are.
    pub fn of(editions: &[Edition<'_>], statics: &BTreeMap<FileId, String>) -> Self {
        let statics = statics.iter().map(|(file, path)| {
            // They are of all editions; which one is named makes no difference.
            OutputFile { path: path.clone(), edition: 0, what: FileContent::Attachment(*file) }
        });
        let of_editions = editions.iter().enumerate().flat_map(|(number, one)| planned(number, one));
        let mut files: Vec<OutputFile> = of_editions.chain(statics).collect();
        files.sort_by(|one, two| one.path.cmp(&two.path));
        Self(files.into())
    }
}

/// A file of the output: its path and where its bytes come from.
#[derive(Debug)]
struct OutputFile {
    path: String,
    edition: usize,
    what: FileContent,
}

#[derive(Debug)]
enum FileContent {
    /// A page, by its number in the plan.
    Page(usize),
    /// A page that leads on, by its number in the plan.
    Redirect(usize),
    /// A file of the theme, by its number.
    Asset(usize),
    /// A file beside the texts.
    Attachment(FileId),
    /// A logo in SVG, of which the picture alone is written.
    Logo(FileId),
    /// The publisher's own colours.
    Colors,
    /// A picture of the handbook.
    Picture(&'static [u8]),
    /// The module for browsers.
    Editor,
    /// What is needed to write of a promise, by its number in the plan, or of what belongs to none.
    Bundle(Option<usize>),
    /// The list of promises to write of.
    Index,
    /// A file of the index of search.
    Search(IndexPart),
    /// The feed beside a page, by its number in the plan.
    #[cfg(not(target_arch = "wasm32"))]
    Feed(usize),
    /// The calendar beside a page, by its number in the plan.
    #[cfg(not(target_arch = "wasm32"))]
    Calendar(usize),
    /// The picture beside the page of a promise, by its number in the plan.
    Badge(usize),
    /// The picture beside it for those who link to it, by its number in the plan.
    #[cfg(feature = "cards")]
    Card(usize),
    /// The data of a page beside it, by its number in the plan.
    Data(usize),
    /// All of a table.
    Table(&'static Resource, TableFormat),
    /// The same, compressed.
    CompressedTable(&'static Resource, TableFormat),
    /// All tables in one file.
    #[cfg(not(target_arch = "wasm32"))]
    Archive,
    /// The description of all tables.
    DataPackage,
    /// The same as CSV on the Web.
    Csvw,
    /// All tables as one workbook.
    #[cfg(not(target_arch = "wasm32"))]
    Workbook,
    /// The data as a catalogue of data sets.
    #[cfg(not(target_arch = "wasm32"))]
    Catalog(CatalogFormat),
    /// The description of all files of JSON.
    JsonSchema,
    /// The description of the search, for browsers.
    OpenSearch,
    /// The list of pages for search engines, or one of several.
    Sitemap(usize),
    /// The list of such lists.
    SitemapIndex,
    /// What search engines may do.
    Robots,
}

/// What a file is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FileKind {
    /// To be read by people.
    Page,
    /// For feed readers.
    Feed,
    /// For calendars.
    Calendar,
    /// For spreadsheets and other programs.
    Data,
    /// For the search on the site.
    Search,
    /// For search engines.
    Listing,
    /// As it lies in the theme or beside the texts.
    Copy,
}

#[derive(Debug, Clone, Copy)]
enum TableFormat {
    Csv(csv::Dialect),
    Json,
}

impl TableFormat {
    /// Writes all rows of a table.
    fn write(self, views: &EditionViews<'_>, resource: &Resource, out: &mut dyn io::Write) -> io::Result<()> {
        match self {
            Self::Csv(dialect) => csv::csv(views, resource, dialect, out),
            Self::Json => json::json(views, &[resource], Scope::Edition, OPEN_DATA, out),
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
#[derive(Debug, Clone, Copy)]
enum CatalogFormat {
    RdfXml,
    Turtle,
}

/// Why writing to memory cannot fail.
const MEMORY: &str = "memory takes all of it";

/// Where the data of an edition lie.
const OPEN_DATA: &str = "oppna-data/";

/// What a day, a month or a year looks like.
const DATE: &str = r"^\d{4}(-\d{2}(-\d{2})?)?$";

/// The contents of a file.
#[derive(Debug)]
pub enum Artifact<'a> {
    /// Bytes.
    Bytes(Vec<u8>),
    /// Bytes that are shared.
    Shared(Arc<[u8]>),
    /// Bytes that may be too many to hold: those of a whole country's table.
    Stream(Stream<'a>),
    /// What another file holds; its path is relative to the folder of `site.toml`.
    CopyOf(SourcePath),
}

/// Bytes that are made while they are written.
pub struct Stream<'a>(Box<WriteAll<'a>>);

/// Writes all bytes of a file.
type WriteAll<'a> = dyn Fn(&mut dyn io::Write) -> io::Result<()> + 'a;

impl Stream<'_> {
    /// Writes all bytes, in large pieces.
    ///
    /// # Errors
    /// If `out` takes no more.
    pub fn write_to(&self, out: &mut dyn io::Write) -> io::Result<()> {
        let mut out = io::BufWriter::with_capacity(1 << 16, out);
        (self.0)(&mut out)?;
        out.flush()
    }

    /// Returns all bytes at once.
    pub fn bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        (self.0)(&mut bytes).expect(MEMORY);
        bytes
    }
}

impl std::fmt::Debug for Stream<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Stream")
    }
}

/// A page that could not be rendered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// Where in a template.
    pub span: Span,
    /// What Tera says.
    pub message: String,
    /// The address of the page.
    pub page: String,
}

impl<'a> Output<'a> {
    /// Prepares editions that consist of `files`.
    pub fn new(editions: Vec<Edition<'a>>, files: Files, sources: &'a Sources) -> Self {
        Self { editions, sources, files }
    }

    /// Lists the paths of all files below the output, sorted.
    pub fn paths(&self) -> impl ExactSizeIterator<Item = &str> {
        self.files.0.iter().map(|file| file.path.as_str())
    }

    /// Returns the path of the file with this number in [`Output::paths`].
    pub fn path(&self, number: usize) -> &str {
        &self.files.0[number].path
    }

    /// Finds the number of a path in [`Output::paths`].
    pub fn find(&self, path: &str) -> Option<usize> {
        self.files.0.binary_search_by(|file| file.path.as_str().cmp(path)).ok()
    }

    /// Returns what the file with this number in [`Output::paths`] is for.
    pub fn kind(&self, number: usize) -> FileKind {
        match self.files.0[number].what {
            FileContent::Page(_) | FileContent::Redirect(_) | FileContent::Badge(_) => FileKind::Page,
            #[cfg(feature = "cards")]
            FileContent::Card(_) => FileKind::Page,
            #[cfg(not(target_arch = "wasm32"))]
            FileContent::Feed(_) => FileKind::Feed,
            #[cfg(not(target_arch = "wasm32"))]
            FileContent::Calendar(_) => FileKind::Calendar,
            FileContent::Data(_)
            | FileContent::Table(..)
            | FileContent::CompressedTable(..)
            | FileContent::DataPackage
            | FileContent::Csvw
            | FileContent::JsonSchema => FileKind::Data,
            #[cfg(not(target_arch = "wasm32"))]
            FileContent::Archive | FileContent::Workbook | FileContent::Catalog(_) => FileKind::Data,
            FileContent::Search(_) => FileKind::Search,
            FileContent::OpenSearch | FileContent::Sitemap(_) | FileContent::SitemapIndex | FileContent::Robots => {
                FileKind::Listing
            }
            FileContent::Asset(_)
            | FileContent::Attachment(_)
            | FileContent::Colors
            | FileContent::Logo(_)
            | FileContent::Picture(_)
            | FileContent::Editor => FileKind::Copy,
            FileContent::Bundle(_) | FileContent::Index => FileKind::Data,
        }
    }

    /// Collects the words of search on all processors, for editions of which `is_rendered` says of a file of their index that
    /// it will be. Without it they are collected on one of them as soon as the first of these files is. Of what is not
    /// rendered, words are taken from the last build, of which `last_file` reads files by their path. Returns whether there
    /// were any.
    pub fn collect_words(&self, is_rendered: impl Fn(usize) -> bool, last_file: &LastFile<'_>) -> bool {
        let mut any = false;
        let needs = |what: &FileContent| match what {
            FileContent::Search(part) => !matches!(part, IndexPart::Records(_)),
            _ => false,
        };
        let files = self.files.0.iter().enumerate();
        let needed = files.filter(|(number, file)| needs(&file.what) && is_rendered(*number));
        let needed: BTreeSet<usize> = needed.map(|(_, file)| file.edition).collect();
        let editions = needed.into_iter().map(|number| &self.editions[number]);
        for edition in editions.filter(|edition| edition.words.get().is_none()) {
            let path = |path: &str| format!("{}{path}", edition.path);
            let is_same = |file| {
                let number = self.find(&path(&IndexPart::Records(file).path()));
                number.is_some_and(|number| !is_rendered(number))
            };
            let revised = WordIndex::revised(&edition.views, is_same, &|file| last_file(&path(file)));
            let words = revised.unwrap_or_else(|| WordIndex::of_together(&edition.views));
            // Whoever was faster has found the same.
            any |= edition.words.set(words).is_ok();
        }
        any
    }

    /// Adds all that pages know of promises that they do not look at.
    pub fn hash_outlines(&self, state: &mut impl Hasher) {
        for edition in &self.editions {
            edition.path.hash(state);
            edition.views.hash_outlines(state);
        }
    }

    /// Returns the rows of a table of the open data of the first edition, whether or not its files are among these.
    pub fn rows(&self, resource: &Resource) -> Vec<Vec<Datum>> {
        let mut rows = Vec::new();
        self.editions[0].views.each_row(resource, Scope::Edition, &mut |row| rows.push(row.to_vec()));
        rows
    }

    /// Renders the file with this number in [`Output::paths`].
    ///
    /// # Errors
    /// If a template asks for something that is not there.
    pub fn render(&self, number: usize) -> Result<Artifact<'_>, Failure> {
        let planned = &self.files.0[number];
        let edition = &self.editions[planned.edition];
        match &planned.what {
            &FileContent::Page(number) => {
                let (address, key) = edition.plan.page(number);
                html::page(edition, edition.view(address, key), address).map(Artifact::Bytes)
            }
            &FileContent::Redirect(number) => {
                let redirect = &edition.plan.redirects[number];
                let view = edition.views.redirect(&redirect.address, &redirect.to);
                html::page(edition, view, &redirect.address).map(Artifact::Bytes)
            }
            &FileContent::Asset(number) => Ok(Artifact::Shared(Arc::clone(&edition.theme.assets()[number].bytes))),
            &FileContent::Attachment(file) => Ok(Artifact::CopyOf(self.sources.get(file).path.clone())),
            &FileContent::Logo(file) => {
                // What cannot be sanitised has been refused.
                Ok(Artifact::Bytes(sanitized_svg(self.sources.text(file)).unwrap_or_default()))
            }
            FileContent::Colors => {
                Ok(Artifact::Bytes(edition.views.color_sheet().map(|(_, css)| css.into_bytes()).unwrap_or_default()))
            }
            &FileContent::Picture(bytes) => Ok(Artifact::Bytes(bytes.to_vec())),
            FileContent::Editor => Ok(Artifact::Shared(Arc::clone(edition.editor.expect("planned only with one")))),
            &FileContent::Bundle(number) => {
                // It holds texts of files as they are, which are no part of a trace.
                note(&Reads::All);
                let promise = number.map(|number| &edition.plan.promises[number]);
                Ok(Artifact::Bytes(bundle::bundle(&edition.views, edition.theme, self.sources, promise)))
            }
            FileContent::Index => {
                Ok(Artifact::Bytes(bundle::index(&edition.views, &edition.plan.places, &edition.plan.promises)))
            }
            FileContent::Search(IndexPart::Records(file)) => {
                Ok(Artifact::Bytes(search::records(&edition.views, *file)))
            }
            FileContent::Search(part) => Ok(Artifact::Bytes(edition.words().render(part, edition.views.lang()))),
            #[cfg(not(target_arch = "wasm32"))]
            &FileContent::Feed(number) => {
                let (address, key) = edition.plan.page(number);
                Ok(Artifact::Bytes(atom::atom(&edition.views.feed(address, key))))
            }
            #[cfg(not(target_arch = "wasm32"))]
            &FileContent::Calendar(number) => {
                let (address, key) = edition.plan.page(number);
                Ok(Artifact::Bytes(calendar::calendar(&edition.views.calendar(address, key))))
            }
            &FileContent::Badge(number) => {
                let (address, key) = edition.plan.page(number);
                let PageKey::Promise(id) = key else { unreachable!("only promises have a picture") };
                html::picture(edition, edition.views.badge(address, key, id), address)
                    .map(|svg| Artifact::Bytes(svg.into_bytes()))
            }
            #[cfg(feature = "cards")]
            &FileContent::Card(number) => {
                let (address, key) = edition.plan.page(number);
                let PageKey::Promise(id) = key else { unreachable!("only promises have a card") };
                let svg = html::picture(edition, edition.views.card(address, key, id), address)?;
                card::png(&svg).map(Artifact::Bytes).map_err(|message| Failure {
                    span: Span::start_of(crate::source::FileId::FIRST),
                    message,
                    page: format!("/{}{address}", edition.path),
                })
            }
            &FileContent::Data(number) => {
                let (address, key) = edition.plan.page(number);
                let PageKey::Promise(id) = key else { unreachable!("only promises have data beside them") };
                let mut bytes = Vec::new();
                json::json(&edition.views, RESOURCES, Scope::Promise(id), address, &mut bytes).expect(MEMORY);
                Ok(Artifact::Bytes(bytes))
            }
            &FileContent::Table(resource, format) => {
                Ok(Artifact::Stream(Stream(Box::new(move |out| format.write(&edition.views, resource, out)))))
            }
            &FileContent::CompressedTable(resource, format) => {
                Ok(Artifact::Stream(Stream(Box::new(move |out| match format {
                    #[cfg(not(target_arch = "wasm32"))]
                    TableFormat::Csv(_) => edition.packed_table(resource).write_gzip(out),
                    _ => gzip::gzip(out, |out| format.write(&edition.views, resource, out)),
                }))))
            }
            #[cfg(not(target_arch = "wasm32"))]
            FileContent::Archive => {
                Ok(Artifact::Stream(Stream(Box::new(move |out| archive::archive(edition, RESOURCES, out)))))
            }
            FileContent::DataPackage => {
                let compressed = edition.views.compresses_tables();
                let version = edition.data_version();
                let described = data_package::data_package(&edition.views, RESOURCES, compressed, version);
                Ok(Artifact::Bytes(json::pretty(&described)))
            }
            FileContent::Csvw => Ok(Artifact::Bytes(json::pretty(&csvw::csvw(&edition.views, RESOURCES)))),
            #[cfg(not(target_arch = "wasm32"))]
            FileContent::Workbook => {
                Ok(Artifact::Stream(Stream(Box::new(move |out| workbook::workbook(edition, RESOURCES, out)))))
            }
            #[cfg(not(target_arch = "wasm32"))]
            FileContent::Catalog(CatalogFormat::RdfXml) => Ok(Artifact::Bytes(dcat::rdf_xml(edition))),
            #[cfg(not(target_arch = "wasm32"))]
            FileContent::Catalog(CatalogFormat::Turtle) => Ok(Artifact::Bytes(dcat::turtle(edition))),
            FileContent::JsonSchema => {
                Ok(Artifact::Bytes(json::pretty(&json_schema::json_schema(&edition.views, RESOURCES))))
            }
            FileContent::OpenSearch => Ok(Artifact::Bytes(open_search::open_search(edition))),
            &FileContent::Sitemap(part) => Ok(Artifact::Bytes(sitemap::sitemap(edition, part))),
            FileContent::SitemapIndex => Ok(Artifact::Bytes(sitemap::index(edition))),
            FileContent::Robots => Ok(Artifact::Bytes(sitemap::robots(edition).unwrap_or_default())),
        }
    }
}

fn planned(number: usize, edition: &Edition<'_>) -> Vec<OutputFile> {
    let file =
        |path: &str, what: FileContent| OutputFile { path: format!("{}{path}", edition.path), edition: number, what };
    let mut files = Vec::new();
    for (at, (address, key)) in edition.plan.pages().enumerate() {
        let path = if *key == PageKey::NotFound { address.to_owned() } else { format!("{address}index.html") };
        files.push(file(&path, FileContent::Page(at)));
        files.extend(beside(edition, at).map(|(name, what)| file(&format!("{address}{name}"), what)));
        if *key == PageKey::Handbook {
            files.extend(
                HANDBOOK_PICTURES
                    .iter()
                    .map(|(name, bytes)| file(&format!("{address}{name}"), FileContent::Picture(bytes))),
            );
        }
    }
    for (at, redirect) in edition.plan.redirects.iter().enumerate() {
        files.push(file(&redirect.file, FileContent::Redirect(at)));
        let address = redirect.address.strip_suffix('/').map(|_| redirect.address.as_str());
        let (Some(address), Some(number)) = (address, edition.plan.number_of(&redirect.to)) else { continue };
        // Programs that read these follow no page that leads on.
        files.extend(beside(edition, number).map(|(name, what)| file(&format!("{address}{name}"), what)));
    }
    let assets = edition.theme.assets().iter().enumerate();
    for (at, asset) in assets.filter(|(_, asset)| edition.editor.is_some() || !asset.is_of_editor()) {
        files.push(file(&asset.path, FileContent::Asset(at)));
    }
    if let Some((path, _)) = edition.views.color_sheet() {
        files.push(file(path, FileContent::Colors));
    }
    for (id, address) in &edition.plan.files {
        let is_svg = address.ends_with(".svg");
        files.push(file(address, if is_svg { FileContent::Logo(*id) } else { FileContent::Attachment(*id) }));
    }
    if edition.editor.is_some() {
        files.push(file(&format!("{WRITE}editor.wasm"), FileContent::Editor));
        files.push(file(&format!("{WRITE}index.json"), FileContent::Index));
        files.push(file(&format!("{WRITE}site.json"), FileContent::Bundle(None)));
        let promises = edition.plan.promises.iter().enumerate();
        files.extend(promises.map(|(at, id)| file(&format!("{WRITE}{id}.json"), FileContent::Bundle(Some(at)))));
    }
    if edition.has_index() {
        files.extend(
            search::parts(&edition.views).into_iter().map(|(path, part)| file(&path, FileContent::Search(part))),
        );
    }
    if edition.views.has_search() {
        files.push(file(OPEN_SEARCH, FileContent::OpenSearch));
    }
    if !leaves_out(edition, "data") {
        let forms = edition.views.table_forms();
        let made = data_files().filter(|(path, what)| match what {
            FileContent::Table(table, _) | FileContent::CompressedTable(table, _) => {
                forms.iter().any(|(_, ending)| *path == format!("{OPEN_DATA}{}{ending}", table.name))
            }
            // It knows nothing compressed, and describes the tables in the zip.
            FileContent::Csvw => !edition.views.compresses_tables(),
            #[cfg(not(target_arch = "wasm32"))]
            FileContent::Workbook => edition.views.has_workbook(),
            _ => true,
        });
        files.extend(made.map(|(path, what)| file(&path, what)));
    }
    match sitemap::parts(edition) {
        0 => {}
        1 => files.push(file("sitemap.xml", FileContent::Sitemap(0))),
        parts => {
            files.push(file("sitemap.xml", FileContent::SitemapIndex));
            files.extend((0..parts).map(|part| file(&format!("sitemap-{}.xml", part + 1), FileContent::Sitemap(part))));
        }
    }
    if sitemap::robots(edition).is_some() {
        files.push(file("robots.txt", FileContent::Robots));
    }
    files
}

/// The files beside a page, by its number in the plan.
fn beside(edition: &Edition<'_>, number: usize) -> impl Iterator<Item = (&'static str, FileContent)> {
    let (_, key) = edition.plan.page(number);
    #[cfg(not(target_arch = "wasm32"))]
    let has_feed = edition.views.has_feed(key) && (*key == PageKey::Start || !leaves_out(edition, "feeds"));
    #[cfg(not(target_arch = "wasm32"))]
    let has_calendar = edition.views.has_calendar(key) && !leaves_out(edition, "calendars");
    let has_data =
        matches!(key, PageKey::Promise(_)) && edition.views.has_promise_data() && !leaves_out(edition, "data");
    let files = [
        #[cfg(not(target_arch = "wasm32"))]
        has_feed.then_some(("atom.xml", FileContent::Feed(number))),
        #[cfg(not(target_arch = "wasm32"))]
        has_calendar.then_some(("kalender.ics", FileContent::Calendar(number))),
        has_embed(edition, key).then_some((BADGE, FileContent::Badge(number))),
        #[cfg(feature = "cards")]
        has_card(edition, key).then_some((crate::view::CARD, FileContent::Card(number))),
        has_data.then_some(("index.json", FileContent::Data(number))),
    ];
    files.into_iter().flatten()
}

/// Lists what an edition may consist of besides its pages, and the files beside them, the files of the theme, and
/// attachments: nobody else has a file there, whether or not this edition has it. A folder, with a slash behind, is one
/// that nobody else puts anything into.
pub fn own_files() -> Vec<String> {
    let listings = ["sitemap.xml", "robots.txt", OPEN_SEARCH, "assets/", search::FOLDER, WRITE].map(str::to_owned);
    let listings = listings.into_iter();
    let listings = listings.chain((1..=sitemap::MAX_PARTS).map(|part| format!("sitemap-{part}.xml")));
    // The form of the editors writes no picture, and its module is without those of the handbook.
    let pictures: &[(&str, &[u8])] = if cfg!(target_arch = "wasm32") { &[] } else { HANDBOOK_PICTURES };
    let pictures = pictures.iter().map(|(name, _)| format!("{HANDBOOK}{name}"));
    listings.chain(data_files().map(|(path, _)| path)).chain(pictures).collect()
}

/// The files with all data of an edition, and what describes them.
fn data_files() -> impl Iterator<Item = (String, FileContent)> {
    let (comma, semicolon) = (TableFormat::Csv(csv::Dialect::Comma), TableFormat::Csv(csv::Dialect::Semicolon));
    let tables = RESOURCES.iter().flat_map(move |&table| {
        [
            (".csv", FileContent::Table(table, comma)),
            (".csv.gz", FileContent::CompressedTable(table, comma)),
            ("-semikolon.csv", FileContent::Table(table, semicolon)),
            (".json", FileContent::Table(table, TableFormat::Json)),
            (".json.gz", FileContent::CompressedTable(table, TableFormat::Json)),
        ]
        .map(|(ending, what)| (format!("{OPEN_DATA}{}{ending}", table.name), what))
    });
    let schema = format!("schema/{FORMAT}.json");
    let described = [
        #[cfg(not(target_arch = "wasm32"))]
        (WHOLE_ZIP.to_owned(), FileContent::Archive),
        ("datapackage.json".to_owned(), FileContent::DataPackage),
        ("csv-metadata.json".to_owned(), FileContent::Csvw),
        #[cfg(not(target_arch = "wasm32"))]
        (WHOLE_XLSX.to_owned(), FileContent::Workbook),
        #[cfg(not(target_arch = "wasm32"))]
        (CATALOG_XML.to_owned(), FileContent::Catalog(CatalogFormat::RdfXml)),
        #[cfg(not(target_arch = "wasm32"))]
        (CATALOG_TURTLE.to_owned(), FileContent::Catalog(CatalogFormat::Turtle)),
        (schema, FileContent::JsonSchema),
    ];
    tables.chain(described.into_iter().map(|(name, what)| (format!("{OPEN_DATA}{name}"), what)))
}

/// Whether the theme has no links to some of the files beside pages: `data`, `search`, `calendars`, or `feeds` but that
/// of the edition.
fn leaves_out(edition: &Edition<'_>, what: &str) -> bool {
    edition.theme.left_out().iter().any(|one| one == what)
}

/// Whether a page has a picture for those who link to it.
#[cfg(feature = "cards")]
fn has_card(edition: &Edition<'_>, key: &PageKey) -> bool {
    edition.views.has_cards() && matches!(key, PageKey::Promise(_))
}

/// Whether other sites can show what a page is about.
fn has_embed(edition: &Edition<'_>, key: &PageKey) -> bool {
    matches!(key, PageKey::Promise(id) if edition.plan.address(&PageKey::Embed(id.clone())).is_some())
}
