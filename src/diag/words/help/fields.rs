//! The way out of mistakes about fields of the content format.

use super::suggestion::{meant, meant_first};
use super::unfit::unfit;
use crate::diag::words::quote::{
    choices, code, copied, day_here, either, email_in, example, explained, full_address, header_of, home, is_email,
    is_file_name, is_iso, is_iso_time, is_on_a_disk, is_whole_url, missing, one_line, quoted, quoted_ids,
    repaired_address, says_nothing,
};
use crate::diag::{Expected, Kind, UrlFlaw};
use crate::value::{Lang, define_say};

/// Says the way out; `None` for other kinds.
pub(super) fn help(kind: &Kind, lang: Lang) -> Option<String> {
    define_say!(lang, $);
    Some(match kind {
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
        Kind::UnknownKey { key, suggestion: Some(near), .. } if key == near => {
            say!("Det fältet står {}.", "That field stands {}.", home_of(near, lang))
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
        Kind::UnknownKey { suggestion: Some(near), .. } => meant(near, lang),
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
            meant_first(suggestion.as_deref(), lang),
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
        Kind::UnknownLint { suggestion: Some(near), .. } => meant(near, lang),
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
        _ => return None,
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
