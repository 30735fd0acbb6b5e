//! Why a name cannot lie on every disk, in English.

use crate::source::{MAX_ID_LETTERS, MAX_NAME_BYTES, Unfit};

/// Says why, as a full sentence.
pub(super) fn unfit(unfit: Unfit) -> String {
    match unfit {
        Unfit::Dots => "Dots alone mean the folder itself, or the one above.".to_owned(),
        Unfit::Backslash => "A backslash separates folders on Windows, so that no name can hold one.".to_owned(),
        Unfit::Unseen => "The name holds a character that cannot be seen, or that turns the text around.".to_owned(),
        Unfit::NotUtf8 => "The name is not UTF-8, as happens with files out of an older zip archive.".to_owned(),
        Unfit::Character(c) => format!("The character `{c}` cannot stand in a name on Windows."),
        Unfit::Device => {
            "Windows uses the name for something else, so that the file cannot be fetched there.".to_owned()
        }
        Unfit::Ending => "Windows takes away a dot or a blank at the end of a name.".to_owned(),
        Unfit::TooLong => format!("The name is longer than {MAX_NAME_BYTES} bytes, and no disk holds more."),
        Unfit::LongId => format!("An id is at most {MAX_ID_LETTERS} letters long."),
    }
}
