//! What open pages are sent: server-sent events (WHATWG HTML, section 9.2).

use crate::value::Lang;
use std::sync::Arc;

/// How much of the mistakes is shown over a page, in bytes: nobody reads more in a browser, and each open page gets it.
const MAX_SHOWN_BYTES: usize = 48 * 1024;

/// What an open page is to know.
#[derive(Debug)]
pub(super) struct News {
    /// Which state of the site is shown; a page that shows another is to be loaded again.
    pub(super) state: String,
    /// What is wrong, as people read it.
    pub(super) mistakes: Option<Arc<str>>,
}

/// What an open page gets first: the head of an answer without an end, and when to ask again if it ends anyhow.
pub(super) const OPENING: &str = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\n\
     X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\nretry: 500\n\n";

/// Says nothing, so that pages that are gone are found out.
pub(super) const PING: &str = ": still here\n\n";

impl News {
    pub(super) fn event(&self) -> String {
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

/// Cuts the text of very many mistakes between two of them, and keeps its last line, which counts them.
pub(super) fn shortened(text: &str, lang: Lang) -> String {
    if text.len() <= MAX_SHOWN_BYTES {
        return text.to_owned();
    }
    let end = (0..=MAX_SHOWN_BYTES).rev().find(|&end| text.is_char_boundary(end)).unwrap_or_default();
    let head = &text[..end];
    // Mistakes are parted by an empty line. One that is longer than all that is shown is cut at a line, or anywhere.
    let end = head.rfind("\n\n").or_else(|| head.rfind('\n')).unwrap_or(head.len());
    let more = lang.pick(
        "… och fler: alla står där `utfall serve` kör, och i `utfall check`.",
        "… and more: all of them stand where `utfall serve` runs, and in `utfall check`.",
    );
    let closing = text.trim_end().rsplit('\n').next().filter(|line| line.len() < MAX_SHOWN_BYTES).unwrap_or_default();
    format!("{}\n\n{more}\n\n{closing}\n", &head[..end])
}

#[cfg(test)]
mod tests {
    use super::{MAX_SHOWN_BYTES, News, shortened};
    use crate::value::Lang;

    #[test]
    fn mistakes_keep_their_lines() {
        let news = News { state: "1-2".to_owned(), mistakes: Some("fel\n  --> x\n\nslut\n".into()) };
        let event = "event: site\ndata: 1-2\n\nevent: mistakes\ndata: fel\ndata:   --> x\ndata: \ndata: slut\n\n";
        assert_eq!(news.event(), event);
    }

    #[test]
    fn very_many_mistakes_are_cut_between_two_of_them() {
        let text = format!("{}20 000 fel.\n", "fel: å\n  --> x\n\n".repeat(20_000));
        let shown = shortened(&text, Lang::Sv);
        assert!(shown.len() < MAX_SHOWN_BYTES + 200);
        let end =
            "fel: å\n  --> x\n\n… och fler: alla står där `utfall serve` kör, och i `utfall check`.\n\n20 000 fel.\n";
        assert!(shown.ends_with(end), "{}", &shown[shown.len() - 200..]);
        assert_eq!(shortened("fel\n\nslut\n", Lang::Sv), "fel\n\nslut\n");
        assert!(shortened(&"å".repeat(MAX_SHOWN_BYTES), Lang::En).len() < MAX_SHOWN_BYTES + 200);
    }
}
