//! A promise in which nothing is promised.

use super::{Lint, is_allowed};
use crate::diag::{Bilingual, Diagnostics, Explanation, Kind, Origin};
use crate::model::Promise;
use crate::source::Span;

pub(super) const EXPLANATION: Explanation = Explanation {
    code: "empty-promise",
    what: Bilingual::new(
        "Ett medborgarlöfte är tomt: inga löften, inga aktiviteter och ingen text.",
        "A promise is empty: no pledges, no activities and no text.",
    ),
    why: Bilingual::new(
        "En fil som bara är påbörjad säger inte vad som lovas. Sidan skulle säga att parterna har lovat något, men inte vad.",
        "A file that is only begun does not say what is promised. The page would say that the parties promised something, \
         and not what.",
    ),
    origins: &[Origin::named(
        "Utfalls egna regler: en tom ruta får inte se ut som ett faktum",
        "Utfall's own rules: a blank must not look like a fact",
    )],
    wrong: "title = \"Medborgarlöfte 2027\"\nvalid = \"2027\"",
    right: "title = \"Medborgarlöfte 2027\"\nvalid = \"2027\"\n\n[[pledge]]\nid = \"tryggt-centrum\"\n\
            text = \"Fler ska känna sig trygga i centrum.\"",
};

pub(super) fn check(_: &Lint<'_>, promise: &Promise, found: &mut Diagnostics) {
    let says_nothing = promise.pledges.is_empty()
        && promise.rows.is_empty()
        && promise.focus.is_empty()
        && promise.documents.is_empty()
        && promise.indicators.is_empty()
        && promise.body.is_empty();
    if says_nothing && !is_allowed("empty-promise", &[&promise.allow]) {
        found.report(Kind::EmptyPromise, Span::start_of(promise.file));
    }
}
