//! The way out of mistakes about good reporting.

use crate::diag::Kind;
use crate::diag::words::quote::{code, join, one_line, quoted};
use crate::value::{Lang, define_say};

/// Says the way out; `None` for other kinds.
pub(super) fn help(kind: &Kind, lang: Lang) -> Option<String> {
    define_say!(lang, $);
    Some(match kind {
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
            "Skriv vad som har hänt sedan dess. Har inget hänt, ta bort texten och skriv `unchanged = true`.",
            "Write what has happened since. If nothing has, remove the text and write `unchanged = true`."
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
        Kind::FiguresDisagree { between, .. } => say!(
            "Båda gäller samma tid, och sidan visar {}. Rätta det tal som är fel, och berätta om rättelsen i \
             `corrections` om det är publicerat.",
            "Both are about the same time, and the page shows {}. Mend the figure that is wrong, and tell of the \
             correction in `corrections` if it is published.",
            code(between)
        ),
        Kind::SameCounted { between, .. } => say!(
            "Det kan vara samma varje gång, så summan är {}. Säger varje uppföljning hur många det är hittills, ge målet \
             `count = \"latest\"`. Är det nya varje gång, skriv mål och tal utan helheten.",
            "They may be the same ones each time, so the sum is {}. If each follow-up says how many there are so far, \
             give the target `count = \"latest\"`. If they are new each time, write target and figures without the whole.",
            code(between)
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
        _ => return None,
    })
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
