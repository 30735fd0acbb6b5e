//! `utfall check`.

use super::flags::{CheckFlags, Common, Deny, MessageFormat};
use super::site::{self, CommandError};
use super::{EXIT_MISTAKES, EXIT_SUCCESS};
use crate::diag::print;
use crate::diag::words::RunOutcome;

pub(super) fn check(common: &Common, flags: &CheckFlags) -> Result<u8, CommandError> {
    let root = site::root(common)?;
    let options = site::options(common, flags.drafts, None, None)?;
    let check = site::check(common, site::read(common, &root)?, &options, |_| {})?;
    let (lang, found, sources) = (common.lang.into(), &check.diagnostics, &check.sources);
    match flags.format {
        MessageFormat::Human if found.is_empty() && common.quiet => {}
        MessageFormat::Human => {
            site::print_stderr_styled(&print::human(
                found,
                sources,
                RunOutcome::Checked,
                lang,
                site::is_coloured(common),
            ));
        }
        MessageFormat::Short => site::print_stdout(&print::short(found, sources, lang), lang)?,
        MessageFormat::Json => site::print_stdout(&print::json(found, sources, lang), lang)?,
        MessageFormat::Markdown => {
            site::print_stdout(&print::markdown(found, sources, RunOutcome::Checked, lang), lang)?
        }
        MessageFormat::Github => site::print_stdout(&print::github(found, sources, lang), lang)?,
    }
    let denied = flags.deny == Some(Deny::Warnings) && found.count().warnings > 0;
    Ok(if found.has_errors() || denied { EXIT_MISTAKES } else { EXIT_SUCCESS })
}
