//! Thirty mistakes in ten files: all of them in one run, in every shape, and nothing is written.

use crate::check::{check, files_of};
use crate::command::{folder_with, snapshot, utfall, write};
use crate::golden::{all_right, compare, files_below, folder};
use std::collections::BTreeSet;
use std::fs;
use utfall::value::Lang;

const SHAPES: [&str; 4] = ["human", "short", "json", "github"];

#[test]
fn thirty_mistakes_in_ten_files_are_told_in_one_run() {
    let checked = check(files_of(&folder("thirty/site")));
    let found = checked.found();
    assert_eq!(found.len(), 30, "{found:#?}");
    let files: BTreeSet<&str> = found.iter().filter_map(|one| Some(one.split_once(':')?.0)).collect();
    assert_eq!(files.len(), 10);
    let lines = |one: &str| {
        let (path, rest) = one.split_once(':').unwrap();
        (path.to_owned(), rest.split_once(' ').unwrap().0.parse::<usize>().unwrap())
    };
    assert!(found.is_sorted_by_key(|one| lines(one)), "{found:#?}");

    let mut wrong = Vec::new();
    for (lang, code) in [(Lang::Sv, "sv"), (Lang::En, "en")] {
        for shape in SHAPES {
            let text = checked.in_shape(shape, lang);
            wrong.extend(compare(&folder("thirty").join(format!("{shape}.{code}.txt")), &text).err());
        }
    }
    all_right(&wrong);
}

#[test]
fn the_program_hands_them_over_in_every_shape() {
    let root = folder("thirty/site");
    let mut wrong = Vec::new();
    for lang in ["sv", "en"] {
        for shape in SHAPES {
            let run = utfall(&["check", "--format", shape, "--lang", lang], &root);
            let (told, silent) = if shape == "human" { (run.err, run.out) } else { (run.out, run.err) };
            assert_eq!((run.status, &*silent), (1, ""), "{shape} {lang}");
            wrong.extend(compare(&folder("thirty").join(format!("{shape}.{lang}.txt")), &told).err());
        }
    }
    all_right(&wrong);
}

#[test]
fn the_site_that_was_there_stays_as_it_was() {
    let root = folder_with("");
    let built = utfall(&["build", "--as-of", "2021-03-01"], root.path());
    assert_eq!(built.status, 0, "{}", built.err);
    let before = snapshot(&root.path().join("public"));
    assert!(before.contains_key("index.html"));

    let site = folder("thirty/site");
    for path in files_below(&site) {
        write(&root.path().join(&path), &fs::read(site.join(&path)).unwrap());
    }
    let refused = utfall(&["build", "--as-of", "2021-03-01"], root.path());
    assert_eq!((refused.status, &*refused.out), (1, ""));
    assert!(refused.err.ends_with("30 fel. Ingenting skrevs; sajten är som den var.\n"), "{}", refused.err);
    assert_eq!(snapshot(&root.path().join("public")), before);
    assert_eq!(utfall(&["check"], root.path()).status, 1);
}
