//! Addresses on the web, as far as one can know without asking the network.

use crate::diag::UrlFlaw;
use crate::schema::ATTACHMENTS;
use crate::source::is_unseen;

/// The schemes that links may have.
pub(super) const SCHEMES: [&str; 4] = ["http", "https", "mailto", "tel"];

/// Returns the scheme of an address, if it has one (RFC 3986, section 3.1).
pub fn scheme(address: &str) -> Option<&str> {
    let (scheme, _) = address.split_once(':')?;
    let right = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
    right.then_some(scheme)
}

/// Returns whether a scheme was surely meant to be http or https.
pub(super) fn is_misspelt_http(scheme: &str) -> bool {
    let scheme = scheme.to_ascii_lowercase();
    let letters = scheme.bytes().all(|byte| b"htps".contains(&byte));
    letters && (3..=7).contains(&scheme.len()) && !matches!(scheme.as_str(), "http" | "https")
}

/// Returns whether a host is the computer of whoever writes, or stands on a network that nobody outside can reach.
pub fn is_local(host: &str) -> bool {
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    };
    let name = name.to_ascii_lowercase();
    let is_odd = |c: char| !c.is_ascii_alphanumeric() && !matches!(c, '.' | '-' | '_');
    if name != "[::1]" && (name.is_empty() || name.contains(is_odd)) {
        return false;
    }
    let parts: Vec<Option<u8>> = name.split('.').map(|part| part.parse().ok()).collect();
    match parts[..] {
        [Some(127 | 10 | 0), Some(_), Some(_), Some(_)] | [Some(192), Some(168), Some(_), Some(_)] => return true,
        [Some(172), Some(second), Some(_), Some(_)] => return (16..32).contains(&second),
        _ => {}
    }
    let inner = [".local", ".localhost", ".lan", ".intra", ".internal", ".corp", ".home"];
    name == "[::1]" || !name.contains('.') || inner.iter().any(|end| name.ends_with(end))
}

/// Returns whether a text ends as the name of a file that may be published.
pub(super) fn is_attachment(text: &str) -> bool {
    let ending = text.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
    ATTACHMENTS.contains(&ending.as_str())
}

/// Returns what is wrong with a text that should be an address with http or https and a host.
pub(super) fn url_flaw(text: &str) -> Option<UrlFlaw> {
    let Some((scheme, rest)) = text.split_once("://") else { return Some(UrlFlaw::Incomplete) };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    if !matches!(scheme.to_ascii_lowercase().as_str(), "http" | "https")
        || host.is_empty()
        || host.starts_with(['.', ':'])
        || host.ends_with(':')
    {
        return Some(UrlFlaw::Incomplete);
    }
    if text.chars().any(is_unseen) {
        return Some(UrlFlaw::Unseen);
    }
    if text.chars().any(|c| c.is_whitespace() || matches!(c, '"' | '<' | '>' | '\\')) {
        return Some(UrlFlaw::Character);
    }
    // Browsers ignore what stands before the sign, and readers take it for the host.
    host.contains('@').then_some(UrlFlaw::Login)
}

/// Returns whether the address of a link in a text leads elsewhere than it seems to.
pub(super) fn deceives(address: &str) -> Option<UrlFlaw> {
    let address = address.to_ascii_lowercase();
    match url_flaw(&address) {
        Some(UrlFlaw::Character) if address.contains('\\') => Some(UrlFlaw::Character),
        // A browser makes `https:/a` and `https:///a` lead to the host `a`, which nobody sees in them.
        Some(UrlFlaw::Incomplete) if matches!(scheme(&address), Some("http" | "https")) => Some(UrlFlaw::Incomplete),
        flaw => flaw.filter(|flaw| matches!(flaw, UrlFlaw::Unseen | UrlFlaw::Login)),
    }
}

/// Returns the address of a site as all formats can have it: the scheme and the host in small letters, the path encoded
/// (RFC 3986, section 2.1) and with a slash at its end.
///
/// `None` for what other addresses cannot be put behind, or what a format forbids: with `?` or `#`, or with a host of other
/// letters than those that stand on the network.
///
/// ```
/// use utfall::parse::base_url;
/// assert_eq!(base_url("HTTPS://Example.org/löften").as_deref(), Some("https://example.org/l%C3%B6ften/"));
/// assert_eq!(base_url("https://example.org/loften?x=1"), None);
/// assert_eq!(base_url("https://exempelstad.åäö/"), None);
/// ```
pub fn base_url(written: &str) -> Option<String> {
    let (scheme, rest) = written.split_once("://")?;
    let (host, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    let url = format!("{}://{}{path}", scheme.to_ascii_lowercase(), host.to_ascii_lowercase());
    let is_host = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':' | '[' | ']');
    if url_flaw(&url).is_some() || written.contains(['?', '#', '\\']) || !host.chars().all(is_host) {
        return None;
    }
    let mut encoded = String::with_capacity(url.len() + 1);
    for c in url.chars() {
        if c.is_ascii() && !matches!(c, '^' | '`' | '{' | '|' | '}' | '\'') {
            encoded.push(c);
        } else {
            c.encode_utf8(&mut [0; 4]).bytes().for_each(|byte| encoded.push_str(&format!("%{byte:02X}")));
        }
    }
    if !encoded.ends_with('/') {
        encoded.push('/');
    }
    Some(encoded)
}

/// Returns whether a text looks like an e-mail address.
pub(super) fn is_email(text: &str) -> bool {
    let Some((name, host)) = text.split_once('@') else { return false };
    !name.is_empty()
        && host.contains('.')
        && !host.starts_with('.')
        && !host.ends_with('.')
        && !host.contains('@')
        && !text.chars().any(|c| c.is_whitespace() || matches!(c, '"' | '<' | '>' | '?' | '&'))
}

/// Undoes percent-encoding (RFC 3986, section 2.1); what is not valid stays as it is.
pub fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        let hex = |byte: u8| char::from(byte).to_digit(16);
        match tail {
            [high, low, after @ ..] if *first == b'%' && hex(*high).is_some() && hex(*low).is_some() => {
                let value = hex(*high).unwrap_or_default() * 16 + hex(*low).unwrap_or_default();
                bytes.push(u8::try_from(value).unwrap_or(b'?'));
                rest = after;
            }
            _ => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{deceives, is_email, scheme, url_flaw};
    use crate::diag::UrlFlaw;

    #[test]
    fn an_address_has_a_scheme_and_a_host() {
        for right in ["https://example.org/", "http://localhost:8000", "https://åmål.se/a?b#c"] {
            assert_eq!(url_flaw(right), None, "{right}");
        }
        for wrong in
            ["", "example.org", "https://", "ftp://example.org", "https:// a", "javascript://x/\"", "https:///a"]
        {
            assert!(url_flaw(wrong).is_some(), "{wrong}");
        }
    }

    #[test]
    fn an_address_shows_where_it_leads() {
        for (address, flaw) in [
            ("https://user:pw@evil.example/", UrlFlaw::Login),
            ("https://polisen.se@evil.example", UrlFlaw::Login),
            ("https://@evil.example/a", UrlFlaw::Login),
            ("https://evil.example/\u{202e}gpj.exe", UrlFlaw::Unseen),
            ("https://polisen\u{ad}.se/", UrlFlaw::Unseen),
            ("https://evil.example/\u{7}", UrlFlaw::Unseen),
            ("https://evil.example\\@polisen.se/", UrlFlaw::Character),
        ] {
            assert_eq!(url_flaw(address), Some(flaw), "{address:?}");
            assert_eq!(deceives(address), Some(flaw), "{address:?}");
        }
        for without_host in ["https://", "HTTPS:///evil.example/", "https:/evil.example", "http:evil.example"] {
            assert_eq!(deceives(without_host), Some(UrlFlaw::Incomplete), "{without_host}");
        }
        for right in ["https://medium.example/@namn", "https://example.org/?till=a@b.se", "https://example.org/#@"] {
            assert_eq!(url_flaw(right), None, "{right}");
        }
        assert_eq!(deceives("HTTPS://polisen.se@evil.example"), Some(UrlFlaw::Login));
        assert_eq!(deceives("mailto:namn@example.org"), None);
        assert_eq!(deceives("https://example.org/a\"b"), None, "a link in a text may hold what fields may not");
    }

    #[test]
    fn an_email_address_has_a_name_and_a_host() {
        assert!(is_email("kontakt@example.org"));
        for wrong in ["kontakt", "@example.org", "a@b", "a b@example.org", "a@b@example.org"] {
            assert!(!is_email(wrong), "{wrong}");
        }
    }

    #[test]
    fn a_path_has_no_scheme() {
        assert_eq!(scheme("mailto:a@example.org"), Some("mailto"));
        assert_eq!(scheme("JavaScript:alert(1)"), Some("JavaScript"));
        assert_eq!(scheme("../2020/t1.md#a:b"), None);
    }
}
