//! Singular and plural of the nouns that figures count most.

use crate::value::Lang;
use std::borrow::Cow;

/// A singular and its plural. A compound is inflected as its last part: `trafikkontroll`.
type Noun = (&'static str, &'static str);

const SV: &[Noun] = &[
    ("gång", "gånger"),
    ("timme", "timmar"),
    ("timma", "timmar"),
    ("minut", "minuter"),
    ("dag", "dagar"),
    ("kväll", "kvällar"),
    ("natt", "nätter"),
    ("helg", "helger"),
    ("vecka", "veckor"),
    ("månad", "månader"),
    ("insats", "insatser"),
    ("kontroll", "kontroller"),
    ("möte", "möten"),
    ("tillfälle", "tillfällen"),
    ("vandring", "vandringar"),
    ("patrullering", "patrulleringar"),
    ("patrull", "patruller"),
    ("utbildning", "utbildningar"),
    ("föreläsning", "föreläsningar"),
    ("aktivitet", "aktiviteter"),
    ("tillsyn", "tillsyner"),
    ("träff", "träffar"),
    ("ärende", "ärenden"),
    ("område", "områden"),
    ("anmälan", "anmälningar"),
    ("dialog", "dialoger"),
    ("kampanj", "kampanjer"),
    ("operation", "operationer"),
    ("person", "personer"),
    ("deltagare", "deltagare"),
    ("elev", "elever"),
    ("skola", "skolor"),
    ("samtal", "samtal"),
    ("besök", "besök"),
    ("pass", "pass"),
    ("brott", "brott"),
    ("fordon", "fordon"),
];

const EN: &[Noun] = &[
    ("time", "times"),
    ("hour", "hours"),
    ("day", "days"),
    ("week", "weeks"),
    ("meeting", "meetings"),
    ("patrol", "patrols"),
    ("check", "checks"),
    ("visit", "visits"),
    ("walk", "walks"),
    ("occasion", "occasions"),
    ("school", "schools"),
];

/// Of shorter nouns no compounds are known: "idag" is no day.
const MIN_HEAD_CHARS: usize = 4;

/// Returns the plural of a unit in the singular, and any other unit as it is. Words in front of a noun would have to
/// agree with it, so that "riktad insats" is left alone.
pub fn plural(unit: &str, lang: Lang) -> Cow<'_, str> {
    inflected(unit, lang, |&(singular, plural)| (singular, plural))
}

/// Returns the singular of a unit in the plural, and any other unit as it is.
pub fn singular(unit: &str, lang: Lang) -> Cow<'_, str> {
    inflected(unit, lang, |&(singular, plural)| (plural, singular))
}

fn inflected(unit: &str, lang: Lang, from_to: impl Fn(&Noun) -> Noun) -> Cow<'_, str> {
    let nouns = lang.pick(SV, EN);
    let found = nouns.iter().map(from_to).find_map(|(from, to)| Some((unit.strip_suffix(from)?, from, to)));
    match found {
        Some((front, from, to)) if front.is_empty() || is_compound(front, from) => Cow::Owned(format!("{front}{to}")),
        _ => Cow::Borrowed(unit),
    }
}

fn is_compound(front: &str, head: &str) -> bool {
    head.chars().count() >= MIN_HEAD_CHARS && front.chars().all(|c| c.is_alphanumeric() || c == '-')
}

#[cfg(test)]
mod tests {
    use super::{plural, singular};
    use crate::value::Lang;

    #[test]
    fn common_nouns_and_compounds_of_them_have_one_plural() {
        for (one, many) in [
            ("gång", "gånger"),
            ("timme", "timmar"),
            ("trygghetsvandring", "trygghetsvandringar"),
            ("fotpatrull", "fotpatruller"),
            ("fotpatrullering", "fotpatrulleringar"),
            ("SIG-möte", "SIG-möten"),
            ("samtal", "samtal"),
        ] {
            assert_eq!(plural(one, Lang::Sv), many);
            assert_eq!(plural(many, Lang::Sv), many);
            assert_eq!(singular(many, Lang::Sv), one);
        }
        assert_eq!(plural("meeting", Lang::En), "meetings");
    }

    #[test]
    fn what_is_no_such_noun_stays_as_it_is() {
        for unit in ["riktad insats", "idag", "timmar/dag", "kontroll på torget", "procent", ""] {
            assert_eq!(plural(unit, Lang::Sv), unit);
            assert_eq!(singular(unit, Lang::Sv), unit);
        }
    }
}
