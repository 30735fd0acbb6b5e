//! A target that no figure can be on either side of.

use super::{Lint, is_allowed};
use crate::diag::{Bilingual, Diagnostics, Explanation, Kind, Origin};
use crate::model::Promise;
use crate::value::Bound;

pub(super) const EXPLANATION: Explanation = Explanation {
    code: "target-about",
    what: Bilingual::new(
        "Ett mål är ungefärligt: \u{201d}ca 40 kontroller\u{201d}, \u{201d}ett 20-tal\u{201d}.",
        "A target is about so many: \u{201c}ca 40 kontroller\u{201d}.",
    ),
    why: Bilingual::new(
        "Det går aldrig att säga om 39 når \u{201d}ca 40\u{201d}. Sidan säger \u{201d}går inte att avgöra\u{201d}, hur det än går.",
        "Nobody can say whether 39 reaches \u{201c}about 40\u{201d}. The page says that it cannot be told, whatever comes of it.",
    ),
    origins: &[Origin::named(
        "Utfalls egna regler för tal: ett ungefärligt mål har ingen gräns",
        "Utfall's own rules of the numbers: a target that is about so many has no border",
    )],
    wrong: "targets = [\"ca 40 kontroller\"]",
    right: "targets = [\"minst 40 kontroller\"]",
};

pub(super) fn check(_: &Lint<'_>, promise: &Promise, found: &mut Diagnostics) {
    for row in promise.rows.iter().filter(|row| !is_allowed("target-about", &[&row.allow, &promise.allow])) {
        for target in row.targets.iter().filter(|target| target.target.figure.bound == Bound::About) {
            let figure = &target.target.figure;
            let number = crate::locale::number::machine(figure.low);
            let unit = figure.unit.as_deref().unwrap_or_default();
            let kind = Kind::TargetAbout {
                written: figure.words.to_string(),
                number: format!("{number} {unit}").trim().to_owned(),
            };
            found.report(kind, target.span);
        }
    }
}
