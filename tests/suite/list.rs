//! `utfall list`: rows of the open data in a terminal and for scripts.

use super::command::program;
use super::tiny_site::{DONE, tiny_site};
use serde_json::Value;
use std::path::Path;

fn list(root: &Path, arguments: &[&str]) -> (String, String, Option<i32>) {
    let mut command = program();
    command.args(["list", "--as-of", "2026-11-20", "--lang", "en", "--root"]).arg(root).args(arguments);
    let output = command.output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (text(output.stdout), text(output.stderr), output.status.code())
}

#[test]
fn periods_stand_in_columns_of_equal_width() {
    let site = tiny_site("polisen", DONE);
    let (out, _, status) = list(site.path(), &["periods"]);
    assert_eq!(status, Some(0));
    let expected = "\
promise           period  state              due         published  days_late  period_label
exempelstad/2026  t1      in                 2026-06-14                        Tertial 1 2026
exempelstad/2026  t2      not-in-collection  2026-10-15                        Tertial 2 2026
exempelstad/2026  t3      not-due-yet        2027-02-14                        Tertial 3 2026
";
    assert_eq!(out, expected);
}

#[test]
fn json_and_csv_have_the_rows_and_columns_of_the_open_data() {
    let site = tiny_site("polisen", DONE);
    let built =
        program().args(["build", "--quiet", "--as-of", "2026-11-20", "--root"]).arg(site.path()).output().unwrap();
    assert!(built.status.success());
    let read = |file: &str| std::fs::read_to_string(site.path().join("public/oppna-data").join(file)).unwrap();
    let (out, _, _) = list(site.path(), &["promises", "--format", "json"]);
    let table: Value = serde_json::from_str(&read("promises.json")).unwrap();
    assert_eq!(serde_json::from_str::<Value>(&out).unwrap(), table["promises"]);
    let (out, _, _) = list(site.path(), &["promises", "--format", "csv"]);
    let lines = |text: &str| text.lines().map(|line| line.trim_end().to_owned()).collect::<Vec<_>>();
    assert_eq!(lines(&out), lines(read("promises.csv").trim_start_matches('\u{feff}')));
}

#[test]
fn late_are_the_periods_that_should_be_there_and_are_not() {
    let site = tiny_site("polisen", DONE);
    let (out, _, _) = list(site.path(), &["late", "--format", "json"]);
    let rows: Vec<Value> = serde_json::from_str(&out).unwrap();
    let periods: Vec<&str> = rows.iter().map(|row| row["period"].as_str().unwrap()).collect();
    assert_eq!(periods, ["t2"]);
    let (out, said, status) = list(site.path(), &["due"]);
    assert_eq!((out.as_str(), said.as_str(), status), ("", "The list is empty.\n", Some(0)));
    let (out, _, _) = list(site.path(), &["due", "--format", "json"]);
    assert_eq!(out, "[]\n");
}

#[test]
fn with_mistakes_there_is_no_list() {
    let site = tiny_site("polisen", "+++\n[outcome.fel]\nstatus = \"done\"\n+++\n");
    let (out, said, status) = list(site.path(), &["promises"]);
    assert_eq!((out.as_str(), status), ("", Some(1)));
    assert!(said.contains("unknown-row"), "{said}");
}
