//! Sitemaps and `robots.txt`, for editions that want to be found.
//!
//! An unofficial publisher asks not to be indexed, and a page whose original is in another edition is found there. A
//! `robots.txt` means something only at the root of a domain (RFC 9309, section 2.3), so there alone is one.

use super::Edition;
use super::permitted::xml;
use crate::plan::PageKey;
use chrono::NaiveDate;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use std::io;

/// How many addresses one sitemap may hold (sitemaps.org protocol).
const MAX_URLS: usize = 50_000;

/// How many sitemaps of an edition have a name that nothing else may have: for five million addresses.
pub(super) const MAX_PARTS: usize = 100;

/// The namespace of the protocol.
const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// Counts the sitemaps of an edition: none if it does not want to be found.
pub(super) fn parts(edition: &Edition<'_>) -> usize {
    parts_of(listed(edition).count())
}

fn parts_of(addresses: usize) -> usize {
    addresses.div_ceil(MAX_URLS)
}

fn part_of<T>(addresses: &[T], part: usize) -> &[T] {
    addresses.chunks(MAX_URLS).nth(part).unwrap_or_default()
}

/// Renders the sitemap with this number, from zero.
pub(super) fn sitemap(edition: &Edition<'_>, part: usize) -> Vec<u8> {
    let pages = pages(edition);
    let entry = |(address, changed): &(&str, Option<NaiveDate>)| (format!("{}{address}", edition.base_url()), *changed);
    list("urlset", "url", part_of(&pages, part).iter().map(entry))
}

/// Renders the list of all sitemaps of an edition that has several.
pub(super) fn index(edition: &Edition<'_>) -> Vec<u8> {
    let parts = 1..=parts(edition);
    list("sitemapindex", "sitemap", parts.map(|part| (format!("{}sitemap-{part}.xml", edition.base_url()), None)))
}

/// Renders `robots.txt`; `None` where it would mean nothing.
pub(super) fn robots(edition: &Edition<'_>) -> Option<Vec<u8>> {
    let (_, rest) = edition.base_url().split_once("://")?;
    let at_root = rest.find('/').is_none_or(|slash| rest[slash..] == *"/");
    (at_root && parts(edition) > 0)
        .then(|| format!("User-agent: *\nAllow: /\n\nSitemap: {}sitemap.xml\n", edition.base_url()).into_bytes())
}

/// The addresses, each with the day that its page was last changed on, where that is known.
fn pages<'a>(edition: &'a Edition<'_>) -> Vec<(&'a str, Option<NaiveDate>)> {
    listed(edition).map(|(address, key)| (address, edition.views.last_changed(key))).collect()
}

/// The pages that want to be found, with their addresses.
fn listed<'a>(edition: &'a Edition<'_>) -> impl Iterator<Item = (&'a str, &'a PageKey)> {
    let wanted = edition.views.wants_to_be_found();
    let pages = edition.plan.pages().filter(move |(_, key)| wanted && !is_hidden(key));
    pages.filter(|(_, key)| !edition.views.has_original(key))
}

/// Returns whether a page asks not to be found.
fn is_hidden(key: &PageKey) -> bool {
    matches!(
        key,
        PageKey::NotFound
            | PageKey::Style
            | PageKey::Desk
            | PageKey::DeskOf(_)
            | PageKey::Write
            | PageKey::Handbook
            | PageKey::Embed(_)
            | PageKey::EmbedOf(_)
    )
}

fn list(root: &str, item: &str, entries: impl Iterator<Item = (String, Option<NaiveDate>)>) -> Vec<u8> {
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 1);
    let written: io::Result<()> = (|| {
        writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
        writer.create_element(root).with_attribute(("xmlns", NAMESPACE)).write_inner_content(|writer| {
            for (address, changed) in entries {
                writer.create_element(item).write_inner_content(|writer| {
                    writer.create_element("loc").write_text_content(BytesText::new(&xml(&address)))?;
                    if let Some(day) = changed {
                        writer.create_element("lastmod").write_text_content(BytesText::new(&day.to_string()))?;
                    }
                    Ok(())
                })?;
            }
            Ok(())
        })?;
        Ok(())
    })();
    written.expect("writing to memory cannot fail");
    let mut bytes = writer.into_inner();
    bytes.push(b'\n');
    bytes
}

#[cfg(test)]
mod tests {
    use super::{part_of, parts_of};

    #[test]
    fn a_sitemap_holds_fifty_thousand_addresses_and_no_more() {
        assert_eq!([0, 1, 50_000, 50_001, 100_001].map(parts_of), [0, 1, 1, 2, 3]);
        let addresses = [&["a/"; 50_000][..], &["b/"]].concat();
        assert_eq!([0, 1, 2].map(|part| part_of(&addresses, part).len()), [50_000, 1, 0]);
        assert_eq!(part_of(&addresses, 1), ["b/"]);
    }
}
