//! Two promises of a place with one title.

use super::{Lint, is_allowed};
use crate::diag::{Bilingual, Diagnostic, Diagnostics, Explanation, Kind, Origin};
use crate::model::Promise;
use crate::source::Span;
use crate::value::{Slug, fold};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

pub(super) const EXPLANATION: Explanation = Explanation {
    code: "same-title",
    what: Bilingual::new(
        "Två medborgarlöften för samma plats har samma titel.",
        "Two promises of the same place have the same title.",
    ),
    why: Bilingual::new(
        "I listor, sökning och flöden syns bara titeln. Läsaren kan inte skilja dem åt, och oftast är den ena en kopia som \
         inte har ändrats färdigt.",
        "Lists, search and feeds show only the title. Readers cannot tell them apart, and most often one is a copy that was \
         not changed to the end.",
    ),
    origins: &[Origin::at(
        "https://www.w3.org/TR/WCAG22/#page-titled",
        "WCAG 2.2, 2.4.2 Sidtitlar",
        "WCAG 2.2, 2.4.2 Page Titled",
    )],
    wrong: "title = \"Medborgarlöfte 2026\" (i både `2026` och `2027`)",
    right: "title = \"Medborgarlöfte 2027\"",
};

/// Compares each promise with those before it in the folder of its place.
pub(super) fn check(lint: &Lint<'_>, found: &mut Diagnostics) {
    let mut first: BTreeMap<(&Slug, String), &Promise> = BTreeMap::new();
    for promise in lint.site.promises.values() {
        let twin = match first.entry((&promise.id.place, fold(&promise.title))) {
            Entry::Occupied(twin) => *twin.get(),
            Entry::Vacant(none) => {
                none.insert(promise);
                continue;
            }
        };
        if !promise.title.is_empty() && lint.is_readable(promise) && !is_allowed("same-title", &[&promise.allow]) {
            let title = |promise: &Promise| promise.title_at.unwrap_or_else(|| Span::start_of(promise.file));
            let kind = Kind::SameTitle { title: promise.title.clone() };
            found.push(Diagnostic::new(kind, title(promise)).with_other(title(twin)));
        }
    }
}
