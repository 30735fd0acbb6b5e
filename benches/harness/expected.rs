//! What each page must say, from the model alone.

use super::addresses;
use super::found::plain_words;
use super::programs::Generator;
use crate::country::{Country, NOT_REPORTED, Place, Promise, STATUSES, SUBJECTS};
use std::collections::{BTreeMap, BTreeSet};

/// What a page must say. What is `None` is not looked at.
#[derive(Debug, Default)]
pub(super) struct Expected {
    pub(super) cells: Option<usize>,
    pub(super) statuses: Option<BTreeMap<&'static str, usize>>,
    /// The sum of all numbers.
    pub(super) figures: Option<usize>,
    /// The sum of all sums.
    pub(super) totals: Option<usize>,
    /// How many targets are reached.
    pub(super) reached: Option<usize>,
    /// The texts of outcomes, sorted.
    pub(super) texts: Option<Vec<String>>,
    /// The pages that it leads to.
    pub(super) links: Option<BTreeSet<String>>,
    /// Its days, sorted.
    pub(super) dates: Option<Vec<String>>,
    /// The places of each county.
    pub(super) counties: Option<BTreeMap<String, BTreeSet<String>>>,
    /// What stands somewhere on it.
    pub(super) says: Vec<String>,
}

/// Lists all pages that the peers and we have, and the days of all follow-ups, sorted.
pub(super) fn expected(country: &Country, generator: Generator) -> (BTreeMap<String, Expected>, Vec<String>) {
    let mut pages = BTreeMap::new();
    let (mut days, mut counties) = (Vec::new(), BTreeMap::<String, BTreeSet<String>>::new());
    let mut subjects: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    let index = addresses::subjects(generator);
    for place in &country.places {
        let home = addresses::place(generator, place);
        counties.entry(place.county.to_owned()).or_default().insert(home.clone());
        let (mut links, mut dates) = (BTreeSet::new(), Vec::new());
        for promise in &place.promises {
            let address = format!("{home}{}/", promise.id);
            for subject in promise.subjects() {
                subjects.entry(subject).or_default().insert(address.clone());
            }
            let of_promise = promise_pages(place, promise, &home, &address, index);
            links.extend(of_promise.iter().map(|(address, _)| address.clone()));
            dates.extend(promise.follow_ups.iter().map(|follow_up| follow_up.published.clone()));
            pages.extend(of_promise);
        }
        dates.sort();
        days.extend(dates.clone());
        let says = vec![plain_words(&place.name), plain_words(place.county)];
        pages.insert(home, Expected { links: Some(links), dates: Some(dates), says, ..Expected::default() });
    }
    days.sort();
    pages.insert("/".to_owned(), Expected { counties: Some(counties), ..Expected::default() });
    let links = subjects.keys().map(|subject| format!("{index}{subject}/")).collect();
    pages.insert(index.to_owned(), Expected { links: Some(links), ..Expected::default() });
    for (subject, links) in subjects {
        pages.insert(format!("{index}{subject}/"), Expected { links: Some(links), ..Expected::default() });
    }
    (pages, days)
}

/// The page of a promise, and of each of its follow-ups.
fn promise_pages(place: &Place, promise: &Promise, home: &str, address: &str, index: &str) -> Vec<(String, Expected)> {
    let addresses: Vec<String> =
        promise.follow_ups.iter().map(|follow_up| format!("{address}{}/", follow_up.id)).collect();
    let prose = [&promise.title].into_iter().chain(promise.pledges.iter().map(|(_, words)| words));
    let prose = prose.chain(promise.activities.iter().map(|activity| &activity.title)).map(|text| plain_words(text));
    let mut prose: Vec<String> = prose.collect();
    prose.push(plain_words(&place.name));
    let mut sums = vec![0; promise.activities.len()];
    let (mut statuses, mut figures, mut texts) = (BTreeMap::new(), 0, Vec::new());
    let mut pages = Vec::new();
    for (number, follow_up) in promise.follow_ups.iter().enumerate() {
        let mut own = Expected { statuses: Some(BTreeMap::new()), cells: Some(0), ..Expected::default() };
        let (mut own_figures, mut own_texts) = (0, Vec::new());
        for (outcome, sum) in follow_up.outcomes.iter().zip(&mut sums) {
            let label = outcome.as_ref().map_or(NOT_REPORTED, |outcome| STATUSES[outcome.status].1);
            *own.statuses.get_or_insert_default().entry(label).or_default() += 1;
            *statuses.entry(label).or_default() += 1;
            if let Some(outcome) = outcome {
                *sum += outcome.figure.unwrap_or_default();
                own_figures += outcome.figure.unwrap_or_default();
                own_texts.push(plain_words(&outcome.text));
            }
        }
        figures += own_figures;
        texts.extend(own_texts.clone());
        own_texts.sort();
        let around = [number.checked_sub(1), Some(number + 1)].into_iter().flatten();
        let around = around.filter_map(|number| addresses.get(number).cloned());
        let links = ["/", home, address].into_iter().map(str::to_owned).chain(around).collect();
        own.figures = Some(own_figures);
        own.texts = Some(own_texts);
        own.links = Some(links);
        own.dates = Some(vec![follow_up.published.clone()]);
        own.says = prose.clone();
        own.says.extend([plain_words(&follow_up.title), plain_words(&follow_up.introduction)]);
        pages.push((addresses[number].clone(), own));
    }
    texts.sort();
    let targets: Vec<(usize, usize)> =
        promise.activities.iter().zip(sums).filter_map(|(activity, sum)| Some((activity.target?, sum))).collect();
    let subjects = promise.activities.iter().flat_map(|activity| &activity.subjects);
    let subjects = subjects.map(|&subject| format!("{index}{}/", SUBJECTS[subject].0));
    prose.push(plain_words(&promise.background));
    prose.extend(promise.parties.iter().map(|(_, name)| plain_words(name)));
    let own = Expected {
        cells: Some(promise.activities.len() * promise.follow_ups.len()),
        statuses: Some(statuses),
        figures: Some(figures),
        totals: Some(targets.iter().map(|(_, sum)| sum).sum()),
        reached: Some(targets.iter().filter(|(target, sum)| sum >= target).count()),
        texts: Some(texts),
        links: Some(["/", home].into_iter().map(str::to_owned).chain(addresses).chain(subjects).collect()),
        dates: None,
        counties: None,
        says: prose,
    };
    pages.push((address.to_owned(), own));
    pages
}
