//! Two places that are one.

use super::{Lint, is_allowed};
use crate::diag::{Bilingual, Diagnostic, Diagnostics, Explanation, Kind, Origin};
use crate::model::Place;
use crate::source::Span;
use crate::value::fold;

pub(super) const EXPLANATION: Explanation = Explanation {
    code: "same-place",
    what: Bilingual::new(
        "Två platser i samma län heter likadant, och ingen av dem hör till en egen kommun.",
        "Two places of the same county have the same name, and belong to no municipalities that tell them apart.",
    ),
    why: Bilingual::new(
        "Oftast är den ena en kopia av mappen. Läsaren ser två likadana platser, och varje löfte står två gånger i listor, \
         sökning och öppna data.",
        "Most often one is a copy of the folder. Readers see two equal places, and each promise stands twice in lists, search \
         and open data.",
    ),
    origins: &[Origin::at(
        "https://www.w3.org/TR/WCAG22/#page-titled",
        "WCAG 2.2, 2.4.2 Sidtitlar",
        "WCAG 2.2, 2.4.2 Page Titled",
    )],
    wrong: "name = \"Exempelstad\" (i både `exempelstad` och `exempelstad-kopia`)",
    right: "name = \"Exempelby\"",
};

pub(super) fn check(lint: &Lint<'_>, place: &Place, found: &mut Diagnostics) {
    let folded = fold(&place.name);
    let is_beside = |other: &Place| other.county_slug == place.county_slug && other.within == place.within;
    let mut earlier = lint.site.places.values().take_while(|other| other.id < place.id);
    let twin = earlier.find(|other| is_beside(other) && fold(&other.name) == folded);
    if let Some(twin) = twin.filter(|_| !place.name.is_empty() && !is_allowed("same-place", &[&place.allow])) {
        let name = |place: &Place| place.name_at.unwrap_or_else(|| Span::start_of(place.file));
        let kind = Kind::SamePlace { name: place.name.clone(), folder: twin.id.to_string() };
        found.push(Diagnostic::new(kind, name(place)).with_other(name(twin)));
    }
}
