//! Pages, by the templates of a theme.

use super::{Artifact, Edition, Failure};
use crate::source::{FileId, Span};
use crate::theme::{MistakeKind, PageKind};
use crate::view::View;
use tera::Value;

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
    let page = Value::from_serializable(&view);
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
