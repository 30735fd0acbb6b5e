//! A link whose words do not say where it leads.

use super::is_allowed;
use crate::diag::{Bilingual, Diagnostics, Explanation, Kind, Origin};
use crate::model::{Markup, Piece};
use crate::source::Spanned;

pub(super) const EXPLANATION: Explanation = Explanation {
    code: "link-text",
    what: Bilingual::new(
        "En länk som bara säger ”här”, ”läs mer” eller inget alls.",
        "A link that only says “here”, “read more” or nothing.",
    ),
    why: Bilingual::new(
        "Skärmläsare kan lista alla länkar på en sida. Då är ”här, här, läs mer” allt som hörs. Ord som säger vart länken går \
         hjälper också den som skummar texten.",
        "Screen readers can list all links of a page. Then “here, here, read more” is all that is heard. Words that say where \
         a link leads also help those who skim.",
    ),
    origins: &[
        Origin::at(
            "https://www.w3.org/TR/WCAG22/#link-purpose-in-context",
            "WCAG 2.2, 2.4.4 Syftet med en länk (i sammanhanget)",
            "WCAG 2.2, 2.4.4 Link Purpose (In Context)",
        ),
        Origin::at(
            "https://lagen.nu/2018:1937",
            "Lag (2018:1937) om tillgänglighet till digital offentlig service",
            "The act on accessibility of digital public services (2018:1937)",
        ),
    ],
    wrong: "Listan finns [här](platser.csv).",
    right: "Se [listan över platserna (csv)](platser.csv).",
};

const EMPTY: &[&str] = &[
    "",
    "här",
    "klicka här",
    "tryck här",
    "läs mer",
    "läs mer här",
    "läs vidare",
    "mer",
    "mer information",
    "länk",
    "länken",
    "den här länken",
    "denna länk",
    "se här",
    "here",
    "click here",
    "read more",
    "more",
    "link",
    "this link",
];

/// Looks at the links of a text.
pub(super) fn check(markup: &Markup, allowed: &[&[Spanned<&'static str>]], found: &mut Diagnostics) {
    let mut open: Option<(&crate::model::LinkId, String)> = None;
    for piece in markup.pieces() {
        match piece {
            Piece::LinkStart(link) => open = Some((link, String::new())),
            Piece::Text(said) => {
                if let Some((_, words)) = &mut open {
                    words.push_str(markup.words(said));
                }
            }
            Piece::Image(image) => {
                if let Some((_, words)) = &mut open {
                    words.push_str(&image.1);
                }
            }
            Piece::LinkEnd(_) => {
                let Some((link, words)) = open.take() else { continue };
                let bare = words.trim().trim_end_matches(['.', '!', '»', '>', '…']).trim().to_lowercase();
                if EMPTY.contains(&bare.as_str()) && !is_allowed("link-text", allowed) {
                    found.report(Kind::LinkText { written: words.trim().to_owned() }, link.span);
                }
            }
            Piece::Tag(_) | Piece::ListFrom(_) | Piece::HeadingStart(..) | Piece::HeadingEnd(_) => {}
        }
    }
}
