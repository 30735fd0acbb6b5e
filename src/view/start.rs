//! The front page.

use super::{
    CountView, CountyGroup, DueItem, EmbedCode, FollowUpItem, HeadView, Html, Link, PromiseItem, ShareView,
    TimelineView,
};
use serde::Serialize;

/// The front page of an edition.
///
/// In an edition of one place it is the page of that place as well: then `counties` is empty, and its promises are here.
#[derive(Debug, Clone, Serialize)]
pub struct StartView {
    /// The title, the addresses and the navigation that every page has.
    pub head: HeadView,
    /// The title: that of the edition.
    pub title: String,
    /// What the page is about, in a sentence or two that stand out; not a part of the text.
    pub preamble: Option<String>,
    /// The text of the front page; headings begin at level 2.
    pub html: Option<Html>,
    /// The places by county.
    pub counties: Vec<CountyGroup>,
    /// In an edition of one place, its promises that hold.
    pub in_force: Vec<PromiseItem>,
    /// In an edition of one place, its promises that will hold, the next first.
    pub coming: Vec<PromiseItem>,
    /// In an edition of one place, its promises that have held, the latest first.
    pub earlier: Vec<PromiseItem>,
    /// The latest follow-ups, newest first.
    pub latest: Vec<FollowUpItem>,
    /// What is due next, the soonest first.
    pub due: Vec<DueItem>,
    /// What is missing, the oldest first; empty for an unofficial publisher.
    pub missing: Vec<DueItem>,
    /// What an unofficial publisher has not collected, newest first; else empty.
    pub not_in_collection: Vec<DueItem>,
    /// What fell due more than a year ago and is not here, newest first.
    pub older: Vec<DueItem>,
    /// How many follow-ups are in each state, with their total.
    pub counts: Vec<CountView>,
    /// The same as a picture; `null` where all are in one state.
    pub share: Option<ShareView>,
    /// In an edition of one place, its promises along the years, if there are several.
    pub timeline: Option<TimelineView>,
    /// Subjects across places.
    pub focus: Vec<Link>,
    /// The reporting page.
    pub reporting: Option<String>,
    /// The list of all follow-ups.
    pub follow_ups: Option<String>,
    /// In an edition of one place, how other sites show what holds there.
    pub embed: Vec<EmbedCode>,
}
