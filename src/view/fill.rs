//! Fills the views of one edition.
//!
//! In come the site, what follows from it, and the plan of an edition; out comes the view of one page at a time. No
//! number is computed here and no address decided: they are put into words and made relative to the page.

mod accessibility;
mod activities;
mod answer;
mod browse;
mod calendar;
mod catalog;
mod chart;
mod cite;
mod collected;
mod colors;
mod column_groups;
mod compare;
mod correction;
mod county;
mod dataset;
mod desk;
mod document;
mod embed;
mod facets;
mod feed;
mod feed_links;
mod focus;
mod follow_up;
mod handbook;
mod head;
mod html;
mod indicator;
mod json_ld;
mod last_changed;
mod lasting;
mod lines;
mod listing;
mod log;
mod matrix;
mod measures;
mod open_data;
mod outcome;
mod pages;
mod part;
mod place;
mod promise;
mod reporting;
mod role;
mod search;
mod simple;
mod site;
mod start;
mod style;
mod write;

pub(super) use dataset::{CallBack, Promised, Row};
pub use dataset::{RESOURCES, data_version};
pub use desk::Writable;
pub use embed::{BADGE, CARD};
pub use handbook::HANDBOOK_PICTURES;
pub use pages::{DataVersion, View};

use self::collected::{Collected, Outline};
use self::facets::Facets;
use super::{HeadView, Link};
use crate::derive::{AsOf, Derived, DueFollowUp, LatestReport, PromiseDerived, due, latest};
use crate::locale::collate;
use crate::model::{Edition, FollowUp, Promise, PromiseId, PublisherKind, Site};
use crate::plan::{EditionPlan, LinkTarget, PageKey, Plan, relative};
use crate::source::{FileId, History, Sources};
use crate::value::{Lang, Slug};
use chrono::Datelike;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::hash::{Hash, Hasher};

/// What the pages of all editions are made of.
#[derive(Debug, Clone, Copy)]
pub struct Material<'a> {
    /// The input, for the paths of files.
    pub sources: &'a Sources,
    /// The site.
    pub site: &'a Site,
    /// What follows from it.
    pub derived: &'a Derived,
    /// Where everything is.
    pub plan: &'a Plan,
    /// The day that due and late are counted from.
    pub as_of: AsOf,
    /// When files were last changed, as far as that was asked.
    pub history: &'a History,
    /// Where pages are read.
    pub read_from: ReadFrom,
}

/// Where pages are read. A disk shows a list of files where a link leads to a folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ReadFrom {
    /// A web server: links lead to folders.
    #[default]
    Web,
    /// A disk: links lead to files, in other editions as well.
    Disk,
}

/// What all pages of one edition share, computed once.
#[derive(Debug)]
pub struct EditionViews<'a> {
    material: Material<'a>,
    plan: &'a EditionPlan,
    edition: &'a Edition,
    lang: Lang,
    /// The markup that stands at the end of a link to another site.
    external: String,
    /// Collected when the first page asks for it, so that one page alone is cheap.
    latest: Outline<Vec<LatestReport>>,
    due: Outline<Vec<DueFollowUp>>,
    /// The promises made to each place that it shows, by id.
    promises_of: BTreeMap<&'a Slug, Vec<&'a PromiseId>>,
    latest_of: Outline<BTreeMap<&'a Slug, Vec<usize>>>,
    latest_by_year: Outline<BTreeMap<Reverse<i32>, Vec<usize>>>,
    facets: Facets<'a>,
    newest_first: Outline<Vec<&'a PromiseId>>,
    /// The names of the counties of its places.
    counties: Collected<BTreeMap<&'a Slug, &'a str>>,
    /// What places are sorted by: their names, as people sort them.
    place_keys: Collected<BTreeMap<&'a Slug, Vec<u32>>>,
    /// The newer promises that prolong one.
    extended_by: BTreeMap<&'a PromiseId, Vec<&'a PromiseId>>,
    /// How many rows the table of outcomes has; counted when somebody asks first.
    outcomes: Outline<usize>,
    /// The newer promises that come after one.
    followed_by: BTreeMap<&'a PromiseId, Vec<&'a PromiseId>>,
}

impl<'a> EditionViews<'a> {
    /// Collects what the pages of an edition share. `external` is the markup that its theme puts at the end of links to other sites.
    pub fn new(material: Material<'a>, plan: &'a EditionPlan, external: String) -> Self {
        let site = material.site;
        let mut promises_of: BTreeMap<&Slug, Vec<&PromiseId>> = BTreeMap::new();
        let mut extended_by: BTreeMap<&PromiseId, Vec<&PromiseId>> = BTreeMap::new();
        let mut followed_by: BTreeMap<&PromiseId, Vec<&PromiseId>> = BTreeMap::new();
        for id in &plan.promises {
            let promise = &site.promises[id];
            for place in &promise.places {
                promises_of.entry(place).or_default().push(id);
            }
            if let Some(older) = &promise.extends {
                extended_by.entry(older).or_default().push(id);
            }
            if let Some(older) = &promise.follows {
                followed_by.entry(older).or_default().push(id);
            }
        }
        Self {
            material,
            plan,
            edition: &site.config.editions[plan.index],
            lang: site.config.language,
            external,
            latest: Outline::default(),
            due: Outline::default(),
            promises_of,
            latest_of: Outline::default(),
            latest_by_year: Outline::default(),
            facets: Facets::new(material.site, material.derived, &plan.promises),
            newest_first: Outline::default(),
            counties: Collected::default(),
            place_keys: Collected::default(),
            outcomes: Outline::default(),
            extended_by,
            followed_by,
        }
    }

    /// Adds all that pages know of promises that they do not look at: which are together, how many, what came last.
    pub fn hash_outlines(&self, state: &mut impl Hasher) {
        let Self {
            material: _,
            plan: _,
            edition: _,
            lang: _,
            external: _,
            latest: _,
            due: _,
            promises_of,
            latest_of: _,
            latest_by_year: _,
            facets,
            newest_first: _,
            // These know what they were collected from.
            counties: _,
            place_keys: _,
            outcomes: _,
            extended_by,
            followed_by,
        } = self;
        (self.latest(), self.due(), self.newest_first(), self.numbers_of_latest(), self.latest_by_year()).hash(state);
        (promises_of, extended_by, followed_by, self.outcomes()).hash(state);
        facets.hash_outlines(state);
    }

    fn shows(&self, id: &PromiseId) -> bool {
        self.plan.promises.binary_search(id).is_ok()
    }

    /// The follow-ups that the edition shows, newest first.
    fn latest(&self) -> &[LatestReport] {
        let shown = || latest(self.material.site).into_iter().filter(|one| self.shows(&one.promise)).collect();
        self.latest.get_or_init(shown)
    }

    /// What is due of the promises that it shows, by day.
    fn due(&self) -> &[DueFollowUp] {
        self.due
            .get_or_init(|| due(self.material.derived).into_iter().filter(|item| self.shows(&item.promise)).collect())
    }

    /// The promises of the edition, those that began last first.
    fn newest_first(&self) -> &[&'a PromiseId] {
        self.newest_first.get_or_init(|| {
            let mut ids: Vec<&PromiseId> = self.plan.promises.iter().collect();
            ids.sort_by_key(|id| (Reverse(self.material.site.promises[*id].validity.first_day()), *id));
            ids
        })
    }

    fn counties(&self) -> &BTreeMap<&'a Slug, &'a str> {
        let of_places = || self.plan.places.iter().map(|id| &self.material.site.places[id]);
        self.counties.get_or_init(|| of_places().map(|place| (&place.county_slug, place.county.as_str())).collect())
    }

    fn place_keys(&self) -> &BTreeMap<&'a Slug, Vec<u32>> {
        let of_places =
            || self.material.site.places.iter().map(|(id, place)| (id, collate::key(&place.name, self.lang)));
        self.place_keys.get_or_init(|| of_places().collect())
    }

    /// The follow-ups of a place, newest first.
    fn latest_of(&self, place: &Slug) -> impl Iterator<Item = &LatestReport> {
        let latest = self.latest();
        self.numbers_of_latest().get(place).into_iter().flatten().map(|&number| &latest[number])
    }

    /// The numbers of the follow-ups of each place in [`Self::latest`].
    fn numbers_of_latest(&self) -> &BTreeMap<&'a Slug, Vec<usize>> {
        self.latest_of.get_or_init(|| {
            let mut latest_of: BTreeMap<&Slug, Vec<usize>> = BTreeMap::new();
            for (number, one) in self.latest().iter().enumerate() {
                for place in &self.material.site.promises[&one.promise].places {
                    latest_of.entry(place).or_default().push(number);
                }
            }
            latest_of
        })
    }

    /// The numbers in [`Self::latest`] of the follow-ups of each year, by the last day of their periods; the latest first.
    fn latest_by_year(&self) -> &BTreeMap<Reverse<i32>, Vec<usize>> {
        self.latest_by_year.get_or_init(|| {
            let mut by_year: BTreeMap<Reverse<i32>, Vec<usize>> = BTreeMap::new();
            for (number, one) in self.latest().iter().enumerate() {
                let follow_up = &self.material.site.promises[&one.promise].follow_ups[one.follow_up];
                by_year.entry(Reverse(follow_up.period.to.year())).or_default().push(number);
            }
            by_year
        })
    }

    /// Returns the address of the start page.
    pub fn base_url(&self) -> &str {
        &self.edition.base_url
    }

    /// Returns the name of the edition.
    pub fn edition_id(&self) -> &Slug {
        &self.edition.id
    }

    /// Returns the whole site, of which the edition shows a part.
    pub fn whole_site(&self) -> &Site {
        self.material.site
    }

    /// Returns where everything of the whole site is.
    pub fn whole_plan(&self) -> &Plan {
        self.material.plan
    }

    /// Returns whether search engines are welcome; those of an unofficial publisher are not.
    pub fn wants_to_be_found(&self) -> bool {
        self.edition.publisher.kind.is_authority()
    }

    /// Returns whether the original of a page is in another edition.
    pub fn has_original(&self, key: &PageKey) -> bool {
        let address = self.plan.address(key).unwrap_or_default();
        head::original(&self.page(address, key)).is_some()
    }

    fn page<'p>(&'p self, address: &'p str, key: &'p PageKey) -> Page<'p, 'a> {
        Page { views: self, address, key }
    }
}

/// The file that an address leads to.
fn to_file(address: &str) -> String {
    if address.ends_with('/') { format!("{address}index.html") } else { address.to_owned() }
}

/// One page that is being filled.
#[derive(Clone, Copy)]
struct Page<'p, 'a> {
    views: &'p EditionViews<'a>,
    /// Its address below the edition.
    address: &'p str,
    key: &'p PageKey,
}

impl<'a> Page<'_, 'a> {
    fn site(&self) -> &'a Site {
        self.views.material.site
    }

    fn lang(&self) -> Lang {
        self.views.lang
    }

    fn publisher(&self) -> PublisherKind {
        self.views.edition.publisher.kind
    }

    fn path_of(&self, file: FileId) -> &'a str {
        self.views.material.sources.get(file).path.as_str()
    }

    fn promise_of(&self, id: &PromiseId) -> (&'a Promise, &'a PromiseDerived) {
        (&self.site().promises[id], &self.views.material.derived.promises[id])
    }

    fn follow_up_of(&self, reported: &LatestReport) -> (&'a Promise, &'a FollowUp) {
        let promise = &self.site().promises[&reported.promise];
        (promise, &promise.follow_ups[reported.follow_up])
    }

    /// Whether the page is shown at any address, so that its own addresses must be whole.
    fn is_anywhere(&self) -> bool {
        *self.key == PageKey::NotFound
    }

    /// An address below the edition, as it is written on this page.
    fn local(&self, address: &str) -> String {
        match self.views.material.read_from {
            // From the root of whatever host it is: the page stands at any depth, and its own policy lets in nothing else.
            ReadFrom::Web if self.is_anywhere() => format!("{}{address}", path_of(&self.views.edition.base_url)),
            ReadFrom::Web => relative(self.address, address),
            ReadFrom::Disk => to_file(&relative(self.address, address)),
        }
    }

    /// What leads from this page to the root of the edition.
    fn root(&self) -> String {
        match self.views.material.read_from {
            ReadFrom::Web => self.local(""),
            ReadFrom::Disk => relative(self.address, ""),
        }
    }

    /// An address below another edition, as it is written on this page.
    fn elsewhere(&self, edition: usize, address: &str) -> String {
        match self.views.material.read_from {
            ReadFrom::Web => format!("{}{address}", self.site().config.editions[edition].base_url),
            ReadFrom::Disk => {
                let own = format!("{}{}", self.views.plan.path, self.address);
                to_file(&relative(&own, &format!("{}{address}", self.views.material.plan.editions[edition].path)))
            }
        }
    }

    /// The address of a page of this edition.
    fn href(&self, key: &PageKey) -> Option<String> {
        self.views.plan.address(key).map(|address| self.local(address))
    }

    /// The address of a page: in this edition, else in the one that holds the original, else in any.
    fn href_anywhere(&self, key: &PageKey) -> Option<String> {
        if let Some(href) = self.href(key) {
            return Some(href);
        }
        let editions = &self.site().config.editions;
        let canonical = self.views.edition.canonical.as_ref();
        let original = editions.iter().position(|edition| canonical == Some(&edition.id));
        original.into_iter().chain(0..editions.len()).find_map(|index| {
            let address = self.views.material.plan.editions[index].address(key)?;
            Some(self.elsewhere(index, address))
        })
    }

    /// The address of where a link inside the site leads.
    fn follow(&self, target: &LinkTarget) -> Option<String> {
        match target {
            LinkTarget::Page(key, anchor) => {
                let anchor = anchor.as_ref().map(|id| format!("#{id}")).unwrap_or_default();
                if key == self.key && !anchor.is_empty() {
                    return Some(anchor);
                }
                Some(format!("{}{anchor}", self.href_anywhere(key)?))
            }
            LinkTarget::File(file) => self.views.plan.files.get(file).map(|address| self.local(address)),
        }
    }

    /// A link to a page, of this edition or of another.
    fn link(&self, key: &PageKey, text: impl Into<String>) -> Link {
        Link { text: text.into(), href: self.href_anywhere(key).unwrap_or_default(), external: false }
    }

    fn place_link(&self, id: &Slug) -> Link {
        self.link(&PageKey::Place(id.clone()), self.place_name(id))
    }

    fn place_name(&self, id: &Slug) -> String {
        self.site().places.get(id).map_or_else(|| id.to_string(), |place| place.name.clone())
    }

    fn promise_link(&self, promise: &Promise) -> Link {
        self.link(&PageKey::Promise(promise.id.clone()), promise.title.clone())
    }

    fn frame(&self, title: &str) -> HeadView {
        head::frame(self, title)
    }
}

/// The address of a place in a page.
fn anchored(href: &str, id: &Slug) -> String {
    [href, "#", id.as_str()].concat()
}

/// The path of an address: `/loften/` of `https://example.org/loften/`.
fn path_of(url: &str) -> &str {
    let host = url.find("://").map_or(0, |at| at + "://".len());
    url[host..].find('/').map_or("/", |slash| &url[host + slash..])
}
