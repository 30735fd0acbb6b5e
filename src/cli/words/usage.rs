//! What is wrong with a command line, in both languages.

use super::pick;
use crate::locale::words::list;
use crate::value::Lang;
use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

/// What is wrong, and a way out. `command` is what was asked for: `utfall new place`.
pub(in crate::cli) fn wrong(error: &Error, command: &str, lang: Lang) -> String {
    let (sv, en) = message(error, command);
    let (help_sv, help_en) = way_out(error).unwrap_or_else(|| {
        (
            format!("`{command} --help` visar vad som går att skriva."),
            format!("`{command} --help` shows what can be written."),
        )
    });
    pick(lang, format!("fel: {sv}\nhjälp: {help_sv}"), format!("error: {en}\nhelp: {help_en}"))
}

pub(in crate::cli) fn unknown_language(name: &str, lang: Lang) -> String {
    pick(
        lang,
        format!("fel: `UTFALL_LANG` är `{name}`\nhjälp: Skriv `sv` eller `en`, eller ta bort variabeln."),
        format!("error: `UTFALL_LANG` is `{name}`\nhelp: Write `sv` or `en`, or unset the variable."),
    )
}

pub(in crate::cli) fn unknown_command(name: &str, near: Option<&str>, command: &str, lang: Lang) -> String {
    let (sv, en) = match near {
        Some(near) => did_you_mean(near),
        None => {
            (format!("`{command} --help` räknar upp kommandona."), format!("`{command} --help` lists the commands."))
        }
    };
    pick(
        lang,
        format!("fel: det finns inget kommando `{name}`\nhjälp: {sv}"),
        format!("error: there is no command `{name}`\nhelp: {en}"),
    )
}

fn did_you_mean(near: &str) -> (String, String) {
    (format!("Menade du `{near}`?"), format!("Did you mean `{near}`?"))
}

fn message(error: &Error, command: &str) -> (String, String) {
    let arg = bare(&one(error, ContextKind::InvalidArg));
    let value = one(error, ContextKind::InvalidValue);
    match error.kind() {
        ErrorKind::UnknownArgument if arg.starts_with('-') => {
            (format!("`{command}` har ingen flagga `{arg}`"), format!("`{command}` has no flag `{arg}`"))
        }
        ErrorKind::UnknownArgument => {
            (format!("`{arg}` är ett ord för mycket"), format!("`{arg}` is one word too many"))
        }
        ErrorKind::InvalidSubcommand => {
            let name = one(error, ContextKind::InvalidSubcommand);
            (format!("det finns inget kommando `{name}`"), format!("there is no command `{name}`"))
        }
        ErrorKind::InvalidValue if value.is_empty() => {
            (format!("efter `{arg}` saknas ett värde"), format!("there is no value after `{arg}`"))
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            (format!("`{arg}` kan inte vara `{value}`"), format!("`{arg}` cannot be `{value}`"))
        }
        ErrorKind::TooManyValues => (
            format!("`{arg}` tar inget värde, men fick `{value}`"),
            format!("`{arg}` takes no value, but got `{value}`"),
        ),
        ErrorKind::MissingRequiredArgument => {
            let missing: Vec<String> =
                all(error, ContextKind::InvalidArg).iter().map(|one| format!("`{}`", alternatives(one))).collect();
            (
                format!("efter `{command}` saknas {}", list(&missing, Lang::Sv)),
                format!("after `{command}` there is no {}", list(&missing, Lang::En)),
            )
        }
        ErrorKind::MissingSubcommand => {
            (format!("efter `{command}` saknas ett kommando"), format!("there is no command after `{command}`"))
        }
        ErrorKind::ArgumentConflict => {
            let others: Vec<String> =
                all(error, ContextKind::PriorArg).iter().map(|one| format!("`{}`", bare(one))).collect();
            match &others[..] {
                [] => (format!("`{arg}` kan inte stå med de andra"), format!("`{arg}` cannot stand with the others")),
                [same] if *same == format!("`{arg}`") => {
                    (format!("`{arg}` står två gånger"), format!("`{arg}` is written twice"))
                }
                _ => (
                    format!("`{arg}` kan inte stå tillsammans med {}", list(&others, Lang::Sv)),
                    format!("`{arg}` cannot stand together with {}", list(&others, Lang::En)),
                ),
            }
        }
        ErrorKind::InvalidUtf8 => ("ett ord är inte text (UTF-8)".to_owned(), "a word is not text (UTF-8)".to_owned()),
        _ => ("det går inte att förstå kommandot".to_owned(), "the command cannot be understood".to_owned()),
    }
}

fn way_out(error: &Error) -> Option<(String, String)> {
    // The last is the nearest.
    let near = [ContextKind::SuggestedArg, ContextKind::SuggestedValue, ContextKind::SuggestedSubcommand];
    if let Some(near) = near.iter().find_map(|kind| all(error, *kind).pop()) {
        return Some(did_you_mean(&near));
    }
    let arg = bare(&one(error, ContextKind::InvalidArg));
    if error.kind() == ErrorKind::ValueValidation {
        return match &*arg {
            "--as-of" => Some((
                "Skriv en dag som finns, som `--as-of 2026-11-20`.".to_owned(),
                "Write a day that exists, as in `--as-of 2026-11-20`.".to_owned(),
            )),
            "--port" => {
                Some(("Skriv ett tal från 0 till 65535.".to_owned(), "Write a number from 0 to 65535.".to_owned()))
            }
            _ => None,
        };
    }
    let values: Vec<String> = all(error, ContextKind::ValidValue).iter().map(|value| format!("`{value}`")).collect();
    match &values[..] {
        [] => None,
        [only] => Some((format!("Det kan bara vara {only}."), format!("It can only be {only}."))),
        _ => Some((
            format!("Det kan vara {}.", list(&values, Lang::Sv).replace(" och ", " eller ")),
            format!("It can be {}.", list(&values, Lang::En).replace(" and ", " or ")),
        )),
    }
}

/// What clap says of an error.
fn all(error: &Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(one)) => vec![one.clone()],
        Some(ContextValue::Strings(several)) => several.clone(),
        _ => Vec::new(),
    }
}

fn one(error: &Error, kind: ContextKind) -> String {
    all(error, kind).into_iter().next().unwrap_or_default()
}

/// A flag without what stands for its value, `--format <FORMAT>`; an argument by that alone.
fn bare(arg: &str) -> String {
    let flag = arg.split_once(' ').map_or(arg, |(flag, _)| flag);
    flag.trim_matches(['<', '>', '[', ']', '.']).to_owned()
}

/// What is missing, where one of several will do: `<--code <CODE>|--county <NAME>>`.
fn alternatives(missing: &str) -> String {
    let inner = missing.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')).unwrap_or(missing);
    inner.replace('|', "` / `")
}
