//! Each limit of the format: a site that keeps it is built, and one that crosses it by one is refused with its code.

use crate::check::{attachment, files_of, text};
use crate::folder::{SMALL, files, on, write};
use std::fs;
use utfall::diag::Severity;
use utfall::pipeline;
use utfall::schema::{LIMITS, Limit};
use utfall::source::File;
use utfall::value::Lang;

/// Numbered texts, put together.
fn repeated(count: usize, one: impl Fn(usize) -> String) -> String {
    (0..count).map(one).collect()
}

fn letters(count: usize) -> String {
    "a".repeat(count)
}

/// The front matter of a promise whose settings go on with `rest`.
fn promise(rest: &str) -> String {
    format!("+++\ntitle = \"Löfte 2020\"\nvalid = \"2020\"\n{rest}\n+++\n")
}

fn page(body: &str) -> (String, String) {
    ("content/om.md".to_owned(), format!("+++\ntitle = \"Om\"\n+++\n{body}\n"))
}

fn ids(count: usize) -> String {
    repeated(count, |number| format!("\"x{number}\", "))
}

/// Files that hold so much of what a limit is about; `None` for a limit that nobody has written any for.
fn holding(limit: &Limit, count: usize) -> Option<Vec<(String, String)>> {
    let promised = |rest: &str| vec![("content/byn/2020/promise.md".to_owned(), promise(rest))];
    Some(match (limit.what(Lang::En), limit.keys) {
        ("A text with settings", _) => {
            let (path, text) = page("");
            // Lines as people write them: what is looked for in each takes longer than reading it.
            let line = format!("{}\n", "Ord. ".repeat(25));
            let lines = line.repeat((count - text.len()) / line.len());
            let rest = count - text.len() - lines.len();
            vec![(path, format!("{text}{lines}{}", letters(rest)))]
        }
        ("The name of a file or folder", _) => {
            vec![(format!("content/byn/{}.pdf", letters(count - ".pdf".len())), "attachment".to_owned())]
        }
        ("An id", _) => promised(&format!("[[activity]]\nid = \"{}\"\ntitle = \"A\"", letters(count))),
        ("The address of a page or file", _) => {
            // Of folders that are not too long themselves.
            let room = count - "index.html".len();
            let folders = "a123456789/".repeat((room - 2) / 11);
            let rest = letters(room - folders.len() - 1);
            promised(&format!("aliases = [\"/{folders}{rest}/\"]"))
        }
        ("A text in one line: a heading, a name, a web address", _) => {
            promised(&format!("signed = {{ place = \"{}\" }}", letters(count)))
        }
        ("A text in Markdown among the settings", _) => promised(&format!("note = \"{}\"", letters(count))),
        ("A number", _) => promised(&format!(
            "[[activity]]\nid = \"a\"\ntitle = \"A\"\ntargets = [\"minst {} möten\"]",
            "1".repeat(count)
        )),
        ("The validity of a promise, and periods", _) => {
            let text = format!("+++\ntitle = \"L\"\nvalid = {{ from = \"2020\", to = \"{}\" }}\n+++\n", 2019 + count);
            vec![("content/byn/2020/promise.md".to_owned(), text)]
        }
        ("Lists and quotations in each other", _) => vec![page(&format!("{}a", ">".repeat(count)))],
        ("Columns of a table", _) => {
            vec![page(&format!("{0}|\n{1}|\n{0}|", "|a".repeat(count), "|---".repeat(count)))]
        }
        ("Places of a site", _) => {
            let place = "+++\nname = \"Ort\"\nkind = \"municipality\"\ncounty = \"Provlän\"\n+++\n";
            // One is there.
            (1..count).map(|number| (format!("content/ort-{number}/place.md"), place.to_owned())).collect()
        }
        ("Promises of a place", _) => (1..count)
            .map(|number| {
                let title = format!("+++\ntitle = \"Löfte {number}\"\nvalid = \"2020\"\n+++\n");
                (format!("content/byn/p{number}/promise.md"), title)
            })
            .collect(),
        ("Follow-ups of a promise", _) => (0..count)
            .map(|number| {
                let (month, day) = (number % 12 + 1, number / 12 % 28 + 1);
                let from = format!("{}-{month:02}-{day:02}", 2020 + number / 336);
                let text = format!("+++\nperiod = {{ from = {from}, to = {from} }}\n+++\nText {number}.\n");
                (format!("content/byn/2020/f{number}.md"), text)
            })
            .chain([("content/byn/2020/promise.md".to_owned(), TWO_YEARS.to_owned())])
            .collect(),
        (_, ["edition"]) => {
            let site = SMALL[0].1.split("[[edition]]").next().unwrap();
            let edition = |number| format!("[[edition]]\nid = \"e{number}\"\ntheme = \"base\"\npath = \"e{number}\"\n");
            vec![("site.toml".to_owned(), format!("{site}{}", repeated(count, edition)))]
        }
        (_, ["activity"]) => {
            promised(&repeated(count, |number| format!("[[activity]]\nid = \"x{number}\"\ntitle = \"A {number}\"\n")))
        }
        (_, ["pledge"]) => {
            promised(&repeated(count, |number| format!("[[pledge]]\nid = \"x{number}\"\ntext = \"A {number}.\"\n")))
        }
        (_, ["focus"]) => {
            promised(&repeated(count, |number| format!("[[focus]]\nid = \"x{number}\"\ntitle = \"A {number}\"\n")))
        }
        (_, ["party", ..]) => promised(&repeated(count, |number| {
            format!("[[party]]\nid = \"x{number}\"\nkind = \"other\"\nname = \"A {number}\"\n")
        })),
        (_, ["targets", ..]) => promised(&format!(
            "[[activity]]\nid = \"a\"\ntitle = \"A\"\ntargets = [{}]",
            repeated(count, |number| format!("\"minst {} möten\", ", number + 1))
        )),
        (
            "Anything else that is there several times, such as sources, corrections, outcomes and older addresses",
            _,
        ) => promised(&format!("basis = [{}]", ids(count))),
        _ => return None,
    })
}

const TWO_YEARS: &str = "+++\ntitle = \"Löfte\"\nvalid = { from = \"2020\", to = \"2021\" }\n+++\n";

/// The small site without its promise, with other files.
fn site(changed: &[(String, String)]) -> Vec<File> {
    let kept = SMALL.iter().filter(|(path, _)| !path.starts_with("content/byn/2020/"));
    let mut all =
        files(&kept.filter(|(path, _)| changed.iter().all(|(own, _)| own != path)).copied().collect::<Vec<_>>());
    if changed.iter().all(|(path, _)| path != "content/byn/2020/promise.md") {
        all.push(text("content/byn/2020/promise.md", &promise("")));
    }
    all.extend(changed.iter().map(|(path, written)| match written.as_str() {
        "attachment" => attachment(path, 1_000),
        written => text(path, written),
    }));
    all
}

/// The codes of the errors that are found.
fn errors(files: Vec<File>) -> Vec<String> {
    // No page is rendered, which would take long and show nothing of this.
    let checked = pipeline::check(files, &on("2021-03-01")).unwrap();
    let errors = checked.diagnostics.sorted().into_iter().filter(|found| found.kind.severity() == Severity::Error);
    errors.map(|found| found.kind.code().to_owned()).collect()
}

#[test]
fn what_keeps_a_limit_is_right_and_one_more_is_refused() {
    for limit in LIMITS {
        let what = limit.what(Lang::En);
        let files = |count| site(&holding(limit, count).unwrap_or_else(|| panic!("nothing is written for: {what}")));
        // The size of a file is known to the disk alone, which does not read it.
        if limit.code != "large-file" {
            assert_eq!(errors(files(limit.most)), [""; 0], "{what}");
            assert_eq!(errors(files(limit.most + 1)), [limit.code], "{what}");
        }
    }
}

#[test]
fn a_file_that_crosses_its_limit_is_not_read() {
    let text = &LIMITS[0];
    let folder = tempfile::tempdir().unwrap();
    for (count, expected) in [(text.most, &[][..]), (text.most + 1, &["large-file"])] {
        write(folder.path(), SMALL);
        let (path, written) = &holding(text, count).unwrap()[0];
        assert_eq!(written.len(), count);
        fs::write(folder.path().join(path), written).unwrap();
        assert_eq!(errors(files_of(folder.path())), expected);
    }
}
