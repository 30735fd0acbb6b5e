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
    /// A word to colleagues: `TODO`, `???`, `XX tillfällen`, `@anna kan du kolla?`.
    Reminder,
    /// `#REF!`, `#DIV/0!`, `########`: what a spreadsheet shows in place of a number.
    CellError,
    /// `G:\Trygghet\protokoll.docx`.
    DiskPath,
    /// `polisen.se/x`, an address without its beginning.
    Address,
    /// `**Fotpatrull** i centrum` where a title stands.
    Title,
}

impl Unread {
    /// Lists all.
    pub const ALL: [Self; 23] = [
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
        Self::Reminder,
        Self::CellError,
        Self::DiskPath,
        Self::Address,
        Self::Title,
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
    /// It has no address.
    Empty,
    /// Its picture was still on its way to the server of GitHub.
    Upload,
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
    /// A line of equals signs right below a paragraph.
    EqualsLine,
    /// A change that was proposed on GitHub, with its fence.
    Proposal,
    /// Asterisks between numbers: `3*4*5`.
    Times,
}

impl Unmeant {
    /// Lists all.
    pub const ALL: [Self; 15] = [
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
        Self::EqualsLine,
        Self::Proposal,
        Self::Times,
    ];
}
