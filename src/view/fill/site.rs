//! What is the same on each page of an edition.

use super::EditionViews;
use super::role::tel;
use crate::locale::date;
use crate::model::{Contact, PublisherKind};
use crate::value::PartialDate;
use crate::view::{ContactView, DateView, NumberView, OptionValue, PublisherView, SiteView};
use std::collections::BTreeMap;

impl EditionViews<'_> {
    /// Fills what is the same on each page. `options` are those of the theme.
    pub fn site(&self, options: BTreeMap<String, OptionValue>) -> SiteView {
        let publisher = &self.edition.publisher;
        let as_of = PartialDate::Day(self.material.as_of.0);
        let only = self.plan.only.as_ref().and_then(|place| self.material.site.places.get(place));
        SiteView {
            id: self.edition.id.to_string(),
            title: self.edition.title.clone(),
            lang: self.lang.code().to_owned(),
            base_url: self.edition.base_url.clone(),
            publisher: PublisherView {
                name: publisher.name.clone(),
                kind: publisher.kind.key().to_owned(),
                official: publisher.kind == PublisherKind::Official,
                joint: publisher.kind == PublisherKind::Joint,
                unofficial: publisher.kind == PublisherKind::Unofficial,
                href: publisher.url.clone(),
            },
            contact: contact(&self.edition.contact, publisher),
            as_of: DateView { words: date::print(as_of, self.lang), iso: as_of.iso() },
            only_place: only.map(|place| place.name.clone()),
            colors: self.color_sheet().map(|(path, _)| path.to_owned()),
            options,
        }
    }
}

fn contact(contact: &Contact, publisher: &crate::model::Publisher) -> ContactView {
    let number = |label: &str, number: &str| NumberView {
        label: label.to_owned(),
        number: number.to_owned(),
        href: tel(number),
    };
    ContactView {
        name: contact.name.clone(),
        text: contact.text.clone(),
        href: contact.url.clone().or_else(|| publisher.contact_url.clone()),
        email: contact.email.clone().or_else(|| publisher.email.clone()),
        phone: contact.phone.as_ref().map(|phone| number("", phone)),
        numbers: contact.numbers.iter().map(|(label, digits)| number(label, digits)).collect(),
    }
}
