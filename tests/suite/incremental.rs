//! What a build leaves as it was would have become the same: after any edits, an output that was built over the last one and
//! one that was built from nothing hold the same bytes.

use crate::check::files_of;
use crate::command::program;
use crate::example;
use crate::folder::{self, SMALL, file, on};
use crate::golden::{self, files_below};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::Mutex;
use tempfile::TempDir;
use utfall::disk;
use utfall::model::{PromiseId, Reads, traced};
use utfall::pipeline::{Ingredients, Options, check};
use utfall::render::Artifact;
use utfall::source::{Contents, Digest, File, SourcePath};

/// An output, with what each of its files was made of.
struct Built {
    ingredients: Ingredients,
    files: BTreeMap<String, (Vec<u8>, Reads)>,
}

/// Builds files that nothing is wrong with.
fn build(files: &[File], options: &Options) -> Option<Built> {
    let check = check(files.to_vec(), options).ok()?;
    let ready = check.ready?;
    let output = ready.output(&check.sources);
    let of_file = |path: &SourcePath| {
        let file = files.iter().find(|file| file.path == *path)?;
        Some(Digest::of(format!("{:?}", file.contents).as_bytes()))
    };
    let ingredients =
        ready.ingredients(&output, &check.sources, Digest::of(format!("{options:?}").as_bytes()), of_file);
    let bytes = |number: usize| match output.render(number).unwrap() {
        Artifact::Bytes(bytes) => bytes,
        Artifact::Shared(bytes) => bytes.to_vec(),
        Artifact::Stream(stream) => stream.bytes(),
        Artifact::CopyOf(path) => format!("copy of {path}").into_bytes(),
    };
    let paths = output.paths().enumerate();
    let files = paths.map(|(number, path)| (path.to_owned(), traced(|| bytes(number)))).collect();
    Some(Built { ingredients, files })
}

impl Built {
    /// Whether a file that was made of some promises need not be made again now.
    fn has_the_same(&self, then: &Ingredients, reads: &Reads) -> bool {
        let now: BTreeMap<&PromiseId, &Digest> =
            self.ingredients.promises.iter().map(|(id, digest)| (id, digest)).collect();
        let same = |(id, digest): &(PromiseId, Digest)| now.get(id) == Some(&digest);
        then.common == self.ingredients.common
            && then.promises.iter().all(|one| same(one) || matches!(reads, Reads::Of(ids) if !ids.contains(&one.0)))
    }
}

/// Compares two builds, and counts the files that need not be made again.
#[track_caller]
fn compare(then: &Built, now: &Built, edit: &str) -> usize {
    let mut kept = 0;
    for (path, (bytes, reads)) in &then.files {
        if now.has_the_same(&then.ingredients, reads) {
            kept += 1;
            assert!(now.files.get(path).is_some_and(|(now, _)| now == bytes), "{path} is stale after {edit}");
        }
    }
    kept
}

/// Numbers that look like chance, and are the same in each run (xorshift).
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(end).unwrap()).unwrap()
    }

    fn one_of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }
}

/// Replacements that change what pages count, sort by, link to or say.
const WORDS: &[(&str, &str)] = &[
    ("\"done\"", "\"ongoing\""),
    ("\"ongoing\"", "\"partly\""),
    ("\"partly\"", "\"done\""),
    ("\"not-done\"", "\"done\""),
    ("published = 20", "updated = 20"),
    ("title = \"", "title = \"Nya "),
    ("name = \"", "name = \"Stora "),
    ("minst ", "högst "),
    ("kind = \"official\"", "kind = \"unofficial\""),
    ("search = true", "search = false"),
    ("search = false", "search = true"),
    ("id = \"", "id = \"ny-"),
    ("[outcome.", "#[outcome."),
    ("\n## ", "\n### "),
    ("theme = \"polisen\"", "theme = \"jonkoping\""),
    ("county = \"", "county = \"Nya "),
    ("responsible = ", "# responsible = "),
    ("schedule = \"tertial\"", "schedule = \"quarter\""),
    ("draft = true", "draft = false"),
    ("2020", "2021"),
    ("2026", "2025"),
    (" och ", " samt "),
    (" i ", " inom "),
    (" är ", " var "),
];

/// Edits files by chance, and says how.
fn edit(files: &mut Vec<File>, options: &mut Options, chance: &mut Chance) -> String {
    let number = chance.below(files.len());
    let path = files[number].path.clone();
    match chance.below(24) {
        0 => {
            files.remove(number);
            format!("{path} went")
        }
        1 => {
            let beside = ["t1.md", "t2.md", "t3.md", "h1.md", "h2.md", "2027.md", "place.md", "promise.md", "ny.md"];
            let beside = path.parent().join(beside[chance.below(beside.len())]).unwrap();
            if files.iter().all(|file| file.path != beside) {
                let contents = files[number].contents.clone();
                files.push(File { path: beside.clone(), contents });
            }
            format!("{beside} came")
        }
        2 => {
            let days = ["2019-12-31", "2020-06-01", "2021-02-15", "2026-11-15", "2026-12-31"];
            *options = on(days[chance.below(days.len())]);
            format!("{:?}", options.as_of)
        }
        3 => {
            options.drafts = !options.drafts;
            format!("drafts: {}", options.drafts)
        }
        4 => {
            let template = "themes/polisen/templates/corrections.html";
            let text = "{% extends \"base/corrections.html\" %}{# another #}";
            files.push(file(template, Contents::Text(text.into())));
            files.dedup_by(|one, next| one.path == next.path);
            format!("{template} came")
        }
        _ => {
            let Contents::Text(text) = &files[number].contents else { return format!("{path} stayed") };
            let text = text.to_string();
            let fitting: Vec<_> = WORDS.iter().filter(|(from, _)| text.contains(from)).collect();
            if fitting.is_empty() {
                return format!("{path} stayed");
            }
            let (from, to) = chance.one_of(&fitting);
            let (at, _) = *chance.one_of(&text.match_indices(from).collect::<Vec<_>>());
            let edited = [&text[..at], to, &text[at + from.len()..]].concat();
            files[number].contents = Contents::Text(edited.into());
            format!("{path}: {from:?} became {to:?} at {at}")
        }
    }
}

/// Makes so many edits that leave a site to build, each from the files that the one before left.
fn edited(mut files: Vec<File>, day: &str, seed: u64, edits: usize) -> usize {
    let mut chance = Chance(seed);
    let mut options = on(day);
    let mut then = build(&files, &options).unwrap();
    let (mut kept, mut made, mut log) = (0, 0, String::new());
    for _ in 0..edits * 8 {
        let (files_then, options_then) = (files.clone(), options.clone());
        let said = edit(&mut files, &mut options, &mut chance);
        let Some(now) = build(&files, &options) else {
            (files, options) = (files_then, options_then);
            continue;
        };
        log = format!("{log}\n{said}");
        kept += compare(&then, &now, &log);
        index_over(&then, &now, &files, &options, &log);
        then = now;
        made += 1;
        if made == edits {
            break;
        }
    }
    kept
}

#[test]
fn no_page_of_a_small_site_is_stale_after_edits() {
    for seed in 1..=5 {
        edited(crate::edits::site(), "2020-11-01", seed, 8);
    }
}

#[test]
fn no_page_of_the_golden_sites_is_stale_after_edits() {
    let mut sites: Vec<_> = fs::read_dir(golden::folder("sites")).unwrap().map(|entry| entry.unwrap().path()).collect();
    sites.sort();
    for (number, site) in sites.iter().enumerate() {
        edited(files_of(site), "2026-11-15", 100 + u64::try_from(number).unwrap(), 2);
    }
}

#[test]
fn no_page_of_the_example_is_stale_after_edits() {
    edited(disk::read(example::root()).unwrap(), example::DAY, 7, 3);
}

#[test]
fn a_word_in_a_follow_up_leaves_the_pages_of_other_promises() {
    let mut files = disk::read(example::root()).unwrap();
    let mut then = build(&files, &on(example::DAY)).unwrap();
    let path = "content/exempelstad/2025/h1.md";
    let follow_up = files.iter_mut().find(|file| file.path.as_str() == path).unwrap();
    let Contents::Text(text) = &follow_up.contents else { unreachable!("a text") };
    follow_up.contents = Contents::Text(format!("{}\nEtt ord till.\n", &**text).into());
    let now = build(&files, &on(example::DAY)).unwrap();
    compare(&then, &now, "a word more");
    let asked = index_over(&then, &now, &files, &on(example::DAY), "a word more");
    assert!(asked.contains("sok/index/words-7.gz") && asked.contains("sok/index/records-1.json.gz"), "{asked:?}");
    // An index that does not fit together is none.
    then.files.get_mut("sok/index/words-7.gz").unwrap().0 = then.files["sok/index/words-8.gz"].0.clone();
    index_over(&then, &now, &files, &on(example::DAY), "somebody copied a file over another");
    let is_kept = |path: &str| now.has_the_same(&then.ingredients, &then.files[path].1);
    let pages: Vec<&String> = then.files.keys().filter(|path| path.ends_with("index.html")).collect();
    for path in &pages {
        let other = path.contains("/jonkoping/2") || path.contains("/huskvarna/2") || path.ends_with("om/index.html");
        assert!(!other || is_kept(path), "{path} is made again: {:?}", then.files[*path].1);
    }
    let kept = pages.iter().filter(|path| is_kept(path)).count();
    assert!(kept * 2 > pages.len(), "{kept} of {}", pages.len());
}

/// Renders the index of search as a build does that has the last output at hand, and returns which files of that it asked
/// for.
#[track_caller]
fn index_over(then: &Built, now: &Built, files: &[File], options: &Options, edit: &str) -> BTreeSet<String> {
    let check = check(files.to_vec(), options).unwrap();
    let ready = check.ready.unwrap();
    let output = ready.output(&check.sources);
    let is_kept =
        |path: &str| then.files.get(path).is_some_and(|(_, reads)| now.has_the_same(&then.ingredients, reads));
    let asked = Mutex::new(BTreeSet::new());
    let last_file = |path: &str| {
        asked.lock().unwrap().insert(path.to_owned());
        let same = then.ingredients.common == now.ingredients.common;
        then.files.get(path).filter(|_| same).map(|(bytes, _)| bytes.clone())
    };
    output.collect_words(|number| !is_kept(output.path(number)), &last_file);
    for (number, path) in output.paths().enumerate().filter(|(_, path)| path.contains("sok/index/")) {
        let Artifact::Bytes(bytes) = output.render(number).unwrap() else { unreachable!("{path} is rendered") };
        assert!(bytes == now.files[path].0, "{path} is another after {edit}");
    }
    asked.into_inner().unwrap()
}

/// A small site on the disk with two promises, built.
fn on_disk() -> TempDir {
    let site = TempDir::new().unwrap();
    folder::write(site.path(), SMALL);
    let ((_, place), (_, promise)) = (SMALL[2], SMALL[3]);
    let another = [
        ("content/staden/place.md", place.replace("Byn", "Staden")),
        ("content/staden/2021/promise.md", promise.replace("2020", "2021")),
    ];
    another.iter().for_each(|(path, text)| folder::write(site.path(), &[(path, text)]));
    build_into(site.path(), "public");
    site
}

fn build_into(root: &Path, out: &str) {
    let arguments = ["--quiet", "--as-of", "2020-06-01", "build", "--out", out];
    let built = program().args(arguments).current_dir(root).env("HOME", root.join("home")).output().unwrap();
    assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
}

/// Replaces words of a file.
fn replace(place: &Path, from: &str, to: &str) {
    let text = fs::read_to_string(place).unwrap();
    assert!(text.contains(from), "{from} in {}", place.display());
    fs::write(place, text.replacen(from, to, 1)).unwrap();
}

fn published(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let files = files_below(folder).into_iter().filter(|path| !path.starts_with(".utfall/"));
    files.map(|path| (path.clone(), fs::read(folder.join(&path)).unwrap())).collect()
}

/// Builds over the last output and into a new folder, and compares these.
#[track_caller]
fn becomes_what_a_clean_build_makes(root: &Path) {
    build_into(root, "public");
    build_into(root, "clean");
    let (over, clean) = (published(&root.join("public")), published(&root.join("clean")));
    let differing: Vec<&String> =
        over.keys().chain(clean.keys()).filter(|path| over.get(*path) != clean.get(*path)).collect();
    assert_eq!(differing, Vec::<&String>::new());
    fs::remove_dir_all(root.join("clean")).unwrap();
}

const FOLLOW_UP: &str = "content/byn/2020/t1.md";

#[test]
fn a_page_of_another_promise_is_not_made_again_unless_somebody_touched_it() {
    let site = on_disk();
    let other = site.path().join("public/provlan/staden/2021/index.html");
    // What nobody can see from outside: other bytes, as many and of the same time.
    let then = fs::metadata(&other).unwrap().modified().unwrap();
    let whole = fs::read_to_string(&other).unwrap();
    let marked = whole.replacen("lugnt", "LUGNT", 1);
    assert!(marked != whole);
    fs::write(&other, &marked).unwrap();
    fs::File::options().write(true).open(&other).unwrap().set_modified(then).unwrap();
    replace(&site.path().join(FOLLOW_UP), "gått", "sprungit");
    build_into(site.path(), "public");
    assert!(fs::read_to_string(&other).unwrap() == marked, "it was made again");
    // The time alone is enough.
    fs::write(&other, &marked).unwrap();
    replace(&site.path().join(FOLLOW_UP), "sprungit", "gått");
    becomes_what_a_clean_build_makes(site.path());
    fs::remove_file(&other).unwrap();
    replace(&site.path().join(FOLLOW_UP), "gått", "sprungit");
    becomes_what_a_clean_build_makes(site.path());
}

#[test]
fn edits_over_the_last_output_give_what_a_clean_build_gives() {
    let site = on_disk();
    let template = "{% extends \"base/plain.html\" %}{% block main %}<p>{{ page.title }}</p>{% endblock %}";
    let edits: [(&str, &str, &str); 6] = [
        (FOLLOW_UP, "ongoing", "done"),
        ("content/byn/place.md", "Byn", "Staden"),
        ("site.toml", "Löften", "Medborgarlöften"),
        ("content/byn/2020/promise.md", "Möten", "Träffar"),
        ("content/staden/2021/promise.md", "valid = \"2021\"", "valid = \"2021\"\ndraft = true"),
        ("content/om.md", "Ett", "Två"),
    ];
    for (path, from, to) in edits {
        replace(&site.path().join(path), from, to);
        becomes_what_a_clean_build_makes(site.path());
    }
    folder::write(site.path(), &[("themes/polisen/templates/plain.html", template)]);
    becomes_what_a_clean_build_makes(site.path());
    fs::remove_file(site.path().join(FOLLOW_UP)).unwrap();
    becomes_what_a_clean_build_makes(site.path());
}

#[test]
fn a_record_that_somebody_altered_is_none() {
    let site = on_disk();
    let record = site.path().join("public/.utfall/last-build.txt");
    let whole = fs::read_to_string(&record).unwrap();
    // Each says of a page that was made of a promise that it was made of none, or is no record at all.
    let lines = |line: &str| {
        let parts: Vec<&str> = line.split('\t').collect();
        if let [state, _, path] = parts[..] { format!("{state}\t\t{path}\n") } else { format!("{line}\n") }
    };
    let half = whole.lines().count() / 2;
    let altered: [String; 5] = [
        whole.lines().map(lines).collect(),
        whole.lines().take(half).map(|line| format!("{line}\n")).collect(),
        String::new(),
        "utfall last build 2\n-\n-\n18446744073709551615\n".to_owned(),
        whole.replace("utfall last build 2", "utfall last build 1"),
    ];
    let words = ["gått", "sprungit"];
    for (number, text) in altered.iter().enumerate() {
        fs::write(&record, text).unwrap();
        replace(&site.path().join(FOLLOW_UP), words[number % 2], words[1 - number % 2]);
        becomes_what_a_clean_build_makes(site.path());
    }
}
