//! The way out for text that is read otherwise than it was meant.

use crate::diag::words::quote::{code, one_line};
use crate::diag::{LinkSlip, Unmeant, Unread};
use crate::value::{Lang, define_say};

/// The way out for a link that is none.
pub(super) fn link(slip: LinkSlip, suggestion: Option<&str>, lang: Lang) -> String {
    define_say!(lang, $);
    let right = suggestion.map(code);
    match (slip, right) {
        (LinkSlip::Empty, _) => say!(
            "Skriv adressen inom parentesen: `[Protokollet](protokoll.pdf)` eller `[polisen.se](https://polisen.se/)`.",
            "Write the address in the brackets: `[The minutes](minutes.pdf)` or `[polisen.se](https://polisen.se/)`."
        ),
        (LinkSlip::Upload, _) => say!(
            "Ta bort raden. Ladda upp bilden i samma mapp som texten, och skriv `![Vad bilden visar](bild.png)`.",
            "Take the line away. Upload the picture to the folder of the text, and write `![What it \
             shows](picture.png)`."
        ),
        (_, None) => say!(
            "Skriv orden inom `[ ]` och adressen inom `( )` direkt efter: `[Protokollet](protokoll.pdf)` eller \
             `[polisen.se](https://polisen.se/)`.",
            "Write the words in `[ ]` and the address in `( )` right behind: `[The minutes](minutes.pdf)` or \
             `[polisen.se](https://polisen.se/)`."
        ),
        (LinkSlip::Blank, Some(right)) if right.contains("://") => say!(
            "Skriv {right}. Är adressen längre än så, kopiera den ur webbläsarens adressfält.",
            "Write {right}. If the address is longer, copy it from the browser's address bar."
        ),
        (LinkSlip::Blank, Some(right)) => say!(
            "Skriv {right}. Filen ska heta precis så; ladda upp den med det namnet.",
            "Write {right}. The file must have just that name; upload it under it."
        ),
        (LinkSlip::Open | LinkSlip::Other, Some(right)) => say!("Skriv {right}.", "Write {right}."),
        (_, Some(right)) => {
            say!("Skriv {right}, utan något mellan `]` och `(`.", "Write {right}, with nothing between `]` and `(`.")
        }
    }
}

/// The way out for text that is not read.
pub(super) fn unread(construct: Unread, suggestion: Option<&str>, lang: Lang) -> String {
    define_say!(lang, $);
    let right = suggestion.map(code).unwrap_or_default();
    match construct {
        Unread::Heading => say!(
            "Skriv {right} först på en egen rad, med ett vanligt mellanslag efter `#`.",
            "Write {right} on a line of its own, with a plain blank behind `#`."
        ),
        Unread::List if right.starts_with("`1.") => say!(
            "Skriv siffra, punkt och mellanslag först på raden, `1. `, och en rad för varje del.",
            "Write a number, a full stop and a blank, `1. `, at the beginning of each line."
        ),
        Unread::List => say!(
            "Skriv bindestreck och mellanslag först på varje rad: {right}. Sätt en tom rad före den första.",
            "Write a hyphen and a blank at the beginning of each line: {right}. Leave a line empty before the first."
        ),
        Unread::Task => say!(
            "Skriv `- [ ] ` först på raden, eller `- [x] ` om det är klart.",
            "Write `- [ ] ` at the beginning of the line, or `- [x] ` if it is done."
        ),
        Unread::Table => say!(
            "Skriv varje rad så här: {right}, och under den första en rad med lika många `| --- |`. Tal i en följd \
             kan också stå som en lista.",
            "Write each row like this: {right}, and below the first one as many `| --- |`. A few numbers may be a \
             list as well."
        ),
        Unread::GridTable => say!(
            "Skriv raderna så här: `| Månad | Antal |`, sedan `| --- | --- |`, sedan en rad för varje månad. Ta bort \
             linjerna av `+`, `-` och `=`.",
            "Write the rows like this: `| Month | Number |`, then `| --- | --- |`, then a row for each month. Take \
             away the lines of `+`, `-` and `=`."
        ),
        Unread::Footnote => say!(
            "Skriv förklaringen inom parentes i texten. Är det en källa, skriv den i `sources` överst i filen eller \
             som en länk: `[Polisens statistik](https://…)`.",
            "Write the note in brackets in the text. If it is a source, write it in `sources` at the top of the file \
             or as a link: `[The statistics](https://…)`."
        ),
        Unread::Attributes => say!(
            "Ta bort den. Utseendet bestäms av sajten; fet text skrivs `**så här**`.",
            "Take it away. The site decides on looks; bold text is written `**like this**`."
        ),
        Unread::Shortcode => say!(
            "Ta bort den, och skriv med vanliga ord det som den skulle visa.",
            "Take it away, and say in plain words what it would show."
        ),
        Unread::Alert => say!(
            "Skriv i stället ett eget stycke som börjar med fet text: `**Obs!** Tiderna är preliminära.`",
            "Write a paragraph of its own that begins in bold: `**Note:** The times may change.`"
        ),
        Unread::WikiLink => {
            say!("Skriv en länk till filen: `[Om sajten](om.md)`.", "Write a link to the file: `[About](om.md)`.")
        }
        Unread::Contents => say!("Ta bort raden.", "Take the line away."),
        Unread::Emphasis if suggestion.is_some() => say!(
            "Skriv {right}, med ett mellanslag efter den fetstilta texten.",
            "Write {right}, with a blank behind the bold text."
        ),
        Unread::Emphasis => say!(
            "Skriv `**` tätt intill, både före det första ordet och efter det sista: `**fet text**`. Ska stjärnorna \
             synas, skriv `\\*\\*`.",
            "Write `**` close to the words, before the first and behind the last: `**bold text**`. For the asterisks \
             themselves write `\\*\\*`."
        ),
        Unread::Mark => say!(
            "Skriv `**fet text**`, eller ta bort likhetstecknen.",
            "Write `**bold text**`, or take the equals signs away."
        ),
        Unread::Emoji => {
            say!("Ta bort den, eller klistra in själva tecknet.", "Take it away, or paste the sign itself.")
        }
        Unread::Formula => say!("Skriv det med vanliga ord och tecken.", "Say it in plain words and signs."),
        Unread::Definition => say!(
            "Skriv ordet i fet stil och förklaringen efter, på samma rad: `**Tertial:** fyra månader.`",
            "Write the word in bold and what it means behind it, in one line: `**Tertial:** four months.`"
        ),
        Unread::Blank => say!(
            "Skriv det som ska stå där, eller ta bort raden.",
            "Write what shall stand there, or take the line away."
        ),
        Unread::Reminder => {
            say!("Ta bort den, eller skriv det som ska stå där.", "Take it away, or write what shall stand there.")
        }
        Unread::CellError => say!(
            "Skriv talet som skulle stå i cellen. Visar Excel `########`, är kolumnen för smal för talet.",
            "Write the number that the cell should have. `########` says that the column is too narrow."
        ),
        Unread::DiskPath => say!(
            "Ladda upp filen i samma mapp som texten, och länka till den: `[Protokollet](protokoll.pdf)`.",
            "Upload the file to the folder of the text, and link to it: `[The minutes](minutes.pdf)`."
        ),
        Unread::Address | Unread::Title => say!("Skriv {right}.", "Write {right}."),
        Unread::Garbled => say!(
            "Så blir det när å, ä, ö eller ett tankstreck har lästs med fel teckenkodning. Skriv ordet för hand, \
             eller klistra in texten på nytt.",
            "This happens when å, ä, ö or a dash is read in the wrong encoding. Write the word by hand, or paste the \
             text again."
        ),
    }
}

/// The way out for text that is read as what nobody meant.
pub(super) fn unmeant(construct: Unmeant, suggestion: Option<&str>, lang: Lang) -> String {
    define_say!(lang, $);
    let right = suggestion.map(one_line).unwrap_or_default();
    match construct {
        Unmeant::Code => say!(
            "Ta bort mellanslagen eller tabben först på raden. Är det kod, skriv en rad ```` ``` ```` före och en \
             efter.",
            "Take away the blanks or the tab at its beginning. If it is code, write a line ```` ``` ```` before and \
             one behind it."
        ),
        Unmeant::OpenCode => say!(
            "Skriv en rad med samma tecken där koden slutar, eller ta bort raden.",
            "Write a line of the same signs where the code ends, or take the line away."
        ),
        Unmeant::Underline if suggestion.is_some() => say!(
            "Ska texten vara en rubrik, skriv {} där, och ta bort raden med streck. Ska den inte det, sätt en tom rad \
             före strecken.",
            "If the text shall be a heading, write {} there and take the line of hyphens away. If not, leave a line \
             empty before the hyphens.",
            code(&right)
        ),
        Unmeant::EqualsLine => say!(
            "Ta bort raden. Ska texten vara en rubrik, skriv `## ` först på den raden.",
            "Take the line away. If the text shall be a heading, write `## ` at the beginning of that line."
        ),
        Unmeant::Proposal => say!(
            "Ta bort den raden, och raden med ```` ``` ```` efter texten. Behåll texten mellan dem.",
            "Take away that line and the line ```` ``` ```` behind it. Keep the text between."
        ),
        Unmeant::Times => say!("Skriv {}, eller med ord.", "Write {}, or say it in words.", code(&right)),
        Unmeant::Underline => say!(
            "Sätt en tom rad före den, så blir den ett streck. Ska texten vara en rubrik, skriv `## ` först på den \
             raden i stället.",
            "Leave a line empty before it, and it is a rule. If the text shall be a heading, write `## ` at the \
             beginning of that line instead."
        ),
        Unmeant::DateList => say!(
            "Skriv något före datumet eller talet, till exempel `Den`, eller ett snedstreck före punkten: {}.",
            "Write something before the date or the number, such as `On`, or a backslash before the full stop: {}.",
            code(&right)
        ),
        Unmeant::ListNumber => say!(
            "Sidan räknar själv och visar {}. Är det inte en lista, skriv något före talet.",
            "The page counts by itself and shows {}. If it is no list, write something before the number.",
            code(&right)
        ),
        Unmeant::Quote => say!(
            "Skriv `fler än` eller `minst` före talet. Är det ett citat, skriv det inom citattecken.",
            "Write `more than` or `at least` before the number. A quotation is written in quotes."
        ),
        Unmeant::PlusList => say!(
            "Skriv `Plus` eller `Ökningen var` före talet.",
            "Write `Plus` or `The increase was` before the number."
        ),
        Unmeant::Strike => say!(
            "Skriv `cirka` i stället för `~`. Ska texten vara överstruken, skriv `~~så här~~`.",
            "Write `about` instead of `~`. To strike words out, write `~~like this~~`."
        ),
        Unmeant::Definition => say!(
            "En rad som börjar med ord inom hakparenteser och kolon är en adress till en länk. Skriv raden utan \
             hakparenteser, eller använd länken.",
            "A line that begins with words in square brackets and a colon is the address of a link. Write it without \
             the brackets, or use the link."
        ),
        Unmeant::Cells => say!(
            "Lägg till en kolumn i tabellens två första rader. Ska ett `|` synas, skriv `\\|`.",
            "Add a column to the first two rows of the table. For a `|` itself write `\\|`."
        ),
        Unmeant::EmptyHeading => say!(
            "Skriv rubriken efter `#`, eller ta bort raden.",
            "Write the heading behind `#`, or take the line away."
        ),
        Unmeant::Caption => say!(
            "Sätt en tom rad före och efter bilden, så får den sin bildtext under sig.",
            "Leave a line empty before and behind the picture, and its caption stands below it."
        ),
    }
}
