//! A checker of links and of the frame of pages, over the built example.
//!
//! It knows nothing of the program: it follows what stands in the files as a browser does.

use super::example::{BELOW, alone, built};
use super::folder::{Built, STATEMENT, files, on};
use super::page::{all, ids, page, pages, text, within};
use atom_syndication::Feed;
use scraper::Html;
use std::collections::{BTreeMap, BTreeSet};

/// Where the settings of the example say that it is published.
const HOST: &str = "https://example.org";
const PUBLISHED: &str = "https://example.org/utfall/";

/// An address on a page, and what it is for.
struct Found {
    /// The name of the element and of the attribute.
    by: String,
    address: String,
    /// Whether a browser loads it by itself.
    is_loaded: bool,
}

/// Lists all addresses of a page.
fn addresses(html: &Html) -> Vec<Found> {
    let mut found = Vec::new();
    for element in all(html, "*") {
        let name = element.value().name();
        let rel = element.attr("rel").unwrap_or_default();
        for (attribute, value) in element.value().attrs() {
            let by = format!("{name} {attribute}");
            let mut add = |address: &str, is_loaded| {
                found.push(Found { by: by.clone(), address: address.to_owned(), is_loaded });
            };
            match attribute {
                "href" => add(value, name == "link" && !matches!(rel, "canonical" | "alternate")),
                "src" | "poster" | "data" if name != "td" => add(value, true),
                "srcset" => {
                    value.split(',').filter_map(|one| one.split_whitespace().next()).for_each(|one| add(one, true))
                }
                "content" if element.attr("http-equiv") == Some("refresh") => {
                    add(value.split_once("url=").map_or("", |(_, url)| url.trim()), false);
                }
                "style" | "onclick" | "onload" | "background" | "ping" | "manifest" => add(value, true),
                _ => {}
            }
        }
    }
    found
}

/// Follows an address from a page as a browser does (RFC 3986, section 5.2.4). Both are whole; the answer has no anchor.
fn followed(from: &str, address: &str) -> String {
    if has_scheme(address) {
        return address.to_owned();
    }
    if address.starts_with('#') {
        return format!("{from}{address}");
    }
    let (scheme, rest) = from.split_once("://").unwrap();
    let (host, path) = rest.split_once('/').unwrap();
    let mut parts: Vec<&str> = if address.starts_with('/') { Vec::new() } else { path.split('/').collect() };
    let address = address.strip_prefix('/').unwrap_or(address);
    if address.is_empty() {
        return from.to_owned();
    }
    parts.pop();
    let steps: Vec<&str> = address.split('/').collect();
    for (number, step) in steps.iter().enumerate() {
        let is_last = number + 1 == steps.len();
        match *step {
            "." if is_last => parts.push(""),
            "." => {}
            ".." => {
                parts.pop();
                if is_last {
                    parts.push("");
                }
            }
            step => parts.push(step),
        }
    }
    format!("{scheme}://{host}/{}", parts.join("/"))
}

fn has_scheme(address: &str) -> bool {
    address.split_once(':').is_some_and(|(scheme, _)| {
        scheme.starts_with(|c: char| c.is_ascii_alphabetic())
            && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'))
    })
}

/// What is published where: each site below its address. Of two that fit, the longer address holds.
pub(crate) struct Web<'a> {
    sites: Vec<(&'a str, &'a Built)>,
    ids: BTreeMap<(&'a str, &'a str), BTreeSet<String>>,
}

impl<'a> Web<'a> {
    pub(crate) fn new(mut sites: Vec<(&'a str, &'a Built)>) -> Self {
        sites.sort_by_key(|(base, _)| std::cmp::Reverse(base.len()));
        let of_page = |base: &'a str, site: &'a Built, path: &'a str| ((base, path), ids(&page(site, path)).0);
        let of_site = |&(base, site): &(&'a str, &'a Built)| {
            pages(site).map(move |path| of_page(base, site, path)).collect::<Vec<_>>()
        };
        let ids = sites.iter().flat_map(of_site).collect();
        Self { sites, ids }
    }

    /// Says what is wrong with an address, if anything is.
    fn wrong(&self, whole: &str) -> Option<String> {
        let (address, anchor) =
            whole.split_once('#').map_or((whole, None), |(address, anchor)| (address, Some(anchor)));
        let (base, site) = self.sites.iter().find(|(base, _)| address.starts_with(base))?;
        let path = &address[base.len()..];
        let file = if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
        let Some((file, _)) = site.get_key_value(&file) else {
            return Some(format!("leads to {file}, which is not there"));
        };
        let anchor = anchor?;
        let known = self.ids.get(&(*base, file.as_str()));
        (!known.is_some_and(|known| known.contains(anchor)))
            .then(|| format!("leads to #{anchor}, which is not in {file}"))
    }
}

/// Completes an address from the root of a host: of the site below whose path it is.
fn on_its_host(web: &Web<'_>, address: &str) -> String {
    let below = |base: &&str| format!("{}{address}", host_of(base)).starts_with(*base);
    let base = web.sites.iter().map(|(base, _)| *base).filter(below).max_by_key(|base| base.len());
    format!("{}{address}", base.map_or(HOST, host_of))
}

/// The scheme and the host of an address.
fn host_of(address: &str) -> &str {
    let path = address.find("://").and_then(|at| address[at + 3..].find('/').map(|slash| at + 3 + slash));
    &address[..path.unwrap_or(address.len())]
}

/// Lists what is wrong with the addresses of a site that is published at `base`. `web` holds it and all that it may link to.
pub(crate) fn wrong_addresses(web: &Web<'_>, base: &str, site: &Built) -> Vec<String> {
    let mut wrong = Vec::new();
    for path in pages(site) {
        let from = format!("{base}{}", path.strip_suffix("index.html").unwrap_or(path));
        let html = page(site, path);
        for Found { by, address, is_loaded } in addresses(&html) {
            // What is not found may stand at any depth, so that its addresses begin at the root of the host.
            let address = match path.ends_with("404.html") && address.starts_with('/') {
                true => on_its_host(web, &address),
                // Who subscribes reads the same over the web.
                false => address.replacen("webcal://", "https://", 1),
            };
            let mut report = |what: &str| wrong.push(format!("{path}: {by}=\"{address}\" {what}"));
            let is_web = address.starts_with("https://") || address.starts_with("http://");
            let bare = address.split('#').next().unwrap_or_default();
            if address.is_empty() {
                report("is empty");
            } else if address.starts_with('/') {
                report("is absolute: it breaks below another path");
            } else if bare.ends_with("index.html") {
                report("should lead to the folder");
            } else if has_scheme(&address) && !is_web {
                if is_loaded || !(address.starts_with("mailto:") || address.starts_with("tel:")) {
                    report("has a scheme that is none of ours");
                }
            } else if is_web && is_loaded && !web.sites.iter().any(|(base, _)| address.starts_with(base)) {
                report("is loaded from a third party");
            } else {
                let whole = followed(&from, &address);
                if !is_web && !whole.starts_with(base) {
                    report("leads out of the site");
                }
                if let Some(what) = web.wrong(&whole) {
                    report(&what);
                }
            }
        }
    }
    wrong
}

/// Fails if anything is wrong, and lists it.
#[track_caller]
pub(crate) fn nothing_in(wrong: &[String]) {
    assert!(wrong.is_empty(), "{} are wrong:\n{}\n", wrong.len(), wrong.join("\n"));
}

/// The edition that is the original, without the other one below it.
fn original() -> Built {
    built()
        .iter()
        .filter(|(path, _)| !path.starts_with(BELOW))
        .map(|(path, bytes)| (path.clone(), bytes.clone()))
        .collect()
}

#[test]
fn no_link_is_dead_below_any_path() {
    for base in ["http://h/x/y/", "http://h/"] {
        let web = Web::new(vec![(base, built()), (PUBLISHED, built())]);
        nothing_in(&wrong_addresses(&web, base, built()));
    }
}

#[test]
fn the_edition_of_one_place_is_whole_alone() {
    let own = format!("{PUBLISHED}{BELOW}");
    let original = original();
    let web = Web::new(vec![("http://h/x/", alone()), (&own, alone()), (PUBLISHED, &original)]);
    nothing_in(&wrong_addresses(&web, "http://h/x/", alone()));
    let below: Vec<&str> = built().keys().filter_map(|path| path.strip_prefix(BELOW)).collect();
    let written: Vec<&str> = alone().keys().map(String::as_str).collect();
    assert_eq!(written, below, "left: alone, right: below the other edition");
}

#[test]
fn the_checker_finds_what_is_dead() {
    let site = |page: &str| -> Built {
        [("a/index.html", page), ("index.html", "<p id=top></p>")]
            .map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec()))
            .into()
    };
    for (page, expected) in [
        ("<a href='../'>", None),
        ("<a href='../#top'>", None),
        ("<a id=x href='#x'>", None),
        ("<a href='https://elsewhere.example/x'>", None),
        ("<a href='../b/'>", Some("which is not there")),
        ("<a href='..'>", None),
        ("<a href='../../'>", Some("out of the site")),
        ("<a href='../#bottom'>", Some("#bottom")),
        ("<a href='#x'>", Some("#x")),
        ("<a href='/'>", Some("absolute")),
        ("<a href='../index.html#top'>", Some("folder")),
        ("<a href='javascript:x'>", Some("scheme")),
        ("<img src='https://elsewhere.example/x.png'>", Some("third party")),
        ("<img srcset='x.png 2x'>", Some("which is not there")),
        ("<link rel=stylesheet href='https://elsewhere.example/x.css'>", Some("third party")),
        ("<meta http-equiv=refresh content='0; url=../b/'>", Some("which is not there")),
    ] {
        let site = site(page);
        let base = "http://h/x/";
        let wrong = wrong_addresses(&Web::new(vec![(base, &site)]), base, &site);
        match expected {
            None => assert!(wrong.is_empty(), "{page}: {wrong:?}"),
            Some(words) => assert!(wrong.len() == 1 && wrong[0].contains(words), "{page}: {wrong:?}"),
        }
    }
}

#[test]
fn what_is_not_found_has_addresses_from_the_root_of_the_host() {
    for (base, site, path) in
        [(PUBLISHED.to_owned(), built(), "404.html"), (format!("{PUBLISHED}{BELOW}"), alone(), "404.html")]
    {
        let html = page(site, path);
        let own: Vec<String> = addresses(&html)
            .into_iter()
            .map(|found| found.address)
            .map(|address| if address.starts_with('/') { format!("{HOST}{address}") } else { address })
            .filter(|address| {
                !address.starts_with('#') && !address.starts_with("tel:") && !address.starts_with("mailto:")
            })
            .collect();
        let apart: Vec<&String> = own.iter().filter(|address| !address.starts_with(&base)).collect();
        // The contact of the example is a page of the original.
        assert!(apart.iter().all(|address| address.starts_with(PUBLISHED)), "{base}: {apart:?}");
        assert!(own.len() > 10, "{own:?}");
    }
    let below = page(built(), &format!("{BELOW}404.html"));
    assert!(addresses(&below).iter().any(|found| format!("{HOST}{}", found.address) == format!("{PUBLISHED}{BELOW}")));
    // Hosts show the page of the root for the addresses of every edition: it leads to all.
    let root = page(built(), "404.html");
    assert!(addresses(&root).iter().any(|found| found.address == format!("{PUBLISHED}{BELOW}")));
}

#[test]
fn feeds_lead_to_pages_that_are_there() {
    let web = Web::new(vec![(PUBLISHED, built())]);
    let feeds: Vec<&String> = built().keys().filter(|path| path.ends_with("atom.xml")).collect();
    let (mut wrong, mut entries) = (Vec::new(), 0);
    for path in &feeds {
        let feed = Feed::read_from(&built()[*path][..]).unwrap();
        let own = feed.links.iter().find(|link| link.rel == "self").map(|link| link.href.as_str());
        // At an older address lies what lies at the present one, and says so.
        let lies_at = own.unwrap().strip_prefix(PUBLISHED).unwrap();
        assert!(built()[lies_at] == built()[*path], "{path} says that it is at {lies_at}");
        let is_moved = built()[&path.replace("atom.xml", "index.html")].windows(11).any(|part| part == b"data-moved>");
        assert_eq!(lies_at == path.as_str(), !is_moved, "{path}");
        entries += feed.entries.len();
        for link in feed.links.iter().chain(feed.entries.iter().flat_map(|entry| &entry.links)) {
            wrong.extend(web.wrong(&link.href).map(|what| format!("{path}: {} {what}", link.href)));
        }
        assert!(feed.subtitle.is_some_and(|subtitle| subtitle.value.contains("Inofficiell")), "{path}");
    }
    nothing_in(&wrong);
    assert!(feeds.len() > 5 && entries > 20, "{feeds:?}");
}

#[test]
fn styles_load_nothing_from_others() {
    let mut wrong = Vec::new();
    for (path, bytes) in built().iter().filter(|(path, _)| path.ends_with(".css") || path.ends_with(".svg")) {
        let text = std::str::from_utf8(bytes).unwrap();
        let text = text.replace("http://www.w3.org/2000/svg", "").replace("http://www.w3.org/1999/xlink", "");
        if text.contains("@import") || text.contains("http://") || text.contains("https://") {
            wrong.push(format!("{path}: names another address"));
        }
        for address in text.split("url(").skip(1).filter_map(|rest| rest.split(')').next()) {
            let address = address.trim_matches(['"', '\'']);
            let base = "http://h/";
            let whole = followed(&format!("{base}{path}"), address);
            if !address.starts_with("data:") && !whole.strip_prefix(base).is_some_and(|path| built().contains_key(path))
            {
                wrong.push(format!("{path}: url({address}) is not there"));
            }
        }
    }
    assert!(pages(built()).count() > 50 && built().keys().any(|path| path.ends_with(".css")));
    nothing_in(&wrong);
}

/// Says what is wrong with the frame of a page.
pub(crate) fn wrong_frame(path: &str, html: &Html) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut must = |holds: bool, what: String| {
        if !holds {
            wrong.push(format!("{path}: {what}"));
        }
    };
    let count = |css: &str| all(html, css).len();
    must(html.root_element().attr("lang") == Some("sv"), "html has no lang=sv".into());
    let title = all(html, "head > title").first().map(|title| text(*title)).unwrap_or_default();
    must(!title.is_empty() && count("title") >= 1, "there is no title".into());
    must(count("h1") == 1, format!("{} h1", count("h1")));
    must(count("main") == 1, format!("{} main", count("main")));
    must(count("meta[name=viewport]") == 1, "no viewport".into());
    let mut last = 0;
    for heading in all(html, "h1, h2, h3, h4, h5, h6") {
        let level = heading.value().name().as_bytes()[1] - b'0';
        // What stands before `main` may head itself; inside the order counts.
        let skips = level > last + 1 && last > 0;
        must(!skips, format!("h{level} \"{}\" stands below h{last}", text(heading)));
        must(!text(heading).is_empty(), format!("an empty h{level}"));
        last = level;
    }
    let body = all(html, "body > *");
    let skip = body.first().filter(|first| first.value().name() == "a");
    let to = skip.and_then(|skip| skip.attr("href")).and_then(|href| href.strip_prefix('#'));
    let main = all(html, "main").first().and_then(|main| main.attr("id"));
    must(to.is_some() && to == main, "no link to main comes first".into());
    let (known, twice) = ids(html);
    must(twice.is_empty(), format!("ids that stand there twice: {twice:?}"));
    for attribute in ["aria-labelledby", "aria-describedby", "aria-controls", "for", "headers"] {
        for element in all(html, &format!("[{attribute}]")) {
            for id in element.attr(attribute).unwrap_or_default().split_whitespace() {
                must(known.contains(id), format!("{attribute}=\"{id}\" names nothing"));
            }
        }
    }
    for link in all(html, "a[href]") {
        let named = !text(link).is_empty() || link.attr("aria-label").is_some() || !within(link, "img[alt]").is_empty();
        must(named, format!("a link without words to {:?}", link.attr("href")));
    }
    for image in all(html, "img") {
        must(image.attr("alt").is_some(), format!("an image without alt: {:?}", image.attr("src")));
    }
    for empty in all(html, "ul, ol, dl, p, li, dt, dd, caption, td, th, nav, section, article") {
        must(!text(empty).is_empty(), format!("nothing in {}", empty.html()));
    }
    wrong
}

#[test]
fn every_page_says_first_that_it_is_unofficial() {
    for site in [built(), alone()] {
        for path in pages(site) {
            let html = page(site, path);
            // Behind the link to `main`, which only shows when it is focused.
            let strip = text(all(&html, "body > *")[1]);
            assert!(strip.contains("Inofficiell") && strip.contains("från Utfall."), "{path}: {strip}");
            let robots: Vec<_> =
                all(&html, "meta[name=robots]").iter().filter_map(|meta| meta.attr("content")).collect();
            assert!(robots.iter().any(|robots| robots.contains("noindex")), "{path}");
            assert!(all(&html, ".site-header img").is_empty(), "{path}: a logo");
        }
    }
    assert!(!built().keys().any(|path| path.contains("sitemap") || path.ends_with("robots.txt")));
}

#[test]
fn every_page_has_its_frame() {
    let both = [built(), alone()];
    let wrong: Vec<String> =
        both.iter().flat_map(|site| pages(site).flat_map(|path| wrong_frame(path, &page(site, path)))).collect();
    nothing_in(&wrong);
}

#[test]
fn each_page_of_the_edition_of_one_place_names_its_original() {
    let (mut wrong, mut named) = (Vec::new(), 0);
    for path in pages(built()).filter(|path| path.starts_with(BELOW) && !path.ends_with("404.html")) {
        let html = page(built(), path);
        let canonical: Vec<_> = all(&html, "link[rel=canonical]").iter().filter_map(|link| link.attr("href")).collect();
        let original = match canonical[..] {
            [one] => one.strip_prefix(PUBLISHED).map(|address| format!("{address}index.html")),
            _ => None,
        };
        match original {
            Some(original) if !original.starts_with(BELOW) && built().contains_key(&original) => named += 1,
            _ => wrong.push(format!("{path}: {canonical:?}")),
        }
    }
    nothing_in(&wrong);
    assert!(named > 20, "{named}");
}

#[test]
fn an_older_address_names_the_page_that_it_leads_to() {
    let html = page(built(), "exempellan/norra-stan/index.html");
    let to = "exempellan/exempelstad-norra/";
    assert_eq!(all(&html, "meta[http-equiv=refresh]")[0].attr("content"), Some("0; url=../exempelstad-norra/"));
    assert_eq!(all(&html, "link[rel=canonical]")[0].attr("href"), Some(format!("{PUBLISHED}{to}").as_str()));
    assert!(built().contains_key(&format!("{to}index.html")));
}

#[test]
fn a_page_of_the_original_is_its_own() {
    let wrong: Vec<String> = pages(built())
        .filter(|path| !path.starts_with(BELOW) && *path != "404.html")
        .filter(|path| {
            let html = page(built(), path);
            if !all(&html, "meta[http-equiv=refresh]").is_empty() {
                return false;
            }
            let own = format!("{PUBLISHED}{}", path.strip_suffix("index.html").unwrap_or(path));
            let canonical = all(&html, "link[rel=canonical]");
            canonical.len() != 1 || canonical[0].attr("href") != Some(own.as_str())
        })
        .map(str::to_owned)
        .collect();
    nothing_in(&wrong);
}

#[test]
fn a_logo_in_svg_is_published_without_what_a_drawing_program_wrote_for_itself() {
    let site = format!(
        "format = 1\ntitle = \"Löften\"\nbase_url = \"https://example.org/\"\n[publisher]\nname = \"Exempelstads kommun\"\n\
         kind = \"official\"\nlogo = \"bilder/logotyp.svg\"\n{STATEMENT}"
    );
    let logo = "<svg xmlns='http://www.w3.org/2000/svg'><!-- av Anna --><path d='M0 0h9'/></svg>";
    let place = "+++\nname = \"Exempelstad\"\nkind = \"municipality\"\ncounty = \"Exempellän\"\n+++\n";
    let literal =
        [("site.toml", site.as_str()), ("content/exempelstad/place.md", place), ("content/bilder/logotyp.svg", logo)];
    let built = crate::folder::built(files(&literal), &on("2026-11-20"));
    let html = page(&built, "index.html");
    assert_eq!(all(&html, ".site-header img")[0].attr("src"), Some("bilder/logotyp.svg"));
    let published = String::from_utf8(built["bilder/logotyp.svg"].clone()).unwrap();
    assert_eq!(published, "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0h9\"></path></svg>");
}

#[test]
fn own_colors_are_a_style_sheet_behind_the_themes() {
    let built_with = |colors: &str| {
        let site = format!(
            "format = 1\ntitle = \"Löften\"\nbase_url = \"https://example.org/\"\n[publisher]\nname = \"Löften\"\n\
             kind = \"unofficial\"\n{colors}"
        );
        let place = "+++\nname = \"Exempelstad\"\nkind = \"municipality\"\ncounty = \"Exempellän\"\n+++\n";
        crate::folder::built(files(&[("site.toml", &site), ("content/exempelstad/place.md", place)]), &on("2026-11-20"))
    };
    let own = built_with("[colors]\naccent = \"#5c1a4b\"\nheader = \"#ffd200\"\n");
    let css = String::from_utf8(own["assets/colors.css"].clone()).unwrap();
    assert!(css.contains("--link:#5c1a4b;") && css.contains("--header:#ffd200;--footer:#ffd200;"), "{css}");
    assert!(css.contains("--header-text:#000000;"), "what can be seen on yellow is black: {css}");
    let sheets = |html: &Html| -> Vec<String> {
        let all = all(html, "link[rel=stylesheet]");
        all.into_iter().filter_map(|link| link.attr("href").map(str::to_owned)).collect()
    };
    let county = page(&own, "exempellan/index.html");
    assert_eq!(sheets(&county).last().map(String::as_str), Some("../assets/colors.css"));
    let theirs = built_with("");
    assert!(!theirs.contains_key("assets/colors.css"));
    assert_eq!(sheets(&page(&theirs, "index.html")).len(), 1);
}
