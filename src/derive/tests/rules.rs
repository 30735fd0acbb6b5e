//! The tables of rules in the reference of the format, computed row by row.

use super::{Case, target};
use crate::value::{Aggregation, Per};

/// Reads the rows that stand below a heading: the target, what three tertials say, and what becomes of the target.
fn rows<'d>(document: &'d str, heading: &str) -> Vec<Vec<&'d str>> {
    let table = document.split_once(heading).expect("the table has a heading").1;
    let lines = table.lines().skip_while(|line| !line.starts_with("|---")).skip(1);
    let cells = |line: &'d str| line.trim_matches('|').split('|').map(|cell| cell.trim().trim_matches('`')).collect();
    lines.take_while(|line| line.starts_with('|')).map(cells).collect()
}

fn check(document: &str, heading: &str, words: [&str; 4]) {
    let rows = rows(document, heading);
    assert!(rows.len() > 15, "{heading}");
    let mut wrong = Vec::new();
    for row in rows {
        let said = [row[1], row[2], row[3]].map(|cell| if cell == "–" { "" } else { cell });
        let mut case = Case::tertials(said);
        case.rows[0].push(target(row[0], Per::Promise, Aggregation::Sum));
        let verdict = case.derive().goals[0][0].results[0].verdict;
        if words[verdict as usize] != row[4] {
            wrong.push((row, words[verdict as usize]));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn what_the_format_says_of_targets_is_what_is_computed() {
    let (sv, en) = (include_str!("../../../docs/format.sv.md"), include_str!("../../../docs/format.en.md"));
    check(sv, "### Så räknas tal mot mål", ["nått", "inte nått", "hittills", "går inte att avgöra"]);
    let words = ["reached", "not reached", "so far", "cannot be determined"];
    check(en, "### How figures count towards targets", words);
}
