//! From a path to a file of the site: a look into the list of planned files, never onto the disk.

use super::news::shortened;
use super::request::HttpRequest;
use super::served::{self, SCRIPT, STYLE};
use crate::diag::print;
use crate::diag::words::RunOutcome;
use crate::disk;
use crate::pipeline::render_mistakes;
use crate::render::{Artifact, Output};
use crate::source::Sources;
use crate::value::Lang;
use std::fmt::Write as _;
use std::path::Path;
use std::sync::Arc;

/// An HTTP response.
#[derive(Debug)]
pub(super) struct Answer {
    /// The status code (RFC 9110): 200, 307, 404.
    pub(super) status: u16,
    /// The `Content-Type`.
    pub(super) kind: &'static str,
    /// The body; of an answer to HEAD its length alone is sent.
    pub(super) body: Body,
    /// Headers besides those of every answer, in the order in which they are sent.
    pub(super) headers: Vec<(&'static str, String)>,
}

/// What follows the head of a response.
#[derive(Debug)]
pub(super) enum Body {
    /// Bytes in memory.
    Bytes(Vec<u8>),
    /// So many bytes of a file, which are read while they are sent.
    File(disk::File, u64),
}

impl Answer {
    /// A plain text of one line.
    pub(super) fn text(status: u16, text: &str) -> Self {
        let body = Body::Bytes(format!("{text}\n").into_bytes());
        Self { status, kind: "text/plain; charset=utf-8", body, headers: Vec::new() }
    }

    /// A temporary redirect (307) to `to`.
    pub(super) fn redirect(to: String) -> Self {
        Self { headers: vec![("Location", to)], ..Self::text(307, "") }
    }

    /// The head, up to the empty line. The connection ends with the body.
    pub(super) fn head(&self) -> String {
        let length = match &self.body {
            Body::Bytes(bytes) => bytes.len() as u64,
            Body::File(_, size) => *size,
        };
        let mut head = format!("HTTP/1.1 {} {}\r\n", self.status, reason(self.status));
        let always = [
            ("Content-Type", self.kind),
            ("Content-Length", &length.to_string()),
            ("Cache-Control", "no-store"),
            ("X-Content-Type-Options", "nosniff"),
            ("Cross-Origin-Resource-Policy", "same-origin"),
            ("Connection", "close"),
        ];
        let others = self.headers.iter().map(|(name, value)| (*name, value.as_str()));
        for (name, value) in always.into_iter().chain(others) {
            // A value that would end its line, or that is no ASCII, is left out: no page can add a header.
            if value.bytes().all(|byte| (b' '..=b'~').contains(&byte)) {
                let _ = write!(head, "{name}: {value}\r\n");
            }
        }
        head + "\r\n"
    }
}

fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        307 => "Temporary Redirect",
        400 => "Bad Request",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        431 => "Request Header Fields Too Large",
        _ => "Internal Server Error",
    }
}

/// A file of the server itself, by its name.
pub(super) fn embedded(name: &str) -> Option<Answer> {
    let (text, kind) = match name {
        "reload.js" => (SCRIPT, "text/javascript; charset=utf-8"),
        "mistakes.css" => (STYLE, "text/css; charset=utf-8"),
        _ => return None,
    };
    Some(Answer { status: 200, kind, body: Body::Bytes(text.as_bytes().to_vec()), headers: Vec::new() })
}

/// The pages of one state of a site.
pub(super) struct Pages<'a> {
    /// The files, or nothing while there has been none without a mistake.
    pub(super) output: Option<(Output<'a>, &'a Sources)>,
    /// What is wrong, where there are no files.
    pub(super) mistakes: Option<Arc<str>>,
    /// The state.
    pub(super) state: String,
    pub(super) lang: Lang,
    /// The host and port in the address of the output.
    pub(super) own: &'a str,
}

impl Pages<'_> {
    /// Answers for a path below the output, decoded and without the slash in front.
    pub(super) fn answer(&self, request: &HttpRequest, root: &Path) -> Answer {
        let (path, asked_at) = (request.path.as_str(), request.asked_at.as_deref());
        let Some((output, _)) = &self.output else {
            return self.mistakes_alone(self.mistakes.as_deref().unwrap_or_default());
        };
        let file = if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
        if let Some(number) = output.find(&file) {
            return self.file(number, 200, asked_at, root);
        }
        if output.find(&format!("{path}/index.html")).is_some() {
            let name = path.rsplit('/').next().unwrap_or_default();
            return Answer::redirect(format!("{}/", served::encoded(name)));
        }
        match nearest(path).find_map(|folder| output.find(&format!("{folder}404.html"))) {
            Some(number) => self.file(number, 404, asked_at, root),
            None => Answer::text(404, "404"),
        }
    }

    fn file(&self, number: usize, status: u16, asked_at: Option<&str>, root: &Path) -> Answer {
        let Some((output, sources)) = &self.output else { return Answer::text(404, "404") };
        let path = output.path(number);
        let kind = content_type(path);
        let body = match output.render(number) {
            Ok(Artifact::Bytes(bytes)) => bytes,
            Ok(Artifact::Shared(bytes)) => bytes.to_vec(),
            Ok(Artifact::Stream(stream)) => stream.bytes(),
            Ok(Artifact::CopyOf(file)) => match disk::open(&root.join(file.as_str())) {
                Ok((file, size)) => return Answer { status, kind, body: Body::File(file, size), headers: Vec::new() },
                // It has just been removed, and the site will know in a moment.
                Err(error) => return Answer::text(500, &format!("{file}: {error}")),
            },
            Err(failure) => {
                let found = render_mistakes(vec![failure]);
                let text = print::human(&found, sources, RunOutcome::Checked, self.lang, false);
                return self.mistakes_alone(&shortened(&text, self.lang));
            }
        };
        let mut headers = Vec::new();
        let body = match String::from_utf8(body) {
            Ok(html) if kind == HTML => {
                let html = match asked_at {
                    Some(asked_at) => html.replace(&format!("http://{}/", self.own), &format!("//{asked_at}/")),
                    None => html,
                };
                let page = served::page(&html, &self.state, self.lang);
                headers.extend(page.policy.map(|policy| ("Content-Security-Policy", policy)));
                page.html.into_bytes()
            }
            Ok(text) => text.into_bytes(),
            Err(error) => error.into_bytes(),
        };
        Answer { status, kind, body: Body::Bytes(body), headers }
    }

    /// A page that holds nothing but mistakes.
    fn mistakes_alone(&self, text: &str) -> Answer {
        let body = served::mistakes(text, &self.state, self.lang).into_bytes();
        Answer { status: 500, kind: HTML, body: Body::Bytes(body), headers: Vec::new() }
    }
}

/// The folders that a path lies in, from inside out, each ending in `/`; the last is the output itself.
fn nearest(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').rev().map(|(at, _)| &path[..=at]).chain([""])
}

const HTML: &str = "text/html; charset=utf-8";

fn content_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map_or("", |(_, extension)| extension) {
        "html" => HTML,
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "gz" => "application/gzip",
        "xml" if path.ends_with("atom.xml") => "application/atom+xml; charset=utf-8",
        "xml" => "application/xml",
        "txt" => "text/plain; charset=utf-8",
        "md" => "text/markdown; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "ics" => "text/calendar; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "ico" => "image/vnd.microsoft.icon",
        "woff2" => "font/woff2",
        "pdf" => "application/pdf",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "odt" => "application/vnd.oasis.opendocument.text",
        "wasm" => "application/wasm",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::{content_type, nearest};

    #[test]
    fn a_compressed_table_is_saved_as_it_is() {
        assert_eq!(content_type("oppna-data/outcomes.csv.gz"), "application/gzip");
    }

    #[test]
    fn the_404_of_the_edition_comes_first() {
        assert_eq!(nearest("a/b/c").collect::<Vec<_>>(), ["a/b/", "a/", ""]);
        assert_eq!(nearest("c").collect::<Vec<_>>(), [""]);
    }
}
