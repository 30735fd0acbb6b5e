//! What the README shows is what happens.

use crate::command::program;
use crate::tiny_site::{DONE, tiny_site};
use crate::told_files::told_files;
use std::fs;
use std::path::Path;
use std::process::Output;

const README: &str = include_str!("../../README.md");

fn utfall(arguments: &[&str], folder: &Path) -> Output {
    let mut command = program();
    command.args(arguments).current_dir(folder).output().unwrap()
}

#[test]
fn its_files_have_no_mistake_and_the_slip_is_told_as_shown() {
    let site = tiny_site("polisen", DONE);
    for (path, text) in told_files(README) {
        fs::write(site.path().join(path), text).unwrap();
    }
    let check = ["check", "--lang", "en", "--as-of", "2026-11-20"];
    let output = utfall(&check, site.path());
    assert_eq!(String::from_utf8_lossy(&output.stderr), "No errors and no warnings. The site can be built.\n");

    let path = site.path().join("content/exempelstad/2026/t1.md");
    let slip = fs::read_to_string(&path).unwrap();
    let slip = slip.replace("outcome.fotpatrull", "outcome.fotpatrul").replace("## fotpatrull", "## Fotpatrull");
    fs::write(&path, slip).unwrap();
    let output = utfall(&check, site.path());
    assert_eq!(output.status.code(), Some(1));
    let (_, shown) = README.split_once("says:\n\n```text\n").unwrap();
    let (shown, _) = shown.split_once("```").unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stderr), shown);
}

/// What the program prints of itself, in English.
fn help(arguments: &[&str]) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let output = utfall(&[arguments, &["--help", "--lang", "en"]].concat(), folder);
    String::from_utf8(output.stdout).unwrap()
}

/// The commands that `--help` lists.
fn commands() -> Vec<String> {
    let overview = help(&[]);
    let (_, listed) = overview.split_once("Commands:\n").unwrap();
    let listed = listed.lines().take_while(|line| !line.is_empty()).filter_map(|line| line.split_whitespace().next());
    listed.filter(|command| *command != "help").map(str::to_owned).collect()
}

#[test]
fn its_first_commands_make_a_site_without_a_mistake() {
    let (_, block) = README.split_once("```sh\n").unwrap();
    let (block, _) = block.split_once("```").unwrap();
    let folder = tempfile::tempdir().unwrap();
    let mut here = folder.path().to_owned();
    for line in block.lines() {
        let words: Vec<&str> = line.split(' ').collect();
        match words[..] {
            ["cd", name] => here.push(name),
            // A server does not end: what its flags are is compared below.
            ["utfall", "serve", ..] => {
                let checked = utfall(&["check", "--deny", "warnings", "--format", "short"], &here);
                assert_eq!((checked.status.code(), &*checked.stdout), (Some(0), &b""[..]));
            }
            ["utfall", ref arguments @ ..] => assert!(utfall(arguments, &here).status.success(), "{line}"),
            _ => panic!("this test does not know {line}"),
        }
    }
    assert!(here.join("site.toml").is_file() && here.join(".github/workflows/pages.yml").is_file());
}

#[test]
fn the_follow_up_that_it_names_is_created_and_passes() {
    let site = tiny_site("polisen", DONE);
    for (path, text) in told_files(README) {
        fs::write(site.path().join(path), text).unwrap();
    }
    let (_, command) = README.split_once("`utfall new follow-up ").unwrap();
    let (command, _) = command.split_once('`').unwrap();
    let arguments: Vec<&str> = ["new", "follow-up"].into_iter().chain(command.split(' ')).collect();
    assert!(utfall(&arguments, site.path()).status.success(), "{command}");
    let text = fs::read_to_string(site.path().join("content/exempelstad/2026/t3.md")).unwrap();
    assert!(text.contains("## fotpatrull") && text.contains("## krogtillsyn"), "{text}");
    assert_eq!(utfall(&["check", "--as-of", "2026-11-20"], site.path()).status.code(), Some(0));
}

#[test]
fn it_names_every_command() {
    for command in commands() {
        assert!(README.contains(&format!("| `utfall {command}")), "`{command}` is in the table of commands");
    }
}

#[test]
fn each_flag_is_of_the_commands_that_it_says_with_its_values() {
    let (_, table) = README.split_once("| flag | of |").unwrap();
    let rows: Vec<&str> = table.lines().skip(2).take_while(|line| line.starts_with('|')).collect();
    assert!(rows.len() > 15, "{rows:?}");
    for row in &rows {
        // A bar between values is not one between cells.
        let row = row.replace("\\|", "/");
        let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
        let written: Vec<&str> = cells[0].trim_matches('`').split(' ').collect();
        let flag = written[0];
        let of: Vec<&str> = cells[1].split(", ").map(|command| command.trim_matches('`')).collect();
        let values: Vec<&str> =
            written.get(1).filter(|value| value.contains('/')).map_or(Vec::new(), |value| value.split('/').collect());
        for command in commands() {
            let printed = help(&[&command]);
            let lines: Vec<&str> = printed.lines().map(str::trim).collect();
            let at = lines.iter().position(|line| line.split([' ', ',']).any(|word| word == flag));
            let is_said = of == ["all"] || of.contains(&&*command);
            // A row about other values of the same flag is for another command.
            let elsewhere = rows.iter().filter(|other| other.starts_with(&format!("| `{flag} "))).count() > 1;
            if is_said || !elsewhere {
                assert_eq!(at.is_some(), is_said, "{flag} of {command}");
            }
            if is_said {
                let after = lines[at.unwrap() + 1..].iter().take_while(|line| !line.starts_with("--"));
                let told: Vec<&str> =
                    after.filter_map(|line| line.strip_prefix("- ")?.split_once(':')).map(|(value, _)| value).collect();
                if !values.is_empty() {
                    assert_eq!(told, values, "{flag} of {command}");
                }
            }
        }
    }
}

#[test]
fn its_links_lead_to_files() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let links = README.match_indices("](").map(|(at, _)| README[at + 2..].split(')').next().unwrap());
    let pictures = README.match_indices("src=\"").map(|(at, _)| README[at + 5..].split('"').next().unwrap());
    // What begins like this is a page of the host, next to the files.
    let is_file = |target: &&str| !target.contains("://") && !target.starts_with("../../");
    for target in links.chain(pictures).filter(is_file) {
        assert!(folder.join(target).exists(), "{target}");
    }
}
