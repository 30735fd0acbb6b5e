//! The page that shows all parts of a theme, which `build --style` adds.

use super::folder::{SMALL, checked, files, on};
use utfall::render::Artifact;

#[test]
fn the_style_page_shows_a_cell_of_each_kind() {
    let check = checked(files(SMALL), &on("2020-06-01"));
    let ready = check.ready.unwrap().with_style_page();
    let output = ready.output(&check.sources);
    let number = output.paths().position(|path| path == "stil/index.html").unwrap();
    let Artifact::Bytes(html) = output.render(number).unwrap() else { panic!("a page is made") };
    let html = String::from_utf8(html).unwrap();
    let kinds = ["unchanged", "done-since", "not-reported", "see-source", "see-text", "missing", "not-in-collection"];
    for kind in kinds {
        assert!(html.contains(&format!("blank--{kind}\"")), "{kind}");
    }
    assert!(!html.contains("<tr></tr>"));
}
