//! A site that is right: every value checked, every reference resolved.
//!
//! In come [`crate::parse::Documents`]; out goes [`Site`], which [`Resolver`] alone makes. Where no error was reported,
//! all that is in a `Site` is valid, and later stages need no checks; where one was, the `Site` has gaps and only
//! serves to find more mistakes. Nothing is computed from a day here; that is [`crate::derive`].

mod attachment;
mod by_promise;
mod config;
mod follow_up;
mod place;
mod promise;
mod resolve;

pub use attachment::Attachment;
pub use by_promise::{ByPromise, Reads, note, note_one, traced};
pub use config::{Config, Edition, EditionId};
pub use follow_up::{FollowUp, Outcome, OutcomeExtras, OutcomeText};
pub use place::Place;
pub(crate) use promise::of_only_unit;
pub use promise::{LocalFocus, Pledge, Promise, PromiseId, Row, RowKind, RowTarget, Validity};
pub use resolve::{PromiseDocs, Resolved, Resolver};

// What one file alone decides is right as soon as it is parsed.
pub use crate::parse::{
    Accessibility, Amendment, Colors, Contact, Correction, DocumentKind, DocumentLocation, DocumentReference,
    ExternalLink, Heading, Host, Indicator, License, LinkId, Markup, OpenData, Page, Party, PartyKind, Piece,
    PieceText, PlaceKind, Publisher, PublisherKind, Repository, RoleContact, Run, Share, Signatory, Signed,
    SourceReference, Subject,
};

use crate::source::FileId;
use crate::value::Slug;
use std::collections::BTreeMap;
use std::sync::Arc;

/// All that a content folder says, checked and connected.
#[derive(Debug, Clone)]
pub struct Site {
    /// What `site.toml` says.
    pub config: Config,
    /// Places by the name of their folder.
    pub places: BTreeMap<Slug, Place>,
    /// Promises by place and folder. Each holds its follow-ups.
    pub promises: ByPromise<Arc<Promise>>,
    /// Plain pages, sorted by path.
    pub pages: Vec<Page>,
    /// The text of the front page.
    pub front: Option<Page>,
    /// Files in the folders of the texts.
    pub attachments: Vec<Attachment>,
    /// Files that are published as they are, at the root of the output.
    pub statics: Vec<Attachment>,
    /// Drafts that are left out.
    pub drafts: Vec<FileId>,
    /// Files whose ids may not all be known, because something in them could not be read.
    pub with_gaps: Vec<FileId>,
}
