//! Our builds beside those of other generators, on the same content: see `benches/README.md`.

#[allow(dead_code, reason = "each bench uses a part of it")]
mod country;
mod edit;
mod harness;

use country::{Country, SCALE, SIZES, Size};
use harness::{Programs, edits, facts, full_builds, kinds, scaling};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const USAGE: &str = "\
cargo bench --bench compare -- SIZE…               measures small, medium, national or tenfold; all is the first three
cargo bench --bench compare -- check SIZE…         builds each once and checks that all say the same
cargo bench --bench compare -- sources FOLDER SIZE writes the content for each generator
cargo bench --bench compare -- builds FOLDER SIZE  measures clean builds of what was written there
cargo bench --bench compare -- scaling             measures the theme `polisen` from a tenth of the country to three
cargo bench --bench compare -- kinds OUTPUT        counts what a site of the theme `polisen` consists of";

fn main() -> ExitCode {
    // Cargo says it to every bench.
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match words[..] {
        ["sources", folder, size] => sizes(&[size]).and_then(|sizes| sources(Path::new(folder), sizes[0]).map(drop)),
        ["builds", folder, size] => sizes(&[size]).and_then(|sizes| builds(Path::new(folder), sizes[0])),
        ["scaling"] => {
            in_memory("scaling", |folder| scaling(folder, &Programs::find()?)).map(|table| println!("{table}"))
        }
        ["kinds", output] => kinds(Path::new(output)).map(|table| println!("{table}")),
        ["check", ref names @ ..] if !names.is_empty() => sizes(names).and_then(|sizes| compare(&sizes, false)),
        [] | ["sources" | "builds" | "scaling" | "kinds" | "check", ..] => Err(USAGE.to_owned()),
        ref names => sizes(names).and_then(|sizes| compare(&sizes, true)),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        // `cargo bench` runs every bench, and this one takes minutes: it waits to be asked.
        Err(usage) if words.is_empty() => {
            println!("{usage}");
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

fn sizes(names: &[&str]) -> Result<Vec<Size>, String> {
    if names == ["all"] {
        return Ok(SIZES[..3].to_vec());
    }
    let size = |name: &&str| SIZES.into_iter().chain(SCALE).find(|size| size.name == *name);
    names.iter().map(|name| size(name).ok_or_else(|| format!("there is no size `{name}`\n{USAGE}"))).collect()
}

/// Writes the content of a country for each generator.
fn sources(folder: &Path, size: Size) -> Result<Country, String> {
    let country = Country::of(size);
    let written = [
        ("utfall", country.write_utfall("bench", &folder.join("utfall"))),
        ("full", country.write_utfall("polisen", &folder.join("full"))),
        ("zola", country.write_zola(&folder.join("zola"))),
        ("hugo", country.write_hugo(&folder.join("hugo"))),
    ];
    for (name, files) in written {
        eprintln!("{name}: {} content files", files.map_err(|error| error.to_string())?);
    }
    Ok(country)
}

fn compare(sizes: &[Size], measured: bool) -> Result<(), String> {
    let programs = Programs::find()?;
    sizes.iter().try_for_each(|size| in_memory(size.name, |folder| compare_size(*size, folder, &programs, measured)))
}

/// Works in a folder in memory, where there is such a disk, and removes it.
fn in_memory<T>(name: &str, work: impl FnOnce(&Path) -> Result<T, String>) -> Result<T, String> {
    let memory = PathBuf::from("/dev/shm");
    let folder = if memory.is_dir() { memory } else { std::env::temp_dir() };
    let folder = folder.join(format!("utfall-compare-{name}-{}", std::process::id()));
    let done = work(&folder);
    let removed = std::fs::remove_dir_all(&folder);
    let done = done?;
    removed.map_err(|error| error.to_string())?;
    Ok(done)
}

fn compare_size(size: Size, folder: &Path, programs: &Programs, measured: bool) -> Result<(), String> {
    let programs = &programs.for_size(size);
    eprintln!("== {}: {} places × {} years", size.name, size.places, size.years);
    let country = sources(folder, size)?;
    for build in programs.builds() {
        harness::run(&build.script, folder)?;
    }
    facts::check(&country, folder, programs)?;
    if measured {
        builds_apart(size, folder)?;
        println!("{}", edits(size, folder, programs, &country)?);
    }
    Ok(())
}

fn builds(folder: &Path, size: Size) -> Result<(), String> {
    println!("{}", full_builds(size, folder, &Programs::find()?.for_size(size))?);
    println!("{}", kinds(&folder.join("public-full"))?);
    Ok(())
}

/// Measures builds in a process of its own: one that is started counts the memory of the one that starts it, and here
/// the pages of all programs have been read.
fn builds_apart(size: Size, folder: &Path) -> Result<(), String> {
    let own = std::env::current_exe().map_err(|error| error.to_string())?;
    let ended = std::process::Command::new(own).arg("builds").arg(folder).arg(size.name).status();
    match ended.map_err(|error| error.to_string())?.success() {
        true => Ok(()),
        false => Err("the builds could not be measured".to_owned()),
    }
}
