//! Clean builds, in turn, and what each of them took.

use super::{Programs, Spread};
use crate::country::Size;
use std::fmt::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;
use wait4::Wait4;

/// What a process took, with those that it waited for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Took {
    /// Seconds of the clock.
    pub(super) wall: f64,
    /// Seconds of processors.
    pub(super) cpu: f64,
    /// The most memory of the largest process, in MiB.
    pub(super) peak: f64,
}

/// Runs a script of the shell.
pub(crate) fn run(script: &str, folder: &Path) -> Result<Took, String> {
    let began = Instant::now();
    let mut child = Command::new("sh")
        .args(["-c", script])
        .current_dir(folder)
        .stdout(Stdio::null())
        .spawn()
        .map_err(|error| format!("sh: {error}"))?;
    let used = child.wait4().map_err(|error| format!("{script}: {error}"))?;
    let wall = began.elapsed().as_secs_f64();
    if !used.status.success() {
        return Err(format!("{script}: {}", used.status));
    }
    let cpu = (used.rusage.utime + used.rusage.stime).as_secs_f64();
    Ok(Took { wall, cpu, peak: used.rusage.maxrss as f64 / 1024.0 / 1024.0 })
}

struct Row {
    what: &'static str,
    /// What is done before each run and not counted.
    before: Option<&'static str>,
    script: String,
    output: Option<&'static str>,
    /// The output that it copies.
    copies: Option<&'static str>,
    took: Vec<Took>,
}

/// Builds with each program in turn, and returns a table. The outputs are there already, which warms each up.
pub(crate) fn full_builds(size: Size, folder: &Path, programs: &Programs) -> Result<String, String> {
    let rounds = match size.places {
        ..=1 => 11,
        2..=32 => 7,
        33..=320 => 5,
        _ => 1,
    };
    let mut rows: Vec<Row> = programs
        .builds()
        .into_iter()
        .chain(programs.own_builds())
        .map(|build| Row {
            what: build.what,
            before: build.before,
            script: build.script,
            output: Some(build.output),
            copies: None,
            took: Vec::new(),
        })
        .collect();
    // The floor: the same bytes written by a program that does nothing else, and what deleting them costs, which is in
    // every other figure.
    let floor = |what, before, script: &str, copies| Row {
        what,
        before,
        script: script.to_owned(),
        output: None,
        copies,
        took: Vec::new(),
    };
    let copied = |output: &str| format!("rm -rf copy-of-{output}; exec cp -r {output} copy-of-{output}");
    rows.push(floor("cp -r", None, &copied("public-utfall"), Some("public-utfall")));
    rows.push(floor("cp -r of `polisen`", None, &copied("public-full"), Some("public-full")));
    rows.push(floor("rm -rf", Some("cp -r public-utfall gone"), "exec rm -rf gone", None));
    for round in 0..=rounds {
        eprintln!("round {round} of {rounds}");
        for row in &mut rows {
            if let Some(before) = row.before {
                run(before, folder)?;
            }
            let took = run(&row.script, folder)?;
            if round > 0 {
                row.took.push(took);
            }
        }
    }
    table(size, folder, &rows)
}

fn table(size: Size, folder: &Path, rows: &[Row]) -> Result<String, String> {
    let mut text = "| size | what | wall s, median (min–max) | cpu s | peak MiB | files | MB | times utfall's wall | times cp -r |\n\
                    |---|---|---|---|---|---|---|---|---|\n"
        .to_owned();
    let spread = |figures: Vec<f64>| Spread::of(figures).ok_or_else(|| "nothing was measured".to_owned());
    for row in rows {
        let figures = |of: fn(&Took) -> f64| spread(row.took.iter().map(of).collect());
        // Pair by pair: both of a pair saw the same machine.
        let ratios =
            |to: &Row| spread(row.took.iter().zip(&to.took).map(|(one, other)| one.wall / other.wall).collect());
        let copy = rows.iter().find(|other| row.output.is_some() && other.copies == row.output);
        let copied = copy.map(ratios).transpose()?.map_or(String::new(), |ratio| ratio.shown(2));
        let (files, bytes) = row.output.map_or((String::new(), String::new()), |output| extent(&folder.join(output)));
        let _ = writeln!(
            text,
            "| {} | {} | {} | {} | {:.0} | {files} | {bytes} | {} | {copied} |",
            size.name,
            row.what,
            figures(|took| took.wall)?.shown(3),
            figures(|took| took.cpu)?.shown(3),
            figures(|took| took.peak)?.median,
            ratios(&rows[0])?.shown(2),
        );
    }
    Ok(text)
}

/// How many files a folder holds, and how many megabytes.
fn extent(folder: &Path) -> (String, String) {
    let files =
        walkdir::WalkDir::new(folder).into_iter().filter_map(Result::ok).filter_map(|entry| entry.metadata().ok());
    let sizes: Vec<u64> = files.filter(std::fs::Metadata::is_file).map(|file| file.len()).collect();
    (sizes.len().to_string(), format!("{:.1}", sizes.iter().sum::<u64>() as f64 / 1e6))
}
