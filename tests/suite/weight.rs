//! What a page weighs on its way to the reader.

use crate::example::built;
use crate::page::{all, page, pages};
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::Write as _;

/// The most that HTML and style sheets of a page may weigh, packed.
const PAGE: usize = 50_000;
/// The most that the script of the search page may weigh, packed.
const SCRIPT: usize = 10_000;
/// The most that the script of every page may weigh, packed.
const MENU: usize = 1_000;
/// The most that the fonts of a page may weigh; they are packed already.
const FONTS: usize = 60_000;

#[test]
fn the_heaviest_promise_page_weighs_at_most_50_kb_with_its_style() {
    let promises = pages(built()).filter(|path| !all(&page(built(), path), "body.page--promise").is_empty());
    let weights = promises.map(|path| {
        let html = page(built(), path);
        let sheets = all(&html, "link[rel=stylesheet]");
        assert!(!sheets.is_empty(), "{path} has a style sheet");
        let sheets = sheets.iter().map(|link| packed(&follow(path, link.attr("href").unwrap())));
        (packed(path) + sheets.sum::<usize>(), path)
    });
    let (weight, path) = weights.max().unwrap();
    assert!(weight <= PAGE, "{path} weighs {weight} bytes");
    assert!(weight > 5_000, "{path} weighs {weight} bytes: was all of it counted?");
}

#[test]
fn the_fonts_of_an_edition_weigh_at_most_60_kb_and_the_page_tells_of_them_early() {
    for start in ["index.html", "jonkopings-kommun/index.html"] {
        let folder = format!("{}assets/", start.trim_end_matches("index.html"));
        let fonts: Vec<&String> =
            built().keys().filter(|path| path.starts_with(&folder) && path.ends_with(".woff2")).collect();
        let weight: usize = fonts.iter().map(|path| built()[*path].len()).sum();
        assert!((1..=FONTS).contains(&weight), "{fonts:?} weigh {weight} bytes");
        let html = page(built(), start);
        let early: Vec<String> = all(&html, "link[rel=preload][as=font]")
            .iter()
            .map(|link| follow(start, link.attr("href").unwrap()))
            .collect();
        assert_eq!(early.iter().collect::<Vec<_>>(), fonts, "{start}");
    }
}

#[test]
fn pages_carry_a_small_script_for_the_menu_and_the_search_page_one_of_its_own() {
    let files: Vec<&String> =
        built().keys().filter(|path| [".js", ".mjs", ".wasm"].iter().any(|end| path.ends_with(end))).collect();
    assert_eq!(files.len(), 4, "two in each edition: {files:?}");
    for path in files {
        let most = if path.contains("menu") { MENU } else { SCRIPT };
        assert!(packed(path) <= most, "{path} weighs {} bytes", packed(path));
    }
    for path in pages(built()) {
        let html = page(built(), path);
        let scripts = all(&html, "script:not([type='application/ld+json'])");
        let policy = all(&html, "meta[http-equiv='Content-Security-Policy']");
        let policy = policy.first().and_then(|policy| policy.attr("content")).unwrap_or_default();
        let is_search = !all(&html, "body.page--search").is_empty();
        assert_eq!(scripts.len(), 1 + usize::from(is_search), "{path}");
        assert!(policy.contains("script-src 'self';"), "{path}");
        assert!(!policy.contains("unsafe"), "{path}");
        for script in scripts {
            assert!(script.attr("src").is_some() && script.inner_html().is_empty(), "{path}: code in the page");
        }
        for element in all(&html, "body *") {
            let handler = element.value().attrs().find(|(name, _)| name.starts_with("on"));
            assert!(handler.is_none(), "{path}: {handler:?}");
        }
    }
}

/// How many bytes of a file go over the wire, as gzip packs it at its usual level.
#[track_caller]
fn packed(path: &str) -> usize {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(built().get(path).unwrap_or_else(|| panic!("there is no {path}"))).unwrap();
    encoder.finish().unwrap().len()
}

/// Returns the path of the file that an address of a page leads to.
fn follow(page: &str, href: &str) -> String {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in href.split('/') {
        match part {
            "." => {}
            ".." => {
                parts.pop().unwrap();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}
