//! The documents of a promise or a follow-up.

use super::Page;
use crate::locale::words;
use crate::model::DocumentReference;
use crate::plan::LinkTarget;
use crate::source::{Contents, FileId};
use crate::view::DocumentView;

impl Page<'_, '_> {
    /// The size of a file among the texts, in bytes.
    pub(super) fn size(&self, file: FileId) -> u64 {
        match &self.views.material.sources.get(file).contents {
            Contents::Attachment { size, .. } => *size,
            _ => 0,
        }
    }

    /// The format of a file among the texts: `PDF`.
    pub(super) fn format(&self, file: FileId) -> String {
        self.views.material.sources.get(file).path.extension().to_uppercase()
    }

    /// The whole address of a document.
    pub(super) fn address_of(&self, document: &DocumentReference) -> String {
        let of_file = || {
            let address = self.views.plan.files.get(&self.file_of(document)?)?;
            Some(format!("{}{address}", self.views.edition.base_url))
        };
        document.url().map(str::to_owned).or_else(of_file).unwrap_or_default()
    }

    /// The file that a document is, if it lies among the texts.
    pub(super) fn file_of(&self, document: &DocumentReference) -> Option<FileId> {
        self.linked_file(document.file()?)
    }

    /// The documents of a promise or a follow-up, as a list.
    pub(super) fn documents(&self, documents: &[DocumentReference]) -> Vec<DocumentView> {
        let view = |document: &DocumentReference| {
            let file = self.file_of(document);
            let of_file = || self.follow(&LinkTarget::File(file?));
            Some(DocumentView {
                title: document.title.clone(),
                kind: document.kind.map(|kind| kind.key().to_owned()),
                href: document.url().map(str::to_owned).or_else(of_file)?,
                external: file.is_none(),
                format: file.map(|file| self.format(file)),
                size: file.map(|file| words::size(self.size(file), self.lang())),
            })
        };
        documents.iter().filter_map(view).collect()
    }
}
