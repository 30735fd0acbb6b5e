//! The pages of a county and of a place.

use super::{
    EmbedCode, FollowUpItem, HeadView, Html, IndicatorView, Link, NavYear, PlaceItem, PromiseItem, RoleView,
    TimelineView,
};
use serde::Serialize;

/// A county.
#[derive(Debug, Clone, Serialize)]
pub struct CountyView {
    /// The title, the addresses and the navigation that every page has.
    pub head: HeadView,
    /// The name: `Jönköpings län`.
    pub title: String,
    /// Its places, in Swedish alphabetical order.
    pub places: Vec<PlaceItem>,
    /// Its latest follow-ups, newest first.
    pub latest: Vec<FollowUpItem>,
}

/// A place.
#[derive(Debug, Clone, Serialize)]
pub struct PlaceView {
    /// The title, the addresses and the navigation that every page has.
    pub head: HeadView,
    /// The title: `Jönköping – medborgarlöften`.
    pub title: String,
    /// The name: `Jönköping`.
    pub name: String,
    /// `municipality`, `district` or `police-area`.
    pub kind: String,
    /// The same for people: `kommun`.
    pub kind_words: String,
    /// Its county; `null` in an edition of one place.
    pub county: Option<Link>,
    /// The municipality of a district.
    pub within: Option<Link>,
    /// The police area that it belongs to.
    pub police_area: Option<String>,
    /// Whom to turn to.
    pub contacts: Vec<RoleView>,
    /// Key figures of how things are there.
    pub indicators: Vec<IndicatorView>,
    /// The districts in it.
    pub districts: Vec<Link>,
    /// What its page says; headings begin at level 2.
    pub html: Option<Html>,
    /// Its promises along the years, if there are several.
    pub timeline: Option<TimelineView>,
    /// Promises that hold.
    pub in_force: Vec<PromiseItem>,
    /// Promises that will hold, the next first.
    pub coming: Vec<PromiseItem>,
    /// Promises that have held, the latest first.
    pub earlier: Vec<PromiseItem>,
    /// Its follow-ups, newest first.
    pub follow_ups: Vec<FollowUpItem>,
    /// All its promises with their follow-ups, newest first, for a local menu.
    pub siblings: Vec<NavYear>,
    /// How other sites show what holds there; empty where the settings have switched that off.
    pub embed: Vec<EmbedCode>,
}
