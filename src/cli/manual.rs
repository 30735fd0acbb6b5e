//! `utfall manual`.

use super::flags::Common;
use super::site;
use super::words::io_error;
use super::{Cli, EXIT_FAILURE};
use clap::CommandFactory;
use clap_mangen::Man;
use std::io;

pub(super) fn manual(common: &Common) -> u8 {
    match page() {
        Ok(page) => site::print_result(&String::from_utf8_lossy(&page), common.lang.into()),
        Err(error) => {
            site::print_stderr(&io_error(&error, common.lang.into()));
            EXIT_FAILURE
        }
    }
}

/// Renders one page with every command, since `man utfall` is where people look.
fn page() -> io::Result<Vec<u8>> {
    let mut cli = Cli::command().version(env!("CARGO_PKG_VERSION"));
    cli.build();
    let mut page = Vec::new();
    let man = Man::new(cli.clone());
    man.render_title(&mut page)?;
    man.render_name_section(&mut page)?;
    man.render_synopsis_section(&mut page)?;
    man.render_description_section(&mut page)?;
    man.render_options_section(&mut page)?;
    let commands = cli.get_subcommands().filter(|command| command.get_name() != "help");
    for command in commands {
        let man = Man::new(command.clone());
        page.extend(format!(".SH \"UTFALL {}\"\n", command.get_name().to_uppercase()).bytes());
        man.render_synopsis_section(&mut page)?;
        man.render_description_section(&mut page)?;
        man.render_options_section(&mut page)?;
    }
    Ok(page)
}
