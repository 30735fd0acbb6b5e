//! An edit of a country's content, and how its pages are asked for.

use crate::country::Country;
use std::fs;
use std::io::{self, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::time::Duration;

/// A text of a follow-up that two pages show: its own, and the matrix of the promise.
#[derive(Debug)]
pub(crate) struct Edit {
    /// The file, below the folder of a site.
    pub(crate) file: String,
    /// What is replaced, by words that differ each time.
    from: String,
    /// The address of the promise below the place, ending in `/`.
    promise: String,
    place: String,
    county: String,
}

impl Edit {
    /// One in the middle of the country, of its last year.
    pub(crate) fn in_the_middle(country: &Country) -> Self {
        let place = &country.places[country.places.len() / 2];
        let promise = &place.promises[place.promises.len() - 1];
        let mut texts = promise.follow_ups[1].outcomes.iter().flatten().map(|outcome| &outcome.text);
        // One without marks, so that its beginning is the same in HTML.
        let text = texts.find(|text| !text.contains(['*', '['])).expect("some text is plain");
        Self {
            file: format!("content/{}/{}/t2.md", place.id, promise.id),
            from: text.chars().take_while(|letter| *letter != '.').collect(),
            promise: format!("{}/", promise.id),
            place: place.id.clone(),
            county: place.county_id(),
        }
    }

    /// The pages of the follow-up and of the promise. Ours have the county in their address, those of the peers have not.
    pub(crate) fn pages(&self, with_county: bool) -> [String; 2] {
        let county = if with_county { format!("/{}", self.county) } else { String::new() };
        let promise = format!("{county}/{}/{}", self.place, self.promise);
        [format!("{promise}t2/"), promise]
    }

    /// The text before any edit, as pages show it.
    pub(crate) fn words(&self) -> &str {
        &self.from
    }

    /// Writes the file anew, as an editor that writes in place.
    pub(crate) fn write(&self, root: &Path, text: &str, words: &str) -> io::Result<()> {
        fs::write(root.join(&self.file), text.replace(&self.from, words))
    }
}

/// Asks a server of this machine for a page; `None` where it gives none.
pub(crate) fn get(port: u16, path: &str) -> Option<String> {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).ok()?;
    stream.set_read_timeout(Some(Duration::from_secs(120))).ok()?;
    // The older version of the protocol, so that no page comes in pieces.
    write!(stream, "GET {path} HTTP/1.0\r\nHost: 127.0.0.1:{port}\r\n\r\n").ok()?;
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).ok()?;
    let text = String::from_utf8_lossy(&bytes).into_owned();
    text.split_once(' ').is_some_and(|(_, status)| status.starts_with("200")).then_some(text)
}

/// The most memory that a running process has had, in MiB, where the system says it.
pub(crate) fn peak(process: u32) -> Option<f64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    Some(line.split_whitespace().next()?.parse::<f64>().ok()? / 1024.0)
}
