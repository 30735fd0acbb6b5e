//! What a comparison says, a sentence for each change.

mod message;

use super::{Change, ChangeKind, Comparison, PageChanges, Presence};
use crate::value::Lang;

/// The message about a change.
#[derive(Debug)]
pub(super) struct ChangeMessage {
    /// What is different, as a sentence.
    pub(super) message: String,
    /// What to do about a warning.
    pub(super) help: Option<String>,
}

pub(super) fn words(change: &Change, lang: Lang) -> ChangeMessage {
    let help = message::help(&change.kind, lang).filter(|_| change.is_warning);
    ChangeMessage { message: message::message(&change.kind, lang), help }
}

/// What a section is about: `Exempelstad, Medborgarlöfte 2026, Tertial 1 2026`.
pub(super) fn about(PageChanges { about, path, .. }: &PageChanges, lang: Lang) -> String {
    let parts = [&about.place, &about.promise, &about.period, &about.page];
    let parts: Vec<&str> = parts.into_iter().flatten().map(String::as_str).collect();
    match (parts.is_empty(), lang) {
        (true, Lang::Sv) if path.is_some() => "Inställningarna".to_owned(),
        (true, Lang::En) if path.is_some() => "The settings".to_owned(),
        (true, Lang::Sv) => "Hela webbplatsen".to_owned(),
        (true, Lang::En) => "The whole site".to_owned(),
        (false, _) => parts.join(", "),
    }
}

/// How many changes there are.
pub(super) fn summary(comparison: &Comparison, lang: Lang) -> String {
    let (changes, warnings) = (comparison.changes().count(), comparison.warnings());
    match (changes, lang) {
        (0, Lang::Sv) => "Ingenting ändras för läsarna.".to_owned(),
        (0, Lang::En) => "Nothing changes for readers.".to_owned(),
        (1, Lang::Sv) if warnings == 0 => "1 sak ändras för läsarna.".to_owned(),
        (1, Lang::En) if warnings == 0 => "1 thing changes for readers.".to_owned(),
        (n, Lang::Sv) if warnings == 0 => format!("{n} saker ändras för läsarna."),
        (n, Lang::En) if warnings == 0 => format!("{n} things change for readers."),
        (n, Lang::Sv) => {
            let things = if n == 1 { "sak" } else { "saker" };
            format!("{n} {things} ändras för läsarna. Titta särskilt på det som är märkt som varning: {warnings}.")
        }
        (n, Lang::En) => {
            let things = if n == 1 { "thing changes" } else { "things change" };
            format!("{n} {things} for readers. Check those marked as warnings: {warnings}.")
        }
    }
}

/// The heading above all.
pub(super) fn heading(lang: Lang) -> &'static str {
    lang.pick("Vad som ändras för läsarna", "What changes for readers")
}

/// The word before a warning.
pub(super) fn warning(lang: Lang) -> &'static str {
    lang.pick("Varning", "Warning")
}

impl ChangeKind {
    /// Returns the key of the kind, which never changes.
    pub fn code(&self) -> &'static str {
        use Presence::{Added, Removed};
        match self {
            Self::Place(Added) => "place-added",
            Self::Place(Removed) => "place-removed",
            Self::Promise(Added, _) => "promise-added",
            Self::Promise(Removed, _) => "promise-removed",
            Self::FollowUp { presence: Added, .. } => "follow-up-added",
            Self::FollowUp { presence: Removed, .. } => "follow-up-removed",
            Self::Page(Added) => "page-added",
            Self::Page(Removed) => "page-removed",
            Self::Row(Added, ..) => "row-added",
            Self::Row(Removed, ..) => "row-removed",
            Self::Pledge(Added, _) => "pledge-added",
            Self::Pledge(Removed, _) => "pledge-removed",
            Self::Focus(Added, _) => "focus-added",
            Self::Focus(Removed, _) => "focus-removed",
            Self::Edition(Added, _) => "edition-added",
            Self::Edition(Removed, _) => "edition-removed",
            Self::Attachment(Added, _) => "file-added",
            Self::Attachment(Removed, _) => "file-removed",
            Self::AttachmentReplaced(_) => "file-replaced",
            Self::Fact { .. } => "fact",
            Self::Status { .. } => "status",
            Self::Figures { .. } => "figures",
            Self::Targets { .. } => "targets",
            Self::Verdict { .. } => "verdict",
            Self::News { .. } => "news",
            Self::NotAwaited(_) => "not-awaited",
            Self::NotLate(_) => "not-late",
            Self::Renamed { .. } => "id",
            Self::Unspoken(_) => "not-in-correction",
            Self::Unchanged { .. } => "unchanged",
            Self::Partial(_) => "partial",
            Self::Text(..) => "text",
            Self::Correction(..) => "correction",
            Self::CorrectionGone(..) => "correction-removed",
            Self::CorrectionChanged { .. } => "correction-changed",
            Self::Order(_) => "order",
            Self::Setting { .. } => "setting",
            Self::LeadsOn { .. } => "address-added",
            Self::Moved { .. } => "address-moved",
            Self::AddressGone { .. } => "address-gone",
            Self::ListsGone(_) => "lists-gone",
            Self::PublisherKind { .. } => "publisher-kind",
            Self::Theme(_) => "theme",
        }
    }
}
