//! A heading of a level that does not come next.

use super::{Lint, is_allowed};
use crate::diag::{Bilingual, Diagnostics, Explanation, Kind, Origin};
use crate::model::Markup;
use crate::source::Spanned;

pub(super) const EXPLANATION: Explanation = Explanation {
    code: "heading-level",
    what: Bilingual::new(
        "En rubrik med ett enda `#`, som är sidans egen nivå, eller en som hoppar över en nivå, som `####` efter `##`.",
        "A heading with a single `#`, which is the level of the page itself, or one that skips a level, as `####` after `##`.",
    ),
    why: Bilingual::new(
        "Den som lyssnar med skärmläsare hoppar mellan rubriker och går vilse om en nivå saknas. Välj nivå efter ordningen, \
         inte efter hur stor texten ser ut.",
        "Those who listen to a screen reader jump between headings and get lost when a level is missing. Choose the level by \
         the order, not by how large the text looks.",
    ),
    origins: &[
        Origin::at(
            "https://www.w3.org/TR/WCAG22/#info-and-relationships",
            "WCAG 2.2, 1.3.1 Information och relationer",
            "WCAG 2.2, 1.3.1 Info and Relationships",
        ),
        Origin::at(
            "https://lagen.nu/2018:1937",
            "Lag (2018:1937) om tillgänglighet till digital offentlig service",
            "The act on accessibility of digital public services (2018:1937)",
        ),
    ],
    wrong: "## krogtillsyn\n\n#### Bakgrund",
    right: "## krogtillsyn\n\n### Bakgrund",
};

/// Looks at the headings of a text that stands below one of level `above`.
pub(super) fn check(
    lint: &Lint<'_>,
    markup: &Markup,
    above: u8,
    allowed: &[&[Spanned<&'static str>]],
    found: &mut Diagnostics,
) {
    let mut last = above;
    // A heading that should have been an id is reported as that.
    for heading in markup.headings().filter(|heading| !lint.broken.contains(&heading.span.file)) {
        let right = if heading.level == 1 { 2 } else { last + 1 };
        // One that a line of equals signs made is reported as that.
        let is_underlined = heading.level == 1
            && !lint.sources.text(heading.span.file)[heading.span.start()..]
                .trim_start_matches(['>', ' '])
                .starts_with('#');
        if is_underlined {
            last = 2;
            continue;
        }
        if (heading.level == 1 || heading.level > right) && !is_allowed("heading-level", allowed) {
            found.report(Kind::HeadingLevel { written: heading.level, right }, heading.span);
        }
        last = heading.level.max(2);
    }
}
