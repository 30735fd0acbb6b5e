//! Names of files and folders that every system can hold.

use super::steers;

/// The longest name of a file or a folder, in bytes: what the file systems of Linux, macOS and Windows hold.
pub const MAX_NAME_BYTES: usize = 255;

/// The longest id, in letters: it becomes the name of a folder, and a part of addresses that people read.
pub const MAX_ID_LETTERS: usize = 64;

/// Why some system cannot hold a name, or people cannot read it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// It means the folder itself, or the one above.
    Dots,
    /// A backslash, which parts folders on Windows.
    Backslash,
    /// A character that nobody sees, or that turns the direction of the text.
    Unseen,
    /// It is not UTF-8.
    NotUtf8,
    /// A character that Windows has other uses for.
    Character(char),
    /// A device of Windows, with or without an ending.
    Device,
    /// A dot or a blank at the end, which Windows takes away.
    Ending,
    /// It is longer than [`MAX_NAME_BYTES`].
    TooLong,
    /// An id that is longer than [`MAX_ID_LETTERS`].
    LongId,
}

/// Returns why a part of a path cannot lie on every disk, if it cannot.
///
/// ```
/// use utfall::source::{Unfit, unfit};
/// assert_eq!(unfit("promise.md"), None);
/// assert_eq!(unfit("con.md"), Some(Unfit::Device));
/// ```
pub fn unfit(name: &str) -> Option<Unfit> {
    // Nearly all names are plain.
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    let plain = name.bytes().all(is_plain);
    if !plain && let Some(unfit) = name.chars().find_map(unfit_character) {
        return Some(unfit);
    }
    match name {
        "" | "." | ".." => Some(Unfit::Dots),
        name if name.len() > MAX_NAME_BYTES => Some(Unfit::TooLong),
        name if name.ends_with(['.', ' ']) => Some(Unfit::Ending),
        name if is_device(name) => Some(Unfit::Device),
        _ => None,
    }
}

/// Returns why a text cannot be an id although its characters are right, if it cannot.
pub fn unfit_id(id: &str) -> Option<Unfit> {
    match id {
        id if id.chars().count() > MAX_ID_LETTERS => Some(Unfit::LongId),
        id if is_device(id) => Some(Unfit::Device),
        _ => None,
    }
}

fn unfit_character(c: char) -> Option<Unfit> {
    match c {
        '\\' => Some(Unfit::Backslash),
        // What a name that is not UTF-8 is read as.
        char::REPLACEMENT_CHARACTER => Some(Unfit::NotUtf8),
        '<' | '>' | ':' | '"' | '|' | '?' | '*' | '/' => Some(Unfit::Character(c)),
        c if is_unseen(c) => Some(Unfit::Unseen),
        _ => None,
    }
}

/// Returns whether a character steers a terminal, turns the direction of a text, or is not seen at all.
pub fn is_unseen(c: char) -> bool {
    steers(c)
        || matches!(c,
            '\u{ad}' | '\u{115f}' | '\u{1160}' | '\u{180e}' | '\u{200b}'..='\u{200d}'
            | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{e0000}'..='\u{e007f}')
}

/// Returns whether Windows takes a name for a device, regardless of its extension.
pub fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end();
    let Some((device, number)) = stem.split_at_checked(3) else { return false };
    let is = |name: &str| device.eq_ignore_ascii_case(name);
    match number {
        "" => ["con", "prn", "aux", "nul"].into_iter().any(is),
        // Windows takes the superscripts of ISO 8859-1 for digits.
        "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "¹" | "²" | "³" => is("com") || is("lpt"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{Unfit, unfit};

    #[test]
    fn names_that_some_system_cannot_hold_are_found() {
        for (name, why) in [
            (r"x\..\..\themes\base\templates\layout.html", Unfit::Backslash),
            ("..", Unfit::Dots),
            ("a\u{1b}[31m.md", Unfit::Unseen),
            ("a\u{9b}.md", Unfit::Unseen),
            ("gpj.\u{202e}exe", Unfit::Unseen),
            ("x\u{fffd}.pdf", Unfit::NotUtf8),
            ("a:b.md", Unfit::Character(':')),
            ("con", Unfit::Device),
            ("NUL.md", Unfit::Device),
            ("com1.tar.gz", Unfit::Device),
            ("Lpt9", Unfit::Device),
            ("com².pdf", Unfit::Device),
            ("slut.", Unfit::Ending),
            ("slut ", Unfit::Ending),
        ] {
            assert_eq!(unfit(name), Some(why), "{name:?}");
        }
        assert_eq!(unfit(&"a".repeat(256)), Some(Unfit::TooLong));
        for right in [
            "promise.md",
            "Åmål.pdf",
            "contact.html",
            "com10",
            "com",
            "com⁴",
            "con1",
            "a b.png",
            "layout.html",
            &"a".repeat(255),
        ] {
            assert_eq!(unfit(right), None, "{right}");
        }
    }
}
