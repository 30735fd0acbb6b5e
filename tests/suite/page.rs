//! A built page, taken apart.

use super::folder::Built;
use scraper::{ElementRef, Html, Node, Selector};
use std::collections::BTreeSet;

/// Parses a page of a site.
#[track_caller]
pub(crate) fn page(built: &Built, path: &str) -> Html {
    let bytes = built.get(path).unwrap_or_else(|| panic!("there is no {path}"));
    Html::parse_document(std::str::from_utf8(bytes).unwrap())
}

/// Lists the paths of all pages that people read on the site itself.
pub(crate) fn pages(built: &Built) -> impl Iterator<Item = &str> {
    built.keys().map(String::as_str).filter(|path| path.ends_with(".html") && !is_embed(path))
}

/// Lists the paths of all pages that other sites show in a frame, but for those that lead on to one.
pub(crate) fn embeds(built: &Built) -> impl Iterator<Item = &str> {
    let is_shown = |bytes: &[u8]| std::str::from_utf8(bytes).unwrap().contains("<body class=\"page--embed\">");
    built.iter().filter(move |(path, bytes)| is_embed(path) && is_shown(bytes)).map(|(path, _)| path.as_str())
}

/// Whether a file is a page for a frame, or leads on to one.
fn is_embed(path: &str) -> bool {
    path == "inbaddning/index.html" || path.ends_with("/inbaddning/index.html")
}

/// Lists the elements that a selector of CSS finds.
pub(crate) fn all<'a>(html: &'a Html, css: &str) -> Vec<ElementRef<'a>> {
    html.select(&selector(css)).collect()
}

/// Lists the elements inside one that a selector of CSS finds.
pub(crate) fn within<'a>(element: ElementRef<'a>, css: &str) -> Vec<ElementRef<'a>> {
    element.select(&selector(css)).collect()
}

/// Finds what an id is of: the element that has it, or the article whose heading has it.
pub(crate) fn by_id<'a>(html: &'a Html, id: &str) -> Option<ElementRef<'a>> {
    let element = all(html, &format!("[id=\"{id}\"]")).into_iter().next()?;
    let heading = element.value().name().strip_prefix('h').is_some_and(|level| level.parse::<u8>().is_ok());
    let article = element.ancestors().filter_map(ElementRef::wrap).find(|one| one.value().name() == "article");
    Some(article.filter(|_| heading).unwrap_or(element))
}

/// Returns the id that an element has, or its heading.
pub(crate) fn id_of(element: ElementRef<'_>) -> Option<&str> {
    let heading = || within(element, ":scope h3[id], :scope h4[id]").into_iter().next();
    element.attr("id").or_else(|| heading()?.attr("id"))
}

/// Returns what a cell is, by its class or by that of the words which say why it is blank.
pub(crate) fn kind_of_cell(cell: ElementRef<'_>) -> &str {
    let own = cell.value().classes().find_map(|class| class.strip_prefix("cell--"));
    let blank = within(cell, ".blank").into_iter().next();
    let blank = blank.and_then(|blank| blank.value().classes().find_map(|class| class.strip_prefix("blank--")));
    own.or(blank).unwrap_or("told")
}

/// Returns all ids of a page; the second list holds those that stand there twice.
pub(crate) fn ids(html: &Html) -> (BTreeSet<String>, Vec<String>) {
    let (mut ids, mut twice) = (BTreeSet::new(), Vec::new());
    for element in all(html, "[id]") {
        let id = element.attr("id").unwrap_or_default().to_owned();
        if !ids.insert(id.clone()) {
            twice.push(id);
        }
    }
    (ids, twice)
}

/// Returns the words of a whole page, as [`text`] does.
pub(crate) fn words(built: &Built, path: &str) -> String {
    text(page(built, path).root_element())
}

/// Returns the words that stand in an element itself, and not in what it holds.
pub(crate) fn own_text(element: ElementRef<'_>) -> String {
    let pieces = element.children().filter_map(|node| node.value().as_text().map(|piece| &**piece));
    pieces.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns the words that people read in an element: blanks of any kind are one plain blank, blocks stand apart.
pub(crate) fn text(element: ElementRef<'_>) -> String {
    const BLOCKS: [&str; 19] = [
        "p", "div", "li", "td", "th", "tr", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "br",
        "caption", "span",
    ];
    let mut words = String::new();
    for node in element.descendants() {
        match node.value() {
            Node::Element(one) if BLOCKS.contains(&one.name()) => words.push(' '),
            Node::Text(piece) => words.push_str(piece),
            _ => {}
        }
    }
    plain(&words)
}

/// Makes blanks of any kind one plain blank, and takes out where a word may break.
pub(crate) fn plain(text: &str) -> String {
    text.replace('\u{ad}', "").split_whitespace().collect::<Vec<&str>>().join(" ")
}

fn selector(css: &str) -> Selector {
    Selector::parse(css).unwrap_or_else(|error| panic!("{css}: {error}"))
}

/// A file of the index of search, as the script of the page has it when it is unpacked.
pub(crate) fn search_index(built: &Built, name: &str) -> serde_json::Value {
    let packed = built[&format!("sok/index/{name}.json.gz")].as_slice();
    serde_json::from_reader(flate2::read::GzDecoder::new(packed)).unwrap()
}

/// All records of the index of search, each with `href`, `text` and what else a hit shows.
pub(crate) fn search_records(built: &Built) -> Vec<serde_json::Value> {
    const KEYS: [&str; 7] = ["title", "where", "kind", "of", "period", "status", "key"];
    let files = built.keys().filter(|path| path.starts_with("sok/index/records-")).count();
    let lists = (0..files).map(|number| search_index(built, &format!("records-{number}")));
    let decoded = |list: serde_json::Value| -> Vec<serde_json::Value> {
        let record = |record: &serde_json::Value| {
            let said = |at: usize| {
                record.get(at).and_then(|number| list["strings"].get(usize::try_from(number.as_i64()?).ok()?)?.as_str())
            };
            let href = said(2).map_or(said(1).unwrap().to_owned(), |anchor| format!("{}#{anchor}", said(1).unwrap()));
            let meta: serde_json::Map<String, serde_json::Value> = KEYS
                .iter()
                .enumerate()
                .filter_map(|(at, key)| Some(((*key).to_owned(), said(at + 3)?.into())))
                .collect();
            serde_json::json!({ "href": href, "text": record[0], "meta": meta })
        };
        list["records"].as_array().unwrap().iter().map(record).collect()
    };
    lists.flat_map(decoded).collect()
}

/// All words of the index of search.
pub(crate) fn search_words(built: &Built) -> Vec<String> {
    let mut words = Vec::new();
    for (_, packed) in built.iter().filter(|(path, _)| path.starts_with("sok/index/words-")) {
        let mut bytes = Vec::new();
        std::io::Read::read_to_end(&mut flate2::read::GzDecoder::new(packed.as_slice()), &mut bytes).unwrap();
        let mut rest = bytes.into_iter().peekable();
        while rest.peek().is_some() {
            let length = number(&mut rest);
            words.push(String::from_utf8(rest.by_ref().take(length).collect()).unwrap());
            let steps = number(&mut rest);
            rest.by_ref().take(steps).for_each(drop);
        }
    }
    words
}

/// A number of seven bits a byte, the lowest first.
fn number(bytes: &mut impl Iterator<Item = u8>) -> usize {
    let (mut sum, mut shift) = (0, 0);
    loop {
        let byte = bytes.next().unwrap();
        sum += usize::from(byte & 0x7f) << shift;
        shift += 7;
        if byte < 0x80 {
            return sum;
        }
    }
}
