//! `utfall completions`.

use super::flags::Common;
use super::{Cli, site};
use clap::CommandFactory;
use clap_complete::Shell;

pub(super) fn completions(common: &Common, shell: Shell) -> u8 {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "utfall", &mut script);
    site::print_result(&String::from_utf8_lossy(&script), common.lang.into())
}
