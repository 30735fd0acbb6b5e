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

#[test]
fn it_names_every_command_and_no_flag_that_there_is_not() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let help = |arguments: &[&str]| String::from_utf8(utfall(arguments, folder).stdout).unwrap();
    let overview = help(&["--help"]);
    let (_, commands) = overview.split_once("Commands:\n").unwrap();
    let commands =
        commands.lines().take_while(|line| !line.is_empty()).filter_map(|line| line.split_whitespace().next());
    let commands: Vec<&str> = commands.filter(|command| *command != "help").collect();
    for command in &commands {
        assert!(README.contains(&format!("| `utfall {command}")), "`{command}` is in the table of commands");
    }
    let known: String = commands.iter().map(|command| help(&[command, "--help"])).collect();
    let (_, table) = README.split_once("| flag | of |").unwrap();
    for row in table.lines().skip(2).take_while(|line| line.starts_with('|')) {
        let flag = row.split(['`', ' ']).find(|word| word.starts_with("--")).unwrap();
        assert!(known.contains(flag), "there is a flag {flag}");
    }
}

#[test]
fn its_links_lead_to_files() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let links = README.match_indices("](").map(|(at, _)| README[at + 2..].split(')').next().unwrap());
    let pictures = README.match_indices("src=\"").map(|(at, _)| README[at + 5..].split('"').next().unwrap());
    for target in links.chain(pictures).filter(|target| !target.contains("://")) {
        assert!(folder.join(target).exists(), "{target}");
    }
}
