//! The two guides are pages that the program builds, and what they tell their readers to do works.

use crate::command::program;
#[cfg(unix)]
use crate::command::{command, needs};
use crate::folder::{built, checked, on};
use crate::golden::folder;
use crate::page::{all, page};
use crate::told_files::told_files;
use std::fs;
use std::path::Path;
use utfall::disk;

const EDITOR: &str = include_str!("../../docs/guide/content/redaktor.md");
/// Where the file is explained that the form writes, for those who write it themselves.
const FORMAT: &str = include_str!("format_reference/intro.sv.md");
const OWNER: &str = include_str!("../../docs/guide/content/agare.md");
const DAY: &str = "2026-09-15";
const T2: &str = "content/exempelstad/2026/t2.md";

/// Lists the blocks of code of a language, in order.
fn blocks(text: &str, language: &str) -> Vec<String> {
    let fence = format!("```{language}\n");
    text.split(&fence).skip(1).map(|rest| rest.split("```").next().unwrap().to_owned()).collect()
}

/// A copy of the site that the editor's guide is about.
fn site() -> tempfile::TempDir {
    let copy = tempfile::tempdir().unwrap();
    for file in crate::golden::files_below(&folder("guide")) {
        let to = copy.path().join(&file);
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::copy(folder("guide").join(&file), to).unwrap();
    }
    copy
}

fn utfall(arguments: &[&str], folder: &Path) -> (String, Option<i32>) {
    utfall_on(DAY, arguments, folder)
}

fn utfall_on(day: &str, arguments: &[&str], folder: &Path) -> (String, Option<i32>) {
    let mut command = program();
    let output = command.args(arguments).args(["--as-of", day]).current_dir(folder).output().unwrap();
    let told = [output.stdout, output.stderr].concat();
    (String::from_utf8(told).unwrap(), output.status.code())
}

/// What the format shows of a follow-up by hand: the text that is begun, the one that is filled in, and a correction.
fn by_hand() -> [String; 3] {
    let (_, rest) = FORMAT.split_once("## En uppföljning för hand\n").unwrap();
    let (section, _) = rest.split_once("\n## Perioder\n").unwrap();
    blocks(section, "toml").try_into().unwrap()
}

fn filled() -> String {
    let [_, filled, _] = by_hand();
    filled
}

#[test]
fn they_are_built_without_a_mistake_and_with_their_pictures() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/guide");
    let built = built(disk::read(&root).unwrap(), &on(DAY));
    for (path, pictures) in [("index.html", 0), ("redaktor/index.html", 4), ("agare/index.html", 0)] {
        let html = page(&built, path);
        assert_eq!(all(&html, "main img[alt]").len(), pictures, "{path}");
        assert_eq!(all(&html, ".menu-bar a").len(), 3, "{path}: the start and the two guides");
    }
}

#[test]
fn the_button_opens_the_text_that_the_format_shows() {
    let [shown, ..] = by_hand();
    let site = site();
    let (told, status) = utfall(&["new", "follow-up", "exempelstad/2026", "t2"], site.path());
    assert_eq!(status, Some(0), "{told}");
    assert_eq!(fs::read_to_string(site.path().join(T2)).unwrap(), shown);

    let built = built(disk::read(&folder("guide")).unwrap(), &on(DAY));
    let desk = page(&built, "redaktion/exempelstad/index.html");
    let button = all(&desk, ".desk__button")[0].attr("href").unwrap();
    assert!(
        button.contains("/new/main/content/exempelstad/2026?filename=t2.md&value=%2B%2B%2B%0A%23%20Uppf"),
        "{button}"
    );
}

#[test]
fn what_is_filled_in_by_hand_passes_and_each_slip_is_told_as_shown() {
    let site = site();
    let check = |text: &str| {
        fs::write(site.path().join(T2), text).unwrap();
        utfall(&["check"], site.path()).0
    };
    assert_eq!(check(&filled()), "Inga fel och inga varningar. Sajten kan byggas.\n");

    let (_, table) = FORMAT.split_once("| I filen | Granskningen säger |\n|---|---|\n").unwrap();
    let rows: Vec<&str> = table.lines().take_while(|line| line.starts_with('|')).collect();
    assert_eq!(rows.len(), 4);
    for row in rows {
        let cells: Vec<&str> = row.trim_matches('|').split(" | ").map(str::trim).collect();
        let slip = cells[0].trim_matches('`');
        let right = match slip {
            "status = Pågår" | "status = \"Klart\"" => "status = \"Pågår\"",
            "## Krogtillsyner" => "## krogtillsyn",
            "[outcome.fotpatrul]" => "[outcome.fotpatrull]",
            slip => panic!("this test does not know what is right instead of {slip}"),
        };
        assert!(filled().contains(right));
        let told = check(&filled().replace(right, slip));
        for words in cells[1].split(" → ") {
            assert!(told.contains(words.trim_end_matches('…')), "{slip}: the format says {words}, the program\n{told}");
        }
    }
}

#[test]
fn a_correction_by_hand_passes() {
    let [.., correction] = by_hand();
    let site = site();
    fs::write(site.path().join(T2), filled().replacen("+++\n", &format!("+++\n{correction}"), 1)).unwrap();
    assert_eq!(
        utfall_on("2026-09-20", &["check"], site.path()),
        ("Inga fel och inga varningar. Sajten kan byggas.\n".to_owned(), Some(0))
    );
}

#[test]
fn words_of_our_own_stand_where_the_editor_is_sent() {
    let strings = include_str!("../../themes/base/strings/sv.toml");
    for (words, there) in [
        ("*Rätta det som redan finns*", strings.contains("\"Rätta det som redan finns\"")),
        ("*Innan du lämnar in*", strings.contains("\"Innan du lämnar in\"")),
        ("*Visa sidan*", strings.contains("\"Visa sidan\"")),
        ("*Inget har hänt sedan …*", strings.contains("\"Inget har hänt sedan\"")),
        (
            "**När texten publicerades:**",
            utfall::schema::FOLLOW_UP.fields[0].purpose(utfall::value::Lang::Sv) == "När texten publicerades",
        ),
        ("**Läge:**", strings.contains("\nstatus = \"Läge\"\n")),
        ("**Tal:**", strings.contains("\nfigures = \"Tal\"\n")),
        ("*Text att klistra in*", strings.contains("\"Text att klistra in\"")),
        ("*Skriv uppföljningen*", strings.contains("\"Skriv uppföljningen\"")),
        ("*Skriv i formuläret*", strings.contains("\"Skriv i formuläret\"")),
        ("*Klistra in en tabell*", strings.contains("\"Klistra in en tabell\"")),
        ("*Lämna in*", strings.contains("\"Lämna in\"")),
    ] {
        assert!(EDITOR.contains(words) && there, "{words}");
    }
    let built = built(disk::read(&folder("guide")).unwrap(), &on(DAY));
    assert_eq!(all(&page(&built, "index.html"), ".site-footer__nav a[href='redaktion/']").len(), 1);
}

#[test]
fn the_settings_of_the_owner_are_right_together() {
    let settings = blocks(OWNER, "toml").concat();
    let whole = format!("format = 1\ntitle = \"Löften\"\nbase_url = \"https://loften.storstad.example/\"\n{settings}");
    let mut files = disk::read(&folder("guide")).unwrap();
    files.retain(|file| file.path.as_str() != "site.toml");
    files.push(crate::check::text("site.toml", &whole));
    checked(files, &on(DAY));
    assert_eq!(blocks(OWNER, "toml").len(), 4);
}

#[cfg(unix)]
#[test]
fn the_commands_of_the_owner_run_one_after_the_other() {
    needs!("bash");
    let folder = tempfile::tempdir().unwrap();
    let bin = folder.path().join("bin");
    fs::create_dir_all(&bin).unwrap();
    std::os::unix::fs::symlink(env!("CARGO_BIN_EXE_utfall"), bin.join("utfall")).unwrap();
    let script = blocks(OWNER, "sh").concat();
    let path = format!("{}:{}", bin.display(), std::env::var("PATH").unwrap());
    let output = command("bash")
        .args(["--noprofile", "--norc", "-e", "-c", &script])
        .current_dir(folder.path())
        .env("PATH", path)
        .env("SOURCE_DATE_EPOCH", "1789430400")
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let loften = folder.path().join("loften");
    assert!(loften.join("public/index.html").is_file());
    assert!(loften.join("content/storstad/2026/t1.md").is_file());

    assert!(!loften.join("content/exempelstad").exists(), "nothing invented is to be taken away");
    let (told, status) = utfall(&["check"], &loften);
    assert_eq!(status, Some(0), "{told}");

    // The promise that the handbook shows passes as it is, with the follow-up of its activity.
    for (path, text) in told_files(OWNER).into_iter().filter(|(path, _)| path.starts_with("content/")) {
        fs::write(loften.join(path), text).unwrap();
    }
    fs::remove_file(loften.join("content/storstad/2026/t1.md")).unwrap();
    let (told, status) = utfall(&["new", "follow-up", "storstad/2026", "t1"], &loften);
    assert_eq!(status, Some(0), "{told}");
    let (told, _) = utfall(&["check", "--format", "short"], &loften);
    let other = told.lines().filter(|line| line.contains('[') && !line.contains("[empty-follow-up]"));
    assert_eq!(other.collect::<Vec<_>>(), [""; 0]);
}
