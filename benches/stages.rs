//! What each stage takes, in memory: `cargo bench --bench stages`.
//!
//! The content is that of a county or two: 32 places, ten years, 1,312 files, with the theme `polisen`.

#[allow(dead_code, reason = "each bench uses a part of it")]
mod country;

use country::{AS_OF, Country, SIZES};
use divan::{Bencher, black_box};
use std::sync::OnceLock;
use utfall::derive::AsOf;
use utfall::disk;
use utfall::pipeline::{self, Check, Memory, Options};
use utfall::source::{Contents, File};

fn main() {
    divan::main();
}

/// From files to a site that can be rendered: parse, resolve, plan, derive, lint, and the theme.
#[divan::bench(sample_count = 20)]
fn check(bencher: Bencher<'_, '_>) {
    bencher.with_inputs(|| files().to_vec()).bench_values(checked);
}

/// The same after an edit of one follow-up, as `serve` does it.
#[divan::bench(sample_count = 50)]
fn check_again(bencher: Bencher<'_, '_>) {
    let mut memory = Memory::default();
    let mut all = files().to_vec();
    let edited = all.iter().position(|file| file.path.as_str().ends_with("/t2.md")).expect("there are follow-ups");
    let Contents::Text(text) = all[edited].contents.clone() else { unreachable!("it is a text") };
    let mut number = 0;
    bencher.bench_local(|| {
        number += 1;
        all[edited].contents = Contents::Text(text.replacen("\n+++\n", &format!("\n+++\n{number}. "), 1).into());
        pipeline::check_again(all.clone(), &options(), &mut memory).is_ok()
    });
}

/// One page of each kind that there are many of, the front page and the two lists that grow with the country.
#[divan::bench(args = [
    "index.html",
    "PLACE/index.html",
    "PLACE/2025/index.html",
    "PLACE/2025/t2/index.html",
    "redovisning/index.html",
    "uppfoljningar/index.html",
    "PLACE/atom.xml",
])]
fn page(bencher: Bencher<'_, '_>, path: &str) {
    let check = checked(files().to_vec());
    let output = check.ready.as_ref().expect("nothing is wrong").output(&check.sources);
    let place =
        files().iter().find_map(|file| file.path.below("content")?.strip_suffix("/place.md").map(str::to_owned));
    let folder = format!("/{}/index.html", place.expect("there are places"));
    let home = output.paths().find(|path| path.ends_with(&folder)).expect("it has a page").to_owned();
    let path = path.replace("PLACE", home.trim_end_matches("/index.html"));
    let number = output.find(&path).unwrap_or_else(|| panic!("there is no {path}"));
    bencher.bench_local(|| black_box(output.render(number)).is_ok());
}

fn files() -> &'static [File] {
    static FILES: OnceLock<Vec<File>> = OnceLock::new();
    FILES.get_or_init(|| {
        let folder = tempfile::tempdir().expect("there is room");
        Country::of(SIZES[1]).write_utfall("polisen", folder.path()).expect("the content can be written");
        disk::read(folder.path()).expect("it can be read")
    })
}

fn options() -> Options {
    let as_of = AsOf(AS_OF.parse().expect("it is a day"));
    Options { as_of, drafts: false, base_url: None, preview: false, edition: None }
}

fn checked(files: Vec<File>) -> Check {
    let check = pipeline::check(files, &options()).expect("no edition is asked for by name");
    assert!(check.ready.is_some(), "nothing is wrong");
    check
}
