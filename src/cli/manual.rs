//! `utfall manual`.

use super::command_line::described;
use super::flags::Common;
use super::site::{self, CommandError};
use super::words::io_error;
use crate::value::Lang;
use clap_mangen::Man;
use std::io;

pub(super) fn manual(common: &Common) -> Result<u8, CommandError> {
    let lang = common.lang.into();
    let page = page(lang).map_err(|error| CommandError(io_error(&error, lang)))?;
    site::print_result(&headed(&String::from_utf8_lossy(&page), lang), lang)
}

/// Renders one page with every command, since `man utfall` is where people look.
fn page(lang: Lang) -> io::Result<Vec<u8>> {
    let mut cli = described(lang).version(env!("CARGO_PKG_VERSION"));
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

/// The headings that clap_mangen has in English alone.
const HEADINGS: [(&str, &str); 3] =
    [(".SH NAME\n", ".SH NAMN\n"), (".SH SYNOPSIS\n", ".SH SYNTAX\n"), (".SH DESCRIPTION\n", ".SH BESKRIVNING\n")];

fn headed(page: &str, lang: Lang) -> String {
    match lang {
        Lang::Sv => HEADINGS.iter().fold(page.to_owned(), |page, (en, sv)| page.replace(en, sv)),
        Lang::En => page.to_owned(),
    }
}
