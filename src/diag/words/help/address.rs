//! The way out of mistakes about editions, addresses and attachments.

use super::suggestion::meant_first;
use super::unfit::unfit;
use crate::diag::Kind;
use crate::diag::words::quote::code;
use crate::value::{Lang, define_say};

/// Says the way out; `None` for other kinds.
pub(super) fn help(kind: &Kind, lang: Lang) -> Option<String> {
    define_say!(lang, $);
    Some(match kind {
        Kind::UnknownEdition { suggestion, .. } => say!(
            "{}Utgåvorna står under `[[edition]]` i `site.toml`, var och en med sitt `id`.",
            "{}The editions are under `[[edition]]` in `site.toml`, each with its `id`.",
            meant_first(suggestion.as_deref(), lang)
        ),
        Kind::EditionPath { .. } => say!(
            "Ge den ena en egen mapp, till exempel `path = \"polisen\"`.",
            "Give one of them a folder of its own, such as `path = \"polisen\"`."
        ),
        Kind::BadPath { unfit: Some(why), .. } => {
            say!("{} Välj en annan mapp.", "{} Choose another folder.", unfit(*why, lang))
        }
        Kind::BadPath { suggestion, .. } => say!(
            "Skriv mappar med små bokstäver från a till z, siffror och bindestreck, och ett snedstreck mellan dem, \
             till exempel `path = \"{}\"`.",
            "Write folders with small letters from a to z, digits and hyphens, and one slash between them, as in \
             `path = \"{}\"`.",
            suggestion.as_deref().unwrap_or("jonkopings-kommun")
        ),
        Kind::AddressTaken { by, .. } if by.starts_with('/') => say!("Byt namn på filen.", "Rename the file."),
        Kind::AddressTaken { .. } => {
            say!("Byt namn på den ena filen eller mappen.", "Rename one of the files or folders.")
        }
        Kind::AddressCase { .. } => say!(
            "Ta bort den ena, eller ge den ett annat namn. På en del datorer går de inte att skilja åt.",
            "Remove one of them, or give it another name. On some computers they are the same file."
        ),
        Kind::AliasTaken { own: true, .. } => say!(
            "Ta bort den ur `aliases`. Där står bara adresser som sidan hade förr.",
            "Remove it from `aliases`, which lists addresses that the page had before."
        ),
        Kind::AliasTaken { .. } => say!(
            "Ta bort den ur `aliases`. En äldre adress kan bara leda till en enda sida.",
            "Remove it from `aliases`. An older address can lead to one page only."
        ),
        Kind::BadAlias { suggestion: Some(near), .. } => say!(
            "Skriv adressen med vanliga bokstäver, som den läses: {}.",
            "Write the address in plain letters, without percent codes: {}.",
            code(near)
        ),
        Kind::BadAlias { unfit: Some(why), .. } => say!(
            "Av adressen blir det en fil. {} Ta bort den ur `aliases`.",
            "The address becomes a file. {} Remove it from `aliases`.",
            unfit(*why, lang)
        ),
        Kind::LongAddress { .. } => say!(
            "Av adressen blir det en fil, och längre sökvägar ryms inte på alla datorer. Korta den.",
            "Shorten it. The address becomes a file, and not every computer can store a longer path."
        ),
        Kind::BadAlias { .. } => say!(
            "Skriv det som stod efter sajtens namn, med snedstreck först och sist: `aliases = \
             [\"/exempelstad/2019/\"]`.",
            "Write what came after the name of the site, with a slash first and last: `aliases = \
             [\"/exempelstad/2019/\"]`."
        ),
        Kind::UnusedAttachment { name } => say!(
            "Länka till den i en text bredvid, {}, eller skriv den i `documents`. Annars tar du bort den.",
            "Link to it from a text in the same folder, {}, or list it in `documents`. Otherwise remove it.",
            code(&say!("[Vad filen är]({name})", "[What it is]({name})"))
        ),
        _ => return None,
    })
}
