//! The facts of the five documents, found again in the built pages of both editions.

use super::example::{BELOW, DAY, built, checked};
use super::facts::{CELLS, Cells, FACTS, Fact, TEXTS};
use super::folder;
use super::page::{all, by_id, kind_of_cell, own_text, page, pages, plain, text, within};
use scraper::{ElementRef, Html};
use std::collections::BTreeMap;
use utfall::derive::{Cell, PromiseDerived};
use utfall::diag::Diagnostics;
use utfall::locale::number;
use utfall::model::{Promise, PromiseId};
use utfall::plan::{PageKey, plan};
use utfall::source::History;
use utfall::value::Slug;
use utfall::view::{EditionViews, FigureView, Material, View};

/// Where the pages of a promise, or of one of its follow-ups, lie in each edition that shows it.
fn pages_of(place: &str, promise: &str, period: &str) -> Vec<String> {
    let follow_up = if period.is_empty() { String::new() } else { format!("{period}/") };
    let mut pages = vec![format!("jonkopings-lan/{place}/{promise}/{follow_up}index.html")];
    if place == "jonkoping" {
        pages.push(format!("{BELOW}{promise}/{follow_up}index.html"));
    }
    pages
}

fn id(place: &str, promise: &str) -> PromiseId {
    PromiseId { place: Slug::new(place).unwrap(), slug: Slug::new(promise).unwrap() }
}

fn promise(place: &str, slug: &str) -> (&'static Promise, &'static PromiseDerived) {
    let ready = checked().ready.as_ref().unwrap();
    (&ready.site().promises[&id(place, slug)], &ready.derived().promises[&id(place, slug)])
}

/// The words of a row on a page: its line of the table or its section, and what stands apart of its numbers.
fn words_of_row(html: &Html, row: &str) -> Option<String> {
    let told = text(by_id(html, row)?);
    let numbers = by_id(html, &format!("{row}_tal")).map(text).unwrap_or_default();
    Some(format!("{told} | {numbers}"))
}

/// Whether words stand in a text, not as a part of longer ones: "4 tillfällen" is not in "14 tillfällen".
fn stands(words: &str, text: &str) -> bool {
    let ends = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    text.match_indices(words)
        .any(|(at, _)| ends(text[..at].chars().next_back()) && ends(text[at + words.len()..].chars().next()))
}

#[test]
fn the_words_of_each_figure_stand_where_its_row_does() {
    let mut lost = Vec::new();
    let mut parsed: BTreeMap<String, Html> = BTreeMap::new();
    for Fact { place, promise, row, period, words, .. } in FACTS {
        let own = pages_of(place, promise, period);
        for path in own.into_iter().chain(pages_of(place, promise, "")) {
            let html = parsed.entry(path.clone()).or_insert_with(|| page(built(), &path));
            match words_of_row(html, row) {
                Some(text) if stands(&plain(words), &text) => {}
                Some(text) => lost.push(format!("{path}#{row}: {words:?} is not in {text:?}")),
                None => lost.push(format!("{path}#{row} is not there")),
            }
        }
    }
    assert!(lost.is_empty(), "\n{}\n", lost.join("\n"));
}

#[test]
fn minst_608_tillfallen() {
    for path in pages_of("jonkoping", "2020", "t2") {
        let html = page(built(), &path);
        let row = by_id(&html, "synlighet").unwrap();
        let figures: Vec<String> = within(row, ".figure").into_iter().map(own_text).collect();
        assert_eq!(figures, ["minst 608 tillfällen", "ca 26 trafikkontroller", "16 tillfällen med hund"], "{path}");
    }
    let paths = [pages_of("jonkoping", "2020", ""), pages_of("jonkoping", "2020", "t2")].concat();
    assert_eq!(paths.len(), 4);
    for path in paths {
        assert!(words_of_row(&page(built(), &path), "synlighet").unwrap().contains("minst 608 tillfällen"), "{path}");
    }
}

#[test]
fn each_figure_has_its_number_and_its_unit_for_machines() {
    let check = checked();
    let ready = check.ready.as_ref().unwrap();
    let plan = plan(ready.site(), &check.sources, &[], &[], &mut Diagnostics::default());
    let material = Material {
        sources: &check.sources,
        site: ready.site(),
        derived: ready.derived(),
        plan: &plan,
        as_of: folder::on(DAY).as_of,
        read_from: utfall::view::ReadFrom::Web,
        history: &History::default(),
    };
    for edition in &plan.editions {
        let views = EditionViews::new(material, edition, String::new());
        for fact in FACTS.iter().filter(|fact| edition.promises.contains(&id(fact.place, fact.promise))) {
            let found = if fact.period.is_empty() { target(fact) } else { outcome(&views, fact) };
            let unit = Some(fact.unit.to_owned());
            let expected = (plain(fact.words), fact.value.to_owned(), unit);
            assert!(
                found.contains(&expected),
                "{} {} {}: {expected:?} is not in {found:?}",
                fact.place,
                fact.promise,
                fact.row
            );
        }
    }
}

/// Words, number and unit of the targets of a row.
fn target(fact: &Fact) -> Vec<(String, String, Option<String>)> {
    let (promise, _) = promise(fact.place, fact.promise);
    let row = promise.rows.iter().find(|row| row.id.as_str() == fact.row).unwrap();
    let targets = row.targets.iter();
    targets
        .map(|target| {
            let figure = &target.target.figure;
            (plain(&figure.words), number::machine(figure.low), Some(target.unit.to_string()))
        })
        .collect()
}

/// Words, number and unit of the figures of a row, as themes see them.
fn outcome(views: &EditionViews<'_>, fact: &Fact) -> Vec<(String, String, Option<String>)> {
    let key = PageKey::FollowUp(id(fact.place, fact.promise), Slug::new(fact.period).unwrap());
    let View::FollowUp(view) = views.view("x/", &key, &String::new) else { panic!("{key:?} is no follow-up") };
    let rows = view.groups.into_iter().flat_map(|group| group.rows);
    let row = rows.into_iter().find(|row| row.id == fact.row).unwrap();
    let seen = |figure: FigureView| (plain(&figure.words), figure.low, figure.unit);
    row.cell.figures.into_iter().map(seen).collect()
}

/// Whether the document says something in a cell. A row that was done before is blank in it.
fn is_told(cell: Cell) -> bool {
    matches!(cell, Cell::Reported | Cell::Unchanged { .. })
}

#[test]
fn as_many_cells_are_told_and_blank_as_in_the_documents() {
    for Cells { place, promise: slug, rows, periods, told, blank } in CELLS {
        let (promise, derived) = promise(place, slug);
        let reported: Vec<usize> =
            (0..derived.columns.len()).filter(|&column| derived.columns[column].follow_up.is_some()).collect();
        let cells = derived.matrix.rows().flat_map(|cells| reported.iter().map(|&column| cells[column]));
        let counted = cells.clone().filter(|cell| is_told(*cell)).count();
        assert_eq!((promise.rows.len(), reported.len()), (*rows, *periods), "{place} {slug}");
        assert_eq!((counted, cells.count() - counted), (*told, *blank), "{place} {slug}");
    }
}

#[test]
fn the_tables_show_as_many_cells_as_the_documents_have() {
    for Cells { place, promise, rows, periods, told, blank } in CELLS {
        for path in pages_of(place, promise, "") {
            let html = page(built(), &path);
            let (mut lines, mut counts) = (0, (0, 0));
            for line in all(&html, ".matrix__table > tbody > tr:not(.matrix__numbers), .activity") {
                lines += 1;
                let cells = within(line, ".cell");
                // What is in no follow-up is told of on no page.
                let blank = |cell: &ElementRef<'_>| ["not-in-collection", "not-due-yet"].contains(&kind_of_cell(*cell));
                assert_eq!(cells.iter().filter(|cell| !blank(cell)).count(), *periods, "{path}");
                for cell in cells.into_iter().filter(|cell| !blank(cell)) {
                    match ["told", "unchanged"].contains(&kind_of_cell(cell)) {
                        true => counts.0 += 1,
                        false => counts.1 += 1,
                    }
                }
            }
            assert_eq!((lines, counts), (*rows, (*told, *blank)), "{path}");
        }
    }
}

#[test]
fn each_text_stands_on_its_page() {
    let mut lost = Vec::new();
    for (place, promise, period, fragment) in TEXTS {
        for path in pages_of(place, promise, period) {
            let html = page(built(), &path);
            let main = text(all(&html, "main")[0]);
            if !main.contains(&plain(fragment)) {
                lost.push(format!("{path}: {fragment}"));
            }
        }
    }
    assert!(lost.is_empty(), "\n{}\n", lost.join("\n"));
}

#[test]
fn both_editions_show_the_same_figures() {
    let shown = |path: &str| {
        let html = page(built(), path);
        let of_row = |row: scraper::ElementRef<'_>| {
            let figures: Vec<String> = within(row, ".figure").into_iter().map(text).collect();
            (row.attr("id").unwrap_or_default().to_owned(), figures)
        };
        all(&html, ".outcome").into_iter().map(of_row).collect::<Vec<_>>()
    };
    let series = |path: &str| {
        let html = page(built(), path);
        all(&html, ".series, .target, .cell").into_iter().map(text).collect::<Vec<_>>()
    };
    let (mut pages, mut figures) = (0, 0);
    for below in built().keys().filter_map(|path| path.strip_prefix(BELOW)) {
        let parts: Vec<&str> = below.split('/').collect();
        let (one, other) = (format!("jonkopings-lan/jonkoping/{below}"), format!("{BELOW}{below}"));
        match parts[..] {
            [year, "index.html"] if year.starts_with("20") => assert_eq!(series(&one), series(&other)),
            [year, period, "index.html"] if year.starts_with("20") && period != "inbaddning" => {
                pages += 1;
                figures += shown(&one).iter().map(|(_, figures)| figures.len()).sum::<usize>();
                assert_eq!(shown(&one), shown(&other), "{below}");
            }
            _ => {}
        }
    }
    let all = FACTS.iter().filter(|fact| fact.place == "jonkoping" && !fact.period.is_empty()).count();
    assert_eq!((pages, figures), (6, all));
}

#[test]
fn a_legend_explains_what_its_page_shows_and_nothing_else() {
    let mut explained = 0;
    for path in pages(built()) {
        let html = page(built(), path);
        for item in all(&html, ".legend__list dt > *") {
            let key = item.value().classes().find_map(|class| Some(class.split_once("--")?.1)).unwrap();
            let shown = ["badge", "blank", "sign", "count", "answer__count"].map(|block| format!(".{block}--{key}"));
            let mut shown = all(&html, &format!("{}, .is-{key}", shown.join(", "))).into_iter();
            let is_explained = |one: &ElementRef<'_>| {
                one.ancestors().filter_map(ElementRef::wrap).any(|parent| parent.attr("class") == Some("legend__list"))
            };
            assert!(shown.any(|one| !is_explained(&one)), "{path}: {key} is explained, and not shown");
            explained += 1;
        }
    }
    assert!(explained > 100, "{explained}");
}
