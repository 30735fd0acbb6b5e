//! What the marker at the other place of a mistake says.

use super::quote::code;
use crate::diag::Kind;
use crate::value::{Lang, define_say};

/// What the marker at the other place says.
pub(super) fn other(kind: &Kind, lang: Lang) -> Option<String> {
    define_say!(lang, $);
    Some(match kind {
        Kind::DuplicateKey { .. } | Kind::DuplicateId { .. } | Kind::DuplicateHeading { .. } => {
            say!("står redan här", "is already here")
        }
        Kind::OpenQuotes { .. } | Kind::OpenList { .. } => say!("börjar här", "begins here"),
        Kind::MisplacedKey { table, .. } => say!("{} börjar här", "{} begins here", code(table)),
        Kind::PeriodTwice { .. } | Kind::OwnPlace { .. } => say!("står här", "is written here"),
        Kind::OutsideValidity { .. } | Kind::OnceWithoutEnd => {
            say!("giltigheten står här", "the validity is written here")
        }
        Kind::SamePeriod { .. } => say!("här är den andra filen", "this is the other file"),
        Kind::PledgeKey { .. } => say!("den första aktiviteten står här", "the first activity is here"),
        Kind::NotARow { .. } => say!("står här i medborgarlöftet", "is here in the promise"),
        Kind::HeadingNearId { id, .. } => say!("{} står här", "{} is here", code(id)),
        Kind::UnchangedAndMore { .. } => say!("`unchanged` står här", "`unchanged` is here"),
        Kind::FigureWithoutTarget { .. } | Kind::FigureWithoutUnit { .. } => {
            say!("målen står här", "the targets are here")
        }
        Kind::ExtendsRing { .. } | Kind::ThemeRing { .. } => say!("leder tillbaka hit", "leads back here"),
        Kind::RepeatedText { .. } => say!("samma text står här", "the same text is here"),
        Kind::DoneBelowTarget { .. } | Kind::FiguresDisagree { .. } => say!("målet står här", "the target is here"),
        Kind::EditionPath { .. } => say!("den andra utgåvan står här", "the other edition is here"),
        Kind::AddressTaken { .. } | Kind::AddressCase { .. } | Kind::AliasTaken { .. } => {
            say!("adressen kommer redan härifrån", "the address comes from here")
        }
        _ => return None,
    })
}
