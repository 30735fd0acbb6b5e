//! Small whole sites: `tests/golden/sites/<case>/` holds the files that go in and, below `expected/`, what stands inside
//! `<main>` of every page that comes out.

use crate::check::{check, files_of};
use crate::golden::{all_right, compare, files_below, folder};
use scraper::{Html, Selector};
use std::fs;
use utfall::value::Lang;

#[test]
fn every_site_gives_the_pages_beside_it() {
    let mut wrong = Vec::new();
    let mut sites: Vec<_> = fs::read_dir(folder("sites")).unwrap().map(|entry| entry.unwrap().path()).collect();
    sites.sort();
    for site in sites {
        let checked = check(files_of(&site));
        assert_eq!(checked.short(Lang::Sv), "", "{}", site.display());
        let expected = site.join("expected");
        for (path, page) in &checked.pages {
            wrong.extend(compare(&expected.join(path), &main_of(page)).err());
        }
        for path in files_below(&expected) {
            if !checked.pages.contains_key(&path) {
                wrong.push(format!("{}: no page is written there\n", expected.join(path).display()));
            }
        }
    }
    all_right(&wrong);
}

/// What stands inside `<main>`; the whole page where it has none, as a redirect.
fn main_of(page: &str) -> String {
    let main = Selector::parse("main").unwrap();
    let whole = Html::parse_document(page);
    let inner = whole.select(&main).next().map_or_else(|| page.to_owned(), |main| main.inner_html());
    let lines: Vec<&str> = inner.lines().map(str::trim_end).filter(|line| !line.trim().is_empty()).collect();
    lines.join("\n") + "\n"
}
