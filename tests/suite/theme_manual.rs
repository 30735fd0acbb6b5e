//! `docs/themes.md`, the manual of theme authors, made from what it describes: the types of `src/view/` with their
//! documentation, and the templates, components, words and tokens of `themes/base/`. Only its beginning is written by
//! hand, in `theme_manual/intro.md`, and the theme that it makes is built here.

mod themes;
mod types;

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

const INTRO: &str = include_str!("theme_manual/intro.md");

fn repository() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: impl AsRef<Path>) -> String {
    let path = repository().join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn manual() -> String {
    let types = types::Types::read();
    let mut out = String::from(
        "<!-- Made by tests/suite/theme_manual.rs. Change what it describes or tests/suite/theme_manual/intro.md, then run\n     \
         UPDATE_GOLDEN=1 cargo test theme_manual -->\n\n",
    );
    out.push_str(INTRO);
    themes::templates(&mut out, &types);
    out.push_str("## How views are made\n\n");
    out.push_str(&types.conventions());
    out.push('\n');
    types.write(&mut out);
    themes::components(&mut out);
    themes::tokens(&mut out);
    themes::options(&mut out);
    themes::strings(&mut out);
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

/// Writes a table; no table for no rows.
fn table<const N: usize>(out: &mut String, head: [&str; N], rows: impl IntoIterator<Item = [String; N]>) {
    let mut rows = rows.into_iter().peekable();
    if rows.peek().is_none() {
        return;
    }
    writeln!(out, "| {} |\n|{}", head.join(" | "), "---|".repeat(N)).unwrap();
    for row in rows {
        writeln!(out, "| {} |", row.map(|cell| cell.replace('|', "\\|")).join(" | ")).unwrap();
    }
    out.push('\n');
}

#[test]
fn the_manual_is_up_to_date() {
    let made = manual();
    let path = repository().join("docs/themes.md");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&path, made).unwrap();
        return;
    }
    let written = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    if written != made {
        let line = written.lines().zip(made.lines()).take_while(|(one, two)| one == two).count();
        let [old, new] = [&written, &made].map(|text| text.lines().nth(line).unwrap_or("(the end)"));
        panic!(
            "docs/themes.md is not what would be made, from line {}:\n- {old}\n+ {new}\nUPDATE_GOLDEN=1 cargo test theme_manual",
            line + 1
        );
    }
}

#[test]
fn links_within_the_manual_lead_somewhere() {
    let text = manual();
    let anchor = |heading: &str| {
        let kept = heading.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
        kept.collect::<String>().to_lowercase().replace(' ', "-")
    };
    let headings: Vec<String> = text
        .lines()
        .filter(|line| line.starts_with('#'))
        .map(|line| anchor(line.trim_start_matches('#').trim()))
        .collect();
    for (at, _) in text.match_indices("](#") {
        let target = text[at + 3..].split(')').next().unwrap();
        assert!(headings.iter().any(|heading| heading == target), "no heading #{target}");
    }
}

#[test]
fn the_theme_of_the_manual_works() {
    let site = crate::tiny_site::tiny_site("kommunen", crate::tiny_site::DONE);
    let build = || {
        let build = crate::command::program()
            .args(["build", "--as-of", "2026-11-20"])
            .current_dir(site.path())
            .output()
            .unwrap();
        assert!(build.status.success(), "{}", String::from_utf8_lossy(&build.stderr));
    };
    let public = site.path().join("public");
    let page = |path: &str| fs::read_to_string(public.join(path)).unwrap();
    let files = crate::told_files::told_files(INTRO);
    let [steps @ .., block] = files.as_slice() else { panic!("the manual has no file") };
    assert_eq!(steps.len(), 3, "a manifest, a style sheet and a component");
    let write = |(path, text): &(String, String)| {
        let path = site.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };

    steps.iter().for_each(write);
    build();
    let promise = page("exempellan/exempelstad/2026/index.html");
    assert!(promise.contains("<strong class=\"badge badge--done\">[Genomförd]</strong>"), "the component is ours");
    assert!(promise.contains("theme--jonkoping"), "the rest is the parent's");
    let sheet = fs::read_dir(public.join("assets"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .find(|path| path.extension().is_some_and(|extension| extension == "css"));
    let sheet = fs::read_to_string(sheet.unwrap()).unwrap();
    let (parents, ours) = sheet.split_once("@layer local {").unwrap();
    for token in ["--link: light-dark(#7a1f5c, #f0a8d4);", "--radius: 0;"] {
        assert!(ours.contains(token), "{token} wins");
        assert!(!parents.contains(token), "{token} is set once");
    }

    write(block);
    assert!(!page("index.html").contains("Ett eget stycke."));
    build();
    assert!(page("index.html").contains("Ett eget stycke."));
    assert_eq!(page("exempellan/exempelstad/2026/index.html"), promise, "the other pages are as they were");
}
