//! Places, with their counties.

use super::{Indicator, Markup, PlaceKind, RoleContact};
use crate::source::{FileId, Span, Spanned};
use crate::value::Slug;

/// A place that promises are made to.
#[derive(Debug, Clone)]
pub struct Place {
    /// The name of its folder.
    pub id: Slug,
    /// Its file, `place.md`.
    pub file: FileId,
    /// Its name; empty where there is none.
    pub name: String,
    /// Where that is written.
    pub name_at: Option<Span>,
    /// A municipality, a part of one, or an area of the police.
    pub kind: PlaceKind,
    /// The code of the municipality (Statistics Sweden).
    pub code: Option<String>,
    /// The municipality of a district.
    pub within: Option<Slug>,
    /// The name of its county.
    pub county: String,
    /// The county as a part of addresses.
    pub county_slug: Slug,
    /// The police area that it belongs to.
    pub police_area: Option<String>,
    /// Whether there is no such place: it shows something that no real one does.
    pub invented: bool,
    /// Key figures of how things are.
    pub indicators: Box<[Indicator]>,
    /// Whom to turn to, by role.
    pub contacts: Box<[RoleContact]>,
    /// Addresses that lead here besides its own, as written: `/gammal/`. Redirects are made of them.
    pub aliases: Box<[Spanned<String>]>,
    /// Codes of the lints that are silenced, from `allow`.
    pub allow: Box<[Spanned<&'static str>]>,
    /// The text below the front matter, which its page begins with.
    pub body: Markup,
}
