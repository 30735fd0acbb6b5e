//! Our builds beside those of other generators, on the same content: see `benches/README.md`.

#[allow(dead_code, reason = "each bench uses a part of it")]
mod country;

use country::{Country, SIZES, Size};
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words[..] {
        ["sources", folder, size] => sources(Path::new(folder), size),
        _ => {
            eprintln!("cargo bench --bench compare -- sources FOLDER small|medium|national|tenfold");
            ExitCode::from(2)
        }
    }
}

fn size(name: &str) -> Option<Size> {
    SIZES.into_iter().find(|size| size.name == name)
}

/// Writes the content of a country for each generator.
fn sources(folder: &Path, name: &str) -> ExitCode {
    let Some(size) = size(name) else {
        eprintln!("there is no size `{name}`");
        return ExitCode::from(2);
    };
    let country = Country::of(size);
    let written = [
        ("utfall", country.write_utfall("bench", &folder.join("utfall"))),
        ("full", country.write_utfall("polisen", &folder.join("full"))),
        ("zola", country.write_zola(&folder.join("zola"))),
        ("hugo", country.write_hugo(&folder.join("hugo"))),
    ];
    for (name, files) in written {
        println!("{name}: {} content files", files.expect("the sources can be written"));
    }
    ExitCode::SUCCESS
}
