//! Documents that a promise or a follow-up refers to.

use super::context::Context;
use super::fields::Fields;
use super::markup::LinkId;
use crate::diag::{DocumentFlaw, Kind};
use crate::schema::ATTACHMENTS;
use crate::value::into_exact_slice;

/// What a document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DocumentKind {
    /// Samverkansöverenskommelse.
    Agreement,
    /// Åtgärdsplan.
    Plan,
    /// Lägesbild.
    Assessment,
    /// Undersökning.
    Survey,
    /// Rapport.
    Report,
    /// Beslut.
    Decision,
}

impl DocumentKind {
    const ALL: [Self; 6] = [Self::Agreement, Self::Plan, Self::Assessment, Self::Survey, Self::Report, Self::Decision];

    /// Returns the key that stands in files and data.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Agreement => "agreement",
            Self::Plan => "plan",
            Self::Assessment => "assessment",
            Self::Survey => "survey",
            Self::Report => "report",
            Self::Decision => "decision",
        }
    }
}

/// A document that is named with its title.
#[derive(Debug, Clone)]
pub struct DocumentReference {
    /// Its title.
    pub title: String,
    /// What it is, where that is said.
    pub kind: Option<DocumentKind>,
    /// Where it lies.
    pub location: DocumentLocation,
}

/// Where a document lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DocumentLocation {
    /// A file among the texts; [`crate::plan`] knows which.
    File(LinkId),
    /// An address on another site.
    Url(String),
}

impl DocumentReference {
    /// Returns its path or its address, as written.
    pub fn address(&self) -> &str {
        match &self.location {
            DocumentLocation::File(link) => &link.written,
            DocumentLocation::Url(url) => url,
        }
    }

    /// Returns its address, if it is on another site.
    pub fn url(&self) -> Option<&str> {
        match &self.location {
            DocumentLocation::File(_) => None,
            DocumentLocation::Url(url) => Some(url),
        }
    }

    /// Returns its path, if it is a file among the texts.
    pub fn file(&self) -> Option<&LinkId> {
        match &self.location {
            DocumentLocation::File(link) => Some(link),
            DocumentLocation::Url(_) => None,
        }
    }
}

/// Reads `documents`.
pub(super) fn documents(cx: &mut Context<'_>, fields: &mut Fields<'_>) -> Box<[DocumentReference]> {
    let tables = fields.tables(cx, "documents");
    into_exact_slice(tables.into_iter().filter_map(|fields| document(cx, fields)).collect())
}

/// Returns whether a value, as it stands in its quotes, names a file and no address.
fn is_file_name(written: &str) -> bool {
    let written = written.trim_matches(['"', '\'']);
    let ending = written.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    !written.contains("//") && ending.is_some_and(|ending| ATTACHMENTS.contains(&ending.as_str()))
}

fn document(cx: &mut Context<'_>, mut fields: Fields<'_>) -> Option<DocumentReference> {
    let title = fields.plain(cx, "title");
    let kind = fields.word(cx, "kind");
    let places = ["file", "url"].map(|key| fields.place(key));
    if let [None, Some(span)] = places
        && is_file_name(cx.text.get(span.range()).unwrap_or_default())
    {
        cx.report(Kind::BadDocument { flaw: DocumentFlaw::FileAsAddress }, span);
        return None;
    }
    let file = fields.text(cx, "file");
    let url = fields.plain(cx, "url");
    let location = match (places, file, url) {
        ([Some(_), Some(span)], ..) => {
            cx.report(Kind::BadDocument { flaw: DocumentFlaw::Both }, span);
            return None;
        }
        ([None, None], ..) => {
            if !cx.has_broken_lines() {
                cx.report(Kind::BadDocument { flaw: DocumentFlaw::Nowhere }, fields.span);
            }
            return None;
        }
        (_, Some(file), _) if file.value.contains("://") || file.value.starts_with("www.") => {
            cx.report(Kind::BadDocument { flaw: DocumentFlaw::AddressAsFile }, file.span);
            return None;
        }
        (_, Some(file), _) => DocumentLocation::File(LinkId { written: file.value.into(), span: file.span }),
        (_, None, Some(url)) => DocumentLocation::Url(url),
        (_, None, None) => return None,
    };
    let kind = DocumentKind::ALL.into_iter().find(|known| Some(known.key()) == kind);
    Some(DocumentReference { title: title?, kind, location })
}
