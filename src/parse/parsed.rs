//! What files gave when they were parsed.

use super::Document;
use super::source_kind::SourceKind;
use crate::diag::Diagnostics;
use crate::source::{Contents, FileId, Sources, Text};
use crate::value::Lang;
use std::collections::BTreeMap;

/// What the files of an earlier parse gave, so that those with the same text need not be parsed again.
#[derive(Debug, Default)]
pub struct ParsedFiles {
    lang: Lang,
    files: BTreeMap<FileId, Parsed>,
}

/// What a file gave, and all that this depends on but the language.
#[derive(Debug)]
struct Parsed {
    kind: SourceKind,
    text: Text,
    document: Option<Document>,
    found: Diagnostics,
}

impl ParsedFiles {
    /// Returns what a file gave that is as it was.
    pub(super) fn find(
        &self,
        sources: &Sources,
        file: FileId,
        kind: &SourceKind,
        lang: Lang,
    ) -> Option<(Option<Document>, Diagnostics)> {
        let parsed = self.files.get(&file).filter(|parsed| self.lang == lang && parsed.kind == *kind)?;
        match &sources.get(file).contents {
            Contents::Text(text) if *text == parsed.text => Some((parsed.document.clone(), parsed.found.clone())),
            _ => None,
        }
    }

    /// Keeps what the files of one parse gave, in place of what was kept before.
    pub(super) fn replace<'a>(
        &mut self,
        sources: &Sources,
        lang: Lang,
        parsed: impl Iterator<Item = (FileId, SourceKind, &'a Option<Document>, &'a Diagnostics)>,
    ) {
        let kept = parsed.filter_map(|(file, kind, document, found)| match &sources.get(file).contents {
            Contents::Text(text) => {
                let (text, document, found) = (text.clone(), document.clone(), found.clone());
                Some((file, Parsed { kind, text, document, found }))
            }
            _ => None,
        });
        *self = Self { lang, files: kept.collect() };
    }
}
