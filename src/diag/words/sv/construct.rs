//! What is said of text that is read otherwise than it was meant, in Swedish.

use crate::diag::words::quote::{code, one_line};
use crate::diag::{LinkSlip, Unmeant, Unread};

/// What is wrong with a link that is none.
pub(super) fn link_message(written: &str, slip: LinkSlip) -> String {
    let link = code(written);
    match slip {
        LinkSlip::Blank => format!("länken {link} går inte att läsa: adressen har mellanslag"),
        LinkSlip::Open => format!("länken {link} går inte att läsa: den sista parentesen saknas"),
        LinkSlip::Reversed => format!("länken {link} går inte att läsa: parenteserna står åt fel håll"),
        LinkSlip::Apart => format!("länken {link} går inte att läsa: orden och adressen hänger inte ihop"),
        LinkSlip::Empty => format!("länken {link} har ingen adress"),
        LinkSlip::Upload => format!("bilden {link} hann inte laddas upp"),
        LinkSlip::Other => format!("länken {link} går inte att läsa, och visas som den står"),
    }
}

/// The way out for a link that is none.
pub(super) fn link_help(slip: LinkSlip, suggestion: Option<&String>) -> String {
    match slip {
        LinkSlip::Empty => {
            return "Skriv adressen inom parentesen: `[Protokollet](protokoll.pdf)` eller `[polisen.se](https://polisen.se/)`."
                .to_owned();
        }
        LinkSlip::Upload => {
            return "Ta bort raden. Ladda upp bilden i samma mapp som texten, och skriv `![Vad bilden visar](bild.png)`."
                .to_owned();
        }
        _ => {}
    }
    let Some(right) = suggestion else {
        return "Skriv orden inom `[ ]` och adressen inom `( )` direkt efter: `[Protokollet](protokoll.pdf)` eller \
                `[polisen.se](https://polisen.se/)`."
            .to_owned();
    };
    let right = code(right);
    match slip {
        LinkSlip::Blank if right.contains("://") => {
            format!("Skriv {right}. Är adressen längre än så, kopiera den ur webbläsarens adressfält.")
        }
        LinkSlip::Blank => format!("Skriv {right}. Filen ska heta precis så; ladda upp den med det namnet."),
        LinkSlip::Open | LinkSlip::Other => format!("Skriv {right}."),
        _ => format!("Skriv {right}, utan något mellan `]` och `(`."),
    }
}

/// What is wrong with text that is not read.
pub(super) fn unread_message(construct: Unread, written: &str) -> String {
    let written = code(written);
    match construct {
        Unread::Heading => format!("{written} blir ingen rubrik, utan visas som den står"),
        Unread::List => format!("raden {written} blir ingen lista; raderna visas i en följd"),
        Unread::Task => format!("raden {written} blir ingen ruta att bocka för"),
        Unread::Table => format!("raden {written} ser ut som en tabell, men visas som löpande text"),
        Unread::GridTable => format!("{written} hör till en tabell från ett annat program, och visas som den står"),
        Unread::Footnote => format!("fotnoten {written} läses inte, utan visas som den står"),
        Unread::Attributes => format!("{written} är en anvisning till ett annat program, och visas som den står"),
        Unread::Shortcode => format!("{written} är en kod från ett annat program, och visas som den står"),
        Unread::Alert => format!("rutan {written} läses inte, utan visas som den står"),
        Unread::WikiLink => format!("{written} blir ingen länk, utan visas som den står"),
        Unread::Contents => format!("{written} blir ingen innehållsförteckning, utan visas som den står"),
        Unread::Emphasis => format!("asteriskerna i {written} visas, och texten blir inte fet"),
        Unread::Mark => format!("{written} markeras inte, utan visas med likhetstecknen"),
        Unread::Emoji => format!("{written} blir ingen bild, utan visas som den står"),
        Unread::Formula => format!("{written} är en formel eller ett kommando, och visas som det står"),
        Unread::Definition => format!("raden {written} blir ingen ordförklaring, utan fortsätter stycket"),
        Unread::Blank => format!("{written} står kvar från en mall, och visas för alla"),
        Unread::Garbled => format!("{written} har fel bokstäver"),
        Unread::Reminder => format!("{written} ser ut som en anteckning till er själva, och visas för alla"),
        Unread::CellError => format!("{written} är ett felvärde ur Excel, och visas som det står"),
        Unread::DiskPath => format!("{written} ligger på en disk som ingen annan kommer åt"),
        Unread::Address => format!("{written} blir ingen länk"),
        Unread::Title => format!("{written} visas med sina tecken, för en titel är inte Markdown"),
    }
}

/// The way out for text that is not read.
pub(super) fn unread_help(construct: Unread, suggestion: Option<&String>) -> String {
    let right = suggestion.map(|right| code(right)).unwrap_or_default();
    match construct {
        Unread::Heading => format!("Skriv {right} först på en egen rad, med ett vanligt mellanslag efter `#`."),
        Unread::List if right.starts_with("`1.") => {
            "Skriv siffra, punkt och mellanslag först på raden, `1. `, och en rad för varje del.".to_owned()
        }
        Unread::List => {
            format!("Skriv bindestreck och mellanslag först på varje rad: {right}. Sätt en tom rad före den första.")
        }
        Unread::Task => "Skriv `- [ ] ` först på raden, eller `- [x] ` om det är klart.".to_owned(),
        Unread::Table => format!(
            "Skriv varje rad så här: {right}, och under den första en rad med lika många `| --- |`. Tal i en följd kan \
             också stå som en lista."
        ),
        Unread::GridTable => {
            "Skriv raderna så här: `| Månad | Antal |`, sedan `| --- | --- |`, sedan en rad för varje \
            månad. Ta bort linjerna av `+`, `-` och `=`."
                .to_owned()
        }
        Unread::Footnote => {
            "Skriv förklaringen inom parentes i texten. Är det en källa, skriv den i `sources` överst i \
            filen eller som en länk: `[Polisens statistik](https://…)`."
                .to_owned()
        }
        Unread::Attributes => "Ta bort den. Utseendet bestäms av sajten; fet text skrivs `**så här**`.".to_owned(),
        Unread::Shortcode => "Ta bort den, och skriv med vanliga ord det som den skulle visa.".to_owned(),
        Unread::Alert => {
            "Skriv i stället ett eget stycke som börjar med fet text: `**Obs!** Tiderna är preliminära.`".to_owned()
        }
        Unread::WikiLink => "Skriv en länk till filen: `[Om sajten](om.md)`.".to_owned(),
        Unread::Contents => "Ta bort raden.".to_owned(),
        Unread::Emphasis if suggestion.is_some() => {
            format!("Skriv {right}, med ett mellanslag efter den fetstilta texten.")
        }
        Unread::Emphasis => {
            "Skriv `**` tätt intill, både före det första ordet och efter det sista: `**fet text**`. Ska \
            stjärnorna synas, skriv `\\*\\*`."
                .to_owned()
        }
        Unread::Mark => "Skriv `**fet text**`, eller ta bort likhetstecknen.".to_owned(),
        Unread::Emoji => "Ta bort den, eller klistra in själva tecknet.".to_owned(),
        Unread::Formula => "Skriv det med vanliga ord och tecken.".to_owned(),
        Unread::Definition => {
            "Skriv ordet i fet stil och förklaringen efter, på samma rad: `**Tertial:** fyra månader.`".to_owned()
        }
        Unread::Blank => "Skriv det som ska stå där, eller ta bort raden.".to_owned(),
        Unread::Reminder => "Ta bort den, eller skriv det som ska stå där.".to_owned(),
        Unread::CellError => {
            "Skriv talet som skulle stå i cellen. Visar Excel `########`, är kolumnen för smal för talet.".to_owned()
        }
        Unread::DiskPath => {
            "Ladda upp filen i samma mapp som texten, och länka till den: `[Protokollet](protokoll.pdf)`.".to_owned()
        }
        Unread::Address | Unread::Title => format!("Skriv {right}."),
        Unread::Garbled => {
            "Så blir det när å, ä, ö eller ett tankstreck har lästs med fel teckenkodning. Skriv ordet för \
            hand, eller klistra in texten på nytt."
                .to_owned()
        }
    }
}

/// What is wrong with text that is read as what nobody meant.
pub(super) fn unmeant_message(construct: Unmeant, written: &str) -> String {
    let written = code(written);
    match construct {
        Unmeant::Code => format!("raden {written} är indragen, och visas som programkod"),
        Unmeant::OpenCode => format!("allt efter raden {written} visas som programkod, för den har inget slut"),
        Unmeant::Underline => format!("raden {written} gör texten ovanför till en rubrik"),
        Unmeant::DateList => format!("raden {written} blir en numrerad lista"),
        Unmeant::ListNumber => format!("raden {written} visas med ett annat nummer"),
        Unmeant::Quote => format!("raden {written} blir ett citat, och `>` visas inte"),
        Unmeant::PlusList => format!("raden {written} blir en del av en lista, och `+` visas inte"),
        Unmeant::Strike => format!("{written} visas överstruket"),
        Unmeant::Definition => format!("raden {written} visas inte alls"),
        Unmeant::Cells => format!("{written} visas inte: raden har fler kolumner än tabellens första rad"),
        Unmeant::EmptyHeading => "rubriken har inga ord".to_owned(),
        Unmeant::EqualsLine => format!("raden {written} gör texten ovanför till sidans egen rubrik"),
        Unmeant::Proposal => "ett ändringsförslag från GitHub visas som programkod".to_owned(),
        Unmeant::Times => format!("asteriskerna i {written} visas inte"),
        Unmeant::Caption => format!("bildtexten {written} visas inte: bilden står inne i ett stycke"),
    }
}

/// The way out for text that is read as what nobody meant.
pub(super) fn unmeant_help(construct: Unmeant, suggestion: Option<&String>) -> String {
    let right = suggestion.map(|right| one_line(right)).unwrap_or_default();
    match construct {
        Unmeant::Code => {
            "Ta bort mellanslagen eller tabben först på raden. Är det kod, skriv en rad ```` ``` ```` före och \
            en efter."
                .to_owned()
        }
        Unmeant::OpenCode => "Skriv en rad med samma tecken där koden slutar, eller ta bort raden.".to_owned(),
        Unmeant::Underline if suggestion.is_some() => format!(
            "Ska texten vara en rubrik, skriv {} där, och ta bort raden med streck. Ska den inte det, sätt en tom rad före \
             strecken.",
            code(&right)
        ),
        Unmeant::EqualsLine => "Ta bort raden. Ska texten vara en rubrik, skriv `## ` först på den raden.".to_owned(),
        Unmeant::Proposal => {
            "Ta bort den raden, och raden med ```` ``` ```` efter texten. Behåll texten mellan dem.".to_owned()
        }
        Unmeant::Times => format!("Skriv {}, eller med ord.", code(&right)),
        Unmeant::Underline => {
            "Sätt en tom rad före den, så blir den ett streck. Ska texten vara en rubrik, skriv `## ` först \
            på den raden i stället."
                .to_owned()
        }
        Unmeant::DateList => format!(
            "Skriv något före datumet eller talet, till exempel `Den`, eller ett snedstreck före punkten: {}.",
            code(&right)
        ),
        Unmeant::ListNumber => {
            format!("Sidan räknar själv och visar {}. Är det inte en lista, skriv något före talet.", code(&right))
        }
        Unmeant::Quote => {
            "Skriv `fler än` eller `minst` före talet. Är det ett citat, skriv det inom citattecken.".to_owned()
        }
        Unmeant::PlusList => "Skriv `Plus` eller `Ökningen var` före talet.".to_owned(),
        Unmeant::Strike => {
            "Skriv `cirka` i stället för `~`. Ska texten vara överstruken, skriv `~~så här~~`.".to_owned()
        }
        Unmeant::Definition => {
            "En rad som börjar med ord inom hakparenteser och kolon är en adress till en länk. Skriv \
            raden utan hakparenteser, eller använd länken."
                .to_owned()
        }
        Unmeant::Cells => {
            "Lägg till en kolumn i tabellens två första rader. Ska ett `|` synas, skriv `\\|`.".to_owned()
        }
        Unmeant::EmptyHeading => "Skriv rubriken efter `#`, eller ta bort raden.".to_owned(),
        Unmeant::Caption => "Sätt en tom rad före och efter bilden, så får den sin bildtext under sig.".to_owned(),
    }
}
