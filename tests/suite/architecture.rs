//! The order of modules and the edges of the program, as the crate page draws them.
//!
//! The order is read from the table in `src/lib.rs`, so that the page cannot say anything else than the code does. What
//! only tests use (`#[cfg(test)]`, `tests.rs`, `tests/`) is left out: a test may well make a clock or a file.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// A file of `src/` without comments, texts and tests.
struct Source {
    /// `src/view/fill.rs`
    path: String,
    /// `view`, `fill`
    module: Vec<String>,
    /// The words and signs of the code, each with its line.
    tokens: Vec<(usize, String)>,
}

impl Source {
    fn new(path: &str, text: &str) -> Self {
        let below = path.trim_start_matches("src/").trim_end_matches(".rs");
        let module = below.split('/').filter(|part| *part != "lib").map(str::to_owned).collect();
        Self { path: path.to_owned(), module, tokens: without(&[TEST], tokens(text)) }
    }

    /// A file of any folder, with its tests, but without what is for some systems alone.
    fn on_any_system(path: &str, text: &str) -> Self {
        Self { path: path.to_owned(), module: Vec::new(), tokens: without(&[UNIX, LINUX], tokens(text)) }
    }

    /// The module at the top that the file belongs to; nothing for `src/lib.rs`.
    fn top(&self) -> &str {
        self.module.first().map_or("", String::as_str)
    }

    fn word(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |(_, word)| word.as_str())
    }

    fn is_path(&self, at: usize, words: &[&str]) -> bool {
        words.iter().enumerate().all(|(next, word)| self.word(at + next) == *word)
    }

    fn found(&self, at: usize, what: &str) -> String {
        format!("{}:{}: {what}", self.path, self.tokens[at].0)
    }

    /// Lists the modules at the top that are named through `crate::`, `utfall::` or enough of `super::`.
    fn uses(&self) -> Vec<(usize, String)> {
        let mut uses = Vec::new();
        for at in 0..self.tokens.len() {
            let mut next = match self.word(at) {
                "crate" | "utfall" if self.is_path(at + 1, &[":", ":"]) => at + 3,
                "super" if self.word(at.wrapping_sub(1)) != ":" => {
                    let mut end = at;
                    while self.is_path(end, &["super", ":", ":"]) {
                        end += 3;
                    }
                    // As many steps up as the file is deep lead to the top of the crate.
                    if (end - at) / 3 < self.module.len() || end == at {
                        continue;
                    }
                    end
                }
                _ => continue,
            };
            if self.word(next) != "{" {
                uses.push((next, self.word(next).to_owned()));
                continue;
            }
            let mut depth = 0;
            loop {
                match self.word(next) {
                    "{" => depth += 1,
                    "}" => depth -= 1,
                    "" => break,
                    word if depth == 1 && matches!(self.word(next - 1), "{" | ",") => {
                        uses.push((next, word.to_owned()))
                    }
                    _ => {}
                }
                if depth == 0 {
                    break;
                }
                next += 1;
            }
        }
        uses
    }
}

/// Takes the words and signs out of Rust code; comments, texts and characters are left out.
fn tokens(text: &str) -> Vec<(usize, String)> {
    let chars: Vec<char> = text.chars().collect();
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let (mut tokens, mut line, mut at) = (Vec::new(), 1, 0);
    let rest_is = |at: usize, what: &str| what.chars().enumerate().all(|(next, c)| chars.get(at + next) == Some(&c));
    while let Some(&c) = chars.get(at) {
        let begin = at;
        if rest_is(at, "//") {
            while chars.get(at).is_some_and(|c| *c != '\n') {
                at += 1;
            }
        } else if rest_is(at, "/*") {
            while at < chars.len() && !rest_is(at, "*/") {
                at += 1;
            }
            at += 2;
        } else if c == '"' {
            at += 1;
            while chars.get(at).is_some_and(|c| *c != '"') {
                at += if chars[at] == '\\' { 2 } else { 1 };
            }
            at += 1;
        } else if c == '\'' {
            // A lifetime has no quote behind its first letter.
            let is_lifetime = chars.get(at + 1).is_some_and(|c| is_word(*c)) && chars.get(at + 2) != Some(&'\'');
            at += 1;
            while !is_lifetime && chars.get(at).is_some_and(|c| *c != '\'') {
                at += if chars[at] == '\\' { 2 } else { 1 };
            }
            at += 1;
            while is_lifetime && chars.get(at).is_some_and(|c| is_word(*c)) {
                at += 1;
            }
        } else if is_word(c) {
            while chars.get(at).is_some_and(|c| is_word(*c)) {
                at += 1;
            }
            let word: String = chars[begin..at].iter().collect();
            let hashes = chars[at..].iter().take_while(|c| **c == '#').count();
            if matches!(word.as_str(), "r" | "br") && chars.get(at + hashes) == Some(&'"') {
                let end = format!("\"{}", "#".repeat(hashes));
                at += hashes + 1;
                while at < chars.len() && !rest_is(at, &end) {
                    at += 1;
                }
                at += end.len();
            } else {
                tokens.push((line, word));
            }
        } else {
            if !c.is_whitespace() {
                tokens.push((line, c.to_string()));
            }
            at += 1;
        }
        line += chars[begin..at.min(chars.len())].iter().filter(|c| **c == '\n').count();
    }
    tokens
}

/// `#[cfg(test)]`
const TEST: &[&str] = &["#", "[", "cfg", "(", "test", ")", "]"];
/// `#[cfg(unix)]`
const UNIX: &[&str] = &["#", "[", "cfg", "(", "unix", ")", "]"];
/// `#[cfg(target_os = "linux")]`, without its text
const LINUX: &[&str] = &["#", "[", "cfg", "(", "target_os", "=", ")", "]"];

/// Cuts out each item and statement behind one of the attributes.
fn without(attributes: &[&[&str]], tokens: Vec<(usize, String)>) -> Vec<(usize, String)> {
    let is_at = |at: usize, attribute: &[&str]| {
        attribute.iter().enumerate().all(|(next, word)| tokens.get(at + next).is_some_and(|(_, token)| token == word))
    };
    let (mut kept, mut at) = (Vec::new(), 0);
    while at < tokens.len() {
        let Some(attribute) = attributes.iter().find(|attribute| is_at(at, attribute)) else {
            kept.push(tokens[at].clone());
            at += 1;
            continue;
        };
        at += attribute.len();
        let mut depth = 0;
        while let Some((_, word)) = tokens.get(at) {
            at += 1;
            match word.as_str() {
                "{" => depth += 1,
                "}" => depth -= 1,
                ";" => {}
                _ => continue,
            }
            if depth == 0 {
                break;
            }
        }
    }
    kept
}

/// Reads the names in the first column of the table in `src/lib.rs`; what stands in `main.rs` comes last.
fn order() -> Vec<String> {
    let page = fs::read_to_string(root().join("src/lib.rs")).unwrap();
    let row = |line: &str| Some(line.strip_prefix("//! | [`")?.split_once("`]")?.0.to_owned());
    page.lines().filter_map(row).chain(["main".to_owned()]).collect()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Lists the Rust files below a folder: the path of each, and its text.
fn rust_files(folder: &str) -> impl Iterator<Item = (String, String)> {
    let entries = walkdir::WalkDir::new(root().join(folder)).sort_by_file_name().into_iter().map(Result::unwrap);
    entries
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| entry.path().strip_prefix(root()).unwrap().to_str().unwrap().replace('\\', "/"))
        .filter(|path| path.ends_with(".rs"))
        .map(|path| {
            let text = fs::read_to_string(root().join(&path)).unwrap();
            (path, text)
        })
}

fn sources() -> Vec<Source> {
    rust_files("src")
        .filter(|(path, _)| !path.ends_with("/tests.rs") && !path.contains("/tests/"))
        .map(|(path, text)| Source::new(&path, &text))
        .collect()
}

fn all_well(rule: fn(&Source) -> Vec<String>) {
    let findings: Vec<String> = sources().iter().flat_map(rule).collect();
    assert!(findings.is_empty(), "\n{}\n", findings.join("\n"));
}

/// A module uses only what stands above it.
fn against_the_order(source: &Source) -> Vec<String> {
    let order = order();
    let place = |name: &str| order.iter().position(|module| module == name);
    let Some(own) = place(source.top()) else { return Vec::new() };
    let later = source.uses().into_iter().filter(|(_, used)| place(used).is_some_and(|used| used > own));
    later
        .map(|(at, used)| source.found(at, &format!("`{}` uses `{used}`, which comes after it", source.top())))
        .collect()
}

/// What touches the machine, and the modules that may.
const EDGES: &[(&[&str], &[&str])] = &[
    (&["std", ":", ":", "fs"], &["disk"]),
    (&["fs", ":", ":"], &["disk"]),
    (&["walkdir"], &["disk"]),
    (&["std", ":", ":", "env"], &["clock", "cli", "main"]),
    (&["env", ":", ":"], &["clock", "cli", "main"]),
    (&["std", ":", ":", "process"], &["git", "cli", "main"]),
    (&["std", ":", ":", "net"], &["serve"]),
    (&["SystemTime"], &["clock"]),
    (&["Local", ":", ":", "now"], &["clock"]),
    (&["Utc", ":", ":", "now"], &["clock"]),
    (&["Instant"], &["serve", "cli"]),
    (&["available_parallelism"], &[]),
    (&["stdin"], &["git", "cli"]),
    (&["stdout"], &["git", "cli"]),
    (&["stderr"], &["git", "cli"]),
    (&["print", "!"], &["cli"]),
    (&["println", "!"], &["cli"]),
    (&["eprint", "!"], &["cli"]),
    (&["eprintln", "!"], &["cli"]),
];

fn outside_the_edges(source: &Source) -> Vec<String> {
    let mut findings = Vec::new();
    for at in 0..source.tokens.len() {
        for (what, allowed) in EDGES {
            // The list in `use std::{fs, io}` is looked into as well.
            let in_list = what.len() == 4
                && source.word(at) == what[3]
                && matches!(source.word(at.wrapping_sub(1)), "{" | ",")
                && is_in_std_list(source, at);
            if (source.is_path(at, what) || in_list) && !allowed.contains(&source.top()) {
                findings.push(source.found(at, &format!("`{}` is for {allowed:?} alone", what.concat())));
            }
        }
    }
    findings
}

fn is_in_std_list(source: &Source, at: usize) -> bool {
    let open = (0..at).rev().find(|&before| matches!(source.word(before), "{" | "}" | ";"));
    open.is_some_and(|open| open >= 3 && source.is_path(open - 3, &["std", ":", ":", "{"]))
}

/// A hash of the standard library is another in each run or version, and must not reach a page. Maps with hashes may be
/// asked; that no order comes from them is kept by Clippy, which knows types: see `clippy.toml`.
fn random_hashes(source: &Source) -> Vec<String> {
    let random = |word: &str| matches!(word, "RandomState" | "DefaultHasher");
    let found = (0..source.tokens.len()).filter(|&at| random(source.word(at)));
    found.map(|at| source.found(at, &format!("`{}` gives another hash in each run", source.word(at)))).collect()
}

/// Files besides `view` that hand over data: what `check` and `diff` say with `--format json`, what the page of the editor
/// asks for, and the index of search, whose records are packed.
const DATA: &[&str] = &[
    "src/diag/print/json.rs",
    "src/diff/print/json.rs",
    "src/editor/request.rs",
    "src/editor/step.rs",
    "src/render/search.rs",
];

fn serialised_elsewhere(source: &Source) -> Vec<String> {
    if source.top() == "view" || DATA.contains(&source.path.as_str()) {
        return Vec::new();
    }
    let found = (0..source.tokens.len()).filter(|&at| matches!(source.word(at), "Serialize" | "Deserialize"));
    found.map(|at| source.found(at, "only `view` is serialised")).collect()
}

fn sites_of_their_own(source: &Source) -> Vec<String> {
    if source.path == "src/model/resolve.rs" {
        return Vec::new();
    }
    let makes = |at: &usize| {
        let mut before = *at;
        while before > 0 && matches!(source.word(before - 1), "&" | "mut" | ":" | "crate" | "model") {
            before -= 1;
        }
        let is_type = matches!(source.word(before.wrapping_sub(1)), "struct" | "impl" | "for" | ">" | "let");
        source.is_path(*at, &["Site", "{"]) && !is_type
    };
    (0..source.tokens.len()).filter(makes).map(|at| source.found(at, "only `model::resolve` makes a `Site`")).collect()
}

/// What pages of an edition share knows which promises it was made of, so that a build can leave pages as they are.
fn shared_untraced(source: &Source) -> Vec<String> {
    if !source.path.starts_with("src/view/fill") || source.path == "src/view/fill/collected.rs" {
        return Vec::new();
    }
    let cell = |word: &str| matches!(word, "OnceLock" | "Mutex" | "RwLock");
    let found = (0..source.tokens.len()).filter(|&at| cell(source.word(at)));
    found.map(|at| source.found(at, "what pages share is `Collected` or an `Outline`")).collect()
}

/// The program and its tests are built for Windows as well.
fn for_unix_alone(source: &Source) -> Vec<String> {
    let is_found = |at: &usize| source.is_path(*at, &["os", ":", ":", "unix"]);
    let found = (0..source.tokens.len()).filter(is_found);
    found.map(|at| source.found(at, "what needs Unix stands behind `#[cfg(unix)]`")).collect()
}

/// Tests start programs in surroundings that are the same on every machine.
fn started_with_the_environment(source: &Source) -> Vec<String> {
    if source.path == "tests/suite/command.rs" {
        return Vec::new();
    }
    let is_found = |at: &usize| source.is_path(*at, &["Command", ":", ":", "new"]);
    let found = (0..source.tokens.len()).filter(is_found);
    found.map(|at| source.found(at, "tests start programs by `command::command` alone")).collect()
}

#[test]
fn what_needs_unix_is_for_unix_alone() {
    let files = ["src", "tests/suite", "benches"].into_iter().flat_map(rust_files);
    let found: Vec<String> =
        files.flat_map(|(path, text)| for_unix_alone(&Source::on_any_system(&path, &text))).collect();
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

#[test]
fn tests_start_programs_in_one_way() {
    let files = rust_files("tests/suite").map(|(path, text)| Source::new(&path, &text));
    let found: Vec<String> = files.flat_map(|source| started_with_the_environment(&source)).collect();
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

#[test]
fn every_module_stands_in_the_table_and_only_once() {
    let order = order();
    let listed: BTreeSet<&str> = order.iter().map(String::as_str).collect();
    assert_eq!(listed.len(), order.len(), "a module stands twice in the table");
    let sources = sources();
    let there: BTreeSet<&str> = sources.iter().map(Source::top).filter(|top| !top.is_empty()).collect();
    assert_eq!(there, listed, "left: modules in src/, right: the table in src/lib.rs");
}

#[test]
fn a_module_uses_only_what_stands_above_it() {
    all_well(against_the_order);
}

#[test]
fn the_machine_is_touched_at_the_edges_alone() {
    all_well(outside_the_edges);
}

#[test]
fn no_hash_is_random() {
    all_well(random_hashes);
}

#[test]
fn only_view_is_serialised() {
    all_well(serialised_elsewhere);
}

#[test]
fn only_resolve_makes_a_site() {
    all_well(sites_of_their_own);
}

#[test]
fn what_pages_share_knows_its_promises() {
    all_well(shared_untraced);
}

#[test]
fn planted_violations_are_found() {
    #[track_caller]
    fn check(rule: fn(&Source) -> Vec<String>, path: &str, text: &str, expected: &[&str]) {
        let found = rule(&Source::new(path, text));
        let places: Vec<&str> = found.iter().map(|finding| finding.split(": ").next().unwrap()).collect();
        assert_eq!(places, expected, "{text}");
    }
    let order = against_the_order;
    check(
        shared_untraced,
        "src/view/fill/start.rs",
        "struct S {\n    all: OnceLock<u8>,\n}",
        &["src/view/fill/start.rs:2"],
    );
    check(order, "src/value/slug.rs", "use crate::source::Span;\nuse crate::view::View;", &["src/value/slug.rs:2"]);
    check(order, "src/value/slug.rs", "fn f() {\n    crate::disk::read()\n}", &["src/value/slug.rs:2"]);
    check(order, "src/value/slug.rs", "use super::super::model::Site;", &["src/value/slug.rs:1"]);
    check(order, "src/value/slug.rs", "use super::model::Site;", &[]);
    check(order, "src/value.rs", "use super::model::Site;", &["src/value.rs:1"]);
    check(order, "src/plan.rs", "use crate::{\n  model::{self, view},\n  view,\n};", &["src/plan.rs:3"]);
    check(order, "src/plan.rs", "//! [`crate::view`]\n// crate::view\nconst X: &str = \"crate::view\";", &[]);
    check(
        order,
        "src/plan.rs",
        "#[cfg(test)]\nmod tests {\n    use crate::view::View;\n}\nuse crate::cli;",
        &["src/plan.rs:5"],
    );
    check(
        order,
        "src/plan.rs",
        "const C: char = '\"'; const B: &str = r#\"\"crate::cli\"#; use crate::cli;",
        &["src/plan.rs:1"],
    );

    let edges = outside_the_edges;
    check(edges, "src/parse.rs", "\nlet now = Local::now();", &["src/parse.rs:2"]);
    check(edges, "src/parse.rs", "use std::{fs, io};", &["src/parse.rs:1"]);
    check(edges, "src/cli/serve.rs", "use std::net::TcpListener;", &["src/cli/serve.rs:1"]);
    check(edges, "src/cli/build.rs", "let began = Instant::now();", &[]);
    check(edges, "src/theme.rs", "println!();\nlet path = env!(\"OUT\");", &["src/theme.rs:1"]);

    check(random_hashes, "src/plan.rs", "let x: std::collections::hash_map::RandomState;", &["src/plan.rs:1"]);
    check(serialised_elsewhere, "src/model.rs", "#[derive(Debug, Serialize)]", &["src/model.rs:1"]);
    check(serialised_elsewhere, "src/view/part.rs", "#[derive(Debug, Serialize)]", &[]);
    check(sites_of_their_own, "src/lint.rs", "let site = Site { config };", &["src/lint.rs:1"]);
    check(sites_of_their_own, "src/lint.rs", "fn site(&self) -> &'a crate::model::Site { self.site }", &[]);

    let unix =
        "#[cfg(unix)]\nfn f() {\n    std::os::unix::x();\n}\n#[cfg(target_os = \"linux\")]\nuse std::os::unix::x;\n";
    let found = |text: &str| for_unix_alone(&Source::on_any_system("tests/suite/serve.rs", text)).len();
    assert_eq!((found(unix), found("fn f() {\n    std::os::unix::x();\n}\n")), (0, 1));
    check(started_with_the_environment, "tests/suite/new.rs", "Command::new(\"git\")", &["tests/suite/new.rs:1"]);
}
