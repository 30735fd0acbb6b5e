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
}

/// Reads the `run:` steps of a workflow, in order. Knows the two forms that ours have: a line, and a block after `|`.
fn steps(workflow: &str) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut name = String::new();
    let mut lines = workflow.lines().peekable();
    while let Some(line) = lines.next() {
        let indent = line.len() - line.trim_start().len();
        let (begins, item) = match line.trim_start().strip_prefix("- ") {
            Some(item) => (true, item),
            None => (false, line.trim_start()),
        };
        if begins {
            name.clear();
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
        steps.push(Step { name: name.clone(), script });
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
    let step = |name: &str, script: &str| Step { name: name.to_owned(), script: script.to_owned() };
    assert_eq!(steps(text), [step("", "one  two"), step("N", "three\nfour\n\nfive")]);
}

#[cfg(unix)]
mod run {
    use super::{Step, workflow};
    use crate::tiny_site::{DONE, tiny_site};
    use std::fs;
    use std::os::unix::fs::PermissionsExt as _;
    use std::path::Path;
    use std::process::{Command, Output};
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
        Command::new("bash")
            .args(["--noprofile", "--norc", "-e"])
            .arg(&file)
            .current_dir(checkout)
            .env("PATH", path)
            .env("UTFALL", env!("CARGO_BIN_EXE_utfall"))
            .env_remove("SOURCE_DATE_EPOCH")
            .output()
            .unwrap()
    }

    #[test]
    fn the_publishing_workflow_builds_for_the_address_of_the_repository() {
        let checkout = checkout(DONE);
        // What `configure-pages` hands over has no slash at its end.
        let values = [("steps.pages.outputs.base_url", "https://example.github.io/loften")];
        for step in workflow("pages.yml") {
            let output = run(&step, checkout.path(), &values);
            assert!(output.status.success(), "{}: {}", step.name, String::from_utf8_lossy(&output.stderr));
        }
        let public = checkout.path().join("public");
        let missing = fs::read_to_string(public.join("404.html")).unwrap();
        assert!(missing.contains("href=\"https://example.github.io/loften/assets/"), "{missing}");
        assert!(!missing.contains("https://example.org/"), "{missing}");
        assert!(public.join("exempellan/exempelstad/2026/t1/index.html").is_file());
    }

    #[test]
    fn the_checking_workflow_is_silent_where_all_is_well() {
        let checkout = checkout(DONE);
        for step in workflow("check.yml") {
            let output = run(&step, checkout.path(), &[]);
            assert!(output.status.success(), "{}: {}", step.name, String::from_utf8_lossy(&output.stderr));
            assert_eq!(String::from_utf8_lossy(&output.stdout), "");
        }
        assert!(!checkout.path().join("public").exists());
    }

    #[test]
    fn the_checking_workflow_fails_with_the_line_of_the_mistake() {
        let checkout = checkout("+++\n[outcome.fotpatrul]\nstatus = \"done\"\n+++\n");
        let steps = workflow("check.yml");
        let outputs: Vec<Output> = steps.iter().map(|step| run(step, checkout.path(), &[])).collect();
        let (last, before) = outputs.split_last().unwrap();
        assert!(before.iter().all(|output| output.status.success()));
        assert_eq!(last.status.code(), Some(1));
        let told = String::from_utf8_lossy(&last.stdout);
        assert!(told.starts_with("::error file=content/exempelstad/2026/t1.md,line=2,"), "{told}");
        assert!(told.contains("fotpatrull"), "{told}");
    }
}
