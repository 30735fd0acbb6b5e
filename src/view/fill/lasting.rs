//! What entries of feeds and days of calendars are called for ever (RFC 4287, section 4.2.6; RFC 4151).
//!
//! An id begins with the authority of the site, so that two sites never share one, and goes on with the names of the place,
//! the promise and the period. A folder that was renamed keeps the name that its oldest alias still has: nobody gets as new
//! what they have read.

use super::EditionViews;
use crate::model::{FollowUp, Promise, PromiseId};
use crate::source::Spanned;
use crate::value::Slug;
use sha2::{Digest, Sha256};

/// Writes bytes of a digest in hexadecimal.
pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The first bytes of a digest, which are enough to tell apart what one site has.
pub(super) fn short(digest: Sha256) -> String {
    hex(&digest.finalize()[..6])
}

impl EditionViews<'_> {
    /// Makes an id of names.
    pub(super) fn tag(&self, names: &[&str]) -> String {
        format!("{}{}", self.material.site.config.id_prefix, names.join("/"))
    }

    /// The same as a UUID (RFC 9562, section 5.8: of a digest of our own), for calendars.
    pub(super) fn uuid(&self, names: &[&str]) -> String {
        let mut bytes: Vec<u8> = Sha256::digest(self.tag(names)).iter().copied().take(16).collect();
        bytes[6] = (bytes[6] & 0x0f) | 0x80;
        bytes[8] = (bytes[8] & 0x3f) | 0x80;
        let hex = hex(&bytes);
        format!("{}-{}-{}-{}-{}", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..])
    }

    /// The name of a place, however its folder was renamed.
    pub(super) fn lasting_place(&self, id: &Slug) -> String {
        let places = &self.material.site.places;
        let older = places.get(id).and_then(|place| self.older(&place.aliases, 1));
        older.filter(|older| !places.contains_key(older.as_str())).unwrap_or_else(|| id.to_string())
    }

    /// The names of a place and a promise: `exempelstad/2026`.
    pub(super) fn lasting_promise(&self, id: &PromiseId) -> String {
        let promises = &self.material.site.promises;
        let is_taken = |older: &String| promises.keys().any(|other| other != id && other.to_string() == *older);
        let older = promises.get(id).and_then(|promise| self.older(&promise.aliases, 2));
        let own = || format!("{}/{}", self.lasting_place(&id.place), id.slug);
        older.filter(|older| !is_taken(older)).unwrap_or_else(own)
    }

    /// The names of a place, a promise and a period: `exempelstad/2026/t2`.
    pub(super) fn lasting_follow_up(&self, promise: &Promise, follow_up: &FollowUp) -> String {
        let whole = self.lasting_promise(&promise.id);
        // Of an alias in another promise only the name of the period is sure to be free.
        let older = self.older(&follow_up.aliases, 3);
        let slug = older.as_deref().and_then(|older| older.rsplit('/').next());
        let is_taken = |slug: &str| promise.follow_ups.iter().any(|other| other.slug.as_str() == slug);
        let slug = slug.filter(|slug| !is_taken(slug)).unwrap_or(follow_up.slug.as_str());
        format!("{whole}/{slug}")
    }

    /// The names in the first alias that was an address of a place (1), a promise (2) or a follow-up (3): behind that of a
    /// county.
    fn older(&self, aliases: &[Spanned<String>], names: usize) -> Option<String> {
        let is_county = |name: &str| self.material.site.places.values().any(|place| place.county_slug.as_str() == name);
        aliases.iter().find_map(|alias| {
            let parts: Vec<&str> = alias.value.split('/').filter(|part| !part.is_empty()).collect();
            let (county, rest) = parts.split_first()?;
            let fits = rest.len() == names && is_county(county) && rest.iter().all(|part| Slug::new(part).is_some());
            fits.then(|| rest.join("/"))
        })
    }
}
