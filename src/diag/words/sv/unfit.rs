//! Why a name cannot lie on every disk, in Swedish.

use crate::source::{MAX_ID_LETTERS, MAX_NAME_BYTES, Unfit};

/// Says why, as a full sentence.
pub(super) fn unfit(unfit: Unfit) -> String {
    match unfit {
        Unfit::Dots => "Punkter ensamma betyder mappen själv, eller den ovanför.".to_owned(),
        Unfit::Backslash => {
            "Ett omvänt snedstreck skiljer mappar åt i Windows, så det kan inte stå i ett namn.".to_owned()
        }
        Unfit::Unseen => "I namnet finns ett tecken som inte syns, eller som vänder på texten.".to_owned(),
        Unfit::NotUtf8 => {
            "Namnet är inte skrivet i UTF-8; så blir det ofta när filen kommer ur en äldre zip-fil.".to_owned()
        }
        Unfit::Character(c) => format!("Tecknet `{c}` kan inte stå i ett namn i Windows."),
        Unfit::Device => "Windows använder namnet till något annat, så filen kan inte hämtas dit.".to_owned(),
        Unfit::Ending => "Windows tar bort en punkt eller ett blanksteg sist i ett namn.".to_owned(),
        Unfit::TooLong => format!("Namnet är längre än {MAX_NAME_BYTES} byte, och fler ryms inte på en disk."),
        Unfit::LongId => format!("Ett id är högst {MAX_ID_LETTERS} tecken långt."),
    }
}
