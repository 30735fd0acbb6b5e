//! Several figures of one unit in a cell, and nothing that tells them apart.
//!
//! They are added, though one may well be a part of another, or the same people counted twice.

use super::Lint;
use crate::diag::{Bilingual, Diagnostics, Explanation, Kind, Origin};
use crate::model::Promise;
use crate::source::Spanned;
use crate::value::{Figure, fold};

/// How many are too many: two are often the figures of two days.
const MIN_ALIKE: usize = 3;

pub(super) const EXPLANATION: Explanation = Explanation {
    code: "alike-figures",
    what: Bilingual::new(
        "Tre tal eller fler med samma enhet i en ruta, utan `what`, `where` eller `part_of`.",
        "Three figures or more of one unit in a cell, without `what`, `where` or `part_of`.",
    ),
    why: Bilingual::new(
        "De läggs ihop. Är ett av dem en del av ett annat blir summan för hög, och läsaren ser inte vad vart och ett räknar.",
        "They are added. If one is a part of another the sum is too high, and readers do not see what each of them counts.",
    ),
    origins: &[Origin::named(
        "Utfalls egna regler för tal: delar läggs aldrig ihop med sin helhet",
        "Utfall's own rules of the numbers: parts are never added to their whole",
    )],
    wrong: "figures = [\"39 personer\", \"8 personer\", \"5 personer\"]",
    right: "figures = [\"39 personer\", { value = \"8 personer\", what = \"alkohol\", part_of = \"39 personer\" }]",
};

pub(super) fn check(lint: &Lint<'_>, promise: &Promise, found: &mut Diagnostics) {
    let config = &lint.site.config;
    let unit = |figure: &Figure| config.unit(figure.counted_unit().unwrap_or_default()).into_owned();
    for reported in lint.outcomes(promise) {
        let bare: Vec<&Spanned<Figure>> =
            reported.outcome.figures.iter().filter(|figure| is_bare(&figure.value)).collect();
        let key = |figure: &&Spanned<Figure>| {
            (unit(&figure.value), figure.value.form.clone(), figure.value.place().map(fold))
        };
        let keys: Vec<_> = bare.iter().map(key).collect();
        for (at, figure) in bare.iter().enumerate() {
            let is_first = !keys[..at].contains(&keys[at]);
            let number = keys.iter().filter(|other| **other == keys[at]).count();
            if is_first && number >= MIN_ALIKE {
                reported.report(Kind::AlikeFigures { unit: unit(&figure.value), number }, figure.span, found);
            }
        }
    }
}

fn is_bare(figure: &Figure) -> bool {
    figure.what().is_none() && figure.part_of().is_none()
}
