//! Whom to turn to, by role.

use super::Page;
use crate::model::{Promise, RoleContact};
use crate::view::{Link, RoleView};

/// Those of a promise, or of its place where it names none.
pub(super) fn contacts_of(page: &Page<'_, '_>, promise: &Promise) -> Vec<RoleView> {
    let of_place = || page.site().places.get(&promise.id.place).map(|place| roles(&place.contacts));
    if promise.contacts.is_empty() { of_place().unwrap_or_default() } else { roles(&promise.contacts) }
}

pub(super) fn roles(contacts: &[RoleContact]) -> Vec<RoleView> {
    let phone = |number: &String| Link { text: number.clone(), href: tel(number), external: false };
    let view = |contact: &RoleContact| RoleView {
        role: contact.role.clone(),
        organisation: contact.organisation.clone(),
        phone: contact.phone.as_ref().map(phone),
        email: contact.email.clone(),
        href: contact.url.clone(),
    };
    contacts.iter().map(view).collect()
}

/// The address of a telephone number (RFC 3966).
pub(super) fn tel(number: &str) -> String {
    format!("tel:{}", number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect::<String>())
}
