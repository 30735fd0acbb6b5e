//! The shell steps of the workflows that publish and check a site, run here as GitHub would run them.
//!
//! Only our own steps: what the actions of others do stands in their repositories. The steps run word for word, in bash,
//! in a copy of a tiny site; what they call `cargo` is a script that looks at how it is called and starts the program
//! of this test run, since a release build takes minutes.

use std::fs;
use std::path::Path;

/// A step of a job that runs a command.
#[derive(Debug, PartialEq, Eq)]
struct Step {
    name: String,
    script: String,
    /// Whether it runs where a step before it has failed.
    after_failure: bool,
}

/// Reads the `run:` steps of a workflow, in order. Knows the two forms that ours have: a line, and a block after `|`.
fn steps(workflow: &str) -> Vec<Step> {
    let mut steps = Vec::new();
    let (mut name, mut condition) = (String::new(), String::new());
    let mut lines = workflow.lines().peekable();
    while let Some(line) = lines.next() {
        let indent = line.len() - line.trim_start().len();
        let (begins, item) = match line.trim_start().strip_prefix("- ") {
            Some(item) => (true, item),
            None => (false, line.trim_start()),
        };
        if begins {
            name.clear();
            condition.clear();
        }
        if let Some(words) = item.strip_prefix("if: ") {
            words.clone_into(&mut condition);
        }
        if let Some(words) = item.strip_prefix("name: ") {
            words.clone_into(&mut name);
        }
        let Some(script) = item.strip_prefix("run: ") else { continue };
        assert!(!script.starts_with(['"', '\'', '>']), "a form of `run` that this test does not know: {script}");
        let script = if script == "|" {
            let inner = |line: &&str| line.trim().is_empty() || line.len() - line.trim_start().len() > indent;
            let mut block = Vec::new();
            while let Some(line) = lines.next_if(inner) {
                block.push(line.trim_start());
            }
            block.join("\n")
        } else {
            script.to_owned()
        };
        steps.push(Step { name: name.clone(), script, after_failure: condition == "success() || failure()" });
    }
    steps
}

fn workflow(name: &str) -> Vec<Step> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(".github/workflows").join(name);
    let text = fs::read_to_string(&path).unwrap();
    let found = steps(&text);
    let written = text.lines().filter(|line| line.trim_start().trim_start_matches("- ").starts_with("run:")).count();
    assert_eq!(found.len(), written, "{name}: every `run` is read");
    found
}

#[test]
fn steps_are_read_in_both_forms() {
    let text = "jobs:\n  a:\n    steps:\n      - uses: b@v1\n        with:\n          c: d\n      - run: one  two\n      - name: N\n        run: |\n          three\n            four\n\n          five\n      - uses: e@v1\n";
    let step =
        |name: &str, script: &str| Step { name: name.to_owned(), script: script.to_owned(), after_failure: false };
    assert_eq!(steps(text), [step("", "one  two"), step("N", "three\nfour\n\nfive")]);
}

/// The workflows of this repository and those of a new site.
fn all_workflows() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    for folder in [".github/workflows", "src/scaffold/site"] {
        for entry in fs::read_dir(root.join(folder)).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|extension| extension == "yml") {
                let name = path.strip_prefix(root).unwrap().display().to_string();
                found.push((name, fs::read_to_string(path).unwrap()));
            }
        }
    }
    found.sort();
    found
}

/// A tag can be moved to other code by whoever owns it; a commit cannot.
#[test]
fn actions_of_others_are_pinned_by_commit_with_their_version_beside() {
    for (name, text) in all_workflows() {
        for line in text.lines() {
            let item = line.trim_start().trim_start_matches("- ");
            let Some(action) = item.strip_prefix("uses: ") else { continue };
            if action.starts_with("./") || action.starts_with('@') {
                continue;
            }
            let (pinned, version) = action.split_once(" # ").unwrap_or_else(|| panic!("{name}: {line}"));
            let commit = pinned.split_once('@').map_or("", |(_, commit)| commit);
            assert!(commit.len() == 40 && commit.chars().all(|c| c.is_ascii_hexdigit()), "{name}: {line}");
            assert!(version.starts_with('v') && version.split('.').count() == 3, "{name}: {line}");
        }
    }
}

/// What a pull request has put into a cache never becomes a part of what is published.
#[test]
fn no_cache_is_used_where_something_is_published() {
    for (name, text) in all_workflows() {
        let publishes = text.contains("upload-pages-artifact") || text.contains("id-token: write");
        assert!(!(publishes && text.contains("cache")), "{name}");
    }
}

#[cfg(unix)]
mod run {
    use super::{Step, workflow};
    use crate::command::{command, git, needs};
    use crate::tiny_site::{DONE, tiny_site};
    use std::fs;
    use std::os::unix::fs::PermissionsExt as _;
    use std::path::Path;
    use std::process::Output;
    use tempfile::TempDir;

    /// Called as cargo is: checks the words before `--` and starts the program with those after it.
    const CARGO: &str = r#"#!/bin/sh
case "$1" in
  build) echo built >>cargo.log; exit 0 ;;
  run) shift ;;
  *) echo "cargo $1: unknown to this test" >&2; exit 99 ;;
esac
for flag in --release --locked; do
  case " $* " in *" $flag "*"-- "*) ;; *) echo "cargo run without $flag" >&2; exit 99 ;; esac
done
while [ "$1" != -- ]; do shift; done
shift
exec "$UTFALL" "$@"
"#;

    /// A checkout with a tiny site, and a folder for `PATH`.
    fn checkout(follow_up: &str) -> TempDir {
        let folder = tiny_site("base", follow_up);
        let cargo = folder.path().join("bin/cargo");
        fs::create_dir_all(folder.path().join("bin")).unwrap();
        fs::write(&cargo, CARGO).unwrap();
        fs::set_permissions(&cargo, fs::Permissions::from_mode(0o755)).unwrap();
        folder
    }

    /// Runs a step as the runner does where no `shell` is said: `bash -e FILE`.
    fn run(step: &Step, checkout: &Path, values: &[(&str, &str)]) -> Output {
        let mut script = step.script.clone();
        for (expression, value) in values {
            script = script.replace(&format!("${{{{ {expression} }}}}"), value);
        }
        assert!(!script.contains("${{"), "an expression without a value: {script}");
        let file = checkout.join("bin/step.sh");
        fs::write(&file, script).unwrap();
        let path = format!("{}:{}", checkout.join("bin").display(), std::env::var("PATH").unwrap());
        command("bash")
            .args(["--noprofile", "--norc", "-e"])
            .arg(&file)
            .current_dir(checkout)
            .env("PATH", path)
            .env("UTFALL", env!("CARGO_BIN_EXE_utfall"))
            .env("GITHUB_STEP_SUMMARY", checkout.join("bin/summary.md"))
            .env("RUNNER_TEMP", checkout.join("bin"))
            .output()
            .unwrap()
    }

    #[test]
    fn the_publishing_workflow_builds_for_the_address_of_the_repository() {
        needs!("bash", "git");
        // With a history, since the workflow asks for one.
        let checkout = pull_request(DONE, DONE);
        // What `configure-pages` hands over has no slash at its end.
        let values = [("steps.pages.outputs.base_url", "https://example.github.io/loften")];
        for step in workflow("pages.yml") {
            let output = run(&step, checkout.path(), &values);
            assert!(output.status.success(), "{}: {}", step.name, String::from_utf8_lossy(&output.stderr));
        }
        let public = checkout.path().join("public");
        let missing = fs::read_to_string(public.join("404.html")).unwrap();
        assert!(missing.contains("href=\"/loften/assets/"), "{missing}");
        assert!(!missing.contains("https://example.org/"), "{missing}");
        let follow_up = fs::read_to_string(public.join("exempellan/exempelstad/2026/t1/index.html")).unwrap();
        assert!(follow_up.contains("Källfilen ändrades senast"), "{follow_up}");
    }

    #[test]
    fn who_asks_for_the_history_has_fetched_all_of_it() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let action = fs::read_to_string(root.join("action/run.sh")).unwrap();
        assert!(action.contains(" --history "), "the action asks for the history");
        for (path, build) in
            [(".github/workflows/pages.yml", " build --history "), ("src/scaffold/site/pages.yml", "command: build")]
        {
            let text = fs::read_to_string(root.join(path)).unwrap();
            let (before, _) = text.split_once(build).unwrap_or_else(|| panic!("{path}"));
            assert!(before.contains("fetch-depth: 0\n"), "{path}");
        }
    }

    const POSTPONED: &str = "+++\n[outcome.fotpatrull]\nstatus = \"postponed\"\nreason = \"Regn.\"\n+++\n";
    const MISTAKE: &str = "+++\n[outcome.fotpatrul]\nstatus = \"done\"\n+++\n";

    /// A checkout of a pull request as it would be merged: behind it is what is published.
    fn pull_request(published: &str, proposed: &str) -> TempDir {
        let folder = checkout(published);
        let git = |arguments: &[&str]| git(folder.path(), arguments);
        git(&["init", "--quiet"]);
        git(&["add", "site.toml", "content"]);
        git(&["commit", "--quiet", "--message=published"]);
        fs::write(folder.path().join("content/exempelstad/2026/t1.md"), proposed).unwrap();
        git(&["add", "content"]);
        git(&["commit", "--quiet", "--allow-empty", "--message=proposed"]);
        folder
    }

    /// Runs all steps as a runner does where one fails; returns what was printed, the summary, and the name of the step that failed.
    fn run_all(checkout: &Path) -> (String, String, Option<String>) {
        let (mut told, mut failed) = (String::new(), None);
        for step in workflow("check.yml") {
            if failed.is_some() && !step.after_failure {
                continue;
            }
            let output = run(&step, checkout, &[]);
            told.push_str(&String::from_utf8_lossy(&output.stdout));
            if !output.status.success() {
                failed = Some(step.name);
            }
        }
        let summary = fs::read_to_string(checkout.join("bin/summary.md")).unwrap_or_default();
        (told, summary, failed)
    }

    #[test]
    fn the_checking_workflow_annotates_nothing_where_all_is_well() {
        needs!("bash", "git");
        let checkout = pull_request(DONE, DONE);
        let (told, summary, failed) = run_all(checkout.path());
        assert_eq!((told.as_str(), failed), ("", None));
        assert!(summary.contains("Ingenting ändras för läsarna."), "{summary}");
        assert!(!checkout.path().join("public").exists());
    }

    #[test]
    fn the_checking_workflow_tells_what_changes_and_makes_a_preview() {
        needs!("bash", "git");
        let checkout = pull_request(DONE, POSTPONED);
        let (told, summary, failed) = run_all(checkout.path());
        assert_eq!(failed, None);
        assert!(
            told.starts_with("::warning file=content/exempelstad/2026/t1.md,line=2,title=Varning [status]::content/exempelstad/2026/t1.md:2: Status för"),
            "{told}"
        );
        assert!(summary.starts_with("**Inga fel och inga varningar. Sajten kan byggas.**\n\n## Vad som"), "{summary}");
        assert!(summary.contains("ändras från Genomförd till Framflyttad"), "{summary}");
        assert!(summary.contains("`forhandsvisning`"), "{summary}");
        let page = fs::read_to_string(checkout.path().join("bin/forhandsvisning/index.html")).unwrap();
        assert!(page.contains("exempellan/exempelstad/index.html"), "links lead to files");
    }

    #[test]
    fn a_pull_request_that_mends_what_is_published_is_not_stopped() {
        needs!("bash", "git");
        let checkout = pull_request(MISTAKE, DONE);
        let (told, summary, failed) = run_all(checkout.path());
        assert_eq!(failed, None);
        assert!(summary.contains("\nDet går inte att säga"), "{summary}");
        assert!(told.contains("fel[unknown-row]"), "{told}");
    }

    #[test]
    fn the_checking_workflow_fails_with_the_line_of_the_mistake() {
        needs!("bash", "git");
        let checkout = pull_request(DONE, MISTAKE);
        let (told, summary, failed) = run_all(checkout.path());
        assert_eq!(failed.as_deref(), Some("Check the content"));
        assert!(summary.starts_with("### content/exempelstad/2026/t1.md\n\n- **Fel, rad 2:** "), "{summary}");
        assert!(summary.ends_with("**1 fel. Sajten kan byggas när felen är rättade.**\n"), "{summary}");
        assert!(told.starts_with("::error file=content/exempelstad/2026/t1.md,line=2,"), "{told}");
        assert!(told.contains("fotpatrull"), "{told}");
    }
}
