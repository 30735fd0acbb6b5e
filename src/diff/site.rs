//! What changes of the site as a whole, of places and of plain pages.

use super::follow_up::text;
use super::promise::is_reordered;
use super::section::{About, Key, Sections};
use super::{Change, ChangeKind, Comparer, Fact, OrderOf, Presence, Revision, TextKind, fact};
use crate::derive::Due;
use crate::model::{Attachment, Config, Edition, Page, Place};
use crate::schema::{FRONT, PAGE, PLACE, SITE, Table};
use crate::source::{Contents, Digest, File, SourcePath, Sources};
use crate::value::Lang;
use std::collections::{BTreeMap, BTreeSet};

impl Comparer<'_> {
    /// Settings, editions, subjects and themes.
    pub(super) fn site(&self, sections: &mut Sections) {
        let (old, new) = (&self.old.site.config, &self.new.site.config);
        let url = |config: &Config| Some(config.base_url.clone());
        let moved = fact(Fact::BaseUrl, url(old), url(new)).map(|change| Change { is_warning: true, ..change });
        let facts = [
            fact(Fact::SiteTitle, Some(old.title.clone()), Some(new.title.clone())),
            moved,
            fact(Fact::Publisher, Some(old.publisher.name.clone()), Some(new.publisher.name.clone())),
            fact(Fact::Contact, contact(old), contact(new)),
            fact(Fact::Grace, Some(old.grace_days.to_string()), Some(new.grace_days.to_string()))
                .map(|change| Change { is_warning: new.grace_days > old.grace_days, ..change }),
        ];
        let mut changes: Vec<Change> = facts.into_iter().flatten().collect();
        changes.extend(self.publisher_kind());
        self.editions(&mut changes);
        self.subjects(&mut changes);
        changes.extend(self.settings(&SITE, old.file, new.file));
        let path = self.new.sources.get(new.file).path.clone();
        sections.add(Key::Settings, || (About::default(), Some(path)), changes);
        self.add_to_site(sections, self.themes().map(|name| Change::note(ChangeKind::Theme(name))));
    }

    /// Says what pages say of missing follow-ups once an authority publishes them, or none does any more.
    fn publisher_kind(&self) -> Option<Change> {
        let [before, now] = [self.old, self.new].map(|one| one.site.config.publisher.kind.is_authority());
        (before != now).then(|| {
            let columns = self.new.derived.promises.values().flat_map(|promise| &promise.columns);
            let missing = columns.filter(|column| matches!(column.state, Due::Absent { .. })).count();
            Change::note(ChangeKind::PublisherKind { missing: now.then_some(missing) })
        })
    }

    /// Adds what no single file says.
    pub(super) fn add_to_site(&self, sections: &mut Sections, changes: impl IntoIterator<Item = Change>) {
        sections.add(Key::Site, || (About::default(), None), changes);
    }

    fn editions(&self, changes: &mut Vec<Change>) {
        let (old, new) = (&self.old.site.config.editions, &self.new.site.config.editions);
        for now in new {
            let Some(before) = old.iter().find(|before| before.id == now.id) else {
                changes.push(Change::note(ChangeKind::Edition(Presence::Added, now.title.clone())));
                continue;
            };
            let title = || before.title.clone();
            let path = |edition: &Edition| Some(format!("/{}", edition.path));
            let theme = |edition: &Edition| Some(edition.theme.value.to_string());
            changes.extend(fact(Fact::EditionTitle(title()), Some(title()), Some(now.title.clone())));
            let moved = fact(Fact::EditionPath(title()), path(before), path(now));
            changes.extend(moved.map(|change| Change { is_warning: true, ..change }));
            changes.extend(fact(Fact::EditionTheme(title()), theme(before), theme(now)));
        }
        let ids = |editions: &[Edition]| editions.iter().map(|edition| edition.id.clone()).collect();
        if is_reordered(ids(old), ids(new)) {
            changes.push(Change::note(ChangeKind::Order(OrderOf::Editions)));
        }
        let gone = old.iter().filter(|before| !new.iter().any(|now| now.id == before.id));
        changes
            .extend(gone.map(|before| Change::warning(ChangeKind::Edition(Presence::Removed, before.title.clone()))));
    }

    fn subjects(&self, changes: &mut Vec<Change>) {
        let (old, new) = (&self.old.site.config.subjects, &self.new.site.config.subjects);
        let ids: BTreeSet<_> = old.keys().chain(new.keys()).collect();
        for id in ids {
            let words = |config: &BTreeMap<_, crate::model::Subject>| {
                let subject = config.get(id)?;
                Some(match &subject.description {
                    Some(description) => format!("{}: {description}", subject.title),
                    None => subject.title.clone(),
                })
            };
            changes.extend(fact(Fact::Subject(id.to_string()), words(old), words(new)));
        }
    }

    /// The themes of the site's own whose files differ.
    fn themes(&self) -> impl Iterator<Item = String> {
        let (old, new) = (theme_files(self.old.sources), theme_files(self.new.sources));
        let paths: BTreeSet<&str> = old.keys().chain(new.keys()).copied().collect();
        let differs = |path: &&str| old.get(path).map(|file| bytes(file)) != new.get(path).map(|file| bytes(file));
        let names: BTreeSet<String> =
            paths.into_iter().filter(differs).filter_map(|path| Some(path.split_once('/')?.0.to_owned())).collect();
        names.into_iter()
    }

    /// Places.
    pub(super) fn places(&self, sections: &mut Sections) {
        let (old, new) = (&self.old.site.places, &self.new.site.places);
        for (id, now) in new {
            let changes = match old.get(id) {
                None => vec![Change::note(ChangeKind::Place(Presence::Added))],
                Some(before) => {
                    let mut changes = place(before, now);
                    changes.extend(self.settings(&PLACE, before.file, now.file));
                    changes
                }
            };
            sections.add(Key::Place(id.clone(), None), || self.about_place(now, false), changes);
        }
        for (id, before) in old.iter().filter(|(id, _)| !new.contains_key(*id)) {
            let change = Change::note(ChangeKind::Place(Presence::Removed));
            sections.add(Key::Place(id.clone(), None), || self.about_place(before, true), [change]);
        }
    }

    pub(super) fn about_place(&self, place: &Place, gone: bool) -> (About, Option<SourcePath>) {
        let revision = if gone { self.old } else { self.new };
        let path = revision.sources.get(place.file).path.clone();
        (About { place: Some(place.name.clone()), ..About::default() }, Some(path))
    }

    /// Plain pages, and the text of the front page.
    pub(super) fn pages(&self, sections: &mut Sections) {
        let (old, new) = (self.old.site, self.new.site);
        let page = |table: &'static Table, before: &Page, now: &Page| {
            let mut changes = page(before, now);
            changes.extend(self.settings(table, before.file, now.file));
            changes
        };
        let mut add = |shown: &Page, is_gone: bool, changes: Vec<Change>| {
            sections.add(Key::Page(shown.address.clone()), || self.about_page(shown, is_gone), changes);
        };
        for (number, before) in old.pages.iter().enumerate() {
            match self.identity.pages.get(&number).map(|now| &new.pages[*now]) {
                Some(now) => add(now, false, page(&PAGE, before, now)),
                None => add(before, true, vec![Change::note(ChangeKind::Page(Presence::Removed))]),
            }
        }
        let known: BTreeSet<usize> = self.identity.pages.values().copied().collect();
        for (_, now) in new.pages.iter().enumerate().filter(|(number, _)| !known.contains(number)) {
            add(now, false, vec![Change::note(ChangeKind::Page(Presence::Added))]);
        }
        match (&old.front, &new.front) {
            (Some(before), Some(now)) => add(now, false, page(&FRONT, before, now)),
            (None, Some(now)) => add(now, false, vec![Change::note(ChangeKind::Page(Presence::Added))]),
            (Some(before), None) => add(before, true, vec![Change::note(ChangeKind::Page(Presence::Removed))]),
            (None, None) => {}
        }
    }

    pub(super) fn about_page(&self, page: &Page, gone: bool) -> (About, Option<SourcePath>) {
        let revision = if gone { self.old } else { self.new };
        let path = revision.sources.get(page.file).path.clone();
        let front = || match (page.address.is_empty(), self.lang) {
            (true, Lang::Sv) => "Startsidan".to_owned(),
            (true, Lang::En) => "The front page".to_owned(),
            (false, _) => path.to_string(),
        };
        let title = page.title.clone().unwrap_or_else(front);
        (About { page: Some(title), ..About::default() }, Some(path))
    }

    /// Files that pages link to.
    pub(super) fn attachments(&self, sections: &mut Sections) {
        let (old, new) = (contents_of(self.old), contents_of(self.new));
        let paths: BTreeSet<&SourcePath> = old.keys().chain(new.keys()).collect();
        let mut changes = Vec::new();
        for path in paths {
            let name = path.below("content").unwrap_or(path.as_str()).to_owned();
            changes.push(Change::note(match (old.get(path), new.get(path)) {
                (None, _) => ChangeKind::Attachment(Presence::Added, name),
                (_, None) => ChangeKind::Attachment(Presence::Removed, name),
                (before, now) if before != now => ChangeKind::AttachmentReplaced(name),
                _ => continue,
            }));
        }
        self.add_to_site(sections, changes);
    }
}

/// What each published file beside the texts holds: its size, and its digest where that was looked for.
fn contents_of(revision: Revision<'_>) -> BTreeMap<SourcePath, (u64, Option<Digest>)> {
    let contents = |file: &Attachment| {
        let path = revision.sources.get(file.file).path.clone();
        let digest = revision.digests.get(&path).copied();
        (path, (file.size, digest))
    };
    revision.site.attachments.iter().chain(&revision.site.statics).map(contents).collect()
}

fn place(before: &Place, now: &Place) -> Vec<Change> {
    let changes = [
        fact(Fact::PlaceName, Some(before.name.clone()), Some(now.name.clone())),
        fact(Fact::County, Some(before.county.clone()), Some(now.county.clone())),
        text(TextKind::Page, Some(&before.body), Some(&now.body)),
    ];
    changes.into_iter().flatten().collect()
}

fn page(before: &Page, now: &Page) -> Vec<Change> {
    let changes = [
        fact(Fact::PageTitle, before.title.clone(), now.title.clone()),
        text(TextKind::Page, Some(&before.body), Some(&now.body)),
    ];
    changes.into_iter().flatten().collect()
}

/// Where readers turn, in one line.
fn contact(config: &Config) -> Option<String> {
    let contact = &config.contact;
    let ways = [&contact.name, &contact.text, &contact.url, &contact.email, &contact.phone];
    let own = ways.into_iter().flatten().cloned();
    let publisher = [&config.publisher.contact_url, &config.publisher.email].into_iter().flatten().cloned();
    let numbers = contact.numbers.iter().map(|(label, number)| format!("{number} ({label})"));
    let all: Vec<String> = own.chain(publisher).chain(numbers).collect();
    (!all.is_empty()).then(|| all.join(", "))
}

fn theme_files(sources: &Sources) -> BTreeMap<&str, &File> {
    sources.iter().filter_map(|(_, file)| Some((file.path.below("themes")?, file))).collect()
}

fn bytes(file: &File) -> &[u8] {
    match &file.contents {
        Contents::Text(text) => text.as_bytes(),
        Contents::Bytes(bytes) => bytes,
        _ => &[],
    }
}
