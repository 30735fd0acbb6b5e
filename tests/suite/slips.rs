//! Slips that real documents have, and those that editors make: each is found, or said not to be.
//!
//! `tests/golden/slips.txt` is the table: what somebody wrote, and what they are told in Swedish, with the line and the way
//! out. What no machine can find stands there too, with `Hittas inte:` and the reason.

use crate::check::diagnose;
use crate::golden::{Case, all_right, cases, compare, folder};
use crate::mistakes::BASE;
use rayon::prelude::{IntoParallelIterator, ParallelIterator};
use std::fs;
use utfall::value::Lang;

#[test]
fn each_is_found_with_its_line_and_what_to_do() {
    let path = folder("slips.txt");
    let (mut rewritten, mut wrong) = (Vec::new(), Vec::new());
    let cases = cases(&fs::read_to_string(&path).unwrap());
    let told = |case: Case| (diagnose(case.files(BASE)).told(Lang::Sv), case);
    for (told, case) in cases.into_par_iter().map(told).collect::<Vec<_>>() {
        let title = case.title();
        match (told.is_empty(), case.says("Hittas inte: ")) {
            (true, false) => wrong.push(format!("{title}: nothing is found, and nobody says why\n")),
            (false, true) => wrong.push(format!("{title}: is found all the same:\n{told}")),
            _ => {}
        }
        rewritten.push(case.written_once(&told));
    }
    wrong.extend(compare(&path, &rewritten.join("\n")).err());
    all_right(&wrong);
}
