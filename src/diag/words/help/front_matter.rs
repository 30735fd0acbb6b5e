//! The way out of mistakes about front matter and TOML.

use super::suggestion::meant;
use crate::diag::Kind;
use crate::diag::words::quote::{code, copied, example, in_list, is_list, is_of_outcome, one_line, quoted, straight};
use crate::value::{Lang, define_say};

/// Says the way out; `None` for other kinds.
pub(super) fn help(kind: &Kind, lang: Lang) -> Option<String> {
    define_say!(lang, $);
    Some(match kind {
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
        Kind::BadHeader { suggestion: Some(near), .. } => meant(near, lang),
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
        _ => return None,
    })
}
