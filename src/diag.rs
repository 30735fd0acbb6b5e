//! Mistakes: what was found, where, and how it is said.
//!
//! Every stage adds to one [`Diagnostics`]; nothing here decides what is a mistake. Facts ([`Kind`]) stand apart from
//! words ([`words`]) and from the shapes that they are printed in ([`print`](mod@print)).

mod bilingual;
mod construct;
mod explanation;
mod kind;
pub mod print;
mod reason;
pub mod samples;
pub mod suggest;
pub mod words;

pub use crate::schema::Expected;
pub use bilingual::Bilingual;
pub use construct::{LinkSlip, Unmeant, Unread};
pub use explanation::{Explanation, Origin};
pub use kind::{DocumentFlaw, InTemplate, Kind, Many, Severity, TextPlace, UrlFlaw};
pub use reason::{REASONS, Reason, reason};

use crate::source::{FileId, Span};
use std::collections::BTreeSet;

/// A mistake and its source location.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// What is wrong.
    pub kind: Kind,
    /// Where.
    pub span: Span,
    /// Where the other half of it stands: the first of two equal ids, the other file at one address.
    pub other: Option<Span>,
}

impl Diagnostic {
    /// Makes a diagnostic.
    pub fn new(kind: Kind, span: Span) -> Self {
        Self { kind, span, other: None }
    }

    /// Adds the other place that it is about.
    pub fn with_other(self, other: Span) -> Self {
        Self { other: Some(other), ..self }
    }
}

/// Says that a mistake has been reported, so that nobody needs to report what follows from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ErrorReported(());

/// A value, or the knowledge that its absence has been reported.
pub type Checked<T> = Result<T, ErrorReported>;

/// All mistakes of a run.
#[derive(Debug, Clone, Default)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
    /// For how many unknown names a nearest one was sought.
    sought: usize,
}

/// For how many unknown names a nearest one is sought. Each is compared with all known names, so that thousands of both would
/// take minutes; who reads the first of so many knows what happened.
const MAX_SUGGESTIONS: usize = 50;

impl Diagnostics {
    /// Adds a diagnostic.
    pub fn push(&mut self, diagnostic: Diagnostic) -> ErrorReported {
        self.list.push(diagnostic);
        ErrorReported(())
    }

    /// Adds what is wrong at a place.
    pub fn report(&mut self, kind: Kind, span: Span) -> ErrorReported {
        self.push(Diagnostic::new(kind, span))
    }

    /// Adds what is wrong with a whole file.
    pub fn report_file(&mut self, kind: Kind, file: FileId) -> ErrorReported {
        self.report(kind, Span::start_of(file))
    }

    /// Returns the known name that `written` was most likely meant to be: see [`suggest::nearest`]. `None` as well after the
    /// first fifty unknown names.
    pub fn nearest<S: AsRef<str>>(&mut self, written: &str, known: impl IntoIterator<Item = S>) -> Option<String> {
        self.may_seek().then(|| suggest::nearest(written, known))?.map(|name| name.as_ref().to_owned())
    }

    /// Counts a search for what an unknown name was meant to be; `false` after the first fifty.
    pub fn may_seek(&mut self) -> bool {
        let may = self.sought < MAX_SUGGESTIONS;
        self.sought += usize::from(may);
        may
    }

    /// Adds all of another list.
    pub fn extend(&mut self, other: Self) {
        self.list.extend(other.list);
    }

    /// Returns whether one of them stops the build.
    pub fn has_errors(&self) -> bool {
        self.list.iter().any(|diagnostic| diagnostic.kind.severity() == Severity::Error)
    }

    /// Returns whether something in a file is wrong, so that what it says may not be all that it was meant to.
    pub fn has_errors_in(&self, file: FileId) -> bool {
        let wrong = |one: &Diagnostic| one.span.file == file && one.kind.severity() == Severity::Error;
        self.list.iter().any(wrong)
    }

    /// Lists the files that something is wrong in.
    pub fn files_with_errors(&self) -> BTreeSet<FileId> {
        let errors = self.list.iter().filter(|one| one.kind.severity() == Severity::Error);
        errors.map(|one| one.span.file).collect()
    }

    /// Returns them as they were found.
    pub fn into_list(self) -> Vec<Diagnostic> {
        self.list
    }

    /// Returns whether nothing was found.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Lists them by file, place and code, each once.
    pub fn sorted(&self) -> Vec<&Diagnostic> {
        let mut sorted: Vec<&Diagnostic> = self.list.iter().collect();
        sorted.sort_by_key(|diagnostic| (diagnostic.span, diagnostic.kind.code()));
        sorted.dedup();
        sorted
    }

    /// Counts them by how severe they are, each mistake once.
    pub fn count(&self) -> SeverityCount {
        let mut count = SeverityCount::default();
        for diagnostic in self.sorted() {
            match diagnostic.kind.severity() {
                Severity::Error => count.errors += 1,
                Severity::Warning => count.warnings += 1,
                Severity::Hint => count.hints += 1,
            }
        }
        count
    }
}

/// How many mistakes there are, by how severe they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SeverityCount {
    /// What stops the build.
    pub errors: usize,
    /// What `--deny warnings` makes stop it.
    pub warnings: usize,
    /// Advice.
    pub hints: usize,
}
