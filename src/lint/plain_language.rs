//! Words that have plainer ones.

use super::Lint;
use super::prose::{Prose, TextRole};
use super::words::{after, before};
use crate::diag::{Bilingual, Diagnostics, Explanation, Kind, Origin};
use crate::value::Lang;
use std::ops::Range;

pub(super) const EXPLANATION: Explanation = Explanation {
    code: "plain-language",
    what: Bilingual::new(
        "Ett ord ur kanslispråket, eller en förkortning mitt i en text, som har ett enklare ord.",
        "A word of officialese, or an abbreviation in running text, that has a plainer word (Swedish texts only).",
    ),
    why: Bilingual::new(
        "Löftena är till för invånarna. Korta, vanliga ord förstår alla, och skärmläsare läser upp förkortningar fel.",
        "The promises are for the citizens. Everybody understands short, common words, and screen readers misread \
         abbreviations.",
    ),
    origins: &[
        Origin::at(
            "https://lagen.nu/2009:600#P11",
            "Språklag (2009:600), 11 §: språket i offentlig verksamhet ska vara vårdat, enkelt och begripligt",
            "The Language Act (2009:600), section 11: the language of public bodies shall be cultivated, simple and comprehensible",
        ),
        Origin::named(
            "Statsrådsberedningen: Svarta listan. Ord och fraser som kan ersättas i författningsspråk",
            "The Prime Minister's Office: Svarta listan, words and phrases that can be replaced",
        ),
        Origin::named(
            "Språkrådet: Myndigheternas skrivregler",
            "The Language Council of Sweden: Myndigheternas skrivregler",
        ),
    ],
    wrong: "Avseende krogtillsyner skall samtliga utföras pga. behovet.",
    right: "Alla krogtillsyner ska göras eftersom de behövs.",
};

/// Each word with the plainer one.
const REPLACEMENTS: &[(&str, &[&str])] = &[
    ("adekvat", &["lämplig"]),
    ("angående", &["om"]),
    ("anmodas", &["uppmanas"]),
    ("avseende", &["om", "för"]),
    ("beakta", &["ta hänsyn till"]),
    ("beaktas", &["tas hänsyn till"]),
    ("beträffande", &["om", "när det gäller"]),
    ("dvs", &["det vill säga"]),
    ("ej", &["inte"]),
    ("emellertid", &["men"]),
    ("erhålla", &["få"]),
    ("erhåller", &["får"]),
    ("erhållit", &["fått"]),
    ("föranleda", &["leda till"]),
    ("föranleder", &["leder till"]),
    ("föranlett", &["lett till"]),
    ("föreligger", &["finns"]),
    ("förelegat", &["funnits"]),
    ("gentemot", &["mot"]),
    ("huruvida", &["om"]),
    ("implementera", &["införa"]),
    ("implementerar", &["inför"]),
    ("implementeras", &["införs"]),
    ("implementerat", &["infört"]),
    ("implementerats", &["införts"]),
    ("implementering", &["införande"]),
    ("inneha", &["ha"]),
    ("innehar", &["har"]),
    ("jämlikt", &["enligt"]),
    ("medelst", &["med"]),
    ("nyttja", &["använda"]),
    ("nyttjar", &["använder"]),
    ("nyttjas", &["används"]),
    ("nyttjande", &["användning"]),
    ("ombesörja", &["ordna"]),
    ("ombesörjer", &["ordnar"]),
    ("osv", &["och så vidare"]),
    ("pga", &["på grund av"]),
    ("påvisa", &["visa"]),
    ("påvisar", &["visar"]),
    ("påvisat", &["visat"]),
    ("resp", &["och"]),
    ("rörande", &["om"]),
    ("samtliga", &["alla"]),
    ("skall", &["ska"]),
    ("således", &["alltså"]),
    ("tillse", &["se till"]),
    ("tillhandahålla", &["erbjuda", "ge"]),
    ("tillhandahåller", &["erbjuder", "ger"]),
    ("utgör", &["är"]),
    ("varigenom", &["så att"]),
    ("varvid", &["och då"]),
    ("vederbörande", &["den som det gäller"]),
    ("åligger", &["ska"]),
    ("ävensom", &["och"]),
];

/// Abbreviations with points, by the part that they are found by: what stands before and behind it.
const WORDS_WITH_ADVICE: &[(&str, &str, &str, &[&str])] = &[
    ("bl", "", ".a", &["bland annat"]),
    ("bla", "", ".", &["bland annat"]),
    ("ex", "t.", "", &["till exempel"]),
    ("fl", "m.", "", &["med flera"]),
    ("g", "p.", ".a", &["på grund av"]),
    ("m", "", ".m.", &["med mera"]),
    ("s", "o.", ".v", &["och så vidare"]),
    ("v", "d.", ".s", &["det vill säga"]),
];

/// Phrases, by their rarest word: the word before, the word behind, and the plainer words.
const PHRASES_WITH_ADVICE: &[(&str, &str, &str, &[&str])] = &[
    ("anledning", "med", "av", &["på grund av"]),
    ("ramen", "inom", "för", &["i", "under"]),
    ("syfte", "i", "att", &["för att"]),
];

/// Returns whether a word has a plainer one, however it is written.
pub(super) fn has_plainer(word: &str) -> bool {
    let word = word.to_lowercase();
    REPLACEMENTS.iter().any(|(known, _)| *known == word)
}

pub(super) const WORDS: &[&str] = &{
    let mut words = [""; REPLACEMENTS.len() + WORDS_WITH_ADVICE.len() + 3];
    let mut at = 0;
    while at < REPLACEMENTS.len() {
        words[at] = REPLACEMENTS[at].0;
        at += 1;
    }
    let mut pointed = 0;
    while pointed < WORDS_WITH_ADVICE.len() {
        words[at] = WORDS_WITH_ADVICE[pointed].0;
        at += 1;
        pointed += 1;
    }
    words[at] = "anledning";
    words[at + 1] = "ramen";
    words[at + 2] = "syfte";
    words
};

pub(super) fn at(lint: &Lint<'_>, prose: &Prose<'_>, word: Range<usize>, found: &mut Diagnostics) {
    if lint.site.config.language != Lang::Sv || prose.role == TextRole::Note {
        return;
    }
    let Some((words, better)) = plainer(prose.text, word) else { return };
    if prose.is_quoted(words.start) {
        return;
    }
    let kind = Kind::PlainLanguage { written: prose.text[words.clone()].to_owned(), better, lines: Vec::new() };
    lint.report(kind, prose, words, found);
}

fn plainer(text: &str, word: Range<usize>) -> Option<(Range<usize>, &'static [&'static str])> {
    let folded = text[word.clone()].to_lowercase();
    if let Some((_, better)) = REPLACEMENTS.iter().find(|(heavy, _)| *heavy == folded) {
        return Some((word, better));
    }
    for (_, front, back, better) in WORDS_WITH_ADVICE.iter().filter(|(part, ..)| *part == folded) {
        let start = word.start.checked_sub(front.len())?;
        let is_front = text.get(start..word.start).is_some_and(|found| found.eq_ignore_ascii_case(front));
        let is_alone =
            !text.get(..start).is_none_or(|before| before.ends_with(|c: char| c.is_alphanumeric() || c == '.'));
        if is_front && is_alone && text[word.end..].starts_with(back) {
            return Some((start..word.end + back.trim_end_matches('.').len(), better));
        }
    }
    let (.., better) = PHRASES_WITH_ADVICE.iter().find(|(rare, front, back, _)| {
        *rare == folded && before(text, word.start).eq_ignore_ascii_case(front) && after(text, word.end) == *back
    })?;
    let start = before(text, word.start).as_ptr() as usize - text.as_ptr() as usize;
    let behind = after(text, word.end);
    Some((start..behind.as_ptr() as usize - text.as_ptr() as usize + behind.len(), better))
}
