//! Shapes that people type in a text and that are read otherwise than they were meant.

/// What looks like Markdown, of some kind or other, and is shown as it was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unread {
    /// `##rubrik`, or one behind four blanks.
    Heading,
    /// `• a`, `– a`, `-a`, `1.a`.
    List,
    /// `[x]` that is no part of a list.
    Task,
    /// Lines with tabs, semicolons, bars or wide gaps between columns.
    Table,
    /// A grid or columns of dashes, as pandoc writes tables.
    GridTable,
    /// `[^1]`.
    Footnote,
    /// `{.class}`, `::: note`, `{#id}`.
    Attributes,
    /// `{{< x >}}`, `{% x %}`.
    Shortcode,
    /// `> [!NOTE]`.
    Alert,
    /// `[[Sida]]`.
    WikiLink,
    /// `[TOC]`.
    Contents,
    /// `**` without its other half, or with blanks inside.
    Emphasis,
    /// `==marked==`.
    Mark,
    /// `:smile:`.
    Emoji,
    /// `$$ … $$`, or a command of LaTeX.
    Formula,
    /// `: what it means`, below a word.
    Definition,
    /// Points where words should have been filled in.
    Blank,
    /// Letters that were read in the wrong encoding.
    Garbled,
}

impl Unread {
    /// Lists all.
    pub const ALL: [Self; 18] = [
        Self::Heading,
        Self::List,
        Self::Task,
        Self::Table,
        Self::GridTable,
        Self::Footnote,
        Self::Attributes,
        Self::Shortcode,
        Self::Alert,
        Self::WikiLink,
        Self::Contents,
        Self::Emphasis,
        Self::Mark,
        Self::Emoji,
        Self::Formula,
        Self::Definition,
        Self::Blank,
        Self::Garbled,
    ];
}

/// Why a link is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LinkSlip {
    /// There are blanks in its address.
    Blank,
    /// Its last bracket is missing.
    Open,
    /// Its brackets stand the wrong way round.
    Reversed,
    /// Something stands between its two halves, or one of them has no brackets.
    Apart,
    /// Anything else.
    Other,
}

/// What is Markdown, but was surely not meant to be, or hides a part of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unmeant {
    /// A paragraph that begins with a tab or four blanks.
    Code,
    /// A block of code that is never closed.
    OpenCode,
    /// A line of hyphens right below a paragraph.
    Underline,
    /// A date at the beginning of a line.
    DateList,
    /// Numbers that are shown as others.
    ListNumber,
    /// A sign of comparison at the beginning of a line.
    Quote,
    /// A plus sign before a number at the beginning of a line.
    PlusList,
    /// Words between single tildes.
    Strike,
    /// A line that only says where a name leads, and that nobody uses.
    Definition,
    /// Cells behind the last column of a table.
    Cells,
    /// A heading without words.
    EmptyHeading,
    /// The caption of a picture that stands inside a paragraph.
    Caption,
}

impl Unmeant {
    /// Lists all.
    pub const ALL: [Self; 12] = [
        Self::Code,
        Self::OpenCode,
        Self::Underline,
        Self::DateList,
        Self::ListNumber,
        Self::Quote,
        Self::PlusList,
        Self::Strike,
        Self::Definition,
        Self::Cells,
        Self::EmptyHeading,
        Self::Caption,
    ];
}
