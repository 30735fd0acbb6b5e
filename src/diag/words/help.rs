//! The way out of each kind of mistake, in Swedish and in English, one below the other.

mod construct;
mod figure;

use super::quote::{
    and, choices, code, copied, day_here, either, email_in, example, explained, file_slug, full_address, header_of,
    heading_for, home, in_list, is_email, is_file_name, is_film, is_heading_of, is_host, is_iso, is_iso_time, is_list,
    is_looks, is_of_a_local_host, is_of_an_inner_host, is_of_outcome, is_on_a_disk, is_other_name, is_table,
    is_whole_url, join, markdown_for, missing, one_line, quoted, quoted_ids, repaired_address, says_nothing, straight,
    with_occasions,
};
use crate::diag::{DocumentFlaw, Expected, Kind, Many, TextPlace, UrlFlaw};
use crate::metadata::FileFormat;
use crate::schema::ATTACHMENTS;
use crate::source::{MAX_ID_LETTERS, MAX_NAME_BYTES, Unfit};
use crate::value::{Lang, define_say};

/// Says the way out, as full sentences.
pub(super) fn help(kind: &Kind, lang: Lang) -> Option<String> {
    define_say!(lang, $);
    let meant = |near: &str| say!("Menade du {}?", "Did you mean {}?", code(near));
    let meant_first = |near: Option<&str>| near.map(|near| format!("{} ", meant(near))).unwrap_or_default();
    Some(match kind {
        // Files and folders.
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
        Kind::UnreadFile { suggestion: Some(right), .. } => say!(
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
        Kind::MisplacedFile { suggestion: Some(right), .. } => say!(
            "Menade du {}? Flytta filen dit: öppna den på GitHub, välj pennan och skriv hela vägen i rutan med namnet.",
            "Did you mean {}? Move the file there: open it on GitHub, choose the pen, and write the whole way in the \
             box with its name.",
            code(right)
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
        // Front matter and TOML.
        Kind::MergeConflict => say!(
            "Två personer har ändrat samma rader. Behåll de rader som ska gälla, och ta bort dem som börjar med \
             `<<<<<<<`, `=======` och `>>>>>>>`. Det kan finnas flera sådana ställen.",
            "Two people changed the same lines. Keep the right ones, and remove the lines that begin with `<<<<<<<`, \
             `=======` and `>>>>>>>`. There may be several such places."
        ),
        Kind::NoFrontMatter => say!(
            "Börja filen med en rad `+++`, inte `---`, skriv inställningarna på raderna under, och sedan en rad `+++` \
             till. Texten kommer efter den.",
            "Begin the file with a line `+++`, not `---`, write the settings on the lines below, and then another \
             line `+++`. The text comes after it."
        ),
        Kind::OpenFrontMatter => say!(
            "Skriv en rad med bara `+++` mellan inställningarna och texten.",
            "Write a line with only `+++` between the settings and the text."
        ),
        Kind::MissingQuotes { written } => say!("Skriv så här: `{}`.", "Write it like this: `{}`.", quoted(written)),
        Kind::MissingOpeningQuote { written } => {
            say!("Skriv så här: `{}`.", "Write it like this: `{}`.", quoted(written))
        }
        Kind::OddBlank => say!(
            "Radera det och skriv ett vanligt mellanslag. Det följer ofta med från Word.",
            "Delete it and type a plain blank. It often comes with text from Word."
        ),
        Kind::MissingBrackets { key, written } => say!(
            "Skriv så här: {}.",
            "Write it like this: {}.",
            copied(&format!("{} = [{}]", one_line(key), in_list(written)))
        ),
        Kind::AnswerInComment { suggestion, .. } => say!(
            "Skriv så här: {}. Är det inget svar, ta bort det.",
            "Write it like this: {}. If it is no answer, remove it.",
            copied(suggestion)
        ),
        Kind::Placeholder { written } if written.contains("//") => say!(
            "Skriv den riktiga adressen, kopierad ur webbläsarens adressfält, eller ta bort den.",
            "Write the real address, copied from the browser's address bar, or take it away."
        ),
        Kind::Placeholder { .. } => say!(
            "Skriv det som ska stå där, eller ta bort raden.",
            "Write what shall stand there, or take the line away."
        ),
        Kind::CurlyQuotes { written } => say!(
            "Skriv så här: `{}`. Krulliga citattecken följer ofta med från Word.",
            "Write it like this: `{}`. Curly quotes often come with text from Word.",
            straight(written)
        ),
        Kind::OpenQuotes { instead: Some(instead) }
        | Kind::OpenList { instead: Some(instead), .. }
        | Kind::ExtraText { instead: Some(instead), .. } => {
            say!("Skriv så här: {}.", "Write it like this: {}.", copied(instead))
        }
        Kind::OpenQuotes { .. } => say!(
            "Avsluta texten med `\"` på samma rad. En text på flera rader börjar och slutar med `\"\"\"`.",
            "End the text with `\"` on the same line. A text of several lines begins and ends with `\"\"\"`."
        ),
        Kind::OpenList { closing: ']', .. } => say!(
            "Avsluta listan med `]`, till exempel `responsible = [\"police\", \"municipality\"]`.",
            "End the list with `]`, as in `responsible = [\"police\", \"municipality\"]`."
        ),
        Kind::OpenList { .. } => say!(
            "Avsluta dem med `}}`, till exempel `valid = {{ from = \"2023-05\", to = \"2024-05\" }}`.",
            "End them with `}}`, as in `valid = {{ from = \"2023-05\", to = \"2024-05\" }}`."
        ),
        Kind::MissingComma => say!(
            "Skriv `,` mellan delarna, till exempel `[\"police\", \"municipality\"]`.",
            "Write `,` between the parts, as in `[\"police\", \"municipality\"]`."
        ),
        Kind::InnerQuotes { written } => say!("Skriv så här: `{}`.", "Write it like this: `{}`.", straight(written)),
        Kind::ExtraText { written, .. } if written.starts_with('=') => {
            say!("Är det en formel, skriv det som den räknar fram.", "If it is a formula, write what it comes to.")
        }
        Kind::ExtraText { written, .. } if !written.contains(char::is_alphanumeric) => {
            say!("Ta bort det.", "Remove it.")
        }
        Kind::ExtraText { .. } => say!(
            "Skriv det på en egen rad om det är en inställning för sig, eller flytta det till texten under den andra \
             raden `+++`.",
            "Write it on a line of its own if it is another setting, or move it to the text below the second line \
             `+++`."
        ),
        Kind::MissingEquals { suggestion } => say!("Skriv så här: {}.", "Write it like this: {}.", code(suggestion)),
        Kind::BadHeader { suggestion: Some(near), .. } => meant(near),
        Kind::BadHeader { suggestion: None, .. } => say!(
            "Skriv till exempel `[[activity]]` i ett medborgarlöfte eller `[outcome.krogtillsyn]` i en uppföljning.",
            "Write `[[activity]]` in a promise, or `[outcome.krogtillsyn]` in a follow-up."
        ),
        Kind::DecimalComma { written } => say!("Skriv så här: `{}`.", "Write it like this: `{}`.", straight(written)),
        Kind::MissingValue { key } => say!(
            "Fyll i det, till exempel {}, eller ta bort raden.",
            "Fill it in, as in {}, or remove the line.",
            example(key, None)
        ),
        Kind::DuplicateKey { key } if key.starts_with('[') => say!(
            "Samla raderna under en enda {}, där varje inställning står en gång.",
            "Put the lines below a single {}, with each setting once.",
            code(key)
        ),
        Kind::DuplicateKey { key } if key == "corrections" || key == "sources" => say!(
            "Slå ihop dem till en rad: `{} = [{{ … }}, {{ … }}]`. Det som är publicerat ska stå kvar.",
            "Make one line of them: `{} = [{{ … }}, {{ … }}]`. What is published shall stay.",
            one_line(key)
        ),
        Kind::DuplicateKey { key } if is_list(key) => say!(
            "Slå ihop dem till en rad: `{} = [\"…\", \"…\"]`.",
            "Make one line of them: `{} = [\"…\", \"…\"]`.",
            one_line(key)
        ),
        Kind::DuplicateKey { key } if is_of_outcome(key) => say!(
            "Saknas raden `[outcome.…]`, med nästa aktivitets id, mellan dem? Hör båda till samma aktivitet, behåll \
             den rad som stämmer.",
            "Is the line `[outcome.…]`, with the id of the next activity, missing between them? If both are of one \
             activity, keep the line that is right."
        ),
        Kind::DuplicateKey { key } if key == "id" => say!(
            "Saknas raden med hakparenteser, till exempel `[[activity]]`, mellan dem?",
            "Is the line with brackets, such as `[[activity]]`, missing between them?"
        ),
        Kind::DuplicateKey { .. } => say!(
            "Behåll den rad som stämmer och ta bort den andra.",
            "Keep the line that is right and remove the other."
        ),
        Kind::TomlSyntax { parser } if parser.contains("escape") => say!(
            "Skriv `\\\\` för varje `\\`, eller sätt texten inom enkla citattecken `'`.",
            "Write `\\\\` for each `\\`, or put the text in single quotes `'`."
        ),
        Kind::TomlSyntax { parser } if parser.starts_with("key with no value") => say!(
            "Är raden en anmärkning, sätt `#` först på den. Löpande text skrivs under den andra raden `+++`. En \
             inställning är ett namn, ett likhetstecken och ett värde.",
            "If the line is a comment, begin it with `#`. Running text is written below the second line `+++`. A \
             setting is a name, an equals sign and a value."
        ),
        Kind::TomlSyntax { .. } => say!(
            "En inställning är ett namn, ett likhetstecken och ett värde, till exempel `title = \"Medborgarlöfte \
             2020\"`. Löpande text skrivs under den andra raden `+++`.",
            "A setting is a name, an equals sign and a value, as in `title = \"Medborgarlöfte 2020\"`. Running text \
             is written below the second line `+++`."
        ),
        // Fields.
        Kind::UnknownKey { key, table: "[outcome.…]", .. }
            if matches!(key.as_str(), "text" | "utfall" | "resultat" | "beskrivning") =>
        {
            say!(
                "Skriv texten under filens sista rad med `+++`, efter en rubrik med aktivitetens id, till exempel `## \
             krogtillsyn`.",
                "Write the text below the last line with `+++`, after a heading with the id of the activity, such as `## \
             krogtillsyn`."
            )
        }
        Kind::UnknownKey { key, table, .. }
            if matches!(key.as_str(), "status" | "figures" | "reason" | "next" | "unchanged")
                && matches!(*table, "uppföljningen" | "follow-up") =>
        {
            say!(
                "Det sägs om en aktivitet i taget. Saknas raden `[outcome.…]` ovanför, med aktivitetens id i stället för \
             punkterna?",
                "It is said of one activity at a time. Is the line `[outcome.…]` missing above, with the id of the \
             activity in the place of the points?"
            )
        }
        Kind::UnknownKey { suggestion: Some(near), known, .. }
            if !known.is_empty() && !known.contains(&near.as_str()) =>
        {
            say!(
                "Menade du {}? Det fältet står {}.",
                "Did you mean {}? That field stands {}.",
                code(near),
                home_of(near, lang)
            )
        }
        Kind::UnknownKey { suggestion: Some(near), table, .. } if header_of(near, table).is_some() => say!(
            "Menade du {}, på en egen rad?",
            "Did you mean {}, on a line of its own?",
            code(&header_of(near, table).unwrap_or_default())
        ),
        Kind::UnknownKey { suggestion: Some(near), .. } => meant(near),
        Kind::UnknownKey { known, .. } => say!("Här kan det stå {}.", "Here you can write {}.", either(known, lang)),
        Kind::MisplacedKey { key, table } if table.starts_with('[') => say!(
            "Allt som står efter {} hör dit. Flytta {} till filens början, ovanför den första raden med hakparenteser.",
            "Everything after {} belongs to that section. Move {} to the top of the file, above the first line with \
             square brackets.",
            code(table),
            code(key)
        ),
        Kind::MisplacedKey { key, table } => say!(
            "Flytta ut {} ur {}, till en egen rad överst i filen.",
            "Move {} out of {}, to a line of its own at the top of the file.",
            code(key),
            code(table)
        ),
        Kind::MissingKey { key, table } if !choices(key, table).is_empty() => say!(
            "Lägg till en rad {} med ett av orden {}.",
            "Add a line {} with one of the words {}.",
            code(&format!("{key} = \"…\"")),
            explained(key, &choices(key, table), lang)
        ),
        Kind::MissingKey { key, table } => {
            say!("Lägg till en rad, till exempel {}.", "Add a line such as {}.", missing(key, table))
        }
        Kind::WrongType { key, instead: Some(instead), .. } if matches!(key.as_str(), "figures" | "targets") => say!(
            "Skriv talet med det som räknas, inom citattecken: till exempel {}.",
            "Write the number with what is counted, in quotes: such as {}.",
            code(instead)
        ),
        Kind::WrongType { instead: Some(instead), .. } => {
            say!("Skriv så här: {}.", "Write it like this: {}.", copied(instead))
        }
        Kind::WrongType { key, expected, .. } => wrong_type(key, *expected, lang),
        Kind::BadDate { suggestion: Some(near), .. } if near.len() < 10 => say!(
            "Skriv månaden med två siffror, inom citattecken: `{}`.",
            "Write the month in two digits, in quotes: `{}`.",
            quoted(near)
        ),
        Kind::BadDate { suggestion: Some(near), .. } => say!(
            "Skriv datumet som år-månad-dag med två siffror för månad och dag: {}.",
            "Write the date as year-month-day, with two digits for month and day: {}.",
            code(near)
        ),
        Kind::BadDate { written, .. } if is_iso(written) => say!(
            "Kontrollera månaden och dagen. Är dagen okänd räcker månaden, `\"2020-03\"`, eller året, `\"2020\"`.",
            "Check the month and the day. If the day is not known, the month will do, `\"2020-03\"`, or the year, \
             `\"2020\"`."
        ),
        Kind::BadDate { written, .. } if is_iso_time(written) => match day_here(written) {
            Some(day) => {
                say!("Skriv bara dagen, utan klockslag: {}.", "Write the day alone, without a time: {}.", code(day))
            }
            None => say!(
                "Skriv bara dagen, utan klockslag: `2020-03-05`. Tiden gäller en annan tidszon, så se efter vilken \
                 dag det är här.",
                "Write the day alone, without a time: `2020-03-05`. The time is that of another zone, so look which \
                 day it is here."
            ),
        },
        Kind::BadDate { suggestion: None, .. } => say!(
            "Skriv datumet som år-månad-dag med två siffror för månad och dag: `2020-03-05`. Är dagen okänd går det \
             bra med `\"2020-03\"` eller `\"2020\"`.",
            "Write the date as year-month-day, with two digits for month and day: `2020-03-05`. If the day is not \
             known, `\"2020-03\"` or `\"2020\"` will do."
        ),
        Kind::PeriodReversed => say!(
            "Skriv det tidigare datumet i `from` och det senare i `to`.",
            "Write the earlier date in `from` and the later in `to`."
        ),
        Kind::UnknownWord { key, written, .. } if key == "status" && says_nothing(written) => say!(
            "Ta bort raden. Vad som inte är redovisat säger sidan själv, och vad som är oklart skrivs i `note`.",
            "Remove the line. The page says itself what is not reported, and what is unclear belongs in `note`."
        ),
        Kind::UnknownWord { key, suggestion: None, allowed, .. } if key == "status" => say!(
            "Blev allt gjort, skriv `Genomförd`. Är något kvar, skriv `Delvis genomförd` eller `Pågår`. Blev det inte \
             av, skriv `Inte genomförd`. Vet ni inte, lämna `status = \"\"`. Här kan det stå {}.",
            "If all was done, write `Done`. If something is left, write `Partly done` or `Ongoing`. If it came to \
             nothing, write `Not done`. If you do not know, leave `status = \"\"`. It can be {}.",
            explained(key, allowed, lang)
        ),
        Kind::UnknownWord { key, suggestion, allowed, .. } => say!(
            "{}Här kan det stå {}.",
            "{}Here you can write {}.",
            meant_first(suggestion.as_deref()),
            explained(key, allowed, lang)
        ),
        Kind::BadId { unfit: Some(why), .. } => {
            say!("{} Välj ett annat id.", "{} Choose another id.", unfit(*why, lang))
        }
        Kind::BadId { suggestion: Some(id), meant: true, .. } => say!(
            "Menade du {}? Här står ett id, som det skrivs efter `id =`, och inte ett namn.",
            "Did you mean {}? An id stands here, as it is written after `id =`, and not a name.",
            quoted_ids(id)
        ),
        Kind::BadId { suggestion: None, meant: true, .. } => say!(
            "Skriv aktivitetens id som det står i `promise.md`, efter `id =` under `[[activity]]`.",
            "Write the id of the activity as it stands in `promise.md`, after `id =` below `[[activity]]`."
        ),
        Kind::BadId { suggestion, .. } => say!(
            "Ett id skrivs med små bokstäver från a till z, siffror och bindestreck: {}.",
            "An id has small letters from a to z, digits and hyphens: {}.",
            code(suggestion.as_deref().unwrap_or("krogtillsyn"))
        ),
        Kind::BadUrl { flaw: UrlFlaw::Character, .. } => say!(
            "En webbadress har inga mellanslag, citattecken eller omvända snedstreck. Kopiera den ur webbläsarens \
             adressfält.",
            "A web address has no spaces, quotes or backslashes in it. Copy it from the address bar of the browser."
        ),
        Kind::BadUrl { flaw: UrlFlaw::Local, .. } => say!(
            "Den ligger på din egen dator eller på ett internt nät. Skriv sidans öppna adress, eller ta bort raden.",
            "It is on your own computer or on an inner network. Write the public address of the page, or take the \
             line away."
        ),
        Kind::BadUrl { flaw: UrlFlaw::Unseen, .. } => say!(
            "I adressen finns ett tecken som inte syns, eller som vänder på texten. Skriv om adressen för hand.",
            "The address holds a character that cannot be seen, or that turns the text around. Type the address by \
             hand."
        ),
        Kind::BadUrl { flaw: UrlFlaw::Login, .. } => say!(
            "Det som står före `@` ser ut som en webbplats, men läsaren kommer till den som står efter. Ta bort det \
             som står före `@`, och `@`.",
            "What stands before `@` looks like a website, but readers end up on the one after it. Remove what stands \
             before `@`, and `@`."
        ),
        Kind::BadUrl { written, .. } if repaired_address(written).is_some() => {
            say!("Skriv {}.", "Write {}.", code(&repaired_address(written).unwrap_or_default()))
        }
        Kind::BadUrl { written, .. } if is_email(written) => say!(
            "Det är en e-postadress. Här ska adressen till en webbsida stå; finns ingen, ta bort fältet.",
            "That is an e-mail address. The address of a web page belongs here; if there is none, take the field away."
        ),
        Kind::BadUrl { written, .. } if is_file_name(written) => say!(
            "Det är ett filnamn. Lägg filen i samma mapp som den här, och länka till den i texten: {}.",
            "That is the name of a file. Put the file into the folder of this one, and link to it in the text: {}.",
            code(&say!("[Vad filen är]({})", "[What the file is]({})", one_line(written)))
        ),
        Kind::BadUrl { written, .. } if is_on_a_disk(written) => say!(
            "Det är en plats på din dator. Ladda upp filen i samma mapp som den här, och länka till den i texten: \
             `[Vad filen är](protokoll.pdf)`.",
            "That is a place on your computer. Upload the file to the folder of this one, and link to it in the text: \
             `[What the file is](minutes.pdf)`."
        ),
        Kind::BadUrl { written, .. } if is_whole_url(written) && written.contains(['?', '#']) => say!(
            "Adressen till en sajt har varken `?` eller `#`. Skriv den utan det och det som kommer efter.",
            "The address of a site has neither `?` nor `#`. Write it without that and what comes after it."
        ),
        Kind::BadUrl { written, .. } if is_whole_url(written) && !written.is_ascii() => say!(
            "Skriv värden som den står på nätet, med bokstäverna a till z: den börjar då ofta med `xn--`.",
            "Write the host as it stands on the network, with the letters a to z: it often begins with `xn--` then."
        ),
        Kind::BadUrl { written, .. } if full_address(written) == "https://example.org/" => say!(
            "Kopiera hela adressen ur webbläsarens adressfält; den börjar med `https://`. Finns ingen, ta bort fältet.",
            "Copy the whole address from the address bar of the browser; it begins with `https://`. If there is none, \
             take the field away."
        ),
        Kind::BadUrl { written, .. } => say!(
            "Skriv hela adressen, med `https://` först: `{}`.",
            "Write the whole address, with `https://` first: `{}`.",
            full_address(written)
        ),
        Kind::BadColor { .. } => say!(
            "Skriv färgen som sex tecken efter `#`, 0–9 och a–f, till exempel `#00558c`.",
            "Write the colour as six digits after `#`, 0–9 and a–f, as in `#00558c`."
        ),
        Kind::PaleColor { suggestion, .. } => say!(
            "Länkar ska gå att läsa också på tonad botten, så det behövs minst 5,4 till 1. Den här nyansen räcker: {}.",
            "Links must be readable on a tinted ground too, so that at least 5.4 to 1 is needed. This shade suffices: \
             {}.",
            code(suggestion)
        ),
        Kind::BadEmail { written } if email_in(written).is_some() => say!(
            "Skriv bara adressen: {}.",
            "Write the address alone: {}.",
            code(email_in(written).unwrap_or_default())
        ),
        Kind::BadEmail { .. } => {
            say!("Skriv adressen så här: `namn@example.org`.", "Write the address like this: `name@example.org`.")
        }
        Kind::BadAuthority { .. } => say!(
            "Skriv domännamnet, ett komma och ett år då det var utgivarens: `authority = \"exempelstad.se,2026\"`. \
             Ändra det sedan aldrig, för då får alla prenumeranter allt på nytt.",
            "Write the domain, a comma and a year in which it was the publisher's: `authority = \
             \"exempelstad.se,2026\"`. Never change it after that, or all subscribers get everything anew."
        ),
        Kind::LicenseLanguage { suggestion, .. } => say!(
            "Skriv adressen som alla språk har gemensam, för den känner dataportaler igen: `url = \"{suggestion}\"`.",
            "Write the address that all languages share, which data portals know: `url = \"{suggestion}\"`."
        ),
        Kind::BadOrganisationNumber { .. } => say!(
            "Skriv organisationens tio siffror inom citattecken: `organisation_number = \"999999-9999\"`. Är numret \
             en persons, eller inte känt: ta bort raden.",
            "Write the ten digits of the organisation in quotes: `organisation_number = \"999999-9999\"`. If the \
             number is a person's, or not known, remove the line."
        ),
        Kind::BadCode { .. } => say!(
            "Skriv SCB:s kod för kommunen, fyra siffror inom citattecken: `code = \"0680\"`.",
            "Write the municipality code of Statistics Sweden, four digits in quotes: `code = \"0680\"`."
        ),
        Kind::FormatVersion { .. } => say!(
            "Skriv `format = 1`, eller hämta en nyare version av Utfall.",
            "Write `format = 1`, or get a newer version of Utfall."
        ),
        Kind::OutOfRange { .. } => {
            say!("Skriv talet med siffror, utan citattecken.", "Write the number in digits, without quotes.")
        }
        Kind::UnknownLint { suggestion: Some(near), .. } => meant(near),
        Kind::UnknownLint { .. } => say!(
            "Koden står inom hakparenteser i meddelandet, till exempel `repeated-text`. Bara varningar och tips går \
             att tysta, inte fel.",
            "The code is in square brackets in the message, such as `repeated-text`. Only warnings and hints can be \
             silenced, not errors."
        ),
        Kind::NoAccessibility { .. } => say!(
            "Lagen kräver en redogörelse av myndigheter: `[accessibility]` med `compliance`, `standard`, `assessed`, \
             `updated`, `method`, `report_url`, `supervisor` och `defects`. Är utgivaren ingen myndighet, skriv `kind \
             = \"unofficial\"`.",
            "The law asks authorities for a statement: `[accessibility]` with `compliance`, `standard`, `assessed`, \
             `updated`, `method`, `report_url`, `supervisor` and `defects`. If no authority publishes the site, write \
             `kind = \"unofficial\"`."
        ),
        Kind::AccessibilityPart { key } => say!("Lägg till {}.", "Add {}.", accessibility_part(key, lang)),
        Kind::NoCards => say!(
            "Programmet är byggt utan den delen. Använd ett som är hämtat från en utgåva, eller bygg det med `cargo \
             build --features cards`. Annars: ta bort `cards`.",
            "It was built without that part. Use one from a release, or build it with `cargo build --features cards`. \
             Else remove `cards`."
        ),
        Kind::TitleAsName { .. } => say!(
            "En ny sajt heter så från början. Skriv vad den som svarar heter, till exempel `name = \"Exempelstads \
             kommun\"`.",
            "A new site has it so to begin with. Write the name of who answers, such as `name = \"Exempelstads \
             kommun\"`."
        ),
        Kind::AccountNeeded { .. } => say!(
            "Alla ska kunna anmäla fel och brister, också den som inte har något konto eller vill säga vem hen är. \
             Led till ett formulär på er egen webbplats.",
            "Everybody must be able to report mistakes and defects, also those without an account and those who do \
             not want to say who they are. Lead to a form on your own site."
        ),
        Kind::NoReportWay { .. } => say!(
            "Skriv en sida hos er med formulär eller kontaktuppgifter, `contact_url = \"https://…\"`, under \
             `[publisher]`: dit leder *Anmäl fel* på varje sida. Finns ingen, skriv `email`.",
            "Write a page of yours with a form or an address, `contact_url = \"https://…\"`, under `[publisher]`: \
             that is where *Report a mistake* leads on each page. If there is none, write `email`."
        ),
        Kind::UnofficialContact => say!(
            "Skriv vart läsaren vänder sig hos er, eller ta bort raden med `text`. Står ingen myndighet bakom sajten, \
             skriv `kind = \"unofficial\"`.",
            "Write whom readers turn to, or remove the line with `text`. If no authority stands behind the site, \
             write `kind = \"unofficial\"`."
        ),
        Kind::UnofficialLogo => say!(
            "Ta bort raden med `logo`. Ger en myndighet ut sajten, skriv `kind = \"official\"`.",
            "Remove the line with `logo`. If an authority publishes the site, write `kind = \"official\"`."
        ),
        // Figures.
        Kind::NoFigure { .. }
        | Kind::TwoFigures { .. }
        | Kind::BadNumber { .. }
        | Kind::NotACount { .. }
        | Kind::NumberSize { .. }
        | Kind::RangeReversed { .. } => figure::help(kind, lang)?,
        Kind::FigureWithoutUnit { written, is_target: true } => say!(
            "Skriv vad det är efter talet, till exempel {}: det är det som talen i uppföljningarna jämförs med.",
            "Write what is counted after the number, as in {}: figures of follow-ups are compared with that.",
            code(&with_occasions(written))
        ),
        Kind::FigureWithoutUnit { written, is_target: false } => say!(
            "Skriv vad det är efter talet, till exempel {}. Bara när aktiviteten har ett enda mål går det bra utan.",
            "Write what is counted after the number, as in {}. Only an activity with a single target can do without.",
            code(&with_occasions(written))
        ),
        // Text.
        Kind::RawHtml { written } if is_looks(written) => say!(
            "Ta bort det som står mellan `<` och `>`, och behåll orden. Text ur Word klistras in utan sådant med \
             Ctrl+Skift+V.",
            "Take away what stands between `<` and `>`, and keep the words. Text from Word is pasted without it with \
             Ctrl+Shift+V."
        ),
        Kind::RawHtml { written } if written.to_ascii_lowercase().starts_with("<br") => say!(
            "Sätt en tom rad där ett nytt stycke börjar. I en tabell: skriv komma, eller gör två rader.",
            "Leave a line empty where a new paragraph begins. In a table: write a comma, or make two rows."
        ),
        Kind::RawHtml { written } if written.starts_with("<img") => say!(
            "Ladda upp bilden i samma mapp som texten, och skriv: `![Vad bilden visar](bild.png)`.",
            "Upload the image to the folder of the text, and write: `![What it shows](image.png)`."
        ),
        Kind::RawHtml { written } if heading_for(written).is_some() => {
            say!("Skriv {} i stället.", "Write {} instead.", code(&heading_for(written).unwrap_or_default()))
        }
        Kind::RawHtml { written } if is_table(written) => say!(
            "Skriv tabellen så här: `| Månad | Antal |`, på nästa rad `| --- | --- |`, och sedan en rad för varje \
             månad: `| Maj | 60 |`.",
            "Write the table like this: `| Month | Number |`, on the next line `| --- | --- |`, and then a line for \
             each month: `| May | 60 |`."
        ),
        Kind::RawHtml { written } => match markdown_for(written) {
            Some(markdown) => say!(
                "Skriv {markdown} i stället. Kommentarer `<!-- så här -->` är tillåtna och publiceras aldrig.",
                "Write {markdown} instead. Comments `<!-- like this -->` are allowed and never published."
            ),
            None => say!(
                "Skriv i Markdown i stället, till exempel `**fet text**` eller `[länk](https://…)`. Kommentarer `<!-- \
                 så här -->` är tillåtna och publiceras aldrig.",
                "Write Markdown instead, such as `**bold text**` or `[link](https://…)`. Comments `<!-- like this \
                 -->` are allowed and never published."
            ),
        },
        Kind::UnreadMarkdown { construct, suggestion, .. } => {
            construct::unread(*construct, suggestion.as_deref(), lang)
        }
        Kind::UnmeantMarkdown { construct, suggestion, .. } => {
            construct::unmeant(*construct, suggestion.as_deref(), lang)
        }
        Kind::UnreadLink { slip, suggestion, .. } => construct::link(*slip, suggestion.as_deref(), lang),
        Kind::SettingInText { written } if written == "+++" => say!(
            "Bara två rader `+++` skiljer inställningarna från texten. Ta bort den här, och flytta det som är \
             inställningar ovanför den andra.",
            "Only two lines `+++` part the settings from the text. Take this one away, and move what are settings \
             above the second."
        ),
        Kind::SettingInText { written } if written.starts_with("Rättelse") || written.starts_with("Correction") => {
            say!(
                "En rättelse får sin egen rad på sidan när den skrivs mellan de två raderna `+++` i filens början: \
             `corrections = [{{ date = 2020-03-05, text = \"…\" }}]`. Här nere syns den bara som text.",
                "A correction gets a line of its own on the page when it is written between the two lines `+++` at the \
             beginning of the file: `corrections = [{{ date = 2020-03-05, text = \"…\" }}]`. Down here it is only \
             text."
            )
        }
        Kind::SettingInText { .. } => say!(
            "Flytta raden, med dem som hör dit, upp mellan de två raderna `+++` i filens början. Här nere läses den \
             inte, utan visas för alla.",
            "Move the line, with those that belong to it, up between the two lines `+++` at the beginning of the \
             file. Down here it is not read, but shown to everybody."
        ),
        Kind::OpenComment => say!("Avsluta kommentaren med `-->`.", "End the comment with `-->`."),
        Kind::LinkScheme { scheme } if scheme.len() == 1 || matches!(scheme.as_str(), "file" | "smb") => say!(
            "Filen ligger på din dator eller på en gemensam disk, och ingen annan kan öppna den. Ladda upp den i \
             samma mapp som texten, och länka med namnet: `[Protokollet](protokoll.pdf)`.",
            "The file lies on your computer or on a shared disk, and nobody else can open it. Upload it to the folder \
             of the text, and link to it by name: `[The minutes](minutes.pdf)`."
        ),
        Kind::LinkScheme { scheme } if scheme == "//" => {
            say!("Skriv hela adressen, med `https://` först.", "Write the whole address, with `https://` first.")
        }
        Kind::LinkScheme { .. } => say!(
            "Använd en adress som börjar med `https://`, eller `mailto:` för e-post och `tel:` för telefon.",
            "Use an address that begins with `https://`, or `mailto:` for e-mail and `tel:` for telephone."
        ),
        Kind::LinkToOutput { written, suggestion: None }
            if is_of_an_inner_host(written) && !is_of_a_local_host(written) =>
        {
            say!(
                "Använd den öppna adressen till samma sak, eller ladda upp filen i samma mapp som texten och länka till \
             den: `[Protokollet](protokoll.pdf)`.",
                "Use the public address of the same thing, or upload the file to the folder of the text and link to it: \
             `[The minutes](minutes.pdf)`."
            )
        }
        Kind::LinkToOutput { suggestion: Some(near), .. } => say!(
            "Länka till filen i stället: {}. Då fungerar länken både på GitHub och på sajten.",
            "Link to the file instead: {}. Then the link works both on GitHub and on the site.",
            code(near)
        ),
        Kind::LinkToOutput { suggestion: None, .. } => say!(
            "Länka till filen som sidan görs av, till exempel `../2019/promise.md`. Då fungerar länken både på GitHub \
             och på sajten.",
            "Link to the file that the page is made from, such as `../2019/promise.md`. Then the link works both on \
             GitHub and on the site."
        ),
        Kind::ContactWithoutWay => say!(
            "Skriv minst ett sätt att nå rollen, till exempel `phone = \"114 14\"`, `email = \
             \"trygghet@example.org\"` eller `url = \"https://example.org/kontakt\"`.",
            "Write at least one way to reach the role, such as `phone = \"114 14\"`, `email = \
             \"trygghet@example.org\"` or `url = \"https://example.org/contact\"`."
        ),
        Kind::BadPhone { .. } => say!(
            "Skriv ett enda nummer, med bara siffror, mellanslag, bindestreck och `+`: `010-00 00 00`. Finns det \
             fler, gör en `[[contact]]` för varje.",
            "Write one number, with only digits, blanks, hyphens and `+`: `010-00 00 00`. If there are more, make a \
             `[[contact]]` for each."
        ),
        Kind::BadDocument { flaw: DocumentFlaw::Nowhere } => say!(
            "Ligger det i samma mapp, skriv filens namn: `file = \"avtal.pdf\"`. Ligger det på en annan webbplats, \
             skriv adressen: `url = \"https://example.org/avtal.pdf\"`.",
            "If it lies in the same folder, write the name of the file: `file = \"agreement.pdf\"`. If it lies on \
             another site, write the address: `url = \"https://example.org/agreement.pdf\"`."
        ),
        Kind::BadDocument { flaw: DocumentFlaw::Both } => say!(
            "Behåll `file` när filen ligger här, annars `url`, och ta bort den andra.",
            "Keep `file` where the file lies here, else `url`, and remove the other."
        ),
        Kind::BadDocument { flaw: DocumentFlaw::AddressAsFile } => {
            say!("Byt ut `file` mot `url`.", "Replace `file` by `url`.")
        }
        Kind::BadDocument { flaw: DocumentFlaw::FileAsAddress } => say!(
            "Lägg filen i samma mapp som den här texten, och byt ut `url` mot `file`.",
            "Put the file into the folder of this text, and replace `url` by `file`."
        ),
        Kind::BadDocument { flaw: DocumentFlaw::Page } => say!(
            "Ett dokument är en fil, till exempel `avtal.pdf`. Länka till texten i löptext i stället: `[Löftet för \
             2019](../2019/promise.md)`.",
            "A document is a file such as `agreement.pdf`. Link to the text in the prose instead: `[The promise for \
             2019](../2019/promise.md)`."
        ),
        Kind::BrokenLink { written, .. } if is_on_a_disk(written) => say!(
            "Filen ligger på en gemensam disk, och ingen annan kan öppna den. Ladda upp den i samma mapp som texten, \
             och länka med namnet: `[Protokollet](protokoll.pdf)`.",
            "The file lies on a shared disk, and nobody else can open it. Upload it to the folder of the text, and \
             link to it by name: `[The minutes](minutes.pdf)`."
        ),
        Kind::BrokenLink { suggestion: Some(near), .. } => meant(near),
        Kind::BrokenLink { is_document: true, .. } => say!(
            "Lägg filen i samma mapp som den här texten, och skriv namnet som filen heter, med ändelse: `file = \
             \"avtal.pdf\"`.",
            "Put the file into the folder of this text, and write its name with the ending: `file = \"avtal.pdf\"`."
        ),
        Kind::BrokenLink { written, .. } if is_email(written) => say!(
            "Till en e-postadress länkar man så här: {}.",
            "A link to an e-mail address is written like this: {}.",
            code(&format!("mailto:{written}"))
        ),
        Kind::BrokenLink { written, .. } if repaired_address(written).is_some() => {
            say!("Skriv {}.", "Write {}.", code(&repaired_address(written).unwrap_or_default()))
        }
        Kind::BrokenLink { written, .. } if is_host(written) => {
            say!("Skriv hela adressen: {}.", "Write the whole address: {}.", code(&full_address(written)))
        }
        Kind::BrokenLink { written, .. }
            if is_file_name(written) && !written.ends_with(".md") && file_slug(written).is_some() =>
        {
            say!(
                "Ladda upp filen i samma mapp som den här texten, under namnet {}, och länka med det namnet.",
                "Upload the file to the folder of this text, under the name {}, and link with that name.",
                code(&file_slug(written).unwrap_or_default())
            )
        }
        Kind::BrokenLink { written, .. } if is_film(written) => say!(
            "Filmer och ljud kan inte ligga på sajten. Lägg upp filen där ni brukar ha filmer, och länka dit: \
             `[Filmen](https://…)`.",
            "Films and sounds cannot be a part of the site. Put it where you have your films, and link to it: `[The \
             film](https://…)`."
        ),
        Kind::BrokenLink { .. } => say!(
            "Skriv vägen till filen från mappen som den här filen ligger i, till exempel `../2019/promise.md`.",
            "Write the path of the file from the folder of this file, such as `../2019/promise.md`."
        ),
        Kind::BrokenAnchor { suggestion: Some(near), .. } => meant(&format!("#{near}")),
        Kind::BrokenAnchor { suggestion: None, .. } => say!(
            "Efter `#` står id:t för en aktivitet, till exempel `promise.md#krogtillsyn`, eller en rubrik.",
            "After `#` comes the id of an activity, as in `promise.md#krogtillsyn`, or a heading."
        ),
        Kind::BrokenImage { suggestion: Some(near), .. } => meant(near),
        Kind::BrokenImage { .. } => say!(
            "Lägg bilden i samma mapp som texten och skriv filens namn: `![Vad bilden visar](bild.png)`.",
            "Put the image in the folder of the text and write the name of the file: `![What it shows](image.png)`."
        ),
        Kind::UnsafeLogo { .. } => say!(
            "Spara logotypen på nytt som vanlig SVG, utan skript, länkar, animationer och inbäddade bilder, eller som \
             PNG.",
            "Save the logo again as plain SVG, without scripts, links, animations and embedded images, or as PNG."
        ),
        Kind::BrokenLogo { .. } => say!(
            "Lägg bilden i `content` och skriv vägen dit därifrån, till exempel `logo = \"logotyp.png\"`.",
            "Put the image in `content` and write its path from there, as in `logo = \"logo.png\"`."
        ),
        Kind::ExternalImage { .. } => say!(
            "Den andra webbplatsen skulle få veta vem som läser sidan. Ladda ner bilden, lägg den i samma mapp som \
             texten och skriv filens namn: `![Vad bilden visar](bild.png)`.",
            "The other site would learn who reads the page. Download the image, put it in the folder of the text and \
             write the name of the file: `![What it shows](image.png)`."
        ),
        Kind::LinkToDraft { .. } => say!(
            "Vänta med länken, eller ta bort `draft = true` när texten är färdig: i filen själv eller i dess \
             `promise.md`.",
            "Leave out the link for now, or remove `draft = true` when the text is finished: from the file itself or \
             from its `promise.md`."
        ),
        Kind::LinkToHidden { .. } => say!(
            "Ta bort länken, eller lägg till platsen i `places` under en `[[edition]]` i `site.toml`.",
            "Remove the link, or add the place to `places` under an `[[edition]]` in `site.toml`."
        ),
        // Places and promises.
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
            meant_first(suggestion.as_deref())
        ),
        Kind::UnknownPlace { suggestion, .. } => say!(
            "{}En plats är en mapp i `content` med filen `place.md`, och skrivs med mappens namn.",
            "{}A place is a folder in `content` with the file `place.md`, and is written as the name of the folder.",
            meant_first(suggestion.as_deref())
        ),
        Kind::BadWithin { .. } => say!(
            "Bara en stadsdel, `kind = \"district\"`, ligger i en annan plats, och den platsen ska vara en kommun, \
             `kind = \"municipality\"`.",
            "Only a district, `kind = \"district\"`, is within another place, and that place must be a municipality, \
             `kind = \"municipality\"`."
        ),
        Kind::UnknownPromise { suggestion: Some(near), .. } => meant(near),
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
        Kind::UnknownParty { suggestion: Some(near), .. } => meant(near),
        Kind::UnknownParty { id, .. } => say!(
            "Lägg till den i `promise.md`, som `[[party]]` med `id = {}`, eller välj en av parterna där.",
            "Add it to `promise.md`, as `[[party]]` with `id = {}`, or choose a party from there.",
            quoted(id)
        ),
        Kind::UnknownPledge { suggestion: Some(near), .. } => meant(near),
        Kind::UnknownPledge { id, .. } => say!(
            "Lägg till det som `[[pledge]]` med `id = {}`, eller välj ett av löftena i `promise.md`.",
            "Add it as `[[pledge]]` with `id = {}`, or choose a pledge from `promise.md`.",
            quoted(id)
        ),
        Kind::UnknownFocus { suggestion: Some(near), .. } => meant(near),
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
        // Follow-ups.
        Kind::NoPeriod { suggestion, .. } => say!(
            "{}Döp filen efter perioden, till exempel `t1.md`, eller skriv överst i den: `period = {{ from = \
             \"2018-05\", to = \"2018-07\" }}`.",
            "{}Name the file after the period, such as `t1.md`, or write at its top: `period = {{ from = \"2018-05\", \
             to = \"2018-07\" }}`.",
            meant_first(suggestion.as_ref().map(|near| format!("{near}.md")).as_deref())
        ),
        Kind::PeriodTwice { key, .. } => say!(
            "Ta bort raden med {}, eller byt namn på filen om den gäller en annan period.",
            "Remove the line with {}, or rename the file if it is about another period.",
            code(key)
        ),
        Kind::OutsideValidity { .. } => say!(
            "Rätta perioden, eller `valid` i `promise.md`. Från medborgarlöftets andra år står året först i \
             filnamnet: `2021-t1.md`.",
            "Correct the period, or `valid` in `promise.md`. From the second year of the promise, the year comes \
             first in the file name: `2021-t1.md`."
        ),
        Kind::SamePeriod { .. } => say!(
            "Slå ihop filerna till en. Under medborgarlöftets första år betyder namnet detsamma med och utan år: \
             `t1.md` och `2020-t1.md`.",
            "Merge the files into one. In the first year of a promise the name means the same with and without the \
             year: `t1.md` and `2020-t1.md`."
        ),
        Kind::UnknownRow { suggestion: None, .. } => say!(
            "Skriv ett id som det står i `promise.md`, efter `id =` under `[[activity]]`. Har id:t ändrats där, skriv \
             tillbaka det, för det är en adress; ett nytt namn skrivs i `title`.",
            "Write an id as it is in `promise.md`, after `id =` under `[[activity]]`. If the id was changed there, \
             change it back, for it is an address; a new name goes into `title`."
        ),
        Kind::UnknownRow { suggestion, .. } => say!(
            "{}Skriv ett id som det står i `promise.md`, efter `id =` under `[[activity]]`.",
            "{}Write an id as it is in `promise.md`, after `id =` under `[[activity]]`.",
            meant_first(suggestion.as_deref())
        ),
        Kind::NotARow { id } => say!(
            "Skriv utfallet för en aktivitet i stället. En text om löftet eller fokusområdet kan stå under rubriken \
             {}.",
            "Write the outcome of an activity instead. A text about the pledge or focus area can go under the heading \
             {}.",
            code(&format!("## {id}"))
        ),
        Kind::HeadingNearId { written, id } if written.starts_with("- ##") => say!(
            "Rubriken står i en lista eller ett citat. Ta bort tecknet före `##`, så att raden börjar med {}.",
            "The heading stands in a list or a quotation. Take away the sign before `##`, so that the line begins \
             with {}.",
            code(&format!("## {id}"))
        ),
        Kind::HeadingNearId { written, id } if is_heading_of(written, id) => say!(
            "Den är indragen, eller har ett osynligt mellanslag från Word efter `##`. Radera allt före ordet, och \
             skriv {} längst till vänster.",
            "It is indented, or has an unseen blank from Word behind `##`. Delete all before the word, and write {} \
             at the very left.",
            code(&format!("## {id}"))
        ),
        Kind::HeadingNearId { id, .. } => say!(
            "Skriv {}; sidan visar titeln ändå. Med en annan rubrik skulle det se ut som om inget hade redovisats.",
            "Write {}; the page shows the title anyway. With another heading it would look as if nothing had been \
             reported.",
            code(&format!("## {id}"))
        ),
        Kind::FreeHeading { ids, .. } => say!(
            "Menade du {}? Står där en annan rubrik finns ingen text under aktiviteten på sidan. Är det ett eget \
             avsnitt kan det stå kvar.",
            "Did you mean {}? With another heading the activity has no text on the page. A section of your own may \
             stay.",
            either(ids.iter().map(|id| format!("## {id}")), lang)
        ),
        Kind::OutcomeWithoutText { place: TextPlace::EmptyHeading, .. } => say!(
            "Skriv vad som har gjorts på raden under rubriken. Ska det inte stå något, ta bort rubriken.",
            "Write what was done on the line below the heading. If there is nothing to say, take the heading away."
        ),
        Kind::OutcomeWithoutText { place: TextPlace::Comment, .. } => say!(
            "Flytta texten till en egen rad efter `-->`. Är den en anteckning till er själva kan den stå kvar.",
            "Move the text to a line of its own behind `-->`. A note to yourselves can stay."
        ),
        Kind::OutcomeWithoutStatus { .. } => say!(
            "Skriv statusen inom citattecknen: `status = \"Genomförd\"`. Säger källan ingen status, ta bort raden.",
            "Write the status in the quotes: `status = \"Genomförd\"`. If the source states none, take the line away."
        ),
        Kind::OutcomeWithoutText { id, .. } => say!(
            "Skriv vad som har gjorts under rubriken {}. Finns texten redan, saknas kanske den rubriken ovanför.",
            "Write what was done below the heading {}. If the text is there, that heading may be missing above it.",
            code(&format!("## {id}"))
        ),
        Kind::DuplicateHeading { .. } => say!(
            "Samla texten under en av rubrikerna och ta bort den andra.",
            "Move the text under one of the headings and remove the other."
        ),
        Kind::UnknownWhole { suggestion, .. } => say!(
            "{}`part_of` är orden i ett annat tal i samma lista, som inte självt är en del: `figures = [\"39 \
             kontroller\", {{ value = \"5 kontroller\", part_of = \"39 kontroller\" }}]`.",
            "{}`part_of` holds the words of another figure in the same list, which is no part itself: `figures = \
             [\"39 kontroller\", {{ value = \"5 kontroller\", part_of = \"39 kontroller\" }}]`.",
            meant_first(suggestion.as_deref())
        ),
        Kind::AlikeFigures { .. } => say!(
            "De läggs ihop. Säg vad som skiljer dem, till exempel `{{ value = \"8 personer\", what = \"alkohol\" }}`, \
             och är ett tal en del av ett annat, `part_of = \"39 personer\"`.",
            "They are added. Say what tells them apart, such as `{{ value = \"8 personer\", what = \"alkohol\" }}`, \
             and if one is a part of another, `part_of = \"39 personer\"`."
        ),
        Kind::PlaceInTarget { instead, .. } => say!(
            "Skriv {}, och samma `where` vid talen i uppföljningarna. Då räknas bara de mot målet.",
            "Write {}, and the same `where` with the figures of follow-ups. Only those are then compared with the \
             target.",
            copied(instead)
        ),
        Kind::UnchangedFromNothing { .. } => say!(
            "`unchanged = true` betyder att allt är som förra gången. Skriv vad som gäller nu i stället, eller ta \
             bort raden.",
            "`unchanged = true` means that nothing has changed since last time. Write what is true now instead, or \
             remove the line."
        ),
        Kind::UnchangedAndMore { key } => say!(
            "Ta bort `unchanged = true` om något har hänt, annars raden med {}.",
            "Remove `unchanged = true` if something has happened, or else the line with {}.",
            code(key)
        ),
        Kind::FigureWithoutTarget { targets, .. } if targets.is_empty() => say!(
            "Lägg till ett mål i `promise.md` om talet ska räknas, annars raden `allow = [\"figure-without-target\"]` \
             här.",
            "Add a target in `promise.md` if the number should count, or else the line `allow = \
             [\"figure-without-target\"]` here."
        ),
        Kind::FigureWithoutTarget { instead: Some(instead), .. } => say!(
            "Ska talet räknas mot målet, skriv {}. Annars tystar raden `allow = [\"figure-without-target\"]` \
             varningen.",
            "If the number counts towards the target, write {}. Otherwise the line `allow = \
             [\"figure-without-target\"]` silences the warning.",
            copied(instead)
        ),
        Kind::FigureWithoutTarget { targets, .. } => say!(
            "Hör talet till målet {}, skriv enhet och plats på samma sätt, eller samla två ord för samma sak i \
             `[units]` i `site.toml`. Annars tystar raden `allow = [\"figure-without-target\"]` varningen.",
            "If the number belongs to the target {}, write unit and place in the same way, or list two words for one \
             thing in `[units]` in `site.toml`. Otherwise the line `allow = [\"figure-without-target\"]` silences the \
             warning.",
            either(targets, lang)
        ),
        // Good reporting.
        Kind::OtherPeriod { lines, .. } => say!(
            "Skriv den egna perioden, eller säg att det är en jämförelse.{}",
            "Write the period of the file, or say that it is a comparison.{}",
            also(lines, lang)
        ),
        Kind::OtherPlace { .. } => say!(
            "Skriv rätt kommun. Är den andra kommunen med i löftet, lägg till den i `places` eller som `[[party]]`.",
            "Write the right municipality. If the other one takes part in the promise, add it to `places` or as a \
             `[[party]]`."
        ),
        Kind::RepeatedText { .. } => say!(
            "Skriv vad som har hänt sedan dess. Har inget ändrats, ta bort texten och skriv `unchanged = true`.",
            "Write what has happened since. If nothing changed, remove the text and write `unchanged = true`."
        ),
        Kind::NumberWithoutTarget { written } => say!(
            "Skriv {} på aktiviteten i `promise.md`, så jämförs det med talen i uppföljningarna.",
            "Write {} on the activity in `promise.md`, so that the figures of follow-ups are compared with it.",
            code(&format!("targets = [{}]", quoted(written)))
        ),
        Kind::TargetAbout { number, .. } => say!(
            "Skriv gränsen som löftet menar: {} eller {}. Säger källan bara ungefär hur många, låt det stå i texten.",
            "Write the border that is meant: {} or {}. If the source only says about how many, leave it in the text.",
            code(&format!("minst {number}")),
            code(&format!("högst {number}"))
        ),
        Kind::EmptyPromise => say!(
            "Skriv löftena under `[[pledge]]` och aktiviteterna under `[[activity]]`, eller löftets text under `+++`. \
             Är det inte klart, skriv `draft = true`, så publiceras det inte.",
            "Write the pledges under `[[pledge]]` and the activities under `[[activity]]`, or the text of the promise \
             below `+++`. If it is not finished, write `draft = true`, and it is not published."
        ),
        Kind::IncompleteActivity { key: "pledge", .. } => say!(
            "Skriv löftet som den hör till, med id:t efter `[[pledge]]`: `pledge = \"tryggt-centrum\"`. Hör den inte \
             till något av dem, skriv `allow = [\"incomplete-activity\"]` på den.",
            "Write the pledge that it belongs to, by its id below `[[pledge]]`: `pledge = \"tryggt-centrum\"`. If it \
             belongs to none of them, write `allow = [\"incomplete-activity\"]` on it."
        ),
        Kind::IncompleteActivity { .. } => say!(
            "Skriv parten som ansvarar, med id:t efter `[[party]]`: `responsible = [\"police\"]`. Säger löftet inte \
             vem, skriv `allow = [\"incomplete-activity\"]` på den.",
            "Write the party that is responsible, by its id below `[[party]]`: `responsible = [\"police\"]`. If the \
             promise does not say who, write `allow = [\"incomplete-activity\"]` on it."
        ),
        Kind::EmptyFollowUp => say!(
            "Fyll i den, eller vänta med att publicera. Tills dess räknas perioden inte som redovisad. Finns bara en \
             del av källan här, skriv `partial = true`.",
            "Fill it in, or wait with publishing. Until then the period does not count as reported. If only a part of \
             the source is here, write `partial = true`."
        ),
        Kind::TargetWithoutFigure { .. } => say!(
            "Skriv hur många det blev i den här perioden, till exempel `figures = [\"2 tillfällen\"]`. Utan tal visar \
             sidan att det är okänt om målet nås.",
            "Write how many there were in this period, such as `figures = [\"2 tillfällen\"]`. Without a figure the \
             page says that it is unknown whether the target is reached."
        ),
        Kind::DoneBelowTarget { .. } => say!(
            "Kontrollera talen i alla perioder. Stämmer de, skriv `status = \"Delvis genomförd\"` och varför i \
             `reason`.",
            "Check the figures of all periods. If they are right, write `status = \"partly\"` and why in `reason`."
        ),
        Kind::NotDoneWithoutZero { zero } => say!(
            "Skriv {} om det är sant. Utan nollan räknas perioden som okänd.",
            "Write {} if that is true. Without the zero the period counts as unknown.",
            code(&format!("figures = [{}]", quoted(zero)))
        ),
        Kind::NoReason { .. } => say!(
            "Skriv varför, till exempel `reason = \"Samordnaren slutade i maj.\"`.",
            "Write why, such as `reason = \"Samordnaren slutade i maj.\"`, which is Swedish for: the coordinator left \
             in May."
        ),
        Kind::PlanInOutcome { .. } => say!(
            "Flytta planen till `next = \"…\"` under aktivitetens `[outcome.…]`. Där visas den under egen rubrik.",
            "Move the plan to `next = \"…\"` in the activity's `[outcome.…]`. There it is shown under a heading of \
             its own."
        ),
        Kind::PublishedEarly { .. } => say!(
            "Kontrollera datumet, mest året, och att filen är uppkallad efter rätt period.",
            "Check the date, the year above all, and that the file is named after the right period."
        ),
        Kind::FutureDate { .. } => say!(
            "Kontrollera datumet, mest året. Ska det publiceras senare, vänta med filen till dess.",
            "Check the date, the year above all. If it is to be published later, wait with the file until then."
        ),
        Kind::OtherYear { is_folder: true, .. } => say!(
            "Är filen kopierad från ett annat år, ändra `valid`, titeln och texterna. Annars byt namn på mappen, \
             innan något har publicerats där.",
            "If the file is a copy of another year's, change `valid`, the title and the texts. If not, rename the \
             folder, before anything is published there."
        ),
        Kind::OtherYear { .. } => say!(
            "Ändra titeln eller `valid`, det som inte stämmer.",
            "Change the title or `valid`, whichever is wrong."
        ),
        Kind::SamePlace { folder, .. } => say!(
            "Är mappen en kopia av {}, ta bort den. Är det två olika platser, skriv det som skiljer dem åt i `name`, \
             eller kommunen i `within`.",
            "If the folder is a copy of {}, remove it. If they are two places, say in `name` how they differ, or give \
             the municipality in `within`.",
            code(&format!("content/{folder}"))
        ),
        Kind::SameTitle { .. } => say!(
            "Skriv det som skiljer dem åt i titeln, oftast året. Är filen en kopia, ändra också `valid`, datum och \
             texter.",
            "Say in the title how they differ, most often the year. If the file is a copy, change `valid`, dates and \
             texts as well."
        ),
        Kind::ClosedAddress { suggestion: Some(right), .. } => say!(
            "Skriv den adress som länken leder till: {}. Säkerhetslänkar ur e-post kan innehålla mottagarens adress.",
            "Write the address that the link leads to: {}. Safety links from e-mail may hold the recipient's address.",
            code(right)
        ),
        Kind::ClosedAddress { .. } => say!(
            "Den kräver inloggning, eller leder en omväg. Ladda upp filen i mappen och länka till den, eller använd \
             sidans öppna adress.",
            "It asks for a login, or leads a way round. Upload the file to the folder and link to it, or use the open \
             address of the page."
        ),
        Kind::FollowUpMissing { due, names } => say!(
            "{} skulle ha varit inne den {}. Skriv den, också om lite har hänt. Har löftet aldrig lovat den, ändra \
             `schedule`.",
            "{} was due on {}. Write it, even if little happened. If the promise never announced it, change \
             `schedule`.",
            if names.len() == 1 { say!("Den", "It") } else { say!("Den första", "The first") },
            code(due)
        ),
        Kind::UnexplainedAbbreviation { written, .. } => say!(
            "Lägg till {} under `[abbreviations]` i `site.toml`, eller skriv ut orden första gången, med \
             förkortningen inom parentes.",
            "Add {} to `[abbreviations]` in `site.toml`, or write the words the first time, with the abbreviation in \
             brackets.",
            code(&format!("{} = \"…\"", one_line(written)))
        ),
        Kind::HeadingLevel { right, .. } => {
            say!("Skriv {} först på raden.", "Start the line with {}.", code(&"#".repeat(usize::from(*right))))
        }
        Kind::LinkText { .. } => say!(
            "Skriv vad man kommer till, till exempel `[listan över platserna](platser.csv)`.",
            "Write what it leads to, such as `[listan över platserna](platser.csv)`, the list of the places."
        ),
        Kind::ImageText { file } => say!(
            "Skriv vad bilden visar: {}.",
            "Write what the image shows: {}.",
            code(&say!("![Två poliser på torget]({})", "![Two officers in the square]({})", one_line(file)))
        ),
        Kind::LongSentence { .. } => {
            say!("Dela den i två eller tre, eller gör en lista.", "Split it into two or three, or make a list.")
        }
        Kind::PlainLanguage { better, lines, .. } => {
            let better = better.iter().map(|word| say!("”{word}”", "“{word}”")).collect();
            let better = join(better, lang.pick("eller", "or"));
            say!("Skriv {better}.{}", "Write {better} instead.{}", also(lines, lang))
        }
        Kind::PersonalNumber { .. } => say!(
            "Ta bort det; skriv vilken roll personen har. Finns filen redan på GitHub ska också historiken rensas. Är \
             det ett annat nummer, skriv `allow = [\"personal-number\"]` överst i filen.",
            "Remove it and write the person's role instead. If the file is already on GitHub, the number has to be \
             removed from the history too. If it is another kind of number, write `allow = [\"personal-number\"]` at \
             the top of the file."
        ),
        Kind::PrivateEmail { .. } => say!(
            "Skriv en adress till verksamheten i stället, till exempel `trygghet@kommunen.se`.",
            "Write a shared address instead, such as `trygghet@kommunen.se`."
        ),
        Kind::PrivatePhone { .. } => say!(
            "Skriv verksamhetens nummer eller växeln. Är det ett nummer till en tjänst, skriv `allow = \
             [\"private-phone\"]` överst i filen.",
            "Write the number of the office or the switchboard. If this is a shared number, write `allow = \
             [\"private-phone\"]` at the top of the file."
        ),
        Kind::SmallCount { .. } => say!(
            "Skriv ”några unga”, en större plats eller ingen ålder.",
            "Write “some young people”, a larger place or no age."
        ),
        Kind::InvisibleCharacter { .. } => say!(
            "Ta bort ordet och skriv det igen för hand. Tecknet följer ofta med när text klistras in.",
            "Delete the word and type it again. Such characters often come with pasted text."
        ),
        Kind::DecimalThousands { thousands, .. } => say!(
            "Menade du tusental, skriv {}. Är det decimaler, skriv `allow = [\"decimal-thousands\"]` här.",
            "If you meant thousands, write {}. If they are decimals, write `allow = [\"decimal-thousands\"]` here.",
            code(thousands)
        ),
        // Settings.
        Kind::UnknownEdition { suggestion, .. } => say!(
            "{}Utgåvorna står under `[[edition]]` i `site.toml`, var och en med sitt `id`.",
            "{}The editions are under `[[edition]]` in `site.toml`, each with its `id`.",
            meant_first(suggestion.as_deref())
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
        // Addresses.
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
        // Themes.
        Kind::UnknownTheme { suggestion: Some(near), .. } => meant(near),
        Kind::UnknownTheme { known, .. } => say!(
            "Välj {}, eller lägg temat i mappen `themes`.",
            "Choose {}, or put the theme into the folder `themes`.",
            either(known, lang)
        ),
        Kind::ThemeRing { .. } => say!(
            "Ändra `parent` i `theme.toml` hos ett av dem, så att raden av teman tar slut.",
            "Change `parent` in the `theme.toml` of one of them, so that the chain ends."
        ),
        Kind::ThemeApi { .. } => say!(
            "Skriv `api = 1` när temat följer den versionen, eller hämta en nyare version av Utfall.",
            "Write `api = 1` once the theme follows that version, or get a newer version of Utfall."
        ),
        Kind::ThemeName { folder, .. } => {
            say!("Skriv {}.", "Write {}.", code(&format!("name = \"{}\"", one_line(folder))))
        }
        Kind::ThemeOption { .. } => say!(
            "Ge den ett värde av samma sort, eller ett annat namn.",
            "Give it a value of the same type, or another name."
        ),
        Kind::MissingTemplate { .. } => say!(
            "Skriv `parent = \"base\"` i `theme.toml`, så att temat får de mallar som det inte har själv.",
            "Write `parent = \"base\"` in `theme.toml`, so that the theme gets the templates it lacks."
        ),
        Kind::TemplateSyntax { .. } => say!(
            "Orden inom parentes kommer från mallspråket Tera, som beskriver sina regler på `keats.github.io/tera`.",
            "The words in brackets come from the template language Tera. Its rules are at `keats.github.io/tera`."
        ),
        Kind::TemplateName { suggestion: None, known, .. } if !known.is_empty() => say!(
            "Det som mallen bygger på har blocken {}.",
            "What this template extends has the blocks {}.",
            and(known, lang)
        ),
        Kind::TemplateName { suggestion: Some(near), .. } => meant(near),
        Kind::TemplateName { .. } => say!(
            "Handboken för teman räknar upp vad mallar får använda.",
            "The theme manual lists what templates may use."
        ),
        Kind::ExtendsItself { advice: Some(parent) } => {
            say!("Skriv {}.", "Write {}.", code(&format!("{{% extends \"{}\" %}}", one_line(parent))))
        }
        Kind::ExtendsItself { advice: None } => say!(
            "Ta bort raden med `extends`; inget tema under det här har mallen.",
            "Remove the line with `extends`; no theme below this one has the template."
        ),
        Kind::TemplateRing { .. } => say!("Ta bort ett av leden.", "Remove one of the links."),
        Kind::StyleImport { .. } => say!(
            "Skriv den före alla andra regler, till exempel `@import \"_form.css\" layer(form) print;`. Efter namnet \
             får `layer(…)` stå, sedan `supports(…)`, sedan medier.",
            "Write it before all other rules, such as `@import \"_form.css\" layer(form) print;`. Behind the name may \
             stand `layer(…)`, then `supports(…)`, then media."
        ),
        Kind::DuplicateComponent { .. } => {
            say!("Ta bort den ena, eller ge den ett annat namn.", "Remove one of them, or give it another name.")
        }
        Kind::TemplateRender { more: 0, .. } => say!(
            "Jämför namnen i mallen med dem som handboken för teman räknar upp.",
            "Compare the names in the template with those that the theme manual lists."
        ),
        Kind::TemplateRender { more, .. } => say!(
            "Jämför namnen i mallen med dem som handboken för teman räknar upp. Samma fel finns på {more} {} till.",
            "Compare the names in the template with those that the theme manual lists. The same error is on {more} \
             more {}.",
            if *more == 1 { say!("sida", "page") } else { say!("sidor", "pages") }
        ),
        Kind::UnknownString { suggestion: Some(near), .. } => meant(near),
        Kind::UnknownString { key, suggestion: None } => say!(
            "Lägg till den i temats `strings/sv.toml`: {}.",
            "Add it to `strings/en.toml` of the theme: {}.",
            code(&format!("{} = \"…\"", one_line(key)))
        ),
    })
}

/// Where a field stands that was written in another table.
fn home_of(key: &str, lang: Lang) -> String {
    define_say!(lang, $);
    match home(key) {
        Some(table) if table.starts_with('[') => say!("under {}", "below {}", code(table)),
        _ => say!(
            "överst i filen, ovanför den första raden med hakparenteser",
            "at the top of the file, above the first line with square brackets"
        ),
    }
}

fn wrong_type(key: &str, expected: Expected, lang: Lang) -> String {
    define_say!(lang, $);
    let example = example(key, Some(expected));
    match expected {
        Expected::Table if key == "outcome" => say!(
            "Skriv `[outcome.…]`, med aktivitetens id i stället för punkterna, på en egen rad, och fälten på raderna \
             under.",
            "Write `[outcome.…]`, with the id of the activity in the place of the points, on a line of its own, and \
             the fields below."
        ),
        Expected::Table if example.starts_with("`[") => say!(
            "Skriv {example} på en egen rad, och fälten på raderna under.",
            "Write {example} on a line of its own, and the fields on the lines below."
        ),
        Expected::Tables if example.starts_with("`[") => say!(
            "Skriv {example} på en egen rad för vart och ett, och fälten på raderna under.",
            "Write {example} on a line of its own for each, and the fields on the lines below."
        ),
        Expected::Date => say!(
            "Skriv till exempel {example}. Är dagen okänd går det bra med `\"2020-03\"` eller `\"2020\"`.",
            "Write, say, {example}. If the day is not known, `\"2020-03\"` or `\"2020\"` will do."
        ),
        Expected::Validity => say!(
            "Skriv {example}, eller `{{ from = \"2023-05\", to = \"2024-05\" }}`.",
            "Write {example}, or `{{ from = \"2023-05\", to = \"2024-05\" }}`."
        ),
        _ => say!("Skriv till exempel {example}.", "Write it like this: {example}."),
    }
}

/// A part of the accessibility statement: a line to copy, and what it is.
fn accessibility_part(key: &str, lang: Lang) -> &'static str {
    match key {
        "compliance" => lang.pick(
            r#"`compliance = "partial"`: hur webbplatsen följer kraven, `full`, `partial` eller `none`"#,
            r#"`compliance = "partial"`: how the site complies, `full`, `partial` or `none`"#,
        ),
        "standard" => lang.pick(
            r#"`standard = "EN 301 549 V3.2.1 (WCAG 2.1 AA)"`: det som webbplatsen är prövad mot"#,
            r#"`standard = "EN 301 549 V3.2.1 (WCAG 2.1 AA)"`: what the site was tested against"#,
        ),
        "assessed" => lang.pick(
            r#"`assessed = 2026-05-20`: dagen för bedömningen"#,
            r#"`assessed = 2026-05-20`: the day of the assessment"#,
        ),
        "updated" => lang.pick(
            r#"`updated = 2026-05-20`: dagen då redogörelsen ändrades senast"#,
            r#"`updated = 2026-05-20`: the day the statement was last changed"#,
        ),
        "method" => lang.pick(
            r#"`method = "…"`: hur bedömningen gjordes, till exempel själv eller av någon utomstående"#,
            r#"`method = "…"`: how it was assessed, such as by its own staff or by an outside expert"#,
        ),
        "report_url" => lang.pick(
            r#"`report_url = "https://…"`: ett formulär där den som läser kan anmäla brister utan att säga vem hen är"#,
            r#"`report_url = "https://…"`: a form where readers report defects without saying who they are"#,
        ),
        "supervisor" => lang.pick(
            r#"`supervisor = { title = "…", url = "https://…" }`: myndigheten som utövar tillsyn och sidan där man anmäler"#,
            r#"`supervisor = { title = "…", url = "https://…" }`: the authority that supervises, and its page for complaints"#,
        ),
        _ => lang.pick(
            r#"`defects = ["…"]`: det som inte är tillgängligt, med skälet till varje brist"#,
            r#"`defects = ["…"]`: what is not accessible, with the reason for each"#,
        ),
    }
}

/// The other lines that the same words stand in: "They are also on lines 14 and 16."
fn also(lines: &[usize], lang: Lang) -> String {
    define_say!(lang, $);
    match lines {
        [] => String::new(),
        [line] => say!(" Orden står också på rad {line}.", " They are also on line {line}."),
        [first, ..] if lines.len() > 8 => say!(
            " Orden står på {} rader till, den första är rad {first}.",
            " The words are on {} more lines, the first of them line {first}.",
            lines.len()
        ),
        lines => say!(
            " Orden står också på rad {}.",
            " They are also on lines {}.",
            join(lines.iter().map(usize::to_string).collect(), lang.pick("och", "and"))
        ),
    }
}

/// Says why a name cannot lie on every disk, as a full sentence.
fn unfit(unfit: Unfit, lang: Lang) -> String {
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

/// The name of a file without its ending.
fn stem(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}
