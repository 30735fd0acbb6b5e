//! What a page says, read from its markup. Facts are found by their class within `main`.

use super::addresses::follow;
use scraper::{ElementRef, Html, Selector};
use std::collections::{BTreeMap, BTreeSet};

/// What a page says.
#[derive(Debug)]
pub(super) struct Found {
    pub(super) cells: usize,
    pub(super) statuses: BTreeMap<String, usize>,
    pub(super) figures: usize,
    pub(super) totals: usize,
    pub(super) reached: usize,
    pub(super) texts: Vec<String>,
    pub(super) links: BTreeSet<String>,
    pub(super) dates: Vec<String>,
    pub(super) counties: BTreeMap<String, BTreeSet<String>>,
    /// All words of `main`.
    pub(super) words: String,
}

/// Reads the page at `address`; `None` if it has no `main`.
pub(super) fn found(html: &str, address: &str) -> Option<Found> {
    let document = Html::parse_document(html);
    let main = document.select(&selector("main")).next()?;
    let texts = |of: &str| main.select(&selector(of)).map(text).collect::<Vec<String>>();
    let sum = |of: &str| texts(of).iter().map(|text| first_number(text)).sum();
    let mut statuses = BTreeMap::new();
    for status in texts(".status") {
        *statuses.entry(status.trim().to_owned()).or_default() += 1;
    }
    let (mut links, mut counties) = (BTreeSet::new(), BTreeMap::<String, BTreeSet<String>>::new());
    let mut county = None;
    for element in main.select(&selector("h3, a[href]")) {
        let Some(link) = element.value().attr("href") else {
            county = Some(text(element));
            continue;
        };
        let Some(page) = follow(address, link) else { continue };
        links.insert(page.clone());
        if let Some(county) = &county {
            counties.entry(county.clone()).or_default().insert(page);
        }
    }
    let mut outcomes: Vec<String> = texts(".text").iter().map(|text| words(text)).collect();
    outcomes.sort();
    let is_time = selector("time[datetime]");
    let times = main.select(&is_time).filter_map(|time| time.value().attr("datetime"));
    let mut dates: Vec<String> = times.map(|time| time.chars().take(10).collect()).collect();
    dates.sort();
    Some(Found {
        cells: texts(".cell").len(),
        statuses,
        figures: sum(".figure"),
        totals: sum(".total"),
        reached: texts(".goal").iter().filter(|text| text.trim().ends_with("målet nått")).count(),
        texts: outcomes,
        links,
        dates,
        counties,
        words: words(&text(main)),
    })
}

/// Returns words alone, with one space between them.
pub(super) fn words(text: &str) -> String {
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The same of a text in Markdown, as a reader sees it: of a link what it says.
pub(super) fn plain_words(markdown: &str) -> String {
    let mut plain = String::new();
    let mut rest = markdown;
    while let Some((before, after)) = rest.split_once("](") {
        plain.push_str(before);
        rest = after.split_once(')').map_or("", |(_, after)| after);
    }
    plain.push_str(rest);
    words(&plain)
}

fn text(element: ElementRef<'_>) -> String {
    element.text().collect()
}

fn first_number(text: &str) -> usize {
    let digits = text.chars().skip_while(|letter| !letter.is_ascii_digit()).take_while(char::is_ascii_digit);
    digits.collect::<String>().parse().unwrap_or_default()
}

fn selector(text: &str) -> Selector {
    Selector::parse(text).expect("it is a selector")
}
