//! Why a name cannot lie on every disk.

use crate::source::{MAX_ID_LETTERS, MAX_NAME_BYTES, Unfit};
use crate::value::{Lang, define_say};

/// Says why a name cannot lie on every disk, as a full sentence.
pub(super) fn unfit(unfit: Unfit, lang: Lang) -> String {
    define_say!(lang, $);
    match unfit {
        Unfit::Dots => say!(
            "Punkter ensamma betyder mappen själv, eller den ovanför.",
            "Dots alone mean the folder itself, or the one above."
        ),
        Unfit::Backslash => say!(
            "Ett omvänt snedstreck skiljer mappar åt i Windows, så det kan inte stå i ett namn.",
            "A backslash separates folders on Windows, so that no name can hold one."
        ),
        Unfit::Unseen => say!(
            "I namnet finns ett tecken som inte syns, eller som vänder på texten.",
            "The name holds a character that cannot be seen, or that turns the text around."
        ),
        Unfit::NotUtf8 => say!(
            "Namnet är inte skrivet i UTF-8; så blir det ofta när filen kommer ur en äldre zip-fil.",
            "The name is not UTF-8, as happens with files out of an older zip archive."
        ),
        Unfit::Character(c) => say!(
            "Tecknet `{c}` kan inte stå i ett namn i Windows.",
            "The character `{c}` cannot stand in a name on Windows."
        ),
        Unfit::Device => say!(
            "Windows använder namnet till något annat, så filen kan inte hämtas dit.",
            "Windows uses the name for something else, so that the file cannot be fetched there."
        ),
        Unfit::Ending => say!(
            "Windows tar bort en punkt eller ett blanksteg sist i ett namn.",
            "Windows takes away a dot or a blank at the end of a name."
        ),
        Unfit::TooLong => say!(
            "Namnet är längre än {MAX_NAME_BYTES} byte, och fler ryms inte på en disk.",
            "The name is longer than {MAX_NAME_BYTES} bytes, and no disk holds more."
        ),
        Unfit::LongId => {
            say!("Ett id är högst {MAX_ID_LETTERS} tecken långt.", "An id is at most {MAX_ID_LETTERS} letters long.")
        }
    }
}
