//! What can be wrong with a theme.

use crate::diag::{InTemplate, Kind};
use crate::source::FileId;
use std::ops::Range;

/// A mistake in the files of a theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThemeMistake {
    /// The path of the file: `themes/egen/templates/start.html`. Where a file is missing, the path it should have.
    pub path: String,
    /// The number of the file; `None` where it is missing.
    pub file: Option<FileId>,
    /// The bytes in the file; `None` where the mistake concerns the whole of it.
    pub span: Option<Range<usize>>,
    /// What is wrong, with what the message quotes.
    pub kind: MistakeKind,
}

/// A mistake in a theme. Its texts are in `diag::words`, under the code that each kind becomes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MistakeKind {
    /// There is no theme of this name.
    UnknownTheme {
        /// The name as written; of the known names, the nearest is suggested.
        name: String,
        /// The themes that there are.
        known: Vec<String>,
    },
    /// A theme is its own ancestor.
    ParentCycle {
        /// The names, from the theme to itself.
        chain: Vec<String>,
    },
    /// `api` is missing or of another version.
    Api {
        /// The version as written; `None` where `api` is missing.
        found: Option<i64>,
        /// What this program speaks.
        expected: i64,
    },
    /// The file is not TOML.
    Toml {
        /// The parser's words.
        message: String,
    },
    /// `theme.toml` has no such key.
    UnknownKey {
        /// The key as written.
        key: String,
        /// A key that looks like it.
        suggestion: Option<String>,
    },
    /// A value is of the wrong type.
    WrongType {
        /// The key as written.
        key: String,
        /// What it should be, such as `a text`.
        expected: &'static str,
    },
    /// A key that must be there is missing.
    MissingKey {
        /// The key, such as `name`.
        key: &'static str,
    },
    /// `name` in `theme.toml` is not the name of the folder.
    WrongName {
        /// The name as written.
        found: String,
        /// The name of the folder.
        expected: String,
    },
    /// A child sets an option that none of its ancestors knows, in another type than theirs.
    OptionType {
        /// The key of the option, below `[options]`.
        key: String,
    },
    /// A file should be text but is not UTF-8, or cannot be read.
    Unreadable,
    /// A file of the theme is one that is not read, such as a symbolic link.
    Unread(Box<Kind>),
    /// No theme of the chain has a template for this kind of page.
    NoTemplate {
        /// The name of the template.
        name: String,
    },
    /// A template is not Tera.
    Syntax {
        /// Tera's words.
        message: String,
    },
    /// A template names something that is not there.
    Unknown {
        /// The kind of thing that is named: a filter, a test, a block.
        what: InTemplate,
        /// The name as written; of the known names, the nearest is suggested.
        name: String,
        /// A name that looks like it.
        suggestion: Option<String>,
    },
    /// A template fills a block that none of those that it extends has.
    UnknownBlock {
        /// What it is called.
        name: String,
        /// The blocks that there are, in alphabetical order.
        known: Vec<String>,
    },
    /// A template extends its own name, which is itself and not the parent's: it must name the parent's theme.
    ExtendsItself {
        /// What it should extend: `base/start.html`; `None` where no ancestor has the template.
        advice: Option<String>,
    },
    /// Templates extend or include one another in a circle.
    Circle {
        /// The names of the templates in the circle, in the order in which they name each other.
        chain: Vec<String>,
    },
    /// Two templates of one theme define the same component.
    DuplicateComponent {
        /// The name of the component.
        name: String,
        /// The template that defines it as well, by its name.
        other: String,
    },
    /// An `@import` that cannot be read, or that stands after a rule.
    Import {
        /// The rule as written, without its semicolon.
        written: String,
    },
    /// A style sheet imports itself.
    ImportCycle {
        /// The paths of the sheets below `static/`, each importing the next; the last is one of those before it.
        chain: Vec<String>,
    },
    /// Rendering failed, since a template asks for something that is not there.
    Render {
        /// Tera's words.
        message: String,
    },
}

impl ThemeMistake {
    pub(super) fn new(path: &str, file: FileId, span: Option<Range<usize>>, kind: MistakeKind) -> Self {
        Self { path: path.to_owned(), file: Some(file), span, kind }
    }
}

/// Finds the name that `written` is most likely a slip of.
pub(super) fn suggest<'a>(written: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let scored = known.into_iter().map(|name| (strsim::damerau_levenshtein(written, name), name));
    let allowed = (written.chars().count() / 3).clamp(1, 3);
    scored.filter(|(distance, _)| *distance <= allowed).min().map(|(_, name)| name.to_owned())
}
