//! What a feed holds: the latest follow-ups, changes of status and corrections of a part of an edition.

use chrono::NaiveDate;

/// A feed. Its addresses are whole, since readers take it out of the site.
#[derive(Debug, Clone)]
pub struct FeedView {
    /// What the feed is called for ever, whatever its address is.
    pub id: String,
    /// The title.
    pub title: String,
    /// Who speaks, where that is no authority.
    pub subtitle: Option<String>,
    /// The language (BCP 47).
    pub lang: String,
    /// Who publishes.
    pub author: String,
    /// Its own address.
    pub url: String,
    /// The page that shows the same.
    pub page: String,
    /// The entries, newest first.
    pub entries: Vec<EntryView>,
}

/// What an entry of a feed announces.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum EntryKind {
    /// A promise is there.
    Promise,
    /// A follow-up is there.
    FollowUp,
    /// A follow-up states other statuses than those before it.
    Status,
    /// Something was corrected.
    Correction,
}

impl EntryKind {
    /// Returns the key used in data and in templates.
    pub fn key(self) -> &'static str {
        match self {
            Self::Promise => "promise",
            Self::FollowUp => "follow-up",
            Self::Status => "status",
            Self::Correction => "correction",
        }
    }
}

/// One thing in a feed.
#[derive(Debug, Clone)]
pub struct EntryView {
    /// What it is called for ever, whatever its address is.
    pub id: String,
    /// What it announces.
    pub kind: EntryKind,
    /// The same for people: `Uppföljning`.
    pub kind_words: String,
    /// The title: `Jönköping: Tertial 2 2020`.
    pub title: String,
    /// Its page.
    pub url: String,
    /// When it was published, if that is known.
    pub published: Option<NaiveDate>,
    /// When it was last changed, else published, else the last day that it is about: a feed must say some day, and no
    /// earlier one could be true.
    pub updated: NaiveDate,
    /// What it says, in short.
    pub summary: String,
}
