//! What files that are copied hold without anybody seeing it, and how heavy they are.

use crate::diag::{Bilingual, Diagnostics, Explanation, Kind, Origin};
use crate::model::Site;
use crate::schema::IMAGES;
use crate::source::{Contents, FileId, SourcePath, Sources, Spanned};
use std::collections::{BTreeMap, BTreeSet};

const GDPR: Origin = Origin::at(
    "https://eur-lex.europa.eu/eli/reg/2016/679/oj",
    "EU:s dataskyddsförordning (2016/679), artikel 5: bara uppgifter som behövs",
    "The General Data Protection Regulation (2016/679), article 5: only data that are needed",
);

pub(super) const POSITION: Explanation = Explanation {
    code: "picture-position",
    what: Bilingual::new(
        "En bild, eller en bild i ett dokument, innehåller platsen där den togs: i Exif eller XMP. Det är ett fel, för bilden ligger \
         öppet redan när den har laddats upp.",
        "A picture, or one in a document, holds where it was taken, in Exif or XMP. It is an error, since the picture is public as \
         soon as it has been uploaded.",
    ),
    why: Bilingual::new(
        "Telefoner skriver in platsen på några meter när. En bild kan då visa var någon bor eller var en anmälan gjordes, fast \
         det inte syns. Programmet tar inte bort den på vägen ut: källan på GitHub skulle ha den kvar.",
        "Telephones write the place to within metres. A picture can then show where somebody lives or where a report was made, \
         though nobody sees it. The program does not remove it on its way out: the source on GitHub would still hold it.",
    ),
    origins: &[
        GDPR,
        Origin::at(
            "https://github.com/GetPublii/Publii/issues/2296",
            "Felanmälan om bilder som publicerades med position hos ett annat program",
            "A report of pictures published with their position by another program",
        ),
    ],
    wrong: "![Torget en kväll](bild-med-plats.jpg)",
    right: "![Torget en kväll](bild-utan-plats.jpg)",
};

pub(super) const NAME: Explanation = Explanation {
    code: "hidden-name",
    what: Bilingual::new(
        "En fil innehåller namn på den som skrev, fotograferade eller syns på bilden, eller kamerans serienummer, i uppgifter som \
         inte syns på sidan.",
        "A file names who wrote it, took the picture or is seen in it, or holds the number of a camera, in data that the page does \
         not show.",
    ),
    why: Bilingual::new(
        "Den som öppnar filens egenskaper kan läsa namnet, fast ingen har bestämt att det ska publiceras. Ska fotografen nämnas \
         syns det bättre i texten.",
        "Who opens the properties of the file can read the name, though nobody decided to publish it. A photographer who is to be \
         named is seen better in the text.",
    ),
    origins: &[GDPR],
    wrong: "[Protokollet](protokoll-med-namn.pdf)",
    right: "[Protokollet](protokoll-utan-namn.pdf)",
};

pub(super) const HEAVY: Explanation = Explanation {
    code: "heavy-file",
    what: Bilingual::new(
        "En bild på 1 MB eller mer, eller en annan fil på 10 MB eller mer.",
        "A picture of 1 MB or more, or another file of 10 MB or more.",
    ),
    why: Bilingual::new(
        "Den som läser på telefon väntar, och betalar för det. En bild på en sida behöver sällan vara bredare än 1 600 bildpunkter.",
        "Who reads on a telephone waits, and pays for it. A picture on a page seldom needs to be wider than 1,600 pixels.",
    ),
    origins: &[Origin::at(
        "https://web.dev/articles/optimize-lcp",
        "Råd om bilder och laddningstid från web.dev",
        "Advice on pictures and loading from web.dev",
    )],
    wrong: "![Torget en kväll](bild-12-mb.png)",
    right: "![Torget en kväll](bild-300-kb.jpg)",
};

pub(super) const OFFICE: Explanation = Explanation {
    code: "office-file",
    what: Bilingual::new(
        "Ett dokument från Word, Excel eller LibreOffice som publiceras som det är: `docx`, `xlsx`, `odt`.",
        "A document of Word, Excel or LibreOffice that is published as it is: `docx`, `xlsx`, `odt`.",
    ),
    why: Bilingual::new(
        "Sådana filer bär den som skrev, vem som ändrade sist, kommentarer och spårade ändringar, också borttagen text, och den som \
         hämtar filen kan läsa allt. De är packade, och programmet packar inte upp dem; därför säger det till om varje sådan fil, \
         och den som har granskat den tystar varningen. En pdf läses, och varnas bara för om den bär ett namn.",
        "Such files hold who wrote them, who changed them last, comments and tracked changes, with text that was deleted, and who \
         fetches the file can read it all. They are packed, and the program does not unpack them; so it tells of each such file, and \
         who has inspected it silences the warning. A PDF is read, and told of only where it holds a name.",
    ),
    origins: &[GDPR],
    wrong: "[Protokollet](protokoll.docx)",
    right: "[Protokollet](protokoll.pdf)",
};

/// The documents that are packed, and may hold what nobody sees.
const OFFICE_FILES: [&str; 3] = ["docx", "xlsx", "odt"];

/// From how many bytes on a picture is heavy.
const HEAVY_IMAGE_BYTES: u64 = 1024 * 1024;

/// From how many bytes on any other file is heavy.
const HEAVY_FILE_BYTES: u64 = 10 * 1024 * 1024;

pub(super) fn check(site: &Site, sources: &Sources, found: &mut Diagnostics) {
    let allowed = allowed_by_folder(site, sources);
    let organisations = organisations(site);
    for file in site.attachments.iter().chain(&site.statics).map(|attachment| attachment.file) {
        let path = &sources.get(file).path;
        let folder = if path.below("static").is_some() { SourcePath::new("content") } else { Some(path.parent()) };
        let silenced = folder.and_then(|folder| allowed.get(&folder));
        let mut report = |kind: Kind| {
            if !silenced.is_some_and(|codes| codes.contains(kind.code())) {
                found.report_file(kind, file);
            }
        };
        let Contents::Attachment { size, metadata } = &sources.get(file).contents else { continue };
        let is_image = IMAGES.contains(&path.extension().to_ascii_lowercase().as_str());
        if *size >= if is_image { HEAVY_IMAGE_BYTES } else { HEAVY_FILE_BYTES } {
            report(Kind::HeavyFile { size: *size, is_image });
        }
        if OFFICE_FILES.contains(&path.extension()) {
            report(Kind::OfficeFile { name: path.name().to_owned() });
        }
        let Some(metadata) = metadata else { continue };
        if metadata.has_position {
            report(Kind::PicturePosition);
        }
        let is_known = |name: &str| organisations.contains(&name.to_lowercase());
        let names: Vec<_> = metadata.names.iter().filter(|(_, name)| !is_known(name)).cloned().collect();
        if !names.is_empty() {
            report(Kind::HiddenName { names, is_image });
        }
    }
}

/// The names of publishers, places and parties, in small letters: they are no persons.
fn organisations(site: &Site) -> BTreeSet<String> {
    let parties = site.promises.values().flat_map(|promise| &promise.parties).map(|party| party.name.as_str());
    let places = site.places.values().map(|place| place.name.as_str());
    let names = parties.chain(places).chain([site.config.publisher.name.as_str()]);
    names.map(str::to_lowercase).collect()
}

/// What the texts of each folder silence.
fn allowed_by_folder(site: &Site, sources: &Sources) -> BTreeMap<SourcePath, BTreeSet<&'static str>> {
    let mut folders: BTreeMap<SourcePath, BTreeSet<&'static str>> = BTreeMap::new();
    let mut add = |file: FileId, allow: &[Spanned<&'static str>]| {
        if !allow.is_empty() {
            let codes = folders.entry(sources.get(file).path.parent()).or_default();
            codes.extend(allow.iter().map(|code| code.value));
        }
    };
    site.pages.iter().chain(&site.front).for_each(|page| add(page.file, &page.allow));
    site.places.values().for_each(|place| add(place.file, &place.allow));
    for promise in site.promises.values() {
        add(promise.file, &promise.allow);
        promise.follow_ups.iter().for_each(|follow_up| add(follow_up.file, &follow_up.allow));
    }
    folders
}
