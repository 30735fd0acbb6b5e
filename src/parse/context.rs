//! What the reading of one file knows: the file, its language, and where to report.

use crate::diag::{Diagnostics, ErrorReported, Kind, suggest};
use crate::schema::Table;
use crate::source::{FileId, Span, Text, unfit_id};
use crate::value::{Lang, Slug, fold};
use std::collections::BTreeSet;
use std::ops::Range;

/// The reading of one file.
pub(super) struct Context<'a> {
    pub(super) file: FileId,
    /// The whole text of the file, front matter and body.
    pub(super) text: &'a Text,
    /// Where the TOML begins in it, in bytes.
    pub(super) offset: usize,
    /// The language of labels and figures.
    pub(super) lang: Lang,
    /// The table that the file begins with.
    pub(super) root: &'static Table,
    /// The lines that are not TOML: what they hold, or would have held, is reported already.
    pub(super) broken_lines: Vec<Range<usize>>,
    /// Values that are wrong in themselves, in lines that can be read.
    pub(super) broken_values: Vec<Range<usize>>,
    /// The identifiers that were read, so that one that comes again is kept once.
    pub(super) ids: BTreeSet<Slug>,
    /// What people may call what has an identifier in this file, with that: the names of parties, the words of pledges.
    pub(super) known: Vec<(String, Slug)>,
    /// Whether an identifier could not be read, so that references to it mean nothing.
    pub(super) lost_ids: bool,
    /// The lints that the whole file silences.
    pub(super) allowed: Vec<&'static str>,
    /// What is wrong in this file; the stage gathers it.
    pub(super) diagnostics: Diagnostics,
}

impl Context<'_> {
    /// Turns a range of the TOML into a place in the file.
    pub(super) fn span(&self, range: Range<usize>) -> Span {
        let end = self.text.len();
        let at = |byte: usize| (byte + self.offset).min(end);
        Span::new(self.file, at(range.start)..at(range.end))
    }

    /// Remembers what people may call what has an identifier.
    pub(super) fn know(&mut self, name: &str, id: &Slug) {
        self.known.push((name.to_owned(), id.clone()));
    }

    /// Finds the identifiers that a name, or names with a comma between them, surely mean.
    pub(super) fn known_id(&self, written: &str) -> Option<String> {
        /// The fewest letters that the beginning of a sentence has which means the whole.
        const MIN_BEGINNING_CHARS: usize = 10;
        let one = |part: &str| {
            let words = fold(part);
            let is_it = |name: &str| {
                let name = fold(name);
                name == words
                    || (words.len() >= MIN_BEGINNING_CHARS && name.starts_with(&words))
                    || suggest::near(&name, &words)
            };
            let mut found = self.known.iter().filter(|(name, id)| is_it(name) || is_it(id.as_str())).map(|(_, id)| id);
            let first = found.next()?;
            found.all(|other| other == first).then(|| first.to_string())
        };
        if let Some(id) = one(written) {
            return Some(id);
        }
        let parts: Vec<&str> = written.split([',', '+', '&', '/']).flat_map(|part| part.split(" och ")).collect();
        let ids: Option<Vec<String>> = parts.iter().map(|part| one(part)).collect();
        ids.filter(|ids| ids.len() > 1).map(|ids| ids.join("\", \""))
    }

    /// Takes a text that is an identifier.
    pub(super) fn identifier(&mut self, written: &str) -> Option<Slug> {
        if let Some(known) = self.ids.get(written) {
            return Some(known.clone());
        }
        let new = Slug::new(written).filter(|_| unfit_id(written).is_none())?;
        self.ids.insert(new.clone());
        Some(new)
    }

    pub(super) fn report(&mut self, kind: Kind, span: Span) -> ErrorReported {
        self.diagnostics.report(kind, span)
    }

    /// Returns whether a mistake of TOML has been reported for the line of this place, or for the value that it is in.
    pub(super) fn is_broken(&self, span: Span) -> bool {
        // What the parser of TOML puts in the place of a value that it cannot read has no place.
        let is_made_up = span.range().is_empty() && self.has_broken_lines();
        is_made_up
            || self.broken_lines.iter().any(|line| span.start() <= line.end && line.start <= span.end())
            || self.broken_values.iter().any(|value| value.start <= span.start() && span.end() <= value.end)
    }

    /// Returns whether a line of the table that begins at `span` has a mistake, so that what is missing there may be in it. A
    /// table goes on until the next header.
    pub(super) fn has_broken_lines_in_table(&self, span: Span) -> bool {
        if !self.has_broken_lines() {
            return false;
        }
        let begin = span.start();
        let is_header = |line: &&str| line.trim_start().starts_with('[') && !line.contains([',', '"', '\'']);
        let lines = self.text[begin..].split_inclusive('\n');
        let (header, rest) = (lines.clone().take(1), lines.skip(1).take_while(|line| !is_header(line)));
        let end = begin + header.chain(rest).map(str::len).sum::<usize>();
        self.broken_lines.iter().any(|line| begin <= line.end && line.start < end)
    }

    /// Returns whether the TOML of the file has a mistake, so that what is missing may be there.
    pub(super) fn has_broken_lines(&self) -> bool {
        !self.broken_lines.is_empty()
    }
}
