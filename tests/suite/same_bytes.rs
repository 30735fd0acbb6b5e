//! The same content, the same theme, the same day: the same bytes.

use super::command::program;
use super::example::{self, built, root};
use super::folder::{self, Built, SMALL};
use super::page::words;
use std::fs;
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;
use utfall::disk;
use utfall::source::{Contents, File};

#[track_caller]
fn same(one: &Built, other: &Built) {
    let paths = |built: &Built| built.keys().cloned().collect::<Vec<_>>();
    assert_eq!(paths(one), paths(other));
    let differ: Vec<&String> =
        one.iter().filter(|(path, bytes)| other[*path] != **bytes).map(|(path, _)| path).collect();
    assert!(differ.is_empty(), "other bytes in {differ:?}");
}

/// Reads all files below a folder, but for what is not published.
fn read(out: &Path) -> Built {
    let entries = walkdir::WalkDir::new(out).into_iter().map(Result::unwrap);
    entries
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| (entry.path().strip_prefix(out).unwrap().to_str().unwrap().to_owned(), entry.path().to_owned()))
        .filter(|(path, _)| !path.starts_with(".utfall/"))
        .map(|(path, place)| (path, fs::read(place).unwrap()))
        .collect()
}

/// Copies what a site is made of.
fn copy(from: &Path, to: &Path) {
    for entry in ["site.toml", "content", "themes"].iter().flat_map(|name| walkdir::WalkDir::new(from.join(name))) {
        let entry = entry.unwrap();
        let place = to.join(entry.path().strip_prefix(from).unwrap());
        if entry.file_type().is_dir() {
            fs::create_dir_all(place).unwrap();
        } else {
            fs::copy(entry.path(), place).unwrap();
        }
    }
}

fn utfall(root: &Path, arguments: &[&str]) -> Command {
    let mut command = program();
    command.arg("--root").arg(root).args(arguments).current_dir(root);
    command
}

/// Builds with one thread or more.
fn with_threads(threads: usize, files: Vec<File>, day: &str) -> Built {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
    pool.install(|| folder::rendered(&folder::checked(files, &folder::on(day)), Some(root())))
}

fn reversed(mut files: Vec<File>) -> Vec<File> {
    files.reverse();
    files
}

#[test]
fn with_one_thread_and_with_many() {
    let files = disk::read(root()).unwrap();
    same(&with_threads(1, files.clone(), example::DAY), built());
    same(&with_threads(7, files, example::DAY), built());
    same(&with_threads(1, folder::files(SMALL), "2020-06-01"), &with_threads(5, folder::files(SMALL), "2020-06-01"));
}

#[test]
fn in_whatever_order_files_come() {
    same(&with_threads(2, reversed(disk::read(root()).unwrap()), example::DAY), built());
    let day = folder::on("2020-06-01");
    same(&folder::built(folder::files(SMALL), &day), &folder::built(reversed(folder::files(SMALL)), &day));
}

#[test]
fn whether_views_hold_what_templates_name_or_all_there_is() {
    // A template that might reach for anything, and is rendered nowhere.
    let reaching = folder::file("themes/base/templates/reaching.html", Contents::Text("{# __tera_context #}".into()));
    let files = disk::read(root()).unwrap().into_iter().chain([reaching]).collect();
    same(&with_threads(2, files, example::DAY), built());
}

#[test]
fn a_template_that_computes_names_finds_all_parts() {
    let promise =
        "{{ page[\"schedu\" ~ \"le\"] }}|{{ page[\"stri\" ~ \"p\"].caption }}|{{ page[\"leg\" ~ \"end\"][0].label }}";
    let theme = folder::files(&[
        ("themes/eget/theme.toml", "name = \"eget\"\nparent = \"polisen\"\napi = 1\n"),
        ("themes/eget/templates/promise.html", promise),
    ]);
    let settings = folder::files(&[(
        "site.toml",
        "format = 1\ntitle = \"A\"\nbase_url = \"https://a.example/\"\n[publisher]\nname = \"A\"\n\
         kind = \"unofficial\"\n[[edition]]\nid = \"a\"\ntheme = \"eget\"\n",
    )]);
    let content = folder::files(SMALL).into_iter().filter(|file| file.path.as_str() != "site.toml");
    let files = settings.into_iter().chain(theme).chain(content).collect();
    let built = folder::built(files, &folder::on("2020-06-01"));
    let page = built.iter().find(|(path, _)| path.ends_with("byn/2020/index.html")).unwrap().1;
    let page = String::from_utf8(page.clone()).unwrap();
    assert!(page.split('|').count() == 3 && page.split('|').all(|part| !part.is_empty()), "{page}");
}

#[test]
fn in_two_folders_and_two_time_zones() {
    let elsewhere = TempDir::new().unwrap();
    copy(root(), elsewhere.path());
    let out = TempDir::new().unwrap();
    for (number, (root, zone, threads)) in
        [(root(), "Pacific/Kiritimati", "1"), (elsewhere.path(), "Pacific/Pago_Pago", "3")].into_iter().enumerate()
    {
        let out = out.path().join(number.to_string());
        let mut command = utfall(root, &["build", "--quiet", "--as-of", example::DAY, "--out"]);
        let said = command.arg(&out).env("TZ", zone).env("RAYON_NUM_THREADS", threads).output().unwrap();
        assert!(said.status.success() && said.stderr.is_empty(), "{}", String::from_utf8_lossy(&said.stderr));
        same(&read(&out), built());
    }
}

#[test]
fn twice_in_a_row() {
    let site = TempDir::new().unwrap();
    folder::write(site.path(), SMALL);
    let build = |day: &str| {
        let said = utfall(site.path(), &["build", "--lang", "en", "--as-of", day]).output().unwrap();
        assert!(said.status.success());
        String::from_utf8(said.stderr).unwrap()
    };
    assert!(build("2020-06-01").contains(" 0 changed, 0 removed"));
    let first = read(&site.path().join("public"));
    assert!(build("2020-06-01").contains(" 0 new, 0 changed, 0 removed"));
    same(&first, &read(&site.path().join("public")));
    same(&first, &folder::built(folder::files(SMALL), &folder::on("2020-06-01")));
}

#[test]
fn after_somebody_touched_the_output_or_the_site() {
    let site = TempDir::new().unwrap();
    folder::write(site.path(), SMALL);
    let public = site.path().join("public");
    let build = |day: &str| {
        let said = utfall(site.path(), &["build", "--lang", "en", "--as-of", day]).output().unwrap();
        assert!(said.status.success());
        String::from_utf8(said.stderr).unwrap()
    };
    build("2020-06-01");
    let first = read(&public);
    // Another text of the same length, a file less, and one that is a link now.
    let length = fs::metadata(public.join("index.html")).unwrap().len();
    fs::write(public.join("index.html"), "x".repeat(usize::try_from(length).unwrap())).unwrap();
    assert!(build("2020-06-01").contains(" 0 new, 1 changed, 0 removed"));
    fs::remove_file(public.join("404.html")).unwrap();
    assert!(build("2020-06-01").contains(" 1 new, 0 changed, 0 removed"));
    same(&first, &read(&public));
    // Another day and back, a file more and back.
    build("2021-06-01");
    build("2020-06-01");
    same(&first, &read(&public));
    folder::write(site.path(), &[("content/mer.md", "+++\ntitle = \"Mer\"\n+++\nText.\n")]);
    assert!(build("2020-06-01").contains("changed"));
    assert!(public.join("mer/index.html").exists());
    fs::remove_file(site.path().join("content/mer.md")).unwrap();
    build("2020-06-01");
    same(&first, &read(&public));
    assert!(build("2020-06-01").contains(" 0 new, 0 changed, 0 removed"));
}

#[test]
fn the_day_comes_from_the_flag_then_from_the_environment() {
    let site = TempDir::new().unwrap();
    folder::write(site.path(), SMALL);
    let day = |flag: Option<&str>, epoch: &str, zone: &str| {
        let mut command = utfall(site.path(), &["build", "--quiet"]);
        command.args(flag.into_iter().flat_map(|day| ["--as-of", day]));
        let said = command.env("SOURCE_DATE_EPOCH", epoch).env("TZ", zone).output().unwrap();
        assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
        let words = words(&read(&site.path().join("public")), "index.html");
        let days = ["31 december 2019", "1 januari 2020", "5 juni 2020"];
        days.into_iter()
            .find(|day| words.contains(&format!("den {day}")) || words.contains(&format!("per {day}")))
            .unwrap_or("none")
            .to_owned()
    };
    // One second before and at midnight, in UTC wherever the machine stands.
    assert_eq!(day(None, "1577836799", "Pacific/Kiritimati"), "31 december 2019");
    assert_eq!(day(None, "1577836800", "Pacific/Pago_Pago"), "1 januari 2020");
    assert_eq!(day(Some("2020-06-05"), "1577836800", "UTC"), "5 juni 2020");
}

#[test]
fn an_epoch_that_is_no_number_is_refused() {
    let site = TempDir::new().unwrap();
    folder::write(site.path(), SMALL);
    let said = utfall(site.path(), &["build"]).env("SOURCE_DATE_EPOCH", "i går").output().unwrap();
    assert_eq!(said.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&said.stderr).contains("SOURCE_DATE_EPOCH"));
    assert!(!site.path().join("public").exists());
    let said =
        utfall(site.path(), &["build", "--as-of", "2020-06-01"]).env("SOURCE_DATE_EPOCH", "i går").output().unwrap();
    assert_eq!(said.status.code(), Some(0));
}
