//! The words of figures in each language, as data, and how words are matched.
//!
//! All words are in lower case. A phrase of several words stands before any shorter one that it begins with.

use crate::locale::spelling::{differs_at_once, same, strip};
use crate::value::Bound::{self, About, AtLeast, AtMost, LessThan, MoreThan};
use crate::value::Lang;

/// The words that figures are made of.
pub(super) struct Grammar {
    /// What stands before decimals.
    pub(super) decimal: char,
    /// What may stand between thousands besides a space.
    pub(super) thousands: Option<char>,
    /// Words in front of a number, and what they make of it.
    pub(super) bounds: &'static [(&'static str, Bound)],
    /// Words that a range must follow: "mellan".
    pub(super) between: &'static [&'static str],
    /// Words between the numbers of a range.
    pub(super) to: &'static [&'static str],
    /// As `to`, but that anything else than a number after them makes no sense: "5 eller fler".
    pub(super) or: &'static [&'static str],
    /// Words that join, and between the numbers of a range after `between`.
    pub(super) and: &'static [&'static str],
    /// Words besides `and` after which a number counts something else.
    pub(super) apart: &'static [&'static str],
    /// Words for zero of something: "inga".
    pub(super) none: &'static [&'static str],
    /// The sign in words.
    pub(super) minus: &'static str,
    /// Words for one that can also be an article.
    pub(super) articles: &'static [&'static str],
    /// Nouns that make an article count without a number: "ett flertal". With `none`: "ingen förändring".
    pub(super) vague: &'static [&'static str],
    /// The numbers with a word of their own; those between the tens are made of them.
    pub(super) numbers: &'static [(&'static str, u32)],
    /// What may stand between tens and ones in one word.
    pub(super) hyphen: &'static str,
    /// Words that multiply the number before them. Hundred and thousand also join with it to one word.
    pub(super) scales: &'static [(&'static str, u64)],
    /// As `scales`, but making it about: "ett dussin".
    pub(super) about_scales: &'static [(&'static str, u32)],
    /// Endings that do so to any number: "ett 10-tal", "ett tiotal".
    pub(super) about_endings: &'static [&'static str],
    /// Words after a number that make it a fraction.
    pub(super) fractions: &'static [&'static str],
    /// Words between number and unit that say nothing.
    pub(super) fillers: &'static [&'static str],
    /// Words for hundredths.
    pub(super) percent: &'static [&'static str],
    /// What a share without a unit counts.
    pub(super) percent_unit: &'static str,
    /// Words between a share, or a number, and the whole.
    pub(super) of: &'static [&'static str],
    /// Words that no unit begins with.
    pub(super) prepositions: &'static [&'static str],
    /// The word of rates. It stands in lower case, because it is also a name.
    pub(super) per: &'static str,
    /// Words after `per` with which it does not make a rate: "per telefon".
    pub(super) means: &'static [&'static str],
    /// Measures of time: the name, other forms of it, and the form after `each`.
    pub(super) times: &'static [(&'static str, &'static [&'static str], &'static str)],
    /// Words before the last form of a time: "i veckan".
    pub(super) each: &'static [&'static str],
    /// Words before the name of a time: "varje vecka".
    pub(super) every: &'static [&'static str],
    /// The same, staying a part of what it is a rate of: "varannan vecka".
    pub(super) every_second: &'static [&'static str],
    /// The same, with a word between them: "var tredje vecka".
    pub(super) every_nth: &'static [&'static str],
    /// Adverbs at the end, and the time that they mean: "veckovis".
    pub(super) adverbs: &'static [(&'static str, &'static str)],
    /// What a slash makes a rate of, besides times.
    pub(super) denominators: &'static [&'static str],
}

impl Grammar {
    pub(super) fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::Sv => &SV,
            Lang::En => &EN,
        }
    }

    /// Returns the name of a measure of time in any of its forms but the last.
    pub(super) fn time(&self, word: &str) -> Option<&'static str> {
        let found =
            self.times.iter().find(|(name, forms, _)| same(word, name) || forms.iter().any(|form| same(word, form)));
        found.map(|&(name, ..)| name)
    }
}

static SV: Grammar = Grammar {
    decimal: ',',
    thousands: None,
    bounds: &[
        ("inte färre än", AtLeast),
        ("inte mindre än", AtLeast),
        ("inte fler än", AtMost),
        ("inte mer än", AtMost),
        ("minst", AtLeast),
        ("åtminstone", AtLeast),
        ("lägst", AtLeast),
        ("över", MoreThan),
        ("mer än", MoreThan),
        ("fler än", MoreThan),
        ("högst", AtMost),
        ("max", AtMost),
        ("max.", AtMost),
        ("maximalt", AtMost),
        ("som mest", AtMost),
        ("upp till", AtMost),
        ("under", LessThan),
        ("färre än", LessThan),
        ("mindre än", LessThan),
        ("strax över", About),
        ("strax under", About),
        ("drygt", About),
        ("knappt", About),
        ("närmare", About),
        ("nästan", About),
        ("nära", About),
        ("ca", About),
        ("ca.", About),
        ("c:a", About),
        ("cirka", About),
        ("circa", About),
        ("omkring", About),
        ("ungefär", About),
        ("uppskattningsvis", About),
        ("uppemot", About),
        ("upp emot", About),
        ("runt", About),
    ],
    between: &["mellan", "från"],
    to: &["till", "à"],
    or: &["eller"],
    and: &["och"],
    apart: &["samt", "plus", "varav", "respektive", "sammanlagt", "totalt"],
    none: &["inga", "ingen", "inget"],
    minus: "minus",
    articles: &["en", "ett"],
    vague: &[
        "antal",
        "flertal",
        "fåtal",
        "par",
        "del",
        "rad",
        "mängd",
        "massa",
        "handfull",
        "mångfald",
        "uppsjö",
        "förändring",
        "förändringar",
    ],
    numbers: &[
        ("noll", 0),
        ("en", 1),
        ("ett", 1),
        ("två", 2),
        ("tre", 3),
        ("fyra", 4),
        ("fem", 5),
        ("sex", 6),
        ("sju", 7),
        ("åtta", 8),
        ("nio", 9),
        ("tio", 10),
        ("elva", 11),
        ("tolv", 12),
        ("tretton", 13),
        ("fjorton", 14),
        ("femton", 15),
        ("sexton", 16),
        ("sjutton", 17),
        ("arton", 18),
        ("nitton", 19),
        ("tjugo", 20),
        ("trettio", 30),
        ("fyrtio", 40),
        ("femtio", 50),
        ("sextio", 60),
        ("sjuttio", 70),
        ("åttio", 80),
        ("nittio", 90),
        ("ettusen", 1000),
    ],
    hyphen: "",
    scales: &[
        ("hundra", 100),
        ("tusen", 1_000),
        ("miljon", 1_000_000),
        ("miljoner", 1_000_000),
        ("miljard", 1_000_000_000),
        ("miljarder", 1_000_000_000),
    ],
    about_scales: &[("dussin", 12), ("dussintal", 12), ("tjog", 20)],
    about_endings: &["tal", "talet"],
    fractions: &[
        "halv",
        "halvt",
        "halva",
        "tredjedel",
        "tredjedelar",
        "fjärdedel",
        "fjärdedelar",
        "femtedel",
        "femtedelar",
        "tiondel",
        "tiondelar",
    ],
    fillers: &["st", "st.", "stycken", "stycken."],
    percent: &["procent"],
    percent_unit: "procent",
    of: &["av"],
    prepositions: &[
        "på", "i", "vid", "hos", "under", "för", "till", "från", "med", "inom", "av", "om", "mot", "utan", "utanför",
    ],
    per: "per",
    means: &["telefon", "post", "brev", "mejl", "mail", "e-post", "sms"],
    times: &[
        ("minut", &["min"], "minuten"),
        ("timme", &["timma", "tim", "h"], "timmen"),
        ("pass", &[], "passet"),
        ("dag", &[], "dagen"),
        ("dygn", &[], "dygnet"),
        ("natt", &[], "natten"),
        ("kväll", &[], "kvällen"),
        ("helg", &[], "helgen"),
        ("vecka", &["v"], "veckan"),
        ("månad", &["mån"], "månaden"),
        ("kvartal", &[], "kvartalet"),
        ("tertial", &[], "tertialet"),
        ("termin", &[], "terminen"),
        ("halvår", &[], "halvåret"),
        ("läsår", &[], "läsåret"),
        ("säsong", &[], "säsongen"),
        ("år", &[], "året"),
    ],
    each: &["i", "om"],
    every: &["varje"],
    every_second: &["varannan", "vartannat"],
    every_nth: &["var", "vart"],
    adverbs: &[
        ("dagligen", "dag"),
        ("veckovis", "vecka"),
        ("månadsvis", "månad"),
        ("månatligen", "månad"),
        ("kvartalsvis", "kvartal"),
        ("tertialvis", "tertial"),
        ("terminsvis", "termin"),
        ("halvårsvis", "halvår"),
        ("årligen", "år"),
        ("årsvis", "år"),
    ],
    denominators: &["tillfälle", "gång", "person", "invånare", "elev", "hushåll", "kommun"],
};

static EN: Grammar = Grammar {
    decimal: '.',
    thousands: Some(','),
    bounds: &[
        ("at least", AtLeast),
        ("no fewer than", AtLeast),
        ("no less than", AtLeast),
        ("not fewer than", AtLeast),
        ("not less than", AtLeast),
        ("no more than", AtMost),
        ("not more than", AtMost),
        ("minimum", AtLeast),
        ("over", MoreThan),
        ("more than", MoreThan),
        ("at most", AtMost),
        ("max", AtMost),
        ("max.", AtMost),
        ("maximum", AtMost),
        ("up to", AtMost),
        ("under", LessThan),
        ("fewer than", LessThan),
        ("less than", LessThan),
        ("just over", About),
        ("just under", About),
        ("about", About),
        ("around", About),
        ("approximately", About),
        ("approx.", About),
        ("ca", About),
        ("ca.", About),
        ("circa", About),
        ("roughly", About),
        ("nearly", About),
        ("almost", About),
    ],
    between: &["between", "from"],
    to: &["to"],
    or: &["or"],
    and: &["and"],
    apart: &["plus", "including"],
    none: &["no"],
    minus: "minus",
    articles: &["a", "an"],
    vague: &[
        "few", "couple", "number", "lot", "handful", "range", "series", "majority", "bunch", "variety", "change",
        "changes",
    ],
    numbers: &[
        ("zero", 0),
        ("a", 1),
        ("an", 1),
        ("one", 1),
        ("once", 1),
        ("two", 2),
        ("twice", 2),
        ("three", 3),
        ("four", 4),
        ("five", 5),
        ("six", 6),
        ("seven", 7),
        ("eight", 8),
        ("nine", 9),
        ("ten", 10),
        ("eleven", 11),
        ("twelve", 12),
        ("thirteen", 13),
        ("fourteen", 14),
        ("fifteen", 15),
        ("sixteen", 16),
        ("seventeen", 17),
        ("eighteen", 18),
        ("nineteen", 19),
        ("twenty", 20),
        ("thirty", 30),
        ("forty", 40),
        ("fifty", 50),
        ("sixty", 60),
        ("seventy", 70),
        ("eighty", 80),
        ("ninety", 90),
    ],
    hyphen: "-",
    scales: &[("hundred", 100), ("thousand", 1_000), ("million", 1_000_000), ("billion", 1_000_000_000)],
    about_scales: &[("dozen", 12)],
    about_endings: &[],
    fractions: &["half", "third", "thirds", "fifth", "fifths", "tenth", "tenths"],
    fillers: &[],
    percent: &["percent", "per cent"],
    percent_unit: "percent",
    of: &["of"],
    prepositions: &[
        "at", "in", "on", "during", "for", "with", "by", "from", "of", "to", "within", "about", "against", "without",
        "outside",
    ],
    per: "per",
    means: &[],
    times: &[
        ("minute", &["min"], "minute"),
        ("hour", &["h"], "hour"),
        ("shift", &[], "shift"),
        ("day", &[], "day"),
        ("night", &[], "night"),
        ("evening", &[], "evening"),
        ("weekend", &[], "weekend"),
        ("week", &[], "week"),
        ("month", &[], "month"),
        ("quarter", &[], "quarter"),
        ("term", &[], "term"),
        ("year", &[], "year"),
    ],
    each: &["a", "an"],
    every: &["every", "each"],
    every_second: &[],
    every_nth: &["every"],
    adverbs: &[
        ("daily", "day"),
        ("weekly", "week"),
        ("monthly", "month"),
        ("quarterly", "quarter"),
        ("yearly", "year"),
        ("annually", "year"),
    ],
    denominators: &["occasion", "time", "person", "inhabitant", "pupil", "student", "household", "municipality"],
};

/// Tells whether a character is a hyphen, a dash or a minus sign, of any kind.
pub(super) fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}' | '–' | '—' | '\u{2212}')
}

/// Drops a dash in front.
pub(super) fn strip_dash(text: &str) -> Option<&str> {
    text.strip_prefix(is_dash)
}

/// Returns what stands before the first blank.
pub(super) fn chunk(text: &str) -> &str {
    text.split(char::is_whitespace).next().unwrap_or_default()
}

/// Returns a text up to the end of the first word of `rest`, which is its own end.
pub(super) fn through_word<'a>(text: &'a str, rest: &str) -> &'a str {
    let blanks = rest.len() - rest.trim_start().len();
    let end = text.len() - rest.len() + blanks + chunk(rest.trim_start()).len();
    text[..end].trim_end()
}

/// Drops the words of a phrase in front, and the blanks after them.
pub(super) fn strip_phrase<'a>(text: &'a str, phrase: &str) -> Option<&'a str> {
    if differs_at_once(text, phrase) {
        return None;
    }
    let mut rest = text;
    for word in phrase.split(' ') {
        let behind = strip(rest, word)?;
        let is_whole = behind.chars().next().is_none_or(char::is_whitespace);
        rest = is_whole.then(|| behind.trim_start())?;
    }
    Some(rest)
}

/// Drops the first of several phrases that stands in front.
pub(super) fn strip_any<'a>(text: &'a str, phrases: &[&str]) -> Option<&'a str> {
    phrases.iter().find_map(|phrase| strip_phrase(text, phrase))
}

/// Tells whether a word is one of several.
pub(super) fn is_any(word: &str, words: &[&str]) -> bool {
    words.iter().any(|lower| same(word, lower))
}
