//! `utfall serve`: a real server, asked as a browser asks.

use crate::command::{self, git, needs, program};
use crate::folder::{SMALL, write};
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// How long a test waits for what must come.
const PATIENCE: Duration = Duration::from_secs(60);

const T1: &str = "content/byn/2020/t1.md";
const T1_PAGE: &str = "/provlan/byn/2020/t1/";

/// A process that is stopped when it is dropped.
struct Process(Child);

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A running server.
#[expect(dead_code, reason = "the process and the folder are there until this is dropped")]
struct Running {
    child: Process,
    root: Option<TempDir>,
    folder: PathBuf,
    port: u16,
    /// The lines that it has said, from the first address on.
    said: Receiver<String>,
}

struct Response {
    status: u16,
    head: String,
    body: String,
}

impl Response {
    fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| {
            let (key, value) = line.split_once(": ")?;
            key.eq_ignore_ascii_case(name).then_some(value)
        })
    }
}

/// The address in what a server says first.
fn port_in(line: &str) -> Option<u16> {
    line.split_once("http://127.0.0.1:")?.1.split('/').next()?.parse().ok()
}

fn start(root: TempDir, arguments: &[&str]) -> Running {
    let running = start_in(root.path(), arguments);
    Running { root: Some(root), ..running }
}

fn start_in(root: &Path, arguments: &[&str]) -> Running {
    spawn(program(), root, arguments)
}

/// Starts a server by a command that has no arguments yet.
fn spawn(mut command: Command, root: &Path, arguments: &[&str]) -> Running {
    let port = if arguments.contains(&"--port") { &[][..] } else { &["--port", "0"] };
    command.args(["serve", "--as-of", "2020-06-01"]).args(port).args(arguments).arg("--root").arg(root);
    running(command, root)
}

fn running(mut command: Command, root: &Path) -> Running {
    let mut child = command.stderr(Stdio::piped()).stdout(Stdio::null()).spawn().unwrap();
    let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
    let port = lines.by_ref().find_map(|line| port_in(&line.unwrap())).unwrap();
    // What it says later must be read, or it would wait for that.
    let (sender, said) = channel();
    thread::spawn(move || lines.map_while(Result::ok).for_each(|line| drop(sender.send(line))));
    Running { child: Process(child), folder: root.to_path_buf(), root: None, port, said }
}

fn small() -> Running {
    let root = TempDir::new().unwrap();
    write(root.path(), SMALL);
    start(root, &[])
}

impl Running {
    fn ask(&self, request: &str) -> Response {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or_default();
        Response { status, head: head.to_owned(), body: body.to_owned() }
    }

    fn request(&self, method: &str, host: &str, path: &str) -> Response {
        self.ask(&format!("{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"))
    }

    fn get(&self, path: &str) -> Response {
        self.request("GET", &format!("127.0.0.1:{}", self.port), path)
    }

    #[track_caller]
    fn is(&self, path: &str, status: u16) -> Response {
        let response = self.get(path);
        assert_eq!(response.status, status, "{path}: {}", response.body);
        response
    }

    /// Waits until a page is as it should be.
    #[track_caller]
    fn becomes(&self, path: &str, right: impl Fn(&Response) -> bool) -> Response {
        let began = Instant::now();
        loop {
            let response = self.get(path);
            if right(&response) {
                return response;
            }
            assert!(began.elapsed() < PATIENCE, "{path}: {} {}", response.status, response.body);
            thread::sleep(Duration::from_millis(10));
        }
    }

    /// Waits until it says something.
    #[track_caller]
    fn says(&mut self, text: &str) {
        let is_said = std::iter::from_fn(|| self.said.recv_timeout(PATIENCE).ok()).any(|line| line.contains(text));
        assert!(is_said, "it does not say: {text}");
    }

    fn path(&self, path: &str) -> PathBuf {
        self.folder.join(path)
    }

    fn write(&self, path: &str, text: &str) {
        write(&self.folder, &[(path, text)]);
    }

    fn edit(&self, path: &str, from: &str, to: &str) -> String {
        let text = fs::read_to_string(self.path(path)).unwrap();
        assert!(text.contains(from), "{text}");
        let text = text.replace(from, to);
        fs::write(self.path(path), &text).unwrap();
        text
    }

    /// The events that an open page gets, as `name: data`.
    fn events(&self) -> Receiver<String> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        let request = format!("GET /__utfall/events HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n\r\n", self.port);
        stream.write_all(request.as_bytes()).unwrap();
        let (sender, events) = channel();
        thread::spawn(move || {
            let (mut name, mut data) = (String::new(), Vec::new());
            for line in BufReader::new(stream).lines().map_while(Result::ok) {
                if let Some(said) = line.strip_prefix("event: ") {
                    name = said.to_owned();
                } else if let Some(said) = line.strip_prefix("data: ") {
                    data.push(said.to_owned());
                } else if line.is_empty() && !data.is_empty() {
                    let event = format!("{name}: {}", data.join("\n"));
                    data.clear();
                    if sender.send(event).is_err() {
                        return;
                    }
                }
            }
        });
        events
    }
}

#[track_caller]
fn next(events: &Receiver<String>) -> String {
    events.recv_timeout(PATIENCE).unwrap()
}

#[test]
fn pages_are_served_with_their_types() {
    let server = small();
    let page = server.is("/", 200);
    assert_eq!(page.header("Content-Type"), Some("text/html; charset=utf-8"));
    assert!(page.body.contains("<script defer src=\"/__utfall/reload.js\""), "{}", page.body);
    let policy = page.header("Content-Security-Policy").unwrap();
    assert!(policy.contains("script-src 'self'") && policy.contains("connect-src 'self'"), "{policy}");
    assert!(!page.body.contains("http-equiv=\"Content-Security-Policy\""));
    let style = page.body.split("rel=\"stylesheet\" href=\"").nth(1).unwrap().split('"').next().unwrap();
    let style = server.is(style.trim_start_matches('.'), 200);
    assert_eq!(style.header("Content-Type"), Some("text/css; charset=utf-8"));
    assert_eq!(server.is("/atom.xml", 200).header("Content-Type"), Some("application/atom+xml; charset=utf-8"));
    assert!(server.is(&format!("{T1_PAGE}?x=1"), 200).body.contains("Vi har gått."));
    assert!(server.is("/__utfall/reload.js", 200).body.contains("EventSource"));
    assert_eq!(server.is("/__utfall/mistakes.css", 200).header("Content-Type"), Some("text/css; charset=utf-8"));
}

#[test]
fn what_is_not_there_is_said_by_the_page_of_the_site() {
    let server = small();
    let page = server.is("/finns/inte/", 404);
    assert!(page.body.contains(&format!("http://127.0.0.1:{}/", server.port)), "{}", page.body);
    let moved = server.is("/om", 307);
    assert_eq!(moved.header("Location"), Some("om/"));
    assert_eq!(server.is("/provlan/byn/2020", 307).header("Location"), Some("2020/"));
}

#[test]
fn no_path_leads_out_of_the_site() {
    let server = small();
    for path in [
        "/../site.toml",
        "/site.toml",
        "/%2e%2e/site.toml",
        "/..%2fsite.toml",
        "/%2e%2e%2f%2e%2e%2fetc/passwd",
        "/..\\site.toml",
        "/content/om.md",
        "//etc/passwd",
        "/om/../../site.toml",
        "/__utfall/../site.toml",
        "/.utfall/manifest",
        "/om%00/",
        "/%00",
        "/om/%2e%2e/%2e%2e/site.toml",
        "/%252e%252e/site.toml",
        "/..;/site.toml",
        "/C:/Windows/win.ini",
    ] {
        let response = server.get(path);
        assert_eq!(response.status, 404, "{path}");
        assert!(!response.body.contains("format = 1") && !response.body.contains("root:"), "{path}");
    }
    for path in ["/%", "/%zz", "/%ff", "/%c0%ae%c0%ae/"] {
        assert_eq!(server.get(path).status, 400, "{path}");
    }
}

#[test]
fn only_this_machine_is_meant() {
    let server = small();
    let port = server.port;
    for host in
        ["evil.example".to_owned(), format!("evil.example:{port}"), "127.0.0.1".to_owned(), "127.0.0.1:1".to_owned()]
    {
        assert_eq!(server.request("GET", &host, "/").status, 403, "{host}");
    }
    assert_eq!(server.ask("GET / HTTP/1.1\r\nConnection: close\r\n\r\n").status, 400);
    for host in [format!("localhost:{port}"), format!("[::1]:{port}")] {
        let moved = server.request("GET", &host, "/om/?x");
        assert_eq!(moved.header("Location"), Some(format!("http://127.0.0.1:{port}/om/?x").as_str()));
    }
}

#[test]
fn nothing_but_reading() {
    let server = small();
    let host = format!("127.0.0.1:{}", server.port);
    for method in ["POST", "PUT", "DELETE", "OPTIONS"] {
        let refused = server.request(method, &host, "/");
        assert_eq!((refused.status, refused.header("Allow")), (405, Some("GET, HEAD")));
    }
    let head = server.request("HEAD", &host, "/");
    assert_eq!((head.status, head.body.as_str()), (200, ""));
    assert_eq!(head.header("Content-Length"), Some(server.get("/").body.len().to_string().as_str()));
}

#[test]
fn an_open_page_hears_of_a_change() {
    let server = small();
    let events = server.events();
    let first = next(&events);
    assert!(first.starts_with("site: "), "{first}");
    assert_eq!(next(&events), "fine: -");
    assert!(server.get("/").body.contains(&format!("data-state=\"{}\"", &first[6..])));
    server.edit(T1, "Vi har gått.", "Vi har sprungit.");
    let second = next(&events);
    assert_ne!(first, second);
    let page = server.is(T1_PAGE, 200);
    assert!(page.body.contains("Vi har sprungit."));
    assert!(page.body.contains(&format!("data-state=\"{}\"", &second[6..])));
}

#[test]
fn mistakes_lie_over_the_last_whole_site() {
    let server = small();
    let events = server.events();
    let first = next(&events);
    next(&events);
    let right = fs::read_to_string(server.path(T1)).unwrap();
    server.edit(T1, "status = \"ongoing\"", "status = \"onging\"");
    assert_eq!(next(&events), first);
    let mistakes = next(&events);
    assert!(mistakes.starts_with("mistakes: fel["), "{mistakes}");
    assert!(mistakes.contains("content/byn/2020/t1.md:5:") && mistakes.ends_with("Sidorna visas som de var innan."));
    assert!(server.is(T1_PAGE, 200).body.contains("Vi har gått."));
    let late = server.events();
    assert_eq!((next(&late), next(&late)), (first.clone(), mistakes));
    server.write(T1, &right.replace("gått", "vandrat"));
    assert_ne!(next(&events), first);
    assert_eq!(next(&events), "fine: -");
    assert!(server.is(T1_PAGE, 200).body.contains("Vi har vandrat."));
}

#[test]
fn with_mistakes_from_the_beginning_the_site_comes_when_they_are_mended() {
    let root = TempDir::new().unwrap();
    write(root.path(), SMALL);
    write(root.path(), &[("content/om.md", "+++\ntitel = \"<Om>\"\n+++\n")]);
    let server = start(root, &[]);
    let page = server.is("/om/", 500);
    assert!(page.body.contains("&lt;Om&gt;") && page.body.contains("reload.js"), "{}", page.body);
    let events = server.events();
    next(&events);
    assert!(next(&events).starts_with("mistakes: "));
    server.write("content/om.md", "+++\ntitle = \"Om\"\n+++\nNu.\n");
    next(&events);
    assert_eq!(next(&events), "fine: -");
    assert!(server.is("/om/", 200).body.contains("Nu."));
}

#[test]
fn files_come_move_and_go() {
    let server = small();
    server.write("content/ny/sida.md", "+++\ntitle = \"Ny\"\n+++\nNy sida.\n");
    server.becomes("/ny/sida/", |page| page.status == 200 && page.body.contains("Ny sida."));
    fs::rename(server.path("content/ny"), server.path("content/annan")).unwrap();
    server.becomes("/annan/sida/", |page| page.status == 200);
    server.is("/ny/sida/", 404);
    server.write("content/annan/sida.md", "+++\ntitle = \"Ny\"\n+++\nEfter flytten.\n");
    server.becomes("/annan/sida/", |page| page.body.contains("Efter flytten."));
    fs::remove_dir_all(server.path("content/annan")).unwrap();
    server.becomes("/annan/sida/", |page| page.status == 404);
    fs::rename(server.path(T1), server.path("content/byn/2020/t2.md")).unwrap();
    server.becomes("/provlan/byn/2020/t2/", |page| page.status == 200);
    server.is(T1_PAGE, 404);
}

#[test]
fn an_attachment_is_served_as_it_is_now() {
    let server = small();
    server.write("content/om.md", "+++\ntitle = \"Om\"\n+++\n[Tabell](tabell.csv)\n");
    server.write("content/tabell.csv", "a;b\n");
    server.becomes("/tabell.csv", |file| file.status == 200 && file.body == "a;b\n");
    let events = server.events();
    let first = next(&events);
    next(&events);
    server.write("content/tabell.csv", "c;d\n");
    assert_ne!(next(&events), first);
    assert_eq!(server.is("/tabell.csv", 200).body, "c;d\n");
    server.write("content/hemlig.csv", "x\n");
    server.is("/hemlig.csv", 404);
}

#[test]
fn themes_and_settings_are_followed() {
    let server = small();
    let theme = "name = \"eget\"\nparent = \"base\"\napi = 1\n";
    server.edit("site.toml", "title = \"Löften\"", "title = \"Andra löften\"");
    server.becomes("/", |page| page.body.contains("Andra löften"));
    server.edit("site.toml", "theme = \"polisen\"", "theme = \"eget\"");
    server.write("themes/eget/theme.toml", theme);
    server.write("themes/eget/templates/plain.html", "<p>Egen mall för {{ page.title }}.</p>");
    server.becomes("/om/", |page| page.body.contains("Egen mall för Om."));
    server.write("themes/eget/templates/plain.html", "<p>{{ page.titel }}</p>");
    let page = server.becomes("/om/", |page| page.status == 500);
    assert!(page.body.contains("themes/eget/templates/plain.html:1:"), "{}", page.body);
    server.is("/", 200);
    server.write("themes/eget/templates/plain.html", "<p>{{ page.title }} igen</p>");
    server.becomes("/om/", |page| page.body.contains("Om igen"));
}

#[test]
fn saves_of_editors_are_followed() {
    let server = small();
    let right = |text: &str| format!("+++\ntitle = \"Om\"\n+++\n{text}\n");
    let om = server.path("content/om.md");
    let write_and_rename = |text: &str| {
        let new = server.path("content/.om.md.tmp");
        fs::write(&new, right(text)).unwrap();
        fs::rename(new, &om).unwrap();
    };
    let back_up_and_write = |text: &str| {
        fs::rename(&om, server.path("content/om.md~")).unwrap();
        fs::write(&om, right(text)).unwrap();
        fs::remove_file(server.path("content/om.md~")).unwrap();
    };
    let remove_and_write = |text: &str| {
        fs::remove_file(&om).unwrap();
        fs::write(&om, right(text)).unwrap();
    };
    let empty_and_write = |text: &str| {
        let mut file = fs::File::create(&om).unwrap();
        file.write_all(right(text).as_bytes()).unwrap();
    };
    // Vim first tries whether it may make files, by one that is called 4913.
    let vim = |text: &str| {
        fs::write(server.path("content/4913"), "").unwrap();
        fs::remove_file(server.path("content/4913")).unwrap();
        back_up_and_write(text);
    };
    // `sed -i` and JetBrains name their files beside it without a dot in front.
    let beside = |new: &'static str, old: Option<&'static str>| {
        let (server, om) = (&server, &om);
        move |text: &str| {
            fs::write(server.path(new), right(text)).unwrap();
            if let Some(old) = old {
                fs::rename(om, server.path(old)).unwrap();
            }
            fs::rename(server.path(new), om).unwrap();
            if let Some(old) = old {
                fs::remove_file(server.path(old)).unwrap();
            }
        }
    };
    let sed = beside("content/sedq7Yz1D", None);
    let jetbrains = beside("content/om.md___jb_tmp___", Some("content/om.md___jb_old___"));
    // Emacs keeps what is not saved yet, and a link that says who edits.
    let emacs = |text: &str| {
        fs::write(server.path("content/#om.md#"), "Osparat.").unwrap();
        #[cfg(unix)]
        let _ = std::os::unix::fs::symlink("nobody@nowhere", server.path("content/.#om.md"));
        fs::write(&om, right(text)).unwrap();
    };
    let saves: [&dyn Fn(&str); 8] =
        [&write_and_rename, &back_up_and_write, &remove_and_write, &empty_and_write, &vim, &sed, &jetbrains, &emacs];
    for (number, save) in saves.iter().enumerate() {
        save(&format!("Sparat {number}."));
        server.becomes("/om/", |page| page.body.contains(&format!("Sparat {number}.")));
    }
}

#[test]
fn hundreds_of_files_at_once_are_one_site() {
    let server = small();
    let folder = |text: &str| {
        for number in 0..300 {
            let page = format!("+++\ntitle = \"Sida {number}\"\n+++\n{text} [Nästa](n{}.md)\n", (number + 1) % 300);
            server.write(&format!("content/sidor/n{number}.md"), &page);
        }
    };
    folder("Gren ett.");
    for text in ["Gren två.", "Gren tre."] {
        server.becomes("/sidor/n299/", |page| page.status == 200);
        folder(text);
        server.becomes("/sidor/n299/", |page| page.body.contains(text));
        for number in (0..300).step_by(23) {
            assert!(server.is(&format!("/sidor/n{number}/"), 200).body.contains(text));
        }
    }
    fs::remove_dir_all(server.path("content/sidor")).unwrap();
    server.becomes("/sidor/n0/", |page| page.status == 404);
    server.is("/sidor/n150/", 404);
}

#[test]
fn a_checkout_is_followed() {
    needs!("git");
    let root = TempDir::new().unwrap();
    write(root.path(), SMALL);
    let git = |arguments: &[&str]| git(root.path(), arguments);
    git(&["init", "-q", "-b", "ett"]);
    for (branch, text) in [("ett", "Gren ett."), ("tva", "Gren två.")] {
        git(&["checkout", "-q", "-B", branch]);
        for number in 0..400 {
            let page = format!("+++\ntitle = \"Sida {number}\"\n+++\n{text}\n");
            write(root.path(), &[(&format!("content/sidor/{branch}-{number}.md"), &page)]);
            write(root.path(), &[(&format!("content/sidor/n{number}.md"), &page)]);
        }
        git(&["add", "-A"]);
        git(&["commit", "-q", "-m", branch]);
    }
    let folder = root.path().to_path_buf();
    let server = start(root, &[]);
    command::git(&folder, &["checkout", "-q", "ett"]);
    for number in (0..400).step_by(7) {
        server.becomes(&format!("/sidor/n{number}/"), |page| page.body.contains("Gren ett."));
        server.becomes(&format!("/sidor/tva-{number}/"), |page| page.status == 404);
    }
}

#[cfg(unix)]
#[test]
fn links_of_the_file_system_are_never_followed() {
    let outside = TempDir::new().unwrap();
    write(outside.path(), &[("hemligt.csv", "hemligt\n"), ("sida.md", "+++\ntitle = \"Hemlig\"\n+++\n")]);
    let server = small();
    server.write("content/om.md", "+++\ntitle = \"Om\"\n+++\n[Tabell](tabell.csv)\n");
    server.write("content/tabell.csv", "a;b\n");
    server.becomes("/tabell.csv", |file| file.body == "a;b\n");
    fs::remove_file(server.path("content/tabell.csv")).unwrap();
    std::os::unix::fs::symlink(outside.path().join("hemligt.csv"), server.path("content/tabell.csv")).unwrap();
    assert!(!server.get("/tabell.csv").body.contains("hemligt"));
    let events = server.events();
    while !next(&events).starts_with("mistakes: ") {}
    assert!(!server.get("/tabell.csv").body.contains("hemligt"));
    fs::remove_file(server.path("content/tabell.csv")).unwrap();
    std::os::unix::fs::symlink(outside.path(), server.path("content/mapp")).unwrap();
    server.write("content/om.md", "+++\ntitle = \"Om\"\n+++\nEtt prov.\n");
    while !next(&events).contains("content/mapp") {}
    assert_eq!(server.get("/mapp/sida/").status, 404);
    fs::remove_file(server.path("content/mapp")).unwrap();
    server.becomes("/om/", |page| page.body.contains("Ett prov."));
}

#[test]
fn two_servers_get_two_ports() {
    let first = small();
    let root = TempDir::new().unwrap();
    write(root.path(), SMALL);
    let second = start(root, &["--port", &first.port.to_string()]);
    assert_ne!(first.port, second.port);
    second.is("/", 200);
}

#[test]
fn drafts_are_shown_when_asked_for() {
    let draft = "+++\ntitle = \"Utkast\"\ndraft = true\n+++\nInte klar.\n";
    for (arguments, status) in [(&[][..], 404), (&["--drafts"][..], 200)] {
        let root = TempDir::new().unwrap();
        write(root.path(), SMALL);
        write(root.path(), &[("content/utkast.md", draft)]);
        start(root, arguments).is("/utkast/", status);
    }
}

/// A reader of the site as it is written may be one who writes: the form stays after each change.
#[test]
fn the_form_for_editors_is_there_with_its_module() {
    let root = TempDir::new().unwrap();
    write(root.path(), SMALL);
    let module = root.path().join("utfall-editor.wasm");
    fs::write(&module, b"\0asm").unwrap();
    let settings = fs::read_to_string(root.path().join("site.toml")).unwrap();
    let repository = "\n[repository]\nurl = \"https://github.com/byn/loften\"\n";
    fs::write(root.path().join("site.toml"), settings + repository).unwrap();

    let without = start_in(root.path(), &[]);
    without.is("/redaktion/", 200);
    without.is("/redaktion/skriv/", 404);
    drop(without);

    let server = start(root, &["--editor", module.to_str().unwrap()]);
    let policy = server.is("/redaktion/skriv/", 200).header("content-security-policy").unwrap().to_owned();
    assert!(policy.contains("'wasm-unsafe-eval'"), "{policy}");
    let wasm = server.is("/redaktion/skriv/editor.wasm", 200);
    assert_eq!((wasm.header("content-type"), wasm.body.as_str()), (Some("application/wasm"), "\0asm"));
    server.edit("content/om.md", "Ett prov.", "Ett annat prov.");
    server.becomes("/om/", |page| page.body.contains("Ett annat prov."));
    server.is("/redaktion/skriv/", 200);
}

#[test]
fn nothing_is_written() {
    let server = small();
    server.is("/", 200);
    let mut names: Vec<_> = fs::read_dir(&server.folder).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names, ["content", "site.toml"]);
}

/// A connection that asks for something and reads nothing.
fn silent(server: &Running, path: &str) -> TcpStream {
    let mut stream = TcpStream::connect(("127.0.0.1", server.port)).unwrap();
    let request = format!("GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n\r\n", server.port);
    stream.write_all(request.as_bytes()).unwrap();
    stream
}

#[test]
fn clients_that_read_nothing_hold_up_nobody() {
    let server = small();
    server.write("content/om.md", "+++\ntitle = \"Om\"\n+++\n[Stor](stor.csv)\n");
    // More than the system takes for a client that does not read.
    let large = "0123456789abcde\n".repeat(1024 * 1024);
    server.write("content/stor.csv", &large);
    server.becomes("/stor.csv", |file| file.status == 200 && file.body.len() == large.len());
    let _readers: Vec<TcpStream> = (0..64).map(|_| silent(&server, "/stor.csv")).collect();
    let _pages: Vec<TcpStream> = (0..64).map(|_| silent(&server, "/__utfall/events")).collect();
    let _halves: Vec<TcpStream> = (0..64)
        .map(|_| {
            let mut stream = TcpStream::connect(("127.0.0.1", server.port)).unwrap();
            stream.write_all(b"GET / HTTP/1.1\r\nHost: ").unwrap();
            stream
        })
        .collect();
    let events = server.events();
    let first = next(&events);
    assert_eq!(next(&events), "fine: -");
    server.edit(T1, "Vi har gått.", "Vi har sprungit.");
    assert_ne!(next(&events), first);
    // The event may be of an earlier change that was still on its way.
    server.becomes(T1_PAGE, |page| page.body.contains("Vi har sprungit."));
    assert!(server.get("/stor.csv").body == large, "who reads gets all of it");
}

#[test]
fn thousands_of_mistakes_are_shortened_where_a_page_shows_them() {
    let server = small();
    let _silent: Vec<TcpStream> = (0..8).map(|_| silent(&server, "/__utfall/events")).collect();
    let events = server.events();
    next(&events);
    next(&events);
    for number in 0..100 {
        let wrong = "[x](finns-inte.md)\n\n".repeat(100);
        server.write(&format!("content/n{number}.md"), &format!("+++\ntitle = \"N{number}\"\n+++\n{wrong}"));
    }
    // They may come in several changes.
    loop {
        let event = next(&events);
        assert!(event.len() < 64 * 1024, "{}", event.len());
        if event.contains("… och fler: alla står där `utfall serve` kör") {
            break;
        }
    }
    server.is("/om/", 200);
}

#[test]
fn hundreds_of_open_pages_hear_of_a_change() {
    let server = small();
    let pages: Vec<Receiver<String>> = (0..300).map(|_| server.events()).collect();
    let states: Vec<String> = pages.iter().map(|events| (next(events), next(events)).0).collect();
    server.edit(T1, "Vi har gått.", "Vi har sprungit.");
    for (events, first) in pages.iter().zip(states) {
        assert_ne!(next(events), first);
    }
}

#[cfg(unix)]
#[test]
fn more_open_pages_than_the_system_has_handles_for() {
    let root = TempDir::new().unwrap();
    write(root.path(), SMALL);
    let utfall = env!("CARGO_BIN_EXE_utfall");
    let script = format!("ulimit -n 160; exec {utfall} serve --port 0 --root \"$1\"");
    needs!("bash");
    let mut limited = command::command("bash");
    limited.args(["-c", &script, "bash"]).arg(root.path());
    let server = running(limited, root.path());
    let _pages: Vec<TcpStream> = (0..400).map(|_| silent(&server, "/__utfall/events")).collect();
    let events = server.events();
    let first = next(&events);
    next(&events);
    server.edit(T1, "Vi har gått.", "Vi har sprungit.");
    assert_ne!(next(&events), first, "the newest page is not the one that makes room");
    assert!(server.is(T1_PAGE, 200).body.contains("Vi har sprungit."));
}

#[test]
fn two_thousand_edits_end_in_the_last_one() {
    let server = small();
    for number in 1..=2000 {
        server.write("content/om.md", &format!("+++\ntitle = \"Om\"\n+++\nÄndring {number}.\n"));
    }
    server.becomes("/om/", |page| page.body.contains("Ändring 2000."));
}

#[cfg(unix)]
#[test]
fn the_folder_may_be_renamed_and_come_back() {
    let outside = TempDir::new().unwrap();
    let (root, elsewhere) = (outside.path().join("sajt"), outside.path().join("annan"));
    write(&root, SMALL);
    let mut server = start_in(&root, &[]);
    fs::rename(&root, &elsewhere).unwrap();
    server.says("Webbplatsens mapp finns inte längre där den var.");
    assert!(server.is(T1_PAGE, 200).body.contains("Vi har gått."));
    let page = elsewhere.join(T1);
    let text = fs::read_to_string(&page).unwrap();
    fs::write(&page, text.replace("Vi har gått.", "Vi har sprungit.")).unwrap();
    fs::rename(&elsewhere, &root).unwrap();
    server.becomes(T1_PAGE, |page| page.body.contains("Vi har sprungit."));
    // It is watched again as well.
    fs::write(root.join(T1), text.replace("Vi har gått.", "Vi har vandrat.")).unwrap();
    server.becomes(T1_PAGE, |page| page.body.contains("Vi har vandrat."));
}

#[test]
fn without_watches_files_are_looked_at() {
    let root = TempDir::new().unwrap();
    write(root.path(), SMALL);
    let mut server = start(root, &["--poll"]);
    server.says("Utfall tittar efter ändringar två gånger i sekunden.");
    server.edit(T1, "Vi har gått.", "Vi har sprungit.");
    server.becomes(T1_PAGE, |page| page.body.contains("Vi har sprungit."));
    server.write("content/ny.md", "+++\ntitle = \"Ny\"\n+++\n");
    server.becomes("/ny/", |page| page.status == 200);
    fs::remove_file(server.path("content/ny.md")).unwrap();
    server.becomes("/ny/", |page| page.status == 404);
}

#[test]
fn a_forwarded_port_gets_a_sentence_and_is_answered_when_it_is_asked_for() {
    let server = small();
    let refused = server.request("GET", "x-4000.app.example", "/");
    assert_eq!(refused.status, 403);
    assert!(refused.body.contains("`utfall serve --host x-4000.app.example`"), "{}", refused.body);
    assert!(!refused.body.contains("Löften"));
    let root = TempDir::new().unwrap();
    write(root.path(), SMALL);
    let server = start(root, &["--host", "x-4000.app.example"]);
    let page = server.request("GET", "x-4000.app.example", "/finns/inte/");
    assert!(page.body.contains("//x-4000.app.example/"), "{}", page.body);
    assert!(!page.body.contains("127.0.0.1"), "{}", page.body);
    assert_eq!(server.get("/om/").status, 200);
    assert_eq!(server.request("GET", "y-4000.app.example", "/").status, 403);
}

#[test]
fn other_machines_are_answered_when_it_is_asked_for() {
    let root = TempDir::new().unwrap();
    write(root.path(), SMALL);
    let mut server = start(root, &["--host", "0.0.0.0"]);
    server.says("Andra datorer som når den här kan läsa sidorna");
    assert_eq!(server.request("GET", &format!("192.0.2.7:{}", server.port), "/om/").status, 200);
    assert_eq!(server.request("GET", &format!("evil.example:{}", server.port), "/om/").status, 403);
    let root = TempDir::new().unwrap();
    write(root.path(), SMALL);
    let refused = program().args(["serve", "--host", "http://x"]).arg("--root").arg(root.path()).output().unwrap();
    assert_eq!(refused.status.code(), Some(2));
    let said = String::from_utf8_lossy(&refused.stderr);
    assert!(said.contains("varken en IP-adress eller ett datornamn"), "{said}");
}

#[cfg(target_os = "linux")]
#[test]
fn a_browser_is_opened_or_the_address_is_said() {
    needs!("mkfifo");
    use std::os::unix::fs::PermissionsExt;
    let tools = TempDir::new().unwrap();
    let opener = tools.path().join("xdg-open");
    let got = tools.path().join("xdg-open.got");
    assert!(command::command("mkfifo").arg(&got).status().unwrap().success());
    for (script, is_opened) in
        [(Some("#!/bin/sh\necho \"$1\" > \"$0.got\"\n"), true), (Some("#!/bin/sh\nexit 3\n"), false), (None, false)]
    {
        let root = TempDir::new().unwrap();
        write(root.path(), SMALL);
        fs::remove_file(&opener).ok();
        if let Some(script) = script {
            fs::write(&opener, script).unwrap();
            fs::set_permissions(&opener, fs::Permissions::from_mode(0o755)).unwrap();
        }
        let (sender, opened) = channel();
        if is_opened {
            let got = got.clone();
            // It can be read when somebody writes, and ends when nobody does.
            thread::spawn(move || sender.send(fs::read_to_string(got).unwrap()));
        }
        let mut command = program();
        command.env("PATH", tools.path());
        let mut server = spawn(command, root.path(), &["--open"]);
        if is_opened {
            assert_eq!(opened.recv_timeout(PATIENCE).unwrap(), format!("http://127.0.0.1:{}/\n", server.port));
        } else {
            server.says("Det gick inte att öppna webbläsaren.");
        }
    }
}
