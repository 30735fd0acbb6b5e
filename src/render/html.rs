//! Pages, by the templates of a theme.

use super::named::value;
use super::{Artifact, Edition, Failure};
use crate::plan::PageKey;
use crate::source::{FileId, Span};
use crate::theme::{MistakeKind, PageKind};
use crate::view::{Needs, View};
use serde::Serialize;

/// What the templates need of the view of a page.
pub(super) fn needs<'a>(edition: &Edition<'a>, key: &PageKey) -> &'a Needs {
    let kind = match key {
        PageKey::Start => PageKind::Start,
        PageKey::County(_) => PageKind::County,
        PageKey::Place(_) => PageKind::Place,
        PageKey::Promise(_) => PageKind::Promise,
        PageKey::FollowUp(..) => PageKind::FollowUp,
        PageKey::FocusIndex => PageKind::FocusIndex,
        PageKey::Focus(_) | PageKey::FocusIn(..) => PageKind::Focus,
        PageKey::Parties | PageKey::Statuses | PageKey::Years | PageKey::Compare => PageKind::FacetIndex,
        PageKey::Party(_) | PageKey::PartyIn(..) => PageKind::Party,
        PageKey::Stated(_) | PageKey::StatedIn(..) | PageKey::StatedAt(..) => PageKind::Stated,
        PageKey::Year(_) => PageKind::Year,
        PageKey::CompareFocus(_) | PageKey::CompareFocusIn(..) | PageKey::ComparePolice(_) => PageKind::Compare,
        PageKey::Search => PageKind::Search,
        PageKey::FollowUps | PageKey::FollowUpsOf(_) => PageKind::FollowUps,
        PageKey::Reporting | PageKey::ReportingOf(_) => PageKind::Reporting,
        PageKey::Corrections => PageKind::Corrections,
        PageKey::OpenData => PageKind::OpenData,
        PageKey::Accessibility => PageKind::Accessibility,
        PageKey::Style => PageKind::Style,
        PageKey::Plain(_) => PageKind::Plain,
        PageKey::NotFound => PageKind::NotFound,
        // Where nobody edits yet, a desk is the page of what is not there.
        PageKey::Desk | PageKey::DeskOf(_) => return Needs::ALL,
    };
    edition.theme.needs(kind)
}

/// Renders the view of the page at `address`.
pub(super) fn page(edition: &Edition<'_>, view: View, address: &str) -> Result<Artifact<'static>, Failure> {
    match view {
        View::Start(view) => rendered(edition, PageKind::Start, &view, address),
        View::County(view) => rendered(edition, PageKind::County, &view, address),
        View::Place(view) => rendered(edition, PageKind::Place, &view, address),
        View::Promise(view) => rendered(edition, PageKind::Promise, &view, address),
        View::FollowUp(view) => rendered(edition, PageKind::FollowUp, &view, address),
        View::FocusIndex(view) => rendered(edition, PageKind::FocusIndex, &view, address),
        View::Focus(view) => rendered(edition, PageKind::Focus, &view, address),
        View::FollowUps(view) => rendered(edition, PageKind::FollowUps, &view, address),
        View::FacetIndex(view) => rendered(edition, PageKind::FacetIndex, &view, address),
        View::Party(view) => rendered(edition, PageKind::Party, &view, address),
        View::Year(view) => rendered(edition, PageKind::Year, &view, address),
        View::Stated(view) => rendered(edition, PageKind::Stated, &view, address),
        View::Compare(view) => rendered(edition, PageKind::Compare, &view, address),
        View::Search(view) => rendered(edition, PageKind::Search, &view, address),
        View::Reporting(view) => rendered(edition, PageKind::Reporting, &view, address),
        View::Corrections(view) => rendered(edition, PageKind::Corrections, &view, address),
        View::OpenData(view) => rendered(edition, PageKind::OpenData, &view, address),
        View::Desk(view) => rendered(edition, PageKind::Desk, &view, address),
        View::Accessibility(view) => rendered(edition, PageKind::Accessibility, &view, address),
        View::Style(view) => rendered(edition, PageKind::Style, &view, address),
        View::Plain(view) => rendered(edition, PageKind::Plain, &view, address),
        View::NotFound(view) => rendered(edition, PageKind::NotFound, &view, address),
        View::Redirect(view) => rendered(edition, PageKind::Redirect, &view, address),
    }
}

fn rendered<T: Serialize>(
    edition: &Edition<'_>,
    kind: PageKind,
    view: &T,
    address: &str,
) -> Result<Artifact<'static>, Failure> {
    let page = value(view, edition.theme.needs(kind));
    match edition.theme.render(kind, &edition.site, &page) {
        Ok(html) => Ok(Artifact::Bytes(html)),
        Err(mistake) => {
            let file = mistake.file.unwrap_or(FileId::FIRST);
            let span = mistake.span.map_or(Span::start_of(file), |span| Span::new(file, span));
            let message = match mistake.kind {
                MistakeKind::Render { message } => message,
                other => format!("{other:?}"),
            };
            Err(Failure { span, message, page: format!("/{}{address}", edition.path) })
        }
    }
}
