//! `utfall check`.

use super::flags::{CheckFlags, Common, Deny, Format};
use super::site::{self, CommandError};
use super::{EXIT_FAILURE, EXIT_MISTAKES, EXIT_SUCCESS};
use crate::diag::print;
use crate::diag::words::RunOutcome;

pub(super) fn check(common: &Common, flags: &CheckFlags) -> u8 {
    let checked = site::root(common).and_then(|root| {
        let options = site::options(common, flags.drafts, None, None)?;
        site::check(common, site::read(common, &root)?, &options, |_| {})
    });
    let check = match checked {
        Ok(check) => check,
        Err(CommandError(words)) => {
            site::print_stderr(&words);
            return EXIT_FAILURE;
        }
    };
    let (lang, found, sources) = (common.lang.into(), &check.diagnostics, &check.sources);
    match flags.format {
        Format::Human if found.is_empty() && common.quiet => {}
        Format::Human => {
            site::print_stderr(&print::human(found, sources, RunOutcome::Checked, lang, site::is_coloured(common)))
        }
        Format::Short => site::print_stdout(&print::short(found, sources, lang)),
        Format::Json => site::print_stdout(&print::json(found, sources, lang)),
        Format::Github => site::print_stdout(&print::github(found, sources, lang)),
        Format::Markdown => site::print_stdout(&print::markdown(found, sources, RunOutcome::Checked, lang)),
    }
    let denied = flags.deny == Some(Deny::Warnings) && found.count().warnings > 0;
    if found.has_errors() || denied { EXIT_MISTAKES } else { EXIT_SUCCESS }
}
