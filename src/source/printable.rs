//! Texts that can be printed: what somebody wrote never steers the terminal, the log or the page that shows it.

use std::borrow::Cow;
use std::fmt::Write as _;

/// Returns whether a character steers a terminal or turns the direction of the text around it: C0, DEL and C1 controls, the
/// marks and overrides of the bidirectional algorithm, other ends of lines, and what Unicode has no character for.
pub fn steers(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
            | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{fffe}' | '\u{ffff}')
}

/// Shows what steers as `�`, but for ends of lines and tabs.
///
/// ```
/// use utfall::source::printable;
/// assert_eq!(printable("a\u{1b}[31m\u{9b}2J\n"), "a\u{fffd}[31m\u{fffd}2J\n");
/// ```
pub fn printable(text: &str) -> Cow<'_, str> {
    without(text, |c| steers(c) && !matches!(c, '\n' | '\t'))
}

/// The same for a text that a renderer has put colours into, whose ESC is its own.
pub fn printable_in_colour(text: &str) -> Cow<'_, str> {
    without(text, |c| steers(c) && !matches!(c, '\n' | '\t' | '\u{1b}'))
}

/// Escapes what steers in a text of JSON, in which it can only stand within strings.
pub fn printable_json(json: &str) -> Cow<'_, str> {
    let is_raw = |c: char| steers(c) && !matches!(c, '\n' | '\t');
    if !json.contains(is_raw) {
        return json.into();
    }
    let mut escaped = String::with_capacity(json.len());
    for c in json.chars() {
        match is_raw(c) {
            true => write!(escaped, "\\u{:04x}", u32::from(c)).expect("a string takes every text"),
            false => escaped.push(c),
        }
    }
    escaped.into()
}

fn without(text: &str, is_wrong: impl Fn(char) -> bool) -> Cow<'_, str> {
    match text.contains(&is_wrong) {
        true => {
            text.chars().map(|c| if is_wrong(c) { char::REPLACEMENT_CHARACTER } else { c }).collect::<String>().into()
        }
        false => text.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::{printable, printable_in_colour, printable_json};

    #[test]
    fn nothing_that_somebody_wrote_steers_a_terminal() {
        for c in ('\0'..='\u{9f}').filter(|c| c.is_control() && !matches!(c, '\n' | '\t')) {
            assert_eq!(printable(&format!("a{c}b")), "a\u{fffd}b", "{c:?}");
        }
        for c in ['\u{202e}', '\u{2066}', '\u{200f}', '\u{2028}', '\u{feff}'] {
            assert_eq!(printable(&format!("a{c}b")), "a\u{fffd}b", "{c:?}");
        }
        assert_eq!(printable("å 👩\u{200d}👧\n\tb"), "å 👩\u{200d}👧\n\tb");
        assert_eq!(printable_in_colour("\u{1b}[31m\u{9b}x"), "\u{1b}[31m\u{fffd}x");
    }

    #[test]
    fn data_say_what_they_said() {
        let written = "a\u{7f}\u{9b}\u{202e}\u{1b}";
        let json = serde_json::to_string(written).unwrap();
        let escaped = printable_json(&json);
        assert!(escaped.is_ascii());
        assert_eq!(serde_json::from_str::<String>(&escaped).unwrap(), written);
    }
}
