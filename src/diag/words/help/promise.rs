//! The way out of mistakes about places and promises.

use super::suggestion::{meant, meant_first};
use crate::diag::Kind;
use crate::diag::words::quote::{one_line, quoted};
use crate::value::{Lang, define_say};

/// Says the way out; `None` for other kinds.
pub(super) fn help(kind: &Kind, lang: Lang) -> Option<String> {
    define_say!(lang, $);
    Some(match kind {
        Kind::NoCounty => say!(
            "Skriv kommunens kod, `code = \"0680\"`, eller länet, `county = \"Jönköpings län\"`. En stadsdel får \
             länet av sin kommun: `within = \"jonkoping\"`.",
            "Write the code of the municipality, `code = \"0680\"`, or the county, `county = \"Jönköpings län\"`. A \
             district has the county of its municipality: `within = \"jonkoping\"`."
        ),
        Kind::UnknownMember { suggestion, .. } => say!(
            "{}Platsen ska ligga i `content`, i en mapp som heter likadant. Har den inte hämtats än försvinner \
             varningen då.",
            "{}The place should be in `content`, in a folder of that name. If it has not been fetched yet, this goes \
             away then.",
            meant_first(suggestion.as_deref(), lang)
        ),
        Kind::UnknownPlace { suggestion, .. } => say!(
            "{}En plats är en mapp i `content` med filen `place.md`, och skrivs med mappens namn.",
            "{}A place is a folder in `content` with the file `place.md`, and is written as the name of the folder.",
            meant_first(suggestion.as_deref(), lang)
        ),
        Kind::BadWithin { .. } => say!(
            "Bara en stadsdel, `kind = \"district\"`, ligger i en annan plats, och den platsen ska vara en kommun, \
             `kind = \"municipality\"`.",
            "Only a district, `kind = \"district\"`, is within another place, and that place must be a municipality, \
             `kind = \"municipality\"`."
        ),
        Kind::UnknownPromise { suggestion: Some(near), .. } => meant(near, lang),
        Kind::UnknownPromise { .. } => say!(
            "Skriv platsens och medborgarlöftets mappar, som `exempelstad/2019`. Finns det äldre löftet inte på \
             webbplatsen, ta bort raden.",
            "Write the folders of the place and the promise, such as `exempelstad/2019`. If the older promise is not \
             on this site, remove the line."
        ),
        Kind::ExtendsRing { to_itself: true, .. } => say!(
            "Skriv det äldre medborgarlöftets mappar, eller ta bort raden.",
            "Write the folders of the older promise, or remove the line."
        ),
        Kind::ExtendsRing { key, .. } => {
            say!("Låt bara det nyare medborgarlöftet ha `{key}`.", "Let only the newer promise have `{key}`.")
        }
        Kind::OwnPlace { place } => say!(
            "Skriv `{}` först i listan, eller flytta mappen till rätt plats.",
            "Write `{}` first in the list, or move the folder to the right place.",
            quoted(place)
        ),
        Kind::UnknownParty { suggestion: Some(near), .. } => meant(near, lang),
        Kind::UnknownParty { id, .. } => say!(
            "Lägg till den i `promise.md`, som `[[party]]` med `id = {}`, eller välj en av parterna där.",
            "Add it to `promise.md`, as `[[party]]` with `id = {}`, or choose a party from there.",
            quoted(id)
        ),
        Kind::UnknownPledge { suggestion: Some(near), .. } => meant(near, lang),
        Kind::UnknownPledge { id, .. } => say!(
            "Lägg till det som `[[pledge]]` med `id = {}`, eller välj ett av löftena i `promise.md`.",
            "Add it as `[[pledge]]` with `id = {}`, or choose a pledge from `promise.md`.",
            quoted(id)
        ),
        Kind::UnknownFocus { suggestion: Some(near), .. } => meant(near, lang),
        Kind::UnknownFocus { id, .. } => say!(
            "Lägg till det i `promise.md`, som `[[focus]]` med `id = {}`, eller i `site.toml`, som `[focus.{}]`.",
            "Add it to `promise.md`, as `[[focus]]` with `id = {}`, or to `site.toml`, as `[focus.{}]`.",
            quoted(id),
            one_line(id)
        ),
        Kind::DuplicateId { .. } => say!(
            "Byt id på den nyaste. Ett löfte och en aktivitet i samma medborgarlöfte får inte heller dela id.",
            "Change the id of the newer one. A pledge and an activity of the same promise may not share an id either."
        ),
        Kind::PledgeKey { .. } => say!(
            "Flytta raden till den `[[activity]]` som den gäller.",
            "Move the line to the `[[activity]]` that it is about."
        ),
        Kind::OnceWithoutEnd => say!(
            "Skriv när det slutar, till exempel `valid = {{ from = \"2020\", to = \"2021\" }}`, eller följ upp \
             oftare, till exempel `schedule = \"year\"`.",
            "Write when it ends, as in `valid = {{ from = \"2020\", to = \"2021\" }}`, or follow it up more often, as \
             in `schedule = \"year\"`."
        ),
        _ => return None,
    })
}
