//! Reads files of a built site with libraries that Utfall does not write them with, and says what is wrong with them.

use scraper::{Html, Selector};
use std::collections::BTreeMap;

/// Lists what is wrong with a file, by the format that its name promises. Binary files are not read.
pub fn problems(path: &str, bytes: &[u8]) -> Vec<String> {
    let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension);
    if !matches!(extension, "html" | "xml" | "json" | "csv" | "ics" | "txt" | "js" | "css" | "md") {
        return Vec::new();
    }
    let Ok(text) = std::str::from_utf8(bytes) else {
        return vec!["it is not UTF-8".to_owned()];
    };
    let mut found = match extension {
        "html" => html(text),
        "xml" => xml(text),
        "json" => json(text),
        "csv" => csv(text),
        "ics" => ics(text),
        _ => Vec::new(),
    };
    if let Some(c) = text.chars().find(|&c| is_forbidden(c)) {
        found.push(format!("it holds the character {c:?}"));
    }
    found
}

/// Control characters and noncharacters: no text format has a use for them, XML 1.0 forbids nearly all of them.
fn is_forbidden(c: char) -> bool {
    matches!(c, '\u{0}'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}')
}

/// What a browser would run, load or follow that no content may bring about.
fn html(text: &str) -> Vec<String> {
    let document = Html::parse_document(text);
    let mut found = Vec::new();
    let all = Selector::parse("*").expect("it is a selector");
    let mut ids: BTreeMap<&str, usize> = BTreeMap::new();
    for element in document.select(&all) {
        let name = element.value().name();
        if matches!(name, "iframe" | "object" | "embed" | "base" | "applet" | "frame" | "math") {
            found.push(format!("it has the element {name}"));
        }
        if name == "script" {
            let is_data = element.value().attr("type") == Some("application/ld+json");
            let body: String = element.text().collect();
            if is_data && serde_json::from_str::<serde_json::Value>(&body).is_err() {
                found.push(format!("its linked data is no JSON: {body}"));
            }
            if !is_data && !body.trim().is_empty() {
                found.push(format!("it has a script of its own: {body}"));
            }
        }
        for (key, value) in element.value().attrs() {
            if key.starts_with("on") {
                found.push(format!("{name} has the attribute {key}"));
            }
            let address = value.trim_start_matches(|c: char| c.is_whitespace() || c.is_control()).to_ascii_lowercase();
            let is_address = matches!(key, "href" | "src" | "action" | "formaction" | "data" | "poster" | "srcset");
            if is_address && ["javascript:", "data:text", "vbscript:", "file:"].iter().any(|s| address.starts_with(s)) {
                found.push(format!("{name} leads to {value}"));
            }
            let is_loaded = matches!((name, key), ("img" | "script" | "source" | "audio" | "video", "src" | "srcset"));
            // The page for unknown addresses names the site's own files in full, since it is shown at any depth.
            let is_own = address.contains("/assets/") || address.contains("/search.");
            if is_loaded && !is_own && (address.starts_with("http") || address.starts_with("//")) {
                found.push(format!("{name} loads {value}"));
            }
        }
        if let Some(id) = element.value().attr("id") {
            *ids.entry(id).or_default() += 1;
        }
    }
    found.extend(
        ids.iter().filter(|(_, count)| **count > 1).map(|(id, count)| format!("the id {id} stands {count} times")),
    );
    found
}

fn xml(text: &str) -> Vec<String> {
    let mut reader = quick_xml::Reader::from_str(text);
    let mut depth = 0_i64;
    loop {
        match reader.read_event() {
            Ok(quick_xml::events::Event::Start(_)) => depth += 1,
            Ok(quick_xml::events::Event::End(_)) => depth -= 1,
            Ok(quick_xml::events::Event::Eof) if depth == 0 => return Vec::new(),
            Ok(quick_xml::events::Event::Eof) => return vec!["its XML ends too early".to_owned()],
            Ok(_) => {}
            Err(error) => return vec![format!("its XML is not well-formed: {error}")],
        }
    }
}

fn json(text: &str) -> Vec<String> {
    serde_json::from_str::<serde_json::Value>(text)
        .err()
        .map(|error| format!("it is no JSON: {error}"))
        .into_iter()
        .collect()
}

/// Rows of one length, and no cell that a spreadsheet would compute.
fn csv(text: &str) -> Vec<String> {
    let text = text.trim_start_matches('\u{feff}');
    let delimiter = if text.lines().next().is_some_and(|header| header.contains(';')) { b';' } else { b',' };
    let mut found = Vec::new();
    for record in
        csv::ReaderBuilder::new().delimiter(delimiter).has_headers(false).from_reader(text.as_bytes()).records()
    {
        match record {
            Ok(record) => {
                found.extend(record.iter().filter(|cell| is_formula(cell)).map(|cell| format!("a formula: {cell}")))
            }
            Err(error) => found.push(format!("it is no CSV: {error}")),
        }
    }
    found
}

fn is_formula(cell: &str) -> bool {
    let is_number = |text: &str| text.replace(',', ".").parse::<f64>().is_ok();
    cell.starts_with(['=', '@', '\t', '\r']) || (cell.starts_with(['+', '-']) && cell.len() > 1 && !is_number(cell))
}

/// Folded lines of at most 75 octets, and components that end as they began.
fn ics(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut open = Vec::new();
    for line in text.split("\r\n") {
        if line.contains(['\r', '\n']) {
            found.push(format!("a line ends in the wrong way: {line:?}"));
        }
        if line.len() > 75 {
            found.push(format!("a line of {} octets", line.len()));
        }
        if let Some(name) = line.strip_prefix("BEGIN:") {
            open.push(name.to_owned());
        } else if let Some(name) = line.strip_prefix("END:")
            && open.pop().as_deref() != Some(name)
        {
            found.push(format!("{name} ends and has not begun"));
        }
    }
    found.extend(open.iter().map(|name| format!("{name} does not end")));
    found
}
