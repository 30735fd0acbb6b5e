//! Addresses of licences.

/// The licences that have another address than the one that is often copied, with their SPDX identifiers.
///
/// Digg, the authority for digital government, lists these addresses for the national data portal (DCAT-AP-SE 3, dcterms:license),
/// and wants them letter by letter: with `http`, without a language, with a slash behind.
const CREATIVE_COMMONS: &[(&str, &str)] = &[
    ("CC0-1.0", "publicdomain/zero/1.0/"),
    ("CC-BY-4.0", "licenses/by/4.0/"),
    ("CC-BY-SA-4.0", "licenses/by-sa/4.0/"),
    ("CC-BY-NC-4.0", "licenses/by-nc/4.0/"),
    ("CC-BY-ND-4.0", "licenses/by-nd/4.0/"),
    ("CC-BY-NC-SA-4.0", "licenses/by-nc-sa/4.0/"),
    ("CC-BY-NC-ND-4.0", "licenses/by-nc-nd/4.0/"),
];

/// The address of CC0 1.0, which the national data portal asks of the description of data.
pub const CC0: &str = "http://creativecommons.org/publicdomain/zero/1.0/";

/// Returns the address that all who speak of a licence share: of Creative Commons that of the list, of others what was
/// written. `None` where neither an address nor a known identifier was.
pub fn canonical(id: Option<&str>, url: Option<&str>) -> Option<String> {
    let of_id = |id: &str| CREATIVE_COMMONS.iter().find(|(known, _)| *known == id).map(|(_, path)| *path);
    let path = match url {
        Some(url) => creative_commons(url),
        None => id.and_then(of_id).map(str::to_owned),
    };
    path.map(|path| format!("http://creativecommons.org/{path}")).or_else(|| url.map(str::to_owned))
}

/// Returns the address of a licence in all languages where one in a certain language was written: of Creative Commons'
/// `https://creativecommons.org/licenses/by/4.0/deed.sv`, `https://creativecommons.org/licenses/by/4.0/`.
pub fn without_language(url: &str) -> Option<String> {
    let (before, after) = url.rsplit_once('/')?;
    let is_deed = after == "deed" || after.starts_with("deed.") || after.starts_with("legalcode");
    (is_deed && creative_commons(url).is_some()).then(|| format!("{before}/"))
}

/// The path of a licence at Creative Commons, without what a language adds to it: `licenses/by/4.0/`.
fn creative_commons(url: &str) -> Option<String> {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"))?;
    let rest = rest.strip_prefix("www.").unwrap_or(rest).strip_prefix("creativecommons.org/")?;
    let is_language = |part: &&str| part.starts_with("deed") || part.starts_with("legalcode");
    let path: Vec<&str> =
        rest.split('/').filter(|part| !part.is_empty()).take_while(|part| !is_language(part)).collect();
    let is_licence = matches!(path[..], ["licenses" | "publicdomain", _, _] | ["licenses", _, _, _]);
    is_licence.then(|| path.iter().flat_map(|part| [part, "/"]).collect())
}

#[cfg(test)]
mod tests {
    use super::{CC0, canonical, without_language};

    #[test]
    fn a_licence_has_one_address() {
        // One that was adapted to the law of a country is another licence.
        for (id, url, expected) in [
            (None, Some("https://creativecommons.org/publicdomain/zero/1.0/deed.sv"), Some(CC0)),
            (None, Some("https://creativecommons.org/publicdomain/zero/1.0"), Some(CC0)),
            (Some("CC0-1.0"), None, Some(CC0)),
            (
                None,
                Some("https://www.creativecommons.org/licenses/by/4.0/"),
                Some("http://creativecommons.org/licenses/by/4.0/"),
            ),
            (
                None,
                Some("https://creativecommons.org/licenses/by/3.0/se/"),
                Some("http://creativecommons.org/licenses/by/3.0/se/"),
            ),
            (Some("ODbL-1.0"), Some("https://example.org/odbl/"), Some("https://example.org/odbl/")),
            (Some("ODbL-1.0"), None, None),
        ] {
            assert_eq!(canonical(id, url).as_deref(), expected, "{id:?} {url:?}");
        }
    }

    #[test]
    fn an_address_in_a_language_is_known() {
        let deed = "https://creativecommons.org/licenses/by/4.0/deed.sv";
        assert_eq!(without_language(deed).as_deref(), Some("https://creativecommons.org/licenses/by/4.0/"));
        assert_eq!(without_language("https://creativecommons.org/licenses/by/4.0/"), None);
        assert_eq!(without_language("https://example.org/licens/deed.sv"), None);
    }
}
