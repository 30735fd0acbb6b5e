//! How long it takes from the write of a file until an open browser has the right page.
//!
//! `cargo bench --bench serve [-- SIZE ROUNDS]` writes the content of a country to the memory disk, starts the
//! server as a process, listens to its events as an open page does, edits a file, waits for the event, and asks for the
//! page until it is right. It prints the shortest, the median and the longest time, and the memory of the server.
//! The program is the one that cargo built for benches; `UTFALL=path` measures another.

#[allow(dead_code, reason = "each bench uses a part of it")]
mod country;
#[allow(dead_code, reason = "each bench uses a part of it")]
mod edit;

use country::{Country, SIZES};
use edit::{Edit, get, peak};
use std::fs;
use std::io::{BufRead, BufReader, Write};
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

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let size =
        SIZES.into_iter().find(|size| arguments.iter().any(|argument| argument == size.name)).unwrap_or(SIZES[2]);
    let rounds = arguments.iter().find_map(|argument| argument.parse().ok()).unwrap_or(25);
    let memory = Path::new("/dev/shm");
    let folder = if memory.is_dir() { memory.to_path_buf() } else { std::env::temp_dir() };
    let root = folder.join(format!("utfall-bench-{}", std::process::id()));
    let country = Country::of(size);
    let files = country.write_utfall("polisen", &root).expect("the content can be written");
    println!("{}: {files} files", size.name);
    let began = Instant::now();
    let server = start(&root);
    println!("ready after {} ms", began.elapsed().as_millis());
    let edit = Edit::in_the_middle(&country);
    let [own, matrix] = edit.pages(true);
    for (what, page) in [("a follow-up, on its page", &own), ("the same, in the promise's matrix", &matrix)] {
        report(what, &mut measure(&server, &root, &edit, page, rounds));
    }
    if let Some(peak) = peak(server.child.id()) {
        println!("memory of the server: {peak:.0} MiB at most");
    }
    drop(server);
    fs::remove_dir_all(&root).expect("the content can be removed");
}

fn start(root: &Path) -> Server {
    let program = std::env::var_os("UTFALL").unwrap_or_else(|| env!("CARGO_BIN_EXE_utfall").into());
    let mut child = Command::new(program)
        .args(["serve", "--port", "0", "--as-of", country::AS_OF, "--root"])
        .arg(root)
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut lines = BufReader::new(child.stderr.take().expect("it is piped")).lines().map_while(Result::ok);
    let port = lines.find_map(|line| line.split_once("http://127.0.0.1:")?.1.split('/').next()?.parse().ok());
    thread::spawn(move || lines.for_each(drop));
    Server { child, port: port.expect("the server says its address") }
}

fn measure(server: &Server, root: &Path, edit: &Edit, page: &str, rounds: usize) -> Vec<Duration> {
    let file: PathBuf = root.join(&edit.file);
    let text = fs::read_to_string(&file).expect("the file is there");
    let mut events = events(server.port);
    wait(&mut events);
    let mut times = Vec::new();
    for round in 0..rounds {
        let words = format!("Ordbyte nummer {round} av {}", server.child.id());
        edit.write(root, &text, &words).expect("the file can be written");
        let began = Instant::now();
        wait(&mut events);
        while !get(server.port, page).is_some_and(|page| page.contains(&words)) {
            assert!(began.elapsed() < Duration::from_secs(30), "{page} never shows {words}");
        }
        times.push(began.elapsed());
        // Longer than any quiet time, as edits of people are.
        thread::sleep(Duration::from_millis(150));
    }
    fs::write(&file, text).expect("the file can be written");
    thread::sleep(Duration::from_millis(500));
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

fn report(what: &str, times: &mut [Duration]) {
    times.sort_unstable();
    let shown = |time: Option<&Duration>| time.map_or(0.0, |time| time.as_secs_f64() * 1000.0);
    let (least, median, most) = (times.first(), times.get(times.len() / 2), times.last());
    println!("{what}: min {:.1} ms, median {:.1} ms, max {:.1} ms", shown(least), shown(median), shown(most));
}
