//! After any edit a server shows the same pages and mistakes as a build of all files.

use crate::folder::{SMALL, files, on, rendered};
use utfall::diag::print::short;
use utfall::pipeline::{Check, Memory, check, check_again};
use utfall::source::{Contents, File, SourcePath};
use utfall::value::Lang;

const DAY: &str = "2020-11-01";

/// More promises, which link to each other, to an attachment and to places in pages.
const MORE: &[(&str, &str)] = &[
    ("content/index.md", "+++\n+++\nSe [möten](byn/2020/promise.md#moten).\n"),
    (
        "content/byn/2021/promise.md",
        "+++\ntitle = \"Löfte 2021\"\nvalid = \"2021\"\nschedule = \"half-year\"\nextends = \"byn/2020\"\n\
         [[activity]]\nid = \"ljus\"\ntitle = \"Ljus\"\ntargets = [\"minst 3 lampor\"]\n+++\n\
         Förr: [vandring](../2020/promise.md#vandring). [Tabell](plan.csv)\n",
    ),
    (
        "content/byn/2021/h1.md",
        "+++\n[outcome.ljus]\nfigures = [\"2 lampor\"]\n+++\nSå gick det.\n\n## Läget\n\nBra.\n",
    ),
];

/// Places and promises that name each other.
const NEIGHBOURS: &[(&str, &str)] = &[
    ("content/annan/place.md", "+++\nname = \"Annan\"\nkind = \"municipality\"\ncounty = \"Län\"\n+++\n"),
    (
        "content/annan/2020/promise.md",
        "+++\ntitle = \"Löftet\"\nvalid = \"2020\"\n[[pledge]]\nid = \"l\"\ntext = \"Lugnt i Byns kommun.\"\n+++\n",
    ),
    ("content/delen/place.md", "+++\nname = \"Delen\"\nkind = \"district\"\nwithin = \"byn\"\ncounty = \"Län\"\n+++\n"),
    (
        "content/delen/2020/promise.md",
        "+++\ntitle = \"Löftet\"\nvalid = \"2020\"\n[[pledge]]\nid = \"l\"\ntext = \"Lugnt i Byns kommun.\"\n+++\n",
    ),
];

/// Edits: in which file, what, and what comes instead.
const EDITS: &[(&str, &str, &str)] = &[
    ("content/byn/2020/t1.md", "gått", "sprungit"),
    ("content/byn/2020/t1.md", "tre vandringar", "fem vandringar"),
    ("content/byn/2020/t1.md", "tre vandringar", "fem turer"),
    ("content/byn/2020/t1.md", "ongoing", "done"),
    ("content/byn/2020/t1.md", "ongoing", "gjort"),
    ("content/byn/2020/t1.md", "2020-05-20", "2020-06-30"),
    ("content/byn/2020/t1.md", "Vi har", "[Vi](../2021/h1.md#laget) har"),
    ("content/byn/2020/t1.md", "Vi har", "[Vi](../2021/h9.md) har"),
    ("content/byn/2020/t1.md", "## vandring", "## Fritt\n\n## vandring"),
    ("content/byn/2020/t1.md", "published", "draft = true\npublished"),
    ("content/byn/2020/t1.md", "published", "aliases = [\"/gammal/\"]\npublished"),
    ("content/byn/2020/promise.md", "Löfte 2020", "Löftet 2020"),
    // The mistake is in the other file of the two.
    ("content/byn/2020/promise.md", "Löfte 2020", "Löfte 2021"),
    ("content/byn/2020/promise.md", "minst fyra", "minst tre"),
    ("content/byn/2020/promise.md", "id = \"moten\"", "id = \"moten-2\""),
    ("content/byn/2020/promise.md", "tertial", "quarter"),
    ("content/byn/2020/promise.md", "lugnt.", "[lugnt](../2021/promise.md)."),
    ("content/byn/2020/promise.md", "valid = \"2020\"", "valid = \"2020\"\ndraft = true"),
    ("content/byn/2020/promise.md", "valid = \"2020\"", "valid = { from = \"2020\", to = \"2021\" }"),
    ("content/byn/2020/promise.md", "valid = \"2020\"", "valid = \"2020\"\nextends = \"byn/2021\""),
    ("content/byn/2021/promise.md", "Ljus", "Mer ljus"),
    ("content/byn/2021/promise.md", "[Tabell](plan.csv)", "Ingen tabell."),
    ("content/byn/2021/promise.md", "#vandring", "#moten"),
    ("content/byn/2021/h1.md", "## Läget", "## Lägena"),
    ("content/byn/2021/h1.md", "+++\nSå", "+++ \nSå"),
    ("content/byn/2021/h1.md", "2 lampor", "2 lyktor"),
    ("content/byn/place.md", "Byn", "Staden"),
    ("content/om.md", "Ett prov.", "Två prov."),
    ("content/byn/2020/promise.md", "schedule = \"tertial\"\n", "\n"),
    ("site.toml", "Löften", "Medborgarlöften"),
    ("site.toml", "unofficial", "official"),
    ("site.toml", "language = \"sv\"", "language = \"en\""),
];

pub(crate) fn site() -> Vec<File> {
    let searched = SMALL[0].1.replacen("language", "search = true\nlanguage", 1);
    let mut files = files(&[&[(SMALL[0].0, searched.as_str())], &SMALL[1..], MORE].concat());
    files.push(crate::folder::file("content/byn/2021/plan.csv", Contents::Attachment { size: 12, metadata: None }));
    files
}

fn said(check: &Check) -> String {
    short(&check.diagnostics, &check.sources, Lang::En)
}

/// Makes an edit, or takes it back.
fn make(files: &mut [File], (path, from, to): (&str, &str, &str)) {
    let file = files.iter_mut().find(|file| file.path.as_str() == path).unwrap();
    let Contents::Text(text) = &file.contents else { unreachable!("texts are edited") };
    let (text, from, to) = (text.to_string(), from.to_owned(), to.to_owned());
    let text = if text.contains(&to) { text.replacen(&to, &from, 1) } else { text.replacen(&from, &to, 1) };
    file.contents = Contents::Text(text.into());
}

/// A site that is edited, and what a server remembers of it.
struct Edited {
    files: Vec<File>,
    memory: Memory,
}

impl Edited {
    fn new() -> Self {
        Self::of(site())
    }

    fn of(files: Vec<File>) -> Self {
        let mut edited = Self { files, memory: Memory::default() };
        edited.compare("at first");
        edited
    }

    fn rename(&mut self, from: &str, to: &str) {
        let file = self.files.iter_mut().find(|file| file.path.as_str() == from).unwrap();
        file.path = SourcePath::new(to).unwrap();
    }

    /// Checks with and without memory. Pages are compared where there are any.
    #[track_caller]
    fn compare(&mut self, edit: impl std::fmt::Debug) {
        let options = on(DAY);
        let again = check_again(self.files.clone(), &options, &mut self.memory).unwrap();
        let whole = check(self.files.clone(), &options).unwrap();
        assert_eq!(said(&again), said(&whole), "{edit:?}");
        assert_eq!(again.ready.is_some(), whole.ready.is_some(), "{edit:?}");
        if whole.ready.is_some() {
            assert_eq!(rendered(&again, None), rendered(&whole, None), "{edit:?}");
        }
    }
}

#[test]
fn each_edit_and_back() {
    let mut edited = Edited::new();
    for edit in EDITS {
        make(&mut edited.files, *edit);
        edited.compare(edit);
        make(&mut edited.files, *edit);
    }
    edited.compare("all back");
}

#[test]
fn files_come_and_go() {
    let mut edited = Edited::new();
    let come = [
        ("content/byn/2020/t2.md", "+++\n[outcome.vandring]\nunchanged = true\n+++\n"),
        (
            "content/byn/2019/promise.md",
            "+++\ntitle = \"Förr\"\nvalid = \"2019\"\n[[pledge]]\nid = \"l\"\ntext = \"Lugnt.\"\n+++\n",
        ),
        ("content/byn/2020/T3.md", "+++\n+++\n"),
        ("content/aa.md", "+++\ntitle = \"Aa\"\n+++\n[Löftet](byn/2021/promise.md)\n"),
        ("themes/base/templates/plain.html", "<p>{{ page.title }} {{ t(key=\"skip\") }}</p>"),
        ("themes/polisen/strings/sv.toml", "skip = \"Hoppa hit\"\n"),
        ("themes/polisen/templates/plain.html", "{{ page"),
    ];
    for (from, to) in [
        ("content/byn/2021/h1.md", "content/byn/2021/h2.md"),
        ("content/byn/2020/t1.md", "content/byn/2020/t2.md"),
        ("content/om.md", "content/on.md"),
    ] {
        edited.rename(from, to);
        edited.compare(to);
        edited.rename(to, from);
    }
    for one in &come {
        edited.files.extend(files(&[*one]));
        edited.compare(one.0);
    }
    for (path, _) in come.iter().chain(&[("content/byn/2021/promise.md", "")]) {
        edited.files.retain(|file| file.path.as_str() != *path);
        edited.compare(path);
    }
}

#[test]
fn a_place_gets_another_name_in_what_is_found_elsewhere() {
    let mut edited = Edited::of([site(), files(NEIGHBOURS)].concat());
    let found = |edited: &mut Edited| said(&check_again(edited.files.clone(), &on(DAY), &mut edited.memory).unwrap());
    let speaks_of_byn = |said: &str| said.matches("[other-place]").count();
    assert_eq!(speaks_of_byn(&found(&mut edited)), 1, "{}", found(&mut edited));
    for (path, from, to, then) in [
        ("content/byn/place.md", "Byn", "Staden", 0),
        ("content/byn/place.md", "municipality", "district", 0),
        ("content/annan/place.md", "Annan", "Stan", 1),
        ("content/delen/place.md", "within = \"byn\"", "within = \"annan\"", 2),
        ("content/delen/place.md", "Delen", "Byn", 1),
    ] {
        let edit = (path, from, to);
        make(&mut edited.files, edit);
        edited.compare(edit);
        assert_eq!(speaks_of_byn(&found(&mut edited)), then, "{edit:?}");
        make(&mut edited.files, edit);
        edited.compare(edit);
    }
}
