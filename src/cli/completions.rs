//! `utfall completions`.

use super::command_line::described;
use super::flags::Common;
use super::site::{self, CommandError};
use clap_complete::Shell;

pub(super) fn completions(common: &Common, shell: Shell) -> Result<u8, CommandError> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut described(common.lang.into()), "utfall", &mut script);
    site::print_result(&String::from_utf8_lossy(&script), common.lang.into())
}
