//! What comes from a stranger's hands: names, links and files that would do more than their reviewer sees.

use crate::check::{check, files_of};
use crate::folder::{SMALL, write};
use std::fs;
use utfall::value::Lang;

#[test]
#[cfg(unix)]
fn a_file_name_of_content_never_becomes_a_file_of_the_theme() {
    let site = tempfile::tempdir().unwrap();
    write(site.path(), SMALL);
    let name = r"x\..\..\themes\base\templates\layout.html";
    fs::write(site.path().join("content").join(name), "<script>alert(1)</script>").unwrap();
    let found = check(files_of(site.path()));
    assert_eq!(found.found(), [format!("content/{name}:1 file-name")]);
    fs::remove_file(site.path().join("content").join(name)).unwrap();
    fs::write(site.path().join(r"content/byn\2020\t2.md"), "+++\n+++\n").unwrap();
    assert_eq!(check(files_of(site.path())).found(), [r"content/byn\2020\t2.md:1 file-name"]);
}

#[test]
#[cfg(target_os = "linux")]
fn a_name_that_is_not_utf_8_is_told_of() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let site = tempfile::tempdir().unwrap();
    write(site.path(), SMALL);
    fs::write(site.path().join("content/byn").join(OsStr::from_bytes(b"x\xff.pdf")), "%PDF").unwrap();
    assert!(check(files_of(site.path())).short(Lang::En).contains("error[file-name]"));
}
