//! Text that is HTML but for what depends on the page that shows it.

use crate::source::Span;

/// The number of a link in the file that it stands in; [`crate::plan`] knows where each leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkId {
    /// The address as written.
    pub written: Box<str>,
    /// Where it is written.
    pub span: Span,
}

/// A piece of a text.
///
/// Markdown is read once, in parallel, and shown on several pages: a report in the matrix and on its own page. So all
/// that is the same everywhere is HTML already; levels, ids, addresses and the theme's words are added per page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// HTML that is the same on every page.
    Html(Box<str>),
    /// The beginning of a heading: its level as written, and the id its text gives.
    HeadingStart(u8, Box<str>),
    /// The end of a heading.
    HeadingEnd(u8),
    /// The beginning of a link.
    LinkStart(LinkId),
    /// The end of a link; true where it leads to another site, which themes may say in words.
    LinkEnd(bool),
    /// An image, with its alternative text.
    Image(LinkId, Box<str>),
}

/// A heading of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// The level as written, 1 to 6.
    pub level: u8,
    /// Its words without markup.
    pub text: String,
    /// The id that its words give, unique in its file.
    pub id: String,
    /// Where it is written.
    pub span: Span,
}

/// A text with its headings.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Markup {
    /// Its pieces, in order.
    pub pieces: Vec<Piece>,
    /// Its headings, in order.
    pub headings: Vec<Heading>,
    /// Its words without markup, in one line.
    pub plain: String,
    /// Where the words of `plain` are written, in order.
    pub runs: Vec<Run>,
}

/// Words that stand side by side in [`Markup::plain`] and in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Run {
    /// The first byte in `plain`.
    pub plain: u32,
    /// The first byte in the file; inside a text of TOML, that of the whole text.
    pub source: u32,
    /// Whether a paragraph, a part of a list or a cell begins here.
    pub begins: bool,
}

impl Markup {
    /// Tells whether there is nothing to show.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }

    /// Adds another text behind this one.
    pub fn append(&mut self, other: Self) {
        self.pieces.extend(other.pieces);
        self.headings.extend(other.headings);
        if !self.plain.is_empty() && !other.plain.is_empty() {
            self.plain.push(' ');
        }
        let shift = offset(self.plain.len());
        self.runs.extend(other.runs.into_iter().map(|run| Run { plain: run.plain + shift, ..run }));
        self.plain.push_str(&other.plain);
    }

    /// Lists its links and images.
    pub fn links(&self) -> impl Iterator<Item = &LinkId> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::LinkStart(link) | Piece::Image(link, _) => Some(link),
            _ => None,
        })
    }
}

/// A place in a text, as runs keep it.
pub(super) fn offset(byte: usize) -> u32 {
    u32::try_from(byte).expect("a text is smaller than four gigabytes")
}
