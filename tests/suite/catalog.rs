//! What data portals harvest: the catalogue says what Digg requires, and nothing that nobody has said.

use super::example::built;
use super::folder::{Built, SMALL, STATEMENT, built as build, files, on};
use super::page::{all, page};
use oxrdf::{NamedOrBlankNode, Term, Triple};
use std::collections::{BTreeMap, BTreeSet};

const DCAT: &str = "http://www.w3.org/ns/dcat#";
const DCTERMS: &str = "http://purl.org/dc/terms/";
const FOAF: &str = "http://xmlns.com/foaf/0.1/";
const VCARD: &str = "http://www.w3.org/2006/vcard/ns#";
const TYPE: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
const CC0: &str =
    "\n[license]\nid = \"CC0-1.0\"\ntitle = \"CC0\"\nurl = \"https://creativecommons.org/publicdomain/zero/1.0/\"\n";
const EMAIL: &str = "\n[contact]\nname = \"Kontaktcenter\"\nemail = \"data@byn.example\"\n";

/// What `cardinality.min` of the templates of DCAT-AP-SE 3.0.1 says: what a thing of a class must have. The kind of a
/// publisher (`dcterms:type`) is there too, and is looked at by itself: it is not always known.
const MANDATORY: &[(&str, &[&str])] = &[
    (
        "http://www.w3.org/ns/dcat#Catalog",
        &["dcterms:title", "dcterms:description", "dcterms:publisher", "dcterms:license", "dcat:dataset"],
    ),
    ("http://www.w3.org/ns/dcat#Dataset", &["dcterms:title", "dcterms:description", "dcterms:publisher"]),
    ("http://www.w3.org/ns/dcat#Distribution", &["dcat:accessURL", "dcterms:format"]),
    ("http://xmlns.com/foaf/0.1/Agent", &["foaf:name"]),
    ("http://www.w3.org/2006/vcard/ns#Organization", &["vcard:fn", "vcard:hasEmail"]),
];

/// What it recommends (`pref`), and is known of a site that says all that it can.
const RECOMMENDED: &[(&str, &[&str])] = &[
    ("http://www.w3.org/ns/dcat#Catalog", &["foaf:homepage", "dcterms:language", "dcat:themeTaxonomy"]),
    (
        "http://www.w3.org/ns/dcat#Dataset",
        &[
            "dcat:contactPoint",
            "dcat:keyword",
            "dcat:theme",
            "dcterms:accessRights",
            "dcterms:temporal",
            "dcterms:spatial",
        ],
    ),
    ("http://www.w3.org/ns/dcat#Distribution", &["dcterms:license", "dcterms:title"]),
];

/// Things by their addresses, each with what is said of it.
type Graph = BTreeMap<String, Vec<(String, Term)>>;

fn long(name: &str) -> String {
    let (prefix, rest) = name.split_once(':').unwrap();
    let namespace = [("dcat", DCAT), ("dcterms", DCTERMS), ("foaf", FOAF), ("vcard", VCARD)];
    format!("{}{rest}", namespace.iter().find(|(known, _)| *known == prefix).unwrap().1)
}

fn triples(built: &Built, folder: &str) -> Vec<Triple> {
    let bytes = &built[&format!("{folder}oppna-data/dcat.rdf")];
    oxrdfxml::RdfXmlParser::new().for_slice(bytes).collect::<Result<_, _>>().unwrap()
}

fn graph(built: &Built) -> Graph {
    let mut graph = Graph::new();
    for triple in triples(built, "") {
        let NamedOrBlankNode::NamedNode(subject) = triple.subject else { panic!("a blank node: {triple:?}") };
        assert!(!matches!(triple.object, Term::BlankNode(_)), "the portal loses blank nodes");
        graph.entry(subject.into_string()).or_default().push((triple.predicate.into_string(), triple.object));
    }
    graph
}

fn values(graph: &Graph, thing: &str, name: &str) -> Vec<String> {
    let (_, said) = graph.iter().find(|(address, _)| address.ends_with(&format!("#{thing}"))).unwrap();
    let of_name = said.iter().filter(|(predicate, _)| *predicate == long(name));
    of_name
        .map(|(_, value)| match value {
            Term::NamedNode(node) => node.as_str().to_owned(),
            Term::Literal(text) => text.value().to_owned(),
            Term::BlankNode(_) => unreachable!("none is there"),
        })
        .collect()
}

/// What things of each class lack.
fn lacks(graph: &Graph, list: &[(&str, &[&str])]) -> Vec<String> {
    let mut lacks = Vec::new();
    for (class, names) in list {
        let is_it = |said: &[(String, Term)]| {
            said.iter().any(|(name, value)| name == TYPE && value.to_string() == format!("<{class}>"))
        };
        let of_class: Vec<_> = graph.iter().filter(|(_, said)| is_it(said)).collect();
        if of_class.is_empty() {
            lacks.push(format!("no {class}"));
        }
        for (address, said) in of_class {
            let names = names.iter().filter(|name| !said.iter().any(|(predicate, _)| *predicate == long(name)));
            lacks.extend(names.map(|name| format!("{address} lacks {name}")));
        }
    }
    lacks
}

fn site(kind: &str, more: &str) -> Built {
    let settings = SMALL[0].1.replace("unofficial", kind) + more;
    build(files(&[&[("site.toml", settings.as_str())], &SMALL[1..]].concat()), &on("2021-03-01"))
}

#[test]
fn the_catalogue_has_what_digg_requires_and_recommends() {
    let graph = graph(&site("official", &format!("{CC0}{EMAIL}{STATEMENT}")));
    assert_eq!(lacks(&graph, MANDATORY), Vec::<String>::new());
    assert_eq!(lacks(&graph, RECOMMENDED), Vec::<String>::new());
    for form in ["zip", "csv", "json"] {
        assert_eq!(values(&graph, form, "dcterms:license"), ["http://creativecommons.org/publicdomain/zero/1.0/"]);
    }
    assert_eq!(values(&graph, "contact", "vcard:hasEmail"), ["mailto:data@byn.example"]);
    let title = values(&graph, "dataset", "dcterms:title");
    assert_eq!(title, ["Medborgarlöften och deras uppföljning", "Citizen promises and their follow-up"]);
}

#[test]
fn each_text_names_its_language_and_each_address_is_whole() {
    for triple in triples(&site("official", &format!("{CC0}{EMAIL}{STATEMENT}")), "") {
        match &triple.object {
            Term::NamedNode(node) => assert!(node.as_str().contains(':'), "{triple}"),
            Term::Literal(text) => {
                let of_people = ["/title", "/description", "#keyword", "#label", "/name"];
                let is_of_people = of_people.iter().any(|name| triple.predicate.as_str().ends_with(name));
                assert_eq!(text.language().is_some(), is_of_people, "{triple}");
            }
            Term::BlankNode(_) => panic!("{triple}"),
        }
    }
}

#[test]
fn turtle_says_the_same() {
    let turtle = oxttl::TurtleParser::new().for_slice(&built()["oppna-data/dcat.ttl"]);
    let turtle: BTreeSet<String> = turtle.map(|triple| triple.unwrap().to_string()).collect();
    let xml: BTreeSet<String> = triples(built(), "").iter().map(ToString::to_string).collect();
    assert_eq!(xml, turtle);
}

#[test]
fn a_publisher_is_known_by_its_number() {
    let settings = SMALL[0].1.replace("[publisher]\n", "[publisher]\norganisation_number = \"9999999999\"\n");
    let built = build(files(&[&[("site.toml", settings.as_str())], &SMALL[1..]].concat()), &on("2021-03-01"));
    let graph = graph(&built);
    let publisher = values(&graph, "dataset", "dcterms:publisher");
    assert_eq!(publisher, ["http://dataportal.se/organisation/SE9999999999"]);
    assert!(graph.contains_key(&publisher[0]));
}

#[test]
fn the_page_tells_machines_of_the_data_set() {
    let site = site("official", &format!("{CC0}{STATEMENT}"));
    let html = page(&site, "oppna-data/index.html");
    let links = |rel: &str| -> Vec<String> {
        all(&html, &format!("head link[rel={rel}]")).iter().map(|link| link.attr("href").unwrap().to_owned()).collect()
    };
    assert_eq!(links("license"), ["https://creativecommons.org/publicdomain/zero/1.0/"]);
    assert_eq!(links("describedby"), ["datapackage.json", "dcat.rdf"]);
    let data = all(&html, "script[type='application/ld+json']")[0].inner_html();
    let data: serde_json::Value = serde_json::from_str(&data).unwrap();
    let set = &data["@graph"][0]["mainEntity"];
    assert_eq!(set["@type"], "Dataset");
    assert_eq!(set["license"], "http://creativecommons.org/publicdomain/zero/1.0/");
    assert_eq!(set["distribution"][0]["contentUrl"], "https://example.org/oppna-data/medborgarloften.zip");
    assert!(set["description"].as_str().unwrap().chars().count() >= 50, "what search engines ask for");
}

#[test]
fn a_browser_learns_how_to_search() {
    let built = built();
    let xml = std::str::from_utf8(&built["opensearch.xml"]).unwrap();
    assert!(xml.contains("template=\"https://example.org/utfall/sok/?q={searchTerms}\""), "{xml}");
    let html = page(built, "jonkopings-lan/eksjo/2017/index.html");
    assert_eq!(all(&html, "head link[rel=search]")[0].attr("href"), Some("../../../opensearch.xml"));
    assert!(!site("unofficial", "").contains_key("opensearch.xml"), "a site without search");
}

#[test]
fn what_nobody_has_said_is_left_out() {
    let plain = graph(&site("unofficial", ""));
    assert!(!plain.keys().any(|address| address.ends_with("#contact")));
    for (thing, name) in [
        ("dataset", "dcat:contactPoint"),
        ("catalog", "dcterms:license"),
        ("zip", "dcterms:license"),
        ("publisher", "dcterms:type"),
    ] {
        assert_eq!(values(&plain, thing, name), Vec::<String>::new(), "{thing} {name}");
    }
    // The description of the data is free only where somebody has said that all is.
    let by = CC0.replace("publicdomain/zero/1.0/", "licenses/by/4.0/").replace("CC0-1.0", "CC-BY-4.0");
    let by = graph(&site("official", &format!("{by}{STATEMENT}")));
    assert_eq!(values(&by, "zip", "dcterms:license"), ["http://creativecommons.org/licenses/by/4.0/"]);
    assert_eq!(values(&by, "catalog", "dcterms:license"), Vec::<String>::new());
}

#[test]
fn an_edition_that_shows_the_originals_of_another_names_its_data_set() {
    let source = |folder: &str| -> Vec<String> {
        let of_source =
            triples(built(), folder).into_iter().filter(|one| one.predicate.as_str() == long("dcterms:source"));
        of_source.map(|one| one.object.to_string()).collect()
    };
    assert_eq!(source(""), Vec::<String>::new());
    assert_eq!(source("jonkopings-kommun/"), ["<https://example.org/utfall/oppna-data/dcat.rdf#dataset>"]);
}

#[test]
fn the_unofficial_say_so_where_portals_read() {
    let graph = graph(&site("unofficial", ""));
    for thing in ["catalog", "dataset"] {
        let said = values(&graph, thing, "dcterms:description");
        assert!(said[0].starts_with("Inofficiell sammanställning från "), "{said:?}");
        assert!(said[1].starts_with("Unofficial collection by "), "{said:?}");
    }
}
