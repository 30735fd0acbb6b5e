//! Personal identity numbers and coordination numbers.

use super::characters::Characters;
use super::is_allowed;
use crate::diag::{Bilingual, Diagnostics, Explanation, Kind, Origin};
use crate::source::Span;
use chrono::NaiveDate;
use std::ops::Range;

pub(super) const EXPLANATION: Explanation = Explanation {
    code: "personal-number",
    what: Bilingual::new(
        "Ett personnummer eller samordningsnummer, med eller utan sekel. Datum och kontrollsiffra ska stämma, så att \
         diarienummer och andra nummer går fria.",
        "A Swedish personal identity number or coordination number, with or without the century. Its date and its check \
         digit must be right, so that case numbers pass.",
    ),
    why: Bilingual::new(
        "Ett publicerat personnummer går inte att ta tillbaka. Det här är ett fel och ingen varning, för att ingenting ska \
         hinna publiceras. Numret finns kvar i filens historik även när det är borttaget: be den som sköter arkivet att \
         rensa den.",
        "A number that was published cannot be taken back. This is an error and no warning, so that nothing is published. \
         The number stays in the history of the file when it is removed: ask whoever looks after the repository to clean it.",
    ),
    origins: &[
        Origin::at(
            "https://lagen.nu/2018:218#K3P10",
            "Lag (2018:218) med kompletterande bestämmelser till EU:s dataskyddsförordning, 3 kap. 10 §",
            "The Swedish act that complements the GDPR (2018:218), chapter 3, section 10",
        ),
        Origin::at(
            "https://lagen.nu/1991:481#P18",
            "Folkbokföringslag (1991:481), 18 §: hur numret är uppbyggt",
            "The population registration act (1991:481), section 18: how the number is made",
        ),
    ],
    wrong: "Kontakta Tolvan Tolvansson, 19121212-1212.",
    right: "Kontakta kommunpolisen.",
};

/// Looks at a number with the signs between its digits.
pub(super) fn at(characters: &Characters<'_>, number: Range<usize>, found: &mut Diagnostics) {
    let Some((span, coordination)) = person(characters, number) else { return };
    let kind = Kind::PersonalNumber { coordination };
    if !is_allowed(kind.code(), characters.allowed) {
        found.report(kind, Span::new(characters.file, span));
    }
}

/// Finds a personal number in a run of digits and signs; returns whether it is a coordination number.
fn person(characters: &Characters<'_>, number: Range<usize>) -> Option<(Range<usize>, bool)> {
    let written = &characters.text[number.clone()];
    let groups: Vec<(usize, &str)> = groups(written);
    let joint = |one: usize| {
        let (at, group) = groups[one];
        written[at + group.len()..groups[one + 1].0].to_owned()
    };
    for (at, &(begin, group)) in groups.iter().enumerate() {
        let (digits, end, joint) = match (group.len(), groups.get(at + 1)) {
            (6 | 8, Some((next, last))) if last.len() == 4 && joint(at).chars().count() == 1 => {
                (format!("{group}{last}"), next + 4, joint(at))
            }
            (10 | 12, _) => (group.to_owned(), begin + group.len(), String::new()),
            _ => continue,
        };
        let span = number.start + begin..number.start + end;
        if characters.is_part_of_more(span.start, span.end) || characters.is_in_url(span.start) {
            continue;
        }
        // Ten digits in a row that begin with a nought are a telephone number, if nobody says what they are.
        let bare = digits.len() == 10 && (joint.is_empty() || joint == " ");
        if bare && digits.starts_with('0') && !is_announced(&characters.text[..span.start]) {
            continue;
        }
        if let Some(coordination) = check(&digits) {
            return Some((span, coordination));
        }
    }
    None
}

/// Splits into runs of digits, each with its place.
fn groups(written: &str) -> Vec<(usize, &str)> {
    let parts = written.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
    parts.map(|part| (part.as_ptr() as usize - written.as_ptr() as usize, part)).collect()
}

fn is_announced(before: &str) -> bool {
    let tail: String = before.chars().rev().take(30).collect::<Vec<_>>().into_iter().rev().collect();
    let tail = tail.to_lowercase();
    ["personn", "pnr", "samordningsn", "född"].iter().any(|word| tail.contains(word))
}

/// Checks the date and the check digit of ten or twelve digits; returns whether it is a coordination number.
fn check(digits: &str) -> Option<bool> {
    let short = &digits[digits.len() - 10..];
    let sum: u32 = short
        .bytes()
        .enumerate()
        .map(|(at, digit)| {
            let product = u32::from(digit - b'0') * if at % 2 == 0 { 2 } else { 1 };
            // The sum of its digits.
            if product > 9 { product - 9 } else { product }
        })
        .sum();
    let part = |range: Range<usize>| short[range].parse::<u32>().ok();
    let (month, day) = (part(2..4)?, part(4..6)?);
    let coordination = day > 60;
    let day = if coordination { day - 60 } else { day };
    let centuries: &[i32] = match digits.strip_suffix(short) {
        Some("19") => &[1900],
        Some("20") => &[2000],
        Some("18") => &[1800],
        Some("") => &[1900, 2000],
        _ => return None,
    };
    let year = i32::try_from(part(0..2)?).ok()?;
    let is_day = centuries.iter().any(|century| NaiveDate::from_ymd_opt(century + year, month, day).is_some());
    (sum.is_multiple_of(10) && is_day).then_some(coordination)
}

#[cfg(test)]
mod tests {
    use super::check;

    #[test]
    fn a_date_and_a_check_digit_make_a_person() {
        // Numbers that the tax agency keeps for tests, and ones that differ from them in one digit.
        assert_eq!(check("191212121212"), Some(false));
        assert_eq!(check("1212121212"), Some(false));
        assert_eq!(check("1212121213"), None);
        assert_eq!(check("1213121211"), None);
        assert_eq!(check("7010632391"), Some(true));
        assert_eq!(check("171212121212"), None);
        assert_eq!(check("181212121212"), Some(false));
        assert_eq!(check("201212121212"), Some(false));
    }

    #[test]
    fn a_leap_day_is_one_of_its_century() {
        assert_eq!(check("200002292381"), Some(false));
        assert_eq!(check("190002292381"), None);
        assert_eq!(check("0002292381"), Some(false));
        assert_eq!(check("199602292386"), Some(false));
        assert_eq!(check("200102292380"), None);
        assert_eq!(check("200102282381"), Some(false));
    }
}
