//! Characters that no text may hold, since the formats that pages and data are written in forbid them.

/// Returns whether a character is a control that XML 1.0 (section 2.2), HTML and iCalendar (RFC 5545, section 3.1)
/// forbid or warn of, or no character at all. Tabs and ends of lines are text.
pub fn is_forbidden(c: char) -> bool {
    (c.is_control() && !matches!(c, '\t' | '\n' | '\r')) || u32::from(c) & 0xfffe == 0xfffe
}

/// How many bytes are looked at before one of them counts.
const AT_A_TIME: usize = 1024;

/// Returns the code of the first character of a text that it may not hold.
pub fn forbidden(text: &str) -> Option<u32> {
    // Nearly no text holds a byte that one begins with.
    let may_begin = |byte: u8| {
        ((byte < 0x20) & (byte != b'\t') & (byte != b'\n') & (byte != b'\r'))
            | (byte == 0x7f)
            | (byte == 0xc2)
            | (byte >= 0xef)
    };
    // Without a branch for each byte, many are looked at together.
    if !text.as_bytes().chunks(AT_A_TIME).any(|bytes| bytes.iter().fold(false, |any, &byte| any | may_begin(byte))) {
        return None;
    }
    text.chars().find(|&c| is_forbidden(c)).map(u32::from)
}

#[cfg(test)]
mod tests {
    use super::forbidden;

    #[test]
    fn controls_and_what_is_no_character_are_found() {
        for c in [
            '\0',
            '\u{7}',
            '\u{b}',
            '\u{c}',
            '\u{1b}',
            '\u{7f}',
            '\u{85}',
            '\u{9b}',
            '\u{fffe}',
            '\u{ffff}',
            '\u{1ffff}',
        ] {
            assert_eq!(forbidden(&format!("å{c}b")), Some(u32::from(c)), "{c:?}");
        }
        assert_eq!(forbidden("\u{feff}å§\u{a0}\t\r\n\u{fffd}😀"), None);
    }
}
