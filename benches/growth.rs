//! How the time of a check grows with the size of what is checked: `cargo bench --bench growth`.
//!
//! Each row is a site that holds many of one thing; from left to right there is twice as much. A time that doubles is right,
//! one that grows fourfold is a mistake. `cargo bench --bench growth -- links` measures the rows whose names hold a word.

#[path = "../tests/suite/growth/inputs.rs"]
mod inputs;

use std::hint::black_box;
use std::time::{Duration, Instant};
use utfall::derive::AsOf;
use utfall::diag::print;
use utfall::diag::words::RunOutcome;
use utfall::pipeline::{self, Options};
use utfall::source::{Contents, File, SourcePath};
use utfall::value::Lang;

const SIZES: [usize; 4] = [2_500, 5_000, 10_000, 20_000];

const SITE: &str = "format = 1\ntitle = \"Medborgarlöften\"\nbase_url = \"https://example.net/\"\n\
    [publisher]\nname = \"Exempel\"\nkind = \"unofficial\"\n[[edition]]\nid = \"hela\"\ntheme = \"base\"\npath = \"\"\n";

const PLACE: &str = "+++\nname = \"Byn\"\nkind = \"municipality\"\ncounty = \"Provlän\"\n+++\n";

fn main() {
    let wanted = std::env::args().skip(1).find(|argument| !argument.starts_with('-')).unwrap_or_default();
    println!("| much of | {} |", SIZES.map(|size| format!("{size}, ms")).join(" | "));
    println!("|---|{}", "---|".repeat(SIZES.len()));
    for (name, files_of) in inputs::inputs().into_iter().filter(|(name, _)| name.contains(&wanted)) {
        let times = SIZES.map(|size| format!("{}", time_of(files_of(size)).as_millis()));
        println!("| {name} | {} |", times.join(" | "));
    }
}

/// The shortest of three checks, messages and pages included.
fn time_of(own: Vec<(String, String)>) -> Duration {
    let all =
        [("site.toml", SITE), ("content/byn/place.md", PLACE)].map(|(path, text)| (path.to_owned(), text.to_owned()));
    let files: Vec<File> = all.into_iter().chain(own).map(|(path, text)| file(&path, text)).collect();
    let times = (0..3).map(|_| {
        let files = files.clone();
        let start = Instant::now();
        let options = Options {
            as_of: AsOf("2021-03-01".parse().expect("it is a day")),
            drafts: false,
            base_url: None,
            preview: false,
            edition: None,
        };
        let check = pipeline::check(files, &options).expect("no edition is asked for");
        black_box(print::human(&check.diagnostics, &check.sources, RunOutcome::Checked, Lang::Sv, false));
        if let Some(ready) = check.ready {
            let output = ready.output(&check.sources);
            (0..output.paths().count()).for_each(|number| drop(black_box(output.render(number))));
        }
        start.elapsed()
    });
    times.min().expect("there are three")
}

fn file(path: &str, text: String) -> File {
    let path = SourcePath::new(path).expect("it lies below the root");
    File { path, contents: Contents::Text(text.into()) }
}
