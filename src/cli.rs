//! Commands and flags: what is asked for goes in, words and an exit status come out. The only printing is here.

mod browser;
mod build;
mod check;
mod command_line;
mod completions;
mod diff;
mod editor_module;
mod explain;
mod flags;
mod language;
mod list;
mod manual;
mod new;
mod progress;
mod provenance;
mod schema;
mod serve;
mod site;
mod timings;
mod words;

pub use command_line::read;
pub use flags::{Cli, Command};

use site::CommandError;
use std::process::ExitCode;

/// All is well.
const EXIT_SUCCESS: u8 = 0;
/// There are mistakes in the content.
const EXIT_MISTAKES: u8 = 1;
/// A usage or I/O error.
const EXIT_FAILURE: u8 = 2;

/// Runs a command.
pub fn run(cli: &Cli) -> ExitCode {
    let status = match &cli.command {
        Command::Build(flags) => build::build(&cli.common, flags),
        Command::Check(flags) => check::check(&cli.common, flags),
        Command::Diff(flags) => diff::diff(&cli.common, flags),
        Command::List(flags) => list::list(&cli.common, flags),
        Command::Serve(flags) => serve::serve(&cli.common, flags),
        Command::Explain { code } => explain::explain(&cli.common, code.as_deref()),
        Command::New(command) => new::new(&cli.common, command),
        Command::Schema { kind } => schema::schema(&cli.common, *kind),
        Command::Completions { shell } => completions::completions(&cli.common, *shell),
        Command::Manual => manual::manual(&cli.common),
        Command::Help { command } => command_line::show_help(&cli.common, command),
    };
    ExitCode::from(status.unwrap_or_else(|CommandError(words)| {
        site::print_stderr(&words);
        EXIT_FAILURE
    }))
}
