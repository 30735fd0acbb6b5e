//! What is wrong with a command line, in both languages.

use crate::cli::words::did_you_mean;
use crate::locale::words::list;
use crate::value::{Lang, define_say};
use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

/// What is wrong, and a way out. `command` is what was asked for: `utfall new place`.
pub(in crate::cli) fn wrong(error: &Error, command: &str, lang: Lang) -> String {
    define_say!(lang, $);
    let message = message(error, command, lang);
    let help = way_out(error, lang).unwrap_or_else(|| {
        say!("`{command} --help` visar vad som går att skriva.", "`{command} --help` shows what can be written.")
    });
    say!("fel: {message}\nhjälp: {help}\n", "error: {message}\nhelp: {help}\n")
}

pub(in crate::cli) fn unknown_language(name: &str, lang: Lang) -> String {
    define_say!(lang, $);
    say!(
        "fel: `UTFALL_LANG` är `{name}`\nhjälp: Skriv `sv` eller `en`, eller ta bort variabeln.\n",
        "error: `UTFALL_LANG` is `{name}`\nhelp: Write `sv` or `en`, or unset the variable.\n"
    )
}

pub(in crate::cli) fn unknown_command(name: &str, near: Option<&str>, command: &str, lang: Lang) -> String {
    define_say!(lang, $);
    let help = match near {
        Some(near) => did_you_mean(near, lang),
        None => {
            say!("`{command} --help` räknar upp kommandona.", "`{command} --help` lists the commands.")
        }
    };
    say!(
        "fel: det finns inget kommando `{name}`\nhjälp: {help}\n",
        "error: there is no command `{name}`\nhelp: {help}\n"
    )
}

fn message(error: &Error, command: &str, lang: Lang) -> String {
    define_say!(lang, $);
    let arg = bare(&one(error, ContextKind::InvalidArg));
    let value = one(error, ContextKind::InvalidValue);
    match error.kind() {
        ErrorKind::UnknownArgument if arg.starts_with('-') => {
            say!("`{command}` har ingen flagga `{arg}`", "`{command}` has no flag `{arg}`")
        }
        ErrorKind::UnknownArgument => {
            say!("`{arg}` är ett ord för mycket", "`{arg}` is one word too many")
        }
        ErrorKind::InvalidSubcommand => {
            let name = one(error, ContextKind::InvalidSubcommand);
            say!("det finns inget kommando `{name}`", "there is no command `{name}`")
        }
        ErrorKind::InvalidValue if value.is_empty() => {
            say!("efter `{arg}` saknas ett värde", "there is no value after `{arg}`")
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            say!("`{arg}` kan inte vara `{value}`", "`{arg}` cannot be `{value}`")
        }
        ErrorKind::TooManyValues => {
            say!("`{arg}` tar inget värde, men fick `{value}`", "`{arg}` takes no value, but got `{value}`")
        }
        ErrorKind::MissingRequiredArgument => {
            let missing: Vec<String> =
                all(error, ContextKind::InvalidArg).iter().map(|one| format!("`{}`", alternatives(one))).collect();
            say!("efter `{command}` saknas {}", "after `{command}` there is no {}", list(&missing, lang))
        }
        ErrorKind::MissingSubcommand => {
            say!("efter `{command}` saknas ett kommando", "there is no command after `{command}`")
        }
        ErrorKind::ArgumentConflict => {
            let others: Vec<String> =
                all(error, ContextKind::PriorArg).iter().map(|one| format!("`{}`", bare(one))).collect();
            match &others[..] {
                [] => say!("`{arg}` kan inte stå med de andra", "`{arg}` cannot stand with the others"),
                [same] if *same == format!("`{arg}`") => {
                    say!("`{arg}` står två gånger", "`{arg}` is written twice")
                }
                _ => say!(
                    "`{arg}` kan inte stå tillsammans med {}",
                    "`{arg}` cannot stand together with {}",
                    list(&others, lang)
                ),
            }
        }
        ErrorKind::InvalidUtf8 => say!("ett ord är inte text (UTF-8)", "a word is not text (UTF-8)"),
        _ => say!("det går inte att förstå kommandot", "the command cannot be understood"),
    }
}

fn way_out(error: &Error, lang: Lang) -> Option<String> {
    define_say!(lang, $);
    // The last is the nearest.
    let near = [ContextKind::SuggestedArg, ContextKind::SuggestedValue, ContextKind::SuggestedSubcommand];
    if let Some(near) = near.iter().find_map(|kind| all(error, *kind).pop()) {
        return Some(did_you_mean(&near, lang));
    }
    let arg = bare(&one(error, ContextKind::InvalidArg));
    if error.kind() == ErrorKind::ValueValidation {
        return match &*arg {
            "--as-of" => Some(say!(
                "Skriv en dag som finns, som `--as-of 2026-11-20`.",
                "Write a day that exists, as in `--as-of 2026-11-20`."
            )),
            "--port" => Some(say!("Skriv ett tal från 0 till 65535.", "Write a number from 0 to 65535.")),
            _ => None,
        };
    }
    let values: Vec<String> = all(error, ContextKind::ValidValue).iter().map(|value| format!("`{value}`")).collect();
    match &values[..] {
        [] => None,
        [only] => Some(say!("Det kan bara vara {only}.", "It can only be {only}.")),
        _ => {
            let values = list(&values, lang).replace(" och ", " eller ").replace(" and ", " or ");
            Some(say!("Det kan vara {values}.", "It can be {values}."))
        }
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
