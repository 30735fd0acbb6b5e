//! Settings: editions with all that they take over from the site.

use super::{KnownNames, path, unique};
use crate::diag::{Diagnostic, Diagnostics, Kind};
use crate::model::{Config, Edition, License, Publisher, PublisherKind, Repository};
use crate::parse::{Colors, Contact, EditionDoc, OpenData, Share, SiteDoc, SvgFlaw, sanitized_svg};
use crate::schema::IMAGES;
use crate::source::{Contents, FileId, SourcePath, Span, Spanned, unfit_id};
use crate::value::{Lang, Slug};
use std::collections::BTreeMap;

pub(super) fn config(document: Option<SiteDoc>, known: &KnownNames<'_>, diagnostics: &mut Diagnostics) -> Config {
    let document = document.unwrap_or_else(|| nothing(known));
    let publisher = document.publisher.clone().unwrap_or_else(nobody);
    check_logo(&publisher, known, diagnostics);
    let mut documents = unique(document.editions, |edition| (edition.id.value.clone(), edition.id.span), diagnostics);
    if documents.is_empty() {
        documents.push(only_edition(document.file));
    }
    let ids: Vec<Slug> = documents.iter().map(|edition| edition.id.value.clone()).collect();
    let defaults = Defaults {
        title: &document.title,
        base_url: &document.base_url,
        publisher: &publisher,
        contact: &document.contact,
        colors: document.colors.unwrap_or_default(),
        license: document.license.as_ref(),
        accessibility: document.accessibility.as_ref(),
    };
    let mut paths: BTreeMap<String, Span> = BTreeMap::new();
    let mut editions = Vec::new();
    for document in documents {
        let span = document.path.as_ref().map_or(document.id.span, |path| path.span);
        let mut edition = edition(document, &defaults, &ids, known, diagnostics);
        if let Some(first) = paths.get(&edition.path) {
            let kind = Kind::EditionPath { path: edition.path.clone(), page: None };
            diagnostics.push(Diagnostic::new(kind, span).with_other(*first));
            edition.path = no_path(&edition.id);
        } else {
            paths.insert(edition.path.clone(), span);
        }
        editions.push(edition);
    }
    if !document.has_gaps {
        for edition in editions.iter().filter(|edition| edition.publisher.kind.is_authority()) {
            check_accessibility(edition, document.file, diagnostics);
            let (publisher, contact) = (&edition.publisher, &edition.contact);
            let own = [&contact.url, &contact.email, &contact.phone];
            let mut ways = [&publisher.contact_url, &publisher.email].into_iter().chain(own);
            if ways.all(Option::is_none) {
                diagnostics.report_file(Kind::NoReportWay { publisher: publisher.name.clone() }, document.file);
            }
        }
    }
    Config {
        file: document.file,
        title: document.title.clone(),
        base_url: document.base_url.clone(),
        id_prefix: id_prefix(document.authority.as_deref(), &document.base_url),
        language: document.language,
        publisher: publisher.clone(),
        contact: document.contact.clone(),
        repository: document.repository,
        members: members(document.members, known, diagnostics),
        search: document.search,
        open_data: document.open_data,
        share: document.share,
        grace_days: document.grace_days,
        editions,
        subjects: document.subjects,
        units: document.units,
        abbreviations: document.abbreviations,
        synonyms: document.synonyms,
    }
}

/// The repositories of places. One that is not there may not have been fetched yet.
fn members(
    members: Vec<(Spanned<Slug>, Repository)>,
    known: &KnownNames<'_>,
    diagnostics: &mut Diagnostics,
) -> BTreeMap<Slug, Repository> {
    let mut there = BTreeMap::new();
    for (place, repository) in members {
        if !known.places.contains(&place.value) && !known.settings_have_gaps {
            let suggestion = diagnostics.nearest(place.value.as_str(), known.places.iter().map(Slug::as_str));
            diagnostics.report(Kind::UnknownMember { id: place.value.to_string(), suggestion }, place.span);
        }
        there.insert(place.value, repository);
    }
    there
}

/// What ids begin with (RFC 4151): the authority that the site names, or else the host of its address, with the path there.
fn id_prefix(authority: Option<&str>, base_url: &str) -> String {
    if let Some(authority) = authority {
        return format!("tag:{authority}:");
    }
    let rest = base_url.split_once("://").map_or(base_url, |(_, rest)| rest);
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let host = host.split(':').next().unwrap_or_default();
    // The year that ids of this kind were first given in: which day of it a site began is not known, and must not matter.
    format!("tag:{host},2026:{path}")
}

/// What editions take over from the site.
struct Defaults<'a> {
    title: &'a str,
    base_url: &'a str,
    publisher: &'a Publisher,
    contact: &'a Contact,
    colors: Colors,
    license: Option<&'a License>,
    accessibility: Option<&'a crate::model::Accessibility>,
}

fn edition(
    document: EditionDoc,
    defaults: &Defaults<'_>,
    ids: &[Slug],
    known: &KnownNames<'_>,
    diagnostics: &mut Diagnostics,
) -> Edition {
    if let Some(publisher) = &document.publisher {
        check_logo(publisher, known, diagnostics);
    }
    let path = match &document.path {
        Some(path) => normal_path(path, diagnostics).unwrap_or_else(|| no_path(&document.id.value)),
        None => String::new(),
    };
    let canonical = document.canonical.and_then(|canonical| {
        if !ids.contains(&canonical.value) && !known.settings_have_gaps {
            let suggestion = diagnostics.nearest(canonical.value.as_str(), ids.iter().map(Slug::as_str));
            diagnostics.report(Kind::UnknownEdition { id: canonical.value.to_string(), suggestion }, canonical.span);
        }
        (canonical.value != document.id.value).then_some(canonical.value)
    });
    let places: Vec<Slug> = document
        .places
        .into_iter()
        .filter(|place| known.has_place(place, diagnostics))
        .map(|place| place.value)
        .collect();
    Edition {
        id: document.id.value,
        theme: document.theme.unwrap_or_else(|| Spanned::new(default_theme(), document.id.span)),
        title: document.title.unwrap_or_else(|| defaults.title.to_owned()),
        places: (!places.is_empty()).then_some(places),
        breadcrumb: document.breadcrumb,
        canonical,
        publisher: document.publisher.unwrap_or_else(|| defaults.publisher.clone()),
        colors: document.colors.unwrap_or(defaults.colors),
        contact: document.contact.unwrap_or_else(|| defaults.contact.clone()),
        license: document.license.or_else(|| defaults.license.cloned()),
        base_url: document.base_url.unwrap_or_else(|| format!("{}{path}", defaults.base_url)),
        span: document.path.as_ref().map_or(document.id.span, |path| path.span),
        accessibility: document.accessibility.or_else(|| defaults.accessibility.cloned()),
        path,
    }
}

/// Returns the path with a slash behind each part, or nothing for the root.
fn normal_path(written: &Spanned<String>, diagnostics: &mut Diagnostics) -> Option<String> {
    let bare = written.value.strip_suffix('/').unwrap_or(&written.value);
    let parts: Vec<&str> = bare.split('/').filter(|_| !bare.is_empty()).collect();
    let unfit = parts.iter().find_map(|part| unfit_id(part));
    if unfit.is_some() || parts.iter().any(|part| Slug::new(part).is_none()) {
        let mended = parts.iter().filter_map(|part| Slug::from_text(part)).map(|slug| slug.to_string());
        let mended = mended.collect::<Vec<_>>().join("/");
        let suggestion = (unfit.is_none() && !mended.is_empty()).then_some(mended);
        diagnostics.report(Kind::BadPath { written: written.value.clone(), unfit, suggestion }, written.span);
        return None;
    }
    Some(parts.iter().map(|part| format!("{part}/")).collect())
}

/// The path of an edition whose own is wrong: none that another could have, so that nothing follows from the mistake.
fn no_path(id: &Slug) -> String {
    format!("~{id}/")
}

fn check_logo(publisher: &Publisher, known: &KnownNames<'_>, diagnostics: &mut Diagnostics) {
    let Some(logo) = &publisher.logo else { return };
    let is_image = |file: &SourcePath| file.extension() == "svg" || IMAGES.contains(&file.extension());
    let file = publisher.logo_path().filter(is_image).and_then(|file| known.sources.find(&file));
    if publisher.kind == PublisherKind::Unofficial {
        return;
    }
    let Some(file) = file else {
        diagnostics.report(Kind::BrokenLogo { written: logo.value.clone() }, logo.span);
        return;
    };
    if let Contents::Text(text) = &known.sources.get(file).contents
        && let Err(SvgFlaw { found }) = sanitized_svg(text)
    {
        diagnostics.report(Kind::UnsafeLogo { found }, logo.span);
    }
}

/// Reports what the law asks of an authority and is not there. What it says of burdens and of what the law does not cover
/// may be nothing, and what does not work may be nothing of a site that complies in full.
fn check_accessibility(edition: &Edition, file: FileId, diagnostics: &mut Diagnostics) {
    let nothing = || Kind::NoAccessibility { publisher: edition.publisher.name.clone() };
    let Some(statement) = &edition.accessibility else {
        diagnostics.report_file(nothing(), file);
        return;
    };
    let parts = [
        ("compliance", statement.compliance.is_some()),
        ("standard", statement.standard.is_some()),
        ("assessed", statement.assessed.is_some()),
        ("updated", statement.updated.is_some()),
        ("method", statement.method.is_some()),
        ("report_url", statement.report_url.is_some()),
        ("supervisor", statement.supervisor.is_some()),
        ("defects", statement.compliance.as_deref() == Some("full") || !statement.defects.is_empty()),
    ];
    if parts.iter().all(|(_, there)| !there) {
        diagnostics.report(nothing(), statement.span);
        return;
    }
    for (key, _) in parts.into_iter().filter(|(_, there)| !there) {
        diagnostics.report(Kind::AccessibilityPart { key }, statement.span);
    }
}

fn default_theme() -> Slug {
    Slug::new("polisen").expect("the name of a theme is a slug")
}

/// The edition of a site that names none.
fn only_edition(file: FileId) -> EditionDoc {
    EditionDoc {
        id: Spanned::new(Slug::new("webb").expect("a word is a slug"), Span::start_of(file)),
        theme: None,
        path: None,
        title: None,
        places: Box::default(),
        breadcrumb: Vec::new(),
        canonical: None,
        base_url: None,
        publisher: None,
        colors: None,
        contact: None,
        license: None,
        accessibility: None,
    }
}

fn nobody() -> Publisher {
    Publisher {
        name: String::new(),
        kind: PublisherKind::Unofficial,
        url: None,
        contact_url: None,
        email: None,
        organisation_number: None,
        logo: None,
    }
}

/// What is known of a site whose settings could not be read.
fn nothing(known: &KnownNames<'_>) -> SiteDoc {
    SiteDoc {
        file: known.sources.find(&path("site.toml")).unwrap_or(FileId::FIRST),
        has_gaps: true,
        title: String::new(),
        base_url: String::new(),
        authority: None,
        language: Lang::default(),
        publisher: None,
        contact: Contact::default(),
        colors: None,
        license: None,
        repository: None,
        members: Vec::new(),
        search: false,
        open_data: OpenData::default(),
        share: Share::default(),
        grace_days: 0,
        editions: Vec::new(),
        subjects: BTreeMap::new(),
        units: BTreeMap::new(),
        abbreviations: BTreeMap::new(),
        synonyms: BTreeMap::new(),
        accessibility: None,
    }
}

#[cfg(test)]
mod tests {
    use super::{id_prefix, normal_path};
    use crate::diag::{Diagnostics, Kind};
    use crate::source::{FileId, Span, Spanned};

    #[test]
    fn a_path_that_may_not_be_is_mended_if_its_letters_are_what_is_wrong() {
        let path = |written: &str| {
            let mut told = Diagnostics::default();
            let path = normal_path(&Spanned::new(written.to_owned(), Span::start_of(FileId::FIRST)), &mut told);
            let suggestion = told.into_list().into_iter().find_map(|one| match one.kind {
                Kind::BadPath { suggestion, .. } => suggestion,
                _ => None,
            });
            (path, suggestion)
        };
        let some = |text: &str| Some(text.to_owned());
        assert_eq!((path(""), path("a/b/")), ((some(""), None), (some("a/b/"), None)));
        assert_eq!(path("En mapp/b"), (None, some("en-mapp/b")));
        assert_eq!((path("con"), path("–")), ((None, None), (None, None)));
    }

    #[test]
    fn ids_begin_with_the_authority_or_with_the_host_and_the_path() {
        assert_eq!(id_prefix(Some("example.org,2026"), "https://a.example/"), "tag:example.org,2026:");
        assert_eq!(id_prefix(None, "https://a.example/"), "tag:a.example,2026:");
        assert_eq!(id_prefix(None, "https://a.example:8080/utfall/"), "tag:a.example,2026:utfall/");
        assert_eq!(id_prefix(None, "https://a.example"), "tag:a.example,2026:");
    }
}
