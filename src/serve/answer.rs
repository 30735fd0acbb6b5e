//! From a path to a file of the site: a look into the list of planned files, never onto the disk.

use super::served;
use crate::diag::print;
use crate::diag::words::RunOutcome;
use crate::disk;
use crate::pipeline::render_mistakes;
use crate::render::{Artifact, Output};
use crate::source::Sources;
use crate::value::Lang;
use std::path::Path;

/// An HTTP response.
#[derive(Debug)]
pub(super) struct Answer {
    /// The status code.
    pub(super) status: u16,
    /// The `Content-Type`.
    pub(super) kind: &'static str,
    /// The body.
    pub(super) body: Vec<u8>,
    /// Other headers.
    pub(super) headers: Vec<(&'static str, String)>,
}

impl Answer {
    /// A plain text of one line.
    pub(super) fn text(status: u16, text: &str) -> Self {
        let body = format!("{text}\n").into_bytes();
        Self { status, kind: "text/plain; charset=utf-8", body, headers: Vec::new() }
    }

    /// A temporary redirect (307) to `to`.
    pub(super) fn redirect(to: String) -> Self {
        Self { headers: vec![("Location", to)], ..Self::text(307, "") }
    }
}

/// The pages of one state of a site.
pub(super) struct Pages<'a> {
    /// The files, or nothing while there has been none without a mistake.
    pub(super) output: Option<(Output<'a>, &'a Sources)>,
    /// What is wrong, where there are no files.
    pub(super) mistakes: Option<String>,
    /// The state.
    pub(super) state: String,
    pub(super) lang: Lang,
}

impl Pages<'_> {
    /// Answers for a path below the output, decoded and without the slash in front.
    pub(super) fn answer(&self, path: &str, root: &Path) -> Answer {
        let Some((output, _)) = &self.output else {
            return self.mistakes_alone(self.mistakes.as_deref().unwrap_or_default());
        };
        let file = if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
        if let Some(number) = output.find(&file) {
            return self.file(number, 200, root);
        }
        if output.find(&format!("{path}/index.html")).is_some() {
            let name = path.rsplit('/').next().unwrap_or_default();
            return Answer::redirect(format!("{}/", served::encoded(name)));
        }
        match nearest(path).find_map(|folder| output.find(&format!("{folder}404.html"))) {
            Some(number) => self.file(number, 404, root),
            None => Answer::text(404, "404"),
        }
    }

    fn file(&self, number: usize, status: u16, root: &Path) -> Answer {
        let Some((output, sources)) = &self.output else { return Answer::text(404, "404") };
        let path = output.path(number);
        let kind = content_type(path);
        let body = match output.render(number) {
            Ok(Artifact::Bytes(bytes)) => bytes,
            Ok(Artifact::Shared(bytes)) => bytes.to_vec(),
            Ok(Artifact::Stream(stream)) => stream.bytes(),
            Ok(Artifact::CopyOf(file)) => match disk::bytes(&root.join(file.as_str())) {
                Ok(bytes) => bytes,
                // It has just been removed, and the site will know in a moment.
                Err(error) => return Answer::text(500, &format!("{file}: {error}")),
            },
            Err(failure) => {
                let found = render_mistakes(vec![failure]);
                return self.mistakes_alone(&print::human(&found, sources, RunOutcome::Checked, self.lang, false));
            }
        };
        let mut headers = Vec::new();
        let body = match String::from_utf8(body) {
            Ok(html) if kind == HTML => {
                let page = served::page(&html, &self.state, self.lang);
                headers.extend(page.policy.map(|policy| ("Content-Security-Policy", policy)));
                page.html.into_bytes()
            }
            Ok(text) => text.into_bytes(),
            Err(error) => error.into_bytes(),
        };
        Answer { status, kind, body, headers }
    }

    /// A page that holds nothing but mistakes.
    fn mistakes_alone(&self, text: &str) -> Answer {
        let body = served::mistakes(text, &self.state, self.lang).into_bytes();
        Answer { status: 500, kind: HTML, body, headers: Vec::new() }
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
    use super::nearest;

    #[test]
    fn the_404_of_the_edition_comes_first() {
        assert_eq!(nearest("a/b/c").collect::<Vec<_>>(), ["a/b/", "a/", ""]);
        assert_eq!(nearest("c").collect::<Vec<_>>(), [""]);
    }
}
