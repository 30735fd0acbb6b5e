//! What is not there accuses nobody: each page says of a blank only what is known of it.

use super::folder::{Built, built, files, on};
use super::page::{all, page, text, within};
use scraper::ElementRef;

const SITE: &str = "format = 1\ntitle = \"Exempel\"\nbase_url = \"https://example.org/\"\n\
    [publisher]\nname = \"Exempel\"\nkind = \"official\"\n[[edition]]\nid = \"hela\"\ntheme = \"polisen\"\n\
    [focus.unga]\ntitle = \"Unga\"\n[focus.trafik]\ntitle = \"Trafik\"\n\
    [accessibility]\ncompliance = \"partial\"\nstandard = \"EN 301 549 V3.2.1\"\nassessed = 2026-05-20\n\
    updated = 2026-05-20\nmethod = \"Vi har prövat webbplatsen själva.\"\nreport_url = \"https://example.org/brister\"\n\
    supervisor = { title = \"Digg\", url = \"https://www.digg.se/tdosanmalan\" }\ndefects = [\"Kartan.\"]\n";

fn place(name: &str) -> String {
    format!(
        "+++\nname = \"{name}\"\nkind = \"municipality\"\ncounty = \"Exempellän\"\npolice_area = \"Exempelbygden\"\n+++\n"
    )
}

/// A joint promise of three years, a promise of one year on another subject, and one without schedule or follow-up.
fn site(beside: &[(&str, &str)]) -> Built {
    let (town, dale, hill) = (place("Exempelstad"), place("Exempeldal"), place("Exempelberg"));
    let joint = "+++\ntitle = \"Löfte 2019\"\nvalid = { from = \"2019-03\", to = \"2021\" }\nschedule = \"tertial\"\n\
        places = [\"exempelstad\", \"exempeldal\"]\n\
        [[activity]]\nid = \"fritid\"\ntitle = \"Öppen fritid\"\nfocus = [\"unga\"]\n\
        [[activity]]\nid = \"natt\"\ntitle = \"Nattvandring\"\nfocus = [\"unga\"]\n+++\n";
    let other = "+++\ntitle = \"Löfte 2022\"\nvalid = \"2022\"\nschedule = \"half-year\"\n\
        [[activity]]\nid = \"fart\"\ntitle = \"Fartkontroller\"\nfocus = [\"trafik\"]\n+++\n";
    let plain = "+++\ntitle = \"Löfte 2022\"\nvalid = \"2022\"\n\
        [[activity]]\nid = \"cykel\"\ntitle = \"Cykelkontroller\"\nfocus = [\"trafik\"]\n+++\n";
    let early = "+++\ntitle = \"Löfte 2018\"\nvalid = \"2018\"\n\
        [[activity]]\nid = \"skola\"\ntitle = \"Skolbesök\"\nfocus = [\"unga\"]\n+++\n";
    let all = [
        ("site.toml", SITE),
        ("content/exempelstad/place.md", &town),
        ("content/exempeldal/place.md", &dale),
        ("content/exempelberg/place.md", &hill),
        ("content/exempelstad/2019/promise.md", joint),
        ("content/exempelstad/2022/promise.md", other),
        ("content/exempelberg/2022/promise.md", plain),
        ("content/exempelberg/2018/promise.md", early),
    ];
    built(files(&[&all[..], beside].concat()), &on("2022-03-01"))
}

/// The words of what a page is about.
fn words(built: &Built, path: &str) -> String {
    let page = page(built, path);
    all(&page, "main").first().map_or_else(String::new, |main| text(*main))
}

/// The words of each row of a table with a caption, the head first.
fn rows(built: &Built, path: &str, caption: &str) -> Vec<Vec<String>> {
    let page = page(built, path);
    let table = all(&page, "main table").into_iter().find(|table| text(*table).contains(caption));
    let table = table.unwrap_or_else(|| panic!("{path} has no table {caption}"));
    let cells = |row: ElementRef<'_>| within(row, "th, td").into_iter().map(text).collect();
    within(table, "tr").into_iter().map(cells).collect()
}

#[test]
fn the_comparison_has_a_joint_promise_in_all_its_places_and_years() {
    let built = site(&[]);
    let said = words(&built, "jamfor/fokusomraden/unga/index.html");
    assert_eq!(said.matches("Öppen fritid").count(), 2, "{said}");
    assert_eq!(said.matches("mars 2019–2021").count() + said.matches("mars 2019–december 2021").count(), 2, "{said}");
    for page in ["jamfor/fokusomraden/unga/index.html", "jamfor/fokusomraden/trafik/index.html", "jamfor/index.html"] {
        assert!(!words(&built, page).contains("Inget löfte"), "{page}");
    }
}

#[test]
fn a_place_without_the_subject_is_not_in_its_comparison() {
    let said = words(&site(&[]), "jamfor/fokusomraden/trafik/index.html");
    assert!(said.contains("Exempelstad") && said.contains("Exempelberg") && !said.contains("Exempeldal"), "{said}");
}

#[test]
fn the_comparison_of_an_area_names_what_a_promise_leaves_out() {
    let built = site(&[]);
    let path = built.keys().find(|path| path.starts_with("jamfor/") && path.contains("exempelbygden")).unwrap();
    let page = page(&built, path);
    let blank =
        all(&page, "main *").into_iter().filter(|one| text(*one) == "Löftet har ingen aktivitet om detta").count();
    assert!(blank > 0, "{}", text(page.root_element()));
    assert!(!text(page.root_element()).contains("Inget löfte"));
}

#[test]
fn reporting_never_says_that_a_promise_does_not_hold_while_it_does() {
    let built = site(&[("content/exempelberg/2022/q1.md", "+++\n+++\nVi har gått.\n\n## cykel\n\nTvå kontroller.\n")]);
    let outside = "Löftet gäller inte den här perioden";
    // The promise holds from March: all of the first tertial but its first days is its own.
    for year in ["2019", "2020", "2021"] {
        assert!(!words(&built, &format!("redovisning/{year}/index.html")).contains(outside), "{year}");
    }
    // It holds the whole year, and only the first quarter was told.
    let quarters = rows(&built, "redovisning/2022/index.html", "var tredje månad");
    let cells = &quarters.last().unwrap()[1..];
    assert_eq!(cells[1..], ["Ingen uppföljning utlovad"; 3].map(str::to_owned), "{quarters:?}");
    let halves = rows(&built, "redovisning/2022/index.html", "halvår");
    assert!(!halves.iter().flatten().any(|cell| cell.contains(outside)), "{halves:?}");
}

#[test]
fn a_promise_that_ends_early_does_not_hold_after_that() {
    let short = "+++\ntitle = \"Löfte vår\"\nvalid = { from = \"2022-01\", to = \"2022-06\" }\n\
        [[activity]]\nid = \"cykel\"\ntitle = \"Cykelkontroller\"\n+++\n";
    let built = site(&[
        ("content/exempeldal/var/promise.md", short),
        ("content/exempeldal/var/q1.md", "+++\n+++\n## cykel\n\nTvå kontroller.\n"),
    ]);
    let quarters = rows(&built, "redovisning/2022/index.html", "var tredje månad");
    let cells: Vec<&str> = quarters.last().unwrap()[1..].iter().map(String::as_str).collect();
    assert_eq!(cells[1], "Ingen uppföljning utlovad");
    assert_eq!(cells[2..], ["Löftet gäller inte den här perioden"; 2]);
}

#[test]
fn a_promise_without_schedule_or_follow_up_says_once_that_none_is_there() {
    let built = site(&[]);
    let path = "exempellan/exempelberg/2022/index.html";
    let said = words(&built, path);
    assert_eq!(said.matches("Ingen uppföljning än").count(), 1, "{said}");
    for accusation in ["ej redovisad", "Ej redovisad", "finns inte", "Saknas", "inte redovisade"] {
        assert!(!said.contains(accusation), "{accusation}: {said}");
    }
}

#[test]
fn a_part_of_the_source_is_never_said_to_be_silent() {
    let partial = "+++\npartial = true\n[outcome.fritid]\nstatus = \"ongoing\"\n+++\n## fritid\n\nÖppet.\n";
    let built = site(&[("content/exempelstad/2019/2021-t3.md", partial)]);
    let of_promise = |path: &&String| path.ends_with("2021-t3/index.html") || path.ends_with("index.html");
    for path in built.keys().filter(of_promise).filter(|path| !path.contains("oppna-data") && !path.contains("stil")) {
        let said = words(&built, path);
        for accusation in ["av 2 aktiviteter redovisa", "inte redovisad", "ej redovisad"] {
            assert!(!said.contains(accusation), "{path}, {accusation}: {said}");
        }
    }
    let start = words(&built, "index.html");
    assert!(start.contains("2 aktiviteter: 1 pågår och 1 står i källan."), "{start}");
}

#[test]
fn a_follow_up_in_running_text_is_no_count_of_zero() {
    let text = "+++\n+++\nUnder året har fritidsgården varit öppen och vuxna har vandrat varje fredag.\n";
    let built = site(&[("content/exempelstad/2019/2021-t3.md", text)]);
    for path in ["index.html", "uppfoljningar/index.html", "exempellan/exempelstad/index.html"] {
        let said = words(&built, path);
        assert!(!said.contains("0 av 2 aktiviteter"), "{path}: {said}");
    }
}

#[test]
fn a_follow_up_with_nothing_in_it_is_not_in() {
    let before = site(&[]);
    let after = site(&[("content/exempelstad/2019/2021-t3.md", "+++\n[outcome.fritid]\n+++\n")]);
    let counts = |built: &Built| rows(built, "redovisning/2021/index.html", "var fjärde månad");
    assert_eq!(counts(&before), counts(&after));
    assert!(!words(&after, "uppfoljningar/index.html").contains("september–december 2021"));
}
