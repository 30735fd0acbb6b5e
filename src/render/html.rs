//! Pages, by the templates of a theme.

use super::{Artifact, Edition, Failure};
use crate::plan::PageKey;
use crate::source::{FileId, Span};
use crate::theme::{MistakeKind, PageKind};
use crate::view::{Named, Needs, View};
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

/// Which templates a view is for.
fn kind(view: &View) -> PageKind {
    match view {
        View::Start(_) => PageKind::Start,
        View::County(_) => PageKind::County,
        View::Place(_) => PageKind::Place,
        View::Promise(_) => PageKind::Promise,
        View::FollowUp(_) => PageKind::FollowUp,
        View::FocusIndex(_) => PageKind::FocusIndex,
        View::Focus(_) => PageKind::Focus,
        View::FollowUps(_) => PageKind::FollowUps,
        View::FacetIndex(_) => PageKind::FacetIndex,
        View::Party(_) => PageKind::Party,
        View::Year(_) => PageKind::Year,
        View::Stated(_) => PageKind::Stated,
        View::Compare(_) => PageKind::Compare,
        View::Search(_) => PageKind::Search,
        View::Reporting(_) => PageKind::Reporting,
        View::Corrections(_) => PageKind::Corrections,
        View::OpenData(_) => PageKind::OpenData,
        View::Desk(_) => PageKind::Desk,
        View::Accessibility(_) => PageKind::Accessibility,
        View::Style(_) => PageKind::Style,
        View::Plain(_) => PageKind::Plain,
        View::NotFound(_) => PageKind::NotFound,
        View::Redirect(_) => PageKind::Redirect,
    }
}

/// Renders the view of the page at `address`.
pub(super) fn page(edition: &Edition<'_>, view: View, address: &str) -> Result<Artifact<'static>, Failure> {
    let kind = kind(&view);
    let page = Value::from_serializable(&Named::new(&view, edition.theme.needs(kind)));
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
