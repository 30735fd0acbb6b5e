//! An edit taken in by the short way gives the same pages and the same mistakes as a build of all files.

use crate::folder::{SMALL, files, on, rendered};
use proptest::prelude::*;
use std::collections::BTreeMap;
use utfall::diag::print::short;
use utfall::pipeline::{Check, check};
use utfall::source::{Contents, File};
use utfall::value::Lang;

const DAY: &str = "2020-11-01";

/// More promises, which link to each other, to an attachment and to places in pages.
const MORE: &[(&str, &str)] = &[
    ("content/index.md", "+++\n+++\nSe [möten](byn/2020/promise.md#moten).\n"),
    (
        "content/byn/2021/promise.md",
        "+++\ntitle = \"Löfte 2021\"\nvalid = \"2021\"\nschedule = \"half-year\"\nextends = \"byn/2020\"\n\
         [[activity]]\nid = \"ljus\"\ntitle = \"Ljus\"\ntargets = [\"minst 3 lampor\"]\n+++\n\
         Förr: [vandring](../2020/promise.md#vandring). [Tabell](plan.csv)\n",
    ),
    (
        "content/byn/2021/h1.md",
        "+++\n[outcome.ljus]\nfigures = [\"2 lampor\"]\n+++\nSå gick det.\n\n## Läget\n\nBra.\n",
    ),
];

/// Edits: in which file, what, and what comes instead.
const EDITS: &[(&str, &str, &str)] = &[
    ("content/byn/2020/t1.md", "gått", "sprungit"),
    ("content/byn/2020/t1.md", "tre vandringar", "fem vandringar"),
    ("content/byn/2020/t1.md", "tre vandringar", "fem turer"),
    ("content/byn/2020/t1.md", "ongoing", "done"),
    ("content/byn/2020/t1.md", "ongoing", "gjort"),
    ("content/byn/2020/t1.md", "2020-05-20", "2020-06-30"),
    ("content/byn/2020/t1.md", "Vi har", "[Vi](../2021/h1.md#laget) har"),
    ("content/byn/2020/t1.md", "Vi har", "[Vi](../2021/h9.md) har"),
    ("content/byn/2020/t1.md", "## vandring", "## Fritt\n\n## vandring"),
    ("content/byn/2020/t1.md", "published", "draft = true\npublished"),
    ("content/byn/2020/t1.md", "published", "aliases = [\"/gammal/\"]\npublished"),
    ("content/byn/2020/promise.md", "Löfte 2020", "Löftet 2020"),
    ("content/byn/2020/promise.md", "minst fyra", "minst tre"),
    ("content/byn/2020/promise.md", "id = \"moten\"", "id = \"moten-2\""),
    ("content/byn/2020/promise.md", "tertial", "quarter"),
    ("content/byn/2020/promise.md", "lugnt.", "[lugnt](../2021/promise.md)."),
    ("content/byn/2020/promise.md", "valid = \"2020\"", "valid = \"2020\"\ndraft = true"),
    ("content/byn/2020/promise.md", "valid = \"2020\"", "valid = { from = \"2020\", to = \"2021\" }"),
    ("content/byn/2020/promise.md", "valid = \"2020\"", "valid = \"2020\"\nextends = \"byn/2021\""),
    ("content/byn/2021/promise.md", "Ljus", "Mer ljus"),
    ("content/byn/2021/promise.md", "[Tabell](plan.csv)", "Ingen tabell."),
    ("content/byn/2021/promise.md", "#vandring", "#moten"),
    ("content/byn/2021/h1.md", "## Läget", "## Lägena"),
    ("content/byn/2021/h1.md", "+++\nSå", "+++ \nSå"),
    ("content/byn/2021/h1.md", "2 lampor", "2 lyktor"),
    ("content/byn/place.md", "Byn", "Staden"),
    ("content/om.md", "Ett prov.", "Två prov."),
    ("site.toml", "Löften", "Medborgarlöften"),
];

fn site() -> Vec<File> {
    let searched = SMALL[0].1.replacen("language", "search = true\nlanguage", 1);
    let mut files = files(&[&[(SMALL[0].0, searched.as_str())], &SMALL[1..], MORE].concat());
    files.push(crate::folder::file("content/byn/2021/plan.csv", Contents::Attachment { size: 12 }));
    files
}

fn said(check: &Check) -> String {
    short(&check.diagnostics, &check.sources, Lang::En)
}

/// Makes an edit, or takes it back.
fn make(files: &mut [File], (path, from, to): (&str, &str, &str)) -> File {
    let file = files.iter_mut().find(|file| file.path.as_str() == path).unwrap();
    let Contents::Text(text) = &file.contents else { unreachable!("texts are edited") };
    let (text, from, to) = (text.to_string(), from.to_owned(), to.to_owned());
    let text = if text.contains(&to) { text.replacen(&to, &from, 1) } else { text.replacen(&from, &to, 1) };
    file.contents = Contents::Text(text.into());
    file.clone()
}

/// Makes edits one by one, and tells for each whether the short way led there.
fn short_ways(edits: &[usize]) -> Vec<bool> {
    let options = on(DAY);
    let mut files = site();
    let mut good = check(files.clone(), &options).unwrap();
    assert_eq!(said(&good), "");
    let mut behind = BTreeMap::new();
    let mut ways = Vec::new();
    for &edit in edits {
        let edited = make(&mut files, EDITS[edit]);
        behind.insert(edited.path.clone(), edited);
        let whole = check(files.clone(), &options).unwrap();
        let pages = rendered(&good, None);
        let way = good.revise(behind.values().cloned().collect(), &options);
        ways.push(way);
        if way {
            assert!(whole.ready.is_some(), "{:?} is a mistake: {}", EDITS[edit], said(&whole));
            assert_eq!(said(&good), said(&whole), "{:?}", EDITS[edit]);
            assert_eq!(rendered(&good, None), rendered(&whole, None), "{:?}", EDITS[edit]);
        } else {
            assert_eq!(rendered(&good, None), pages, "{:?} leaves the site as it was", EDITS[edit]);
        }
        if whole.ready.is_some() {
            behind.clear();
            good = if way { good } else { whole };
        }
    }
    ways
}

#[test]
fn each_edit_and_back() {
    for edit in 0..EDITS.len() {
        short_ways(&[edit, edit]);
    }
}

#[test]
fn words_figures_and_dates_take_the_short_way() {
    for edit in [0, 1, 2, 3, 5, 6, 8, 11, 12, 14, 15, 19, 22, 23, 24] {
        assert_eq!(short_ways(&[edit, edit]), [true, true], "{:?}", EDITS[edit]);
    }
}

#[test]
fn what_reaches_further_does_not() {
    for edit in [4, 7, 9, 10, 16, 18, 20, 25, 26, 27] {
        assert!(!short_ways(&[edit])[0], "{:?}", EDITS[edit]);
    }
}

#[test]
fn a_mistake_that_is_mended_takes_the_short_way_back() {
    assert_eq!(short_ways(&[4, 0, 4]), [false, false, true]);
}

#[test]
fn other_themes_take_a_short_way_of_their_own() {
    let options = on(DAY);
    let mut good = check(site(), &options).unwrap();
    let plain = ("themes/base/templates/plain.html", "<p>{{ page.title }} {{ t(key=\"skip\") }}</p>");
    let strings = ("themes/polisen/strings/sv.toml", "skip = \"Hoppa hit\"\n");
    let style = ("themes/polisen/static/ny.css", "p { color: red }\n");
    for themes in [&[plain][..], &[plain, strings], &[strings, style], &[]] {
        let all = [site(), files(themes)].concat();
        let whole = check(all.clone(), &options).unwrap();
        assert!(good.dress(all), "{themes:?}");
        assert_eq!(rendered(&good, None), rendered(&whole, None), "{themes:?}");
        assert_eq!(said(&good), said(&whole), "{themes:?}");
    }
    let pages = rendered(&good, None);
    for wrong in [(plain.0, "{{ page"), (strings.0, "skip = 1"), ("content/ny.md", "+++\ntitle = \"Ny\"\n+++\n")] {
        assert!(!good.dress([site(), files(&[wrong])].concat()), "{wrong:?}");
        assert_eq!(rendered(&good, None), pages, "{wrong:?} leaves the site as it was");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]
    #[test]
    fn edits_in_any_order(edits in prop::collection::vec(0..EDITS.len(), 1..7)) {
        short_ways(&edits);
    }
}
