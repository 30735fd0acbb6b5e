//! The way out of each kind of mistake, in Swedish and in English, one below the other.

mod address;
mod construct;
mod fields;
mod figure;
mod files;
mod follow_up;
mod front_matter;
mod promise;
mod reporting;
mod suggestion;
mod text;
mod theme;
mod unfit;

use crate::diag::Kind;
use crate::value::Lang;

/// Says the way out, as full sentences.
pub(super) fn help(kind: &Kind, lang: Lang) -> Option<String> {
    let subjects: [fn(&Kind, Lang) -> Option<String>; 10] = [
        files::help,
        front_matter::help,
        fields::help,
        figure::help,
        text::help,
        promise::help,
        follow_up::help,
        reporting::help,
        address::help,
        theme::help,
    ];
    subjects.into_iter().find_map(|help| help(kind, lang))
}
