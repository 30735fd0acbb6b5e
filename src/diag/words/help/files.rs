//! The way out of mistakes about files and folders.

use super::unfit::unfit;
use crate::diag::words::quote::{and, code, either, is_other_name};
use crate::diag::{Kind, Many};
use crate::metadata::FileFormat;
use crate::schema::ATTACHMENTS;
use crate::source::Unfit;
use crate::value::{Lang, define_say};

/// Says the way out; `None` for other kinds.
pub(super) fn help(kind: &Kind, lang: Lang) -> Option<String> {
    define_say!(lang, $);
    Some(match kind {
        Kind::NotUtf8 => say!(
            "Spara filen med teckenkodningen UTF-8, annars går å, ä och ö inte att läsa. Klistrar du in texten i \
             GitHubs redigerare blir det rätt.",
            "Save the file with the encoding UTF-8, or å, ä and ö cannot be read. If you paste the text into GitHub's \
             editor, it comes out right."
        ),
        Kind::Symlink => {
            say!("Lägg själva filen eller mappen här i stället.", "Put the file or the folder itself here instead.")
        }
        Kind::ControlCharacter { .. } => say!(
            "Det följer ofta med från Word, PowerPoint eller en pdf. Ta bort det som står mellan tecknen före och \
             efter, och skriv det igen.",
            "It often comes along from Word, PowerPoint or a PDF. Remove what stands between the characters before \
             and behind it, and write it again."
        ),
        Kind::LongPeriod { .. } => say!(
            "Rätta årtalet. Gäller löftet tills vidare, ta bort `to`.",
            "Mend the year. If the promise holds until further notice, remove `to`."
        ),
        Kind::TooMany { what: Many::Entries(_), .. } => say!(
            "Ta bort det som inte hör hit, eller dela upp det. Inget känt dokument har så många.",
            "Remove what does not belong here, or divide it. No known document has so many."
        ),
        Kind::TooMany { what: Many::Columns, .. } => say!(
            "Dela tabellen, eller lägg den bredvid texten som kalkylblad (`.xlsx`) och länka till den.",
            "Divide the table, or put it beside the text as a spreadsheet (`.xlsx`) and link to it."
        ),
        Kind::TooMany { what: Many::Levels, .. } => say!(
            "Skriv om med färre nivåer. Varje `>`, och varje lista som är indragen under en annan, är en nivå.",
            "Write it with fewer levels. Each level is a `>`, or a list that is indented below another."
        ),
        Kind::TooMany { .. } => say!(
            "Ta bort det som inte hör hit, eller dela upp innehållet på flera sajter.",
            "Remove what does not belong here, or divide the content into several sites."
        ),
        Kind::LongText { .. } => say!(
            "Korta texten. Det som behöver mer plats skrivs under inställningarna, eller läggs bredvid som pdf.",
            "Shorten it. What needs more room is written below the settings, or put beside the text as a PDF."
        ),
        Kind::SpecialFile => {
            say!("Ta bort den, eller lägg en vanlig fil här i stället.", "Remove it, or put a plain file here instead.")
        }
        Kind::LargeFile { .. } => say!(
            "Ta bort den, dela upp den, eller lägg den bredvid som pdf.",
            "Remove it, divide it, or put it beside the text as a PDF."
        ),
        Kind::EmptyFile => say!(
            "Något gick fel när den laddades upp. Ladda upp den igen, eller ta bort den.",
            "Something went wrong when it was uploaded. Upload it again, or remove it."
        ),
        Kind::OtherFormat { found: FileFormat::Html, .. } => say!(
            "Så blir det ofta när sidan man hämtade filen från kräver inloggning. Öppna filen på datorn: ser den rätt \
             ut, spara den på nytt och ladda upp den; annars hämta den igen.",
            "That often happens where the page it was fetched from asks for a login. Open the file on your computer: \
             if it looks right, save it anew and upload it; otherwise fetch it again."
        ),
        Kind::OtherFormat { found: FileFormat::Heic, .. } => say!(
            "Så sparar iPhone bilder, och många webbläsare kan inte visa dem. Öppna bilden på datorn och spara den \
             som JPEG, eller välj Mest kompatibelt i telefonen under Inställningar, Kamera, Format. Ladda sedan upp \
             den nya under samma namn.",
            "An iPhone saves pictures so, and many browsers cannot show them. Open the picture on your computer and \
             save it as JPEG, or choose Most Compatible on the telephone under Settings, Camera, Formats. Then upload \
             the new one under the same name."
        ),
        Kind::OtherFormat { name, found } if ATTACHMENTS.contains(&found.name().1) => say!(
            "Döp om filen på din dator till {}, ladda upp den, ta bort den gamla, och skriv det nya namnet i texten. \
             På GitHub går det inte att byta namn på bilder och dokument.",
            "Rename the file on your computer to {}, upload it, remove the old one, and write the new name in the \
             text. GitHub cannot rename pictures and documents.",
            code(&format!("{}.{}", stem(name), found.name().1))
        ),
        Kind::OtherFormat { .. } => say!(
            "Öppna filen på din dator, spara den i det format som namnet säger, och ladda upp den igen under samma \
             namn.",
            "Open the file on your computer, save it in the format that its name says, and upload it again under the \
             same name."
        ),
        Kind::PicturePosition => say!(
            "Ta bort platsen: i Windows under Egenskaper, Information; på iPhone under Alternativ när du delar \
             bilden. Ladda upp bilden igen under samma namn. Är platsen öppen för alla, skriv `allow = \
             [\"picture-position\"]` i en text i mappen.",
            "Remove the place: on Windows under Properties, Details; on an iPhone under Options as you share it. \
             Upload the picture again under the same name. If the place is open to all, write `allow = \
             [\"picture-position\"]` in a text in the folder."
        ),
        Kind::HiddenName { is_image: true, .. } => say!(
            "Ta bort dem, i Windows under Egenskaper, Information, och ladda upp bilden igen under samma namn. Nämn \
             fotografen i texten. Är uppgiften avsedd, skriv `allow = [\"hidden-name\"]` i en text i mappen.",
            "Remove them, on Windows under Properties, Details, and upload the picture again under the same name. \
             Name the photographer in the text. If it is meant, write `allow = [\"hidden-name\"]` in a text in the \
             folder."
        ),
        Kind::HiddenName { .. } => say!(
            "Öppna dokumentet där det skrevs, välj Arkiv, Info, Egenskaper och ta bort författaren, spara det på nytt \
             och ladda upp det igen under samma namn. Är uppgiften avsedd, skriv `allow = [\"hidden-name\"]` överst i \
             en text i mappen.",
            "Open the document where it was written, choose File, Info, Properties and remove the author, save it \
             anew and upload it again under the same name. If it is meant, write `allow = [\"hidden-name\"]` at the \
             top of a text in the folder."
        ),
        Kind::OfficeFile { .. } => say!(
            "Spara den som pdf och ladda upp den i stället. Ska den gå att redigera: i Word och Excel, välj Arkiv, \
             Info, Sök efter problem, Granska dokument, ta bort det som hittas, och skriv sedan `allow = \
             [\"office-file\"]` i en text i mappen.",
            "Save it as a PDF and upload that instead. If people shall edit it: in Word and Excel, choose File, Info, \
             Check for Issues, Inspect Document, remove what is found, and then write `allow = [\"office-file\"]` in \
             a text in the folder."
        ),
        Kind::UnreadFile { suggestion: Some(right), is_hidden: true, .. } => say!(
            "Ska den publiceras, byt namn till {}. Är det ett utkast går det att skriva `draft = true` i filen i \
             stället.",
            "If it shall be published, rename it to {}. A draft can have `draft = true` in the file instead.",
            code(right)
        ),
        Kind::UnreadFile { is_hidden: true, .. } => say!(
            "Ska den publiceras, ta bort punkten först i namnet. Hör den till ett annat program, skriv `allow = \
             [\"unread-file\"]` i `content/index.md`.",
            "If it shall be published, take away the dot at the beginning of the name. If it belongs to another \
             program, write `allow = [\"unread-file\"]` in `content/index.md`."
        ),
        Kind::UnreadFile { suggestion: Some(right), .. } | Kind::MisplacedFile { suggestion: Some(right), .. } => say!(
            "Menade du {}? Flytta filen dit: öppna den på GitHub, välj pennan och skriv hela vägen i rutan med namnet.",
            "Did you mean {}? Move the file there: open it on GitHub, choose the pen, and write the whole way in the \
             box with its name.",
            code(right)
        ),
        Kind::UnreadFile { .. } => say!(
            "Filerna ska ligga så här: `content/exempelstad/place.md`, `content/exempelstad/2020/promise.md` och \
             uppföljningarna bredvid `promise.md`.",
            "Files lie like this: `content/exempelstad/place.md`, `content/exempelstad/2020/promise.md`, and the \
             follow-ups beside `promise.md`."
        ),
        Kind::HeavyFile { is_image: true, .. } => say!(
            "På telefon tar den lång tid att hämta. Gör den mindre på datorn, till exempel 1600 bildpunkter bred och \
             sparad som JPEG, och ladda upp den igen. Med ett nytt namn måste namnet ändras i texten också.",
            "It takes long to fetch on a telephone. Make it smaller on your computer, such as 1600 pixels wide and \
             saved as JPEG, and upload it again. If its name is a new one, change it in the text as well."
        ),
        Kind::HeavyFile { .. } => say!(
            "På telefon tar den lång tid att hämta. Spara den som pdf med minsta storlek, eller dela upp den.",
            "It takes long to fetch on a telephone. Save it as a PDF of the smallest size, or divide it."
        ),
        Kind::NoFolder { .. } => say!(
            "Ta bort filen, och lägg tillbaka mappen som låg här.",
            "Remove the file, and put back the folder that was here."
        ),
        Kind::NoPlace { has_files: false } => say!(
            "Har mappen bytt namn eller flyttats? Lägg tillbaka den. På en ny sajt gör `utfall new place exempelstad` \
             den första platsen. En tom sajt byggs inte, för den skulle ta den gamlas plats.",
            "Was the folder renamed or moved? Put it back. On a new site, `utfall new place exempelstad` makes the \
             first place. An empty site is not built, as it would take the place of the old one."
        ),
        Kind::NoPlace { has_files: true } => say!(
            "Varje plats är en mapp med filen `place.md`, som `content/exempelstad/place.md`; `utfall new place \
             exempelstad` gör en. Ska sajten bara ha sidor, skriv `allow = [\"no-place\"]` i `content/index.md`.",
            "Each place is a folder with the file `place.md`, as `content/exempelstad/place.md`; `utfall new place \
             exempelstad` makes one. If the site is to have pages alone, write `allow = [\"no-place\"]` in \
             `content/index.md`."
        ),
        Kind::FileType { extension, .. } if extension == "heic" || extension == "heif" => say!(
            "Så sparar iPhone bilder, och många webbläsare kan inte visa dem. Öppna bilden på datorn och spara den \
             som JPEG, ladda upp den nya och ta bort den här.",
            "An iPhone saves pictures so, and many browsers cannot show them. Open the picture on your computer and \
             save it as JPEG, upload the new one and remove this one."
        ),
        Kind::FileType { allowed, .. } => say!(
            "Gör om filen till {}, eller ta bort den. Ska den ligga i sajtens rot som den är, lägg den i mappen \
             `static/` bredvid `content/`.",
            "Turn the file into {}, or remove it. If it is to lie at the root of the site as it is, put it into the \
             folder `static/` beside `content/`.",
            either(*allowed, lang)
        ),
        Kind::FileName { unfit: Some(Unfit::Ending), suggestion: Some(near), .. } => {
            say!("Windows tar bort det. Byt namn till {}.", "Windows takes it away. Rename it to {}.", code(near))
        }
        Kind::FileName { unfit: Some(why), .. } => say!(
            "{} Byt namn, och skriv det med små bokstäver från a till z, siffror och bindestreck.",
            "{} Rename it, with small letters from a to z, digits and hyphens.",
            unfit(*why, lang)
        ),
        Kind::FileName { is_folder: true, suggestion: Some(near), .. } => {
            say!("Byt namn på mappen till {}.", "Rename the folder to {}.", code(near))
        }
        Kind::FileName { suggestion: Some(near), .. } if !near.ends_with(".md") && near.contains('.') => say!(
            "Döp om filen på din dator till {}, ladda upp den, ta bort den gamla, och skriv det nya namnet där den \
             länkas. På GitHub går det inte att byta namn på bilder och dokument.",
            "Rename the file on your computer to {}, upload it, delete the old one, and write the new name where it \
             is linked. On GitHub, images and documents cannot be renamed.",
            code(near)
        ),
        Kind::FileName { name, suggestion: Some(near), .. } if is_other_name(name, near) => say!(
            "Byt namn till {}. Finns den redan, för in det nya i den och ta bort den här.",
            "Rename it to {}. If that file is there already, put what is new into it and remove this one.",
            code(near)
        ),
        Kind::FileName { suggestion: Some(near), .. } => say!("Byt namn till {}.", "Rename it to {}.", code(near)),
        Kind::FileName { suggestion: None, .. } => say!(
            "Namn på filer och mappar skrivs med små bokstäver från a till z, siffror och bindestreck, till exempel \
             `maj-juli.md`.",
            "Names of files and folders have small letters from a to z, digits and hyphens, such as `maj-juli.md`."
        ),
        Kind::MissingPromise { names, .. } if names.len() == 1 => say!(
            "{} är en uppföljning av det löfte som ska stå där. Har filen tagits bort eller bytt namn? Lägg tillbaka \
             den. Hör den till ett annat löfte, flytta den till dess mapp.",
            "{} is a follow-up of the promise that should be there. Was the file removed or renamed? Put it back. If \
             another promise is meant, move it to its folder.",
            and(names, lang)
        ),
        Kind::MissingPromise { names, .. } => say!(
            "{} är uppföljningar av det löfte som ska stå där. Har filen tagits bort eller bytt namn? Lägg tillbaka \
             den. Hör de till ett annat löfte, flytta dem till dess mapp.",
            "{} are follow-ups of the promise that should be there. Was the file removed or renamed? Put it back. If \
             another promise is meant, move them to its folder.",
            and(names, lang)
        ),
        Kind::MisplacedFile { .. } => say!(
            "Filerna ska ligga så här: `content/exempelstad/place.md`, `content/exempelstad/2020/promise.md` och \
             uppföljningarna bredvid `promise.md`. Saknas den filen, lägg till den.",
            "The folders should look like this: `content/exempelstad/place.md`, \
             `content/exempelstad/2020/promise.md`, and the follow-ups next to `promise.md`. If that file is missing, \
             add it."
        ),
        Kind::PromiseWithoutPlace => say!(
            "Lägg till filen `place.md` i mappen ovanför, med raderna `name = \"Exempelstad\"`, `kind = \
             \"municipality\"` och kommunens kod, till exempel `code = \"0680\"`, mellan två rader `+++`.",
            "Add the file `place.md` to the folder above, with the lines `name = \"Exempelstad\"`, `kind = \
             \"municipality\"` and the code of the municipality, such as `code = \"0680\"`, between two lines `+++`."
        ),
        Kind::NoSite => say!(
            "Skapa filen `site.toml` bredvid mappen `content`. Den börjar med raden `format = 1`.",
            "Create a file `site.toml` next to the folder `content`. Its first line is `format = 1`."
        ),
        _ => return None,
    })
}

/// The name of a file without its ending.
fn stem(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}
