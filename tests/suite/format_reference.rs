//! The reference of the content format, in `docs/`: an introduction by hand, and all fields by the tables of
//! [`utfall::schema`].

use crate::check::text;
use crate::folder;
use crate::golden::{all_right, compare};
use crate::told_files::told_files;
use std::fmt::Write as _;
use std::path::Path;
use utfall::locale::status;
use utfall::schema::{ATTACHMENTS, Field, FieldType, KINDS, LIMITS, Limit, Table, Unit};
use utfall::value::{Lang, Status};

fn introduction(lang: Lang) -> &'static str {
    match lang {
        Lang::Sv => include_str!("format_reference/intro.sv.md"),
        Lang::En => include_str!("format_reference/intro.en.md"),
    }
}

fn pick<'a>(lang: Lang, sv: &'a str, en: &'a str) -> &'a str {
    match lang {
        Lang::Sv => sv,
        Lang::En => en,
    }
}

/// Makes the whole page.
fn reference(lang: Lang) -> String {
    let attachments: Vec<String> = ATTACHMENTS.iter().map(|ending| format!("`{ending}`")).collect();
    let mut out = format!(
        "<!-- {} tests/suite/format_reference/intro.{}.md, src/schema/; UPDATE_GOLDEN=1 cargo test format_reference -->\n\n{}",
        pick(lang, "Görs av", "Made of"),
        lang.code(),
        introduction(lang).replace("@ATTACHMENTS@", &attachments.join(", ")),
    );
    let _ = writeln!(out, "## {}\n", pick(lang, "Alla fält", "All fields"));
    let _ = writeln!(
        out,
        "{}\n",
        pick(
            lang,
            "Fält med stjärna måste finnas. Exemplen står som de skrivs; `…` ersätter du med egna ord.",
            "Fields with an asterisk must be there. Examples stand as they are written; replace `…` by words of your own."
        )
    );
    let mut seen: Vec<&Table> = Vec::new();
    for (_, kind) in KINDS {
        for table in kind.with_nested() {
            if seen.iter().any(|known| std::ptr::eq(*known, table)) {
                continue;
            }
            seen.push(table);
            let level = if std::ptr::eq(table, kind) { "###" } else { "####" };
            let _ = writeln!(out, "{level} {}\n", heading(table, kind, lang));
            fields(&mut out, table, lang);
        }
    }
    limits(&mut out, lang);
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

/// How much of each thing a site may hold.
fn limits(out: &mut String, lang: Lang) {
    let _ = writeln!(out, "## {}\n", pick(lang, "Gränser", "Limits"));
    let _ = writeln!(
        out,
        "{}\n",
        pick(
            lang,
            "Gränserna är många gånger större än i alla kända dokument. De finns för det som hamnar i en fil av misstag eller \
             illvilja: ingen sajt ska ta mer tid, minne eller disk än den är stor. Koden står i meddelandet, och raden med.",
            "The limits are many times what any known document has. They are there for what ends up in a file by accident or \
             ill will: no site shall take more time, memory or disk than it is large. The message has the code, and the line."
        )
    );
    let _ = writeln!(
        out,
        "| {} | {} | {} |\n|---|---|---|",
        pick(lang, "vad", "what"),
        pick(lang, "högst", "at most"),
        pick(lang, "kod", "code"),
    );
    for limit in LIMITS {
        let keys: Vec<String> = limit.keys.iter().map(|key| format!("`{key}`")).collect();
        let keys = if keys.is_empty() { String::new() } else { format!(": {}", keys.join(", ")) };
        let most = most(limit, lang);
        let _ = writeln!(out, "| {}{keys} | {most} | `{}` |", limit.what(lang), limit.code);
    }
}

/// The number of a limit, with what it counts.
fn most(limit: &Limit, lang: Lang) -> String {
    let number = limit.most;
    let number = match number / 1_000 {
        0 => number.to_string(),
        thousands => format!("{thousands}{}{:03}", pick(lang, "\u{a0}", ","), number % 1_000),
    };
    match limit.unit {
        Unit::Bytes if limit.most >= 1 << 20 => format!("{} MB", limit.most >> 20),
        Unit::Bytes => format!("{number} byte{}", pick(lang, "", "s")),
        Unit::Characters => format!("{number} {}", pick(lang, "tecken", "characters")),
        Unit::Digits => format!("{number} {}", pick(lang, "siffror", "digits")),
        Unit::Years => format!("{number} {}", pick(lang, "år", "years")),
        Unit::Levels => format!("{number} {}", pick(lang, "nivåer", "levels")),
        Unit::Pieces => number,
    }
}

/// What a table is, and the name that it has in files where it is no file itself.
fn heading(table: &Table, kind: &Table, lang: Lang) -> String {
    let purpose = table.purpose(lang);
    if std::ptr::eq(table, kind) { purpose.to_owned() } else { format!("`{}`: {}", table.name, lower(purpose)) }
}

fn lower(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

fn fields(out: &mut String, table: &Table, lang: Lang) {
    let _ = writeln!(
        out,
        "| {} | {} | {} | {} |\n|---|---|---|---|",
        pick(lang, "fält", "field"),
        pick(lang, "vad det är till för", "what it is for"),
        pick(lang, "tar", "takes"),
        pick(lang, "exempel", "example")
    );
    for field in table.fields {
        let star = if field.required { "\\*" } else { "" };
        let cells = [field.purpose(lang).to_owned(), field_type(field, lang), format!("`{}`", field.line())];
        let cells = cells.map(|cell| cell.replace('|', "\\|"));
        let _ = writeln!(out, "| `{}`{star} | {} |", field.key, cells.join(" | "));
    }
    out.push('\n');
}

/// What a field takes, in words.
fn field_type(field: &Field, lang: Lang) -> String {
    let table = |table: &Table| format!("`{}`", table.name);
    match &field.field_type {
        FieldType::Text => pick(lang, "text i en rad", "a text in one line").to_owned(),
        FieldType::Markdown => pick(lang, "text i Markdown", "a text in Markdown").to_owned(),
        FieldType::Url => pick(lang, "webbadress", "a web address").to_owned(),
        FieldType::Email => pick(lang, "e-postadress", "an e-mail address").to_owned(),
        FieldType::Color => pick(lang, "färg, `#` och sex tecken", "a colour, `#` and six digits").to_owned(),
        FieldType::Path => pick(lang, "väg till en fil", "a path to a file").to_owned(),
        FieldType::Flag => pick(lang, "`true` (ja) eller `false` (nej)", "`true` or `false`").to_owned(),
        FieldType::Whole(least, most) if *most == i64::MAX => {
            format!("{} {least}", pick(lang, "heltal från", "a whole number from"))
        }
        FieldType::Whole(least, most) => format!("{} {least}–{most}", pick(lang, "heltal", "a whole number")),
        FieldType::Date => pick(lang, "datum", "a date").to_owned(),
        FieldType::Id | FieldType::Reference(_) => pick(lang, "id", "an id").to_owned(),
        FieldType::References(_) => pick(lang, "lista med id:n", "a list of ids").to_owned(),
        FieldType::PromiseId => pick(lang, "`plats/löfte`", "`place/promise`").to_owned(),
        FieldType::Texts => pick(lang, "lista med texter", "a list of texts").to_owned(),
        FieldType::Choice(_) | FieldType::Choices(_) => {
            let words = field.field_type.choices().iter().map(|word| match word.meaning(lang) {
                meaning if meaning == word.key => format!("`{}`", word.key),
                meaning => format!("`{}` ({meaning})", word.key),
            });
            let words = words.collect::<Vec<_>>().join(", ");
            match field.field_type {
                FieldType::Choices(_) => {
                    format!("{words}; {}", pick(lang, "eller en lista av dem", "or a list of them"))
                }
                _ => words,
            }
        }
        FieldType::Status => pick(lang, "ett av lägena ovan", "one of the statuses above").to_owned(),
        FieldType::Table(inner) => table(inner),
        FieldType::Tables(inner) => format!("{} {}", pick(lang, "ett eller flera", "one or more of"), table(inner)),
        FieldType::TableMap(inner) => format!("{} {}", pick(lang, "ett per id:", "one for each id:"), table(inner)),
        FieldType::TextMap => pick(lang, "en text per namn", "a text for each name").to_owned(),
        FieldType::TextsMap => pick(lang, "en lista per namn", "a list for each name").to_owned(),
        FieldType::Validity(inner) => format!("{} {}", pick(lang, "ett datum, eller", "a date, or"), table(inner)),
        FieldType::Figures(inner) => {
            format!("{} {}", pick(lang, "lista med tal, eller", "a list of figures, or"), table(inner))
        }
        FieldType::Targets(inner) => {
            format!("{} {}", pick(lang, "lista med mål, eller", "a list of targets, or"), table(inner))
        }
        FieldType::Codes => pick(lang, "lista med koder", "a list of codes").to_owned(),
    }
}

#[test]
fn the_pages_are_up_to_date() {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs");
    let page = |lang: Lang| compare(&docs.join(format!("format.{}.md", lang.code())), &reference(lang));
    let wrong: Vec<String> = Lang::ALL.into_iter().filter_map(|lang| page(lang).err()).collect();
    all_right(&wrong);
}

#[test]
fn their_examples_are_right() {
    let site = "format = 1\ntitle = \"Exempel\"\nbase_url = \"https://example.org/\"\n[publisher]\nname = \"Exempel\"\n\
                kind = \"unofficial\"\n[[edition]]\nid = \"sajten\"\ntheme = \"base\"\n\
                [units]\n\"krogtillsyner\" = [\"krogtillsyn\"]\n";
    for lang in Lang::ALL {
        let files = told_files(introduction(lang));
        assert_eq!(files.len(), 3);
        let files = files.iter().map(|(path, written)| text(path, written)).chain([text("site.toml", site)]);
        folder::checked(files.collect(), &folder::on("2026-11-20"));
    }
}

#[test]
fn their_statuses_are_all_and_in_the_words_of_pages() {
    for lang in Lang::ALL {
        for status in Status::ALL {
            let row = format!("| `{}` | {} | ", status.key(), status::label(status, lang));
            assert!(introduction(lang).contains(&row), "{row}");
        }
    }
}
