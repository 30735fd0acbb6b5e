//! Open pages that wait for changes: server-sent events (WHATWG HTML, section 9.2).

use std::io::{self, Write};

/// The stream to one open page.
pub(super) type Listener = Box<dyn Write + Send>;

/// What an open page is to know.
#[derive(Debug)]
pub(super) struct News {
    /// Which state of the site is shown; a page that shows another is to be loaded again.
    pub(super) state: String,
    /// What is wrong, as people read it.
    pub(super) mistakes: Option<String>,
}

/// All of them.
#[derive(Default)]
pub(super) struct Listeners(Vec<Listener>);

impl Listeners {
    /// Adds a page, and tells it how things are, since it may have missed something.
    pub(super) fn add(&mut self, mut listener: Listener, news: &News) {
        let head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\n\
                    X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n";
        if send(&mut listener, &format!("{head}retry: 500\n\n{}", news.event())).is_ok() {
            self.0.push(listener);
        }
    }

    pub(super) fn tell(&mut self, news: &News) {
        self.send(&news.event());
    }

    /// Says nothing, so that pages that are gone are forgotten.
    pub(super) fn ping(&mut self) {
        self.send(": still here\n\n");
    }

    fn send(&mut self, text: &str) {
        self.0.retain_mut(|listener| send(listener, text).is_ok());
    }
}

fn send(listener: &mut Listener, text: &str) -> io::Result<()> {
    listener.write_all(text.as_bytes())?;
    listener.flush()
}

impl News {
    fn event(&self) -> String {
        let site = format!("event: site\ndata: {}\n\n", self.state);
        match &self.mistakes {
            // An event without data is not delivered.
            None => format!("{site}event: fine\ndata: -\n\n"),
            Some(text) => {
                let lines: String = text.lines().map(|line| format!("data: {line}\n")).collect();
                format!("{site}event: mistakes\n{lines}\n")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::News;

    #[test]
    fn mistakes_keep_their_lines() {
        let news = News { state: "1-2".to_owned(), mistakes: Some("fel\n  --> x\n\nslut\n".to_owned()) };
        let event = "event: site\ndata: 1-2\n\nevent: mistakes\ndata: fel\ndata:   --> x\ndata: \ndata: slut\n\n";
        assert_eq!(news.event(), event);
    }
}
