//! What changes for readers from one revision of a site to another.
//!
//! In come two checked sites with their plans; out goes a [`Comparison`]: statuses, figures, texts, pages and addresses
//! that are others now, by the page that they are about, and what follows from them: verdicts, sums, due follow-ups. Four
//! things are warnings, since readers have seen the older state: a published status, figure, target or verdict that changes
//! without a dated correction that speaks of it; a promise that shrinks in silence, by an activity, the words of a pledge or
//! the follow-ups that are awaited; a correction that goes or says something else now; and an address or the id of an
//! activity that leads nowhere any more. Nothing is rendered, and the look of pages is not compared.

mod address;
mod correction;
mod derived;
mod excerpt;
mod follow_up;
mod identity;
mod print;
mod promise;
mod section;
mod settings;
mod site;
mod words;

pub use excerpt::Excerpt;
pub use print::{github, json, markdown, text};
pub use section::{About, PageChanges};

use crate::derive::Derived;
use crate::model::{Promise, RowKind, Site};
use crate::plan::Plan;
use crate::source::{Contents, Digest, SourcePath, Sources};
use crate::value::{Lang, Status};
use identity::Identity;
use section::Sections;
use std::collections::BTreeMap;

/// What files beside the texts hold, as far as it was looked at.
pub type Digests = BTreeMap<SourcePath, Digest>;

/// One of the two sites that are compared.
#[derive(Debug, Clone, Copy)]
pub struct Revision<'a> {
    /// All files of the revision; spans of `site` point into them.
    pub sources: &'a Sources,
    /// The checked model of these files.
    pub site: &'a Site,
    /// What follows from that.
    pub derived: &'a Derived,
    /// Where its pages are.
    pub plan: &'a Plan,
    /// What the files hold whose size alone does not show whether they are others now: see [`alike`].
    pub digests: &'a Digests,
}

/// All that changes, by the page that it is about: first the site as a whole, then each place with its promises and
/// their follow-ups, then plain pages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// What changes of each page; never without a change.
    pub sections: Vec<PageChanges>,
}

impl Comparison {
    /// Iterates over the changes of all pages, in the order of `sections`.
    pub fn changes(&self) -> impl Iterator<Item = &Change> {
        self.sections.iter().flat_map(|section| &section.changes)
    }

    /// Returns how many changes are warnings.
    pub fn warnings(&self) -> usize {
        self.changes().filter(|change| change.is_warning).count()
    }
}

/// Something that is different for readers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What changed, with what stood before and stands now.
    pub kind: ChangeKind,
    /// Whether somebody should look at it before it is published.
    pub is_warning: bool,
    /// The line of the file that says it now, where one does.
    pub line: Option<usize>,
}

/// Whether something exists in one revision alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Presence {
    /// It is there now and was not before.
    Added,
    /// It was there before and is not now.
    Removed,
}

/// What changed. Texts are as pages show them; `row`, `pledge` and `focus` are titles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChangeKind {
    /// A place.
    Place(Presence),
    /// A promise, with so many follow-ups.
    Promise(Presence, usize),
    /// A follow-up.
    FollowUp {
        /// Whether it was added or removed.
        presence: Presence,
        /// How many rows it mentions.
        reported: usize,
        /// How many rows the promise has.
        rows: usize,
        /// What the rows are.
        row_kind: RowKind,
    },
    /// A plain page.
    Page(Presence),
    /// An activity, or a pledge that is followed up itself.
    Row(Presence, RowKind, String),
    /// A pledge, by its words.
    Pledge(Presence, String),
    /// A focus area of a promise.
    Focus(Presence, String),
    /// An edition, by its title.
    Edition(Presence, String),
    /// A file that pages link to, by its name.
    Attachment(Presence, String),
    /// A file that pages link to holds something else.
    AttachmentReplaced(String),
    /// A short fact.
    Fact {
        /// Which fact; one that belongs to a row or an edition holds its title.
        what: Fact,
        /// What stood there; `None` where nothing did.
        before: Option<String>,
        /// What stands there now.
        after: Option<String>,
    },
    /// The status of a row in a period.
    Status {
        /// The title of the row.
        row: String,
        /// The status that was stated before; `None` where none was.
        before: Option<Status>,
        /// The status that is stated now; `None` where none is.
        after: Option<Status>,
    },
    /// The figures of a row in a period.
    Figures {
        /// The title of the row.
        row: String,
        /// The words of those before; empty where there were none.
        before: Vec<String>,
        /// The words of those now; empty where there are none.
        after: Vec<String>,
    },
    /// The targets of a row.
    Targets {
        /// The title of the row.
        row: String,
        /// The words of those before; empty where there were none.
        before: Vec<String>,
        /// The words of those now; empty where there are none.
        after: Vec<String>,
    },
    /// What figures prove of a target of a row.
    Verdict {
        /// The title of the row.
        row: String,
        /// The words of the target: `minst 800 tillfällen`.
        target: String,
        /// The span of time; `None` where it is the whole validity.
        span: Option<String>,
        /// What they proved, and the sum.
        before: String,
        /// What they prove, and the sum.
        after: String,
    },
    /// What a new follow-up reports of a row: figures, or another status than what was stated before it.
    News {
        /// The title of the row.
        row: String,
        /// The status that was stated before.
        before: Option<Status>,
        /// The status that it states.
        after: Option<Status>,
        /// The figures that it reports.
        figures: Vec<String>,
        /// The targets of the row, to be held against the figures.
        targets: Vec<String>,
    },
    /// Follow-ups that were announced, are not there, and are not announced any more.
    NotAwaited(Vec<String>),
    /// Follow-ups that were late, are not there, and are not late any more.
    NotLate(Vec<String>),
    /// A row has another id now, so that its address is another.
    Renamed {
        /// The title of the row.
        row: String,
        /// The id that it had.
        before: String,
        /// The id that it has.
        after: String,
    },
    /// A correction was added that does not speak of a row with other facts.
    Unspoken(String),
    /// Whether the source says that nothing has changed of a row.
    Unchanged {
        /// The title of the row.
        row: String,
        /// Whether it says so now.
        now: bool,
    },
    /// Whether only a part of the source is entered.
    Partial(bool),
    /// A longer text.
    Text(TextKind, Excerpt),
    /// A correction that was added: its day and its words.
    Correction(String, String),
    /// A correction that is no longer there: its day and its words.
    CorrectionGone(String, String),
    /// A correction that has another day or other words, each as day and words.
    CorrectionChanged {
        /// The day and the words that it had.
        before: (String, String),
        /// The day and the words that it has.
        after: (String, String),
    },
    /// Something stands in another order.
    Order(OrderOf),
    /// A setting that has no words of its own.
    Setting {
        /// Its key with those of the tables that it stands in: `license.title`.
        key: String,
        /// What it is for, where the format says so, after what its table is for where that stands in another.
        purpose: Option<String>,
        /// What stood there, in words; `None` where nothing did.
        before: Option<String>,
        /// What stands there now.
        after: Option<String>,
    },
    /// A page that has another address now, and whose older one leads there.
    Moved {
        /// The older address, from the root of the site, with the edition: `/kommun/sida/`.
        from: String,
        /// The address that it has now, in the same form.
        to: String,
    },
    /// Addresses that lead nowhere any more.
    AddressGone {
        /// The addresses, one for each edition.
        addresses: Vec<String>,
        /// What `aliases` would have to hold; `None` for a file, which can have none.
        alias: Option<String>,
        /// The address that the page has now, if it is there still.
        now_at: Option<String>,
    },
    /// Addresses of lists that have nothing to list any more.
    ListsGone(Vec<String>),
    /// An address where nothing was leads to a page now.
    LeadsOn {
        /// The address that led nowhere, from the root of the site, with the edition: `/kommun/sida/`.
        from: String,
        /// The address that it leads to, in the same form.
        to: String,
    },
    /// The publisher is an authority now, and pages say how many follow-ups are missing; or it is none any more.
    PublisherKind {
        /// How many are missing; `None` where the publisher is no authority.
        missing: Option<usize>,
    },
    /// The files of a theme.
    Theme(String),
}

/// A short fact.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "the name says it")]
pub enum Fact {
    SiteTitle,
    BaseUrl,
    Publisher,
    Contact,
    Grace,
    EditionTitle(String),
    EditionPath(String),
    EditionTheme(String),
    Subject(String),
    PlaceName,
    County,
    PageTitle,
    PromiseTitle,
    Validity,
    Schedule,
    Extends,
    Places,
    Parties,
    Published,
    Updated,
    Sources,
    Basis,
    Signed,
    Period,
    RowTitle(String),
    RowPledge(String),
    Responsible(String),
    FocusOf(String),
    FocusTitle(String),
}

/// What stands in another order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OrderOf {
    /// The activities, or the pledges.
    Rows(RowKind),
    /// The focus areas of a promise.
    Focus,
    /// The corrections of a page.
    Corrections,
    /// The editions.
    Editions,
}

/// What a longer text is about.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "the name says it")]
pub enum TextKind {
    /// The whole text of a page: a place, a plain page, the background of a promise, the introduction of a follow-up.
    Page,
    Closing,
    Note,
    Row(String),
    Reason(String),
    Next(String),
    RowNote(String),
    Pledge(String),
    Focus(String),
}

/// Compares two revisions of a site. Dates and periods are put into words of `lang`.
pub fn diff(old: Revision<'_>, new: Revision<'_>, lang: Lang) -> Comparison {
    let comparer = Comparer { old, new, lang, identity: Identity::new(old, new) };
    let mut sections = Sections::default();
    comparer.site(&mut sections);
    comparer.places(&mut sections);
    comparer.promises(&mut sections);
    comparer.pages(&mut sections);
    comparer.attachments(&mut sections);
    comparer.addresses(&mut sections);
    Comparison { sections: sections.in_order() }
}

/// Lists the files that only their digests can tell apart: those of one path and one size in both.
pub fn alike(old: &Sources, new: &Sources) -> Vec<SourcePath> {
    let size = |contents: &Contents| if let Contents::Attachment { size, .. } = contents { Some(*size) } else { None };
    let is_alike = |contents: &Contents, path: &SourcePath| {
        let other = new.find(path).map(|file| &new.get(file).contents);
        size(contents).is_some() && size(contents) == other.and_then(size)
    };
    let alike = old.iter().filter(|(_, file)| is_alike(&file.contents, &file.path));
    alike.map(|(_, file)| file.path.clone()).collect()
}

/// The two revisions, and which of their pages are the same.
struct Comparer<'a> {
    old: Revision<'a>,
    new: Revision<'a>,
    lang: Lang,
    identity: Identity<'a>,
}

impl Change {
    fn note(kind: ChangeKind) -> Self {
        Self { kind, is_warning: false, line: None }
    }

    fn warning(kind: ChangeKind) -> Self {
        Self { kind, is_warning: true, line: None }
    }
}

/// Returns a change of a short fact, if it is one.
fn fact(what: Fact, before: Option<String>, after: Option<String>) -> Option<Change> {
    (before != after).then(|| Change::note(ChangeKind::Fact { what, before, after }))
}

/// What a row is called: its title, or its words where it has none.
fn title_of(promise: &Promise, id: &str) -> String {
    let row = promise.rows.iter().find(|row| row.id.as_str() == id).map(|row| row.title.clone());
    let pledge = || {
        let pledge = promise.pledges.iter().find(|pledge| pledge.id.as_str() == id)?;
        Some(pledge.title.clone().unwrap_or_else(|| excerpt::shortened(&pledge.text.plain())))
    };
    let focus = || promise.focus.iter().find(|focus| focus.id.as_str() == id).map(|focus| focus.title.clone());
    row.or_else(pledge).or_else(focus).unwrap_or_else(|| id.to_owned())
}
