//! `utfall check`.

use super::flags::{CheckFlags, Common, Deny, Format};
use super::site::{self, Trouble};
use super::{FINE, MISTAKES, TROUBLE};
use crate::diag::print;
use crate::diag::words::Ending;

pub(super) fn check(common: &Common, flags: &CheckFlags) -> u8 {
    let checked = site::root(common).and_then(|root| {
        let options = site::options(common, flags.drafts, None, None)?;
        site::check(common, site::read(common, &root)?, &options, |_| {})
    });
    let check = match checked {
        Ok(check) => check,
        Err(Trouble(words)) => {
            site::tell(&words);
            return TROUBLE;
        }
    };
    let (lang, found, sources) = (common.lang.into(), &check.diagnostics, &check.sources);
    match flags.format {
        Format::Human if found.is_empty() && common.quiet => {}
        Format::Human => site::tell(&print::human(found, sources, Ending::Checked, lang, site::is_coloured(common))),
        Format::Short => site::hand_over(&print::short(found, sources, lang)),
        Format::Json => site::hand_over(&print::json(found, sources, lang)),
        Format::Github => site::hand_over(&print::github(found, sources, lang)),
    }
    let denied = flags.deny == Some(Deny::Warnings) && found.count().warnings > 0;
    if found.has_errors() || denied { MISTAKES } else { FINE }
}
