//! How long it takes from the write of a file until an open browser has the right page.
//!
//! `cargo bench --bench serve [-- PLACES YEARS ROUNDS]` writes the content of a country to the memory disk, starts the
//! server as a process, listens to its events as an open page does, edits a file, waits for the event, and asks for the
//! page until it is right. It prints the shortest, the median and the longest time, and the memory of the server.
//! The program is the one that cargo built for benches; `UTFALL=path` measures another.

mod national;

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

struct Server {
    child: Child,
    port: u16,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// An edit, and the page that must show it.
struct Edit {
    what: &'static str,
    file: &'static str,
    page: &'static str,
    /// What is replaced, by a text that differs each time and holds the number of the round.
    from: &'static str,
    to: fn(usize) -> String,
    /// What the page says then.
    shown: fn(usize) -> String,
}

const EDITS: &[Edit] = &[
    Edit {
        what: "a word of a follow-up, on its page",
        file: "2018/t2.md",
        page: "2018/t2/",
        from: "Inledning.",
        to: |round| format!("Inledning nummer {round}."),
        shown: |round| format!("Inledning nummer {round}."),
    },
    Edit {
        what: "a figure of a follow-up, in the promise's matrix",
        file: "2018/t2.md",
        page: "2018/",
        from: "\"minst 12 tillfällen\"",
        to: |round| format!("\"minst {} tillfällen\"", 200 + round),
        shown: |round| format!("minst {}\u{a0}tillfällen", 200 + round),
    },
];

fn main() {
    let numbers: Vec<usize> = std::env::args().filter_map(|argument| argument.parse().ok()).collect();
    let at = |index: usize, otherwise| numbers.get(index).copied().unwrap_or(otherwise);
    let (places, years, rounds) = (at(0, 320), at(1, 10), at(2, 25));
    let memory = Path::new("/dev/shm");
    let folder = if memory.is_dir() { memory.to_path_buf() } else { std::env::temp_dir() };
    let root = folder.join(format!("utfall-bench-{}", std::process::id()));
    let files = national::write(places, years, &root).expect("the content can be written");
    println!("{places} places × {years} years: {files} files");
    let began = Instant::now();
    let server = start(&root);
    println!("ready after {} ms", began.elapsed().as_millis());
    for edit in EDITS {
        report(edit.what, &mut measure(&server, &root, edit, rounds));
    }
    println!("memory of the server: {}", peak(server.child.id()).unwrap_or_else(|| "not known here".to_owned()));
    drop(server);
    fs::remove_dir_all(&root).expect("the content can be removed");
}

fn start(root: &Path) -> Server {
    let program = std::env::var_os("UTFALL").unwrap_or_else(|| env!("CARGO_BIN_EXE_utfall").into());
    let mut child = Command::new(program)
        .args(["serve", "--port", "0", "--as-of", "2026-01-01", "--root"])
        .arg(root)
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut lines = BufReader::new(child.stderr.take().expect("it is piped")).lines().map_while(Result::ok);
    let port = lines.find_map(|line| line.split_once("http://127.0.0.1:")?.1.split('/').next()?.parse().ok());
    thread::spawn(move || lines.for_each(drop));
    Server { child, port: port.expect("the server says its address") }
}

fn measure(server: &Server, root: &Path, edit: &Edit, rounds: usize) -> Vec<Duration> {
    let place = national::place_id(0);
    let file: PathBuf = root.join("content").join(&place).join(edit.file);
    let page = format!("/stockholms-lan/{place}/{}", edit.page);
    let text = fs::read_to_string(&file).expect("the file is there");
    let mut events = events(server.port);
    wait(&mut events);
    let mut times = Vec::new();
    for round in 0..rounds {
        fs::write(&file, text.replace(edit.from, &(edit.to)(round))).expect("the file can be written");
        let began = Instant::now();
        wait(&mut events);
        while !get(server.port, &page).contains(&(edit.shown)(round)) {
            assert!(began.elapsed() < Duration::from_secs(30), "{page} never shows {}", (edit.shown)(round));
        }
        times.push(began.elapsed());
        // Longer than any quiet time, as edits of people are.
        thread::sleep(Duration::from_millis(150));
    }
    times
}

fn events(port: u16) -> impl BufRead {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).expect("the server answers");
    write!(stream, "GET /__utfall/events HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n").expect("it can be asked");
    BufReader::new(stream)
}

/// Waits for the end of the next news.
fn wait(events: &mut impl BufRead) {
    let mut line = String::new();
    while !line.starts_with("event: fine") && !line.starts_with("event: mistakes") {
        line.clear();
        events.read_line(&mut line).expect("the stream goes on");
    }
}

fn get(port: u16, path: &str) -> String {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).expect("the server answers");
    write!(stream, "GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n")
        .expect("it can be asked");
    let mut text = String::new();
    stream.read_to_string(&mut text).expect("the page is UTF-8");
    text
}

fn report(what: &str, times: &mut [Duration]) {
    times.sort_unstable();
    let shown = |time: Option<&Duration>| time.map_or(0.0, |time| time.as_secs_f64() * 1000.0);
    let (least, median, most) = (times.first(), times.get(times.len() / 2), times.last());
    println!("{what}: min {:.1} ms, median {:.1} ms, max {:.1} ms", shown(least), shown(median), shown(most));
}

/// The most memory that a process had, where the system says it.
fn peak(process: u32) -> Option<String> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = |key: &str| Some(status.lines().find_map(|line| line.strip_prefix(key))?.trim().to_owned());
    Some(format!("{} at most, {} now", line("VmHWM:")?, line("VmRSS:")?))
}
