//! Where a generator puts its pages. Ours have a county above the place, and name the folder of subjects in full.

use super::programs::Generator;
use crate::country::{BASE_URL, Place};

/// The address of a place, ending in `/`.
pub(super) fn place(generator: Generator, place: &Place) -> String {
    match generator {
        Generator::Utfall => format!("/{}/{}/", place.county_id(), place.id),
        Generator::Zola | Generator::Hugo => format!("/{}/", place.id),
    }
}

/// The address of the list of subjects, ending in `/`.
pub(super) fn subjects(generator: Generator) -> &'static str {
    match generator {
        Generator::Utfall => "/fokusomraden/",
        Generator::Zola | Generator::Hugo => "/fokus/",
    }
}

/// Whether a page is one that ours has beyond those of the peers: it is not compared, and its time counts against us. Of
/// places, promises, follow-ups and subjects as wholes there is none beyond.
pub(super) fn is_beyond(generator: Generator, address: &str) -> bool {
    let parts: Vec<&str> = address.trim_matches('/').split('/').collect();
    let is_compared = match parts[..] {
        // A subject is divided by county where one page would hold too many places.
        ["fokusomraden", _, _] => false,
        ["fokusomraden", ..] => true,
        [folder, _, ..] => folder.ends_with("-lan"),
        _ => false,
    };
    generator == Generator::Utfall && !is_compared
}

/// Whether a page is the part of a subject's page for one county: ours divides those that would hold too many places.
pub(super) fn is_part(generator: Generator, address: &str, whole: &str) -> bool {
    let is_below = address.strip_prefix(whole).is_some_and(|rest| !rest.is_empty());
    generator == Generator::Utfall && whole.matches('/').count() == 3 && whole.starts_with("/fokusomraden/") && is_below
}

/// Follows a link on the page at `from`; `None` where it leaves the site. What stands after `#` is no other page.
pub(super) fn follow(from: &str, link: &str) -> Option<String> {
    let link = link.split('#').next().unwrap_or_default();
    let link = link.strip_prefix(BASE_URL).unwrap_or(link);
    if link.contains(':') {
        return None;
    }
    if link.is_empty() || link.starts_with('/') {
        return Some(if link.is_empty() { from.to_owned() } else { link.to_owned() });
    }
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in link.split('/') {
        match part {
            "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    // `..` and `.` at the end name a folder as well.
    let folder = if link.ends_with("..") || link.ends_with('.') { "/" } else { "" };
    Some(format!("{}{folder}", parts.join("/")))
}
