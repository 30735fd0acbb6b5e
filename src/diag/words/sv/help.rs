//! The way out, in Swedish.

use super::unfit::unfit;
use super::{construct, either, meant_and, meant_or};
use crate::diag::words::quote::{
    choices, code, copied, day_here, email_in, example, explained, file_slug, full_address, header_of, heading_for,
    home, in_list, is_email, is_file_name, is_film, is_heading_of, is_host, is_iso, is_iso_time, is_list, is_looks,
    is_of_a_local_host, is_of_an_inner_host, is_of_outcome, is_on_a_disk, is_other_name, is_table, is_whole_url, join,
    list, markdown_for, missing, one_line, quoted, quoted_ids, repaired_address, says_nothing, straight,
    with_occasions,
};
use crate::diag::{DocumentFlaw, Expected, Kind, Many, TextPlace, UrlFlaw};
use crate::metadata::FileFormat;
use crate::schema::ATTACHMENTS;
use crate::source::Unfit;
use crate::value::Lang;

/// Says the way out, as full sentences.
pub(in crate::diag::words) fn help(kind: &Kind) -> Option<String> {
    Some(match kind {
        // Files and folders.
        Kind::NotUtf8 => "Spara filen med teckenkodningen UTF-8, annars går å, ä och ö inte att läsa. Klistrar du in \
            texten i GitHubs redigerare blir det rätt."
            .to_owned(),
        Kind::Symlink => "Lägg själva filen eller mappen här i stället.".to_owned(),
        Kind::ControlCharacter { .. } => "Det följer ofta med från Word, PowerPoint eller en pdf. Ta bort det som står mellan \
            tecknen före och efter, och skriv det igen."
            .to_owned(),
        Kind::LongPeriod { .. } => "Rätta årtalet. Gäller löftet tills vidare, ta bort `to`.".to_owned(),
        Kind::TooMany { what: Many::Entries(_), .. } => {
            "Ta bort det som inte hör hit, eller dela upp det. Inget känt dokument har så många.".to_owned()
        }
        Kind::TooMany { what: Many::Columns, .. } => {
            "Dela tabellen, eller lägg den bredvid texten som kalkylblad (`.xlsx`) och länka till den.".to_owned()
        }
        Kind::TooMany { what: Many::Levels, .. } => {
            "Skriv om med färre nivåer. Varje `>`, och varje lista som är indragen under en annan, är en nivå.".to_owned()
        }
        Kind::TooMany { .. } => "Ta bort det som inte hör hit, eller dela upp innehållet på flera sajter.".to_owned(),
        Kind::LongText { .. } => {
            "Korta texten. Det som behöver mer plats skrivs under inställningarna, eller läggs bredvid som pdf.".to_owned()
        }
        Kind::SpecialFile => "Ta bort den, eller lägg en vanlig fil här i stället.".to_owned(),
        Kind::LargeFile { .. } => "Ta bort den, dela upp den, eller lägg den bredvid som pdf.".to_owned(),
        Kind::EmptyFile => "Något gick fel när den laddades upp. Ladda upp den igen, eller ta bort den.".to_owned(),
        Kind::OtherFormat { found: FileFormat::Html, .. } => "Så blir det ofta när sidan man hämtade filen från kräver inloggning. Öppna \
            filen på datorn: ser den rätt ut, spara den på nytt och ladda upp den; annars hämta den igen."
            .to_owned(),
        Kind::OtherFormat { found: FileFormat::Heic, .. } => "Så sparar iPhone bilder, och många webbläsare kan inte visa dem. Öppna bilden \
            på datorn och spara den som JPEG, eller välj Mest kompatibelt i telefonen under Inställningar, Kamera, Format. Ladda sedan upp \
            den nya under samma namn."
            .to_owned(),
        Kind::OtherFormat { name, found } => {
            let right = format!("{}.{}", stem(name), found.name().1);
            match ATTACHMENTS.contains(&found.name().1) {
                true => format!(
                    "Döp om filen på din dator till {}, ladda upp den, ta bort den gamla, och skriv det nya namnet i texten. På GitHub \
                     går det inte att byta namn på bilder och dokument.",
                    code(&right)
                ),
                false => "Öppna filen på din dator, spara den i det format som namnet säger, och ladda upp den igen under samma namn."
                    .to_owned(),
            }
        }
        Kind::PicturePosition => "Ta bort platsen: i Windows under Egenskaper, Information; på iPhone under Alternativ när du delar bilden. \
            Ladda upp bilden igen under samma namn. Är platsen öppen för alla, skriv `allow = [\"picture-position\"]` i en text i mappen."
            .to_owned(),
        Kind::HiddenName { is_image: true, .. } => "Ta bort dem, i Windows under Egenskaper, Information, och ladda upp bilden igen under samma \
            namn. Nämn fotografen i texten. Är uppgiften avsedd, skriv `allow = [\"hidden-name\"]` i en text i mappen."
            .to_owned(),
        Kind::HiddenName { .. } => "Öppna dokumentet där det skrevs, välj Arkiv, Info, Egenskaper och ta bort författaren, spara det på nytt \
            och ladda upp det igen under samma namn. Är uppgiften avsedd, skriv `allow = [\"hidden-name\"]` överst i en text i mappen."
            .to_owned(),
        Kind::OfficeFile { .. } => "Spara den som pdf och ladda upp den i stället. Ska den gå att redigera: i Word och Excel, välj Arkiv, Info, Sök efter problem, Granska \
            dokument, ta bort det som hittas, och skriv sedan `allow = [\"office-file\"]` i en text i mappen."
            .to_owned(),
        Kind::UnreadFile { suggestion: Some(right), is_hidden: true, .. } => format!(
            "Ska den publiceras, byt namn till {}. Är det ett utkast går det att skriva `draft = true` i filen i stället.",
            code(right)
        ),
        Kind::UnreadFile { is_hidden: true, .. } => "Ska den publiceras, ta bort punkten först i namnet. Hör den till ett annat program, skriv `allow = [\"unread-file\"]` i `content/index.md`."
            .to_owned(),
        Kind::UnreadFile { suggestion: Some(right), .. } => format!(
            "Menade du {}? Flytta filen dit: öppna den på GitHub, välj pennan och skriv hela vägen i rutan med namnet.",
            code(right)
        ),
        Kind::UnreadFile { .. } => "Filerna ska ligga så här: `content/exempelstad/place.md`, `content/exempelstad/2020/promise.md` och \
            uppföljningarna bredvid `promise.md`."
            .to_owned(),
        Kind::HeavyFile { is_image: true, .. } => "På telefon tar den lång tid att hämta. Gör den mindre på datorn, till exempel 1600 \
            bildpunkter bred och sparad som JPEG, och ladda upp den igen. Med ett nytt namn måste namnet ändras i texten också."
            .to_owned(),
        Kind::HeavyFile { .. } => "På telefon tar den lång tid att hämta. Spara den som pdf med minsta storlek, eller dela upp den.".to_owned(),
        Kind::NoFolder { .. } => "Ta bort filen, och lägg tillbaka mappen som låg här.".to_owned(),
        Kind::NoPlace { has_files: false } => "Har mappen bytt namn eller flyttats? Lägg tillbaka den. På en ny sajt \
            gör `utfall new place exempelstad` den första platsen. En tom sajt byggs inte, för den skulle ta den gamlas plats."
            .to_owned(),
        Kind::NoPlace { has_files: true } => "Varje plats är en mapp med filen `place.md`, som \
            `content/exempelstad/place.md`; `utfall new place exempelstad` gör en. Ska sajten bara ha sidor, skriv `allow = [\"no-place\"]` i \
            `content/index.md`."
            .to_owned(),
        Kind::FileType { extension, .. } if extension == "heic" || extension == "heif" => "Så sparar iPhone bilder, och många webbläsare \
            kan inte visa dem. Öppna bilden på datorn och spara den som JPEG, ladda upp den nya och ta bort den här."
            .to_owned(),
        Kind::FileType { allowed, .. } => {
            format!("Gör om filen till {}, eller ta bort den. Ska den ligga i sajtens rot som den är, lägg den i mappen `static/` bredvid `content/`.", either(*allowed))
        }
        Kind::FileName { unfit: Some(Unfit::Ending), suggestion: Some(near), .. } => {
            format!("Windows tar bort det. Byt namn till {}.", code(near))
        }
        Kind::FileName { unfit: Some(why), .. } => format!(
            "{} Byt namn, och skriv det med små bokstäver från a till z, siffror och bindestreck.",
            unfit(*why)
        ),
        Kind::FileName { is_folder: true, suggestion: Some(near), .. } => {
            format!("Byt namn på mappen till {}.", code(near))
        }
        Kind::FileName { suggestion: Some(near), .. } if !near.ends_with(".md") && near.contains('.') => format!(
            "Döp om filen på din dator till {}, ladda upp den, ta bort den gamla, och skriv det nya namnet där den länkas. På \
             GitHub går det inte att byta namn på bilder och dokument.",
            code(near)
        ),
        Kind::FileName { name, suggestion: Some(near), .. } if is_other_name(name, near) => format!(
            "Byt namn till {}. Finns den redan, för in det nya i den och ta bort den här.",
            code(near)
        ),
        Kind::FileName {
            suggestion: Some(near), ..
        } => format!("Byt namn till {}.", code(near)),
        Kind::FileName { suggestion: None, .. } => "Namn på filer och mappar skrivs med små bokstäver från a till z, \
            siffror och bindestreck, till exempel `maj-juli.md`."
            .to_owned(),
        Kind::MissingPromise { names, .. } => {
            let (they, them, are) = match names.len() {
                1 => ("den", "den", "är en uppföljning"),
                _ => ("de", "dem", "är uppföljningar"),
            };
            format!(
                "{} {are} av det löfte som ska stå där. Har filen tagits bort eller bytt namn? Lägg tillbaka den. Hör \
                 {they} till ett annat löfte, flytta {them} till dess mapp.",
                list(names, "och")
            )
        }
        Kind::MisplacedFile { suggestion: Some(right), .. } => format!(
            "Menade du {}? Flytta filen dit: öppna den på GitHub, välj pennan och skriv hela vägen i rutan med namnet.",
            code(right)
        ),
        Kind::MisplacedFile { .. } => "Filerna ska ligga så här: `content/exempelstad/place.md`, \
            `content/exempelstad/2020/promise.md` och uppföljningarna bredvid `promise.md`. Saknas den filen, lägg till den."
            .to_owned(),
        Kind::PromiseWithoutPlace => {
            "Lägg till filen `place.md` i mappen ovanför, med raderna `name = \"Exempelstad\"`, \
            `kind = \"municipality\"` och kommunens kod, till exempel `code = \"0680\"`, mellan två rader `+++`."
                .to_owned()
        }
        Kind::NoSite => {
            "Skapa filen `site.toml` bredvid mappen `content`. Den börjar med raden `format = 1`.".to_owned()
        }

        // Front matter and TOML.
        Kind::MergeConflict => "Två personer har ändrat samma rader. Behåll de rader som ska gälla, och ta bort dem som börjar \
            med `<<<<<<<`, `=======` och `>>>>>>>`. Det kan finnas flera sådana ställen."
            .to_owned(),
        Kind::NoFrontMatter => {
            "Börja filen med en rad `+++`, inte `---`, skriv inställningarna på raderna under, och sedan en rad \
            `+++` till. Texten kommer efter den."
                .to_owned()
        }
        Kind::OpenFrontMatter => "Skriv en rad med bara `+++` mellan inställningarna och texten.".to_owned(),
        Kind::MissingQuotes { written } => format!("Skriv så här: `{}`.", quoted(written)),
        Kind::MissingOpeningQuote { written } => format!("Skriv så här: `{}`.", quoted(written)),
        Kind::OddBlank => "Radera det och skriv ett vanligt mellanslag. Det följer ofta med från Word.".to_owned(),
        Kind::MissingBrackets { key, written } => {
            format!("Skriv så här: {}.", copied(&format!("{} = [{}]", one_line(key), in_list(written))))
        }
        Kind::AnswerInComment { suggestion, .. } => {
            format!("Skriv så här: {}. Är det inget svar, ta bort det.", copied(suggestion))
        }
        Kind::Placeholder { written } if written.contains("//") => {
            "Skriv den riktiga adressen, kopierad ur webbläsarens adressfält, eller ta bort den.".to_owned()
        }
        Kind::Placeholder { .. } => "Skriv det som ska stå där, eller ta bort raden.".to_owned(),
        Kind::CurlyQuotes { written } => {
            format!(
                "Skriv så här: `{}`. Krulliga citattecken följer ofta med från Word.",
                straight(written)
            )
        }
        Kind::OpenQuotes { instead: Some(instead) }
        | Kind::OpenList { instead: Some(instead), .. }
        | Kind::ExtraText { instead: Some(instead), .. } => format!("Skriv så här: {}.", copied(instead)),
        Kind::OpenQuotes { .. } => "Avsluta texten med `\"` på samma rad. En text på flera rader börjar och slutar med \
            `\"\"\"`."
            .to_owned(),
        Kind::OpenList { closing: ']', .. } => "Avsluta listan med `]`, till exempel \
            `responsible = [\"police\", \"municipality\"]`."
            .to_owned(),
        Kind::OpenList { .. } => {
            "Avsluta dem med `}`, till exempel `valid = { from = \"2023-05\", to = \"2024-05\" }`.".to_owned()
        }
        Kind::MissingComma => "Skriv `,` mellan delarna, till exempel `[\"police\", \"municipality\"]`.".to_owned(),
        Kind::InnerQuotes { written } => format!("Skriv så här: `{}`.", straight(written)),
        Kind::ExtraText { written, .. } if written.starts_with('=') => {
            "Är det en formel, skriv det som den räknar fram.".to_owned()
        }
        Kind::ExtraText { written, .. } if !written.contains(char::is_alphanumeric) => "Ta bort det.".to_owned(),
        Kind::ExtraText { .. } => "Skriv det på en egen rad om det är en inställning för sig, eller flytta det till texten \
            under den andra raden `+++`."
            .to_owned(),
        Kind::MissingEquals { suggestion } => format!("Skriv så här: {}.", code(suggestion)),
        Kind::BadHeader { suggestion: Some(near), .. } => format!("Menade du {}?", code(near)),
        Kind::BadHeader { suggestion: None, .. } => "Skriv till exempel `[[activity]]` i ett medborgarlöfte eller \
            `[outcome.krogtillsyn]` i en uppföljning."
            .to_owned(),
        Kind::DecimalComma { written } => format!("Skriv så här: `{}`.", straight(written)),
        Kind::MissingValue { key } => {
            format!(
                "Fyll i det, till exempel {}, eller ta bort raden.",
                example(key, None)
            )
        }
        Kind::DuplicateKey { key } if key.starts_with('[') => {
            format!("Samla raderna under en enda {}, där varje inställning står en gång.", code(key))
        }
        Kind::DuplicateKey { key } if key == "corrections" || key == "sources" => format!(
            "Slå ihop dem till en rad: `{} = [{{ … }}, {{ … }}]`. Det som är publicerat ska stå kvar.",
            one_line(key)
        ),
        Kind::DuplicateKey { key } if is_list(key) => {
            format!("Slå ihop dem till en rad: `{} = [\"…\", \"…\"]`.", one_line(key))
        }
        Kind::DuplicateKey { key } if is_of_outcome(key) => "Saknas raden `[outcome.…]`, med nästa aktivitets id, mellan dem? Hör \
            båda till samma aktivitet, behåll den rad som stämmer."
            .to_owned(),
        Kind::DuplicateKey { key } if key == "id" => {
            "Saknas raden med hakparenteser, till exempel `[[activity]]`, mellan dem?".to_owned()
        }
        Kind::DuplicateKey { .. } => "Behåll den rad som stämmer och ta bort den andra.".to_owned(),
        Kind::TomlSyntax { parser } if parser.contains("escape") => "Skriv `\\\\` för varje `\\`, eller sätt texten inom \
            enkla citattecken `'`."
            .to_owned(),
        Kind::TomlSyntax { parser } if parser.starts_with("key with no value") => "Är raden en anmärkning, sätt `#` först på \
            den. Löpande text skrivs under den andra raden `+++`. En inställning är ett namn, ett likhetstecken och ett värde."
            .to_owned(),
        Kind::TomlSyntax { .. } => "En inställning är ett namn, ett likhetstecken och ett värde, till exempel \
            `title = \"Medborgarlöfte 2020\"`. Löpande text skrivs under den andra raden `+++`."
            .to_owned(),

        // Fields.
        Kind::UnknownKey { key, table: "[outcome.…]", .. } if matches!(key.as_str(), "text" | "utfall" | "resultat" | "beskrivning") => {
            "Skriv texten under filens sista rad med `+++`, efter en rubrik med aktivitetens id, till exempel \
             `## krogtillsyn`."
                .to_owned()
        }
        Kind::UnknownKey { key, table, .. }
            if matches!(key.as_str(), "status" | "figures" | "reason" | "next" | "unchanged")
            && matches!(*table, "uppföljningen" | "follow-up") =>
        {
            "Det sägs om en aktivitet i taget. Saknas raden `[outcome.…]` ovanför, med aktivitetens id i stället för \
             punkterna?"
                .to_owned()
        }
        Kind::UnknownKey { suggestion: Some(near), known, .. } if !known.is_empty() && !known.contains(&near.as_str()) => format!(
            "Menade du {}? Det fältet står {}.",
            code(near),
            home_of(near)
        ),
        Kind::UnknownKey { suggestion: Some(near), table, .. } if header_of(near, table).is_some() => {
            format!("Menade du {}, på en egen rad?", code(&header_of(near, table).unwrap_or_default()))
        }
        Kind::UnknownKey { suggestion, known, .. } => {
            meant_or(suggestion.as_ref(), format!("Här kan det stå {}.", either(known)))
        }
        Kind::MisplacedKey { key, table } if table.starts_with('[') => format!(
            "Allt som står efter {} hör dit. Flytta {} till filens början, ovanför den första raden med hakparenteser.",
            code(table),
            code(key)
        ),
        Kind::MisplacedKey { key, table } => {
            format!(
                "Flytta ut {} ur {}, till en egen rad överst i filen.",
                code(key),
                code(table)
            )
        }
        Kind::MissingKey { key, table } if !choices(key, table).is_empty() => format!(
            "Lägg till en rad {} med ett av orden {}.",
            code(&format!("{key} = \"…\"")),
            explained(key, &choices(key, table), "eller", Lang::Sv)
        ),
        Kind::MissingKey { key, table } => format!("Lägg till en rad, till exempel {}.", missing(key, table)),
        Kind::WrongType { key, instead: Some(instead), .. } if matches!(key.as_str(), "figures" | "targets") => {
            format!("Skriv talet med det som räknas, inom citattecken: till exempel {}.", code(instead))
        }
        Kind::WrongType { instead: Some(instead), .. } => format!("Skriv så här: {}.", copied(instead)),
        Kind::WrongType { key, expected, .. } => wrong_type(key, *expected),
        Kind::BadDate { suggestion: Some(near), .. } if near.len() < 10 => {
            format!("Skriv månaden med två siffror, inom citattecken: `{}`.", quoted(near))
        }
        Kind::BadDate { suggestion: Some(near), .. } => {
            format!("Skriv datumet som år-månad-dag med två siffror för månad och dag: {}.", code(near))
        }
        Kind::BadDate { written, .. } if is_iso(written) => "Kontrollera månaden och dagen. Är dagen okänd räcker \
            månaden, `\"2020-03\"`, eller året, `\"2020\"`."
            .to_owned(),
        Kind::BadDate { written, suggestion: None } if is_iso_time(written) => match day_here(written) {
            Some(day) => format!("Skriv bara dagen, utan klockslag: {}.", code(day)),
            None => "Skriv bara dagen, utan klockslag: `2020-03-05`. Tiden gäller en annan tidszon, så se efter vilken dag det är \
                här."
                .to_owned(),
        },
        Kind::BadDate { suggestion: None, .. } => "Skriv datumet som år-månad-dag med två siffror för månad och dag: \
            `2020-03-05`. Är dagen okänd går det bra med `\"2020-03\"` eller `\"2020\"`."
            .to_owned(),
        Kind::PeriodReversed => "Skriv det tidigare datumet i `from` och det senare i `to`.".to_owned(),
        Kind::UnknownWord { key, written, .. } if key == "status" && says_nothing(written) => {
            "Ta bort raden. Vad som inte är redovisat säger sidan själv, och vad som är oklart skrivs i `note`.".to_owned()
        }
        Kind::UnknownWord { key, suggestion: None, allowed, .. } if key == "status" => format!(
            "Blev allt gjort, skriv `Genomförd`. Är något kvar, skriv `Delvis genomförd` eller `Pågår`. Blev det inte av, skriv \
             `Inte genomförd`. Vet ni inte, lämna `status = \"\"`. Här kan det stå {}.",
            explained(key, allowed, "eller", Lang::Sv)
        ),
        Kind::UnknownWord { key, suggestion, allowed, .. } => {
 let words = explained(key, allowed, "eller", Lang::Sv);
 meant_and(suggestion.as_ref(), &format!("Här kan det stå {words}."))
 },
        Kind::BadId { unfit: Some(why), .. } => format!("{} Välj ett annat id.", unfit(*why)),
        Kind::BadId { suggestion: Some(id), meant: true, .. } => {
            format!("Menade du {}? Här står ett id, som det skrivs efter `id =`, och inte ett namn.", quoted_ids(id))
        }
        Kind::BadId { suggestion: None, meant: true, .. } => {
            "Skriv aktivitetens id som det står i `promise.md`, efter `id =` under `[[activity]]`.".to_owned()
        }
        Kind::BadId { suggestion, .. } => format!(
            "Ett id skrivs med små bokstäver från a till z, siffror och bindestreck: {}.",
            code(suggestion.as_deref().unwrap_or("krogtillsyn"))
        ),
        Kind::BadUrl { flaw: UrlFlaw::Character, .. } => {
            "En webbadress har inga mellanslag, citattecken eller omvända snedstreck. Kopiera den ur webbläsarens adressfält.".to_owned()
        }
        Kind::BadUrl { flaw: UrlFlaw::Local, .. } => {
            "Den ligger på din egen dator eller på ett internt nät. Skriv sidans öppna adress, eller ta bort raden.".to_owned()
        }
        Kind::BadUrl { flaw: UrlFlaw::Unseen, .. } => {
            "I adressen finns ett tecken som inte syns, eller som vänder på texten. Skriv om adressen för hand.".to_owned()
        }
        Kind::BadUrl { flaw: UrlFlaw::Login, .. } => {
            "Det som står före `@` ser ut som en webbplats, men läsaren kommer till den som står efter. Ta bort det som står före `@`, och `@`.".to_owned()
        }
        Kind::BadUrl { written, .. } if repaired_address(written).is_some() => {
            format!("Skriv {}.", code(&repaired_address(written).unwrap_or_default()))
        }
        Kind::BadUrl { written, .. } if is_email(written) => {
            "Det är en e-postadress. Här ska adressen till en webbsida stå; finns ingen, ta bort fältet.".to_owned()
        }
        Kind::BadUrl { written, .. } if is_file_name(written) => format!(
            "Det är ett filnamn. Lägg filen i samma mapp som den här, och länka till den i texten: {}.",
            code(&format!("[Vad filen är]({})", one_line(written)))
        ),
        Kind::BadUrl { written, .. } if is_on_a_disk(written) => "Det är en plats på din dator. Ladda upp filen i samma mapp som den \
            här, och länka till den i texten: `[Vad filen är](protokoll.pdf)`."
            .to_owned(),
        Kind::BadUrl { written, .. } if is_whole_url(written) && written.contains(['?', '#']) => {
            "Adressen till en sajt har varken `?` eller `#`. Skriv den utan det och det som kommer efter.".to_owned()
        }
        Kind::BadUrl { written, .. } if is_whole_url(written) && !written.is_ascii() => {
            "Skriv värden som den står på nätet, med bokstäverna a till z: den börjar då ofta med `xn--`.".to_owned()
        }
        Kind::BadUrl { written, .. } if full_address(written) == "https://example.org/" => {
            "Kopiera hela adressen ur webbläsarens adressfält; den börjar med `https://`. Finns ingen, ta bort fältet.".to_owned()
        }
        Kind::BadUrl { written, .. } => {
            format!(
                "Skriv hela adressen, med `https://` först: `{}`.",
                full_address(written)
            )
        }
        Kind::BadColor { .. } => "Skriv färgen som sex tecken efter `#`, 0–9 och a–f, till exempel `#00558c`.".to_owned(),
        Kind::PaleColor { suggestion, .. } => format!(
            "Länkar ska gå att läsa också på tonad botten, så det behövs minst 5,4 till 1. Den här nyansen räcker: {}.",
            code(suggestion)
        ),
        Kind::BadEmail { written } if email_in(written).is_some() => {
            format!("Skriv bara adressen: {}.", code(email_in(written).unwrap_or_default()))
        }
        Kind::BadEmail { .. } => "Skriv adressen så här: `namn@example.org`.".to_owned(),
        Kind::BadAuthority { .. } => {
            "Skriv domännamnet, ett komma och ett år då det var utgivarens: `authority = \"exempelstad.se,2026\"`. Ändra det sedan \
             aldrig, för då får alla prenumeranter allt på nytt.".to_owned()
        }
        Kind::LicenseLanguage { suggestion, .. } => format!(
            "Skriv adressen som alla språk har gemensam, för den känner dataportaler igen: `url = \"{suggestion}\"`."
        ),
        Kind::BadOrganisationNumber { .. } => {
            "Skriv organisationens tio siffror inom citattecken: `organisation_number = \"999999-9999\"`. Är numret en \
             persons, eller inte känt: ta bort raden.".to_owned()
        }
        Kind::BadCode { .. } => {
            "Skriv SCB:s kod för kommunen, fyra siffror inom citattecken: `code = \"0680\"`.".to_owned()
        }
        Kind::FormatVersion { .. } => "Skriv `format = 1`, eller hämta en nyare version av Utfall.".to_owned(),
        Kind::OutOfRange { .. } => "Skriv talet med siffror, utan citattecken.".to_owned(),
        Kind::UnknownLint { suggestion, .. } => meant_or(
            suggestion.as_ref(),
            "Koden står inom hakparenteser i meddelandet, till exempel `repeated-text`. Bara varningar och tips går att tysta, inte fel.".to_owned(),
        ),
        Kind::NoAccessibility { .. } => "Lagen kräver en redogörelse av myndigheter: `[accessibility]` med \
            `compliance`, `standard`, `assessed`, `updated`, `method`, `report_url`, `supervisor` och `defects`. Är \
            utgivaren ingen myndighet, skriv `kind = \"unofficial\"`."
            .to_owned(),
        Kind::AccessibilityPart { key } => format!("Lägg till {}.", accessibility_part(key)),
        Kind::NoCards => "Programmet är byggt utan den delen. Använd ett som är hämtat från en utgåva, eller bygg det med \
            `cargo build --features cards`. Annars: ta bort `cards`."
            .to_owned(),
        Kind::TitleAsName { .. } => "En ny sajt heter så från början. Skriv vad den som svarar heter, till exempel \
            `name = \"Exempelstads kommun\"`."
            .to_owned(),
        Kind::AccountNeeded { .. } => "Alla ska kunna anmäla fel och brister, också den som inte har något konto eller vill \
            säga vem hen är. Led till ett formulär på er egen webbplats."
            .to_owned(),
        Kind::NoReportWay { .. } => "Skriv en sida hos er med formulär eller kontaktuppgifter, \
            `contact_url = \"https://…\"`, under `[publisher]`: dit leder *Anmäl fel* på varje sida. Finns ingen, skriv `email`."
            .to_owned(),
        Kind::UnofficialContact => "Skriv vart läsaren vänder sig hos er, eller ta bort raden med `text`. Står ingen myndighet \
            bakom sajten, skriv `kind = \"unofficial\"`."
            .to_owned(),
        Kind::UnofficialLogo => {
            "Ta bort raden med `logo`. Ger en myndighet ut sajten, skriv `kind = \"official\"`.".to_owned()
        }

        // Figures.
        Kind::NoFigure { .. }
        | Kind::TwoFigures { .. }
        | Kind::BadNumber { .. }
        | Kind::NotACount { .. }
        | Kind::NumberSize { .. }
        | Kind::RangeReversed { .. } => super::figure::help(kind)?,
        Kind::FigureWithoutUnit { written, is_target: true } => format!(
            "Skriv vad det är efter talet, till exempel {}: det är det som talen i uppföljningarna jämförs med.",
            code(&with_occasions(written))
        ),
        Kind::FigureWithoutUnit { written, is_target: false } => format!(
            "Skriv vad det är efter talet, till exempel {}. Bara när aktiviteten har ett enda mål går det bra utan.",
            code(&with_occasions(written))
        ),

        // Text.
        Kind::RawHtml { written } if is_looks(written) => "Ta bort det som står mellan `<` och `>`, och behåll orden. Text ur Word \
            klistras in utan sådant med Ctrl+Skift+V."
            .to_owned(),
        Kind::RawHtml { written } if written.to_ascii_lowercase().starts_with("<br") => "Sätt en tom rad där ett nytt stycke börjar. \
            I en tabell: skriv komma, eller gör två rader."
            .to_owned(),
        Kind::RawHtml { written } if written.starts_with("<img") => "Ladda upp bilden i samma mapp som texten, och skriv: \
            `![Vad bilden visar](bild.png)`."
            .to_owned(),
        Kind::RawHtml { written } if heading_for(written).is_some() => {
            format!("Skriv {} i stället.", code(&heading_for(written).unwrap_or_default()))
        }
        Kind::RawHtml { written } if is_table(written) => "Skriv tabellen så här: `| Månad | Antal |`, på nästa rad `| --- | --- |`, och sedan en rad för varje månad: \
            `| Maj | 60 |`."
            .to_owned(),
        Kind::RawHtml { written } => match markdown_for(written) {
            Some(markdown) => {
                format!("Skriv {markdown} i stället. Kommentarer `<!-- så här -->` är tillåtna och publiceras aldrig.")
            }
            None => "Skriv i Markdown i stället, till exempel `**fet text**` eller `[länk](https://…)`. Kommentarer \
                `<!-- så här -->` är tillåtna och publiceras aldrig."
                .to_owned(),
        },
        Kind::UnreadMarkdown { construct, suggestion, .. } => construct::unread_help(*construct, suggestion.as_ref()),
        Kind::UnmeantMarkdown { construct, suggestion, .. } => construct::unmeant_help(*construct, suggestion.as_ref()),
        Kind::UnreadLink { slip, suggestion, .. } => construct::link_help(*slip, suggestion.as_ref()),
        Kind::SettingInText { written } if written == "+++" => "Bara två rader `+++` skiljer inställningarna från texten. Ta bort den här, och flytta \
            det som är inställningar ovanför den andra."
            .to_owned(),
        Kind::SettingInText { written } if written.starts_with("Rättelse") || written.starts_with("Correction") => {
            "En rättelse får sin egen rad på sidan när den skrivs mellan de två raderna `+++` i filens början: \
             `corrections = [{ date = 2020-03-05, text = \"…\" }]`. Här nere syns den bara som text."
                .to_owned()
        }
        Kind::SettingInText { .. } => "Flytta raden, med dem som hör dit, upp mellan de två raderna `+++` i filens början. Här nere \
            läses den inte, utan visas för alla."
            .to_owned(),
        Kind::OpenComment => "Avsluta kommentaren med `-->`.".to_owned(),
        Kind::LinkScheme { scheme } if scheme.len() == 1 || matches!(scheme.as_str(), "file" | "smb") => "Filen ligger på din dator eller på en gemensam \
            disk, och ingen annan kan öppna den. Ladda upp den i samma mapp som texten, och länka med namnet: \
            `[Protokollet](protokoll.pdf)`."
            .to_owned(),
        Kind::LinkScheme { scheme } if scheme == "//" => "Skriv hela adressen, med `https://` först.".to_owned(),
        Kind::LinkScheme { .. } => {
            "Använd en adress som börjar med `https://`, eller `mailto:` för e-post och `tel:` för telefon.".to_owned()
        }
        Kind::LinkToOutput { written, suggestion: None } if is_of_an_inner_host(written) && !is_of_a_local_host(written) => {
            "Använd den öppna adressen till samma sak, eller ladda upp filen i samma mapp som texten och länka till den: \
             `[Protokollet](protokoll.pdf)`."
                .to_owned()
        }
        Kind::LinkToOutput {
            suggestion: Some(near), ..
        } => {
            format!(
                "Länka till filen i stället: {}. Då fungerar länken både på GitHub och på sajten.",
                code(near)
            )
        }
        Kind::LinkToOutput { suggestion: None, .. } => "Länka till filen som sidan görs av, till exempel \
            `../2019/promise.md`. Då fungerar länken både på GitHub och på sajten."
            .to_owned(),
        Kind::ContactWithoutWay => "Skriv minst ett sätt att nå rollen, till exempel `phone = \"114 14\"`, \
            `email = \"trygghet@example.org\"` eller `url = \"https://example.org/kontakt\"`."
            .to_owned(),
        Kind::BadPhone { .. } => "Skriv ett enda nummer, med bara siffror, mellanslag, bindestreck och `+`: `010-00 00 00`. Finns det \
            fler, gör en `[[contact]]` för varje."
            .to_owned(),
        Kind::BadDocument { flaw: DocumentFlaw::Nowhere } => "Ligger det i samma mapp, skriv filens namn: `file = \"avtal.pdf\"`. \
            Ligger det på en annan webbplats, skriv adressen: `url = \"https://example.org/avtal.pdf\"`."
            .to_owned(),
        Kind::BadDocument { flaw: DocumentFlaw::Both } => {
            "Behåll `file` när filen ligger här, annars `url`, och ta bort den andra.".to_owned()
        }
        Kind::BadDocument { flaw: DocumentFlaw::AddressAsFile } => "Byt ut `file` mot `url`.".to_owned(),
        Kind::BadDocument { flaw: DocumentFlaw::FileAsAddress } => {
            "Lägg filen i samma mapp som den här texten, och byt ut `url` mot `file`.".to_owned()
        }
        Kind::BadDocument { flaw: DocumentFlaw::Page } => "Ett dokument är en fil, till exempel `avtal.pdf`. Länka till \
            texten i löptext i stället: `[Löftet för 2019](../2019/promise.md)`."
            .to_owned(),
        Kind::BrokenLink { written, .. } if is_on_a_disk(written) => "Filen ligger på en gemensam disk, och ingen annan kan \
            öppna den. Ladda upp den i samma mapp som texten, och länka med namnet: `[Protokollet](protokoll.pdf)`."
            .to_owned(),
        Kind::BrokenLink { is_document: true, suggestion, .. } => meant_or(
            suggestion.as_ref(),
            "Lägg filen i samma mapp som den här texten, och skriv namnet som filen heter, med ändelse: `file = \"avtal.pdf\"`."
                .to_owned(),
        ),
        Kind::BrokenLink { written, suggestion: None, .. } if is_email(written) => {
            format!("Till en e-postadress länkar man så här: {}.", code(&format!("mailto:{written}")))
        }
        Kind::BrokenLink { written, suggestion: None, .. } if repaired_address(written).is_some() => {
            format!("Skriv {}.", code(&repaired_address(written).unwrap_or_default()))
        }
        Kind::BrokenLink { written, suggestion: None, .. } if is_host(written) => {
            format!("Skriv hela adressen: {}.", code(&full_address(written)))
        }
        Kind::BrokenLink { written, suggestion: None, .. } if is_file_name(written) && !written.ends_with(".md") && file_slug(written).is_some() => format!(
            "Ladda upp filen i samma mapp som den här texten, under namnet {}, och länka med det namnet.",
            code(&file_slug(written).unwrap_or_default())
        ),
        Kind::BrokenLink { written, suggestion: None, .. } if is_film(written) => {
            "Filmer och ljud kan inte ligga på sajten. Lägg upp filen där ni brukar ha filmer, och länka dit: \
             `[Filmen](https://…)`."
                .to_owned()
        }
        Kind::BrokenLink { suggestion, .. } => meant_or(
            suggestion.as_ref(),
            "Skriv vägen till filen från mappen som den här filen ligger i, till exempel `../2019/promise.md`."
                .to_owned(),
        ),
        Kind::BrokenAnchor {
            suggestion: Some(near), ..
        } => format!("Menade du {}?", code(&format!("#{near}"))),
        Kind::BrokenAnchor { suggestion: None, .. } => {
            "Efter `#` står id:t för en aktivitet, till exempel `promise.md#krogtillsyn`, eller en rubrik.".to_owned()
        }
        Kind::BrokenImage { suggestion, .. } => meant_or(
            suggestion.as_ref(),
            "Lägg bilden i samma mapp som texten och skriv filens namn: `![Vad bilden visar](bild.png)`.".to_owned(),
        ),
        Kind::UnsafeLogo { .. } => "Spara logotypen på nytt som vanlig SVG, utan skript, länkar, animationer och inbäddade \
                                    bilder, eller som PNG."
            .to_owned(),
        Kind::BrokenLogo { .. } => {
            "Lägg bilden i `content` och skriv vägen dit därifrån, till exempel `logo = \"logotyp.png\"`.".to_owned()
        }
        Kind::ExternalImage { .. } => {
            "Den andra webbplatsen skulle få veta vem som läser sidan. Ladda ner bilden, lägg den i samma mapp som texten \
             och skriv filens namn: `![Vad bilden visar](bild.png)`."
                .to_owned()
        }
        Kind::LinkToDraft { .. } => {
            "Vänta med länken, eller ta bort `draft = true` när texten är färdig: i filen själv eller i dess `promise.md`.".to_owned()
        }
        Kind::LinkToHidden { .. } => "Ta bort länken, eller lägg till platsen i `places` under en `[[edition]]` i \
            `site.toml`."
            .to_owned(),

        // Places and promises.
        Kind::NoCounty => {
            "Skriv kommunens kod, `code = \"0680\"`, eller länet, `county = \"Jönköpings län\"`. En \
             stadsdel får länet av sin kommun: `within = \"jonkoping\"`.".to_owned()
        }
        Kind::UnknownMember { suggestion, .. } => meant_and(
            suggestion.as_ref(),
            "Platsen ska ligga i `content`, i en mapp som heter likadant. Har den inte hämtats än försvinner varningen då.",
        ),
        Kind::UnknownPlace { suggestion, .. } => meant_and(
            suggestion.as_ref(),
            "En plats är en mapp i `content` med filen `place.md`, och skrivs med mappens namn.",
        ),
        Kind::BadWithin { .. } => {
            "Bara en stadsdel, `kind = \"district\"`, ligger i en annan plats, och den platsen ska \
            vara en kommun, `kind = \"municipality\"`."
                .to_owned()
        }
        Kind::UnknownPromise { suggestion, .. } => meant_or(
            suggestion.as_ref(),
            "Skriv platsens och medborgarlöftets mappar, som `exempelstad/2019`. Finns det äldre löftet inte på webbplatsen, ta \
             bort raden.".to_owned(),
        ),
        Kind::ExtendsRing { to_itself: true, .. } => {
            "Skriv det äldre medborgarlöftets mappar, eller ta bort raden.".to_owned()
        }
        Kind::ExtendsRing { key, .. } => format!("Låt bara det nyare medborgarlöftet ha `{key}`."),
        Kind::OwnPlace { place } => {
            format!(
                "Skriv `{}` först i listan, eller flytta mappen till rätt plats.",
                quoted(place)
            )
        }
        Kind::UnknownParty { id, suggestion } => meant_or(
            suggestion.as_ref(),
            format!(
                "Lägg till den i `promise.md`, som `[[party]]` med `id = {}`, eller välj en av parterna där.",
                quoted(id)
            ),
        ),
        Kind::UnknownPledge { id, suggestion } => meant_or(
            suggestion.as_ref(),
            format!(
                "Lägg till det som `[[pledge]]` med `id = {}`, eller välj ett av löftena i `promise.md`.",
                quoted(id)
            ),
        ),
        Kind::UnknownFocus { id, suggestion } => meant_or(
            suggestion.as_ref(),
            format!(
                "Lägg till det i `promise.md`, som `[[focus]]` med `id = {}`, eller i `site.toml`, som `[focus.{}]`.",
                quoted(id),
                one_line(id)
            ),
        ),
        Kind::DuplicateId { .. } => "Byt id på den nyaste. Ett löfte och en aktivitet i samma medborgarlöfte får \
            inte heller dela id."
            .to_owned(),
        Kind::PledgeKey { .. } => "Flytta raden till den `[[activity]]` som den gäller.".to_owned(),
        Kind::OnceWithoutEnd => {
            "Skriv när det slutar, till exempel `valid = { from = \"2020\", to = \"2021\" }`, eller \
            följ upp oftare, till exempel `schedule = \"year\"`."
                .to_owned()
        }

        // Follow-ups.
        Kind::NoPeriod { suggestion, .. } => meant_and(
            suggestion.as_ref().map(|near| format!("{near}.md")).as_ref(),
            "Döp filen efter perioden, till exempel `t1.md`, eller skriv överst i den: \
            `period = { from = \"2018-05\", to = \"2018-07\" }`.",
        ),
        Kind::PeriodTwice { key, .. } => {
            format!(
                "Ta bort raden med {}, eller byt namn på filen om den gäller en annan period.",
                code(key)
            )
        }
        Kind::OutsideValidity { .. } => {
            "Rätta perioden, eller `valid` i `promise.md`. Från medborgarlöftets andra år står året \
            först i filnamnet: `2021-t1.md`."
                .to_owned()
        }
        Kind::SamePeriod { .. } => {
            "Slå ihop filerna till en. Under medborgarlöftets första år betyder namnet detsamma med och \
            utan år: `t1.md` och `2020-t1.md`."
                .to_owned()
        }
        Kind::UnknownRow { suggestion: None, .. } => "Skriv ett id som det står i `promise.md`, efter `id =` under \
            `[[activity]]`. Har id:t ändrats där, skriv tillbaka det, för det är en adress; ett nytt namn skrivs i `title`."
            .to_owned(),
        Kind::UnknownRow { suggestion, .. } => meant_and(
            suggestion.as_ref(),
            "Skriv ett id som det står i `promise.md`, efter `id =` under `[[activity]]`.",
        ),
        Kind::NotARow { id } => format!(
            "Skriv utfallet för en aktivitet i stället. En text om löftet eller fokusområdet kan stå under rubriken {}.",
            code(&format!("## {id}"))
        ),
        Kind::HeadingNearId { written, id } if written.starts_with("- ##") => format!(
            "Rubriken står i en lista eller ett citat. Ta bort tecknet före `##`, så att raden börjar med {}.",
            code(&format!("## {id}"))
        ),
        Kind::HeadingNearId { written, id } if is_heading_of(written, id) => format!(
            "Den är indragen, eller har ett osynligt mellanslag från Word efter `##`. Radera allt före ordet, och skriv {} \
             längst till vänster.",
            code(&format!("## {id}"))
        ),
        Kind::HeadingNearId { id, .. } => format!(
            "Skriv {}; sidan visar titeln ändå. Med en annan rubrik skulle det se ut som om inget hade redovisats.",
            code(&format!("## {id}"))
        ),
        Kind::FreeHeading { ids, .. } => format!(
            "Menade du {}? Står där en annan rubrik finns ingen text under aktiviteten på sidan. Är det ett eget avsnitt \
             kan det stå kvar.",
            either(ids.iter().map(|id| format!("## {id}")))
        ),
        Kind::OutcomeWithoutText { place: TextPlace::EmptyHeading, .. } => "Skriv vad som har gjorts på raden under rubriken. Ska det inte stå något, ta bort rubriken.".to_owned(),
        Kind::OutcomeWithoutText { place: TextPlace::Comment, .. } => "Flytta texten till en egen rad efter `-->`. Är den en anteckning till er själva kan den stå kvar.".to_owned(),
        Kind::OutcomeWithoutStatus { .. } => "Skriv statusen inom citattecknen: `status = \"Genomförd\"`. Säger källan ingen status, ta bort raden.".to_owned(),
        Kind::OutcomeWithoutText { id, .. } => format!(
            "Skriv vad som har gjorts under rubriken {}. Finns texten redan, saknas kanske den rubriken ovanför.",
            code(&format!("## {id}"))
        ),
        Kind::DuplicateHeading { .. } => "Samla texten under en av rubrikerna och ta bort den andra.".to_owned(),
        Kind::UnknownWhole { suggestion, .. } => meant_and(
            suggestion.as_ref(),
            "`part_of` är orden i ett annat tal i samma lista, som inte självt är en del: \
             `figures = [\"39 kontroller\", { value = \"5 kontroller\", part_of = \"39 kontroller\" }]`.",
        ),
        Kind::AlikeFigures { .. } => "De läggs ihop. Säg vad som skiljer dem, till exempel \
             `{ value = \"8 personer\", what = \"alkohol\" }`, och är ett tal en del av ett annat, \
             `part_of = \"39 personer\"`."
            .to_owned(),
        Kind::PlaceInTarget { instead, .. } => format!(
            "Skriv {}, och samma `where` vid talen i uppföljningarna. Då räknas bara de mot målet.",
            copied(instead)
        ),
        Kind::UnchangedFromNothing { .. } => "`unchanged = true` betyder att allt är som förra gången. Skriv vad som \
            gäller nu i stället, eller ta bort raden."
            .to_owned(),
        Kind::UnchangedAndMore { key } => {
            format!(
                "Ta bort `unchanged = true` om något har hänt, annars raden med {}.",
                code(key)
            )
        }
        Kind::FigureWithoutTarget { targets, .. } if targets.is_empty() => {
            "Lägg till ett mål i `promise.md` om talet ska \
            räknas, annars raden `allow = [\"figure-without-target\"]` här."
                .to_owned()
        }
        Kind::FigureWithoutTarget { instead: Some(instead), .. } => format!(
            "Ska talet räknas mot målet, skriv {}. Annars tystar raden `allow = [\"figure-without-target\"]` varningen.",
            copied(instead)
        ),
        Kind::FigureWithoutTarget { targets, .. } => format!(
            "Hör talet till målet {}, skriv enhet och plats på samma sätt, eller samla två ord för samma sak i `[units]` i \
             `site.toml`. Annars tystar raden `allow = [\"figure-without-target\"]` varningen.",
            either(targets)
        ),

        // Good reporting.
        Kind::OtherPeriod { lines, .. } => format!(
            "Skriv den egna perioden, eller säg att det är en jämförelse.{}",
            also(lines)
        ),
        Kind::OtherPlace { .. } => "Skriv rätt kommun. Är den andra kommunen med i löftet, lägg till den i `places` eller \
            som `[[party]]`."
            .to_owned(),
        Kind::RepeatedText { .. } => "Skriv vad som har hänt sedan dess. Har inget ändrats, ta bort texten och skriv \
            `unchanged = true`."
            .to_owned(),
        Kind::NumberWithoutTarget { written } => format!(
            "Skriv {} på aktiviteten i `promise.md`, så jämförs det med talen i uppföljningarna.",
            code(&format!("targets = [{}]", quoted(written)))
        ),
        Kind::TargetAbout { number, .. } => format!(
            "Skriv gränsen som löftet menar: {} eller {}. Säger källan bara ungefär hur många, låt det stå i texten.",
            code(&format!("minst {number}")),
            code(&format!("högst {number}"))
        ),
        Kind::EmptyPromise => "Skriv löftena under `[[pledge]]` och aktiviteterna under `[[activity]]`, eller löftets text under \
            `+++`. Är det inte klart, skriv `draft = true`, så publiceras det inte."
            .to_owned(),
        Kind::IncompleteActivity { key: "pledge", .. } => "Skriv löftet som den hör till, med id:t efter `[[pledge]]`: \
            `pledge = \"tryggt-centrum\"`. Hör den inte till något av dem, skriv `allow = [\"incomplete-activity\"]` på den."
            .to_owned(),
        Kind::IncompleteActivity { .. } => "Skriv parten som ansvarar, med id:t efter `[[party]]`: `responsible = \
            [\"police\"]`. Säger löftet inte vem, skriv `allow = [\"incomplete-activity\"]` på den."
            .to_owned(),
        Kind::EmptyFollowUp => "Fyll i den, eller vänta med att publicera. Tills dess räknas perioden inte som redovisad. \
            Finns bara en del av källan här, skriv `partial = true`."
            .to_owned(),
        Kind::TargetWithoutFigure { .. } => "Skriv hur många det blev i den här perioden, till exempel \
            `figures = [\"2 tillfällen\"]`. Utan tal visar sidan att det är okänt om målet nås."
            .to_owned(),
        Kind::DoneBelowTarget { .. } => "Kontrollera talen i alla perioder. Stämmer de, skriv `status = \"Delvis genomförd\"` \
            och varför i `reason`."
            .to_owned(),
        Kind::NotDoneWithoutZero { zero } => format!(
            "Skriv {} om det är sant. Utan nollan räknas perioden som okänd.",
            code(&format!("figures = [{}]", quoted(zero)))
        ),
        Kind::NoReason { .. } => "Skriv varför, till exempel `reason = \"Samordnaren slutade i maj.\"`.".to_owned(),
        Kind::PlanInOutcome { .. } => "Flytta planen till `next = \"…\"` under aktivitetens `[outcome.…]`. Där visas den \
            under egen rubrik."
            .to_owned(),
        Kind::PublishedEarly { .. } => "Kontrollera datumet, mest året, och att filen är uppkallad efter rätt period.".to_owned(),
        Kind::FutureDate { .. } => "Kontrollera datumet, mest året. Ska det publiceras senare, vänta med filen till dess.".to_owned(),
        Kind::OtherYear { is_folder: true, .. } => "Är filen kopierad från ett annat år, ändra `valid`, titeln och texterna. \
            Annars byt namn på mappen, innan något har publicerats där."
            .to_owned(),
        Kind::OtherYear { .. } => "Ändra titeln eller `valid`, det som inte stämmer.".to_owned(),
        Kind::SamePlace { folder, .. } => format!(
            "Är mappen en kopia av {}, ta bort den. Är det två olika platser, skriv det som skiljer dem åt i `name`, eller \
             kommunen i `within`.",
            code(&format!("content/{folder}"))
        ),
        Kind::SameTitle { .. } => "Skriv det som skiljer dem åt i titeln, oftast året. Är filen en kopia, ändra också `valid`, \
            datum och texter."
            .to_owned(),
        Kind::ClosedAddress { suggestion: Some(right), .. } => format!(
            "Skriv den adress som länken leder till: {}. Säkerhetslänkar ur e-post kan innehålla mottagarens adress.",
            code(right)
        ),
        Kind::ClosedAddress { .. } => "Den kräver inloggning, eller leder en omväg. Ladda upp filen i mappen och länka till \
            den, eller använd sidans öppna adress."
            .to_owned(),
        Kind::FollowUpMissing { due, names } => format!(
            "{} skulle ha varit inne den {}. Skriv den, också om lite har hänt. Har löftet aldrig lovat den, ändra `schedule`.",
            if names.len() == 1 { "Den" } else { "Den första" },
            code(due)
        ),
        Kind::UnexplainedAbbreviation { written, .. } => format!(
            "Lägg till {} under `[abbreviations]` i `site.toml`, eller skriv ut orden första gången, med förkortningen \
             inom parentes.",
            code(&format!("{} = \"…\"", one_line(written)))
        ),
        Kind::HeadingLevel { right, .. } => format!("Skriv {} först på raden.", code(&"#".repeat(usize::from(*right)))),
        Kind::LinkText { .. } => "Skriv vad man kommer till, till exempel `[listan över platserna](platser.csv)`.".to_owned(),
        Kind::ImageText { file } => {
            format!("Skriv vad bilden visar: {}.", code(&format!("![Två poliser på torget]({})", one_line(file))))
        }
        Kind::LongSentence { .. } => "Dela den i två eller tre, eller gör en lista.".to_owned(),
        Kind::PlainLanguage { better, lines, .. } => {
            let better = better.iter().map(|word| format!("”{word}”")).collect();
            format!("Skriv {}.{}", join(better, "eller"), also(lines))
        },
        Kind::PersonalNumber { .. } => "Ta bort det; skriv vilken roll personen har. Finns filen redan på GitHub ska också \
            historiken rensas. Är det ett annat nummer, skriv `allow = [\"personal-number\"]` överst i filen."
            .to_owned(),
        Kind::PrivateEmail { .. } => "Skriv en adress till verksamheten i stället, till exempel `trygghet@kommunen.se`.".to_owned(),
        Kind::PrivatePhone { .. } => "Skriv verksamhetens nummer eller växeln. Är det ett nummer till en tjänst, skriv \
            `allow = [\"private-phone\"]` överst i filen."
            .to_owned(),
        Kind::SmallCount { .. } => "Skriv ”några unga”, en större plats eller ingen ålder.".to_owned(),
        Kind::InvisibleCharacter { .. } => "Ta bort ordet och skriv det igen för hand. Tecknet följer ofta med när text \
            klistras in."
            .to_owned(),
        Kind::DecimalThousands { thousands, .. } => format!(
            "Menade du tusental, skriv {}. Är det decimaler, skriv `allow = [\"decimal-thousands\"]` här.",
            code(thousands)
        ),

        // Settings.
        Kind::UnknownEdition { suggestion, .. } => meant_and(
            suggestion.as_ref(),
            "Utgåvorna står under `[[edition]]` i `site.toml`, var och en med sitt `id`.",
        ),
        Kind::EditionPath { .. } => "Ge den ena en egen mapp, till exempel `path = \"polisen\"`.".to_owned(),
        Kind::BadPath { unfit: Some(why), .. } => format!("{} Välj en annan mapp.", unfit(*why)),
        Kind::BadPath { suggestion, .. } => format!(
            "Skriv mappar med små bokstäver från a till z, siffror och bindestreck, och ett snedstreck mellan dem, till exempel `path = \"{}\"`.",
            suggestion.as_deref().unwrap_or("jonkopings-kommun")
        ),

        // Addresses.
        Kind::AddressTaken { by, .. } if by.starts_with('/') => "Byt namn på filen.".to_owned(),
        Kind::AddressTaken { .. } => "Byt namn på den ena filen eller mappen.".to_owned(),
        Kind::AddressCase { .. } => "Ta bort den ena, eller ge den ett annat namn. På en del datorer går de inte att skilja åt.".to_owned(),
        Kind::AliasTaken { own: true, .. } => {
            "Ta bort den ur `aliases`. Där står bara adresser som sidan hade förr.".to_owned()
        }
        Kind::AliasTaken { .. } => {
            "Ta bort den ur `aliases`. En äldre adress kan bara leda till en enda sida.".to_owned()
        }
        Kind::BadAlias { suggestion: Some(near), .. } => {
            format!("Skriv adressen med vanliga bokstäver, som den läses: {}.", code(near))
        }
        Kind::BadAlias { unfit: Some(why), .. } => {
            format!("Av adressen blir det en fil. {} Ta bort den ur `aliases`.", unfit(*why))
        }
        Kind::LongAddress { .. } => {
            "Av adressen blir det en fil, och längre sökvägar ryms inte på alla datorer. Korta den.".to_owned()
        }
        Kind::BadAlias { .. } => "Skriv det som stod efter sajtens namn, med snedstreck först och sist: \
            `aliases = [\"/exempelstad/2019/\"]`."
            .to_owned(),
        Kind::UnusedAttachment { name } => {
            format!(
                "Länka till den i en text bredvid, {}, eller skriv den i `documents`. Annars tar du bort den.",
                code(&format!("[Vad filen är]({name})"))
            )
        }

        // Themes.
        Kind::UnknownTheme { suggestion, known, .. } => meant_or(
            suggestion.as_ref(),
            format!("Välj {}, eller lägg temat i mappen `themes`.", either(known)),
        ),
        Kind::ThemeRing { .. } => {
            "Ändra `parent` i `theme.toml` hos ett av dem, så att raden av teman tar slut.".to_owned()
        }
        Kind::ThemeApi { .. } => {
            "Skriv `api = 1` när temat följer den versionen, eller hämta en nyare version av Utfall.".to_owned()
        }
        Kind::ThemeName { folder, .. } => format!("Skriv {}.", code(&format!("name = \"{}\"", one_line(folder)))),
        Kind::ThemeOption { .. } => "Ge den ett värde av samma sort, eller ett annat namn.".to_owned(),
        Kind::MissingTemplate { .. } => {
            "Skriv `parent = \"base\"` i `theme.toml`, så att temat får de mallar som det inte har själv.".to_owned()
        }
        Kind::TemplateSyntax { .. } => "Orden inom parentes kommer från mallspråket Tera, som beskriver sina regler på \
            `keats.github.io/tera`."
            .to_owned(),
        Kind::TemplateName { suggestion: None, known, .. } if !known.is_empty() => {
            format!("Det som mallen bygger på har blocken {}.", list(known, "och"))
        }
        Kind::TemplateName { suggestion, .. } => {
            meant_or(suggestion.as_ref(), "Handboken för teman räknar upp vad mallar får använda.".to_owned())
        }
        Kind::ExtendsItself { advice } => match advice {
            Some(parent) => format!("Skriv {}.", code(&format!("{{% extends \"{}\" %}}", one_line(parent)))),
            None => "Ta bort raden med `extends`; inget tema under det här har mallen.".to_owned(),
        },
        Kind::TemplateRing { .. } => "Ta bort ett av leden.".to_owned(),
        Kind::StyleImport { .. } => "Skriv den före alla andra regler, till exempel `@import \"_form.css\" layer(form) print;`. \
            Efter namnet får `layer(…)` stå, sedan `supports(…)`, sedan medier."
            .to_owned(),
        Kind::DuplicateComponent { .. } => "Ta bort den ena, eller ge den ett annat namn.".to_owned(),
        Kind::TemplateRender { more: 0, .. } => {
            "Jämför namnen i mallen med dem som handboken för teman räknar upp.".to_owned()
        }
        Kind::TemplateRender { more, .. } => format!(
            "Jämför namnen i mallen med dem som handboken för teman räknar upp. Samma fel finns på {more} {} till.",
            if *more == 1 { "sida" } else { "sidor" }
        ),
        Kind::UnknownString { suggestion: Some(near), .. } => meant_or(Some(near), String::new()),
        Kind::UnknownString { key, suggestion: None } => {
            format!(
                "Lägg till den i temats `strings/sv.toml`: {}.",
                code(&format!("{} = \"…\"", one_line(key)))
            )
        }
    })
}

/// Where a field stands that was written in another table.
fn home_of(key: &str) -> String {
    match home(key) {
        Some(table) if table.starts_with('[') => format!("under {}", code(table)),
        _ => "överst i filen, ovanför den första raden med hakparenteser".to_owned(),
    }
}

fn wrong_type(key: &str, expected: Expected) -> String {
    let example = example(key, Some(expected));
    match expected {
        Expected::Table if key == "outcome" => {
            "Skriv `[outcome.…]`, med aktivitetens id i stället för punkterna, på en egen rad, och fälten på raderna under.".to_owned()
        }
        Expected::Table if example.starts_with("`[") => {
            format!("Skriv {example} på en egen rad, och fälten på raderna under.")
        }
        Expected::Tables if example.starts_with("`[") => {
            format!("Skriv {example} på en egen rad för vart och ett, och fälten på raderna under.")
        }
        Expected::Date => {
            format!("Skriv till exempel {example}. Är dagen okänd går det bra med `\"2020-03\"` eller `\"2020\"`.")
        }
        Expected::Validity => format!("Skriv {example}, eller `{{ from = \"2023-05\", to = \"2024-05\" }}`."),
        _ => format!("Skriv till exempel {example}."),
    }
}

/// A part of the accessibility statement: a line to copy, and what it is.
fn accessibility_part(key: &str) -> &'static str {
    match key {
        "compliance" => r#"`compliance = "partial"`: hur webbplatsen följer kraven, `full`, `partial` eller `none`"#,
        "standard" => r#"`standard = "EN 301 549 V3.2.1 (WCAG 2.1 AA)"`: det som webbplatsen är prövad mot"#,
        "assessed" => r#"`assessed = 2026-05-20`: dagen för bedömningen"#,
        "updated" => r#"`updated = 2026-05-20`: dagen då redogörelsen ändrades senast"#,
        "method" => r#"`method = "…"`: hur bedömningen gjordes, till exempel själv eller av någon utomstående"#,
        "report_url" => {
            r#"`report_url = "https://…"`: ett formulär där den som läser kan anmäla brister utan att säga vem hen är"#
        }
        "supervisor" => {
            r#"`supervisor = { title = "…", url = "https://…" }`: myndigheten som utövar tillsyn och sidan där man anmäler"#
        }
        _ => r#"`defects = ["…"]`: det som inte är tillgängligt, med skälet till varje brist"#,
    }
}

/// The other lines that the same words stand in: "Orden står också på rad 14 och 16."
fn also(lines: &[usize]) -> String {
    match lines {
        [] => String::new(),
        lines if lines.len() > 8 => {
            format!(" Orden står på {} rader till, den första är rad {}.", lines.len(), lines[0])
        }
        lines => format!(" Orden står också på rad {}.", join(lines.iter().map(usize::to_string).collect(), "och")),
    }
}

/// The name of a file without its ending.
fn stem(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}
