//! Pages and drawings, by the templates of a theme.

use super::permitted::xml;
use super::{Edition, Failure};
use crate::model::note;
use crate::source::{FileId, Span};
use crate::theme::MistakeKind;
use crate::view::View;
use tera::Value;

/// Renders the view of the page at `address`.
pub(super) fn page(edition: &Edition<'_>, view: View, address: &str) -> Result<Vec<u8>, Failure> {
    note(&edition.site_reads);
    let page = Value::from_serializable(&view);
    match edition.theme.render(view.template(), &edition.site, &page) {
        Ok(bytes) => Ok(bytes),
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

/// Renders the view of a drawing beside the page at `address`, as SVG.
pub(super) fn picture(edition: &Edition<'_>, view: View, address: &str) -> Result<String, Failure> {
    let svg = page(edition, view, address)?;
    Ok(xml(&String::from_utf8_lossy(&svg)).into_owned())
}
