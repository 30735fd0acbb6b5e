//! Requests: who asks, for what, and what they get.
//!
//! Only this machine can connect, but a page of any site that is open in a browser here can make the browser ask. So
//! the name that was asked for is checked: another one that leads here (DNS rebinding) gets nothing.

use super::answer::Answer;
use super::served::{INTERNAL_PREFIX, SCRIPT, STYLE};
use super::{Message, Place};
use std::io;
use std::net::TcpListener;
use std::sync::Arc;
use std::sync::mpsc::{Sender, channel};
use std::thread;
use tiny_http::{Header, Method, Request, Response, Server};

/// How many requests are read and written at once; pages are rendered one at a time.
const WORKER_THREADS: usize = 4;

/// Begins to answer, in threads of its own.
pub(super) fn listen(place: Place, site: &Sender<Message>) -> io::Result<()> {
    let Place { listener, port } = place;
    let server = Arc::new(server(listener)?);
    for _ in 0..WORKER_THREADS {
        let (server, site) = (Arc::clone(&server), site.clone());
        thread::spawn(move || {
            while let Ok(request) = server.recv() {
                serve(request, port, &site);
            }
        });
    }
    Ok(())
}

fn server(listener: TcpListener) -> io::Result<Server> {
    Server::from_listener(listener, None).map_err(io::Error::other)
}

fn serve(request: Request, port: u16, site: &Sender<Message>) {
    let answer = match read(&request, port) {
        Err(refused) => refused,
        Ok(path) => match path.strip_prefix(INTERNAL_PREFIX) {
            Some("events") if *request.method() == Method::Get => {
                // The other end fails only when the program ends.
                let _ = site.send(Message::Listen(request.into_writer()));
                return;
            }
            Some("reload.js") => embedded_asset(SCRIPT, "text/javascript; charset=utf-8"),
            Some("mistakes.css") => embedded_asset(STYLE, "text/css; charset=utf-8"),
            _ => ask(path, site),
        },
    };
    let mut response = Response::from_data(answer.body).with_status_code(answer.status);
    let always = [
        ("Content-Type", answer.kind.to_owned()),
        ("Cache-Control", "no-store".to_owned()),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        ("Cross-Origin-Resource-Policy", "same-origin".to_owned()),
    ];
    for (name, value) in always.into_iter().chain(answer.headers) {
        if let Ok(header) = Header::from_bytes(name, value) {
            response.add_header(header);
        }
    }
    // Who asked may have gone meanwhile.
    let _ = request.respond(response);
}

fn embedded_asset(text: &str, kind: &'static str) -> Answer {
    Answer { status: 200, kind, body: text.as_bytes().to_vec(), headers: Vec::new() }
}

fn ask(path: String, site: &Sender<Message>) -> Answer {
    let (reply, answer) = channel();
    let asked = site.send(Message::Ask { path, reply });
    asked.ok().and_then(|()| answer.recv().ok()).unwrap_or_else(|| Answer::text(503, "503"))
}

/// Returns the path that is asked for, decoded and without the slash in front, or the refusal.
fn read(request: &Request, port: u16) -> Result<String, Answer> {
    if !matches!(request.method(), Method::Get | Method::Head) {
        let refused = Answer::text(405, "405");
        return Err(Answer { headers: vec![("Allow", "GET, HEAD".to_owned())], ..refused });
    }
    let hosts: Vec<&str> = request
        .headers()
        .iter()
        .filter(|header| header.field.equiv("Host"))
        .map(|header| header.value.as_str())
        .collect();
    let own = format!("127.0.0.1:{port}");
    let [host] = hosts[..] else { return Err(Answer::text(400, "400")) };
    if ![&own, &format!("localhost:{port}"), &format!("[::1]:{port}")]
        .iter()
        .any(|name| name.eq_ignore_ascii_case(host))
    {
        return Err(Answer::text(403, "403"));
    }
    let url = request.url();
    if !url.starts_with('/') {
        return Err(Answer::text(400, "400"));
    }
    if host != own {
        // Pages know one address of the site, and a browser takes another name for another site.
        return Err(Answer::redirect(format!("http://{own}{url}")));
    }
    let path = url[1..].split(['?', '#']).next().unwrap_or_default();
    decoded(path).ok_or_else(|| Answer::text(400, "400"))
}

/// Undoes percent-encoding; `None` for what is no UTF-8 or no encoding.
fn decoded(path: &str) -> Option<String> {
    let mut parts = path.split('%');
    let mut bytes = parts.next()?.as_bytes().to_vec();
    for part in parts {
        let (code, rest) = part.split_at_checked(2)?;
        bytes.push(u8::from_str_radix(code, 16).ok().filter(|_| !code.starts_with('+'))?);
        bytes.extend(rest.as_bytes());
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::decoded;

    #[test]
    fn a_path_is_decoded_or_refused() {
        assert_eq!(decoded("a/b%20%C3%A5/").as_deref(), Some("a/b å/"));
        for wrong in ["%", "%4", "%zz", "%+1", "%ff", "a%é"] {
            assert_eq!(decoded(wrong), None, "{wrong}");
        }
    }
}
