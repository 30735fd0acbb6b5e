//! How long it takes from a change of the files until an open browser has the right page.
//!
//! `cargo bench --bench serve [-- SIZE ROUNDS]` writes the content of a country to the memory disk, starts the server as a
//! process, listens to its events as an open page does, changes files, waits for the event, and asks for the page until it
//! is right. It prints the shortest, the median and the longest time, and the memory of the server beside that of a build.
//! The program is the one that cargo built for benches; `UTFALL=path` measures another.

#[allow(dead_code, reason = "each bench uses a part of it")]
mod country;
#[allow(dead_code, reason = "each bench uses a part of it")]
mod edit;

use country::{AS_OF, Country, Place, SIZES};
use edit::{Edit, get, peak};
use std::ffi::OsString;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};
use wait4::Wait4;

/// How long a page may take to be right.
const PATIENCE: Duration = Duration::from_secs(30);

/// Longer than any quiet time of the server, as the pauses of people are.
const PAUSE: Duration = Duration::from_millis(300);

/// A page without a source in the country, so that there is one to edit.
const ABOUT: &str = "content/om.md";

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let named = |size: &country::Size| arguments.iter().any(|argument| argument == size.name);
    let size = SIZES.into_iter().find(named).unwrap_or(SIZES[2]);
    let rounds = arguments.iter().find_map(|argument| argument.parse().ok()).unwrap_or(25);
    let memory = Path::new("/dev/shm");
    let folder = if memory.is_dir() { memory.to_path_buf() } else { std::env::temp_dir() };
    let root = folder.join(format!("utfall-bench-{}", std::process::id()));
    let country = Country::of(size);
    let files = country.write_utfall("polisen", &root).expect("the content can be written");
    put(&root, ABOUT, "+++\ntitle = \"Om\"\n+++\nFrån början.\n");
    println!("{}: {files} files", size.name);
    let began = Instant::now();
    let server = Server::start(&root);
    println!("ready after {} ms", began.elapsed().as_millis());
    println!("\n| change | min ms | median ms | max ms |\n|---|---|---|---|");
    for change in changes(&country, &root) {
        // Few rounds are enough for what takes in everything anew.
        let rounds = if change.is_short { rounds } else { rounds.min(5) };
        report(change.what, &mut server.measure(&root, &change, rounds));
    }
    let served = peak(server.child.id());
    drop(server);
    let built = build(&root);
    if let Some(served) = served {
        println!("\nmemory: server {served:.0} MiB at most, build {built:.0} MiB at most");
    }
    fs::remove_dir_all(&root).expect("the content can be removed");
}

/// Makes a change in the folder of a site; the text tells one round from another.
type Make = Box<dyn Fn(&Path, &str)>;

/// A change of the files, and the page that must show it.
struct Change {
    what: &'static str,
    /// Whether it is one of the words of a follow-up, which people make most.
    is_short: bool,
    /// Makes the change, with words that differ from round to round.
    make: Make,
    /// Where the words must stand then.
    page: String,
}

fn changes(country: &Country, root: &Path) -> Vec<Change> {
    let edit = Edit::in_the_middle(country);
    let [own, matrix] = edit.pages(true);
    let before = fs::read_to_string(root.join(&edit.file)).expect("the file is there");
    let place = &country.places[0];
    let home = format!("/{}/{}/", place.county_id(), place.id);
    let place_file = format!("content/{}/place.md", place.id);
    let change = |what, page: &str, make: Make| Change { what, is_short: false, make, page: page.to_owned() };
    let short = |what, page: &str| {
        let (file, from, text) = (edit.file.clone(), edit.words().to_owned(), before.clone());
        let make = Box::new(move |root: &Path, words: &str| put(root, &file, &text.replace(&from, words)));
        Change { is_short: true, ..change(what, page, make) }
    };
    let replace = |file: &str, from: &'static str| {
        let (file, text) = (file.to_owned(), fs::read_to_string(root.join(file)).expect("the file is there"));
        Box::new(move |root: &Path, words: &str| put(root, &file, &text.replacen(from, words, 1)))
    };
    // A file of a site with the path of a shipped one takes its place.
    let shipped = |file: &str, from: &'static str| {
        let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).expect("the file is shipped");
        let file = file.to_owned();
        Box::new(move |root: &Path, words: &str| put(root, &file, &text.replacen(from, words, 1)))
    };
    let name = format!("name = \"{}\"", place.name);
    let place_text = fs::read_to_string(root.join(&place_file)).expect("the file is there");
    let renamed = move |root: &Path, words: &str| {
        put(root, &place_file, &place_text.replace(&name, &format!("name = \"{words}\"")));
    };
    let folder = format!("content/{}", place.id);
    let added = move |root: &Path, words: &str| {
        let number = words.rsplit(' ').next().unwrap_or_default();
        let promise =
            format!("+++\ntitle = \"{words}\"\nvalid = \"2026\"\n\n[[pledge]]\nid = \"l\"\ntext = \"Lugnt.\"\n+++\n");
        put(root, &format!("{folder}/nytt-{number}/promise.md"), &promise);
    };
    let moved = |root: &Path, words: &str| {
        let number = words.rsplit(' ').next().unwrap_or_default();
        put(root, "content/sidor/.ny.md", &format!("+++\ntitle = \"{words}\"\n+++\n"));
        fs::rename(root.join("content/sidor/.ny.md"), root.join(format!("content/sidor/n{number}.md")))
            .expect("it moves");
        let old = number.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        if let Some(old) = old.map(|old| root.join(format!("content/sidor/n{old}.md"))).filter(|old| old.exists()) {
            fs::remove_file(old).expect("it goes");
        }
        put(root, ABOUT, &format!("+++\ntitle = \"Om\"\n+++\n{words}\n"));
    };
    let of_many: Vec<(String, String)> = country
        .places
        .iter()
        .take(300)
        .map(|place| format!("content/{}/{}/t2.md", place.id, last_promise(place)))
        .map(|file| (fs::read_to_string(root.join(&file)).expect("the file is there"), file))
        .map(|(text, file)| (file, text))
        .collect();
    let first = format!("{home}{}/t2/", last_promise(place));
    let many = move |root: &Path, words: &str| {
        for (file, text) in &of_many {
            put(root, file, &text.replacen("\n+++\n", &format!("\n+++\n{words}. "), 1));
        }
    };
    vec![
        short("words of a follow-up, on its page", &own),
        short("words of a follow-up, in the promise's matrix", &matrix),
        change("words of a plain page", "/om/", replace(ABOUT, "Från början.")),
        change("name of a place", &home, Box::new(renamed)),
        change("`site.toml`: title of the site", "/", replace("site.toml", country::TITLE)),
        change("`site.toml`: title of a subject", "/fokusomraden/", replace("site.toml", "Droger")),
        change("a promise added", &home, Box::new(added)),
        change("a page added, one removed, one edited", "/om/", Box::new(moved)),
        change("300 follow-ups at once", &first, Box::new(many)),
        // Last, since a theme with files of the site's own is made anew at each check of everything.
        change("template of a theme", &home, shipped("themes/base/templates/place.html", "{{ page.title }}")),
        change("strings of a theme", &home, shipped("themes/base/strings/sv.toml", "Hoppa till innehåll")),
    ]
}

/// The folder of a place's last promise: some are called by a year, those of two years by both.
fn last_promise(place: &Place) -> &str {
    &place.promises[place.promises.len() - 1].id
}

fn put(root: &Path, file: &str, text: &str) {
    let place = root.join(file);
    if let Some(folder) = place.parent() {
        fs::create_dir_all(folder).expect("the folder can be made");
    }
    fs::write(place, text).expect("the file can be written");
}

fn program() -> OsString {
    std::env::var_os("UTFALL").unwrap_or_else(|| env!("CARGO_BIN_EXE_utfall").into())
}

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

impl Server {
    fn start(root: &Path) -> Self {
        let mut child = Command::new(program())
            .args(["serve", "--port", "0", "--as-of", AS_OF, "--root"])
            .arg(root)
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let mut lines = BufReader::new(child.stderr.take().expect("it is piped")).lines().map_while(Result::ok);
        let port = lines.find_map(|line| line.split_once("http://127.0.0.1:")?.1.split('/').next()?.parse().ok());
        thread::spawn(move || lines.for_each(drop));
        Self { child, port: port.expect("the server says its address") }
    }

    fn measure(&self, root: &Path, change: &Change, rounds: usize) -> Vec<Duration> {
        let mut events = self.events();
        wait(&mut events);
        let mut times = Vec::new();
        for round in 0..rounds {
            let words = format!("Ordbyte av {} nummer {round}", self.child.id());
            (change.make)(root, &words);
            let began = Instant::now();
            wait(&mut events);
            while !get(self.port, &change.page).is_some_and(|page| page.contains(&words)) {
                assert!(began.elapsed() < PATIENCE, "{}: {} never shows {words}", change.what, change.page);
            }
            times.push(began.elapsed());
            thread::sleep(PAUSE);
        }
        times
    }

    fn events(&self) -> impl BufRead {
        let port = self.port;
        let mut stream = TcpStream::connect(("127.0.0.1", port)).expect("the server answers");
        write!(stream, "GET /__utfall/events HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n").expect("it can be asked");
        BufReader::new(stream)
    }
}

/// Waits for the end of the next news.
fn wait(events: &mut impl BufRead) {
    let mut line = String::new();
    while !line.starts_with("event: fine") {
        line.clear();
        events.read_line(&mut line).expect("the stream goes on");
        assert!(!line.starts_with("event: mistakes"), "no change of this bench is a mistake");
    }
}

/// Builds once, and returns the most memory that it took, in MiB.
fn build(root: &Path) -> f64 {
    let mut command = Command::new(program());
    command.args(["build", "--quiet", "--as-of", AS_OF, "--root"]).arg(root);
    let mut child = command.spawn().expect("the program starts");
    let used = child.wait4().expect("it ends");
    assert!(used.status.success(), "the build is right");
    used.rusage.maxrss as f64 / 1024.0 / 1024.0
}

fn report(what: &str, times: &mut [Duration]) {
    times.sort_unstable();
    let shown = |time: Option<&Duration>| time.map_or(0.0, |time| time.as_secs_f64() * 1000.0);
    let (least, median, most) = (times.first(), times.get(times.len() / 2), times.last());
    println!("| {what} | {:.1} | {:.1} | {:.1} |", shown(least), shown(median), shown(most));
}
