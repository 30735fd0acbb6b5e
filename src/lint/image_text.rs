//! An image without a text for those who do not see it.

use super::is_allowed;
use crate::diag::{Bilingual, Diagnostics, Explanation, Kind, Origin};
use crate::model::{Markup, Piece};
use crate::source::Spanned;

pub(super) const EXPLANATION: Explanation = Explanation {
    code: "image-text",
    what: Bilingual::new(
        "En bild utan alternativtext, eller med filens namn som alternativtext.",
        "An image without alternative text, or with the name of its file for one.",
    ),
    why: Bilingual::new(
        "Den som inte ser bilden får veta att där finns en, men inte vad den visar.",
        "Those who do not see the image are told that there is one, and not what it shows.",
    ),
    origins: &[
        Origin::at(
            "https://www.w3.org/TR/WCAG22/#non-text-content",
            "WCAG 2.2, 1.1.1 Icke-textuellt innehåll",
            "WCAG 2.2, 1.1.1 Non-text Content",
        ),
        Origin::at(
            "https://lagen.nu/2018:1937",
            "Lag (2018:1937) om tillgänglighet till digital offentlig service",
            "The act on accessibility of digital public services (2018:1937)",
        ),
    ],
    wrong: "![](torget.jpg)",
    right: "![Öxnehaga torg med de nya bänkarna](torget.jpg)",
};

/// Looks at the images of a text.
pub(super) fn check(markup: &Markup, allowed: &[&[Spanned<&'static str>]], found: &mut Diagnostics) {
    for piece in markup.pieces() {
        let Piece::Image(image) = piece else { continue };
        let (image, alternative) = &**image;
        let words = alternative.trim();
        let file = image.written.rsplit('/').next().unwrap_or_default();
        let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
        // "Torget" may well be all that there is to say of `torget.png`; "IMG_2041" says nothing.
        let stem = if stem.contains(|c: char| c.is_ascii_digit() || c == '_') { stem } else { file };
        let says_nothing =
            words.is_empty() || [file, stem, "bild", "foto", "image"].contains(&words.to_lowercase().as_str());
        if says_nothing && !is_allowed("image-text", allowed) {
            found.report(Kind::ImageText { file: file.to_owned() }, image.span);
        }
    }
}
