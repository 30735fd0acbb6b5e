//! What text formats forbid, taken out at their border.
//!
//! Content with such characters is refused where it is read. Here they cannot get out even if they came another way: one of
//! them makes a feed unreadable for all who subscribe to it.

use std::borrow::Cow;

/// Returns a text that XML can hold (XML 1.0, section 2.2): a blank stands for each character that it cannot.
pub(super) fn xml(text: &str) -> Cow<'_, str> {
    let is_permitted = |c: char| matches!(c, '\t' | '\n' | '\r') || (c >= ' ' && !matches!(c, '\u{fffe}' | '\u{ffff}'));
    replaced(text, is_permitted)
}

/// Returns a text that a line of a calendar can hold (RFC 5545, section 3.1): a blank stands for each control character,
/// the ends of lines among them.
#[cfg(not(target_arch = "wasm32"))]
pub(super) fn calendar(text: &str) -> Cow<'_, str> {
    replaced(text, |c| !c.is_control())
}

fn replaced(text: &str, is_permitted: impl Fn(char) -> bool) -> Cow<'_, str> {
    if text.chars().all(&is_permitted) {
        return Cow::Borrowed(text);
    }
    text.chars().map(|c| if is_permitted(c) { c } else { ' ' }).collect::<String>().into()
}

#[cfg(test)]
mod tests {
    use crate::render::{atom, calendar};
    use crate::view::{CalendarView, EntryKind, EntryView, EventView, FeedView};
    use chrono::NaiveDate;
    use proptest::prelude::*;
    use quick_xml::Reader;
    use quick_xml::events::Event;

    fn day() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 3, 1).unwrap()
    }

    fn feed(text: &str) -> String {
        let text = || text.to_owned();
        let entry = EntryView {
            id: text(),
            kind: EntryKind::FollowUp,
            kind_words: text(),
            title: text(),
            url: text(),
            published: None,
            updated: day(),
            summary: text(),
        };
        let view = FeedView {
            id: text(),
            title: text(),
            subtitle: Some(text()),
            lang: "sv".to_owned(),
            author: text(),
            url: text(),
            page: text(),
            entries: vec![entry],
        };
        String::from_utf8(atom::atom(&view)).unwrap()
    }

    fn lines(text: &str) -> Vec<String> {
        let text = || text.to_owned();
        let event = EventView { id: text(), day: day(), changed: day(), title: text(), text: text(), url: text() };
        let view = CalendarView { name: text(), publisher: text(), events: vec![event] };
        let printed = String::from_utf8(calendar::calendar(&view)).unwrap().replace("\r\n ", "");
        printed.split_terminator("\r\n").map(str::to_owned).collect()
    }

    /// Texts of what means something to a format, or is forbidden there.
    fn hostile() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            any::<char>().prop_map(String::from),
            prop_oneof![Just("\u{b}"), Just("\0"), Just("\u{1f}"), Just("\u{ffff}"), Just("\u{85}"), Just("\r\n")]
                .prop_map(str::to_owned),
            prop_oneof![Just("]]>"), Just("<!--"), Just("&#11;"), Just("END:VEVENT"), Just(";,:\\"), Just("å😀")]
                .prop_map(str::to_owned),
        ];
        prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #[test]
        fn no_text_makes_a_feed_that_cannot_be_read(text in hostile()) {
            let feed = feed(&text);
            let forbidden = |c: char| (c < ' ' && !matches!(c, '\t' | '\n' | '\r')) || matches!(c, '\u{fffe}' | '\u{ffff}');
            prop_assert!(!feed.contains(forbidden), "{:?}", feed);
            let mut reader = Reader::from_str(&feed);
            let mut entries = 0;
            loop {
                match reader.read_event() {
                    Ok(Event::Eof) => break,
                    Ok(Event::Start(tag)) => entries += usize::from(tag.name().as_ref() == "entry"),
                    Ok(_) => {}
                    Err(error) => prop_assert!(false, "{}: {:?}", error, feed),
                }
            }
            prop_assert_eq!(entries, 1);
        }

        #[test]
        fn no_text_adds_a_line_to_a_calendar(text in hostile()) {
            let (found, plain) = (lines(&text), lines("a"));
            let names = |lines: &[String]| -> Vec<String> {
                lines.iter().map(|line| line.split([':', ';']).next().unwrap_or_default().to_owned()).collect()
            };
            prop_assert_eq!(names(&found), names(&plain));
            prop_assert!(!found.iter().any(|line| line.contains(char::is_control)), "{:?}", found);
        }
    }
}
