//! Pages, by the templates of a theme.

use super::{Artifact, Edition, Failure};
use crate::plan::PageKey;
use crate::source::{FileId, Span};
use crate::theme::{MistakeKind, PageKind};
use crate::view::{Needs, View};
use tera::Value;

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
    let (kind, value) = match view {
        View::Start(view) => (PageKind::Start, Value::from_serializable(&view)),
        View::County(view) => (PageKind::County, Value::from_serializable(&view)),
        View::Place(view) => (PageKind::Place, Value::from_serializable(&view)),
        View::Promise(view) => (PageKind::Promise, Value::from_serializable(&view)),
        View::FollowUp(view) => (PageKind::FollowUp, Value::from_serializable(&view)),
        View::FocusIndex(view) => (PageKind::FocusIndex, Value::from_serializable(&view)),
        View::Focus(view) => (PageKind::Focus, Value::from_serializable(&view)),
        View::FollowUps(view) => (PageKind::FollowUps, Value::from_serializable(&view)),
        View::FacetIndex(view) => (PageKind::FacetIndex, Value::from_serializable(&view)),
        View::Party(view) => (PageKind::Party, Value::from_serializable(&view)),
        View::Year(view) => (PageKind::Year, Value::from_serializable(&view)),
        View::Stated(view) => (PageKind::Stated, Value::from_serializable(&view)),
        View::Compare(view) => (PageKind::Compare, Value::from_serializable(&view)),
        View::Search(view) => (PageKind::Search, Value::from_serializable(&view)),
        View::Reporting(view) => (PageKind::Reporting, Value::from_serializable(&view)),
        View::Corrections(view) => (PageKind::Corrections, Value::from_serializable(&view)),
        View::OpenData(view) => (PageKind::OpenData, Value::from_serializable(&view)),
        View::Desk(view) => (PageKind::Desk, Value::from_serializable(&view)),
        View::Accessibility(view) => (PageKind::Accessibility, Value::from_serializable(&view)),
        View::Style(view) => (PageKind::Style, Value::from_serializable(&view)),
        View::Plain(view) => (PageKind::Plain, Value::from_serializable(&view)),
        View::NotFound(view) => (PageKind::NotFound, Value::from_serializable(&view)),
        View::Redirect(view) => (PageKind::Redirect, Value::from_serializable(&view)),
    };
    match edition.theme.render(kind, &edition.site, &value) {
        Ok(html) => Ok(Artifact::Bytes(html.into_bytes())),
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
