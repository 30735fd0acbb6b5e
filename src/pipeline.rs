//! Every stage once, in order.
//!
//! [`check`] goes from files to all that can be wrong; [`Ready`] is what it gives when nothing is, and [`Output`] renders
//! its files one at a time. No path, no clock, no environment: the same files and the same day give the same bytes.

mod ingredients;
mod memory;

pub use ingredients::Ingredients;
pub use memory::Memory;

use crate::derive::{AsOf, Derived, derive_promise};
use crate::diag::{Diagnostics, Kind, suggest};
use crate::lint::{Lint, PlaceNames, PromiseLints};
use crate::model::{Promise, PromiseId, Resolved, Resolver, Site};
use crate::parse::{Documents, parse};
use crate::plan::{EditionPlan, Plan, plan};
use crate::render::{Edition, Files, Output, WordIndex, own_files};
use crate::source::{Contents, File, FileId, History, SourcePath, Sources, Spanned};
use crate::theme::{self, Theme, builtin};
use crate::value::Slug;
use crate::view::{EditionViews, Material, ReadFrom};
use memory::{KnownPromises, Texts, texts};
use rayon::prelude::{IndexedParallelIterator, IntoParallelIterator, IntoParallelRefIterator, ParallelIterator};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

/// The options of a build.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// The day that due and late are counted from.
    pub as_of: AsOf,
    /// Whether drafts are shown like the rest.
    pub drafts: bool,
    /// The address that the output will be published at, instead of the one in `site.toml`.
    pub base_url: Option<String>,
    /// Whether editions with an address of their own are below `base_url` too, as in a preview.
    pub preview: bool,
    /// The only edition to render, at the root of the output.
    pub edition: Option<Slug>,
}

/// A site that can be rendered.
#[derive(Debug)]
pub struct Ready {
    site: Site,
    derived: Derived,
    plan: Plan,
    themes: BTreeMap<Slug, Theme>,
    as_of: AsOf,
    /// When files were last changed; nothing, unless somebody asked.
    history: History,
    /// The editions to render.
    chosen: Vec<usize>,
    /// Whether the only edition lies at the root of the output.
    at_root: bool,
    /// Whether pages are read from a disk.
    from_disk: bool,
    /// The module for browsers, if there is an editor.
    editor: Option<Arc<[u8]>>,
    /// The files of the output, listed once: an edit that leaves the plan as it is leaves them too.
    files: OnceLock<Files>,
    /// For each edition of the site the words of its search, collected once: an edit of a theme leaves them as they are.
    words: Vec<OnceLock<WordIndex>>,
}

/// A part of a check, in the order in which they come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// From files to documents, one at a time, but for follow-ups.
    Parse,
    /// From documents to a site, with follow-ups read beside their promise.
    Resolve,
    /// Where pages are, and where links lead.
    Plan,
    /// The themes of the editions.
    Themes,
    /// What follows from the site.
    Derive,
    /// Rules of good reporting.
    Lint,
}

/// What a check found.
#[derive(Debug)]
pub struct Check {
    /// The files, with the themes that come with the program beneath.
    pub sources: Sources,
    /// All that is wrong.
    pub diagnostics: Diagnostics,
    /// The site, if nothing stops it from being rendered.
    pub ready: Option<Ready>,
}

/// Why there is nothing to check: the options name an edition that the site does not have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoSuchEdition {
    /// The name.
    pub name: String,
    /// An edition that is called nearly so.
    pub suggestion: Option<String>,
    /// All editions.
    pub known: Vec<String>,
}

/// A site as far as it could be read, whether or not something is wrong with it.
#[derive(Debug)]
pub struct LoadedSite {
    /// The files, with the themes that come with the program beneath.
    pub sources: Sources,
    /// All diagnostics of the files.
    pub diagnostics: Diagnostics,
    /// The site; where a file has a mistake, what it was to say may be missing.
    pub site: Site,
}

/// Reads and connects, drafts too, and computes nothing.
pub fn load(files: Vec<File>) -> LoadedSite {
    let sources = with_shipped(files);
    let mut diagnostics = Diagnostics::default();
    let documents = parse(&sources, true, None, &mut diagnostics);
    let (site, _) = resolve(documents, &sources, None, &mut diagnostics);
    LoadedSite { sources, diagnostics, site }
}

/// Reads, connects, computes and plans; reports everything that is wrong with the files.
///
/// # Errors
/// If `options` name an edition that there is not.
pub fn check(files: Vec<File>, options: &Options) -> Result<Check, NoSuchEdition> {
    check_by_stage(files, options, |_| {})
}

/// The same, and does again only what has changed since an earlier check with this `memory` and the same `options`.
///
/// # Errors
/// If `options` name an edition that there is not.
pub fn check_again(files: Vec<File>, options: &Options, memory: &mut Memory) -> Result<Check, NoSuchEdition> {
    run(files, options, Some(memory), |_| {})
}

/// The same as [`check`], and calls `done` at the end of each stage: who has a clock may look at it then.
///
/// # Errors
/// If `options` name an edition that there is not.
pub fn check_by_stage(files: Vec<File>, options: &Options, done: impl FnMut(Stage)) -> Result<Check, NoSuchEdition> {
    run(files, options, None, done)
}

fn run(
    files: Vec<File>,
    options: &Options,
    mut memory: Option<&mut Memory>,
    mut done: impl FnMut(Stage),
) -> Result<Check, NoSuchEdition> {
    let mut sources = with_shipped(files);
    if let Some(memory) = &mut memory {
        memory.number(&mut sources);
    }
    let mut diagnostics = Diagnostics::default();
    let parsed = memory.as_mut().map(|memory| &mut memory.parsed);
    let mut documents = parse(&sources, options.drafts, parsed, &mut diagnostics);
    done(Stage::Parse);
    if let (Some(site), Some(url), None) = (&mut documents.site, &options.base_url, &options.edition) {
        site.base_url = with_slash(url);
    }
    let known = memory.as_mut().map(|memory| &mut memory.promises);
    let (mut site, resolved) = resolve(documents, &sources, known, &mut diagnostics);
    let chosen = choose(&mut site, options)?;
    if let (true, Some(url)) = (options.preview, &options.base_url) {
        for edition in &mut site.config.editions {
            edition.base_url = format!("{}{}", with_slash(url), edition.path);
        }
    }
    done(Stage::Resolve);
    let plan = plan(&site, &sources, &left_out(&site, &sources), &own_files(), &mut diagnostics);
    done(Stage::Plan);
    let themes = themes(&site, &chosen, &sources, memory.as_deref_mut(), &mut diagnostics);
    done(Stage::Themes);
    let broken = diagnostics.files_with_errors();
    let known = memory.as_deref().map(|memory| &memory.promises);
    let derived = derive(&site, &broken, options.as_of, known);
    done(Stage::Derive);
    let places = PlaceNames::of(&site);
    let lints = lint(&site, &sources, &derived, &broken, &places, known, &mut diagnostics);
    done(Stage::Lint);
    if let Some(memory) = memory {
        memory.promises.replace(&derived, &broken, resolved, lints, places);
    }
    let ready = (!diagnostics.has_errors()).then(|| {
        let at_root = options.edition.is_some();
        let words = plan.editions.iter().map(|_| OnceLock::new()).collect();
        Ready {
            derived,
            site,
            plan,
            themes,
            as_of: options.as_of,
            history: History::default(),
            chosen,
            at_root,
            from_disk: false,
            editor: None,
            files: OnceLock::new(),
            words,
        }
    });
    Ok(Check { sources, diagnostics, ready })
}

/// How many promises a core takes at a time. With rayon's default split, cores idle at the end
/// while one finishes its large part.
const PROMISES_AT_A_TIME: usize = 8;

/// Resolves documents, and parses the follow-ups of one promise after the other on the way. For `known` it also returns what
/// can be kept of each promise.
fn resolve(
    mut documents: Documents,
    sources: &Sources,
    mut known: Option<&mut KnownPromises>,
    diagnostics: &mut Diagnostics,
) -> (Site, BTreeMap<PromiseId, (Texts, Resolved)>) {
    let follow_ups = std::mem::take(&mut documents.follow_ups);
    let (resolver, promises) = Resolver::new(documents, sources, diagnostics);
    if let Some(known) = &mut known {
        known.with_settings(resolver.config());
    }
    let known = known.as_deref();
    let promises: Vec<_> = promises.into_iter().collect();
    let resolved: Vec<(Option<Texts>, Resolved)> = promises
        .into_par_iter()
        .with_max_len(PROMISES_AT_A_TIME)
        .map(|(key, document)| {
            let files = follow_ups.get(&key);
            let id = PromiseId { place: key.0, slug: key.1 };
            let texts = known.and_then(|_| texts(&document, &resolver, sources));
            let earlier = known.zip(texts.as_ref()).and_then(|(known, texts)| known.resolved(&id, texts));
            let resolved = earlier.unwrap_or_else(|| {
                let mut found = Diagnostics::default();
                let follow_ups = files.map(|files| files.read(sources, &mut found)).unwrap_or_default();
                resolver.promise(id, document, follow_ups, found)
            });
            (texts, resolved)
        })
        .collect();
    let keep = |(texts, resolved): &(Option<Texts>, Resolved)| {
        Some((resolved.promise.id.clone(), (texts.clone()?, resolved.clone())))
    };
    let kept = resolved.iter().filter_map(keep).collect();
    let resolved = resolved.into_iter().map(|(_, resolved)| resolved).collect();
    (resolver.site(resolved, diagnostics), kept)
}

/// Computes what follows for the promises that nothing is wrong with.
fn derive(site: &Site, broken: &BTreeSet<FileId>, as_of: AsOf, known: Option<&KnownPromises>) -> Derived {
    let is_sound = |promise: &Promise| !broken.contains(&promise.file) && !broken.contains(&site.config.file);
    let of_promise = |promise: &Arc<Promise>| {
        let earlier = known.and_then(|known| known.derived(promise));
        earlier.unwrap_or_else(|| Arc::new(derive_promise(&site.config, promise, as_of)))
    };
    let sound = site.promises.par_iter().filter(|(_, promise)| is_sound(promise));
    Derived { promises: sound.map(|(id, promise)| (id.clone(), of_promise(promise))).collect(), as_of }
}

/// Runs the rules of good reporting. For `known` it also returns what they found in each promise.
fn lint(
    site: &Site,
    sources: &Sources,
    derived: &Derived,
    broken: &BTreeSet<FileId>,
    places: &PlaceNames,
    known: Option<&KnownPromises>,
    diagnostics: &mut Diagnostics,
) -> BTreeMap<PromiseId, PromiseLints> {
    let lint = Lint::new(site, sources, derived, broken, places);
    let earlier =
        known.filter(|_| !broken.contains(&site.config.file)).map(|known| (known, known.place_changes(places)));
    let promises: Vec<&Arc<Promise>> = site.promises.values().collect();
    let found: Vec<PromiseLints> = promises
        .par_iter()
        .with_max_len(PROMISES_AT_A_TIME)
        .map(|promise| {
            let earlier = earlier.as_ref().and_then(|(known, changes)| known.lints(promise, changes, broken));
            earlier.unwrap_or_else(|| lint.in_promise(promise))
        })
        .collect();
    let keep = |(promise, lints): (&&Arc<Promise>, &PromiseLints)| (promise.id.clone(), lints.clone());
    let kept = if known.is_some() { promises.iter().zip(&found).map(keep).collect() } else { BTreeMap::new() };
    found.into_iter().for_each(|lints| diagnostics.extend(lints.found));
    diagnostics.extend(lint.between_promises());
    diagnostics.extend(lint.in_pages());
    diagnostics.extend(lint.in_attachments());
    kept
}

/// Loads the themes of the chosen editions, unless they are known.
fn themes(
    site: &Site,
    chosen: &[usize],
    sources: &Sources,
    memory: Option<&mut Memory>,
    diagnostics: &mut Diagnostics,
) -> BTreeMap<Slug, Theme> {
    if let Some(themes) = memory.as_ref().and_then(|memory| memory.themes(site, sources)) {
        return themes;
    }
    let mut found = Diagnostics::default();
    let themes = load_themes(site, chosen, sources, &mut found);
    if let Some(memory) = memory.filter(|_| found.is_empty()) {
        memory.keep_themes(site, sources, &themes);
    }
    diagnostics.extend(found);
    themes
}

impl Ready {
    /// Returns what is to be written. `sources` are those of the same [`Check`].
    pub fn output<'a>(&'a self, sources: &'a Sources) -> Output<'a> {
        let plan = &self.plan;
        let editions: Vec<Edition<'_>> = self.chosen.iter().map(|&index| self.edition(index, sources)).collect();
        let files = self.files.get_or_init(|| Files::of(&editions, &plan.statics)).clone();
        Output::new(editions, files, sources)
    }

    /// Returns an edition by its number, to render single pages of it. `sources` are those of the same [`Check`].
    pub fn edition<'a>(&'a self, index: usize, sources: &'a Sources) -> Edition<'a> {
        let Self { site, derived, plan, themes, as_of, history, .. } = self;
        let read_from = if self.from_disk { ReadFrom::Disk } else { ReadFrom::Web };
        let material = Material { sources, site, derived, plan, as_of: *as_of, history, read_from };
        let theme = &themes[&site.config.editions[index].theme.value];
        let views = EditionViews::new(material, &plan.editions[index], theme.external_mark().to_owned());
        let path = if self.at_root { "" } else { &plan.editions[index].path };
        let edition = Edition::new(&plan.editions[index], path, views, theme, &self.words[index]);
        edition.with_editor(self.editor.as_ref())
    }

    /// Adds to each edition the page that shows all parts of its theme.
    pub fn with_style_page(mut self) -> Self {
        let Plan { editions, statics, .. } = &mut self.plan;
        editions.iter_mut().for_each(|edition| edition.add_style_page(statics));
        self
    }

    /// Adds to each edition that has an editor's desk the page where files are written in a form. `module` is this library,
    /// compiled for browsers.
    pub fn with_editor(mut self, module: Arc<[u8]>) -> Self {
        self.plan.editions.iter_mut().for_each(EditionPlan::add_write_page);
        Self { editor: Some(module), files: OnceLock::new(), ..self }
    }

    /// Lets links lead to files, so that pages open from a disk.
    pub fn read_from_disk(self) -> Self {
        Self { from_disk: true, ..self }
    }

    /// Adds when files were last changed.
    pub fn with_history(self, history: History) -> Self {
        Self { history, ..self }
    }

    /// Returns the site.
    pub fn site(&self) -> &Site {
        &self.site
    }

    /// Returns where its pages are.
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// Returns what follows from it.
    pub fn derived(&self) -> &Derived {
        &self.derived
    }
}

/// Puts the themes that come with the program beneath the files of a site.
fn with_shipped(files: Vec<File>) -> Sources {
    Sources::new(files.into_iter().chain(builtin()).chain(no_site()))
}

/// Where `site.toml` should be if it is not, so that its absence is reported at that path and not in another file.
fn no_site() -> Option<File> {
    Some(File { path: SourcePath::new("site.toml")?, contents: Contents::Attachment { size: 0, metadata: None } })
}

/// Finds the editions to render; one that is chosen alone takes the address that the options give.
fn choose(site: &mut Site, options: &Options) -> Result<Vec<usize>, NoSuchEdition> {
    let editions = &mut site.config.editions;
    let Some(name) = &options.edition else {
        return Ok((0..editions.len()).collect());
    };
    let Some(index) = editions.iter().position(|edition| edition.id == *name) else {
        let known: Vec<String> = editions.iter().map(|edition| edition.id.to_string()).collect();
        let suggestion = suggest::nearest(name.as_str(), known.iter().map(String::as_str)).map(str::to_owned);
        return Err(NoSuchEdition { name: name.to_string(), suggestion, known });
    };
    if let Some(url) = &options.base_url {
        editions[index].base_url = with_slash(url);
    }
    Ok(vec![index])
}

fn load_themes(
    site: &Site,
    chosen: &[usize],
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) -> BTreeMap<Slug, Theme> {
    let mut named: Vec<&Spanned<Slug>> = Vec::new();
    // The form in a browser has the files of one theme alone.
    for edition in chosen.iter().map(|index| &site.config.editions[*index]) {
        if !named.iter().any(|name| name.value == edition.theme.value) {
            named.push(&edition.theme);
        }
    }
    let loaded: Vec<_> =
        named.par_iter().map(|name| theme::load(sources, name.value.as_str(), site.config.language)).collect();
    let mut themes = BTreeMap::new();
    for (name, (theme, mistakes)) in named.into_iter().zip(loaded) {
        for mistake in theme::diagnostics(mistakes, name.span) {
            diagnostics.push(mistake);
        }
        if let Some(theme) = theme {
            themes.insert(name.value.clone(), theme);
        }
    }
    themes
}

/// Lists for each edition which files and lists its theme has no links to.
fn left_out(site: &Site, sources: &Sources) -> Vec<Vec<String>> {
    site.config.editions.iter().map(|edition| theme::left_out(sources, edition.theme.value.as_str())).collect()
}

fn with_slash(url: &str) -> String {
    format!("{}/", url.trim_end_matches('/'))
}

/// Folds what went wrong on many pages into one diagnostic for each place in a template.
pub fn render_mistakes(failed: Vec<crate::render::Failure>) -> Diagnostics {
    let mut folded: BTreeMap<(crate::source::Span, String), (String, usize)> = BTreeMap::new();
    for failure in failed {
        folded
            .entry((failure.span, failure.message))
            .and_modify(|(page, more)| {
                *more += 1;
                if failure.page < *page {
                    page.clone_from(&failure.page);
                }
            })
            .or_insert((failure.page, 0));
    }
    let mut diagnostics = Diagnostics::default();
    for ((span, message), (page, more)) in folded {
        diagnostics.report(Kind::TemplateRender { message, page, more }, span);
    }
    diagnostics
}

#[cfg(test)]
mod tests {
    use super::{Check, Memory, Options, check_again};
    use crate::derive::AsOf;
    use crate::diag::print::short;
    use crate::source::{Contents, File, SourcePath};
    use crate::value::Lang;
    use std::ptr;
    use std::sync::Arc;

    const SITE: &str = "format = 1\ntitle = \"P\"\nbase_url = \"https://example.org/\"\nlanguage = \"sv\"\nsearch = true\n\
                    [publisher]\nname = \"P\"\nkind = \"unofficial\"\n[[edition]]\nid = \"p\"\ntheme = \"base\"\n";

    const FOLLOW_UP: &str = "content/byn/2020/t1.md";

    fn file(path: &str, text: &str) -> File {
        File { path: SourcePath::new(path).unwrap(), contents: Contents::Text(text.into()) }
    }

    fn options() -> Options {
        let as_of = AsOf("2020-06-01".parse().unwrap());
        Options { as_of, drafts: false, base_url: None, preview: false, edition: None }
    }

    fn render(check: &Check, path: &str) {
        let output = check.ready.as_ref().unwrap().output(&check.sources);
        output.render(output.find(path).unwrap()).unwrap();
    }

    fn files(follow_up: &str) -> Vec<File> {
        let promise = "+++\ntitle = \"L\"\nvalid = \"2020\"\nschedule = \"tertial\"\n[[pledge]]\nid = \"lugnt\"\ntext = \"Lugnt.\"\n+++\n";
        vec![
            file("site.toml", SITE),
            file("content/byn/place.md", "+++\nname = \"Byn\"\nkind = \"municipality\"\ncounty = \"Län\"\n+++\n"),
            file("content/byn/2020/promise.md", promise),
            file("content/byn/2021/promise.md", &promise.replace("2020", "2021")),
            file(FOLLOW_UP, follow_up),
        ]
    }

    #[test]
    fn what_an_edit_does_not_reach_is_not_made_again() {
        let mut memory = Memory::default();
        let mut check = |files| check_again(files, &options(), &mut memory).unwrap().ready.unwrap();
        let one = check(files("+++\n+++\nText.\n"));
        let two =
            check([files("+++\n+++\nOrd.\n"), vec![file("content/aa.md", "+++\ntitle = \"Aa\"\n+++\n")]].concat());
        let same = |year: usize| {
            let [(_, one), (_, two)] = [&one, &two].map(|ready| ready.site.promises.iter().nth(year).unwrap());
            Arc::ptr_eq(one, two)
        };
        assert_eq!([same(0), same(1)], [false, true]);
    }

    /// A card as pixels, of the small promise with another title.
    #[cfg(feature = "cards")]
    fn card(title: &str) -> (Vec<u8>, resvg::tiny_skia::Pixmap) {
        let with = |file: File, from: &str, to: &str| match &file.contents {
            Contents::Text(text) => File { contents: Contents::Text(text.replace(from, to).as_str().into()), ..file },
            _ => file,
        };
        let files = files("+++\n+++\nText.\n").into_iter();
        let files = files.map(|file| with(file, "[publisher]", "share.cards = true\n[publisher]"));
        let files = files.map(|file| with(file, "title = \"L\"", &format!("title = '{title}'"))).collect();
        let check = super::check(files, &options()).unwrap();
        let said = short(&check.diagnostics, &check.sources, Lang::En);
        let ready = check.ready.as_ref().unwrap_or_else(|| panic!("{said}"));
        let output = ready.output(&check.sources);
        let draw = |path: &str| match output.render(output.find(path).unwrap()).unwrap() {
            crate::render::Artifact::Bytes(bytes) => bytes,
            other => panic!("{other:?}"),
        };
        let page = String::from_utf8(draw("lan/byn/2020/index.html")).unwrap();
        assert!(page.contains("<meta property=\"og:image\" content=\"https://example.org/lan/byn/2020/kort.png\">"));
        let png = draw("lan/byn/2020/kort.png");
        assert!(png == draw("lan/byn/2020/kort.png"), "the same bytes");
        let pixels = resvg::tiny_skia::Pixmap::decode_png(&png).unwrap();
        (png, pixels)
    }

    #[cfg(feature = "cards")]
    #[test]
    fn a_card_has_the_size_that_links_are_shown_in_and_no_letter_at_its_edge() {
        let titles =
            ["Löfte", "Å Ä Ö <å> & ä \"ö\"", &"MWÅ".repeat(90), &"mw@%".repeat(90), &"Trygg i Byn ".repeat(40)];
        let mut seen = std::collections::BTreeSet::new();
        for title in titles {
            let (png, pixels) = card(title);
            assert_eq!((pixels.width(), pixels.height()), (1200, 630), "{title}");
            let ground = pixels.pixel(1199, 0);
            let margin = |x: u32| (0..630).all(|y| pixels.pixel(x, y) == ground);
            assert!((1150..1200).all(margin), "{title} reaches the right edge");
            let foot = |y: u32| (30..1200).all(|x| pixels.pixel(x, y) == ground);
            assert!((0..40).chain(610..630).all(foot), "{title} reaches an edge");
            assert!(seen.insert(png), "{title} looks like another");
        }
    }

    #[test]
    fn the_words_of_search_are_collected_when_asked_for_and_once_for_each_edit() {
        let mut memory = Memory::default();
        let check = check_again(files("+++\n+++\nText.\n"), &options(), &mut memory).unwrap();
        let said = short(&check.diagnostics, &check.sources, Lang::En);
        assert!(check.ready.is_some(), "{said}");
        render(&check, "lan/byn/2020/t1/index.html");
        let words = |check: &Check| check.ready.as_ref().unwrap().words[0].get().map(ptr::from_ref);
        assert!(words(&check).is_none(), "a page is none of their business");
        render(&check, "sok/index/index.json");
        let first = words(&check);
        assert!(first.is_some());
        render(&check, "sok/index/words-8.gz");
        assert_eq!(words(&check), first, "kept from one file to the next");
        let check = check_again(files("+++\n+++\nOrd.\n"), &options(), &mut memory).unwrap();
        assert!(words(&check).is_none(), "an edit lets them go");
    }
}
