//! The data of an edition as a catalogue of data sets: DCAT-AP-SE 3, which the national data portal harvests.
//!
//! One data set in several forms, as Digg recommends (docs.dataportal.se/dcat, recommendation 3). Things have addresses
//! below that of the catalogue, and none is a blank node, since the portal loses those. What nobody has said is left out:
//! a contact without an e-mail address, a licence, what kind of authority the publisher is.

use super::Edition;
use crate::locale::{about, handed_over};
use crate::model::PartyKind;
use crate::value::{Lang, license};
use crate::view::catalog::{CatalogForm, CatalogView};
use crate::view::{CATALOG_XML, DataContact};
use oxrdf::vocab::{rdf, xsd};
use oxrdf::{Literal, NamedNode, Term, Triple};
use oxrdfxml::RdfXmlSerializer;
use oxttl::TurtleSerializer;

const PREFIXES: [(&str, &str); 6] =
    [("dcat", DCAT), ("dcterms", DCTERMS), ("foaf", FOAF), ("vcard", VCARD), ("rdfs", RDFS), ("xsd", XSD)];

const DCAT: &str = "http://www.w3.org/ns/dcat#";
const DCTERMS: &str = "http://purl.org/dc/terms/";
const FOAF: &str = "http://xmlns.com/foaf/0.1/";
const VCARD: &str = "http://www.w3.org/2006/vcard/ns#";
const RDFS: &str = "http://www.w3.org/2000/01/rdf-schema#";
const XSD: &str = "http://www.w3.org/2001/XMLSchema#";

/// What the Publications Office of the European Union has addresses for.
const EU: &str = "http://publications.europa.eu/resource/authority/";

/// Renders the catalogue as RDF/XML.
pub(super) fn rdf_xml(edition: &Edition<'_>) -> Vec<u8> {
    let mut serializer = RdfXmlSerializer::new();
    for (name, iri) in PREFIXES {
        serializer = serializer.with_prefix(name, iri).expect(ADDRESS);
    }
    let mut writer = serializer.for_writer(Vec::new());
    for triple in triples(&edition.views.catalog(edition.data_version())) {
        writer.serialize_triple(&triple).expect(super::MEMORY);
    }
    with_end_of_line(writer.finish().expect(super::MEMORY))
}

/// Renders the catalogue as Turtle.
pub(super) fn turtle(edition: &Edition<'_>) -> Vec<u8> {
    let mut serializer = TurtleSerializer::new();
    for (name, iri) in PREFIXES {
        serializer = serializer.with_prefix(name, iri).expect(ADDRESS);
    }
    let mut writer = serializer.for_writer(Vec::new());
    for triple in triples(&edition.views.catalog(edition.data_version())) {
        writer.serialize_triple(&triple).expect(super::MEMORY);
    }
    with_end_of_line(writer.finish().expect(super::MEMORY))
}

/// Why a constant can be read as an address.
const ADDRESS: &str = "a namespace is an address";

fn with_end_of_line(mut bytes: Vec<u8>) -> Vec<u8> {
    if !bytes.ends_with(b"\n") {
        bytes.push(b'\n');
    }
    bytes
}

/// All that is said, thing by thing.
fn triples(view: &CatalogView) -> Vec<Triple> {
    let at = |name: &str| format!("{}{CATALOG_XML}#{name}", view.page);
    let publisher = publisher_address(view);
    let mut graph = Graph::default();
    catalog(&mut graph.about(&at("catalog"), "Catalog"), view, &publisher, &at("dataset"));
    data_set(&mut graph.about(&at("dataset"), "Dataset"), view, &publisher, &at);
    for form in &view.forms {
        distribution(&mut graph.about(&at(form.id), "Distribution"), view, form);
    }
    agent(&mut graph.about_a(&publisher, FOAF, "Agent"), view);
    if let Some(DataContact { name, email }) = &view.contact {
        let mut contact = graph.about_a(&at("contact"), VCARD, "Organization");
        contact.text(VCARD, "fn", name, None);
        contact.link(VCARD, "hasEmail", &format!("mailto:{email}"));
    }
    for place in &view.places {
        let mut location = graph.about_a(&at(&format!("place-{}", place.id)), DCTERMS, "Location");
        location.text(RDFS, "label", &place.name, Some(Lang::Sv));
        if let Some(code) = &place.code {
            location.text(DCTERMS, "identifier", code, None);
        }
    }
    if let Some(from) = view.from {
        let mut period = graph.about_a(&at("period"), DCTERMS, "PeriodOfTime");
        period.day(DCAT, "startDate", from);
        if let Some(to) = view.to {
            period.day(DCAT, "endDate", to);
        }
    }
    graph.triples
}

fn catalog(about: &mut NodeBuilder<'_>, view: &CatalogView, publisher: &str, data_set: &str) {
    about.text(DCTERMS, "title", &view.title, Some(view.lang));
    for lang in Lang::ALL {
        about.text(DCTERMS, "description", &noticed(view, lang, &about::open_data(lang)), Some(lang));
    }
    about.link(DCTERMS, "publisher", publisher);
    // The portal asks that the description of the data is free to use, and takes it for no less than the data.
    if view.license.as_deref() == Some(license::CC0) {
        about.link(DCTERMS, "license", license::CC0);
    }
    about.link(FOAF, "homepage", &view.home);
    about.link(DCTERMS, "language", &language(view.lang));
    about.link(DCAT, "themeTaxonomy", &format!("{EU}data-theme"));
    if let Some(day) = view.modified {
        about.day(DCTERMS, "modified", day);
    }
    about.link(DCAT, "dataset", data_set);
}

fn data_set(about: &mut NodeBuilder<'_>, view: &CatalogView, publisher: &str, at: &dyn Fn(&str) -> String) {
    for lang in Lang::ALL {
        about.text(DCTERMS, "title", handed_over::data_set(lang), Some(lang));
        about.text(DCTERMS, "description", &noticed(view, lang, handed_over::data_set_holds(lang)), Some(lang));
        for word in handed_over::keywords(lang) {
            about.text(DCAT, "keyword", word, Some(lang));
        }
    }
    about.link(DCTERMS, "publisher", publisher);
    if view.contact.is_some() {
        about.link(DCAT, "contactPoint", &at("contact"));
    }
    // Justice, legal system and public safety; government and public sector.
    for theme in ["JUST", "GOVE"] {
        about.link(DCAT, "theme", &format!("{EU}data-theme/{theme}"));
    }
    about.link(DCTERMS, "accessRights", &format!("{EU}access-right/PUBLIC"));
    about.link(DCTERMS, "language", &language(view.lang));
    if let Some(day) = view.modified {
        about.day(DCTERMS, "modified", day);
    }
    if let Some(often) = view.times_a_year.and_then(frequency) {
        about.link(DCTERMS, "accrualPeriodicity", &format!("{EU}frequency/{often}"));
    }
    about.text(DCAT, "version", &view.version, None);
    about.link(DCAT, "landingPage", &view.page);
    if view.from.is_some() {
        about.link(DCTERMS, "temporal", &at("period"));
    }
    for place in &view.places {
        about.link(DCTERMS, "spatial", &at(&format!("place-{}", place.id)));
    }
    if let Some(original) = &view.original {
        about.link(DCTERMS, "source", &format!("{original}{CATALOG_XML}#dataset"));
    }
    for form in &view.forms {
        about.link(DCAT, "distribution", &at(form.id));
    }
}

fn distribution(about: &mut NodeBuilder<'_>, view: &CatalogView, form: &CatalogForm) {
    let beside = |href: &str| if href.contains("://") { href.to_owned() } else { format!("{}{href}", view.page) };
    for (lang, words) in form.words {
        about.text(DCTERMS, "title", words, Some(lang));
    }
    about.link(DCAT, "accessURL", &view.page);
    if let Some(file) = form.file {
        about.link(DCAT, "downloadURL", &beside(file));
    }
    // The portal's profile has a text here, where the European one has an address; that is the media type's.
    about.text(DCTERMS, "format", form.format, None);
    let registered = |media_type: &str| format!("http://www.iana.org/assignments/media-types/{media_type}");
    about.link(DCAT, "mediaType", &registered(form.media_type));
    if let Some(media_type) = form.compressed_as {
        about.link(DCAT, "compressFormat", &registered(media_type));
    }
    about.link(DCTERMS, "conformsTo", &beside(form.conforms_to));
    if let Some(license) = &view.license {
        about.link(DCTERMS, "license", license);
    }
    if let Some(day) = view.modified {
        about.day(DCTERMS, "modified", day);
    }
}

fn agent(about: &mut NodeBuilder<'_>, view: &CatalogView) {
    let publisher = &view.publisher;
    about.text(FOAF, "name", &publisher.name, Some(view.lang));
    let kind = publisher.kind.and_then(|kind| match kind {
        PartyKind::Police => Some("NationalAuthority"),
        PartyKind::Municipality => Some("LocalAuthority"),
        PartyKind::Housing | PartyKind::Other => None,
    });
    if let Some(kind) = kind {
        about.link(DCTERMS, "type", &format!("http://purl.org/adms/publishertype/{kind}"));
    }
    if let Some(number) = &publisher.organisation_number {
        about.text(DCTERMS, "identifier", number, None);
    }
    if let Some(home) = &publisher.home {
        about.link(FOAF, "homepage", home);
    }
}

/// The address that the portal gives every organisation, by its number; else one of our own.
fn publisher_address(view: &CatalogView) -> String {
    if let Some(number) = &view.publisher.organisation_number {
        return format!("http://dataportal.se/organisation/SE{}", number.replace('-', ""));
    }
    format!("{}{CATALOG_XML}#publisher", view.page)
}

/// A text after who speaks, where that is no authority.
fn noticed(view: &CatalogView, lang: Lang, text: &str) -> String {
    let notice = view.notice.iter().flatten().find(|(of, _)| *of == lang);
    notice.map_or_else(|| text.to_owned(), |(_, notice)| format!("{notice} {text}"))
}

fn language(lang: Lang) -> String {
    let code = match lang {
        Lang::Sv => "SWE",
        Lang::En => "ENG",
    };
    format!("{EU}language/{code}")
}

fn frequency(times_a_year: u8) -> Option<&'static str> {
    match times_a_year {
        1 => Some("ANNUAL"),
        2 => Some("ANNUAL_2"),
        3 => Some("ANNUAL_3"),
        4 => Some("QUARTERLY"),
        _ => None,
    }
}

#[derive(Default)]
struct Graph {
    triples: Vec<Triple>,
}

impl Graph {
    /// Begins to speak of a thing of DCAT.
    fn about(&mut self, address: &str, kind: &str) -> NodeBuilder<'_> {
        self.about_a(address, DCAT, kind)
    }

    /// Begins to speak of a thing of some vocabulary.
    fn about_a(&mut self, address: &str, vocabulary: &str, kind: &str) -> NodeBuilder<'_> {
        // The address of a site was checked when its settings were read; what follows it is ours.
        let node = NamedNode::new_unchecked(address);
        let kind = NamedNode::new_unchecked(format!("{vocabulary}{kind}"));
        self.triples.push(Triple::new(node.clone(), rdf::TYPE, kind));
        NodeBuilder { node, graph: self }
    }
}

/// A thing that something is said of.
struct NodeBuilder<'g> {
    node: NamedNode,
    graph: &'g mut Graph,
}

impl NodeBuilder<'_> {
    fn say(&mut self, vocabulary: &str, name: &str, what: impl Into<Term>) {
        let predicate = NamedNode::new_unchecked(format!("{vocabulary}{name}"));
        self.graph.triples.push(Triple::new(self.node.clone(), predicate, what));
    }

    /// Says an address; nothing where it is none by RFC 3987, which RDF is strict about.
    fn link(&mut self, vocabulary: &str, name: &str, address: &str) {
        if let Ok(node) = NamedNode::new(address) {
            self.say(vocabulary, name, node);
        }
    }

    fn text(&mut self, vocabulary: &str, name: &str, text: &str, lang: Option<Lang>) {
        let text = super::permitted::xml(text);
        self.say(
            vocabulary,
            name,
            match lang {
                Some(lang) => Literal::new_language_tagged_literal_unchecked(text, lang.code()),
                None => Literal::new_simple_literal(text),
            },
        );
    }

    fn day(&mut self, vocabulary: &str, name: &str, day: chrono::NaiveDate) {
        self.say(vocabulary, name, Literal::new_typed_literal(day.to_string(), xsd::DATE));
    }
}
