//! Sites in memory: files in, files out.

use chrono::NaiveDate;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use utfall::derive::AsOf;
use utfall::pipeline::{self, Check, Options};
use utfall::render::Artifact;
use utfall::source::{Contents, File, SourcePath};

/// What a build makes: bytes by path.
pub(crate) type Built = BTreeMap<String, Vec<u8>>;

/// Makes files of a literal.
pub(crate) fn files(literal: &[(&str, &str)]) -> Vec<File> {
    literal.iter().map(|(path, text)| file(path, Contents::Text((*text).into()))).collect()
}

/// Makes one file.
pub(crate) fn file(path: &str, contents: Contents) -> File {
    File { path: SourcePath::new(path).unwrap(), contents }
}

/// Returns the options of a plain build on a day.
pub(crate) fn on(day: &str) -> Options {
    let as_of = AsOf(day.parse::<NaiveDate>().unwrap());
    Options { as_of, drafts: false, base_url: None, preview: false, edition: None }
}

/// Checks files that nothing is wrong with, though reporting could be better.
#[track_caller]
pub(crate) fn checked(files: Vec<File>, options: &Options) -> Check {
    let check = pipeline::check(files, options).unwrap();
    let said = utfall::diag::print::short(&check.diagnostics, &check.sources, utfall::value::Lang::En);
    assert!(check.ready.is_some(), "{said}");
    check
}

/// Renders all files of a site. `root` is where files that are copied lie.
#[track_caller]
pub(crate) fn rendered(check: &Check, root: Option<&Path>) -> Built {
    let output = check.ready.as_ref().unwrap().output(&check.sources);
    let bytes = |number: usize| match output.render(number).unwrap() {
        Artifact::Bytes(bytes) => bytes,
        Artifact::Shared(bytes) => bytes.to_vec(),
        Artifact::Stream(stream) => stream.bytes(),
        Artifact::CopyOf(path) => match root {
            Some(root) => fs::read(root.join(path.as_str())).unwrap(),
            None => format!("copy of {path}").into_bytes(),
        },
    };
    output.paths().enumerate().map(|(number, path)| (path.to_owned(), bytes(number))).collect()
}

/// Builds files that nothing is wrong with.
#[track_caller]
pub(crate) fn built(files: Vec<File>, options: &Options) -> Built {
    rendered(&checked(files, options), None)
}

/// Writes a literal below a folder.
pub(crate) fn write(root: &Path, literal: &[(&str, &str)]) {
    for (path, text) in literal {
        let place = root.join(path);
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        fs::write(place, text).unwrap();
    }
}

/// What the law asks of an authority, for `site.toml`.
pub(crate) const STATEMENT: &str = r#"
[accessibility]
compliance = "partial"
standard = "EN 301 549 V3.2.1"
assessed = 2026-05-20
updated = 2026-05-20
method = "Vi har prövat webbplatsen själva."
report_url = "https://example.org/brister"
supervisor = { title = "Myndigheten för digital förvaltning", url = "https://www.digg.se/tdosanmalan" }
defects = ["Kartan går inte att läsa upp, för den är en bild."]
"#;

/// A small site of one edition, with one follow-up of three.
pub(crate) const SMALL: &[(&str, &str)] = &[
    (
        "site.toml",
        "format = 1\ntitle = \"Prov\"\nbase_url = \"https://example.org/\"\nlanguage = \"sv\"\n\n\
         [publisher]\nname = \"Prov\"\nkind = \"unofficial\"\n\n\
         [[edition]]\nid = \"polisen\"\ntheme = \"polisen\"\npath = \"\"\ntitle = \"Löften\"\n",
    ),
    ("content/om.md", "+++\ntitle = \"Om\"\n+++\nEtt prov.\n"),
    ("content/byn/place.md", "+++\nname = \"Byn\"\nkind = \"municipality\"\ncounty = \"Provlän\"\n+++\n"),
    (
        "content/byn/2020/promise.md",
        "+++\ntitle = \"Löfte 2020\"\nvalid = \"2020\"\nschedule = \"tertial\"\n\n\
         [[pledge]]\nid = \"lugnt\"\ntext = \"Det ska vara lugnt.\"\n\n\
         [[activity]]\nid = \"vandring\"\npledge = \"lugnt\"\ntitle = \"Vandringar\"\ntargets = [\"minst fyra vandringar\"]\n\n\
         [[activity]]\nid = \"moten\"\npledge = \"lugnt\"\ntitle = \"Möten\"\n+++\n",
    ),
    (
        "content/byn/2020/t1.md",
        "+++\npublished = 2020-05-20\n\n[outcome.vandring]\nstatus = \"ongoing\"\nfigures = [\"tre vandringar\"]\n+++\n\
         ## vandring\n\nVi har gått.\n",
    ),
];
