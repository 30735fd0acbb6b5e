//! `place.md`.

use super::indicator::{Indicator, indicators};
use super::markdown::body;
use super::markup::Markup;
use super::role_contact::{RoleContact, role_contacts};
use super::with_front_matter;
use crate::diag::{Diagnostics, Kind};
use crate::schema;
use crate::source::{FileId, Span, Spanned, Text};
use crate::value::{Lang, Slug};

/// What a place is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PlaceKind {
    /// Kommun.
    Municipality,
    /// Stadsdel, kommundel or tätort.
    District,
    /// Lokalpolisområde or another area of the police.
    PoliceArea,
}

impl PlaceKind {
    const ALL: [Self; 3] = [Self::Municipality, Self::District, Self::PoliceArea];

    /// Returns the key that stands in files and data.
    pub fn key(self) -> &'static str {
        match self {
            Self::Municipality => "municipality",
            Self::District => "district",
            Self::PoliceArea => "police-area",
        }
    }
}

/// A place as written.
#[derive(Debug, Clone)]
pub struct PlaceDoc {
    /// The name of its folder.
    pub id: Slug,
    /// `place.md`, which the spans point into.
    pub file: FileId,
    /// Where its front matter begins.
    pub opening: Span,
    /// Its name; empty where there is none.
    pub name: String,
    /// Where that is written.
    pub name_at: Option<Span>,
    /// What it is; `None` where that is missing or could not be read.
    pub kind: Option<PlaceKind>,
    /// The code of the municipality, four digits (SCB).
    pub code: Option<String>,
    /// The municipality of a district, by its id.
    pub within: Option<Spanned<Slug>>,
    /// The name of the county, where it is given and does not follow from the code.
    pub county: Option<String>,
    /// Whether the county may have been said in a line that could not be read.
    pub has_gaps: bool,
    /// The police area that it belongs to.
    pub police_area: Option<String>,
    /// Whether there is no such place.
    pub invented: bool,
    /// Key figures of how things are.
    pub indicators: Box<[Indicator]>,
    /// Whom to turn to, by role.
    pub contacts: Box<[RoleContact]>,
    /// Addresses that lead here besides its own, as written: `/gammal/`.
    pub aliases: Box<[Spanned<String>]>,
    /// Codes of the lints that are silenced.
    pub allow: Box<[Spanned<&'static str>]>,
    /// The text of its page, below the front matter.
    pub body: Markup,
}

pub(super) fn parse(
    file: FileId,
    text: &Text,
    lang: Lang,
    id: Slug,
    diagnostics: &mut Diagnostics,
) -> Option<PlaceDoc> {
    with_front_matter(file, text, lang, &schema::PLACE, diagnostics, |cx, mut fields, rest| {
        let kind = fields.word(cx, "kind");
        let had = ["code", "within", "county"].map(|key| fields.place(key).is_some());
        let code = fields.text(cx, "code").and_then(|code| {
            let right = code.value.len() == 4 && crate::locale::county::of_code(&code.value).is_some();
            if !right {
                cx.report(Kind::BadCode { written: code.value.clone() }, code.span);
            }
            right.then_some(code.value)
        });
        let (within, county) = (fields.id(cx, "within"), fields.plain(cx, "county"));
        // A key that is not known may have been meant to be the county.
        let unknown_key = cx.diagnostics.sorted().iter().any(|one| matches!(one.kind, Kind::UnknownKey { .. }));
        let lost = had.iter().any(|had| *had) && code.is_none() && within.is_none() && county.is_none();
        PlaceDoc {
            id,
            file,
            opening: fields.span,
            name_at: fields.place("name"),
            name: fields.plain(cx, "name").unwrap_or_default(),
            kind: kind.and_then(|key| PlaceKind::ALL.into_iter().find(|kind| kind.key() == key)),
            code,
            within,
            county,
            has_gaps: cx.has_broken_lines() || unknown_key || lost,
            police_area: fields.plain(cx, "police_area"),
            invented: fields.flag(cx, "invented"),
            indicators: indicators(cx, &mut fields),
            contacts: role_contacts(cx, &mut fields),
            aliases: fields.texts(cx, "aliases"),
            allow: super::allow::allowed(cx, &mut fields),
            body: body(cx, rest),
        }
    })
}
