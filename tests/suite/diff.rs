//! What changes for readers: `tests/golden/diff/` has the kinds of changes, each with all that is said of it.
//!
//! Files of a case lie below `old/` or `new/`; all others of the base are in both.

use crate::folder::on;
use crate::golden::{all_right, cases, compare, files_below, folder, sections};
use crate::mistakes::BASE;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use utfall::diff::{self, Comparison, Revision, diff};
use utfall::pipeline::{self, Check};
use utfall::source::{File, SourcePath};
use utfall::value::Lang;

/// The files of one side of a case.
fn side(case: &BTreeMap<String, Option<File>>, prefix: &str) -> Check {
    let mut files = sections(BASE);
    for (path, file) in case {
        let Some(below) = path.strip_prefix(prefix) else { continue };
        let path = SourcePath::new(below).unwrap();
        files.insert(below.to_owned(), file.clone().map(|file| File { path, ..file }));
    }
    let check = pipeline::check(files.into_values().flatten().collect(), &on("2021-03-01")).unwrap();
    let said = utfall::diag::print::short(&check.diagnostics, &check.sources, Lang::En);
    assert!(check.ready.is_some(), "{prefix}: {said}");
    check
}

/// That a file is another one of the same size is looked for by the program alone.
const NOT_LOOKED_AT: &diff::Digests = &BTreeMap::new();

fn revision(check: &Check) -> Revision<'_> {
    let ready = check.ready.as_ref().unwrap();
    Revision {
        sources: &check.sources,
        site: ready.site(),
        derived: ready.derived(),
        plan: ready.plan(),
        digests: NOT_LOOKED_AT,
    }
}

fn compared(old: &Check, new: &Check, lang: Lang) -> Comparison {
    diff(revision(old), revision(new), lang)
}

#[test]
fn every_change_is_told_as_in_its_file() {
    let mut wrong = Vec::new();
    for name in files_below(&folder("diff")) {
        let path = folder("diff").join(&name);
        let written = fs::read_to_string(&path).unwrap();
        let all: Vec<String> = cases(&written)
            .iter()
            .map(|case| {
                let files = case.sections();
                let (old, new) = (side(&files, "old/"), side(&files, "new/"));
                let said = |lang| diff::text(&compared(&old, &new, lang), lang);
                case.written(&said(Lang::Sv), &said(Lang::En))
            })
            .collect();
        wrong.extend(compare(&path, &all.join("\n")).err());
    }
    all_right(&wrong);
}

#[test]
fn every_kind_of_change_has_a_case() {
    let mut told = BTreeSet::new();
    for name in files_below(&folder("diff")) {
        for case in cases(&fs::read_to_string(folder("diff").join(name)).unwrap()) {
            let files = case.sections();
            let comparison = compared(&side(&files, "old/"), &side(&files, "new/"), Lang::Sv);
            told.extend(comparison.changes().map(|change| change.kind.code()));
        }
    }
    let source = include_str!("../../src/diff/words.rs");
    let (_, codes) = source.split_once("pub fn code(").unwrap();
    let codes: BTreeSet<&str> = codes.split("=> \"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    assert!(codes.len() > 20);
    assert_eq!(told, codes);
}

#[test]
fn a_site_compared_with_itself_has_no_change() {
    let example = || utfall::disk::read(std::path::Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
    let check = || pipeline::check(example(), &on("2026-11-20")).unwrap();
    let comparison = compared(&check(), &check(), Lang::Sv);
    assert_eq!(comparison, Comparison { sections: vec![] });
    assert_eq!(diff::text(&comparison, Lang::Sv), "Ingenting ändras för läsarna.\n");
    assert_eq!(diff::json(&comparison, Lang::Sv), "[]\n");
    assert_eq!(diff::github(&comparison, Lang::Sv), "");
}

const T1: &str = "content/exempelstad/2020/t1.md";

/// A figure that changes without a correction, and a text with signs that mean something elsewhere.
fn small_change() -> Comparison {
    let file = |text: &str| crate::check::text(T1, text);
    let old = file("+++\n[outcome.krogtillsyn]\nfigures = [\"tre tillfällen\"]\n+++\n");
    let new = file("+++\n[outcome.krogtillsyn]\nfigures = [\"två tillfällen\"]\nnext = \"*Nu* @alla\"\n+++\n");
    let case = |file: File, prefix: &str| BTreeMap::from([(format!("{prefix}{T1}"), Some(file))]);
    compared(&side(&case(old, "old/"), "old/"), &side(&case(new, "new/"), "new/"), Lang::En)
}

#[test]
fn markdown_is_for_the_summary_of_a_pull_request() {
    assert_eq!(
        diff::markdown(&small_change(), Lang::En),
        "## What changes for readers\n\n\
         2 things change for readers. Check those marked as warnings: 1.\n\n\
         ### Exempelstad, Medborgarlöfte 2020, Tertial 1 2020\n\n\
         `content/exempelstad/2020/t1.md`\n\n\
         - ⚠️ **Warning:** The reported figure of “Gemensamma krogtillsyner”: from “tre tillfällen” to “två tillfällen”.\n  \
         <br>Readers have seen it. Add a dated correction at the top of the file: \
         `corrections = [{ date = YYYY-MM-DD, text = \"What was wrong.\" }]`.\n\
         - What comes next for “Gemensamma krogtillsyner” is added: “Nu &#64;alla”\n"
    );
}

#[test]
fn json_has_the_facts_apart_from_the_words() {
    let printed = diff::json(&small_change(), Lang::En);
    let entries: serde_json::Value = serde_json::from_str(&printed).unwrap();
    let first = &entries[0];
    for (key, value) in [
        ("code", "figures"),
        ("severity", "warning"),
        ("place", "Exempelstad"),
        ("promise", "Medborgarlöfte 2020"),
        ("period", "Tertial 1 2020"),
        ("path", T1),
        ("row", "Gemensamma krogtillsyner"),
    ] {
        assert_eq!(first[key], value, "{key}");
    }
    assert_eq!(first["line"], 2);
    assert_eq!(first["before"], serde_json::json!(["tre tillfällen"]));
    assert_eq!(first["after"], serde_json::json!(["två tillfällen"]));
    assert_eq!(entries[1]["severity"], "note");
}

#[test]
fn warnings_stand_beside_the_line_on_github() {
    let printed = diff::github(&small_change(), Lang::En);
    assert!(
        printed.starts_with("::warning file=content/exempelstad/2020/t1.md,line=2,title=Warning [figures]::content/exempelstad/2020/t1.md:2: The reported"),
        "{printed}"
    );
    assert_eq!(printed.lines().count(), 1, "notes are not annotated, and a line break is %0A");
}
