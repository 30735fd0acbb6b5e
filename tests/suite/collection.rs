//! A collection that gathers three municipalities from their own repositories, as the owner's guide says.

use super::command::{command, git_on, needs, program};
use super::tiny_site::DONE;
use std::fs;
use std::path::Path;

const OWNER: &str = include_str!("../../docs/guide/content/agare.md");
const MEMBERS: [&str; 3] = ["bystad", "lillstad", "storstad"];

/// The script of the guide.
fn gather_script() -> &'static str {
    let blocks = OWNER.split("```bash\n").skip(1).map(|rest| rest.split("```").next().unwrap());
    blocks.into_iter().find(|block| block.contains("medlemmar.txt")).unwrap()
}

fn write(root: &Path, path: &str, text: &str) {
    let path = root.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

fn settings(title: &str, more: &str) -> String {
    format!(
        "format = 1\ntitle = \"{title}\"\nbase_url = \"https://example.org/\"\n[publisher]\nname = \"{title}\"\n\
         kind = \"unofficial\"\n{more}"
    )
}

fn commit(root: &Path, day: &str) {
    git_on(Some(day), root, &["add", "--all"]);
    git_on(Some(day), root, &["commit", "--quiet", "--message", "En ändring"]);
}

/// The repository of a municipality, with a promise and its first follow-up.
fn member(root: &Path, place: &str) {
    write(root, "site.toml", &settings(place, ""));
    let folder = format!("content/{place}");
    let about = format!("+++\nname = \"{place}\"\nkind = \"municipality\"\ncounty = \"Exempellän\"\n+++\n");
    write(root, &format!("{folder}/place.md"), &about);
    let promise = "+++\ntitle = \"Medborgarlöfte 2026\"\nvalid = \"2026\"\nschedule = \"tertial\"\n[[activity]]\n\
                   id = \"fotpatrull\"\ntitle = \"Fotpatrull\"\n+++\n";
    write(root, &format!("{folder}/2026/promise.md"), promise);
    write(root, &format!("{folder}/2026/t1.md"), DONE);
    git_on(Some("2026-05-20"), root, &["init", "--quiet", "--initial-branch", "main"]);
    commit(root, "2026-05-20");
}

/// A collection of the members beside it, which has gathered nothing yet.
fn collection(root: &Path) {
    let member = |place: &&str| format!("[member.{place}]\nurl = \"https://github.com/{place}/loften\"\n");
    let members: String = MEMBERS.iter().map(member).collect();
    let own = "[repository]\nurl = \"https://github.com/samlingen/loften\"\n";
    write(root, "site.toml", &settings("Samlingen", &format!("{own}{members}")));
    // One has moved its folder; the last line has no end.
    let line = |place: &&str| format!("{place} {}", root.parent().unwrap().join(place).display());
    let mut lines = vec![format!("flyttad {}", root.parent().unwrap().join("bystad").display())];
    lines.extend(MEMBERS.iter().map(line));
    write(root, "medlemmar.txt", &lines.join("\n"));
    write(root, "hamta.sh", gather_script());
    write(root, "content/index.md", "+++\n+++\nLöften från tre kommuner.\n");
    write(root, ".gitignore", "public/\n");
    git_on(Some("2026-05-21"), root, &["init", "--quiet", "--initial-branch", "main"]);
    commit(root, "2026-05-21");
}

/// Runs the script on a day; returns what it said.
#[cfg(unix)]
fn gather(root: &Path, day: &str) -> String {
    let bin = root.parent().unwrap().join("bin");
    if !bin.exists() {
        fs::create_dir(&bin).unwrap();
        std::os::unix::fs::symlink(env!("CARGO_BIN_EXE_utfall"), bin.join("utfall")).unwrap();
    }
    let path = format!("{}:{}", bin.display(), std::env::var("PATH").unwrap());
    let mut gather = command("bash");
    gather.args(["--noprofile", "--norc", "hamta.sh"]).current_dir(root).env("PATH", path);
    for who in ["AUTHOR", "COMMITTER"] {
        gather.env(format!("GIT_{who}_NAME"), "Test").env(format!("GIT_{who}_EMAIL"), "test@example.org");
        gather.env(format!("GIT_{who}_DATE"), format!("{day}T12:00:00Z"));
    }
    let output = gather.output().unwrap();
    let said = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
    assert!(output.status.success(), "{said}");
    said
}

fn utfall(root: &Path, arguments: &[&str]) -> String {
    let output = program().args(arguments).args(["--as-of", "2026-11-20", "--root"]).arg(root).output().unwrap();
    let said = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
    assert!(output.status.success(), "{said}");
    said
}

#[test]
fn three_municipalities_are_gathered_with_history_diff_and_links_to_their_own_repositories() {
    needs!("git");
    needs!("bash");
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    MEMBERS.iter().for_each(|place| {
        fs::create_dir(at(place)).unwrap();
        member(&at(place), place);
    });
    let root = at("samlingen");
    fs::create_dir(&root).unwrap();
    collection(&root);
    let said = gather(&root, "2026-05-22");
    assert!(said.contains("::warning::flyttad: förrådet har ingen mapp content/flyttad"), "{said}");

    // One goes on, one makes a mistake, one does nothing.
    write(&at("storstad"), "content/storstad/2026/t2.md", DONE);
    commit(&at("storstad"), "2026-09-15");
    write(&at("lillstad"), "content/lillstad/2026/t2.md", "+++\n[outcome.fotpatrul]\nstatus = \"done\"\n+++\n");
    commit(&at("lillstad"), "2026-09-15");
    let said = gather(&root, "2026-09-16");
    assert!(said.contains("::warning::lillstad har fel"), "{said}");
    assert!(!root.join("content/lillstad/2026/t2.md").exists(), "a mistake is not gathered");
    assert!(root.join("content/lillstad/2026/t1.md").exists(), "and takes nothing away");

    let told = utfall(&root, &["diff", "main~1"]);
    assert!(told.contains("storstad") && !told.contains("lillstad"), "{told}");

    utfall(&root, &["build", "--history", "--quiet"]);
    let page = |path: &str| fs::read_to_string(root.join("public/exempellan").join(path)).unwrap();
    let t2 = page("storstad/2026/t2/index.html");
    assert!(t2.contains("https://github.com/storstad/loften/edit/main/content/storstad/2026/t2.md"), "{t2}");
    assert!(t2.contains("<time datetime=\"2026-09-16\">"), "when it was gathered: {t2}");
    let other = page("bystad/2026/t1/index.html");
    assert!(other.contains("https://github.com/bystad/loften/edit/main/content/bystad/2026/t1.md"), "{other}");
    assert!(other.contains("<time datetime=\"2026-05-22\">"), "{other}");
}
