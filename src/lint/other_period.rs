//! A text that speaks of another period than the one that it reports on.

use super::Lint;
use super::prose::{Prose, TextRole};
use super::words::{after, before, has_word, start_before};
use crate::diag::{Bilingual, Diagnostics, Explanation, Kind, Origin};
use crate::value::Scheme;
use chrono::Datelike;
use std::ops::Range;

pub(super) const EXPLANATION: Explanation = Explanation {
    code: "other-period",
    what: Bilingual::new(
        "En uppföljning som talar om ett annat tertial, kvartal eller halvår än sitt eget. Jämförelser bakåt (”jämfört med \
         första tertialet”) och planer framåt går fria.",
        "A follow-up that speaks of another third, quarter or half of the year than its own. Comparisons with earlier ones \
         and plans for later ones pass.",
    ),
    why: Bilingual::new(
        "Det händer när förra uppföljningen används som mall. Läsaren kan då inte veta vilken tid uppgifterna gäller.",
        "It happens when the last follow-up is used as a template. Then readers cannot know what time the facts are about.",
    ),
    origins: &[Origin::named(
        "Uppföljningen ”medborgarlöftet 2023 – kvartal 1” i Jönköping, som säger ”fjärde kvartalet” åtta gånger",
        "The follow-up of the first quarter of 2023 in Jönköping, which says “the fourth quarter” eight times",
    )],
    wrong: "(i `q1.md`) Under det fjärde kvartalet gjordes trygghetsvandringar.",
    right: "(i `q1.md`) Under det första kvartalet gjordes trygghetsvandringar.",
};

pub(super) const WORDS: &[&str] = &[
    "tertial",
    "tertialet",
    "tertialets",
    "kvartal",
    "kvartalet",
    "kvartalets",
    "halvår",
    "halvåret",
    "halvårets",
    "q1",
    "q2",
    "q3",
    "q4",
    "t1",
    "t2",
    "t3",
];

/// What a sentence holds that looks back on purpose.
const BACKWARD_WORDS: &[&str] =
    &["jämfört", "jämförelse", "jämför", "än", "sedan", "förra", "föregående", "tidigare", "likt", "redan"];

/// What a sentence holds that looks ahead on purpose.
const FORWARD_WORDS: &[&str] = &[
    "planeras",
    "planerad",
    "planerat",
    "planerade",
    "inplanerad",
    "ska",
    "skall",
    "kommer",
    "väntas",
    "beräknas",
    "framflyttad",
    "framflyttat",
    "uppskjuten",
    "uppskjutet",
];

/// What stands before the words where two periods are joined, or one is only a border.
const CONNECTIVES: &[&str] = &["och", "eller", "till", "från", "inför", "efter", "före", "t.o.m"];

pub(super) fn at(lint: &Lint<'_>, prose: &Prose<'_>, word: Range<usize>, found: &mut Diagnostics) {
    let Some(follow_up) = prose.follow_up else { return };
    let Some(own) =
        follow_up.name.filter(|_| matches!(prose.role, TextRole::Report | TextRole::Reason | TextRole::Heading))
    else {
        return;
    };
    let Some((scheme, number, words)) = named(prose.text, word) else { return };
    let next = after(prose.text, words.end);
    let year = next.parse().ok().filter(|year: &i32| next.len() == 4 && (1990..2100).contains(year));
    let period = scheme.nth(year.unwrap_or(follow_up.period.from.year()), number);
    if period.overlaps(follow_up.period) || prose.is_quoted(words.start) {
        return;
    }
    let article = before(prose.text, words.start);
    let joint = if article == "det" { before(prose.text, start_before(prose.text, words.start)) } else { article };
    if CONNECTIVES.contains(&joint) {
        return;
    }
    let excuses = if period.to < follow_up.period.from { BACKWARD_WORDS } else { FORWARD_WORDS };
    if has_word(&prose.text[prose.sentence(words.start)], excuses) {
        return;
    }
    let kind = Kind::OtherPeriod {
        written: prose.text[words.clone()].to_owned(),
        own: own.slug().to_string(),
        lines: Vec::new(),
    };
    lint.report(kind, prose, words, found);
}

/// Reads "fjärde kvartalet", "kvartal 4" and "Q4": the scheme, the number, and the words themselves.
fn named(text: &str, word: Range<usize>) -> Option<(Scheme, u32, Range<usize>)> {
    let folded = text[word.clone()].to_lowercase();
    let scheme = match folded.chars().next()? {
        't' => Scheme::Tertial,
        'k' | 'q' => Scheme::Quarter,
        _ => Scheme::HalfYear,
    };
    if let (2, Some(number)) = (folded.len(), folded[1..].parse().ok()) {
        return Some((scheme, number, word));
    }
    let next = after(text, word.end);
    let (number, words) =
        match (ordinal(before(text, word.start)), next.parse::<u32>().ok().filter(|_| next.len() == 1)) {
            (Some(number), _) => (number, start_before(text, word.start)..word.end),
            (None, Some(number)) => {
                let end = next.as_ptr() as usize - text.as_ptr() as usize + next.len();
                (number, word.start..end)
            }
            (None, None) => return None,
        };
    (1..=scheme.per_year()).contains(&number).then_some((scheme, number, words))
}

fn ordinal(word: &str) -> Option<u32> {
    Some(match word.to_lowercase().as_str() {
        "första" => 1,
        "andra" => 2,
        "tredje" => 3,
        "fjärde" => 4,
        _ => return None,
    })
}
