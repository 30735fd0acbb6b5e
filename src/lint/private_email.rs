//! E-mail addresses of private persons.

use super::characters::Characters;
use super::is_allowed;
use crate::diag::{Bilingual, Diagnostics, Explanation, Kind, Origin};
use crate::source::Span;

pub(super) const EXPLANATION: Explanation = Explanation {
    code: "private-email",
    what: Bilingual::new(
        "En e-postadress till en person: hos en leverantör för privatpersoner, som `gmail.com`, eller med för- och efternamn, \
         som `anna.andersson@`. Adresser till en verksamhet går fria.",
        "An e-mail address of a person: at a provider for private persons, such as `gmail.com`, or with a first and a last name, \
         such as `anna.andersson@`. Addresses of a service pass.",
    ),
    why: Bilingual::new(
        "Adressen är en personuppgift. Den samlas in av robotar så fort den ligger på webben, och den som läser vet inte om \
         någon svarar i tjänsten.",
        "The address is personal data. Robots collect it as soon as it is on the web, and readers cannot know whether \
         anybody answers on duty.",
    ),
    origins: &[Origin::at(
        "https://eur-lex.europa.eu/eli/reg/2016/679/oj",
        "EU:s dataskyddsförordning (2016/679), artikel 5 och 6",
        "The General Data Protection Regulation (2016/679), articles 5 and 6",
    )],
    wrong: "Anmäl dig till anna.nattvandrare@gmail.com.",
    right: "Anmäl dig till trygghet@exempelstad.example.",
};

/// Domains whose addresses belong to private persons.
const PROVIDERS: &[&str] = &[
    "gmail.com",
    "googlemail.com",
    "hotmail.com",
    "hotmail.se",
    "outlook.com",
    "outlook.se",
    "live.com",
    "live.se",
    "msn.com",
    "yahoo.com",
    "yahoo.se",
    "icloud.com",
    "me.com",
    "mac.com",
    "telia.com",
    "bredband.net",
    "comhem.se",
    "tele2.se",
    "spray.se",
    "swipnet.se",
    "glocalnet.net",
    "bahnhof.se",
    "protonmail.com",
    "proton.me",
    "home.se",
    "passagen.se",
    "gmx.com",
    "aol.com",
];

/// Words that stand in the addresses of a service, as in `trygghet.centrum@`.
const SERVICES: &[&str] = &[
    "info", "press", "media", "kund", "tips", "web", "webb", "webben", "help", "lokal", "safe", "trygg", "center",
    "centrum", "norra", "sodra", "ostra", "vastra", "region", "regionen", "stad", "staden", "park", "parken", "barn",
    "ung", "unga", "data", "dpo", "no", "noreply", "admin", "post", "mail", "team", "enhet", "enheten", "larm",
    "kultur", "fritid", "teknik", "social", "miljo", "bygg", "skola",
];

/// Beginnings of such words. No surname begins with one: that of Anna Nordström does with `no`.
const SERVICE_BEGINNINGS: &[&str] = &[
    "kontakt",
    "contact",
    "kommun",
    "polis",
    "lokalpolis",
    "trygghet",
    "regist",
    "diarie",
    "medborg",
    "service",
    "kundtj",
    "kundser",
    "kansli",
    "vaxel",
    "brott",
    "omrade",
    "redaktion",
    "support",
    "hjalp",
    "skolan",
    "skolf",
    "skolver",
    "kulturskol",
    "fritidsg",
    "socialtj",
    "socialf",
    "miljok",
    "miljof",
    "miljoo",
    "byggnad",
    "bygglov",
    "teknisk",
    "dataskydd",
    "forening",
    "avdelning",
    "nattvandr",
    "grannsam",
    "barnoch",
    "ungdom",
    "stadshus",
    "stadsk",
    "bibliotek",
    "omsorg",
    "turist",
    "arkiv",
    "namnd",
    "namnden",
    "valnamnd",
    "bostads",
    "fastighet",
    "gatukontor",
    "trafik",
    "idrott",
    "museum",
    "jour",
    "renhall",
    "overform",
];

/// Returns whether the first half of an address is the name of a person: `anna.andersson`.
fn is_person(name: &str) -> bool {
    let parts: Vec<String> = name.split('.').map(str::to_lowercase).collect();
    let is_name = |part: &String| part.len() > 1 && part.chars().all(|c| c.is_alphabetic() || c == '-');
    let begins = |part: &String| SERVICE_BEGINNINGS.iter().any(|word| part.starts_with(word));
    let is_service = |part: &String| SERVICES.contains(&part.as_str()) || begins(part);
    (2..=3).contains(&parts.len()) && parts.iter().all(is_name) && !parts.iter().any(is_service)
}

/// Looks at an at sign.
pub(super) fn at(characters: &Characters<'_>, at: usize, found: &mut Diagnostics) {
    let text = characters.text;
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '+');
    let domain = &text[at + 1..];
    let domain = domain[..domain.find(|c| !is_part(c)).unwrap_or(domain.len())].trim_end_matches('.');
    let start = text[..at].char_indices().rev().take_while(|(_, c)| is_part(*c)).last().map_or(at, |(start, _)| start);
    let is_private = PROVIDERS.contains(&domain.to_ascii_lowercase().as_str());
    if !is_private && (!domain.contains('.') || !is_person(&text[start..at])) {
        return;
    }
    let end = at + 1 + domain.len();
    let kind = Kind::PrivateEmail { written: text[start..end].to_owned() };
    if start < at && !is_allowed(kind.code(), characters.allowed) {
        found.report(kind, Span::new(characters.file, start..end));
    }
}

#[cfg(test)]
mod tests {
    use super::is_person;

    #[test]
    fn a_first_and_a_last_name_are_a_person_and_words_of_a_service_are_none() {
        for name in
            ["anna.nordström", "anna.nordstrom", "kim.ungvari", "eva.parkefelt", "bo.dahl-post", "Per.Erik.Datander"]
        {
            assert!(is_person(name), "{name}");
        }
        for name in ["trygghet.centrum", "huskvarna.bibliotek", "no.reply", "polisen.jonkoping", "barn.unga", "anna"] {
            assert!(!is_person(name), "{name}");
        }
    }
}
