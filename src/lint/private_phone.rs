//! Numbers of mobile telephones.

use super::characters::Characters;
use super::is_allowed;
use crate::diag::{Bilingual, Diagnostics, Explanation, Kind, Origin};
use crate::source::Span;
use std::ops::Range;

pub(super) const EXPLANATION: Explanation = Explanation {
    code: "private-phone",
    what: Bilingual::new(
        "Ett mobilnummer i en text. Växelnummer, 112, 114 14 och nummer som börjar med 010 eller ett riktnummer går fria.",
        "The number of a mobile telephone in a text. Switchboards, 112, 114 14 and numbers with an area code pass.",
    ),
    why: Bilingual::new(
        "Ett mobilnummer hör oftast till en person. På webben blir det kvar och används till annat än det var menat för. Är \
         det en tjänst som ska nås så, tysta varningen med `allow`.",
        "A mobile number mostly belongs to a person. On the web it stays, and is used for what it was not meant for. If it \
         is a service that shall be reached so, silence the warning with `allow`.",
    ),
    origins: &[
        Origin::at(
            "https://eur-lex.europa.eu/eli/reg/2016/679/oj",
            "EU:s dataskyddsförordning (2016/679), artikel 5: bara uppgifter som behövs",
            "The General Data Protection Regulation (2016/679), article 5: only data that are needed",
        ),
        Origin::named(
            "Post- och telestyrelsens nummerplan: 070, 072, 073, 076 och 079 är mobilnummer",
            "The Swedish numbering plan: 070, 072, 073, 076 and 079 are mobile numbers",
        ),
    ],
    wrong: "Ring områdespolisen på 070-174 06 05.",
    right: "Ring polisen på 114 14.",
};

/// Looks at a number with the signs between its digits.
pub(super) fn at(characters: &Characters<'_>, number: Range<usize>, found: &mut Diagnostics) {
    let written = &characters.text[number.clone()];
    let digits: String = written.chars().filter(char::is_ascii_digit).collect();
    let before = characters.text[..number.start].chars().next_back();
    let national = match digits.strip_prefix("0046").or(digits.strip_prefix("46").filter(|_| before == Some('+'))) {
        Some(rest) => rest.trim_start_matches('0'),
        None => digits.strip_prefix('0').unwrap_or_default(),
    };
    let is_mobile = national.len() == 9 && ["70", "72", "73", "76", "79"].iter().any(|code| national.starts_with(code));
    // The groups of a mobile number are small: "070-123 45 67".
    let has_groups = !written.contains("--") && written.len() <= 18;
    if !is_mobile || !has_groups || characters.is_in_url(number.start) {
        return;
    }
    let joined = |c: char| c.is_alphanumeric() || c == '/';
    if before.is_some_and(joined) || characters.text[number.end..].starts_with(joined) {
        return;
    }
    let start = if before == Some('+') { number.start - 1 } else { number.start };
    let kind = Kind::PrivatePhone { written: characters.text[start..number.end].to_owned() };
    if !is_allowed(kind.code(), characters.allowed) {
        found.report(kind, Span::new(characters.file, start..number.end));
    }
}
