//! What an editor reads: `tests/golden/mistakes/` has a file for each kind of mistake, with all of its messages.

use crate::check::{check, diagnose};
use crate::golden::{all_right, cases, compare, files_below, folder};
use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};
use std::fs;
use utfall::diag::Kind;
use utfall::value::Lang;

/// The site that every case is a change of.
pub const BASE: &str = r#"
== site.toml
format = 1
title = "Exempelsamlingen"
base_url = "https://example.org/"

[publisher]
name = "Exempelstads kommun"
kind = "unofficial"

== content/exempelstad/place.md
+++
name = "Exempelstad"
kind = "municipality"
county = "Exempellän"
+++

== content/exempelstad/2020/promise.md
+++
title = "Medborgarlöfte 2020"
valid = "2020"
schedule = "tertial"

[[party]]
id = "police"
kind = "police"
name = "Lokalpolisområde Exempelbygden"

[[party]]
id = "municipality"
kind = "municipality"
name = "Exempelstads kommun"

[[pledge]]
id = "trygga-platser"
text = "Fler ska känna sig trygga i centrum."

[[activity]]
id = "krogtillsyn"
pledge = "trygga-platser"
title = "Gemensamma krogtillsyner"
responsible = ["police", "municipality"]
targets = ["minst 4 tillfällen"]

[[activity]]
id = "fotpatrull"
title = "Fotpatrull i centrum"
+++

== content/exempelstad/2020/t1.md
+++
published = 2020-05-20
+++
Tertialet i korthet.
"#;

#[test]
fn the_base_of_all_cases_has_no_mistake() {
    let cases = cases("=== nothing");
    assert_eq!(check(cases[0].files(BASE)).short(Lang::Sv), "");
}

#[test]
fn every_kind_of_mistake_is_told_as_its_file_shows() {
    let folder = folder("mistakes");
    let wrong_in = |name: &String| {
        let path = folder.join(name);
        let code = name.strip_suffix(".txt").unwrap_or_default();
        if !Kind::CODES.iter().any(|(known, _)| *known == code) {
            return vec![format!("{name}: there is no kind of mistake called `{code}`\n")];
        }
        let (mut rewritten, mut wrong) = (Vec::new(), Vec::new());
        for case in cases(&fs::read_to_string(&path).unwrap()) {
            // Only a theme of the site's own can go wrong in a page. That no other does, the fuzz corpus shows of each case.
            let checked = if case.has_theme() { check(case.files(BASE)) } else { diagnose(case.files(BASE)) };
            let written = case.written(&checked.human(Lang::Sv), &checked.human(Lang::En));
            if checked.short(Lang::En).contains(&format!("[{code}]")) == case.is_fine() {
                let found = if case.is_fine() { "a" } else { "no" };
                wrong.push(format!("{name}: {found} message is of the kind `{code}` in\n\n{written}"));
            }
            rewritten.push(written);
        }
        wrong.extend(compare(&path, &rewritten.join("\n")).err());
        wrong
    };
    let wrong: Vec<Vec<String>> = files_below(&folder).par_iter().map(wrong_in).collect();
    all_right(&wrong.concat());
}

#[test]
fn every_lint_has_a_case_where_it_is_silent() {
    let silent = |code: &str| {
        let written = fs::read_to_string(folder("mistakes").join(format!("{code}.txt"))).unwrap_or_default();
        written.contains("=== fine: ")
    };
    let missing: Vec<&str> = Kind::lints().filter(|code| !silent(code)).collect();
    assert!(missing.is_empty(), "no case shows where {missing:?} says nothing");
}

#[test]
fn no_kind_of_mistake_is_without_a_file() {
    let files = files_below(&folder("mistakes"));
    let missing: Vec<&str> =
        Kind::CODES.iter().map(|(code, _)| *code).filter(|code| !files.contains(&format!("{code}.txt"))).collect();
    assert!(missing.is_empty(), "no file shows {missing:?}");
}
