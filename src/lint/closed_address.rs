//! An address that only some can open, or that leads through a service that watches.

use super::is_allowed;
use crate::diag::{Bilingual, Diagnostics, Explanation, Kind, Origin};
use crate::model::{Markup, SourceReference};
use crate::source::Spanned;

pub(super) const EXPLANATION: Explanation = Explanation {
    code: "closed-address",
    what: Bilingual::new(
        "En länk till SharePoint, Teams eller en annan tjänst som kräver inloggning, eller en säkerhetslänk ur e-post.",
        "A link to SharePoint, Teams or another service that asks for a login, or a safety link from e-mail.",
    ),
    why: Bilingual::new(
        "Den som läser möts av en inloggning. Säkerhetslänkar ur e-post innehåller ofta mottagarens adress, som då publiceras.",
        "Readers meet a login. Safety links from e-mail often hold the address of the recipient, which is published with them.",
    ),
    origins: &[Origin::at(
        "https://learn.microsoft.com/defender-office-365/safe-links-about",
        "Microsoft: säkra länkar i Defender för Office 365",
        "Microsoft: Safe Links in Defender for Office 365",
    )],
    wrong: "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fpolisen.se%2F&data=05%7Canna",
    right: "https://polisen.se/",
};

/// Hosts whose addresses hold the real one.
const WRAPPERS: &[&str] = &[
    "safelinks.protection.outlook.com",
    "urldefense.com",
    "urldefense.proofpoint.com",
    "linkprotect.cudasvc.com",
    "protect-eu.mimecast.com",
    "google.com/url",
    "l.facebook.com",
    "lnks.gd",
];

/// Hosts that ask for a login.
const CLOSED: &[&str] = &[
    "sharepoint.com",
    "onedrive.live.com",
    "1drv.ms",
    "teams.microsoft.com",
    "teams.live.com",
    "outlook.office.com",
    "outlook.office365.com",
    "outlook.live.com",
    "mail.google.com",
    "docs.google.com",
    "drive.google.com",
    "dropbox.com",
    "wetransfer.com",
    "we.tl",
    "yammer.com",
];

/// Looks at the links of a text.
pub(super) fn check(markup: &Markup, allowed: &[&[Spanned<&'static str>]], found: &mut Diagnostics) {
    for link in markup.links() {
        if let Some(kind) = closed(&link.written)
            && !is_allowed("closed-address", allowed)
        {
            found.report(kind, link.span);
        }
    }
}

/// Looks at the addresses of `sources`.
pub(super) fn check_sources(
    sources: &[SourceReference],
    allowed: &[&[Spanned<&'static str>]],
    found: &mut Diagnostics,
) {
    for source in sources {
        if let (Some(kind), Some(at)) = (source.url.as_deref().and_then(closed), source.url_at)
            && !is_allowed("closed-address", allowed)
        {
            found.report(kind, at);
        }
    }
}

fn closed(address: &str) -> Option<Kind> {
    let (_, rest) = address.split_once("://")?;
    let host = rest.split(['/', '?', '#', ':']).next().unwrap_or_default().to_ascii_lowercase();
    let is_at = |known: &&&str| match known.split_once('/') {
        Some((of, path)) => is_below(&host, of) && rest[host.len()..].trim_start_matches('/').starts_with(path),
        None => is_below(&host, known),
    };
    if WRAPPERS.iter().any(|known| is_at(&known)) {
        return Some(Kind::ClosedAddress { suggestion: wrapped(rest), host });
    }
    CLOSED.iter().any(|known| is_at(&known)).then_some(Kind::ClosedAddress { host, suggestion: None })
}

fn is_below(host: &str, known: &str) -> bool {
    host.strip_suffix(known).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
}

/// The address that a safety link leads to, if it can be read out of it.
fn wrapped(address: &str) -> Option<String> {
    let proofpoint = address.split_once("/v3/__").and_then(|(_, rest)| rest.split_once("__;"));
    if let Some((inside, _)) = proofpoint {
        return Some(inside.to_owned());
    }
    let query = address.split_once('?')?.1;
    let value = query.split('&').find_map(|part| {
        part.strip_prefix("url=").or_else(|| part.strip_prefix("u=")).or_else(|| part.strip_prefix("q="))
    })?;
    let decoded = crate::parse::decoded(value);
    (decoded.starts_with("http") && !decoded.contains(char::is_whitespace)).then_some(decoded)
}

#[cfg(test)]
mod tests {
    use super::closed;
    use crate::diag::Kind;

    #[test]
    fn a_safety_link_is_reported_with_the_address_inside() {
        let kind = closed("https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fpolisen.se%2Fx&data=05");
        let Some(Kind::ClosedAddress { suggestion, .. }) = kind else { panic!("{kind:?}") };
        assert_eq!(suggestion.as_deref(), Some("https://polisen.se/x"));
        assert!(closed("https://kommunen.sharepoint.com/:w:/s/x").is_some());
        assert!(closed("https://polisen.se/sharepoint.com").is_none() && closed("https://mysharepoint.com/").is_none());
    }
}
