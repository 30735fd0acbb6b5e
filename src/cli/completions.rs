//! `utfall completions`.

use super::{Cli, EXIT_SUCCESS};
use clap::CommandFactory;
use clap_complete::Shell;

pub(super) fn completions(shell: Shell) -> u8 {
    clap_complete::generate(shell, &mut Cli::command(), "utfall", &mut std::io::stdout());
    EXIT_SUCCESS
}
