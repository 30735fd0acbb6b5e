//! A target whose unit ends with a place: "minst 800 tillfällen på Råslätt".
//!
//! It is then a unit of its own, that figures with `where` never count towards.

use super::{Lint, is_allowed};
use crate::diag::{Bilingual, Diagnostics, Explanation, Kind, Origin};
use crate::model::Promise;
use crate::value::Lang;

pub(super) const EXPLANATION: Explanation = Explanation {
    code: "place-in-target",
    what: Bilingual::new(
        "Ett mål vars enhet slutar med en plats, i stället för att platsen står i `where`.",
        "A target whose unit ends with a place, instead of the place being in `where`.",
    ),
    why: Bilingual::new(
        "Platsen blir en del av enheten. Ett tal med `where` räknas inte mot målet, och målet ser ut att inte vara nått.",
        "The place becomes a part of the unit. A figure with `where` does not count towards the target, which looks as if it \
         was not reached.",
    ),
    origins: &[Origin::named(
        "Utfalls egna regler för tal: bara tal med samma enhet jämförs",
        "Utfall's own rules of the numbers: only figures of one unit are compared",
    )],
    wrong: "targets = [\"minst 800 tillfällen på Råslätt\"]",
    right: "targets = [{ value = \"minst 800 tillfällen\", where = \"Råslätt\" }]",
};

pub(super) fn check(lint: &Lint<'_>, promise: &Promise, found: &mut Diagnostics) {
    let lang = lint.site.config.language;
    for row in promise.rows.iter().filter(|row| !is_allowed("place-in-target", &[&row.allow, &promise.allow])) {
        for target in row.targets.iter().filter(|target| target.target.figure.place().is_none()) {
            if let Some((value, place)) = place_at_end(&target.target.figure.words, lang) {
                let instead = format!("{{ value = \"{value}\", where = \"{place}\" }}");
                found.report(Kind::PlaceInTarget { place: place.to_owned(), instead }, target.span);
            }
        }
    }
}

/// Finds the name that a figure ends with, and what stands before it.
pub(super) fn place_at_end(words: &str, lang: Lang) -> Option<(&str, &str)> {
    let prepositions: &[&str] = lang.pick(&[" på ", " i ", " vid ", " inom "], &[" in ", " at ", " on ", " within "]);
    let (value, place) = prepositions.iter().find_map(|preposition| words.rsplit_once(preposition))?;
    let is_name = |word: &str| {
        let mut letters = word.chars();
        // "E4" and "SIG" are names of something else.
        letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase)
    };
    (place.split(' ').all(is_name) && value.contains(' ')).then_some((value, place))
}

#[cfg(test)]
mod tests {
    use super::place_at_end;
    use crate::value::Lang;

    #[test]
    fn a_name_behind_a_preposition_is_a_place() {
        for (words, parts) in [
            ("minst 800 registrerade tillfällen på Råslätt", Some(("minst 800 registrerade tillfällen", "Råslätt"))),
            ("40 kontroller i Norra Stan", Some(("40 kontroller", "Norra Stan"))),
            ("40 kontroller på E4", None),
            ("tre möten i SIG", None),
            ("tre möten i veckan", None),
            ("800 på Råslätt", None),
        ] {
            assert_eq!(place_at_end(words, Lang::Sv), parts, "{words}");
        }
    }
}
