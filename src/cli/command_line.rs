//! Reads the command line in one language: commands, flags and their help, and what is wrong with it.
//!
//! clap speaks English. In Swedish its texts are those of [`words::help`], by the same names, and its headings are given;
//! what is wrong is reported by [`words::usage`] in both languages.

use super::flags::{Cli, Common};
use super::language::{Language, language};
use super::site::{self, CommandError};
use super::words::{help, usage};
use super::{EXIT_FAILURE, EXIT_SUCCESS};
use crate::value::Lang;
use clap::builder::{PossibleValue, PossibleValuesParser, Styles};
use clap::error::ErrorKind;
use clap::{Arg, ArgAction, Command, CommandFactory, FromArgMatches};
use std::ffi::OsString;
use std::process::ExitCode;

/// Reads arguments, the first of which is the name of the program.
///
/// # Errors
/// The exit status, once the help that was asked for or what is wrong is printed.
pub fn read(arguments: Vec<OsString>) -> Result<Cli, ExitCode> {
    let variable = |name: &str| std::env::var(name).ok();
    let language = language(arguments.get(1..).unwrap_or_default(), variable).map_err(|unknown| {
        site::print_stderr(&usage::unknown_language(&unknown.name, unknown.told_in));
        ExitCode::from(EXIT_FAILURE)
    })?;
    let Language { spoken: lang, asked } = language;
    let mut command = command(lang);
    let read = command.try_get_matches_from_mut(&arguments).and_then(|matches| Cli::from_arg_matches(&matches));
    let with_asked = |mut cli: Cli| {
        cli.common.asked = asked.map(Into::into);
        cli
    };
    read.map(with_asked).map_err(|error| {
        let (is_help, status) = match error.kind() {
            ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => (true, EXIT_SUCCESS),
            ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => (true, EXIT_FAILURE),
            _ => (false, EXIT_FAILURE),
        };
        if is_help {
            let _ = error.print();
        } else {
            let name = named(&command, &arguments);
            site::print_stderr(&usage::wrong(&error, &name, lang));
        }
        ExitCode::from(status)
    })
}

/// Where flags of all commands stand in a help.
const HELP_ORDER_OF_GLOBAL_FLAGS: usize = 900;

/// The command line, in a language; `--lang` has that as its default.
fn command(lang: Lang) -> Command {
    let command = Cli::command()
        .mut_arg("lang", |arg| arg.default_value(lang.code()).hide_default_value(true))
        // What only one command takes stands before what all do.
        .mut_args(|arg| if arg.is_positional() { arg } else { arg.display_order(HELP_ORDER_OF_GLOBAL_FLAGS) });
    in_lang(command, "", lang)
}

/// The command line to read about and not to read with, as in a manual page: the values of flags have Swedish texts too.
pub(super) fn described(lang: Lang) -> Command {
    match lang {
        Lang::Sv => with_values(command(lang), ""),
        Lang::En => command(lang),
    }
}

/// Gives values their Swedish texts; what they are for the program is lost.
fn with_values(command: Command, name: &str) -> Command {
    let command = command.mut_args(|arg| {
        let own = known_as(&arg, name);
        let values: Vec<PossibleValue> = match arg.get_action() {
            ArgAction::Set | ArgAction::Append => arg.get_possible_values(),
            _ => return arg,
        };
        if values.is_empty() {
            return arg;
        }
        let described = values.into_iter().map(|value| match swedish(&below(&own, value.get_name())) {
            Some(text) => value.help(text),
            None => value,
        });
        arg.value_parser(PossibleValuesParser::new(described))
    });
    command.mut_subcommands(|sub| {
        let name = below(name, sub.get_name());
        with_values(sub, &name)
    })
}

/// `utfall help`.
pub(super) fn show_help(common: &Common, asked: &[String]) -> Result<u8, CommandError> {
    let lang = common.lang.into();
    let mut root = command(lang);
    root.build();
    let mut found = &mut root;
    for name in asked {
        if found.find_subcommand(name).is_none() {
            let near = crate::diag::suggest::nearest(name, found.get_subcommands().map(Command::get_name));
            let program = found.get_bin_name().unwrap_or("utfall");
            return Err(CommandError(usage::unknown_command(name, near, program, lang)));
        }
        found = found.find_subcommand_mut(name).expect("found above");
    }
    site::print_result(&found.render_long_help().to_string(), lang)
}

/// The command that arguments name, as one writes it: `utfall new place`.
fn named(root: &Command, arguments: &[OsString]) -> String {
    let mut command = root;
    let mut name = "utfall".to_owned();
    for argument in arguments.iter().skip(1).filter_map(|argument| argument.to_str()) {
        if let Some(found) = command.find_subcommand(argument) {
            command = found;
            name = format!("{name} {argument}");
        }
    }
    name
}

/// The Swedish text of a command, a flag or a value.
fn swedish(name: &str) -> Option<&'static str> {
    help::TEXTS.iter().find(|(known, _)| *known == name).map(|(_, text)| *text)
}

/// The name of a flag, an argument or a command below a command.
fn below(command: &str, name: &str) -> String {
    if command.is_empty() || name.is_empty() { format!("{command}{name}") } else { format!("{command} {name}") }
}

/// What [`help::TEXTS`] calls an argument.
fn known_as(arg: &Arg, command: &str) -> String {
    let own = match arg.get_long() {
        Some(long) => format!("--{long}"),
        None => english(&value_name(arg)).to_owned(),
    };
    // Flags of all commands have one text.
    if arg.is_global_set() { own } else { below(command, &own) }
}

/// What stands for the value of an argument.
fn value_name(arg: &Arg) -> String {
    let given = arg.get_value_names().and_then(|names| names.first());
    given.map_or_else(|| arg.get_id().as_str().to_uppercase(), ToString::to_string)
}

/// The English name of a value that may have a Swedish one already.
fn english(value: &str) -> &str {
    help::VALUE_NAMES.iter().find(|(_, sv)| *sv == value).map_or(value, |(en, _)| en)
}

/// Puts a command and all below it in a language.
fn in_lang(command: Command, name: &str, lang: Lang) -> Command {
    let command = command.disable_help_subcommand(true);
    if lang == Lang::En {
        return command;
    }
    let heading = Styles::default().get_usage().to_owned();
    let mut command = command
        .disable_help_flag(true)
        .help_template(format!(
            "{{before-help}}{{about-with-newline}}\n{heading}Användning:{heading:#} {{usage}}\n\n{{all-args}}{{after-help}}"
        ))
        .subcommand_help_heading("Kommandon")
        .subcommand_value_name("KOMMANDO");
    if let Some(about) = swedish(name) {
        command = command.about(about);
    }
    command = command.mut_args(|arg| in_swedish(arg, name));
    command = command.arg(built_in("help", 'h', ArgAction::Help));
    if name.is_empty() {
        command = command.disable_version_flag(true).arg(built_in("version", 'V', ArgAction::Version));
    }
    command = command.mut_subcommands(|sub| {
        let name = below(name, sub.get_name());
        in_lang(sub, &name, lang)
    });
    let usage = usage_of(&command, name);
    command.override_usage(usage)
}

/// `--help` and `--version`, whose texts clap has in English.
fn built_in(name: &'static str, short: char, action: ArgAction) -> Arg {
    let text = swedish(&format!("--{name}")).unwrap_or_default();
    Arg::new(name).short(short).long(name).action(action).help(text).help_heading("Flaggor")
}

/// How a command is written: its arguments, and that it takes flags.
fn usage_of(command: &Command, name: &str) -> String {
    let mut usage = below("utfall", name);
    usage.push_str(" [FLAGGOR]");
    for arg in command.get_positionals() {
        let value = arg.get_value_names().and_then(|names| names.first()).map(ToString::to_string).unwrap_or_default();
        usage.push_str(&if arg.is_required_set() { format!(" <{value}>") } else { format!(" [{value}]") });
    }
    for group in command.get_groups().filter(|group| group.is_required_set()) {
        let flags = group.get_args().filter_map(|id| command.get_arguments().find(|arg| arg.get_id() == id));
        // Of a command that is not built yet clap cannot write an argument.
        let written = |arg: &Arg| format!("--{} <{}>", arg.get_long().unwrap_or_default(), value_name(arg));
        let flags: Vec<String> = flags.map(written).collect();
        usage.push_str(&format!(" <{}>", flags.join(" | ")));
    }
    if command.get_subcommands().next().is_some() {
        usage.push_str(" <KOMMANDO>");
    }
    usage
}

fn in_swedish(arg: Arg, command: &str) -> Arg {
    let name = known_as(&arg, command);
    let text = swedish(&name).unwrap_or_default();
    let takes_value = matches!(arg.get_action(), ArgAction::Set | ArgAction::Append);
    let values: Vec<PossibleValue> = if takes_value {
        arg.get_possible_values().into_iter().filter(|value| !value.is_hide_set()).collect()
    } else {
        Vec::new()
    };
    let default: Vec<&str> = arg.get_default_values().iter().filter_map(|value| value.to_str()).collect();
    let mut short = text.to_owned();
    if takes_value && !default.is_empty() && !arg.is_hide_default_value_set() {
        short.push_str(&format!(" [förval: {}]", default.join(" ")));
    }
    let mut long = short.clone();
    if !values.is_empty() {
        let names: Vec<&str> = values.iter().map(PossibleValue::get_name).collect();
        short.push_str(&format!(" [värden: {}]", names.join(", ")));
        let described: Vec<(&str, &str)> =
            names.iter().filter_map(|value| Some((*value, swedish(&below(&name, value))?))).collect();
        if described.is_empty() {
            // Names alone fit on the line.
            long.clone_from(&short);
        } else {
            let width = described.iter().map(|(value, _)| value.len()).max().unwrap_or_default() + 1;
            long.push_str("\n\nVärden:");
            for (value, text) in described {
                long.push_str(&format!("\n- {:<width$} {text}", format!("{value}:")));
            }
        }
    }
    let is_flag = arg.get_long().is_some();
    let value = value_name(&arg);
    let mut arg = arg.help(short).help_heading(if is_flag { "Flaggor" } else { "Argument" });
    if long.contains('\n') {
        arg = arg.long_help(long);
    }
    if takes_value {
        let swedish =
            help::VALUE_NAMES.iter().find(|(known, _)| *known == value).map_or(value, |(_, sv)| (*sv).to_owned());
        arg = arg.value_name(swedish).hide_default_value(true).hide_possible_values(true);
    }
    arg
}

#[cfg(test)]
mod tests {
    use super::{below, help, known_as, value_name};
    use crate::cli::Cli;
    use clap::{ArgAction, Command, CommandFactory};
    use std::collections::BTreeSet;

    /// Names what a command and all below it have texts for, and what stands for their values.
    fn names(command: &Command, name: &str, texts: &mut BTreeSet<String>, values: &mut BTreeSet<String>) {
        texts.insert(name.to_owned());
        for arg in command.get_arguments() {
            let own = known_as(arg, name);
            if matches!(arg.get_action(), ArgAction::Set | ArgAction::Append) {
                values.insert(value_name(arg));
                let described = arg.get_possible_values().into_iter().filter(|value| value.get_help().is_some());
                texts.extend(described.map(|value| below(&own, value.get_name())));
            }
            texts.insert(own);
        }
        for sub in command.get_subcommands() {
            names(sub, &below(name, sub.get_name()), texts, values);
        }
    }

    #[test]
    fn everything_that_the_help_says_has_a_swedish_text() {
        let (mut texts, mut values) = (BTreeSet::new(), BTreeSet::new());
        names(&Cli::command(), "", &mut texts, &mut values);
        texts.extend(["--help".to_owned(), "--version".to_owned()]);
        let known =
            |rows: &[(&str, &str)]| -> BTreeSet<String> { rows.iter().map(|(en, _)| (*en).to_owned()).collect() };
        assert_eq!(known(help::TEXTS), texts);
        assert_eq!(known(help::VALUE_NAMES), values);
    }
}
