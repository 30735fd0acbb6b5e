//! Rows of data: what each promise gives to each table.

mod contacts;
mod documents;
mod indicators;
mod outcomes;
mod parties;
mod places;
mod promises;
mod sources;
mod subjects;

use super::lasting::short;
use super::{EditionViews, Page, head, part};
use crate::derive::{Column, PromiseDerived};
use crate::locale::{number, phrase};
use crate::model::{FollowUp, Outcome, Place, Promise, PublisherKind};
use crate::plan::PageKey;
use crate::value::{Figure, Slug};
use crate::view::PeriodView;
use crate::view::dataset::{Datum, FORMAT, Field, Holds, LicenseView, MetadataView, Resource, Scope};
use sha2::{Digest as _, Sha256};
use std::cell::OnceCell;
use std::collections::BTreeSet;

/// All tables, each after those that it refers to.
pub const RESOURCES: &[&Resource] = &[
    &places::PLACES,
    &promises::PROMISES,
    &parties::PARTIES,
    &subjects::SUBJECTS,
    &promises::PLEDGES,
    &promises::ACTIVITIES,
    &promises::TARGETS,
    &outcomes::FOLLOW_UPS,
    &outcomes::OUTCOMES,
    &outcomes::FIGURES,
    &outcomes::CORRECTIONS,
    &promises::CHANGES,
    &sources::SOURCES,
    &documents::DOCUMENTS,
    &indicators::INDICATORS,
    &contacts::CONTACTS,
];

/// The column of what belongs to the promise itself and to no period.
const NO_COLUMN: usize = usize::MAX;

/// A promise with what all its rows share, computed once.
pub(in crate::view) struct Promised<'x, 'p, 'a> {
    page: &'x Page<'p, 'a>,
    promise: &'a Promise,
    derived: &'a PromiseDerived,
    /// That of its folder.
    place: &'a Place,
    /// The address of its page; many tables have no row of it.
    url: OnceCell<String>,
    /// Its periods, as pages name them; not all tables ask for them.
    periods: OnceCell<Vec<PeriodView>>,
    /// For each period, the address of the page of its follow-up.
    period_urls: OnceCell<Vec<Option<String>>>,
    /// The ids of all focus areas that it speaks of, its own first.
    focus: OnceCell<Vec<&'a Slug>>,
}

/// A row of some table. Which numbers mean something depends on the table.
pub(in crate::view) struct Row<'r, 'x, 'p, 'a> {
    page: &'x Page<'p, 'a>,
    /// The place; of a promise, that of its folder.
    place: &'a Place,
    /// The promise; none for what belongs to the place itself.
    promised: Option<&'r Promised<'x, 'p, 'a>>,
    /// A row of the promise: an activity.
    row: usize,
    /// A period.
    column: usize,
    /// What else of the promise, the follow-up or the place it is about, in the order in which these list them.
    number: usize,
    /// A span of a target.
    span: usize,
    /// The number that it is about.
    figure: Option<&'a Figure>,
}

impl EditionViews<'_> {
    /// Calls back with the values of each row of a table in a scope, in the order of the table's columns.
    pub fn each_row(&self, resource: &Resource, scope: Scope<'_>, call: &mut dyn FnMut(&[Datum])) {
        let key = PageKey::Start;
        let page = self.page("", &key);
        let ids = match scope {
            Scope::Edition => self.plan.promises.as_slice(),
            Scope::Promise(only) => std::slice::from_ref(only),
        };
        let mut values = Vec::new();
        let mut row = |row: &Row<'_, '_, '_, '_>| {
            values.clear();
            values.extend(resource.fields().map(|field| (field.value)(row)));
            call(&values);
        };
        if let (Scope::Edition, Some(of_place)) = (scope, resource.of_place) {
            self.data_places().into_iter().for_each(|id| of_place(&place_row(&page, id), &mut row));
        }
        for id in ids {
            (resource.each)(&Promised::new(&page, id), &mut row);
        }
    }

    /// Counts the rows of a table.
    pub fn count_rows(&self, resource: &Resource) -> usize {
        let key = PageKey::Start;
        let page = self.page("", &key);
        let mut rows = 0;
        if let Some(of_place) = resource.of_place {
            self.data_places().into_iter().for_each(|id| of_place(&place_row(&page, id), &mut |_| rows += 1));
        }
        for id in &self.plan.promises {
            (resource.each)(&Promised::new(&page, id), &mut |_| rows += 1);
        }
        rows
    }

    /// The places that the tables speak of: those of the edition, those of its promises, and the municipalities of districts.
    fn data_places(&self) -> BTreeSet<&Slug> {
        let site = self.material.site;
        let promises = self.plan.promises.iter().map(|id| &site.promises[id]);
        let of_promises = promises.flat_map(|promise| promise.places.iter().chain([&promise.id.place]));
        let named: BTreeSet<&Slug> = self.plan.places.iter().chain(of_promises).collect();
        let within = named.iter().filter_map(|id| site.places.get(*id)?.within.as_ref());
        within.chain(named.iter().copied()).filter(|id| site.places.contains_key(*id)).collect()
    }

    /// Whether it shows a part of the collection, so that what its rows refer to may be elsewhere.
    pub fn is_selection(&self) -> bool {
        self.edition.places.is_some()
    }

    /// What the files of all data say of themselves.
    pub fn metadata(&self) -> MetadataView {
        self.metadata_of(Scope::Edition, "")
    }

    /// The day that due and late are counted from.
    pub fn as_of(&self) -> String {
        self.material.as_of.0.to_string()
    }

    /// What a file of data says of itself; `address` is that of the page that shows the same.
    pub fn metadata_of(&self, scope: Scope<'_>, address: &str) -> MetadataView {
        let counted = match scope {
            Scope::Edition => true,
            Scope::Promise(id) => head::is_open(&self.page(address, &PageKey::Start), id),
        };
        let publisher = &self.edition.publisher;
        let at = |address: &str| format!("{}{address}", self.edition.base_url);
        MetadataView {
            format: FORMAT,
            title: self.edition.title.clone(),
            publisher: publisher.name.clone(),
            publisher_kind: publisher.kind.key().to_owned(),
            notice: (publisher.kind == PublisherKind::Unofficial)
                .then(|| phrase::unofficial(&publisher.name, self.lang)),
            as_of: counted.then(|| self.as_of()),
            language: self.lang.code().to_owned(),
            license: self.license(),
            url: at(address),
            described_by: at("oppna-data/"),
            schema: at(&format!("oppna-data/schema/{FORMAT}.json")),
        }
    }

    /// The licence of the data, where one is stated.
    pub fn license(&self) -> Option<LicenseView> {
        let license = self.edition.license.as_ref()?;
        Some(LicenseView { id: license.id.clone(), title: license.title.clone(), url: license.url.clone() })
    }

    /// What the publisher may say of what is not there.
    pub fn publisher_kind(&self) -> PublisherKind {
        self.edition.publisher.kind
    }

    /// The language of the site.
    pub fn lang(&self) -> crate::value::Lang {
        self.lang
    }
}

/// The version of the data, made of a checksum of each table: it is the same as long as no row is another.
pub fn data_version(checksums: impl Iterator<Item = [u8; 8]>) -> String {
    short(checksums.fold(Sha256::new(), Sha256::chain_update))
}

/// The row of a place, which belongs to no promise.
fn place_row<'p, 'a, 'x>(page: &'x Page<'p, 'a>, id: &Slug) -> Row<'x, 'x, 'p, 'a> {
    let place = &page.site().places[id];
    Row { page, place, promised: None, row: 0, column: NO_COLUMN, number: 0, span: 0, figure: None }
}

/// The address of a page on the web, where the edition has it.
fn at(page: &Page<'_, '_>, key: &PageKey) -> Option<String> {
    let address = page.views.plan.address(key)?;
    Some(format!("{}{address}", page.views.edition.base_url))
}

impl<'x, 'p, 'a> Promised<'x, 'p, 'a> {
    fn new(page: &'x Page<'p, 'a>, id: &crate::model::PromiseId) -> Self {
        let (promise, derived) = page.promise_of(id);
        Self {
            place: &page.site().places[&id.place],
            url: OnceCell::new(),
            periods: OnceCell::new(),
            period_urls: OnceCell::new(),
            focus: OnceCell::new(),
            page,
            promise,
            derived,
        }
    }

    /// The address of its page.
    fn url(&self) -> &str {
        self.url.get_or_init(|| at(self.page, &PageKey::Promise(self.promise.id.clone())).unwrap_or_default())
    }

    /// Its periods, as pages name them.
    fn periods(&self) -> &[PeriodView] {
        let period = |column| part::column_period(self.page, self.promise, column);
        self.periods.get_or_init(|| self.derived.columns.iter().map(period).collect())
    }

    /// The address of the page of the follow-up of a period.
    fn period_url(&self, column: usize) -> Option<&String> {
        let url = |column: &Column| {
            let key = column.follow_up.map(|_| PageKey::FollowUp(self.promise.id.clone(), column.slug.clone()))?;
            at(self.page, &key)
        };
        self.period_urls.get_or_init(|| self.derived.columns.iter().map(url).collect())[column].as_ref()
    }

    fn row(&self) -> Row<'_, 'x, 'p, 'a> {
        Row {
            page: self.page,
            place: self.place,
            promised: Some(self),
            row: 0,
            column: 0,
            number: 0,
            span: 0,
            figure: None,
        }
    }

    /// The ids of all focus areas that it, its pledges or its rows name, its own first.
    fn focus(&self) -> &[&'a Slug] {
        self.focus.get_or_init(|| {
            let promise = self.promise;
            let of_pledges = promise.pledges.iter().flat_map(|pledge| &pledge.focus);
            let named = of_pledges.chain(promise.rows.iter().flat_map(|row| &row.focus));
            let mut seen = BTreeSet::new();
            let all = promise.focus.iter().map(|focus| &focus.id).chain(named);
            all.filter(|id| seen.insert(*id)).collect()
        })
    }

    /// Calls back with what the promise and then its follow-ups list: how many there are of the promise, and of a follow-up.
    fn each_listed(&self, own: usize, of_follow_up: fn(&FollowUp) -> usize, call: &mut CallBack<'_>) {
        (0..own).for_each(|number| call(&Row { number, column: NO_COLUMN, ..self.row() }));
        for column in self.columns() {
            let here = Row { column, ..self.row() };
            (0..here.follow_up().map_or(0, of_follow_up)).for_each(|number| call(&Row { number, ..here }));
        }
    }

    /// The numbers of its periods.
    fn columns(&self) -> std::ops::Range<usize> {
        0..self.derived.columns.len()
    }
}

impl<'r, 'x, 'p, 'a> Row<'r, 'x, 'p, 'a> {
    fn of(&self) -> &'r Promised<'x, 'p, 'a> {
        self.promised.expect("a table with rows of places asks them for no promise")
    }

    fn promise(&self) -> &'a Promise {
        self.of().promise
    }

    fn activity(&self) -> &'a crate::model::Row {
        &self.of().promise.rows[self.row]
    }

    fn column(&self) -> &'a Column {
        &self.of().derived.columns[self.column]
    }

    fn period(&self) -> &'r PeriodView {
        &self.of().periods()[self.column]
    }

    fn follow_up(&self) -> Option<&'a FollowUp> {
        Some(&self.promise().follow_ups[self.column().follow_up?])
    }

    /// The id of the promise that it belongs to, or else of the place.
    fn subject(&self) -> String {
        self.promised.map_or_else(|| self.place.id.to_string(), |of| of.promise.id.to_string())
    }

    /// The address of the page of the promise or the place that it belongs to.
    fn subject_url(&self) -> Datum {
        let views = self.page.views;
        let of_place = || {
            let address = views.plan.address(&PageKey::Place(self.place.id.clone()))?;
            Some(format!("{}{address}", views.edition.base_url))
        };
        Datum::some(self.promised.map(|of| of.url().to_owned()).or_else(of_place))
    }

    /// Whether the edition shows the place.
    fn is_shown(&self) -> bool {
        self.page.views.plan.address(&PageKey::Place(self.place.id.clone())).is_some()
    }

    /// What it belongs to: `promise`, or the id of a period.
    fn of_page(&self) -> &'r str {
        if self.column == NO_COLUMN { "promise" } else { &self.period().key }
    }

    /// The address of the page that it belongs to, where there is one.
    fn page_url(&self) -> Datum {
        match self.column {
            NO_COLUMN => Datum::text(self.of().url()),
            column => Datum::some(self.of().period_url(column)),
        }
    }

    /// What the follow-up says of the activity, a remark of the publisher alone included: the same as on the page.
    fn outcome(&self) -> Option<&'a Outcome> {
        super::outcome::outcome(self.of().promise, self.of().derived, self.row, self.column)
    }

    fn figure(&self) -> &'a Figure {
        self.figure.expect("a table of numbers names the number of each row")
    }

    /// The number of the figure beside it that it is a part of.
    fn whole_of(&self) -> Option<usize> {
        let words = self.figure().part_of()?;
        let figures = self.outcome()?.figures.iter();
        figures.map(|one| &one.value).position(|whole| super::part::is_part(words, whole))
    }

    /// What the promise or the follow-up that it belongs to lists.
    fn listed<T>(&self, own: fn(&Promise) -> &[T], of_follow_up: fn(&FollowUp) -> &[T]) -> &'a T {
        match self.column {
            NO_COLUMN => &own(self.promise())[self.number],
            _ => &of_follow_up(self.follow_up().expect("only a follow-up that is there lists anything"))[self.number],
        }
    }

    /// The address of a page in the edition that publishes it first: this one, or the one that it names as the original.
    fn first_published(&self, key: &PageKey, anchor: Option<&str>) -> Datum {
        let views = self.page.views;
        let own = views.plan.address(key).map(|address| format!("{}{address}", views.edition.base_url));
        let page = Page { views, address: "", key };
        let first = super::head::original(&page).map(|link| link.href).or(own);
        let anchor = anchor.map(|id| format!("#{id}")).unwrap_or_default();
        Datum::some(first.map(|address| address + &anchor))
    }
}

/// What is called with each row of a table.
pub(in crate::view) type CallBack<'c> = dyn FnMut(&Row<'_, '_, '_, '_>) + 'c;

const fn must(
    name: &'static str,
    holds: Holds,
    sv: &'static str,
    en: &'static str,
    value: fn(&Row<'_, '_, '_, '_>) -> Datum,
) -> Field {
    Field { name, holds, required: true, sv, en, value }
}

const fn may(
    name: &'static str,
    holds: Holds,
    sv: &'static str,
    en: &'static str,
    value: fn(&Row<'_, '_, '_, '_>) -> Datum,
) -> Field {
    Field { name, holds, required: false, sv, en, value }
}

/// When a source file was last changed, where the site was built with its history.
const fn changed(value: fn(&Row<'_, '_, '_, '_>) -> Datum) -> Field {
    may(
        "changed",
        Holds::Day,
        "När källfilen senast ändrades; tomt när sajten är byggd utan sin historik",
        "When the source file was last changed; empty where the site was built without its history",
        value,
    )
}

/// The address in the edition that publishes first.
const fn first_published(value: fn(&Row<'_, '_, '_, '_>) -> Datum) -> Field {
    may(
        "canonical_url",
        Holds::Url,
        "Samma sak där den publiceras först, lika i alla utgåvor: det bästa att jämföra på och hänvisa till",
        "The same where it is published first, alike in all editions: the best to join on and to cite",
        value,
    )
}

/// What a number says: the same columns wherever there is one.
const NUMBER: &[Field] = &[
    must("words", Holds::Text, "Talet som det är skrivet", "The number as written", |row| {
        Datum::text(row.figure().printed.to_string())
    }),
    must("bound", BOUNDS, "Hur talet begränsar", "How the number bounds", |row| Datum::text(row.figure().bound.key())),
    must("value", Holds::Number, "Talet; i ett intervall det lägre", "The number; of a range the lower", |row| {
        Datum::Number(number::machine(row.figure().low))
    }),
    may("value_to", Holds::Number, "I ett intervall det högre talet", "Of a range the higher number", |row| {
        Datum::number(row.figure().high.map(number::machine))
    }),
    must(
        "min",
        Holds::Number,
        "Det minsta som talet bevisar: 0 för högst 150 och för ca 40. Är bound more-than ingår talet självt inte",
        "The least that the number proves: 0 of at most 150 and of about 40. Where bound is more-than, it is not included",
        |row| Datum::Number(number::machine(row.figure().interval().low.amount)),
    ),
    may(
        "max",
        Holds::Number,
        "Det mesta som det kan vara: 150 för högst 150, tomt för minst 40 och ca 40. Är bound less-than ingår talet \
         självt inte",
        "The most that it can be: 150 of at most 150, empty of at least 40 and about 40. Where bound is less-than, it is \
         not included",
        |row| Datum::number(row.figure().interval().high.map(|high| number::machine(high.amount))),
    ),
];

/// How numbers bound what they count.
const BOUNDS: Holds = Holds::Word(&["exactly", "at-least", "more-than", "at-most", "less-than", "range", "about"]);

/// What a correction, a source or a document belongs to.
const BELONGS: &[Field] = &[
    must(
        "belongs_to",
        Holds::Id,
        "Vad raden hör till: löftet (promise) eller uppföljningen av en period, med dess id",
        "What the row belongs to: the promise (promise) or the follow-up of a period, by its id",
        |row| Datum::text(row.of_page()),
    ),
    may("period", Holds::Id, "Perioden; tomt för löftet självt", "The period; empty for the promise itself", |row| {
        if row.column == NO_COLUMN { Datum::Nothing } else { Datum::text(row.of_page()) }
    }),
];

/// Which promise a row belongs to.
const OF_PROMISE: &[Field] = &[must(
    "promise",
    Holds::Text,
    "Löftets id: platsens och löftets mapp",
    "The id of the promise: the folders of the place and of the promise",
    |row| Datum::text(row.promise().id.to_string()),
)];

/// Whether a row belongs to a place or to a promise.
const OF_SUBJECT: &[Field] = &[
    must(
        "belongs_to",
        Holds::Text,
        "Det som raden hör till: platsens id, eller löftets med snedstreck i",
        "What the row belongs to: the id of the place, or that of the promise, which has a slash in it",
        |row| Datum::text(row.subject()),
    ),
    must("place", Holds::Id, "Platsens id", "The id of the place", |row| Datum::text(row.place.id.as_str())),
    must("place_name", Holds::Text, "Platsens namn", "The name of the place", |row| Datum::text(&row.place.name)),
    may(
        "promise",
        Holds::Text,
        "Löftets id; tomt för platsen själv",
        "The id of the promise; empty for the place",
        |row| Datum::some(row.promised.map(|of| of.promise.id.to_string())),
    ),
];

/// Where a promise is made, for those who read one table alone.
const AT_PLACE: &[Field] =
    &[must("place_name", Holds::Text, "Platsens namn", "The name of the place", |row| Datum::text(&row.place.name))];

/// Which activity a row belongs to.
const OF_ACTIVITY: &[Field] = &[must(
    "activity",
    Holds::Id,
    "Aktivitetens id, eller löftespunktens där inga aktiviteter finns",
    "The id of the activity, or of the pledge where there is no activity",
    |row| Datum::text(row.activity().id.as_str()),
)];

/// Which period a row belongs to.
const OF_PERIOD: &[Field] = &[must(
    "period",
    Holds::Id,
    "Periodens id, som i adressen: t2 är tertial 2",
    "The id of the period, as in the address: t2 is the second four months",
    |row| Datum::text(&row.period().key),
)];

/// The words and days of a period.
const PERIOD: &[Field] = &[
    must("period_label", Holds::Text, "Periodens namn med år", "The name of the period with its year", |row| {
        Datum::text(&row.period().long_label)
    }),
    must("period_from", Holds::Day, "Periodens första dag", "The first day of the period", |row| {
        Datum::text(&row.period().from)
    }),
    must("period_to", Holds::Day, "Periodens sista dag", "The last day of the period", |row| {
        Datum::text(&row.period().to)
    }),
];

/// Who says so; in every row, since rows are taken out of their file.
const PUBLISHER: &[Field] = &[
    must("publisher", Holds::Text, "Vem som ger ut uppgifterna", "Who publishes the data", |row| {
        Datum::text(&row.page.views.edition.publisher.name)
    }),
    must(
        "publisher_kind",
        Holds::Word(&["official", "joint", "unofficial"]),
        "Om utgivaren är en myndighet (official), flera (joint) eller någon annan (unofficial). En inofficiell utgivare \
         återger källan i sammandrag och vet bara vad den har samlat in",
        "Whether the publisher is an authority (official), several (joint) or anybody else (unofficial). An unofficial one \
         renders the source in summary and only knows what it has collected",
        |row| Datum::text(row.page.publisher().key()),
    ),
];
