//! One word edited, and how long it takes until a server has the pages that show it.

use super::programs::Generator;
use super::{Programs, Spread};
use crate::country::{Country, Size};
use crate::edit::{Edit, get, peak};
use std::fmt::Write as _;
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

const EDITS: u32 = 5;

/// How often a page is asked for.
const TICK: Duration = Duration::from_millis(5);

/// How long a server may take to start, and to show an edit.
const PATIENCE: Duration = Duration::from_secs(180);

/// How long the second page may show what was before after the first shows the edit. It is stale then.
const STALE: Duration = Duration::from_secs(5);

struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Edits a follow-up while each server runs, and returns a table.
pub(crate) fn edits(size: Size, folder: &Path, programs: &Programs, country: &Country) -> Result<String, String> {
    let mut text =
        "| size | server | start s | follow-up's page s, median (min–max) | promise's matrix s | peak MiB |\n\
                    |---|---|---|---|---|---|\n"
            .to_owned();
    let edit = Edit::in_the_middle(country);
    let port = TcpListener::bind(("127.0.0.1", 0)).and_then(|listener| listener.local_addr());
    let port = port.map_err(|error| error.to_string())?.port();
    for (label, generator, command) in programs.servers(port) {
        eprintln!("{label}");
        let pages = edit.pages(generator == Generator::Utfall);
        let (start, rows, peak) = serve(&command, &folder.join(generator.name()), port, &edit, &pages)?;
        let column = |of: fn(&[Option<f64>; 2]) -> Option<f64>| {
            let figures: Option<Vec<f64>> = rows.iter().map(of).collect();
            figures.and_then(Spread::of).map_or_else(|| "stale".to_owned(), |spread| spread.shown(3))
        };
        let _ = writeln!(
            text,
            "| {} | {label} | {start:.2} | {} | {} | {} |",
            size.name,
            column(|row| row[0]),
            column(|row| row[1]),
            peak.map_or_else(String::new, |peak| format!("{peak:.0}")),
        );
    }
    Ok(text)
}

type Served = (f64, Vec<[Option<f64>; 2]>, Option<f64>);

fn serve(command: &[String], site: &Path, port: u16, edit: &Edit, pages: &[String; 2]) -> Result<Served, String> {
    let began = Instant::now();
    let child = Command::new(&command[0])
        .args(&command[1..])
        .current_dir(site)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| format!("{}: {error}", command[0]))?;
    let server = Running(child);
    if wait_for(port, pages, edit.words(), PATIENCE).contains(&None) {
        return Err(format!("{}: did not start", command.join(" ")));
    }
    let start = began.elapsed().as_secs_f64();
    let file = site.join(&edit.file);
    let before = std::fs::read_to_string(&file).map_err(|error| error.to_string())?;
    let mut rows = Vec::new();
    for number in 0..EDITS {
        settle(server.0.id());
        // Not in step with a watcher that looks each half second.
        thread::sleep(Duration::from_millis(500) * number / EDITS);
        let words = format!("Ordbyte nummer {number} av {}", server.0.id());
        edit.write(site, &before, &words).map_err(|error| error.to_string())?;
        rows.push(wait_for(port, pages, &words, STALE));
    }
    let peak = peak(server.0.id());
    drop(server);
    std::fs::write(&file, before).map_err(|error| error.to_string())?;
    Ok((start, rows, peak))
}

/// Waits until both pages show words, and returns how many seconds each took.
fn wait_for(port: u16, pages: &[String; 2], words: &str, stale: Duration) -> [Option<f64>; 2] {
    let began = Instant::now();
    let mut seen = [None; 2];
    let mut first = None;
    while seen.contains(&None) {
        let tick = Instant::now();
        let over = first.map_or(began.elapsed() > PATIENCE, |first: Instant| first.elapsed() > stale);
        if over {
            break;
        }
        for (seen, page) in seen.iter_mut().zip(pages).filter(|(seen, _)| seen.is_none()) {
            if get(port, page).is_some_and(|page| page.contains(words)) {
                *seen = Some(began.elapsed().as_secs_f64());
                first.get_or_insert_with(Instant::now);
            }
        }
        thread::sleep(TICK.saturating_sub(tick.elapsed()));
    }
    seen
}

/// Waits until a process does next to nothing: a rebuild takes all that it can get.
fn settle(process: u32) {
    let ticks = || {
        let status = std::fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
        let fields: Vec<u64> = status.rsplit(") ").next()?.split(' ').map(|field| field.parse().unwrap_or(0)).collect();
        Some(fields.get(11)? + fields.get(12)?)
    };
    for _ in 0..60 {
        let before = ticks();
        thread::sleep(Duration::from_millis(500));
        // A hundred ticks are a second.
        match (before, ticks()) {
            (Some(before), Some(after)) if after - before >= 10 => {}
            _ => return,
        }
    }
}
