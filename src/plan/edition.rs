//! The pages of one edition.

use super::browse::subjects;
use super::claims::Claims;
use super::{StatusFacet, shows};
use crate::diag::{Diagnostic, Diagnostics, Kind};
use crate::model::{Config, Promise, PromiseId, Site};
use crate::schema::PATH;
use crate::source::{FileId, Sources, Span, Spanned, Unfit, unfit};
use crate::value::Slug;
use indexmap::IndexMap;
use rustc_hash::FxBuildHasher;
use std::collections::{BTreeMap, BTreeSet};
use std::hash::{Hash, Hasher};
use unicode_normalization::UnicodeNormalization;

/// What a page is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PageKey {
    /// The start page; in an edition of one place that place's.
    Start,
    /// A county.
    County(Slug),
    /// A place.
    Place(Slug),
    /// A promise.
    Promise(PromiseId),
    /// What came of a promise, for the pages of others.
    Embed(PromiseId),
    /// What holds in a place, for the pages of others.
    EmbedOf(Slug),
    /// A follow-up.
    FollowUp(PromiseId, Slug),
    /// The list of subjects.
    FocusIndex,
    /// A subject.
    Focus(Slug),
    /// A subject in a county, where one page would be too long.
    FocusIn(Slug, Slug),
    /// The list of parties.
    Parties,
    /// What a party promises and is responsible for.
    Party(Slug),
    /// The same in a county, where one page would be too long.
    PartyIn(Slug, Slug),
    /// What can be stated of an activity, with how often it is.
    Statuses,
    /// The activities that the same is stated of.
    Stated(StatusFacet),
    /// Those of a year.
    StatedIn(StatusFacet, i32),
    /// Those of a year and a county, where one page would be too long.
    StatedAt(StatusFacet, i32, Slug),
    /// The list of years.
    Years,
    /// The promises that hold in a year.
    Year(i32),
    /// Those of a county, where one page would be too long.
    YearIn(i32, Slug),
    /// What can be compared.
    Compare,
    /// A subject, places and years side by side.
    CompareFocus(Slug),
    /// The same in a county, where one page would be too long.
    CompareFocusIn(Slug, Slug),
    /// The same in a year, everywhere or in a county, where one page would be too long.
    CompareFocusOf(Slug, Option<Slug>, i32),
    /// The places of a police area and years side by side.
    ComparePolice(Slug),
    /// Search.
    Search,
    /// The list of follow-ups.
    FollowUps,
    /// The follow-ups of a year.
    FollowUpsOf(i32),
    /// Those of a county, where one page would be too long.
    FollowUpsIn(i32, Slug),
    /// Which follow-ups are in and due.
    Reporting,
    /// Those of a year.
    ReportingOf(i32),
    /// Those of a county, where one page would be too long.
    ReportingIn(i32, Slug),
    /// All corrections.
    Corrections,
    /// The data to take away, and their description.
    OpenData,
    /// The accessibility statement; of an unofficial publisher, whom to ask.
    Accessibility,
    /// The editor's desk.
    Desk,
    /// The editor's desk of a place, in an edition of several.
    DeskOf(Slug),
    /// Where a file is written in a form; only with the module for browsers.
    Write,
    /// How a follow-up is written, for editors.
    Handbook,
    /// All parts of the theme, each once; only on request.
    Style,
    /// A plain page, by its number in the site.
    Plain(usize),
    /// What is shown where there is no page.
    NotFound,
}

/// Where the editors' handbook lies.
pub const HANDBOOK: &str = "redaktion/handbok/";

impl PageKey {
    /// Whether it is a page that other sites show in a frame.
    pub fn is_embed(&self) -> bool {
        matches!(self, Self::Embed(_) | Self::EmbedOf(_))
    }
}

/// Where the page for the pages of others lies below that of its promise or place.
const EMBED: &str = "inbaddning/";

/// Where files are written in a form, with what that needs.
pub const WRITE: &str = "redaktion/skriv/";

/// A page that says where another one is now.
#[derive(Debug, Clone, Hash)]
pub struct Redirect {
    /// The file below the edition that is written.
    pub file: String,
    /// The older address.
    pub address: String,
    /// Where it leads.
    pub to: PageKey,
}

impl Redirect {
    /// The older address and where it leads, if the address is a folder.
    fn folder(&self) -> Option<(String, PageKey)> {
        self.address.ends_with('/').then(|| (self.address.clone(), self.to.clone()))
    }
}

/// All pages of an edition.
#[derive(Debug)]
pub struct EditionPlan {
    /// Which of the edition it is, in the order of the settings.
    pub index: usize,
    /// Where it lies below the output: nothing, or parts ending in `/`.
    pub path: String,
    /// The places that it shows, by the name of their folder.
    pub places: Vec<Slug>,
    /// The promises that it shows.
    pub promises: Vec<PromiseId>,
    /// The place of an edition of one place.
    pub only: Option<Slug>,
    /// Pages that say where another one is now.
    pub redirects: Vec<Redirect>,
    /// Files that are copied, with their addresses below the edition.
    pub files: BTreeMap<FileId, String>,
    /// The pages with their addresses, in the order of these.
    pages: IndexMap<PageKey, Box<str>, FxBuildHasher>,
}

impl Hash for EditionPlan {
    fn hash<H: Hasher>(&self, state: &mut H) {
        let Self { index, path, places, promises, only, redirects, files, pages } = self;
        (index, path, places, promises, only, redirects, files, pages.as_slice()).hash(state);
    }
}

impl EditionPlan {
    /// Lists the pages with their addresses, in the order of these.
    pub fn pages(&self) -> impl ExactSizeIterator<Item = (&str, &PageKey)> {
        self.pages.iter().map(|(key, address)| (&**address, key))
    }

    /// Returns the address and the key of a page by its number in [`Self::pages`].
    ///
    /// # Panics
    /// If there are not so many pages.
    pub fn page(&self, number: usize) -> (&str, &PageKey) {
        let (key, address) = self.pages.get_index(number).expect("a number of a page of this edition");
        (address, key)
    }

    /// Returns the number of a page in [`Self::pages`].
    pub fn number_of(&self, key: &PageKey) -> Option<usize> {
        self.pages.get_index_of(self.shown_as(key))
    }

    /// Returns the address of a page below the edition; `None` if it does not show it.
    pub fn address(&self, key: &PageKey) -> Option<&str> {
        self.pages.get(self.shown_as(key)).map(|address| &**address)
    }

    /// The page that shows another: the start page of an edition of one place is the page of that place.
    fn shown_as<'k>(&self, key: &'k PageKey) -> &'k PageKey {
        match (key, &self.only) {
            (PageKey::Place(place), Some(only)) if place == only => &PageKey::Start,
            _ => key,
        }
    }

    /// Adds the page that shows all parts of the theme, unless its file is taken: by a page, an older address or a file.
    /// `statics` are the files that are published as they are, with their paths below the output.
    pub fn add_style_page(&mut self, statics: &BTreeMap<FileId, String>) {
        let address = "stil/";
        let whole = statics.values().filter_map(|path| path.strip_prefix(&self.path));
        let files =
            self.redirects.iter().map(|redirect| &*redirect.file).chain(self.files.values().map(|path| &**path));
        let pages = self.pages.values().map(|address| &**address);
        let mut taken = Claims::default();
        // What is taken twice has been reported.
        files.chain(whole).chain(pages).for_each(|path| drop(taken.claim(path, None)));
        if taken.claim(address, None).is_ok() {
            self.pages.insert(PageKey::Style, address.into());
            self.sort();
        }
    }

    /// Adds the page where files are written in a form, where there is an editor's desk.
    pub fn add_write_page(&mut self) {
        if self.pages.contains_key(&PageKey::Desk) {
            self.pages.insert(PageKey::Write, WRITE.into());
            self.sort();
        }
    }

    fn sort(&mut self) {
        self.pages.sort_unstable_by(|key, address, other_key, other| (address, key).cmp(&(other, other_key)));
    }

    /// Decides where attachments go: those of a shown folder beside its page, others by their path.
    pub(super) fn publish(
        &mut self,
        site: &Site,
        sources: &Sources,
        files: &BTreeSet<FileId>,
        taken: &mut Claims,
        diagnostics: &mut Diagnostics,
    ) {
        for attachment in site.attachments.iter().filter(|attachment| files.contains(&attachment.file)) {
            let path = &sources.get(attachment.file).path;
            let below = path.below("content").unwrap_or_default();
            let parts: Vec<&str> = below.split('/').collect();
            let folder = match parts[..] {
                [place, promise, _] => match (Slug::new(place), Slug::new(promise)) {
                    (Some(place), Some(slug)) => self.address(&PageKey::Promise(PromiseId { place, slug })),
                    _ => None,
                },
                [place, _] => Slug::new(place).and_then(|place| self.address(&PageKey::Place(place))),
                _ => None,
            };
            let address = match folder {
                Some(folder) => format!("{folder}{}", path.name()),
                None => below.to_owned(),
            };
            Claiming { config: &site.config, plan: self, sources, taken, diagnostics }
                .claim(&address, Some(attachment.file));
            self.files.insert(attachment.file, address);
        }
    }
}

pub(super) fn edition(
    index: usize,
    site: &Site,
    sources: &Sources,
    left_out: &[String],
    taken: &mut Claims,
    diagnostics: &mut Diagnostics,
) -> EditionPlan {
    let edition = &site.config.editions[index];
    let places: Vec<Slug> = match &edition.places {
        Some(chosen) => chosen.iter().filter(|place| site.places.contains_key(*place)).cloned().collect(),
        None => site.places.keys().cloned().collect(),
    };
    let only = match (&edition.places, &places[..]) {
        (Some(_), [place]) => Some(place.clone()),
        _ => None,
    };
    let promises: Vec<PromiseId> = site.promises.keys().filter(|id| shows(site, index, id)).cloned().collect();
    let mut plan = EditionPlan {
        index,
        path: edition.path.clone(),
        places,
        promises,
        only,
        redirects: Vec::new(),
        files: BTreeMap::new(),
        pages: IndexMap::default(),
    };
    EditionBuilder { plan: &mut plan, site, sources, taken, diagnostics }.add_all(left_out);
    plan.sort();
    plan.pages.shrink_to_fit();
    plan
}

/// Takes the older addresses of what lies below what was moved, where they are free; those that are written come first, in
/// all editions.
pub(super) fn redirect_below(
    plan: &mut EditionPlan,
    site: &Site,
    sources: &Sources,
    taken: &mut Claims,
    diagnostics: &mut Diagnostics,
) {
    EditionBuilder { plan, site, sources, taken, diagnostics }.redirect_all_below();
}

/// Takes the older addresses; pages of all editions come first.
pub(super) fn redirect(
    plan: &mut EditionPlan,
    site: &Site,
    sources: &Sources,
    taken: &mut Claims,
    diagnostics: &mut Diagnostics,
) {
    EditionBuilder { plan, site, sources, taken, diagnostics }.redirect_all();
}

pub(super) struct EditionBuilder<'a> {
    pub(super) plan: &'a mut EditionPlan,
    pub(super) site: &'a Site,
    sources: &'a Sources,
    taken: &'a mut Claims,
    diagnostics: &'a mut Diagnostics,
}

impl EditionBuilder<'_> {
    fn add_all(&mut self, left_out: &[String]) {
        let front = self.site.front.as_ref().map(|page| page.file);
        self.add(PageKey::Start, String::new(), front);
        self.add(PageKey::NotFound, "404.html".to_owned(), None);
        for (number, page) in self.site.pages.iter().enumerate() {
            self.add(PageKey::Plain(number), page.address.clone(), Some(page.file));
        }
        if self.plan.only.is_none() {
            self.add_places();
        }
        let has_embeds = self.site.config.share.embed && left_out.iter().all(|other| other != "embeds");
        if has_embeds {
            for id in self.plan.places.clone() {
                let key = PageKey::Place(id.clone());
                let address = self.plan.address(&key).map(|address| format!("{address}{EMBED}"));
                address.into_iter().for_each(|address| self.add(PageKey::EmbedOf(id.clone()), address, None));
            }
        }
        for id in self.plan.promises.clone() {
            let promise = &self.site.promises[&id];
            let address = format!("{}{}/", self.folder_of(&id.place), id.slug);
            self.add(PageKey::Promise(id.clone()), address.clone(), Some(promise.file));
            if has_embeds {
                self.add(PageKey::Embed(id.clone()), format!("{address}{EMBED}"), None);
            }
            for follow_up in &promise.follow_ups {
                let key = PageKey::FollowUp(id.clone(), follow_up.slug.clone());
                self.add(key, format!("{address}{}/", follow_up.slug), Some(follow_up.file));
            }
        }
        self.add_lists(left_out);
    }

    fn add_places(&mut self) {
        let mut counties = BTreeSet::new();
        for id in self.plan.places.clone() {
            let place = &self.site.places[&id];
            if counties.insert(place.county_slug.clone()) {
                self.add(PageKey::County(place.county_slug.clone()), format!("{}/", place.county_slug), None);
            }
            let address = format!("{}/{id}/", place.county_slug);
            self.add(PageKey::Place(id), address, Some(place.file));
        }
    }

    fn add_lists(&mut self, left_out: &[String]) {
        self.add(PageKey::FollowUps, "uppfoljningar/".to_owned(), None);
        self.add_follow_up_years();
        self.add(PageKey::Reporting, "redovisning/".to_owned(), None);
        self.add(PageKey::Corrections, "rattelser/".to_owned(), None);
        self.add(PageKey::OpenData, "oppna-data/".to_owned(), None);
        self.add(PageKey::Accessibility, "tillganglighet/".to_owned(), None);
        self.add_desk();
        let subjects = subjects(self.site, &self.plan.promises);
        if !subjects.is_empty() {
            self.add(PageKey::FocusIndex, "fokusomraden/".to_owned(), None);
        }
        for &id in subjects.keys() {
            self.add(PageKey::Focus(id.clone()), format!("fokusomraden/{id}/"), None);
        }
        self.add_browsing(&subjects, left_out);
    }

    /// The desk needs to know where the files lie.
    fn add_desk(&mut self) {
        if self.site.config.repository.is_none() {
            return;
        }
        self.add(PageKey::Desk, "redaktion/".to_owned(), None);
        self.add(PageKey::Handbook, HANDBOOK.to_owned(), None);
        if self.plan.only.is_none() {
            for id in self.plan.places.clone() {
                self.add(PageKey::DeskOf(id.clone()), format!("redaktion/{id}/"), None);
            }
        }
    }

    /// The folder of a place's promises: none for the place of an edition of one place.
    fn folder_of(&self, place: &Slug) -> String {
        match self.site.places.get(place) {
            Some(_) if self.plan.only.as_ref() == Some(place) => String::new(),
            Some(known) => format!("{}/{place}/", known.county_slug),
            None => format!("{place}/"),
        }
    }

    pub(super) fn add(&mut self, key: PageKey, address: String, file: Option<FileId>) {
        let Self { plan, site, sources, taken, diagnostics } = self;
        Claiming { config: &site.config, plan, sources, taken, diagnostics }.claim(&address, file);
        self.plan.pages.insert(key, address.into_boxed_str());
    }

    fn redirect_all(&mut self) {
        let site = self.site;
        for id in self.plan.places.clone() {
            self.redirects(&site.places[&id].aliases, &PageKey::Place(id));
        }
        for id in self.plan.promises.clone() {
            let promise = &site.promises[&id];
            self.redirects(&promise.aliases, &PageKey::Promise(id.clone()));
            for follow_up in &promise.follow_ups {
                self.redirects(&follow_up.aliases, &PageKey::FollowUp(id.clone(), follow_up.slug.clone()));
            }
        }
        for (number, page) in site.pages.iter().enumerate() {
            self.redirects(&page.aliases, &PageKey::Plain(number));
        }
    }

    /// A promise that was moved has taken along what lies below it, and a place its promises.
    fn redirect_all_below(&mut self) {
        let moved: Vec<(String, PageKey)> = self.plan.redirects.iter().filter_map(Redirect::folder).collect();
        for (address, to) in moved {
            match &to {
                PageKey::Place(place) => {
                    self.redirect_embed(&address, PageKey::EmbedOf(place.clone()));
                    let of_place: Vec<PromiseId> =
                        self.plan.promises.iter().filter(|id| id.place == *place).cloned().collect();
                    for id in of_place {
                        let address = format!("{address}{}/", id.slug);
                        self.redirect_embed(&address, PageKey::Embed(id.clone()));
                        self.redirect_follow_ups(&address, &id);
                        self.redirect_quietly(address, PageKey::Promise(id));
                    }
                }
                PageKey::Promise(id) => {
                    self.redirect_embed(&address, PageKey::Embed(id.clone()));
                    self.redirect_follow_ups(&address, id);
                }
                _ => {}
            }
        }
    }

    /// Lets what others show of a promise or a place follow it: they copied the address, and do not see that a page has
    /// moved.
    fn redirect_embed(&mut self, address: &str, key: PageKey) {
        if self.plan.address(&key).is_some() {
            self.redirect_quietly(format!("{address}{EMBED}"), key);
        }
    }

    fn redirect_follow_ups(&mut self, address: &str, id: &PromiseId) {
        let site = self.site;
        for follow_up in &site.promises[id].follow_ups {
            let key = PageKey::FollowUp(id.clone(), follow_up.slug.clone());
            self.redirect_quietly(format!("{address}{}/", follow_up.slug), key);
        }
    }

    fn redirect_quietly(&mut self, address: String, to: PageKey) {
        let file = format!("{address}index.html");
        let fits = self.plan.path.len() + file.len() <= PATH.most;
        if fits && self.taken.claim(&format!("{}{address}", self.plan.path), None).is_ok() {
            self.plan.redirects.push(Redirect { file, address, to });
        }
    }

    fn redirects(&mut self, aliases: &[Spanned<String>], to: &PageKey) {
        for alias in aliases {
            let address = match normal_alias(&alias.value) {
                Ok(address) => address,
                Err(NoAlias { unfit, suggestion }) => {
                    let kind = Kind::BadAlias { written: alias.value.clone(), unfit, suggestion };
                    self.diagnostics.report(kind, alias.span);
                    continue;
                }
            };
            let file = if address.ends_with('/') { format!("{address}index.html") } else { address.clone() };
            let whole = format!("{}{address}", self.plan.path);
            let length = self.plan.path.len() + file.len();
            if length > PATH.most {
                self.diagnostics.report(Kind::LongAddress { length, most: PATH.most }, alias.span);
                continue;
            }
            if let Err(taken) = self.taken.claim(&whole, Some(alias.span.file)) {
                let own = self.plan.address(to).is_some_and(|own| format!("{}{own}", self.plan.path) == taken.address);
                let address = format!("/{address}");
                if self.taken.reported.insert((alias.span.file, address.clone())) {
                    let kind = match taken.only_case {
                        true => Kind::AddressCase { address, by: format!("/{}", taken.address) },
                        false => Kind::AliasTaken { address, by: named(taken.by, &taken.address, self.sources), own },
                    };
                    self.diagnostics.report(kind, alias.span);
                }
                continue;
            }
            self.plan.redirects.push(Redirect { file, address, to: to.clone() });
        }
    }
}

/// Lists the subjects of `site.toml` that a promise says something of.
pub fn subjects_of<'a>(config: &Config, promise: &'a Promise) -> BTreeSet<&'a Slug> {
    let own = promise.focus.iter().map(|focus| &focus.id);
    let of_pledges = promise.pledges.iter().flat_map(|pledge| &pledge.focus);
    let all = own.chain(of_pledges).chain(promise.rows.iter().flat_map(|row| &row.focus));
    all.filter(|id| config.subjects.contains_key(*id)).collect()
}

/// Why a text is no older address.
#[derive(Debug, PartialEq, Eq)]
struct NoAlias {
    /// A part of it is no name that every disk can hold.
    unfit: Option<Unfit>,
    /// How it is written instead.
    suggestion: Option<String>,
}

/// Returns an older address without the slash in front: a folder, which gets a slash at its end, or a `.html` file.
fn normal_alias(written: &str) -> Result<String, NoAlias> {
    let no = |unfit, suggestion| NoAlias { unfit, suggestion };
    let bare = written.strip_prefix('/').unwrap_or(written);
    let bare = bare.strip_suffix('/').unwrap_or(bare);
    let right = |part: &str| {
        !part.is_empty()
            && !part.starts_with('.')
            && part.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '~' | '%' | '+'))
    };
    // A Mac writes ö as two characters, browsers ask for one.
    let composed: String = bare.nfc().collect();
    let bare = composed.as_str();
    let is_index = |part: &str| part.eq_ignore_ascii_case("index.html");
    let folders = bare.rsplit('/').skip(1);
    if !bare.split('/').all(right) || folders.into_iter().any(is_index) {
        return Err(no(None, None));
    }
    if bare.contains('%') {
        // The server decodes what a browser asks for, so that a file with a percent sign in its name never answers.
        let read = decoded(bare).filter(|read| normal_alias(read).is_ok());
        return Err(no(None, read.map(|read| format!("/{read}{}", if written.ends_with('/') { "/" } else { "" }))));
    }
    if let Some(why) = bare.split('/').find_map(unfit) {
        return Err(no(Some(why), None));
    }
    let is_page = bare.rsplit_once('.').is_some_and(|(_, extension)| extension.eq_ignore_ascii_case("html"));
    Ok(if is_page { bare.to_owned() } else { format!("{bare}/") })
}

/// Decodes an address as a server does (RFC 3986, section 2.1); `None` for what is no text.
fn decoded(address: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(address.len());
    let mut rest = address.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let mut digit = || char::from(rest.next()?).to_digit(16);
            let (high, low) = (digit()?, digit()?);
            bytes.push(u8::try_from(high * 16 + low).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

/// Who takes an address, for messages: the path of a file, or the address of a page that the program makes.
fn named(file: Option<FileId>, address: &str, sources: &Sources) -> String {
    match file {
        Some(file) => sources.get(file).path.to_string(),
        None => format!("/{address}"),
    }
}

/// Claims what is written for pages and attachments.
struct Claiming<'a> {
    config: &'a Config,
    plan: &'a EditionPlan,
    sources: &'a Sources,
    taken: &'a mut Claims,
    diagnostics: &'a mut Diagnostics,
}

impl Claiming<'_> {
    /// Claims an address below the edition for what comes from `file`, or from none.
    fn claim(&mut self, address: &str, file: Option<FileId>) {
        let edition = &self.config.editions[self.plan.index];
        if self.taken.reported.contains(&(edition.span.file, edition.path.clone())) {
            // The whole edition lies where it cannot, and its pages follow from that.
            return;
        }
        let whole = format!("{}{address}", self.plan.path);
        // The file of a page stands behind its address.
        let length = whole.len() + if whole.ends_with('/') { "index.html".len() } else { 0 };
        if length > PATH.most {
            let kind = Kind::LongAddress { length, most: PATH.most };
            self.diagnostics.report(kind, file.map_or(edition.span, Span::start_of));
            return;
        }
        let Err(taken) = self.taken.claim(&whole, file) else { return };
        // The mistake is reported where it can be fixed: in the file, whichever of the two has one.
        let (place, by, other_file) = match (file, taken.by) {
            (Some(file), by) => (file, named(by, &taken.address, self.sources), by),
            (None, Some(other)) => (other, named(None, &whole, self.sources), None),
            (None, None) => {
                if self.taken.reported.insert((edition.span.file, edition.path.clone())) {
                    let kind = Kind::EditionPath { path: edition.path.clone(), page: Some(format!("/{whole}")) };
                    self.diagnostics.report(kind, edition.span);
                }
                return;
            }
        };
        let other = by.clone();
        let address = format!("/{whole}");
        let kind = match taken.only_case {
            true => Kind::AddressCase { address, by: format!("/{}", taken.address) },
            false => Kind::AddressTaken { address, by },
        };
        if !self.taken.reported.insert((place, other)) {
            return;
        }
        let diagnostic = Diagnostic::new(kind, Span::start_of(place));
        self.diagnostics.push(match other_file {
            Some(other) if other != place => diagnostic.with_other(Span::start_of(other)),
            _ => diagnostic,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::{NoAlias, normal_alias};
    use crate::source::Unfit;

    #[test]
    fn an_older_address_is_a_folder_or_a_page() {
        assert_eq!(normal_alias("/gammal/sida/").as_deref(), Ok("gammal/sida/"));
        assert_eq!(normal_alias("gammal").as_deref(), Ok("gammal/"));
        assert_eq!(normal_alias("/a/b.html").as_deref(), Ok("a/b.html"));
        assert_eq!(normal_alias("/o\u{308}l/").as_deref(), Ok("\u{f6}l/"));
        for wrong in [
            "",
            "/",
            "//x",
            "../x",
            "/a/../b",
            "https://example.org/",
            "/a?b",
            "/a b",
            "/a#b",
            "/a\\b",
            "/a/index.html/b/",
        ] {
            assert!(normal_alias(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn an_older_address_is_written_as_it_is_read() {
        let read = |written: &str| normal_alias(written).unwrap_err().suggestion;
        assert_eq!(read("/l%C3%A4n/").as_deref(), Some("/län/"));
        assert_eq!(read("/%69ndex.html").as_deref(), Some("/index.html"));
        for wrong in ["/%2e%2e/x/", "/a%00b/", "/a%2fb/../", "/%", "/%ff/", "/%5cx/"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn an_older_address_is_a_name_that_every_disk_holds() {
        for (wrong, unfit) in [
            ("/con/", Unfit::Device),
            ("/a/nul.html", Unfit::Device),
            ("/a./", Unfit::Ending),
            (&*"a".repeat(300), Unfit::TooLong),
        ] {
            assert_eq!(normal_alias(wrong), Err(NoAlias { unfit: Some(unfit), suggestion: None }), "{wrong}");
        }
    }
}
