//! The documents of a promise or a follow-up.

use super::Page;
use crate::locale::words;
use crate::model::{DocumentLocation, DocumentReference};
use crate::plan::Target;
use crate::source::FileId;
use crate::view::DocumentView;

impl Page<'_, '_> {
    /// The size of a file among the texts, in bytes.
    pub(super) fn size(&self, file: FileId) -> u64 {
        self.site().attachments.iter().find(|one| one.file == file).map_or(0, |one| one.size)
    }

    /// The format of a file among the texts: `PDF`.
    pub(super) fn format(&self, file: FileId) -> String {
        self.views.material.sources.get(file).path.extension().to_uppercase()
    }

    /// The whole address of a document.
    pub(super) fn address_of(&self, document: &DocumentReference) -> String {
        match (&document.location, self.file_of(document)) {
            (DocumentLocation::Url(url), _) => url.clone(),
            (DocumentLocation::File(_), file) => {
                let address = file.and_then(|file| self.views.plan.files.get(&file));
                address.map(|address| format!("{}{address}", self.views.edition.base_url)).unwrap_or_default()
            }
        }
    }

    /// The file that a document is, if it lies among the texts.
    pub(super) fn file_of(&self, document: &DocumentReference) -> Option<FileId> {
        match self.views.material.plan.target(document.file()?) {
            Some(Target::File(file)) => Some(*file),
            _ => None,
        }
    }

    /// The documents of a promise or a follow-up, as a list.
    pub(super) fn documents(&self, documents: &[DocumentReference]) -> Vec<DocumentView> {
        let view = |document: &DocumentReference| {
            let file = self.file_of(document);
            let href = match (&document.location, file) {
                (DocumentLocation::Url(url), _) => Some(url.clone()),
                (DocumentLocation::File(_), Some(file)) => self.follow(&Target::File(file)),
                (DocumentLocation::File(_), None) => None,
            };
            Some(DocumentView {
                title: document.title.clone(),
                kind: document.kind.map(|kind| kind.key().to_owned()),
                href: href?,
                external: file.is_none(),
                format: file.map(|file| self.format(file)),
                size: file.map(|file| words::size(self.size(file), self.lang())),
            })
        };
        documents.iter().filter_map(view).collect()
    }
}
