//! `utfall serve`.

use super::TROUBLE;
use super::flags::{Common, ServeFlags};
use super::site::{self, Trouble};
use super::words;
use crate::diag::print;
use crate::diag::words::Ending;
use crate::pipeline::Options;
use crate::serve::{self, Place, Told};
use crate::value::Lang;
use std::convert::Infallible;

pub(super) fn serve(common: &Common, flags: &ServeFlags) -> u8 {
    match try_serve(common, flags) {
        Ok(never) => match never {},
        Err(Trouble(words)) => {
            site::tell(&words);
            TROUBLE
        }
    }
}

fn try_serve(common: &Common, flags: &ServeFlags) -> Result<Infallible, Trouble> {
    let lang: Lang = common.lang.into();
    let root = site::root(common)?;
    let as_of = site::as_of(common)?;
    let refused = |error| Trouble(words::machine(&error, lang));
    let place = Place::take(flags.port).map_err(refused)?;
    let taken = (flags.port != 0 && flags.port != place.port()).then_some(flags.port);
    let options = Options { as_of, drafts: flags.drafts, base_url: None, preview: true, edition: None };
    let told = serve::serve(place, &root, options, lang, |told| tell(common, taken, &told));
    told.map_err(refused)
}

fn tell(common: &Common, taken: Option<u16>, told: &Told<'_>) {
    let lang: Lang = common.lang.into();
    match told {
        Told::Mistakes { diagnostics, sources, kept } => {
            let ending = if *kept { Ending::Shown } else { Ending::Checked };
            site::tell(&print::human(diagnostics, sources, ending, lang, site::is_coloured(common)));
        }
        Told::Refused(error) => site::tell(&words::machine(error, lang)),
        _ if common.quiet => {}
        Told::Ready(addresses) => site::tell(&words::served(addresses, taken, lang)),
        Told::Looking => site::tell(&words::looking(lang)),
        Told::Shown { files, took } => site::tell(&words::shown(*files, *took, lang)),
    }
}
