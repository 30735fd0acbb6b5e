//! Atom feeds (RFC 4287).

use super::permitted::xml;
use crate::view::{EntryView, FeedView};
use atom_syndication::{Category, Entry, Feed, Generator, Link, Person, Text};
use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime};

/// Renders a feed.
pub(super) fn atom(view: &FeedView) -> Vec<u8> {
    // A feed must say when it was last changed; an empty one has never been.
    let updated = view.entries.iter().map(|entry| entry.updated).max().unwrap_or(DateTime::UNIX_EPOCH.date_naive());
    let feed = Feed {
        title: text(&view.title),
        id: xml(&view.id).into_owned(),
        updated: midnight(updated),
        subtitle: view.subtitle.as_deref().map(text),
        authors: vec![Person { name: xml(&view.author).into_owned(), ..Person::default() }],
        generator: Some(Generator { value: "Utfall".to_owned(), ..Generator::default() }),
        links: vec![link("self", &view.url, "application/atom+xml"), link("alternate", &view.page, "text/html")],
        lang: Some(view.lang.clone()),
        entries: view.entries.iter().map(entry).collect(),
        ..Feed::default()
    };
    let mut text = feed.to_string();
    text.push('\n');
    text.into_bytes()
}

fn entry(view: &EntryView) -> Entry {
    Entry {
        title: text(&view.title),
        id: xml(&view.id).into_owned(),
        updated: midnight(view.updated),
        published: view.published.map(midnight),
        links: vec![link("alternate", &view.url, "text/html")],
        categories: vec![Category {
            term: view.kind.key().to_owned(),
            label: Some(xml(&view.kind_words).into_owned()),
            ..Category::default()
        }],
        summary: Some(text(&view.summary)),
        ..Entry::default()
    }
}

/// All words of a feed come through here.
fn text(words: &str) -> Text {
    Text::plain(xml(words).into_owned())
}

fn link(rel: &str, href: &str, media_type: &str) -> Link {
    Link {
        rel: rel.to_owned(),
        href: xml(href).into_owned(),
        mime_type: Some(media_type.to_owned()),
        ..Link::default()
    }
}

/// Days are all that is known, so that the beginning of the day stands for it.
fn midnight(day: NaiveDate) -> DateTime<FixedOffset> {
    day.and_time(NaiveTime::MIN).and_utc().fixed_offset()
}
