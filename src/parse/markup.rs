//! Text that is HTML but for what depends on the page that shows it.

use crate::source::{self, Span};
use crate::value::into_exact_slice;
use pulldown_cmark_escape::escape_html_body_text;

/// A link as written; [`crate::plan`] knows where each leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkId {
    /// The address as written.
    pub written: Box<str>,
    /// Where it is written.
    pub span: Span,
}

/// A piece of a text.
///
/// Markdown is read once, in parallel, and shown on several pages: a report in the matrix and on its own page. Levels,
/// ids, addresses and the theme's words are added per page.
///
/// A national site holds about two million pieces; variants larger than two machine words are boxed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Elements that are the same on every page.
    Tag(&'static &'static str),
    /// The beginning of a list with another first number than 1.
    ListFrom(u64),
    /// Words.
    Text(PieceText),
    /// The beginning of a heading.
    HeadingStart(Box<Heading>),
    /// The end of a heading, with its level as written.
    HeadingEnd(u8),
    /// The beginning of a link.
    LinkStart(Box<LinkId>),
    /// The end of a link; true where it leads to another site, which themes may say in words.
    LinkEnd(bool),
    /// An image, with its alternative text.
    Image(Box<(LinkId, Box<str>)>),
}

/// Words without markup.
///
/// Nearly all stand in the file as they are read, so that a text of many megabytes need not be kept twice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PieceText {
    /// They are this part of the file, from the first byte to behind the last.
    InSource(u32, u32),
    /// They are written in another way, beginning at a byte of the file; inside a text of TOML, at that of the text.
    Owned(Box<(u32, Box<str>)>),
}

impl PieceText {
    /// Makes words that are written in another way, of the byte that they begin at.
    pub fn owned(start: u32, words: &str) -> Self {
        Self::Owned(Box::new((start, words.into())))
    }

    fn start(&self) -> u32 {
        match self {
            Self::InSource(start, _) => *start,
            Self::Owned(own) => own.0,
        }
    }
}

/// A heading of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// The level as written, 1 to 6.
    pub level: u8,
    /// Its words without markup.
    pub text: Box<str>,
    /// The id that its words give, unique in its file.
    pub id: Box<str>,
    /// Where it is written.
    pub span: Span,
}

/// A text.
///
/// Most fields that take one are left empty, and an empty text takes one word.
#[derive(Debug, Clone, Default)]
pub struct Markup(Option<Box<MarkupContent>>);

#[derive(Debug, Clone)]
struct MarkupContent {
    /// The file that it is written in; none where all its words are its own.
    source: Option<source::Text>,
    pieces: Box<[Piece]>,
}

/// Words that stand side by side in [`Markup::plain`] and in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Run {
    /// The first byte in the plain text.
    pub plain: u32,
    /// The first byte in the file; inside a text of TOML, that of the whole text.
    pub source: u32,
    /// Whether a paragraph, a part of a list or a cell begins here.
    pub begins: bool,
}

impl Markup {
    /// The text that says nothing.
    pub const EMPTY: &'static Self = &Self(None);

    /// Makes a text of its pieces, whose words stand in `source` unless they are their own.
    pub fn new(source: Option<&source::Text>, pieces: Box<[Piece]>) -> Self {
        Self((!pieces.is_empty()).then(|| Box::new(MarkupContent { source: source.cloned(), pieces })))
    }

    /// Joins texts of the same file, in order.
    pub fn joined(parts: impl IntoIterator<Item = Self>) -> Self {
        let mut parts = parts.into_iter().filter_map(|part| part.0).peekable();
        let source = parts.peek().and_then(|part| part.source.clone());
        let pieces: Vec<Piece> = parts.flat_map(|part| part.pieces).collect();
        Self::new(source.as_ref(), into_exact_slice(pieces))
    }

    /// Lists its pieces, in order.
    pub fn pieces(&self) -> &[Piece] {
        self.0.as_ref().map_or(&[], |text| &text.pieces)
    }

    /// Returns whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.0.is_none()
    }

    /// Returns itself where there is something to show.
    pub fn unless_empty(&self) -> Option<&Self> {
        (!self.is_empty()).then_some(self)
    }

    /// Lists its headings, in order.
    pub fn headings(&self) -> impl Iterator<Item = &Heading> {
        self.pieces().iter().filter_map(|piece| match piece {
            Piece::HeadingStart(heading) => Some(&**heading),
            _ => None,
        })
    }

    /// Lists its links and images.
    pub fn links(&self) -> impl Iterator<Item = &LinkId> {
        self.pieces().iter().filter_map(|piece| match piece {
            Piece::LinkStart(link) => Some(&**link),
            Piece::Image(image) => Some(&image.0),
            _ => None,
        })
    }

    /// Returns words of this text.
    pub fn words<'a>(&'a self, words: &'a PieceText) -> &'a str {
        match words {
            PieceText::InSource(start, end) => {
                let source = self.0.as_ref().and_then(|text| text.source.as_deref()).unwrap_or_default();
                &source[*start as usize..*end as usize]
            }
            PieceText::Owned(own) => &own.1,
        }
    }

    /// Returns its words without markup, in one line. Headings and images have none.
    pub fn plain(&self) -> String {
        self.plain_with(|_| {})
    }

    /// Returns its words without markup, in one line, those of headings too, each as a sentence of its own.
    pub fn plain_with_headings(&self) -> String {
        if self.headings().next().is_none() {
            return self.plain();
        }
        let mut plain = String::with_capacity(self.room());
        for piece in self.pieces() {
            match piece {
                Piece::Text(words) => push_in_line(&mut plain, self.words(words)),
                Piece::HeadingStart(_) => push_in_line(&mut plain, " "),
                Piece::HeadingEnd(_) => {
                    let end = plain.trim_end().len();
                    plain.truncate(end);
                    plain.push_str(if plain.ends_with(['.', '!', '?', ':', '…']) { " " } else { ". " });
                }
                Piece::Tag(tag) if ends_words(tag) => push_in_line(&mut plain, " "),
                _ => {}
            }
        }
        plain.truncate(plain.trim_end().len());
        plain
    }

    /// What its words take in one line: mostly a blank stands between two pieces.
    fn room(&self) -> usize {
        let words = self.pieces().iter().map(|piece| match piece {
            Piece::Text(words) => self.words(words).len(),
            _ => 1,
        });
        words.sum()
    }

    /// Returns the same, and where the words are written, in order.
    pub fn plain_and_runs(&self) -> (String, Vec<Run>) {
        let mut runs = Vec::new();
        let plain = self.plain_with(|run| runs.push(run));
        (plain, runs)
    }

    /// Returns whether its words without markup are more than this many letters.
    pub fn is_longer_than(&self, letters: usize) -> bool {
        let bytes: usize = self.shown_words().map(|words| self.words(words).len()).sum();
        // Blanks between blocks come on top of the words, at most one a piece.
        if bytes + self.pieces().len() <= letters {
            return false;
        }
        // The first words nearly always decide; only where they do not, the blanks between them have to be counted.
        let mut inked = self.shown_words().flat_map(|words| self.words(words).chars()).filter(|c| !c.is_whitespace());
        inked.nth(letters).is_some() || self.plain().chars().nth(letters).is_some()
    }

    /// Returns whether two texts have the same words.
    pub fn has_words_of(&self, other: &Self) -> bool {
        let first = |one: &Self| one.shown_words().next().and_then(|words| one.words(words).chars().next());
        first(self) == first(other) && self.plain() == other.plain()
    }

    /// Returns the byte of the file that its words without markup begin at; inside a text of TOML, that of the text.
    pub fn start(&self) -> Option<usize> {
        self.shown_words().next().map(|words| words.start() as usize)
    }

    fn shown_words(&self) -> impl Iterator<Item = &PieceText> {
        let mut in_heading = false;
        self.pieces().iter().filter_map(move |piece| match piece {
            Piece::Text(words) if !in_heading => Some(words),
            Piece::HeadingStart(..) | Piece::HeadingEnd(_) => {
                in_heading = matches!(piece, Piece::HeadingStart(..));
                None
            }
            _ => None,
        })
    }

    fn plain_with(&self, mut run: impl FnMut(Run)) -> String {
        let mut plain = String::with_capacity(self.room());
        let (mut in_heading, mut begins) = (false, true);
        for piece in self.pieces() {
            match piece {
                Piece::Text(words) if !in_heading => {
                    run(Run { plain: offset(plain.len()), source: words.start(), begins: std::mem::take(&mut begins) });
                    push_in_line(&mut plain, self.words(words));
                }
                Piece::HeadingStart(..) => (in_heading, begins) = (true, true),
                Piece::HeadingEnd(_) => in_heading = false,
                Piece::Tag(tag) if !in_heading => {
                    begins |= begins_block(tag);
                    if ends_words(tag) {
                        push_in_line(&mut plain, " ");
                    }
                }
                _ => {}
            }
        }
        plain.truncate(plain.trim_end().len());
        plain
    }
}

/// Adds words to a text of one line, runs of blanks as one and none at its beginning.
fn push_in_line(line: &mut String, words: &str) {
    let is_blank = |byte: u8| matches!(byte, b' ' | b'\n' | b'\t');
    let bytes = words.as_bytes();
    // Nearly all words have nothing but single spaces between them; without a branch, many bytes are looked at together.
    let is_odd = |pair: &[u8]| (pair[1] == b'\n') | (pair[1] == b'\t') | ((pair[0] == b' ') & (pair[1] == b' '));
    let begins_well = match bytes.first() {
        Some(b' ') => !line.is_empty() && !line.ends_with(' '),
        Some(b'\n' | b'\t') => false,
        _ => true,
    };
    if begins_well && !bytes.windows(2).fold(false, |odd, pair| odd | is_odd(pair)) {
        line.push_str(words);
        return;
    }
    let mut kept = 0;
    for (at, &byte) in bytes.iter().enumerate() {
        if !is_blank(byte) {
            continue;
        }
        let after_blank = if at == 0 { line.is_empty() || line.ends_with(' ') } else { is_blank(bytes[at - 1]) };
        if byte != b' ' || after_blank {
            line.push_str(&words[kept..at]);
            kept = at + 1;
            if !line.is_empty() && !line.ends_with(' ') {
                line.push(' ');
            }
        }
    }
    line.push_str(&words[kept..]);
}

/// Returns whether a paragraph, a part of a list, a cell or a block of code begins with these elements.
fn begins_block(tag: &str) -> bool {
    // Others may stand before a paragraph or a part of a list in one piece.
    ["<p>", "<li>", "<figcaption>"].iter().any(|last| tag.ends_with(last))
        || ["<td", "<th>", "<th ", "<pre>"].iter().any(|start| tag.starts_with(start))
}

/// Returns whether the words before these elements and those behind them are apart.
fn ends_words(tag: &str) -> bool {
    ["</p>", "</li>", "</td>", "</th>", "</figcaption>", "<br>"].iter().any(|start| tag.starts_with(start))
}

/// Adds words to HTML.
pub(crate) fn push_escaped(html: &mut String, words: &str) {
    escape_html_body_text(html, words).expect("writing to a string cannot fail");
}

/// A place in a text, as pieces keep it.
pub(super) fn offset(byte: usize) -> u32 {
    u32::try_from(byte).expect("a text is smaller than four gigabytes")
}

#[cfg(test)]
mod tests {
    use super::{Heading, Markup, Piece, PieceText, Run, begins_block, ends_words, push_in_line};
    use crate::source::{FileId, Span};

    #[test]
    fn words_are_joined_in_one_line() {
        for (parts, line) in [
            (&["a b", " ", " c"][..], "a b c"),
            (&[" \n a", "\n", "b  c\n\n", "\td "], "a b c d "),
            (&["a", "b"], "ab"),
            (&["å ", "\n"], "å "),
            (&["  ", "  "], ""),
            (&["a  b \n c"], "a b c"),
        ] {
            let mut joined = String::new();
            parts.iter().for_each(|part| push_in_line(&mut joined, part));
            assert_eq!(joined, line, "{parts:?}");
        }
    }

    #[test]
    fn a_piece_takes_two_words_and_an_empty_text_one() {
        assert_eq!((size_of::<Piece>(), size_of::<Markup>()), (16, 8));
    }

    #[test]
    fn of_elements_in_one_piece_the_first_end_words_and_the_last_begin_a_block() {
        for (tag, begins, ends) in [
            ("<p>", true, false),
            ("</p>\n<p>", true, true),
            ("</p>\n<ul>\n", false, true),
            ("<ul>\n<li>", true, false),
            ("</li>\n</ul>\n<p>", true, true),
            ("<td class=\"number\">", true, false),
            ("<pre><code>", true, false),
            ("<thead><tr>", false, false),
            ("</strong>", false, false),
        ] {
            assert_eq!((begins_block(tag), ends_words(tag)), (begins, ends), "{tag}");
        }
    }

    #[test]
    fn plain_words_leave_out_headings_and_know_where_they_are_written() {
        let own = |at, words| Piece::Text(PieceText::owned(at, words));
        let heading = Heading { level: 2, text: "Rubrik".into(), id: "h".into(), span: Span::start_of(FileId::FIRST) };
        let pieces = [
            Piece::Tag(&"<p>"),
            Piece::Text(PieceText::InSource(0, 3)),
            own(9, "& "),
            Piece::Tag(&"</p>\n"),
            Piece::HeadingStart(Box::new(heading)),
            own(20, "Rubrik"),
            Piece::HeadingEnd(2),
            Piece::Tag(&"<p>"),
            Piece::Text(PieceText::InSource(4, 8)),
            Piece::Tag(&"</p>\n"),
        ];
        let text = Markup::new(Some(&"ett två".into()), pieces.into());
        let run = |plain, source, begins| Run { plain, source, begins };
        let (plain, runs) = text.plain_and_runs();
        assert_eq!(plain, "ett& två");
        assert_eq!(runs, [run(0, 0, true), run(3, 9, false), run(5, 4, true)]);
        assert!(text.is_longer_than(7) && !text.is_longer_than(8));
    }
}
