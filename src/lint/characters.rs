//! Reads a file byte by byte, once, for the rules that look at numbers, addresses and single characters.
//!
//! The whole file is read, comments too: whoever may read the repository reads them.

use super::{invisible_character, personal_number, private_email, private_phone};
use crate::diag::Diagnostics;
use crate::source::{FileId, Sources, Spanned};

/// What a byte may begin.
const DIGIT: u8 = 1;
const AT: u8 = 2;
const UNSEEN: u8 = 3;

static CLASS: [u8; 256] = {
    let mut class = [0; 256];
    let mut digit = b'0';
    while digit <= b'9' {
        class[digit as usize] = DIGIT;
        digit += 1;
    }
    class[b'@' as usize] = AT;
    // The first bytes of all that `invisible_character` knows.
    class[0xd8] = UNSEEN;
    class[0xe1] = UNSEEN;
    class[0xe2] = UNSEEN;
    class[0xef] = UNSEEN;
    class[0xf3] = UNSEEN;
    class
};

/// A file that is read, and what is silenced in it.
pub(super) struct Characters<'a> {
    pub(super) file: FileId,
    pub(super) text: &'a str,
    pub(super) allowed: &'a [&'a [Spanned<&'static str>]],
}

/// Looks through the raw text of a file once, for all lints about single characters.
pub(super) fn read(sources: &Sources, file: FileId, allowed: &[&[Spanned<&'static str>]], found: &mut Diagnostics) {
    let text = sources.text(file);
    let characters = Characters { file, text, allowed };
    let mut at = 0;
    while at < text.len() {
        at = begun(&characters, at, found);
    }
}

/// Looks at what a byte begins, and returns where to go on.
fn begun(characters: &Characters<'_>, at: usize, found: &mut Diagnostics) -> usize {
    let bytes = characters.text.as_bytes();
    match CLASS[usize::from(bytes[at])] {
        DIGIT => {
            let end = number_end(bytes, at);
            // A year, a date and a small number are the most common by far.
            if end - at >= 8 {
                personal_number::at(characters, at..end, found);
                private_phone::at(characters, at..end, found);
            }
            return end;
        }
        AT => private_email::at(characters, at, found),
        UNSEEN => invisible_character::at(characters, at, found),
        _ => {}
    }
    at + 1
}

/// Returns the end of a number with the signs and blanks that people write between its digits.
fn number_end(bytes: &[u8], start: usize) -> usize {
    let (mut at, mut end) = (start, start);
    let mut gap = 0;
    while at < bytes.len() {
        match bytes[at] {
            b'0'..=b'9' => {
                at += 1;
                end = at;
                gap = 0;
            }
            // Hyphen, plus, blank, and in two or three bytes a blank that does not break or a dash.
            b'-' | b'+' | b' ' | 0xc2 | 0xa0 | 0xe2 | 0x80 | 0x93 | 0x91 if gap < 3 => {
                at += 1;
                gap += 1;
            }
            _ => break,
        }
    }
    end
}

impl Characters<'_> {
    /// Returns whether a place is inside a web address, where numbers are anything.
    pub(super) fn is_in_url(&self, at: usize) -> bool {
        let begin =
            self.text[..at].rfind(|c: char| c.is_whitespace() || matches!(c, '"' | '(' | '<')).map_or(0, |at| at + 1);
        let token = self.text[begin.min(at)..].split(char::is_whitespace).next().unwrap_or_default();
        token.contains("://") || token.starts_with("www.")
    }

    /// Returns whether a letter or a digit, or what joins them, stands right before or behind a number.
    pub(super) fn is_part_of_more(&self, start: usize, end: usize) -> bool {
        let joins = |c: char| c.is_alphanumeric() || matches!(c, '/' | '_' | '=');
        let before = self.text[..start].chars().next_back();
        let after = self.text[end..].chars().next();
        let hangs_on = |c: char| matches!(c, '-' | '.' | '+');
        before.is_some_and(|c| joins(c) || hangs_on(c)) || after.is_some_and(|c| joins(c) || c == '-')
    }
}
