//! The documents of a promise or a follow-up.

use super::Page;
use crate::locale::words;
use crate::model::{DocumentReference, LinkId};
use crate::plan::LinkTarget;
use crate::source::{Contents, FileId};
use crate::view::DocumentView;

/// The size of a file among the texts, in bytes.
pub(super) fn size(page: &Page<'_, '_>, file: FileId) -> u64 {
    match &page.views.material.sources.get(file).contents {
        Contents::Attachment { size, .. } => *size,
        _ => 0,
    }
}

/// The format of a file among the texts: `PDF`.
pub(super) fn format(page: &Page<'_, '_>, file: FileId) -> String {
    page.views.material.sources.get(file).path.extension().to_uppercase()
}

/// The whole address of a document.
pub(super) fn address_of(page: &Page<'_, '_>, document: &DocumentReference) -> String {
    let of_file = || {
        let address = page.views.plan.files.get(&file_of(page, document)?)?;
        Some(format!("{}{address}", page.views.edition.base_url))
    };
    document.url().map(str::to_owned).or_else(of_file).unwrap_or_default()
}

/// The file that a document is, if it lies among the texts.
pub(super) fn file_of(page: &Page<'_, '_>, document: &DocumentReference) -> Option<FileId> {
    linked_file(page, document.file()?)
}

/// The documents of a promise or a follow-up, as a list.
pub(super) fn documents(page: &Page<'_, '_>, documents: &[DocumentReference]) -> Vec<DocumentView> {
    let view = |document: &DocumentReference| {
        let file = file_of(page, document);
        let of_file = || page.follow(&LinkTarget::File(file?));
        Some(DocumentView {
            title: document.title.clone(),
            kind: document.kind.map(|kind| kind.key().to_owned()),
            href: document.url().map(str::to_owned).or_else(of_file)?,
            external: file.is_none(),
            format: file.map(|file| format(page, file)),
            size: file.map(|file| words::size(size(page, file), page.lang())),
        })
    };
    documents.iter().filter_map(view).collect()
}

/// The file among the texts that a link leads to.
pub(super) fn linked_file(page: &Page<'_, '_>, link: &LinkId) -> Option<FileId> {
    match page.views.material.plan.target(link) {
        Some(LinkTarget::File(file)) => Some(*file),
        _ => None,
    }
}
