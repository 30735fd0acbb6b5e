//! The way out of mistakes about texts, links and pictures.

use super::construct;
use super::suggestion::meant;
use crate::diag::words::quote::{
    code, file_slug, full_address, heading_for, is_email, is_file_name, is_film, is_host, is_looks, is_of_a_local_host,
    is_of_an_inner_host, is_on_a_disk, is_table, markdown_for, repaired_address,
};
use crate::diag::{DocumentFlaw, Kind};
use crate::value::{Lang, define_say};

/// Says the way out; `None` for other kinds.
pub(super) fn help(kind: &Kind, lang: Lang) -> Option<String> {
    define_say!(lang, $);
    Some(match kind {
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
        Kind::BrokenLink { suggestion: Some(near), .. } => meant(near, lang),
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
        Kind::BrokenAnchor { suggestion: Some(near), .. } => meant(&format!("#{near}"), lang),
        Kind::BrokenAnchor { suggestion: None, .. } => say!(
            "Efter `#` står id:t för en aktivitet, till exempel `promise.md#krogtillsyn`, eller en rubrik.",
            "After `#` comes the id of an activity, as in `promise.md#krogtillsyn`, or a heading."
        ),
        Kind::BrokenImage { suggestion: Some(near), .. } => meant(near, lang),
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
        _ => return None,
    })
}
