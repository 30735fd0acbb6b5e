//! Characters that nobody sees.

use super::characters::Characters;
use super::is_allowed;
use crate::diag::{Bilingual, Diagnostics, Explanation, Kind, Origin};
use crate::source::Span;

pub(super) const EXPLANATION: Explanation = Explanation {
    code: "invisible-character",
    what: Bilingual::new(
        "Ett tecken som inte syns, eller som vänder textens riktning. Mjukt bindestreck och fast mellanslag går fria.",
        "A character that is not seen, or that turns the direction of the text. Soft hyphens and no-break spaces pass.",
    ),
    why: Bilingual::new(
        "Det följer ofta med när text klistras in från ett annat program. Ett ord med ett osynligt tecken i hittas inte av \
         sökningen, ett id med ett sådant stämmer inte, och ett tecken som vänder riktningen kan få texten att visa något \
         annat än det som står i filen.",
        "It often comes along when text is pasted from another program. Search does not find a word that holds one, an id \
         with one does not match, and a character that turns the direction can make the text show something else than the \
         file says.",
    ),
    origins: &[
        Origin::at(
            "https://www.unicode.org/reports/tr36/",
            "Unicode Technical Report 36, Unicode Security Considerations",
            "Unicode Technical Report 36, Unicode Security Considerations",
        ),
        Origin::at(
            "https://trojansource.codes/",
            "Boucher och Anderson 2021: Trojan Source, Invisible Vulnerabilities",
            "Boucher and Anderson 2021: Trojan Source, Invisible Vulnerabilities",
        ),
    ],
    wrong: "fot\u{200b}patrull (med ett osynligt tecken efter ”fot”)",
    right: "fotpatrull",
};

/// Looks at the first byte of what may be one.
pub(super) fn at(characters: &Characters<'_>, at: usize, found: &mut Diagnostics) {
    let Some(c) = characters.text.get(at..).and_then(|rest| rest.chars().next()) else { return };
    let turns = matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let unseen = matches!(c,
        '\u{180e}' | '\u{200b}'..='\u{200d}' | '\u{2028}' | '\u{2029}' | '\u{2060}'..='\u{2064}' | '\u{feff}'
        | '\u{e0001}' | '\u{e0020}'..='\u{e007f}');
    // A byte order mark begins a file, and joins the parts of some emoji and scripts.
    let before = characters.text[..at].chars().next_back();
    let joins =
        matches!(c, '\u{200c}' | '\u{200d}' | '\u{e0020}'..='\u{e007f}') && before.is_some_and(|c| c > '\u{590}');
    if (!turns && !unseen) || joins || (c == '\u{feff}' && at == 0) {
        return;
    }
    let kind = Kind::InvisibleCharacter { code: u32::from(c), turns };
    if !is_allowed(kind.code(), characters.allowed) {
        found.report(kind, Span::new(characters.file, at..at + c.len_utf8()));
    }
}
