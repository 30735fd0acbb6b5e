//! `utfall check`.

use super::flags::{CheckFlags, Common, Deny, MessageFormat};
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
    let printed = match flags.format {
        MessageFormat::Human if found.is_empty() && common.quiet => EXIT_SUCCESS,
        MessageFormat::Human => {
            site::print_stderr_styled(&print::human(
                found,
                sources,
                RunOutcome::Checked,
                lang,
                site::is_coloured(common),
            ));
            EXIT_SUCCESS
        }
        MessageFormat::Short => site::print_result(&print::short(found, sources, lang), lang),
        MessageFormat::Json => site::print_result(&print::json(found, sources, lang), lang),
        MessageFormat::Markdown => {
            site::print_result(&print::markdown(found, sources, RunOutcome::Checked, lang), lang)
        }
        MessageFormat::Github => site::print_result(&print::github(found, sources, lang), lang),
    };
    if printed != EXIT_SUCCESS {
        return printed;
    }
    let denied = flags.deny == Some(Deny::Warnings) && found.count().warnings > 0;
    if found.has_errors() || denied { EXIT_MISTAKES } else { EXIT_SUCCESS }
}
